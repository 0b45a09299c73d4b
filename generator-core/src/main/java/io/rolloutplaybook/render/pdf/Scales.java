package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the sizes of a column's numbers are shown behind their digits. */
final class Scales {
  private final Table table;
  private final double[] largest;

  Scales(Table table) {
    this.table = table;
    largest = new double[table.columns().size()];
    for (int c = 0; c < largest.length; c++) {
      if (table.columns().get(c).scale() != Table.Scale.NONE) {
        for (Table.Group group : table.groups()) {
          for (Table.Row row : group.rows()) {
            largest[c] = Math.max(largest[c], Math.abs(value(row.cells().get(c)).orElse(0)));
          }
        }
      }
    }
  }

  /**
   * A coloured ground.
   *
   * @param share of the cell's width, from the right end
   */
  record Ground(double share, Colour colour) {
    void paint(Content out, FormFields.Box cell) {
      double width = (cell.width() - 2) * share;
      out.rectangle(
          cell.x() + cell.width() - 1 - width, cell.y() + 1.2, width, cell.height() - 2.4, colour);
    }
  }

  /** What stands behind a cell; empty for most. */
  Optional<Ground> ground(int column, Cell cell, Theme.Colours colours) {
    OptionalDouble value = value(cell);
    if (largest[column] == 0 || value.isEmpty()) {
      return Optional.empty();
    }
    double share = Math.abs(value.getAsDouble()) / largest[column];
    return switch (table.columns().get(column).scale()) {
      case NONE -> Optional.empty();
      case BAR -> Optional.of(new Ground(share * 0.9, colours.accent().tint(0.16)));
      case HEAT -> Optional.of(new Ground(1, colours.accent().tint(0.04 + 0.26 * share)));
    };
  }

  private static OptionalDouble value(Cell cell) {
    if (cell instanceof Cell.Number number) {
      return OptionalDouble.of(number.value().doubleValue());
    } else if (cell instanceof Cell.Percent percent) {
      return OptionalDouble.of(percent.fraction().doubleValue());
    } else if (cell instanceof Cell.Money money) {
      return OptionalDouble.of(money.amount().doubleValue());
    }
    return OptionalDouble.empty();
  }
}
