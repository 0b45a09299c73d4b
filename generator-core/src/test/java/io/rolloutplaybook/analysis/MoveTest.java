package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Precision;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.playbook.RolloutFacts;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027; Friday 5 February is a holiday. */
class MoveTest {
  private static final String HEAD =
      """
      rollout: {title: New travel tool, launch: 2027-03-01, as-of: 2027-02-08}
      calendar: {holidays: [2027-02-05]}
      """;

  @Test
  void every_move_from_the_planned_day_has_its_days_and_its_reason() {
    Analysis analysis =
        analysis(
            """
            milestones:
              pilot:
                date: 2027-01-28
                history:
                  - {date: 2027-02-02, reason: Two customers joined late}
                  - {date: 2027-02-01, reason: One left again}
                  - {date: 2027-02-03, reason: The trainer was away}
                forecast: 2027-02-08
                because: The room was taken
            communications:
              - {id: news, audience: reps, date: launch, forecast: launch + 1w, because: No printer}
            """);
    assertThat(analysis.milestone("pilot").moves())
        .containsExactly(
            move("2027-01-28", "2027-02-02", 3, "Two customers joined late"),
            move("2027-02-02", "2027-02-01", -1, "One left again"),
            move("2027-02-01", "2027-02-03", 2, "The trainer was away"),
            move("2027-02-03", "2027-02-08", 2, "The room was taken"));
    assertThat(analysis.all().get(0).moves())
        .containsExactly(move("2027-03-01", "2027-03-08", 5, "No printer"));
  }

  @Test
  void what_was_done_on_the_last_day_of_its_history_made_no_further_move() {
    Analysis analysis =
        analysis(
            """
            milestones:
              pilot:
                date: 2027-01-28
                history: [{date: 2027-02-02, reason: Two customers joined late}]
                done: 2027-02-02
              simple: {date: 2027-01-28, forecast: 2027-02-15}
            """);
    assertThat(analysis.milestone("pilot").moves())
        .containsExactly(move("2027-01-28", "2027-02-02", 3, "Two customers joined late"));
    assertThat(analysis.milestone("simple").moves()).isEmpty();
  }

  @Test
  void sessions_and_trainings_move_as_milestones_do() {
    Analysis analysis =
        analysis(
            """
            audiences: {managers: , reps: }
            coaching:
              sessions:
                - id: opening
                  coach: managers
                  coachee: reps
                  date: 2027-02-01
                  history: [{date: 2027-02-04, reason: The coach was ill}]
                  forecast: 2027-02-10
                  because: The room was taken
            trainings:
              academy:
                for: reps
                from: 2027-01-25
                by: 2027-01-29
                history: [{date: 2027-02-02, reason: The trainer left}]
                done: 2027-02-04
              refresher:
                for: reps
                by: 2027-02-12
                forecast: academy + 2w
                because: It has to come after the academy
            """);
    assertThat(analysis.coaching().all().get(0).dates().get(0).moves())
        .containsExactly(
            move("2027-02-01", "2027-02-04", 3, "The coach was ill"),
            move("2027-02-04", "2027-02-10", 3, "The room was taken"));
    assertThat(analysis.trainings().get(0).moves())
        .containsExactly(
            move("2027-01-29", "2027-02-02", 2, "The trainer left"),
            new Move(
                RoughDate.of(LocalDate.parse("2027-02-02")),
                RoughDate.of(LocalDate.parse("2027-02-04")),
                2,
                Optional.empty()));
    assertThat(analysis.trainings().get(1).moves())
        .containsExactly(move("2027-02-12", "2027-02-18", 4, "It has to come after the academy"));
  }

  @Test
  void sessions_and_trainings_were_done_in_a_month_that_nobody_knows_better() {
    Analysis analysis =
        analysis(
            """
            audiences: {managers: , reps: }
            coaching:
              sessions:
                - {id: opening, coach: managers, coachee: reps, date: 2027-01-18, done: 2027-01}
                - {id: weekly, coach: managers, coachee: reps, from: 2027-01-18, every: 1w,
                   until: 2027-02-08, done: 2027-01}
            trainings:
              academy: {for: reps, by: 2027-01-22, done: 2027-01}
              basics: {for: reps, by: 2026-12-18, done: 2027-01}
            """);
    assertThat(analysis.coaching().all().get(0).dates().get(0))
        .returns(SessionStatus.HELD, SessionDate::status)
        .returns(
            new RoughDate(LocalDate.of(2027, 1, 18), Precision.MONTH), SessionDate::effectiveDate);
    assertThat(analysis.coaching().all().get(1).held()).isEqualTo(2); // 18 and 25 January
    assertThat(analysis.trainings())
        .extracting(ResolvedTraining::status)
        .containsExactly(TrainingStatus.DONE, TrainingStatus.DONE_LATE);
  }

  @Test
  void what_was_approved_needs_no_day() {
    Analysis analysis =
        analysis(
            """
            communications:
              - {id: a, audience: reps, date: launch, approver: reps, approved: yes}
              - {id: b, audience: reps, date: launch, approver: reps, approved: no}
              - {id: c, audience: reps, date: launch, approver: reps, approved: 2027-01}
            """);
    assertThat(analysis.all())
        .extracting(Occurrence::approval)
        .containsExactly(ApprovalStatus.APPROVED, ApprovalStatus.PENDING, ApprovalStatus.APPROVED);
  }

  @Test
  void the_forecast_is_no_history() {
    Problems problems = new Problems();
    analyse(
        """
        milestones:
          pilot:
            date: launch
            history: [{date: launch + 1w, reason: No room}]
            forecast: 2027-03-08
        """,
        problems);
    assertThat(problems.toList())
        .extracting(Problem::format)
        .containsExactly(
            """
            rollout.yaml:6:22: error: the history has 2027-03-08, which is the forecast \
            [history-is-now]
              6 |     history: [{date: launch + 1w, reason: No room}]
                |                      ^^^^^^^^^^^
              = Keep the days that it had before under `history`, and write why it moved to its \
            forecast as `because`.""");
  }

  @Test
  void launch_has_moved_from_each_of_its_earlier_days_to_the_next() {
    Analysis analysis =
        analysis(
            """
            waves:
              emea:
                launch: 2027-03-01
                earlier:
                  - {date: 2027-02-01, reason: The pilot took longer}
                  - {date: 2027-02-04, reason: No room before the holiday}
            communications:
              - {id: news, audience: reps, date: launch, waves: each}
            """);
    // 2, 3 and 4 February; then 8 to 12, 15 to 19, 22 to 26 February and 1 March
    assertThat(RolloutFacts.of(analysis).waves().get(0).moves())
        .containsExactly(
            move("2027-02-01", "2027-02-04", 3, "The pilot took longer"),
            move("2027-02-04", "2027-03-01", 16, "No room before the holiday"));
    assertThat(RolloutFacts.of(analysis.waves().get(0)).moves()).hasSize(2);
    assertThat(RolloutFacts.of(analysis).moves()).isEmpty();
  }

  private static Move move(String from, String to, int days, String reason) {
    return new Move(
        RoughDate.of(LocalDate.parse(from)),
        RoughDate.of(LocalDate.parse(to)),
        days,
        Optional.of(reason));
  }

  private static Analysis analysis(String yaml) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = analyse(yaml, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static Optional<Analysis> analyse(String yaml, Problems problems) {
    return DefinitionReader.read("rollout.yaml", (HEAD + yaml).getBytes(UTF_8), problems)
        .flatMap(rollout -> Analysis.of(rollout, LocalDate.of(2027, 2, 8), problems));
  }
}
