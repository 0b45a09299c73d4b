package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;

/**
 * A date as written: a day, a month or a quarter of the calendar, or so much before or after
 * something else.
 */
public sealed interface DateSpec {
  /** Before the id of a stretch or a series in an anchor: its last day. */
  String END_OF = "end of ";

  /** One of a series in an anchor, by its number. */
  static String numbered(int number, String id) {
    return number + " of " + id;
  }

  /** The id in an anchor. */
  static String item(String anchor) {
    return anchor.substring(anchor.lastIndexOf(' ') + 1);
  }

  SourceLocation at();

  /**
   * @param date what it counts as, of a month or a quarter one of its ends
   */
  record Fixed(SourceLocation at, LocalDate date, Precision precision) implements DateSpec {
    public Fixed(SourceLocation at, LocalDate date) {
      this(at, date, Precision.DAY);
    }

    public Fixed(SourceLocation at, RoughDate date) {
      this(at, date.day(), date.precision());
    }

    public RoughDate toRoughDate() {
      return new RoughDate(date, precision);
    }
  }

  /** Nobody has decided it yet. */
  record ToBeSet(SourceLocation at) implements DateSpec {}

  /**
   * @param anchor {@code launch}, or the id of a dated item, alone, after {@link #END_OF} or as
   *     {@link #numbered}; always known, the definition checks it
   * @param amount negative before, positive after the anchor, 0 on it
   */
  record Relative(SourceLocation at, String anchor, int amount, DateUnit unit)
      implements DateSpec {}
}
