package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.playbook.MilestoneTimeline.Row;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.Severity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027, as of Monday 8 February 2027. */
class MilestoneProgressTest {
  private static List<Row> rows(String rest) {
    String yaml = "rollout: {title: x, launch: 2027-03-01, as-of: 2027-02-08}\n" + rest;
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems));
    assertThat(problems.hasErrors()).isFalse();
    MilestoneTimeline timeline = MilestoneTimeline.of(analysis.orElseThrow()).orElseThrow();
    return Stream.concat(timeline.critical().stream(), timeline.others().stream()).toList();
  }

  private static Row row(String more) {
    return rows("milestones: {a: {" + more + "}}\n").get(0);
  }

  @Test
  void progress_is_behind_when_it_is_lower_than_the_time_that_passed_by_more_than_tolerated() {
    // From Monday 25 January to Friday 19 February are 19 working days, to today 10: 52.63 %.
    String dates = "start: 2027-01-25, date: 2027-02-19, progress: ";
    assertThat(Stream.of("42%", "43%", "90%").map(p -> row(dates + p)))
        .extracting(Row::progressPercent, Row::expectedPercent, Row::behind)
        .containsExactly(
            tuple(Optional.of(42), Optional.of(53), true),
            tuple(Optional.of(43), Optional.of(53), false),
            tuple(Optional.of(90), Optional.of(53), false));
    assertThat(row(dates + "42%").expected()).contains(new BigDecimal("0.5263"));
  }

  @Test
  void the_time_is_that_up_to_the_forecast() {
    // To Friday 5 March are 29 working days: ten of them are 34.48 %.
    Row row = row("start: 2027-01-25, date: 2027-02-19, forecast: 2027-03-05, progress: 25%");
    assertThat(row.expectedPercent()).contains(34);
    assertThat(row.behind()).isFalse();
  }

  @Test
  void the_tolerance_is_that_of_the_checks() {
    assertThat(
            rows("""
                    milestones: {a: {start: 2027-01-25, date: 2027-02-19, progress: 43%}}
                    checks: {tolerance: 5}
                    """)
                .get(0)
                .behind())
        .isTrue();
  }

  @Test
  void without_a_start_nothing_is_expected() {
    Row row = row("date: 2027-02-19, progress: 0%");
    assertThat(row.progress()).contains(new BigDecimal("0.00"));
    assertThat(row.expected()).isEmpty();
    assertThat(row.behind()).isFalse();
  }

  @Test
  void before_the_start_nothing_and_after_the_date_everything_is_expected() {
    assertThat(row("start: 2027-02-08, date: 2027-02-19, progress: 0%").expectedPercent())
        .contains(0);
    assertThat(row("start: 2027-01-25, date: 2027-02-05, progress: 90%"))
        .extracting(Row::expectedPercent, Row::behind)
        .containsExactly(Optional.of(100), false);
  }

  @Test
  void a_milestone_at_100_percent_is_told_to_say_done() {
    Problems problems = new Problems();
    String yaml =
        "rollout: {title: x, launch: 2027-03-01}\n"
            + "milestones: {a: {date: launch, progress: 100%}}\n";
    assertThat(DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems))
        .isPresent();
    assertThat(problems.toList())
        .extracting(Problem::severity, Problem::message, Problem::advice)
        .containsExactly(
            tuple(
                Severity.WARNING,
                "milestone `a` is at 100% and not `done`",
                "Write the day on which it was reached instead, as in `done: 2027-01-06`."));
  }
}
