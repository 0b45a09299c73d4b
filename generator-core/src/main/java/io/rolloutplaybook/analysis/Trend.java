package io.rolloutplaybook.analysis;

/** Where a metric's last three readings lead, seen from its target. */
public enum Trend {
  IMPROVING,
  FLAT,
  WORSENING
}
