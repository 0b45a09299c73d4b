package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Callout;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Fact;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.Form;
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
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.theme.ImageFormat;
import io.rolloutplaybook.theme.Theme;
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

  /** How much of a screen the columns that stay in sight may take, in characters. */
  private static final double MOST_FROZEN_WIDTH = 72;

  /** Where facts stand that have a chart at their left, and what they may take, in characters. */
  static final int BESIDE = 5;

  private static final int MOST_BESIDE = 10;
  private static final int LONGEST_BESIDE = 20;

  /** How many key figures stand beside each other. */
  private static final int KEY_FIGURES = 5;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final Inlines inlines;
  private final Map<String, FormulaCompiler.Target> names;
  private final Theme.Colours colours;
  private final Style base;
  private final FormWriter forms;
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
    this.forms = new FormWriter(this);
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
  void label(RichText text, Style style) {
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

  /** The current row; what follows stands in the one below it. */
  int nextRow() {
    return row++;
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
    new Printing(sheet, workbook.paper(false) == 1).set(row, starts, tables, inputs);
    if (inputs) {
      sheet.tab(colours.fieldEdge());
    }
    // Lists have to grow and to be sorted, which a protected sheet forbids.
    if (inputs || tables == 0) {
      sheet.guard();
    }
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

  /** The same text as a quiet remark. */
  RichText muted(RichText text) {
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
    forms.fields(fields);
    return null;
  }

  @Override
  public Void form(Form form) {
    if (form.title().isEmpty()) {
      gap();
    } else {
      heading(new Heading(3, List.of(new Inline.Text(form.title())), List.of()));
    }
    inputs = true;
    asks = true;
    forms.rows(form);
    return null;
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
