package io.rolloutplaybook.render.figure;

import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.render.ToneColours;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.render.figure.Drawing.Point;
import io.rolloutplaybook.render.figure.Drawing.Shape;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects a drawing's shapes and knows where words stand already. Not thread safe. */
final class Canvas {
  /** Points in a millimetre. */
  static final double MM = 72 / 25.4;

  /** Sizes of type in figures, in points. */
  static final double ROW = 8.5;

  static final double SMALL = 8;
  static final double TINY = 7;

  /** Tracking of small capitals, in ems. */
  private static final double TRACKING = 0.07;

  /** Height of capitals and digits over the size; sets text on the middle of a row. */
  private static final double CAPITALS = 0.72;

  private static final double DESCENDERS = 0.21;

  final Theme.Colours colours;
  final CellText text;
  final TextMeasure measure;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Box> words = new ArrayList<>();

  /** A rectangle that words take up, or that they must keep clear of. */
  record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  Canvas(Theme.Colours colours, CellText text, TextMeasure measure) {
    this.colours = colours;
    this.text = text;
    this.measure = measure;
  }

  Canvas fresh() {
    return new Canvas(colours, text, measure);
  }

  Drawing drawing(double width, double height) {
    return new Drawing(width, height, shapes);
  }

  Colour tone(Mark.Tone tone) {
    return new ToneColours(colours).symbol(tone);
  }

  void fill(double left, double top, double right, double bottom, Colour colour) {
    if (right > left && bottom > top) {
      shapes.add(
          new Drawing.Rect(
              left, top, right - left, bottom - top, Optional.of(colour), Optional.empty()));
    }
  }

  void outline(double left, double top, double right, double bottom, Stroke edge) {
    shapes.add(
        new Drawing.Rect(
            left, top, right - left, bottom - top, Optional.of(Colour.WHITE), Optional.of(edge)));
  }

  void horizontal(double from, double to, double y, Colour colour, double width) {
    path(Stroke.solid(colour, width), from, y, to, y);
  }

  void vertical(double x, double from, double to, Colour colour, double width) {
    path(Stroke.solid(colour, width), x, from, x, to);
  }

  /** A line through points given as x, y, x, y ... */
  void path(Stroke stroke, double... xy) {
    shapes.add(new Drawing.Path(points(xy), false, Optional.empty(), Optional.of(stroke)));
  }

  void path(Stroke stroke, List<Point> points) {
    shapes.add(new Drawing.Path(points, false, Optional.empty(), Optional.of(stroke)));
  }

  /** A filled shape through points given as x, y, x, y ... */
  void polygon(Colour fill, double... xy) {
    shapes.add(new Drawing.Path(points(xy), true, Optional.of(fill), Optional.empty()));
  }

  void polygon(Colour fill, Stroke edge, double... xy) {
    shapes.add(new Drawing.Path(points(xy), true, Optional.of(fill), Optional.of(edge)));
  }

  private static List<Point> points(double... xy) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      points.add(new Point(xy[i], xy[i + 1]));
    }
    return points;
  }

  void disc(double x, double y, double radius, Colour fill) {
    shapes.add(new Drawing.Circle(x, y, radius, Optional.of(fill), Optional.empty()));
  }

  void circle(double x, double y, double radius, Colour fill, Stroke edge) {
    shapes.add(new Drawing.Circle(x, y, radius, Optional.of(fill), Optional.of(edge)));
  }

  /** Half a diagonal is {@code radius}. */
  void diamond(double x, double y, double radius, Colour fill, Stroke edge) {
    polygon(fill, edge, x, y - radius, x + radius, y, x, y + radius, x - radius, y);
  }

  /** An arrow's head, 1.9 mm long and 1.8 mm wide, with its tip at a point. */
  void head(double x, double y, Direction direction, Colour colour) {
    double length = 1.9 * MM;
    double half = 0.9 * MM;
    switch (direction) {
      case RIGHT -> polygon(colour, x, y, x - length, y - half, x - length, y + half);
      case LEFT -> polygon(colour, x, y, x + length, y - half, x + length, y + half);
      case DOWN -> polygon(colour, x, y, x - half, y - length, x + half, y - length);
      case UP -> polygon(colour, x, y, x - half, y + length, x + half, y + length);
    }
  }

  enum Direction {
    RIGHT,
    LEFT,
    DOWN,
    UP
  }

  /** Adds a mark whose centre is at a point. */
  void mark(Mark mark, double x, double y, double size) {
    Marks.draw(this, mark, x, y, size);
  }

  double width(String words, boolean bold, double size) {
    return measure.width(words, bold, size);
  }

  /** The baseline that sets a line of text on the middle of a row. */
  static double baseline(double middle, double size) {
    return middle + CAPITALS * size / 2;
  }

  /** Writes words and remembers where they stand. */
  void write(
      double x, double y, String words, boolean bold, double size, Colour colour, Anchor anchor) {
    if (!words.isBlank()) {
      shapes.add(new Drawing.Label(x, y, words, bold, size, colour, anchor, 0));
      this.words.add(box(x, y, width(words, bold, size), size, anchor));
    }
  }

  /** Writes words unless they would touch others; returns whether they stand. */
  boolean writeIfFree(
      double x, double y, String words, boolean bold, double size, Colour colour, Anchor anchor) {
    Box box = box(x, y, width(words, bold, size), size, anchor);
    if (!free(box)) {
      return false;
    }
    write(x, y, words, bold, size, colour, anchor);
    return true;
  }

  /** Bold 7 point capitals, spaced. */
  void capitals(double x, double y, String words, Colour colour, Anchor anchor) {
    if (!words.isBlank()) {
      String upper = upper(words);
      shapes.add(new Drawing.Label(x, y, upper, true, TINY, colour, anchor, TRACKING * TINY));
      this.words.add(box(x, y, capitalsWidth(words), TINY, anchor));
    }
  }

  double capitalsWidth(String words) {
    String upper = upper(words);
    return width(upper, true, TINY) + upper.length() * TRACKING * TINY;
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }

  /** Whether words in this place would touch no words; lines may cross it. */
  boolean freeOfWords(Box box) {
    return shapes.stream()
        .filter(Drawing.Label.class::isInstance)
        .map(Drawing.Label.class::cast)
        .noneMatch(
            l ->
                box.meets(
                    box(
                        l.x(),
                        l.y(),
                        width(l.text(), l.bold(), l.size()) + l.spacing() * l.text().length(),
                        l.size(),
                        l.anchor())));
  }

  /** Whether words in this place would touch nothing that is known. */
  boolean free(Box box) {
    return words.stream().noneMatch(box::meets);
  }

  /** Keeps words away from a place. */
  void keepClear(double left, double top, double right, double bottom) {
    words.add(new Box(left, top, right, bottom));
  }

  static Box box(double x, double y, double width, double size, Anchor anchor) {
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    return new Box(left, y - CAPITALS * size, left + width, y + DESCENDERS * size);
  }

  /** Words broken into lines; a word that is too long for one is broken within. */
  List<String> wrap(String words, boolean bold, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("[ \\n\\t]+")) {
      String rest = word;
      String together = line.length() == 0 ? rest : line + " " + rest;
      if (line.length() > 0 && width(together, bold, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        together = rest;
      }
      while (line.length() == 0 && rest.length() > 1 && width(rest, bold, size) > width) {
        int end = rest.length() - 1;
        while (end > 1 && width(rest.substring(0, end), bold, size) > width) {
          end--;
        }
        if (Character.isHighSurrogate(rest.charAt(end - 1)) && end > 1) {
          end--;
        }
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
        together = rest;
      }
      line.setLength(0);
      line.append(together);
    }
    lines.add(line.toString());
    return lines;
  }
}
