package io.rolloutplaybook.render.figure;

import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;

/** Marks as shapes, since fonts lack some of them and draw the others at different sizes. */
final class Marks {
  /** The disc with a 1 is 4.1 mm where other marks are 2.5 mm. */
  static final double FIRST_RATIO = 4.1 / 2.5;

  private Marks() {}

  /** The width of a mark's box. */
  static double width(Mark mark, double size) {
    return switch (mark) {
      case FIRST -> size * FIRST_RATIO;
      case ARROW_ONE_WAY, ARROW_TWO_WAY -> size * 1.15;
      default -> size;
    };
  }

  /**
   * @param x middle of the mark's box
   * @param size the box of an ordinary mark
   */
  static void draw(Canvas canvas, Mark mark, double x, double y, double size) {
    Colour colour = canvas.tone(mark.tone());
    double s = size;
    switch (mark) {
      case CHECK, CHECK_LATE ->
          canvas.path(
              Stroke.solid(colour, 0.19 * s),
              x - 0.39 * s,
              y + 0.04 * s,
              x - 0.12 * s,
              y + 0.3 * s,
              x + 0.38 * s,
              y - 0.3 * s);
      case DISC_GOOD, DOT, DOT_DONE, DOT_MID -> canvas.disc(x, y, 0.4 * s, colour);
      case RING, RING_WATCH, DOT_OPEN ->
          canvas.circle(x, y, 0.35 * s, Colour.WHITE, Stroke.solid(colour, 0.13 * s));
      case TRIANGLE ->
          canvas.polygon(
              colour, x, y - 0.4 * s, x + 0.46 * s, y + 0.38 * s, x - 0.46 * s, y + 0.38 * s);
      case SQUARE -> canvas.fill(x - 0.37 * s, y - 0.37 * s, x + 0.37 * s, y + 0.37 * s, colour);
      case POINTER ->
          canvas.polygon(
              colour, x - 0.34 * s, y - 0.4 * s, x + 0.4 * s, y, x - 0.34 * s, y + 0.4 * s);
      case FIRST -> {
        double radius = size * FIRST_RATIO / 2;
        double type = radius * 1.25;
        canvas.disc(x, y, radius, colour);
        canvas.write(x, Canvas.baseline(y, type), "1", true, type, Colour.WHITE, Anchor.MIDDLE);
      }
      case DIAMOND -> canvas.diamond(x, y, 0.46 * s, colour, Stroke.solid(colour, 0.01 * s));
      case DIAMOND_OPEN ->
          canvas.diamond(x, y, 0.43 * s, Colour.WHITE, Stroke.solid(colour, 0.1 * s));
      case ARROW_ONE_WAY -> arrow(canvas, colour, x, y, s, false);
      case ARROW_TWO_WAY -> arrow(canvas, colour, x, y, s, true);
    }
  }

  private static void arrow(
      Canvas canvas, Colour colour, double x, double y, double s, boolean both) {
    double end = x + 0.52 * s;
    double start = x - 0.52 * s;
    double length = 0.3 * s;
    double half = 0.17 * s;
    canvas.horizontal(both ? start + length / 2 : start, end - length / 2, y, colour, 0.09 * s);
    canvas.polygon(colour, end, y, end - length, y - half, end - length, y + half);
    if (both) {
      canvas.polygon(colour, start, y, start + length, y - half, start + length, y + half);
    }
  }
}
