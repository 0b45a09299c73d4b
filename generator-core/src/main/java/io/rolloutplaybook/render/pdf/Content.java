package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.theme.Colour;
import java.util.Arrays;

/**
 * A content stream as it is written: painting operators into a byte buffer. Coordinates are points
 * from the top left corner, y growing downwards; the stream has PDF's own, from the bottom.
 */
final class Content {
  private static final double CIRCLE = 0.5522847498;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private final double height;
  private byte[] bytes = new byte[8192];
  private int length;

  private int fill = -1;
  private int stroke = -1;
  private double lineWidth = -1;
  private boolean dashed;
  private PdfFont font;
  private double size;
  private double tracking;
  private boolean inText;
  private long penX;
  private long penY;

  /**
   * @param height of the page or the form, in points
   */
  Content(double height) {
    this.height = height;
  }

  byte[] toBytes() {
    endText();
    return Arrays.copyOf(bytes, length);
  }

  /** Operators as they are; the colours and fonts that they set must be unset again by them. */
  Content raw(String operators) {
    endText();
    ascii(operators);
    put('\n');
    return this;
  }

  void rectangle(double x, double y, double width, double height, Colour colour) {
    endText();
    fill(colour);
    box(x, y, width, height);
    ascii("f\n");
  }

  void frame(double x, double y, double width, double height, Colour colour, double lineWidth) {
    endText();
    stroke(colour, lineWidth);
    box(x, y, width, height);
    ascii("S\n");
  }

  private void box(double x, double y, double width, double height) {
    number(x);
    number(this.height - y - height);
    number(width);
    number(height);
    ascii("re ");
  }

  void line(double x1, double y1, double x2, double y2, Colour colour, double lineWidth) {
    endText();
    stroke(colour, lineWidth);
    point(x1, y1, "m ");
    point(x2, y2, "l S\n");
  }

  /** Dashes for the lines that follow; none with an empty array. Lengths are points. */
  void dash(double... lengths) {
    if (lengths.length == 0 && !dashed) {
      return;
    }
    endText();
    put('[');
    for (double l : lengths) {
      number(l);
    }
    ascii("] 0 d\n");
    dashed = lengths.length > 0;
  }

  void disc(double x, double y, double radius, Colour colour) {
    endText();
    fill(colour);
    circlePath(x, y, radius);
    ascii("f\n");
  }

  void ring(double x, double y, double radius, Colour colour, double lineWidth) {
    endText();
    stroke(colour, lineWidth);
    circlePath(x, y, radius);
    ascii("S\n");
  }

  private void circlePath(double x, double y, double r) {
    double k = r * CIRCLE;
    point(x + r, y, "m ");
    curve(x + r, y + k, x + k, y + r, x, y + r);
    curve(x - k, y + r, x - r, y + k, x - r, y);
    curve(x - r, y - k, x - k, y - r, x, y - r);
    curve(x + k, y - r, x + r, y - k, x + r, y);
    ascii("h ");
  }

  private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    point(x1, y1, "");
    point(x2, y2, "");
    point(x3, y3, "c ");
  }

  /** A closed, filled path through points given as x, y, x, y. */
  void polygon(Colour colour, double... points) {
    endText();
    fill(colour);
    path(points);
    ascii("h f\n");
  }

  /** A path through points given as x, y, x, y. */
  void polyline(Colour colour, double lineWidth, boolean closed, double... points) {
    endText();
    stroke(colour, lineWidth);
    path(points);
    ascii(closed ? "s\n" : "S\n");
  }

  private void path(double... points) {
    for (int i = 0; i < points.length; i += 2) {
      point(points[i], points[i + 1], i == 0 ? "m " : "l ");
    }
  }

  /**
   * Shows text.
   *
   * @param x of the first glyph's origin
   * @param y of the baseline
   */
  void text(
      String text, PdfFont font, double size, double tracking, Colour colour, double x, double y) {
    if (text.isEmpty()) {
      return;
    }
    fill(colour);
    if (!inText) {
      ascii("BT\n");
      inText = true;
      penX = 0;
      penY = 0;
    }
    if (font != this.font || size != this.size) {
      put('/');
      ascii(font.name());
      put(' ');
      number(size);
      ascii("Tf ");
      this.font = font;
      this.size = size;
    }
    if (tracking != this.tracking) {
      number(tracking * size);
      ascii("Tc ");
      this.tracking = tracking;
    }
    long toX = Math.round(x * 100);
    long toY = Math.round((height - y) * 100);
    hundredths(toX - penX);
    hundredths(toY - penY);
    ascii("Td <");
    penX = toX;
    penY = toY;
    int end = text.length();
    for (int i = 0; i < end; ) {
      int c = text.charAt(i);
      i++;
      if (Character.isHighSurrogate((char) c) && i < end) {
        c = Character.toCodePoint((char) c, text.charAt(i));
        i++;
      }
      if (c != PdfFont.SOFT_HYPHEN || i == end) {
        int glyph = font.show(c);
        put(HEX[glyph >> 12 & 15]);
        put(HEX[glyph >> 8 & 15]);
        put(HEX[glyph >> 4 & 15]);
        put(HEX[glyph & 15]);
      }
    }
    ascii("> Tj\n");
  }

  /** Shows an image of the file. */
  void image(String name, double x, double y, double width, double height) {
    endText();
    ascii("q ");
    number(width);
    ascii("0 0 ");
    number(height);
    number(x);
    number(this.height - y - height);
    ascii("cm /");
    ascii(name);
    ascii(" Do Q\n");
  }

  /** Ends the text object, if one is open: paths and marks stand outside of it. */
  void endText() {
    if (inText) {
      ascii("ET\n");
      inText = false;
    }
  }

  private void fill(Colour colour) {
    if (fill != colour.rgb()) {
      colour(colour);
      ascii("rg\n");
      fill = colour.rgb();
    }
  }

  private void stroke(Colour colour, double width) {
    if (stroke != colour.rgb()) {
      colour(colour);
      ascii("RG\n");
      stroke = colour.rgb();
    }
    if (lineWidth != width) {
      number(width);
      ascii("w\n");
      lineWidth = width;
    }
  }

  private void colour(Colour colour) {
    thousandths(Math.round(colour.red() * 1000 / 255.0));
    thousandths(Math.round(colour.green() * 1000 / 255.0));
    thousandths(Math.round(colour.blue() * 1000 / 255.0));
  }

  private void point(double x, double y, String operator) {
    number(x);
    number(height - y);
    ascii(operator);
  }

  private void number(double value) {
    hundredths(Math.round(value * 100));
  }

  private void hundredths(long value) {
    decimal(value, 100);
  }

  private void thousandths(long value) {
    decimal(value, 1000);
  }

  private void decimal(long value, int unit) {
    long v = value;
    if (v < 0) {
      put('-');
      v = -v;
    }
    whole(v / unit);
    long rest = v % unit;
    if (rest != 0) {
      put('.');
      for (int place = unit / 10; place > 0 && rest > 0; place /= 10) {
        put((int) ('0' + rest / place));
        rest %= place;
      }
    }
    put(' ');
  }

  private void whole(long value) {
    if (value >= 10) {
      whole(value / 10);
    }
    put((int) ('0' + value % 10));
  }

  private void ascii(String text) {
    int n = text.length();
    room(n);
    for (int i = 0; i < n; i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private void put(int b) {
    room(1);
    bytes[length++] = (byte) b;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
