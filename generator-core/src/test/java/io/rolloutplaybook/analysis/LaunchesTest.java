package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.RolloutFacts;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launches whose day nobody knows yet. */
class LaunchesTest {
  private static final LocalDate IN_THE_QUARTER = LocalDate.of(2027, 9, 1);

  private static final String QUARTER =
      """
      rollout:
        title: New travel tool
        launch: 2027-Q3
        earlier: [{date: 2027-03, reason: The pilot took longer}]
      audiences: {reps: {}}
      milestones:
        ready: {name: Ready, date: launch - 2w, depends-on: []}
        go-live: {name: Go-live, date: launch, depends-on: [ready]}
      communications:
        - {id: news, title: News, date: launch + 1w, audience: reps}
      """;

  private static final String WAVES =
      """
      rollout: {title: New travel tool, as-of: 2027-06-14}
      waves:
        apac: {launch: tbd, earlier: [{date: 2027-07-01, reason: The entity is sold}]}
        us: 2027-Q3
        emea: 2027-05-03
      audiences: {a: {wave: apac}, u: {wave: us}, e: {wave: emea}}
      milestones:
        go-live: {name: Go-live, date: launch, audiences: [a, u, e]}
        visa: {name: Visa, date: 2027-08, audiences: a}
      communications:
        - id: brief
          title: Brief
          date: launch - 6w
          audience: [a, u, e]
          per-wave: {apac: {done: 2027-05-20}, emea: {done: 2027-03-22}}
      coaching:
        follow-through: [{day: 30, what: A review}]
      trainings:
        basics: {name: Basics, for: [a, u], by: launch - 1w}
      """;

  private static Analysis analysis(String yaml, LocalDate asOf) {
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(UTF_8), problems)
            .flatMap(r -> Analysis.of(r, asOf, problems));
    assertThat(problems.hasErrors()).isFalse();
    return analysis.orElseThrow();
  }

  private static Analysis waves() {
    return analysis(WAVES, LocalDate.of(2027, 6, 14));
  }

  @Test
  void what_counts_from_a_quarter_counts_from_its_last_day_and_what_is_on_it_is_in_the_quarter() {
    Analysis analysis = analysis(QUARTER, IN_THE_QUARTER);
    // two weeks before Thursday 30 September, and one after it
    assertThat(analysis.milestone("ready").plannedDate()).hasToString("2027-09-16");
    assertThat(analysis.milestone("go-live").plannedDate()).hasToString("2027-Q3");
    assertThat(analysis.live().get(0).effectiveDate()).hasToString("2027-10-07");
  }

  @Test
  void nothing_is_overdue_because_of_launch_while_the_quarter_runs() {
    Analysis last = analysis(QUARTER, LocalDate.of(2027, 9, 30));
    assertThat(last.milestone("go-live").status()).isEqualTo(MilestoneStatus.PLANNED);
    assertThat(RolloutFacts.of(last).launched()).isFalse();

    Analysis over = analysis(QUARTER, LocalDate.of(2027, 10, 1));
    assertThat(over.milestone("go-live").status()).isEqualTo(MilestoneStatus.OVERDUE);
    assertThat(RolloutFacts.of(over).launched()).isTrue();
  }

  @Test
  void a_launch_moves_from_a_month_to_a_quarter() {
    // from Wednesday 31 March to Thursday 30 September: 26 weeks and a day
    assertThat(RolloutFacts.of(analysis(QUARTER, IN_THE_QUARTER)).moves())
        .extracting(m -> m.from().toString(), m -> m.to().toString(), Move::days)
        .containsExactly(tuple("2027-03", "2027-Q3", 131));
  }

  @Test
  void waves_stand_in_the_order_of_their_launches_and_last_those_without_one() {
    assertThat(waves().rollout().waves())
        .extracting(Wave::id)
        .containsExactly("emea", "us", "apac");
    assertThat(waves().rollout().launch()).hasToString("Optional[2027-05-03]");
  }

  @Test
  void what_counts_from_a_launch_that_is_to_be_set_is_to_be_set() {
    assertThat(waves().undated())
        .extracting(Undated::kind, Undated::id, Undated::countsFrom)
        .containsExactly(
            tuple(Undated.Kind.MILESTONE, "go-live-apac", Optional.of("the launch of Apac")),
            tuple(Undated.Kind.TRAINING, "basics-apac", Optional.of("the launch of Apac")));
    assertThat(waves().coaching().followThrough())
        .extracting(f -> f.wave().map(Wave::id))
        .containsExactly(Optional.of("emea"), Optional.of("us"));
  }

  @Test
  void what_was_done_before_its_launch_was_put_off_keeps_the_day_on_which_it_was_done() {
    assertThat(waves().live())
        .extracting(Occurrence::id, o -> o.effectiveDate().toString(), Occurrence::status)
        .contains(tuple("brief-apac", "2027-05-20", CommunicationStatus.SENT));
  }

  @Test
  void before_a_launch_that_is_to_be_set_lies_everything_and_no_phase_lacks_anything() {
    assertThat(waves().milestone("visa").phase()).isEqualTo(Phase.BEFORE);
    CommunicationsPlan plan = CommunicationsPlan.of(waves());
    assertThat(plan.matrix().silentAfter()).containsExactly("U", "E");
    assertThat(plan.phases().get(0).rows())
        .filteredOn(r -> r.id().equals("brief-apac"))
        .allSatisfy(r -> assertThat(r.daysFromLaunch()).isEmpty())
        .hasSize(1);
  }

  @Test
  void a_launch_that_was_put_off_says_from_when_and_why() {
    RolloutFacts facts = RolloutFacts.of(waves().forWave("apac"));
    assertThat(facts.launch()).isEmpty();
    assertThat(facts.workingDaysToLaunch()).isEmpty();
    assertThat(facts.putOff().orElseThrow().date()).hasToString("2027-07-01");
    assertThat(facts.putOff().orElseThrow().reason()).isEqualTo("The entity is sold");
    assertThat(waves().forWave("apac").criticalPath().launchNow()).isEmpty();
  }

  @Test
  void with_a_launch_of_its_own_a_rollout_can_do_without_any_of_its_waves() {
    Analysis analysis =
        analysis(
            """
            rollout: {title: New travel tool, launch: 2027-09}
            waves: {apac: to be set, us: open}
            audiences: {a: {wave: apac}, u: {wave: us}}
            milestones: {visa: {date: launch - 2w, waves: none}}
            communications: [{id: news, date: launch, audience: [a, u]}]
            """,
            LocalDate.of(2027, 6, 14));
    assertThat(analysis.milestone("visa").plannedDate()).hasToString("2027-09-16");
    assertThat(CommunicationsPlan.of(analysis).span().bands())
        .flatExtracting(b -> b.launches())
        .extracting(l -> l.launch().toString())
        .isEqualTo(List.of("2027-09"));
  }
}
