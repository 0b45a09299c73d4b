package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Mark;

/**
 * The named styles of a document. Whatever is written refers to one of them, so that changing a
 * style in Word changes the document. Built-in names are Word's own, so that Word translates them.
 */
enum WordStyle {
  NORMAL("Normal", "Normal"),
  TITLE("Title", "Title"),
  SUBTITLE("Subtitle", "Subtitle"),
  COVER_LOGO("CoverLogo", "Cover Logo"),
  COVER_RULE("CoverRule", "Cover Rule"),
  COVER_KIND("CoverKind", "Cover Document"),
  COVER_FIGURE("CoverFigure", "Cover Figure"),
  KEY_FIGURE("KeyFigure", "Key Figure"),
  KEY_FIGURE_LABEL("KeyFigureLabel", "Key Figure Label"),
  HEADING_1("Heading1", "heading 1"),
  HEADING_2("Heading2", "heading 2"),
  HEADING_3("Heading3", "heading 3"),
  DECK("Deck", "Deck"),
  BODY_TEXT("BodyText", "Body Text"),
  NOTE("Note", "Note"),
  QUESTION("Question", "Question"),
  OPENING_QUESTION("OpeningQuestion", "Opening Question"),
  LIST_BULLET("ListBullet", "List Bullet"),
  LIST_BULLET_2("ListBullet2", "List Bullet 2"),
  LIST_BULLET_3("ListBullet3", "List Bullet 3"),
  LIST_NUMBER("ListNumber", "List Number"),
  LIST_NUMBER_2("ListNumber2", "List Number 2"),
  LIST_NUMBER_3("ListNumber3", "List Number 3"),
  LIST_CONTINUE("ListContinue", "List Continue"),
  LIST_CONTINUE_2("ListContinue2", "List Continue 2"),
  LIST_CONTINUE_3("ListContinue3", "List Continue 3"),
  CAPTION("Caption", "caption"),
  FIGURE("Figure", "Figure"),
  /** Stays with the caption below it. */
  FIGURE_CAPTIONED("FigureCaptioned", "Figure With Caption"),
  FIGURE_LABEL("FigureLabel", "Figure Label"),
  CALLOUT("Callout", "Callout"),
  CALLOUT_GOOD("CalloutGood", "Callout Good"),
  CALLOUT_WATCH("CalloutWatch", "Callout Watch"),
  CALLOUT_BAD("CalloutBad", "Callout Bad"),
  TOC_HEADING("TOCHeading", "TOC Heading"),
  TOC_1("TOC1", "toc 1"),
  HEADER("Header", "header"),
  HEADER_LANDSCAPE("HeaderLandscape", "Header Landscape"),
  FOOTER("Footer", "footer"),
  FOOTER_LANDSCAPE("FooterLandscape", "Footer Landscape"),
  TABLE_TEXT("TableText", "Table Text"),
  /** The first of a row's two lines: stays with the second. */
  TABLE_TEXT_LEAD("TableTextLead", "Table Text Lead"),
  TABLE_NUMBER("TableNumber", "Table Number"),
  TABLE_NUMBER_LEAD("TableNumberLead", "Table Number Lead"),
  TABLE_SECOND_LINE("TableSecondLine", "Table Second Line"),
  /** The second line of a row that stays with the note below its table. */
  TABLE_SECOND_LINE_KEPT("TableSecondLineKept", "Table Second Line Kept"),
  TABLE_SECOND_NUMBER_KEPT("TableSecondNumberKept", "Table Second Number Kept"),
  TABLE_SECOND_NUMBER("TableSecondNumber", "Table Second Number"),
  TABLE_HEAD("TableHead", "Table Head"),
  TABLE_HEAD_NUMBER("TableHeadNumber", "Table Head Number"),
  TABLE_HEAD_SECOND("TableHeadSecond", "Table Head Second Line"),
  TABLE_HEAD_SECOND_NUMBER("TableHeadSecondNumber", "Table Head Second Number"),
  TABLE_GROUP("TableGroup", "Table Group"),
  FACT_LABEL("FactLabel", "Fact Label"),
  FACT_CAPTION("FactCaption", "Fact Caption"),
  FACT_VALUE("FactValue", "Fact Value"),
  COVER_FACT_LABEL("CoverFactLabel", "Cover Fact Label"),
  COVER_FACT_VALUE("CoverFactValue", "Cover Fact Value"),
  FIELD_LABEL("FieldLabel", "Field Label"),
  FIELD("Field", "Field"),
  FIELD_QUESTION("FieldQuestion", "Field Question"),
  /** Between two tables, which Word would join, and where a section ends in a table. */
  SEPARATOR("Separator", "Separator"),
  /** Where a column begins, and where a section ends in a table: no higher than a point. */
  COLUMN_EDGE("ColumnEdge", "Column Edge"),

  DEFAULT_CHARACTER("DefaultParagraphFont", "Default Paragraph Font"),
  STRONG("Strong", "Strong"),
  ROW_STRONG("RowStrong", "Row Strong"),
  EMPHASIS("Emphasis", "Emphasis"),
  STRONG_EMPHASIS("StrongEmphasis", "Strong Emphasis"),
  MUTED("Muted", "Muted"),
  MUTED_STRONG("MutedStrong", "Muted Strong"),
  MUTED_EMPHASIS("MutedEmphasis", "Muted Emphasis"),
  CODE("Code", "Code"),
  HYPERLINK("Hyperlink", "Hyperlink"),
  HEADING_NOTE("HeadingNote", "Heading Note"),
  HEADER_DOCUMENT("HeaderDocument", "Header Document"),
  KEY_FIGURE_UNIT("KeyFigureUnit", "Key Figure Unit"),
  COVER_ORGANISATION("CoverOrganisation", "Cover Organisation"),
  FIELD_HINT("FieldHint", "Field Hint"),
  FIELD_INITIAL("FieldInitial", "Field Initial"),
  FIELD_AFTER_INITIAL("FieldAfterInitial", "Field After Initial"),
  PLACEHOLDER("PlaceholderText", "Placeholder Text"),
  STATUS_GOOD("StatusGood", "Status Good"),
  STATUS_WATCH("StatusWatch", "Status Watch"),
  STATUS_BAD("StatusBad", "Status Bad"),
  STATUS_DUE("StatusDue", "Status Due"),
  STATUS_OPEN("StatusOpen", "Status Open"),
  LEVEL_NOW("LevelNow", "Level Now"),
  LEVEL_NEEDED("LevelNeeded", "Level Needed"),
  LEVEL_BEYOND("LevelBeyond", "Level Beyond"),
  MARK_ACCENT("MarkAccent", "Mark Accent"),
  MARK_MID("MarkMid", "Mark Mid"),
  MARK_GOOD("MarkGood", "Mark Good"),
  MARK_WATCH("MarkWatch", "Mark Watch"),
  MARK_BAD("MarkBad", "Mark Bad"),
  MARK_QUIET("MarkQuiet", "Mark Quiet"),

  TABLE_NORMAL("TableNormal", "Normal Table"),
  PLAYBOOK_TABLE("PlaybookTable", "Playbook Table"),
  FACTS("Facts", "Facts"),
  FACTS_STRIP("FactsStrip", "Facts Strip"),
  COVER_FACTS("CoverFacts", "Cover Facts"),
  KEY_FIGURES("KeyFigures", "Key Figures"),
  FORM("Form", "Form"),
  FORM_ROWS("FormRows", "Form Rows");

  private final String id;
  private final String title;

  WordStyle(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** How parts refer to it. */
  String id() {
    return id;
  }

  /** How people know it. */
  String title() {
    return title;
  }

  /** The style of a status, its symbol and its word alike. */
  static WordStyle status(Mark.Tone tone) {
    return switch (tone) {
      case GOOD -> STATUS_GOOD;
      case WATCH -> STATUS_WATCH;
      case BAD -> STATUS_BAD;
      case ACCENT, MID -> STATUS_DUE;
      case QUIET -> STATUS_OPEN;
    };
  }

  /** The style of a symbol that stands alone. */
  static WordStyle mark(Mark.Tone tone) {
    return switch (tone) {
      case GOOD -> MARK_GOOD;
      case WATCH -> MARK_WATCH;
      case BAD -> MARK_BAD;
      case ACCENT -> MARK_ACCENT;
      case MID -> MARK_MID;
      case QUIET -> MARK_QUIET;
    };
  }

  /** The same list style one or two levels in. */
  static WordStyle list(boolean ordered, int level) {
    WordStyle first = ordered ? LIST_NUMBER : LIST_BULLET;
    return values()[first.ordinal() + Math.min(level, 2)];
  }

  /** What belongs to a list's item at a level. */
  static WordStyle listContinue(int level) {
    return values()[LIST_CONTINUE.ordinal() + Math.min(level, 2)];
  }
}
