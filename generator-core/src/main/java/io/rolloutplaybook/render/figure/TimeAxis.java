package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.theme.Colour;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

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

  /**
   * A larger unit.
   *
   * @param room until its words would touch the next unit's
   * @param begins whether a unit begins here; false for one that began before the axis
   * @param words its name, empty where there is no room
   */
  record Named(double x, double room, boolean begins, String words) {
    /**
     * Writes the name beside its tick, or beside what already stands there, or not at all.
     *
     * @param inset from the tick, in millimetres
     */
    void write(
        Canvas canvas, double baseline, boolean bold, double size, Colour colour, double inset) {
      double width = canvas.width(words, bold, size);
      double start = x + (begins ? inset : 0.3) * MM;
      for (double left = start; left + width <= x + room; left += 0.5 * MM) {
        if (words.isEmpty()
            || canvas.writeIfFree(left, baseline, words, bold, size, colour, Anchor.START)) {
          return;
        }
      }
    }
  }

  /**
   * The larger units with their names, the year with the first and with each January. A name with a
   * year may take the room of the next unit too, unless that has a year of its own to say. A unit
   * that begins before the axis is named at its left end.
   *
   * @param width how wide a name comes out
   */
  List<Named> named(CellText text, ToDoubleFunction<String> width) {
    List<LocalDate> starts = new ArrayList<>(major());
    boolean partial = starts.isEmpty() || starts.get(0).isAfter(from);
    if (partial) {
      starts.add(0, from);
    }
    List<Named> result = new ArrayList<>();
    boolean yearSaid = false;
    int taken = -1;
    for (int i = 0; i < starts.size(); i++) {
      LocalDate date = starts.get(i);
      double x = x(date);
      // The last name has nothing to keep away from.
      double room = place(starts, i + 1) - x + (i + 1 == starts.size() ? 0.6 * MM : 0);
      double wide = place(starts, i + 2) - x;
      String words = "";
      if (scale() == Scale.YEARS) {
        words = fits(Integer.toString(date.getYear()), room, width);
      } else {
        String month = text.month(date);
        if (!yearSaid || date.getMonthValue() == 1) {
          String dated = month + " " + date.getYear();
          words = fits(dated, room, width);
          boolean free = (i > 0 || !partial) && !isJanuary(starts, i + 1);
          if (words.isEmpty() && !fits(dated, wide, width).isEmpty() && free) {
            words = dated;
            room = wide;
          }
          yearSaid |= !words.isEmpty();
        }
        if (words.isEmpty()) {
          words = fits(month, room, width);
        }
      }
      if (taken == i) {
        words = "";
      }
      if (room == wide && !words.isEmpty()) {
        taken = i + 1;
      }
      result.add(new Named(x, room, !(partial && i == 0), words));
    }
    return result;
  }

  private static boolean isJanuary(List<LocalDate> starts, int i) {
    return i < starts.size() && starts.get(i).getMonthValue() == 1;
  }

  private double place(List<LocalDate> starts, int i) {
    return i < starts.size() ? x(starts.get(i)) : right;
  }

  private static String fits(String words, double room, ToDoubleFunction<String> width) {
    return width.applyAsDouble(words) + 1.6 * MM <= room ? words : "";
  }
}
