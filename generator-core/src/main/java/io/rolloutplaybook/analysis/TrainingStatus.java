package io.rolloutplaybook.analysis;

/** How a training stands at the as-of date. The first that fits, in this order, is meant. */
public enum TrainingStatus {
  /** It was given up. */
  DROPPED,
  /** Everybody had been through it on its planned last day or before. */
  DONE,
  /** Everybody had been through it after its planned last day. */
  DONE_LATE,
  /** Its effective last day is before the as-of date, and people are missing. */
  OVERDUE,
  /** Its effective last day is after its planned one. */
  LATE,
  /** It has begun: its first day is on the as-of date or before it, or somebody attended. */
  IN_PROGRESS,
  /** None of the above. */
  PLANNED
}
