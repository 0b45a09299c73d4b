package io.rolloutplaybook.analysis;

/** Where the last three readings or ratings lead, seen from what is wanted. */
public enum Trend {
  IMPROVING,
  FLAT,
  WORSENING
}
