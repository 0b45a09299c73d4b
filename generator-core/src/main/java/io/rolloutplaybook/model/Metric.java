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
    Optional<Reading> baseline,
    Optional<Reading> target,
    Optional<Cadence> cadence,
    Optional<String> source,
    Optional<Party> owner,
    Optional<String> replacedBy,
    Optional<DateSpec> ends,
    List<String> roles,
    List<Reading> actuals) {
  public Metric {
    roles = List.copyOf(roles);
    actuals = List.copyOf(actuals);
  }

  /** The same with another last day. */
  public Metric withEnds(DateSpec day) {
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
        Optional.of(day),
        roles,
        actuals);
  }

  /** The same about other roles. */
  public Metric withRoles(List<String> ids) {
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
        ids,
        actuals);
  }

  /** A value on a day. */
  public record Reading(SourceLocation at, BigDecimal value, LocalDate date) {}

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
