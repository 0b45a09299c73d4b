package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        told.replace(folder.toString().replace('\\', '/') + "/", "templates/"));
  }
}
