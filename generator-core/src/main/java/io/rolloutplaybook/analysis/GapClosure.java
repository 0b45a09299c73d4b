package io.rolloutplaybook.analysis;

/** What is planned to close a skill's gap. */
public enum GapClosure {
  /** There is no gap. */
  NOT_NEEDED,
  /** A training that covers the skill ends before launch, or on it. */
  BEFORE_LAUNCH,
  /** Trainings cover the skill, all of them end after launch. */
  AFTER_LAUNCH,
  /** Trainings cover the skill, and nobody knows when they end. */
  UNDATED,
  /** No training covers the skill. */
  UNCOVERED,
  /** A level is missing, so that nobody knows whether there is a gap. */
  UNRATED
}
