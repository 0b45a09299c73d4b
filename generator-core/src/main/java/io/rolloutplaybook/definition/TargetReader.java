package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Metric.Aim;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Target;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the {@code target} of a metric or of one of its series. */
final class TargetReader {
  /** Excel's formula for what is expected by now grows with each. */
  static final int MAX_STEPS = 6;

  private static final Pattern STEP = Pattern.compile("(\\S+)\\s+by\\s+(\\S+)");

  private static final String DECIMAL = "(-?[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?:(at least|min(?:imum|\\.)?|>=?|\u2265|over|above|more than|mindestens|\u00FCber)"
              + "|(at most|max(?:imum|\\.)?|<=?|\u2264|under|below|less than|up to|h\u00F6chstens|unter))"
              + "\\s*(.+)");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[^0-9-]*" + DECIMAL + "[^0-9]*");

  private final Scope scope;
  private final Optional<Direction> direction;

  /**
   * @param direction which way is better, as the metric says
   */
  TargetReader(Scope scope, Optional<Direction> direction) {
    this.scope = scope;
    this.direction = direction;
  }

  /**
   * @param what whose target it is, in problems
   */
  Optional<Target> target(Fields owner, String what) {
    return scope
        .numberOrFields(owner, "target", "the target of " + what, "2027-12-31", TargetReader::meant)
        .flatMap(this::target);
  }

  /** The value that a text with a number means. */
  static Optional<String> value(String text) {
    return Scalars.number(text).map(number -> "value: " + number);
  }

  /** The value, limit or range that a text means. */
  private static Optional<String> meant(String text) {
    Matcher limit = LIMIT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (limit.matches()) {
      Aim aim = limit.group(1) == null ? Aim.AT_MOST : Aim.AT_LEAST;
      return Scalars.number(limit.group(3)).map(number -> key(aim) + ": " + number);
    }
    return value(text).or(() -> Scalars.range(text).map(range -> "between: " + range));
  }

  /** The one number of a target; empty, and reported, when it is none. */
  private List<BigDecimal> single(Fields fields, String key) {
    Optional<String> meant =
        fields
            .node(key)
            .filter(node -> node instanceof YamlScalar s && Scalars.number(s.text()).isEmpty())
            .flatMap(TargetReader::range);
    if (meant.isEmpty()) {
      return fields.decimal(key).map(List::of).orElse(List.of());
    }
    scope
        .problems()
        .error(
            "bad-range",
            fields.node(key).map(YamlNode::at).orElse(fields.at()),
            "`" + key + "` needs one number, but here is a range",
            "Write `between: " + meant.get() + "`.");
    return List.of();
  }

  private Optional<Target> target(Fields fields) {
    fields.require("date", "2027-12-31");
    Map<Aim, List<BigDecimal>> aims = new EnumMap<>(Aim.class);
    for (Aim aim : Aim.values()) {
      List<BigDecimal> values = aim == Aim.BETWEEN ? between(fields) : single(fields, key(aim));
      if (fields.has(key(aim))) {
        aims.put(aim, values);
      }
    }
    Optional<LocalDate> date = fields.date("date");
    Optional<List<Reading>> steps = steps(fields, date);
    checkAims(fields, aims);
    fields.done();
    if (aims.size() != 1 || date.isEmpty() || steps.isEmpty()) {
      return Optional.empty();
    }
    Aim aim = aims.keySet().iterator().next();
    List<BigDecimal> values = aims.get(aim);
    if (values.isEmpty()) {
      return Optional.empty(); // reported where it was read
    }
    return Optional.of(
        new Target(
            fields.at(),
            aim,
            values.get(0),
            values.stream().skip(1).findFirst(),
            date.get(),
            steps.get()));
  }

  private static String key(Aim aim) {
    return aim.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void checkAims(Fields fields, Map<Aim, List<BigDecimal>> aims) {
    if (aims.isEmpty()
        && List.of(Aim.values()).stream().noneMatch(aim -> fields.hasSimilar(key(aim)))) {
      scope
          .problems()
          .error(
              "missing-key",
              fields.at(),
              fields.what() + " needs `value`, `at-least`, `at-most` or `between`",
              "Add `value: 27`, or `at-least: 27`, `at-most: 5`, `between: [40, 60]`.");
    } else if (aims.size() > 1) {
      List<String> keys = aims.keySet().stream().map(TargetReader::key).toList();
      scope
          .problems()
          .error(
              "contradiction",
              fields.keyAt(keys.get(1)).orElse(fields.at()),
              keys.stream().map(k -> "`" + k + "`").collect(Collectors.joining(" and "))
                  + " cannot stand together in "
                  + fields.what(),
              "Keep one of them; `between: [40, 60]` is for a range.");
    } else {
      checkDirection(fields, aims);
    }
  }

  private void checkDirection(Fields fields, Map<Aim, List<BigDecimal>> aims) {
    Optional<Aim> against = direction.map(way -> way == Direction.UP ? Aim.AT_MOST : Aim.AT_LEAST);
    if (against.filter(aims::containsKey).isPresent()) {
      String key = key(against.get());
      String way = direction.get().name().toLowerCase(Locale.ROOT);
      scope
          .problems()
          .error(
              "contradiction",
              fields.keyAt(key).orElse(fields.at()),
              "`" + key + "` is a limit on the side that `direction: " + way + "` leads to",
              "Take `direction` out, which follows from the target, or write `"
                  + key(against.get() == Aim.AT_MOST ? Aim.AT_LEAST : Aim.AT_MOST)
                  + "`.");
    }
  }

  /** The lower and the upper end of a range; empty, and reported, when they are none. */
  private List<BigDecimal> between(Fields fields) {
    Optional<String> meant = fields.node("between").flatMap(TargetReader::range);
    if (meant.isPresent()) {
      scope
          .problems()
          .error(
              "bad-range",
              fields.node("between").map(YamlNode::at).orElse(fields.at()),
              "`between` needs a list of the two ends of a range",
              "Write `between: " + meant.get() + "`.");
      return List.of();
    }
    List<YamlScalar> written = fields.scalars("between");
    List<BigDecimal> ends =
        written.stream()
            .flatMap(end -> Scalars.decimal(end, "", scope.problems()).stream())
            .toList();
    if (!fields.has("between") || ends.size() < written.size()) {
      return List.of();
    }
    if (ends.size() == 2 && ends.get(0).compareTo(ends.get(1)) < 0) {
      return ends;
    }
    boolean swapped = ends.size() == 2 && ends.get(0).compareTo(ends.get(1)) > 0;
    scope
        .problems()
        .error(
            "bad-range",
            written.isEmpty() ? fields.keyAt("between").orElse(fields.at()) : written.get(0).at(),
            "`between` needs the two ends of a range, the lower one first",
            swapped
                ? "Write `between: [" + ends.get(1) + ", " + ends.get(0) + "]`."
                : "Write it like `between: [40, 60]`.");
    return List.of();
  }

  /** The list that somebody means by {@code 40 to 60} or by a block of two numbers. */
  private static Optional<String> range(YamlNode node) {
    String text =
        node instanceof YamlScalar scalar
            ? scalar.text()
            : node instanceof YamlMapping mapping && mapping.entries().size() == 2
                ? mapping.entries().stream()
                    .map(e -> e.value() instanceof YamlScalar end ? end.text() : "")
                    .collect(Collectors.joining(" to "))
                : "";
    return Scalars.range(text);
  }

  /** Values on the way to the target; empty, and reported, when one is wrong. */
  private Optional<List<Reading>> steps(Fields fields, Optional<LocalDate> target) {
    for (YamlNode node : fields.items("steps")) {
      if (node instanceof YamlMapping mapping) {
        scope
            .problems()
            .error(
                "bad-step",
                node.at(),
                "a step needs a value and a day, but here is a block of keys",
                mapping.entries().stream()
                    .map(
                        e ->
                            e.value() instanceof YamlScalar v
                                ? e.key().text() + " " + v.text()
                                : "")
                    .flatMap(step -> meantStep(step).stream())
                    .reduce((a, b) -> a + ", " + b)
                    .map(all -> "Write `steps: [" + all + "]`.")
                    .orElse("Write it like `steps: [50 by 2027-06-30]`."));
        return Optional.empty();
      }
    }
    List<YamlScalar> written = fields.scalars("steps");
    List<Reading> steps = new ArrayList<>();
    for (YamlScalar text : written) {
      step(text).filter(s -> inOrder(steps, s, target)).ifPresent(steps::add);
    }
    if (written.size() > MAX_STEPS) {
      scope
          .problems()
          .error(
              "out-of-range",
              written.get(MAX_STEPS).at(),
              "a target can have at most " + MAX_STEPS + " steps, but here are " + written.size(),
              "Keep those that somebody will look at.");
      return Optional.empty();
    }
    return steps.size() == written.size() ? Optional.of(steps) : Optional.empty();
  }

  private Optional<Reading> step(YamlScalar text) {
    Matcher m = STEP.matcher(text.text());
    if (!m.matches()) {
      scope
          .problems()
          .error(
              "bad-step",
              text.at(),
              "a step needs a value and a day, but here is " + Scalars.shown(text.text()),
              meantStep(text.text())
                  .map(step -> "Write `" + step + "`.")
                  .orElse("Write it like `50 by 2027-06-30`."));
      return Optional.empty();
    }
    Optional<BigDecimal> value = Scalars.decimal(part(text, m, 1), "", scope.problems());
    Optional<LocalDate> date =
        Scalars.date(part(text, m, 2), m.group(1) + " by ", scope.problems());
    return value.isPresent() && date.isPresent()
        ? Optional.of(new Reading(text.at(), value.get(), date.get()))
        : Optional.empty();
  }

  /** The step that a text with a day and a number means. */
  private static Optional<String> meantStep(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.find()) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(text.substring(0, day.start()) + text.substring(day.end()));
    return number.matches()
        ? Optional.of(number.group(1) + " by " + day.group())
        : Optional.empty();
  }

  private YamlScalar part(YamlScalar text, Matcher m, int group) {
    int length = m.end(group) - m.start(group);
    return new YamlScalar(
        scope.source().locate(text, m.start(group), length), m.group(group), false);
  }

  private boolean inOrder(List<Reading> before, Reading step, Optional<LocalDate> target) {
    Optional<LocalDate> last =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1).date());
    if (last.isPresent() && !step.date().isAfter(last.get())) {
      scope
          .problems()
          .error(
              "step-out-of-order",
              step.at(),
              "the step by " + step.date() + " does not lie after the one before, " + last.get(),
              "Write the steps from the first day to the last, one a day.");
      return false;
    }
    if (target.isPresent() && !step.date().isBefore(target.get())) {
      scope
          .problems()
          .error(
              "step-out-of-order",
              step.at(),
              "the step by "
                  + step.date()
                  + " does not lie before the target's date, "
                  + target.get(),
              "Correct one of the two dates; the target itself is no step.");
      return false;
    }
    return true;
  }
}
