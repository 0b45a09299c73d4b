package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Interval;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.RoughDate;
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
 * @param plannedDate as planned; where a period begins
 * @param effectiveDate done, else forecast, else planned; where a period begins
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
    RoughDate plannedDate,
    RoughDate effectiveDate,
    Optional<RoughDate> until,
    Optional<RoughDate> sentOn,
    CommunicationStatus status,
    Phase phase,
    Optional<RoughDate> approvalDue,
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

  /** The day that its planned date counts as. */
  public LocalDate planned() {
    return plannedDate.day();
  }

  /** The day that its effective date counts as. */
  public LocalDate effective() {
    return effectiveDate.day();
  }

  /** When it ends: the end of a period, else its effective date. */
  public RoughDate lastDate() {
    return until.orElse(effectiveDate);
  }

  /** The last day on which it goes on. */
  public LocalDate last() {
    return lastDate().day();
  }
}
