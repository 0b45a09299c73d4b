package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Expression;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Formula;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Total;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.theme.Theme;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a table on a sheet as an Excel table with typed cells and live formulas. */
final class TableWriter {
  /** Texts wider than this wrap, in characters. */
  private static final double WIDEST_TEXT = 36;

  /** Texts wider than this get more room, so that their rows do not grow tall. */
  private static final double LONG_TEXT = 110;

  private static final double WIDEST_LONG_TEXT = 50;

  /** Tables of more columns are wide enough with narrower texts. */
  private static final int MANY_COLUMNS = 14;

  private static final double NARROWER = 0.75;

  private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(24 * 60);

  /**
   * Excel takes few more custom number formats than this; dots beyond it show their count alone.
   */
  private static final int MOST_DOT_FORMATS = 150;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final Inlines inlines;
  private final CellText cellText;
  private final Theme.Colours colours;
  private final Table table;
  private final int top;
  private final String name;
  private final boolean grouped;
  private final List<String> titles = new ArrayList<>();
  private final FormulaCompiler compiler;

  /**
   * @param top the row of the head
   * @param names what the document's names are in formulas
   */
  TableWriter(
      Workbook workbook,
      Worksheet sheet,
      Inlines inlines,
      Map<String, FormulaCompiler.Target> names,
      Table table,
      int top) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.inlines = inlines;
    this.cellText = workbook.cellText();
    this.colours = workbook.theme().colours();
    this.table = table;
    this.top = top;
    name = workbook.tableName(table.id());
    grouped = !table.groupTitle().isEmpty();
    Set<String> taken = new HashSet<>();
    List<String> own = titles(table, taken);
    titles.addAll(own);
    if (grouped) {
      titles.add(1, unique(table.groupTitle(), taken));
    }
    Map<String, FormulaCompiler.Target> targets = new LinkedHashMap<>(names);
    for (int i = 0; i < own.size(); i++) {
      targets.put(
          table.columns().get(i).id(),
          new FormulaCompiler.Target(FormulaCompiler.thisRow(name, own.get(i)), kind(table, i)));
    }
    compiler = new FormulaCompiler(targets);
  }

  /** What the columns of a table are to formulas of all tables. */
  static Map<String, FormulaCompiler.Target> columns(Workbook workbook, Table table) {
    String name = workbook.tableName(table.id());
    List<String> titles = titles(table, new HashSet<>());
    Map<String, FormulaCompiler.Target> targets = new LinkedHashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      targets.put(
          new Expression.ColumnOf(table.id(), table.columns().get(i).id()).key(),
          new FormulaCompiler.Target(FormulaCompiler.column(name, titles.get(i)), kind(table, i)));
    }
    return targets;
  }

  private static List<String> titles(Table table, Set<String> taken) {
    return table.columns().stream().map(c -> title(c, taken)).toList();
  }

  private static FormulaCompiler.Kind kind(Table table, int column) {
    return switch (table.columns().get(column).type()) {
      case NUMBER, PERCENT, MONEY, DATE, DURATION, SPARKLINE, PROGRESS, LEVEL, DOTS ->
          FormulaCompiler.Kind.NUMERIC;
      case TEXT -> FormulaCompiler.Kind.TEXT;
      case STATUS -> FormulaCompiler.Kind.STATUS;
      case FIELD ->
          cells(table, column).stream()
                  .anyMatch(
                      c ->
                          c instanceof Cell.Input input
                              && switch (input.field().kind()) {
                                case DATE, NUMBER, RATING -> true;
                                case TEXT, CHOICE, CHECK -> false;
                              })
              ? FormulaCompiler.Kind.NUMERIC
              : FormulaCompiler.Kind.TEXT;
    };
  }

  private List<Cell> cells(int column) {
    return cells(table, column);
  }

  private static List<Cell> cells(Table table, int column) {
    return table.groups().stream()
        .flatMap(g -> g.rows().stream())
        .map(r -> r.cells().get(column))
        .toList();
  }

  /** A title as Excel wants it: never empty, on one line, unlike the others. */
  private static String title(Column column, Set<String> taken) {
    String title = column.title().replaceAll("\\s+", " ").strip();
    if (title.isEmpty()) {
      String id = column.id().replace('_', ' ');
      title = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
    return unique(title, taken);
  }

  private static String unique(String title, Set<String> taken) {
    String cut = title.length() > 250 ? title.substring(0, 249) + "…" : title;
    String free = cut;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = cut + " " + i;
    }
    return free;
  }

  /** Where a column of the document's table stands on the sheet. */
  private int place(int column) {
    return grouped && column > 0 ? column + 1 : column;
  }

  /** What was made of it. */
  record Placed(int lastRow, int columns, boolean inputs) {}

  Placed write() {
    for (int c = 0; c < titles.size(); c++) {
      head(c);
    }
    int row = top;
    for (Group group : table.groups()) {
      for (Table.Row r : group.rows()) {
        row++;
        if (grouped) {
          Style style = striped(row, aligned(1, base(false).ink(colours.ink2())));
          text(row, 1, RichText.plain(group.title()), style);
        }
        for (int c = 0; c < r.cells().size(); c++) {
          write(row, c, r.cells().get(c), r.strong() && c == table.strongColumn());
        }
        sheet.height(row, 18);
      }
    }
    if (row == top) {
      // An Excel table has at least one row.
      row++;
      for (int c = 0; c < titles.size(); c++) {
        sheet.blank(row, c, base(false));
      }
    }
    int lastData = row;
    boolean total =
        table.total().isPresent()
            || table.columns().stream().anyMatch(c -> c.total() != Total.NONE);
    List<Worksheet.TableColumn> columns = new ArrayList<>();
    for (int c = 0; c < titles.size(); c++) {
      columns.add(
          new Worksheet.TableColumn(titles.get(c), Optional.empty(), Total.NONE, Optional.empty()));
    }
    if (total) {
      row++;
      sheet.height(row, 18);
      for (int c = 0; c < titles.size(); c++) {
        sheet.blank(row, c, totalStyle());
      }
    }
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      columns.set(
          place(c),
          new Worksheet.TableColumn(
              titles.get(place(c)),
              column.formula().map(this::compile),
              column.total(),
              total ? total(row, c) : Optional.empty()));
      new ColumnRules(sheet, inlines, colours, column, cells(c)).set(top + 1, lastData, place(c));
    }
    sheet.add(new Worksheet.TablePart(name, top, 0, row, columns, total, workbook.nextTable()));
    boolean inputs =
        table.columns().stream().anyMatch(Column::input)
            || table.groups().stream()
                .flatMap(g -> g.rows().stream())
                .flatMap(r -> r.cells().stream())
                .anyMatch(Cell.Input.class::isInstance);
    fitRows(lastData);
    readings();
    return new Placed(notes(row), titles.size(), inputs);
  }

  /** Makes the readings that people enter known to charts. */
  private void readings() {
    int day = -1;
    int value = -1;
    for (int c = table.columns().size() - 1; c >= 0; c--) {
      day = table.columns().get(c).type() == Type.DATE ? c : day;
      value = table.columns().get(c).input() ? c : value;
    }
    if (day < 0 || value < 0) {
      return;
    }
    List<Workbook.Reading> rows = new ArrayList<>();
    for (Group group : table.groups()) {
      for (Table.Row row : group.rows()) {
        if (!(row.cells().get(day) instanceof Cell.Date date)) {
          return;
        }
        String key = cellText.text(table.columns().get(0), row.cells().get(0));
        rows.add(new Workbook.Reading(key, date.date(), number(row.cells().get(value))));
      }
    }
    workbook.place(
        table.id(), new Workbook.Readings(sheet, top + 1, place(day), place(value), rows));
  }

  private void head(int place) {
    Style style = aligned(place, workbook.base().asBold().edge(Style.Edge.HEAD).top().asWrapped());
    if (workbook.theme().tables().headGround()) {
      style = style.fill(colours.tint());
    }
    String title = titles.get(place);
    sheet.text(top, place, RichText.plain(title), style);
    double longest = 0;
    for (String word : title.split(" ")) {
      longest = Math.max(longest, workbook.width(word, true, 10));
    }
    // Two lines, and the filter's button below them.
    double half = workbook.width(title, true, 10) / 2 + 8;
    sheet.width(
        place, characters(Math.max(longest, Math.min(half, 110))) + 1 + style.indent() * 1.3);
    sheet.width(place, 5);
    sheet.height(top, 30);
  }

  private static double characters(double points) {
    return SheetWriter.characters(points);
  }

  private Style base(boolean strong) {
    return workbook.base().edge(Style.Edge.ROW).bold(strong);
  }

  private boolean alignsRight(int place) {
    if (place < 0 || grouped && place == 1) {
      return false;
    }
    Type type = table.columns().get(grouped && place > 1 ? place - 1 : place).type();
    if (place == 0 && type == Type.DATE) {
      // Dates that begin a row name it.
      return false;
    }
    return type.alignsRight() || type == Type.PROGRESS;
  }

  /** Texts keep away from what stands at their left. */
  private Style aligned(int place, Style style) {
    return alignsRight(place)
        ? style.align(Style.Align.RIGHT)
        : style.align(Style.Align.LEFT).indent(place > 0 ? 1 : 0);
  }

  private Style totalStyle() {
    return workbook.base().edge(Style.Edge.TOTAL).asBold();
  }

  private void text(int row, int place, RichText text, Style style) {
    double width = 0;
    for (String line : text.text().split("\n", -1)) {
      width = Math.max(width, workbook.width(line, style.bold(), style.size()));
    }
    double wanted = characters(width) + 1.2 + style.indent() * 1.3;
    double widest =
        (wanted > LONG_TEXT ? WIDEST_LONG_TEXT : WIDEST_TEXT)
            * (place > 0 && table.columns().size() > MANY_COLUMNS ? NARROWER : 1);
    boolean wraps = wanted > widest || text.text().contains("\n");
    sheet.width(place, Math.min(wanted, widest));
    RichText shown = text;
    if (text.links().size() > 1) {
      // A cell holds one link; the addresses of the others are written out after the text.
      for (RichText.Link link : text.links().subList(1, text.links().size())) {
        shown = shown.then(" (" + link.href() + ")", s -> s.ink(colours.ink3()));
      }
      shown = shown.linked(text.links().get(0));
    }
    sheet.text(row, place, shown, wraps ? style.asWrapped() : style);
    if (wraps) {
      wrapped.add(new Wrapped(row, place, text.text(), style.bold()));
    }
  }

  private record Wrapped(int row, int place, String text, boolean bold) {}

  private final List<Wrapped> wrapped = new ArrayList<>();

  private void fitRows(int lastData) {
    for (Wrapped w : wrapped) {
      int lines =
          workbook
              .measure()
              .lines(w.text(), w.bold(), 10, SheetWriter.points(sheet.width(w.place())));
      sheet.height(w.row(), lines * 12.8 + 5.2);
    }
    for (int c = 0; c < titles.size(); c++) {
      int lines =
          workbook.measure().lines(titles.get(c), true, 10, SheetWriter.points(sheet.width(c)) - 7);
      sheet.height(top, lines * 12.8 + 5.2);
    }
  }

  private void write(int row, int c, Cell cell, boolean strongRow) {
    Column column = table.columns().get(c);
    int place = place(c);
    Style style = base(strongRow || column.strong());
    style = aligned(place, style);
    style = striped(row, style);
    if (column.input() || cell instanceof Cell.Input) {
      style = style.fill(colours.field()).edge(Style.Edge.FIELD).asUnlocked();
    }
    String format =
        cellText.excelFormat(column, cell).or(() -> cellText.excelFormat(column)).orElse("General");
    style = style.format(format);
    sheet.width(place, column.type() == Type.DATE ? 13.5 : 5);
    if (column.input()) {
      // What people fill in has no content yet that could say how much room it needs.
      column.width().ifPresent(mm -> sheet.width(place, characters(mm / 25.4 * 72)));
    }
    if (column.formula().isPresent()) {
      formula(row, c, cell, style);
    } else {
      cell.accept(new CellWriter(row, c, style));
    }
  }

  private Style striped(int row, Style style) {
    return workbook.theme().tables().stripes() && (row - top) % 2 == 0
        ? style.fill(colours.paper())
        : style;
  }

  /**
   * How many of the first columns tell what a row is about: up to the first with a text.
   *
   * @param most how wide they may be together, in characters; if they are wider it is one
   */
  int named(double most) {
    double width = 0;
    for (int c = 0; c < table.columns().size(); c++) {
      width += sheet.width(place(c)) + (c == 0 && grouped ? sheet.width(1) : 0);
      if (width > most) {
        return 1;
      }
      if (table.columns().get(c).type() == Type.TEXT) {
        return place(c) + 1;
      }
    }
    return 1;
  }

  private String compile(Formula formula) {
    try {
      return compiler.compile(formula.expression());
    } catch (IllegalArgumentException e) {
      throw workbook.limit(
          "unknown-name",
          "a formula of the table `"
              + table.id()
              + "` refers to `"
              + e.getMessage()
              + "`, which is neither a column nor a name: "
              + formula.source(),
          "Refer to a column of the table by its id, or to launch or as_of");
    }
  }

  private void formula(int row, int c, Cell cell, Style style) {
    Column column = table.columns().get(c);
    int place = place(c);
    String compiled = compile(column.formula().orElseThrow());
    if (compiled.length() > 8_192) {
      throw workbook.limit(
          "formula-too-long",
          "a formula of the table `" + table.id() + "` is longer than Excel's 8,192 characters",
          "Divide it between two columns");
    }
    Optional<BigDecimal> value = number(cell);
    if (value.isPresent()) {
      fit(place, cellText.text(column, cell), style.bold());
      sheet.formula(row, place, compiled, value.get(), style);
    } else {
      String shown =
          cell instanceof Cell.Status s
              ? FormulaCompiler.status(s.kind(), s.word())
              : cell instanceof Cell.None ? "" : cellText.text(column, cell);
      fit(place, shown, true);
      sheet.formula(row, place, compiled, shown, style);
    }
  }

  private void fit(int place, String shown, boolean bold) {
    sheet.width(place, Math.min(WIDEST_TEXT, characters(workbook.width(shown, bold, 10)) + 2));
  }

  /** A cell's number as Excel holds it; nothing for texts and empty cells. */
  static Optional<BigDecimal> number(Cell cell) {
    if (cell instanceof Cell.Number c) {
      return Optional.of(c.value());
    } else if (cell instanceof Cell.Percent c) {
      return Optional.of(c.fraction());
    } else if (cell instanceof Cell.Money c) {
      return Optional.of(c.amount());
    } else if (cell instanceof Cell.Date c && Worksheet.holds(c.date())) {
      return Optional.of(BigDecimal.valueOf(Worksheet.serial(c.date())));
    } else if (cell instanceof Cell.Time c) {
      return Optional.of(
          BigDecimal.valueOf(c.duration().toMinutes())
              .divide(MINUTES_A_DAY, new MathContext(15, RoundingMode.HALF_EVEN)));
    } else if (cell instanceof Cell.Progress c) {
      return Optional.of(c.fraction());
    } else if (cell instanceof Cell.Level c) {
      return Optional.of(BigDecimal.valueOf(c.current()));
    } else if (cell instanceof Cell.Dots c) {
      return Optional.of(BigDecimal.valueOf(c.count()));
    } else if (cell instanceof Cell.Sparkline c && !c.values().isEmpty()) {
      return Optional.of(c.values().get(c.values().size() - 1).value());
    }
    return Optional.empty();
  }

  /** Writes one cell by its type. */
  private final class CellWriter implements Cell.Visitor<Void> {
    private final int row;
    private final Column column;
    private final int place;
    private final Style style;

    CellWriter(int row, int c, Style style) {
      this.row = row;
      this.column = table.columns().get(c);
      this.place = place(c);
      this.style = style;
    }

    private Void number(Cell cell, Style own) {
      fit(place, cellText.text(column, cell), own.bold());
      sheet.number(row, place, TableWriter.number(cell).orElseThrow(), own);
      return null;
    }

    private Void words(RichText words, Style own) {
      text(row, place, words, own.format("General"));
      return null;
    }

    @Override
    public Void empty() {
      sheet.blank(row, place, style);
      return null;
    }

    @Override
    public Void none() {
      // Where people fill something in, a dash would be in their way.
      return column.input()
          ? empty()
          : words(RichText.plain(CellText.NONE), style.ink(colours.ink3()));
    }

    @Override
    public Void text(Cell.Text cell) {
      return words(inlines.rich(cell.content()), style);
    }

    private Void text(int row, int place, RichText words, Style own) {
      TableWriter.this.text(row, place, words, own);
      return null;
    }

    @Override
    public Void number(Cell.Number cell) {
      return number(
          cell,
          cell.kind()
              .map(kind -> style.asBold().ink(inlines.tones().word(kind.mark().tone())))
              .orElse(style));
    }

    @Override
    public Void percent(Cell.Percent cell) {
      return number(cell, style);
    }

    @Override
    public Void money(Cell.Money cell) {
      return number(cell, style);
    }

    @Override
    public Void date(Cell.Date cell) {
      String shown = cellText.text(column, cell);
      fit(place, shown, style.bold());
      sheet.date(row, place, cell.date(), shown, style);
      return null;
    }

    @Override
    public Void time(Cell.Time cell) {
      return cell.duration().isNegative()
          // Excel shows no negative times.
          ? words(RichText.plain(cellText.text(column, cell)), style)
          : number(cell, style);
    }

    @Override
    public Void status(Cell.Status cell) {
      return words(
          RichText.plain(FormulaCompiler.status(cell.kind(), cell.word())),
          style.asBold().align(Style.Align.LEFT).indent(1));
    }

    @Override
    public Void input(Cell.Input cell) {
      Field field = cell.field();
      sheet.width(place, field.kind() == Field.Kind.TEXT ? 24 : 12);
      InputCell.write(workbook, sheet, row, place, field, style);
      field.value().ifPresent(v -> fit(place, v, false));
      return null;
    }

    @Override
    public Void sparkline(Cell.Sparkline cell) {
      sheet.width(place, 16);
      if (cell.values().isEmpty()) {
        return empty();
      }
      // The number is there for formulas and for those who cannot see the line, but not in its way.
      sheet.number(row, place, TableWriter.number(cell).orElseThrow(), style.format(";;;"));
      sheet.sparkline(
          row, place, workbook.readings(cell.values().stream().map(Cell.Point::value).toList()));
      return null;
    }

    @Override
    public Void progress(Cell.Progress cell) {
      sheet.width(place, 12);
      return number(cell, style.align(Style.Align.RIGHT));
    }

    @Override
    public Void level(Cell.Level cell) {
      StringBuilder dots = new StringBuilder();
      for (int i = 1; i <= Math.min(20, cell.max()); i++) {
        dots.append(i <= cell.current() ? '●' : i <= cell.required() ? '○' : '·');
      }
      return drawn(cell, dots.toString());
    }

    @Override
    public Void dots(Cell.Dots cell) {
      StringBuilder dots = new StringBuilder();
      for (Mark mark : cell.marks()) {
        dots.append(mark.character());
      }
      return drawn(cell, dots.toString());
    }

    /** A number that shows its dots: they are part of its format, so it stays a number. */
    private Void drawn(Cell cell, String dots) {
      String format = "0" + (dots.isEmpty() ? "" : "\"  " + dots + "\"");
      double width = 4 + dots.length() * 1.35;
      // A number that is wider than its column shows as ####.
      if (width <= WIDEST_TEXT && workbook.styles().takesFormat(format, MOST_DOT_FORMATS)) {
        sheet.width(place, width);
      } else {
        format = "0";
      }
      sheet.number(
          row,
          place,
          TableWriter.number(cell).orElseThrow(),
          style.align(Style.Align.LEFT).indent(alignsRight(place - 1) ? 1 : 0).format(format));
      return null;
    }
  }

  /** Writes a column's cell of the total row; its text where it has nothing to work out. */
  private Optional<String> total(int row, int c) {
    Column column = table.columns().get(c);
    int place = place(c);
    Optional<Cell> cell = table.total().map(cells -> cells.get(c));
    Style style = aligned(place, totalStyle());
    String format =
        cell.flatMap(given -> cellText.excelFormat(column, given))
            .or(() -> cellText.excelFormat(column))
            .orElse("General");
    if (column.total() != Total.NONE) {
      int function =
          switch (column.total()) {
            case SUM -> 109;
            case AVERAGE -> 101;
            case COUNT -> 103;
            case NONE -> throw new IllegalStateException();
          };
      String subtotal =
          "SUBTOTAL("
              + function
              + ","
              + name
              + "["
              + FormulaCompiler.escape(titles.get(place))
              + "])";
      Style own = style.format(column.total() == Total.COUNT ? "0" : format);
      Optional<BigDecimal> value =
          cell.flatMap(TableWriter::number).or(() -> worked(c, column.total()));
      if (value.isPresent()) {
        cell.ifPresent(given -> fit(place, cellText.text(column, given), true));
        sheet.formula(row, place, subtotal, value.get(), own);
      } else {
        sheet.formula(row, place, subtotal, "", own);
      }
      return Optional.empty();
    }
    if (cell.isEmpty() || cell.get() instanceof Cell.Empty) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = number(cell.get());
    if (number.isPresent()) {
      fit(place, cellText.text(column, cell.get()), true);
      sheet.number(row, place, number.get(), style.format(format));
      return Optional.empty();
    }
    RichText words =
        cell.get() instanceof Cell.Text t
            ? inlines.rich(t.content())
            : RichText.plain(
                cell.get() instanceof Cell.Status s
                    ? FormulaCompiler.status(s.kind(), s.word())
                    : cellText.text(column, cell.get()));
    text(row, place, words, style);
    return Optional.of(words.text());
  }

  /** What a total gives when the document does not say. */
  private Optional<BigDecimal> worked(int c, Total total) {
    List<BigDecimal> numbers = cells(c).stream().flatMap(x -> number(x).stream()).toList();
    long filled =
        cells(c).stream()
            .filter(x -> !(x instanceof Cell.Empty))
            .filter(x -> !(x instanceof Cell.None && table.columns().get(c).formula().isEmpty()))
            .count();
    if (total == Total.COUNT) {
      return Optional.of(BigDecimal.valueOf(filled));
    }
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total == Total.SUM) {
      return Optional.of(sum);
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(sum.divide(BigDecimal.valueOf(numbers.size()), new MathContext(15)));
  }

  /** What is said of groups, below the table where it cannot disturb sorting and filtering. */
  private int notes(int lastRow) {
    int row = lastRow;
    for (Group group : table.groups()) {
      if (!group.note().isEmpty()) {
        row++;
        RichText note =
            RichText.plain(group.title().isEmpty() ? "" : group.title() + ": ")
                .then(inlines.rich(group.note()));
        sheet.text(row, 0, note, workbook.base().size(9).ink(colours.ink3()));
      }
    }
    return row;
  }
}
