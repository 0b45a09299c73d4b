package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.theme.Theme;

/**
 * A page and its margins in points.
 *
 * @param side left and right margin
 */
record PageSize(boolean landscape, double width, double height, double side) {
  /** Where text begins: below the running header. */
  static final double TOP = 22 * Length.POINTS_PER_MM;

  /** The same on the cover, which has no running header. */
  static final double COVER_TOP = 20 * Length.POINTS_PER_MM;

  /** Where text ends, from the page's end. */
  static final double BOTTOM = 18.5 * Length.POINTS_PER_MM;

  /** From the page's edge to the running header. */
  static final double HEADER = 10 * Length.POINTS_PER_MM;

  /** From the page's end to the running footer. */
  static final double FOOTER = 9 * Length.POINTS_PER_MM;

  static PageSize of(Theme.Page page, boolean landscape) {
    double mm = Length.POINTS_PER_MM;
    return landscape
        ? new PageSize(true, page.height() * mm, page.width() * mm, page.landscapeMargin() * mm)
        : new PageSize(false, page.width() * mm, page.height() * mm, page.margin() * mm);
  }

  double textWidth() {
    return width - 2 * side;
  }

  double textHeight() {
    return height - TOP - BOTTOM;
  }
}
