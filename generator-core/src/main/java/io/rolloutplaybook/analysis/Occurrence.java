package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Interval;
import io.rolloutplaybook.model.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A communication on its day: one of a series, or one that happens once or over a period.
 *
 * @param id the communication's; in a series followed by a hyphen and the number
 * @param number in its series, from 1; absent outside a series
 * @param of occurrences in the series; 1 outside a series
 * @param audiences ids of those that it reaches, each once
 * @param planned as planned; where a period begins
 * @param effective done, else forecast, else planned; where a period begins
 * @param until last day of a period
 * @param sentOn the day on which it was sent; where a period began; absent if it was not
 * @param phase of the effective day
 * @param clashes why its effective day is a bad one, in the order of {@link ClashKind}
 * @param dropped why it does not take place
 * @param moves from the planned to the effective day, where reasons are known
 */
public record Occurrence(
    Communication communication,
    String id,
    Optional<Integer> number,
    int of,
    List<String> audiences,
    LocalDate planned,
    LocalDate effective,
    Optional<LocalDate> until,
    Optional<LocalDate> sentOn,
    CommunicationStatus status,
    Phase phase,
    Optional<LocalDate> approvalDue,
    ApprovalStatus approval,
    List<Clash> clashes,
    Optional<String> dropped,
    List<Move> moves) {
  public Occurrence {
    audiences = List.copyOf(audiences);
    clashes = List.copyOf(clashes);
    moves = List.copyOf(moves);
  }

  /**
   * @param reason the blackout's; absent for other kinds
   */
  public record Clash(ClashKind kind, Optional<String> reason) {}

  /** The communication's title, or its id where it has none; the same throughout a series. */
  public String title() {
    return communication.title().orElse(communication.id());
  }

  public boolean isTwoWay() {
    return communication.twoWay().orElse(false);
  }

  /** Whether it takes place: all but those that were dropped. */
  public boolean isLive() {
    return status != CommunicationStatus.DROPPED;
  }

  /** How it goes on as one of a series without an end. */
  public Optional<Interval> endless() {
    return communication.when() instanceof Recurrence.Series series
        ? series.endless()
        : Optional.empty();
  }

  /** The last day on which it goes on: the end of a period, else the effective day. */
  public LocalDate last() {
    return until.orElse(effective);
  }
}
