package io.rolloutplaybook.playbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days with a ground of its own in a picture, both ends included.
 *
 * @param reason why it is blacked out, or which waves launch in it; absent for other phases and
 *     where no reason is given
 */
public record Band(Kind kind, LocalDate from, LocalDate to, Optional<String> reason) {
  public enum Kind {
    BEFORE,
    LAUNCH,
    AFTER,
    BLACKOUT
  }
}
