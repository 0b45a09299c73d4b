package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Canvas.MM;

import io.rolloutplaybook.document.Figure.Step;
import io.rolloutplaybook.document.Figure.Steps;
import io.rolloutplaybook.render.figure.Canvas.Direction;
import io.rolloutplaybook.render.figure.Drawing.Anchor;
import io.rolloutplaybook.render.figure.Drawing.Stroke;
import io.rolloutplaybook.theme.Colour;
import java.util.ArrayList;
import java.util.List;

/** A ladder of steps, each higher than the one before. */
final class StepsFigure {
  private static final double GAP = 2.6 * MM;
  private static final double WIDEST = 40 * MM;
  private static final double NARROWEST = 21 * MM;
  private static final double RISE = 7.4 * MM;
  private static final double PADDING = 1.7 * MM;
  private static final double LINE = 3.6 * MM;

  private StepsFigure() {}

  static List<Drawing> draw(Canvas canvas, Steps steps, double width) {
    int fit = Math.max(1, (int) Math.floor((width + GAP) / (NARROWEST + GAP)));
    List<Drawing> drawings = new ArrayList<>();
    for (int i = 0; i < steps.steps().size(); i += fit) {
      List<Step> part = steps.steps().subList(i, Math.min(steps.steps().size(), i + fit));
      drawings.add(ladder(canvas.fresh(), part, width));
    }
    return drawings;
  }

  private static Drawing ladder(Canvas canvas, List<Step> steps, double width) {
    int n = steps.size();
    double box = Math.min(WIDEST, (width - (n - 1) * GAP) / n);
    double inner = box - 2 * PADDING;
    List<List<String>> labels = new ArrayList<>();
    int most = 2;
    for (Step step : steps) {
      List<String> lines = canvas.wrap(step.label(), true, Canvas.ROW, inner);
      labels.add(lines);
      most = Math.max(most, lines.size());
    }
    double height = most * LINE + 3.6 * MM;
    double rise = Math.min(RISE, height - 3 * MM);
    double foot = 0;
    for (int i = 0; i < n; i++) {
      Step step = steps.get(i);
      double left = i * (box + GAP);
      double top = (n - 1 - i) * rise + 0.6 * MM;
      canvas.fill(
          left,
          top,
          left + box,
          top + height,
          step.strong() ? canvas.colours.tint() : canvas.colours.paper());
      canvas.horizontal(
          left,
          left + box,
          top,
          step.strong() ? canvas.colours.accent() : canvas.colours.rule2(),
          step.strong() ? 1.6 : 0.9);
      Colour ink = step.strong() ? canvas.colours.accent() : canvas.colours.ink();
      for (int k = 0; k < labels.get(i).size(); k++) {
        canvas.write(
            left + PADDING,
            top + 4.2 * MM + k * LINE,
            labels.get(i).get(k),
            true,
            Canvas.ROW,
            ink,
            Anchor.START);
      }
      double end = top + height;
      if (!step.note().isBlank()) {
        double y = end + 3.9 * MM;
        for (String line : canvas.wrap(step.note(), false, Canvas.SMALL, box)) {
          canvas.write(
              left + box,
              y,
              line,
              false,
              Canvas.SMALL,
              step.strong() ? canvas.colours.accent() : canvas.colours.ink3(),
              Anchor.END);
          y += 3.5 * MM;
        }
        end = y - 2.3 * MM;
      }
      foot = Math.max(foot, end);
      if (i + 1 < n) {
        double x = left + box * 0.66;
        double y = top - Math.min(1.7 * MM, rise / 2);
        double tip = left + box + GAP - 0.3 * MM;
        canvas.path(Stroke.solid(canvas.colours.ink3(), 0.6), x, top, x, y, tip - 1.7 * MM, y);
        canvas.head(tip, y, Direction.RIGHT, canvas.colours.ink3());
      }
    }
    return canvas.drawing(width, foot + 0.6 * MM);
  }
}
