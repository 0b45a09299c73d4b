package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Kind;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the entries of {@code metrics}. */
final class MetricReader {
  private final Scope scope;

  MetricReader(Scope scope) {
    this.scope = scope;
  }

  Optional<Metric> metric(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<String> goal = fields.text("goal");
    Optional<String> definition = fields.text("definition");
    Optional<Kind> kind = fields.choice("kind", Kind.class);
    Optional<State> state = fields.choice("state", State.class);
    Optional<String> why = fields.text("why");
    Optional<String> unit = fields.text("unit");
    Optional<Direction> direction = fields.choice("direction", Direction.class);
    Optional<Reading> baseline = reading(id, fields, "baseline");
    Optional<Reading> target = reading(id, fields, "target");
    Optional<Cadence> cadence = fields.choice("cadence", Cadence.class);
    Optional<String> source = fields.text("source");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<String> replacedBy = replacedBy(id, fields);
    Optional<DateSpec> ends = scope.dates().spec(fields, "ends");
    List<String> roles = scope.references(fields, "roles", ItemKind.ROLE);
    List<Reading> actuals =
        scope.readings(
            fields, "actuals", (text, lead) -> Scalars.decimal(text, lead, scope.problems()));
    fields.done();
    return Optional.of(
        new Metric(
            fields.at(),
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
            actuals));
  }

  private Optional<String> replacedBy(String id, Fields fields) {
    Optional<YamlScalar> other = fields.scalar("replaced-by");
    if (other.isPresent() && other.get().text().equals(id)) {
      scope
          .problems()
          .error(
              "refers-to-itself",
              other.get().at(),
              "metric `" + id + "` is replaced by itself",
              "Name another metric, or take the key out.");
      return Optional.empty();
    }
    return other.flatMap(text -> scope.ids().reference(text, List.of(ItemKind.METRIC)));
  }

  private Optional<Reading> reading(String id, Fields metric, String key) {
    return metric
        .mapping(key, "the " + key + " of metric `" + id + "`")
        .flatMap(
            fields -> {
              fields.require("value", "21").require("date", "2026-12-31");
              Optional<BigDecimal> value = fields.decimal("value");
              Optional<LocalDate> date = fields.date("date");
              fields.done();
              return value.isPresent() && date.isPresent()
                  ? Optional.of(new Reading(fields.at(), value.get(), date.get()))
                  : Optional.empty();
            });
  }
}
