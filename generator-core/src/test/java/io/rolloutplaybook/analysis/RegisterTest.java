package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.playbook.MilestoneTimeline;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launch is Monday 1 March 2027, as of Monday 8 February 2027. */
class RegisterTest {
  private static final String ROLLOUT =
      """
      rollout: {title: x, launch: 2027-03-01, as-of: 2027-02-08}
      people: {cro: {name: Priya Raman}}
      audiences: {managers: {name: Managers}, reps: {name: Reps}}
      milestones:
        pilot: {name: Pilot, date: launch - 2w, audiences: managers}
        desk: {name: Desk, date: launch - 1w}
      communications: [{id: note, date: launch, audience: [managers, reps]}]
      """;

  private static Analysis analysis(String rest) {
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read(
                "rollout.yaml", (ROLLOUT + rest).getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static MilestoneTimeline timeline(String rest) {
    return MilestoneTimeline.of(analysis(rest)).orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "low, low, 1, LOW",
    "low, medium, 2, LOW",
    "low, high, 3, MEDIUM",
    "medium, medium, 4, MEDIUM",
    "high, medium, 6, HIGH",
    "high, high, 9, HIGH"
  })
  void a_risk_scores_its_likelihood_times_its_impact(
      String likelihood, String impact, int score, Risk.Level rating) {
    String yaml = "risks: {a: {risk: x, likelihood: %s, impact: %s}}\n";
    assertThat(timeline(yaml.formatted(likelihood, impact)).risks())
        .extracting(r -> r.score(), r -> r.rating())
        .containsExactly(tuple(Optional.of(score), Optional.of(rating)));
  }

  @Test
  void risks_stand_by_score_open_ones_first() {
    MilestoneTimeline timeline =
        timeline(
            """
            risks:
              closed: {risk: a, likelihood: high, impact: high, state: closed}
              unrated: {risk: b, impact: high}
              small: {risk: c, likelihood: low, impact: low, due: 2027-02-05}
              happened: {risk: d, likelihood: high, impact: high, state: happened, due: 2027-02-01}
              big: {risk: e, likelihood: high, impact: medium, due: pilot - 5wd}
              plain: Nobody has rated this one
            """);
    // Five working days before the pilot on Monday 15 February is the as-of date itself.
    assertThat(timeline.risks())
        .extracting(r -> r.id(), r -> r.due().map(RoughDate::day), r -> r.overdue())
        .containsExactly(
            tuple("big", Optional.of(day("2027-02-08")), false),
            tuple("small", Optional.of(day("2027-02-05")), true),
            tuple("unrated", Optional.empty(), false),
            tuple("plain", Optional.empty(), false),
            tuple("happened", Optional.of(day("2027-02-01")), false),
            tuple("closed", Optional.empty(), false));
  }

  @Test
  void decisions_stand_overdue_first_then_open_then_made() {
    MilestoneTimeline timeline =
        timeline(
            """
            decisions:
              made: {decision: a, due: 2027-01-18, made: 2027-01-11, made-by: cro, reason: Cost}
              some-day: {decision: b, state: made}
              later: {decision: c, due: launch - 1w}
              undated: {decision: d}
              late: {decision: e, due: 2027-02-05}
            """);
    assertThat(timeline.decisions())
        .extracting(d -> d.id(), d -> d.state(), d -> d.overdue())
        .containsExactly(
            tuple("late", Decision.State.OPEN, true),
            tuple("later", Decision.State.OPEN, false),
            tuple("undated", Decision.State.OPEN, false),
            tuple("made", Decision.State.MADE, false),
            tuple("some-day", Decision.State.MADE, false));
    assertThat(timeline.decisions().get(3).madeBy()).contains("Priya Raman");
  }

  @Test
  void assumptions_stand_overdue_first_then_open_then_those_that_do_not_hold() {
    MilestoneTimeline timeline =
        timeline(
            """
            assumptions:
              good: {assumption: a, holds: yes, check-by: 2027-01-11}
              wrong: {assumption: b, holds: no}
              open: {assumption: c, check-by: launch - 1w}
              late: {assumption: d, check-by: 2027-02-05}
            """);
    assertThat(timeline.assumptions())
        .extracting(a -> a.id(), a -> a.overdue())
        .containsExactly(
            tuple("late", true), tuple("open", false), tuple("wrong", false), tuple("good", false));
  }

  @Test
  void what_names_a_milestone_or_an_audience_concerns_whom_these_concern() {
    Analysis analysis =
        analysis(
            """
            risks:
              all: Everybody is concerned
              pilot-late: {risk: a, milestones: pilot}
              reps-leave: {risk: b, audiences: reps}
            decisions: {desk-size: {decision: c, milestones: desk}}
            assumptions: {coached: {assumption: d, audiences: managers}}
            """);
    Register managers = analysis.forAudience("managers").register();
    assertThat(managers.risks())
        .extracting(r -> r.risk().id())
        .containsExactly("all", "pilot-late");
    assertThat(managers.decisions()).isEmpty();
    assertThat(managers.assumptions()).hasSize(1);
    Register reps = analysis.forAudience("reps").register();
    assertThat(reps.risks()).extracting(r -> r.risk().id()).containsExactly("all", "reps-leave");
    assertThat(reps.assumptions()).isEmpty();
  }
}
