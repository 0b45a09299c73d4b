package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.render.figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints drawings as vectors. */
final class DrawingPainter {
  private DrawingPainter() {}

  /**
   * @param x its left end, in points
   * @param y its upper end
   * @param scale 1 for its own size
   */
  static void paint(
      Content out, PdfFonts fonts, Drawing drawing, double x, double y, double scale) {
    for (Drawing.Shape shape : drawing.shapes()) {
      if (shape instanceof Drawing.Rect rect) {
        rectangle(out, rect, x, y, scale);
      } else if (shape instanceof Drawing.Circle circle) {
        circle(out, circle, x, y, scale);
      } else if (shape instanceof Drawing.Path path) {
        path(out, path, x, y, scale);
      } else if (shape instanceof Drawing.Label label) {
        label(out, fonts, label, x, y, scale);
      } else {
        throw new IllegalStateException("unknown shape " + shape);
      }
    }
  }

  private static void rectangle(Content out, Drawing.Rect rect, double x, double y, double scale) {
    double left = x + rect.x() * scale;
    double top = y + rect.y() * scale;
    double width = rect.width() * scale;
    double height = rect.height() * scale;
    rect.fill().ifPresent(c -> out.rectangle(left, top, width, height, c));
    rect.edge()
        .ifPresent(
            e -> {
              dash(out, e, scale);
              out.frame(left, top, width, height, e.colour(), e.width() * scale);
              out.dash();
            });
  }

  private static void circle(Content out, Drawing.Circle circle, double x, double y, double scale) {
    double cx = x + circle.x() * scale;
    double cy = y + circle.y() * scale;
    double radius = circle.radius() * scale;
    circle.fill().ifPresent(c -> out.disc(cx, cy, radius, c));
    circle
        .edge()
        .ifPresent(
            e -> {
              dash(out, e, scale);
              out.ring(cx, cy, radius, e.colour(), e.width() * scale);
              out.dash();
            });
  }

  private static void path(Content out, Drawing.Path path, double x, double y, double scale) {
    double[] points = new double[path.points().size() * 2];
    for (int i = 0; i < path.points().size(); i++) {
      points[2 * i] = x + path.points().get(i).x() * scale;
      points[2 * i + 1] = y + path.points().get(i).y() * scale;
    }
    if (points.length < 4) {
      return;
    }
    path.fill().ifPresent(c -> out.polygon(c, points));
    path.edge()
        .ifPresent(
            e -> {
              dash(out, e, scale);
              out.polyline(e.colour(), e.width() * scale, path.closed(), points);
              out.dash();
            });
  }

  private static void dash(Content out, Drawing.Stroke stroke, double scale) {
    if (!stroke.dash().isEmpty()) {
      out.dash(stroke.dash().stream().mapToDouble(d -> d * scale).toArray());
    }
  }

  private static void label(
      Content out, PdfFonts fonts, Drawing.Label label, double x, double y, double scale) {
    double size = label.size() * scale;
    TextStyle base = TextStyle.of(size, size, label.colour());
    TextStyle style = label.bold() ? base.strong() : base;
    double spacing = label.spacing() * scale;
    double width = spacing * label.text().codePointCount(0, label.text().length());
    List<Fragment.Glyphs> runs = new ArrayList<>();
    for (PdfFonts.Run run : fonts.runs(label.text(), style)) {
      Fragment.Glyphs glyphs = Fragment.Glyphs.of(run.text(), style, run.font(), Optional.empty());
      runs.add(glyphs);
      width += glyphs.width();
    }
    double left =
        x
            + label.x() * scale
            - switch (label.anchor()) {
              case START -> 0;
              case MIDDLE -> width / 2;
              case END -> width;
            };
    for (Fragment.Glyphs glyphs : runs) {
      double baseline = y + label.y() * scale;
      // Tracking is in ems.
      out.text(
          glyphs.text(),
          glyphs.font(),
          size,
          label.spacing() / label.size(),
          label.colour(),
          left,
          baseline);
      left += glyphs.width() + spacing * glyphs.text().codePointCount(0, glyphs.text().length());
    }
  }
}
