package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Labels and their values, as ruled rows or as a strip of columns. */
final class FactPieces {
  private static final double LABEL_WIDTH = mm(42.5);

  /** Below this width, values stand at the right end. */
  private static final double NARROW = mm(86);

  /** More than five only where none of them needs a second line. */
  private static final int MOST_IN_A_STRIP = 5;

  private static final int MOST_SHORT_IN_A_STRIP = 7;
  private static final double ENDLESS = 100_000;
  private static final double STRIP_GUTTER = mm(3);

  private final LayoutContext context;
  private final double width;
  private final StructureElement parent;

  FactPieces(LayoutContext context, double width, StructureElement parent) {
    this.context = context;
    this.width = width;
    this.parent = parent;
  }

  List<Piece> rows(List<Fact> facts) {
    TextStyle style = context.type().list();
    return rows(facts, style, mm(0.95));
  }

  /**
   * @param padding above and below the text, in points
   */
  List<Piece> rows(List<Fact> facts, TextStyle style, double padding) {
    StructureElement list = parent.add("L");
    boolean narrow = width < NARROW;
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      StructureElement item = list.add("LI");
      StructureElement labelElement = item.add("Lbl");
      StructureElement body = item.add("LBody");
      TextBox label =
          context.text(
              fact.label(),
              narrow ? style : style.in(context.colours().ink3()),
              narrow ? width * 0.55 : LABEL_WIDTH - mm(2));
      double left = narrow ? widest(label) + mm(2) : LABEL_WIDTH;
      TextBox value = context.text(fact.value(), narrow ? style.strong() : style, width - left);
      TextBox note = context.text(fact.note(), style.in(context.colours().ink3()), width - left);
      double height = 2 * padding + Math.max(label.height(), value.height() + note.height());
      boolean last = i == facts.size() - 1;
      TextBox.Align align = narrow ? TextBox.Align.RIGHT : TextBox.Align.LEFT;
      pieces.add(
          Piece.of(
                  height,
                  (page, x, y) -> {
                    rule(page, x, y);
                    if (last) {
                      rule(page, x, y + height);
                    }
                    label.paint(
                        page, x, y + padding, TextBox.Align.LEFT, Optional.of(labelElement));
                    value.paint(page, x + left, y + padding, align, Optional.of(body));
                    note.paint(
                        page, x + left, y + padding + value.height(), align, Optional.of(body));
                  })
              .kept(i == 0 && facts.size() > 1));
    }
    return pieces;
  }

  private static double widest(TextBox box) {
    return box.lines().stream().mapToDouble(Line::width).max().orElse(0);
  }

  private void rule(PageWriter page, double x, double y) {
    page.artifact();
    page.content().line(x, y, x + width, y, context.colours().rule(), 0.5);
  }

  /**
   * @param continued whether another strip stands above it, so that the two look like one
   */
  List<Piece> strip(List<Fact> facts, boolean continued) {
    List<Piece> pieces = new ArrayList<>();
    StructureElement list = parent.add("L");
    int perRow = Math.max(1, Math.min(MOST_IN_A_STRIP, facts.size()));
    if (facts.size() > MOST_IN_A_STRIP
        && facts.size() <= MOST_SHORT_IN_A_STRIP
        && longestLine(facts) <= width / facts.size() - STRIP_GUTTER) {
      perRow = facts.size();
    }
    while (perRow > 2 && longestWord(facts) > width / perRow - STRIP_GUTTER) {
      perRow--;
    }
    for (int from = 0; from < facts.size(); from += perRow) {
      List<Fact> row = facts.subList(from, Math.min(facts.size(), from + perRow));
      pieces.add(stripRow(row, perRow, list, from == 0 && !continued));
    }
    return pieces;
  }

  /** The widest part of any label or value that lines should not break. */
  private double longestWord(List<Fact> facts) {
    double widest = 0;
    for (Fact fact : facts) {
      List<Word> label = context.inline().words(upper(fact.label()), context.type().label());
      List<Word> value = context.inline().words(fact.value(), stripValue());
      widest = Math.max(widest, LineBreaker.minimumWidth(label));
      widest = Math.max(widest, LineBreaker.minimumWidth(value));
    }
    return widest;
  }

  private double longestLine(List<Fact> facts) {
    double widest = 0;
    for (Fact fact : facts) {
      widest =
          Math.max(
              widest, widest(context.text(upper(fact.label()), context.type().label(), ENDLESS)));
      widest = Math.max(widest, widest(context.text(fact.value(), stripValue(), ENDLESS)));
    }
    return widest;
  }

  private TextStyle stripValue() {
    return TextStyle.of(9.5, 12, context.colours().ink());
  }

  private String upper(String label) {
    return label.toUpperCase(Locale.forLanguageTag(context.theme().formats().locale()));
  }

  private Piece stripRow(List<Fact> facts, int columns, StructureElement list, boolean first) {
    double pitch = width / columns;
    double top = mm(1.9);
    List<Piece.Painter> painters = new ArrayList<>();
    double tallest = 0;
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      StructureElement item = list.add("LI");
      StructureElement labelElement = item.add("Lbl");
      StructureElement body = item.add("LBody");
      TextBox label =
          context.text(upper(fact.label()), context.type().label(), pitch - STRIP_GUTTER);
      TextBox value = context.text(fact.value(), stripValue(), pitch - STRIP_GUTTER);
      TextBox note = context.text(fact.note(), context.type().note(), pitch - STRIP_GUTTER);
      double left = i * pitch;
      painters.add(
          (page, x, y) -> {
            label.paint(page, x + left, y, TextBox.Align.LEFT, Optional.of(labelElement));
            value.paint(page, x + left, y + label.height(), TextBox.Align.LEFT, Optional.of(body));
            note.paint(
                page,
                x + left,
                y + label.height() + value.height(),
                TextBox.Align.LEFT,
                Optional.of(body));
          });
      tallest = Math.max(tallest, label.height() + value.height() + note.height());
    }
    double height = top + tallest + mm(1.9);
    return Piece.of(
        height,
        (page, x, y) -> {
          page.artifact();
          if (first) {
            page.content().line(x, y, x + width, y, context.colours().accent(), 0.75);
          }
          page.content().line(x, y + height, x + width, y + height, context.colours().rule(), 0.5);
          painters.forEach(p -> p.paint(page, x, y + top));
        });
  }
}
