package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Figure.Flag;
import io.rolloutplaybook.document.Figure.FlagKind;
import io.rolloutplaybook.document.Figure.Timeline;
import io.rolloutplaybook.document.Figure.TimelineGroup;
import io.rolloutplaybook.document.Figure.TimelineRow;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.render.figure.Canvas.Direction;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Milestones over time. Names, symbols, dates and slips stand in columns of their own at the left,
 * so that nothing is written beside a bar and nothing can collide.
 */
final class TimelineFigure {
  private static final double NAMES = 84 * MM;
  private static final double ROW = 5.5 * MM;

  /** Of many milestones, so that a table of them often fits below on the same page. */
  private static final double CLOSE_ROW = 4.8 * MM;

  private static final int MANY = 10;
  private static final double GROUP = 5.2 * MM;
  private static final double LINE = 3.6 * MM;
  private static final double BAR = 1.25 * MM;
  private static final double OUTLINE = 1.95 * MM;
  private static final double DIAMOND = 1.95 * MM;

  /** Where an arrow meets a bar, from the bar's start. */
  private static final double ENTRY = 1.4 * MM;

  private static final double FLAG = 4.9 * MM;
  private static final double SCALE = 7.6 * MM;
  private static final double WEEKS = 5.6 * MM;

  private final Canvas canvas;
  private final Timeline timeline;
  private final TimeAxis axis;
  private final double width;
  private final double names;
  private final double numbers;
  private final Flags flags;
  private final Optional<LocalDate> launch;
  private final Map<String, Line> lines = new HashMap<>();

  /** A line of the picture: a group's title, or a milestone. */
  private record Line(
      int page,
      double top,
      double height,
      Optional<TimelineRow> row,
      String title,
      boolean accent,
      List<String> words) {
    /** Where bars stand: beside the first line of the name. */
    double middle() {
      return top + (height - Math.max(0, words.size() - 1) * LINE) / 2;
    }
  }

  private TimelineFigure(Canvas canvas, Timeline timeline, double width) {
    this.canvas = canvas;
    this.timeline = timeline;
    this.width = width;
    names = Math.min(NAMES, Math.max(58 * MM, width * 0.36));
    numbers =
        timeline.groups().stream()
            .flatMap(g -> g.rows().stream())
            .mapToDouble(r -> canvas.width(r.number(), false, Canvas.ROW))
            .reduce(4.2 * MM, Math::max);
    axis = new TimeAxis(timeline.from(), timeline.to(), names, width);
    flags = new Flags(canvas, timeline.flags(), axis, names, width, true, FLAG);
    launch =
        timeline.flags().stream()
            .filter(f -> f.kind() == FlagKind.LAUNCH)
            .map(Flag::date)
            .findFirst();
  }

  static List<Drawing> draw(Canvas canvas, Timeline timeline, double width, double maxHeight) {
    TimelineFigure first = new TimelineFigure(canvas, timeline, width);
    List<List<Line>> pages = first.paginate(maxHeight);
    List<Drawing> drawings = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      TimelineFigure figure = new TimelineFigure(canvas.fresh(), timeline, width);
      figure.lines.putAll(first.lines);
      drawings.add(figure.page(pages.get(page), page));
    }
    return drawings;
  }

  private double top() {
    return flags.height() + SCALE;
  }

  private List<List<Line>> paginate(double maxHeight) {
    double rowHeight = rowHeight();
    double room = Math.max(GROUP + 2 * rowHeight, maxHeight - top() - WEEKS);
    List<List<Line>> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    double y = 0;
    for (TimelineGroup group : timeline.groups()) {
      boolean accent = group.rows().stream().allMatch(TimelineRow::critical);
      boolean titled = false;
      for (TimelineRow row : group.rows()) {
        List<String> words =
            canvas.wrap(row.label(), row.critical(), Canvas.ROW, symbolX() - 2.4 * MM - labelX());
        double height = rowHeight + (words.size() - 1) * LINE;
        double needed = height + (titled ? 0 : GROUP);
        if (y + needed > room && !page.isEmpty()) {
          pages.add(page);
          page = new ArrayList<>();
          y = 0;
          titled = false;
        }
        if (!titled) {
          page.add(
              new Line(pages.size(), y, GROUP, Optional.empty(), group.title(), accent, List.of()));
          y += GROUP;
          titled = true;
        }
        Line line = new Line(pages.size(), y, height, Optional.of(row), "", accent, words);
        page.add(line);
        lines.put(row.id(), line);
        y += height;
      }
    }
    pages.add(page);
    return pages;
  }

  private double rowHeight() {
    int rows = timeline.groups().stream().mapToInt(g -> g.rows().size()).sum();
    return rows > MANY ? CLOSE_ROW : ROW;
  }

  private double labelX() {
    return numbers + 2.2 * MM;
  }

  private double symbolX() {
    return names - 27.4 * MM;
  }

  private double dateX() {
    return names - 12.2 * MM;
  }

  private double slipX() {
    return names - 2.9 * MM;
  }

  private Drawing page(List<Line> page, int number) {
    double top = top();
    double height =
        page.isEmpty()
            ? GROUP
            : page.get(page.size() - 1).top() + page.get(page.size() - 1).height();
    double bottom = top + height;
    Flags.bands(canvas, timeline.bands(), axis, top, bottom);
    flags.keepClear(flags.height(), top, 0.25 * MM);
    scale(top, bottom);
    for (Line line : page) {
      double foot = top + line.top() + line.height();
      canvas.horizontal(0, width, foot, canvas.colours.rule(), 0.5);
    }
    canvas.horizontal(names, width, top, canvas.colours.rule2(), 0.5);
    canvas.horizontal(names, width, bottom, canvas.colours.rule2(), 0.5);
    // Outlines have a white ground: arrows that end in their bars lie on it.
    for (Line line : page) {
      line.row().ifPresent(row -> outline(row, top + line.middle()));
    }
    arrows(page, number, top, bottom);
    flags.lines(flags.height(), bottom);
    for (Line line : page) {
      line.row().ifPresent(row -> bar(row, top + line.middle()));
    }
    for (Line line : page) {
      line.row().ifPresent(row -> diamonds(row, top + line.middle()));
    }
    flags.labels(flags.height());
    flags.keepClear(top, bottom, 0.5 * MM);
    bandNames(page, top);
    for (Line line : page) {
      write(line, top);
    }
    canvas.write(
        dateX(),
        top - 1.3 * MM,
        timeline.dateHeading(),
        false,
        Canvas.SMALL,
        canvas.colours.ink3(),
        Anchor.END);
    canvas.write(
        slipX(),
        top - 1.3 * MM,
        timeline.slipHeading(),
        false,
        Canvas.SMALL,
        canvas.colours.ink3(),
        Anchor.END);
    weeks(bottom);
    return canvas.drawing(width, bottom + WEEKS);
  }

  /** Bands are named in the line of the first group's title, where no bar stands. */
  private void bandNames(List<Line> page, double top) {
    if (!page.isEmpty() && page.get(0).row().isEmpty()) {
      Flags.names(
          canvas, timeline.bands(), axis, Canvas.baseline(top + GROUP * 0.62, Canvas.TINY), true);
    }
  }

  private void scale(double top, double bottom) {
    for (LocalDate day : axis.minor()) {
      double x = axis.x(day);
      if (x > names + 0.1) {
        canvas.vertical(x, top, bottom, Colour.WHITE, 0.5);
        if (axis.scale() != TimeAxis.Scale.WEEKS) {
          canvas.vertical(x, top - 1.2 * MM, top, canvas.colours.rule2(), 0.5);
        }
      }
    }
    boolean days = axis.scale() == TimeAxis.Scale.WEEKS;
    double month = top - (days ? 4.5 : 2.2) * MM;
    for (TimeAxis.Named unit : axis.named(canvas.text, w -> canvas.width(w, true, Canvas.SMALL))) {
      if (unit.begins()) {
        canvas.vertical(
            unit.x(),
            unit.words().isEmpty() ? top - 1.2 * MM : top - SCALE + 0.4 * MM,
            days && !unit.words().isEmpty() ? month + 0.9 * MM : top,
            canvas.colours.rule2(),
            0.5);
      }
      unit.write(canvas, month, true, Canvas.SMALL, canvas.colours.ink(), 1);
    }
    if (days) {
      for (LocalDate day : axis.mondays()) {
        String words = Integer.toString(day.getDayOfMonth());
        double x = axis.x(day) + 0.35 * MM;
        if (x + canvas.width(words, false, Canvas.TINY) <= width) {
          canvas.writeIfFree(
              x, top - 1.3 * MM, words, false, Canvas.TINY, canvas.colours.ink3(), Anchor.START);
        }
      }
    }
  }

  private void weeks(double bottom) {
    if (launch.isEmpty() || !axis.shows(launch.get())) {
      return;
    }
    double baseline = bottom + 4.1 * MM;
    double week = axis.week();
    double widest = canvas.width("\u221288", false, Canvas.TINY) + 1.6 * MM;
    int step = 0;
    for (int candidate : new int[] {1, 2, 4, 8, 13, 26, 52, 104, 260, 520}) {
      if (step == 0 && candidate * week >= widest) {
        step = candidate;
      }
    }
    canvas.write(
        axis.x(launch.get()),
        baseline,
        timeline.launchLabel(),
        true,
        Canvas.TINY,
        canvas.colours.accent(),
        Anchor.MIDDLE);
    if (step > 0) {
      double beside = canvas.width(timeline.launchLabel(), true, Canvas.TINY) / 2 + 1 * MM;
      long before = ChronoUnit.WEEKS.between(axis.from, launch.get());
      long after = ChronoUnit.WEEKS.between(launch.get(), axis.to);
      for (long w = -(before / step) * step; w <= after; w += step) {
        if (w != 0) {
          double x = axis.x(launch.get().plusWeeks(w));
          canvas.vertical(x, bottom, bottom + 0.9 * MM, canvas.colours.rule2(), 0.5);
          String words = (w < 0 ? "\u2212" : "+") + Math.abs(w);
          double half = canvas.width(words, false, Canvas.TINY) / 2;
          if (Math.abs(x - axis.x(launch.get())) >= beside + half) {
            canvas.writeIfFree(
                Math.min(x, width - half),
                baseline,
                words,
                false,
                Canvas.TINY,
                canvas.colours.ink3(),
                Anchor.MIDDLE);
          }
        }
      }
    }
    double room = names - canvas.width("\u2212888", false, Canvas.TINY);
    if (canvas.width(timeline.weeksLabel(), false, Canvas.TINY) <= room) {
      canvas.write(
          0,
          baseline,
          timeline.weeksLabel(),
          false,
          Canvas.TINY,
          canvas.colours.ink3(),
          Anchor.START);
    }
  }

  private void write(Line line, double top) {
    double y = top + line.top();
    if (line.row().isEmpty()) {
      canvas.capitals(
          0,
          Canvas.baseline(y + line.height() * 0.56, Canvas.TINY),
          line.title(),
          line.accent() ? canvas.colours.accent() : canvas.colours.ink3(),
          Anchor.START);
      return;
    }
    TimelineRow row = line.row().get();
    double middle = top + line.middle();
    double first = Canvas.baseline(middle, Canvas.ROW);
    canvas.write(
        numbers, first, row.number(), false, Canvas.ROW, canvas.colours.ink3(), Anchor.END);
    for (int i = 0; i < line.words().size(); i++) {
      canvas.write(
          labelX(),
          first + i * LINE,
          line.words().get(i),
          row.critical(),
          Canvas.ROW,
          row.critical() ? canvas.colours.accent() : canvas.colours.ink(),
          Anchor.START);
    }
    canvas.mark(row.status().mark(), symbolX(), middle, 2.7 * MM);
    canvas.write(
        dateX(),
        first,
        canvas.text.date(row.effectiveDate(), DateStyle.SHORT),
        false,
        Canvas.ROW,
        canvas.colours.ink(),
        Anchor.END);
    if (row.slip() != 0) {
      Colour colour =
          row.slip() < 0
              ? canvas.colours.good()
              : row.status() == StatusKind.BAD ? canvas.colours.bad() : canvas.colours.watch();
      canvas.write(
          slipX(),
          first,
          (row.slip() < 0 ? "\u2212" : "+") + Math.abs(row.slip()),
          true,
          Canvas.ROW,
          colour,
          Anchor.END);
    }
  }

  private boolean differs(TimelineRow row) {
    return !row.planned().equals(row.effective())
        || row.start().isPresent() && !row.start().equals(row.effectiveStart());
  }

  private void outline(TimelineRow row, double y) {
    if (row.start().isPresent() && differs(row)) {
      canvas.outline(
          axis.x(row.start().get()),
          y - OUTLINE,
          Math.max(axis.x(row.planned()), axis.x(row.start().get()) + 0.3 * MM),
          y + OUTLINE,
          Stroke.solid(canvas.colours.ink2(), 0.6));
    }
  }

  private void bar(TimelineRow row, double y) {
    if (row.effectiveStart().isEmpty()) {
      return;
    }
    double left = axis.x(row.effectiveStart().get());
    double right = axis.x(row.effective());
    Colour colour = row.critical() ? canvas.colours.accent() : canvas.colours.rule2();
    if (row.progress().isEmpty()) {
      canvas.fill(left, y - BAR, right, y + BAR, colour);
      return;
    }
    // What is done stands out from what is left by more than its colour: by an outline.
    Colour done = row.critical() ? canvas.colours.accent() : canvas.colours.ink3();
    double reached = left + (right - left) * Math.min(1, row.progress().get().doubleValue());
    canvas.outline(left, y - BAR, right, y + BAR, Stroke.solid(done, 0.6));
    if (reached > left) {
      canvas.fill(left, y - BAR, reached, y + BAR, done);
    }
  }

  private void diamonds(TimelineRow row, double y) {
    if (!row.planned().equals(row.effective())) {
      canvas.diamond(
          axis.x(row.planned()),
          y,
          DIAMOND,
          Colour.WHITE,
          Stroke.solid(canvas.colours.ink2(), 0.9));
    }
    canvas.diamond(
        axis.x(row.effective()),
        y,
        DIAMOND,
        row.critical() ? canvas.colours.accent() : canvas.colours.ink2(),
        Stroke.solid(Colour.WHITE, 0.3 * MM));
  }

  private void arrows(List<Line> page, int number, double top, double bottom) {
    // Grey ones first, so that the critical path lies on top.
    for (boolean critical : new boolean[] {false, true}) {
      for (TimelineGroup group : timeline.groups()) {
        for (TimelineRow target : group.rows()) {
          for (String id : target.after()) {
            Line from = lines.get(id);
            Line to = lines.get(target.id());
            if (from != null
                && from.row().isPresent()
                && (from.row().get().critical() && target.critical()) == critical
                && (from.page() == number || to.page() == number)) {
              arrow(page, from, to, number, critical, top, bottom);
            }
          }
        }
      }
    }
  }

  private boolean atLaunch(TimelineRow row) {
    return row.effectiveStart().isEmpty()
        && timeline.flags().stream()
            .anyMatch(f -> f.kind() == FlagKind.LAUNCH && f.date().equals(row.effective()));
  }

  private void arrow(
      List<Line> page,
      Line from,
      Line to,
      int number,
      boolean critical,
      double top,
      double bottom) {
    TimelineRow source = from.row().orElseThrow();
    TimelineRow target = to.row().orElseThrow();
    Colour colour = critical ? canvas.colours.accent() : canvas.colours.ink3();
    Stroke stroke = Stroke.solid(colour, critical ? 1 : 0.6);
    boolean here = from.page() == number && to.page() == number;
    double sourceX = axis.x(source.effective());
    double targetX = axis.x(target.effective());
    double entry = target.effectiveStart().map(s -> axis.x(s) + ENTRY).orElse(targetX);
    entry = Math.min(entry, targetX);
    double right = sourceX + DIAMOND + 0.35 * MM;
    double y1 = top + from.middle();
    double y2 = top + to.middle();
    boolean neighbours = here && Math.abs(page.indexOf(from) - page.indexOf(to)) == 1;

    if (atLaunch(target) && !neighbours && from.page() == number) {
      // What launch waits for points at the launch line.
      if (sourceX + DIAMOND + 3 * MM < targetX) {
        straight(stroke, right, targetX - 0.6 * MM, y1, colour);
      }
      return;
    }
    if (atLaunch(source) && !neighbours && to.page() == number) {
      double end = target.effectiveStart().map(axis::x).orElse(targetX - DIAMOND - 0.3 * MM);
      if (end > sourceX + 3 * MM) {
        straight(stroke, sourceX, end, y2, colour);
      }
      return;
    }
    boolean down = from.page() < to.page() || here && y2 > y1;
    double start = from.page() == number ? y1 : down ? top : bottom;
    double edge = target.effectiveStart().isPresent() ? BAR : DIAMOND;
    double end = to.page() == number ? y2 + (down ? -edge : edge) : down ? bottom : top;
    List<Drawing.Point> points = new ArrayList<>();
    double tip = entry;
    if (from.page() != number) {
      points.add(new Drawing.Point(entry, start));
    } else if (entry >= right + 0.2 * MM) {
      points.add(new Drawing.Point(right, start));
      points.add(new Drawing.Point(entry, start));
    } else if (entry <= sourceX && sourceX <= targetX - DIAMOND
        || Math.abs(entry - sourceX) < 0.5 * MM) {
      // The work began before what it waits for was done: straight into the bar.
      tip = sourceX;
      points.add(new Drawing.Point(sourceX, start + (down ? DIAMOND : -DIAMOND)));
    } else {
      double turn = right + 1 * MM;
      double between =
          to.page() == number
              ? down ? top + to.top() : top + to.top() + to.height()
              : end + (down ? -1 : 1) * MM;
      if (entry >= sourceX) {
        // The bar begins below the diamond itself: leave it downwards.
        points.add(new Drawing.Point(sourceX, start + (down ? DIAMOND : -DIAMOND)));
        points.add(new Drawing.Point(sourceX, between));
      } else {
        points.add(new Drawing.Point(right, start));
        points.add(new Drawing.Point(turn, start));
        points.add(new Drawing.Point(turn, between));
      }
      points.add(new Drawing.Point(entry, between));
    }
    double head = 1.7 * MM;
    boolean arrives = to.page() == number;
    points.add(new Drawing.Point(tip, arrives ? end + (down ? -head : head) : end));
    canvas.path(stroke, points);
    if (arrives) {
      canvas.head(tip, end, down ? Direction.DOWN : Direction.UP, colour);
    }
  }

  private void straight(Stroke stroke, double from, double to, double y, Colour colour) {
    canvas.path(stroke, from, y, to - 1.7 * MM, y);
    canvas.head(to, y, Direction.RIGHT, colour);
  }
}
