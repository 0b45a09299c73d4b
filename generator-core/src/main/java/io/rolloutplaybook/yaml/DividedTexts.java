package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the keys that commas make of a text in braces: {@code {why: We lose, and win}} has the keys
 * {@code why} and {@code and win}, the second without a value.
 */
public final class DividedTexts {
  private DividedTexts() {}

  /** As {@link #of(Collection, Predicate)}, where keys are of the user's choice. */
  public static Map<String, String> of(YamlMapping mapping) {
    return of(mapping.entries(), key -> false);
  }

  /**
   * By the first of the keys that commas made of a text, what to do; nothing by each of the others.
   *
   * @param isKey what is a key nevertheless, as a reminder without a value
   */
  static Map<String, String> of(Collection<YamlEntry> entries, Predicate<String> isKey) {
    Map<String, String> divided = new LinkedHashMap<>();
    String first = "";
    String key = "";
    String text = "";
    for (YamlEntry entry : entries) {
      String word = entry.key().text();
      if (!text.isEmpty() && isRest(entry) && !isKey.test(word)) {
        first = first.isEmpty() ? word : first;
        Optional<String> number = Scalars.plainDigits(text + "," + word);
        text += (isGlued(entry) ? "," : ", ") + word;
        Optional<String> range = key.equals("between") ? Scalars.range(text) : Optional.empty();
        divided.put(word, "");
        divided.put(
            first,
            range.isPresent()
                ? "Write `between: " + range.get() + "`."
                : number.isPresent()
                    ? "If it belongs to the number before it, write that without a comma: `"
                        + key
                        + ": "
                        + number.get()
                        + "`."
                    : "If it belongs to the text before it, put that text in quotes: "
                        + key
                        + ": "
                        + SyntaxError.quoted(text));
      } else {
        first = "";
        key = word;
        text = dividable(entry.value());
      }
    }
    return divided;
  }

  /** A text that commas can have divided; a date is whole. */
  private static String dividable(YamlNode value) {
    return value instanceof YamlScalar scalar
            && !scalar.quoted()
            && !scalar.isNothing()
            && !Scalars.isDate(scalar.text())
        ? scalar.text()
        : "";
  }

  /** Whether it follows its comma without a space. */
  private static boolean isGlued(YamlEntry entry) {
    SourceLocation at = entry.key().at();
    int comma = at.column() - 2;
    return comma >= 0 && at.text().codePointAt(at.text().offsetByCodePoints(0, comma)) == ',';
  }

  /** Whether it is a key in braces without a colon. */
  private static boolean isRest(YamlEntry entry) {
    SourceLocation at = entry.key().at();
    String line = at.text();
    int end = at.column() - 1 + at.length();
    if (!(entry.value() instanceof YamlScalar value && value.isNothing())
        || at.line() == 0
        || end > line.codePointCount(0, line.length())) {
      return false;
    }
    String after = line.substring(line.offsetByCodePoints(0, end)).strip();
    return after.startsWith(",") || after.startsWith("}");
  }
}
