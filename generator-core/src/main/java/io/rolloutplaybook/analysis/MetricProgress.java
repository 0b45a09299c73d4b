package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a metric stands at the as-of date. Readings after that date are left out.
 *
 * <p>Progress is the share of the way from baseline to target, in either direction; a target equal
 * to the baseline is to be held, so progress is 1 while it is met and 0 when it is not, and 1 is
 * expected. Shares and values that are worked out have ten decimals at most.
 *
 * @param ends the last day on which it counts
 * @param direction which way the target lies; where it equals the baseline or is missing, what the
 *     definition says, else up
 * @param earlier readings up to the baseline's day, oldest first
 * @param readings those after the baseline's day, oldest first; all of them without a baseline
 * @param before the reading before {@code previous}; like it, the baseline counts as the first
 * @param previous the reading before the latest
 * @param latest the newest of {@code readings}
 * @param progress absent without a reading, a baseline or a target
 * @param expected progress by the as-of date: 0 up to the baseline's date, 1 from the target's date
 *     on, linear between; absent without a baseline or a target
 * @param expectedValue the value that {@code expected} stands for
 * @param gap progress less expected, in points (hundredths) of progress
 * @param lastStep latest less previous
 * @param slope change per reading over the last three of them; over the last two where there are no
 *     more
 * @param needed change per cadence from the latest reading to reach the target on its date; absent
 *     when the target is reached or no time is left
 * @param trend absent without two readings, a baseline or a target
 * @param grid when it is to be read, from baseline to target; empty without a baseline, a target or
 *     a cadence
 */
public record MetricProgress(
    Metric metric,
    Optional<LocalDate> ends,
    Direction direction,
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
    List<TrackingPeriod> grid) {
  private static final int DECIMALS = 10;

  /** So that a gap that is exactly the tolerance does not fail for the last of ten decimals. */
  private static final int GAP_DECIMALS = 6;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public MetricProgress {
    earlier = List.copyOf(earlier);
    readings = List.copyOf(readings);
    grid = List.copyOf(grid);
  }

  public String id() {
    return metric.id();
  }

  public boolean isRetired() {
    return metric.state().filter(State.RETIRED::equals).isPresent();
  }

  /** The value on the line from baseline to target on a day. */
  public Optional<BigDecimal> expectedOn(LocalDate day) {
    return line(metric).map(l -> l.value(day));
  }

  /**
   * Works a metric out.
   *
   * @param tolerance how far progress may lie behind the expected, in points of progress
   * @param weekEnd the day on which weeks end
   */
  static MetricProgress of(
      Metric metric, LocalDate asOf, int tolerance, DayOfWeek weekEnd, Optional<LocalDate> ends) {
    List<Reading> past = metric.actuals().stream().filter(r -> !r.date().isAfter(asOf)).toList();
    Optional<LocalDate> begin = metric.baseline().map(Reading::date);
    List<Reading> readings =
        past.stream().filter(r -> begin.isEmpty() || r.date().isAfter(begin.get())).toList();
    List<Reading> counted =
        readings.isEmpty() || metric.baseline().isEmpty()
            ? readings
            : Stream.concat(metric.baseline().stream(), readings.stream()).toList();
    Optional<Reading> latest = fromEnd(readings, 1);
    Optional<Reading> previous = fromEnd(counted, 2);
    Optional<Reading> before = fromEnd(counted, 3);
    Optional<Line> line = line(metric);
    Optional<BigDecimal> progress =
        line.flatMap(l -> latest.map(r -> l.progress(r.value(), metric.direction())));
    Optional<BigDecimal> expected = line.map(l -> l.expected(asOf));
    Optional<BigDecimal> slope = latest.flatMap(l -> slope(before, previous, l));
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
        direction(metric),
        past.subList(0, past.size() - readings.size()),
        readings,
        before,
        previous,
        latest,
        progress,
        expected,
        line.map(l -> l.value(asOf)),
        gap,
        latest.flatMap(l -> previous.map(p -> l.value().subtract(p.value()))),
        slope,
        line.flatMap(l -> latest.flatMap(r -> needed(l, r, progress.orElseThrow(), metric))),
        line.flatMap(l -> slope.map(s -> trend(l, s, direction(metric)))),
        status(metric, asOf, tolerance, latest, gap),
        line.map(l -> grid(l, metric, readings, weekEnd)).orElse(List.of()));
  }

  private static Optional<Reading> fromEnd(List<Reading> list, int place) {
    return list.size() < place ? Optional.empty() : Optional.of(list.get(list.size() - place));
  }

  private static Optional<Line> line(Metric metric) {
    return metric.baseline().flatMap(b -> metric.target().map(t -> new Line(b, t)));
  }

  private static Direction direction(Metric metric) {
    int way = line(metric).map(l -> l.rise().signum()).orElse(0);
    return way == 0
        ? metric.direction().orElse(Direction.UP)
        : way > 0 ? Direction.UP : Direction.DOWN;
  }

  private static MetricStatus status(
      Metric metric,
      LocalDate asOf,
      int tolerance,
      Optional<Reading> latest,
      Optional<BigDecimal> gap) {
    if (metric.state().filter(State.RETIRED::equals).isPresent()) {
      return MetricStatus.RETIRED;
    }
    Optional<Line> line = line(metric);
    if (line.isEmpty()) {
      return MetricStatus.NO_TARGET;
    }
    // A reading on the target's date is the last one: it does not go stale.
    LocalDate target = line.get().target().date();
    LocalDate due = asOf.isBefore(target) ? asOf : target;
    LocalDate last = latest.map(Reading::date).orElse(line.get().baseline().date());
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
      Line line, Reading latest, BigDecimal progress, Metric metric) {
    long days = ChronoUnit.DAYS.between(latest.date(), line.target().date());
    if (metric.cadence().isEmpty() || days <= 0 || progress.compareTo(BigDecimal.ONE) >= 0) {
      return Optional.empty();
    }
    BigDecimal periods =
        BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(periods(metric.cadence().get())));
    return Optional.of(
        plain(
            line.target()
                .value()
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
      Optional<Reading> before, Optional<Reading> previous, Reading latest) {
    return before.isPresent()
        ? before.map(b -> plain(latest.value().subtract(b.value()).multiply(HALF)))
        : previous.map(p -> latest.value().subtract(p.value()));
  }

  private static Trend trend(Line line, BigDecimal slope, Direction direction) {
    if (slope.signum() == 0 || slope.abs().multiply(HUNDRED).compareTo(line.rise().abs()) < 0) {
      return Trend.FLAT;
    }
    boolean up = slope.signum() > 0;
    return up == (direction == Direction.UP) ? Trend.IMPROVING : Trend.WORSENING;
  }

  private static List<TrackingPeriod> grid(
      Line line, Metric metric, List<Reading> readings, DayOfWeek weekEnd) {
    if (metric.cadence().isEmpty()) {
      return List.of();
    }
    List<LocalDate> ends =
        TrackingDates.between(
            line.baseline().date(), line.target().date(), metric.cadence().get(), weekEnd);
    List<TrackingPeriod> periods = new ArrayList<>();
    int next = 0;
    for (LocalDate end : ends) {
      Optional<Reading> reading = Optional.empty();
      while (next < readings.size() && !readings.get(next).date().isAfter(end)) {
        reading = Optional.of(readings.get(next++));
      }
      periods.add(new TrackingPeriod(end, line.value(end), reading));
    }
    return periods;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** The straight line from baseline to target. */
  private record Line(Reading baseline, Reading target) {
    BigDecimal rise() {
      return target.value().subtract(baseline.value());
    }

    /** As much of an amount as there is of the time up to a day. */
    private BigDecimal until(LocalDate day, BigDecimal amount) {
      if (!day.isBefore(target.date())) {
        return amount;
      } else if (!day.isAfter(baseline.date())) {
        return BigDecimal.ZERO;
      }
      long passed = ChronoUnit.DAYS.between(baseline.date(), day);
      long all = ChronoUnit.DAYS.between(baseline.date(), target.date());
      return amount
          .multiply(BigDecimal.valueOf(passed))
          .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }

    BigDecimal expected(LocalDate day) {
      return rise().signum() == 0 ? BigDecimal.ONE : plain(until(day, BigDecimal.ONE));
    }

    BigDecimal value(LocalDate day) {
      return plain(baseline.value().add(until(day, rise())));
    }

    BigDecimal progress(BigDecimal value, Optional<Direction> direction) {
      if (rise().signum() != 0) {
        return plain(
            value.subtract(baseline.value()).divide(rise(), DECIMALS, RoundingMode.HALF_UP));
      }
      int above = value.compareTo(target.value());
      boolean met = direction.orElse(Direction.UP) == Direction.UP ? above >= 0 : above <= 0;
      return met ? BigDecimal.ONE : BigDecimal.ZERO;
    }
  }
}
