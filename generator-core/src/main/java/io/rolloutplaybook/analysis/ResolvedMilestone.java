package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A milestone with its dates worked out.
 *
 * @param start planned start of the work; absent where the definition gives none
 * @param planned planned finish
 * @param effective done, else forecast, else planned finish
 * @param phase of the effective day
 * @param moves from the planned to the effective day, where reasons are known
 */
public record ResolvedMilestone(
    Milestone milestone,
    Optional<LocalDate> start,
    LocalDate planned,
    LocalDate effective,
    MilestoneStatus status,
    Phase phase,
    List<Move> moves) {
  public ResolvedMilestone {
    moves = List.copyOf(moves);
  }

  public String id() {
    return milestone.id();
  }

  public boolean isDone() {
    return status == MilestoneStatus.DONE || status == MilestoneStatus.DONE_LATE;
  }

  public boolean isDropped() {
    return status == MilestoneStatus.DROPPED;
  }
}
