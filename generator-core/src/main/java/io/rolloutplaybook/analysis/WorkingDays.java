package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * Counts in the days that a calendar works.
 *
 * <p>Every day has a running number, the working days up to and including it; the rest is
 * subtraction and search. So no call takes longer for a longer stretch of time.
 */
public final class WorkingDays {
  /** A Monday from which the numbers are counted. */
  private static final long ORIGIN = LocalDate.of(1600, 1, 3).toEpochDay();

  private final Set<DayOfWeek> week;

  /** Working days of a week from Monday up to and including the day at the index. */
  private final int[] upTo = new int[7];

  /** Epoch days of the holidays that fall on a day of the week that is worked, ascending. */
  private final long[] holidays;

  public WorkingDays(WorkCalendar calendar) {
    week = calendar.workingDays();
    int count = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      count += week.contains(day) ? 1 : 0;
      upTo[day.ordinal()] = count;
    }
    holidays =
        calendar.holidays().stream()
            .filter(holiday -> week.contains(holiday.getDayOfWeek()))
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .toArray();
  }

  /** Whether the day is worked: on a working day of the week, and no holiday. */
  public boolean contains(LocalDate date) {
    return week.contains(date.getDayOfWeek())
        && Arrays.binarySearch(holidays, date.toEpochDay()) < 0;
  }

  /** Whether the calendar works on this day of the week. */
  public boolean contains(DayOfWeek day) {
    return week.contains(day);
  }

  /**
   * Working days from {@code a} to {@code b}: those after {@code a}, up to and including {@code b};
   * negative when {@code b} is before {@code a}, and then the same number as from {@code b} to
   * {@code a}.
   */
  public int between(LocalDate a, LocalDate b) {
    return Math.toIntExact(number(b.toEpochDay()) - number(a.toEpochDay()));
  }

  /**
   * Working days from a planned date to what became of it, negative when that is earlier; 0 when it
   * is within the month or the quarter that was planned.
   */
  public int slip(RoughDate planned, RoughDate now) {
    return planned.contains(now) ? 0 : between(planned.day(), now.day());
  }

  /**
   * The working day that is {@code count} working days after {@code date}, or before it when
   * negative; {@code date} itself for 0, worked or not.
   */
  public LocalDate plus(LocalDate date, long count) {
    if (count == 0) {
      return date;
    }
    long day = date.toEpochDay();
    // Backwards, {@code date} itself does not count: one before a Saturday is the Friday.
    long target = count > 0 ? number(day) + count : number(day - 1) + count + 1;
    long span = (Math.abs(count) + holidays.length + 1) * 7 + 7;
    long low = count > 0 ? day : day - span;
    long high = count > 0 ? day + span : day;
    while (low < high) {
      long middle = Math.floorDiv(low + high, 2L);
      if (number(middle) < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return LocalDate.ofEpochDay(low);
  }

  /**
   * The date that is {@code amount} units after {@code date}, or before it when negative. A month
   * leads to the same day of the month, or to the month's last day where it is shorter.
   */
  public LocalDate plus(LocalDate date, long amount, DateUnit unit) {
    return switch (unit) {
      case DAYS -> date.plusDays(amount);
      case WORKING_DAYS -> plus(date, amount);
      case WEEKS -> date.plusWeeks(amount);
      case MONTHS -> date.plusMonths(amount);
    };
  }

  private long number(long epochDay) {
    long days = epochDay - ORIGIN;
    long weeks = Math.floorDiv(days, 7L);
    int index = Math.floorMod(days, 7);
    int found = Arrays.binarySearch(holidays, epochDay);
    int before = found >= 0 ? found + 1 : -found - 1;
    return weeks * upTo[6] + upTo[index] - before;
  }

  /** What a date of a series does that is no working day; a month or a quarter is none. */
  RoughDate worked(RoughDate date, Recurrence.DaysOff daysOff) {
    LocalDate day = date.day();
    if (!date.isDay() || contains(day)) {
      return date;
    }
    return switch (daysOff) {
      case KEEP -> date;
      case BEFORE -> RoughDate.of(plus(day, -1));
      case AFTER -> RoughDate.of(plus(day, 1));
    };
  }
}
