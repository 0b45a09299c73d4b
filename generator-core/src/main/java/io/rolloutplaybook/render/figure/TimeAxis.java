package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.render.CellText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Days along a line, from the start of one day to the end of another, with a scale that suits the
 * room: long stretches change scale instead of shrinking text.
 */
final class TimeAxis {
  /** What the two levels of ticks are. */
  enum Scale {
    /** Months, and Mondays with their day. */
    WEEKS,
    /** Months, and Mondays as bare ticks. */
    MONTHS,
    /** Quarters, and months as bare ticks. */
    QUARTERS,
    /** Years, and quarters as bare ticks. */
    YEARS
  }

  private static final double WEEKS_FROM = 5 * MM;
  private static final double MONTHS_FROM = 2.5 * MM;
  private static final double QUARTERS_FROM = 0.6 * MM;

  final LocalDate from;
  final LocalDate to;
  final double left;
  final double right;
  private final double perDay;

  /**
   * @param to the last day, shown whole
   */
  TimeAxis(LocalDate from, LocalDate to, double left, double right) {
    this.from = from;
    this.to = to.isBefore(from) ? from : to;
    this.left = left;
    this.right = right;
    perDay = (right - left) / (ChronoUnit.DAYS.between(this.from, this.to) + 1);
  }

  /** The start of a day; days out of range stand at the ends. */
  double x(LocalDate date) {
    double x = left + ChronoUnit.DAYS.between(from, date) * perDay;
    return Math.max(left, Math.min(right, x));
  }

  /** The end of a day. */
  double end(LocalDate date) {
    return x(date.plusDays(1));
  }

  boolean shows(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  double week() {
    return 7 * perDay;
  }

  Scale scale() {
    double week = week();
    return week >= WEEKS_FROM
        ? Scale.WEEKS
        : week >= MONTHS_FROM ? Scale.MONTHS : week >= QUARTERS_FROM ? Scale.QUARTERS : Scale.YEARS;
  }

  /** Days on which the larger unit begins. */
  List<LocalDate> major() {
    return switch (scale()) {
      case WEEKS, MONTHS -> months(1);
      case QUARTERS -> months(3);
      case YEARS -> months(12);
    };
  }

  /** Days on which the smaller unit begins. */
  List<LocalDate> minor() {
    return switch (scale()) {
      case WEEKS, MONTHS -> mondays();
      case QUARTERS -> months(1);
      case YEARS -> months(3);
    };
  }

  List<LocalDate> mondays() {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; !day.isAfter(to); day = day.plusWeeks(1)) {
      days.add(day);
    }
    return days;
  }

  private List<LocalDate> months(int step) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = from.withDayOfMonth(1);
    for (; !day.isAfter(to); day = day.plusMonths(1)) {
      if (!day.isBefore(from) && (day.getMonthValue() - 1) % step == 0) {
        days.add(day);
      }
    }
    return days;
  }

  /** A tick's words: where the unit begins, and how much room there is until the next. */
  record Named(LocalDate date, double x, double room, boolean begins, String words) {}

  /**
   * The larger units with their names, the year with the first and with each January. A unit that
   * begins before the axis is named at its left end.
   */
  List<Named> named(CellText text, java.util.function.ToDoubleFunction<String> width) {
    List<LocalDate> starts = new ArrayList<>(major());
    boolean partial = starts.isEmpty() || starts.get(0).isAfter(from);
    if (partial) {
      starts.add(0, from);
    }
    List<Named> result = new ArrayList<>();
    boolean yearSaid = false;
    for (int i = 0; i < starts.size(); i++) {
      LocalDate date = starts.get(i);
      double x = x(date);
      double room = (i + 1 < starts.size() ? x(starts.get(i + 1)) : right) - x;
      boolean last = i + 1 == starts.size();
      String month = text.month(date);
      boolean year = !yearSaid || date.getMonthValue() == 1;
      List<String> candidates =
          scale() == Scale.YEARS
              ? List.of(Integer.toString(date.getYear()))
              : year ? List.of(month + " " + date.getYear(), month) : List.of(month);
      String words = "";
      for (String candidate : candidates) {
        if (words.isEmpty() && width.applyAsDouble(candidate) + 2 * MM <= room + (last ? MM : 0)) {
          words = candidate;
        }
      }
      yearSaid |= words.length() > month.length();
      result.add(new Named(date, x, room, !(partial && i == 0), words));
    }
    return result;
  }
}
