package io.rolloutplaybook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a milestone is, against how much of its time has passed.
 *
 * @param share from 0 to 1
 * @param expected working days that have passed since its start, of those up to its effective day;
 *     four decimals, from 0 to 1; absent without a start
 * @param behind whether it is further below {@code expected} than the definition tolerates
 */
public record MilestoneProgress(BigDecimal share, Optional<BigDecimal> expected, boolean behind) {

  /**
   * @param tolerance in percentage points
   * @return empty when its author does not say how far it is
   */
  static Optional<MilestoneProgress> of(
      ResolvedMilestone m, WorkingDays days, LocalDate asOf, int tolerance) {
    Optional<BigDecimal> expected =
        m.start().map(start -> passed(start, m.effective(), asOf, days));
    return m.milestone()
        .progress()
        .map(
            share ->
                new MilestoneProgress(
                    share,
                    expected,
                    expected
                        .filter(
                            e ->
                                e.subtract(share)
                                        .compareTo(BigDecimal.valueOf(tolerance).movePointLeft(2))
                                    > 0)
                        .isPresent()));
  }

  private static BigDecimal passed(
      LocalDate start, LocalDate end, LocalDate asOf, WorkingDays days) {
    if (!asOf.isAfter(start)) {
      return BigDecimal.ZERO;
    } else if (!asOf.isBefore(end)) {
      return BigDecimal.ONE;
    }
    int all = days.between(start, end);
    return all == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(days.between(start, asOf))
            .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
  }
}
