package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.List;

/**
 * A day that something had between the planned one and the one it has now.
 *
 * @param reason why it moved to this day
 */
public record EarlierDate(SourceLocation at, DateSpec date, String reason) {
  /**
   * Whether earlier days look as if they were listed from the last to the first.
   *
   * @param now the day that they led to
   */
  public static boolean isNewestFirst(List<LocalDate> days, LocalDate now) {
    boolean back = days.size() > 1 && now.isAfter(days.get(0));
    for (int i = 1; i < days.size(); i++) {
      back &= days.get(i).isBefore(days.get(i - 1));
    }
    return back;
  }

  EarlierDate in(Place place) {
    return new EarlierDate(at, place.date(date), reason);
  }
}
