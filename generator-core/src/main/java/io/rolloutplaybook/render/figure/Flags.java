package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Figure.Band;
import io.rolloutplaybook.document.Figure.BandKind;
import io.rolloutplaybook.document.Figure.Flag;
import io.rolloutplaybook.document.Figure.FlagKind;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.theme.Colour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The labelled lines for today and launch: where their labels stand above a plot, so that they do
 * not touch, and the lines themselves.
 */
final class Flags {
  private static final double GAP = 1.2 * MM;
  private static final double PADDING = 2 * MM;

  /**
   * @param line counted upwards from the plot, from 0
   */
  private record Placed(Flag flag, double x, double left, double right, int line) {}

  private final Canvas canvas;
  private final List<Placed> placed = new ArrayList<>();
  private final boolean boxed;
  private final double lineHeight;
  private int lines = 1;

  /**
   * @param boxed whether labels are white on a ground, or plain
   * @param lineHeight of one line of labels
   */
  Flags(
      Canvas canvas,
      List<Flag> flags,
      TimeAxis axis,
      double left,
      double right,
      boolean boxed,
      double lineHeight) {
    this.canvas = canvas;
    this.boxed = boxed;
    this.lineHeight = lineHeight;
    List<Flag> inOrder =
        flags.stream()
            .filter(f -> axis.shows(f.date()))
            .sorted(Comparator.comparing(Flag::date))
            .toList();
    for (Flag flag : inOrder) {
      double half =
          canvas.width(flag.label(), bold(flag), Canvas.SMALL) / 2 + (boxed ? PADDING : 0);
      double x = axis.x(flag.date());
      double from = Math.max(left, Math.min(right - 2 * half, x - half));
      Placed place = new Placed(flag, x, from, from + 2 * half, 0);
      int line = 0;
      while (taken(place, line)) {
        line++;
      }
      lines = Math.max(lines, line + 1);
      placed.add(new Placed(flag, x, from, from + 2 * half, line));
    }
  }

  private boolean taken(Placed place, int line) {
    return placed.stream()
        .anyMatch(
            p ->
                p.line() == line
                    && place.left() < p.right() + GAP
                    && p.left() < place.right() + GAP);
  }

  private boolean bold(Flag flag) {
    return boxed || flag.kind() == FlagKind.LAUNCH;
  }

  /** Height of all lines of labels. */
  double height() {
    return placed.isEmpty() ? 0 : lines * lineHeight;
  }

  /** Whether a label of the lowest line stands between two places. */
  boolean labelled(double left, double right) {
    return placed.stream().anyMatch(p -> p.left() < right + GAP && left < p.right() + GAP);
  }

  /** Where the last label ends; 0 when there is none. */
  double rightmost() {
    return placed.stream().mapToDouble(Placed::right).max().orElse(0);
  }

  /**
   * The lines.
   *
   * @param base the lower edge of the lowest labels
   * @param bottom the lower end of the lines
   */
  void lines(double base, double bottom) {
    for (Placed p : placed) {
      boolean launch = p.flag().kind() == FlagKind.LAUNCH;
      canvas.vertical(
          p.x(),
          // A line may rise behind a ground, not through plain words.
          boxed ? base - p.line() * lineHeight : base,
          bottom,
          launch ? canvas.colours.accent() : canvas.colours.ink(),
          launch ? 1.6 : 0.8);
    }
  }

  /** The labels, standing on {@code base}. */
  void labels(double base) {
    for (Placed p : placed) {
      boolean launch = p.flag().kind() == FlagKind.LAUNCH;
      Colour colour = launch ? canvas.colours.accent() : canvas.colours.ink();
      double bottom = base - p.line() * lineHeight;
      double middle = (p.left() + p.right()) / 2;
      if (boxed) {
        double top = bottom - 4.2 * MM;
        canvas.fill(p.left(), top, p.right(), bottom, colour);
        canvas.write(
            middle,
            Canvas.baseline((top + bottom) / 2, Canvas.SMALL),
            p.flag().label(),
            true,
            Canvas.SMALL,
            Colour.WHITE,
            Anchor.MIDDLE);
      } else {
        canvas.write(
            middle,
            bottom - 1.1 * MM,
            p.flag().label(),
            bold(p.flag()),
            Canvas.SMALL,
            colour,
            Anchor.MIDDLE);
      }
    }
  }

  /**
   * Keeps words away from the lines.
   *
   * @param margin at both sides of a line
   */
  void keepClear(double top, double bottom, double margin) {
    for (Placed p : placed) {
      canvas.keepClear(p.x() - margin, top, p.x() + margin, bottom);
    }
  }

  /** The grounds of stretches of days. */
  static void bands(Canvas canvas, List<Band> bands, TimeAxis axis, double top, double bottom) {
    for (BandKind kind : BandKind.values()) {
      for (Band band : bands) {
        if (band.kind() == kind) {
          canvas.fill(axis.x(band.from()), top, axis.end(band.to()), bottom, ground(canvas, kind));
        }
      }
    }
  }

  private static Colour ground(Canvas canvas, BandKind kind) {
    return switch (kind) {
      case BEFORE -> canvas.colours.paper();
      case LAUNCH -> canvas.colours.tint();
      case AFTER -> canvas.colours.tint2();
      case BLACKOUT -> canvas.colours.paper2();
    };
  }

  /** Names bands within the plot, where there is room: phases in capitals, blackouts plainly. */
  static void names(Canvas canvas, List<Band> bands, TimeAxis axis, double baseline, boolean ends) {
    for (Band band : bands) {
      double left = axis.x(band.from());
      double right = axis.end(band.to());
      if (band.label().isBlank() || band.kind() == BandKind.BLACKOUT || right <= left) {
        continue;
      }
      double width = canvas.capitalsWidth(band.label());
      boolean atEnd = ends && band.kind() == BandKind.AFTER;
      double inset = 1.8 * MM;
      for (double x : new double[] {atEnd ? right - inset - width : left + inset, left + inset}) {
        Canvas.Box box = Canvas.box(x, baseline, width + inset, Canvas.TINY, Anchor.START);
        if (x + width + inset <= right && x >= left && canvas.free(box)) {
          canvas.capitals(x, baseline, band.label(), canvas.colours.ink3(), Anchor.START);
          break;
        }
      }
    }
    for (Band band : bands) {
      double left = axis.x(band.from());
      double right = axis.end(band.to());
      if (band.kind() == BandKind.BLACKOUT && !band.label().isBlank() && right > left) {
        double width = canvas.width(band.label(), false, Canvas.SMALL);
        double x = (left + right - width) / 2;
        if (x >= axis.left && x + width <= axis.right) {
          canvas.writeIfFree(
              x, baseline, band.label(), false, Canvas.SMALL, canvas.colours.ink2(), Anchor.START);
        }
      }
    }
  }
}
