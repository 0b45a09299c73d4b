package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Baseline;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Series;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.Metric.Target;
import io.rolloutplaybook.model.RoughDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a metric stands at the as-of date. Readings after that date are left out.
 *
 * <p>Progress is the share of the way from baseline to target, in either direction. A range is
 * reached at its nearer end, and progress is 1 all over it. A target that the baseline meets
 * already is to be held, so progress is 1 while it is met and 0 when it is not, and 1 is expected.
 * Shares and values that are worked out have ten decimals at most.
 *
 * @param metric what is tracked; for one of a metric's series, the metric with its values
 * @param ends the last day on which it counts
 * @param direction which way the target lies; where the baseline meets it or is missing, and
 *     neither the target nor the definition says which, up
 * @param baseline as far as it is known: one without a value is the reading of its day
 * @param held whether the baseline meets the target already, so that it is to be held
 * @param line the expected path, from the baseline through the steps to the target; empty where
 *     nothing is expected, as in a range that is to be held
 * @param earlier readings up to the baseline's day, oldest first
 * @param readings those after the baseline's day, oldest first; all of them without a baseline
 * @param before the reading before {@code previous}; like it, the baseline counts as the first
 * @param previous the reading before the latest
 * @param latest the newest of {@code readings}
 * @param progress absent without a reading, a baseline or a target
 * @param expected progress by the as-of date: 0 up to the baseline's date, 1 from the target's date
 *     on, linear between them and the steps; absent without a baseline or a target
 * @param expectedValue the value that {@code expected} stands for; absent without a {@code line}
 * @param gap progress less expected, in points (hundredths) of progress
 * @param lastStep latest less previous
 * @param slope change per reading over the last three of them; over the last two where there are no
 *     more
 * @param needed change per cadence from the latest reading to reach the target on its date; absent
 *     when the target is reached or no time is left
 * @param trend absent without two readings, a baseline or a target
 * @param grid when it is to be read, from the baseline's day to the target's; empty without a
 *     baseline, a target or a cadence
 * @param series how its series stand, in the definition's order
 * @param part which of a metric's series this is; absent for a metric
 */
public record MetricProgress(
    Metric metric,
    Optional<RoughDate> ends,
    Direction direction,
    Optional<Reading> baseline,
    boolean held,
    List<Reading> line,
    List<Reading> earlier,
    List<Reading> readings,
    Optional<Reading> before,
    Optional<Reading> previous,
    Optional<Reading> latest,
    Optional<BigDecimal> progress,
    Optional<BigDecimal> expected,
    Optional<BigDecimal> expectedValue,
    Optional<BigDecimal> gap,
    Optional<BigDecimal> lastStep,
    Optional<BigDecimal> slope,
    Optional<BigDecimal> needed,
    Optional<Trend> trend,
    MetricStatus status,
    List<TrackingPeriod> grid,
    List<MetricProgress> series,
    Optional<Series> part) {
  static final int DECIMALS = 10;

  /** So that a gap that is exactly the tolerance does not fail for the last of ten decimals. */
  private static final int GAP_DECIMALS = 6;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public MetricProgress {
    earlier = List.copyOf(earlier);
    readings = List.copyOf(readings);
    grid = List.copyOf(grid);
    line = List.copyOf(line);
    series = List.copyOf(series);
  }

  public String id() {
    return metric.id();
  }

  public boolean isRetired() {
    return metric.state().filter(State.RETIRED::equals).isPresent();
  }

  /** What is tracked of it: itself, unless it is but the heading of its series, and those. */
  public List<MetricProgress> tracked() {
    return Stream.concat(metric.isHeading() ? Stream.empty() : Stream.of(this), series.stream())
        .toList();
  }

  /** From the baseline to the target; 0 where that is to be held. */
  public Optional<BigDecimal> rise() {
    return way(baseline, metric.target()).map(MetricLine::rise);
  }

  /** The value on the line from baseline to target on a day. */
  public Optional<BigDecimal> expectedOn(LocalDate day) {
    return way(baseline, metric.target()).flatMap(l -> l.value(day));
  }

  private static Optional<MetricLine> way(Optional<Reading> baseline, Optional<Target> target) {
    return baseline.flatMap(b -> target.map(t -> MetricLine.of(b, t)));
  }

  /**
   * Works a metric out.
   *
   * @param tolerance how far progress may lie behind the expected, in points of progress
   * @param weekEnd the day on which weeks end
   */
  static MetricProgress of(
      Metric metric, LocalDate asOf, int tolerance, DayOfWeek weekEnd, Optional<RoughDate> ends) {
    List<MetricProgress> series =
        metric.series().stream()
            .map(s -> of(metric.of(s), asOf, tolerance, weekEnd, ends, List.of(), Optional.of(s)))
            .toList();
    return of(metric, asOf, tolerance, weekEnd, ends, series, Optional.empty());
  }

  private static MetricProgress of(
      Metric metric,
      LocalDate asOf,
      int tolerance,
      DayOfWeek weekEnd,
      Optional<RoughDate> ends,
      List<MetricProgress> series,
      Optional<Series> part) {
    List<Reading> past = metric.actuals().stream().filter(r -> !r.date().isAfter(asOf)).toList();
    Optional<Reading> baseline = metric.baseline().flatMap(b -> reading(b, past));
    Optional<LocalDate> begin = metric.baseline().map(Baseline::date);
    List<Reading> readings =
        past.stream().filter(r -> begin.isEmpty() || r.date().isAfter(begin.get())).toList();
    List<Reading> counted =
        readings.isEmpty() || baseline.isEmpty()
            ? readings
            : Stream.concat(baseline.stream(), readings.stream()).toList();
    Optional<Reading> latest = fromEnd(readings, 1);
    Optional<Reading> previous = fromEnd(counted, 2);
    Optional<Reading> before = fromEnd(counted, 3);
    Direction direction = direction(metric, baseline);
    Optional<MetricLine> line = way(baseline, metric.target());
    Optional<BigDecimal> progress =
        line.flatMap(l -> latest.map(r -> l.progress(r.value(), direction)));
    Optional<BigDecimal> expected = line.map(l -> l.expected(asOf));
    Optional<BigDecimal> slope = latest.flatMap(l -> slope(before, previous, l, v -> v));
    Optional<BigDecimal> gap =
        progress.map(
            p ->
                plain(
                    p.subtract(expected.orElseThrow())
                        .multiply(HUNDRED)
                        .setScale(GAP_DECIMALS, RoundingMode.HALF_UP)));
    return new MetricProgress(
        metric,
        ends,
        direction,
        baseline,
        line.filter(MetricLine::held).isPresent(),
        line.map(MetricLine::points).orElse(List.of()),
        past.subList(0, past.size() - readings.size()).stream()
            // A reading of the baseline's day is the baseline, and not told twice.
            .filter(r -> baseline.filter(b -> b.date().equals(r.date())).isEmpty())
            .toList(),
        readings,
        before,
        previous,
        latest,
        progress,
        expected,
        line.flatMap(l -> l.value(asOf)),
        gap,
        latest.flatMap(l -> previous.map(p -> l.value().subtract(p.value()))),
        slope,
        line.flatMap(l -> latest.flatMap(r -> needed(l, r, progress.orElseThrow(), metric))),
        line.flatMap(l -> latest.flatMap(r -> trend(l, before, previous, r, direction))),
        status(metric, asOf, tolerance, baseline, latest, gap),
        grid(line, metric, readings, weekEnd),
        series,
        part);
  }

  /** A baseline without a value is the reading of its day. */
  private static Optional<Reading> reading(Baseline baseline, List<Reading> past) {
    return baseline
        .value()
        .map(value -> new Reading(baseline.at(), value, baseline.date()))
        .or(() -> past.stream().filter(r -> r.date().equals(baseline.date())).findFirst());
  }

  private static Optional<Reading> fromEnd(List<Reading> list, int place) {
    return list.size() < place ? Optional.empty() : Optional.of(list.get(list.size() - place));
  }

  private static Direction direction(Metric metric, Optional<Reading> baseline) {
    Direction said = metric.direction().orElse(Direction.UP);
    if (metric.target().isEmpty()) {
      return said;
    }
    Target target = metric.target().get();
    return switch (target.aim()) {
      case AT_LEAST -> Direction.UP;
      case AT_MOST -> Direction.DOWN;
      case VALUE, BETWEEN -> {
        int way =
            baseline.map(b -> target.nearest(b.value()).subtract(b.value()).signum()).orElse(0);
        yield way == 0 ? said : way > 0 ? Direction.UP : Direction.DOWN;
      }
    };
  }

  private static MetricStatus status(
      Metric metric,
      LocalDate asOf,
      int tolerance,
      Optional<Reading> baseline,
      Optional<Reading> latest,
      Optional<BigDecimal> gap) {
    if (metric.state().filter(State.RETIRED::equals).isPresent()) {
      return MetricStatus.RETIRED;
    }
    if (metric.target().isEmpty()) {
      return MetricStatus.NO_TARGET;
    } else if (metric.baseline().isEmpty()) {
      return MetricStatus.NO_BASELINE;
    } else if (baseline.isEmpty()) {
      return asOf.isAfter(metric.baseline().get().date())
          ? MetricStatus.BASELINE_MISSING
          : MetricStatus.BASELINE_DUE;
    }
    // A reading on the target's date is the last one: it does not go stale.
    LocalDate target = metric.target().get().date();
    LocalDate due = asOf.isBefore(target) ? asOf : target;
    LocalDate last = latest.or(() -> baseline).map(Reading::date).orElseThrow();
    // Without a cadence nothing goes stale, and the first reading is due at once.
    int most =
        metric
            .cadence()
            .map(TrackingDates::longestDays)
            .orElse(latest.isPresent() ? Integer.MAX_VALUE : 0);
    boolean old = ChronoUnit.DAYS.between(last, due) > most;
    if (latest.isEmpty()) {
      return old ? MetricStatus.NO_READING : MetricStatus.NOT_DUE;
    } else if (old) {
      return MetricStatus.STALE;
    }
    BigDecimal points = gap.orElseThrow();
    return points.signum() >= 0
        ? MetricStatus.ON_TRACK
        : points.compareTo(BigDecimal.valueOf(-tolerance)) >= 0
            ? MetricStatus.WATCH
            : MetricStatus.BEHIND;
  }

  private static Optional<BigDecimal> needed(
      MetricLine line, Reading latest, BigDecimal progress, Metric metric) {
    Target target = line.target();
    long days = ChronoUnit.DAYS.between(latest.date(), target.date());
    if (metric.cadence().isEmpty() || days <= 0 || progress.compareTo(BigDecimal.ONE) >= 0) {
      return Optional.empty();
    }
    BigDecimal periods =
        BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(periods(metric.cadence().get())));
    return Optional.of(
        plain(
            target
                .nearest(latest.value())
                .subtract(latest.value())
                .multiply(BigDecimal.valueOf(DAYS_IN_400_YEARS))
                .divide(periods, DECIMALS, RoundingMode.HALF_UP)));
  }

  /** The Gregorian calendar repeats after 400 years, which are a whole number of weeks. */
  private static final long DAYS_IN_400_YEARS = 146_097;

  private static long periods(Cadence cadence) {
    return switch (cadence) {
      case WEEK -> DAYS_IN_400_YEARS / 7;
      case MONTH -> 4_800;
      case QUARTER -> 1_600;
      case YEAR -> 400;
    };
  }

  /** The line through three readings in equal steps rises as much as that between their ends. */
  private static Optional<BigDecimal> slope(
      Optional<Reading> before,
      Optional<Reading> previous,
      Reading latest,
      UnaryOperator<BigDecimal> measure) {
    BigDecimal end = measure.apply(latest.value());
    return before.isPresent()
        ? before.map(b -> plain(end.subtract(measure.apply(b.value())).multiply(HALF)))
        : previous.map(p -> end.subtract(measure.apply(p.value())));
  }

  /** Whether readings move to the target: along the line, or, to a range, from either side. */
  private static Optional<Trend> trend(
      MetricLine line,
      Optional<Reading> before,
      Optional<Reading> previous,
      Reading latest,
      Direction direction) {
    boolean range = line.target().to().isPresent();
    return slope(before, previous, latest, range ? v -> line.target().distance(v) : v -> v)
        .map(
            s -> {
              if (s.signum() == 0 || s.abs().multiply(HUNDRED).compareTo(line.rise().abs()) < 0) {
                return Trend.FLAT;
              }
              boolean up = s.signum() > 0;
              return up == (!range && direction == Direction.UP)
                  ? Trend.IMPROVING
                  : Trend.WORSENING;
            });
  }

  private static List<TrackingPeriod> grid(
      Optional<MetricLine> line, Metric metric, List<Reading> readings, DayOfWeek weekEnd) {
    if (metric.baseline().isEmpty() || metric.target().isEmpty() || metric.cadence().isEmpty()) {
      return List.of();
    }
    List<LocalDate> ends =
        TrackingDates.between(
            metric.baseline().get().date(),
            metric.target().get().date(),
            metric.cadence().get(),
            weekEnd);
    List<TrackingPeriod> periods = new ArrayList<>();
    int next = 0;
    for (LocalDate end : ends) {
      Optional<Reading> reading = Optional.empty();
      while (next < readings.size() && !readings.get(next).date().isAfter(end)) {
        reading = Optional.of(readings.get(next++));
      }
      periods.add(new TrackingPeriod(end, line.flatMap(l -> l.value(end)), reading));
    }
    return periods;
  }

  /** A number without zeros at its end, at most ten decimals. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
