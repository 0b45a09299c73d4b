package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Figure.Gauge;
import io.rolloutplaybook.document.Figure.GaugeLimit;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.theme.Colour;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** A value on a bar with limits. */
final class GaugeFigure {
  private static final double VALUE = 13;

  private GaugeFigure() {}

  static Drawing draw(Canvas canvas, Gauge gauge, double width) {
    double value = canvas.width(gauge.value(), true, VALUE);
    double y = 4.4 * MM;
    canvas.write(width, y, gauge.value(), true, VALUE, canvas.colours.accent(), Anchor.END);
    for (String line :
        canvas.wrap(gauge.label(), true, Canvas.ROW, Math.max(10 * MM, width - value - 3 * MM))) {
      canvas.write(0, y, line, true, Canvas.ROW, canvas.colours.ink(), Anchor.START);
      y += 3.7 * MM;
    }
    y += 0.6 * MM;
    double top = y + 2 * MM;
    double bottom = top + 3.2 * MM;
    double middle = (top + bottom) / 2;
    boolean over =
        gauge.limits().stream()
            .anyMatch(l -> l.strong() && gauge.amount().compareTo(l.value()) > 0);
    Colour colour =
        gauge.status() == StatusKind.BAD
            ? canvas.colours.bad()
            : over || gauge.status() == StatusKind.WATCH
                ? canvas.colours.watch()
                : canvas.colours.accent();
    canvas.fill(0, top, width, bottom, canvas.colours.paper2());
    canvas.fill(
        0, middle - 0.9 * MM, place(gauge.amount(), gauge, width), middle + 0.9 * MM, colour);
    // The strong limit is written first: where labels would touch, it is the one that stays.
    List<GaugeLimit> limits =
        gauge.limits().stream()
            .sorted(Comparator.comparing((GaugeLimit l) -> !l.strong()))
            .toList();
    for (GaugeLimit limit : limits) {
      double x = place(limit.value(), gauge, width);
      double half = canvas.width(limit.label(), false, Canvas.SMALL) / 2;
      canvas.vertical(
          x,
          top - 0.9 * MM,
          bottom + 0.9 * MM,
          limit.strong() ? canvas.colours.ink() : canvas.colours.ink2(),
          limit.strong() ? 1.4 : 0.6);
      canvas.writeIfFree(
          Math.max(half, Math.min(width - half, x)),
          top - 1.7 * MM,
          limit.label(),
          false,
          Canvas.SMALL,
          limit.strong() ? canvas.colours.ink() : canvas.colours.ink2(),
          Anchor.MIDDLE);
    }
    double foot = bottom + 4.6 * MM;
    double word = canvas.width(gauge.statusWord(), true, Canvas.SMALL);
    canvas.write(
        width,
        foot,
        gauge.statusWord(),
        true,
        Canvas.SMALL,
        canvas.tone(gauge.status().mark().tone()),
        Anchor.END);
    canvas.mark(
        gauge.status().mark(), width - word - 2 - 1.25 * MM, foot - 0.36 * Canvas.SMALL, 2.3 * MM);
    double room = Math.max(20 * MM, width - word - 6 * MM);
    List<String> notes = canvas.wrap(gauge.note(), false, Canvas.SMALL, room);
    for (int i = 0; i < notes.size(); i++) {
      canvas.write(
          0,
          foot + i * 3.5 * MM,
          notes.get(i),
          false,
          Canvas.SMALL,
          canvas.colours.ink2(),
          Anchor.START);
    }
    return canvas.drawing(width, foot + (notes.size() - 1) * 3.5 * MM + 1.6 * MM);
  }

  private static double place(BigDecimal value, Gauge gauge, double width) {
    double max = gauge.max().doubleValue();
    double share = max <= 0 ? 0 : value.doubleValue() / max;
    return width * Math.max(0, Math.min(1, share));
  }
}
