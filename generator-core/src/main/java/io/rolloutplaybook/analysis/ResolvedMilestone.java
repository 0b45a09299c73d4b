package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.RoughDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A milestone with its dates worked out.
 *
 * @param startDate planned start of the work; absent where the definition gives none
 * @param plannedDate planned finish
 * @param effectiveDate done, else forecast, else planned finish
 * @param phase of the effective day
 * @param moves from the planned to the effective day, where reasons are known
 */
public record ResolvedMilestone(
    Milestone milestone,
    Optional<RoughDate> startDate,
    RoughDate plannedDate,
    RoughDate effectiveDate,
    MilestoneStatus status,
    Phase phase,
    List<Move> moves) {
  public ResolvedMilestone {
    moves = List.copyOf(moves);
  }

  public String id() {
    return milestone.id();
  }

  /** The day that its start counts as. */
  public Optional<LocalDate> start() {
    return startDate.map(RoughDate::day);
  }

  /** The day that its planned finish counts as. */
  public LocalDate planned() {
    return plannedDate.day();
  }

  /** The day that its effective finish counts as. */
  public LocalDate effective() {
    return effectiveDate.day();
  }

  public boolean isDone() {
    return status == MilestoneStatus.DONE || status == MilestoneStatus.DONE_LATE;
  }

  public boolean isDropped() {
    return status == MilestoneStatus.DROPPED;
  }
}
