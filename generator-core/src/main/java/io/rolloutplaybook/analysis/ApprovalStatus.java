package io.rolloutplaybook.analysis;

/** How a communication's approval stands at the as-of date. */
public enum ApprovalStatus {
  /** Nobody has to approve it. */
  NOT_NEEDED,
  /** It was approved. */
  APPROVED,
  /** It was sent or dropped, and no approval is on record. */
  UNRECORDED,
  /** Approval was due before the as-of date. */
  OVERDUE,
  /** Approval is still to come. */
  PENDING
}
