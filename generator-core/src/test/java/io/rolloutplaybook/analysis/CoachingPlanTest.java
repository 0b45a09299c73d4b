package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.CoachingPlan.CoachHours;
import io.rolloutplaybook.analysis.CoachingPlan.Coached;
import io.rolloutplaybook.analysis.CoachingPlan.FollowThroughDate;
import io.rolloutplaybook.analysis.CoachingPlan.Lead;
import io.rolloutplaybook.analysis.CoachingPlan.PhaseShare;
import io.rolloutplaybook.analysis.CoachingPlan.TierCoaching;
import io.rolloutplaybook.analysis.CoachingPlan.Unknown;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A rollout that is small enough to work out by hand. Launch is Monday 1 March 2027, as of Monday 8
 * February 2027; 29 March is a holiday, and 22 to 26 March is blacked out.
 *
 * <pre>
 * sponsor-leaders   13 Jan Wed                              held
 * leaders-managers   1 Feb Mon   8 Feb  15 Feb  22 Feb      the first held
 * managers-reps      8 Mar Mon  15 Mar  22 Mar (blackout)  29 Mar (holiday)  5 Apr
 * </pre>
 */
class CoachingPlanTest {
  private static final String DEFINITION =
      """
      playbook: 1
      rollout: {title: Example, launch: 2027-03-01}
      calendar:
        holidays: [2027-03-29]
        blackouts: [{from: 2027-03-22, to: 2027-03-26, reason: Quarter end}]
      people:
        cro: {name: Priya Raman}
      leadership: {sponsor: cro}
      audiences:
        leaders: {name: Leaders, tier: leader, size: 9}
        managers: {name: Managers, tier: manager, size: 41}
        reps: {name: Reps, tier: employee, size: 318}
        desk: {name: Desk, tier: employee, size: 6}
      communications:
        - {id: announcement, date: 2027-02-22, audience: reps}
      coaching:
        hours-per-rep-per-month: 3
        manager-hours-per-month: 24
        behaviours:
          insight:
            text: Opens with an insight
            ratings: {2027-01-22: 1.8, 2027-01-29: 2.1, 2027-02-05: 2.4}
          plan:
            text: Keeps a plan
            ratings: {2027-01-22: 1.5, 2027-01-29: 1.9, 2027-02-05: 1.57}
          listening: {text: Listens, ratings: {2027-02-05: 3}}
          asking: {text: Asks, ratings: {2027-01-22: 4, 2027-01-29: 4, 2027-02-05: 3}}
        sessions:
          - id: sponsor-leaders
            coach: cro
            coachee: leaders
            date: 2027-01-13
            done: 2027-01-13
            commitment: {text: Three actions, due: 2w, kept: 2027-01-28}
          - id: leaders-managers
            coach: leaders
            coachee: managers
            from: 2027-02-01
            until: 2027-02-22
            every: 1w
            done: 2027-02-01
            behaviours: [insight]
            commitment: {text: One practice session, due: 1w}
          - id: managers-reps
            coach: managers
            coachee: reps
            from: 2027-03-08
            until: 2027-04-05
            every: 1w
            behaviours: [insight, plan]
            commitment: {text: One plan, due: 2w}
        follow-through:
          - {day: 30, what: Ten calls}
          - {day: 90, what: More meetings}
      """;

  private static Analysis analysis(String yaml, String asOf) {
    Problems problems = new Problems();
    Optional<Rollout> rollout =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return Analysis.of(rollout.orElseThrow(), LocalDate.parse(asOf), problems).orElseThrow();
  }

  private static CoachingPlan plan(String yaml, String asOf) {
    return analysis(yaml, asOf).coaching();
  }

  private static final CoachingPlan PLAN = plan(DEFINITION, "2027-02-08");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static CoachingSession session(CoachingPlan plan, String id) {
    return plan.sessions().stream()
        .filter(s -> s.session().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_series_stands_on_its_days_with_status_phase_and_clashes() {
    assertThat(session(PLAN, "leaders-managers").dates())
        .extracting(SessionDate::date, SessionDate::status)
        .containsExactly(
            tuple(day("2027-02-01"), SessionStatus.HELD),
            tuple(day("2027-02-08"), SessionStatus.DUE),
            tuple(day("2027-02-15"), SessionStatus.DUE),
            tuple(day("2027-02-22"), SessionStatus.DUE)); // fourteen days after the as-of date
    // Launch week ends on Friday 5 March.
    assertThat(session(PLAN, "managers-reps").dates())
        .extracting(SessionDate::phase)
        .containsOnly(Phase.AFTER);
    assertThat(session(PLAN, "managers-reps").dates())
        .extracting(d -> d.clashes().stream().map(Occurrence.Clash::kind).toList())
        .containsExactly(
            List.of(),
            List.of(),
            List.of(ClashKind.BLACKOUT),
            List.of(ClashKind.HOLIDAY),
            List.of());
  }

  @Test
  void the_session_to_prepare_is_the_first_that_was_not_held_and_the_next_avoids_bad_days() {
    CoachingSession managers = session(PLAN, "leaders-managers");
    assertThat(managers.current().number()).isEqualTo(2);
    assertThat(managers.next().map(SessionDate::date)).contains(day("2027-02-15"));

    CoachingPlan later =
        plan(DEFINITION.replace("done: 2027-02-01", "done: 2027-02-22"), "2027-03-16");
    CoachingSession reps = session(later, "managers-reps");
    assertThat(reps.current().date()).isEqualTo(day("2027-03-08"));
    assertThat(reps.current().status()).isEqualTo(SessionStatus.OVERDUE);
    assertThat(reps.next().map(SessionDate::date)).contains(day("2027-03-15"));

    CoachingPlan held =
        plan(
            DEFINITION.replace("coachee: reps\n", "coachee: reps\n      done: 2027-03-15\n"),
            "2027-03-16");
    CoachingSession second = session(held, "managers-reps");
    assertThat(second.held()).isEqualTo(2);
    assertThat(second.current().date()).isEqualTo(day("2027-03-22"));
    assertThat(second.skipped()).extracting(SessionDate::date).containsExactly(day("2027-03-29"));
    assertThat(second.next().map(SessionDate::date)).contains(day("2027-04-05"));
  }

  @Test
  void tiers_are_coached_in_order_with_the_working_days_between() {
    // 13 January to 1 February: 2 + 5 + 5 + 1; to 8 March: 4 + 4 weeks of five + 1.
    assertThat(PLAN.cascade())
        .extracting(TierCoaching::tier, t -> t.first().map(SessionDate::date), TierCoaching::gap)
        .containsExactly(
            tuple(Tier.LEADER, Optional.of(day("2027-01-13")), Optional.empty()),
            tuple(Tier.MANAGER, Optional.of(day("2027-02-01")), Optional.of(13)),
            tuple(Tier.EMPLOYEE, Optional.of(day("2027-03-08")), Optional.of(25)));
  }

  @Test
  void managers_are_coached_fifteen_working_days_before_employees_hear() {
    // 1 to 22 February: three weeks of five days; the session on the 22nd itself is too late.
    Lead lead = PLAN.lead().orElseThrow();
    assertThat(lead.workingDays()).isEqualTo(15);
    assertThat(lead.sessions()).isEqualTo(3);

    Lead late =
        plan(
                DEFINITION.replace(
                    "announcement, date: 2027-02-22", "announcement, date: 2027-01-27"),
                "2027-02-08")
            .lead()
            .orElseThrow();
    assertThat(late.workingDays()).isEqualTo(-3); // 28, 29 January and 1 February
    assertThat(late.sessions()).isZero();
  }

  @Test
  void the_hours_of_a_manager_follow_from_reports_and_hours_for_each() {
    // 318 reps for 41 managers are 7.756 each; times 3 hours 23.27, of 24.
    CoachHours hours = PLAN.hours().get(0);
    assertThat(PLAN.hours()).hasSize(1);
    assertThat(hours.perCoach()).contains(new BigDecimal("7.8"));
    assertThat(hours.needed()).contains(new BigDecimal("23.3"));
    assertThat(hours.within()).contains(true);
    assertThat(hours.unknown()).isEmpty();

    // 3.2 hours for each are 24.82.
    CoachHours more =
        plan(DEFINITION.replace("month: 3\n", "month: 3.2\n"), "2027-02-08").hours().get(0);
    assertThat(more.needed()).contains(new BigDecimal("24.8"));
    assertThat(more.within()).contains(false);
  }

  @Test
  void hours_that_cannot_be_known_say_what_is_missing() {
    CoachHours hours =
        plan(
                DEFINITION
                    .replace("  hours-per-rep-per-month: 3\n", "")
                    .replace("tier: manager, size: 41", "tier: manager"),
                "2027-02-08")
            .hours()
            .get(0);
    assertThat(hours.needed()).isEmpty();
    assertThat(hours.within()).isEmpty();
    assertThat(hours.unknown()).containsExactly(Unknown.HOURS_PER_REPORT, Unknown.COACHES);
  }

  @Test
  void the_share_of_people_who_are_coached_is_counted_for_each_phase() {
    // 9 leaders and 41 managers of 374 before launch, 318 reps after it; nobody coaches the desk.
    assertThat(PLAN.coached())
        .extracting(c -> c.party().id(), Coached::total)
        .containsExactly(
            tuple("leaders", 1), tuple("managers", 4), tuple("reps", 5), tuple("desk", 0));
    assertThat(PLAN.shares())
        .extracting(PhaseShare::people, PhaseShare::peopleOf, PhaseShare::percent)
        .containsExactly(
            tuple(Optional.of(50L), Optional.of(374L), Optional.of(13)), // 13.4
            tuple(Optional.of(0L), Optional.of(374L), Optional.of(0)),
            tuple(Optional.of(318L), Optional.of(374L), Optional.of(85))); // 85.03
  }

  @Test
  void without_sizes_groups_are_counted_instead_of_people() {
    assertThat(plan(DEFINITION.replace(", size: 6", ""), "2027-02-08").shares())
        .extracting(PhaseShare::groups, PhaseShare::people, PhaseShare::percent)
        .containsExactly(
            tuple(2, Optional.empty(), Optional.of(50)),
            tuple(0, Optional.empty(), Optional.of(0)),
            tuple(1, Optional.empty(), Optional.of(25)));
  }

  @Test
  void the_members_of_a_group_are_counted_each_for_what_they_and_the_group_have() {
    CoachingPlan plan =
        plan(
            """
            rollout: {title: Example, launch: 2027-03-01}
            audiences:
              leaders: {tier: leader}
              north: {tier: manager, size: 40}
              south: {tier: manager, size: 60}
              managers: {includes: [north, south]}
            coaching:
              sessions:
                - {coach: leaders, coachee: north, date: 2027-02-22}
                - {coach: leaders, coachee: managers, date: 2027-03-08}
            """,
            "2027-02-08");
    // North before launch, and both after it.
    assertThat(plan.shares())
        .extracting(s -> s.percent().orElseThrow())
        .containsExactly(40, 0, 100);
  }

  @Test
  void a_trend_is_the_slope_of_the_last_three_ratings() {
    // Flat is under 0.04 a rating, 1 % of the scale: 1.5 to 1.57 is 0.035 a rating.
    List<Coaching.Behaviour> behaviours =
        analysis(DEFINITION, "2027-02-08").rollout().coaching().behaviours();
    assertThat(behaviours)
        .extracting(PLAN::trend)
        .containsExactly(
            Optional.of(Trend.IMPROVING),
            Optional.of(Trend.FLAT),
            Optional.empty(),
            Optional.of(Trend.WORSENING));
    // A week earlier 1.5 and 1.9 were known, and 4 and 4.
    CoachingPlan earlier = plan(DEFINITION, "2027-02-04");
    assertThat(behaviours)
        .extracting(earlier::trend)
        .containsExactly(
            Optional.of(Trend.IMPROVING),
            Optional.of(Trend.IMPROVING),
            Optional.empty(),
            Optional.of(Trend.FLAT));
  }

  @Test
  void a_commitment_is_kept_open_or_overdue() {
    // Due on 27 January and kept on the 28th; due on 8 February, which is the as-of date.
    assertThat(PLAN.sessions())
        .extracting(CoachingSession::commitment)
        .containsExactly(
            CommitmentStatus.KEPT_LATE, CommitmentStatus.OPEN, CommitmentStatus.NOT_MADE);
    assertThat(session(PLAN, "leaders-managers").lastDue())
        .contains(RoughDate.of(day("2027-02-08")));
    assertThat(session(PLAN, "leaders-managers").nextDue())
        .contains(RoughDate.of(day("2027-02-15")));
    assertThat(session(plan(DEFINITION, "2027-02-09"), "leaders-managers").commitment())
        .isEqualTo(CommitmentStatus.OVERDUE);
    // What was kept before the last session is an earlier promise.
    String kept = DEFINITION.replace("due: 1w}", "due: 1w, kept: 2027-01-30}");
    assertThat(session(plan(kept, "2027-02-08"), "leaders-managers").commitment())
        .isEqualTo(CommitmentStatus.OPEN);
  }

  @Test
  void follow_through_counts_calendar_days_from_launch() {
    assertThat(PLAN.followThrough())
        .extracting(FollowThroughDate::date, f -> f.clashes().size())
        .containsExactly(tuple(day("2027-03-31"), 0), tuple(day("2027-05-30"), 1)); // a Sunday
  }

  @Test
  void for_one_audience_the_sessions_that_concern_it_stay_and_sizes_are_still_known() {
    CoachingPlan reps = analysis(DEFINITION, "2027-02-08").forAudience("reps").coaching();
    assertThat(reps.sessions()).extracting(s -> s.session().id()).containsExactly("managers-reps");
    assertThat(reps.hours().get(0).needed()).contains(new BigDecimal("23.3"));
    assertThat(reps.coached()).extracting(c -> c.party().id()).containsExactly("reps");
    assertThat(reps.lead().map(Lead::workingDays)).contains(15);
  }
}
