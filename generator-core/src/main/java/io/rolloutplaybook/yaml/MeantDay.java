package io.rolloutplaybook.yaml;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which day is meant by one that is written as in letters and spreadsheets, for advice alone. */
public final class MeantDay {
  private static final int MAX_LENGTH = 40;
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,4})([./-]) ?([0-9]{1,2})\\2 ?([0-9]{1,4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "([0-9]{1,2})(?:\\.|st|nd|rd|th)?[ -]?(?:of )?(\\p{L}{3,9})\\.?,?[ -]([0-9]{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,9})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern WITH_TIME =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[T ][0-9]{1,2}:.*");
  private static final Pattern WEEKDAY =
      Pattern.compile("^(?:mo|tu|we|th|fr|sa|su|di|mi|do|so)\\p{L}*[.,]* +(?=[0-9])");

  /** Names of months, in English and in German. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("january", "januar", "j\u00E4nner"),
          List.of("february", "februar"),
          List.of("march", "m\u00E4rz", "maerz", "mrz"),
          List.of("april"),
          List.of("may", "mai"),
          List.of("june", "juni"),
          List.of("july", "juli"),
          List.of("august"),
          List.of("september"),
          List.of("october", "oktober"),
          List.of("november"),
          List.of("december", "dezember"));

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "^\\s*(?:on|in|since|from|until|till|as of|at|am|im|ab|seit|bis|zum) ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED_QUARTER =
      Pattern.compile(
          "([1-4])(?:\\.|st|nd|rd|th)? ?(?:quarter|quartal)(?: of)?|(?:quarter|quartal) ([1-4])");
  private static final Pattern QUARTER =
      Pattern.compile("(?:([0-9]{4})[-/. ]*q([1-4])|q([1-4])[-/. ]*([0-9]{4}))");
  private static final Pattern MONTH =
      Pattern.compile("(?:([0-9]{4})[-/. ]?([0-9]{1,2})|([0-9]{1,2})[-/. ]([0-9]{4}))");
  private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}{3,9})\\.?,? ([0-9]{4})");

  private MeantDay() {}

  /**
   * What a text stands for that is nothing but a day, a month or a quarter, in whichever way it is
   * written.
   */
  static Optional<String> only(String written) {
    String text = PREPOSITION.matcher(written).replaceFirst("");
    Set<LocalDate> days = find(text).days();
    return days.size() == 1 ? days.stream().findFirst().map(LocalDate::toString) : rough(text);
  }

  /** How to write a month or a quarter, {@code 2027-04} or {@code 2027-Q2}, if it is one. */
  public static Optional<String> rough(String written) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String lower = written.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    String text = NUMBERED_QUARTER.matcher(lower).replaceFirst(m -> "q" + firstOf(m, 1, 2));
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Optional.of(firstOf(quarter, 1, 4) + "-Q" + firstOf(quarter, 2, 3));
    }
    Matcher digits = MONTH.matcher(text);
    Matcher named = NAMED_MONTH.matcher(text);
    int month = 0;
    String year = "";
    if (digits.matches()) {
      month = Integer.parseInt(firstOf(digits, 2, 3));
      year = firstOf(digits, 1, 4);
    } else if (named.matches()) {
      month = Integer.parseInt(month(named.group(1)));
      year = named.group(2);
    }
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%s-%02d", year, month));
  }

  private static String firstOf(MatchResult m, int one, int other) {
    return m.group(one) == null ? m.group(other) : m.group(one);
  }

  /**
   * How to write the day, or each of the two that it can be.
   *
   * @param lead what stands before the value in the example, such as {@code "date: "}
   */
  public static Optional<String> advice(String text, String lead) {
    return advice(text, lead, LocalDate::toString);
  }

  /**
   * As {@link #advice(String, String)}.
   *
   * @param format how days are written there
   */
  public static Optional<String> advice(
      String text, String lead, Function<LocalDate, String> format) {
    Found found = find(text);
    if (found.days().isEmpty()) {
      return found.ends().size() == 1
          ? found.ends().stream().findFirst().map(end -> orLast(end, lead + format.apply(end)))
          : Optional.empty();
    }
    boolean one = found.days().size() == 1;
    return Optional.of(
        found.days().stream()
            .map(day -> "`" + lead + format.apply(day) + "`" + (one ? "" : " for " + words(day)))
            .collect(Collectors.joining(", or ", "Write ", ".")));
  }

  /** What to do about a day after the last of a month. */
  private static String orLast(LocalDate end, String written) {
    return month(end)
        + " has "
        + end.getDayOfMonth()
        + " days: write `"
        + written
        + "` if its last one is meant.";
  }

  /** A month by its name, {@code April 2027}. */
  static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
  }

  private static String words(LocalDate day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /**
   * What a text can mean.
   *
   * @param ends of months, where they have no such day
   */
  private record Found(Set<LocalDate> days, Set<LocalDate> ends) {}

  private static Found find(String written) {
    Found days = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
    if (written.length() > MAX_LENGTH) {
      return days;
    }
    String lower = written.toLowerCase(Locale.ROOT).strip();
    String text = WEEKDAY.matcher(lower).replaceFirst("");
    Matcher m = NUMBERS.matcher(text);
    if (m.matches()) {
      if (m.group(1).length() == 4) {
        add(days, m.group(1), m.group(3), m.group(4));
      } else if (m.group(1).length() <= 2 && m.group(4).length() % 2 == 0) {
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        add(days, year, m.group(3), m.group(1));
        // Where points divide, the day comes first everywhere.
        if (!m.group(2).equals(".")) {
          add(days, year, m.group(1), m.group(3));
        }
      }
      return days;
    }
    for (Pattern ordered : List.of(DIGITS, WITH_TIME)) {
      m = ordered.matcher(text.toUpperCase(Locale.ROOT));
      if (m.matches()) {
        add(days, m.group(1), m.group(2), m.group(3));
      }
    }
    m = DAY_FIRST.matcher(text);
    if (m.matches()) {
      add(days, m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_FIRST.matcher(text);
    if (m.matches()) {
      add(days, m.group(3), month(m.group(1)), m.group(2));
    }
    return days;
  }

  /** The number of a month whose name begins so; 0 when there is none. */
  private static String month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(word))) {
        return Integer.toString(i + 1);
      }
    }
    return "0";
  }

  private static void add(Found found, String year, String month, String day) {
    int in = Integer.parseInt(month);
    int number = Integer.parseInt(day);
    if (Integer.parseInt(year) < 1901 || in < 1 || in > 12 || number < 1 || number > 31) {
      return; // such a day does not exist, so it is not meant
    }
    YearMonth of = YearMonth.of(Integer.parseInt(year), in);
    if (of.isValidDay(number)) {
      found.days().add(of.atDay(number));
    } else {
      found.ends().add(of.atEndOfMonth());
    }
  }
}
