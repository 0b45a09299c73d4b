package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * EMEA launches on Monday 1 March 2027, the Americas on Monday 3 May 2027, 45 working days later;
 * as of Monday 8 February 2027.
 */
class WavesInDocumentsTest {
  private static final String ROLLOUT =
      """
      rollout: {title: Industry-first selling, as-of: 2027-02-08}
      waves:
        emea: {name: EMEA, launch: 2027-03-01}
        americas: {name: Americas, launch: 2027-05-03}
      audiences:
        leaders: {tier: leader}
        emea-reps: {name: EMEA reps, tier: employee, wave: emea}
        us-reps: {name: US reps, tier: employee, wave: americas}
        reps: {name: All reps, includes: [emea-reps, us-reps]}
      milestones:
        tool: {date: 2027-02-05, forecast: 2027-02-17}
        pilot: {start: launch - 3w, date: launch - 1w, waves: each, depends-on: [tool]}
        go-live: {date: launch, waves: each, depends-on: [pilot]}
      communications:
        - {id: story, date: 2027-02-22, audience: [leaders, reps]}
        - {id: preview, date: 2027-03-10, audience: reps}
        - {id: kick-off, date: launch, audience: reps}
      """;

  private static Analysis analysis() {
    return analysis(ROLLOUT);
  }

  private static Analysis analysis(String rollout) {
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", rollout.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void documents_name_each_wave_with_its_launch() {
    RolloutFacts facts = RolloutFacts.of(analysis());
    assertThat(facts.waves())
        .extracting(
            WaveFacts::name,
            w -> w.launch().orElseThrow().day(),
            w -> w.workingDaysToLaunch().orElseThrow())
        .containsExactly(
            tuple("EMEA", day("2027-03-01"), 15), tuple("Americas", day("2027-05-03"), 60));
    assertThat(facts.wave()).isEmpty();
  }

  @Test
  void documents_for_one_wave_have_its_launch_alone() {
    RolloutFacts facts = RolloutFacts.of(analysis().forWave("americas"));
    assertThat(facts.waves()).isEmpty();
    assertThat(facts.wave()).contains("Americas");
    assertThat(facts.launch()).hasToString("Optional[2027-05-03]");
    assertThat(facts.workingDaysToLaunch()).contains(60);
  }

  @Test
  void an_audience_sees_its_own_wave_and_no_other() {
    assertThat(RolloutFacts.of(analysis().forAudience("us-reps")).waves())
        .extracting(WaveFacts::name)
        .containsExactly("Americas");
  }

  @Test
  void a_communication_counts_from_the_launch_of_its_wave() {
    CommunicationsPlan plan = CommunicationsPlan.of(analysis());
    assertThat(plan.phases().stream().flatMap(p -> p.rows().stream()))
        .extracting(
            CommunicationsPlan.Row::id,
            CommunicationsPlan.Row::wave,
            CommunicationsPlan.Row::phase,
            r -> r.workingDaysFromLaunch().orElseThrow(),
            r -> r.launch().orElseThrow().day())
        .containsExactly(
            tuple("story", Optional.empty(), Phase.BEFORE, -5, day("2027-03-01")),
            tuple("kick-off-emea", Optional.of("EMEA"), Phase.LAUNCH, 0, day("2027-03-01")),
            tuple("kick-off-americas", Optional.of("Americas"), Phase.LAUNCH, 0, day("2027-05-03")),
            tuple("preview", Optional.empty(), Phase.AFTER, 7, day("2027-03-01")));
  }

  @Test
  void the_matrix_has_phases_around_each_audiences_own_launch() {
    // The preview on 10 March comes after EMEA's launch and before the Americas'.
    assertThat(CommunicationsPlan.of(analysis()).matrix().rows())
        .extracting(
            CommunicationsPlan.MatrixRow::audience,
            r -> r.before().count(),
            r -> r.launch().count(),
            r -> r.after().count())
        .containsExactly(
            tuple("Leaders", 1, 0, 0), tuple("EMEA reps", 1, 1, 1), tuple("US reps", 2, 1, 0));
  }

  @Test
  void each_wave_has_a_cascade_of_what_reaches_its_people() {
    assertThat(CommunicationsPlan.of(analysis()).waves())
        .extracting(
            CommunicationsPlan.WaveCascade::wave,
            w -> w.cascade().steps().get(1).first().map(RoughDate::day),
            w -> w.cascade().steps().get(1).audiences())
        .containsExactly(
            tuple("EMEA", Optional.of(day("2027-02-22")), 1),
            tuple("Americas", Optional.of(day("2027-02-22")), 1));
  }

  @Test
  void each_wave_has_a_cascade_of_its_coaching() {
    Analysis analysis =
        analysis(
            ROLLOUT
                + """
                coaching:
                  sessions:
                    - {coach: leaders, coachee: us-reps, date: 2027-04-26}
                    - {coach: leaders, coachee: emea-reps, date: launch + 1w}
                    - {id: opening, coach: leaders, coachee: leaders, date: 2027-02-22}
                """);
    // From Monday 22 February 45 working days to Monday 26 April, and 10 to Monday 8 March.
    assertThat(CoachingAgenda.of(analysis).orElseThrow().waves())
        .extracting(
            CoachingAgenda.WaveCascade::wave,
            w -> w.steps().get(1).first().map(RoughDate::day),
            w -> w.steps().get(1).sessions(),
            w -> w.steps().get(1).gap())
        .containsExactly(
            tuple("EMEA", Optional.of(day("2027-03-08")), 1, Optional.of(10)),
            tuple("Americas", Optional.of(day("2027-04-26")), 1, Optional.of(45)));
  }

  @Test
  void milestones_are_numbered_wave_by_wave_and_those_of_no_wave_first() {
    MilestoneTimeline timeline = MilestoneTimeline.of(analysis()).orElseThrow();
    // The tool comes on 17 February. EMEA's pilot takes ten working days: until 3 March, two days
    // after launch. The Americas' begins on 12 April and ends on 26 April, five days before launch.
    assertThat(timeline.critical())
        .extracting(
            MilestoneTimeline.Row::number,
            MilestoneTimeline.Row::id,
            MilestoneTimeline.Row::wave,
            MilestoneTimeline.Row::floatDays,
            r -> r.workingDaysFromLaunch().orElseThrow())
        .containsExactly(
            tuple(1, "tool", Optional.empty(), Optional.of(-2), -8),
            tuple(2, "pilot-emea", Optional.of("EMEA"), Optional.of(-2), -5),
            tuple(3, "go-live-emea", Optional.of("EMEA"), Optional.of(-2), 0),
            tuple(4, "pilot-americas", Optional.of("Americas"), Optional.of(5), -5),
            tuple(5, "go-live-americas", Optional.of("Americas"), Optional.of(0), 0));
    assertThat(timeline.others()).isEmpty();
  }

  @Test
  void what_waits_for_all_waves_is_reached_after_the_last() {
    MilestoneTimeline timeline =
        MilestoneTimeline.of(
                analysis(
                    ROLLOUT.replace(
                        "communications:",
                        "  review: {date: 2027-03-22, depends-on: [go-live]}\ncommunications:")))
            .orElseThrow();
    assertThat(timeline.pushed().stream().filter(r -> r.id().equals("review")))
        .extracting(r -> r.earliest().map(RoughDate::day))
        .containsExactly(Optional.of(day("2027-05-03")));
  }

  @Test
  void each_wave_has_an_outlook_of_its_own() {
    MilestoneTimeline timeline = MilestoneTimeline.of(analysis()).orElseThrow();
    assertThat(timeline.waves())
        .extracting(
            MilestoneTimeline.WaveTimeline::wave,
            w -> w.launch().now().orElseThrow().day(),
            w -> w.launch().days(),
            w -> w.launch().floatDays())
        .containsExactly(
            tuple("EMEA", day("2027-03-03"), 2, Optional.of(-2)),
            tuple("Americas", day("2027-05-03"), 0, Optional.of(5)));
    assertThat(timeline.launch().now()).hasToString("Optional[2027-03-03]");
  }

  @Test
  void a_slip_says_whose_launch_it_moves() {
    assertThat(MilestoneTimeline.of(analysis()).orElseThrow().slips())
        .extracting(
            s -> s.row().id(),
            MilestoneTimeline.Slip::effect,
            MilestoneTimeline.Slip::wave,
            MilestoneTimeline.Slip::launch)
        .containsExactly(
            tuple(
                "tool",
                MilestoneTimeline.Effect.MOVES_LAUNCH,
                Optional.of("EMEA"),
                Optional.of(day("2027-03-03"))));
  }

  private static MilestoneTimeline launched() {
    return MilestoneTimeline.of(
            analysis(
                """
                rollout: {title: Industry-first selling, as-of: 2027-02-08}
                waves:
                  emea: {name: EMEA, launch: 2027-02-01}
                  americas: {name: Americas, launch: 2027-05-03}
                audiences:
                  emea-reps: {tier: employee, wave: emea}
                  us-reps: {tier: employee, wave: americas}
                milestones:
                  tool: {date: 2027-01-29, waves: emea}
                  emea-opens: {date: launch, waves: emea, depends-on: tool, done: 2027-02-02}
                  training: {date: 2027-04-30, waves: americas}
                  us-opens: {date: launch, waves: americas, depends-on: training}
                """))
        .orElseThrow();
  }

  @Test
  void what_is_left_over_from_a_launch_that_was_moves_it_no_more() {
    assertThat(launched().slips())
        .extracting(
            s -> s.row().id(), MilestoneTimeline.Slip::effect, MilestoneTimeline.Slip::launchDays)
        .containsExactly(
            tuple("tool", MilestoneTimeline.Effect.NONE, Optional.empty()),
            tuple("emea-opens", MilestoneTimeline.Effect.DONE, Optional.empty()));
  }

  @Test
  void a_timeline_looks_out_on_the_launch_that_is_still_to_come() {
    // EMEA launched a day late; the Americas' training ends on the Friday before their launch.
    MilestoneTimeline timeline = launched();
    assertThat(timeline.waves())
        .extracting(
            w -> w.launch().launched(),
            w -> w.launch().days(),
            w -> w.launch().driver(),
            w -> w.launch().floatDays())
        .containsExactly(
            tuple(true, 1, Optional.empty(), Optional.empty()),
            tuple(false, 0, Optional.empty(), Optional.of(1)));
    assertThat(timeline.launch()).isEqualTo(timeline.waves().get(1).launch());
  }

  @Test
  void pictures_reach_from_the_first_launch_to_the_last() {
    Span span = CommunicationsPlan.of(analysis()).span();
    assertThat(span.bands())
        .filteredOn(b -> b.kind() == Band.Kind.LAUNCH)
        .extracting(Band::from, Band::to, Band::reason)
        .containsExactly(
            tuple(day("2027-03-01"), day("2027-03-05"), Optional.of("EMEA")),
            tuple(day("2027-05-03"), day("2027-05-07"), Optional.of("Americas")));
  }
}
