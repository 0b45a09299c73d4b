package io.rolloutplaybook.analysis;

/** How a metric stands at the as-of date; the first that fits, from above. */
public enum MetricStatus {
  RETIRED,
  /** It has no target, so there is nothing to be held against. */
  NO_TARGET,
  /** It has a target and no baseline, so nobody can tell how far it has come. */
  NO_BASELINE,
  /** Its baseline is still to be read, on a day that is not over. */
  BASELINE_DUE,
  /** Its baseline should have been read by now, and was not. */
  BASELINE_MISSING,
  /** Nothing was read yet, and the first reading is not due either. */
  NOT_DUE,
  NO_READING,
  /** The latest reading is older than one cadence. */
  STALE,
  /** Progress is at or above the expected. */
  ON_TRACK,
  /** Progress is below the expected, by no more than the tolerance. */
  WATCH,
  BEHIND;

  /** Whether progress is judged: there is a reading, and it is fresh. */
  public boolean isJudged() {
    return this == ON_TRACK || this == WATCH || this == BEHIND;
  }
}
