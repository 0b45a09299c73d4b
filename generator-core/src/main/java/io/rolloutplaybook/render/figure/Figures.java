package io.rolloutplaybook.render.figure;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.theme.Theme;
import java.util.List;

/**
 * Figures as shapes, in a theme's colours and formats. Lengths are points. Keeps nothing between
 * calls.
 */
public final class Figures {
  /** Points in a millimetre. */
  public static final double MM = Canvas.MM;

  /** The box of an ordinary mark. */
  public static final double MARK = 2.5 * MM;

  private final Theme.Colours colours;
  private final CellText text;
  private final TextMeasure measure;

  public Figures(Theme theme, CellText text, TextMeasure measure) {
    colours = theme.colours();
    this.text = text;
    this.measure = measure;
  }

  private Canvas canvas() {
    return new Canvas(colours, text, measure);
  }

  /**
   * A figure as it fits into a column.
   *
   * @param width of every drawing
   * @param maxHeight of one drawing: figures of many rows come as several, each with its scale, and
   *     one whose single row is higher than this is as high as that row
   * @return in order, to be set below each other; empty for a figure without anything to show
   */
  public List<Drawing> draw(Figure figure, double width, double maxHeight) {
    return figure.accept(
        new Figure.Visitor<>() {
          @Override
          public List<Drawing> timeline(Figure.Timeline timeline) {
            return TimelineFigure.draw(canvas(), timeline, width, maxHeight);
          }

          @Override
          public List<Drawing> chart(Figure.Chart chart) {
            return List.of(ChartFigure.draw(canvas(), chart, width));
          }

          @Override
          public List<Drawing> cascade(Figure.Cascade cascade) {
            return List.of(CascadeFigure.draw(canvas(), cascade, width));
          }

          @Override
          public List<Drawing> load(Figure.Load load) {
            return LoadFigure.draw(canvas(), load, width, maxHeight);
          }

          @Override
          public List<Drawing> steps(Figure.Steps steps) {
            return StepsFigure.draw(canvas(), steps, width);
          }

          @Override
          public List<Drawing> dotStrip(Figure.DotStrip strip) {
            return List.of(DotStripFigure.draw(canvas(), strip, width));
          }

          @Override
          public List<Drawing> gauge(Figure.Gauge gauge) {
            return List.of(GaugeFigure.draw(canvas(), gauge, width));
          }
        });
  }

  /** Readings as a line, 22 mm by 6.2 mm. */
  public Drawing sparkline(Cell.Sparkline cell) {
    return CellDrawings.sparkline(canvas(), cell);
  }

  /** A bar of 2 mm with its expected value as a tick of 4 mm. */
  public Drawing progress(Cell.Progress cell, double width) {
    return CellDrawings.progress(canvas(), cell, width);
  }

  /** Dots on a scale. */
  public Drawing level(Cell.Level cell) {
    return CellDrawings.level(canvas(), cell);
  }

  /** One mark beside another, on as many lines as they need. */
  public Drawing dots(List<Mark> marks, double width) {
    return CellDrawings.dots(canvas(), marks, width);
  }

  /**
   * A mark alone, in the middle of its box: to be set on a line so that the box's middle is at half
   * the height of capitals.
   *
   * @param size the box of an ordinary mark, {@link #MARK} beside 8 to 9 point text; some marks are
   *     larger
   */
  public Drawing mark(Mark mark, double size) {
    return CellDrawings.mark(canvas(), mark, size);
  }
}
