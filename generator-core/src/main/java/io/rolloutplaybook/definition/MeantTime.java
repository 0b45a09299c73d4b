package io.rolloutplaybook.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals, distances, durations and times of day as people say them, for advice alone. */
final class MeantTime {
  private static final int MAX_LENGTH = 60;

  /** Beginnings of the words for units, longer ones first, with how many of which unit each is. */
  private static final Map<String, String> UNITS = new LinkedHashMap<>();

  static {
    for (String word : List.of("working days?", "work days?", "workdays?", "business days?")) {
      UNITS.put(word, "1wd");
    }
    UNITS.put("arbeitstage?n?", "1wd");
    UNITS.put("days?|tage?n?", "1d");
    UNITS.put("fortnights?", "2w");
    UNITS.put("weeks?|wochen?|wk?s?", "1w");
    UNITS.put("months?|monate?n?", "1m");
    UNITS.put("quarters?|quartale?n?", "3m");
    UNITS.put("years?|jahre?n?", "12m");
  }

  private static final String NUMBER = "([0-9]{1,3}|an?|one|two|three|other|second)?";
  private static final String UNIT = "\\s*(" + String.join("|", UNITS.keySet()) + ")";
  private static final Pattern INTERVAL = Pattern.compile("(?:every\\s+)?" + NUMBER + UNIT);
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:every\\s+|on\\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?");
  private static final Pattern DISTANCE =
      Pattern.compile("([a-z0-9-]+)\\s*([+-])\\s*" + NUMBER + UNIT);
  private static final Pattern SPOKEN =
      Pattern.compile(NUMBER + UNIT + "\\s+(before|after|from)\\s+(?:the\\s+)?([a-z0-9-]+)");
  private static final Pattern HOURS =
      Pattern.compile(
          "([0-9]{1,2})(?:[.,]([0-9]{1,2}))?\\s*(?:h|hrs?|hours?|std|stunden?)\\.?(?:\\s*(?:and\\s+)?"
              + "([0-9]{1,2})\\s*(?:m|mins?|minutes?|minuten)?)?");
  private static final Pattern MINUTES =
      Pattern.compile("([0-9]{1,4})\\s*(?:m|mins|minutes?|minuten|')?\\.?");
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{1,2})(?:[:.h ]?([0-5][0-9]))?(?::[0-5][0-9])?\\s*(am|pm|a\\.m\\.|p\\.m\\.|uhr|h|o'clock)?");

  private MeantTime() {}

  /** {@code 2w} for {@code 2 weeks} or {@code every other week}. */
  static Optional<String> interval(String text) {
    String said = said(text);
    Matcher m = INTERVAL.matcher(said);
    if (m.matches()) {
      return Optional.of(times(m.group(1), m.group(2)));
    }
    return WEEKDAY.matcher(said).matches() ? Optional.of("1w") : Optional.empty();
  }

  /** {@code launch - 6w} for {@code launch - 6 weeks} or {@code 6 weeks before launch}. */
  static Optional<String> distance(String text) {
    String said = said(text);
    Matcher m = DISTANCE.matcher(said);
    if (m.matches()) {
      return Optional.of(id(text, m, 1) + " " + m.group(2) + " " + times(m.group(3), m.group(4)));
    }
    m = SPOKEN.matcher(said);
    return m.matches()
        ? Optional.of(
            id(text, m, 4)
                + (m.group(3).equals("before") ? " - " : " + ")
                + times(m.group(1), m.group(2)))
        : Optional.empty();
  }

  /** {@code 1h 30min} for {@code 1.5 hours}, {@code 90 minutes}, {@code 1:30}. */
  static Optional<String> duration(String text) {
    String said = said(text);
    int minutes = 0;
    Matcher hours = HOURS.matcher(said);
    Matcher clock = CLOCK.matcher(said);
    Matcher plain = MINUTES.matcher(said);
    if (hours.matches()) {
      String tenths = hours.group(2) == null ? "0" : hours.group(2);
      int part = Integer.parseInt(tenths) * 60;
      minutes =
          Integer.parseInt(hours.group(1)) * 60
              + part / (tenths.length() == 1 ? 10 : 100)
              + (hours.group(3) == null ? 0 : Integer.parseInt(hours.group(3)));
    } else if (clock.matches()) {
      minutes = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    } else if (plain.matches()) {
      minutes = Integer.parseInt(plain.group(1));
      // A bare 2 may be hours.
      minutes = minutes < 10 && said.matches("[0-9]") ? 0 : minutes;
    }
    if (minutes == 0 || minutes > 24 * 60) {
      return Optional.empty();
    }
    String rest = minutes % 60 == 0 ? "" : minutes % 60 + "min";
    return Optional.of(minutes < 60 ? rest : (minutes / 60 + "h " + rest).strip());
  }

  /** {@code 14:30} for {@code 2:30 pm}, {@code 14.30} or {@code 1430}. */
  static Optional<String> time(String text) {
    Matcher m = TIME.matcher(said(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(1));
    String half = m.group(3) == null ? "" : m.group(3).substring(0, 1);
    boolean twelve = half.equals("a") || half.equals("p");
    if (twelve ? hour < 1 || hour > 12 : hour > 23) {
      return Optional.empty();
    }
    hour = !twelve ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
    return Optional.of(
        String.format(Locale.ROOT, "%02d:%s", hour, m.group(2) == null ? "00" : m.group(2)));
  }

  /** As it is written, because ids know capitals. */
  private static String id(String text, Matcher m, int group) {
    return text.strip().substring(m.start(group), m.end(group));
  }

  private static String said(String text) {
    return text.length() > MAX_LENGTH ? "" : text.toLowerCase(Locale.ROOT).strip();
  }

  private static String times(String number, String word) {
    String unit =
        UNITS.entrySet().stream()
            .filter(e -> word.matches(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    int one = Integer.parseInt(unit.replaceAll("[a-z]", ""));
    return one * number(number) + unit.replaceAll("[0-9]", "");
  }

  private static int number(String word) {
    if (word == null || word.startsWith("a") || word.equals("one")) {
      return 1;
    }
    return switch (word) {
      case "two", "other", "second" -> 2;
      case "three" -> 3;
      default -> Math.max(1, Integer.parseInt(word));
    };
  }
}
