package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is measured to see whether the change happens.
 *
 * @param definition what exactly is counted
 * @param unit shown after the value, such as {@code %} or {@code h}
 * @param replacedBy id of another metric
 * @param ends the last day on which a retired metric counts
 * @param roles ids of the roles that it is about
 * @param actuals readings, oldest first
 * @param series parts that are measured apart, such as regions
 */
public record Metric(
    SourceLocation at,
    String id,
    String name,
    Optional<String> goal,
    Optional<String> definition,
    Optional<Kind> kind,
    Optional<State> state,
    Optional<String> why,
    Optional<String> unit,
    Optional<Direction> direction,
    Optional<Baseline> baseline,
    Optional<Target> target,
    Optional<Cadence> cadence,
    Optional<String> source,
    Optional<Party> owner,
    Optional<String> replacedBy,
    Optional<DateSpec> ends,
    List<String> roles,
    List<Reading> actuals,
    List<Series> series) {
  public Metric {
    roles = List.copyOf(roles);
    actuals = List.copyOf(actuals);
    series = List.copyOf(series);
  }

  /** Whether nothing is read of it but its series. */
  public boolean isHeading() {
    return actuals.isEmpty() && !series.isEmpty();
  }

  /** One of the series as a metric of its own: what it does not say is as for the whole. */
  public Metric of(Series part) {
    return with(
        part.at(),
        name + " \u00B7 " + part.name(),
        part.baseline().or(() -> baseline),
        part.target().or(() -> target),
        ends,
        roles,
        part.actuals(),
        List.of());
  }

  /** The same as it counts there. */
  public Metric in(Place place) {
    return with(
        at, name, baseline, target, ends.map(place::date), place.roles(roles), actuals, series);
  }

  /** The same with what is measured of one wave and of none. */
  public Metric withSeriesOf(String wave) {
    List<Series> here =
        series.stream().filter(s -> s.wave().filter(w -> !w.equals(wave)).isEmpty()).toList();
    return with(at, name, baseline, target, ends, roles, actuals, here);
  }

  private Metric with(
      SourceLocation at,
      String name,
      Optional<Baseline> baseline,
      Optional<Target> target,
      Optional<DateSpec> ends,
      List<String> roles,
      List<Reading> actuals,
      List<Series> series) {
    return new Metric(
        at,
        id,
        name,
        goal,
        definition,
        kind,
        state,
        why,
        unit,
        direction,
        baseline,
        target,
        cadence,
        source,
        owner,
        replacedBy,
        ends,
        roles,
        actuals,
        series);
  }

  /** A value on a day. */
  public record Reading(SourceLocation at, BigDecimal value, LocalDate date) {}

  /**
   * Where it stood before the change.
   *
   * @param value absent when it is still to be read on that day
   */
  public record Baseline(SourceLocation at, Optional<BigDecimal> value, LocalDate date) {}

  /**
   * Where it should stand.
   *
   * @param value what is aimed at: the value itself, the bound, or the lower end of the range
   * @param to the upper end of the range; present for a range only
   * @param steps values to be reached on the way, oldest first
   */
  public record Target(
      SourceLocation at,
      Aim aim,
      BigDecimal value,
      Optional<BigDecimal> to,
      LocalDate date,
      List<Reading> steps) {
    public Target {
      steps = List.copyOf(steps);
    }

    /** How far a value lies outside of what is aimed at; 0 where the target is met. */
    public BigDecimal distance(BigDecimal reading) {
      BigDecimal below = value.subtract(reading);
      BigDecimal outside =
          switch (aim) {
            case VALUE -> below.abs();
            case AT_LEAST -> below;
            case AT_MOST -> below.negate();
            case BETWEEN -> below.max(reading.subtract(to.orElseThrow()));
          };
      return outside.max(BigDecimal.ZERO);
    }

    /** Whether a baseline meets it already, so that it is to be held rather than to be reached. */
    public boolean isHeldFrom(BigDecimal baseline) {
      return distance(baseline).signum() == 0;
    }

    /** The value that meets it and is nearest to another. */
    public BigDecimal nearest(BigDecimal reading) {
      return to.isPresent() ? value.max(reading.min(to.get())) : value;
    }
  }

  public enum Aim {
    VALUE,
    AT_LEAST,
    AT_MOST,
    BETWEEN
  }

  /**
   * A part of a metric that is measured apart.
   *
   * @param id unique within the metric
   * @param baseline absent when it is the metric's
   * @param target absent when it is the metric's
   * @param actuals readings, oldest first
   * @param wave of whose people it is measured; absent when of several waves or none
   */
  public record Series(
      SourceLocation at,
      String id,
      String name,
      Optional<Baseline> baseline,
      Optional<Target> target,
      List<Reading> actuals,
      Optional<String> wave) {
    public Series {
      actuals = List.copyOf(actuals);
    }
  }

  public enum Kind {
    LEADING,
    LAGGING
  }

  public enum State {
    NEW,
    CHANGED,
    KEPT,
    RETIRED
  }

  public enum Direction {
    UP,
    DOWN
  }

  public enum Cadence {
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }
}
