package io.rolloutplaybook.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people write for a distance, an interval, a duration or a time of day, as it is to be
 * written. Nothing is read that way: it is what problems propose.
 */
final class Wording {
  private static final int LONGEST = 60;
  private static final String COUNT =
      "([0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|other|second)";

  /** Words for units, with how many of which unit each is. */
  private static final Map<String, String> UNITS =
      Map.of(
          "(?:working|business|work|week)\\s?days?|arbeitstage?n?|wd", "1wd",
          "days?|tage?n?|d", "1d",
          "weeks?|wks?|wochen?|w", "1w",
          "fortnights?", "2w",
          "months?|mths?|mos?|monate?n?|m", "1m",
          "quarters?|qtrs?|quartale?n?|q", "3m",
          "years?|yrs?|y|jahre?n?", "12m");

  private static final String UNIT =
      "(" + UNITS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")";

  /** {@code 2 weeks before go live} */
  private static final Pattern BEFORE_OR_AFTER =
      Pattern.compile(
          "(?:the )?(?:" + COUNT + " ?)?" + UNIT + " (before|after|prior to|from) (.+)");

  private static final Pattern JUST_BEFORE_OR_AFTER = Pattern.compile("(before|after) (.+)");

  /** {@code launch minus 2 weeks}, also with a sign that is no hyphen, or without an anchor. */
  private static final Pattern MINUS_OR_PLUS =
      Pattern.compile(
          "(.*?) ?(-|\\u2010|\\u2011|\\u2012|\\u2013|\\u2014|\\u2212|\\+|minus|plus) ?"
              + COUNT
              + " ?"
              + UNIT);

  private static final Pattern COUNTDOWN =
      Pattern.compile("[tdl] ?([-+\\u2212]) ?([0-9]{1,3}) ?" + UNIT + "?");
  private static final Pattern LENGTH = Pattern.compile("(?:every )?" + COUNT + "? ?" + UNIT);

  private static final Pattern WEEKDAY =
      Pattern.compile("(?:every |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?");

  private static final Pattern HOURS =
      Pattern.compile(
          "([0-9]{1,2})(?:[.,]([0-9]{1,2}))? ?(?:h|hrs?|hours?|std|stunden?)\\.?(?: ?(?:and )?"
              + "([0-9]{1,2}) ?(?:m|mins?|minutes?|minuten)?)?");
  private static final Pattern MINUTES =
      Pattern.compile("([0-9]{1,4}) ?(?:m|mins?|minutes?|minuten|')?\\.?");
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{1,2})(?:[:.h ]?([0-5][0-9]))?(?::[0-5][0-9])? ?(am|pm|a\\.m\\.|p\\.m\\.|uhr|h|o'clock)?");

  private static final List<String> NUMBERS =
      List.of("one two three four five six seven eight nine ten eleven twelve".split(" "));

  private static final Map<String, String> FREQUENCIES =
      Map.ofEntries(
          Map.entry("daily", "1d"),
          Map.entry("weekly", "1w"),
          Map.entry("fortnightly", "2w"),
          Map.entry("biweekly", "2w"),
          Map.entry("bi-weekly", "2w"),
          Map.entry("monthly", "1m"),
          Map.entry("quarterly", "3m"),
          Map.entry("yearly", "12m"),
          Map.entry("annually", "12m"));

  private Wording() {}

  /**
   * {@code 2 weeks before launch} as {@code launch - 2w}.
   *
   * @param anchor the id of what words name and something can be dated from
   */
  static Optional<String> distance(String written, Function<String, Optional<String>> anchor) {
    String text = plain(written);
    Matcher words = BEFORE_OR_AFTER.matcher(text);
    if (words.matches()) {
      String count = words.group(1) == null ? "a" : words.group(1);
      boolean before = words.group(3).matches("before|prior to");
      return distance(words.group(4), before ? "-" : "+", count, words.group(2), anchor);
    }
    Matcher just = JUST_BEFORE_OR_AFTER.matcher(text);
    if (just.matches()) {
      return distance(just.group(2), just.group(1).equals("before") ? "-" : "+", "1", "d", anchor);
    }
    Matcher sign = MINUS_OR_PLUS.matcher(text);
    if (sign.matches()) {
      String of = sign.group(1).isEmpty() ? Ids.LAUNCH : sign.group(1);
      boolean plus = sign.group(2).matches("\\+|plus");
      return distance(of, plus ? "+" : "-", sign.group(3), sign.group(4), anchor);
    }
    Matcher alone = LENGTH.matcher(text);
    return alone.matches() && alone.group(1) != null
        ? length(text).map(length -> Ids.LAUNCH + " + " + length)
        : anchor.apply(text.replaceFirst("^(?:on|at|by|with) ", ""));
  }

  private static Optional<String> distance(
      String of,
      String sign,
      String count,
      String unit,
      Function<String, Optional<String>> anchor) {
    return anchor.apply(of).map(id -> id + " " + sign + " " + times(count, unit));
  }

  /** {@code every 2 weeks} and {@code fortnightly} as {@code 2w}. */
  static Optional<String> length(String written) {
    String text = plain(written);
    Matcher m = LENGTH.matcher(text);
    if (m.matches()) {
      String count = m.group(1) == null ? "a" : m.group(1);
      return number(count) > 0 ? Optional.of(times(count, m.group(2))) : Optional.empty();
    }
    return WEEKDAY.matcher(text).matches()
        ? Optional.of("1w")
        : Optional.ofNullable(FREQUENCIES.get(text));
  }

  /** {@code 1h 30min} for {@code 1.5 hours}, {@code 90 minutes}, {@code 1:30}. */
  static Optional<String> duration(String written) {
    String text = plain(written).replaceFirst("^an? hour$", "1 hour");
    int minutes = 0;
    Matcher hours = HOURS.matcher(text);
    Matcher clock = CLOCK.matcher(text);
    Matcher alone = MINUTES.matcher(text);
    if (hours.matches()) {
      String decimals = hours.group(2) == null ? "0" : hours.group(2);
      int part = Integer.parseInt(decimals) * 60;
      minutes =
          Integer.parseInt(hours.group(1)) * 60
              + part / (decimals.length() == 1 ? 10 : 100)
              + (hours.group(3) == null ? 0 : Integer.parseInt(hours.group(3)));
    } else if (clock.matches()) {
      minutes = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    } else if (alone.matches()) {
      // A bare 2 may be hours.
      minutes = text.matches("[0-9]") ? 0 : Integer.parseInt(alone.group(1));
    }
    if (minutes == 0 || minutes > 24 * 60) {
      return Optional.empty();
    }
    String rest = minutes % 60 == 0 ? "" : minutes % 60 + "min";
    return Optional.of(minutes < 60 ? rest : (minutes / 60 + "h " + rest).strip());
  }

  /** {@code 14:30} for {@code 2:30 pm}, {@code 14.30} or {@code 1430}. */
  static Optional<String> time(String written) {
    Matcher m = TIME.matcher(plain(written));
    if (!m.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(1));
    String half = m.group(3) == null ? "" : m.group(3).substring(0, 1);
    boolean twelve = half.equals("a") || half.equals("p");
    if (twelve ? hour < 1 || hour > 12 : hour > 23) {
      return Optional.empty();
    }
    int of24 = twelve ? hour % 12 + (half.equals("p") ? 12 : 0) : hour;
    String minutes = m.group(2) == null ? "00" : m.group(2);
    return Optional.of(String.format(Locale.ROOT, "%02d:%s", of24, minutes));
  }

  /** {@code launch - 14d} for the {@code T-14} of countdowns. */
  static Optional<String> countdown(String written) {
    Matcher m = COUNTDOWN.matcher(plain(written));
    return m.matches()
        ? Optional.of(
            Ids.LAUNCH
                + (m.group(1).equals("+") ? " + " : " - ")
                + times(m.group(2), m.group(3) == null ? "d" : m.group(3)))
        : Optional.empty();
  }

  private static String plain(String written) {
    String text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return text.length() > LONGEST ? "" : text;
  }

  private static String times(String count, String unit) {
    String one =
        UNITS.entrySet().stream()
            .filter(words -> unit.matches(words.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    int many = Integer.parseInt(one.replaceAll("[a-z]", "")) * number(count);
    return many + one.replaceAll("[0-9]", "");
  }

  private static int number(String count) {
    if (count.matches("[0-9]+")) {
      return Integer.parseInt(count);
    }
    return count.matches("other|second") ? 2 : Math.max(1, NUMBERS.indexOf(count) + 1);
  }
}
