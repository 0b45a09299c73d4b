package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder is a user's templates folder with a mistake in it, and what the user is told: {@code
 * expected.txt}. A folder without {@code page.ftl} changes the communications plan.
 */
class TemplateFaultsTest {
  private static final Path FOLDER = Golden.folder("template/faults");
  private static final Limits SMALL = new Limits(400_000, 300_000, 200, Duration.ofSeconds(3));
  private static final CommunicationsPlan PLAN =
      CommunicationsPlanTemplateTest.plan(CommunicationsPlanTemplateTest.full(), "2027-02-08");

  private static final Pattern DEFAULT_PLACE =
      Pattern.compile("(?<=default template )(\\S+):(\\d+):\\d+ as (.+?);");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertThat(names).hasSizeGreaterThan(10);
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_mistake_is_told_at_its_place(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    boolean page = Files.exists(folder.resolve("page.ftl"));
    Problems problems = new Problems();
    Optional<Document> document =
        new TemplateEngine(Optional.of(folder), SMALL)
            .render(page ? "page" : "communications-plan", PLAN, problems);
    assertThat(document.isPresent()).isNotEqualTo(problems.hasErrors());
    String told =
        problems.toList().stream().map(p -> p.format() + "\n").collect(Collectors.joining())
            + document.map(DocumentText::of).orElse("");
    Golden.check(
        folder.resolve("expected.txt"),
        withoutPlaces(told.replace(folder.toString().replace('\\', '/') + "/", "templates/")));
  }

  /**
   * Places in the default templates move with each change of theirs: what is said of them is looked
   * up here, and the expected files leave them open.
   */
  private static String withoutPlaces(String told) throws IOException {
    Matcher places = DEFAULT_PLACE.matcher(told);
    StringBuilder out = new StringBuilder();
    while (places.find()) {
      try (InputStream in =
          TemplateEngine.class.getResourceAsStream(
              "/io/rolloutplaybook/templates/" + places.group(1))) {
        List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(Integer.parseInt(places.group(2)) - 1)).contains(places.group(3));
      }
      places.appendReplacement(
          out, Matcher.quoteReplacement(places.group(1) + ":*:* as " + places.group(3) + ";"));
    }
    return places.appendTail(out).toString();
  }
}
