package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.figure.Figures;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.theme.Theme;
import java.util.List;

/** What every part of the layout of one document needs. */
final class LayoutContext {
  private final Theme theme;
  private final FontSet fontSet;
  private final PdfFile file;
  private final List<Section> sections;
  private final Typography type;
  private final CellText values;
  private final Figures figures;
  private final InlineText inline;
  private int headingLevel;

  /**
   * @param sections the document's sections in their order, for its contents list
   */
  LayoutContext(Theme theme, FontSet fontSet, PdfFile file, List<Section> sections) {
    this.theme = theme;
    this.fontSet = fontSet;
    this.file = file;
    this.sections = List.copyOf(sections);
    type = new Typography(theme.colours());
    values = new CellText(theme.formats());
    figures = new Figures(theme, values, fontSet::width);
    inline = new InlineText(file.fonts(), type, values, figures);
  }

  Theme theme() {
    return theme;
  }

  FontSet fontSet() {
    return fontSet;
  }

  PdfFile file() {
    return file;
  }

  List<Section> sections() {
    return sections;
  }

  PdfFonts fonts() {
    return file.fonts();
  }

  Typography type() {
    return type;
  }

  Theme.Colours colours() {
    return theme.colours();
  }

  CellText values() {
    return values;
  }

  InlineText inline() {
    return inline;
  }

  /** Text in lines of a width. */
  TextBox text(List<Inline> content, TextStyle style, double width) {
    return TextBox.of(inline.words(content, style), style, fonts(), width);
  }

  /** Text in lines of a width. */
  TextBox text(String content, TextStyle style, double width) {
    return TextBox.of(inline.words(content, style), style, fonts(), width);
  }

  Figures figures() {
    return figures;
  }

  /**
   * The structure type of a heading. Documents may go from the section's heading straight to a
   * small one; the structure must not leave a level out.
   */
  String headingTag(int level) {
    headingLevel = Math.min(level, headingLevel + 1);
    return "H" + headingLevel;
  }
}
