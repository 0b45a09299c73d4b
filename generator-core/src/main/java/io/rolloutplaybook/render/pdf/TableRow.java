package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.theme.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of cells in one or two lines, with a rule below it. Rows are kept whole unless they are
 * taller than a page.
 */
record TableRow(List<PlacedCell> first, List<PlacedCell> second, Look look) {
  /** A part of a row with fewer lines than this is not worth its own page. */
  private static final double LEAST_PART = 40;

  TableRow {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  /**
   * @param x from the table's left end, in points
   * @param width with its padding
   * @param ground a bar behind the cell that shows its size
   */
  record PlacedCell(
      double x,
      double width,
      CellBox box,
      TextBox.Align align,
      StructureElement element,
      Optional<Scales.Ground> ground) {}

  /**
   * @param side padding left and right, in points
   * @param padding above and below
   * @param ground behind the whole row
   * @param ruleAbove the colour of the strong rule above a total
   * @param rule the colour of the hairline below
   */
  record Look(
      double width,
      double side,
      double padding,
      Optional<Colour> ground,
      Optional<Colour> ruleAbove,
      Colour rule) {}

  private static double tallest(List<PlacedCell> cells) {
    double height = 0;
    for (PlacedCell cell : cells) {
      height = Math.max(height, cell.box().height());
    }
    return height;
  }

  /** Where a cell of the second line begins: right below what it stands under. */
  private double offset(PlacedCell below) {
    double offset = 0;
    for (PlacedCell cell : first) {
      if (cell.x() < below.x() + below.width() - 0.01
          && below.x() < cell.x() + cell.width() - 0.01) {
        offset = Math.max(offset, cell.box().height());
      }
    }
    return offset;
  }

  double height() {
    double content = tallest(first);
    for (PlacedCell cell : second) {
      content = Math.max(content, offset(cell) + cell.box().height());
    }
    return 2 * look.padding() + content;
  }

  /**
   * @param pageHeight the height of a page's text, in points
   */
  static Piece piece(TableRow row, double pageHeight) {
    double height = row.height();
    Piece piece = Piece.of(height, row::paint);
    // The head stands above the row on its page.
    boolean tall = height > pageHeight * 0.85;
    return piece.splitBy(
        (available, must) -> tall || must ? row.split(available, pageHeight) : Optional.empty());
  }

  private void paint(PageWriter page, double x, double y) {
    double height = height();
    Content out = page.content();
    if (look.ground().isPresent()) {
      page.artifact();
      out.rectangle(x, y, look.width(), height, look.ground().get());
    }
    page.artifact();
    if (look.ruleAbove().isPresent()) {
      out.line(x, y, x + look.width(), y, look.ruleAbove().get(), 0.75);
    } else {
      out.line(x, y + height, x + look.width(), y + height, look.rule(), 0.5);
    }
    for (PlacedCell cell : first) {
      paint(page, cell, x, y, y + look.padding(), height);
    }
    for (PlacedCell cell : second) {
      paint(page, cell, x, y, y + look.padding() + offset(cell), height);
    }
  }

  private void paint(
      PageWriter page, PlacedCell cell, double x, double top, double y, double height) {
    FormFields.Box box = new FormFields.Box(x + cell.x(), top, cell.width(), height);
    if (cell.ground().isPresent()) {
      page.artifact();
      cell.ground().get().paint(page.content(), box);
    }
    cell.box().painter().paint(page, x + cell.x() + look.side(), y, box);
  }

  private Optional<Piece.Halves> split(double available, double pageHeight) {
    double room = available - 2 * look.padding();
    if (room < LEAST_PART) {
      return Optional.empty();
    }
    double firstHeight = tallest(first);
    List<PlacedCell> upperFirst = new ArrayList<>();
    List<PlacedCell> upperSecond = new ArrayList<>();
    List<PlacedCell> lowerFirst = new ArrayList<>();
    List<PlacedCell> lowerSecond = new ArrayList<>();
    if (room < firstHeight) {
      halve(first, room, upperFirst, lowerFirst);
      lowerSecond.addAll(second);
    } else {
      upperFirst.addAll(first);
      for (PlacedCell cell : second) {
        halve(List.of(cell), room - offset(cell), upperSecond, lowerSecond);
      }
    }
    TableRow upper = new TableRow(upperFirst, upperSecond, look);
    TableRow lower = new TableRow(lowerFirst, lowerSecond, look);
    if (tallest(lowerFirst) + tallest(lowerSecond) == 0) {
      return Optional.empty();
    }
    return Optional.of(new Piece.Halves(piece(upper, pageHeight), piece(lower, pageHeight)));
  }

  private static void halve(
      List<PlacedCell> cells, double room, List<PlacedCell> upper, List<PlacedCell> lower) {
    for (PlacedCell cell : cells) {
      CellBox.Halves halves = cell.box().split(room, cell.align(), cell.element());
      upper.add(part(cell, halves.upper()));
      lower.add(part(cell, halves.lower()));
    }
  }

  private static PlacedCell part(PlacedCell cell, CellBox box) {
    return new PlacedCell(cell.x(), cell.width(), box, cell.align(), cell.element(), cell.ground());
  }
}
