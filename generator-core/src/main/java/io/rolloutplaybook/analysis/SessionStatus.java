package io.rolloutplaybook.analysis;

/**
 * How a coaching session stands at the as-of date. The first that fits, in this order, is meant.
 */
public enum SessionStatus {
  /** It will not be held. */
  DROPPED,
  HELD,
  /** It should have been held before the as-of date, and nobody has recorded that it was. */
  OVERDUE,
  /** Its forecast is after its planned day. */
  LATE,
  /** Within fourteen days after the as-of date, the as-of date included. */
  DUE,
  PLANNED
}
