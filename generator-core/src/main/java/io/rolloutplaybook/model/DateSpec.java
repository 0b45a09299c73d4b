package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.regex.Pattern;

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

  /** What {@link #numbered} writes: the number, and the id. */
  Pattern NUMBERED = Pattern.compile("([0-9]+) of (.+)");

  /** An anchor as people write it: {@code newsletter-3}. */
  static String named(String anchor) {
    return NUMBERED.matcher(anchor).replaceFirst("$2-$1");
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
  record Relative(SourceLocation at, String anchor, int amount, DateUnit unit) implements DateSpec {
    public boolean isFromLaunch() {
      return anchor.equals(Rollout.ITSELF);
    }

    /** What it counts from, as people write it: {@code newsletter-3}. */
    public String named() {
      return DateSpec.named(anchor);
    }

    /** As people write it: {@code pilot + 2w}. */
    public String written() {
      return amount == 0
          ? named()
          : named() + (amount < 0 ? " - " : " + ") + Math.abs(amount) + unit.symbol();
    }
  }
}
