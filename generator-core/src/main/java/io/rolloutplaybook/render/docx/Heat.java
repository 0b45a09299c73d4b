package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.theme.Colour;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The grounds of a column whose numbers are shown as a heat map: the larger, the darker. */
record Heat(double low, double high, Colour colour) {
  private static final double PALEST = 0.04;
  private static final double DARKEST = 0.34;

  /** The heat map of a table's column, if it is one and has numbers. */
  static Optional<Heat> of(Table table, int column, Colour colour) {
    if (table.columns().get(column).scale() != Table.Scale.HEAT) {
      return Optional.empty();
    }
    List<Double> values =
        table.groups().stream()
            .flatMap(group -> group.rows().stream())
            .flatMap(row -> value(row.cells().get(column)).stream())
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Heat(
                values.stream().mapToDouble(v -> v).min().getAsDouble(),
                values.stream().mapToDouble(v -> v).max().getAsDouble(),
                colour));
  }

  /** The number in a cell. */
  static Optional<Double> value(Cell cell) {
    BigDecimal value =
        cell instanceof Cell.Number n
            ? n.value()
            : cell instanceof Cell.Percent p
                ? p.fraction()
                : cell instanceof Cell.Money m
                    ? m.amount()
                    : cell instanceof Cell.Dots d ? BigDecimal.valueOf(d.count()) : null;
    return Optional.ofNullable(value).map(BigDecimal::doubleValue);
  }

  /** The ground of a cell; absent for one without a number. */
  Optional<Colour> colour(Cell cell) {
    return value(cell)
        .map(
            v ->
                colour.tint(
                    high == low ? PALEST : PALEST + (DARKEST - PALEST) * (v - low) / (high - low)));
  }
}
