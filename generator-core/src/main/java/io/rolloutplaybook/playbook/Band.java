package io.rolloutplaybook.playbook;

import io.rolloutplaybook.model.RoughDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of days with a ground of its own in a picture, both ends included.
 *
 * @param reason why it is blacked out, or which waves launch in it; absent for other phases and
 *     where no reason is given
 * @param launches what launches in it; none in other phases
 */
public record Band(
    Kind kind, LocalDate from, LocalDate to, Optional<String> reason, List<Launching> launches) {
  public Band {
    launches = List.copyOf(launches);
  }

  Band(Kind kind, LocalDate from, LocalDate to, Optional<String> reason) {
    this(kind, from, to, reason, List.of());
  }

  /**
   * A launch.
   *
   * @param wave its name; absent for that of the rollout
   */
  public record Launching(Optional<String> wave, RoughDate launch) {}

  public enum Kind {
    BEFORE,
    LAUNCH,
    AFTER,
    BLACKOUT
  }
}
