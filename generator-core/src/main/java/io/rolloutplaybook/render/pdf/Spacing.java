package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.ParagraphStyle;

/** The space between two blocks, in points. */
final class Spacing {
  private static final double ABOVE_HEADING_2 = mm(6.6);
  private static final double ABOVE_HEADING_3 = mm(5);

  /** Above a section that begins below another one; a hairline stands in it. */
  static final double ABOVE_SECTION = mm(12);

  /** From a section's heading or deck to what follows. */
  static final double BELOW_DECK = mm(4.4);

  private Spacing() {}

  static boolean isStrip(Block block) {
    return block instanceof Block.Facts facts && facts.layout() == Block.FactsLayout.STRIP;
  }

  static double between(Block above, Block below) {
    if (isStrip(above) && isStrip(below)) {
      return 0;
    }
    double own = above(below);
    if (above instanceof Heading heading) {
      double close =
          heading.level() == 2
              ? below instanceof Block.Paragraph || below instanceof Block.ListBlock
                  ? mm(1.6)
                  : mm(2.3)
              : mm(1.4);
      return below instanceof Heading ? Math.min(own, mm(3)) : close;
    }
    return own;
  }

  /** Below a section's heading or deck. */
  static double belowDeck(Block below) {
    return Math.max(BELOW_DECK, above(below));
  }

  private static double above(Block block) {
    if (block instanceof Heading heading) {
      return heading.level() == 2 ? ABOVE_HEADING_2 : ABOVE_HEADING_3;
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.style() == ParagraphStyle.NOTE ? mm(1.8) : mm(2.2);
    } else if (block instanceof Block.ListBlock) {
      return mm(1.8);
    } else if (block instanceof Block.Fields || block instanceof Block.Form) {
      return block instanceof Block.Form form && !form.title().isEmpty()
          ? ABOVE_HEADING_3
          : mm(3.4);
    } else if (block instanceof Block.Columns columns) {
      return columns.columns().stream()
          .filter(c -> !c.blocks().isEmpty())
          .mapToDouble(c -> above(c.blocks().get(0)))
          .max()
          .orElse(0);
    } else if (block instanceof Block.Section) {
      return ABOVE_SECTION;
    } else if (block instanceof Block.TableOfContents) {
      return mm(10);
    } else if (block instanceof Block.Sheet sheet) {
      return sheet.blocks().isEmpty() ? 0 : above(sheet.blocks().get(0));
    }
    return mm(4.2);
  }
}
