package io.rolloutplaybook.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A date that may be no more exact than a month or a quarter, and is then shown as one.
 *
 * @param day what it counts as in every calculation: of a month or a quarter the last day, and
 *     where something begins the first
 */
public record RoughDate(LocalDate day, Precision precision) {
  public RoughDate {
    Objects.requireNonNull(day);
    Objects.requireNonNull(precision);
  }

  public static RoughDate of(LocalDate day) {
    return new RoughDate(day, Precision.DAY);
  }

  /** Whether it is known to the day. */
  public boolean isDay() {
    return precision == Precision.DAY;
  }
}
