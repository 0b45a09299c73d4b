package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.MilestoneTimeline;
import io.rolloutplaybook.playbook.RoleAlignment;
import io.rolloutplaybook.playbook.ToBeSet;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndatedTest {
  private static final String ROLLOUT =
      """
      rollout: {title: New travel tool, launch: 2027-03-01, as-of: 2027-02-08}
      people: {cro: {name: Priya Raman}}
      audiences: {reps: {}}
      milestones:
        pilot: {name: Pilot, date: to be set, owner: cro}
        review: {name: Review, date: pilot + 1w}
        ready: {name: Ready, start: launch - 2w, date: launch, depends-on: [pilot]}
        never: {name: Never, date: tbd, dropped: No budget}
      communications:
        - {id: news, title: News, audience: reps, date: "?", milestone: pilot}
        - {id: series, audience: reps, from: review, every: 1w}
        - {id: sent, audience: reps, date: launch, milestone: pilot}
      coaching:
        sessions:
          - {id: coach, coach: cro, coachee: reps, date: launch, forecast: news + 1w}
      trainings:
        basics:
          {name: Basics, for: reps, by: launch, cohorts: {late: {name: Late shift}}, sessions: [
          2027-02-15, {date: tbc, cohort: late}, {date: review + 1d}]}
      """;

  @Test
  void what_is_to_be_set_and_what_counts_from_it_is_listed_and_counted_nowhere() {
    Analysis analysis = analysis(new Problems());
    assertThat(analysis.undated())
        .extracting(Undated::kind, Undated::id, Undated::countsFrom, Undated::waiting)
        .containsExactly(
            tuple(Undated.Kind.MILESTONE, "pilot", Optional.empty(), List.of("Review", "Ready")),
            tuple(
                Undated.Kind.MILESTONE,
                "review",
                Optional.of("Pilot"),
                List.of("series", "Basics")),
            tuple(Undated.Kind.COMMUNICATION, "news", Optional.empty(), List.of("coach")),
            tuple(Undated.Kind.COMMUNICATION, "series", Optional.of("Review"), List.of()),
            tuple(Undated.Kind.SESSION, "coach", Optional.of("News"), List.of()),
            tuple(Undated.Kind.TRAINING, "basics", Optional.empty(), List.of()),
            tuple(Undated.Kind.TRAINING, "basics", Optional.of("Review"), List.of()));
    assertThat(analysis.trainings().get(0).sessions()).hasSize(1);
    assertThat(RoleAlignment.of(analysis).undated())
        .extracting(ToBeSet::name)
        .containsExactly("Basics, Late shift", "Basics");
    assertThat(analysis.milestones()).extracting(ResolvedMilestone::id).containsExactly("ready");
    assertThat(analysis.all()).extracting(Occurrence::id).containsExactly("sent");
    assertThat(analysis.coaching().sessions()).isEmpty();
  }

  @Test
  void each_date_that_is_to_be_set_is_warned_of_at_its_place() {
    Problems problems = new Problems();
    analysis(problems);
    assertThat(problems.toList())
        .extracting(Problem::format)
        .containsExactly(
            """
            rollout.yaml:5:30: warning: the date of `pilot` is to be set, and these wait for it: \
            Review, Ready [date-to-be-set]
              5 |   pilot: {name: Pilot, date: to be set, owner: cro}
                |                              ^^^^^^^^^
              = Write it when it is known; until then no calculation counts it.""",
            """
            rollout.yaml:10:51: warning: the date of `news` is to be set, and these wait for it: \
            coach [date-to-be-set]
              10 |   - {id: news, title: News, audience: reps, date: "?", milestone: pilot}
                 |                                                   ^^^
              = Write it when it is known; until then no calculation counts it.""",
            """
            rollout.yaml:19:24: warning: the date of a session of `basics` is to be set \
            [date-to-be-set]
              19 |     2027-02-15, {date: tbc, cohort: late}, {date: review + 1d}]}
                 |                        ^^^
              = Write it when it is known; until then no calculation counts it.""");
  }

  @Test
  void a_milestone_does_not_wait_for_one_without_a_date_and_says_so() {
    Analysis analysis = analysis(new Problems());
    MilestoneTimeline timeline = MilestoneTimeline.of(analysis).orElseThrow();
    assertThat(timeline.critical())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.floatDays()).contains(0);
              assertThat(row.after())
                  .containsExactly(
                      new MilestoneTimeline.Dependency("pilot", 0, "Pilot", false, false, false));
            });
    assertThat(timeline.figures().dependencies()).isZero();
    assertThat(timeline.undated()).hasSize(2);
    assertThat(CommunicationsPlan.of(analysis).phases().get(1).rows().get(0).milestones())
        .containsExactly(new CommunicationsPlan.MilestoneName("pilot", "Pilot"));
  }

  @Test
  void an_audience_sees_what_concerns_it() {
    assertThat(analysis(new Problems()).forAudience("reps").undated())
        .extracting(Undated::id)
        .containsExactly("pilot", "news", "series", "coach", "basics", "basics");
  }

  private static Analysis analysis(Problems problems) {
    return DefinitionReader.read("rollout.yaml", ROLLOUT.getBytes(UTF_8), problems)
        .flatMap(rollout -> Analysis.of(rollout, LocalDate.of(2027, 2, 8), problems))
        .orElseThrow();
  }
}
