package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Baseline;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Kind;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Series;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.Metric.Target;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the entries of {@code metrics}. */
final class MetricReader {
  private static final Pattern A_FILE = Pattern.compile(".+\\.[A-Za-z]{3,4}");

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
    String what = "metric `" + id + "`";
    TargetReader targets = new TargetReader(scope, direction);
    Optional<Baseline> baseline = baseline(fields, what);
    Optional<Target> target = targets.target(fields, what);
    checkWay(what, baseline, target);
    Optional<Cadence> cadence = fields.choice("cadence", Cadence.class);
    Optional<String> source = fields.text("source");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<String> replacedBy = replacedBy(id, fields);
    Optional<DateSpec> ends = scope.dates().spec(fields, "ends");
    List<String> roles = scope.references(fields, "roles", ItemKind.ROLE);
    List<Series> series = new ArrayList<>();
    for (YamlEntry entry : fields.entries("series")) {
      scope.ids().checkForm(entry.key());
      String part = "series `" + entry.key().text() + "` of " + what;
      scope
          .fields(entry, part)
          .map(f -> series(entry.key().text(), f, part, targets))
          .ifPresent(series::add);
    }
    List<Reading> actuals = List.of();
    if (isFile(fields)) {
      Map<String, List<Reading>> file = new ReadingsFile(scope, series).read(fields, what, true);
      actuals = file.getOrDefault("", List.of());
      series.replaceAll(part -> with(part, file.getOrDefault(part.id(), List.of())));
    } else {
      actuals = actuals(fields);
    }
    checkBaseline(what, baseline, actuals, "");
    checkDirection(fields, what, baseline, target, actuals);
    for (Series part : series) {
      checkBaseline(
          "series `" + part.id() + "` of " + what,
          part.baseline().or(() -> baseline),
          part.actuals(),
          part.baseline().isPresent()
              ? ""
              : " The series has that of the whole metric: give it a `baseline` of its own.");
      if (part.baseline().isPresent() || part.target().isPresent()) {
        checkDirection(
            fields,
            "series `" + part.id() + "` of " + what,
            part.baseline().or(() -> baseline),
            part.target().or(() -> target),
            part.actuals());
        checkWay(
            "series `" + part.id() + "` of " + what,
            part.baseline().or(() -> baseline),
            part.target().or(() -> target));
      }
    }
    fields.done(elsewhere(fields));
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
            actuals,
            series));
  }

  /** What to do about keys of a metric, or of a series, that people expect and that are others. */
  private Map<String, String> elsewhere(Fields fields) {
    Map<String, String> elsewhere = new HashMap<>();
    List<String> waves = scope.ids().waves();
    String series =
        waves.isEmpty()
            ? "{emea: {}, americas: {}}"
            : waves.stream()
                .limit(2)
                .map(wave -> wave + ": {wave: " + wave + "}")
                .collect(Collectors.joining(", ", "{", "}"));
    elsewhere.put(
        "per-wave", "A metric differs by wave with a series for each: `series: " + series + "`.");
    for (String key : List.of("file", "csv", "readings", "values", "data")) {
      fields.written().stream()
          .filter(entry -> entry.key().text().equals(key))
          .map(YamlEntry::value)
          .filter(value -> value instanceof YamlScalar s && A_FILE.matcher(s.text()).matches())
          .map(value -> ReadingsFile.example(((YamlScalar) value).text()))
          .forEach(example -> elsewhere.put(key, "Write `" + example + "`."));
    }
    return elsewhere;
  }

  private Series series(String id, Fields fields, String what, TargetReader targets) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<Baseline> baseline = baseline(fields, what);
    Optional<Target> target = targets.target(fields, what);
    List<Reading> actuals =
        isFile(fields)
            ? new ReadingsFile(scope, List.of())
                .read(fields, what, false)
                .getOrDefault("", List.of())
            : actuals(fields);
    Optional<String> wave = scope.reference(fields, "wave", ItemKind.WAVE);
    fields.done(elsewhere(fields));
    return new Series(fields.at(), id, name, baseline, target, actuals, wave);
  }

  /** The series with the readings that a shared file has of it beside its own. */
  private Series with(Series part, List<Reading> more) {
    Map<LocalDate, Reading> byDay = new TreeMap<>();
    part.actuals().forEach(reading -> byDay.put(reading.date(), reading));
    for (Reading reading : more) {
      Reading own = byDay.putIfAbsent(reading.date(), reading);
      if (own != null) {
        scope
            .problems()
            .error(
                "duplicate-date",
                reading.at(),
                "series `"
                    + part.id()
                    + "` has a reading of "
                    + reading.date()
                    + " already, in "
                    + own.at().seenFrom(reading.at().file()),
                "Keep one of the two.");
      }
    }
    return new Series(
        part.at(),
        part.id(),
        part.name(),
        part.baseline(),
        part.target(),
        List.copyOf(byDay.values()),
        part.wave());
  }

  /** Whether readings stand in a file, rather than here. */
  private static boolean isFile(Fields owner) {
    return owner
        .node("actuals")
        .filter(YamlMapping.class::isInstance)
        .filter(
            node ->
                ((YamlMapping) node)
                    .entries().stream().anyMatch(entry -> entry.key().text().equals("file")))
        .isPresent();
  }

  private List<Reading> actuals(Fields fields) {
    String example =
        fields
            .node("actuals")
            .filter(YamlScalar.class::isInstance)
            .map(node -> ((YamlScalar) node).text().strip())
            .filter(text -> A_FILE.matcher(text).matches())
            .map(ReadingsFile::example)
            .orElse("actuals: {2027-01-31: 21}");
    return scope.readings(
        fields, "actuals", example, (text, lead) -> Scalars.decimal(text, lead, scope.problems()));
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

  /** Without a value it is planned: to be read on that day. */
  private Optional<Baseline> baseline(Fields owner, String what) {
    return scope
        .numberOrFields(
            owner, "baseline", "the baseline of " + what, "2026-12-31", TargetReader::value)
        .flatMap(
            fields -> {
              fields.require("date", "2026-12-31");
              Optional<BigDecimal> value = fields.decimal("value");
              Optional<LocalDate> date = fields.date("date");
              fields.done();
              return date.map(day -> new Baseline(fields.at(), value, day));
            });
  }

  /** Warns of a target that lies where it is said to become worse. */
  private void checkDirection(
      Fields fields,
      String what,
      Optional<Baseline> baseline,
      Optional<Target> target,
      List<Reading> actuals) {
    Optional<Direction> said = fields.choice("direction", Direction.class);
    Optional<BigDecimal> from =
        baseline.flatMap(
            b ->
                b.value()
                    .or(
                        () ->
                            actuals.stream()
                                .filter(r -> r.date().equals(b.date()))
                                .map(Reading::value)
                                .findFirst()));
    if (said.isEmpty() || from.isEmpty() || target.isEmpty()) {
      return;
    }
    BigDecimal to = target.get().nearest(from.get());
    int way = to.compareTo(from.get());
    if (said.get() == Direction.UP ? way < 0 : way > 0) {
      scope
          .problems()
          .warning(
              "direction-against-target",
              fields.keyAt("direction").orElse(fields.at()),
              "`direction: "
                  + (way < 0 ? "up" : "down")
                  + "` says that "
                  + (way < 0 ? "more" : "less")
                  + " is better, but the target of "
                  + what
                  + ", "
                  + to.toPlainString()
                  + ", lies "
                  + (way < 0 ? "below" : "above")
                  + " its baseline, "
                  + from.get().toPlainString(),
              "Correct what is wrong, or take `direction` out, which follows from the other two.");
    }
  }

  /**
   * What was read on the baseline's day is the baseline, so it cannot be two numbers.
   *
   * @param more what else there is to do about it
   */
  private void checkBaseline(
      String what, Optional<Baseline> baseline, List<Reading> actuals, String more) {
    Optional<BigDecimal> value = baseline.flatMap(Baseline::value);
    if (value.isEmpty()) {
      return;
    }
    LocalDate day = baseline.get().date();
    for (Reading reading : actuals) {
      if (reading.date().equals(day) && reading.value().compareTo(value.get()) != 0) {
        scope
            .problems()
            .error(
                "contradiction",
                reading.at(),
                "the reading of "
                    + day
                    + " is "
                    + reading.value().toPlainString()
                    + ", but the baseline of "
                    + what
                    + " of the same day, in "
                    + baseline.get().at().seenFrom(reading.at().file())
                    + ", is "
                    + value.get().toPlainString(),
                more.isEmpty()
                    ? "Correct one of the two, or leave `value` out of the baseline, which is then this"
                        + " reading."
                    : "Correct one of the two." + more);
      }
    }
  }

  /** Steps lie on the way from baseline to target, so there has to be a way. */
  private void checkWay(String what, Optional<Baseline> baseline, Optional<Target> target) {
    if (baseline.isEmpty() || target.isEmpty()) {
      return;
    }
    if (!target.get().date().isAfter(baseline.get().date())) {
      scope
          .problems()
          .error(
              "target-before-baseline",
              target.get().at(),
              "the target of "
                  + what
                  + " is to be reached by "
                  + target.get().date()
                  + ", which does not lie after its baseline, "
                  + baseline.get().date(),
              "Correct one of the two dates.");
      return;
    }
    if (target.get().steps().isEmpty()) {
      return;
    }
    Reading first = target.get().steps().get(0);
    if (!first.date().isAfter(baseline.get().date())) {
      scope
          .problems()
          .error(
              "step-out-of-order",
              first.at(),
              "the step by "
                  + first.date()
                  + " does not lie after the baseline of "
                  + what
                  + ", "
                  + baseline.get().date(),
              "Correct one of the two dates, or take the step out.");
    }
    Optional<BigDecimal> from = baseline.get().value();
    if (from.isPresent() && target.get().isHeldFrom(from.get())) {
      scope
          .problems()
          .error(
              "nothing-to-reach",
              first.at(),
              "the baseline of "
                  + what
                  + ", "
                  + from.get()
                  + ", meets the target already, so no step leads there",
              "Take `steps` out, or correct the baseline or the target.");
    } else if (from.isPresent()) {
      checkRange(from.get(), target.get());
    }
  }

  /** Beyond the near end of a range nothing is left to reach. */
  private void checkRange(BigDecimal from, Target target) {
    if (target.to().isEmpty()) {
      return;
    }
    boolean up = from.compareTo(target.value()) < 0;
    BigDecimal end = up ? target.value() : target.to().get();
    for (Reading step : target.steps()) {
      int beyond = step.value().compareTo(end);
      if (up ? beyond > 0 : beyond < 0) {
        scope
            .problems()
            .error(
                "nothing-to-reach",
                step.at(),
                "the step " + step.value() + " lies beyond " + end + ", where the range begins",
                "Write a value up to " + end + ", or take the step out.");
      }
    }
  }
}
