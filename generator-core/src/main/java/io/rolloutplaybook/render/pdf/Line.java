package io.rolloutplaybook.render.pdf;

import java.util.List;

/**
 * One line of text, ready to be painted.
 *
 * @param width to the end of the last word, in points
 */
record Line(List<Placed> parts, double width) {
  Line {
    parts = List.copyOf(parts);
  }

  /**
   * @param x from the line's left end, in points
   */
  record Placed(double x, Fragment fragment) {}
}
