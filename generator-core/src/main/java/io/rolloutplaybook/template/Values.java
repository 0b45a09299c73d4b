package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.template.MarkupNode.MarkupAttribute;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import io.rolloutplaybook.template.MarkupNode.MarkupText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of markup that {@link MarkupCheck} has passed, and a place for further problems. */
final class Values {
  private final Markup markup;
  private final Problems problems;
  private final Map<String, Map<String, MarkupElement>> ids = new HashMap<>();

  Values(Markup markup, Problems problems) {
    this.markup = markup;
    this.problems = problems;
  }

  String text(MarkupElement e, String name) {
    return e.attribute(name).map(MarkupAttribute::value).orElse("");
  }

  Optional<String> optional(MarkupElement e, String name) {
    return e.attribute(name).map(MarkupAttribute::value).filter(v -> !v.isBlank());
  }

  LocalDate date(MarkupElement e, String name) {
    return shownDate(e, name).date();
  }

  Optional<LocalDate> optionalDate(MarkupElement e, String name) {
    return optionalShownDate(e, name).map(Cell.Date::date);
  }

  /** A date with what is shown of it. */
  Cell.Date shownDate(MarkupElement e, String name) {
    return optionalShownDate(e, name).orElseThrow();
  }

  Optional<Cell.Date> optionalShownDate(MarkupElement e, String name) {
    return e.attribute(name).map(a -> Cell.Date.parse(a.value()).orElseThrow());
  }

  BigDecimal number(MarkupElement e, String name) {
    return new BigDecimal(text(e, name));
  }

  int integer(MarkupElement e, String name, int fallback) {
    return e.attribute(name).map(a -> Integer.parseInt(a.value())).orElse(fallback);
  }

  double decimal(MarkupElement e, String name, double fallback) {
    return e.attribute(name).map(a -> Double.parseDouble(a.value())).orElse(fallback);
  }

  boolean flag(MarkupElement e, String name) {
    return text(e, name).equals("true");
  }

  <E extends Enum<E>> E key(MarkupElement e, String name, Class<E> type, E fallback) {
    return e.attribute(name).map(a -> key(a.value(), type)).orElse(fallback);
  }

  <E extends Enum<E>> E key(MarkupElement e, String name, Class<E> type) {
    return key(text(e, name), type);
  }

  private static <E extends Enum<E>> E key(String value, Class<E> type) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Set<OutputFormat> formats(MarkupElement e) {
    if (e.attribute("formats").isEmpty()) {
      return EnumSet.allOf(OutputFormat.class);
    }
    List<String> words = ValueType.words(text(e, "formats"));
    EnumSet<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
    Arrays.stream(OutputFormat.values())
        .filter(f -> words.contains(f.extension()))
        .forEach(formats::add);
    return formats;
  }

  List<String> choices(MarkupElement e) {
    return e.attribute("choices").map(a -> ValueType.choices(a.value())).orElse(List.of());
  }

  /** The element's text, its inline elements' text included, without spaces at its ends. */
  String plainText(MarkupElement e) {
    StringBuilder out = new StringBuilder();
    collect(e, out);
    return out.toString().strip();
  }

  private static void collect(MarkupElement e, StringBuilder out) {
    for (MarkupNode child : e.children()) {
      if (child instanceof MarkupText text) {
        out.append(text.text());
      } else if (child instanceof MarkupElement element) {
        collect(element, out);
      }
    }
  }

  /**
   * Notes an id.
   *
   * @param space ids are unique within it
   */
  void unique(MarkupElement e, String space) {
    String id = text(e, "id");
    MarkupElement other = ids.computeIfAbsent(space, s -> new HashMap<>()).putIfAbsent(id, e);
    if (other != null) {
      error(
          "duplicate-id",
          e,
          "id",
          "the id `" + id + "` is taken",
          "Another one is at " + at(other, "id") + ".");
    }
  }

  SourceLocation at(MarkupElement e) {
    return markup.locate(e.at(), e.length());
  }

  /** The value of an attribute; the element when it is absent. */
  SourceLocation at(MarkupElement e, String attribute) {
    return e.attribute(attribute)
        .map(
            a ->
                a.valueLength() == 0
                    ? markup.locate(a.at(), a.name().length())
                    : markup.locate(a.valueAt(), a.valueLength()))
        .orElseGet(() -> at(e));
  }

  /** A part of an attribute's value. */
  SourceLocation within(MarkupElement e, String attribute, int position, int length) {
    MarkupAttribute a = e.attribute(attribute).orElseThrow();
    boolean plain = a.valueLength() == a.value().length();
    return plain
        ? markup.locate(a.valueAt() + position, Math.max(1, length))
        : markup.locate(a.valueAt(), a.valueLength());
  }

  /** The element's text; the element when it has none. */
  SourceLocation atText(MarkupElement e) {
    for (MarkupNode child : e.children()) {
      if (child instanceof MarkupText text && !text.blank()) {
        int skip = 0;
        while (Character.isWhitespace(text.text().charAt(skip))) {
          skip++;
        }
        return markup.locate(text.at() + skip, text.text().strip().length());
      }
    }
    return at(e);
  }

  void error(String code, MarkupElement e, String message, String advice) {
    problems.error(code, at(e), message, advice);
  }

  void error(String code, MarkupElement e, String attribute, String message, String advice) {
    problems.error(code, at(e, attribute), message, advice);
  }

  void error(String code, SourceLocation at, String message, String advice) {
    problems.error(code, at, message, advice);
  }
}
