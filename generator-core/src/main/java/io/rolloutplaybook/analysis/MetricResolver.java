package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problems;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how each metric stands at the as-of date. */
final class MetricResolver {
  /** Most periods that all metrics together can be tracked in. */
  private static final long MOST_PERIODS = 20_000;

  private final Rollout rollout;
  private final LocalDate asOf;
  private final DateResolver dates;
  private final Problems problems;

  MetricResolver(Rollout rollout, LocalDate asOf, DateResolver dates, Problems problems) {
    this.rollout = rollout;
    this.asOf = asOf;
    this.dates = dates;
    this.problems = problems;
  }

  /** All metrics in the definition's order; none when they cannot be tracked. */
  List<MetricProgress> resolve() {
    long periods = 0;
    for (Metric m : rollout.metrics().stream().flatMap(MetricResolver::parts).toList()) {
      if (m.baseline().isPresent() && m.target().isPresent() && m.cadence().isPresent()) {
        periods +=
            TrackingDates.estimate(
                m.baseline().get().date(), m.target().get().date(), m.cadence().get());
      }
      if (periods > MOST_PERIODS) {
        problems.error(
            "plan-too-large",
            m.at(),
            "the metrics up to `" + m.id() + "` are read more than " + MOST_PERIODS + " times",
            "Read it less often, or bring its target nearer to its baseline.");
        return List.of();
      }
    }
    DayOfWeek weekEnd = TrackingDates.weekEnd(rollout.calendar().workingDays());
    List<MetricProgress> resolved = new ArrayList<>();
    for (Metric m : rollout.metrics()) {
      Optional<RoughDate> ends = m.ends().flatMap(dates::planned);
      if (ends.isPresent() || m.ends().isEmpty()) {
        resolved.add(MetricProgress.of(m, asOf, rollout.checks().tolerance(), weekEnd, ends));
      }
    }
    return resolved;
  }

  /** A metric and its series, each of which has its own days on which it is read. */
  private static Stream<Metric> parts(Metric metric) {
    return Stream.concat(Stream.of(metric), metric.series().stream().map(metric::of));
  }
}
