package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Works out the days of what happens again and again. */
final class SeriesDays {
  /** A longer series is taken for a slip of the pen. */
  static final int LONGEST_SERIES = 10_000;

  /** A series without an end is shown so long after launch, or after its start if that is later. */
  static final int YEARS_SHOWN = 1;

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
   * @param skipped why it does not take place
   */
  record Day(RoughDate planned, RoughDate effective, Optional<String> skipped) {}

  /**
   * All days in order, numbered from 1; none when there is a problem.
   *
   * @param launch from which a series without an end counts; absent while it is to be set
   */
  List<Day> of(String id, Recurrence.Repeated repeated, Optional<LocalDate> launch) {
    Recurrence.Changes changes = repeated.changes();
    NavigableMap<LocalDate, Day> days = new TreeMap<>();
    for (RoughDate written : written(id, repeated, launch)) {
      RoughDate day = workingDays.worked(written, changes.daysOff());
      days.put(day.day(), new Day(day, day, Optional.empty()));
    }
    if (!days.isEmpty()) {
      changes.skipped().forEach(skipped -> skip(id, skipped, days));
      changes.moved().forEach(moved -> move(id, moved, days));
    }
    return List.copyOf(days.values());
  }

  private List<RoughDate> written(
      String id, Recurrence.Repeated repeated, Optional<LocalDate> launch) {
    if (repeated instanceof Recurrence.Series series) {
      return stepped(id, series, launch);
    } else if (repeated instanceof Recurrence.Days days) {
      return listed(id, days);
    }
    throw new IllegalStateException("unknown recurrence " + repeated);
  }

  private void skip(String id, Recurrence.Skipped skipped, NavigableMap<LocalDate, Day> days) {
    if (isDay(id, skipped.at(), skipped.day(), days)) {
      RoughDate planned = days.get(skipped.day()).planned();
      days.put(skipped.day(), new Day(planned, planned, Optional.of(skipped.reason())));
    }
  }

  private void move(String id, Recurrence.Moved moved, NavigableMap<LocalDate, Day> days) {
    Optional<RoughDate> to = dates.forecast(moved.to());
    if (to.isEmpty() || !isDay(id, moved.at(), moved.day(), days)) {
      return;
    }
    if (days.get(moved.day()).skipped().isPresent()) {
      problems.error(
          "contradiction",
          moved.at(),
          "`" + id + "` on " + moved.day() + " cannot be both moved and skipped",
          "Keep one of the two.");
    } else if (days.values().stream()
        .anyMatch(d -> d.skipped().isEmpty() && d.effective().day().equals(to.get().day()))) {
      problems.error(
          "same-day",
          moved.to().at(),
          "`" + id + "` would come twice on " + to.get().day(),
          "Choose another day, or write the one that falls away under `skipped`.");
    } else {
      days.put(moved.day(), new Day(days.get(moved.day()).planned(), to.get(), Optional.empty()));
    }
  }

  private boolean isDay(
      String id, SourceLocation at, LocalDate day, NavigableMap<LocalDate, Day> days) {
    if (days.containsKey(day)) {
      return true;
    }
    LocalDate before = days.floorKey(day);
    LocalDate after = days.ceilingKey(day);
    boolean nearer =
        after == null
            || before != null
                && day.toEpochDay() - before.toEpochDay() <= after.toEpochDay() - day.toEpochDay();
    problems.error(
        "unknown-day",
        at,
        "`" + id + "` has no day " + day,
        "The nearest is " + (nearer ? before : after) + ".");
    return false;
  }

  /**
   * Every step is counted from the first day, so that a series on the 31st comes back to the 31st
   * after a shorter month.
   */
  private List<RoughDate> stepped(String id, Recurrence.Series series, Optional<LocalDate> launch) {
    Optional<LocalDate> from = dates.planned(series.from()).map(RoughDate::day);
    Optional<LocalDate> until =
        series.until().isPresent()
            ? dates.planned(series.until().get()).map(RoughDate::day)
            : from.map(day -> launch.filter(day::isBefore).orElse(day).plusYears(YEARS_SHOWN));
    SourceLocation end = series.until().orElse(series.from()).at();
    if (from.isEmpty() || until.isEmpty() || !dates.inOrder(id, end, from.get(), until.get())) {
      return List.of();
    }
    List<RoughDate> days = new ArrayList<>();
    LocalDate day = from.get();
    while (!day.isAfter(until.get())) {
      if (days.size() == LONGEST_SERIES) {
        problems.error(
            "series-too-long",
            end,
            "`" + id + "` comes more than " + LONGEST_SERIES + " times until " + until.get(),
            "Let it end earlier or come less often.");
        return List.of();
      }
      days.add(RoughDate.of(day));
      day = workingDays.plus(from.get(), (long) days.size() * series.every(), series.unit());
    }
    return days;
  }

  private List<RoughDate> listed(String id, Recurrence.Days listed) {
    List<RoughDate> days = new ArrayList<>();
    for (DateSpec spec : listed.dates()) {
      Optional<RoughDate> day = dates.planned(spec);
      if (day.isEmpty()) {
        return List.of();
      }
      LocalDate before = days.isEmpty() ? LocalDate.MIN : days.get(days.size() - 1).day();
      if (!day.get().day().isAfter(before)) {
        problems.error(
            "dates-out-of-order",
            spec.at(),
            "`" + id + "` has " + day.get().day() + " after " + before,
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
                "Write the days that move under `moved`, as in `moved: {2027-03-08:"
                    + " 2027-03-10}`."));
  }
}
