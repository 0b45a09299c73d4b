package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.render.CellText;
import java.math.BigDecimal;
import java.util.List;

/** Writes a cell that people fill in, in a table or in a form. */
final class InputCell {
  private InputCell() {}

  /** A cell to be filled in: its value so far and what it takes. */
  static void write(
      Workbook workbook, Worksheet sheet, int row, int column, Field field, Style style) {
    String area = Worksheet.cell(row, column);
    String value = field.value().orElse("");
    switch (field.kind()) {
      case TEXT -> sheet.text(row, column, RichText.plain(value), style.asWrapped());
      case CHOICE -> {
        sheet.text(row, column, RichText.plain(value), style);
        if (!field.choices().isEmpty()) {
          sheet.choices(area, field.choices());
        }
      }
      case CHECK -> {
        boolean checked = value.equals("true") || value.equals("yes") || value.equals("✓");
        sheet.text(row, column, RichText.plain(checked ? "✓" : ""), style);
        sheet.choices(area, List.of("✓"));
      }
      case RATING -> {
        typed(sheet, row, column, value, style.format("0"));
        sheet.choices(area, List.of("1", "2", "3", "4", "5"));
      }
      case NUMBER -> {
        typed(sheet, row, column, value, style);
        sheet.between(area, "decimal", "-1000000000000000", "1000000000000000");
      }
      case DATE -> {
        CellText text = workbook.cellText();
        // What a template puts in may be no date, and then it stays text.
        Cell.Date.parse(value)
            .ifPresentOrElse(
                date ->
                    sheet.date(
                        row,
                        column,
                        date.date(),
                        text.date(date, DateStyle.MEDIUM),
                        style.format(text.excelDate(date, DateStyle.MEDIUM))),
                () ->
                    sheet.text(
                        row,
                        column,
                        RichText.plain(value),
                        style.format(text.excelDate(DateStyle.MEDIUM))));
        sheet.between(area, "date", "1", "2958465");
      }
    }
  }

  private static void typed(Worksheet sheet, int row, int column, String value, Style style) {
    // What a template puts in may be no number, and then it stays text.
    if (value.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?")) {
      sheet.number(row, column, new BigDecimal(value), style);
    } else {
      sheet.text(row, column, RichText.plain(value), style);
    }
  }
}
