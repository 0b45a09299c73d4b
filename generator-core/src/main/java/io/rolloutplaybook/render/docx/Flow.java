package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.figure.Drawing;
import io.rolloutplaybook.render.office.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Where the body's text goes: paragraphs, figures and the frames of tables, one below the other. It
 * counts the room that they take, and remembers the places where markup belongs that is known only
 * when more has been written.
 */
final class Flow {
  /** Makes the disc that marks a first message as high as a table's capitals and descenders. */
  private static final double FIRST_SIZE = 5.2;

  /** How much of a page one drawing takes at most: headings stand above it. */
  private static final double FIGURE_SHARE = 0.8;

  private final Xml xml = new Xml();
  private final Parts parts;
  private final StyleSheet styles;
  private final DrawingWriter drawings;
  private final Runs runs;
  private final List<Integer> pageNumbers = new ArrayList<>();

  private PageSize page;

  /** Of the text: the page's, or that of the column being written. */
  private double width;

  private Pagination pagination;
  private boolean atTop = true;
  private boolean tableAbove;
  private boolean pageBreak;

  /** Where the properties of the last paragraph end. */
  private int propertiesEnd = -1;

  /** Where the first of the headings stands that stay with what follows. */
  private int keptFrom = -1;

  Flow(Parts parts, StyleSheet styles, PageSize page) {
    this.parts = parts;
    this.styles = styles;
    this.page = page;
    width = page.textWidth();
    pagination = new Pagination(page.textHeight());
    drawings = new DrawingWriter(parts.measure());
    Drawing first = parts.figures().mark(Mark.FIRST, FIRST_SIZE);
    runs =
        new Runs(
            xml,
            styles,
            parts.text(),
            parts::link,
            out -> drawings.write(out, first, Mark.FIRST.character()));
  }

  Xml xml() {
    return xml;
  }

  Runs runs() {
    return runs;
  }

  DrawingWriter drawings() {
    return drawings;
  }

  PageSize page() {
    return page;
  }

  /** How wide the text is here. */
  double width() {
    return width;
  }

  // Pages

  /** Whether nothing stands yet on the pages of this size. */
  boolean atTop() {
    return atTop;
  }

  /** What follows begins on a new page. */
  void newPage(PageSize size) {
    pagination.newPage(size.textHeight());
    page = size;
    width = size.textWidth();
    atTop = true;
    pageBreak = false;
  }

  /** The page that was just begun has another size. */
  void resize(PageSize size) {
    page = size;
    width = size.textWidth();
    pagination.room(size.textHeight());
  }

  /** The next paragraph begins on a new page, unless it does anyway. */
  void pageBreak() {
    pageBreak = !atTop;
  }

  boolean breaksPage() {
    return pageBreak;
  }

  Pagination pagination() {
    return pagination;
  }

  /** Writes the number of a heading's page here as soon as it is known: headings count from 1. */
  void pageNumber() {
    pageNumbers.add(xml.position());
  }

  /** Writes the numbers of all pages that were asked for, when everything else is written. */
  void pageNumbers() {
    for (int i = pageNumbers.size() - 1; i >= 0; i--) {
      Xml number = new Xml();
      new Runs(number, styles, parts.text(), parts::link, out -> {})
          .run(Integer.toString(pagination.page(i + 1)));
      xml.insert(pageNumbers.get(i), number);
    }
  }

  // Room

  /** Counts the room that a paragraph takes. */
  void count(WordStyle style, String text) {
    if (pageBreak) {
      pagination.newPage(page.textHeight());
    }
    Metrics m = styles.metrics(style);
    int lines = m.lines(text, width, parts.measure());
    pagination.lines(lines, m.line(), m.before(), m.after(), m.keepNext());
  }

  /** Counts the room that something takes which is never divided, as a row is. */
  void count(double height, boolean keepNext) {
    pagination.add(0, height, 0, keepNext);
  }

  /** How high a text's lines are together. */
  double height(WordStyle style, String text, double width) {
    Metrics m = styles.metrics(style);
    return m.lines(text, width, parts.measure()) * m.line();
  }

  /** How high something becomes in a column of a width, with all the height that it needs. */
  double column(double width, Runnable content) {
    Pagination pages = pagination;
    double before = this.width;
    pagination = Pagination.column();
    this.width = width;
    content.run();
    double height = pagination.height();
    pagination = pages;
    this.width = before;
    return height;
  }

  /** How high something would become; nothing of it is written. */
  double trial(DoubleSupplier content) {
    int from = xml.position();
    int end = propertiesEnd;
    int kept = keptFrom;
    boolean table = tableAbove;
    tableAbove = false;
    double height = content.getAsDouble();
    xml.rewind(from);
    propertiesEnd = end;
    keptFrom = kept;
    tableAbove = table;
    return height;
  }

  // Paragraphs

  /** Leaves {@code w:p} open. */
  void begin(WordStyle style) {
    begin(style, () -> {});
  }

  /**
   * Leaves {@code w:p} open.
   *
   * @param properties writes what is the paragraph's own and not its style's
   */
  void begin(WordStyle style, Runnable properties) {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style.id());
    if (!styles.metrics(style).keepNext()) {
      keptFrom = -1;
    } else if (keptFrom < 0) {
      keptFrom = xml.position();
    }
    if (pageBreak) {
      xml.empty("w:pageBreakBefore");
      pageBreak = false;
    }
    properties.run();
    propertiesEnd = xml.position();
    xml.end();
    runs.in(style);
    atTop = false;
    tableAbove = false;
  }

  void paragraph(WordStyle style, List<Inline> content) {
    count(style, parts.text().plain(content));
    text(style, content);
  }

  void paragraph(WordStyle style, String text) {
    count(style, text);
    text(style, text);
  }

  /** A paragraph whose room is counted elsewhere, as in a table. */
  void text(WordStyle style, List<Inline> content) {
    begin(style);
    runs.write(content);
    xml.end();
  }

  /** A paragraph whose room is counted elsewhere, as in a table. */
  void text(WordStyle style, String text) {
    begin(style);
    runs.run(text);
    xml.end();
  }

  /** A figure of many rows comes as several drawings, so that pages can break between them. */
  void figure(Figure figure, WordStyle style) {
    double height = page.textHeight() * FIGURE_SHARE;
    Metrics m = styles.metrics(style);
    for (Drawing drawing : parts.figures().draw(figure, width, height)) {
      pagination.add(m.before(), drawing.height() + 2, m.after(), m.keepNext());
      begin(style);
      drawings.write(xml, drawing, figure.alternative());
      xml.end();
    }
  }

  /** Keeps apart two tables, or a table and a section's end. */
  void separator() {
    count(WordStyle.SEPARATOR, "");
    begin(WordStyle.SEPARATOR);
    xml.end();
  }

  /** A first paragraph, so that the headings of all columns keep the same space above them. */
  void columnEdge() {
    begin(WordStyle.COLUMN_EDGE);
    xml.end();
  }

  // Tables

  /** Before a table: two tables in a row would become one. */
  void beforeTable() {
    if (tableAbove || pageBreak) {
      separator();
    }
  }

  /** After a table, or what else must be left before text goes on. */
  void afterTable() {
    atTop = false;
    keptFrom = -1;
    tableAbove = true;
  }

  boolean tableAbove() {
    return tableAbove;
  }

  /** Leaves {@code w:tbl} open. */
  void table(WordStyle style, TableLook look, List<Double> widths) {
    xml.start("w:tbl").start("w:tblPr").empty("w:tblStyle", "w:val", style.id());
    double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
    xml.empty("w:tblW", "w:w", Length.twips(sum), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    look.write(xml);
    xml.end().start("w:tblGrid");
    widths.forEach(w -> xml.empty("w:gridCol", "w:w", Length.twips(w)));
    xml.end();
  }

  /** Leaves {@code w:tr} open. */
  void row() {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
  }

  /** Leaves {@code w:tr} open. */
  void headRow() {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").empty("w:tblHeader").end();
  }

  /** Leaves {@code w:tr} open. */
  void row(double height) {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
    xml.empty("w:trHeight", "w:val", Length.twips(height), "w:hRule", "atLeast").end();
  }

  /** Leaves {@code w:tc} open. */
  void cell(double width) {
    xml.start("w:tc").start("w:tcPr");
    xml.empty("w:tcW", "w:w", Length.twips(width), "w:type", "dxa").end();
  }

  // Places

  /** Where the properties of the last paragraph end. */
  int propertiesEnd() {
    return propertiesEnd;
  }

  /** Puts markup where it belongs, before places that are remembered. */
  void insert(int position, Xml fragment) {
    int before = xml.position();
    xml.insert(position, fragment);
    int length = xml.position() - before;
    propertiesEnd += propertiesEnd >= position ? length : 0;
    pageNumbers.replaceAll(at -> at > position ? at + length : at);
  }

  /** Moves the headings that stay with what follows to a new page; false when there are none. */
  boolean moveKept() {
    if (keptFrom < 0) {
      return false;
    }
    insert(keptFrom, new Xml().empty("w:pageBreakBefore"));
    return true;
  }
}
