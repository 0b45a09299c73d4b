package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.theme.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A line of readings without axes, with the path that was expected dashed behind it. */
final class Sparkline {
  private Sparkline() {}

  static void paint(
      Content out,
      Cell.Sparkline sparkline,
      double x,
      double y,
      double width,
      double height,
      Theme.Colours colours) {
    List<Cell.Point> all = new ArrayList<>(sparkline.values());
    all.addAll(sparkline.expected());
    if (all.isEmpty()) {
      return;
    }
    LocalDate first = all.stream().map(Cell.Point::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = all.stream().map(Cell.Point::date).max(LocalDate::compareTo).orElseThrow();
    double low = all.stream().mapToDouble(p -> p.value().doubleValue()).min().orElseThrow();
    double high = all.stream().mapToDouble(p -> p.value().doubleValue()).max().orElseThrow();
    double radius = mm(0.85);
    double days = Math.max(1, last.toEpochDay() - first.toEpochDay());
    double range = high - low;
    double[] line = new double[sparkline.values().size() * 2];
    double[] dashed = new double[sparkline.expected().size() * 2];
    fill(line, sparkline.values(), first, days, low, range, x, y, width, height, radius);
    fill(dashed, sparkline.expected(), first, days, low, range, x, y, width, height, radius);
    if (dashed.length > 2) {
      out.dash(mm(0.7), mm(0.6));
      out.polyline(colours.ink3(), 0.7, false, dashed);
      out.dash();
    }
    if (line.length > 2) {
      out.polyline(colours.accent(), 1.1, false, line);
    }
    if (line.length > 0) {
      out.disc(line[line.length - 2], line[line.length - 1], radius, colours.accent());
    }
  }

  private static void fill(
      double[] into,
      List<Cell.Point> points,
      LocalDate first,
      double days,
      double low,
      double range,
      double x,
      double y,
      double width,
      double height,
      double radius) {
    for (int i = 0; i < points.size(); i++) {
      Cell.Point point = points.get(i);
      double share = range == 0 ? 0.5 : (point.value().doubleValue() - low) / range;
      into[2 * i] =
          x
              + radius
              + (width - 2 * radius) * (point.date().toEpochDay() - first.toEpochDay()) / days;
      into[2 * i + 1] = y + height - radius - (height - 2 * radius) * share;
    }
  }
}
