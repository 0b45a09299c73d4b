package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Aim;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Series;
import io.rolloutplaybook.model.Metric.Target;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricReaderTest {
  private static Metric metric(String yaml) {
    Problems problems = new Problems();
    String definition =
        "rollout: {title: x, launch: 2027-03-01}\nmetrics:\n  rate:\n" + yaml.indent(4);
    var rollout =
        DefinitionReader.read("f.yaml", definition.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return rollout.orElseThrow().metrics().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "value: 27, VALUE, 27,",
    "at-least: 27.5, AT_LEAST, 27.5,",
    "at-most: -5, AT_MOST, -5,",
    "'between: [40, 60.5]', BETWEEN, 40, 60.5"
  })
  void a_target_is_one_of_four(String aim, Aim kind, BigDecimal value, BigDecimal to) {
    Target target = metric("target: {" + aim + ", date: 2027-12-31}").target().orElseThrow();
    assertThat(target.aim()).isEqualTo(kind);
    assertThat(target.value()).isEqualTo(value);
    assertThat(target.to()).isEqualTo(Optional.ofNullable(to));
    assertThat(target.date()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(target.steps()).isEmpty();
  }

  @Test
  void steps_are_values_by_days() {
    assertThat(
            metric(
                    "target: {value: 60, date: 2027-12-31, steps: [4.5 by 2027-05-31, 50  by 2027-06-30]}")
                .target()
                .orElseThrow()
                .steps())
        .extracting(Reading::value, Reading::date)
        .containsExactly(
            tuple(new BigDecimal("4.5"), LocalDate.of(2027, 5, 31)),
            tuple(new BigDecimal("50"), LocalDate.of(2027, 6, 30)));
  }

  @Test
  void a_baseline_may_have_a_day_alone() {
    Metric.Baseline baseline = metric("baseline: {date: 2027-04-30}").baseline().orElseThrow();
    assertThat(baseline.value()).isEmpty();
    assertThat(baseline.date()).isEqualTo(LocalDate.of(2027, 4, 30));
  }

  @Test
  void series_have_what_is_their_own() {
    Metric metric =
        metric(
            """
            name: Win rate
            baseline: {value: 21, date: 2026-12-31}
            target: {value: 27, date: 2027-12-31}
            series:
              emea: {name: EMEA, actuals: {2027-01-31: 24}}
              north-america:
                baseline: {value: 18, date: 2026-12-31}
            """);
    assertThat(metric.isHeading()).isTrue();
    assertThat(metric.series()).extracting(Series::name).containsExactly("EMEA", "North america");
    Metric emea = metric.of(metric.series().get(0));
    assertThat(emea.name()).isEqualTo("Win rate · EMEA");
    assertThat(emea.baseline()).isEqualTo(metric.baseline());
    assertThat(emea.actuals()).extracting(Reading::value).containsExactly(new BigDecimal("24"));
    Metric america = metric.of(metric.series().get(1));
    assertThat(america.baseline().flatMap(Metric.Baseline::value)).contains(new BigDecimal("18"));
    assertThat(america.target()).isEqualTo(metric.target());
  }
}
