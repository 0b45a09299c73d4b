package io.rolloutplaybook.render.pdf;

import java.util.List;
import java.util.Optional;

/**
 * Text broken into lines, ready to be placed.
 *
 * @param ascent from a line's top to its baseline, in points
 * @param leading from line to line, in points
 * @param width that the lines were broken for, in points
 */
record TextBox(List<Line> lines, double ascent, double leading, double width) {

  /** Where lines stand in the width. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  static TextBox of(List<Word> words, TextStyle style, PdfFonts fonts, double width) {
    List<Line> lines = LineBreaker.lines(words, width);
    PdfFont font = fonts.of(style);
    double ascent = font.ascent(style.size());
    double content = ascent + font.descent(style.size());
    return new TextBox(lines, (style.leading() - content) / 2 + ascent, style.leading(), width);
  }

  /** Text whose lines are about equally long, in no more lines than it needs. */
  static TextBox balanced(List<Word> words, TextStyle style, PdfFonts fonts, double width) {
    int lines = LineBreaker.lines(words, width).size();
    double narrow = Math.min(width, LineBreaker.minimumWidth(words));
    double wide = width;
    for (int step = 0; step < 12 && lines > 1; step++) {
      double middle = (narrow + wide) / 2;
      if (LineBreaker.lines(words, middle).size() > lines) {
        narrow = middle;
      } else {
        wide = middle;
      }
    }
    return of(words, style, fonts, wide);
  }

  double height() {
    return lines.size() * leading;
  }

  /** The baseline of the last line, from the top, in points; of an empty box that of a line. */
  double lastBaseline() {
    return Math.max(0, lines.size() - 1) * leading + ascent;
  }

  void paint(PageWriter page, double x, double y, Align align, Optional<StructureElement> element) {
    paint(page, x, y, 0, lines.size(), align, element);
  }

  /** Paints the lines from an index up to another, the first of them at the top. */
  void paint(
      PageWriter page,
      double x,
      double y,
      int from,
      int to,
      Align align,
      Optional<StructureElement> element) {
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      double left =
          switch (align) {
            case LEFT -> 0;
            case CENTRE -> (width - line.width()) / 2;
            case RIGHT -> width - line.width();
          };
      page.line(line, x + left, y + (i - from) * leading + ascent, element);
    }
  }
}
