package io.rolloutplaybook.model;

import io.rolloutplaybook.model.Metric.Aim;
import io.rolloutplaybook.model.Metric.Baseline;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Kind;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Series;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.Metric.Target;
import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Metrics for tests. */
public final class MetricFixture {
  private static final SourceLocation AT = new SourceLocation("rollout.yaml", 1, 0, 0, "");

  private final String id;
  private String name;
  private Optional<String> goal = Optional.empty();
  private Optional<String> definition = Optional.empty();
  private Optional<Kind> kind = Optional.empty();
  private Optional<State> state = Optional.empty();
  private Optional<String> why = Optional.empty();
  private Optional<String> unit = Optional.empty();
  private Optional<Direction> direction = Optional.empty();
  private Optional<Baseline> baseline = Optional.empty();
  private Optional<Target> target = Optional.empty();
  private Optional<Cadence> cadence = Optional.empty();
  private Optional<String> source = Optional.empty();
  private Optional<Party> owner = Optional.empty();
  private Optional<String> replacedBy = Optional.empty();
  private Optional<DateSpec> ends = Optional.empty();
  private final List<Reading> actuals = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();

  private MetricFixture(String id) {
    this.id = id;
    name = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
  }

  public static MetricFixture metric(String id) {
    return new MetricFixture(id);
  }

  private static Reading reading(String value, String date) {
    return new Reading(AT, new BigDecimal(value), LocalDate.parse(date));
  }

  public MetricFixture name(String text) {
    name = text;
    return this;
  }

  public MetricFixture goal(String text) {
    goal = Optional.of(text);
    return this;
  }

  public MetricFixture definition(String text) {
    definition = Optional.of(text);
    return this;
  }

  public MetricFixture kind(Kind kind) {
    this.kind = Optional.of(kind);
    return this;
  }

  public MetricFixture state(State state) {
    this.state = Optional.of(state);
    return this;
  }

  public MetricFixture why(String text) {
    why = Optional.of(text);
    return this;
  }

  public MetricFixture unit(String text) {
    unit = Optional.of(text);
    return this;
  }

  public MetricFixture direction(Direction way) {
    direction = Optional.of(way);
    return this;
  }

  public MetricFixture from(String value, String date) {
    baseline =
        Optional.of(new Baseline(AT, Optional.of(new BigDecimal(value)), LocalDate.parse(date)));
    return this;
  }

  /** A baseline that is still to be read. */
  public MetricFixture fromDay(String date) {
    baseline = Optional.of(new Baseline(AT, Optional.empty(), LocalDate.parse(date)));
    return this;
  }

  public MetricFixture to(String value, String date) {
    return to(Aim.VALUE, value, date);
  }

  public MetricFixture to(Aim aim, String value, String date) {
    return to(aim, new BigDecimal(value), Optional.empty(), date);
  }

  public MetricFixture toRange(String low, String high, String date) {
    return to(Aim.BETWEEN, new BigDecimal(low), Optional.of(new BigDecimal(high)), date);
  }

  private MetricFixture to(Aim aim, BigDecimal value, Optional<BigDecimal> to, String date) {
    target = Optional.of(new Target(AT, aim, value, to, LocalDate.parse(date), List.of()));
    return this;
  }

  /** A value on the way to the target, which has to be there already. */
  public MetricFixture step(String value, String date) {
    Target t = target.orElseThrow();
    List<Reading> steps = new ArrayList<>(t.steps());
    steps.add(reading(value, date));
    target = Optional.of(new Target(AT, t.aim(), t.value(), t.to(), t.date(), steps));
    return this;
  }

  /** A series with what the other metric has of its own. */
  public MetricFixture series(MetricFixture part) {
    series.add(
        new Series(
            AT, part.id, part.name, part.baseline, part.target, part.actuals, Optional.empty()));
    return this;
  }

  public MetricFixture every(Cadence cadence) {
    this.cadence = Optional.of(cadence);
    return this;
  }

  public MetricFixture source(String text) {
    source = Optional.of(text);
    return this;
  }

  public MetricFixture owner(String person) {
    owner = Optional.of(new Party(AT, Party.Kind.PERSON, person));
    return this;
  }

  public MetricFixture replacedBy(String metric) {
    replacedBy = Optional.of(metric);
    return this;
  }

  public MetricFixture ends(String date) {
    ends = Optional.of(new DateSpec.Fixed(AT, LocalDate.parse(date)));
    return this;
  }

  /** Readings must be added oldest first. */
  public MetricFixture read(String value, String date) {
    actuals.add(reading(value, date));
    return this;
  }

  public Metric build() {
    return new Metric(
        AT,
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
        List.of(),
        actuals,
        series);
  }
}
