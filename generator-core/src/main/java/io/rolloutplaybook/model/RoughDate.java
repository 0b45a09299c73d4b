package io.rolloutplaybook.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Objects;

/**
 * A date that may be no more exact than a month or a quarter, and is then shown as one.
 *
 * @param day what it counts as in every calculation: of a month or a quarter the last day, where
 *     something begins the first, and where something was done the day planned if that lies within
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

  /** Whether nothing of it is still to come: a month and a quarter run until their last day. */
  public boolean isReached(LocalDate asOf) {
    return isDay() ? !day.isAfter(asOf) : day.isBefore(asOf);
  }

  /** As it is written in a definition: {@code 2027-09-30}, {@code 2027-09}, {@code 2027-Q3}. */
  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> day.toString();
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    };
  }

  /**
   * Whether another date is in it, so that what was planned for the one and comes on the other
   * comes as planned.
   */
  public boolean contains(RoughDate other) {
    return switch (precision) {
      case DAY -> day.equals(other.day);
      case MONTH -> YearMonth.from(day).equals(YearMonth.from(other.day));
      case QUARTER -> quarter(day) == quarter(other.day);
    };
  }

  private static int quarter(LocalDate day) {
    return 4 * day.getYear() + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** What became of something planned: nobody knows better than that its month held. */
  public RoughDate asPlanned(RoughDate planned) {
    return isDay() || !contains(planned) ? this : new RoughDate(planned.day, precision);
  }

  /** Whether it is later than planned. */
  public boolean isAfter(RoughDate planned) {
    return day.isAfter(planned.day) && !planned.contains(this);
  }
}
