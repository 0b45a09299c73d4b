package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.ClashKind;
import io.rolloutplaybook.analysis.CommunicationStatus;
import io.rolloutplaybook.analysis.MilestoneStatus;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.model.Covers;
import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.Incentive;
import io.rolloutplaybook.model.Interval;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.CommunicationsPlan.CascadeStep;
import io.rolloutplaybook.playbook.CommunicationsPlan.ClashReason;
import io.rolloutplaybook.playbook.CommunicationsPlan.CoveredMilestone;
import io.rolloutplaybook.playbook.CommunicationsPlan.Dot;
import io.rolloutplaybook.playbook.CommunicationsPlan.DotKind;
import io.rolloutplaybook.playbook.CommunicationsPlan.LaterAudience;
import io.rolloutplaybook.playbook.CommunicationsPlan.LoadRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixCell;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.MilestoneName;
import io.rolloutplaybook.playbook.CommunicationsPlan.Overload;
import io.rolloutplaybook.playbook.CommunicationsPlan.PhaseRows;
import io.rolloutplaybook.playbook.CommunicationsPlan.Profile;
import io.rolloutplaybook.playbook.CommunicationsPlan.Reach;
import io.rolloutplaybook.playbook.CommunicationsPlan.Repeat;
import io.rolloutplaybook.playbook.CommunicationsPlan.Rhythm;
import io.rolloutplaybook.playbook.CommunicationsPlan.Row;
import io.rolloutplaybook.playbook.CommunicationsPlan.Support;
import io.rolloutplaybook.playbook.CommunicationsPlan.Week;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A rollout that is small enough to work out by hand. Launch is Monday 1 March 2027, as of Monday 8
 * February 2027; 26 and 29 March are holidays, and 22 to 31 March is blacked out.
 *
 * <pre>
 * date        id                 to                 two-way  phase   status
 * 28 Dec Mon  leader-briefing    leaders            yes      before  sent late on the 29th
 *  1 Feb Mon  manager-briefing   managers           yes      before  sent
 *  5 Feb Fri  manager-toolkit    managers           no       before  overdue
 * 11 Feb Thu  pilot-results      leaders, managers  yes      before  due
 * 22 Feb Mon  rep-announcement   reps, desk         yes      before  due
 * 24 Feb Wed  poster (to 14 Mar) reps               no       before  planned
 *  1 Mar Mon  go-live-note       all five           no       launch  planned
 *  2 Mar Tue  launch-huddle      reps               yes      launch  planned
 *  3 Mar Wed  account-handover   reps               no       launch  planned
 *  4 Mar Thu  launch-questions   reps, managers     yes      launch  planned
 *  8 Mar Mon  wins-1             managers, reps     no       after   planned
 * 22 Mar Mon  wins-2             managers, reps     no       after   planned
 *  5 Apr Mon  wins-3             managers, reps     no       after   planned
 * 15 Mar Mon  dinner             leaders            yes      after   dropped
 * </pre>
 */
class CommunicationsPlanTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 2, 8);
  private static final CommunicationsPlan PLAN = plan(example());

  private static RolloutFixture example() {
    return RolloutFixture.launching("2027-03-01")
        .version("1.2")
        .holidays("2027-03-26", "2027-03-29")
        .blackout("2027-03-22", "2027-03-31", "Quarter end")
        .incentive(Incentive.Kind.NEGATIVE, "Region-only pipeline stops counting")
        .incentive(Incentive.Kind.POSITIVE, "Early teams choose their accounts")
        .person("cro", "Priya Raman", "Chief Revenue Officer")
        .person("enablement", "Tom Okafor", "Head of Enablement")
        .sponsor("cro")
        .audience("leaders", "Sales leadership team", Tier.LEADER, 9)
        .audience("managers", "First-line managers", Tier.MANAGER, 41)
        .audience("reps", "Account executives", Tier.EMPLOYEE, 318)
        .audience("desk", "Industry desk", Tier.EMPLOYEE, 6)
        .audience("partners", "Channel partners")
        .message("why-change", "Buyers want industry knowledge", Covers.WHY_NOW, Covers.WHY)
        .message("what-it-means", "Your accounts change")
        .message("unused", "Nobody says this")
        .milestone("go-live", "launch", m -> m.owner("cro"))
        .milestone("ready", "launch - 2w")
        .milestone("pilot", "2027-01-25", m -> m.forecast("2027-02-10"))
        .milestone("old-idea", "2027-02-12", m -> m.dropped("No budget"))
        .communication(
            "leader-briefing",
            "launch - 9w",
            "leaders",
            c ->
                c.twoWay()
                    .done("2026-12-29")
                    .messages("why-change")
                    .channel("Workshop")
                    .milestones("ready"))
        .communication(
            "manager-briefing",
            "launch - 4w",
            "managers",
            c -> c.twoWay().done("2027-02-01").messages("why-change").channel("Video call"))
        .communication(
            "manager-toolkit",
            "2027-02-05",
            "managers",
            c -> c.messages("what-it-means").channel("E-mail").milestones("ready", "ready"))
        .communication(
            "pilot-results",
            "2027-02-11",
            "leaders",
            c ->
                c.to("leaders", "managers")
                    .twoWay()
                    .sender("cro")
                    .owner("enablement")
                    .messages("why-change")
                    .channel("Video call")
                    .approver("enablement", "2027-02-05"))
        .communication(
            "rep-announcement",
            "launch - 5wd",
            "reps",
            c ->
                c.to("reps", "desk")
                    .title("The change, and why")
                    .twoWay()
                    .messages("why-change", "what-it-means")
                    .approver("cro", "launch - 10wd")
                    .milestones("go-live"))
        .period("poster", "2027-02-24", "2027-03-14", "reps", c -> c)
        .communication(
            "go-live-note",
            "launch",
            "reps",
            c ->
                c.to("leaders", "managers", "reps", "desk", "partners")
                    .approver("cro", "2027-02-23")
                    .milestones("go-live"))
        .communication("launch-huddle", "launch + 1wd", "reps", c -> c.twoWay().sender("managers"))
        .communication("account-handover", "launch + 2wd", "reps")
        .communication(
            "launch-questions", "launch + 3d", "reps", c -> c.to("reps", "managers").twoWay())
        .communication(
            "dinner", "2027-03-15", "leaders", c -> c.twoWay().dropped("Moved to autumn"))
        .series(
            "wins",
            "launch + 1w",
            "launch + 5w",
            "2w",
            "managers",
            c ->
                c.to("managers", "reps")
                    .title("Wins of the fortnight")
                    .messages("what-it-means")
                    .milestones("go-live"));
  }

  private static CommunicationsPlan plan(RolloutFixture fixture) {
    return plan(fixture.build(), AS_OF);
  }

  private static CommunicationsPlan plan(Rollout rollout, LocalDate asOf) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = Analysis.of(rollout, asOf, problems);
    assertThat(problems.toList()).isEmpty();
    return CommunicationsPlan.of(analysis.orElseThrow());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Row row(String id) {
    return PLAN.phases().stream()
        .flatMap(p -> p.rows().stream())
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_rollout_is_named_with_its_sponsor_and_the_time_that_is_left() {
    // 9 to 12 February 4, two whole weeks 10, 1 March 1
    RolloutFacts facts = PLAN.rollout();
    assertThat(facts.title()).isEqualTo("Industry-first selling");
    assertThat(facts.version()).contains("1.2");
    assertThat(facts.sponsorName()).contains("Priya Raman");
    assertThat(facts.sponsorTitle()).contains("Chief Revenue Officer");
    assertThat(facts.daysToLaunch()).contains(21);
    assertThat(facts.workingDaysToLaunch()).contains(15);
    assertThat(facts.launched()).isFalse();
  }

  @Test
  void after_launch_the_time_that_is_left_is_negative() {
    RolloutFacts facts = plan(example().build(), day("2027-03-02")).rollout();
    assertThat(facts.launched()).isTrue();
    assertThat(facts.workingDaysToLaunch()).contains(-1);
    assertThat(plan(example().build(), day("2027-03-01")).rollout().launched()).isTrue();
  }

  @Test
  void the_key_figures_count_what_takes_place() {
    // 13 take place, 1 is dropped. Two-way are leader-briefing, manager-briefing, pilot-results,
    // rep-announcement, launch-huddle, launch-questions: 6 of 13 = 0.46153...
    // Due from 8 to 22 February: pilot-results, rep-announcement.
    CommunicationsPlan.Figures figures = PLAN.figures();
    assertThat(figures.total()).isEqualTo(13);
    assertThat(figures.sent()).isEqualTo(2);
    assertThat(figures.overdue()).isEqualTo(1);
    assertThat(figures.late()).isZero();
    assertThat(figures.running()).isZero();
    assertThat(figures.dropped()).isEqualTo(1);
    assertThat(figures.due()).isEqualTo(2);
    assertThat(figures.dueUntil()).isEqualTo(day("2027-02-22"));
    assertThat(figures.people()).contains(374L); // 9 + 41 + 318 + 6
    assertThat(figures.peopleKnown()).isFalse(); // of the partners
    assertThat(figures.audiences()).isEqualTo(5);
    assertThat(figures.twoWay()).isEqualTo(6);
    assertThat(figures.twoWayShare()).contains(new BigDecimal("0.4615"));
    assertThat(figures.twoWayPercent()).contains(46);
    assertThat(figures.first()).contains(RoughDate.of(day("2026-12-29")));
    assertThat(figures.last()).contains(RoughDate.of(day("2027-04-05")));
  }

  @Test
  void half_a_percent_is_rounded_up() {
    RolloutFixture fixture = RolloutFixture.launching("2027-03-01").audience("reps", "Reps");
    for (int i = 0; i < 8; i++) {
      boolean twoWay = i < 5;
      fixture.communication("c" + i, "launch", "reps", c -> twoWay ? c.twoWay() : c);
    }
    assertThat(plan(fixture).figures().twoWayPercent()).contains(63); // 62.5
  }

  @Test
  void pictures_show_whole_weeks_with_phases_and_blackouts() {
    // From Monday 28 December, the week of the first, to Sunday 11 April, the week of the last:
    // 4 days of December, 31, 28, 31 and 11 are 105 days, 15 weeks.
    Span span = PLAN.span();
    assertThat(span.weeks()).hasSize(15).startsWith(day("2026-12-28")).endsWith(day("2027-04-05"));
    assertThat(span.asOfShown()).isTrue();
    assertThat(span.bands())
        .containsExactly(
            new Band(Band.Kind.BEFORE, day("2026-12-28"), day("2027-02-28"), Optional.empty()),
            new Band(
                Band.Kind.LAUNCH,
                day("2027-03-01"),
                day("2027-03-05"),
                Optional.empty(),
                List.of(new Band.Launching(Optional.empty(), RoughDate.of(day("2027-03-01"))))),
            new Band(Band.Kind.AFTER, day("2027-03-06"), day("2027-04-11"), Optional.empty()),
            new Band(
                Band.Kind.BLACKOUT,
                day("2027-03-22"),
                day("2027-03-31"),
                Optional.of("Quarter end")));
    assertThat(plan(example().build(), day("2028-01-01")).span().asOfShown()).isFalse();
  }

  @Test
  void pictures_reach_out_four_weeks_for_the_as_of_date() {
    // The launch phase alone is the week of 1 March; four weeks before launch is 1 February, and
    // four after 5 March is 2 April.
    Rollout rollout = RolloutFixture.launching("2027-03-01").build();
    assertThat(plan(rollout, day("2027-02-01")).span().from()).isEqualTo(day("2027-02-01"));
    assertThat(plan(rollout, day("2027-01-31")).span().from()).isEqualTo(day("2027-03-01"));
    assertThat(plan(rollout, day("2027-04-02")).span().to()).isEqualTo(day("2027-04-04"));
    assertThat(plan(rollout, day("2027-04-03")).span().to()).isEqualTo(day("2027-03-07"));
  }

  @Test
  void there_is_a_dot_for_every_communication_that_takes_place() {
    assertThat(PLAN.dots())
        .hasSize(13)
        .startsWith(
            new Dot(day("2026-12-29"), DotKind.SENT),
            new Dot(day("2027-02-01"), DotKind.SENT),
            new Dot(day("2027-02-05"), DotKind.OVERDUE),
            new Dot(day("2027-02-11"), DotKind.TWO_WAY),
            new Dot(day("2027-02-22"), DotKind.TWO_WAY),
            new Dot(day("2027-02-24"), DotKind.ONE_WAY));
  }

  @Test
  void many_later_ones_of_a_series_that_said_the_same_row_after_row_stand_in_one() {
    // Mondays from 1 February to 22 March as of 8 February: the first is overdue, 8, 15 and 22
    // February are due within two weeks, 1 March is alone in its phase, three follow.
    CommunicationsPlan few = weekly("2027-03-22");
    assertThat(few.phases().stream().flatMap(p -> p.pages().stream()))
        .allMatch(p -> p.later().isEmpty())
        .hasSize(8);
    CommunicationsPlan many = weekly("2027-03-29");
    assertThat(many.phases().get(2).rows()).hasSize(4);
    assertThat(many.phases().get(2).count()).isEqualTo(4);
    assertThat(many.phases().get(2).pages())
        .extracting(p -> p.row().id(), CommunicationsPlan.PageRow::later)
        .containsExactly(
            tuple(
                "news-6",
                Optional.of(
                    new CommunicationsPlan.Later(
                        4,
                        9,
                        RoughDate.of(day("2027-03-29")),
                        Optional.of(new Interval(1, DateUnit.WEEKS))))));
  }

  private static CommunicationsPlan weekly(String until) {
    return plan(
        RolloutFixture.launching("2027-03-01")
            .audience("reps", "Reps")
            .series("news", "2027-02-01", until, "1w", "reps", c -> c));
  }

  @Test
  void the_plan_is_grouped_by_phase_and_ordered_by_date() {
    assertThat(PLAN.phases())
        .extracting(
            PhaseRows::phase,
            PhaseRows::count,
            PhaseRows::twoWay,
            p -> p.first().map(RoughDate::day),
            p -> p.last().map(RoughDate::day))
        .containsExactly(
            tuple(
                Phase.BEFORE, 6, 4, Optional.of(day("2026-12-29")), Optional.of(day("2027-02-24"))),
            tuple(
                Phase.LAUNCH, 4, 2, Optional.of(day("2027-03-01")), Optional.of(day("2027-03-04"))),
            tuple(
                Phase.AFTER, 3, 0, Optional.of(day("2027-03-08")), Optional.of(day("2027-04-05"))));
    assertThat(PLAN.phases())
        .extracting(PhaseRows::from, PhaseRows::to)
        .containsExactly(
            tuple(Optional.empty(), Optional.of(day("2027-02-28"))),
            tuple(Optional.of(day("2027-03-01")), Optional.of(day("2027-03-05"))),
            tuple(Optional.of(day("2027-03-06")), Optional.empty()));
    assertThat(PLAN.phases().get(2).rows())
        .extracting(Row::id)
        .containsExactly("wins-1", "dinner", "wins-2", "wins-3");
  }

  @Test
  void a_row_says_how_far_it_is_from_launch() {
    // 1 February to 1 March: 28 days, four weeks of five working days
    assertThat(row("manager-briefing").daysFromLaunch()).contains(-28);
    assertThat(row("manager-briefing").workingDaysFromLaunch()).contains(-20);
    assertThat(row("go-live-note").daysFromLaunch()).contains(0);
    assertThat(row("launch-questions").daysFromLaunch()).contains(3);
    assertThat(row("launch-questions").workingDaysFromLaunch()).contains(3);
    // 1 March to 5 April: 35 days, five weeks of five working days less two holidays
    assertThat(row("wins-3").daysFromLaunch()).contains(35);
    assertThat(row("wins-3").workingDaysFromLaunch()).contains(23);
  }

  @Test
  void a_row_says_whether_it_moved() {
    Row briefing = row("leader-briefing");
    assertThat(briefing.planned()).isEqualTo(RoughDate.of(day("2026-12-28")));
    assertThat(briefing.date()).isEqualTo(RoughDate.of(day("2026-12-29")));
    assertThat(briefing.moved()).isTrue();
    assertThat(briefing.slip()).isEqualTo(1);
    assertThat(briefing.status()).isEqualTo(CommunicationStatus.SENT_LATE);
    assertThat(row("manager-briefing").moved()).isFalse();
  }

  @Test
  void a_row_names_who_and_what_it_is_about() {
    Row results = row("pilot-results");
    assertThat(results.title()).isEqualTo("pilot-results");
    assertThat(results.titled()).isFalse();
    assertThat(results.audiences()).containsExactly("Sales leadership team", "First-line managers");
    assertThat(results.allAudiences()).isFalse();
    assertThat(results.size()).contains(50L);
    assertThat(results.sizeKnown()).isTrue();
    assertThat(results.messages()).containsExactly("Buyers want industry knowledge");
    assertThat(results.sender()).contains("Priya Raman");
    assertThat(results.owner()).contains("Tom Okafor");
    assertThat(results.approver()).contains("Tom Okafor");
    assertThat(results.approvalDue()).contains(RoughDate.of(day("2027-02-05")));
    assertThat(row("launch-huddle").sender()).contains("First-line managers");
    assertThat(row("launch-huddle").owner()).isEmpty();
    assertThat(row("go-live-note").allAudiences()).isTrue();
    assertThat(row("go-live-note").size()).contains(374L);
    assertThat(row("go-live-note").sizeKnown()).isFalse();
    assertThat(row("manager-toolkit").milestones())
        .containsExactly(new MilestoneName("ready", "Milestone ready"));
    assertThat(row("dinner").droppedBecause()).contains("Moved to autumn");
  }

  @Test
  void the_only_audience_is_called_by_its_name() {
    CommunicationsPlan plan =
        plan(
            RolloutFixture.launching("2027-03-01")
                .audience("reps", "Account executives")
                .communication("note", "launch", "reps"));
    assertThat(plan.phases().get(1).rows().get(0).allAudiences()).isFalse();
  }

  @Test
  void a_row_of_a_series_says_which_one_it_is() {
    Row second = row("wins-2");
    assertThat(second.title()).isEqualTo("Wins of the fortnight");
    assertThat(second.titled()).isTrue();
    assertThat(second.series()).contains("wins");
    assertThat(second.occurrence()).contains(2);
    assertThat(second.occurrences()).contains(3);
    assertThat(row("dinner").series()).isEmpty();
    assertThat(row("poster").until()).contains(RoughDate.of(day("2027-03-14")));
  }

  @Test
  void a_series_without_a_title_is_called_by_its_id() {
    CommunicationsPlan plan =
        plan(
            RolloutFixture.launching("2027-03-01")
                .audience("reps", "Account executives")
                .series("news", "launch", "launch + 1w", "1w", "reps", c -> c));
    assertThat(plan.phases().stream().flatMap(p -> p.rows().stream()))
        .extracting(Row::id, Row::title, Row::titled)
        .containsExactly(tuple("news-1", "news", false), tuple("news-2", "news", false));
  }

  @Test
  void the_first_message_to_a_tier_is_marked_once() {
    List<Row> rows = PLAN.phases().stream().flatMap(p -> p.rows().stream()).toList();
    assertThat(rows)
        .filteredOn(r -> r.leaders() == Reach.FIRST)
        .extracting(Row::id)
        .containsExactly("leader-briefing");
    assertThat(rows)
        .filteredOn(r -> r.managers() == Reach.FIRST)
        .extracting(Row::id)
        .containsExactly("manager-briefing");
    assertThat(rows)
        .filteredOn(r -> r.employees() == Reach.FIRST)
        .extracting(Row::id)
        .containsExactly("rep-announcement");
    assertThat(row("go-live-note"))
        .extracting(Row::leaders, Row::managers, Row::employees)
        .containsExactly(Reach.REACHED, Reach.REACHED, Reach.REACHED);
    assertThat(row("wins-1"))
        .extracting(Row::leaders, Row::managers, Row::employees)
        .containsExactly(Reach.NONE, Reach.REACHED, Reach.REACHED);
  }

  @Test
  void messages_are_counted_per_audience() {
    // why-change: leader-briefing, manager-briefing, pilot-results, rep-announcement
    CommunicationsPlan.Message why = PLAN.messages().get(0);
    assertThat(why.communications()).isEqualTo(4);
    assertThat(why.covers()).containsExactly(Covers.WHY, Covers.WHY_NOW);
    assertThat(why.repeats())
        .containsExactly(
            new Repeat("leaders", "Sales leadership team", 2, 1),
            new Repeat("managers", "First-line managers", 2, 1),
            new Repeat("reps", "Account executives", 1, 0),
            new Repeat("desk", "Industry desk", 1, 0),
            new Repeat("partners", "Channel partners", 0, 0));
    assertThat(why.missed()).containsExactly("Channel partners");
    assertThat(why.fewest()).contains(1);
    assertThat(why.most()).contains(2);
    // what-it-means: manager-toolkit, rep-announcement, three of wins
    CommunicationsPlan.Message means = PLAN.messages().get(1);
    assertThat(means.communications()).isEqualTo(5);
    assertThat(means.repeats()).extracting(Repeat::count).containsExactly(0, 4, 4, 1, 0);
    CommunicationsPlan.Message unused = PLAN.messages().get(2);
    assertThat(unused.communications()).isZero();
    assertThat(unused.fewest()).isEmpty();
    assertThat(unused.missed()).hasSize(5);
  }

  @Test
  void incentives_are_sorted_into_gains_and_losses() {
    assertThat(PLAN.positiveIncentives()).containsExactly("Early teams choose their accounts");
    assertThat(PLAN.negativeIncentives()).containsExactly("Region-only pipeline stops counting");
  }

  @Test
  void an_audience_is_told_what_it_heard_first_and_hears_next() {
    // Managers: briefing, toolkit (overdue), results, go-live, questions, three of wins
    Profile managers = PLAN.audiences().get(1);
    assertThat(managers.communications()).isEqualTo(8);
    assertThat(managers.firstTouch()).contains(RoughDate.of(day("2027-02-01")));
    assertThat(managers.firstTitle()).contains("manager-briefing");
    assertThat(managers.next()).contains(RoughDate.of(day("2027-02-11")));
    assertThat(managers.nextTitle()).contains("pilot-results");
    assertThat(managers.channels()).containsExactly("Video call", "E-mail");
  }

  @Test
  void the_matrix_counts_audiences_by_phase_and_marks_gaps() {
    assertThat(PLAN.matrix().rows())
        .extracting(
            MatrixRow::audienceId,
            r -> r.before().count(),
            r -> r.launch().count(),
            r -> r.after().count(),
            MatrixRow::total,
            MatrixRow::twoWay,
            MatrixRow::twoWayPercent,
            r -> r.firstTouch().map(RoughDate::day))
        .containsExactly(
            // two of three two-way: 66.7 %
            tuple("leaders", 2, 1, 0, 3, 2, Optional.of(67), Optional.of(day("2026-12-29"))),
            // briefing, results, questions of eight: 37.5 %
            tuple("managers", 3, 2, 3, 8, 3, Optional.of(38), Optional.of(day("2027-02-01"))),
            // announcement, poster; go-live, huddle, handover, questions; wins: 3 of 9
            tuple("reps", 2, 4, 3, 9, 3, Optional.of(33), Optional.of(day("2027-02-22"))),
            tuple("desk", 1, 1, 0, 2, 1, Optional.of(50), Optional.of(day("2027-02-22"))),
            tuple("partners", 0, 1, 0, 1, 0, Optional.of(0), Optional.of(day("2027-03-01"))));
    assertThat(PLAN.matrix().silentBefore()).containsExactly("Channel partners");
    assertThat(PLAN.matrix().silentAtLaunch()).isEmpty();
    assertThat(PLAN.matrix().silentAfter())
        .containsExactly("Sales leadership team", "Industry desk", "Channel partners");
    assertThat(PLAN.matrix().silent()).isEmpty();
    CommunicationsPlan.MatrixTotal total = PLAN.matrix().total();
    assertThat(List.of(total.before(), total.launch(), total.after(), total.total()))
        .containsExactly(6, 4, 3, 13);
    assertThat(total.people()).contains(374L);
    assertThat(total.twoWayPercent()).contains(46);
  }

  @Test
  void a_period_that_goes_on_into_a_phase_is_no_gap_and_no_new_message() {
    MatrixRow reps = PLAN.matrix().rows().get(2);
    assertThat(reps.before().dots()).containsExactly(DotKind.TWO_WAY, DotKind.ONE_WAY);
    assertThat(reps.launch().running()).isEqualTo(1); // the poster hangs until 14 March
    assertThat(reps.after().running()).isEqualTo(1);
    CommunicationsPlan posterOnly =
        plan(
            RolloutFixture.launching("2027-03-01")
                .audience("reps", "Reps")
                .period("poster", "launch - 1w", "launch + 4d", "reps", c -> c));
    MatrixRow only = posterOnly.matrix().rows().get(0);
    assertThat(only.launch()).isEqualTo(new MatrixCell(0, 1, false, List.of()));
    assertThat(only.after()).isEqualTo(new MatrixCell(0, 0, true, List.of()));
  }

  @Test
  void the_cascade_says_who_hears_when_and_who_later() {
    // 30 December to 1 January 3, four whole weeks 20, 1 February 1: 24 after the 29th;
    // 2 to 5 February 4, two whole weeks 10, 22 February 1: 15
    assertThat(PLAN.tiersUsed()).isTrue();
    assertThat(PLAN.cascade().steps())
        .extracting(
            CascadeStep::tier,
            CascadeStep::people,
            CascadeStep::audiences,
            s -> s.first().map(RoughDate::day),
            CascadeStep::id,
            CascadeStep::gap)
        .containsExactly(
            tuple(
                Tier.LEADER,
                Optional.of(9L),
                1,
                Optional.of(day("2026-12-29")),
                Optional.of("leader-briefing"),
                Optional.empty()),
            tuple(
                Tier.MANAGER,
                Optional.of(41L),
                1,
                Optional.of(day("2027-02-01")),
                Optional.of("manager-briefing"),
                Optional.of(24)),
            tuple(
                Tier.EMPLOYEE,
                Optional.of(324L),
                2,
                Optional.of(day("2027-02-22")),
                Optional.of("rep-announcement"),
                Optional.of(15)));
  }

  @Test
  void audiences_of_a_tier_that_hear_later_or_never_are_named() {
    CascadeStep step =
        plan(RolloutFixture.launching("2027-03-01")
                .audience("reps", "Reps", Tier.EMPLOYEE, 300)
                .audience("never", "Forgotten", Tier.EMPLOYEE, 3)
                .audience("last", "Last", Tier.EMPLOYEE, 20)
                .audience("partners", "Partners", Tier.EMPLOYEE, 14)
                .communication("a", "2027-02-22", "reps")
                .communication("b", "2027-03-02", "last")
                .communication("c", "2027-03-01", "partners"))
            .cascade()
            .steps()
            .get(0);
    assertThat(step.later())
        .containsExactly(
            new LaterAudience("Partners", RoughDate.of(day("2027-03-01")), 5),
            new LaterAudience("Last", RoughDate.of(day("2027-03-02")), 6));
    assertThat(step.silent()).containsExactly("Forgotten");
  }

  @Test
  void the_calendar_lists_weeks_with_what_falls_in_them() {
    // The milestone "ready" stands alone in the week of 15 February.
    assertThat(PLAN.weeks())
        .extracting(
            Week::monday,
            Week::number,
            w -> w.weeksFromLaunch().orElseThrow(),
            w -> w.rows().size())
        .containsExactly(
            tuple(day("2026-12-28"), 53, -9, 1),
            tuple(day("2027-02-01"), 5, -4, 2),
            tuple(day("2027-02-08"), 6, -3, 1),
            tuple(day("2027-02-15"), 7, -2, 0),
            tuple(day("2027-02-22"), 8, -1, 2),
            tuple(day("2027-03-01"), 9, 0, 4),
            tuple(day("2027-03-08"), 10, 1, 1),
            tuple(day("2027-03-22"), 12, 3, 1),
            tuple(day("2027-04-05"), 14, 5, 1));
    Week launch = PLAN.weeks().get(5);
    assertThat(launch.hasLaunch()).isTrue();
    assertThat(launch.phases()).containsExactly(Phase.LAUNCH, Phase.AFTER);
    assertThat(launch.running()).extracting(Row::id).containsExactly("poster");
    assertThat(launch.milestones())
        .extracting(m -> m.id(), m -> m.status())
        .containsExactly(tuple("go-live", MilestoneStatus.PLANNED));
    assertThat(PLAN.weeks().get(2).hasAsOf()).isTrue();
    assertThat(PLAN.weeks().get(2).milestones())
        .extracting(m -> m.id(), m -> m.status())
        .containsExactly(tuple("pilot", MilestoneStatus.LATE));
    Week quarterEnd = PLAN.weeks().get(7);
    assertThat(quarterEnd.holidays()).containsExactly(day("2027-03-26"));
    assertThat(quarterEnd.blackouts())
        .containsExactly(
            new Band(
                Band.Kind.BLACKOUT,
                day("2027-03-22"),
                day("2027-03-28"),
                Optional.of("Quarter end")));
    assertThat(PLAN.weeks().get(6).running()).hasSize(1);
    assertThat(quarterEnd.running()).isEmpty();
  }

  @Test
  void the_rhythm_finds_the_busiest_week_and_the_longest_silence() {
    // 15 weeks, 28 December to 5 April. Something goes on in those of 28 December; 1, 8, 22
    // February; 1, 8, 22 March; 5 April: 8. Silent are 4, 11, 18, 25 January.
    assertThat(PLAN.rhythm())
        .isEqualTo(
            new Rhythm(
                15, 8, Optional.of(day("2027-03-01")), 4, Optional.of(day("2027-01-04")), 4));
  }

  @Test
  void a_period_is_no_silence() {
    Rhythm rhythm =
        plan(RolloutFixture.launching("2027-03-01")
                .audience("reps", "Reps")
                .period("poster", "2027-02-01", "2027-02-14", "reps", c -> c)
                .communication("note", "launch", "reps"))
            .rhythm();
    // weeks of 1 and 8 February with the poster, 15 and 22 silent, 1 March; two weeks share the
    // most
    assertThat(rhythm)
        .isEqualTo(new Rhythm(5, 3, Optional.empty(), 1, Optional.of(day("2027-02-15")), 2));
  }

  @Test
  void a_week_that_outdoes_several_equal_ones_is_the_busiest() {
    Rhythm rhythm =
        plan(RolloutFixture.launching("2027-03-01")
                .audience("reps", "Reps")
                .communication("a", "2027-02-01", "reps")
                .communication("b", "2027-02-08", "reps")
                .communication("c", "2027-02-15", "reps")
                .communication("d", "2027-02-16", "reps")
                .communication("e", "2027-02-22", "reps"))
            .rhythm();
    assertThat(rhythm)
        .isEqualTo(new Rhythm(4, 4, Optional.of(day("2027-02-15")), 2, Optional.empty(), 0));
  }

  @Test
  void what_is_due_is_due_within_fourteen_days_from_the_as_of_date_on() {
    assertThat(PLAN.upcoming().rows())
        .extracting(Row::id)
        .containsExactly("pilot-results", "rep-announcement");
    assertThat(PLAN.upcoming().until()).isEqualTo(day("2027-02-22"));
    // pilot-results was due on 5 February; launch - 10wd is 15 February; 23 February is too late
    assertThat(PLAN.upcoming().approvals())
        .extracting(Row::id, r -> r.approvalDue().orElseThrow().day())
        .containsExactly(
            tuple("pilot-results", day("2027-02-05")),
            tuple("rep-announcement", day("2027-02-15")));
    assertThat(PLAN.overdue()).extracting(Row::id).containsExactly("manager-toolkit");
  }

  @Test
  void the_window_of_fourteen_days_holds_both_its_ends() {
    CommunicationsPlan plan =
        plan(
            RolloutFixture.launching("2027-03-01")
                .audience("reps", "Reps")
                .communication("yesterday", "2027-02-07", "reps")
                .communication("today", "2027-02-08", "reps")
                .communication("sent", "2027-02-08", "reps", c -> c.done("2027-02-08"))
                .communication("moved-in", "2027-02-01", "reps", c -> c.forecast("2027-02-10"))
                .communication("last", "2027-02-22", "reps")
                .communication("beyond", "2027-02-23", "reps"));
    assertThat(plan.upcoming().rows())
        .extracting(Row::id)
        .containsExactly("today", "moved-in", "last");
    assertThat(plan.figures().due()).isEqualTo(3);
    assertThat(plan.figures().late()).isEqualTo(1);
  }

  @Test
  void clashes_are_those_of_what_is_still_to_be_sent() {
    assertThat(PLAN.clashes())
        .extracting(c -> c.row().id(), c -> c.kind(), c -> c.reason())
        .containsExactly(tuple("wins-2", ClashKind.BLACKOUT, Optional.of("Quarter end")));
    CommunicationsPlan plan =
        plan(
            RolloutFixture.launching("2027-03-01")
                .holidays("2027-02-12")
                .audience("reps", "Reps")
                .communication("sent", "2027-02-06", "reps", c -> c.done("2027-02-06"))
                .communication("holiday", "2027-02-12", "reps")
                .communication("sunday", "2027-02-14", "reps"));
    assertThat(plan.clashes())
        .extracting(c -> c.row().id(), c -> c.kind())
        .containsExactly(tuple("holiday", ClashKind.HOLIDAY), tuple("sunday", ClashKind.WEEKEND));
    assertThat(plan.phases().get(0).rows().get(0).clashes())
        .containsExactly(new ClashReason(ClashKind.WEEKEND, Optional.empty()));
  }

  @Test
  void the_load_is_held_against_the_limit() {
    // Reps in the week of 1 March: go-live, huddle, handover, questions: 4, over the limit of 3.
    CommunicationsPlan.Load load = PLAN.load();
    assertThat(load.limit()).isEqualTo(3);
    assertThat(load.weeks()).isEqualTo(PLAN.span().weeks());
    assertThat(load.rows().get(2))
        .isEqualTo(
            new LoadRow(
                "reps",
                "Account executives",
                List.of(0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 1, 0, 1, 0, 1),
                4,
                1));
    assertThat(load.overloads())
        .containsExactly(new Overload("reps", "Account executives", day("2027-03-01"), 4));
    assertThat(load.peak()).isEqualTo(4);
  }

  @Test
  void as_many_as_the_limit_is_no_overload() {
    assertThat(plan(example().limit(4)).load().overloads()).isEmpty();
    assertThat(plan(example().limit(1)).load().overloads())
        .extracting(Overload::audienceId, Overload::monday, Overload::count)
        .containsExactly(
            tuple("managers", day("2027-02-01"), 2),
            tuple("reps", day("2027-02-22"), 2),
            tuple("managers", day("2027-03-01"), 2),
            tuple("reps", day("2027-03-01"), 4));
  }

  @Test
  void coverage_tells_which_milestones_nothing_supports() {
    // By effective day: pilot 10 February (forecast), ready 15 February, go-live 1 March.
    CommunicationsPlan.Coverage coverage = PLAN.coverage();
    assertThat(coverage.milestones())
        .extracting(
            CoveredMilestone::id, CoveredMilestone::communications, CoveredMilestone::status)
        .containsExactly(
            tuple("pilot", 0, MilestoneStatus.LATE),
            tuple("ready", 2, MilestoneStatus.PLANNED),
            tuple("go-live", 5, MilestoneStatus.PLANNED));
    assertThat(coverage.supported()).isEqualTo(2);
    assertThat(coverage.unsupported()).containsExactly("Milestone pilot");
    assertThat(coverage.milestones().get(2).support())
        .containsExactly(
            new Support(
                "rep-announcement",
                "The change, and why",
                RoughDate.of(day("2027-02-22")),
                RoughDate.of(day("2027-02-22")),
                1,
                0),
            new Support(
                "go-live-note",
                "go-live-note",
                RoughDate.of(day("2027-03-01")),
                RoughDate.of(day("2027-03-01")),
                1,
                0),
            new Support(
                "wins",
                "Wins of the fortnight",
                RoughDate.of(day("2027-03-08")),
                RoughDate.of(day("2027-04-05")),
                3,
                0));
    // manager-briefing, pilot-results, poster, huddle, handover, questions
    assertThat(coverage.unattached()).isEqualTo(6);
    // 25 January to 10 February: 26 to 29 January 4, 1 to 5 February 5, 8 to 10 February 3
    assertThat(coverage.milestones().get(0).slip()).isEqualTo(12);
  }

  @Test
  void a_rollout_without_anything_has_empty_parts() {
    CommunicationsPlan plan =
        plan(RolloutFixture.launching("2027-03-03").build(), day("2027-03-03"));
    assertThat(plan.figures().total()).isZero();
    assertThat(plan.figures().twoWayShare()).isEmpty();
    assertThat(plan.figures().people()).isEmpty();
    assertThat(plan.figures().first()).isEmpty();
    assertThat(plan.phases()).hasSize(3).allSatisfy(p -> assertThat(p.rows()).isEmpty());
    assertThat(plan.weeks()).isEmpty();
    assertThat(plan.dots()).isEmpty();
    assertThat(plan.tiersUsed()).isFalse();
    assertThat(plan.cascade().steps()).isEmpty();
    assertThat(plan.coverage().milestones()).isEmpty();
    assertThat(plan.load().peak()).isZero();
    assertThat(plan.rhythm()).isEqualTo(new Rhythm(0, 0, Optional.empty(), 0, Optional.empty(), 0));
    // the launch phase alone, Wednesday 3 to Tuesday 9 March
    assertThat(plan.span().weeks()).containsExactly(day("2027-03-01"), day("2027-03-08"));
    assertThat(plan.rollout().sponsorName()).isEmpty();
  }

  @Test
  void an_audience_that_hears_nothing_is_a_gap_everywhere() {
    CommunicationsPlan plan =
        plan(RolloutFixture.launching("2027-03-01").audience("reps", "Account executives"));
    assertThat(plan.matrix().silent()).containsExactly("Account executives");
    assertThat(plan.matrix().silentAtLaunch()).containsExactly("Account executives");
    assertThat(plan.matrix().rows().get(0).twoWayShare()).isEmpty();
    assertThat(plan.audiences().get(0).firstTouch()).isEmpty();
  }

  @Test
  void a_plan_of_ten_thousand_communications_is_put_together_quickly() {
    RolloutFixture fixture = RolloutFixture.launching("2027-03-01").message("m", "Text");
    for (int i = 0; i < 200; i++) {
      fixture.audience("a" + i, "Audience " + i, Tier.EMPLOYEE, 10);
    }
    for (int i = 0; i < 10_000; i++) {
      String audience = "a" + i % 200;
      fixture.milestone("m" + i, "launch + " + i % 300 + "d");
      String milestone = "m" + i;
      fixture.communication(
          "c" + i,
          "launch - " + i % 300 + "d",
          audience,
          c -> c.messages("m").milestones(milestone));
    }
    Rollout rollout = fixture.build();
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(plan(rollout, AS_OF).figures().total()).isEqualTo(10_000));
  }
}
