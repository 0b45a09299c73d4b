package io.rolloutplaybook.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days as people write them elsewhere. Nothing is read that way: it is what problems propose. */
final class WrittenDay {
  private static final int LONGEST = 40;

  /** 2027/3/1, 2027.03.01, 2027-3-1, 20270301, and any of these with a time behind it. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([0-9]{4})(?:[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})|([0-9]{2})([0-9]{2}))"
              + "(?:[T ][0-9]{1,2}:[0-9]{2}.*)?");

  /** 1.3.2027, 01/03/2027, 1-3-2027 */
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})([/.-]) ?([0-9]{1,2})[/.-] ?([0-9]{4})");

  /** 1 March 2027, 1st of March, 2027 */
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|\\.)? (?:of )?([a-z]{3,9})\\.?,? ([0-9]{4})");

  /** March 1, 2027 */
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");

  private WrittenDay() {}

  /** The day that is meant, or the two that may be; empty when it is no day. */
  static Optional<List<LocalDate>> of(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    List<LocalDate> days = days(text, written.strip()).distinct().toList();
    return days.isEmpty() ? Optional.empty() : Optional.of(days);
  }

  private static Stream<LocalDate> days(String text, String written) {
    Matcher m = YEAR_FIRST.matcher(written);
    if (m.matches()) {
      boolean signs = m.group(2) != null;
      return day(m.group(1), signs ? m.group(2) : m.group(4), signs ? m.group(3) : m.group(5));
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      Stream<LocalDate> dayFirst = day(m.group(4), m.group(3), m.group(1));
      return m.group(2).equals(".")
          ? dayFirst
          : Stream.concat(dayFirst, day(m.group(4), m.group(1), m.group(3)));
    }
    m = DAY_OF_MONTH.matcher(text);
    if (m.matches()) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_FIRST.matcher(text);
    return m.matches() ? day(m.group(3), month(m.group(1)), m.group(2)) : Stream.empty();
  }

  /** The number of a month by its name or the beginning of it; 0 when there is none. */
  private static String month(String name) {
    return Stream.of(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name))
        .map(month -> Integer.toString(month.getValue()))
        .findFirst()
        .orElse("0");
  }

  private static Stream<LocalDate> day(String year, String month, String day) {
    try {
      return Stream.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Stream.empty(); // there is no such day
    }
  }
}
