package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Figure.Dot;
import io.rolloutplaybook.document.Figure.DotStrip;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One dot a thing over time, stacked by week. */
final class DotStripFigure {
  private static final double HEIGHT = 21 * MM;
  private static final double TALLEST = 40 * MM;
  private static final double PITCH = 2.77 * MM;
  private static final double NAMES = 6 * MM;
  private static final double LINE = 4.6 * MM;

  private DotStripFigure() {}

  static Drawing draw(Canvas canvas, DotStrip strip, double width) {
    TimeAxis axis = new TimeAxis(strip.from(), strip.to(), 0, width);
    Map<LocalDate, List<Dot>> weeks = new TreeMap<>();
    for (Dot dot : strip.dots()) {
      weeks
          .computeIfAbsent(
              dot.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
              w -> new ArrayList<>())
          .add(dot);
    }
    int most = weeks.values().stream().mapToInt(List::size).max().orElse(0);
    double pitch = Math.min(PITCH, (TALLEST - NAMES) / Math.max(1, most));
    pitch = Math.min(pitch, Math.max(1 * MM, axis.week()));
    double size = 2.5 * MM * Math.min(1, pitch / PITCH);
    double height = Math.max(HEIGHT, NAMES + most * pitch + 1 * MM);
    Flags flags = new Flags(canvas, strip.flags(), axis, 0, width, false, LINE);
    double legend = legendHeight(canvas, strip, flags, width);
    double base = legend + Math.max(LINE, flags.height());
    double top = base + 0.3 * MM;
    double bottom = top + height;

    Flags.bands(canvas, strip.bands(), axis, top, bottom);
    canvas.horizontal(0, width, bottom, canvas.colours.rule2(), 0.6);
    for (LocalDate day : axis.minor()) {
      canvas.vertical(axis.x(day), bottom, bottom + 1.1 * MM, canvas.colours.rule2(), 0.5);
    }
    for (TimeAxis.Named unit : axis.named(canvas.text, w -> canvas.width(w, false, Canvas.SMALL))) {
      if (unit.begins()) {
        canvas.vertical(unit.x(), bottom, bottom + 2.4 * MM, canvas.colours.rule2(), 0.5);
      }
      unit.write(canvas, bottom + 4.4 * MM, false, Canvas.SMALL, canvas.colours.ink3(), 0.9);
    }
    flags.lines(base, bottom);
    flags.labels(base);
    flags.keepClear(top, bottom, 0.5 * MM);
    Flags.names(canvas, strip.bands(), axis, top + 4.1 * MM, false);
    for (Map.Entry<LocalDate, List<Dot>> week : weeks.entrySet()) {
      LocalDate monday = week.getKey();
      double x = (axis.x(monday) + axis.x(monday.plusWeeks(1))) / 2;
      x = Math.max(size / 2, Math.min(width - size / 2, x));
      double y = bottom - Math.max(2 * MM, pitch / 2 + 0.5 * MM);
      for (Dot dot : week.getValue()) {
        canvas.mark(dot.mark(), x, y, size);
        y -= pitch;
      }
    }
    legend(canvas, strip, width, legend > 0 ? 3.4 * MM : base - 1.1 * MM);
    return canvas.drawing(width, bottom + 5.4 * MM);
  }

  /** The legend stands beside the flags, or above them when it would touch one. */
  private static double legendHeight(Canvas canvas, DotStrip strip, Flags flags, double width) {
    double left = width - canvas.width(strip.legend(), false, Canvas.TINY + 0.5);
    return strip.legend().isBlank() || flags.rightmost() + 2 * MM < left ? 0 : LINE;
  }

  private static void legend(Canvas canvas, DotStrip strip, double width, double baseline) {
    double size = Canvas.TINY + 0.5;
    List<String> lines = canvas.wrap(strip.legend(), false, size, width);
    canvas.write(width, baseline, lines.get(0), false, size, canvas.colours.ink3(), Anchor.END);
  }
}
