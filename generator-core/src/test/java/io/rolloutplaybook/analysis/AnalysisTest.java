package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launch is Monday 1 March 2027, as of Monday 8 February 2027, unless a test says otherwise. */
class AnalysisTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 2, 8);

  private static RolloutFixture rollout() {
    return RolloutFixture.launching("2027-03-01").audience("reps", "Account executives");
  }

  private static Analysis analyse(RolloutFixture fixture) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = Analysis.of(fixture.build(), AS_OF, problems);
    assertThat(problems.toList()).isEmpty();
    return analysis.orElseThrow();
  }

  private static List<Problem> problems(RolloutFixture fixture) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = Analysis.of(fixture.build(), AS_OF, problems);
    assertThat(analysis).isEmpty();
    return problems.toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  // Dates

  @Test
  void a_planned_date_counts_from_plans_and_a_forecast_from_what_is_known_now() {
    Analysis analysis =
        analyse(
            rollout()
                // planned five weeks before launch, Monday 25 January; forecast 10 February
                .milestone("pilot", "launch - 5w", m -> m.forecast("2027-02-10"))
                .milestone("review", "pilot + 1w", m -> m.forecast("pilot + 1w"))
                .milestone("report", "pilot + 13wd"));
    assertThat(analysis.milestones())
        .extracting(ResolvedMilestone::id, ResolvedMilestone::planned, ResolvedMilestone::effective)
        .containsExactly(
            tuple("pilot", day("2027-01-25"), day("2027-02-10")),
            tuple("review", day("2027-02-01"), day("2027-02-17")),
            tuple("report", day("2027-02-11"), day("2027-02-11")));
  }

  @Test
  void what_is_done_counts_from_the_day_it_was_done() {
    Analysis analysis =
        analyse(
            rollout()
                .milestone("pilot", "2027-01-25", m -> m.forecast("2027-02-10").done("2027-02-03"))
                .milestone("review", "2027-02-01", m -> m.forecast("pilot + 1w")));
    assertThat(analysis.milestone("review").effective()).isEqualTo(day("2027-02-10"));
  }

  @Test
  void an_item_can_be_dated_from_a_series_which_counts_by_its_first_day() {
    Analysis analysis =
        analyse(
            rollout()
                .series("news", "launch + 1w", "launch + 5w", "2w", "reps", c -> c)
                .communication("survey", "news + 2d", "reps")
                .session("practice", "survey + 1d", "survey + 8d", "1w")
                .communication("thanks", "practice", "reps"));
    assertThat(analysis.all())
        .extracting(Occurrence::id, Occurrence::effective)
        .containsExactly(
            tuple("news-1", day("2027-03-08")),
            tuple("survey", day("2027-03-10")),
            tuple("thanks", day("2027-03-11")),
            tuple("news-2", day("2027-03-22")),
            tuple("news-3", day("2027-04-05")));
  }

  @Test
  void dates_that_count_from_each_other_are_a_problem_with_the_whole_chain() {
    List<Problem> problems =
        problems(
            rollout() // on line 1
                .milestone("a", "c + 1w")
                .milestone("b", "a + 1w")
                .milestone("c", "b + 1w")
                .communication("d", "a + 1d", "reps")
                .communication("e", "d + 1d", "reps"));
    assertThat(problems).extracting(Problem::code).containsExactly("date-cycle");
    assertThat(problems.get(0).message())
        .isEqualTo("these dates count from each other: c → b → a → c");
    assertThat(problems.get(0).location().line()).isEqualTo(4);
  }

  @Test
  void a_date_that_counts_from_itself_is_a_problem() {
    assertThat(problems(rollout().milestone("a", "a + 1w")))
        .extracting(Problem::message)
        .containsExactly("these dates count from each other: a → a");
  }

  @Test
  void forecasts_can_count_from_each_other_as_little_as_plans() {
    assertThat(
            problems(
                rollout()
                    .milestone("a", "launch", m -> m.forecast("b + 1w"))
                    .milestone("b", "launch", m -> m.forecast("a + 1w"))))
        .extracting(Problem::code)
        .containsExactly("date-cycle");
  }

  @Test
  void a_forecast_may_count_from_an_item_that_is_planned_by_this_one() {
    Analysis analysis =
        analyse(
            rollout().milestone("a", "launch", m -> m.forecast("b - 2d")).milestone("b", "a + 1w"));
    assertThat(analysis.milestone("a").effective()).isEqualTo(day("2027-03-06"));
  }

  @Test
  void several_faults_are_all_reported_with_their_places() {
    assertThat(
            problems(
                rollout()
                    .milestone("typo", "2207-03-01")
                    .milestone("far", "launch + 241m")
                    .communication("lost", "reps + 1w", "reps")
                    .period("banner", "launch + 2d", "launch + 1d", "reps", c -> c)
                    .series("news", "launch", "launch - 1d", "1w", "reps", c -> c)
                    .milestone("backwards", "launch", m -> m.start("launch + 1d"))))
        .extracting(p -> p.location().line(), Problem::code)
        .containsExactly(
            tuple(2, "date-out-of-range"),
            tuple(3, "date-out-of-range"),
            tuple(4, "undated-anchor"),
            tuple(5, "ends-before-start"),
            tuple(6, "ends-before-start"),
            tuple(7, "ends-before-start"));
  }

  @Test
  void an_amount_of_any_size_ends_in_a_problem_and_not_in_an_overflow() {
    assertThat(
            problems(
                rollout()
                    .milestone("a", "launch + 2147483647d")
                    .milestone("b", "launch - 2147483647wd")
                    .milestone("c", "launch + 2147483647w")
                    .milestone("d", "launch - 2147483647m")))
        .extracting(Problem::code)
        .containsOnly("date-out-of-range")
        .hasSize(4);
  }

  @Test
  void a_launch_outside_the_calendar_of_workbooks_is_a_problem() {
    Problems problems = new Problems();
    Rollout rollout = RolloutFixture.launching("0207-03-01").audience("reps", "Reps").build();
    assertThat(Analysis.of(rollout, AS_OF, problems)).isEmpty();
    assertThat(problems.toList()).extracting(Problem::code).containsExactly("date-out-of-range");
  }

  @Test
  void milestones_that_wait_for_each_other_are_a_problem_with_the_whole_chain() {
    List<Problem> problems =
        problems(
            rollout()
                .milestone("first", "launch - 4w")
                .milestone("a", "launch - 3w", m -> m.dependsOn("first", "b"))
                .milestone("b", "launch - 2w", m -> m.dependsOn("c"))
                .milestone("c", "launch - 1w", m -> m.dependsOn("first", "a"))
                .milestone("self", "launch", m -> m.dependsOn("self")));
    assertThat(problems)
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple("dependency-cycle", "these milestones wait for each other: a → b → c → a"),
            tuple("dependency-cycle", "these milestones wait for each other: self → self"));
  }

  @Test
  void milestones_may_share_what_they_depend_on() {
    assertThat(
            analyse(
                    rollout()
                        .milestone("a", "launch - 3w")
                        .milestone("b", "launch - 2w", m -> m.dependsOn("a"))
                        .milestone("c", "launch - 2w", m -> m.dependsOn("a"))
                        .milestone("d", "launch - 1w", m -> m.dependsOn("b", "c", "a")))
                .milestones())
        .hasSize(4);
  }

  // Series

  @Test
  void a_series_ends_on_its_until_date() {
    // launch + 1w is 8 March, launch + 12w is 24 May: 8, 22 March, 5, 19 April, 3, 17 May
    Analysis analysis =
        analyse(rollout().series("news", "launch + 1w", "launch + 12w", "2w", "reps", c -> c));
    assertThat(analysis.all())
        .extracting(Occurrence::id, Occurrence::effective)
        .containsExactly(
            tuple("news-1", day("2027-03-08")),
            tuple("news-2", day("2027-03-22")),
            tuple("news-3", day("2027-04-05")),
            tuple("news-4", day("2027-04-19")),
            tuple("news-5", day("2027-05-03")),
            tuple("news-6", day("2027-05-17")));
    assertThat(analysis.all()).extracting(Occurrence::of).containsOnly(6);
    assertThat(analyse(rollout().series("n", "launch", "launch + 14d", "1w", "reps", c -> c)).all())
        .hasSize(3);
  }

  @Test
  void a_monthly_series_on_the_31st_comes_back_to_the_31st() {
    assertThat(
            analyse(rollout().series("n", "2027-01-31", "2027-04-30", "1m", "reps", c -> c)).all())
        .extracting(Occurrence::effective)
        .containsExactly(
            day("2027-01-31"), day("2027-02-28"), day("2027-03-31"), day("2027-04-30"));
  }

  @Test
  void a_series_in_working_days_steps_over_weekends() {
    // from Thursday 4 March every second working day: 4, 8 (5, 8), 10, 12
    assertThat(
            analyse(rollout().series("n", "2027-03-04", "2027-03-12", "2wd", "reps", c -> c)).all())
        .extracting(Occurrence::effective)
        .containsExactly(
            day("2027-03-04"), day("2027-03-08"), day("2027-03-10"), day("2027-03-12"));
  }

  @Test
  void what_falls_on_a_bad_day_stays_there_and_clashes() {
    Analysis analysis =
        analyse(
            rollout()
                .holidays("2027-03-26")
                .blackout("2027-03-22", "2027-03-31", "Quarter end")
                .series("n", "2027-03-20", "2027-03-26", "6d", "reps", c -> c)
                .communication("m", "2027-03-31", "reps")
                .communication("o", "2027-04-01", "reps"));
    Optional<String> none = Optional.empty();
    assertThat(analysis.all())
        .extracting(Occurrence::effective, Occurrence::clashes)
        .containsExactly(
            tuple(day("2027-03-20"), List.of(new Occurrence.Clash(ClashKind.WEEKEND, none))),
            tuple(
                day("2027-03-26"),
                List.of(
                    new Occurrence.Clash(ClashKind.HOLIDAY, none),
                    new Occurrence.Clash(ClashKind.BLACKOUT, Optional.of("Quarter end")))),
            tuple(
                day("2027-03-31"),
                List.of(new Occurrence.Clash(ClashKind.BLACKOUT, Optional.of("Quarter end")))),
            tuple(day("2027-04-01"), List.of()));
  }

  @Test
  void the_day_on_which_a_series_is_done_covers_what_came_until_then() {
    // Mondays 1, 8, 15, 22 February; as of the 8th
    Analysis analysis =
        analyse(
            rollout()
                .series("n", "2027-01-25", "2027-02-22", "1w", "reps", c -> c.done("2027-02-01")));
    assertThat(analysis.all())
        .extracting(Occurrence::id, Occurrence::status, o -> o.sentOn().isPresent())
        .containsExactly(
            tuple("n-1", CommunicationStatus.SENT, true),
            tuple("n-2", CommunicationStatus.SENT, true),
            tuple("n-3", CommunicationStatus.DUE, false),
            tuple("n-4", CommunicationStatus.DUE, false),
            tuple("n-5", CommunicationStatus.DUE, false));
  }

  @Test
  void a_series_is_dropped_as_a_whole() {
    Analysis analysis =
        analyse(
            rollout()
                .series(
                    "n",
                    "2027-02-01",
                    "2027-02-15",
                    "1w",
                    "reps",
                    c -> c.dropped("Nobody read it")));
    assertThat(analysis.all())
        .hasSize(3)
        .extracting(Occurrence::status)
        .containsOnly(CommunicationStatus.DROPPED);
    assertThat(analysis.live()).isEmpty();
  }

  @Test
  void a_series_has_no_forecast() {
    assertThat(
            problems(
                rollout()
                    .series("n", "launch", "launch + 3w", "1w", "reps", c -> c.forecast("launch"))))
        .extracting(Problem::code)
        .containsExactly("forecast-of-series");
  }

  @Test
  void a_series_of_ten_thousand_is_worked_out_and_one_more_is_a_problem() {
    // every day from launch: 10,000 days end 9,999 days later
    assertThat(
            analyse(rollout().series("n", "launch - 5000d", "launch + 4999d", "1d", "reps", c -> c))
                .all())
        .hasSize(10_000);
    List<Problem> problems =
        problems(rollout().series("n", "launch - 5000d", "launch + 5000d", "1d", "reps", c -> c));
    assertThat(problems).extracting(Problem::code).containsExactly("series-too-long");
    assertThat(problems.get(0).location().line()).isEqualTo(2);
  }

  @Test
  void a_coaching_series_is_held_to_the_same_limit() {
    assertThat(problems(rollout().session("s", "launch - 5000d", "launch + 5000d", "1d")))
        .extracting(Problem::code)
        .containsExactly("series-too-long");
  }

  @Test
  void an_occurrence_must_not_take_the_name_of_another_item() {
    assertThat(
            problems(
                rollout()
                    .communication("news-2", "launch", "reps")
                    .series("news", "launch", "launch + 2w", "1w", "reps", c -> c)))
        .extracting(Problem::code)
        .containsExactly("occurrence-id-taken");
  }

  // Statuses

  @ParameterizedTest(name = "planned {0}, forecast {1}, done {2}: {3} on {4}")
  @CsvSource({
    // as of 8 February; due from then until 22 February
    "2027-02-05, , 2027-02-05, SENT, 2027-02-05",
    "2027-02-05, , 2027-02-04, SENT, 2027-02-04",
    "2027-02-05, , 2027-02-08, SENT_LATE, 2027-02-08",
    "2027-02-05, 2027-02-20, 2027-02-08, SENT_LATE, 2027-02-08",
    "2027-02-07, , , OVERDUE, 2027-02-07",
    "2027-02-01, 2027-02-07, , OVERDUE, 2027-02-07",
    "2027-02-01, 2027-02-08, , LATE, 2027-02-08",
    "2027-03-01, 2027-03-02, , LATE, 2027-03-02",
    "2027-02-08, , , DUE, 2027-02-08",
    "2027-02-22, , , DUE, 2027-02-22",
    "2027-02-23, , , PLANNED, 2027-02-23",
    "2027-03-23, 2027-02-20, , DUE, 2027-02-20",
    "2027-03-23, 2027-03-20, , PLANNED, 2027-03-20",
  })
  void a_communication_has_the_first_status_that_fits(
      String planned, String forecast, String done, CommunicationStatus status, String effective) {
    Occurrence o =
        analyse(
                rollout()
                    .communication(
                        "c",
                        planned,
                        "reps",
                        c -> {
                          Optional.ofNullable(forecast).ifPresent(c::forecast);
                          Optional.ofNullable(done).ifPresent(c::done);
                          return c;
                        }))
            .all()
            .get(0);
    assertThat(o.status()).isEqualTo(status);
    assertThat(o.effective()).isEqualTo(day(effective));
  }

  @Test
  void what_is_dropped_is_dropped_whatever_else_is_true() {
    Analysis analysis =
        analyse(
            rollout()
                .communication("c", "2027-01-01", "reps", c -> c.dropped("Merged into another")));
    assertThat(analysis.all())
        .extracting(Occurrence::status)
        .containsExactly(CommunicationStatus.DROPPED);
    assertThat(analysis.live()).isEmpty();
    assertThat(analysis.reaching("reps")).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}, done {2}: {3}, ends {4}")
  @CsvSource({
    "2027-02-01, 2027-02-28, 2027-02-08, RUNNING, 2027-02-28",
    "2027-02-01, 2027-02-28, 2027-02-01, RUNNING, 2027-02-28",
    "2027-02-01, 2027-02-08, 2027-02-07, RUNNING, 2027-02-08",
    "2027-02-01, 2027-02-07, 2027-02-05, SENT, 2027-02-07",
    "2027-02-01, 2027-02-08, 2027-02-08, SENT, 2027-02-08",
    "2027-02-01, 2027-02-28, , OVERDUE, 2027-02-28",
    "2027-02-08, 2027-02-28, , DUE, 2027-02-28",
    "2027-03-08, 2027-03-28, , PLANNED, 2027-03-28",
  })
  void a_period_runs_from_its_first_day_to_its_last(
      String from, String until, String done, CommunicationStatus status, String end) {
    Occurrence o =
        analyse(
                rollout()
                    .period(
                        "banner",
                        from,
                        until,
                        "reps",
                        c -> {
                          Optional.ofNullable(done).ifPresent(c::done);
                          return c;
                        }))
            .all()
            .get(0);
    assertThat(o.status()).isEqualTo(status);
    assertThat(o.effective()).isEqualTo(day(from));
    assertThat(o.last()).isEqualTo(day(end));
  }

  @ParameterizedTest(name = "start {0}, planned {1}, forecast {2}, done {3}: {4}")
  @CsvSource({
    "           , 2027-02-01,           , 2027-02-01, DONE",
    "           , 2027-02-01,           , 2027-02-02, DONE_LATE",
    "2027-01-01 , 2027-02-07,           ,           , OVERDUE",
    "           , 2027-02-01, 2027-02-08,           , LATE",
    "2027-02-08 , 2027-03-01,           ,           , AT_RISK",
    "2027-02-10 , 2027-03-01,           ,           , PLANNED",
    "           , 2027-02-09,           ,           , AT_RISK",
    "           , 2027-02-10,           ,           , PLANNED",
    "           , 2027-03-01,           ,           , PLANNED",
  })
  void a_milestone_has_the_first_status_that_fits(
      String start, String planned, String forecast, String done, MilestoneStatus status) {
    // What it depends on is reached on 10 February.
    Analysis analysis =
        analyse(
            rollout()
                .milestone("before", "2027-02-10")
                .milestone(
                    "m",
                    planned,
                    m -> {
                      Optional.ofNullable(start).ifPresent(m::start);
                      Optional.ofNullable(forecast).ifPresent(m::forecast);
                      Optional.ofNullable(done).ifPresent(m::done);
                      return m.dependsOn("before");
                    }));
    assertThat(analysis.milestone("m").status()).isEqualTo(status);
  }

  @Test
  void a_milestone_that_has_started_is_in_progress_and_one_given_up_is_dropped() {
    Analysis analysis =
        analyse(
            rollout()
                .milestone("a", "launch", m -> m.start("2027-02-08"))
                .milestone("b", "launch", m -> m.start("2027-02-09"))
                .milestone("c", "2027-01-01", m -> m.dropped("No budget"))
                .milestone("d", "launch", m -> m.dependsOn("c")));
    assertThat(analysis.milestones())
        .extracting(ResolvedMilestone::status)
        .containsExactly(
            MilestoneStatus.IN_PROGRESS,
            MilestoneStatus.PLANNED,
            MilestoneStatus.DROPPED,
            MilestoneStatus.PLANNED);
  }

  @Test
  void an_approval_is_open_until_the_communication_is_sent() {
    Analysis analysis =
        analyse(
            rollout()
                .person("cro", "Priya Raman", "Chief Revenue Officer")
                .communication("a", "2027-02-20", "reps")
                .communication("b", "2027-02-20", "reps", c -> c.approver("cro", "2027-02-07"))
                .communication("c", "2027-02-20", "reps", c -> c.approver("cro", "2027-02-08"))
                .communication("d", "2027-02-20", "reps", c -> c.approver("cro", "c - 2wd"))
                .communication(
                    "e", "2027-02-20", "reps", c -> c.approver("cro", "c").approved("2027-02-01"))
                .communication(
                    "f",
                    "2027-02-01",
                    "reps",
                    c -> c.approver("cro", "2027-01-20").done("2027-02-01")));
    assertThat(analysis.all())
        .extracting(Occurrence::id, Occurrence::approval)
        .containsExactlyInAnyOrder(
            tuple("a", ApprovalStatus.NOT_NEEDED),
            tuple("b", ApprovalStatus.OVERDUE),
            tuple("c", ApprovalStatus.PENDING),
            tuple("d", ApprovalStatus.PENDING),
            tuple("e", ApprovalStatus.APPROVED),
            tuple("f", ApprovalStatus.UNRECORDED));
    // Saturday 20 February less two working days
    assertThat(analysis.all())
        .filteredOn(o -> o.id().equals("d"))
        .extracting(o -> o.approvalDue().orElseThrow())
        .containsExactly(RoughDate.of(day("2027-02-18")));
  }

  // Phases

  @ParameterizedTest(name = "launch {0}, day {1}: {2}")
  @CsvSource({
    "2027-03-01, 2027-02-28, BEFORE",
    "2027-03-01, 2027-03-01, LAUNCH",
    "2027-03-01, 2027-03-05, LAUNCH",
    "2027-03-01, 2027-03-06, AFTER",
    // launch on a Wednesday: the four working days after it end on Tuesday
    "2027-03-03, 2027-03-09, LAUNCH",
    "2027-03-03, 2027-03-10, AFTER",
    // Wednesday 24 March: 25, 30, 31 March and 1 April, over Easter
    "2027-03-24, 2027-03-28, LAUNCH",
    "2027-03-24, 2027-04-01, LAUNCH",
    "2027-03-24, 2027-04-02, AFTER",
  })
  void launch_lasts_until_the_fourth_working_day_after_it(String launch, String date, Phase phase) {
    RolloutFixture fixture =
        RolloutFixture.launching(launch)
            .holidays("2027-03-26", "2027-03-29")
            .audience("reps", "Reps")
            .communication("c", date, "reps");
    assertThat(analyse(fixture).all().get(0).phase()).isEqualTo(phase);
  }

  // Cascade and load

  @Test
  void the_cascade_measures_working_days_between_first_touches() {
    Analysis analysis =
        analyse(
            RolloutFixture.launching("2027-03-01")
                .audience("reps", "Account executives", Tier.EMPLOYEE, 318)
                .audience("leaders", "Leaders", Tier.LEADER, 9)
                .audience("managers", "Managers", Tier.MANAGER, 41)
                .communication("rep-announcement", "2027-02-22", "reps")
                .communication("rep-note", "2027-02-22", "reps")
                .communication("manager-briefing", "2027-02-01", "managers")
                .communication("leader-briefing", "2026-12-28", "leaders"));
    // 29 December to 1 January 4, four whole weeks 20, 1 February 1: 25;
    // 2 to 5 February 4, two whole weeks 10, 22 February 1: 15
    assertThat(analysis.cascade())
        .extracting(TierTouch::tier, t -> t.first().orElseThrow().id(), TierTouch::gap)
        .containsExactly(
            tuple(Tier.LEADER, "leader-briefing", Optional.empty()),
            tuple(Tier.MANAGER, "manager-briefing", Optional.of(25)),
            tuple(Tier.EMPLOYEE, "rep-announcement", Optional.of(15)));
  }

  @Test
  void a_tier_that_hears_nothing_is_skipped_and_a_wrong_order_is_negative() {
    Analysis analysis =
        analyse(
            RolloutFixture.launching("2027-03-01")
                .audience("leaders", "Leaders", Tier.LEADER, 9)
                .audience("managers", "Managers", Tier.MANAGER, 41)
                .audience("reps", "Account executives", Tier.EMPLOYEE, 318)
                .communication("leaders-last", "2027-02-26", "leaders")
                .communication("reps-first", "2027-02-22", "reps"));
    assertThat(analysis.cascade())
        .extracting(TierTouch::tier, TierTouch::previous, TierTouch::gap)
        .containsExactly(
            tuple(Tier.LEADER, Optional.empty(), Optional.empty()),
            tuple(Tier.MANAGER, Optional.empty(), Optional.empty()),
            tuple(Tier.EMPLOYEE, Optional.of(Tier.LEADER), Optional.of(-4)));
  }

  @Test
  void load_counts_by_iso_week_and_audience() {
    Analysis analysis =
        analyse(
            rollout()
                .audience("desk", "Industry desk")
                .communication("a", "2027-03-01", "reps", c -> c.to("reps", "desk", "reps"))
                .communication("b", "2027-03-07", "reps") // the Sunday of the same week
                .communication("c", "2027-03-08", "reps"));
    assertThat(analysis.load("reps"))
        .containsExactly(
            new WeeklyLoad("reps", day("2027-03-01"), 2),
            new WeeklyLoad("reps", day("2027-03-08"), 1));
    assertThat(analysis.load("desk")).containsExactly(new WeeklyLoad("desk", day("2027-03-01"), 1));
  }

  // Size

  @Test
  void ten_thousand_items_that_hang_on_each_other_are_worked_out_quickly() {
    RolloutFixture fixture = rollout().milestone("m0", "launch - 19m");
    for (int i = 1; i < 10_000; i++) {
      String previous = "m" + (i - 1);
      fixture.milestone("m" + i, previous, m -> m.dependsOn(previous));
      fixture.communication("c" + i, i == 1 ? "launch" : "c" + (i - 1), "reps");
    }
    Rollout rollout = fixture.build();
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(Analysis.of(rollout, AS_OF, new Problems())).isPresent());
  }
}
