package io.rolloutplaybook.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write for a distance, an interval, a duration or a time of day, as it is to be
 * written. Nothing is read that way: it is what problems propose.
 */
final class Wording {
  private static final int LONGEST = 60;
  private static final String COUNT =
      "([0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
  private static final String UNIT =
      "(working days?|business days?|workdays?|weekdays?|days?|weeks?|wks?|months?|wd|d|w|m)";

  /** {@code 2 weeks before go live} */
  private static final Pattern BEFORE_OR_AFTER =
      Pattern.compile("(?:" + COUNT + " ?)?" + UNIT + " (before|after|prior to|from) (.+)");

  /** {@code launch minus 2 weeks}, also with a sign that is no hyphen, or without an anchor. */
  private static final Pattern MINUS_OR_PLUS =
      Pattern.compile(
          "(.*?) ?(-|\\u2010|\\u2011|\\u2012|\\u2013|\\u2014|\\u2212|\\+|minus|plus) ?"
              + COUNT
              + " ?"
              + UNIT);

  private static final Pattern LENGTH = Pattern.compile("(?:every )?" + COUNT + " ?" + UNIT);

  private static final Pattern DURATION =
      Pattern.compile(
          "(?:([0-9]{1,2})(?:[.,](5))? ?(?:h|hrs?|hours?))? ?(?:and )?"
              + "(?:([0-9]{1,4}) ?(?:m|mins?|minutes?|))?");

  private static final Pattern TIME =
      Pattern.compile("([01]?[0-9]|2[0-3])(?:[:.h]([0-5][0-9]))? ?(am|pm|h|uhr)?");

  private static final List<String> NUMBERS =
      List.of("one two three four five six seven eight nine ten eleven twelve".split(" "));

  private static final Map<String, String> FREQUENCIES =
      Map.ofEntries(
          Map.entry("daily", "1d"),
          Map.entry("weekly", "1w"),
          Map.entry("fortnightly", "2w"),
          Map.entry("biweekly", "2w"),
          Map.entry("monthly", "1m"),
          Map.entry("quarterly", "3m"),
          Map.entry("day", "1d"),
          Map.entry("week", "1w"),
          Map.entry("month", "1m"),
          Map.entry("quarter", "3m"));

  private Wording() {}

  /**
   * {@code 2 weeks before launch} as {@code launch - 2w}.
   *
   * @param isAnchor whether something can be dated from an id
   */
  static Optional<String> distance(String written, Predicate<String> isAnchor) {
    String text = plain(written);
    Matcher words = BEFORE_OR_AFTER.matcher(text);
    if (words.matches()) {
      String count = words.group(1) == null ? "a" : words.group(1);
      boolean before = words.group(3).matches("before|prior to");
      return distance(words.group(4), before ? "-" : "+", count, words.group(2), isAnchor);
    }
    Matcher sign = MINUS_OR_PLUS.matcher(text);
    if (sign.matches()) {
      String of = sign.group(1).isEmpty() ? Ids.LAUNCH : sign.group(1);
      boolean plus = sign.group(2).matches("\\+|plus");
      return distance(of, plus ? "+" : "-", sign.group(3), sign.group(4), isAnchor);
    }
    return LENGTH.matcher(text).matches()
        ? length(text).map(length -> Ids.LAUNCH + " + " + length)
        : Optional.empty();
  }

  private static Optional<String> distance(
      String anchor, String sign, String count, String unit, Predicate<String> isAnchor) {
    String id = Ids.slug(anchor.replaceFirst("^the ", ""));
    return isAnchor.test(id)
        ? Optional.of(id + " " + sign + " " + number(count) + unit(unit))
        : Optional.empty();
  }

  /** {@code every 2 weeks} and {@code fortnightly} as {@code 2w}. */
  static Optional<String> length(String written) {
    String text = plain(written);
    Matcher m = LENGTH.matcher(text);
    return m.matches() && number(m.group(1)) > 0
        ? Optional.of(number(m.group(1)) + unit(m.group(2)))
        : Optional.ofNullable(FREQUENCIES.get(text));
  }

  /** {@code 1.5 hours} as {@code 1h 30min}, and a number alone as minutes. */
  static Optional<String> duration(String written) {
    String text = plain(written).replaceFirst("^an? hour$", "1 hour").replaceFirst(":", "h ");
    Matcher m = DURATION.matcher(text);
    if (!m.matches() || (m.group(1) == null && m.group(3) == null)) {
      return Optional.empty();
    }
    String hours = m.group(1) == null ? "" : m.group(1) + "h";
    String minutes = m.group(2) != null ? "30" : m.group(3) == null ? "" : m.group(3);
    return Optional.of((hours + (minutes.isEmpty() ? "" : " " + minutes + "min")).strip());
  }

  /** {@code 9.30} and {@code 9:30 am} as {@code 09:30}. */
  static Optional<String> time(String written) {
    Matcher m = TIME.matcher(plain(written));
    if (!m.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(1));
    boolean half = "am".equals(m.group(3)) || "pm".equals(m.group(3));
    if (half && (hour == 0 || hour > 12)) {
      return Optional.empty();
    }
    int of24 = half ? hour % 12 + (m.group(3).equals("pm") ? 12 : 0) : hour;
    String minutes = m.group(2) == null ? "00" : m.group(2);
    return Optional.of(String.format(Locale.ROOT, "%02d:%s", of24, minutes));
  }

  private static String plain(String written) {
    String text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return text.length() > LONGEST ? "" : text;
  }

  private static int number(String count) {
    return count.matches("[0-9]+")
        ? Integer.parseInt(count)
        : count.startsWith("a") ? 1 : NUMBERS.indexOf(count) + 1;
  }

  private static String unit(String unit) {
    return unit.matches("wd|.*(?:working|business|work|week)\\s?days?")
        ? "wd"
        : unit.substring(0, 1);
  }
}
