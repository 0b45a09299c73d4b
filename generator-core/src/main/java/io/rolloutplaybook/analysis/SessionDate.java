package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.RoughDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A coaching session on its day: one of a series, or one that happens once or over a period.
 *
 * @param number in its series, from 1
 * @param of sessions in the series; 1 outside a series
 * @param effectiveDate held, else forecast, else planned; where a period begins
 * @param until last day of a period
 * @param clashes why its day is a bad one, in the order of {@link ClashKind}
 * @param dropped why it will not be held
 * @param moves from the planned to the effective day, where reasons are known
 */
public record SessionDate(
    int number,
    int of,
    RoughDate effectiveDate,
    Optional<RoughDate> until,
    Phase phase,
    SessionStatus status,
    List<Occurrence.Clash> clashes,
    RoughDate plannedDate,
    Optional<String> dropped,
    List<Move> moves) {
  public SessionDate {
    clashes = List.copyOf(clashes);
    moves = List.copyOf(moves);
  }

  /** The day that its effective date counts as. */
  public LocalDate date() {
    return effectiveDate.day();
  }

  /** The day that its planned date counts as. */
  public LocalDate planned() {
    return plannedDate.day();
  }

  public boolean isHeld() {
    return status == SessionStatus.HELD;
  }
}
