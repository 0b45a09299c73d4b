package io.rolloutplaybook.analysis;

/** How a coaching session stands at the as-of date. */
public enum SessionStatus {
  HELD,
  /** It should have been held before the as-of date, and nobody has recorded that it was. */
  OVERDUE,
  /** Within fourteen days after the as-of date, the as-of date included. */
  DUE,
  PLANNED
}
