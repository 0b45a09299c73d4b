package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.render.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;

/** A table's head: painted once as the table's, and above its rows on further pages again. */
final class TableHead {
  private static final double PADDING = mm(1.45);

  private final LayoutContext context;
  private final List<Title> titles = new ArrayList<>();
  private final double width;
  private final double firstHeight;
  private final double secondHeight;

  private record Title(double x, TextBox text, TextBox.Align align, boolean second, boolean low) {}

  /**
   * @param side padding left and right, in points
   */
  TableHead(
      LayoutContext context,
      List<TableLayout.Slot> slots,
      List<TextBox.Align> aligns,
      double width,
      double side) {
    this.context = context;
    this.width = width;
    boolean secondTitles =
        slots.stream().anyMatch(s -> s.line() == 2 && !s.column().title().isEmpty());
    // Where a second line goes without a name, names without one below them stand low.
    boolean namelessBelow =
        slots.stream().anyMatch(s -> s.line() == 2 && s.column().title().isEmpty());
    double first = 0;
    double second = 0;
    for (int c = 0; c < slots.size(); c++) {
      TableLayout.Slot slot = slots.get(c);
      boolean below = slot.line() == 2;
      TextBox text =
          context.text(
              slot.column().title(),
              below ? context.type().tableHeadSecond() : context.type().tableHead(),
              slot.width() - 2 * side);
      if (below) {
        second = Math.max(second, text.height());
      } else {
        first = Math.max(first, text.height());
      }
      boolean low = !below && (!secondTitles || namelessBelow && !hasNamedBelow(slots, slot));
      titles.add(new Title(slot.x() + side, text, aligns.get(c), below, low));
    }
    firstHeight = first;
    secondHeight = second;
  }

  /** Whether the head names what stands below the column in its rows. */
  private static boolean hasNamedBelow(List<TableLayout.Slot> slots, TableLayout.Slot slot) {
    return slots.stream()
        .anyMatch(
            s ->
                s.line() == 2
                    && !s.column().title().isEmpty()
                    && s.x() < slot.x() + slot.width() - 0.01
                    && slot.x() < s.x() + s.width() - 0.01);
  }

  private double height() {
    return 2 * PADDING + firstHeight + secondHeight;
  }

  Piece piece(StructureElement row) {
    List<Optional<StructureElement>> cells = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      StructureElement cell = row.add("TH");
      cell.attribute("Table", "Scope", COSName.getPDFName("Column"));
      cells.add(Optional.of(cell));
    }
    return Piece.of(height(), (page, x, y) -> paint(page, x, y, cells));
  }

  Piece repeated() {
    List<Optional<StructureElement>> none =
        titles.stream().map(t -> Optional.<StructureElement>empty()).toList();
    return Piece.of(height(), (page, x, y) -> paint(page, x, y, none));
  }

  private void paint(PageWriter page, double x, double y, List<Optional<StructureElement>> cells) {
    page.artifact();
    if (context.theme().tables().headGround()) {
      page.content().rectangle(x, y, width, height(), context.colours().tint());
    }
    page.content().line(x, y + height(), x + width, y + height(), context.colours().accent(), 0.75);
    for (int i = 0; i < titles.size(); i++) {
      Title title = titles.get(i);
      double top =
          title.second()
              ? firstHeight
              : title.low()
                  ? firstHeight + secondHeight - title.text().height()
                  : firstHeight - title.text().height();
      title.text().paint(page, x + title.x(), y + PADDING + top, title.align(), cells.get(i));
    }
  }
}
