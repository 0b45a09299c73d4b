package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.render.font.FontSet.Family;
import io.rolloutplaybook.theme.Colour;

/**
 * How a piece of text is set.
 *
 * @param size in points
 * @param leading from baseline to baseline, in points
 * @param tracking added after each glyph, in ems
 */
record TextStyle(
    Family family,
    boolean bold,
    boolean italic,
    double size,
    double leading,
    Colour colour,
    double tracking) {

  static TextStyle of(double size, double leading, Colour colour) {
    return new TextStyle(Family.BODY, false, false, size, leading, colour, 0);
  }

  TextStyle strong() {
    return new TextStyle(family, true, italic, size, leading, colour, tracking);
  }

  TextStyle emphasised() {
    return new TextStyle(family, bold, !italic, size, leading, colour, tracking);
  }

  TextStyle spoken() {
    return new TextStyle(Family.SPOKEN, bold, true, size, leading, colour, tracking);
  }

  TextStyle code() {
    // Liberation Mono looks larger than the text around it: 8 pt beside 9.5.
    return new TextStyle(Family.CODE, bold, false, size * 0.86, leading, colour, 0);
  }

  TextStyle in(Colour other) {
    return new TextStyle(family, bold, italic, size, leading, other, tracking);
  }

  /** Smaller or larger letters at the same distance of the lines. */
  TextStyle scaled(double factor) {
    return new TextStyle(family, bold, italic, size * factor, leading, colour, tracking);
  }

  TextStyle tracked(double ems) {
    return new TextStyle(family, bold, italic, size, leading, colour, ems);
  }
}
