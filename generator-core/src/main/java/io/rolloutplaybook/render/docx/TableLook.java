package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.office.Xml;
import java.util.Locale;

/**
 * Which conditional formats of its style a table uses. Word reads the attributes, LibreOffice the
 * number that older Words wrote.
 */
record TableLook(boolean firstRow, boolean lastRow, boolean bands) {
  static final TableLook PLAIN = new TableLook(false, false, false);

  private static final int FIRST_ROW = 0x20;
  private static final int LAST_ROW = 0x40;
  private static final int NO_BANDS = 0x200;
  private static final int NO_COLUMN_BANDS = 0x400;

  void write(Xml xml) {
    int number =
        (firstRow ? FIRST_ROW : 0)
            | (lastRow ? LAST_ROW : 0)
            | (bands ? 0 : NO_BANDS)
            | NO_COLUMN_BANDS;
    xml.empty(
        "w:tblLook",
        "w:val",
        String.format(Locale.ROOT, "%04X", number),
        "w:firstRow",
        on(firstRow),
        "w:lastRow",
        on(lastRow),
        "w:firstColumn",
        "0",
        "w:lastColumn",
        "0",
        "w:noHBand",
        on(!bands),
        "w:noVBand",
        "1");
  }

  private static String on(boolean value) {
    return value ? "1" : "0";
  }
}
