package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Figure.Band;
import io.rolloutplaybook.document.Figure.Chart;
import io.rolloutplaybook.document.Figure.ChartLine;
import io.rolloutplaybook.document.Figure.Flag;
import io.rolloutplaybook.document.Figure.FlagKind;
import io.rolloutplaybook.render.figure.Canvas.Box;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.render.figure.Drawing.Point;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Readings against the path that was expected, labelled directly. */
final class ChartFigure {
  private static final double PLOT = 49.2 * MM;
  private static final double LABELS = 4.6 * MM;
  private static final double VALUE = 10;
  private static final double LINE = 3.6 * MM;

  private final Canvas canvas;
  private final Chart chart;
  private final double width;
  private final ValueAxis values;
  private final TimeAxis axis;
  private final double left;
  private final double right;
  private double top;
  private double bottom;

  private ChartFigure(Canvas canvas, Chart chart, double width) {
    this.canvas = canvas;
    this.chart = chart;
    this.width = width;
    List<BigDecimal> all =
        Stream.of(
                chart.readings().stream().map(Cell.Point::value),
                chart.expected().stream().map(Cell.Point::value),
                chart.lines().stream().map(ChartLine::value),
                chart.low().stream(),
                chart.high().stream())
            .flatMap(s -> s)
            .toList();
    values = ValueAxis.of(all);
    double ticks =
        values.ticks().stream()
            .mapToDouble(t -> canvas.width(tick(t, true), false, Canvas.SMALL))
            .max()
            .orElse(0);
    double labels =
        chart.lines().stream()
            .mapToDouble(
                l ->
                    Math.max(
                        canvas.width(l.label(), true, Canvas.SMALL),
                        canvas.width(l.note(), false, Canvas.SMALL)))
            .max()
            .orElse(0);
    left = Math.max(9 * MM, ticks + 2 * MM);
    right = width - (labels == 0 ? 2 * MM : Math.min(labels, width * 0.3) + 1.7 * MM);
    List<LocalDate> days =
        Stream.of(
                chart.readings().stream().map(Cell.Point::date),
                chart.expected().stream().map(Cell.Point::date),
                chart.flags().stream().map(Flag::date),
                chart.bands().stream().map(Band::to))
            .flatMap(s -> s)
            .sorted()
            .toList();
    LocalDate from = days.isEmpty() ? LocalDate.EPOCH : days.get(0);
    LocalDate to = days.isEmpty() ? from : days.get(days.size() - 1);
    axis = new TimeAxis(from, to, left, right);
  }

  static Drawing draw(Canvas canvas, Chart chart, double width) {
    return new ChartFigure(canvas, chart, width).draw();
  }

  private String tick(BigDecimal value, boolean unit) {
    int decimals = Math.max(0, values.step().stripTrailingZeros().scale());
    String format = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    return unit
        ? canvas.text.number(value, chart.unit(), format)
        : canvas.text.number(value, format);
  }

  /** A value as precisely as the picture shows it: to a hundredth of a step at most. */
  private BigDecimal shown(BigDecimal value) {
    BigDecimal step = values.step().stripTrailingZeros();
    int decimals = Math.max(0, step.scale() - step.precision() + 1 + 2);
    BigDecimal exact = value.stripTrailingZeros();
    return value.setScale(Math.max(0, Math.min(exact.scale(), decimals)), RoundingMode.HALF_UP);
  }

  private static String decimals(BigDecimal value) {
    return value.scale() <= 0 ? "" : "." + "0".repeat(value.scale());
  }

  private double y(BigDecimal value) {
    return bottom - values.share(value.doubleValue()) * (bottom - top);
  }

  private Drawing draw() {
    Flags flags = new Flags(canvas, chart.flags(), axis, left, right, false, LABELS);
    double base = Math.max(3 * MM, flags.height());
    top = base + 1.2 * MM;
    bottom = top + PLOT;
    Flags.bands(canvas, chart.bands(), axis, top, bottom);
    grid();
    scale();
    for (ChartLine line : chart.lines()) {
      canvas.horizontal(left, right, y(line.value()), canvas.colours.ink(), 0.9);
    }
    List<Point> expected = points(chart.expected());
    if (expected.size() > 1) {
      canvas.path(new Stroke(canvas.colours.ink3(), 1, List.of(1.6 * MM, 1.1 * MM)), expected);
    }
    flags.lines(base, bottom);
    flags.labels(base);
    List<Point> readings = points(chart.readings());
    if (readings.size() > 1) {
      canvas.path(Stroke.solid(canvas.colours.accent(), 1.8), readings);
    }
    // Readings that lie closer than their points are wide are told by the line alone.
    boolean dense =
        readings.size() > 1
            && (readings.get(readings.size() - 1).x() - readings.get(0).x())
                < (readings.size() - 1) * 2.6 * MM;
    for (Point p : dense ? readings.subList(readings.size() - 1, readings.size()) : readings) {
      canvas.circle(
          p.x(), p.y(), 1.05 * MM + 0.5, canvas.colours.accent(), Stroke.solid(Colour.WHITE, 1));
    }
    Optional<Point> now = expectedNow();
    now.ifPresent(
        p ->
            canvas.circle(
                p.x(), p.y(), 1 * MM, Colour.WHITE, Stroke.solid(canvas.colours.ink3(), 1)));

    flags.keepClear(top, bottom, 0.5 * MM);
    keepClear(readings);
    keepClear(expected);
    for (ChartLine line : chart.lines()) {
      double y = y(line.value());
      canvas.keepClear(left, y - 0.5, right, y + 0.5);
    }
    lineLabels();
    lastValue(readings);
    now.ifPresent(this::labelNow);
    expectedLabel(expected);
    otherValues(readings);
    return canvas.drawing(width, bottom + 9.4 * MM);
  }

  private List<Point> points(List<Cell.Point> data) {
    return data.stream()
        .sorted(Comparator.comparing(Cell.Point::date))
        .map(p -> new Point(axis.x(p.date()), y(p.value())))
        .toList();
  }

  /** Small boxes along a line, so that words keep off it. */
  private void keepClear(List<Point> line) {
    for (int i = 0; i < line.size(); i++) {
      Point a = line.get(i);
      canvas.keepClear(a.x() - 1.2 * MM, a.y() - 1.2 * MM, a.x() + 1.2 * MM, a.y() + 1.2 * MM);
      if (i + 1 < line.size()) {
        Point b = line.get(i + 1);
        int parts = (int) Math.ceil(Math.hypot(b.x() - a.x(), b.y() - a.y()) / MM);
        for (int k = 1; k < parts; k++) {
          double x = a.x() + (b.x() - a.x()) * k / parts;
          double y = a.y() + (b.y() - a.y()) * k / parts;
          canvas.keepClear(x - 0.6 * MM, y - 0.6 * MM, x + 0.6 * MM, y + 0.6 * MM);
        }
      }
    }
  }

  private void grid() {
    List<BigDecimal> ticks = values.ticks();
    for (int i = 0; i < ticks.size(); i++) {
      double y = y(ticks.get(i));
      canvas.horizontal(
          left, right, y, i == 0 ? canvas.colours.rule2() : canvas.colours.rule(), 0.5);
      canvas.write(
          left - 1.9 * MM,
          Canvas.baseline(y, Canvas.SMALL),
          tick(ticks.get(i), i == ticks.size() - 1),
          false,
          Canvas.SMALL,
          canvas.colours.ink3(),
          Anchor.END);
    }
  }

  private void scale() {
    boolean weeks = axis.week() >= 6 * MM;
    double month = bottom + (weeks ? 7.7 : 4.6) * MM;
    if (weeks) {
      LocalDate previous = null;
      for (LocalDate day : axis.mondays()) {
        double x = axis.x(day);
        canvas.vertical(x, bottom, bottom + 0.9 * MM, canvas.colours.rule2(), 0.5);
        canvas.writeIfFree(
            x,
            bottom + 4 * MM,
            Integer.toString(day.getDayOfMonth()),
            false,
            Canvas.TINY + 0.5,
            canvas.colours.ink3(),
            Anchor.MIDDLE);
        if (previous == null || previous.getMonthValue() != day.getMonthValue()) {
          boolean year = previous == null || day.getMonthValue() == 1;
          String words = canvas.text.month(day) + (year ? " " + day.getYear() : "");
          canvas.writeIfFree(
              x - 1.1 * MM,
              month,
              words,
              true,
              Canvas.TINY + 0.5,
              canvas.colours.ink2(),
              Anchor.START);
        }
        previous = day;
      }
      return;
    }
    for (TimeAxis.Named unit :
        axis.named(canvas.text, w -> canvas.width(w, true, Canvas.TINY + 0.5))) {
      if (unit.begins()) {
        canvas.vertical(unit.x(), bottom, bottom + 1.2 * MM, canvas.colours.rule2(), 0.5);
      }
      unit.write(canvas, month, true, Canvas.TINY + 0.5, canvas.colours.ink2(), 0.3);
    }
  }

  /** Labels at the right end, pushed apart where their lines lie close together. */
  private void lineLabels() {
    List<ChartLine> lines =
        chart.lines().stream().sorted(Comparator.comparing(ChartLine::value).reversed()).toList();
    double x = right + 1.7 * MM;
    double next = 0;
    for (ChartLine line : lines) {
      double baseline = Math.max(Canvas.baseline(y(line.value()), Canvas.SMALL), next);
      for (String words : canvas.wrap(line.label(), true, Canvas.SMALL, width - x)) {
        canvas.write(x, baseline, words, true, Canvas.SMALL, canvas.colours.ink(), Anchor.START);
        baseline += LINE;
      }
      if (!line.note().isBlank()) {
        for (String words : canvas.wrap(line.note(), false, Canvas.SMALL, width - x)) {
          canvas.write(
              x, baseline, words, false, Canvas.SMALL, canvas.colours.ink3(), Anchor.START);
          baseline += LINE;
        }
      }
      next = baseline + 0.6 * MM;
    }
  }

  /** The last reading, large, with its words beside it; below or above the point. */
  private void lastValue(List<Point> readings) {
    if (readings.isEmpty()) {
      return;
    }
    Point p = readings.get(readings.size() - 1);
    Cell.Point reading =
        chart.readings().stream().max(Comparator.comparing(Cell.Point::date)).orElseThrow();
    String value =
        canvas.text.number(
            shown(reading.value()), chart.unit(), "#,##0" + decimals(shown(reading.value())));
    double valueWidth = canvas.width(value, true, VALUE);
    double space = chart.readingsLabel().isBlank() ? 0 : 2 * MM;
    String words =
        chart.readingsLabel().isBlank()
            ? ""
            : chart.readingsLabel() + ", " + canvas.text.date(reading.date(), DateStyle.SHORT);
    double both = valueWidth + space + canvas.width(words, false, Canvas.SMALL);
    for (double length : new double[] {both, valueWidth}) {
      for (double dy : new double[] {3.4, 5.4, -2.4, -4.4, 7.4, -6.4, 10, 14, -10}) {
        double baseline = p.y() + dy * MM;
        for (double dx : new double[] {1.8, 3.2, 6.4, 9, 14}) {
          for (double x : new double[] {p.x() + dx * MM, p.x() - dx * MM - length}) {
            Box box = Canvas.box(x, baseline, length, VALUE, Anchor.START);
            if (x >= left + MM
                && x + length <= right
                && box.top() > top
                && box.bottom() < bottom
                && canvas.free(box)) {
              canvas.write(x, baseline, value, true, VALUE, canvas.colours.accent(), Anchor.START);
              if (length == both && space > 0) {
                canvas.write(
                    x + valueWidth + space,
                    baseline,
                    words,
                    false,
                    Canvas.SMALL,
                    canvas.colours.ink2(),
                    Anchor.START);
              }
              return;
            }
          }
        }
      }
    }
  }

  /** Where the expected path is today. */
  private Optional<Point> expectedNow() {
    return today()
        .flatMap(this::expectedOn)
        .map(v -> new Point(axis.x(today().orElseThrow()), y(v)));
  }

  private Optional<LocalDate> today() {
    return chart.flags().stream()
        .filter(f -> f.kind() == FlagKind.TODAY)
        .map(Flag::date)
        .findFirst();
  }

  private Optional<BigDecimal> expectedOn(LocalDate day) {
    List<Cell.Point> path =
        chart.expected().stream().sorted(Comparator.comparing(Cell.Point::date)).toList();
    for (int i = 0; i + 1 < path.size(); i++) {
      Cell.Point a = path.get(i);
      Cell.Point b = path.get(i + 1);
      long days = ChronoUnit.DAYS.between(a.date(), b.date());
      if (days > 0 && !day.isBefore(a.date()) && !day.isAfter(b.date())) {
        BigDecimal share =
            BigDecimal.valueOf(ChronoUnit.DAYS.between(a.date(), day))
                .divide(BigDecimal.valueOf(days), 12, RoundingMode.HALF_UP);
        return Optional.of(a.value().add(b.value().subtract(a.value()).multiply(share)));
      }
    }
    return Optional.empty();
  }

  private void labelNow(Point p) {
    BigDecimal value = expectedOn(today().orElseThrow()).orElseThrow();
    String words = canvas.text.number(shown(value), chart.unit(), "#,##0" + decimals(shown(value)));
    // Left of the path's point, but not among the axis's numbers.
    boolean fits = p.x() - 1.9 * MM - canvas.width(words, false, Canvas.SMALL) >= left;
    for (Anchor side : fits ? List.of(Anchor.END, Anchor.START) : List.of(Anchor.START)) {
      double x = p.x() + (side == Anchor.END ? -1.9 : 1.9) * MM;
      for (double dy : new double[] {-1.2, -2.4, 3.6}) {
        if (canvas.writeIfFree(
            x, p.y() + dy * MM, words, false, Canvas.SMALL, canvas.colours.ink2(), side)) {
          return;
        }
      }
    }
  }

  /** Along the expected path, below or above it, where nothing else stands. */
  private void expectedLabel(List<Point> path) {
    if (path.size() < 2 || chart.expectedLabel().isBlank()) {
      return;
    }
    Point a = path.get(path.size() - 2);
    Point b = path.get(path.size() - 1);
    double length = canvas.width(chart.expectedLabel(), false, Canvas.SMALL);
    for (double share : new double[] {0.72, 0.8, 0.6, 0.5, 0.4, 0.9, 0.3}) {
      double x = a.x() + (b.x() - a.x()) * share;
      double y = a.y() + (b.y() - a.y()) * share;
      for (double dy : new double[] {3.8, -1.8, 5.4, -3.4, 7.4, -5.4}) {
        double start = (dy > 0) == (b.y() <= a.y()) ? x + 0.8 * MM : x - 0.8 * MM - length;
        Box box = Canvas.box(start, y + dy * MM, length, Canvas.SMALL, Anchor.START);
        if (start > left
            && start + length < right
            && box.top() > top
            && box.bottom() < bottom
            && canvas.free(box)) {
          canvas.write(
              start,
              y + dy * MM,
              chart.expectedLabel(),
              false,
              Canvas.SMALL,
              canvas.colours.ink3(),
              Anchor.START);
          return;
        }
      }
    }
  }

  /** The readings before the last, small; one that would touch anything is left out. */
  private void otherValues(List<Point> readings) {
    List<Cell.Point> data =
        chart.readings().stream().sorted(Comparator.comparing(Cell.Point::date)).toList();
    for (int i = readings.size() - 2; i >= 1; i--) {
      Point p = readings.get(i);
      String words =
          canvas.text.number(
              shown(data.get(i).value()), "#,##0" + decimals(shown(data.get(i).value())));
      double length = canvas.width(words, false, Canvas.TINY + 0.5);
      for (double[] at : new double[][] {{0.9, 3.6}, {-0.9 - length / MM, -1.7}, {1.4, 4.2}}) {
        double x = p.x() + at[0] * MM;
        double y = p.y() + at[1] * MM;
        Box box = Canvas.box(x, y, length, Canvas.TINY + 0.5, Anchor.START);
        if (x > left
            && x + length < right
            && box.bottom() < bottom
            && box.top() > top
            && canvas.writeIfFree(
                x, y, words, false, Canvas.TINY + 0.5, canvas.colours.accent(), Anchor.START)) {
          break;
        }
      }
    }
  }

  /** Values along a line, with round steps of 1, 2 or 5 times a power of ten. */
  record ValueAxis(BigDecimal from, BigDecimal to, BigDecimal step) {
    private static final int MOST_STEPS = 5;

    /** An axis begins at zero unless everything lies in the upper part of a range far from it. */
    static ValueAxis of(List<BigDecimal> values) {
      BigDecimal low = values.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
      BigDecimal high = values.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
      BigDecimal span = high.subtract(low);
      BigDecimal third = new BigDecimal("0.35");
      if (low.signum() >= 0 && span.compareTo(high.multiply(third)) >= 0) {
        low = BigDecimal.ZERO;
      } else if (high.signum() <= 0 && span.compareTo(low.abs().multiply(third)) >= 0) {
        high = BigDecimal.ZERO;
      }
      if (high.compareTo(low) == 0) {
        BigDecimal room = high.signum() == 0 ? BigDecimal.ONE : high.abs().movePointLeft(1);
        low = low.subtract(room);
        high = high.add(room);
      }
      BigDecimal step = step(high.subtract(low));
      BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
      BigDecimal to = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
      return new ValueAxis(from, to, step);
    }

    private static BigDecimal step(BigDecimal span) {
      BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(span.precision() - span.scale() - 2);
      for (; ; unit = unit.scaleByPowerOfTen(1)) {
        for (int factor : new int[] {1, 2, 5}) {
          BigDecimal step = unit.multiply(BigDecimal.valueOf(factor));
          if (span.divide(step, 3, RoundingMode.CEILING).doubleValue() <= MOST_STEPS) {
            return step;
          }
        }
      }
    }

    List<BigDecimal> ticks() {
      List<BigDecimal> ticks = new ArrayList<>();
      for (BigDecimal t = from; t.compareTo(to) <= 0; t = t.add(step)) {
        ticks.add(t);
      }
      return ticks;
    }

    /** 0 at the lower end, 1 at the upper. */
    double share(double value) {
      return (value - from.doubleValue()) / (to.doubleValue() - from.doubleValue());
    }
  }
}
