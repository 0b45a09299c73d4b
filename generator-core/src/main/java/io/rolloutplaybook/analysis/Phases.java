package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.RoughDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The three phases of a rollout. As long as its launch is to be set, every day lies before it.
 *
 * @param launchDate first day of the launch phase, or the month or quarter that this is in; absent
 *     while it is to be set
 * @param launchEnd its last day: the fourth working day after launch
 */
public record Phases(Optional<RoughDate> launchDate, Optional<LocalDate> launchEnd) {
  private static final int WORKING_DAYS_AFTER_LAUNCH = 4;

  static Phases around(Optional<RoughDate> launch, WorkingDays workingDays) {
    return new Phases(
        launch, launch.map(date -> workingDays.plus(date.day(), WORKING_DAYS_AFTER_LAUNCH)));
  }

  /** First day of the launch phase. */
  public Optional<LocalDate> launch() {
    return launchDate.map(RoughDate::day);
  }

  /** The phase that a day is in. */
  public Phase of(LocalDate day) {
    if (launch().filter(launch -> !day.isBefore(launch)).isEmpty()) {
      return Phase.BEFORE;
    }
    return day.isAfter(launchEnd.orElseThrow()) ? Phase.AFTER : Phase.LAUNCH;
  }
}
