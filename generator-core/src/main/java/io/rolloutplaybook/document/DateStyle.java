package io.rolloutplaybook.document;

/** How much of a date is written; the theme says how. Examples are of the default theme. */
public enum DateStyle {
  /** Monday 1 March 2027 */
  FULL,
  /** 1 March 2027 */
  LONG,
  /** Mon 1 Mar 2027 */
  WEEKDAY,
  /** 1 Mar 2027 */
  MEDIUM,
  /** 1 March */
  DAY,
  /** 1 Mar */
  SHORT;

  /** How templates name it. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
