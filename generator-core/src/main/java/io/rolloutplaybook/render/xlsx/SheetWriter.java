package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Callout;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Fact;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.KeyFigure;
import io.rolloutplaybook.document.Block.ListBlock;
import io.rolloutplaybook.document.Block.ListItem;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.theme.ImageFormat;
import io.rolloutplaybook.theme.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts blocks on one sheet, below each other. Texts that run across the sheet are placed at the
 * end, when its columns have their widths. Not thread safe.
 */
final class SheetWriter implements Block.Visitor<Void> {
  /** A table's head stays in sight only if this much or less, in points, stands above it. */
  private static final double MOST_FROZEN = 150;

  /** How far texts run, in characters, and the least that a sheet without a table is wide. */
  private static final double LONGEST_LINE = 105;

  private static final double SHORTEST_LINE = 92;

  /** What fits across a page of A4 at full size, in characters. */
  private static final double PORTRAIT = 105;

  /** What fits across a page of A4 on its side, and of A3, with letters of 6.5 points. */
  private static final double LANDSCAPE = 226;

  private static final double LARGE = 327;

  /** How much of a screen the columns that stay in sight may take, in characters. */
  private static final double MOST_FROZEN_WIDTH = 72;

  /** Where facts stand that have a chart at their left, and what they may take, in characters. */
  static final int BESIDE = 5;

  private static final int MOST_BESIDE = 10;
  private static final int LONGEST_BESIDE = 20;

  /** How many key figures stand beside each other. */
  private static final int KEY_FIGURES = 5;

  /** A sheet that is to be on one page may be so much longer than one at its width. */
  private static final double MOST_SHRUNK = 1.45;

  /** The same for tables, whose letters have to stay legible beside those of other sheets. */
  private static final double MOST_SHRUNK_TABLE = 1.2;

  /** A sheet of several tables stays upright when it is so much wider than a page. */
  private static final double MOST_NARROWED = 1.4;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final Inlines inlines;
  private final Map<String, FormulaCompiler.Target> names;
  private final Theme.Colours colours;
  private final Style base;
  private final List<Spread> spreads = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private int row;
  private int tables;
  private int widestTable;
  private boolean inputs;
  private boolean labels;
  private boolean asks;
  private boolean ownWidths;
  private boolean alone;
  private boolean beside;
  private final List<Integer> starts = new ArrayList<>();
  private Map<String, Live> live = Map.of();

  /** Puts a value that formulas refer to into a row, where the document shows this text. */
  interface Live {
    boolean place(int row, String shown);
  }

  /** A text that runs from a column to the end of the lines. */
  private record Spread(int row, int column, RichText text, Style style, double least) {}

  /**
   * @param names what the document's names are in formulas
   */
  SheetWriter(
      Workbook workbook,
      Worksheet sheet,
      Inlines inlines,
      Map<String, FormulaCompiler.Target> names) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.inlines = inlines;
    this.names = names;
    this.colours = workbook.theme().colours();
    this.base = workbook.base();
  }

  Worksheet sheet() {
    return sheet;
  }

  Workbook workbook() {
    return workbook;
  }

  Inlines inlines() {
    return inlines;
  }

  /** How many columns its widest table has. */
  int widestTable() {
    return widestTable;
  }

  // Measures

  /** A column's width in characters for a text of so many points. */
  static double characters(double points) {
    // A character of the ordinary font is 7 pixels, its cell 5 more; 0.75 points a pixel.
    return (points / 0.75 + 5) / 7;
  }

  /** What a column of so many characters offers a text, in points. */
  static double points(double characters) {
    return characters * 7 * 0.75 - 5;
  }

  // Lines

  /** The sheet's first rows: its title, whose it is, and what its data shows. */
  void title(String title, List<Inline> deck) {
    Document document = workbook.document();
    sheet.text(row, 0, RichText.plain(title), base.size(16));
    sheet.height(row++, 27);
    List<String> parts = new ArrayList<>(List.of(document.subject()));
    for (Document.DefinedName name : document.names()) {
      if (name.value() instanceof io.rolloutplaybook.document.Cell.Date date) {
        parts.add(name.label() + " " + workbook.cellText().date(date, DateStyle.LONG));
      }
    }
    spread(0, RichText.plain(String.join("  ·  ", parts)), base.size(9).ink(colours.ink3()), 19);
    if (deck.isEmpty()) {
      sheet.height(row++, 6);
    } else {
      spread(0, inlines.rich(deck), base.ink(colours.ink2()).top(), 23);
    }
  }

  /** A text that runs across the sheet, in a row of its own. */
  private void spread(int column, RichText text, Style style, double least) {
    if (column > 0) {
      labels = true;
    }
    // Whoever clicks into a long text wants to read it, so its links get rows of their own.
    spreads.add(
        new Spread(row++, column, new RichText(text.runs(), List.of()), style.asWrapped(), least));
    for (RichText.Link link : text.links()) {
      RichText label =
          RichText.plain("► " + link.label() + "  ")
              .then(link.href(), s -> s.ink(colours.ink3()))
              .linked(link);
      sheet.text(row, column, label, base.size(9).ink(colours.accent()));
      sheet.height(row++, 15);
    }
  }

  /** Puts a text into the current row's first cell. */
  private void label(RichText text, Style style) {
    labels = true;
    sheet.text(row, 0, text, style.asWrapped().top());
    String plain = text.text();
    int at = row;
    later.add(
        () ->
            sheet.height(
                at,
                workbook.measure().lines(plain, style.bold(), 10, points(sheet.width(0))) * 12.8
                    + 5));
  }

  void gap() {
    if (row > 0) {
      sheet.height(row++, 9);
    }
  }

  int row() {
    return row;
  }

  void advance() {
    row++;
  }

  /** A label and a text beside it. */
  void labelled(RichText label, Style labelStyle, RichText value, Style valueStyle) {
    label(label, labelStyle);
    spread(1, value, valueStyle.top(), 17);
  }

  void later(Runnable step) {
    later.add(step);
  }

  /** Keeps the columns as the content made them, as a grid of weeks needs it. */
  void ownWidths() {
    ownWidths = true;
  }

  /** The last column that lines run to. */
  int lastColumn() {
    double width = 0;
    int column = 0;
    while (true) {
      width += sheet.width(column);
      if (width >= LONGEST_LINE || column + 1 >= sheet.columns() && width >= SHORTEST_LINE) {
        return column;
      }
      if (column + 1 >= sheet.columns()) {
        sheet.width(column + 1, 12);
      }
      column++;
    }
  }

  /** Places what waited for the columns' widths, and sets the sheet up. */
  void finish() {
    if (labels && !ownWidths) {
      sheet.width(0, asks ? 46 : tables == 0 ? 30 : 18);
    }
    int last = lastColumn();
    for (Spread s : spreads) {
      double width = 0;
      for (int c = s.column(); c <= last; c++) {
        width += sheet.width(c) * 7 * 0.75;
      }
      int end = Math.max(last, s.column());
      sheet.text(s.row(), s.column(), s.text(), s.style());
      sheet.merge(s.row(), s.column(), s.row(), end, s.style());
      int lines =
          workbook
              .measure()
              .lines(
                  s.text().text(),
                  s.style().bold(),
                  s.style().size(),
                  width - 6 - s.style().indent() * 7);
      sheet.height(s.row(), s.least() + (lines - 1) * s.style().size() * 1.28);
    }
    later.forEach(Runnable::run);
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
    paginate(width);
    if (inputs) {
      sheet.tab(colours.fieldEdge());
    }
    // Lists have to grow and to be sorted, which a protected sheet forbids.
    if (inputs || tables == 0) {
      sheet.guard();
    }
  }

  /** Keeps forms on one page, and what stands below a heading together with it. */
  private void paginate(double characters) {
    boolean letter = workbook.paper(false) == 1;
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
    double all = height(0, row);
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
      double part = height(from, i + 1 < starts.size() ? starts.get(i + 1) : row);
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

  /** Says that one grid at most will stand on the sheet, whose head can then stay in sight. */
  void alone() {
    alone = true;
  }

  void inputs() {
    inputs = true;
  }

  // Blocks

  void blocks(List<Block> blocks) {
    blocks.forEach(b -> b.accept(this));
  }

  @Override
  public Void cover(Cover cover) {
    workbook.theme().logo().ifPresent(this::logo);
    spread(0, RichText.plain(cover.title()), base.size(20), 30);
    spread(0, RichText.plain(cover.kind()), base.size(12).asBold().ink(colours.accent()), 20);
    cover.organisation().ifPresent(o -> spread(0, RichText.plain(o), base.ink(colours.ink2()), 17));
    if (!cover.summary().isEmpty()) {
      gap();
      spread(0, inlines.rich(cover.summary()), base.ink(colours.ink2()), 17);
    }
    gap();
    for (Fact fact : cover.facts()) {
      Live value = live.get(fact.label());
      if (fact.note().isEmpty()
          && value != null
          && value.place(row, inlines.rich(fact.value()).text())) {
        label(RichText.plain(fact.label()), base.ink(colours.ink3()));
        sheet.height(row++, 18);
      } else {
        fact(fact);
      }
    }
    gap();
    keyFigures(cover.keyFigures());
    return null;
  }

  /** The values that formulas refer to, by the label of the fact that shows them. */
  void live(Map<String, Live> values) {
    live = values;
  }

  private void keyFigures(List<KeyFigure> figures) {
    for (int i = 0; i < figures.size(); i++) {
      KeyFigure k = figures.get(i);
      int column = i % KEY_FIGURES;
      if (column == 0 && i > 0) {
        row += 2;
      }
      RichText value =
          RichText.plain(k.value()).then(k.unit().isEmpty() ? "" : " " + k.unit(), s -> s.size(10));
      Style left = base.align(Style.Align.LEFT);
      sheet.text(row, column, value, left.size(16).asBold().ink(colours.accent()));
      sheet.height(row, 26);
      Style words = left.asWrapped().top();
      RichText label = inlines.rich(k.label());
      sheet.text(row + 1, column, label, words);
      sheet.width(column, 16);
      int at = row + 1;
      later.add(
          () ->
              sheet.height(
                  at,
                  workbook.measure().lines(label.text(), false, 10, points(sheet.width(column)))
                          * 12.8
                      + 5));
    }
    row += figures.isEmpty() ? 0 : 2;
  }

  /** Whether what is drawn leaves room at its right. */
  boolean isBeside() {
    return beside;
  }

  private void logo(Theme.Logo logo) {
    double height = logo.height() / 25.4 * 72;
    ImageFormat.of(logo.bytes())
        .ifPresent(
            size -> {
              double width = height * size.width() / size.height();
              sheet.add(
                  new Worksheet.Picture(
                      logo.bytes(), size.extension(), logo.alternative(), width, height));
              sheet.height(row++, height + 10);
            });
  }

  private void fact(Fact fact) {
    RichText value = inlines.rich(fact.value());
    if (!fact.note().isEmpty()) {
      value = value.then("   ", s -> s).then(muted(inlines.rich(fact.note())));
    }
    labelled(RichText.plain(fact.label()), base.ink(colours.ink3()), value, base);
  }

  private RichText muted(RichText text) {
    return new RichText(
        text.runs().stream()
            .map(
                r ->
                    new RichText.Run(
                        r.text(), s -> r.change().apply(s.bold(false).size(9).ink(colours.ink3()))))
            .toList(),
        text.links());
  }

  @Override
  public Void tableOfContents(TableOfContents contents) {
    // The first sheet lists the sheets.
    return null;
  }

  @Override
  public Void section(Section section) {
    gap();
    spread(0, RichText.plain(section.title()), base.size(14), 24);
    if (!section.deck().isEmpty()) {
      spread(0, inlines.rich(section.deck()), base.ink(colours.ink2()), 17);
    }
    blocks(section.blocks());
    return null;
  }

  @Override
  public Void heading(Heading heading) {
    gap();
    if (heading.level() == 2) {
      starts.add(row);
    }
    RichText text = inlines.rich(heading.text());
    if (!heading.note().isEmpty()) {
      text = text.then("   ", s -> s).then(muted(inlines.rich(heading.note())));
    }
    spread(
        0,
        text,
        base.size(heading.level() == 2 ? 12 : 10.5).asBold().ink(colours.accent()),
        heading.level() == 2 ? 20 : 18);
    return null;
  }

  @Override
  public Void paragraph(Paragraph paragraph) {
    String spoken = workbook.theme().fonts().spoken().name();
    Style style =
        switch (paragraph.style()) {
          case BODY -> base;
          case NOTE -> base.size(9).ink(colours.ink3());
          case QUESTION -> base.font(spoken).size(11).asItalic();
          case OPENING_QUESTION -> base.font(spoken).size(15).asItalic().ink(colours.accent());
        };
    spread(0, inlines.rich(paragraph.text()), style, 17);
    return null;
  }

  @Override
  public Void list(ListBlock list) {
    list(list, 1);
    return null;
  }

  private void list(ListBlock list, int depth) {
    int number = 0;
    for (ListItem item : list.items()) {
      String mark = list.ordered() ? ++number + ".  " : depth % 2 == 1 ? "•  " : "–  ";
      spread(
          0,
          RichText.plain(mark).then(inlines.rich(item.text())),
          base.align(Style.Align.LEFT).indent(depth),
          17);
      for (Block block : item.blocks()) {
        if (block instanceof ListBlock inner) {
          list(inner, depth + 1);
        } else if (block instanceof Paragraph p) {
          spread(0, inlines.rich(p.text()), base.align(Style.Align.LEFT).indent(depth + 1), 17);
        } else {
          block.accept(this);
        }
      }
    }
  }

  @Override
  public Void callout(Callout callout) {
    gap();
    var tone = callout.kind().mark().tone();
    spread(
        0,
        RichText.plain(FormulaCompiler.status(callout.kind(), callout.title())),
        base.asBold().ink(inlines.tones().symbol(tone)).fill(inlines.tones().ground(tone)),
        19);
    blocks(callout.blocks());
    return null;
  }

  @Override
  public Void facts(Facts facts) {
    gap();
    facts.facts().forEach(this::fact);
    return null;
  }

  @Override
  public Void columns(Columns columns) {
    List<Block> all = columns.columns().stream().flatMap(c -> c.blocks().stream()).toList();
    if (all.size() > 1
        && all.get(0) instanceof FigureBlock f
        && f.figure() instanceof Figure.Chart
        && all.get(1) instanceof Facts facts
        && fitsBeside(facts)) {
      int top = row + 2;
      for (int c = 0; c < BESIDE; c++) {
        sheet.width(c, c == 0 ? 18 : 12);
      }
      sheet.width(BESIDE, 19);
      sheet.width(BESIDE + 1, 20);
      beside = true;
      figure(f);
      beside = false;
      for (int i = 0; i < facts.facts().size(); i++) {
        Fact fact = facts.facts().get(i);
        Style label = base.ink(colours.ink3()).align(Style.Align.LEFT).indent(1);
        sheet.text(top + i, BESIDE, RichText.plain(fact.label()), label);
        sheet.text(top + i, BESIDE + 1, inlines.rich(fact.value()), base);
      }
      blocks(all.subList(2, all.size()));
    } else {
      blocks(all);
    }
    return null;
  }

  private boolean fitsBeside(Facts facts) {
    return facts.facts().size() <= MOST_BESIDE
        && facts.facts().stream()
            .allMatch(
                f ->
                    f.note().isEmpty()
                        && f.label().length() <= LONGEST_BESIDE
                        && inlines.rich(f.value()).text().length() <= LONGEST_BESIDE
                        && inlines.rich(f.value()).links().isEmpty());
  }

  @Override
  public Void table(Table table) {
    double above = 0;
    for (int r = 0; r < row; r++) {
      above += sheet.height(r);
    }
    // What runs across is not placed yet: a line or two of it at most may stand above.
    boolean main = alone && tables == 0 && above <= MOST_FROZEN && row <= 6;
    if (!main) {
      gap();
    }
    TableWriter writer = new TableWriter(workbook, sheet, inlines, names, table, row);
    TableWriter.Placed placed = writer.write();
    if (main) {
      sheet.freeze(row + 1, table.columns().size() > 4 ? writer.named(MOST_FROZEN_WIDTH) : 0);
    }
    tables++;
    widestTable = Math.max(widestTable, placed.columns());
    inputs |= placed.inputs();
    row = placed.lastRow() + 1;
    gap();
    return null;
  }

  @Override
  public Void fields(Fields fields) {
    gap();
    inputs = true;
    for (Field field : fields.fields()) {
      RichText label = RichText.plain(field.label());
      if (field.hint().isPresent()) {
        label = label.then(muted(RichText.plain("  " + field.hint().get())));
      }
      label(label, base.asBold());
      int at = row++;
      Style style = base.fill(colours.field()).edge(Style.Edge.FIELD).asUnlocked();
      boolean small =
          switch (field.kind()) {
            case DATE, NUMBER, RATING, CHECK -> true;
            case TEXT, CHOICE -> false;
          };
      style = style.align(Style.Align.LEFT).indent(1);
      Style own = small || field.lines() == 1 ? style : style.top();
      if (!small) {
        own = own.asWrapped();
      }
      Style filled = own;
      input(workbook, sheet, at, 1, field, filled);
      sheet.width(1, 14);
      sheet.height(at, Math.max(19, field.lines() * 13.5 + 6));
      if (field.kind() == Field.Kind.RATING && !field.choices().isEmpty()) {
        sheet.text(
            at,
            2,
            RichText.plain("1 – 5:  " + String.join("  ·  ", field.choices())),
            base.size(9).ink(colours.ink3()).align(Style.Align.LEFT).indent(1));
      } else if (!small) {
        later.add(() -> sheet.merge(at, 1, at, Math.max(1, lastColumn()), filled));
      }
    }
    return null;
  }

  @Override
  public Void form(Block.Form form) {
    if (form.title().isEmpty()) {
      gap();
    } else {
      heading(new Heading(3, List.of(new Inline.Text(form.title())), List.of()));
    }
    inputs = true;
    asks = true;
    for (int i = 0; i < form.asks().size(); i++) {
      Block.Ask ask = form.asks().get(i);
      if (i == 0 && form.labels()) {
        labels(ask);
      }
      ask(form, ask, form.ordered() ? i + 1 + "   " : "");
    }
    return null;
  }

  private void labels(Block.Ask ask) {
    for (int i = 0; i < ask.fields().size(); i++) {
      Field field = ask.fields().get(i);
      List<String> words = field.choices();
      RichText label =
          field.kind() == Field.Kind.RATING && words.size() == 3
              ? RichText.plain("1 " + words.get(0) + ", 3 " + words.get(1) + ", 5 " + words.get(2))
              : RichText.plain(field.label());
      sheet.text(
          row,
          1 + i,
          label,
          base.size(9).ink(colours.ink3()).asWrapped().align(Style.Align.LEFT).indent(1));
    }
    sheet.height(row++, 28);
  }

  private void ask(Block.Form form, Block.Ask ask, String number) {
    Style style =
        form.style() == Block.ParagraphStyle.QUESTION
            ? base.font(workbook.theme().fonts().spoken().name()).size(11).asItalic()
            : base;
    RichText text = RichText.plain(number).then(inlines.rich(ask.text()));
    label(text, style);
    int at = row++;
    int lines = ask.fields().stream().mapToInt(Field::lines).max().orElseThrow();
    double least = Math.max(19, lines * 13.5 + 6);
    sheet.height(at, least);
    later.add(() -> sheet.height(at, Math.max(least, sheet.height(at))));
    for (int i = 0; i < ask.fields().size(); i++) {
      Field field = ask.fields().get(i);
      int column = 1 + i;
      boolean words = field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.CHOICE;
      Style box =
          base.fill(colours.field())
              .edge(Style.Edge.FIELD)
              .asUnlocked()
              .align(Style.Align.LEFT)
              .indent(1);
      Style filled = words ? box.asWrapped() : box;
      input(workbook, sheet, at, column, field, filled);
      sheet.width(column, field.kind() == Field.Kind.RATING ? 35 : 14);
      if (words && i == ask.fields().size() - 1) {
        later.add(() -> sheet.merge(at, column, at, Math.max(column, lastColumn()), filled));
      }
    }
  }

  /** A cell to be filled in: its value so far and what it takes. */
  static void input(
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
        io.rolloutplaybook.document.Cell.Date.parse(value)
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

  @Override
  public Void figure(FigureBlock block) {
    gap();
    Figure figure = block.figure();
    figure.accept(new FigureWriter(this));
    if (!block.caption().isEmpty()) {
      spread(0, inlines.rich(block.caption()), base.size(9).ink(colours.ink3()), 16);
    }
    return null;
  }

  @Override
  public Void pageBreak() {
    sheet.pageBreak(row);
    return null;
  }

  @Override
  public Void sheet(Sheet inner) {
    blocks(inner.blocks());
    return null;
  }

  /** A sheet is as wide as it is long when the section says so. */
  void orient(Orientation orientation) {
    if (orientation == Orientation.LANDSCAPE) {
      sheet.turn();
    }
  }

  /** A line that leads to another sheet. */
  void goTo(Worksheet target) {
    sheet.text(row, 0, RichText.plain(target.name()), base.ink(colours.accent()).asUnderlined());
    sheet.goTo(row, 0, target.quoted() + "!A1");
    sheet.height(row++, 17);
  }

  /** A quiet line across the sheet. */
  void note(RichText text) {
    spread(0, text, base.size(9).ink(colours.ink3()), 16);
  }
}
