package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Figure.Band;
import io.rolloutplaybook.document.Figure.BandKind;
import io.rolloutplaybook.document.Figure.FlagKind;
import io.rolloutplaybook.document.Figure.Load;
import io.rolloutplaybook.document.Figure.LoadRow;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages per audience and week against a limit. */
final class LoadFigure {
  private static final double NAMES = 43.4 * MM;
  private static final double ROW = 8.0 * MM;
  private static final double MESSAGE = 1.7 * MM;
  private static final double TALLEST = 22 * MM;
  private static final double LABELS = 4.6 * MM;
  private static final double AXIS = 7.6 * MM;
  private static final double LINE = 3.6 * MM;

  private final Canvas canvas;
  private final Load load;
  private final double width;
  private final double names;
  private final TimeAxis axis;
  private final double unit;

  private LoadFigure(Canvas canvas, Load load, double width) {
    this.canvas = canvas;
    this.load = load;
    this.width = width;
    names = Math.min(NAMES, width * 0.34);
    LocalDate first = load.weeks().get(0);
    LocalDate last = load.weeks().get(load.weeks().size() - 1);
    axis = new TimeAxis(first, last.plusDays(6), names, width);
    int most =
        load.rows().stream().flatMap(r -> r.counts().stream()).mapToInt(c -> c).max().orElse(0);
    unit = Math.min(MESSAGE, TALLEST / Math.max(1, Math.max(most, load.limit())));
  }

  static List<Drawing> draw(Canvas canvas, Load load, double width, double maxHeight) {
    if (load.weeks().isEmpty()) {
      return List.of();
    }
    LoadFigure all = new LoadFigure(canvas, load, width);
    double room = maxHeight - 2 * LABELS - AXIS;
    List<Drawing> drawings = new ArrayList<>();
    List<LoadRow> rows = new ArrayList<>();
    double height = 0;
    for (LoadRow row : load.rows()) {
      double needed = all.rowHeight(row);
      if (height + needed > room && !rows.isEmpty()) {
        drawings.add(new LoadFigure(canvas.fresh(), load, width).page(rows));
        rows = new ArrayList<>();
        height = 0;
      }
      rows.add(row);
      height += needed;
    }
    drawings.add(new LoadFigure(canvas.fresh(), load, width).page(rows));
    return drawings;
  }

  private List<String> label(LoadRow row) {
    return canvas.wrap(row.label(), false, Canvas.ROW, names - 4 * MM);
  }

  private double rowHeight(LoadRow row) {
    int most = row.counts().stream().mapToInt(c -> c).max().orElse(0);
    double bars = Math.max(load.limit() * unit + 2.9 * MM, most * unit + 1 * MM);
    return Math.max(Math.max(ROW, bars), label(row).size() * LINE + 1.5 * MM);
  }

  private Drawing page(List<LoadRow> rows) {
    Flags flags = new Flags(canvas, load.flags(), axis, 0, width, false, LABELS);
    double base = Math.max(LABELS, flags.height());
    boolean above = bandLabelsCollide(flags);
    double bandBase = base;
    if (above) {
      bandBase = LABELS;
      base += LABELS;
    }
    double bottom = base;
    for (LoadRow row : rows) {
      bottom += rowHeight(row);
    }
    Flags.bands(canvas, load.bands(), axis, base, bottom);
    double y = base;
    for (LoadRow row : rows) {
      double height = rowHeight(row);
      y += height;
      double limit = y - load.limit() * unit;
      canvas.path(
          new Stroke(canvas.colours.rule2(), 0.6, List.of(1.6, 2.4)), names, limit, width, limit);
      canvas.horizontal(names, width, y, canvas.colours.rule2(), 0.6);
    }
    flags.lines(base, bottom);
    flags.labels(base);
    bandLabels(bandBase);
    flags.keepClear(base, bottom, 0.5 * MM);
    y = base;
    for (int i = 0; i < rows.size(); i++) {
      y += rowHeight(rows.get(i));
      row(rows.get(i), y, i == 0);
    }
    notes(rows, base);
    scale(bottom);
    return canvas.drawing(width, bottom + AXIS);
  }

  private boolean bandLabelsCollide(Flags flags) {
    return load.bands().stream()
        .filter(b -> named(b))
        .anyMatch(b -> flags.labelled(bandX(b), bandX(b) + bandWidth(b)));
  }

  private static boolean named(Band band) {
    return !band.label().isBlank()
        && (band.kind() == BandKind.LAUNCH || band.kind() == BandKind.BLACKOUT);
  }

  private double bandWidth(Band band) {
    return canvas.width(band.label(), band.kind() == BandKind.LAUNCH, Canvas.SMALL);
  }

  private double bandX(Band band) {
    double width = bandWidth(band);
    double left = axis.x(band.from());
    double middle = (left + axis.end(band.to())) / 2;
    double x = band.kind() == BandKind.LAUNCH ? middle - width / 2 : left;
    return Math.max(0, Math.min(this.width - width, x));
  }

  private void bandLabels(double base) {
    for (BandKind kind : new BandKind[] {BandKind.LAUNCH, BandKind.BLACKOUT}) {
      for (Band band : load.bands()) {
        if (band.kind() == kind && named(band) && axis.end(band.to()) > axis.x(band.from())) {
          boolean launch = kind == BandKind.LAUNCH;
          canvas.writeIfFree(
              bandX(band),
              base - 1.1 * MM,
              band.label(),
              launch,
              Canvas.SMALL,
              launch ? canvas.colours.accent() : canvas.colours.ink3(),
              Anchor.START);
        }
      }
    }
  }

  private void row(LoadRow row, double y, boolean first) {
    List<String> lines = label(row);
    for (int i = 0; i < lines.size(); i++) {
      canvas.write(
          0,
          y - 0.8 * MM - (lines.size() - 1 - i) * LINE,
          lines.get(i),
          false,
          Canvas.ROW,
          canvas.colours.ink(),
          Anchor.START);
    }
    if (first) {
      canvas.writeIfFree(
          names - 1.5 * MM,
          Canvas.baseline(y - load.limit() * unit, Canvas.TINY),
          Integer.toString(load.limit()),
          false,
          Canvas.TINY,
          canvas.colours.ink3(),
          Anchor.END);
    }
    Optional<LocalDate> today =
        load.flags().stream()
            .filter(f -> f.kind() == FlagKind.TODAY)
            .map(f -> f.date())
            .findFirst();
    for (int w = 0; w < row.counts().size() && w < load.weeks().size(); w++) {
      int count = row.counts().get(w);
      if (count > 0) {
        LocalDate monday = load.weeks().get(w);
        boolean past = today.isPresent() && monday.plusDays(6).isBefore(today.get());
        Colour colour =
            count > load.limit()
                ? canvas.colours.watch()
                : past ? canvas.colours.ink3() : canvas.colours.accent();
        double left = axis.x(monday) + axis.week() * 0.18;
        double top = y - count * unit;
        canvas.fill(left, top, left + axis.week() * 0.64, y, colour);
        canvas.keepClear(left, top, left + axis.week() * 0.64, y);
      }
    }
  }

  /** Words beside weeks over the limit, where they touch nothing: right of the bar, else left. */
  private void notes(List<LoadRow> rows, double base) {
    double y = base;
    for (LoadRow row : rows) {
      y += rowHeight(row);
      for (int w = 0; w < row.counts().size() && w < load.weeks().size(); w++) {
        int count = row.counts().get(w);
        if (count <= load.limit()) {
          continue;
        }
        String note = w < row.notes().size() ? row.notes().get(w) : "";
        double left = axis.x(load.weeks().get(w)) + axis.week() * 0.18;
        double right = left + axis.week() * 0.64;
        double baseline = y - count * unit + 0.72 * Canvas.TINY + 0.2;
        boolean written = false;
        for (String words : List.of(note, Integer.toString(count))) {
          if (written || words.isBlank()) {
            continue;
          }
          double length = canvas.width(words, true, Canvas.TINY + 0.5);
          boolean fits = right + 0.8 * MM + length <= width;
          written =
              fits
                      && canvas.writeIfFree(
                          right + 0.8 * MM,
                          baseline,
                          words,
                          true,
                          Canvas.TINY + 0.5,
                          canvas.colours.watch(),
                          Anchor.START)
                  || left - 0.8 * MM - length >= names
                      && canvas.writeIfFree(
                          left - 0.8 * MM,
                          baseline,
                          words,
                          true,
                          Canvas.TINY + 0.5,
                          canvas.colours.watch(),
                          Anchor.END);
        }
      }
    }
  }

  private void scale(double bottom) {
    if (axis.scale() == TimeAxis.Scale.WEEKS) {
      for (LocalDate monday : load.weeks()) {
        canvas.writeIfFree(
            axis.x(monday) + axis.week() / 2,
            bottom + 3.4 * MM,
            Integer.toString(monday.getDayOfMonth()),
            false,
            Canvas.TINY,
            canvas.colours.ink3(),
            Anchor.MIDDLE);
      }
    }
    double baseline = bottom + 6.8 * MM;
    axisLabel(bottom);
    if (axis.scale() != TimeAxis.Scale.WEEKS) {
      for (TimeAxis.Named unit :
          axis.named(canvas.text, w -> canvas.width(w, true, Canvas.TINY + 0.5))) {
        if (unit.begins()) {
          canvas.vertical(unit.x(), bottom, bottom + 1.2 * MM, canvas.colours.rule2(), 0.5);
        }
        unit.write(canvas, bottom + 4 * MM, true, Canvas.TINY + 0.5, canvas.colours.ink2(), 0.3);
      }
      return;
    }
    // A week belongs to the month of its Monday.
    int start = 0;
    for (int w = 1; w <= load.weeks().size(); w++) {
      LocalDate first = load.weeks().get(start);
      boolean ends =
          w == load.weeks().size() || load.weeks().get(w).getMonthValue() != first.getMonthValue();
      if (ends) {
        double x = axis.x(first);
        if (start > 0) {
          canvas.vertical(x, bottom, bottom + 7.2 * MM, canvas.colours.rule2(), 0.5);
        }
        double room =
            (w == load.weeks().size() ? width : axis.x(load.weeks().get(w))) - x - 0.8 * MM;
        String month = canvas.text.month(first);
        String dated = month + " " + first.getYear();
        boolean year = first.getMonthValue() == 1 && start > 0 && !sameYear();
        for (String words : year ? List.of(dated, month) : List.of(month)) {
          if (canvas.width(words, true, Canvas.TINY + 0.5) <= room) {
            canvas.write(
                x + (start > 0 ? 0.8 : 0) * MM,
                baseline,
                words,
                true,
                Canvas.TINY + 0.5,
                canvas.colours.ink2(),
                Anchor.START);
            break;
          }
        }
        start = w;
      }
    }
  }

  private void axisLabel(double bottom) {
    List<String> lines = canvas.wrap(load.axisLabel(), false, Canvas.SMALL, names - 2 * MM);
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      canvas.write(
          0,
          bottom + 3.6 * MM + i * LINE,
          lines.get(i),
          false,
          Canvas.SMALL,
          canvas.colours.ink3(),
          Anchor.START);
    }
  }

  private boolean sameYear() {
    return load.weeks().get(0).getYear() == load.weeks().get(load.weeks().size() - 1).getYear();
  }
}
