package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.problem.Problems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The passes on plans small enough to work out by hand. Unless a test says otherwise launch is
 * Monday 1 March 2027.
 */
class CriticalPathTest {
  private static CriticalPath path(RolloutFixture fixture, String asOf) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = Analysis.of(fixture.build(), day(asOf), problems);
    assertThat(problems.toList()).isEmpty();
    return analysis.orElseThrow().criticalPath();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static RolloutFixture launching() {
    return RolloutFixture.launching("2027-03-01").audience("reps", "Reps");
  }

  /**
   * A pilot that slipped from 25 January to 2 February, and what waits for it.
   *
   * <pre>
   * leaders   4 Jan, done 8 Jan
   * pilot     4 Jan to 25 Jan, forecast 2 Feb        after leaders
   * managers  1 Feb to 15 Feb, forecast 17 Feb       after pilot
   * kit       18 Jan to 5 Feb, forecast 10 Feb
   * talks     16 Feb to 26 Feb                       after managers and kit
   * go-live   launch                                 after talks
   * review    31 May                                 after go-live
   * </pre>
   */
  private static RolloutFixture pilot() {
    return launching()
        .milestone("leaders", "2027-01-04", m -> m.done("2027-01-08"))
        .milestone(
            "pilot",
            "2027-01-25",
            m -> m.start("2027-01-04").forecast("2027-02-02").dependsOn("leaders"))
        .milestone(
            "managers",
            "2027-02-15",
            m -> m.start("2027-02-01").forecast("2027-02-17").dependsOn("pilot"))
        .milestone("kit", "2027-02-05", m -> m.start("2027-01-18").forecast("2027-02-10"))
        .milestone("talks", "2027-02-26", m -> m.start("2027-02-16").dependsOn("managers", "kit"))
        .milestone("go-live", "launch", m -> m.dependsOn("talks"))
        .milestone("review", "launch + 13w", m -> m.dependsOn("go-live"));
  }

  @Test
  void dates_go_forward_from_effective_dates() {
    CriticalPath path = path(pilot(), "2027-02-01");
    assertThat(path.of("pilot").earlyFinish()).isEqualTo(day("2027-02-02"));
    // Its forecast knew of the pilot: 3 to 5 Feb 3, 8 to 12 Feb 8, 15 to 17 Feb 11 days.
    assertThat(path.of("managers").length()).isEqualTo(11);
    assertThat(path.of("managers").earlyFinish()).isEqualTo(day("2027-02-17"));
    // Planned length 17 to 19 Feb 3, 22 to 26 Feb 8; from 17 Feb: 19 Feb 2, 26 Feb 7, 1 Mar 8.
    assertThat(path.of("talks").length()).isEqualTo(8);
    assertThat(path.of("talks").earlyFinish()).isEqualTo(day("2027-03-01"));
    assertThat(path.of("go-live").earlyFinish()).isEqualTo(day("2027-03-01"));
    assertThat(path.launchNow()).contains(day("2027-03-01"));
  }

  @Test
  void late_dates_go_backward_from_launch_and_float_is_what_lies_between() {
    CriticalPath path = path(pilot(), "2027-02-01");
    // talks must begin on 17 Feb: 8 days before 1 Mar; managers 11 days before that, on 2 Feb.
    assertThat(path.of("talks").lateFinish()).isEqualTo(day("2027-03-01"));
    assertThat(path.of("managers").lateFinish()).isEqualTo(day("2027-02-17"));
    assertThat(path.of("pilot").lateFinish()).isEqualTo(day("2027-02-02"));
    assertThat(path.of("pilot").floatDays()).isZero();
    assertThat(path.of("managers").floatDays()).isZero();
    // 11, 12, 15, 16, 17 Feb
    assertThat(path.of("kit").lateFinish()).isEqualTo(day("2027-02-17"));
    assertThat(path.of("kit").floatDays()).isEqualTo(5);
    // pilot took from 8 Jan to 2 Feb: 5 + 5 + 5 + 2 = 17 days
    assertThat(path.of("leaders").lateFinish()).isEqualTo(day("2027-01-08"));
  }

  @Test
  void work_begins_when_what_it_waits_for_is_reached_and_not_before_its_planned_start() {
    CriticalPath path = path(pilot(), "2027-02-01");
    assertThat(path.of("pilot").effectiveStart()).contains(day("2027-01-08"));
    assertThat(path.of("talks").effectiveStart()).contains(day("2027-02-17"));
    assertThat(path.of("kit").effectiveStart()).contains(day("2027-01-18"));
    assertThat(path.of("go-live").effectiveStart()).isEmpty();
    assertThat(path.of("go-live").length()).isZero();
  }

  @Test
  void the_critical_path_is_the_chain_into_launch_with_the_least_float() {
    assertThat(path(pilot(), "2027-02-01").path())
        .containsExactly("leaders", "pilot", "managers", "talks", "go-live");
  }

  @Test
  void launch_does_not_wait_for_what_waits_for_launch() {
    // A review that was planned two weeks early still comes after what it reviews.
    CriticalPath path =
        path(pilot().milestone("early", "2027-02-15", m -> m.dependsOn("go-live")), "2027-02-01");
    assertThat(path.of("early").leadsToLaunch()).isFalse();
    assertThat(path.of("go-live").leadsToLaunch()).isTrue();
    assertThat(path.path()).containsExactly("leaders", "pilot", "managers", "talks", "go-live");
  }

  @Test
  void what_is_overdue_is_not_reached_before_today_and_moves_launch() {
    CriticalPath path = path(pilot(), "2027-02-08");
    assertThat(path.of("pilot").earlyFinish()).isEqualTo(day("2027-02-08"));
    assertThat(path.of("pilot").floatDays()).isEqualTo(-4); // 3, 4, 5, 8 Feb
    // managers 11 days: 12 Feb 4, 19 Feb 9, 23 Feb 11; talks 8 days: 26 Feb 3, 5 Mar 8
    assertThat(path.of("managers").earlyFinish()).isEqualTo(day("2027-02-23"));
    assertThat(path.of("talks").earlyFinish()).isEqualTo(day("2027-03-05"));
    assertThat(path.launchNow()).contains(day("2027-03-05"));
  }

  @Test
  void after_launch_float_counts_to_the_last_milestone() {
    CriticalPath path =
        path(pilot().milestone("poll", "2027-05-21", m -> m.dependsOn("go-live")), "2027-02-01");
    assertThat(path.of("review").leadsToLaunch()).isFalse();
    assertThat(path.of("review").floatDays()).isZero();
    assertThat(path.of("poll").lateFinish()).isEqualTo(day("2027-05-31"));
    assertThat(path.of("poll").floatDays()).isEqualTo(6); // 24 to 28, 31 May
    assertThat(path.of("go-live").floatDays()).isZero(); // to launch, not to what follows
  }

  @Test
  void holidays_and_weekends_do_not_count() {
    // 26 and 29 Mar are holidays. b takes 3 days: 25, 30, 31 Mar. From 25 Mar: 30, 31 Mar, 1 Apr.
    RolloutFixture fixture =
        RolloutFixture.launching("2027-04-01")
            .holidays("2027-03-26", "2027-03-29")
            .milestone("a", "2027-03-24", m -> m.start("2027-03-22").forecast("2027-03-25"))
            .milestone("b", "2027-03-31", m -> m.start("2027-03-24").dependsOn("a"));
    CriticalPath path = path(fixture, "2027-03-22");
    assertThat(path.of("b").length()).isEqualTo(3);
    assertThat(path.of("b").earlyFinish()).isEqualTo(day("2027-04-01"));
    assertThat(path.of("b").floatDays()).isZero();
    assertThat(path.of("a").lateFinish()).isEqualTo(day("2027-03-25"));
    assertThat(path.of("a").floatDays()).isZero();
  }

  @Test
  void a_milestone_reached_on_a_weekend_costs_no_working_day() {
    RolloutFixture fixture =
        RolloutFixture.launching("2027-04-01")
            .holidays("2027-03-26", "2027-03-29")
            .milestone("a", "2027-03-24", m -> m.start("2027-03-22").forecast("2027-03-27"))
            .milestone("b", "2027-03-31", m -> m.start("2027-03-24").dependsOn("a"));
    CriticalPath path = path(fixture, "2027-03-22");
    assertThat(path.of("b").earlyFinish()).isEqualTo(day("2027-04-01"));
    assertThat(path.of("a").floatDays()).isZero();
  }

  @Test
  void a_launch_on_a_sunday_leaves_work_until_the_friday() {
    RolloutFixture fixture =
        RolloutFixture.launching("2027-02-28")
            .milestone("a", "2027-02-22")
            .milestone("b", "2027-02-26", m -> m.start("2027-02-22").dependsOn("a"));
    CriticalPath path = path(fixture, "2027-02-15");
    assertThat(path.of("b").length()).isEqualTo(4);
    assertThat(path.of("b").floatDays()).isZero();
    assertThat(path.of("a").lateFinish()).isEqualTo(day("2027-02-22"));
    assertThat(path.launchNow()).contains(day("2027-02-28"));
  }

  /** Two chains into launch: x2 ends on 19 February, y2 on 25 February. */
  private static RolloutFixture chains(String forecastOfX2) {
    return launching()
        .milestone("x1", "2027-02-05")
        .milestone(
            "x2", "2027-02-19", m -> m.start("2027-02-08").dependsOn("x1").forecast(forecastOfX2))
        .milestone("y1", "2027-02-12")
        .milestone("y2", "2027-02-25", m -> m.start("2027-02-15").dependsOn("y1"))
        .milestone("go-live", "launch", m -> m.dependsOn("x2", "y2"));
  }

  @Test
  void of_two_chains_the_tighter_one_is_critical() {
    CriticalPath path = path(chains("2027-02-19"), "2027-02-01");
    assertThat(path.of("x2").floatDays()).isEqualTo(6); // 22 to 26 Feb, 1 Mar
    assertThat(path.of("y2").floatDays()).isEqualTo(2); // 26 Feb, 1 Mar
    // x2 takes 9 days and must begin on 16 Feb: 8 to 12, 15, 16 Feb
    assertThat(path.of("x1").floatDays()).isEqualTo(7);
    assertThat(path.path()).containsExactly("y1", "y2", "go-live");
  }

  @Test
  void a_slip_changes_which_chain_is_critical() {
    CriticalPath path = path(chains("2027-02-26"), "2027-02-01");
    assertThat(path.of("x2").floatDays()).isEqualTo(1);
    assertThat(path.path()).containsExactly("x1", "x2", "go-live");
  }

  @Test
  void a_forecast_from_before_the_day_on_which_it_could_begin_is_not_believed() {
    // a slipped to 19 Feb, after b's forecast of 17 Feb; b takes its 4 planned days from then on.
    RolloutFixture fixture =
        launching()
            .milestone("a", "2027-02-10", m -> m.forecast("2027-02-19"))
            .milestone(
                "b",
                "2027-02-16",
                m -> m.start("2027-02-10").forecast("2027-02-17").dependsOn("a"));
    CriticalPath path = path(fixture, "2027-02-08");
    assertThat(path.of("b").length()).isEqualTo(4);
    assertThat(path.of("b").effectiveStart()).contains(day("2027-02-10"));
    assertThat(path.of("b").earlyFinish()).isEqualTo(day("2027-02-25"));
  }

  @Test
  void without_a_milestone_on_launch_day_launch_waits_for_those_that_end_before_it() {
    RolloutFixture fixture =
        launching()
            .milestone("a", "2027-02-05")
            .milestone("b", "2027-02-12", m -> m.forecast("2027-03-03"))
            .milestone("c", "2027-03-10");
    CriticalPath path = path(fixture, "2027-02-01");
    assertThat(path.path()).containsExactly("b");
    assertThat(path.of("b").floatDays()).isEqualTo(-2);
    assertThat(path.launchNow()).contains(day("2027-03-03"));
    assertThat(path.of("c").leadsToLaunch()).isFalse();
  }

  @Test
  void launch_waits_for_what_moved_to_launch_day_with_it() {
    RolloutFixture fixture =
        launching()
            .milestone("managers", "2027-02-05")
            .milestone("go-live", "2027-02-12", m -> m.forecast("2027-03-01").dependsOn("managers"))
            .milestone("partners", "2027-06-30", m -> m.dependsOn("go-live"))
            .milestone("early", "2027-03-31", m -> m.forecast("2027-03-01"));
    CriticalPath path = path(fixture, "2027-02-01");
    assertThat(path.path()).containsExactly("managers", "go-live");
    assertThat(path.of("go-live").leadsToLaunch()).isTrue();
    assertThat(path.of("managers").leadsToLaunch()).isTrue();
    // what was planned for after launch is not what launch waits for
    assertThat(path.of("early").leadsToLaunch()).isFalse();
  }

  @Test
  void where_launch_waits_for_nothing_the_path_leads_to_the_last_milestone() {
    RolloutFixture fixture =
        launching()
            .milestone("a", "2027-03-10")
            .milestone("b", "2027-03-17", m -> m.dependsOn("a"))
            .milestone("c", "2027-03-12");
    CriticalPath path = path(fixture, "2027-02-01");
    assertThat(path.path()).containsExactly("a", "b");
    assertThat(path.launchNow()).contains(day("2027-03-01"));
  }

  @Test
  void what_was_done_counts_with_the_day_on_which_it_was_done() {
    RolloutFixture fixture =
        launching()
            .milestone("a", "2027-02-10", m -> m.done("2027-02-12"))
            .milestone("go-live", "launch", m -> m.dependsOn("a").done("2027-03-03"));
    CriticalPath path = path(fixture, "2027-03-08");
    assertThat(path.of("a").earlyFinish()).isEqualTo(day("2027-02-12"));
    assertThat(path.launchNow()).contains(day("2027-03-03"));
  }

  @Test
  void what_was_done_without_it_waits_no_longer() {
    RolloutFixture fixture =
        launching()
            .milestone("a", "2027-02-05")
            .milestone("b", "2027-02-12", m -> m.dependsOn("a").done("2027-02-03"));
    CriticalPath path = path(fixture, "2027-02-08");
    // only launch is left to wait for a: 9 to 12 Feb 4, 26 Feb 14, 1 Mar 15
    assertThat(path.of("a").earlyFinish()).isEqualTo(day("2027-02-08"));
    assertThat(path.of("a").floatDays()).isEqualTo(15);
  }

  @Test
  void a_launch_that_passed_does_not_move_when_nothing_was_planned_for_it() {
    RolloutFixture fixture = launching().milestone("a", "2027-02-05");
    assertThat(path(fixture, "2027-03-08").launchNow()).contains(day("2027-03-01"));
  }

  @Test
  void a_launch_that_was_not_reached_moves_with_today() {
    RolloutFixture fixture = launching().milestone("go-live", "launch");
    assertThat(path(fixture, "2027-03-08").launchNow()).contains(day("2027-03-08"));
  }

  @Test
  void what_was_dropped_takes_no_part() {
    RolloutFixture fixture =
        launching()
            .milestone("a", "2027-02-26", m -> m.forecast("2027-03-12").dropped("No budget"))
            .milestone("go-live", "launch", m -> m.dependsOn("a"));
    CriticalPath path = path(fixture, "2027-02-01");
    assertThat(path.path()).containsExactly("go-live");
    assertThat(path.launchNow()).contains(day("2027-03-01"));
    assertThatThrownBy(() -> path.of("a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void without_milestones_there_is_no_path() {
    RolloutFixture fixture = launching().communication("note", "launch", "reps");
    CriticalPath path = path(fixture, "2027-02-01");
    assertThat(path.path()).isEmpty();
    assertThat(path.launchNow()).contains(day("2027-03-01"));
  }

  @Test
  void ten_thousand_milestones_that_wait_for_each_other_take_no_time() {
    RolloutFixture fixture = launching().milestone("m0", "2027-01-04");
    for (int i = 1; i < 10_000; i++) {
      String first = "m" + (i - 1);
      String second = "m" + Math.max(0, i - 2);
      fixture.milestone("m" + i, "2027-01-04", m -> m.dependsOn(first, second));
    }
    CriticalPath path =
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> path(fixture, "2027-01-04"));
    assertThat(path.path()).hasSize(10_000).startsWith("m0").endsWith("m9999");
  }
}
