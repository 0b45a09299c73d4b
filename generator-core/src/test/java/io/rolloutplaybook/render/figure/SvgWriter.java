package io.rolloutplaybook.render.figure;

import io.rolloutplaybook.theme.Colour;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drawings as SVG, to be looked at and compared in tests. */
public final class SvgWriter {
  private SvgWriter() {}

  /** The drawings below each other, in points. */
  public static String svg(List<Drawing> drawings) {
    double width = drawings.stream().mapToDouble(Drawing::width).max().orElse(0);
    double height = drawings.stream().mapToDouble(d -> d.height() + 10).sum();
    StringBuilder out = new StringBuilder();
    out.append(
        line(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.2fpt\" height=\"%.2fpt\""
                + " viewBox=\"-5 -5 %.2f %.2f\"><rect x=\"-5\" y=\"-5\" width=\"100%%\""
                + " height=\"100%%\" fill=\"#fff\"/>",
            width + 10, height + 10, width + 10, height + 10));
    double y = 0;
    for (Drawing drawing : drawings) {
      out.append(line("<g transform=\"translate(0 %.2f)\">", y));
      drawing.shapes().forEach(shape -> out.append(shape(shape)));
      out.append("</g>\n");
      y += drawing.height() + 10;
    }
    return out.append("</svg>\n").toString();
  }

  private static String shape(Drawing.Shape shape) {
    if (shape instanceof Drawing.Rect r) {
      return line(
          "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"%s/>",
          r.x(), r.y(), r.width(), r.height(), paint(r.fill(), r.edge()));
    } else if (shape instanceof Drawing.Circle c) {
      return line(
          "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"%s/>",
          c.x(), c.y(), c.radius(), paint(c.fill(), c.edge()));
    } else if (shape instanceof Drawing.Path p) {
      String points =
          p.points().stream()
              .map(q -> String.format(Locale.ROOT, "%.2f,%.2f", q.x(), q.y()))
              .collect(Collectors.joining(" "));
      return line(
          "<%s points=\"%s\"%s/>",
          p.closed() ? "polygon" : "polyline", points, paint(p.fill(), p.edge()));
    }
    Drawing.Label l = (Drawing.Label) shape;
    return line(
        "<text x=\"%.2f\" y=\"%.2f\" font-family=\"Liberation Sans\" font-size=\"%.2f\""
            + " font-weight=\"%s\" text-anchor=\"%s\" letter-spacing=\"%.2f\" fill=\"#%s\">%s</text>",
        l.x(),
        l.y(),
        l.size(),
        l.bold() ? "bold" : "normal",
        l.anchor().name().toLowerCase(Locale.ROOT),
        l.spacing(),
        l.colour().hex(),
        l.text().replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String paint(Optional<Colour> fill, Optional<Drawing.Stroke> edge) {
    String inside = fill.map(c -> " fill=\"#" + c.hex() + "\"").orElse(" fill=\"none\"");
    return inside
        + edge.map(
                s ->
                    String.format(
                        Locale.ROOT,
                        " stroke=\"#%s\" stroke-width=\"%.2f\" stroke-dasharray=\"%s\"",
                        s.colour().hex(),
                        s.width(),
                        s.dash().isEmpty()
                            ? "none"
                            : s.dash().stream()
                                .map(d -> String.format(Locale.ROOT, "%.2f", d))
                                .collect(Collectors.joining(" "))))
            .orElse("");
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
