package io.rolloutplaybook.analysis;

/** Why a day is a bad one to send something. */
public enum ClashKind {
  /** A day of the week that is not worked. */
  WEEKEND,
  /** A holiday of the definition's calendar. */
  HOLIDAY,
  /** A day in a blackout. */
  BLACKOUT
}
