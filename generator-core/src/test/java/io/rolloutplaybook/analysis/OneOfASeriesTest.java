package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dates that count from one of a series. Launch is Monday 1 March 2027. */
class OneOfASeriesTest {
  private static Analysis analysis(String yaml) {
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 1), problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void a_date_counts_from_one_of_a_series_as_documents_number_it() {
    // The letter comes on Fridays: 5 February, 12 (a holiday, so that it is Monday 15), 19, 26.
    Analysis a =
        analysis(
            """
            rollout: {title: x, launch: 2027-03-01}
            calendar: {holidays: [2027-02-12]}
            communications:
              - {id: letter, audience: reps, from: 2027-02-05, every: 1w, until: 2027-03-05,
                 on-days-off: after, moved: {2027-02-19: 2027-02-22}}
              - {id: calls, audience: reps, dates: [2027-02-10, calls-1 + 1w, 2027-03-01]}
            coaching:
              sessions:
                - {id: practice, coach: reps, coachee: reps, from: launch, every: 2w, until: launch + 8w}
            milestones:
              second: {date: letter-2 + 2d}
              third: {date: letter-3 + 1d, forecast: letter-3 + 1d}
              on-it: {date: letter-4}
              called: {date: calls-2 + 1wd}
              practised: {date: practice-3 - 1d}
            """);
    assertThat(a.milestones())
        .extracting(ResolvedMilestone::id, ResolvedMilestone::planned, ResolvedMilestone::effective)
        .containsExactlyInAnyOrder(
            tuple("second", day("2027-02-17"), day("2027-02-17")),
            // The third was planned for the 19th and has moved to the 22nd.
            tuple("third", day("2027-02-20"), day("2027-02-23")),
            tuple("on-it", day("2027-02-26"), day("2027-02-26")),
            tuple("called", day("2027-02-18"), day("2027-02-18")),
            // 1, 15 and 29 March
            tuple("practised", day("2027-03-28"), day("2027-03-28")));
  }

  @Test
  void in_each_wave_it_is_one_of_the_wave_s_own_series() {
    Analysis a =
        analysis(
            """
            rollout: {title: x}
            waves: {emea: 2027-03-01, americas: 2027-05-03}
            audiences: {emea-reps: {wave: emea}, us-reps: {wave: americas}}
            communications:
              - {id: letter, audience: [emea-reps, us-reps], from: launch, every: 1w, until: launch + 3w}
            milestones:
              read: {date: letter-2 + 1d, waves: each}
              all: {date: letter-emea-3, waves: none}
            """);
    assertThat(a.milestones())
        .extracting(ResolvedMilestone::id, ResolvedMilestone::planned)
        .containsExactlyInAnyOrder(
            tuple("read-emea", day("2027-03-09")),
            tuple("read-americas", day("2027-05-11")),
            tuple("all", day("2027-03-15")));
  }
}
