package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A part of the user's theme above the same part of the default one. */
final class ThemeSection {
  private final Fields own;
  private final Fields base;

  private ThemeSection(Fields own, Fields base) {
    this.own = own;
    this.base = base;
  }

  static ThemeSection root(YamlMapping own, YamlMapping base, Problems problems) {
    return new ThemeSection(
        new Fields(own.at(), own, "the theme", problems),
        new Fields(base.at(), base, "the default theme", new Problems()));
  }

  /** A part that the default theme has too. */
  ThemeSection section(String key) {
    return new ThemeSection(
        ownSection(key),
        base.mapping(key, "`" + key + "`")
            .orElseThrow(() -> new IllegalStateException("the default theme lacks " + key)));
  }

  /** A part that only the user's theme can have. */
  Optional<Fields> optionalSection(String key) {
    return own.mapping(key, "`" + key + "`");
  }

  private Fields ownSection(String key) {
    String what = "`" + key + "`";
    return own.mapping(key, what)
        .orElseGet(
            () -> new Fields(own.at(), new YamlMapping(own.at(), List.of()), what, own.problems()));
  }

  /** The user's value, or the default where there is none or a wrong one. */
  <T> T get(Function<Fields, Optional<T>> getter) {
    Optional<T> inherited = getter.apply(base);
    return getter
        .apply(own)
        .or(() -> inherited)
        .orElseThrow(() -> new IllegalStateException("the default theme lacks a " + base.what()));
  }

  boolean flag(String key) {
    return get(f -> f.bool(key));
  }

  /** A number within limits, both included. */
  double number(String key, double min, double max) {
    return get(f -> number(f, key, min, max));
  }

  static Optional<Double> number(Fields fields, String key, double min, double max) {
    Optional<YamlScalar> written = fields.scalar(key);
    Optional<Double> value = fields.decimal(key).map(BigDecimal::doubleValue);
    if (value.isPresent() && (value.get() < min || value.get() > max)) {
      fields
          .problems()
          .error(
              "out-of-range",
              written.orElseThrow().at(),
              "`" + key + "` must lie between " + plain(min) + " and " + plain(max),
              "It is in millimetres.");
      return Optional.empty();
    }
    return value;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** What the user's theme alone says. */
  Fields own() {
    return own;
  }

  Fields base() {
    return base;
  }

  void error(String code, SourceLocation at, String message, String advice) {
    own.problems().error(code, at, message, advice);
  }

  void done() {
    own.done();
    base.done();
    base.problems().throwIfErrors();
  }
}
