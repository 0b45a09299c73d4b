package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Precision;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months and quarters as dates. Launch is Monday 3 May 2027. */
class RoughDatesTest {
  private static final String MARCH = "2027-03-15";

  private static Analysis analysis(String asOf, String rest) {
    String yaml = "rollout: {title: x, launch: 2027-05-03}\naudiences: {reps: {}}\n" + rest;
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.parse(asOf), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static ResolvedMilestone milestone(String asOf, String keys) {
    return analysis(asOf, "milestones: {a: {" + keys + "}}\n").milestone("a");
  }

  private static Occurrence communication(String asOf, String keys) {
    return analysis(asOf, "communications: [{id: a, audiences: reps, " + keys + "}]\n")
        .all()
        .get(0);
  }

  private static RoughDate month(String day) {
    return new RoughDate(LocalDate.parse(day), Precision.MONTH);
  }

  private static RoughDate quarter(String day) {
    return new RoughDate(LocalDate.parse(day), Precision.QUARTER);
  }

  private static RoughDate day(String day) {
    return RoughDate.of(LocalDate.parse(day));
  }

  // What is over

  @Test
  void what_is_on_record_by_its_month_alone_is_done_in_that_month() {
    ResolvedMilestone m = milestone(MARCH, "date: 2027-01-29, done: 2027-02");
    assertThat(m.effectiveDate()).isEqualTo(month("2027-02-28"));
    assertThat(m.status()).isEqualTo(MilestoneStatus.DONE_LATE);
    assertThat(milestone(MARCH, "date: 2027-02, done: 2027-02").status())
        .isEqualTo(MilestoneStatus.DONE);
    assertThat(communication(MARCH, "date: 2027-02-01, done: 2027-02").sentOn())
        .contains(month("2027-02-28"));
  }

  @Test
  void of_a_banner_the_rest_can_be_dropped() {
    Occurrence banner =
        communication(
            MARCH, "from: 2027-02-21, until: 2027-04-15, done: 2027-03-09, dropped: Replaced");
    assertThat(banner.status()).isEqualTo(CommunicationStatus.SENT);
    assertThat(banner.until()).contains(day("2027-03-09"));
    assertThat(banner.dropped()).contains("Replaced");
  }

  @Test
  void of_a_series_the_rest_can_be_dropped() {
    Analysis a =
        analysis(
            MARCH,
            """
            communications:
              - {id: a, audiences: reps, from: 2027-03-01, every: 1w, until: 2027-03-22, done: 2027-03-08,
                 dropped: Nobody read it}
            coaching:
              sessions:
                - {id: s, coach: reps, coachee: reps, from: 2027-03-01, every: 1w, until: 2027-03-15,
                   done: 2027-03-08, dropped: All are certified}
            """);
    assertThat(a.all())
        .extracting(Occurrence::status)
        .containsExactly(
            CommunicationStatus.SENT,
            CommunicationStatus.SENT,
            CommunicationStatus.DROPPED,
            CommunicationStatus.DROPPED);
    assertThat(a.coaching().sessions().get(0).dates())
        .extracting(SessionDate::status)
        .containsExactly(SessionStatus.HELD, SessionStatus.HELD);
    assertThat(a.coaching().sessions().get(0).dropped())
        .extracting(SessionDate::dropped)
        .containsExactly(Optional.of("All are certified"));
  }

  // Which day

  @ParameterizedTest
  @CsvSource({
    "2027-01, 2027-01-31, 2027-01-01",
    "2028-02, 2028-02-29, 2028-02-01",
    "2027-12, 2027-12-31, 2027-12-01"
  })
  void a_month_counts_as_its_last_day_and_as_a_start_as_its_first(
      String month, String last, String first) {
    ResolvedMilestone m = milestone(MARCH, "start: " + month + ", date: " + month);
    assertThat(m.startDate()).contains(month(first));
    assertThat(m.plannedDate()).isEqualTo(month(last));
    assertThat(m.effectiveDate()).isEqualTo(month(last));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-Q1, 2027-03-31, 2027-01-01",
    "2027-q2, 2027-06-30, 2027-04-01",
    "2027-Q3, 2027-09-30, 2027-07-01",
    "2027-Q4, 2027-12-31, 2027-10-01"
  })
  void a_quarter_counts_as_its_last_day_and_as_a_start_as_its_first(
      String quarter, String last, String first) {
    ResolvedMilestone m = milestone(MARCH, "start: " + quarter + ", date: " + quarter);
    assertThat(m.startDate()).contains(quarter(first));
    assertThat(m.plannedDate()).isEqualTo(quarter(last));
  }

  @Test
  void a_stretch_goes_from_the_first_day_of_a_month_to_the_last_of_another() {
    Occurrence o = communication(MARCH, "from: 2027-04, until: 2027-06");
    assertThat(o.effectiveDate()).isEqualTo(month("2027-04-01"));
    assertThat(o.until()).contains(month("2027-06-30"));
  }

  @Test
  void a_series_from_a_month_begins_on_its_first_day() {
    Analysis a =
        analysis(
            MARCH,
            "communications: [{id: a, audiences: reps, from: 2027-04, every: 2w, until: 2027-04}]\n");
    // Thursdays: 1, 15 and 29 April
    assertThat(a.all())
        .extracting(Occurrence::effectiveDate)
        .containsExactly(day("2027-04-01"), day("2027-04-15"), day("2027-04-29"));
  }

  @Test
  void what_counts_from_a_month_counts_from_its_last_day_and_is_a_day() {
    Analysis a =
        analysis(
            MARCH,
            """
            milestones:
              pilot: {date: 2027-04}
              later: {date: pilot + 2w}
              before: {date: pilot - 1wd}
              same: {date: pilot}
            """);
    // 30 April 2027 is a Friday.
    assertThat(a.milestone("later").plannedDate()).isEqualTo(day("2027-05-14"));
    assertThat(a.milestone("before").plannedDate()).isEqualTo(day("2027-04-29"));
    assertThat(a.milestone("same").plannedDate()).isEqualTo(month("2027-04-30"));
  }

  @Test
  void a_forecast_counts_from_the_month_that_something_is_forecast_for() {
    Analysis a =
        analysis(
            MARCH,
            """
            milestones:
              pilot: {date: 2027-03, forecast: 2027-Q2}
              later: {date: pilot + 1w, forecast: pilot + 1w}
            """);
    assertThat(a.milestone("later").plannedDate()).isEqualTo(day("2027-04-07"));
    assertThat(a.milestone("later").effectiveDate()).isEqualTo(day("2027-07-07"));
  }

  // Status

  @Test
  void nothing_is_overdue_while_its_month_still_runs() {
    assertThat(milestone("2027-03-31", "date: 2027-03").status())
        .isEqualTo(MilestoneStatus.PLANNED);
    assertThat(milestone("2027-04-01", "date: 2027-03").status())
        .isEqualTo(MilestoneStatus.OVERDUE);
    assertThat(communication("2027-06-30", "date: 2027-Q2").status())
        .isEqualTo(CommunicationStatus.DUE);
    assertThat(communication("2027-07-01", "date: 2027-Q2").status())
        .isEqualTo(CommunicationStatus.OVERDUE);
    String approval = "date: 2027-05, approve-by: 2027-03";
    assertThat(communication("2027-03-31", approval).approval()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(communication("2027-04-01", approval).approval()).isEqualTo(ApprovalStatus.OVERDUE);
  }

  @Test
  void sessions_trainings_and_what_is_due_are_overdue_after_their_month() {
    String rest =
        """
        risks: {r: {risk: x, due: 2027-03}}
        decisions: {d: {decision: x, due: 2027-Q1}}
        assumptions: {s: {assumption: x, check-by: 2027-03}}
        coaching: {sessions: [{id: a, date: 2027-03, coach: reps, coachee: reps}]}
        trainings: {t: {for: reps, by: 2027-03}}
        """;
    Analysis before = analysis("2027-03-31", rest);
    Analysis after = analysis("2027-04-01", rest);
    assertThat(before.register().risks().get(0).overdue()).isFalse();
    assertThat(after.register().risks().get(0).overdue()).isTrue();
    assertThat(before.register().decisions().get(0).overdue()).isFalse();
    assertThat(after.register().decisions().get(0).overdue()).isTrue();
    assertThat(before.register().assumptions().get(0).overdue()).isFalse();
    assertThat(after.register().assumptions().get(0).overdue()).isTrue();
    assertThat(before.coaching().sessions().get(0).first().status()).isEqualTo(SessionStatus.DUE);
    assertThat(after.coaching().sessions().get(0).first().status())
        .isEqualTo(SessionStatus.OVERDUE);
    assertThat(before.trainings().get(0).status()).isEqualTo(TrainingStatus.PLANNED);
    assertThat(after.trainings().get(0).status()).isEqualTo(TrainingStatus.OVERDUE);
  }

  @Test
  void a_day_within_the_planned_month_is_no_slip() {
    String asOf = "2027-04-20";
    assertThat(milestone(asOf, "date: 2027-04, done: 2027-04-12").status())
        .isEqualTo(MilestoneStatus.DONE);
    assertThat(milestone(asOf, "date: 2027-Q2, forecast: 2027-05").status())
        .isEqualTo(MilestoneStatus.PLANNED);
    // As a beginning the month counts as 1 April, and still nothing has moved.
    assertThat(communication("2027-03-01", "from: 2027-04, until: 2027-06, forecast: 2027-04-12"))
        .extracting(Occurrence::status, Occurrence::effectiveDate)
        .containsExactly(CommunicationStatus.PLANNED, day("2027-04-12"));
  }

  @Test
  void a_slip_counts_from_the_last_day_of_the_planned_month() {
    // From Wednesday 31 March to Friday 2 April are two working days.
    ResolvedMilestone m = milestone(MARCH, "date: 2027-03, forecast: 2027-04-02, because: Easter");
    assertThat(m.status()).isEqualTo(MilestoneStatus.LATE);
    assertThat(m.moves())
        .containsExactly(
            new Move(month("2027-03-31"), day("2027-04-02"), 2, Optional.of("Easter")));
  }

  @Test
  void a_month_that_ends_on_a_sunday_falls_on_no_bad_day() {
    // 28 February 2027 is a Sunday.
    assertThat(communication("2027-02-01", "date: 2027-02").clashes()).isEmpty();
    assertThat(communication("2027-02-01", "date: 2027-02-28").clashes()).hasSize(1);
  }

  @Test
  void a_series_does_not_shift_a_month_off_the_weekend() {
    Occurrence o = communication("2027-02-01", "dates: [2027-02, 2027-03-31], on-days-off: after");
    assertThat(o.effectiveDate()).isEqualTo(month("2027-02-28"));
  }

  @Test
  void a_month_of_a_series_is_skipped_by_its_last_day_and_stays_a_month() {
    Analysis a =
        analysis(
            MARCH,
            """
            communications:
              - id: a
                audiences: reps
                dates: [2027-04, 2027-05, 2027-06]
                moved: {2027-04-30: 2027-Q3}
                skipped: {2027-05-31: Fair}
            """);
    assertThat(a.all())
        .extracting(
            Occurrence::id, Occurrence::plannedDate, Occurrence::effectiveDate, o -> o.dropped())
        .containsExactly(
            tuple("a-2", month("2027-05-31"), month("2027-05-31"), Optional.of("Fair")),
            tuple("a-3", month("2027-06-30"), month("2027-06-30"), Optional.empty()),
            tuple("a-1", month("2027-04-30"), quarter("2027-09-30"), Optional.empty()));
  }

  // Order

  @Test
  void a_month_stands_after_the_days_in_it() {
    Analysis a =
        analysis(
            MARCH,
            """
            communications:
              - {id: quarter, date: 2027-Q2, audiences: reps}
              - {id: month, date: 2027-04, audiences: reps}
              - {id: last, date: 2027-04-30, audiences: reps}
              - {id: middle, date: 2027-04-15, audiences: reps}
              - {id: begins, from: 2027-04, until: 2027-05, audiences: reps}
            """);
    assertThat(a.all())
        .extracting(Occurrence::id)
        .containsExactly("begins", "middle", "month", "last", "quarter");
  }

  @Test
  void sessions_of_a_training_may_be_known_to_the_month() {
    Analysis a =
        analysis(
            MARCH,
            "roles: {rep: {audience: reps}}\n"
                + "trainings: {t: {for: reps, sessions: [{from: 2027-04, until: 2027-05}, {date: 2027-03}]}}\n");
    ResolvedTraining t = a.trainings().get(0);
    assertThat(List.of(t.fromDate(), t.byDate()))
        .containsExactly(Optional.of(month("2027-03-31")), Optional.of(month("2027-05-31")));
    assertThat(t.sessions())
        .extracting(s -> s.first(), s -> s.endDate())
        .containsExactly(
            tuple(month("2027-03-31"), month("2027-03-31")),
            tuple(month("2027-04-01"), month("2027-05-31")));
  }
}
