package io.rolloutplaybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final Pattern REPORTED = Pattern.compile("[Ww]arning\\(\\s*\"([a-z-]+)\"");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| [^|]+ \\|");

  @Test
  void every_warning_that_is_reported_can_be_accepted() throws IOException {
    Set<String> reported = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = REPORTED.matcher(Files.readString(source));
        while (m.find()) {
          reported.add(m.group(1));
        }
      }
    }
    // An acceptance that nothing needs is taken out, not accepted.
    assertThat(reported.remove("nothing-to-accept")).isTrue();
    assertThat(Rules.warnings()).isEqualTo(reported);
  }

  @Test
  void the_readme_lists_every_warning() throws IOException {
    Set<String> listed = new TreeSet<>();
    String text = Files.readString(Path.of("README.md"));
    String table = text.substring(text.indexOf("| code | what it says |"));
    table
        .substring(0, table.indexOf("\n\n"))
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(m -> listed.add(m.group(1)));
    assertThat(listed).isEqualTo(Rules.warnings());
  }
}
