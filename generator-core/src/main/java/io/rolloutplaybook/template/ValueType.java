package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.problem.Suggestion;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What an attribute's value may be.
 *
 * @param words names it in the reference
 * @param fault what is wrong with a value, with what would be right; empty when it is good
 */
record ValueType(String words, Function<String, Optional<String>> fault) {
  private static final Pattern NUMBER_PATTERN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern COLUMN_NUMBER_FORMAT = Pattern.compile("\\+?(#,##)?0(\\.0{1,6})?");
  private static final Pattern LANGUAGE_PATTERN =
      Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  static final ValueType TEXT = new ValueType("text", value -> Optional.empty());
  static final ValueType ID = pattern("id", "[A-Za-z0-9-]+", "letters, digits and hyphens");
  static final ValueType NAME =
      pattern(
          "name",
          "[A-Za-z][A-Za-z0-9_]*",
          "letters, digits and underscores, beginning with a letter");
  static final ValueType NUMBER =
      new ValueType("number", value -> unless(isNumber(value), "a number such as 12 or 0.5"));
  static final ValueType INTEGER =
      pattern("whole number", "-?\\d{1,9}", "a whole number such as 12 or -3");
  static final ValueType COUNT = pattern("count", "\\d{1,9}", "a whole number from 0");
  static final ValueType POSITIVE =
      pattern("count from 1", "[1-9]\\d{0,3}", "a whole number from 1");
  static final ValueType SHARE =
      new ValueType(
          "share", value -> unless(isNumber(value) && positive(value), "a number above 0"));
  static final ValueType MILLIMETRES =
      new ValueType(
          "millimetres",
          value -> unless(isNumber(value) && positive(value), "millimetres above 0, such as 31"));
  static final ValueType BOOLEAN = oneOf("true", "false");
  static final ValueType DATE =
      new ValueType(
          "date",
          value ->
              unless(
                  Cell.Date.parse(value).isPresent(),
                  "a day as 2027-03-01, or 2027-03-31 month where only March is known"));
  static final ValueType MONDAY =
      new ValueType(
          "Monday",
          value ->
              unless(
                  Cell.Date.parse(value)
                      .filter(d -> d.date().getDayOfWeek() == DayOfWeek.MONDAY)
                      .isPresent(),
                  "a Monday written as 2027-03-01"));
  static final ValueType DATE_STYLE = oneOf(keys(DateStyle.values()));
  static final ValueType CURRENCY = pattern("currency", "[A-Z]{3}", "a code such as EUR");
  static final ValueType LANGUAGE =
      new ValueType(
          "language",
          value -> unless(LANGUAGE_PATTERN.matcher(value).matches(), "a tag such as en-GB"));
  static final ValueType FORMULA = new ValueType("formula", value -> Optional.empty());
  static final ValueType CHOICES =
      new ValueType(
          "choices",
          value ->
              unless(
                  choices(value).stream().noneMatch(String::isEmpty), "words with | between them"));
  static final ValueType IDS =
      pattern("ids", "[A-Za-z0-9-]+( +[A-Za-z0-9-]+)*|", "ids with spaces between them");
  static final ValueType FORMATS = new ValueType("formats", ValueType::formatsFault);
  static final ValueType LINK = new ValueType("link", ValueType::linkFault);
  static final ValueType COLUMN_FORMAT =
      new ValueType(
          "column format",
          value ->
              unless(
                  COLUMN_NUMBER_FORMAT.matcher(value).matches() || isDateStyle(value),
                  "a number format such as 0, 0.0, #,##0 or +0.0, or a date style: "
                      + String.join(", ", keys(DateStyle.values()))));
  static final ValueType SHEET_NAME =
      new ValueType(
          "sheet name",
          value ->
              unless(
                  value.length() <= 31
                      && !value.isBlank()
                      && !value.matches(".*[/\\\\?*\\[\\]:].*")
                      && !value.startsWith("'")
                      && !value.endsWith("'")
                      && !value.equalsIgnoreCase("History"),
                  "1 to 31 characters without / \\ ? * [ ] :, no ' at the ends, not History"));

  static ValueType oneOf(String... keys) {
    List<String> allowed = List.of(keys);
    return new ValueType(
        String.join(" | ", allowed),
        value ->
            allowed.contains(value)
                ? Optional.empty()
                : Optional.of(
                    Suggestion.nearest(value, allowed)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("Write one of: " + String.join(", ", allowed) + ".")));
  }

  static List<String> choices(String value) {
    return Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
  }

  static List<String> words(String value) {
    return value.isBlank() ? List.of() : List.of(value.strip().split("\\s+"));
  }

  static boolean isNumber(String value) {
    return NUMBER_PATTERN.matcher(value).matches();
  }

  static boolean isDateStyle(String value) {
    return Arrays.asList(keys(DateStyle.values())).contains(value);
  }

  private static boolean positive(String number) {
    return Double.parseDouble(number) > 0;
  }

  private static ValueType pattern(String words, String regex, String expected) {
    Pattern pattern = Pattern.compile(regex);
    return new ValueType(words, value -> unless(pattern.matcher(value).matches(), expected));
  }

  private static Optional<String> unless(boolean good, String expected) {
    return good ? Optional.empty() : Optional.of("Write " + expected + ".");
  }

  private static Optional<String> formatsFault(String value) {
    List<String> known = Arrays.stream(OutputFormat.values()).map(OutputFormat::extension).toList();
    List<String> written = words(value);
    if (written.isEmpty()) {
      return Optional.of("Write one or more of: " + String.join(", ", known) + ".");
    }
    return written.stream()
        .filter(word -> !known.contains(word))
        .findFirst()
        .map(
            word ->
                Suggestion.advice(
                    word,
                    known,
                    "Write one or more of: "
                        + String.join(", ", known)
                        + ", with spaces between them."));
  }

  private static Optional<String> linkFault(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    boolean scheme =
        lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    boolean plain = value.chars().allMatch(c -> c > 0x20 && c != 0x7F);
    return unless(scheme && plain, "a link that begins with https://, http:// or mailto:");
  }

  private static String[] keys(DateStyle[] styles) {
    return Arrays.stream(styles).map(DateStyle::key).toArray(String[]::new);
  }
}
