package io.rolloutplaybook.document;

/** How much of a date is known, and therefore shown. */
public enum Precision {
  DAY,
  MONTH,
  QUARTER
}
