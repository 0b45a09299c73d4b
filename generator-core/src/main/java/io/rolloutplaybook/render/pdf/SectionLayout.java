package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section: its heading, the deck, and its blocks. */
final class SectionLayout {
  private static final double LONGEST_DECK = mm(160);

  /** On wide pages the deck stands beside the heading, from here. */
  private static final double DECK_BESIDE = mm(84);

  /** The share of the space between blocks that has to remain. */
  private static final double LEAST_AIR = 0.7;

  private final LayoutContext context;
  private final double width;
  private final double pageHeight;
  private final StructureElement parent;

  SectionLayout(LayoutContext context, double width, double pageHeight, StructureElement parent) {
    this.context = context;
    this.width = width;
    this.pageHeight = pageHeight;
    this.parent = parent;
  }

  List<Piece> pieces(Section section) {
    StructureElement element = parent.add("Sect");
    StructureElement heading = element.add(context.headingTag(1));
    TextBox title = context.text(section.title(), context.type().sectionTitle(), width);
    List<Piece> pieces = new ArrayList<>(head(section, title, heading, element));
    Piece first =
        pieces
            .get(0)
            .inset(0, this::rule)
            .starting(
                new Piece.SectionStart(
                    section.id(), section.title(), section.running().orElse(section.title())));
    pieces.set(0, section.newPage() ? first.onNewPage() : first);
    List<Piece> content =
        new ArrayList<>(
            new BlockLayout(context, width, pageHeight, element).flow(section.blocks()));
    if (content.isEmpty()) {
      int last = pieces.size() - 1;
      pieces.set(last, pieces.get(last).kept(false));
    } else {
      content.set(0, content.get(0).after(Spacing.belowDeck(section.blocks().get(0))));
      pieces.addAll(content);
    }
    return section.newPage() ? closer(pieces) : pieces;
  }

  /**
   * What is a little longer than its page moves closer together: a page that holds no more than the
   * last lines of a sheet is worse than less air.
   */
  private List<Piece> closer(List<Piece> pieces) {
    double height = 0;
    double air = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i > 0 && piece.newPage()) {
        return pieces;
      }
      height += piece.height();
      air += i == 0 ? 0 : piece.before();
    }
    double left = (pageHeight - height) / air;
    return left < LEAST_AIR || left >= 1
        ? pieces
        : pieces.stream().map(p -> p.after(p.before() * left)).toList();
  }

  /** The hairline between a section and what stands above it on its page. */
  private void rule(PageWriter page, double x, double y) {
    double rule = y - Spacing.ABOVE_SECTION / 2;
    if (rule > page.frame().top()) {
      page.artifact();
      page.content().line(x, rule, x + width, rule, context.colours().rule(), 0.5);
    }
  }

  private List<Piece> head(
      Section section, TextBox title, StructureElement heading, StructureElement element) {
    if (section.deck().isEmpty()) {
      return List.of(TextPieces.whole(title, heading).keptWithNext());
    }
    StructureElement deckElement = element.add("P");
    TextStyle style = context.type().deck();
    double titleWidth = title.lines().stream().mapToDouble(Line::width).max().orElse(0);
    if (width > mm(220) && titleWidth < DECK_BESIDE - mm(4)) {
      TextBox deck = context.text(section.deck(), style, width - DECK_BESIDE);
      if (deck.lines().size() == 1) {
        return List.of(
            Piece.of(
                    title.height(),
                    (page, x, y) -> {
                      title.paint(page, x, y, TextBox.Align.LEFT, Optional.of(heading));
                      page.line(
                          deck.lines().get(0),
                          x + DECK_BESIDE,
                          y + title.lastBaseline(),
                          Optional.of(deckElement));
                    })
                .keptWithNext());
      }
    }
    TextBox deck = context.text(section.deck(), style, Math.min(width, LONGEST_DECK));
    return List.of(
        TextPieces.whole(title, heading).keptWithNext(),
        TextPieces.whole(deck, deckElement).after(mm(1.3)).keptWithNext());
  }
}
