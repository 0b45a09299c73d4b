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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What documents say of a rollout with outsiders, audiences within audiences, workstreams,
 * progress, risks, decisions and assumptions: that in {@code people.yaml}.
 */
class PeopleTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static Analysis analysis(String yaml) {
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("people.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static Analysis people() throws IOException {
    return analysis(
        Files.readString(
            Path.of("src/test/resources/io/rolloutplaybook/playbook/people.yaml"),
            StandardCharsets.UTF_8));
  }

  private static String text(String template, Record playbook) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document = ENGINE.render(template, playbook, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return DocumentText.of(document.orElseThrow());
  }

  private static String timeline(Analysis analysis) throws IOException {
    return text("milestone-timeline", MilestoneTimeline.of(analysis).orElseThrow());
  }

  private static void check(String document, String name, String text) throws IOException {
    Golden.check(Golden.folder("template/" + document).resolve(name + ".txt"), text);
  }

  @Test
  void the_plan_tells_outsiders_groups_and_parts_apart() throws IOException {
    check(
        "communications-plan",
        "people",
        text("communications-plan", CommunicationsPlan.of(people())));
  }

  @Test
  void the_timeline_has_workstreams_progress_risks_decisions_and_assumptions() throws IOException {
    check("milestone-timeline", "people", timeline(people()));
  }

  @Test
  void a_timeline_without_milestones_has_risks_alone() throws IOException {
    String text =
        timeline(
            analysis(
                """
                rollout: {title: x, launch: 2027-03-01, as-of: 2027-02-08}
                communications: [{date: launch, audience: Reps}]
                risks: {coaches: Too few coaches}
                """));
    assertThat(text)
        .contains("Too few coaches", "One risk is open.", "left out: Timeline")
        .doesNotContain("0 reached", "All milestones were dropped");
  }

  @Test
  void where_leaders_stand_is_in_no_document() throws IOException {
    Analysis analysis = people();
    assertThat(analysis.rollout().leadership().leaders()).hasSize(2);
    String all =
        text("communications-plan", CommunicationsPlan.of(analysis))
            + timeline(analysis)
            + text("coaching-agenda", CoachingAgenda.of(analysis).orElseThrow())
            + text("role-alignment", RoleAlignment.of(analysis));
    assertThat(all)
        .contains("Priya Raman")
        .doesNotContainIgnoringCase("committed")
        .doesNotContain("Opens every town hall", "Waits for the pilot numbers", "neutral");
  }
}
