package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.playbook.CoachingAgenda;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the default coaching agenda says, for rollouts from tiny to full. */
class CoachingAgendaTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static Optional<CoachingAgenda> agenda(String yaml, String asOf) {
    Problems problems = new Problems();
    Optional<Rollout> rollout =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    Analysis analysis =
        Analysis.of(rollout.orElseThrow(), LocalDate.parse(asOf), problems).orElseThrow();
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return CoachingAgenda.of(analysis);
  }

  private static String text(String yaml, String asOf) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document =
        ENGINE.render("coaching-agenda", agenda(yaml, asOf).orElseThrow(), problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return DocumentText.of(document.orElseThrow());
  }

  private static void check(String name, String text) throws IOException {
    Golden.check(Golden.folder("template/coaching-agenda").resolve(name + ".txt"), text);
  }

  private static final String TINY =
      """
      playbook: 1
      rollout: {title: New price list, launch: 2027-03-01}
      audiences:
        reps: {name: Account executives}
      people:
        lead: {name: Tom Okafor}
      """;

  @Test
  void a_full_agenda_has_every_part() throws IOException {
    check(
        "full",
        text(
            Files.readString(Golden.folder("template/coaching-agenda").resolve("full.yaml")),
            "2027-02-08"));
  }

  @Test
  void one_session_reads_well() throws IOException {
    check(
        "one-session",
        text(
            TINY
                + """
                coaching:
                  sessions:
                    - {id: clinic, coach: lead, coachee: reps, date: launch + 1w}
                """,
            "2027-02-08"));
  }

  @Test
  void the_sheet_of_an_overdue_session_did_not_say_so() throws IOException {
    // Mondays from 25 January as of 8 February: the first is overdue, the third due.
    assertThat(
            text(
                TINY
                    + """
                    coaching:
                      sessions:
                        - {id: clinic, coach: lead, coachee: reps, from: 2027-01-25, until: 2027-02-08, every: 1w}
                    """,
                "2027-02-08"))
        .contains("<strong <2027-01-25 short>> overdue, <2027-02-01 short> overdue")
        .contains("fact Date: <2027-01-25 weekday> <■ Overdue>");
  }

  @Test
  void behaviours_without_a_session_read_well() throws IOException {
    check(
        "behaviours-only",
        text(TINY + "coaching: {behaviours: {listens: Listens first}}\n", "2027-02-08"));
  }

  @Test
  void there_is_no_agenda_without_coaching() {
    assertThat(
            agenda(
                TINY + "communications: [{id: note, date: launch, audience: reps}]\n",
                "2027-02-08"))
        .isEmpty();
  }
}
