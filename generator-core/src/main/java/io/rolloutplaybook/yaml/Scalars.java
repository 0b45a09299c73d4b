package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text to typed values, each wrong one a located problem with an example.
 *
 * <p>Where a parameter is called {@code lead} it is what stands before the value in the example:
 * {@code "size: "}, or {@code "- "} in a list.
 */
public final class Scalars {
  /** Keys of what begins, where a month or a quarter counts as its first day. */
  public static final Set<String> BEGINNINGS = Set.of("start", "from");

  private static final String WRONG_TYPE = "wrong-type";
  private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})");
  private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
  private static final Pattern PERCENT = Pattern.compile("((?:0|[1-9][0-9]*)(?:\\.[0-9]+)?) ?%");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final String CHECK = "Check the date; it is written year, month, day: 2027-03-01.";

  private static final Pattern CURLY =
      Pattern.compile("[\u2018\u201A\u201C\u201E\u00AB](.+)[\u2019\u201C\u201D\u00BB]");
  private static final int MAX_DIGITS = 15;

  /** With a decimal comma, or with points between thousands that are no decimals. */
  private static final Pattern GERMAN =
      Pattern.compile(
          "-?[0-9]+,[0-9]+|-?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|-?[0-9]{1,3}(?:\\.[0-9]{3}){2,}");

  /** A number with its unit, or with words around it. */
  private static final Pattern ONE_NUMBER =
      Pattern.compile("[^0-9-]{0,20}(-?[0-9](?:[0-9., '_\u00A0\u202F]{0,30}[0-9])?)([^0-9]{0,30})");

  /** After a number, what makes it a part of the one that is meant. */
  private static final Pattern MULTIPLE =
      Pattern.compile(
          "\\s*(?:k|m|mn|bn|tsd|mio|mrd|thousand|million|billion|tausend|dozen)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SAID =
      Map.of(
          "y", "yes", "ja", "yes", "x", "yes", "on", "yes", "1", "yes", "n", "no", "nein", "no",
          "off", "no", "0", "no", "none", "no");

  /** 1.200, which may mean 1200; 0.125 does not. */
  private static final Pattern THREE_DECIMALS = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

  /** UTF-16 units that a cell of a workbook holds; every text ends up in one. */
  private static final int MAX_TEXT = 32_767;

  /** Of a text that may mean a range. */
  private static final int MAX_RANGE = 60;

  private static final String ONE_END = "(-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?)";
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?:between|from|zwischen|von) )?"
              + ONE_END
              + "\\s*%?\\s*(?:and|to|until|bis|und|\\.\\.+|-|\u2013|,|;|/)\\s*"
              + ONE_END
              + "(?:\\s*[^0-9.,\\s-]{1,20})?");

  /** What says that nobody knows, without points and question marks. */
  private static final Set<String> UNKNOWN =
      Set.of(
          ("|-|--|\u2013|\u2014|n/a|na|n a|k a|k/a|nan|null|nil|none|tbd|tbc|tba|tbs|open|offen|noch offen"
                  + "|unknown|unbekannt|unclear|pending|later|not yet|not known|not known yet"
                  + "|nobody knows|to be set|to be decided|to be defined|to be confirmed"
                  + "|to be announced")
              .split("\\|"));

  private static final Map<String, Boolean> BOOLEANS =
      Map.of("true", true, "yes", true, "false", false, "no", false);

  private Scalars() {}

  /** What stands before an entry of a list: a dash, or nothing in brackets. */
  public static String lead(YamlNode entry) {
    SourceLocation at = entry.at();
    String line = at.text();
    boolean dash =
        at.line() > 0
            && !line.isEmpty()
            && line.substring(0, line.offsetByCodePoints(0, at.column() - 1))
                .stripTrailing()
                .endsWith("-");
    return dash ? "- " : "";
  }

  /** The text of a node, without white space at its ends; empty, and reported, if it has none. */
  public static Optional<YamlScalar> text(YamlNode node, String lead, Problems problems) {
    if (node instanceof YamlScalar scalar) {
      String stripped = scalar.text().strip();
      if (stripped.isEmpty()) {
        problems.error(
            "empty-text",
            scalar.at(),
            "there is no text here",
            "Write a text, or "
                + (lead.equals("- ")
                    ? "delete the line."
                    : lead.isEmpty() ? "take it out." : "delete the key."));
        return Optional.empty();
      }
      if (stripped.length() > MAX_TEXT) {
        problems.error(
            "too-long",
            scalar.at(),
            String.format(
                Locale.ROOT,
                "this text has %,d characters, and a cell of Excel takes 32,767",
                stripped.length()),
            "Shorten it; if a quote is missing at its end, add it.");
        return Optional.empty();
      }
      return Optional.of(new YamlScalar(scalar.at(), stripped, scalar.quoted(), scalar.cut()));
    }
    return single(node, "a text", lead, "some text", problems);
  }

  /**
   * As {@link #text}, for what people read: warns of a comment that looks like the rest of it. A
   * comment behind a date or an id is one.
   */
  public static Optional<YamlScalar> prose(YamlNode node, String lead, Problems problems) {
    Optional<YamlScalar> text = text(node, lead, problems);
    text.ifPresent(scalar -> warnOfCut(scalar, lead, problems));
    return text;
  }

  /** Warns of a comment that looks like the rest of a text, or like all of it. */
  public static void warnOfCut(YamlScalar scalar, String lead, Problems problems) {
    scalar
        .cut()
        .ifPresent(
            comment -> {
              String line = comment.text();
              String cut =
                  line.substring(line.offsetByCodePoints(0, comment.column() - 1))
                      .replaceFirst("[\\s,\\]}]+$", ""); // in brackets these would end the text
              String whole = scalar.isNothing() ? cut : scalar.text().strip() + " " + cut;
              problems.warning(
                  "comment-in-text",
                  comment,
                  shown(cut)
                      + (scalar.isNothing()
                          ? " is a comment, so that no text is left here"
                          : " is a comment, and not part of the text"),
                  "If it belongs to the text, put the text in quotes: "
                      + lead
                      + SyntaxError.quoted(whole)
                      + ". If it is a comment, put a space after the `#`.");
            });
  }

  /** As {@link #text}, for what is not to stay a text. */
  static Optional<YamlScalar> single(
      YamlNode node, String expected, String lead, String example, Problems problems) {
    if (node instanceof YamlScalar scalar) {
      Matcher curly = CURLY.matcher(scalar.text().strip());
      if (scalar.quoted() || !curly.matches()) {
        return text(node, lead, problems);
      }
      problems.error(
          "curly-quotes",
          scalar.at(),
          "these quotes are curly, and count as a part of the text",
          "Leave them out, or type straight ones: `" + lead + curly.group(1) + "`.");
      return Optional.empty();
    }
    String advice = "Write it like `" + lead + example + "`.";
    if (expected.equals("a text")
        && node instanceof YamlMapping mapping
        && mapping.entries().size() == 1
        && mapping.entries().get(0).value() instanceof YamlScalar value) {
      String key = mapping.entries().get(0).key().text();
      advice =
          "If the colon belongs to the text, put the text in quotes: "
              + lead
              + SyntaxError.quoted(key + ": " + value.text());
    }
    if (expected.equals("a text")
        && node instanceof YamlSequence list
        && list.items().size() > 1
        && list.items().stream().allMatch(YamlScalar.class::isInstance)) {
      advice =
          "Write it as one text: "
              + lead
              + SyntaxError.quoted(
                  list.items().stream()
                      .map(item -> ((YamlScalar) item).text())
                      .collect(Collectors.joining(", ")));
    } else if (node instanceof YamlSequence list
        && lead.endsWith(": ")
        && !list.items().isEmpty()
        && list.items().get(0) instanceof YamlScalar first) {
      advice = "Only one can stand here, as in `" + lead + first.text() + "`.";
    }
    problems.error(
        WRONG_TYPE,
        node.at(),
        expected + " is expected, but here is " + Fields.describe(node),
        advice);
    return Optional.empty();
  }

  static Optional<Integer> integer(
      YamlScalar scalar, String key, int min, int max, Problems problems) {
    String text = scalar.text();
    String example = "Write it like `" + key + ": " + Math.min(max, Math.max(min, 12)) + "`.";
    if (!INTEGER.matcher(text).matches()) {
      problems.error(
          WRONG_TYPE,
          scalar.at(),
          "`" + key + "` needs a whole number, but here is " + shown(text),
          digits(text)
              .map(d -> d.matches("-?[0-9]{1,3}(?:\\.[0-9]{3})+") ? d.replace(".", "") : d)
              .map(d -> d.replaceFirst("\\.0+$", ""))
              .filter(d -> INTEGER.matcher(d).matches())
              .map(d -> "Write `" + key + ": " + d + "`.")
              .orElse(example));
      return Optional.empty();
    }
    int value = Integer.parseInt(text);
    if (value < min || value > max) {
      problems.error(
          "out-of-range",
          scalar.at(),
          "`" + key + "` must lie between " + min + " and " + max + ", but here is " + text,
          example);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** A number with at most 15 digits. */
  public static Optional<BigDecimal> decimal(YamlScalar scalar, String lead, Problems problems) {
    return decimal(scalar, lead, '.', problems);
  }

  /**
   * As {@link #decimal(YamlScalar, String, Problems)}.
   *
   * @param mark what stands before the decimals: a point, or a comma
   */
  public static Optional<BigDecimal> decimal(
      YamlScalar scalar, String lead, char mark, Problems problems) {
    String text = pointed(scalar.text(), mark);
    if (!DECIMAL.matcher(text).matches()) {
      problems.error(
          WRONG_TYPE,
          scalar.at(),
          "a number is expected, but here is " + shown(scalar.text()),
          digits(text)
              .map(d -> "Write `" + lead + pointed(d, mark) + "`.")
              .orElse("Write it like `" + lead + pointed("21.4", mark) + "`, without a unit."));
      return Optional.empty();
    }
    if (text.codePoints().filter(Character::isDigit).count() > MAX_DIGITS) {
      problems.error(
          "out-of-range",
          scalar.at(),
          "a number can have at most " + MAX_DIGITS + " digits",
          "Round it; spreadsheets keep no more.");
      return Optional.empty();
    }
    if (THREE_DECIMALS.matcher(text).matches()) {
      String plain = pointed(new BigDecimal(text).stripTrailingZeros().toPlainString(), mark);
      String otherwise = text.endsWith("0") ? plain : plain + "0";
      problems.warning(
          "thousands-as-decimals",
          scalar.at(),
          shown(scalar.text())
              + (plain.equals(scalar.text()) ? " has three decimals" : " is read as " + plain)
              + ": a "
              + (mark == ',' ? "comma" : "point")
              + " stands before decimals, not between thousands",
          "Write `"
              + lead
              + text.replace(".", "")
              + "` if thousands are meant, and `"
              + lead
              + otherwise
              + "` if they are not.");
    }
    return Optional.of(new BigDecimal(text));
  }

  /** With a point for a decimal comma and a comma for a point, and back. */
  private static String pointed(String text, char mark) {
    return mark == '.' ? text : text.replace('.', '\0').replace(',', '.').replace('\0', ',');
  }

  static Optional<BigDecimal> amount(YamlScalar scalar, String key, Problems problems) {
    Optional<BigDecimal> value = decimal(scalar, key + ": ", problems);
    if (value.isPresent() && value.get().signum() < 0) {
      problems.error(
          "out-of-range",
          scalar.at(),
          "`" + key + "` must be at least 0, but here is " + scalar.text(),
          "Write it like `" + key + ": 1.5`.");
      return Optional.empty();
    }
    return value;
  }

  static Optional<BigDecimal> percent(YamlScalar scalar, String key, Problems problems) {
    Matcher m = PERCENT.matcher(scalar.text());
    if (!m.matches() || m.group(1).length() > MAX_DIGITS) {
      Optional<String> meant = share(scalar.text());
      problems.error(
          WRONG_TYPE,
          scalar.at(),
          "`" + key + "` needs a percentage, but here is " + shown(scalar.text()),
          meant
              .map(share -> "Write `" + key + ": " + share + "%`.")
              .orElse("Write it like `" + key + ": 95%`."));
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(m.group(1));
    return Optional.of(
        percent.divide(BigDecimal.valueOf(100), percent.scale() + 2, RoundingMode.UNNECESSARY));
  }

  /** 60 for {@code 60}, {@code 60 percent} and {@code 0.6}; a bare 1 can be both. */
  private static Optional<String> share(String text) {
    Optional<BigDecimal> number = digits(text).map(BigDecimal::new).filter(n -> n.signum() >= 0);
    if (number.isEmpty() || number.get().precision() > MAX_DIGITS) {
      return Optional.empty();
    }
    boolean bare = text.matches("[0-9.,]+");
    if (bare && number.get().scale() > 0 && number.get().compareTo(BigDecimal.ONE) < 0) {
      BigDecimal percent = number.get().movePointRight(2).stripTrailingZeros();
      return Optional.of(percent.toPlainString());
    }
    return bare && number.get().compareTo(BigDecimal.TEN) < 0
        ? Optional.empty()
        : Optional.of(number.get().toPlainString());
  }

  /** The number that a text with a unit or other marks means, if it is clear. */
  public static Optional<String> number(String text) {
    return digits(text).filter(number -> DECIMAL.matcher(number).matches());
  }

  /** The list of the two ends, the lower first, of a range in words: {@code 40 to 60}. */
  public static Optional<String> range(String text) {
    if (text.length() > MAX_RANGE) {
      return Optional.empty();
    }
    // With points for decimal commas, where a comma does not divide the two.
    return Stream.of(text, text.replaceAll("(?<=[0-9]),(?=[0-9])", "."))
        .map(RANGE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(
            m ->
                Stream.of(m.group(1), m.group(2))
                    .sorted(Comparator.comparing(BigDecimal::new))
                    .reduce((low, high) -> "[" + low + ", " + high + "]"));
  }

  /** Whether it says that nobody knows, as people write it into tables. */
  public static boolean isUnknown(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s?!.]+", " ").strip();
    return UNKNOWN.contains(word);
  }

  /** Whether it says yes or no, in whichever word; a letter may say anything. */
  public static boolean isAnswer(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.length() > 1 && (BOOLEANS.containsKey(word) || SAID.containsKey(word));
  }

  /** Whether it says no, in whichever word. */
  public static boolean isNo(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.equals("false") || SAID.getOrDefault(word, word).equals("no");
  }

  /** Whether it is yes or no. */
  public static boolean isBool(YamlScalar scalar) {
    return BOOLEANS.containsKey(scalar.text().toLowerCase(Locale.ROOT));
  }

  static Optional<Boolean> bool(YamlScalar scalar, String key, Problems problems) {
    Optional<Boolean> value =
        Optional.ofNullable(BOOLEANS.get(scalar.text().toLowerCase(Locale.ROOT)));
    if (value.isEmpty()) {
      problems.error(
          WRONG_TYPE,
          scalar.at(),
          "`" + key + "` needs yes or no, but here is " + shown(scalar.text()),
          SAID.containsKey(scalar.text().toLowerCase(Locale.ROOT))
              ? "Write `" + key + ": " + SAID.get(scalar.text().toLowerCase(Locale.ROOT)) + "`."
              : "Write `" + key + ": yes` or `" + key + ": no`.");
    }
    return value;
  }

  /** A day of the calendar, {@code 2027-03-01}, from 1901 to 9999. */
  public static Optional<LocalDate> date(YamlScalar scalar, String lead, Problems problems) {
    String text = scalar.text();
    Matcher m = DATE.matcher(text);
    Optional<String> rough = MeantDay.rough(text);
    if (rough.isPresent()) {
      return onlyDay(scalar, lead, rough.get(), problems);
    }
    if (!m.matches()) {
      problems.error(
          "bad-date",
          scalar.at(),
          "a date is expected, but here is " + shown(text),
          MeantDay.advice(text, lead)
              .orElse("Write year, month and day with hyphens, like `" + lead + "2027-03-01`."));
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    int month = Integer.parseInt(m.group(2));
    int day = Integer.parseInt(m.group(3));
    if (year < 1901) {
      return badDate(scalar.at(), "the year " + m.group(1) + " lies before 1901", problems);
    }
    if (month < 1 || month > 12) {
      return badDate(scalar.at(), "there is no month " + m.group(2), problems);
    }
    YearMonth of = YearMonth.of(year, month);
    if (!of.isValidDay(day)) {
      problems.error(
          "bad-date",
          scalar.at(),
          "there is no day " + m.group(3) + " in " + MeantDay.month(of.atDay(1)),
          MeantDay.advice(text, lead).orElse(CHECK));
      return Optional.empty();
    }
    return Optional.of(of.atDay(day));
  }

  /** Whether it is written as a day of the calendar, which may not exist. */
  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  private static Optional<LocalDate> onlyDay(
      YamlScalar scalar, String lead, String rough, Problems problems) {
    boolean quarter = rough.contains("Q");
    boolean first = BEGINNINGS.contains(lead.replaceFirst(": $", ""));
    LocalDate day = end(rough, first);
    problems.error(
        "bad-date",
        scalar.at(),
        shown(scalar.text())
            + " is a "
            + (quarter ? "quarter" : "month")
            + ", and here only a day will do",
        "Write the day that is meant, such as its "
            + (first ? "first" : "last")
            + ": `"
            + lead
            + day
            + "`.");
    return Optional.empty();
  }

  /**
   * The first or the last day of a month or a quarter.
   *
   * @param rough as {@link MeantDay#rough} writes it
   */
  private static LocalDate end(String rough, boolean first) {
    boolean quarter = rough.contains("Q");
    int number = Integer.parseInt(rough.substring(quarter ? 6 : 5));
    YearMonth last =
        YearMonth.of(Integer.parseInt(rough.substring(0, 4)), quarter ? 3 * number : number);
    return first ? last.minusMonths(quarter ? 2 : 0).atDay(1) : last.atEndOfMonth();
  }

  private static Optional<LocalDate> badDate(SourceLocation at, String message, Problems problems) {
    problems.error("bad-date", at, message, CHECK);
    return Optional.empty();
  }

  /** One of a few words. */
  public static <T> Optional<T> choice(
      YamlScalar scalar, String key, Map<String, T> choices, Problems problems) {
    Optional<T> value = Optional.ofNullable(choices.get(scalar.text()));
    if (value.isEmpty()) {
      String all = "It is one of: " + String.join(", ", choices.keySet()) + ".";
      problems.error(
          "unknown-value",
          scalar.at(),
          "`" + key + "` cannot be " + shown(scalar.text()),
          Suggestion.nearest(scalar.text(), choices.keySet())
              .or(() -> beginning(scalar.text(), choices.keySet()))
              .map(n -> "Did you mean `" + n + "`? " + all)
              .orElse(all));
    }
    return value;
  }

  /** The choice with which a word begins, or which begins with it: {@code mon} for Monday. */
  private static Optional<String> beginning(String text, Set<String> choices) {
    String word = text.toLowerCase(Locale.ROOT);
    List<String> near =
        choices.stream()
            .filter(c -> c.length() > 1 && word.length() > 1)
            .filter(c -> word.startsWith(c) || c.startsWith(word))
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * The number that somebody meant by {@code 1,000}, {@code 21,4}, {@code 010} or {@code ca. 21 %},
   * if it is clear.
   */
  private static Optional<String> digits(String text) {
    Matcher only = ONE_NUMBER.matcher(text);
    if (!only.matches() || MULTIPLE.matcher(only.group(2)).matches()) {
      return Optional.empty();
    }
    return plainDigits(only.group(1));
  }

  /** As {@link #digits}, of a number with nothing around it. */
  static Optional<String> plainDigits(String text) {
    String plain = text;
    if (plain.matches("-?[0-9]{1,3}(?:[, '_\u00A0\u202F][0-9]{3})+(?:\\.[0-9]+)?")) {
      plain = plain.replaceAll("[^0-9.-]", "");
    } else if (GERMAN.matcher(plain).matches()) {
      plain = plain.replace(".", "").replace(',', '.');
    }
    plain = plain.replaceFirst("^(-?)(?:0+(?=[0-9])|\\+)", "$1");
    return DECIMAL.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }

  /** The text in a message, shortened. */
  public static String shown(String text) {
    String flat = text.replaceAll("\\s+", " ");
    return flat.codePointCount(0, flat.length()) <= 40
        ? "`" + flat + "`"
        : "`" + flat.substring(0, flat.offsetByCodePoints(0, 37)) + "...`";
  }
}
