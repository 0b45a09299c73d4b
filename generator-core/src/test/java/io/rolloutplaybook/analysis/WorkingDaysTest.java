package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.WorkCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Easter 2027: Good Friday is 26 March, Easter Monday 29 March. 1 March 2027 is a Monday. */
class WorkingDaysTest {
  private static final WorkingDays EASTER =
      calendar(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalDate.of(2027, 3, 26),
          LocalDate.of(2027, 3, 29));

  private static WorkingDays calendar(Set<DayOfWeek> week, LocalDate... holidays) {
    return new WorkingDays(
        new WorkCalendar(
            Optional.empty(), week, BigDecimal.valueOf(8), Set.of(holidays), List.of()));
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    // 9 to 12 February 4, two whole weeks 10, 1 March 1
    "2027-02-08, 2027-03-01, 15",
    "2027-03-01, 2027-02-08, -15",
    "2027-03-01, 2027-03-01, 0",
    // 22 to 25 March 4, 26 and 29 are holidays, 30 and 31 March, 1 and 2 April 4
    "2027-03-19, 2027-04-02, 8",
    "2027-04-02, 2027-03-19, -8",
    // Friday to Sunday, then Saturday to Monday
    "2027-03-05, 2027-03-07, 0",
    "2027-03-06, 2027-03-08, 1",
    "2027-03-08, 2027-03-06, -1",
    // Saturday to Saturday holds a whole week
    "2027-03-06, 2027-03-13, 5",
    // from a holiday, and to one
    "2027-03-26, 2027-03-30, 1",
    "2027-03-25, 2027-03-29, 0",
  })
  void it_counts_the_days_after_the_first_up_to_the_second(LocalDate a, LocalDate b, int expected) {
    assertThat(EASTER.between(a, b)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} working days: {2}")
  @CsvSource({
    "2027-03-01, -5, 2027-02-22",
    "2027-03-01, -3, 2027-02-24",
    "2027-03-01, 4, 2027-03-05",
    "2027-03-01, 5, 2027-03-08",
    "2027-02-27, -1, 2027-02-26", // a Saturday
    "2027-02-27, 1, 2027-03-01",
    "2027-02-28, 0, 2027-02-28", // a Sunday stays one
    "2027-03-25, 1, 2027-03-30",
    "2027-03-30, -1, 2027-03-25",
    "2027-03-29, -1, 2027-03-25",
  })
  void it_steps_over_weekends_and_holidays(LocalDate from, int count, LocalDate expected) {
    assertThat(EASTER.plus(from, count)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "2027-01-31, 1, MONTHS, 2027-02-28",
    "2028-01-31, 1, MONTHS, 2028-02-29",
    "2027-03-31, -1, MONTHS, 2027-02-28",
    "2027-03-01, -9, WEEKS, 2026-12-28",
    "2027-03-01, 2, DAYS, 2027-03-03",
    "2027-03-01, 13, WORKING_DAYS, 2027-03-18",
  })
  void it_adds_each_unit(LocalDate from, int amount, DateUnit unit, LocalDate expected) {
    assertThat(EASTER.plus(from, amount, unit)).isEqualTo(expected);
  }

  @Test
  void a_holiday_on_a_free_day_takes_nothing_away() {
    WorkingDays days =
        calendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalDate.of(2027, 3, 6));
    assertThat(days.between(LocalDate.of(2027, 3, 5), LocalDate.of(2027, 3, 8))).isEqualTo(1);
  }

  @Test
  void a_week_may_run_from_sunday_to_thursday() {
    WorkingDays days =
        calendar(
            Set.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY));
    assertThat(days.contains(LocalDate.of(2027, 3, 7))).isTrue();
    assertThat(days.contains(LocalDate.of(2027, 3, 5))).isFalse();
    assertThat(days.plus(LocalDate.of(2027, 3, 4), 1)).isEqualTo(LocalDate.of(2027, 3, 7));
  }

  @Test
  void it_agrees_with_counting_day_by_day() {
    LocalDate first = LocalDate.of(2027, 2, 1);
    for (int i = 0; i < 80; i++) {
      LocalDate a = first.plusDays(i);
      int count = 0;
      for (int j = i + 1; j < 80; j++) {
        LocalDate b = first.plusDays(j);
        if (EASTER.contains(b)) {
          count++;
          assertThat(EASTER.plus(a, count)).as("%s + %d", a, count).isEqualTo(b);
        }
        assertThat(EASTER.between(a, b)).as("%s to %s", a, b).isEqualTo(count);
      }
    }
  }
}
