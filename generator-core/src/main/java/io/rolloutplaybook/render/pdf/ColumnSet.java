package io.rolloutplaybook.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns beside each other as one piece that is divided where a page ends. */
final class ColumnSet {
  /** Columns that take up less of a page than this go on the next page as a whole. */
  private static final double WORTH_SPLITTING = 0.4;

  private ColumnSet() {}

  /**
   * @param x from the left end of the set, in points
   */
  record Column(double x, List<Piece> pieces) {
    Column {
      // A page cannot end in one column only.
      pieces = pieces.stream().map(Piece::onSamePage).toList();
    }

    double height() {
      return new Stack(pieces).height();
    }
  }

  /**
   * @param pageHeight the height of a page's text, in points
   */
  static Piece piece(List<Column> columns, double pageHeight) {
    double height = columns.stream().mapToDouble(Column::height).max().orElse(0);
    Piece piece = Piece.of(height, (page, x, y) -> paint(columns, page, x, y));
    return height < pageHeight * WORTH_SPLITTING
        ? piece
        : piece.splitBy((available, must) -> split(columns, available, pageHeight));
  }

  private static void paint(List<Column> columns, PageWriter page, double x, double y) {
    for (Column column : columns) {
      Stack stack = new Stack(column.pieces());
      for (Stack.Placed placed : stack.fill(Double.MAX_VALUE, false).placed()) {
        placed.piece().painter().paint(page, x + column.x(), y + placed.y());
      }
    }
  }

  private static Optional<Piece.Halves> split(
      List<Column> columns, double available, double pageHeight) {
    List<Column> upper = new ArrayList<>();
    List<Column> lower = new ArrayList<>();
    for (Column column : columns) {
      Stack stack = new Stack(column.pieces());
      List<Piece> taken = new ArrayList<>();
      Stack.Filled filled = stack.fill(available, false);
      for (Stack.Placed placed : filled.placed()) {
        taken.add(placed.piece());
      }
      if (taken.isEmpty() && !column.pieces().isEmpty()) {
        return Optional.empty();
      }
      List<Piece> rest = new ArrayList<>(stack.rest());
      if (!rest.isEmpty() && rest.get(0).head().isPresent()) {
        rest.add(0, rest.get(0).head().get().keptWithNext());
      }
      upper.add(new Column(column.x(), taken));
      lower.add(new Column(column.x(), rest));
    }
    return Optional.of(new Piece.Halves(piece(upper, pageHeight), piece(lower, pageHeight)));
  }
}
