package io.rolloutplaybook.render.pdf;

import java.util.List;
import java.util.Optional;

/**
 * A table's cell, laid out for its width.
 *
 * @param height of its content, in points
 * @param text the content where it is text, which can be divided between lines
 * @param painter paints the content into the cell
 */
record CellBox(double height, Optional<TextBox> text, Painter painter) {

  /** Paints a cell's content. */
  @FunctionalInterface
  interface Painter {
    /**
     * @param x left end of the content
     * @param y upper end of the content
     * @param cell the whole cell with its padding
     */
    void paint(PageWriter page, double x, double y, FormFields.Box cell);
  }

  static CellBox empty() {
    return new CellBox(0, Optional.empty(), (page, x, y, cell) -> {});
  }

  static CellBox drawing(double height, Painter painter) {
    return new CellBox(height, Optional.empty(), painter);
  }

  static CellBox text(TextBox text, TextBox.Align align, StructureElement element) {
    return new CellBox(
        text.height(),
        Optional.of(text),
        (page, x, y, cell) -> text.paint(page, x, y, align, Optional.of(element)));
  }

  record Halves(CellBox upper, CellBox lower) {}

  /** The lines that fit and the rest; what is not text stays in the upper half. */
  Halves split(double available, TextBox.Align align, StructureElement element) {
    if (text.isEmpty()) {
      return new Halves(this, empty());
    }
    TextBox all = text.get();
    int n = Math.min(all.lines().size(), (int) Math.floor((available + 0.01) / all.leading()));
    return new Halves(
        text(part(all, all.lines().subList(0, n)), align, element),
        text(part(all, all.lines().subList(n, all.lines().size())), align, element));
  }

  private static TextBox part(TextBox all, List<Line> lines) {
    return new TextBox(lines, all.ascent(), all.leading(), all.width());
  }
}
