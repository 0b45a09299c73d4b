package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.render.figure.Drawing;
import java.util.Optional;

/** A stretch of a line that is painted in one go. Widths are points. */
sealed interface Fragment {
  double width();

  /** Text in one style and one font. May hold soft hyphens, which take no room. */
  record Glyphs(String text, TextStyle style, PdfFont font, double width, Optional<LinkTarget> link)
      implements Fragment {

    static Glyphs of(String text, TextStyle style, PdfFont font, Optional<LinkTarget> link) {
      return new Glyphs(text, style, font, font.width(text, style.size(), style.tracking()), link);
    }

    boolean joins(Glyphs next) {
      return font == next.font && style.equals(next.style) && link.equals(next.link);
    }
  }

  /**
   * A drawn symbol.
   *
   * @param size of the text around it, in points
   * @param character what readers that cannot see it are told; empty beside a word that says it
   */
  record Symbol(Drawing drawing, double size, double width, String character) implements Fragment {}

  /** Room. */
  record Gap(double width) implements Fragment {}
}
