package io.rolloutplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.problem.PlaybookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFileTest {
  private static final Path PUBLISHED =
      Path.of("target/classes/io/rolloutplaybook/rollout.schema.json");

  @TempDir Path folder;

  @Test
  void the_schema_is_written_into_a_folder_that_is_made_for_it() throws IOException {
    Path file = folder.resolve("plans/any-name.json");

    PlaybookGenerator.writeSchema(file);

    assertThat(file).hasSameBinaryContentAs(PUBLISHED);
    try (Stream<Path> all = Files.list(file.getParent())) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void the_schema_of_another_release_is_replaced() throws IOException {
    Path file = folder.resolve("rollout.schema.json");
    Files.writeString(file, "{\"$id\" : \"urn:rolloutplaybook:definition:0\"}");

    PlaybookGenerator.writeSchema(file);

    assertThat(file).hasSameBinaryContentAs(PUBLISHED);
  }

  @Test
  void anything_else_is_left_as_it_is() throws IOException {
    Path file = folder.resolve("rollout.yaml");
    Files.writeString(file, "rollout: {title: Mine}\n");
    Path below = Files.createDirectories(folder.resolve("rollout.schema.json"));

    assertThatThrownBy(() -> PlaybookGenerator.writeSchema(file))
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining("rollout.yaml: error: there is something else of this name");
    assertThatThrownBy(() -> PlaybookGenerator.writeSchema(below))
        .isInstanceOf(PlaybookException.class);
    assertThat(file).content().isEqualTo("rollout: {title: Mine}\n");
    assertThat(below).isEmptyDirectory();
  }
}
