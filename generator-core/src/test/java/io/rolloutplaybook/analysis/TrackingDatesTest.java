package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.model.Metric.Cadence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackingDatesTest {
  private static List<String> between(String from, String to, Cadence cadence) {
    return TrackingDates.between(
            LocalDate.parse(from), LocalDate.parse(to), cadence, DayOfWeek.FRIDAY)
        .stream()
        .map(LocalDate::toString)
        .toList();
  }

  @Test
  void weeks_end_on_their_last_working_day_and_with_the_target() {
    // 4 January 2027 is a Monday, 27 January a Wednesday
    assertThat(between("2027-01-04", "2027-01-27", Cadence.WEEK))
        .containsExactly("2027-01-08", "2027-01-15", "2027-01-22", "2027-01-27");
    // a baseline on a Friday is not read again on that day
    assertThat(between("2027-01-08", "2027-01-15", Cadence.WEEK)).containsExactly("2027-01-15");
  }

  @Test
  void months_end_on_their_last_day() {
    assertThat(between("2026-12-31", "2027-03-31", Cadence.MONTH))
        .containsExactly("2027-01-31", "2027-02-28", "2027-03-31");
    assertThat(between("2028-01-31", "2028-03-15", Cadence.MONTH))
        .containsExactly("2028-02-29", "2028-03-15");
  }

  @Test
  void quarters_and_years_are_those_of_the_calendar() {
    assertThat(between("2026-11-15", "2027-07-01", Cadence.QUARTER))
        .containsExactly("2026-12-31", "2027-03-31", "2027-06-30", "2027-07-01");
    // 31 May has no counterpart in June
    assertThat(between("2027-05-30", "2027-09-30", Cadence.QUARTER))
        .containsExactly("2027-06-30", "2027-09-30");
    assertThat(between("2026-12-31", "2028-06-30", Cadence.YEAR))
        .containsExactly("2027-12-31", "2028-06-30");
  }

  @Test
  void there_is_no_period_without_time() {
    assertThat(between("2027-01-04", "2027-01-04", Cadence.WEEK)).isEmpty();
    assertThat(between("2027-01-04", "2026-01-04", Cadence.YEAR)).isEmpty();
  }

  @Test
  void working_weeks_end_before_the_days_off() {
    assertThat(TrackingDates.weekEnd(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
        .isEqualTo(DayOfWeek.FRIDAY);
    EnumSet<DayOfWeek> sundayToThursday = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    sundayToThursday.add(DayOfWeek.SUNDAY);
    assertThat(TrackingDates.weekEnd(sundayToThursday)).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(TrackingDates.weekEnd(EnumSet.allOf(DayOfWeek.class))).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(TrackingDates.weekEnd(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)))
        .isEqualTo(DayOfWeek.WEDNESDAY);
  }

  @Test
  void the_estimate_is_never_above_the_number_of_periods() {
    for (Cadence cadence : Cadence.values()) {
      LocalDate from = LocalDate.of(2027, 1, 4);
      for (int days = 0; days < 1200; days += 7) {
        LocalDate to = from.plusDays(days);
        assertThat(TrackingDates.estimate(from, to, cadence))
            .isLessThanOrEqualTo(TrackingDates.between(from, to, cadence, DayOfWeek.FRIDAY).size());
      }
    }
  }
}
