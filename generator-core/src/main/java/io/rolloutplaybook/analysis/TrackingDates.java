package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Metric.Cadence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The days on which a metric is read: the ends of weeks, months, quarters or years. */
final class TrackingDates {
  private TrackingDates() {}

  /**
   * The ends of periods after the baseline's date, up to the target's date, which is the last of
   * them. Empty when the target's date is not after the baseline's.
   *
   * @param weekEnd the day of the week on which weeks end
   */
  static List<LocalDate> between(
      LocalDate baseline, LocalDate target, Cadence cadence, DayOfWeek weekEnd) {
    List<LocalDate> ends = new ArrayList<>();
    LocalDate day = baseline;
    while (day.isBefore(target)) {
      LocalDate end = end(day.plusDays(1), cadence, weekEnd);
      day = end.isBefore(target) ? end : target;
      ends.add(day);
    }
    return List.copyOf(ends);
  }

  /** At least how many days {@link #between} gives, without making them. */
  static long estimate(LocalDate baseline, LocalDate target, Cadence cadence) {
    return Math.max(0, ChronoUnit.DAYS.between(baseline, target)) / longestDays(cadence);
  }

  private static LocalDate end(LocalDate day, Cadence cadence, DayOfWeek weekEnd) {
    return switch (cadence) {
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(weekEnd));
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
      case QUARTER ->
          day.withDayOfMonth(1)
              .withMonth(day.get(IsoFields.QUARTER_OF_YEAR) * 3)
              .with(TemporalAdjusters.lastDayOfMonth());
      case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
    };
  }

  /**
   * The day that working weeks end on: the last working day, from Monday on, that a day off
   * follows; Sunday where there is no day off.
   */
  static DayOfWeek weekEnd(Set<DayOfWeek> workingDays) {
    DayOfWeek end = DayOfWeek.SUNDAY;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (workingDays.contains(day) && !workingDays.contains(day.plus(1))) {
        end = day;
      }
    }
    return end;
  }

  /** The days of the longest period of a cadence: a reading that is older is out of date. */
  static int longestDays(Cadence cadence) {
    return switch (cadence) {
      case WEEK -> 7;
      case MONTH -> 31;
      case QUARTER -> 92;
      case YEAR -> 366;
    };
  }
}
