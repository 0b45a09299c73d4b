package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.CommunicationsPlan.CascadeStep;
import io.rolloutplaybook.playbook.CommunicationsPlan.LaterAudience;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.Reach;
import io.rolloutplaybook.playbook.CommunicationsPlan.Row;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027, as of Monday 8 February 2027. */
class AudiencesTest {
  private static Analysis analysis(String rest) {
    String yaml =
        "rollout: {title: Industry-first selling, launch: 2027-03-01, as-of: 2027-02-08}\n" + rest;
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static CommunicationsPlan plan(String rest) {
    return CommunicationsPlan.of(analysis(rest));
  }

  private static List<Row> rows(CommunicationsPlan plan) {
    return plan.phases().stream().flatMap(phase -> phase.rows().stream()).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  // Outside the line of management

  private static final String OUTSIDE =
      """
      audiences:
        leaders: {tier: leader, size: 9}
        reps: {tier: employee, size: 318}
        clients: {name: Clients, tier: external, size: 1200}
        partners: {name: Partners, tier: external, size: 40}
        students: {name: Students, tier: external}
      communications:
        - {id: early, date: 2027-02-01, audience: leaders}
        - {id: reps-hear, date: 2027-02-15, audience: reps}
        - {id: letter, date: 2027-02-22, audience: clients}
        - {id: call, date: 2027-03-03, audience: [partners, reps]}
      """;

  @Test
  void outsiders_are_no_step_of_the_cascade_and_count_from_the_last_tier_inside() {
    CommunicationsPlan plan = plan(OUTSIDE);
    assertThat(plan.cascade().steps())
        .extracting(CascadeStep::tier)
        .containsExactly(Tier.LEADER, Tier.EMPLOYEE);
    CascadeStep outside = plan.cascade().outside().orElseThrow();
    // From Monday 15 February to Monday 22 February are five working days.
    assertThat(outside.first()).contains(day("2027-02-22"));
    assertThat(outside.previous()).contains(Tier.EMPLOYEE);
    assertThat(outside.gap()).contains(5);
    assertThat(outside.people()).contains(1240L);
    // From Monday 22 February to Wednesday 3 March are seven.
    assertThat(outside.later())
        .containsExactly(new LaterAudience("Partners", day("2027-03-03"), 7));
    assertThat(outside.silent()).containsExactly("Students");
  }

  @Test
  void outsiders_are_in_the_plan_the_matrix_and_the_load() {
    CommunicationsPlan plan = plan(OUTSIDE);
    assertThat(rows(plan))
        .extracting(Row::id, Row::employees, Row::outsiders)
        .containsExactly(
            tuple("early", Reach.NONE, Reach.NONE),
            tuple("reps-hear", Reach.FIRST, Reach.NONE),
            tuple("letter", Reach.NONE, Reach.FIRST),
            tuple("call", Reach.REACHED, Reach.REACHED));
    assertThat(plan.matrix().rows())
        .extracting(MatrixRow::audience, MatrixRow::total)
        .contains(tuple("Clients", 1), tuple("Partners", 1), tuple("Students", 0));
    assertThat(plan.load().rows())
        .filteredOn(r -> r.audience().equals("Clients"))
        .extracting(r -> r.peak())
        .containsExactly(1);
  }

  @Test
  void outsiders_who_are_coached_are_no_step_of_the_coaching_cascade() {
    Analysis analysis =
        analysis(
            """
            audiences:
              managers: {tier: manager}
              partners: {tier: external}
            coaching:
              sessions:
                - {coach: managers, coachee: partners, date: 2027-02-15, duration: 1h}
            """);
    assertThat(analysis.coaching().cascade())
        .extracting(step -> step.tier())
        .containsExactly(Tier.MANAGER);
    assertThat(analysis.coaching().hours()).hasSize(1);
  }

  @Test
  void an_edition_for_outsiders_says_when_they_hear() {
    Analysis clients = analysis(OUTSIDE).forAudience("clients");
    assertThat(clients.cascade()).isEmpty();
    assertThat(clients.outside().orElseThrow().gap()).contains(5);
  }
}
