package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.CommunicationsPlan.CascadeStep;
import io.rolloutplaybook.playbook.CommunicationsPlan.LaterAudience;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.Reach;
import io.rolloutplaybook.playbook.CommunicationsPlan.Row;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
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
    assertThat(outside.first()).contains(RoughDate.of(day("2027-02-22")));
    assertThat(outside.previous()).contains(Tier.EMPLOYEE);
    assertThat(outside.gap()).contains(5);
    assertThat(outside.people()).contains(1240L);
    // From Monday 22 February to Wednesday 3 March are seven.
    assertThat(outside.later())
        .containsExactly(new LaterAudience("Partners", RoughDate.of(day("2027-03-03")), 7));
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

  // Audiences made of others

  private static final String GROUPS =
      """
      people: {cro: {}}
      audiences:
        leaders: {name: Leaders, tier: leader, size: 9}
        managers: {name: Managers, tier: manager, size: 41}
        reps: {name: Reps, tier: employee, size: 318}
        field: {name: The field, includes: [managers, reps]}
        everyone: {name: Everyone, includes: [leaders, field]}
      milestones:
        talks: {date: 2027-02-19, audiences: field}
        desk: {date: 2027-02-22, owner: cro, audiences: leaders}
      messages: {why: Buyers want it}
      communications:
        - {id: briefing, date: 2027-02-01, audience: leaders}
        - {id: field-call, date: 2027-02-15, audience: field, message: why}
        - {id: town-hall, date: 2027-03-01, audience: [everyone, managers], message: why}
        - {id: note, date: 2027-03-03, audience: [leaders, managers, reps]}
      """;

  @Test
  void what_is_said_to_a_group_reaches_each_of_its_members() {
    CommunicationsPlan plan = plan(GROUPS);
    assertThat(plan.matrix().rows())
        .extracting(
            MatrixRow::audience, r -> r.before().count(), r -> r.launch().count(), MatrixRow::total)
        .containsExactly(
            tuple("Leaders", 1, 2, 3), tuple("Managers", 1, 2, 3), tuple("Reps", 1, 2, 3));
    // 9 + 41 + 318 people, each once
    assertThat(plan.matrix().total().people()).contains(368L);
    assertThat(plan.figures().audiences()).isEqualTo(3);
    assertThat(plan.messages().get(0).repeats())
        .extracting(r -> r.audience(), r -> r.count())
        .containsExactly(tuple("Leaders", 1), tuple("Managers", 2), tuple("Reps", 2));
    assertThat(plan.messages().get(0).fewest()).contains(1);
    assertThat(plan.load().rows()).extracting(r -> r.peak()).containsExactly(2, 2, 2);
  }

  @Test
  void first_touches_are_those_of_the_members() {
    CommunicationsPlan plan = plan(GROUPS);
    // Both tiers hear in the field call on Monday 15 February, ten working days after 1 February.
    assertThat(plan.cascade().steps())
        .extracting(CascadeStep::tier, CascadeStep::id, CascadeStep::gap, CascadeStep::audiences)
        .containsExactly(
            tuple(Tier.LEADER, Optional.of("briefing"), Optional.empty(), 1),
            tuple(Tier.MANAGER, Optional.of("field-call"), Optional.of(10), 1),
            tuple(Tier.EMPLOYEE, Optional.of("field-call"), Optional.of(0), 1));
    assertThat(rows(plan))
        .extracting(Row::id, Row::leaders, Row::managers, Row::employees)
        .contains(
            tuple("field-call", Reach.NONE, Reach.FIRST, Reach.FIRST),
            tuple("town-hall", Reach.REACHED, Reach.REACHED, Reach.REACHED));
  }

  @Test
  void the_plan_names_the_group_that_was_written_and_counts_its_people_once() {
    assertThat(rows(plan(GROUPS)))
        .extracting(Row::audiences, Row::size, Row::allAudiences)
        .containsExactly(
            tuple(List.of("Leaders"), Optional.of(9L), false),
            tuple(List.of("The field"), Optional.of(359L), false),
            tuple(List.of("Everyone", "Managers"), Optional.of(368L), true),
            tuple(List.of("Leaders", "Managers", "Reps"), Optional.of(368L), true));
  }

  @Test
  void a_group_has_the_size_of_its_members_unless_it_gives_one() {
    String yaml =
        """
        audiences:
          a: {size: 3}
          b: {size: 5}
          c: {}
          ab: {includes: [a, b]}
          again: {includes: [ab, b]}
          given: {includes: [a, b], size: 10}
          partly: {includes: [a, c]}
        communications:
          - {id: x, date: launch, audience: [given, a]}
          - {id: y, date: launch, audience: partly}
        """;
    assertThat(analysis(yaml).rollout().audiences())
        .extracting(a -> a.size())
        .endsWith(Optional.of(8), Optional.of(8), Optional.of(10), Optional.empty());
    assertThat(rows(plan(yaml)))
        .extracting(Row::size, Row::sizeKnown)
        .containsExactly(tuple(Optional.of(10L), true), tuple(Optional.of(3L), false));
  }

  @Test
  void an_edition_for_a_group_is_for_all_its_members() {
    Analysis field = analysis(GROUPS).forAudience("field");
    assertThat(field.all())
        .extracting(Occurrence::id)
        .containsExactly("field-call", "town-hall", "note");
    assertThat(CommunicationsPlan.of(field).matrix().rows())
        .extracting(MatrixRow::audience)
        .containsExactly("Managers", "Reps");
    assertThat(field.milestones()).extracting(ResolvedMilestone::id).containsExactly("talks");
    assertThat(field.cascade())
        .extracting(TierTouch::tier)
        .containsExactly(Tier.MANAGER, Tier.EMPLOYEE);
  }

  @Test
  void an_edition_for_a_member_has_what_its_groups_hear() {
    Analysis reps = analysis(GROUPS).forAudience("reps");
    assertThat(reps.all())
        .extracting(Occurrence::id)
        .containsExactly("field-call", "town-hall", "note");
    assertThat(reps.milestones()).extracting(ResolvedMilestone::id).containsExactly("talks");
    assertThat(reps.reaching("reps")).hasSize(3);
  }

  @Test
  void coaching_a_group_coaches_its_members_and_counts_them_once() {
    Analysis analysis =
        analysis(
            """
            audiences:
              managers: {name: Managers, tier: manager, size: 4}
              reps: {name: Reps, tier: employee, size: 20}
              desk: {name: Desk, tier: employee, size: 6}
              teams: {name: Teams, includes: [reps, desk]}
            coaching:
              hours-per-rep-per-month: 2
              sessions:
                - {id: all, coach: managers, coachee: teams, date: 2027-02-15}
                - {id: some, coach: managers, coachee: reps, date: 2027-02-22}
            """);
    assertThat(analysis.coaching().coached())
        .extracting(c -> c.party().id(), c -> c.size(), c -> c.within())
        .containsExactlyInAnyOrder(
            tuple("managers", Optional.of(4), false),
            tuple("teams", Optional.of(26), false),
            tuple("reps", Optional.of(20), true));
    // 26 people at 2 hours each for 4 managers
    assertThat(analysis.coaching().hours().get(0).needed()).contains(new BigDecimal("13.0"));
  }

  // Parts of an audience

  private static final String PARTS =
      """
      audiences:
        managers: {name: Managers, tier: manager, size: 41}
        reps: {name: Reps, tier: employee, size: 318}
        not-done: {name: Not done, part-of: reps, who: Have not completed the academy}
      communications:
        - {id: reminder, date: 2027-02-16, audience: not-done}
        - {id: note, date: 2027-03-01, audience: reps}
        - {id: again, date: 2027-03-02, audience: not-done}
        - {id: kit, date: 2027-02-18, audience: managers}
      """;

  @Test
  void a_part_has_the_tier_of_its_whole_and_adds_no_people() {
    CommunicationsPlan plan = plan(PARTS);
    assertThat(plan.audiences())
        .extracting(p -> p.name(), p -> p.tier(), p -> p.partOf(), p -> p.who())
        .endsWith(
            tuple(
                "Not done",
                Optional.of(Tier.EMPLOYEE),
                Optional.of("Reps"),
                Optional.of("Have not completed the academy")));
    assertThat(plan.figures().people()).contains(359L);
    assertThat(plan.figures().peopleKnown()).isTrue();
    assertThat(plan.figures().audiences()).isEqualTo(2);
  }

  @Test
  void a_part_of_a_group_has_the_tier_of_its_members_and_adds_no_people() {
    CommunicationsPlan plan =
        plan(
            """
            audiences:
              north: {name: North, tier: manager, size: 8}
              south: {name: South, tier: manager, size: 13}
              reps: {name: Reps, tier: employee, size: 137}
              managers: {name: Managers, includes: [north, south]}
              everyone: {name: Everyone, includes: [managers, reps]}
              trainers: {name: Trainers, part-of: managers, size: 6}
              some: {name: Some, part-of: everyone, size: 20}
            communications:
              - {date: 2027-02-16, audience: trainers}
              - {date: 2027-02-17, audience: some}
              - {date: 2027-03-01, audience: managers}
              - {date: 2027-03-01, audience: reps}
            """);
    assertThat(plan.audiences())
        .extracting(p -> p.name(), p -> p.tier())
        .contains(
            tuple("Trainers", Optional.of(Tier.MANAGER)), tuple("Some", Optional.<Tier>empty()));
    // 8 + 13 + 137: the six and the twenty are among them
    assertThat(plan.figures().people()).contains(158L);
    assertThat(plan.figures().audiences()).isEqualTo(3);
  }

  @Test
  void what_a_part_hears_is_neither_first_touch_nor_coverage_of_its_whole() {
    CommunicationsPlan plan = plan(PARTS);
    assertThat(plan.cascade().steps())
        .extracting(CascadeStep::tier, CascadeStep::id)
        .containsExactly(
            tuple(Tier.MANAGER, Optional.of("kit")), tuple(Tier.EMPLOYEE, Optional.of("note")));
    assertThat(plan.matrix().rows())
        .extracting(MatrixRow::audience, r -> r.before().gap(), MatrixRow::total)
        .containsExactly(
            tuple("Managers", false, 1), tuple("Reps", true, 1), tuple("Not done", false, 3));
    assertThat(plan.matrix().silentBefore()).containsExactly("Reps");
  }

  @Test
  void what_a_part_hears_is_load_of_its_whole() {
    // In the week of 15 February the reminder, in that of 1 March the note and the second reminder.
    assertThat(plan(PARTS).load().rows())
        .extracting(
            r -> r.audience(), r -> r.peak(), r -> r.counts().stream().mapToInt(n -> n).sum())
        .containsExactly(tuple("Managers", 1, 1), tuple("Reps", 2, 3), tuple("Not done", 2, 3));
  }

  @Test
  void an_edition_for_a_part_has_what_its_whole_hears() {
    Analysis part = analysis(PARTS).forAudience("not-done");
    assertThat(part.all()).extracting(Occurrence::id).containsExactly("reminder", "note", "again");
    assertThat(part.cascade()).extracting(TierTouch::tier).containsExactly(Tier.EMPLOYEE);
    assertThat(CommunicationsPlan.of(part).matrix().rows())
        .extracting(MatrixRow::audience)
        .containsExactly("Not done");
  }

  @Test
  void groups_nested_thousands_deep_are_read() {
    StringBuilder yaml = new StringBuilder("audiences:\n  g0: {size: 7}\n");
    for (int i = 1; i <= 3000; i++) {
      yaml.append("  g" + i + ": {includes: g" + (i - 1) + "}\n");
    }
    yaml.append("communications: [{id: x, date: launch, audience: g3000}]\n");
    assertThat(rows(plan(yaml.toString()))).extracting(Row::size).containsExactly(Optional.of(7L));
  }
}
