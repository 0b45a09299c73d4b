package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.theme.Colour;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The grounds of a column whose numbers show their size: the larger, the darker. Word has no bar
 * within a cell, so that columns with bars look like those with a heat map.
 *
 * @param largest the largest amount of a number in the column, above 0
 */
record Heat(double largest, Colour colour) {
  private static final double PALEST = 0.04;
  private static final double RANGE = 0.26;

  /** The grounds of a table's column, if it has any and has numbers. */
  static Optional<Heat> of(Table table, int column, Colour colour) {
    if (table.columns().get(column).scale() == Table.Scale.NONE) {
      return Optional.empty();
    }
    double largest =
        table.groups().stream()
            .flatMap(group -> group.rows().stream())
            .flatMap(row -> amount(row.cells().get(column)).stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return largest == 0 ? Optional.empty() : Optional.of(new Heat(largest, colour));
  }

  private static Optional<Double> amount(Cell cell) {
    Optional<BigDecimal> value =
        cell instanceof Cell.Number number
            ? Optional.of(number.value())
            : cell instanceof Cell.Percent percent
                ? Optional.of(percent.fraction())
                : cell instanceof Cell.Money money ? Optional.of(money.amount()) : Optional.empty();
    return value.map(v -> Math.abs(v.doubleValue()));
  }

  /** The ground of a cell; absent for one without a number. */
  Optional<Colour> colour(Cell cell) {
    return amount(cell).map(amount -> colour.tint(PALEST + RANGE * amount / largest));
  }
}
