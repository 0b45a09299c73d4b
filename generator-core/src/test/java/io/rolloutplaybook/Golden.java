package io.rolloutplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file that people review. {@code -Dgolden.update=true} rewrites the files;
 * with {@code CI} in the environment it is refused.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src/test/resources/io/rolloutplaybook");

  private Golden() {}

  /** Where the golden files of a topic are, such as {@code template/markup}. */
  public static Path folder(String topic) {
    return RESOURCES.resolve(topic);
  }

  public static void check(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
