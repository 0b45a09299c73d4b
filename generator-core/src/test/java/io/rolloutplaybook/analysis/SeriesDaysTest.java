package io.rolloutplaybook.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027; Friday 26 March and Monday 29 March are holidays. */
class SeriesDaysTest {
  private static final String HEAD =
      """
      rollout: {title: New travel tool, launch: 2027-03-01, as-of: 2027-02-08}
      calendar: {holidays: [2027-03-26, 2027-03-29]}
      communications:
        - {id: news, audience: reps, %s}
      """;

  // Several days

  @Test
  void several_days_are_numbered_occurrences() {
    assertThat(days("dates: [2027-03-02, 2027-03-09, launch + 2w]"))
        .containsExactly("news-1 2027-03-02", "news-2 2027-03-09", "news-3 2027-03-15");
  }

  @Test
  void several_days_are_written_once_each_and_in_order() {
    assertThat(problems("dates: [2027-03-09, launch + 8d]"))
        .containsExactly(
            """
            rollout.yaml:4:52: error: `news` has 2027-03-09 after 2027-03-09 [dates-out-of-order]
              4 |   - {id: news, audience: reps, dates: [2027-03-09, launch + 8d]}
                |                                                    ^^^^^^^^^^^
              = Write each day once, the earliest first.""");
  }

  @Test
  void what_counts_from_several_days_counts_from_the_first() {
    Analysis analysis =
        analysis(
            "dates: [2027-03-02, 2027-03-09]}\n  - {id: after, audience: reps, date: news + 2wd");
    assertThat(analysis.all())
        .extracting(o -> o.id() + " " + o.effective())
        .contains("after 2027-03-04");
  }

  private static List<String> days(String when) {
    return analysis(when).all().stream().map(o -> o.id() + " " + o.effective()).toList();
  }

  private static Analysis analysis(String when) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = analyse(when, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static List<String> problems(String when) {
    Problems problems = new Problems();
    analyse(when, problems);
    return problems.toList().stream().map(Problem::format).toList();
  }

  private static Optional<Analysis> analyse(String when, Problems problems) {
    byte[] yaml = HEAD.formatted(when).getBytes(UTF_8);
    return DefinitionReader.read("rollout.yaml", yaml, problems)
        .flatMap(rollout -> Analysis.of(rollout, LocalDate.of(2027, 2, 8), problems));
  }
}
