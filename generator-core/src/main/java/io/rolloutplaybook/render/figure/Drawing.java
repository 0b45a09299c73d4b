package io.rolloutplaybook.render.figure;

import io.rolloutplaybook.theme.Colour;
import java.util.List;
import java.util.Optional;

/**
 * A figure as shapes in painting order. Units are points; the origin is the top left corner, y
 * grows downwards.
 */
public record Drawing(double width, double height, List<Shape> shapes) {
  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /** One thing to paint. */
  public sealed interface Shape {}

  /** A line around a shape, or along a path. */
  public record Stroke(Colour colour, double width, List<Double> dash) {
    public Stroke {
      dash = List.copyOf(dash);
    }

    public static Stroke solid(Colour colour, double width) {
      return new Stroke(colour, width, List.of());
    }
  }

  public record Rect(
      double x, double y, double width, double height, Optional<Colour> fill, Optional<Stroke> edge)
      implements Shape {}

  public record Circle(
      double x, double y, double radius, Optional<Colour> fill, Optional<Stroke> edge)
      implements Shape {}

  /** Straight lines through points; closed and filled for a polygon. */
  public record Path(
      List<Point> points, boolean closed, Optional<Colour> fill, Optional<Stroke> edge)
      implements Shape {
    public Path {
      points = List.copyOf(points);
    }
  }

  public record Point(double x, double y) {}

  /**
   * One line of text.
   *
   * @param x the anchor
   * @param y the baseline
   * @param size in points
   * @param spacing between letters, in points, in addition to their own widths
   */
  public record Label(
      double x,
      double y,
      String text,
      boolean bold,
      double size,
      Colour colour,
      Anchor anchor,
      double spacing)
      implements Shape {}

  /** Which end of a label stands at its x. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }
}
