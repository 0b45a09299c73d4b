package io.rolloutplaybook.render.xlsx;

import java.util.List;

/** Decides how a sheet whose columns and rows have their sizes comes on paper. */
final class Printing {
  /** What fits across a page of A4 at full size, in characters. */
  private static final double PORTRAIT = 105;

  /** What fits across a page of A4 on its side, and of A3, with letters of 6.5 points. */
  private static final double LANDSCAPE = 226;

  private static final double LARGE = 327;

  /** A sheet that is to be on one page may be so much longer than one at its width. */
  private static final double MOST_SHRUNK = 1.45;

  /** The same for tables, whose letters have to stay legible beside those of other sheets. */
  private static final double MOST_SHRUNK_TABLE = 1.2;

  /** A sheet of several tables stays upright when it is so much wider than a page. */
  private static final double MOST_NARROWED = 1.4;

  private final Worksheet sheet;
  private final boolean letter;

  /**
   * @param letter whether its paper is Letter instead of A4
   */
  Printing(Worksheet sheet, boolean letter) {
    this.sheet = sheet;
    this.letter = letter;
  }

  /**
   * @param rows how many rows it has
   * @param starts the rows with a heading that what stands below it stays together with
   * @param inputs whether people fill something in
   */
  void set(int rows, List<Integer> starts, int tables, boolean inputs) {
    double width = 0;
    for (int c = 0; c < sheet.used(); c++) {
      width += sheet.width(c);
    }
    if (width > PORTRAIT * (tables > 1 ? MOST_NARROWED : 1)) {
      sheet.turn();
    }
    if (width > LANDSCAPE) {
      double kept = sheet.frozenWidth();
      sheet.printLarge((int) Math.ceil((width - kept) / (LARGE - kept)));
    }
    paginate(width, rows, starts, tables, inputs);
  }

  /** Keeps forms on one page, and what stands below a heading together with it. */
  private void paginate(
      double characters, int rows, List<Integer> starts, int tables, boolean inputs) {
    double across = letter ? 612 : 595;
    double down = letter ? 792 : 842;
    if (sheet.isLarge()) {
      double once = across;
      across = down;
      down = once * 2;
    }
    boolean turned = sheet.isLandscape();
    // Margins as the sheet states them: half an inch at the sides, 0.75 above and 0.7 below.
    double wide = (turned ? down : across) - 72;
    double high = (turned ? across : down) - 1.45 * 72;
    // Programs differ by some per cent in how wide they take a column to be.
    int percent = (int) Math.min(100, Math.max(10, 92 * wide / (characters * 7 * 0.75)));
    double page = high * 100 / percent * 0.97;
    double all = height(0, rows);
    if (characters > LANDSCAPE || all <= page && !sheet.isBroken()) {
      return;
    }
    // What people add to a list must not make its letters smaller and smaller.
    double most = tables == 0 ? MOST_SHRUNK : inputs ? 1 : MOST_SHRUNK_TABLE;
    if (!sheet.isBroken() && all <= page * most) {
      sheet.printOnOnePage();
      return;
    }
    double above = starts.isEmpty() ? 0 : height(0, starts.get(0));
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      double part = height(from, i + 1 < starts.size() ? starts.get(i + 1) : rows);
      boolean longer = part > page;
      if (above > 0 && i > 0 && above + part > page && (!longer || above > page / 2)) {
        sheet.pageBreak(from);
        above = 0;
      }
      above = (above + part) % page;
    }
    if (sheet.isBroken()) {
      sheet.printAt(percent);
    }
  }

  private double height(int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      sum += sheet.height(r);
    }
    return sum;
  }
}
