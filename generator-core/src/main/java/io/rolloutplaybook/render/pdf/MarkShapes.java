package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.theme.Colour;

/** Draws the symbols as paths, because the default fonts lack some of them. */
final class MarkShapes {
  private MarkShapes() {}

  /**
   * @param x left end of the symbol's room
   * @param baseline of the text around it
   * @param size of the text around it, in points
   * @param one the font for the 1 in {@link Mark#FIRST}
   */
  static void paint(
      Content out, Mark mark, double x, double baseline, double size, Colour colour, PdfFont one) {
    double width = InlineText.symbolWidth(mark, size);
    double cx = x + width / 2;
    // Symbols stand on the middle of the capitals.
    double cy = baseline - size * 0.36;
    double unit = size * 0.78;
    switch (mark) {
      case CHECK, CHECK_LATE ->
          out.polyline(
              colour,
              size * 0.17,
              false,
              cx - unit * 0.42,
              cy + unit * 0.02,
              cx - unit * 0.12,
              cy + unit * 0.34,
              cx + unit * 0.42,
              cy - unit * 0.36);
      case DISC_GOOD, DOT, DOT_DONE, DOT_MID -> out.disc(cx, cy, unit * 0.42, colour);
      case RING, DOT_OPEN -> out.ring(cx, cy, unit * 0.36, colour, size * 0.12);
      case TRIANGLE ->
          out.polygon(
              colour,
              cx - unit * 0.48,
              cy + unit * 0.42,
              cx + unit * 0.48,
              cy + unit * 0.42,
              cx,
              cy - unit * 0.44);
      case SQUARE ->
          out.rectangle(cx - unit * 0.4, cy - unit * 0.4, unit * 0.8, unit * 0.8, colour);
      case POINTER ->
          out.polygon(
              colour,
              cx - unit * 0.36,
              cy - unit * 0.45,
              cx - unit * 0.36,
              cy + unit * 0.45,
              cx + unit * 0.44,
              cy);
      case DIAMOND ->
          out.polygon(
              colour,
              cx - unit * 0.5,
              cy,
              cx,
              cy - unit * 0.5,
              cx + unit * 0.5,
              cy,
              cx,
              cy + unit * 0.5);
      case DIAMOND_OPEN ->
          out.polyline(
              colour,
              size * 0.1,
              true,
              cx - unit * 0.46,
              cy,
              cx,
              cy - unit * 0.46,
              cx + unit * 0.46,
              cy,
              cx,
              cy + unit * 0.46);
      case FIRST -> {
        out.disc(cx, cy, width / 2, colour);
        double digit = size * 0.82;
        out.text(
            "1",
            one,
            digit,
            0,
            Colour.WHITE,
            cx - one.width("1", digit, 0) / 2,
            cy + digit * 0.35);
      }
      case ARROW_ONE_WAY, ARROW_TWO_WAY -> {
        double half = size * 0.42;
        double head = size * 0.17;
        out.line(cx - half, cy, cx + half, cy, colour, size * 0.08);
        out.polygon(
            colour, cx + half, cy, cx + half - head * 1.3, cy - head, cx + half - head * 1.3,
            cy + head);
        if (mark == Mark.ARROW_TWO_WAY) {
          out.polygon(
              colour, cx - half, cy, cx - half + head * 1.3, cy - head, cx - half + head * 1.3,
              cy + head);
        }
      }
    }
  }
}
