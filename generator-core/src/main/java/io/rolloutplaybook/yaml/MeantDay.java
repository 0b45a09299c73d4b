package io.rolloutplaybook.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  private MeantDay() {}

  /**
   * How to write the day, or each of the two that it can be.
   *
   * @param lead what stands before the value in the example, such as {@code "date: "}
   */
  public static Optional<String> advice(String text, String lead) {
    Set<LocalDate> days = days(text);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    boolean one = days.size() == 1;
    return Optional.of(
        days.stream()
            .map(day -> "`" + lead + day + "`" + (one ? "" : " for " + words(day)))
            .collect(Collectors.joining(", or ", "Write ", ".")));
  }

  private static String words(LocalDate day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Set<LocalDate> days(String written) {
    Set<LocalDate> days = new LinkedHashSet<>();
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

  private static void add(Set<LocalDate> days, String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (date.getYear() > 1900) {
        days.add(date);
      }
    } catch (DateTimeException e) {
      // such a day does not exist, so it is not meant
    }
  }
}
