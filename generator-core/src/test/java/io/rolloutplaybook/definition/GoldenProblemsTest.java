package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code NAME.yaml} is a definition with mistakes, and {@code NAME.txt} every word that its
 * author gets to read. {@code -Dgolden.update=true} rewrites the texts, except in continuous
 * integration.
 */
class GoldenProblemsTest {
  static final Path FOLDER = Path.of("src/test/resources/io/rolloutplaybook/definition/problems");

  static Stream<String> names() throws IOException {
    return files(".yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_problems_read_as_expected(String name) throws IOException {
    Problems problems = new Problems();
    DefinitionFolder files =
        new DefinitionFolder(FOLDER.resolve(name + ".yaml"), GoldenProblemsTest::shown);
    var analysis =
        files
            .definition(problems)
            .flatMap(definition -> DefinitionReader.read(definition, files, problems))
            .flatMap(r -> Analysis.of(r, r.asOf().orElse(LocalDate.of(2027, 2, 8)), problems));
    List<Problem> said =
        analysis.map(a -> a.rollout().checks().apply(problems.toList())).orElse(problems.toList());
    String text = said.stream().map(Problem::format).collect(Collectors.joining("\n\n")) + "\n";
    Path expected = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("CI must not rewrite what it is to check").isNull();
      Files.writeString(expected, text);
    }
    assertThat(expected).as("the pair of %s.yaml", name).exists();
    assertThat(text).isEqualTo(Files.readString(expected));
    assertThat(analysis.isEmpty()).isEqualTo(problems.hasErrors());
  }

  @Test
  void every_text_has_its_definition() throws IOException {
    assertThat(files(".txt")).isEqualTo(files(".yaml")).hasSizeGreaterThan(40);
  }

  private static String shown(Path file) {
    return FOLDER.toAbsolutePath().relativize(file).toString().replace('\\', '/');
  }

  private static List<String> files(String extension) throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(extension))
          .map(name -> name.substring(0, name.length() - extension.length()))
          .sorted()
          .toList();
    }
  }
}
