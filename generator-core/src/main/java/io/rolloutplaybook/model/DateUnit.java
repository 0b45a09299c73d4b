package io.rolloutplaybook.model;

/** What relative dates count in. */
public enum DateUnit {
  DAYS("d"),
  WORKING_DAYS("wd"),
  WEEKS("w"),
  MONTHS("m");

  private final String symbol;

  DateUnit(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written after the number. */
  public String symbol() {
    return symbol;
  }
}
