package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.theme.Theme;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets what shows, and what may be entered, in all cells of a table's column. */
final class ColumnRules {
  private final Worksheet sheet;
  private final Inlines inlines;
  private final Theme.Colours colours;
  private final Column column;
  private final List<Cell> cells;

  ColumnRules(
      Worksheet sheet, Inlines inlines, Theme.Colours colours, Column column, List<Cell> cells) {
    this.sheet = sheet;
    this.inlines = inlines;
    this.colours = colours;
    this.column = column;
    this.cells = cells;
  }

  /**
   * @param first the row of its first cell
   * @param last the row of its last cell
   * @param place where it stands on the sheet
   */
  void set(int first, int last, int place) {
    String area = Worksheet.area(first, place, last, place);
    if (column.type() == Type.STATUS) {
      statuses(area, Worksheet.cell(first, place));
      sheet.width(place, 15);
    }
    if (column.type() == Type.PROGRESS) {
      sheet.bars(area, Optional.of(BigDecimal.ONE), colours.accent().tint(0.25));
    } else if (column.scale() == Table.Scale.BAR) {
      sheet.bars(area, Optional.empty(), colours.accent().tint(0.25));
    } else if (column.scale() == Table.Scale.HEAT) {
      sheet.heat(area, colours.accent().tint(0.35));
    }
    if (!column.input()) {
      return;
    }
    if (!column.choices().isEmpty() && column.type() != Type.FIELD) {
      sheet.choices(area, column.choices().stream().map(this::withSymbol).toList());
    } else if (column.type() == Type.DATE) {
      sheet.between(area, "date", "1", "2958465");
    } else {
      switch (column.type()) {
        case NUMBER, PERCENT, MONEY, PROGRESS ->
            sheet.between(area, "decimal", "-1000000000000000", "1000000000000000");
        default -> {}
      }
    }
  }

  /** The statuses that the column can show. */
  private Set<Cell.Status> known() {
    Set<Cell.Status> known = new LinkedHashSet<>();
    cells.stream()
        .filter(Cell.Status.class::isInstance)
        .map(Cell.Status.class::cast)
        .forEach(known::add);
    column.formula().ifPresent(f -> known.addAll(FormulaCompiler.statuses(f)));
    return known;
  }

  private String withSymbol(String word) {
    return known().stream()
        .filter(s -> s.word().equals(word))
        .findFirst()
        .map(s -> FormulaCompiler.status(s.kind(), s.word()))
        .orElse(word);
  }

  private void statuses(String area, String first) {
    // Two kinds share the tick, so the words of the late one are told apart before it.
    List<String> late =
        known().stream()
            .filter(s -> s.kind() == StatusKind.DONE_LATE)
            .map(
                s ->
                    first + "=" + FormulaCompiler.quote(FormulaCompiler.status(s.kind(), s.word())))
            .toList();
    if (!late.isEmpty()) {
      sheet.colourWhere(
          area,
          late.size() == 1 ? late.get(0) : "OR(" + String.join(",", late) + ")",
          colours.watch(),
          colours.watchTint());
    }
    for (StatusKind kind : StatusKind.values()) {
      if (kind != StatusKind.DONE_LATE) {
        Mark mark = kind.mark();
        sheet.colourWhere(
            area,
            "LEFT(" + first + ",1)=" + FormulaCompiler.quote(mark.character()),
            inlines.tones().symbol(mark.tone()),
            inlines.tones().ground(mark.tone()));
      }
    }
  }
}
