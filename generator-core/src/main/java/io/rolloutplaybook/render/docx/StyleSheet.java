package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.CoverTitle;
import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every {@link WordStyle} as a theme wants it: the part {@code styles.xml}. */
final class StyleSheet {
  /** Size of a table's text in points. */
  static final double TABLE_SIZE = 8.5;

  /** Left and right of a table's cells, in points. */
  static final double TABLE_PADDING = 1.25 * Length.POINTS_PER_MM;

  /** Above and below what stands in a table's cells, in points. */
  static final double TABLE_AIR = 0.95 * Length.POINTS_PER_MM;

  /** Above and below the values of facts, and those on the cover. */
  static final double FACT_AIR = 1.1 * Length.POINTS_PER_MM;

  /** Above and below labels and values of a strip of facts. */
  static final double STRIP_AIR = 0.6 * Length.POINTS_PER_MM;

  static final double COVER_FACT_AIR = 2.1 * Length.POINTS_PER_MM;

  /** How far each level of a list stands in from the one before it, in points. */
  static final double LIST_INDENT = 14;

  /** Left of a callout's text, in points: room for its bar. */
  static final double CALLOUT_INDENT = 10;

  /** The document's defaults. */
  private static final Metrics ROOT = new Metrics(9.5, 13, 0, 0, 0, false, false);

  /** The size of the cover's title, in points. */
  private final double title;

  private final Theme theme;
  private final Theme.Colours c;
  private final Xml xml = new Xml();
  private final Map<WordStyle, Metrics> metrics = new EnumMap<>(WordStyle.class);
  private final Map<WordStyle, Boolean> weights = new EnumMap<>(WordStyle.class);
  private final Set<WordStyle> written = EnumSet.noneOf(WordStyle.class);

  /**
   * @param language as Word writes it, with a region
   */
  /**
   * @param cover the cover's title, empty for none
   * @param measure of the body's font
   */
  StyleSheet(Theme theme, String language, String cover, TextMeasure measure) {
    this.theme = theme;
    c = theme.colours();
    TextMeasure tracked =
        (text, bold, size) ->
            measure.width(text, bold, size) + text.length() * size * CoverTitle.TRACKING;
    title = CoverTitle.size(size -> tracked.lines(cover, false, size, textWidth(false)));
    xml.start("w:styles", "xmlns:w", Names.W);
    defaults(language);
    text();
    cover();
    lists();
    callouts();
    running();
    tableText();
    characters();
    tables();
    xml.end();
    Set<WordStyle> missing = EnumSet.complementOf(EnumSet.copyOf(written));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("not defined: " + missing);
    }
  }

  /** The part {@code styles.xml}. */
  byte[] bytes() {
    return xml.bytes();
  }

  /** How much room a paragraph style takes. */
  Metrics metrics(WordStyle style) {
    return metrics.get(style);
  }

  /** Whether a character style is bold; absent when that is the paragraph's affair. */
  Optional<Boolean> bold(WordStyle character) {
    return Optional.ofNullable(weights.get(character));
  }

  private void defaults(String language) {
    xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
    String font = theme.fonts().body().name();
    xml.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
    xml.empty("w:sz", "w:val", "19").empty("w:szCs", "w:val", "19");
    xml.empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", "ar-SA");
    xml.end().end();
    xml.start("w:pPrDefault").start("w:pPr");
    xml.empty(
        "w:spacing", "w:before", "0", "w:after", "0", "w:line", "260", "w:lineRule", "atLeast");
    xml.end().end().end();
  }

  private void text() {
    paragraph(WordStyle.NORMAL, null, null, new Look().colour(c.ink()));
    paragraph(WordStyle.BODY_TEXT, WordStyle.NORMAL, null, new Look().type(9.5, 13).space(5, 5));
    paragraph(
        WordStyle.HEADING_1,
        WordStyle.NORMAL,
        WordStyle.DECK,
        new Look().type(20, 24).space(30, 5).tracking(-0.2).keepNext().keepLines().outline(0));
    paragraph(
        WordStyle.HEADING_2,
        WordStyle.NORMAL,
        WordStyle.BODY_TEXT,
        new Look()
            .type(12, 15)
            .space(14, 4)
            .bold(true)
            .colour(c.accent())
            .keepNext()
            .keepLines()
            .outline(1));
    paragraph(
        WordStyle.HEADING_3,
        WordStyle.NORMAL,
        WordStyle.BODY_TEXT,
        new Look()
            .type(10.5, 13)
            .space(10, 3)
            .bold(true)
            .colour(c.accent())
            .keepNext()
            .keepLines()
            .outline(2));
    paragraph(
        WordStyle.DECK,
        WordStyle.NORMAL,
        WordStyle.BODY_TEXT,
        new Look().type(9.5, 13).space(0, 14).colour(c.ink2()).keepNext());
    paragraph(
        WordStyle.NOTE,
        WordStyle.NORMAL,
        null,
        new Look().type(8, 10.5).space(5, 4).colour(c.ink3()));
    paragraph(
        WordStyle.QUESTION,
        WordStyle.NORMAL,
        null,
        new Look().type(11, 14).space(3, 3).font(theme.fonts().spoken().name()).italic(true));
    paragraph(
        WordStyle.OPENING_QUESTION,
        WordStyle.NORMAL,
        null,
        new Look()
            .type(15, 19)
            .space(2, 4)
            .font(theme.fonts().spoken().name())
            .italic(true)
            .colour(c.accent()));
    paragraph(
        WordStyle.CAPTION,
        WordStyle.NORMAL,
        WordStyle.BODY_TEXT,
        new Look().type(8, 10.5).space(4, 8).colour(c.ink3()));
    paragraph(WordStyle.FIGURE, WordStyle.NORMAL, WordStyle.CAPTION, new Look().space(6, 9));
    paragraph(
        WordStyle.FIGURE_CAPTIONED,
        WordStyle.FIGURE,
        WordStyle.CAPTION,
        new Look().space(6, 4).keepNext());
    paragraph(WordStyle.FIGURE_LABEL, WordStyle.NORMAL, null, new Look().type(8, 1));
    paragraph(WordStyle.SEPARATOR, WordStyle.NORMAL, WordStyle.BODY_TEXT, new Look().type(4, 6));
    paragraph(WordStyle.COLUMN_EDGE, WordStyle.NORMAL, WordStyle.BODY_TEXT, new Look().type(1, 1));
    paragraph(
        WordStyle.TOC_HEADING,
        WordStyle.NORMAL,
        WordStyle.TOC_1,
        new Look().type(20, 24).space(0, 10).tracking(-0.2).keepNext());
    paragraph(
        WordStyle.TOC_1,
        WordStyle.NORMAL,
        null,
        new Look()
            .type(9.5, 13)
            .space(4, 0)
            .rightTab(textWidth(false))
            .bottomRule(c.rule(), 0.5, 4)
            .betweenRule(c.rule()));
  }

  private void cover() {
    double mm = Length.POINTS_PER_MM;
    paragraph(
        WordStyle.COVER_LOGO, WordStyle.NORMAL, WordStyle.COVER_RULE, new Look().type(12, 15));
    paragraph(
        WordStyle.COVER_RULE,
        WordStyle.NORMAL,
        WordStyle.COVER_KIND,
        new Look().type(4, 4).space(40 * mm, 0));
    paragraph(
        WordStyle.COVER_KIND,
        WordStyle.NORMAL,
        WordStyle.TITLE,
        new Look().type(15, 18).space(14, 6).bold(true).colour(c.accent()));
    paragraph(
        WordStyle.TITLE,
        WordStyle.NORMAL,
        WordStyle.SUBTITLE,
        theme.cover().show()
            ? new Look()
                .type(title, title * 48 / 44)
                .space(0, 12)
                .tracking(title * CoverTitle.TRACKING)
                .keepLines()
            : new Look().type(26, 30).space(0, 8).tracking(-0.4).keepLines());
    paragraph(
        WordStyle.SUBTITLE,
        WordStyle.NORMAL,
        WordStyle.BODY_TEXT,
        new Look()
            .type(12, 17)
            .space(0, 24)
            .colour(c.ink2())
            .rightIndent(Math.max(0, textWidth(false) - 116 * mm)));
    paragraph(
        WordStyle.COVER_FIGURE,
        WordStyle.NORMAL,
        null,
        new Look().type(8, 10).space(9 * mm, 12 * mm));
    paragraph(
        WordStyle.KEY_FIGURE,
        WordStyle.NORMAL,
        WordStyle.KEY_FIGURE_LABEL,
        new Look().type(26, 28).space(8, 1).tracking(-0.4).colour(c.accent()).keepNext());
    paragraph(
        WordStyle.KEY_FIGURE_LABEL,
        WordStyle.NORMAL,
        null,
        new Look().type(8.5, 11).colour(c.ink2()));
    paragraph(
        WordStyle.COVER_FACT_LABEL,
        WordStyle.NORMAL,
        null,
        new Look().type(10, 13).colour(c.ink3()));
    paragraph(WordStyle.COVER_FACT_VALUE, WordStyle.NORMAL, null, new Look().type(10, 13));
  }

  private void lists() {
    for (int level = 0; level < 3; level++) {
      double left = LIST_INDENT * (level + 1);
      paragraph(
          WordStyle.list(false, level),
          WordStyle.NORMAL,
          null,
          new Look()
              .type(9, 12)
              .space(2, 2)
              .indent(left, LIST_INDENT)
              .numbering(Numbering.BULLETS, level));
      paragraph(
          WordStyle.list(true, level),
          WordStyle.NORMAL,
          null,
          new Look()
              .type(9, 12)
              .space(2, 2)
              .indent(left, LIST_INDENT)
              .numbering(Numbering.NUMBERS, level));
      paragraph(
          WordStyle.listContinue(level),
          WordStyle.NORMAL,
          null,
          new Look().type(9, 12).space(2, 2).indent(left, 0));
    }
  }

  private void callouts() {
    Look look = new Look().type(9.5, 13).space(12, 14).contextual().keepLines();
    paragraph(
        WordStyle.CALLOUT,
        WordStyle.NORMAL,
        null,
        look.indent(CALLOUT_INDENT, 0).rightIndent(8).box(c.accent(), 2.25, c.tint(), 6));
    paragraph(
        WordStyle.CALLOUT_GOOD,
        WordStyle.CALLOUT,
        null,
        new Look().box(c.good(), 2.25, c.goodTint(), 6));
    paragraph(
        WordStyle.CALLOUT_WATCH,
        WordStyle.CALLOUT,
        null,
        new Look().box(c.watch(), 2.25, c.watchTint(), 6));
    paragraph(
        WordStyle.CALLOUT_BAD,
        WordStyle.CALLOUT,
        null,
        new Look().box(c.bad(), 2.25, c.badTint(), 6));
  }

  private void running() {
    paragraph(
        WordStyle.HEADER,
        WordStyle.NORMAL,
        null,
        new Look()
            .type(8, 10)
            .colour(c.ink3())
            .rightTab(textWidth(false))
            .bottomRule(c.rule2(), 0.5, 5));
    paragraph(
        WordStyle.HEADER_LANDSCAPE,
        WordStyle.HEADER,
        null,
        new Look().clearTab(textWidth(false)).rightTab(textWidth(true)));
    paragraph(
        WordStyle.FOOTER,
        WordStyle.NORMAL,
        null,
        new Look()
            .type(8, 10)
            .colour(c.ink3())
            .rightTab(textWidth(false))
            .topRule(c.rule(), 0.5, 5));
    paragraph(
        WordStyle.FOOTER_LANDSCAPE,
        WordStyle.FOOTER,
        null,
        new Look().clearTab(textWidth(false)).rightTab(textWidth(true)));
  }

  private void tableText() {
    paragraph(WordStyle.TABLE_TEXT, WordStyle.NORMAL, null, new Look().type(TABLE_SIZE, 10.5));
    paragraph(WordStyle.TABLE_TEXT_LEAD, WordStyle.TABLE_TEXT, null, new Look().keepNext());
    paragraph(WordStyle.TABLE_NUMBER, WordStyle.TABLE_TEXT, null, new Look().right());
    paragraph(WordStyle.TABLE_NUMBER_LEAD, WordStyle.TABLE_NUMBER, null, new Look().keepNext());
    paragraph(
        WordStyle.TABLE_SECOND_LINE,
        WordStyle.TABLE_TEXT,
        null,
        new Look().type(8, 10).colour(c.ink2()));
    paragraph(
        WordStyle.TABLE_SECOND_LINE_KEPT, WordStyle.TABLE_SECOND_LINE, null, new Look().keepNext());
    paragraph(WordStyle.TABLE_SECOND_NUMBER, WordStyle.TABLE_SECOND_LINE, null, new Look().right());
    paragraph(
        WordStyle.TABLE_SECOND_NUMBER_KEPT,
        WordStyle.TABLE_SECOND_NUMBER,
        null,
        new Look().keepNext());
    paragraph(
        WordStyle.TABLE_HEAD,
        WordStyle.TABLE_TEXT,
        null,
        new Look().type(8, 10).bold(true).keepNext());
    paragraph(WordStyle.TABLE_HEAD_NUMBER, WordStyle.TABLE_HEAD, null, new Look().right());
    paragraph(
        WordStyle.TABLE_HEAD_SECOND,
        WordStyle.TABLE_TEXT,
        null,
        new Look().type(8, 10).colour(c.ink2()).keepNext());
    paragraph(
        WordStyle.TABLE_HEAD_SECOND_NUMBER, WordStyle.TABLE_HEAD_SECOND, null, new Look().right());
    paragraph(
        WordStyle.TABLE_GROUP,
        WordStyle.TABLE_TEXT,
        null,
        new Look().space(4, 0.5).bold(true).colour(c.accent()).keepNext());
    paragraph(
        WordStyle.FACT_LABEL,
        WordStyle.TABLE_TEXT,
        null,
        new Look().type(8.5, 11).colour(c.ink3()));
    paragraph(
        WordStyle.FACT_CAPTION,
        WordStyle.TABLE_TEXT,
        null,
        new Look().type(7, 9).bold(true).caps().tracking(0.5).colour(c.ink3()).keepNext());
    paragraph(WordStyle.FACT_VALUE, WordStyle.TABLE_TEXT, null, new Look().type(9.5, 12));
    paragraph(
        WordStyle.FIELD_LABEL,
        WordStyle.TABLE_TEXT,
        null,
        new Look().type(8, 10).bold(true).keepNext());
    paragraph(WordStyle.FIELD, WordStyle.TABLE_TEXT, null, new Look().type(9.5, 12));
    paragraph(
        WordStyle.FIELD_QUESTION,
        WordStyle.TABLE_TEXT,
        null,
        new Look().type(11, 13).italic(true).font(theme.fonts().spoken().name()));
  }

  private void characters() {
    character(WordStyle.DEFAULT_CHARACTER, new Look());
    character(WordStyle.STRONG, new Look().bold(true));
    character(WordStyle.ROW_STRONG, new Look().bold(true).colour(c.accent()));
    character(WordStyle.EMPHASIS, new Look().italic(true));
    character(WordStyle.STRONG_EMPHASIS, new Look().bold(true).italic(true));
    character(WordStyle.MUTED, new Look().bold(false).colour(c.ink3()));
    character(WordStyle.MUTED_STRONG, new Look().bold(true).colour(c.ink3()));
    character(WordStyle.MUTED_EMPHASIS, new Look().italic(true).colour(c.ink3()));
    Look code = new Look().type(8, 0).font(theme.fonts().code().name());
    character(WordStyle.CODE, code);
    character(WordStyle.HYPERLINK, new Look().colour(c.accent()).underline());
    character(
        WordStyle.HEADING_NOTE, new Look().type(8, 0).bold(false).tracking(0.01).colour(c.ink3()));
    character(WordStyle.HEADER_DOCUMENT, new Look().bold(true).colour(c.accent()));
    character(WordStyle.KEY_FIGURE_UNIT, new Look().type(15, 0));
    character(WordStyle.COVER_ORGANISATION, new Look().bold(true));
    character(WordStyle.FIELD_HINT, new Look().bold(false).colour(c.ink3()));
    character(WordStyle.FIELD_INITIAL, new Look().type(15, 0).bold(true).colour(c.accent()));
    character(WordStyle.FIELD_AFTER_INITIAL, new Look().type(9.5, 0).bold(false));
    character(WordStyle.PLACEHOLDER, new Look().colour(c.ink3()));
    character(WordStyle.STATUS_GOOD, new Look().bold(true).colour(c.good()));
    character(WordStyle.STATUS_WATCH, new Look().bold(true).colour(c.watch()));
    character(WordStyle.STATUS_BAD, new Look().bold(true).colour(c.bad()));
    character(WordStyle.STATUS_DUE, new Look().bold(true).colour(c.accent()));
    character(WordStyle.STATUS_OPEN, new Look().bold(true).colour(c.ink2()));
    character(WordStyle.LEVEL_NOW, new Look().type(11, 0).tracking(1).colour(c.accent()));
    character(WordStyle.LEVEL_NEEDED, new Look().type(11, 0).tracking(1).colour(c.watch()));
    character(WordStyle.LEVEL_BEYOND, new Look().type(11, 0).tracking(1).colour(c.ink3()));
    character(WordStyle.MARK_ACCENT, new Look().type(9, 0).colour(c.accent()));
    character(WordStyle.MARK_MID, new Look().type(9, 0).colour(c.mid()));
    character(WordStyle.MARK_GOOD, new Look().type(9, 0).colour(c.good()));
    character(WordStyle.MARK_WATCH, new Look().type(9, 0).colour(c.watch()));
    character(WordStyle.MARK_BAD, new Look().type(9, 0).colour(c.bad()));
    character(WordStyle.MARK_QUIET, new Look().type(9, 0).colour(c.ink3()));
  }

  private void tables() {
    double mm = Length.POINTS_PER_MM;
    table(WordStyle.TABLE_NORMAL);
    xml.start("w:tblPr").empty("w:tblInd", "w:w", "0", "w:type", "dxa");
    margins(0, 0);
    xml.end().end();

    table(WordStyle.PLAYBOOK_TABLE);
    xml.start("w:tblPr").empty("w:tblStyleRowBandSize", "w:val", "1");
    xml.start("w:tblBorders");
    Look.rule(xml, "w:bottom", c.rule(), 0.5, 0);
    Look.rule(xml, "w:insideH", c.rule(), 0.5, 0);
    xml.end();
    margins(TABLE_PADDING, TABLE_AIR);
    xml.end();
    conditional("firstRow");
    xml.start("w:tblPr").end();
    xml.start("w:tcPr").start("w:tcBorders");
    Look.rule(xml, "w:bottom", c.accent(), 0.75, 0);
    xml.end();
    if (theme.tables().headGround()) {
      ground(c.tint().hex());
    }
    xml.empty("w:vAlign", "w:val", "bottom");
    xml.end().end();
    conditional("lastRow");
    xml.start("w:tblPr").end();
    xml.start("w:tcPr").start("w:tcBorders");
    Look.rule(xml, "w:top", c.accent(), 0.75, 0);
    xml.end().end().end();
    conditional("band2Horz");
    xml.start("w:tblPr").end();
    xml.start("w:tcPr");
    ground(c.paper().hex());
    xml.end().end().end();

    table(WordStyle.FACTS);
    ruledRows(0, FACT_AIR);
    table(WordStyle.COVER_FACTS);
    ruledRows(0, COVER_FACT_AIR);

    table(WordStyle.FACTS_STRIP);
    xml.start("w:tblPr").start("w:tblBorders");
    Look.rule(xml, "w:top", c.accent(), 0.75, 0);
    Look.rule(xml, "w:bottom", c.rule(), 0.5, 0);
    xml.end();
    cellMargins(0, STRIP_AIR, 3 * mm);
    xml.end().end();

    table(WordStyle.KEY_FIGURES);
    xml.start("w:tblPr").start("w:tblBorders");
    Look.rule(xml, "w:top", c.accent(), 1.2, 0);
    xml.end();
    cellMargins(0, 0, 3 * mm);
    xml.end().end();

    table(WordStyle.FORM_ROWS);
    xml.start("w:tblPr").start("w:tblBorders");
    Look.rule(xml, "w:insideH", Colour.WHITE, 3, 0);
    Look.rule(xml, "w:insideV", Colour.WHITE, 6, 0);
    xml.end();
    margins(1.8 * mm, TABLE_AIR);
    xml.end().end();

    table(WordStyle.FORM);
    xml.start("w:tblPr").start("w:tblBorders");
    Look.rule(xml, "w:insideV", Colour.WHITE, 6, 0);
    xml.end();
    margins(1.8 * mm, TABLE_AIR);
    xml.end();
    conditional("lastRow");
    xml.start("w:tblPr").end();
    xml.start("w:tcPr").start("w:tcBorders");
    Look.rule(xml, "w:top", c.fieldEdge(), 0.5, 0);
    Look.rule(xml, "w:bottom", c.ink3(), 1, 0);
    xml.end();
    ground(c.field().hex());
    xml.end().end().end();
  }

  private void ruledRows(double side, double top) {
    xml.start("w:tblPr").start("w:tblBorders");
    Look.rule(xml, "w:top", c.rule(), 0.5, 0);
    Look.rule(xml, "w:bottom", c.rule(), 0.5, 0);
    Look.rule(xml, "w:insideH", c.rule(), 0.5, 0);
    xml.end();
    margins(side, top);
    xml.end().end();
  }

  private void ground(String fill) {
    xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
  }

  private void margins(double side, double top) {
    cellMargins(side, top, side);
  }

  private void cellMargins(double left, double top, double right) {
    xml.start("w:tblCellMar");
    margin("w:top", top);
    margin("w:left", left);
    margin("w:bottom", top);
    margin("w:right", right);
    xml.end();
  }

  private void margin(String side, double points) {
    xml.empty(side, "w:w", Length.twips(points), "w:type", "dxa");
  }

  private void conditional(String type) {
    xml.start("w:tblStylePr", "w:type", type);
  }

  private void table(WordStyle style) {
    begin(style, "table", style == WordStyle.TABLE_NORMAL);
    Optional<WordStyle> base =
        style == WordStyle.TABLE_NORMAL ? Optional.empty() : Optional.of(WordStyle.TABLE_NORMAL);
    base.ifPresent(b -> xml.empty("w:basedOn", "w:val", b.id()));
    xml.empty("w:uiPriority", "w:val", "99");
    if (style == WordStyle.TABLE_NORMAL) {
      xml.empty("w:semiHidden").empty("w:unhideWhenUsed");
    } else {
      xml.empty("w:qFormat");
    }
  }

  private void character(WordStyle style, Look look) {
    boolean standard = style == WordStyle.DEFAULT_CHARACTER;
    begin(style, "character", standard);
    if (!standard) {
      xml.empty("w:basedOn", "w:val", WordStyle.DEFAULT_CHARACTER.id());
    }
    xml.empty("w:uiPriority", "w:val", standard ? "1" : "20");
    if (standard) {
      xml.empty("w:semiHidden").empty("w:unhideWhenUsed");
    } else {
      xml.empty("w:qFormat");
      look.writeRun(xml);
      look.weight().ifPresent(bold -> weights.put(style, bold));
    }
    xml.end();
  }

  /**
   * @param base what it is based on, null for none
   * @param next what follows it when somebody types on, null for the same
   */
  private void paragraph(WordStyle style, WordStyle base, WordStyle next, Look look) {
    begin(style, "paragraph", style == WordStyle.NORMAL);
    metrics.put(style, look.metrics(base == null ? ROOT : metrics.get(base)));
    if (base != null) {
      xml.empty("w:basedOn", "w:val", base.id());
    }
    if (next != null) {
      xml.empty("w:next", "w:val", next.id());
    }
    if (style == WordStyle.TOC_1) {
      xml.empty("w:uiPriority", "w:val", "39");
    }
    xml.empty("w:qFormat");
    look.writeParagraph(xml);
    look.writeRun(xml);
    xml.end();
  }

  private void begin(WordStyle style, String type, boolean standard) {
    written.add(style);
    if (standard) {
      xml.start("w:style", "w:type", type, "w:default", "1", "w:styleId", style.id());
    } else {
      xml.start("w:style", "w:type", type, "w:styleId", style.id());
    }
    xml.empty("w:name", "w:val", style.title());
  }

  /** The room between the margins, in points. */
  private double textWidth(boolean landscape) {
    return PageSize.of(theme.page(), landscape).textWidth();
  }
}
