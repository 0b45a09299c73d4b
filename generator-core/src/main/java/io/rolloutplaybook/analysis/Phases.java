package io.rolloutplaybook.analysis;

import java.time.LocalDate;

/**
 * The three phases of a rollout.
 *
 * @param launch first day of the launch phase
 * @param launchEnd its last day: the fourth working day after launch
 */
public record Phases(LocalDate launch, LocalDate launchEnd) {
  private static final int WORKING_DAYS_AFTER_LAUNCH = 4;

  static Phases around(LocalDate launch, WorkingDays workingDays) {
    return new Phases(launch, workingDays.plus(launch, WORKING_DAYS_AFTER_LAUNCH));
  }

  /** The phase that a day is in. */
  public Phase of(LocalDate day) {
    if (day.isBefore(launch)) {
      return Phase.BEFORE;
    }
    return day.isAfter(launchEnd) ? Phase.AFTER : Phase.LAUNCH;
  }
}
