package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.figure.Drawing.Point;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is drawn in tables' cells. */
final class CellDrawings {
  private static final double SPARK_WIDTH = 22 * MM;
  private static final double SPARK_HEIGHT = 6.2 * MM;
  private static final double LAST = 0.85 * MM;

  private CellDrawings() {}

  static Drawing sparkline(Canvas canvas, Cell.Sparkline cell) {
    List<Cell.Point> values = sorted(cell.values());
    List<Cell.Point> expected = sorted(cell.expected());
    List<Cell.Point> all = Stream.concat(values.stream(), expected.stream()).toList();
    Optional<LocalDate> from = all.stream().map(Cell.Point::date).min(Comparator.naturalOrder());
    Optional<LocalDate> to = all.stream().map(Cell.Point::date).max(Comparator.naturalOrder());
    if (from.isPresent() && to.isPresent()) {
      double low = all.stream().mapToDouble(p -> p.value().doubleValue()).min().orElse(0);
      double high = all.stream().mapToDouble(p -> p.value().doubleValue()).max().orElse(0);
      long days = ChronoUnit.DAYS.between(from.get(), to.get());
      java.util.function.Function<Cell.Point, Point> place =
          p ->
              new Point(
                  LAST
                      + (days == 0
                              ? 0.5
                              : (double) ChronoUnit.DAYS.between(from.get(), p.date()) / days)
                          * (SPARK_WIDTH - 2 * LAST),
                  SPARK_HEIGHT
                      - LAST
                      - (high == low ? 0.5 : (p.value().doubleValue() - low) / (high - low))
                          * (SPARK_HEIGHT - 2 * LAST));
      List<Point> path = expected.stream().map(place).toList();
      if (path.size() > 1) {
        canvas.path(new Stroke(canvas.colours.ink3(), 0.7, List.of(0.7 * MM, 0.6 * MM)), path);
      }
      List<Point> line = values.stream().map(place).toList();
      if (line.size() > 1) {
        canvas.path(Stroke.solid(canvas.colours.accent(), 1.1), line);
      }
      if (!line.isEmpty()) {
        Point last = line.get(line.size() - 1);
        canvas.disc(last.x(), last.y(), LAST, canvas.colours.accent());
      }
    }
    return canvas.drawing(SPARK_WIDTH, SPARK_HEIGHT);
  }

  private static List<Cell.Point> sorted(List<Cell.Point> points) {
    return points.stream().sorted(Comparator.comparing(Cell.Point::date)).toList();
  }

  static Drawing progress(Canvas canvas, Cell.Progress cell, double width) {
    double height = 4 * MM;
    double top = 1 * MM;
    double end = width * clamp(cell.fraction().doubleValue());
    canvas.fill(0, top, width, top + 2 * MM, canvas.colours.paper2());
    canvas.fill(0, top, end, top + 2 * MM, canvas.colours.accent());
    cell.expected()
        .ifPresent(
            e -> {
              double x = Math.max(0.6, Math.min(width - 0.6, width * clamp(e.doubleValue())));
              canvas.vertical(x, 0, height, canvas.colours.ink(), 1.2);
            });
    return canvas.drawing(width, height);
  }

  private static double clamp(double fraction) {
    return Math.max(0, Math.min(1, fraction));
  }

  static Drawing level(Canvas canvas, Cell.Level cell) {
    double size = 2.9 * MM;
    double pitch = 4.3 * MM;
    int max = Math.max(cell.max(), Math.max(cell.current(), cell.required()));
    double middle = size / 2;
    for (int i = 1; i <= max; i++) {
      double x = (i - 1) * pitch + size / 2;
      if (i <= cell.current()) {
        canvas.disc(x, middle, size / 2, canvas.colours.accent());
      } else if (i <= cell.required()) {
        canvas.circle(
            x,
            middle,
            size / 2 - 0.25 * MM,
            Colour.WHITE,
            Stroke.solid(canvas.colours.watch(), 0.5 * MM));
      } else {
        canvas.disc(x, middle, 0.5 * MM, canvas.colours.rule2());
      }
    }
    return canvas.drawing(Math.max(0, (max - 1) * pitch) + size, size);
  }

  static Drawing dots(Canvas canvas, List<Mark> marks, double width) {
    double pitch = 2.65 * MM;
    double line = 3 * MM;
    int perLine = Math.max(1, (int) Math.floor((width + 1e-6) / pitch));
    for (int i = 0; i < marks.size(); i++) {
      canvas.mark(marks.get(i), (i % perLine + 0.5) * pitch, (i / perLine + 0.5) * line, 2.5 * MM);
    }
    int lines = Math.max(1, (marks.size() + perLine - 1) / perLine);
    return canvas.drawing(Math.min(marks.size(), perLine) * pitch, lines * line);
  }

  static Drawing mark(Canvas canvas, Mark mark, double size) {
    double width = Marks.width(mark, size);
    double height = mark == Mark.FIRST ? width : size;
    canvas.mark(mark, width / 2, height / 2, size);
    return canvas.drawing(width, height);
  }
}
