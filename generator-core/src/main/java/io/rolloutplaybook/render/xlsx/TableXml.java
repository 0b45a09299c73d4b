package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.office.Xml;
import java.util.List;

/** The part of the file that makes an area of a sheet an Excel table. */
final class TableXml {
  private TableXml() {}

  static String of(Worksheet.TablePart table) {
    int lastColumn = table.column() + table.columns().size() - 1;
    int lastData = table.total() ? table.lastRow() - 1 : table.lastRow();
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<table xmlns=\"").append(SpreadsheetMl.MAIN).append("\" id=\"").append(table.id());
    out.append("\" name=\"").append(Xml.escaped(table.name()));
    out.append("\" displayName=\"").append(Xml.escaped(table.name())).append("\" ref=\"");
    out.append(Worksheet.area(table.row(), table.column(), table.lastRow(), lastColumn));
    out.append(table.total() ? "\" totalsRowCount=\"1\">" : "\" totalsRowShown=\"0\">");
    out.append("<autoFilter ref=\"");
    out.append(Worksheet.area(table.row(), table.column(), lastData, lastColumn));
    List<Worksheet.TableColumn> columns = table.columns();
    out.append("\"/><tableColumns count=\"").append(columns.size()).append("\">");
    for (int i = 0; i < columns.size(); i++) {
      Worksheet.TableColumn column = columns.get(i);
      out.append("<tableColumn id=\"").append(i + 1).append("\" name=\"");
      out.append(SpreadsheetMl.cell(column.name())).append('"');
      boolean computed = table.total() && column.total() != Table.Total.NONE;
      if (computed) {
        out.append(" totalsRowFunction=\"").append(function(column.total())).append('"');
      } else if (table.total()) {
        column
            .totalText()
            .ifPresent(
                t -> out.append(" totalsRowLabel=\"").append(SpreadsheetMl.cell(t)).append('"'));
      }
      column
          .formula()
          .ifPresentOrElse(
              f ->
                  out.append("><calculatedColumnFormula>")
                      .append(Xml.escaped(f))
                      .append("</calculatedColumnFormula></tableColumn>"),
              () -> out.append("/>"));
    }
    return out.append("</tableColumns><tableStyleInfo showFirstColumn=\"0\"")
        .append(" showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>")
        .toString();
  }

  private static String function(Table.Total total) {
    return switch (total) {
      case SUM -> "sum";
      case AVERAGE -> "average";
      case COUNT -> "count";
      case NONE -> throw new IllegalArgumentException("no total");
    };
  }
}
