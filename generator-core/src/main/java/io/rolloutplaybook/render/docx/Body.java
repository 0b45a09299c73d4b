package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Callout;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Fact;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.FactsLayout;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.KeyFigure;
import io.rolloutplaybook.document.Block.ListBlock;
import io.rolloutplaybook.document.Block.ListItem;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.figure.Drawing;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes {@code document.xml} block by block. A Word section ends in its last paragraph's
 * properties, so the place of those is remembered until it is known whether more follows.
 */
final class Body implements Block.Visitor<Void> {
  /** What a label with a large initial is higher than one without, in points. */
  private static final double INITIAL = 17;

  private static final double MM = Length.POINTS_PER_MM;

  /** Above what stands on the cover, and what is left free below it: fonts may differ. */
  private static final double COVER_TOP = 20 * MM;

  private static final double COVER_SPARE = 12;
  private static final double COVER_LABEL = 42.5 * MM;
  private static final double FACT_LABEL = 38 * MM;

  /** Of a narrow column: what the labels of facts take, or more where the values leave it. */
  private static final double LABEL_SHARE = 0.45;

  /** Between a fact's label and its value at least, in points. */
  private static final double LABEL_GAP = 3;

  private static final double COVER_RULE_WIDTH = 56.7 * MM;

  /** Makes the disc that marks a first message as high as a table's capitals and descenders. */
  private static final double FIRST_SIZE = 5.2;

  private static final int STRIP = 7;

  /** Between facts of a strip, in points. */
  private static final double STRIP_GAP = 6;

  /** How much of a page one drawing takes at most: headings stand above it. */
  private static final double FIGURE_SHARE = 0.8;

  /** Between columns, in points. */
  private static final double COLUMN_GAP = 5 * MM;

  /** Of a page: what is higher does not stand in columns. */
  private static final double COLUMN_SHARE = 0.75;

  /** Room left below columns, so that they never run into the next one, in points. */
  private static final double COLUMN_SPARE = 12;

  private static final TableLook PLAIN = new TableLook(false, false, false);
  private static final String EM_SPACE = "\u2003";

  private final Xml xml = new Xml();
  private final Theme theme;
  private final Document document;
  private final Parts parts;
  private final List<Section> sections;

  private final StyleSheet styles;
  private Pagination pagination;
  private final List<Integer> pageNumbers = new ArrayList<>();
  private final Runs runs;
  private final ContentControls controls;
  private final DrawingWriter drawings;
  private final TableWriter tables;

  private PageSize page;

  /** Of the text: the page's, or that of the column being written. */
  private double textWidth;

  private String running = "";
  private boolean runningIsHeading;
  private boolean written;
  private boolean lastIsTable;
  private int sectionEnd = -1;
  private boolean pageBreak;

  /** Whether the current Word section goes on with the page of the one before it. */
  private boolean continuous;

  /** Where header and footer belong, when sections that go on with a page have been written. */
  private int headersAt = -1;

  /** Where the first of the headings stands that stay with what follows. */
  private int keptFrom = -1;

  private boolean inColumn;

  /** Whether a note on the current block stands below it. */
  private boolean noteFollows;

  private int headings;

  /** How many headings stand before the current page's Word sections. */
  private int headingsBefore;

  private int depth = -1;
  private Optional<WordStyle> callout = Optional.empty();

  Body(Document document, Theme theme, Parts parts, StyleSheet styles) {
    this.styles = styles;
    this.document = document;
    this.theme = theme;
    this.parts = parts;
    drawings = new DrawingWriter(parts.measure());
    Drawing first = parts.figures().mark(Mark.FIRST, FIRST_SIZE);
    runs =
        new Runs(
            xml,
            styles,
            parts.text(),
            parts::link,
            out -> drawings.write(out, first, Mark.FIRST.character()));
    controls = new ContentControls(xml, runs, theme, parts.text(), parts.language());
    CellWriter cells = new CellWriter(xml, runs, parts.text(), controls, parts.figures(), drawings);
    tables = new TableWriter(xml, runs, cells, theme, parts, styles, document.id() + ".docx");
    open(PageSize.of(theme.page(), false));
    pagination = new Pagination(page.textHeight());
    sections = document.sections();
  }

  Xml write() {
    xml.start(
        "w:document",
        "xmlns:w",
        Names.W,
        "xmlns:r",
        Names.R,
        "xmlns:wp",
        Names.WP,
        "xmlns:mc",
        Names.MC,
        "xmlns:wpg",
        Names.WPG,
        "xmlns:wps",
        Names.WPS,
        "xmlns:w14",
        Names.W14,
        "mc:Ignorable",
        "w14");
    xml.start("w:body");
    each(document.blocks());
    if (lastIsTable || !written) {
      // Word wants a paragraph after the last table.
      separator();
    }
    lastProperties(xml, false);
    xml.end().end();
    for (int i = pageNumbers.size() - 1; i >= 0; i--) {
      Xml number = new Xml();
      new Runs(number, styles, parts.text(), parts::link, out -> {})
          .run(Integer.toString(pagination.page(i + 1)));
      xml.insert(pageNumbers.get(i), number);
    }
    return xml;
  }

  /** About how many pages it takes. */
  int pages() {
    return pagination.pages();
  }

  private Void each(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      noteFollows =
          i + 1 < blocks.size()
              && blocks.get(i + 1) instanceof Paragraph next
              && next.style() == ParagraphStyle.NOTE
              // A kept row above a section's last paragraph makes LibreOffice move both for
              // nothing.
              && !(i + 2 < blocks.size() && blocks.get(i + 2) instanceof Columns);
      blocks.get(i).accept(this);
    }
    return null;
  }

  // Paragraphs and sections

  private void begin(WordStyle style) {
    begin(style, 0, 0, false);
  }

  /**
   * Leaves {@code w:p} open.
   *
   * @param atTop whether it stands at the top of a page, where Word would keep the style's space
   */
  private void begin(WordStyle style, boolean atTop) {
    begin(style, 0, 0, atTop);
  }

  /** Leaves {@code w:p} open. */
  private void begin(WordStyle style, int numbering, int level, boolean atTop) {
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
    if (atTop) {
      xml.empty("w:spacing", "w:before", "0");
    }
    if (numbering > 0) {
      xml.start("w:numPr").empty("w:ilvl", "w:val", Integer.toString(level));
      xml.empty("w:numId", "w:val", Integer.toString(numbering)).end();
      if (callout.isPresent()) {
        // The box is the paragraph style's, so the list's indent cannot be.
        double hanging = StyleSheet.LIST_INDENT;
        String left = Length.twips(StyleSheet.CALLOUT_INDENT + (level + 1) * hanging);
        xml.empty("w:ind", "w:left", left, "w:hanging", Length.twips(hanging));
      }
    }
    sectionEnd = xml.position();
    xml.end();
    runs.in(style);
    written = true;
    lastIsTable = false;
  }

  private void paragraph(WordStyle style, List<Inline> content) {
    flow(style, parts.text().plain(content));
    text(style, content);
  }

  private void paragraph(WordStyle style, String text) {
    flow(style, text);
    text(style, text);
  }

  /** A paragraph whose room is counted elsewhere, as in a table. */
  private void text(WordStyle style, List<Inline> content) {
    begin(style);
    runs.write(content);
    xml.end();
  }

  private void text(WordStyle style, String text) {
    begin(style);
    runs.run(text);
    xml.end();
  }

  /** Counts the room that a paragraph takes. */
  private void flow(WordStyle style, String text) {
    if (pageBreak) {
      pagination.newPage(page.textHeight());
    }
    Metrics m = styles.metrics(style);
    int lines = m.lines(text, textWidth, parts.measure());
    pagination.lines(lines, m.line(), m.before(), m.after(), m.keepNext());
  }

  /** Counts a drawing that stands in a line of its own. */
  private void flow(WordStyle style, Drawing drawing) {
    Metrics m = styles.metrics(style);
    pagination.add(m.before(), drawing.height() + 2, m.after(), m.keepNext());
  }

  private void separator() {
    flow(WordStyle.SEPARATOR, "");
    begin(WordStyle.SEPARATOR);
    xml.end();
  }

  /** A first paragraph, so that the headings of all columns keep the same space above them. */
  private void columnEdge() {
    begin(WordStyle.COLUMN_EDGE);
    xml.end();
  }

  /** Before a table: two tables in a row would become one. */
  private void beforeTable() {
    if (lastIsTable || pageBreak) {
      separator();
    }
  }

  private void afterTable() {
    written = true;
    keptFrom = -1;
    lastIsTable = true;
  }

  private void open(PageSize size) {
    page = size;
    textWidth = size.textWidth();
  }

  /** Ends the Word section, if it holds anything, so that what follows is on a new page. */
  private void endSection(boolean cover) {
    if (!written) {
      return;
    }
    if (lastIsTable) {
      separator();
    }
    Xml properties = new Xml();
    lastProperties(properties, cover);
    insert(sectionEnd, properties);
    pagination.newPage(PageSize.of(theme.page(), false).textHeight());
    written = false;
    pageBreak = false;
    open(PageSize.of(theme.page(), false));
    continuous = false;
    running = "";
    runningIsHeading = false;
    headingsBefore = headings;
  }

  /** Ends the Word section, so that one of other columns goes on below it or on a new page. */
  private void endColumns(List<Double> widths, boolean pageFollows) {
    if (lastIsTable) {
      columnEdge();
    }
    Xml properties = new Xml().start("w:sectPr");
    int opened = properties.position();
    sectionProperties(properties, false, widths);
    properties.end();
    if (headersAt < 0) {
      // What the header says is known when the last section on these pages ends.
      headersAt = sectionEnd + opened - Xml.DECLARATION.length();
    }
    xml.insert(sectionEnd, properties);
    continuous = !pageFollows;
    written = true;
    lastIsTable = false;
    keptFrom = -1;
  }

  /** The properties of the last of those sections that share header and footer. */
  private void lastProperties(Xml out, boolean cover) {
    Xml references = new Xml();
    if (!cover) {
      references(references);
    }
    out.start("w:sectPr");
    if (headersAt < 0) {
      out.insert(out.position(), references);
    }
    sectionProperties(out, cover, List.of());
    out.end();
    if (headersAt >= 0) {
      insert(headersAt, references);
      headersAt = -1;
    }
  }

  /** Puts markup where it belongs, before places that are remembered. */
  private void insert(int position, Xml fragment) {
    int before = xml.position();
    xml.insert(position, fragment);
    int length = xml.position() - before;
    sectionEnd += sectionEnd >= position ? length : 0;
    pageNumbers.replaceAll(at -> at > position ? at + length : at);
  }

  private void references(Xml out) {
    out.empty(
        "w:headerReference",
        "w:type",
        "default",
        "r:id",
        parts.header(page.landscape(), running, runningIsHeading));
    out.empty(
        "w:footerReference",
        "w:type",
        "default",
        "r:id",
        parts.footer(page.landscape(), running, runningIsHeading));
  }

  private void sectionProperties(Xml out, boolean cover, List<Double> columns) {
    out.empty("w:type", "w:val", continuous ? "continuous" : "nextPage");
    if (page.landscape()) {
      out.empty(
          "w:pgSz",
          "w:w",
          Length.twips(page.width()),
          "w:h",
          Length.twips(page.height()),
          "w:orient",
          "landscape");
    } else {
      out.empty("w:pgSz", "w:w", Length.twips(page.width()), "w:h", Length.twips(page.height()));
    }
    out.empty(
        "w:pgMar",
        "w:top",
        Length.twips(cover ? COVER_TOP : PageSize.TOP),
        "w:right",
        Length.twips(page.side()),
        "w:bottom",
        Length.twips(PageSize.BOTTOM),
        "w:left",
        Length.twips(page.side()),
        "w:header",
        Length.twips(PageSize.HEADER),
        "w:footer",
        Length.twips(PageSize.FOOTER),
        "w:gutter",
        "0");
    if (columns.isEmpty()) {
      return;
    }
    out.start("w:cols", "w:num", Integer.toString(columns.size()), "w:equalWidth", "0");
    for (int i = 0; i < columns.size(); i++) {
      String space = i == columns.size() - 1 ? "0" : Length.twips(COLUMN_GAP);
      out.empty("w:col", "w:w", Length.twips(columns.get(i)), "w:space", space);
    }
    out.end();
  }

  // Blocks

  @Override
  public Void cover(Cover cover) {
    if (!theme.cover().show()) {
      return title(cover);
    }
    if (theme.logo().isPresent() || cover.organisation().isPresent()) {
      begin(WordStyle.COVER_LOGO);
      theme.logo().ifPresent(logo -> drawings.write(xml, parts.picture(logo), logo.alternative()));
      if (theme.logo().isPresent() && cover.organisation().isPresent()) {
        runs.run(EM_SPACE);
      }
      cover.organisation().ifPresent(o -> runs.run(o, WordStyle.COVER_ORGANISATION));
      xml.end();
    }
    begin(WordStyle.COVER_RULE);
    if (theme.cover().rule()) {
      drawings.write(
          xml,
          new Drawing(
              COVER_RULE_WIDTH,
              4,
              List.of(
                  new Drawing.Rect(
                      0,
                      0,
                      COVER_RULE_WIDTH,
                      4,
                      Optional.of(theme.colours().accent()),
                      Optional.empty()))),
          "");
    }
    int spacing = sectionEnd;
    xml.end();
    Pagination pages = pagination;
    pagination = Pagination.column();
    paragraph(WordStyle.COVER_KIND, cover.kind());
    paragraph(WordStyle.TITLE, cover.title());
    if (!cover.summary().isEmpty()) {
      paragraph(WordStyle.SUBTITLE, cover.summary());
    }
    if (!cover.facts().isEmpty()) {
      factRows(
          cover.facts(),
          WordStyle.COVER_FACTS,
          COVER_LABEL,
          WordStyle.COVER_FACT_LABEL,
          WordStyle.COVER_FACT_VALUE,
          StyleSheet.COVER_FACT_AIR);
    }
    if (cover.figure().isPresent()) {
      drawings(cover.figure().get(), WordStyle.COVER_FIGURE);
    } else if (lastIsTable && !cover.keyFigures().isEmpty()) {
      // Without a figure too: two tables need a paragraph between them.
      text(WordStyle.COVER_FIGURE, "");
    }
    if (!cover.keyFigures().isEmpty()) {
      keyFigures(cover.keyFigures());
    }
    raise(spacing, cover.organisation().isPresent(), pagination.height());
    pagination = pages;
    endSection(true);
    return null;
  }

  /** Takes from the air above the cover's rule what the cover is too high for its page. */
  private void raise(int spacing, boolean named, double below) {
    Metrics rule = styles.metrics(WordStyle.COVER_RULE);
    double brand =
        Math.max(
            named ? styles.metrics(WordStyle.COVER_LOGO).line() : 0,
            theme.logo().map(logo -> logo.height() * MM).orElse(0.0));
    double room = page.height() - COVER_TOP - PageSize.BOTTOM - COVER_SPARE;
    double excess = brand + rule.before() + rule.line() + below - room;
    if (excess > 0) {
      String before = Length.twips(Math.max(8 * MM, rule.before() - excess));
      insert(spacing, new Xml().empty("w:spacing", "w:before", before));
    }
  }

  /** What the cover says, at the top of the first page of a document without one. */
  private Void title(Cover cover) {
    paragraph(WordStyle.COVER_KIND, cover.kind());
    paragraph(WordStyle.TITLE, cover.title());
    cover.organisation().ifPresent(o -> paragraph(WordStyle.DECK, o));
    if (!cover.summary().isEmpty()) {
      paragraph(WordStyle.SUBTITLE, cover.summary());
    }
    facts(new Facts(FactsLayout.STRIP, cover.facts()));
    cover.figure().ifPresent(f -> drawings(f, WordStyle.FIGURE));
    return null;
  }

  private void keyFigures(List<KeyFigure> figures) {
    double width = textWidth / Math.max(5, figures.size());
    table(WordStyle.KEY_FIGURES, PLAIN, figures.stream().map(f -> width).toList());
    Metrics value = styles.metrics(WordStyle.KEY_FIGURE);
    Metrics label = styles.metrics(WordStyle.KEY_FIGURE_LABEL);
    int lines =
        figures.stream()
            .mapToInt(
                f -> label.lines(parts.text().plain(f.label()), width - 3 * MM, parts.measure()))
            .max()
            .orElse(0);
    double height = value.before() + value.line() + value.after() + lines * label.line();
    pagination.add(0, height, 0, false);
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
    for (KeyFigure figure : figures) {
      cell(width);
      begin(WordStyle.KEY_FIGURE);
      runs.run(figure.value());
      runs.run(figure.unit(), WordStyle.KEY_FIGURE_UNIT);
      xml.end();
      text(WordStyle.KEY_FIGURE_LABEL, figure.label());
      xml.end();
    }
    xml.end().end();
    afterTable();
  }

  /** Leaves {@code w:tbl} open. */
  private void table(WordStyle style, TableLook look, List<Double> widths) {
    xml.start("w:tbl").start("w:tblPr").empty("w:tblStyle", "w:val", style.id());
    double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
    xml.empty("w:tblW", "w:w", Length.twips(sum), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    look.write(xml);
    xml.end().start("w:tblGrid");
    widths.forEach(w -> xml.empty("w:gridCol", "w:w", Length.twips(w)));
    xml.end();
  }

  /** Leaves {@code w:tc} open. */
  private void cell(double width) {
    xml.start("w:tc").start("w:tcPr");
    xml.empty("w:tcW", "w:w", Length.twips(width), "w:type", "dxa").end();
  }

  private void factRows(
      List<Fact> facts,
      WordStyle style,
      double wanted,
      WordStyle label,
      WordStyle value,
      double air) {
    beforeTable();
    double labelWidth = labelWidth(facts, label, value, wanted);
    double rest = textWidth - labelWidth;
    table(style, PLAIN, List.of(labelWidth, rest));
    for (Fact fact : facts) {
      xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
      pagination.add(0, factHeight(fact, label, value, labelWidth, rest, air), 0, false);
      cell(labelWidth);
      text(label, fact.label());
      xml.end();
      cell(rest);
      value(fact, value);
      xml.end().end();
    }
    xml.end();
    afterTable();
  }

  private double labelWidth(List<Fact> facts, WordStyle label, WordStyle value, double wanted) {
    double labels = facts.stream().mapToDouble(f -> width(f.label(), label)).max().orElse(0);
    double values =
        facts.stream()
            .mapToDouble(f -> width(parts.text().plain(f.value()), value))
            .max()
            .orElse(0);
    double room = Math.min(labels + LABEL_GAP, textWidth - values);
    return Math.min(wanted, Math.max(textWidth * LABEL_SHARE, room));
  }

  private double width(String text, WordStyle style) {
    Metrics m = styles.metrics(style);
    return parts.measure().width(text, m.bold(), m.size());
  }

  private double factHeight(
      Fact fact,
      WordStyle label,
      WordStyle value,
      double labelWidth,
      double valueWidth,
      double air) {
    double height = factHeight(fact, value, valueWidth);
    Metrics m = styles.metrics(label);
    return 2 * air
        + Math.max(height, m.lines(fact.label(), labelWidth, parts.measure()) * m.line());
  }

  private double factHeight(Fact fact, WordStyle style, double width) {
    Metrics m = styles.metrics(style);
    String text = parts.text().plain(fact.value());
    String note = fact.note().isEmpty() ? "" : "\n" + parts.text().plain(fact.note());
    return m.lines(text + note, width, parts.measure()) * m.line();
  }

  /** A fact's value, its note a line below. */
  private void value(Fact fact, WordStyle style) {
    begin(style);
    runs.write(fact.value());
    if (!fact.note().isEmpty()) {
      xml.start("w:r").empty("w:br").end();
      runs.append(fact.note(), WordStyle.MUTED);
    }
    xml.end();
  }

  @Override
  public Void tableOfContents(TableOfContents contents) {
    xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj");
    xml.empty("w:docPartGallery", "w:val", "Table of Contents").empty("w:docPartUnique");
    xml.end().end().start("w:sdtContent");
    paragraph(WordStyle.TOC_HEADING, contents.title());
    for (int i = 0; i < sections.size(); i++) {
      flow(WordStyle.TOC_1, sections.get(i).title());
      begin(WordStyle.TOC_1);
      if (i == 0) {
        fieldCharacter("begin");
        instruction("TOC \\o \"1-1\" \\h \\z \\u");
        fieldCharacter("separate");
      }
      xml.start("w:hyperlink", "w:anchor", bookmark(i + 1), "w:history", "1");
      runs.run(sections.get(i).title());
      xml.start("w:r").empty("w:tab").end();
      fieldCharacter("begin");
      instruction("PAGEREF " + bookmark(i + 1) + " \\h");
      fieldCharacter("separate");
      pageNumbers.add(xml.position());
      fieldCharacter("end");
      xml.end();
      if (i == sections.size() - 1) {
        fieldCharacter("end");
      }
      xml.end();
    }
    xml.end().end();
    // What follows must not be written into the contents' last paragraph.
    lastIsTable = true;
    running = contents.title();
    return null;
  }

  private void fieldCharacter(String type) {
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", type).end();
  }

  private void instruction(String text) {
    xml.start("w:r").element("w:instrText", " " + text + " ", "xml:space", "preserve").end();
  }

  /** Word's own names for what a contents list refers to; far below its limit of 40 characters. */
  private static String bookmark(int heading) {
    return String.format(Locale.ROOT, "_Toc%09d", heading);
  }

  @Override
  public Void section(Section section) {
    boolean landscape = section.orientation() == Orientation.LANDSCAPE;
    if (section.newPage() || landscape != page.landscape()) {
      endSection(false);
    }
    boolean first = !written;
    if (first) {
      open(PageSize.of(theme.page(), landscape));
      pagination.room(page.textHeight());
    }
    headings++;
    // Where several sections share the pages, only Word knows which one stands on a page.
    runningIsHeading = headingsBefore < headings - 1 || section.running().isEmpty();
    running =
        runningIsHeading
            ? sections.get(headingsBefore).title()
            : section.running().orElse(section.title());
    pagination.mark(headings);
    flow(WordStyle.HEADING_1, section.title());
    begin(WordStyle.HEADING_1, first);
    String id = Integer.toString(headings);
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark(headings));
    runs.run(section.title());
    xml.empty("w:bookmarkEnd", "w:id", id).end();
    if (!section.deck().isEmpty()) {
      paragraph(WordStyle.DECK, section.deck());
    }
    return each(section.blocks());
  }

  @Override
  public Void heading(Heading heading) {
    WordStyle style = heading.level() == 2 ? WordStyle.HEADING_2 : WordStyle.HEADING_3;
    flow(style, parts.text().plain(heading.text()));
    begin(style);
    runs.write(heading.text());
    if (!heading.note().isEmpty()) {
      runs.run(EM_SPACE, WordStyle.HEADING_NOTE);
      runs.append(heading.note(), WordStyle.HEADING_NOTE);
    }
    xml.end();
    return null;
  }

  @Override
  public Void paragraph(Paragraph paragraph) {
    WordStyle style =
        switch (paragraph.style()) {
          case BODY ->
              callout.orElse(depth >= 0 ? WordStyle.listContinue(depth) : WordStyle.BODY_TEXT);
          case NOTE -> WordStyle.NOTE;
          case QUESTION -> WordStyle.QUESTION;
          case OPENING_QUESTION -> WordStyle.OPENING_QUESTION;
        };
    paragraph(style, paragraph.text());
    return null;
  }

  @Override
  public Void list(ListBlock list) {
    depth++;
    int level = Math.min(depth, 2);
    int numbering = list.ordered() ? parts.numbering().restart() : 0;
    WordStyle style = callout.orElse(WordStyle.list(list.ordered(), level));
    if (callout.isPresent() && numbering == 0) {
      numbering = Numbering.BULLETS;
    }
    for (ListItem item : list.items()) {
      flow(style, parts.text().plain(item.text()));
      begin(style, numbering, level, false);
      runs.write(item.text());
      xml.end();
      each(item.blocks());
    }
    depth--;
    return null;
  }

  @Override
  public Void callout(Callout block) {
    WordStyle style = callout(block.kind());
    Mark mark = block.kind().mark();
    flow(style, block.title());
    begin(style);
    runs.run(mark.character() + "\u00A0" + block.title(), WordStyle.status(mark.tone()));
    xml.end();
    Optional<WordStyle> before = callout;
    callout = Optional.of(style);
    each(block.blocks());
    callout = before;
    return null;
  }

  private static WordStyle callout(StatusKind kind) {
    return switch (kind) {
      case DONE, GOOD -> WordStyle.CALLOUT_GOOD;
      case DONE_LATE, WATCH -> WordStyle.CALLOUT_WATCH;
      case BAD -> WordStyle.CALLOUT_BAD;
      case DUE, OPEN -> WordStyle.CALLOUT;
    };
  }

  @Override
  public Void facts(Facts facts) {
    if (facts.facts().isEmpty()) {
      return null;
    }
    if (facts.layout() == FactsLayout.ROWS) {
      factRows(
          facts.facts(),
          WordStyle.FACTS,
          FACT_LABEL,
          WordStyle.FACT_LABEL,
          WordStyle.FACT_VALUE,
          StyleSheet.FACT_AIR);
      return null;
    }
    int perRow = perRow(facts.facts());
    for (int i = 0; i < facts.facts().size(); i += perRow) {
      strip(facts.facts().subList(i, Math.min(facts.facts().size(), i + perRow)));
    }
    return null;
  }

  /** As many as keep their words whole, spread over rows of about the same length. */
  private int perRow(List<Fact> facts) {
    double longest = 0;
    Metrics value = styles.metrics(WordStyle.FACT_VALUE);
    for (Fact fact : facts) {
      for (String word : parts.text().plain(fact.value()).split("[ \n]")) {
        longest = Math.max(longest, parts.measure().width(word, value.bold(), value.size()));
      }
    }
    int most = Math.max(1, Math.min(STRIP, facts.size()));
    while (most > 2 && longest + STRIP_GAP > textWidth / most) {
      most--;
    }
    int rows = Math.max(1, (facts.size() + most - 1) / most);
    return Math.max(1, (facts.size() + rows - 1) / rows);
  }

  /** Labels as a header row, values below them. */
  private void strip(List<Fact> facts) {
    beforeTable();
    double width = textWidth / facts.size();
    double height =
        facts.stream()
            .mapToDouble(f -> factHeight(f, WordStyle.FACT_VALUE, width))
            .max()
            .getAsDouble();
    double labels = styles.metrics(WordStyle.FACT_CAPTION).line();
    pagination.add(0, labels + height + 4 * StyleSheet.STRIP_AIR, 0, false);
    List<Double> widths = facts.stream().map(f -> width).toList();
    table(WordStyle.FACTS_STRIP, new TableLook(true, false, false), widths);
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").empty("w:tblHeader").end();
    for (Fact fact : facts) {
      cell(width);
      text(WordStyle.FACT_CAPTION, fact.label());
      xml.end();
    }
    xml.end();
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
    for (Fact fact : facts) {
      cell(width);
      value(fact, WordStyle.FACT_VALUE);
      xml.end();
    }
    xml.end().end();
    afterTable();
  }

  /**
   * Word's own columns, so that what stands in them is edited as all other text is. What would not
   * fit on a page stands below each other.
   */
  @Override
  public Void columns(Columns block) {
    List<Columns.Column> filled =
        block.columns().stream().filter(c -> !c.blocks().isEmpty()).toList();
    if (filled.size() < 2 || !stand(filled) || !beside(filled)) {
      filled.forEach(column -> each(column.blocks()));
    }
    return null;
  }

  /** Whether these contents can stand in columns here. */
  private boolean stand(List<Columns.Column> columns) {
    return written
        && !pageBreak
        && !inColumn
        && depth < 0
        && callout.isEmpty()
        && columns.stream()
            .flatMap(c -> c.blocks().stream())
            .noneMatch(
                b ->
                    b instanceof Section
                        || b instanceof Sheet
                        || b instanceof Cover
                        || b instanceof TableOfContents
                        || b instanceof Block.PageBreak);
  }

  /** Writes them beside each other; nothing when they are too high for that. */
  private boolean beside(List<Columns.Column> columns) {
    double room = textWidth - COLUMN_GAP * (columns.size() - 1);
    double shares = columns.stream().mapToDouble(Columns.Column::share).sum();
    List<Double> widths = columns.stream().map(c -> room * c.share() / shares).toList();
    boolean afterTable = lastIsTable;
    double page = textWidth;
    Pagination pages = pagination;
    // Written twice: how high they are decides what ends the section before them.
    double height = 0;
    int from = xml.position();
    int end = sectionEnd;
    int kept = keptFrom;
    inColumn = true;
    lastIsTable = false;
    for (int i = 0; i < columns.size(); i++) {
      pagination = Pagination.column();
      textWidth = widths.get(i);
      each(columns.get(i).blocks());
      height = Math.max(height, pagination.height());
    }
    xml.rewind(from);
    sectionEnd = end;
    keptFrom = kept;
    lastIsTable = afterTable;
    textWidth = page;
    pagination = pages;
    if (height > this.page.textHeight() * COLUMN_SHARE) {
      inColumn = false;
      return false;
    }
    boolean turn = !pagination.fits(height + COLUMN_SPARE);
    if (turn && keptFrom >= 0) {
      insert(keptFrom, new Xml().empty("w:pageBreakBefore"));
      turn = false;
    }
    endColumns(List.of(), turn);
    pages.add(0, height, 0, false);
    pagination = Pagination.column();
    for (int i = 0; i < columns.size(); i++) {
      if (i == 0) {
        columnEdge();
      } else {
        begin(WordStyle.COLUMN_EDGE);
        xml.start("w:r").empty("w:br", "w:type", "column").end().end();
      }
      textWidth = widths.get(i);
      each(columns.get(i).blocks());
    }
    endColumns(widths, false);
    // A heading that stays with a table must not be the first in its section, for LibreOffice.
    columnEdge();
    textWidth = page;
    pagination = pages;
    inColumn = false;
    return true;
  }

  @Override
  public Void table(Table table) {
    beforeTable();
    tables.write(table, parts.layout(table, textWidth), pagination, page.textHeight(), noteFollows);
    afterTable();
    return null;
  }

  @Override
  public Void fields(Fields block) {
    List<Field> fields = block.fields();
    if (fields.isEmpty()) {
      return null;
    }
    beforeTable();
    double shares = fields.stream().mapToDouble(Field::share).sum();
    List<Double> widths = fields.stream().map(f -> textWidth * f.share() / shares).toList();
    table(WordStyle.FORM, new TableLook(true, true, false), widths);
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
    for (int i = 0; i < fields.size(); i++) {
      cell(widths.get(i));
      begin(WordStyle.FIELD_LABEL);
      String label = fields.get(i).label();
      boolean large = block.initials() && !label.isEmpty();
      int initial = large ? label.offsetByCodePoints(0, 1) : 0;
      if (large) {
        runs.run(label.substring(0, initial), WordStyle.FIELD_INITIAL);
        runs.run(label.substring(initial), WordStyle.FIELD_AFTER_INITIAL);
      } else {
        runs.run(label);
      }
      if (fields.get(i).hint().isPresent()) {
        if (large) {
          runs.lineBreak();
        }
        runs.run((large ? "" : EM_SPACE) + fields.get(i).hint().get(), WordStyle.FIELD_HINT);
      }
      xml.end().end();
    }
    xml.end();
    int lines = fields.stream().mapToInt(Field::lines).max().getAsInt();
    double labels = labelHeight(fields, widths) + (block.initials() ? INITIAL : 0);
    pagination.add(0, labels + height(lines) + 2 * StyleSheet.TABLE_AIR, 0, false);
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
    xml.empty("w:trHeight", "w:val", Length.twips(height(lines)), "w:hRule", "atLeast").end();
    for (int i = 0; i < fields.size(); i++) {
      cell(widths.get(i));
      begin(WordStyle.FIELD);
      controls.write(fields.get(i));
      xml.end().end();
    }
    xml.end().end();
    afterTable();
    return null;
  }

  @Override
  public Void form(Block.Form form) {
    if (form.asks().isEmpty()) {
      return null;
    }
    if (!form.title().isEmpty()) {
      heading(new Block.Heading(3, List.of(new Inline.Text(form.title())), List.of()));
    }
    beforeTable();
    Block.Ask first = form.asks().get(0);
    double asked = form.asksInWords() ? form.share() : 0;
    double shares = asked + first.fields().stream().mapToDouble(Field::share).sum();
    List<Double> widths = new ArrayList<>();
    widths.add(textWidth * asked / shares);
    first.fields().forEach(f -> widths.add(textWidth * f.share() / shares));
    table(WordStyle.FORM_ROWS, PLAIN, widths.stream().filter(w -> w > 0).toList());
    if (form.labels()) {
      labels(first, widths);
    }
    int number = 0;
    for (Block.Ask ask : form.asks()) {
      number++;
      ask(form, ask, form.ordered() ? number + "\u2002" : "", widths);
    }
    xml.end();
    afterTable();
    return null;
  }

  /** The labels of the fields, and the words of a scale, above the first row. */
  private void labels(Block.Ask first, List<Double> widths) {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").empty("w:tblHeader").end();
    pagination.add(0, labelHeight(first.fields(), widths.subList(1, widths.size())), 0, true);
    if (widths.get(0) > 0) {
      cell(widths.get(0));
      text(WordStyle.FIELD_LABEL, "");
      xml.end();
    }
    for (int i = 0; i < first.fields().size(); i++) {
      Field field = first.fields().get(i);
      cell(widths.get(i + 1));
      begin(WordStyle.FIELD_LABEL);
      if (field.kind() == Field.Kind.RATING && field.choices().size() == 3) {
        List<String> words = field.choices();
        runs.run(
            "1 " + words.get(0) + ", 3 " + words.get(1) + ", 5 " + words.get(2),
            WordStyle.FIELD_HINT);
      } else {
        runs.run(field.label());
        if (field.hint().isPresent()) {
          runs.run(EM_SPACE + field.hint().get(), WordStyle.FIELD_HINT);
        }
      }
      xml.end().end();
    }
    xml.end();
  }

  private void ask(Block.Form form, Block.Ask ask, String number, List<Double> widths) {
    WordStyle style =
        form.style() == Block.ParagraphStyle.QUESTION ? WordStyle.FIELD_QUESTION : WordStyle.FIELD;
    int lines = ask.fields().stream().mapToInt(Field::lines).max().getAsInt();
    Metrics m = styles.metrics(style);
    double text =
        m.lines(
                number + parts.text().plain(ask.text()),
                widths.get(0) - 2 * StyleSheet.TABLE_PADDING,
                parts.measure())
            * m.line();
    pagination.add(0, Math.max(height(lines), text + 2 * StyleSheet.TABLE_AIR), 0, false);
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
    xml.empty("w:trHeight", "w:val", Length.twips(height(lines)), "w:hRule", "atLeast").end();
    if (widths.get(0) > 0) {
      cell(widths.get(0));
      begin(style);
      if (!number.isEmpty()) {
        runs.run(number, WordStyle.MUTED);
      }
      runs.write(ask.text());
      xml.end().end();
    }
    for (int i = 0; i < ask.fields().size(); i++) {
      Field field = ask.fields().get(i);
      boolean box = field.kind() != Field.Kind.RATING && field.kind() != Field.Kind.CHECK;
      xml.start("w:tc").start("w:tcPr");
      xml.empty("w:tcW", "w:w", Length.twips(widths.get(i + 1)), "w:type", "dxa");
      if (box) {
        String ground = theme.colours().field().hex();
        xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", ground);
      }
      xml.empty("w:vAlign", "w:val", "center").end();
      begin(WordStyle.FIELD);
      controls.write(field.unlabelled());
      xml.end().end();
    }
    xml.end();
  }

  private double labelHeight(List<Field> fields, List<Double> widths) {
    Metrics m = styles.metrics(WordStyle.FIELD_LABEL);
    int lines = 1;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      String label = field.label() + field.hint().map(h -> EM_SPACE + h).orElse("");
      double width = widths.get(i) - 2 * StyleSheet.TABLE_PADDING;
      lines = Math.max(lines, m.lines(label, width, parts.measure()));
    }
    return lines * m.line();
  }

  /** A box for some lines of handwriting, in points. */
  private static double height(int lines) {
    return MM
        * switch (lines) {
          case 1 -> 7.6;
          case 2 -> 10.4;
          default -> lines * 5 + 1;
        };
  }

  @Override
  public Void figure(FigureBlock block) {
    drawings(
        block.figure(), block.caption().isEmpty() ? WordStyle.FIGURE : WordStyle.FIGURE_CAPTIONED);
    if (!block.caption().isEmpty()) {
      paragraph(WordStyle.CAPTION, block.caption());
    }
    return null;
  }

  /** A figure of many rows comes as several drawings, so that pages can break between them. */
  private void drawings(Figure figure, WordStyle style) {
    double height = page.textHeight() * FIGURE_SHARE;
    for (Drawing drawing : parts.figures().draw(figure, textWidth, height)) {
      flow(style, drawing);
      begin(style);
      drawings.write(xml, drawing, figure.alternative());
      xml.end();
    }
  }

  @Override
  public Void pageBreak() {
    pageBreak = written;
    return null;
  }

  @Override
  public Void sheet(Sheet sheet) {
    return each(sheet.blocks());
  }
}
