package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.playbook.CoachingAgenda;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.MilestoneTimeline;
import io.rolloutplaybook.playbook.RoleAlignment;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What documents say of launches whose day nobody knows: those in {@code launches.yaml}. */
class LaunchesTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static Analysis launches() throws IOException {
    Path file = Path.of("src/test/resources/io/rolloutplaybook/playbook/launches.yaml");
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("launches.yaml", Files.readAllBytes(file), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 6, 14), problems));
    assertThat(problems.toList())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("launch-not-a-day", "date-to-be-set");
    return analysis.orElseThrow();
  }

  private static void check(String template, String golden, Record playbook) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document = ENGINE.render(template, playbook, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    Golden.check(
        Golden.folder("template/" + template).resolve(golden),
        DocumentText.of(document.orElseThrow()));
  }

  @Test
  void the_plan_shows_a_quarter_and_what_is_to_be_set() throws IOException {
    check("communications-plan", "launches.txt", CommunicationsPlan.of(launches()));
  }

  @Test
  void the_timeline_shows_a_quarter_and_what_is_to_be_set() throws IOException {
    check("milestone-timeline", "launches.txt", MilestoneTimeline.of(launches()).orElseThrow());
  }

  @Test
  void the_agenda_shows_a_quarter_and_what_is_to_be_set() throws IOException {
    check("coaching-agenda", "launches.txt", CoachingAgenda.of(launches()).orElseThrow());
  }

  @Test
  void the_worksheet_shows_a_quarter_and_what_is_to_be_set() throws IOException {
    check("role-alignment", "launches.txt", RoleAlignment.of(launches()));
  }

  @Test
  void the_plan_of_a_wave_without_a_launch_counts_nothing_from_it() throws IOException {
    check(
        "communications-plan", "no-launch.txt", CommunicationsPlan.of(launches().forWave("apac")));
  }

  @Test
  void the_timeline_of_a_wave_without_a_launch_counts_nothing_from_it() throws IOException {
    check(
        "milestone-timeline",
        "no-launch.txt",
        MilestoneTimeline.of(launches().forWave("apac")).orElseThrow());
  }

  @Test
  void the_agenda_of_a_wave_without_a_launch_counts_nothing_from_it() throws IOException {
    check(
        "coaching-agenda",
        "no-launch.txt",
        CoachingAgenda.of(launches().forWave("apac")).orElseThrow());
  }
}
