package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.playbook.MilestoneTimeline.Row;
import io.rolloutplaybook.playbook.MilestoneTimeline.WorkstreamRows;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027, as of Monday 8 February 2027. */
class WorkstreamsTest {
  private static Analysis analysis(String rest) {
    String yaml = "rollout: {title: x, launch: 2027-03-01, as-of: 2027-02-08}\n" + rest;
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static final String DECLARED =
      """
      people: {jo: {name: Jo Lind}}
      workstreams:
        tools: {name: Tools, lead: jo}
        enablement: {}
        unused: {}
      milestones:
        academy: {date: 2027-02-12, workstream: enablement}
        crm: {date: 2027-02-15, workstream: tools}
        desk: {date: 2027-02-19}
        extra: {date: 2027-02-10, workstream: tools, dropped: No budget}
      communications:
        - {id: mail, date: 2027-02-22, audience: Reps, workstream: enablement}
      coaching:
        sessions:
          - {id: talk, coach: jo, coachee: jo, date: 2027-02-23, workstream: tools}
      """;

  @Test
  void milestones_stand_by_workstream_in_the_order_declared_and_those_of_none_last() {
    List<WorkstreamRows> streams =
        MilestoneTimeline.of(analysis(DECLARED)).orElseThrow().workstreams();
    assertThat(streams)
        .extracting(
            WorkstreamRows::name,
            WorkstreamRows::lead,
            w -> w.rows().stream().map(Row::id).toList())
        .containsExactly(
            tuple(Optional.of("Tools"), Optional.of("Jo Lind"), List.of("crm", "extra")),
            tuple(Optional.of("Enablement"), Optional.empty(), List.of("academy")),
            tuple(Optional.empty(), Optional.empty(), List.of("desk")));
  }

  @Test
  void communications_and_sessions_name_their_workstream() {
    Analysis analysis = analysis(DECLARED);
    assertThat(CommunicationsPlan.of(analysis).phases().get(0).rows())
        .extracting(r -> r.workstream())
        .containsExactly(Optional.of("Enablement"));
    assertThat(CoachingAgenda.of(analysis).orElseThrow().sessions())
        .extracting(s -> s.workstream())
        .containsExactly(Optional.of("Tools"));
  }

  @Test
  void without_a_block_the_names_that_stand_there_are_the_workstreams() {
    Analysis analysis =
        analysis(
            """
            milestones:
              a: {date: 2027-02-12, workstream: Sales tools}
              b: {date: 2027-02-15, workstream: sales-tools}
            communications: [{date: launch, audience: Reps, workstream: Enablement}]
            """);
    assertThat(analysis.rollout().workstreams())
        .extracting(w -> w.id(), w -> w.name())
        .containsExactly(tuple("sales-tools", "Sales tools"), tuple("enablement", "Enablement"));
    assertThat(MilestoneTimeline.of(analysis).orElseThrow().workstreams()).hasSize(1);
  }

  @Test
  void a_timeline_without_workstreams_has_no_groups() {
    assertThat(
            MilestoneTimeline.of(analysis("milestones: {a: {date: launch}}\n"))
                .orElseThrow()
                .workstreams())
        .isEmpty();
  }
}
