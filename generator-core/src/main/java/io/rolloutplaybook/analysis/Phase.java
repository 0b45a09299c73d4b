package io.rolloutplaybook.analysis;

/** Where a day stands towards launch. */
public enum Phase {
  /** Every day before launch day. */
  BEFORE,
  /** Launch day and the four working days after it, with the free days between them. */
  LAUNCH,
  /** Every day after that. */
  AFTER
}
