package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Row;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.render.TableLayout;
import io.rolloutplaybook.theme.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** A table as pieces: its head, which is repeated, group titles, rows, and the total. */
final class TableFlow {
  /** From this many columns on, rows of one line are set smaller and closer. */
  private static final int DENSE_FROM = 10;

  private final LayoutContext context;
  private final Table table;
  private final double width;
  private final double pageHeight;
  private final StructureElement element;
  private final boolean dense;
  private final boolean twoLines;
  private final List<TableLayout.Slot> slots;
  private final double side;
  private final double above;
  private final TextStyle firstStyle;
  private final TextStyle secondStyle;
  private final Scales scales;
  private final int strongColumn;
  private final List<TextBox.Align> aligns;
  private int rowNumber;

  /**
   * @param width in points
   * @param pageHeight the height of a page's text, in points: no row is higher without being split
   */
  TableFlow(
      LayoutContext context,
      Table table,
      double width,
      double pageHeight,
      StructureElement parent) {
    this.context = context;
    this.table = table;
    this.width = width;
    this.pageHeight = pageHeight;
    element = parent.add("Table");
    element.attribute("Table", "Summary", new COSString(table.title()));
    twoLines = table.columns().stream().anyMatch(c -> c.line() == 2);
    dense = !twoLines && table.columns().size() >= DENSE_FROM;
    firstStyle = dense ? TextStyle.of(8, 10, context.colours().ink()) : context.type().tableCell();
    secondStyle = context.type().tableSecond();
    side = dense ? mm(1.2) : mm(1.4);
    above = dense ? mm(0.55) : twoLines ? mm(1.45) : mm(1.1);
    TableLayout layout =
        TableLayout.of(
            table,
            width,
            context.type().tableCell().size(),
            side,
            context.values(),
            context.fontSet()::width);
    slots = layout.slots();
    scales = new Scales(table);
    strongColumn = table.strongColumn();
    List<TextBox.Align> sides = new ArrayList<>();
    for (int c = 0; c < slots.size(); c++) {
      sides.add(align(c));
    }
    aligns = List.copyOf(sides);
  }

  /**
   * Numbers stand at the right, so that digits align; dates too, except in the first column;
   * symbols without words in the middle.
   */
  private TextBox.Align align(int c) {
    Type type = slots.get(c).column().type();
    if (type == Type.TEXT && onlySymbols(c)) {
      return TextBox.Align.CENTRE;
    }
    return type.alignsRight() && !(c == 0 && type == Type.DATE)
        ? TextBox.Align.RIGHT
        : TextBox.Align.LEFT;
  }

  private boolean onlySymbols(int c) {
    boolean any = false;
    for (Group group : table.groups()) {
      for (Row row : group.rows()) {
        Cell cell = row.cells().get(c);
        if (cell instanceof Cell.Text text) {
          if (!text.content().stream().allMatch(Inline.Symbol.class::isInstance)) {
            return false;
          }
          any |= !text.content().isEmpty();
        } else if (!(cell instanceof Cell.None) && !(cell instanceof Cell.Empty)) {
          return false;
        }
      }
    }
    return any;
  }

  List<Piece> pieces() {
    TableHead head = new TableHead(context, slots, aligns, width, side);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(head.piece(element.add("THead").add("TR")).keptWithNext());
    Piece repeated = head.repeated();
    StructureElement body = element.add("TBody");
    int number = 0;
    for (Group group : table.groups()) {
      if (!group.title().isEmpty()) {
        pieces.add(groupTitle(group, body).under(repeated));
      }
      for (Row row : group.rows()) {
        boolean stripe = context.theme().tables().stripes() && number % 2 == 1;
        pieces.add(row(row.cells(), row.strong(), false, stripe, body).under(repeated));
        number++;
      }
    }
    table
        .total()
        .ifPresent(
            cells -> {
              int last = pieces.size() - 1;
              pieces.set(last, pieces.get(last).keptWithNext());
              pieces.add(row(cells, false, true, false, body).under(repeated));
            });
    keepLastRow(pieces);
    double height = pieces.stream().mapToDouble(Piece::height).sum();
    if (TableLayout.atOneGlance(number, height, pageHeight)) {
      for (int i = 0; i + 1 < pieces.size(); i++) {
        pieces.set(i, pieces.get(i).keptWithNext());
      }
    }
    return pieces;
  }

  /** A last row alone on a page looks lost; high ones can stand alone and would leave a hole. */
  private void keepLastRow(List<Piece> pieces) {
    int before = pieces.size() - 2;
    if (before > 0
        && pieces.get(before).height() + pieces.get(before + 1).height() < pageHeight / 5) {
      pieces.set(before, pieces.get(before).keptWithNext());
    }
  }

  private Piece groupTitle(Group group, StructureElement body) {
    StructureElement cell = body.add("TR").add("TH");
    cell.attribute("Table", "ColSpan", COSInteger.get(table.columns().size()));
    cell.attribute("Table", "Scope", COSName.getPDFName("Row"));
    double inner = width - 2 * side;
    List<Word> words =
        new ArrayList<>(context.inline().words(group.title(), context.type().groupTitle()));
    Word last = words.remove(words.size() - 1);
    List<Fragment> parts = new ArrayList<>(last.fragments());
    parts.add(new Fragment.Gap(mm(2.2)));
    words.add(Word.of(parts, last.space(), false));
    words.addAll(context.inline().words(group.note(), context.type().groupNote()));
    TextBox text = TextBox.of(words, context.type().groupTitle(), context.fonts(), inner);
    double top = mm(2.3);
    double height = top + text.height() + mm(1.2);
    return Piece.of(
            height,
            (page, x, y) -> {
              text.paint(page, x + side, y + top, TextBox.Align.LEFT, Optional.of(cell));
              page.artifact();
              page.content()
                  .line(x, y + height, x + width, y + height, context.colours().rule2(), 0.75);
            })
        .keptWithNext();
  }

  private Piece row(
      List<Cell> cells, boolean strong, boolean total, boolean stripe, StructureElement body) {
    StructureElement row = body.add("TR");
    rowNumber++;
    List<TableRow.PlacedCell> first = new ArrayList<>();
    List<TableRow.PlacedCell> second = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      TableLayout.Slot slot = slots.get(c);
      StructureElement cell = row.add("TD");
      TextBox.Align align = aligns.get(c);
      TextStyle style = style(slot, strong && c == strongColumn, total);
      CellBox box =
          content(cells, c, total)
              .accept(
                  new CellLayout(
                      context, slot.column(), style, align, slot.width() - 2 * side, cell));
      TableRow.PlacedCell placed =
          new TableRow.PlacedCell(
              slot.x(),
              slot.width(),
              box,
              align,
              cell,
              total ? Optional.empty() : scales.ground(c, cells.get(c), context.colours()));
      (slot.line() == 1 ? first : second).add(placed);
    }
    Optional<Colour> ground = stripe ? Optional.of(context.colours().tint2()) : Optional.empty();
    TableRow.Look look =
        new TableRow.Look(
            width,
            side,
            above,
            ground,
            total ? Optional.of(context.colours().accent()) : Optional.empty(),
            context.colours().rule());
    return TableRow.piece(new TableRow(first, second, look), pageHeight);
  }

  /** The cell, or a field where people are to fill one in that is still empty. */
  private Cell content(List<Cell> cells, int c, boolean total) {
    Cell cell = cells.get(c);
    Table.Column column = slots.get(c).column();
    if (total || !column.input() || !(cell instanceof Cell.Empty)) {
      return cell;
    }
    String row = context.values().text(table.columns().get(0), cells.get(0));
    return new Cell.Input(
        new Field(
            table.id() + "-" + column.id() + "-" + rowNumber,
            c == 0 || row.isEmpty() ? column.title() : column.title() + ", " + row,
            Optional.empty(),
            column.choices().isEmpty() ? Field.Kind.TEXT : Field.Kind.CHOICE,
            1,
            column.choices(),
            Optional.empty(),
            1));
  }

  private TextStyle style(TableLayout.Slot slot, boolean strong, boolean total) {
    TextStyle style = slot.line() == 1 ? firstStyle : secondStyle;
    if (strong) {
      return style.strong().in(context.colours().accent());
    }
    return total || slot.column().strong() ? style.strong() : style;
  }
}
