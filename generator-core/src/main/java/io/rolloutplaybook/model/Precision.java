package io.rolloutplaybook.model;

/** How exactly a date is known. */
public enum Precision {
  DAY,
  MONTH,
  QUARTER
}
