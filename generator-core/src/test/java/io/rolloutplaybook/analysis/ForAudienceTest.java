package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.KeyMessage;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027, as of Monday 8 February 2027. */
class ForAudienceTest {
  private static final String ROLLOUT =
      """
      rollout: {title: Industry-first selling, launch: 2027-03-01, as-of: 2027-02-08}
      people: {cro: {name: Priya Raman}}
      audiences:
        leaders: {name: Leaders, tier: leader}
        managers: {name: First-line managers, tier: manager, size: 41}
        reps: {name: Account executives, tier: employee, size: 318}
      milestones:
        pilot: {date: 2027-01-25, forecast: 2027-02-10, owner: cro, audiences: leaders}
        ready: {start: 2027-02-01, date: launch - 2w, depends-on: pilot, owner: cro}
        talks: {date: launch - 3d, owner: manager}
        desk: {date: launch - 4d, owner: cro}
        academy: {date: launch - 5d, owner: cro}
      messages: {why: Buyers want it, where: One team for each industry, coach: Managers coach}
      communications:
        - {id: briefing, date: 2027-01-04, audience: leaders, message: where, done: 2027-01-04}
        - {id: kit, date: 2027-02-03, audience: managers, milestone: ready, message: coach}
        - {id: town-hall, date: 2027-02-15, audience: [managers, reps], message: why,
           announces: [academy, quota]}
        - {id: note, date: launch, audience: reps, milestone: desk}
      coaching:
        hours-per-rep-per-month: 3
        behaviours: {insight: Opens with an insight, plan: Keeps a plan, lead: Leads the change}
        sessions:
          - {id: one, coach: leaders, coachee: managers, date: 2027-02-10, behaviours: lead}
          - {id: two, coach: manager, coachee: reps, date: 2027-02-17, behaviours: plan}
          - {id: three, coach: cro, coachee: leaders, date: 2027-02-01, behaviours: insight}
        follow-through: [{day: 30, what: Ten first calls each}]
      metrics:
        hours: {name: Coaching hours, roles: manager}
        plans: {name: Account plans, roles: seller}
        quota: {name: Quota, state: retired, roles: seller}
        wins: {name: Win rate}
      roles:
        manager: {name: First-line manager, audience: managers}
        seller: {name: Account executive, audience: reps, reports-to: manager}
      """;

  private static Analysis whole() {
    Problems problems = new Problems();
    Analysis analysis =
        DefinitionReader.read("rollout.yaml", ROLLOUT.getBytes(UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems))
            .orElseThrow(() -> new AssertionError(problems.toList()));
    assertThat(problems.toList()).isEmpty();
    return analysis;
  }

  private static Analysis managers() {
    return whole().forAudience("managers");
  }

  @Test
  void it_knows_whom_it_is_for_and_what_it_is_part_of() {
    Analysis whole = whole();
    Analysis managers = whole.forAudience("managers");

    assertThat(managers.reader().map(Audience::name)).contains("First-line managers");
    assertThat(managers.rollout().audiences()).extracting(Audience::id).containsExactly("managers");
    assertThat(managers.whole()).isSameAs(whole);
    assertThat(whole.reader()).isEmpty();
    assertThat(whole.whole()).isSameAs(whole);
    // and from one audience to the next
    assertThat(managers.forAudience("reps").live())
        .extracting(Occurrence::id)
        .containsExactly("town-hall", "note");
  }

  @Test
  void communications_are_those_that_reach_it_with_the_messages_that_they_carry() {
    assertThat(managers().live()).extracting(Occurrence::id).containsExactly("kit", "town-hall");
    assertThat(managers().rollout().communications()).hasSize(2);
    assertThat(managers().reaching("managers")).hasSize(2);
    assertThat(managers().rollout().messages())
        .extracting(KeyMessage::id)
        .containsExactly("why", "coach");
  }

  @Test
  void milestones_are_those_in_which_it_has_a_part_and_those_it_hears_of() {
    // ready is supported by the kit, talks belongs to its role, academy is announced to it
    assertThat(managers().milestones())
        .extracting(ResolvedMilestone::id)
        .containsExactly("ready", "talks", "academy");
    assertThat(whole().forAudience("leaders").milestones())
        .extracting(ResolvedMilestone::id)
        .containsExactly("pilot");
    assertThat(whole().forAudience("reps").milestones())
        .extracting(ResolvedMilestone::id)
        .containsExactly("desk", "academy");
  }

  @Test
  void dates_and_statuses_stay_those_of_the_whole_rollout() {
    // the pilot is not shown, and its slip to 10 February still puts what waits for it at risk
    assertThat(managers().milestones().get(0).status()).isEqualTo(MilestoneStatus.AT_RISK);
    assertThat(managers().milestone("pilot").effective()).isEqualTo(LocalDate.of(2027, 2, 10));
    // five working days overdue: the third of February was a Wednesday
    assertThat(managers().live().get(0).status()).isEqualTo(CommunicationStatus.OVERDUE);
  }

  @Test
  void the_cascade_is_its_own_step_counted_from_the_tier_before() {
    // leaders heard on 4 January, managers on 3 February: 4 weeks and 2 days are 22 working days
    assertThat(managers().cascade())
        .extracting(TierTouch::tier, t -> t.first().orElseThrow().id(), TierTouch::gap)
        .containsExactly(tuple(Tier.MANAGER, "kit", java.util.Optional.of(22)));
  }

  @Test
  void roles_are_its_own_and_metrics_those_of_its_roles_of_everybody_and_announced_to_it() {
    assertThat(managers().rollout().roles()).extracting(Role::id).containsExactly("manager");
    assertThat(managers().rollout().metrics())
        .extracting(Metric::id)
        .containsExactly("hours", "quota", "wins");
  }

  @Test
  void coaching_is_what_it_gives_and_what_it_gets() {
    Coaching managers = managers().rollout().coaching();
    assertThat(managers.sessions()).extracting(Coaching.Session::id).containsExactly("one", "two");
    assertThat(managers.behaviours())
        .extracting(Coaching.Behaviour::id)
        .containsExactly("plan", "lead");
    assertThat(managers.followThrough()).hasSize(1);
    Coaching reps = whole().forAudience("reps").rollout().coaching();
    assertThat(reps.sessions()).extracting(Coaching.Session::id).containsExactly("two");
  }

  @Test
  void what_is_left_out_can_still_be_named() {
    Analysis managers = managers();
    assertThat(managers.name(new Party(managers.rollout().at(), Party.Kind.AUDIENCE, "reps")))
        .isEqualTo("Account executives");
    assertThat(managers.name(new Party(managers.rollout().at(), Party.Kind.ROLE, "seller")))
        .isEqualTo("Account executive");
    assertThat(managers.message("where").text()).isEqualTo("One team for each industry");
    assertThatThrownBy(() -> whole().forAudience("nobody"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
