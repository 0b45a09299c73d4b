package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.TableLayout;
import io.rolloutplaybook.render.TableLayout.Slot;
import io.rolloutplaybook.render.TextMeasure;
import java.util.List;
import java.util.function.IntPredicate;

/** How high a table's rows come out, in points. */
record RowHeights(TableLayout layout, CellText text, TextMeasure measure, StyleSheet styles) {
  private static final double HAIRLINE = 0.5;
  private static final double LEVEL = 12.7;
  private static final double SPARKLINE = 6.2 * Length.POINTS_PER_MM;

  double head() {
    Metrics first = styles.metrics(WordStyle.TABLE_HEAD);
    Metrics second = styles.metrics(WordStyle.TABLE_HEAD_SECOND);
    double height = 0;
    for (Slot slot : layout.firstLine()) {
      double room = room(slot);
      double cell = first.lines(slot.column().title(), room, measure) * first.line();
      for (Slot below : layout.secondLine()) {
        if (Math.abs(below.x() - slot.x()) < 0.01 && !below.column().title().isEmpty()) {
          cell += second.lines(below.column().title(), room, measure) * second.line();
        }
      }
      height = Math.max(height, cell);
    }
    return height + 2 * StyleSheet.TABLE_AIR + HAIRLINE;
  }

  double group() {
    Metrics m = styles.metrics(WordStyle.TABLE_GROUP);
    return m.before() + m.line() + m.after() + 2 * StyleSheet.TABLE_AIR + HAIRLINE;
  }

  /**
   * Both lines of a row.
   *
   * @param strong whether a column's cell is bold
   */
  double row(List<Cell> cells, IntPredicate strong) {
    double first = 0;
    double second = 0;
    for (int i = 0; i < cells.size(); i++) {
      Slot slot = layout.slots().get(i);
      if (slot.line() == 1) {
        boolean bold = strong.test(i);
        first = Math.max(first, height(slot, cells.get(i), WordStyle.TABLE_TEXT, bold));
      } else if (!(cells.get(i) instanceof Cell.Empty)) {
        second = Math.max(second, height(slot, cells.get(i), WordStyle.TABLE_SECOND_LINE, false));
      }
    }
    return first + second + 2 * StyleSheet.TABLE_AIR + HAIRLINE;
  }

  private double height(Slot slot, Cell cell, WordStyle style, boolean strong) {
    Metrics m = styles.metrics(style);
    if (cell instanceof Cell.Sparkline) {
      return SPARKLINE + 2;
    }
    if (cell instanceof Cell.Level) {
      return LEVEL;
    }
    if (!(cell instanceof Cell.Text)) {
      return m.line();
    }
    boolean bold = strong || slot.column().strong();
    Metrics set =
        new Metrics(m.size(), m.line(), m.before(), m.after(), m.indent(), bold, m.keepNext());
    return set.lines(text.text(slot.column(), cell), room(slot), measure) * m.line();
  }

  private static double room(Slot slot) {
    return slot.width() - 2 * StyleSheet.TABLE_PADDING;
  }
}
