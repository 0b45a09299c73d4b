package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of sections with their pages. */
final class ContentsLayout {
  private static final double PADDING = mm(1.6);

  private final LayoutContext context;
  private final double width;
  private final StructureElement parent;

  ContentsLayout(LayoutContext context, double width, StructureElement parent) {
    this.context = context;
    this.width = width;
    this.parent = parent;
  }

  /**
   * @param running how the running header names the list's page
   */
  List<Piece> pieces(String title, List<Section> sections) {
    List<Piece> pieces = new ArrayList<>();
    if (!title.isEmpty()) {
      StructureElement heading = parent.add(context.headingTag(1));
      TextBox text = context.text(title, context.type().sectionTitle(), width);
      pieces.add(TextPieces.whole(text, heading).keptWithNext());
    }
    StructureElement list = parent.add("TOC");
    for (int i = 0; i < sections.size(); i++) {
      Piece entry = entry(sections.get(i), list, i == sections.size() - 1);
      pieces.add(i == 0 ? entry.after(mm(4.4)) : entry);
    }
    return pieces;
  }

  private Piece entry(Section section, StructureElement list, boolean last) {
    StructureElement reference = list.add("TOCI").add("Reference");
    TextStyle style = context.type().body();
    double number = mm(12);
    LinkTarget target = LinkTarget.section(section.id(), section.title());
    TextBox title =
        TextBox.of(
            context.inline().link(section.title(), style, target),
            style,
            context.fonts(),
            width - number - mm(4));
    double height = title.height() + 2 * PADDING;
    return Piece.of(
        height,
        (page, x, y) -> {
          page.artifact();
          page.content().line(x, y, x + width, y, context.colours().rule(), 0.5);
          if (last) {
            page.content()
                .line(x, y + height, x + width, y + height, context.colours().rule(), 0.5);
          }
          title.paint(page, x, y + PADDING, TextBox.Align.LEFT, Optional.of(reference));
          PdfFile.Destination destination = page.file().destinations().get(section.id());
          TextBox pageNumber =
              TextBox.of(
                  context.inline().link(Integer.toString(destination.page() + 1), style, target),
                  style,
                  context.fonts(),
                  number);
          pageNumber.paint(
              page, x + width - number, y + PADDING, TextBox.Align.RIGHT, Optional.of(reference));
        });
  }
}
