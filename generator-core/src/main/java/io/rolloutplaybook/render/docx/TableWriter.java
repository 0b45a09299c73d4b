package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Row;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.render.TableLayout;
import io.rolloutplaybook.render.TableLayout.Slot;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes tables in the style Playbook Table. A row with a second line is two rows of the Word table
 * that stay together, the hairline below the second one only.
 */
final class TableWriter {
  /** Word's limit. */
  private static final int COLUMN_LIMIT = 63;

  private final Xml xml;
  private final Runs runs;
  private final CellWriter cells;
  private final Theme theme;
  private final Parts parts;
  private final StyleSheet styles;
  private final String fileName;

  /**
   * @param fileName names the document in problems
   */
  TableWriter(
      Xml xml,
      Runs runs,
      CellWriter cells,
      Theme theme,
      Parts parts,
      StyleSheet styles,
      String fileName) {
    this.parts = parts;
    this.styles = styles;
    this.fileName = fileName;
    this.xml = xml;
    this.runs = runs;
    this.cells = cells;
    this.theme = theme;
  }

  /** The columns of a second line that begin under the same column, and how many they span. */
  private record Below(List<Integer> columns, int span) {}

  /**
   * @param pageHeight the height of a page's text
   * @param noteFollows whether its last row stays on the page of the note below it
   * @throws PlaybookException when it has more columns than Word allows
   */
  void write(
      Table table,
      TableLayout layout,
      Pagination pagination,
      double pageHeight,
      boolean noteFollows) {
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).line() == 1) {
        first.add(i);
      }
    }
    if (first.size() > COLUMN_LIMIT) {
      throw new PlaybookException(
          Problem.error(
              "word-table-columns",
              SourceLocation.file(fileName),
              "table `"
                  + table.id()
                  + "` has "
                  + first.size()
                  + " columns, and Word allows "
                  + COLUMN_LIMIT,
              "In the template, limit some of its columns to other formats, or make two tables of"
                  + " it."));
    }
    List<Double> widths = layout.firstLine().stream().map(Slot::width).toList();
    TreeMap<Integer, Below> second = second(layout);
    List<Optional<Heat>> heats = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      heats.add(Heat.of(table, i, theme.colours().accent()));
    }

    xml.start("w:tbl").start("w:tblPr");
    xml.empty("w:tblStyle", "w:val", WordStyle.PLAYBOOK_TABLE.id());
    xml.empty("w:tblW", "w:w", Length.twips(sum(widths, 0, widths.size())), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    boolean stripes = theme.tables().stripes() && second.isEmpty();
    new TableLook(true, table.total().isPresent(), stripes).write(xml);
    if (!table.title().isBlank()) {
      xml.empty("w:tblCaption", "w:val", table.title());
    }
    xml.end();
    xml.start("w:tblGrid");
    widths.forEach(w -> xml.empty("w:gridCol", "w:w", Length.twips(w)));
    xml.end();

    RowHeights heights = new RowHeights(layout, parts.text(), parts.measure(), styles);
    pagination.beginTable(heights.head());
    head(table, first, second, widths);
    int rows = table.groups().stream().mapToInt(g -> g.rows().size()).sum();
    boolean together = TableLayout.atOneGlance(rows, height(table, heights), pageHeight);
    for (Group group : table.groups()) {
      if (!group.title().isEmpty()) {
        pagination.add(0, heights.group(), 0, true);
        group(group, widths);
      }
      for (Row row : group.rows()) {
        rows--;
        boolean last = rows == 0 && table.total().isEmpty();
        boolean kept = last ? noteFollows : together;
        pagination.add(0, height(table, heights, row), 0, kept);
        row(table, row, first, second, widths, heats, kept);
      }
    }
    table
        .total()
        .ifPresent(
            total -> {
              pagination.add(0, heights.row(total, c -> true), 0, noteFollows);
              xml.start("w:tr");
              rowProperties(false);
              for (int i = 0; i < first.size(); i++) {
                int index = first.get(i);
                begin(widths.get(i), 1);
                xml.end();
                Column column = table.columns().get(index);
                cells.write(
                    column,
                    total.get(index),
                    noteFollows ? CellWriter.Line.LEAD : CellWriter.Line.ONLY,
                    CellWriter.right(column, i == 0),
                    Optional.of(WordStyle.STRONG));
                xml.end();
              }
              xml.end();
            });
    xml.end();
    pagination.endTable();
  }

  private static double height(Table table, RowHeights heights) {
    double height = heights.head() + table.total().map(t -> heights.row(t, c -> true)).orElse(0.0);
    for (Group group : table.groups()) {
      height += group.title().isEmpty() ? 0 : heights.group();
      for (Row row : group.rows()) {
        height += height(table, heights, row);
      }
    }
    return height;
  }

  private static double height(Table table, RowHeights heights, Row row) {
    return heights.row(row.cells(), c -> row.strong() && c == table.strongColumn());
  }

  private static TreeMap<Integer, Below> second(TableLayout layout) {
    List<Slot> first = layout.firstLine();
    TreeMap<Integer, Below> result = new TreeMap<>();
    for (int i = 0; i < layout.slots().size(); i++) {
      Slot slot = layout.slots().get(i);
      if (slot.line() == 1) {
        continue;
      }
      int from = nearest(first, slot.x());
      int span = nearest(first, slot.x() + slot.width()) - from;
      Below before = result.getOrDefault(from, new Below(List.of(), 1));
      List<Integer> columns = new ArrayList<>(before.columns());
      columns.add(i);
      result.put(from, new Below(columns, Math.max(before.span(), span)));
    }
    // A column never reaches over the next one.
    int next = first.size();
    for (int from : result.descendingKeySet()) {
      Below below = result.get(from);
      result.put(from, new Below(below.columns(), Math.min(below.span(), next - from)));
      next = from;
    }
    return result;
  }

  /** The column of the first line that begins at a place; their count for the table's end. */
  private static int nearest(List<Slot> first, double x) {
    for (int i = 0; i < first.size(); i++) {
      if (Math.abs(first.get(i).x() - x) < 0.01) {
        return i;
      }
    }
    return first.size();
  }

  private void head(
      Table table, List<Integer> first, TreeMap<Integer, Below> second, List<Double> widths) {
    xml.start("w:tr");
    rowProperties(true);
    for (int i = 0; i < first.size(); i++) {
      begin(widths.get(i), 1);
      if (!second.isEmpty()) {
        // The first line's titles stand on one line, whether or not one stands below them.
        xml.empty("w:vAlign", "w:val", "top");
      }
      xml.end();
      Column column = table.columns().get(first.get(i));
      boolean right = CellWriter.right(column, i == 0);
      paragraph(right ? WordStyle.TABLE_HEAD_NUMBER : WordStyle.TABLE_HEAD, column.title());
      Below below = second.get(i);
      if (below != null) {
        for (int index : below.columns()) {
          Column under = table.columns().get(index);
          if (!under.title().isEmpty()) {
            boolean underRight = CellWriter.right(under, i == 0);
            paragraph(
                underRight ? WordStyle.TABLE_HEAD_SECOND_NUMBER : WordStyle.TABLE_HEAD_SECOND,
                under.title());
          }
        }
      }
      xml.end();
    }
    xml.end();
  }

  private void group(Group group, List<Double> widths) {
    xml.start("w:tr");
    rowProperties(false);
    begin(sum(widths, 0, widths.size()), widths.size());
    xml.start("w:tcBorders");
    Look.rule(xml, "w:bottom", theme.colours().rule2(), 0.75, 0);
    xml.end().end();
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", WordStyle.TABLE_GROUP.id()).end();
    runs.in(WordStyle.TABLE_GROUP);
    runs.run(group.title());
    if (!group.note().isEmpty()) {
      runs.run(Runs.EM_SPACE);
      runs.append(group.note(), WordStyle.HEADING_NOTE);
    }
    xml.end().end().end();
  }

  private void row(
      Table table,
      Row row,
      List<Integer> first,
      TreeMap<Integer, Below> second,
      List<Double> widths,
      List<Optional<Heat>> heats,
      boolean kept) {
    boolean two =
        second.values().stream()
            .flatMap(below -> below.columns().stream())
            .anyMatch(index -> !(row.cells().get(index) instanceof Cell.Empty));
    xml.start("w:tr");
    rowProperties(false);
    for (int i = 0; i < first.size(); i++) {
      int index = first.get(i);
      Column column = table.columns().get(index);
      Cell cell = row.cells().get(index);
      begin(widths.get(i), 1);
      borders(input(column, cell), false, two);
      ground(column, cell, heats.get(index));
      if (two) {
        padding("w:bottom");
      }
      xml.end();
      cells.write(
          column,
          cell,
          two || kept ? CellWriter.Line.LEAD : CellWriter.Line.ONLY,
          CellWriter.right(column, i == 0),
          row.strong() && index == table.strongColumn()
              ? Optional.of(WordStyle.ROW_STRONG)
              : Optional.empty());
      xml.end();
    }
    xml.end();
    if (two) {
      secondRow(table, row, second, widths, heats, kept);
    }
  }

  private void secondRow(
      Table table,
      Row row,
      TreeMap<Integer, Below> second,
      List<Double> widths,
      List<Optional<Heat>> heats,
      boolean kept) {
    xml.start("w:tr");
    rowProperties(false);
    int i = 0;
    while (i < widths.size()) {
      Below below = second.get(i);
      int span;
      if (below == null) {
        Integer next = second.higherKey(i);
        span = (next == null ? widths.size() : next) - i;
      } else {
        span = below.span();
      }
      begin(sum(widths, i, i + span), span);
      Optional<Integer> only =
          below != null && below.columns().size() == 1
              ? Optional.of(below.columns().get(0))
              : Optional.empty();
      boolean input =
          only.filter(c -> input(table.columns().get(c), row.cells().get(c))).isPresent();
      borders(input, true, false);
      only.ifPresent(c -> ground(table.columns().get(c), row.cells().get(c), heats.get(c)));
      padding("w:top");
      xml.end();
      if (below == null) {
        paragraph(kept ? WordStyle.TABLE_SECOND_LINE_KEPT : WordStyle.TABLE_SECOND_LINE, "");
      } else {
        for (int index : below.columns()) {
          Column column = table.columns().get(index);
          cells.write(
              column,
              row.cells().get(index),
              kept ? CellWriter.Line.SECOND_KEPT : CellWriter.Line.SECOND,
              CellWriter.right(column, i == 0),
              Optional.empty());
        }
      }
      xml.end();
      i += span;
    }
    xml.end();
  }

  /** No padding where the two lines of a row meet. */
  private void padding(String side) {
    xml.start("w:tcMar").empty(side, "w:w", "0", "w:type", "dxa").end();
  }

  /** A gap before what people fill in; no rule where a row's two lines meet. */
  private void borders(boolean input, boolean openAbove, boolean openBelow) {
    if (!input && !openAbove && !openBelow) {
      return;
    }
    Optional<Colour> gap = input ? Optional.of(Colour.WHITE) : Optional.empty();
    xml.start("w:tcBorders");
    if (openAbove) {
      xml.empty("w:top", "w:val", "nil");
    }
    gap.ifPresent(c -> Look.rule(xml, "w:left", c, 3, 0));
    if (openBelow) {
      xml.empty("w:bottom", "w:val", "nil");
    }
    xml.end();
  }

  private static boolean input(Column column, Cell cell) {
    return cell instanceof Cell.Input || column.input() && cell instanceof Cell.Empty;
  }

  private void ground(Column column, Cell cell, Optional<Heat> heat) {
    Optional<Colour> colour =
        input(column, cell)
            ? Optional.of(theme.colours().field())
            : heat.flatMap(h -> h.colour(cell));
    colour.ifPresent(
        c -> xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", c.hex()));
  }

  private void paragraph(WordStyle style, String text) {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style.id()).end();
    runs.in(style);
    runs.run(text);
    xml.end();
  }

  /** Leaves {@code w:tc} and {@code w:tcPr} open. */
  private void begin(double width, int span) {
    xml.start("w:tc").start("w:tcPr");
    xml.empty("w:tcW", "w:w", Length.twips(width), "w:type", "dxa");
    if (span > 1) {
      xml.empty("w:gridSpan", "w:val", Integer.toString(span));
    }
  }

  private void rowProperties(boolean head) {
    xml.start("w:trPr").empty("w:cantSplit");
    if (head) {
      xml.empty("w:tblHeader");
    }
    xml.end();
  }

  private static double sum(List<Double> widths, int from, int to) {
    return widths.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
  }
}
