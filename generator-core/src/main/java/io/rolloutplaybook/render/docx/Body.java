package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Callout;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Columns.Column;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.Form;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.ListBlock;
import io.rolloutplaybook.document.Block.ListItem;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.util.List;
import java.util.Optional;

/** Writes {@code document.xml} block by block. */
final class Body implements Block.Visitor<Void> {
  private final Document document;
  private final Parts parts;

  private final Flow flow;
  private final Xml xml;
  private final Runs runs;
  private final WordSections sections;
  private final FactWriter facts;
  private final CoverWriter cover;
  private final FormWriter forms;
  private final ColumnWriter columns;
  private final TableWriter tables;

  /** Whether a note on the current block stands below it. */
  private boolean noteFollows;

  private int headings;
  private int depth = -1;
  private Optional<WordStyle> callout = Optional.empty();

  Body(Document document, Theme theme, Parts parts, StyleSheet styles) {
    this.document = document;
    this.parts = parts;
    flow = new Flow(parts, styles, PageSize.of(theme.page(), false));
    xml = flow.xml();
    runs = flow.runs();
    sections = new WordSections(flow, parts, theme.page());
    facts = new FactWriter(flow, parts, styles);
    cover = new CoverWriter(flow, sections, facts, theme, parts, styles);
    columns = new ColumnWriter(flow, sections, this::each);
    ContentControls controls =
        new ContentControls(xml, runs, theme, parts.text(), parts.language());
    forms = new FormWriter(flow, controls, theme, parts, styles);
    CellWriter cells =
        new CellWriter(xml, runs, parts.text(), controls, parts.figures(), flow.drawings());
    tables = new TableWriter(xml, runs, cells, theme, parts, styles, document.id() + ".docx");
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
    sections.endLast();
    xml.end().end();
    flow.pageNumbers();
    return xml;
  }

  /** About how many pages it takes. */
  int pages() {
    return flow.pagination().pages();
  }

  private void each(List<Block> blocks) {
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
  }

  @Override
  public Void cover(Cover block) {
    cover.write(block);
    return null;
  }

  @Override
  public Void tableOfContents(TableOfContents contents) {
    new ContentsWriter(flow).write(contents.title(), document.sections());
    sections.running(contents.title());
    return null;
  }

  @Override
  public Void section(Section section) {
    sections.begin(section);
    headings++;
    flow.pagination().mark(headings);
    flow.count(WordStyle.HEADING_1, section.title());
    boolean atTop = flow.atTop();
    flow.begin(
        WordStyle.HEADING_1,
        () -> {
          if (atTop) {
            // Word would keep the style's space there.
            xml.empty("w:spacing", "w:before", "0");
          }
        });
    String id = Integer.toString(headings);
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", ContentsWriter.bookmark(headings));
    runs.run(section.title());
    xml.empty("w:bookmarkEnd", "w:id", id).end();
    if (!section.deck().isEmpty()) {
      flow.paragraph(WordStyle.DECK, section.deck());
    }
    each(section.blocks());
    return null;
  }

  @Override
  public Void heading(Heading heading) {
    WordStyle style = heading.level() == 2 ? WordStyle.HEADING_2 : WordStyle.HEADING_3;
    flow.count(style, parts.text().plain(heading.text()));
    flow.begin(style);
    runs.write(heading.text());
    if (!heading.note().isEmpty()) {
      runs.run(Runs.EM_SPACE, WordStyle.HEADING_NOTE);
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
    flow.paragraph(style, paragraph.text());
    return null;
  }

  @Override
  public Void list(ListBlock list) {
    depth++;
    int level = Math.min(depth, 2);
    int restarted = list.ordered() ? parts.numbering().restart() : 0;
    int numbering = callout.isPresent() && restarted == 0 ? Numbering.BULLETS : restarted;
    WordStyle style = callout.orElse(WordStyle.list(list.ordered(), level));
    for (ListItem item : list.items()) {
      flow.count(style, parts.text().plain(item.text()));
      flow.begin(style, () -> number(numbering, level));
      runs.write(item.text());
      xml.end();
      each(item.blocks());
    }
    depth--;
    return null;
  }

  /**
   * @param numbering 0 where the style has one
   */
  private void number(int numbering, int level) {
    if (numbering == 0) {
      return;
    }
    xml.start("w:numPr").empty("w:ilvl", "w:val", Integer.toString(level));
    xml.empty("w:numId", "w:val", Integer.toString(numbering)).end();
    if (callout.isPresent()) {
      // The box is the paragraph style's, so the list's indent cannot be.
      double hanging = StyleSheet.LIST_INDENT;
      String left = Length.twips(StyleSheet.CALLOUT_INDENT + (level + 1) * hanging);
      xml.empty("w:ind", "w:left", left, "w:hanging", Length.twips(hanging));
    }
  }

  @Override
  public Void callout(Callout block) {
    WordStyle style = callout(block.kind());
    Mark mark = block.kind().mark();
    flow.count(style, block.title());
    flow.begin(style);
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
  public Void facts(Facts block) {
    facts.write(block);
    return null;
  }

  /** What cannot stand in columns, or would not fit on a page so, stands below each other. */
  @Override
  public Void columns(Columns block) {
    List<Column> filled = block.columns().stream().filter(c -> !c.blocks().isEmpty()).toList();
    boolean free = depth < 0 && callout.isEmpty();
    if (!free || !columns.write(filled)) {
      filled.forEach(column -> each(column.blocks()));
    }
    return null;
  }

  @Override
  public Void table(Table table) {
    flow.beforeTable();
    tables.write(
        table,
        parts.layout(table, flow.width()),
        flow.pagination(),
        flow.page().textHeight(),
        noteFollows);
    flow.afterTable();
    return null;
  }

  @Override
  public Void fields(Fields block) {
    forms.fields(block);
    return null;
  }

  @Override
  public Void form(Form form) {
    if (form.asks().isEmpty()) {
      return null;
    }
    if (!form.title().isEmpty()) {
      heading(new Heading(3, List.of(new Inline.Text(form.title())), List.of()));
    }
    forms.rows(form);
    return null;
  }

  @Override
  public Void figure(FigureBlock block) {
    flow.figure(
        block.figure(), block.caption().isEmpty() ? WordStyle.FIGURE : WordStyle.FIGURE_CAPTIONED);
    if (!block.caption().isEmpty()) {
      flow.paragraph(WordStyle.CAPTION, block.caption());
    }
    return null;
  }

  @Override
  public Void pageBreak() {
    flow.pageBreak();
    return null;
  }

  @Override
  public Void sheet(Sheet sheet) {
    each(sheet.blocks());
    return null;
  }
}
