package io.rolloutplaybook.model;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked.
 *
 * @param timeZone an IANA id
 * @param workingDays at least one day of the week
 * @param hoursPerDay what one person works on a working day; above 0, at most 24
 * @param holidays no working day, whatever the day of the week
 * @param blackouts stretches in which nothing should be sent; they stay working days
 */
public record WorkCalendar(
    Optional<String> timeZone,
    Set<DayOfWeek> workingDays,
    BigDecimal hoursPerDay,
    Set<LocalDate> holidays,
    List<Blackout> blackouts) {
  public WorkCalendar {
    workingDays = Set.copyOf(workingDays);
    holidays = Set.copyOf(holidays);
    blackouts = List.copyOf(blackouts);
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("no working day");
    }
    if (hoursPerDay.signum() <= 0 || hoursPerDay.compareTo(BigDecimal.valueOf(24)) > 0) {
      throw new IllegalArgumentException("hours per day " + hoursPerDay);
    }
  }
}
