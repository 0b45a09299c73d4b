package io.rolloutplaybook.document;

/** A formula is not of the formula language: where, what stands there, and what should. */
public final class FormulaSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final int length;
  private final String found;
  private final String expected;

  FormulaSyntaxException(int position, int length, String found, String expected) {
    super("found " + found + " where " + expected + " is expected");
    this.position = position;
    this.length = length;
    this.found = found;
    this.expected = expected;
  }

  /** Where the fault begins, in chars from the formula's begin, counted from 0. */
  public int position() {
    return position;
  }

  /** How many chars the fault covers; 0 at the formula's end. */
  public int length() {
    return length;
  }

  /** What stands there, in words, such as {@code `)`} or {@code the end of the formula}. */
  public String found() {
    return found;
  }

  /** What should stand there, in words. */
  public String expected() {
    return expected;
  }
}
