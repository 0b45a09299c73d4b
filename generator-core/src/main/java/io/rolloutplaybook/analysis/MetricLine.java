package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Metric.Aim;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a baseline to a target, straight between the steps on it.
 *
 * @param points the baseline, the steps and the target's nearest value; where the target is to be
 *     held, its two ends; empty in a range that is to be held, all of which is as good
 */
record MetricLine(BigDecimal start, Target target, boolean held, List<Reading> points) {
  static MetricLine of(Reading baseline, Target target) {
    boolean held = target.isHeldFrom(baseline.value());
    BigDecimal aim = target.nearest(baseline.value());
    List<Reading> points = new ArrayList<>();
    if (!held) {
      points.add(baseline);
      points.addAll(target.steps());
    } else if (target.aim() != Aim.BETWEEN) {
      points.add(new Reading(baseline.at(), aim, baseline.date()));
    }
    if (!points.isEmpty()) {
      points.add(new Reading(target.at(), aim, target.date()));
    }
    return new MetricLine(baseline.value(), target, held, List.copyOf(points));
  }

  /** From the baseline to the target; nothing where that is to be held. */
  BigDecimal rise() {
    return held ? BigDecimal.ZERO : target.nearest(start).subtract(start);
  }

  /** The share of the way that should be behind on a day. */
  BigDecimal expected(LocalDate day) {
    return held ? BigDecimal.ONE : on(day, start, rise());
  }

  /** The value that is expected on a day. */
  Optional<BigDecimal> value(LocalDate day) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(on(day, BigDecimal.ZERO, BigDecimal.ONE));
  }

  /**
   * The place on the line on a day, as {@code (value - from) / unit}: divided once, so that nothing
   * but the last of ten decimals is rounded.
   */
  private BigDecimal on(LocalDate day, BigDecimal from, BigDecimal unit) {
    Reading first = points.get(0);
    Reading last = points.get(points.size() - 1);
    if (!day.isBefore(last.date())) {
      return share(last.value().subtract(from), unit);
    } else if (!day.isAfter(first.date())) {
      return share(first.value().subtract(from), unit);
    }
    int next = 1;
    while (points.get(next).date().isBefore(day)) {
      next++;
    }
    Reading a = points.get(next - 1);
    Reading b = points.get(next);
    BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(a.date(), day));
    BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(a.date(), b.date()));
    BigDecimal way =
        a.value().subtract(from).multiply(all).add(b.value().subtract(a.value()).multiply(passed));
    return share(way, unit.multiply(all));
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return MetricProgress.plain(part.divide(whole, MetricProgress.DECIMALS, RoundingMode.HALF_UP));
  }

  /**
   * The share of the way that a value stands for.
   *
   * @param direction which side of a value that is to be held is as good
   */
  BigDecimal progress(BigDecimal value, Direction direction) {
    if (held) {
      boolean met =
          target.aim() == Aim.VALUE
              ? (direction == Direction.UP ? value.subtract(start) : start.subtract(value)).signum()
                  >= 0
              : target.distance(value).signum() == 0;
      return met ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return target.aim() == Aim.BETWEEN
        ? share(rise().abs().subtract(target.distance(value)), rise().abs())
        : share(value.subtract(start), rise());
  }
}
