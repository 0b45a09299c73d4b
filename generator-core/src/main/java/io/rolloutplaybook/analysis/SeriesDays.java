package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out the days of what happens again and again. */
final class SeriesDays {
  /** A longer series is taken for a slip of the pen. */
  static final int LONGEST_SERIES = 10_000;

  private final WorkingDays workingDays;
  private final DateResolver dates;
  private final Problems problems;

  SeriesDays(WorkingDays workingDays, DateResolver dates, Problems problems) {
    this.workingDays = workingDays;
    this.dates = dates;
    this.problems = problems;
  }

  /**
   * @param effective where it takes place as things are
   */
  record Day(LocalDate planned, LocalDate effective) {}

  /** All days in order; none when there is a problem. */
  List<Day> of(String id, Recurrence.Repeated repeated) {
    return planned(id, repeated).stream().map(day -> new Day(day, day)).toList();
  }

  private List<LocalDate> planned(String id, Recurrence.Repeated repeated) {
    if (repeated instanceof Recurrence.Series series) {
      return stepped(id, series);
    } else if (repeated instanceof Recurrence.Days days) {
      return listed(id, days);
    }
    throw new IllegalStateException("unknown recurrence " + repeated);
  }

  /**
   * Every step is counted from the first day, so that a series on the 31st comes back to the 31st
   * after a shorter month.
   */
  private List<LocalDate> stepped(String id, Recurrence.Series series) {
    Optional<LocalDate> from = dates.planned(series.from());
    Optional<LocalDate> until = dates.planned(series.until().get());
    if (from.isEmpty()
        || until.isEmpty()
        || !dates.inOrder(id, series.until().get().at(), from.get(), until.get())) {
      return List.of();
    }
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = from.get();
    while (!day.isAfter(until.get())) {
      if (days.size() == LONGEST_SERIES) {
        problems.error(
            "series-too-long",
            series.until().get().at(),
            "`" + id + "` comes more than " + LONGEST_SERIES + " times until " + until.get(),
            "Let it end earlier or come less often.");
        return List.of();
      }
      days.add(day);
      day = workingDays.plus(from.get(), (long) days.size() * series.every(), series.unit());
    }
    return days;
  }

  private List<LocalDate> listed(String id, Recurrence.Days listed) {
    List<LocalDate> days = new ArrayList<>();
    for (DateSpec spec : listed.dates()) {
      Optional<LocalDate> day = dates.planned(spec);
      if (day.isEmpty()) {
        return List.of();
      }
      if (!days.isEmpty() && !day.get().isAfter(days.get(days.size() - 1))) {
        problems.error(
            "dates-out-of-order",
            spec.at(),
            "`" + id + "` has " + day.get() + " after " + days.get(days.size() - 1),
            "Write each day once, the earliest first.");
        return List.of();
      }
      days.add(day.get());
    }
    return days;
  }

  /** A single day moves with {@code forecast}; of a series each has its own. */
  void refuseForecast(Optional<DateSpec> forecast) {
    forecast.ifPresent(
        spec ->
            problems.error(
                "forecast-of-series",
                spec.at(),
                "a series has no forecast, because it has no single day",
                "Change `from`, `until` or `every`, or write the one that moves as a"
                    + " communication."));
  }
}
