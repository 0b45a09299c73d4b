package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionFiles.TextFile;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What advice says to write is written in place of what was wrong: nothing is said about that place
 * any more, and nothing new about another.
 */
class AdviceTest {
  private static final Pattern WRITE =
      Pattern.compile("(?:Write|.*: write) `(?:([\\w-]+): )?([^`]+)`(?:\\.| if its last one.*)");

  static Stream<String> names() throws IOException {
    return GoldenProblemsTest.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_proposed_is_accepted(String name) throws IOException {
    for (String left : followed(name)) {
      assertThat(left).as("%s.yaml", name).isEmpty();
    }
  }

  @Test
  void much_advice_can_be_copied() throws IOException {
    int followed = 0;
    for (String name : names().toList()) {
      followed += followed(name).size();
    }
    assertThat(followed).isGreaterThan(100);
  }

  /** For each advice that can be copied, what is still wrong once it was. */
  private static List<String> followed(String name) throws IOException {
    Path file = GoldenProblemsTest.FOLDER.resolve(name + ".yaml");
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> results = new ArrayList<>();
    List<Problem> before = read(file, bytes);
    for (Problem problem : before) {
      Matcher advice = WRITE.matcher(problem.advice());
      SourceLocation at = problem.location();
      if (!advice.matches() || at.line() == 0 || !at.file().equals(name + ".yaml")) {
        continue;
      }
      String line = at.text();
      int from = line.offsetByCodePoints(0, at.column() - 1);
      int to = line.offsetByCodePoints(from, at.length());
      String left = line.substring(0, from).stripTrailing();
      boolean value =
          advice.group(1) != null && left.endsWith(advice.group(1) + ":")
              || advice.group(1) == null
                  && List.of("-", "[", ",").stream().anyMatch(left::endsWith);
      boolean block = "[{".indexOf(line.charAt(from)) >= 0; // only where it begins is known
      if (!value || block || text.indexOf(line) != text.lastIndexOf(line)) {
        continue;
      }
      String mended = line.substring(0, from) + advice.group(2) + line.substring(to);
      List<Problem> after = read(file, text.replace(line, mended).getBytes(StandardCharsets.UTF_8));
      List<String> known = before.stream().map(p -> p.code() + p.message()).toList();
      results.add(
          after.stream()
              .filter(
                  p ->
                      p.location().line() == at.line() && p.location().column() == at.column()
                          || !known.contains(p.code() + p.message()))
              // a day in the future may be the right one, and another thing wrong; that launch is
              // no day yet is only said of what can be read
              .filter(p -> !List.of("after-as-of", "launch-not-a-day").contains(p.code()))
              .map(p -> mended.strip() + "\n" + p.format())
              .findFirst()
              .orElse(""));
    }
    return results;
  }

  private static List<Problem> read(Path file, byte[] content) {
    Problems problems = new Problems();
    DefinitionFolder files = new DefinitionFolder(file, f -> f.getFileName().toString());
    LocalDate today = LocalDate.of(2027, 2, 8);
    files.definition(problems); // so that paths begin in its folder
    DefinitionReader.read(new TextFile(file.getFileName().toString(), content), files, problems)
        .ifPresent(r -> Analysis.of(r, r.asOf().orElse(today), problems));
    return problems.toList();
  }
}
