package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.TextMeasure;

/**
 * What a paragraph style means for the room that text takes, in points.
 *
 * @param indent at both sides together
 */
record Metrics(
    double size,
    double line,
    double before,
    double after,
    double indent,
    boolean bold,
    boolean keepNext) {

  /** How many lines a text makes in a width; at least one. */
  int lines(String text, double width, TextMeasure measure) {
    return measure.lines(text, bold, size, width - indent);
  }
}
