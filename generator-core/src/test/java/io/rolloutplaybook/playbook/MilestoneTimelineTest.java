package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.CommunicationStatus;
import io.rolloutplaybook.analysis.MilestoneStatus;
import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.MilestoneTimeline.Dependency;
import io.rolloutplaybook.playbook.MilestoneTimeline.Effect;
import io.rolloutplaybook.playbook.MilestoneTimeline.Row;
import io.rolloutplaybook.playbook.MilestoneTimeline.Slip;
import io.rolloutplaybook.playbook.MilestoneTimeline.Supporting;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A timeline that is small enough to work out by hand. Launch is Monday 1 March 2027, as of Monday
 * 8 February 2027.
 *
 * <pre>
 * no. id        start   planned  now             after        length  early   late    float
 * 1   leaders           4 Jan    8 Jan done
 * 2   pilot     4 Jan   25 Jan   2 Feb overdue   1            15      8 Feb   5 Feb   -1
 * 3   talks     5 Feb   26 Feb   as planned      2, 5, (8)    15      1 Mar   26 Feb..1 Mar
 * 4   go-live           1 Mar    as planned      3
 * 5   kit       18 Jan  5 Feb    10 Feb
 * 6   desk              12 Feb   11 Feb
 * 7   review            31 May   as planned      4
 * 8   idea              1 Feb    dropped
 * </pre>
 */
class MilestoneTimelineTest {
  private static final MilestoneTimeline TIMELINE =
      MilestoneTimeline.of(analysis(example())).orElseThrow();

  private static RolloutFixture example() {
    return RolloutFixture.launching("2027-03-01")
        .person("cro", "Priya Raman", "Chief Revenue Officer")
        .audience("leaders", "Sales leadership team", Tier.LEADER, 9)
        .audience("reps", "Account executives", Tier.EMPLOYEE, 318)
        .milestone("review", "launch + 13w", m -> m.dependsOn("go-live"))
        .milestone("leaders-aligned", "2027-01-04", m -> m.done("2027-01-08"))
        .milestone(
            "pilot",
            "2027-01-25",
            m ->
                m.start("2027-01-04")
                    .forecast("2027-02-02")
                    .owner("cro")
                    .dependsOn("leaders-aligned"))
        .milestone(
            "talks",
            "2027-02-26",
            m -> m.start("2027-02-05").dependsOn("pilot", "kit", "idea").audiences("reps"))
        .milestone("kit", "2027-02-05", m -> m.start("2027-01-18").forecast("2027-02-10"))
        .milestone("desk", "2027-02-12", m -> m.forecast("2027-02-11"))
        .milestone("idea", "2027-02-01", m -> m.dropped("No budget"))
        .milestone("go-live", "launch", m -> m.dependsOn("talks", "talks").audiences("leaders"))
        .communication(
            "briefing",
            "launch - 9w",
            "leaders",
            c -> c.sender("cro").channel("Workshop").done("2026-12-28").milestones("go-live"))
        .communication("huddle", "launch", "reps")
        .series(
            "wins",
            "launch - 4w",
            "launch + 4w",
            "4w",
            "reps",
            c -> c.title("Wins").milestones("go-live").done("2027-02-01"));
  }

  private static Analysis analysis(RolloutFixture fixture) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = Analysis.of(fixture.build(), LocalDate.of(2027, 2, 8), problems);
    assertThat(problems.toList()).isEmpty();
    return analysis.orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Row row(String id) {
    return Stream.of(TIMELINE.critical(), TIMELINE.others(), TIMELINE.dropped())
        .flatMap(List::stream)
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void without_milestones_there_is_no_timeline() {
    RolloutFixture fixture =
        RolloutFixture.launching("2027-03-01")
            .audience("reps", "Reps")
            .communication("note", "launch", "reps");
    assertThat(MilestoneTimeline.of(analysis(fixture))).isEmpty();
  }

  @Test
  void the_critical_path_comes_first_then_the_others_by_date_and_last_what_was_dropped() {
    // kit ends on 10 Feb and talks could wait for it until 8 Feb, see below: it is the tightest.
    assertThat(TIMELINE.critical())
        .extracting(Row::number, Row::id)
        .containsExactly(tuple(1, "kit"), tuple(2, "talks"), tuple(3, "go-live"));
    assertThat(TIMELINE.others())
        .extracting(Row::number, Row::id)
        .containsExactly(
            tuple(4, "leaders-aligned"), tuple(5, "pilot"), tuple(6, "desk"), tuple(7, "review"));
    assertThat(TIMELINE.dropped())
        .extracting(Row::number, Row::id)
        .containsExactly(tuple(8, "idea"));
  }

  @Test
  void a_row_tells_dates_variance_and_what_it_waits_for() {
    Row pilot = row("pilot");
    assertThat(pilot.length()).contains(15); // 5 to 25 Jan
    assertThat(pilot.slip()).isEqualTo(6); // 26 to 29 Jan, 1 and 2 Feb
    assertThat(pilot.daysFromLaunch()).contains(-27);
    assertThat(pilot.workingDaysFromLaunch()).contains(-19); // 3 to 5, three weeks, 1 Mar
    assertThat(pilot.effectiveStart()).contains(RoughDate.of(day("2027-01-08")));
    assertThat(pilot.forecast()).contains(RoughDate.of(day("2027-02-02")));
    assertThat(pilot.actual()).isEmpty();
    assertThat(pilot.owner()).contains("Priya Raman");
    assertThat(pilot.accountable()).contains("Priya Raman");
    assertThat(pilot.status()).isEqualTo(MilestoneStatus.OVERDUE);
    assertThat(row("talks").after())
        .containsExactly(
            new Dependency("kit", 1, "Milestone kit", false, true, true),
            new Dependency("pilot", 5, "Milestone pilot", false, true, true),
            new Dependency("idea", 8, "Milestone idea", true, true, true));
    assertThat(row("talks").audiences()).containsExactly("Account executives");
    assertThat(row("desk").slip()).isEqualTo(-1);
    assertThat(row("leaders-aligned").actual()).contains(RoughDate.of(day("2027-01-08")));
    assertThat(row("leaders-aligned").floatDays()).isEmpty();
    assertThat(row("idea").droppedBecause()).contains("No budget");
    assertThat(row("idea").earliest()).isEmpty();
  }

  @Test
  void float_lies_between_the_earliest_and_the_latest_finish() {
    // talks takes 15 days: 8 to 12, 15 to 19, 22 to 26 Feb. It must begin on 8 Feb, and the kit
    // comes on 10 Feb: 11, 12 Feb 2, 26 Feb 12, 3 Mar 15.
    assertThat(row("talks").length()).contains(15);
    assertThat(row("kit").latest()).contains(day("2027-02-08"));
    assertThat(row("kit").floatDays()).contains(-2);
    assertThat(row("talks").earliest()).contains(RoughDate.of(day("2027-03-03")));
    assertThat(row("talks").floatDays()).contains(-2);
    // overdue since 2 Feb, it can be reached today at the earliest
    assertThat(row("pilot").earliest()).contains(RoughDate.of(day("2027-02-08")));
    assertThat(row("pilot").floatDays()).contains(0);
    assertThat(row("desk").floatDays()).contains(12); // 12 Feb 1, 26 Feb 11, 1 Mar 12
  }

  @Test
  void launch_moves_to_where_the_critical_path_leads() {
    MilestoneTimeline.LaunchOutlook launch = TIMELINE.launch();
    assertThat(launch.now()).contains(RoughDate.of(day("2027-03-03")));
    assertThat(launch.days()).isEqualTo(2);
    assertThat(launch.awaited()).isTrue();
    assertThat(launch.done()).isFalse();
    assertThat(launch.driver()).map(Row::id).contains("kit");
    assertThat(launch.driverSlip()).isEqualTo(3); // 8, 9, 10 Feb
    assertThat(launch.driverOverdue()).isFalse();
    assertThat(launch.floatDays()).contains(-2);
  }

  @Test
  void slips_are_told_with_what_they_do_to_launch() {
    assertThat(TIMELINE.slips())
        .extracting(s -> s.row().id(), Slip::days, Slip::effect, Slip::launch, Slip::waiting)
        .containsExactly(
            tuple(
                "kit",
                3,
                Effect.MOVES_LAUNCH,
                Optional.of(day("2027-03-03")),
                List.of("Milestone talks")),
            tuple("leaders-aligned", 4, Effect.DONE, Optional.empty(), List.of("Milestone pilot")),
            // from 25 Jan to 8 Feb: 4 + 5 + 1 days, more than its forecast's six
            tuple("pilot", 10, Effect.NO_FLOAT, Optional.empty(), List.of("Milestone talks")));
  }

  @Test
  void what_can_no_longer_be_reached_on_its_day_is_listed() {
    assertThat(TIMELINE.pushed()).extracting(Row::id).containsExactly("talks", "go-live", "pilot");
  }

  @Test
  void the_key_figures_count_what_was_not_dropped() {
    MilestoneTimeline.Figures f = TIMELINE.figures();
    assertThat(f.total()).isEqualTo(7);
    assertThat(f.done()).isEqualTo(1);
    assertThat(f.doneLate()).isEqualTo(1);
    assertThat(f.overdue()).isEqualTo(1);
    assertThat(f.late()).isEqualTo(1); // kit
    assertThat(f.atRisk()).isEqualTo(1); // talks starts on 5 Feb, the kit comes on 10 Feb
    assertThat(f.planned()).isEqualTo(3); // desk, go-live, review
    assertThat(f.dropped()).isEqualTo(1);
    assertThat(f.moved()).isEqualTo(3); // leaders-aligned, pilot, kit; desk is earlier
    assertThat(f.dependencies()).isEqualTo(5);
    assertThat(f.next()).map(Row::id).contains("kit");
  }

  @Test
  void each_milestone_has_the_communications_that_support_it() {
    MilestoneTimeline.SupportedMilestone goLive =
        TIMELINE.supported().stream()
            .filter(s -> s.row().id().equals("go-live"))
            .findFirst()
            .orElseThrow();
    assertThat(goLive.sent()).isEqualTo(2);
    assertThat(goLive.row().communications()).isEqualTo(4);
    assertThat(goLive.row().support()).containsExactly("briefing", "Wins");
    assertThat(goLive.support())
        .containsExactly(
            new Supporting(
                "briefing",
                "briefing",
                RoughDate.of(day("2026-12-28")),
                RoughDate.of(day("2026-12-28")),
                1,
                1,
                List.of("Sales leadership team"),
                Optional.of("Workshop"),
                false,
                Optional.of("Priya Raman"),
                CommunicationStatus.SENT),
            new Supporting(
                "wins",
                "Wins",
                RoughDate.of(day("2027-02-01")),
                RoughDate.of(day("2027-03-29")),
                3,
                1,
                List.of("Account executives"),
                Optional.empty(),
                false,
                Optional.empty(),
                CommunicationStatus.PLANNED));
    assertThat(TIMELINE.unsupported()).hasSize(6).contains("Milestone pilot");
    assertThat(TIMELINE.unattached()).isEqualTo(1); // huddle
  }

  @Test
  void pictures_reach_from_the_first_start_to_the_last_milestone() {
    assertThat(TIMELINE.span().from()).isEqualTo(day("2027-01-04"));
    assertThat(TIMELINE.span().to()).isEqualTo(day("2027-06-06"));
  }

  @Test
  void a_document_for_one_audience_keeps_the_numbers_and_dates_of_the_whole() {
    // leaders: go-live names them, and the briefing supports it
    MilestoneTimeline theirs =
        MilestoneTimeline.of(analysis(example()).forAudience("leaders")).orElseThrow();
    assertThat(theirs.critical()).extracting(Row::number).containsExactly(3);
    assertThat(theirs.others()).isEmpty();
    assertThat(theirs.critical().get(0).after())
        .containsExactly(new Dependency("talks", 2, "Milestone talks", false, false, true));
    assertThat(theirs.launch()).isEqualTo(TIMELINE.launch());
    assertThat(theirs.figures().total()).isEqualTo(1);
  }
}
