package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.theme.Theme;

/**
 * A page's size and where its content stands, in points.
 *
 * @param margin left and right
 * @param top where content begins
 * @param bottom where content ends, from the page's top
 */
record Frame(
    Orientation orientation,
    double width,
    double height,
    double margin,
    double top,
    double bottom) {

  static Frame of(Theme.Page page, Orientation orientation) {
    boolean portrait = orientation == Orientation.PORTRAIT;
    double width = mm(portrait ? page.width() : page.height());
    double height = mm(portrait ? page.height() : page.width());
    return new Frame(
        orientation,
        width,
        height,
        mm(portrait ? page.margin() : page.landscapeMargin()),
        mm(22),
        height - mm(17));
  }

  /** The width of the text. */
  double textWidth() {
    return width - 2 * margin;
  }

  /** The height of the text. */
  double textHeight() {
    return bottom - top;
  }
}
