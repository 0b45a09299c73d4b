package io.rolloutplaybook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows under typed columns.
 *
 * @param id unique in the document, letters, digits and underscores; names the Excel table
 * @param title what it shows, for people who cannot see it; not printed
 * @param groupTitle what groups are, such as "Phase": Excel's column for them; empty when the rows
 *     are not grouped
 * @param total a last row that stands out, one cell a column
 */
public record Table(
    String id,
    String title,
    String groupTitle,
    List<Column> columns,
    List<Group> groups,
    Optional<List<Cell>> total) {
  public Table {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    total = total.map(List::copyOf);
    int width = columns.size();
    if (width == 0) {
      throw new IllegalArgumentException("table " + id + " has no columns");
    }
    for (Group group : groups) {
      for (Row row : group.rows()) {
        if (row.cells().size() != width) {
          throw new IllegalArgumentException("table " + id + ": " + row.cells().size() + " cells");
        }
      }
    }
    if (total.isPresent() && total.get().size() != width) {
      throw new IllegalArgumentException("table " + id + ": total");
    }
  }

  /**
   * @param title printed above its rows; empty for rows without a group
   * @param note quieter words after the title, such as counts
   */
  public record Group(String title, List<Inline> note, List<Row> rows) {
    public Group {
      note = List.copyOf(note);
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param strong whether the row stands out, as those on the critical path do
   */
  public record Row(boolean strong, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param id letters, digits and underscores, beginning with a letter; formulas name it
   * @param type what its cells hold, which also decides their alignment
   * @param format for numbers {@code 0}, {@code 0.0}, {@code #,##0}, a leading {@code +} for signed
   *     values; for dates a {@link DateStyle} key; empty for the type's default
   * @param width in millimetres on the page; absent for as wide as the content needs
   * @param formula how the value follows from other columns; Excel computes it live
   * @param input whether people fill it in
   * @param choices what can be filled in
   * @param line 1, or 2 for a second line of the row in PDF and Word
   * @param under for line 2: the column of line 1 that it begins under
   * @param through for line 2: the column of line 1 that it ends under; {@code under} when absent
   * @param strong whether its text is bold
   * @param formats where it is shown
   */
  public record Column(
      String id,
      String title,
      Type type,
      String format,
      Optional<Double> width,
      Optional<Formula> formula,
      boolean input,
      List<String> choices,
      Total total,
      Scale scale,
      int line,
      Optional<String> under,
      Optional<String> through,
      boolean strong,
      Set<OutputFormat> formats) {
    public Column {
      choices = List.copyOf(choices);
      formats = Set.copyOf(formats);
    }
  }

  public enum Type {
    TEXT,
    NUMBER,
    PERCENT,
    MONEY,
    DATE,
    DURATION,
    STATUS,
    FIELD,
    SPARKLINE,
    PROGRESS,
    LEVEL,
    DOTS;

    /** How templates name it. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether its cells stand at the right, so that digits align. */
    public boolean alignsRight() {
      return switch (this) {
        case NUMBER, PERCENT, MONEY, DATE, DURATION -> true;
        case TEXT, STATUS, FIELD, SPARKLINE, PROGRESS, LEVEL, DOTS -> false;
      };
    }
  }

  /** What Excel works out below the column; the printed value is in the table's total row. */
  public enum Total {
    NONE,
    SUM,
    AVERAGE,
    COUNT
  }

  /** How the size of a column's numbers is shown beside the digits. */
  public enum Scale {
    NONE,
    HEAT,
    BAR
  }

  /** The column that stands out in a strong row: the first text on a row's first line. */
  public int strongColumn() {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).line() == 1 && columns.get(c).type() == Type.TEXT) {
        return c;
      }
    }
    return 0;
  }

  /** The same table with the columns that a format shows. */
  Table in(OutputFormat format) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).formats().contains(format)) {
        kept.add(i);
      }
    }
    if (kept.size() == columns.size()) {
      return this;
    }
    return new Table(
        id,
        title,
        groupTitle,
        kept.stream().map(columns::get).toList(),
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.title(),
                        group.note(),
                        group.rows().stream()
                            .map(
                                row ->
                                    new Row(
                                        row.strong(), kept.stream().map(row.cells()::get).toList()))
                            .toList()))
            .toList(),
        total.map(cells -> kept.stream().map(cells::get).toList()));
  }
}
