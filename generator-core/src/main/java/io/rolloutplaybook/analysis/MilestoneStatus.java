package io.rolloutplaybook.analysis;

/** How a milestone stands at the as-of date. The first that fits, in this order, is meant. */
public enum MilestoneStatus {
  /** It was given up. */
  DROPPED,
  /** It was reached on its planned day or before. */
  DONE,
  /** It was reached after its planned day. */
  DONE_LATE,
  /** Its effective day is before the as-of date, and it was not reached. */
  OVERDUE,
  /** Its forecast is after its planned day. */
  LATE,
  /** The effective day of a milestone that it depends on is after this one's start. */
  AT_RISK,
  /** It has a start, on the as-of date or before it. */
  IN_PROGRESS,
  /** None of the above. */
  PLANNED
}
