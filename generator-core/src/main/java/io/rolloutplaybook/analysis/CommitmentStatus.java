package io.rolloutplaybook.analysis;

/** How the commitment stands that was made in the last session that was held. */
public enum CommitmentStatus {
  /** The session asks for no commitment. */
  NONE,
  /** No session was held yet. */
  NOT_MADE,
  KEPT,
  /** Kept after it was due. */
  KEPT_LATE,
  OVERDUE,
  OPEN
}
