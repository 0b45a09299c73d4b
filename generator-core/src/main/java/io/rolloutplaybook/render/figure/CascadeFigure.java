package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Figure.Cascade;
import io.rolloutplaybook.document.Figure.CascadeStep;
import io.rolloutplaybook.document.Figure.Flag;
import io.rolloutplaybook.document.Figure.FlagKind;
import io.rolloutplaybook.document.Figure.LateTouch;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.figure.Canvas.Box;
import io.rolloutplaybook.render.figure.Canvas.Direction;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When each tier first hears: a stair from the first to the last. */
final class CascadeFigure {
  private static final double NAMES = 43.4 * MM;
  private static final double ROW = 10.2 * MM;
  private static final double LABELS = 4.6 * MM;
  private static final double LINE = 3.6 * MM;
  private static final double FIRST = 1.85 * MM;

  private final Canvas canvas;
  private final Cascade cascade;
  private final double width;
  private final double names;
  private final TimeAxis axis;

  private CascadeFigure(Canvas canvas, Cascade cascade, double width) {
    this.canvas = canvas;
    this.cascade = cascade;
    this.width = width;
    names = Math.min(NAMES, width * 0.34);
    List<LocalDate> days =
        Stream.of(
                cascade.steps().stream().flatMap(s -> s.first().stream()).map(Cell.Date::date),
                cascade.steps().stream().flatMap(s -> s.late().stream()).map(t -> t.date().date()),
                cascade.flags().stream().map(Flag::date))
            .flatMap(s -> s)
            .sorted()
            .toList();
    LocalDate from = days.isEmpty() ? LocalDate.EPOCH : days.get(0);
    LocalDate last = days.isEmpty() ? from : days.get(days.size() - 1);
    // The last touch keeps room for its words at the right.
    long span = ChronoUnit.DAYS.between(from, last);
    axis = new TimeAxis(from, last.plusDays(Math.max(1, Math.round(span * 0.2))), names, width);
  }

  static Drawing draw(Canvas canvas, Cascade cascade, double width) {
    return new CascadeFigure(canvas, cascade, width).draw();
  }

  private List<String> label(CascadeStep step) {
    return canvas.wrap(step.label(), true, Canvas.ROW, names - 6 * MM);
  }

  private List<String> note(CascadeStep step) {
    return step.note().isBlank()
        ? List.of()
        : canvas.wrap(step.note(), false, Canvas.SMALL, names - 6 * MM);
  }

  private double rowHeight(CascadeStep step) {
    double words = (label(step).size() + note(step).size()) * LINE + 2.4 * MM;
    double late = step.late().isEmpty() ? 0 : 5.4 * MM + lateLines(step) * LINE;
    return Math.max(ROW, Math.max(words, late));
  }

  private int lateLines(CascadeStep step) {
    return step.late().stream().mapToInt(l -> lateWords(l).size()).sum();
  }

  /** Set right of the ring where there is room for words, else left of it. */
  private List<String> lateWords(LateTouch late) {
    double right = width - axis.x(late.date().date()) - 2.6 * MM;
    double left = Math.min(40 * MM, axis.x(late.date().date()) - names - 2.6 * MM);
    return canvas.wrap(
        late.label(), true, Canvas.SMALL, right >= 14 * MM ? right : Math.max(14 * MM, left));
  }

  private Drawing draw() {
    Flags flags = new Flags(canvas, cascade.flags(), axis, names, width, false, LABELS);
    double base = Math.max(LABELS, flags.height());
    double top = base + 0.6 * MM;
    List<CascadeStep> steps = cascade.steps();
    double[] y = new double[steps.size()];
    double bottom = top + 5 * MM;
    for (int i = 0; i < steps.size(); i++) {
      y[i] = bottom;
      bottom += rowHeight(steps.get(i));
    }
    // Nothing stands below the last row that would need its air.
    bottom -= steps.isEmpty() || !steps.get(steps.size() - 1).late().isEmpty() ? 0 : 1.6 * MM;
    Flags.bands(canvas, cascade.bands(), axis, top, bottom);
    for (int i = 0; i < steps.size(); i++) {
      canvas.horizontal(names, width, y[i], canvas.colours.rule(), 0.5);
    }
    flags.lines(base, bottom);
    flags.labels(base);
    flags.keepClear(top, bottom, 0.5 * MM);
    for (int i = 0; i < steps.size(); i++) {
      names(steps.get(i), y[i]);
    }
    List<int[]> joints = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).first().isPresent()) {
        if (before >= 0) {
          joints.add(new int[] {before, i});
        }
        before = i;
      }
    }
    for (int[] joint : joints) {
      join(x(steps.get(joint[0])), y[joint[0]], x(steps.get(joint[1])), y[joint[1]]);
    }
    for (int i = 0; i < steps.size(); i++) {
      late(steps.get(i), y[i], false);
    }
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).first().isPresent()) {
        canvas.mark(Mark.FIRST, x(steps.get(i)), y[i], FIRST * 2 / Marks.FIRST_RATIO);
        canvas.keepClear(
            x(steps.get(i)) - FIRST, y[i] - FIRST, x(steps.get(i)) + FIRST, y[i] + FIRST);
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      when(steps.get(i), y[i]);
    }
    for (int[] joint : joints) {
      gap(steps.get(joint[1]).gap(), x(steps.get(joint[0])), y[joint[0]], x(steps.get(joint[1])));
    }
    for (int i = 0; i < steps.size(); i++) {
      late(steps.get(i), y[i], true);
    }
    return canvas.drawing(width, bottom);
  }

  private double x(CascadeStep step) {
    return axis.x(step.first().orElseThrow().date());
  }

  private void names(CascadeStep step, double y) {
    double baseline = y + 0.6 * MM;
    for (String line : label(step)) {
      canvas.write(0, baseline, line, true, Canvas.ROW, canvas.colours.ink(), Anchor.START);
      baseline += LINE;
    }
    for (String line : note(step)) {
      canvas.write(0, baseline, line, false, Canvas.SMALL, canvas.colours.ink3(), Anchor.START);
      baseline += LINE;
    }
    if (step.first().isEmpty()) {
      canvas.mark(Mark.TRIANGLE, names + 1.25 * MM, y, 2.3 * MM);
      canvas.keepClear(names, y - 1.3 * MM, names + 2.5 * MM, y + 1.3 * MM);
      String words = step.item().isBlank() ? step.gap() : step.item();
      canvas.writeIfFree(
          names + 3.4 * MM,
          y - 0.9 * MM,
          words,
          true,
          Canvas.SMALL,
          canvas.colours.watch(),
          Anchor.START);
    }
  }

  /** Right and down to the next tier; amber when the next one hears before this one. */
  private void join(double x1, double y1, double x2, double y2) {
    Colour colour = x2 < x1 ? canvas.colours.watch() : canvas.colours.accent();
    double tip = y2 - FIRST - 0.3 * MM;
    canvas.path(Stroke.solid(colour, 1.3), x1, y1, x2, y1, x2, tip - 1.7 * MM);
    canvas.head(x2, tip, Direction.DOWN, colour);
    canvas.keepClear(x2 - 0.9 * MM, y1, x2 + 0.9 * MM, tip);
    canvas.keepClear(Math.min(x1, x2), y1 - 0.3 * MM, Math.max(x1, x2), y1 + 0.3 * MM);
  }

  /** The date and the communication, below the row's line: right of the disc, left of it, lower. */
  private void when(CascadeStep step, double y) {
    if (step.first().isEmpty()) {
      return;
    }
    String date = canvas.text.date(step.first().get(), DateStyle.MEDIUM);
    double dateWidth = canvas.width(date, true, Canvas.SMALL);
    double itemWidth = step.item().isBlank() ? 0 : canvas.width(step.item(), false, Canvas.SMALL);
    double x = x(step);
    double space = itemWidth == 0 ? 0 : 3 * MM;
    double both = dateWidth + space + itemWidth;
    // Where nothing is free, words may stand before today's line, which passes behind them.
    for (boolean overToday : new boolean[] {false, true}) {
      for (boolean stacked : new boolean[] {false, true}) {
        double length = stacked ? Math.max(dateWidth, itemWidth) : both;
        for (double line : new double[] {0, LINE}) {
          double baseline = y + 4.4 * MM + line;
          double toLeft = x - 2.2 * MM - length;
          double below = x + FIRST - length;
          for (double left : new double[] {toLeft, below, x, x + 2.2 * MM}) {
            Box first = Canvas.box(left, baseline, length, Canvas.SMALL, Anchor.START);
            Box second = Canvas.box(left, baseline + LINE, length, Canvas.SMALL, Anchor.START);
            Box all = stacked ? new Box(left, first.top(), first.right(), second.bottom()) : first;
            if (left >= names - 0.1
                && left + length <= width
                && (overToday ? beforeToday(all) : canvas.free(all))) {
              if (overToday) {
                double air = 0.6 * MM;
                canvas.fill(left - air, all.top(), all.right() + air, all.bottom(), Colour.WHITE);
              }
              boolean end = stacked && left < x;
              when(date, step.item(), left, baseline, dateWidth, stacked, end ? length : 0);
              return;
            }
          }
        }
      }
    }
    // There is no place for both: the date is told all the same, in a gap of a line if need be.
    double[] places = {x - 2.2 * MM - dateWidth, x + FIRST - dateWidth, x, x + FIRST + 0.6 * MM};
    for (boolean overLines : new boolean[] {false, true}) {
      for (double line : new double[] {0, LINE}) {
        for (double left : places) {
          double baseline = y + 4.4 * MM + line;
          Box box = Canvas.box(left, baseline, dateWidth, Canvas.SMALL, Anchor.START);
          if (left >= names
              && left + dateWidth <= width
              && (overLines ? canvas.freeOfWords(box) : canvas.free(box))) {
            if (overLines) {
              double air = 0.4 * MM;
              canvas.fill(left - air, box.top(), box.right() + air, box.bottom(), Colour.WHITE);
            }
            canvas.write(
                left, baseline, date, true, Canvas.SMALL, canvas.colours.ink(), Anchor.START);
            return;
          }
        }
      }
    }
  }

  /** Whether a place on white ground is free but for today's line. */
  private boolean beforeToday(Box box) {
    double air = 0.6 * MM;
    return cascade.bands().stream().noneMatch(b -> axis.x(b.from()) < box.right() + air)
        && cascade.flags().stream()
            .filter(f -> f.kind() == FlagKind.TODAY)
            .map(f -> axis.x(f.date()))
            .anyMatch(
                today ->
                    canvas.free(new Box(box.left(), box.top(), today - air, box.bottom()))
                        && canvas.free(new Box(today + air, box.top(), box.right(), box.bottom())));
  }

  /**
   * @param end for words that end beside the disc: their length; 0 for words that begin there
   */
  private void when(
      String date,
      String item,
      double left,
      double baseline,
      double dateWidth,
      boolean stacked,
      double end) {
    Anchor anchor = end > 0 ? Anchor.END : Anchor.START;
    canvas.write(left + end, baseline, date, true, Canvas.SMALL, canvas.colours.ink(), anchor);
    canvas.write(
        stacked ? left + end : left + dateWidth + 3 * MM,
        stacked ? baseline + LINE : baseline,
        item,
        false,
        Canvas.SMALL,
        canvas.colours.ink2(),
        anchor);
  }

  private void gap(String words, double x1, double y, double x2) {
    double from = Math.min(x1, x2);
    double to = Math.max(x1, x2);
    double length = canvas.width(words, false, Canvas.SMALL);
    double baseline = y - 1.1 * MM;
    double middle = (from + to - length) / 2;
    double[] places = {
      middle,
      from + 2.6 * MM,
      to - length - 1 * MM,
      to + 1.8 * MM,
      from + (to - from) * 0.25 - length / 2,
      from + (to - from) * 0.75 - length / 2
    };
    for (double left : places) {
      boolean within = left >= names && left + length <= width;
      if (within
          && (left >= to || left + length <= to + 0.1)
          && canvas.free(Canvas.box(left, baseline, length, Canvas.SMALL, Anchor.START))) {
        canvas.write(
            left, baseline, words, false, Canvas.SMALL, canvas.colours.ink2(), Anchor.START);
        return;
      }
    }
    // Where days lie close together the words stand beside the arrow.
    double low = y + 4.4 * MM;
    for (double left : new double[] {to + 1.8 * MM, from - 1.8 * MM - length}) {
      if (left >= names
          && left + length <= width
          && canvas.writeIfFree(
              left, low, words, false, Canvas.SMALL, canvas.colours.ink2(), Anchor.START)) {
        return;
      }
    }
  }

  /** Audiences that hear later than their tier: first the rings, then, in a second call, words. */
  private void late(CascadeStep step, double y, boolean words) {
    double line = 0;
    List<LateTouch> touches =
        step.late().stream().sorted(Comparator.comparing(t -> t.date().date())).toList();
    for (LateTouch touch : touches) {
      double x = axis.x(touch.date().date());
      if (!words) {
        if (step.first().isPresent()) {
          canvas.horizontal(x(step), x, y, canvas.colours.accent(), 1.3);
        }
        continue;
      }
      canvas.circle(x, y, 1.35 * MM, Colour.WHITE, Stroke.solid(canvas.colours.watch(), 1.3));
      canvas.keepClear(x - 1.5 * MM, y - 1.5 * MM, x + 1.5 * MM, y + 1.5 * MM);
    }
    if (!words) {
      return;
    }
    double previous = step.first().isPresent() ? x(step) : names;
    for (LateTouch touch : touches) {
      double x = axis.x(touch.date().date());
      double length = canvas.width(touch.gap(), false, Canvas.SMALL);
      for (double left :
          new double[] {(previous + x - length) / 2, previous + 2 * MM, x - length - 2 * MM}) {
        if (left >= names
            && left + length <= width
            && canvas.writeIfFree(
                left,
                y - 1.1 * MM,
                touch.gap(),
                false,
                Canvas.SMALL,
                canvas.colours.ink2(),
                Anchor.START)) {
          break;
        }
      }
      previous = x;
      for (String part : lateWords(touch)) {
        double partWidth = canvas.width(part, true, Canvas.SMALL);
        boolean written = false;
        while (!written && y + 4.4 * MM + line < y + rowHeight(step)) {
          double baseline = y + 4.4 * MM + line;
          for (double left : new double[] {x + 1.6 * MM, x - 1.6 * MM - partWidth}) {
            written =
                written
                    || left >= names
                        && left + partWidth <= width
                        && canvas.writeIfFree(
                            left,
                            baseline,
                            part,
                            true,
                            Canvas.SMALL,
                            canvas.colours.watch(),
                            Anchor.START);
          }
          line += LINE;
        }
      }
    }
  }
}
