package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.playbook.CoachingAgenda;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.MetricsScorecard;
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

/** What documents say of months and quarters: those in {@code months.yaml}. */
class MonthsTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static Analysis months() throws IOException {
    Path file = Path.of("src/test/resources/io/rolloutplaybook/playbook/months.yaml");
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("months.yaml", Files.readAllBytes(file), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 3, 15), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static void check(String template, Record playbook) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document = ENGINE.render(template, playbook, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    Golden.check(
        Golden.folder("template/" + template).resolve("months.txt"),
        DocumentText.of(document.orElseThrow()));
  }

  @Test
  void the_plan_shows_months_in_tables_sentences_and_the_calendar() throws IOException {
    check("communications-plan", CommunicationsPlan.of(months()));
  }

  @Test
  void the_timeline_shows_months_in_its_picture_and_its_tables() throws IOException {
    check("milestone-timeline", MilestoneTimeline.of(months()).orElseThrow());
  }

  @Test
  void the_agenda_shows_months_of_sessions_and_commitments() throws IOException {
    check("coaching-agenda", CoachingAgenda.of(months()).orElseThrow());
  }

  @Test
  void the_worksheet_shows_months_of_trainings_and_what_is_due() throws IOException {
    check("role-alignment", RoleAlignment.of(months()));
  }

  @Test
  void the_scorecard_shows_the_month_in_which_a_metric_ends() throws IOException {
    check("metrics-scorecard", MetricsScorecard.of(months()).orElseThrow());
  }
}
