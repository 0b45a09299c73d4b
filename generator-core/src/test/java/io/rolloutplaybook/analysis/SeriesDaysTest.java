package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.Interval;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027; Friday 26 March and Monday 29 March are holidays. */
class SeriesDaysTest {
  private static final String HEAD =
      """
      rollout: {title: New travel tool, launch: 2027-03-01, as-of: 2027-02-08}
      calendar: {holidays: [2027-03-26, 2027-03-29]}
      communications:
        - {id: news, audience: reps, %s}
      """;

  // Several days

  @Test
  void several_days_are_numbered_occurrences() {
    assertThat(days("dates: [2027-03-02, 2027-03-09, launch + 2w]"))
        .containsExactly("news-1 2027-03-02", "news-2 2027-03-09", "news-3 2027-03-15");
  }

  @Test
  void several_days_are_written_once_each_and_in_order() {
    assertThat(problems("dates: [2027-03-09, launch + 8d]"))
        .containsExactly(
            """
            rollout.yaml:4:52: error: `news` has 2027-03-09 after 2027-03-09 [dates-out-of-order]
              4 |   - {id: news, audience: reps, dates: [2027-03-09, launch + 8d]}
                |                                                    ^^^^^^^^^^^
              = Write each day once, the earliest first.""");
  }

  @Test
  void what_counts_from_several_days_counts_from_the_first() {
    Analysis analysis =
        analysis(
            "dates: [2027-03-02, 2027-03-09]}\n  - {id: after, audience: reps, date: news + 2wd");
    assertThat(analysis.all())
        .extracting(o -> o.id() + " " + o.effective())
        .contains("after 2027-03-04");
  }

  @Test
  void dates_count_from_the_end_of_a_stretch_or_a_series() {
    String more = "}\n  - {id: %s, audience: reps, date: end of news + 2wd";
    assertThat(days("from: launch, until: 2027-03-24, every: 2w" + more.formatted("x")))
        .containsExactly("news-1 2027-03-01", "news-2 2027-03-15", "x 2027-03-30");
    assertThat(days("dates: [launch, 2027-03-24]" + more.formatted("x"))).contains("x 2027-03-30");
    assertThat(days("from: launch, until: 2027-03-24" + more.formatted("x")))
        .containsExactly("news 2027-03-01", "x 2027-03-30");
    assertThat(problems("from: launch, every: 2w" + more.formatted("x")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("`end of news` has no date to count from [undated-anchor]")
        .contains("Only what has an `until` has an end");
    assertThat(problems("from: launch, until: end of news, every: 1w"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("[date-cycle]");
  }

  // Without an end

  @Test
  void a_series_without_an_end_is_shown_for_a_year_after_launch() {
    assertThat(days("from: 2026-12-01, every: 6m"))
        .containsExactly("news-1 2026-12-01", "news-2 2027-06-01", "news-3 2027-12-01");
    assertThat(analysis("from: 2026-12-01, every: 6m").all().get(0).endless())
        .contains(new Interval(6, DateUnit.MONTHS));
  }

  @Test
  void a_series_without_an_end_that_begins_after_launch_is_shown_for_a_year_of_its_own() {
    assertThat(days("from: 2027-06-01, every: 6m"))
        .containsExactly("news-1 2027-06-01", "news-2 2027-12-01", "news-3 2028-06-01");
  }

  @Test
  void a_series_with_an_end_is_not_endless() {
    assertThat(analysis("from: launch, until: launch + 1w, every: 1w").all().get(0).endless())
        .isEmpty();
  }

  // Days that are not worked: Friday 26 March to Monday 29 March

  @Test
  void a_series_keeps_to_its_rhythm_unless_told_otherwise() {
    String daily = "from: 2027-03-26, until: 2027-03-30, every: 1d";
    assertThat(days(daily))
        .isEqualTo(days(daily + ", on-days-off: keep"))
        .containsExactly(
            "news-1 2027-03-26",
            "news-2 2027-03-27",
            "news-3 2027-03-28",
            "news-4 2027-03-29",
            "news-5 2027-03-30");
  }

  @Test
  void a_day_off_moves_to_the_working_day_before_or_after_and_days_that_meet_are_one() {
    String daily = "from: 2027-03-26, until: 2027-03-31, every: 1d, on-days-off: ";
    assertThat(days(daily + "before"))
        .containsExactly("news-1 2027-03-25", "news-2 2027-03-30", "news-3 2027-03-31");
    assertThat(days(daily + "after")).containsExactly("news-1 2027-03-30", "news-2 2027-03-31");
    assertThat(days("dates: [2027-03-06, 2027-03-08, 2027-03-09], on-days-off: after"))
        .containsExactly("news-1 2027-03-08", "news-2 2027-03-09");
  }

  @Test
  void a_day_that_moved_off_a_holiday_is_as_planned() {
    Occurrence moved = analysis("dates: [2027-03-29], on-days-off: before").all().get(0);
    assertThat(moved.planned()).isEqualTo("2027-03-25").isEqualTo(moved.effective());
    assertThat(moved.status()).isEqualTo(CommunicationStatus.PLANNED);
  }

  // Single days that move or fall away

  @Test
  void single_days_of_a_series_move_or_fall_away() {
    Analysis analysis =
        analysis(
            "from: 2027-03-08, until: 2027-03-29, every: 1w, moved: {2027-03-08: 2027-03-10},"
                + " skipped: {2027-03-22: Quarter end}");
    assertThat(analysis.all())
        .extracting(Occurrence::id, Occurrence::planned, Occurrence::effective, Occurrence::status)
        .containsExactly(
            tuple("news-1", day(8), day(10), CommunicationStatus.LATE),
            tuple("news-2", day(15), day(15), CommunicationStatus.PLANNED),
            tuple("news-3", day(22), day(22), CommunicationStatus.DROPPED),
            tuple("news-4", day(29), day(29), CommunicationStatus.PLANNED));
    assertThat(analysis.all().get(2).dropped()).contains("Quarter end");
    assertThat(analysis.live()).hasSize(3);
  }

  @Test
  void what_was_sent_of_a_series_goes_by_the_days_on_which_it_took_place() {
    assertThat(
            analysis(
                    "from: 2027-01-11, until: 2027-01-25, every: 1w, done: 2027-01-19,"
                        + " moved: {2027-01-11: 2027-01-20}")
                .all())
        .extracting(o -> o.id() + " " + o.status())
        .containsExactly("news-2 SENT", "news-1 OVERDUE", "news-3 OVERDUE");
  }

  @Test
  void a_day_that_the_series_does_not_have_names_the_nearest() {
    assertThat(
            problems(
                "from: 2027-03-08, until: 2027-03-22, every: 1w, moved: {2027-03-12: 2027-03-10},"
                    + " skipped: {2027-04-02: Quarter end}"))
        .extracting(text -> text.replaceAll("(?s)^\\S+ error: (.*?)\n.* = (.*)", "$1 $2"))
        .containsExactlyInAnyOrder(
            "`news` has no day 2027-04-02 [unknown-day] The nearest is 2027-03-22.",
            "`news` has no day 2027-03-12 [unknown-day] The nearest is 2027-03-15.");
  }

  @Test
  void two_days_of_a_series_never_fall_together() {
    String weekly = "from: 2027-03-08, until: 2027-03-22, every: 1w, ";
    assertThat(problems(weekly + "moved: {2027-03-08: 2027-03-15}"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("`news` would come twice on 2027-03-15 [same-day]");
    assertThat(days(weekly + "moved: {2027-03-08: 2027-03-15}, skipped: {2027-03-15: Holiday}"))
        .containsExactly("news-1 2027-03-15", "news-2 2027-03-15", "news-3 2027-03-22");
    assertThat(problems(weekly + "moved: {2027-03-08: 2027-03-09}, skipped: {2027-03-08: No}"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("`news` on 2027-03-08 cannot be both moved and skipped [contradiction]");
  }

  // Sessions

  @Test
  void sessions_slip_and_fall_away_as_communications_do() {
    Problems problems = new Problems();
    String yaml =
        """
        rollout: {title: New travel tool, launch: 2027-03-01, as-of: 2027-02-08}
        audiences: {managers: {}, reps: {}}
        coaching:
          sessions:
            - {id: first, coach: managers, coachee: reps, date: 2027-03-08, forecast: 2027-03-10}
            - {id: second, coach: managers, coachee: reps, date: first + 1d, forecast: first + 1d}
            - {id: gone, coach: managers, coachee: reps, date: launch, dropped: No budget}
            - id: weekly
              coach: managers
              coachee: reps
              from: 2027-03-08
              until: 2027-03-22
              every: 1w
              moved: {2027-03-08: 2027-03-16}
              skipped: {2027-03-22: Quarter end}
        """;
    CoachingPlan plan =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(UTF_8), problems)
            .flatMap(rollout -> Analysis.of(rollout, LocalDate.of(2027, 2, 8), problems))
            .orElseThrow()
            .coaching();
    assertThat(plan.sessions())
        .flatExtracting(CoachingSession::dates)
        .extracting(SessionDate::number, SessionDate::planned, SessionDate::date, d -> d.status())
        .containsExactly(
            tuple(1, day(8), day(10), SessionStatus.LATE),
            tuple(1, day(9), day(11), SessionStatus.LATE),
            tuple(2, day(15), day(15), SessionStatus.PLANNED),
            tuple(1, day(8), day(16), SessionStatus.LATE));
    assertThat(plan.all())
        .flatExtracting(CoachingSession::dropped)
        .extracting(SessionDate::date, d -> d.dropped().orElseThrow())
        .containsExactly(
            tuple(LocalDate.of(2027, 3, 1), "No budget"), tuple(day(22), "Quarter end"));
    assertThat(plan.sessions().get(2).current().date()).isEqualTo(day(15));
    assertThat(plan.sessions().get(2).next().orElseThrow().date()).isEqualTo(day(16));
  }

  private static LocalDate day(int ofMarch) {
    return LocalDate.of(2027, 3, ofMarch);
  }

  private static List<String> days(String when) {
    return analysis(when).all().stream().map(o -> o.id() + " " + o.effective()).toList();
  }

  private static Analysis analysis(String when) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = analyse(when, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static List<String> problems(String when) {
    Problems problems = new Problems();
    analyse(when, problems);
    return problems.toList().stream().map(Problem::format).toList();
  }

  private static Optional<Analysis> analyse(String when, Problems problems) {
    byte[] yaml = HEAD.formatted(when).getBytes(UTF_8);
    return DefinitionReader.read("rollout.yaml", yaml, problems)
        .flatMap(rollout -> Analysis.of(rollout, LocalDate.of(2027, 2, 8), problems));
  }
}
