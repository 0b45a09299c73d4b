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
    double room = width - indent;
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      lines++;
      double x = 0;
      for (String word : part.split(" ")) {
        double length = measure.width(word, bold, size);
        double space = x == 0 ? 0 : measure.width(" ", bold, size);
        if (x > 0 && x + space + length > room) {
          lines++;
          x = 0;
          space = 0;
        }
        x += space + length;
        while (x > room && room > size) {
          lines++;
          x -= room;
        }
      }
    }
    return lines;
  }
}
