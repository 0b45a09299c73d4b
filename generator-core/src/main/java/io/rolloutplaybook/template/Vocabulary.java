package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every word of the markup: one table from which the checks, the error texts and the reference in
 * the templates' README are made.
 */
final class Vocabulary {
  /** What may stand between an element's tags. */
  enum Content {
    /** Nothing. */
    EMPTY("nothing"),
    /** Plain text. */
    TEXT("plain text"),
    /** Text with inline elements. */
    INLINE("text"),
    /** Other elements and no text. */
    ELEMENTS("elements"),
    /** What may stand where it stands itself. */
    AS_PARENT("whatever may stand in its place");

    private final String words;

    Content(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * @param fallback what an absent attribute means, in words; empty when it is required
   */
  record Attribute(String name, ValueType type, Optional<String> fallback, String purpose) {
    boolean required() {
      return fallback.isEmpty();
    }
  }

  /**
   * @param children names of the elements that may stand in it, beside its text
   */
  record Element(
      String name,
      String purpose,
      Content content,
      Set<String> children,
      List<Attribute> attributes) {
    Optional<Attribute> attribute(String attribute) {
      return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
    }

    List<String> attributeNames() {
      return attributes.stream().map(Attribute::name).toList();
    }
  }

  /** A chapter of the reference. */
  record Chapter(String title, List<Element> elements) {}

  static final Set<String> INLINE = names("strong em muted code a br date mark status");
  static final Set<String> FIGURES = names("timeline chart cascade load steps dot-strip gauge");
  static final Set<String> BLOCKS =
      names(
          "h2 h3 p ul ol callout facts columns table fields form timeline chart cascade load steps"
              + " dot-strip gauge page-break only except");

  /** What to do instead of an element that people know from HTML or a word processor. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("h1", "A part with a heading is a <section title=\"...\">."),
          Map.entry("h4", "Headings have two levels within a section: <h2> and <h3>."),
          Map.entry("b", "Write <strong>."),
          Map.entry("i", "Write <em>."),
          Map.entry("small", "Write <muted>, or <p style=\"note\"> for a whole paragraph."),
          Map.entry("div", "Take it out, or write <section>, <callout> or <columns>."),
          Map.entry("span", "Write <strong>, <em> or <muted>."),
          Map.entry("th", "A column's heading is the title of its <col>; cells are <td>."),
          Map.entry("thead", "A table's head is made from its <col> elements."),
          Map.entry("tbody", "Rows stand in <table> or in <group>."),
          Map.entry("tfoot", "The last row that stands out is <total>."),
          Map.entry("img", "The logo comes from the theme; pictures are <timeline>, <chart> etc."),
          Map.entry("hr", "Write <page-break/>, or start a <section>."),
          Map.entry("style", "Colours and fonts are set in theme.yaml."),
          Map.entry("script", "A document has no scripts."),
          Map.entry("input", "Write <fields> with a <field> for each box."),
          Map.entry("dl", "Write <facts> with a <fact> for each row."));

  private static final List<Chapter> CHAPTERS = chapters();
  private static final Map<String, Element> ELEMENTS =
      CHAPTERS.stream()
          .flatMap(c -> c.elements().stream())
          .collect(
              Collectors.toMap(
                  Element::name,
                  e -> e,
                  (a, b) -> {
                    throw new IllegalStateException("twice in the vocabulary: " + a.name());
                  },
                  LinkedHashMap::new));

  private Vocabulary() {}

  static List<Chapter> all() {
    return CHAPTERS;
  }

  static Optional<Element> element(String name) {
    return Optional.ofNullable(ELEMENTS.get(name));
  }

  static Set<String> elementNames() {
    return ELEMENTS.keySet();
  }

  static Optional<String> instead(String name) {
    return Optional.ofNullable(INSTEAD.get(name));
  }

  private static List<Chapter> chapters() {
    return List.of(document(), text(), boxes(), tables(), fields(), figures(), formats());
  }

  private static Chapter document() {
    return new Chapter(
        "The document",
        List.of(
            elements(
                "document",
                "The whole document; a template writes exactly one.",
                join(names("define left-out cover toc section sheet"), BLOCKS),
                required("id", ValueType.ID, "The file's name without its extension."),
                required("title", ValueType.TEXT, "What kind of document it is."),
                required("subject", ValueType.TEXT, "What it is about: the rollout's title."),
                optional("organisation", ValueType.TEXT, "none", "Whose document it is."),
                optional("version", ValueType.TEXT, "none", "The definition's version."),
                optional("author", ValueType.TEXT, "none", "Who answers for it."),
                optional("launch", ValueType.DATE, "to be set", "Formulas know it as launch."),
                required("as-of", ValueType.DATE, "Formulas know it as as_of."),
                optional(
                    "as-of-input",
                    ValueType.BOOLEAN,
                    "false",
                    "Whether people may change the as-of date in Excel."),
                optional("language", ValueType.LANGUAGE, "en", "The language of its text."),
                optional("launch-label", ValueType.TEXT, "Launch", "Names launch in Excel.")),
            element(
                "define",
                "A value that formulas use by name, shown in the workbook. Its content is the"
                    + " value.",
                Content.TEXT,
                Set.of(),
                required("id", ValueType.NAME, "What formulas call it."),
                required("label", ValueType.TEXT, "What people call it."),
                optional(
                    "type",
                    ValueType.oneOf("text", "number", "percent", "money", "date"),
                    "number",
                    "What the value is."),
                optional(
                    "unit",
                    ValueType.TEXT,
                    "none",
                    "Shown after a number; money before it, as its sign or as its code and a no-break space."),
                optional("currency", ValueType.CURRENCY, "none", "Needed for money."),
                optional(
                    "input", ValueType.BOOLEAN, "false", "Whether people may change it in Excel.")),
            element(
                "left-out",
                "What a part that has nothing to show is called. The console says so; the document"
                    + " does not.",
                Content.TEXT,
                Set.of()),
            elements(
                "cover",
                "The first page.",
                join(names("summary fact key-figure"), FIGURES),
                optional("kind", ValueType.TEXT, "the document's title", "Above the title."),
                optional("title", ValueType.TEXT, "the document's subject", "In large letters."),
                optional(
                    "organisation",
                    ValueType.TEXT,
                    "the document's organisation",
                    "Beside the logo.")),
            inline("summary", "What it is about, in one or two sentences below the title."),
            inline(
                "key-figure",
                "A big number on the cover; its content says what it means. Five at most.",
                required("value", ValueType.TEXT, "The number, written as it should look."),
                optional("unit", ValueType.TEXT, "none", "Smaller, after the number.")),
            element(
                "toc",
                "The list of sections.",
                Content.EMPTY,
                Set.of(),
                optional("title", ValueType.TEXT, "Contents", "Its heading.")),
            elements(
                "section",
                "A part with a heading of its own; in Excel a sheet of its own, unless it stands in"
                    + " a sheet. Sections do not nest.",
                join(names("deck"), BLOCKS),
                required("id", ValueType.ID, "Unique in the document."),
                required("title", ValueType.TEXT, "The heading."),
                optional("running", ValueType.TEXT, "the title", "Its name in the running header."),
                optional(
                    "orientation",
                    ValueType.oneOf(keys(Block.Orientation.values())),
                    "portrait",
                    "Landscape for wide tables."),
                optional(
                    "break",
                    ValueType.oneOf("page", "none"),
                    "none",
                    "`page`: it begins on a new page. Otherwise it follows the one before it, in"
                        + " PDF when it fits there or much of the page is left.")),
            inline(
                "deck",
                "One or two sentences below the section's heading that say what its data shows;"
                    + " the first thing in it."),
            elements(
                "sheet",
                "One worksheet in Excel; the other formats show its content in place.",
                join(names("section"), BLOCKS),
                required("name", ValueType.SHEET_NAME, "On its tab."),
                optional(
                    "input",
                    ValueType.BOOLEAN,
                    "false",
                    "Whether people fill something in on it; its tab then has a colour.")),
            element("page-break", "What follows begins on a new page.", Content.EMPTY, Set.of())));
  }

  private static Chapter text() {
    return new Chapter(
        "Text",
        List.of(
            element(
                "h2", "A heading within a section.", Content.INLINE, join(INLINE, names("note"))),
            element("h3", "A heading below h2.", Content.INLINE, join(INLINE, names("note"))),
            inline(
                "note",
                "Quieter words after a heading or a group's title, or below a fact's value."),
            inline(
                "p",
                "A paragraph.",
                optional(
                    "style",
                    ValueType.oneOf(keys(Block.ParagraphStyle.values())),
                    "body",
                    "note is small and grey; a question is said aloud.")),
            elements("ul", "A list with bullets.", names("li")),
            elements("ol", "A numbered list.", names("li")),
            element(
                "li",
                "An item: its text, then paragraphs and lists below it.",
                Content.INLINE,
                join(INLINE, names("p ul ol"))),
            inline("strong", "Bold."),
            inline("em", "Italic."),
            inline("muted", "Quieter than the text around it."),
            element("code", "A key or a file's name.", Content.TEXT, Set.of()),
            inline("a", "A link.", required("href", ValueType.LINK, "Where to.")),
            element("br", "A new line.", Content.EMPTY, Set.of()),
            element(
                "date",
                "A date, written as the theme says.",
                Content.EMPTY,
                Set.of(),
                required("on", ValueType.DATE, "The day, or what is shown of it."),
                optional(
                    "style", ValueType.DATE_STYLE, "medium", "How much of the date is written.")),
            element(
                "mark",
                "A symbol alone.",
                Content.EMPTY,
                Set.of(),
                required("kind", ValueType.oneOf(markKeys()), "Which symbol.")),
            element(
                "status",
                "A symbol and its word, which is the content, in the symbol's colour.",
                Content.TEXT,
                Set.of(),
                required("kind", ValueType.oneOf(statusKeys()), "What it means."))));
  }

  private static Chapter boxes() {
    return new Chapter(
        "Boxes and columns",
        List.of(
            elements(
                "callout",
                "A box that stands out: what to know or do.",
                names("p ul ol facts table fields form only except"),
                optional("kind", ValueType.oneOf(statusKeys()), "due", "Its colour and symbol."),
                required("title", ValueType.TEXT, "In bold at its top.")),
            elements(
                "facts",
                "Labels and values.",
                names("fact"),
                optional(
                    "layout",
                    ValueType.oneOf(keys(Block.FactsLayout.values())),
                    "rows",
                    "Below each other, or beside each other as a strip.")),
            element(
                "fact",
                "A value, which is the content, with its label; a note in it is a second line.",
                Content.INLINE,
                join(INLINE, names("note")),
                required("label", ValueType.TEXT, "What the value is.")),
            elements(
                "columns",
                "Contents beside each other in PDF and Word, below each other in Excel.",
                names("column")),
            elements(
                "column",
                "One of the columns.",
                BLOCKS,
                optional(
                    "share", ValueType.SHARE, "1", "Its width, relative to the other columns."))));
  }

  private static Chapter tables() {
    return new Chapter(
        "Tables",
        List.of(
            elements(
                "table",
                "Rows under typed columns: first a col for each column, then rows or groups of"
                    + " rows, then perhaps a total.",
                names("col group tr total"),
                required("id", ValueType.NAME, "Unique; the name of the Excel table."),
                required("title", ValueType.TEXT, "For people who cannot see it; not printed."),
                optional(
                    "groups",
                    ValueType.TEXT,
                    "none",
                    "What the groups are, such as Phase: the heading of Excel's column for them.")),
            element(
                "col",
                "A column.",
                Content.EMPTY,
                Set.of(),
                required("id", ValueType.NAME, "Unique in the table; formulas name it."),
                required("title", ValueType.TEXT, "Its heading."),
                optional(
                    "type",
                    ValueType.oneOf(keys(Table.Type.values())),
                    "text",
                    "What its cells hold, which also aligns them."),
                optional(
                    "format",
                    ValueType.COLUMN_FORMAT,
                    "the type's default",
                    "How numbers or dates are written."),
                optional("width", ValueType.MILLIMETRES, "what the content needs", "On the page."),
                optional(
                    "formula",
                    ValueType.FORMULA,
                    "none",
                    "How the value follows from other columns; live in Excel."),
                optional("input", ValueType.BOOLEAN, "false", "Whether people fill it in."),
                optional("choices", ValueType.CHOICES, "none", "What can be filled in."),
                optional(
                    "total",
                    ValueType.oneOf(keys(Table.Total.values())),
                    "none",
                    "What Excel works out below it."),
                optional(
                    "scale",
                    ValueType.oneOf(keys(Table.Scale.values())),
                    "none",
                    "How the size of numbers is shown."),
                optional(
                    "line",
                    ValueType.oneOf("1", "2"),
                    "1",
                    "2 puts it on a second line of the row in PDF and Word."),
                optional(
                    "under", ValueType.NAME, "its turn", "For line 2: the column it begins under."),
                optional(
                    "through", ValueType.NAME, "under", "For line 2: the column it ends under."),
                optional("strong", ValueType.BOOLEAN, "false", "Bold."),
                optional("formats", ValueType.FORMATS, "pdf docx xlsx", "Where it is shown.")),
            elements(
                "group",
                "Rows below a title.",
                names("note tr"),
                required("title", ValueType.TEXT, "Above its rows.")),
            elements(
                "tr",
                "A row, with a td for every col.",
                names("td"),
                optional("strong", ValueType.BOOLEAN, "false", "Whether it stands out.")),
            elements("total", "The last row, which stands out.", names("td")),
            element(
                "td",
                "A cell. What its column's type says: text, or a number (~12 for about 12; percent: 0.58 is"
                    + " 58 %), a date as 2027-03-01 (2027-03-31 month, 2027-03-31 quarter), a duration as PT90M; or one of the elements below."
                    + " Empty for nothing.",
                Content.INLINE,
                join(INLINE, names("none text field sparkline progress level dots")),
                optional(
                    "unit",
                    ValueType.TEXT,
                    "none",
                    "Shown after a number; money before it, as its sign or as its code and a no-break space."),
                optional(
                    "kind",
                    ValueType.oneOf(statusKeys()),
                    "none",
                    "The status whose colour a number has; say in words too what it means."),
                optional("currency", ValueType.CURRENCY, "none", "Needed for money.")),
            element(
                "none",
                "In a td: a gap that is meant to be seen, shown as a dash.",
                Content.EMPTY,
                Set.of()),
            inline("text", "In a td: words in a column of numbers, dates or pictures."),
            elements(
                "sparkline",
                "In a td: a small line of readings, with the ends of the expected path.",
                names("reading expected")),
            element(
                "progress",
                "In a td: a bar.",
                Content.EMPTY,
                Set.of(),
                required("value", ValueType.NUMBER, "How far; 0.56 is 56 %."),
                optional("expected", ValueType.NUMBER, "none", "Where it should be by now.")),
            element(
                "level",
                "In a td: dots on a scale.",
                Content.EMPTY,
                Set.of(),
                required("current", ValueType.COUNT, "Filled up to here."),
                required("required", ValueType.COUNT, "Ringed up to here."),
                optional("max", ValueType.COUNT, "5", "The scale's end.")),
            elements(
                "dots",
                "In a td: a count with a mark for each thing counted.",
                names("mark"),
                required("count", ValueType.COUNT, "The count."))));
  }

  private static Chapter fields() {
    return new Chapter(
        "Fields to fill in",
        List.of(
            elements(
                "fields",
                "Fields beside each other on one line.",
                names("field"),
                optional(
                    "initials",
                    ValueType.BOOLEAN,
                    "false",
                    "Whether the labels' first letters are large in PDF and Word: they make a"
                        + " word.")),
            elements(
                "form",
                "Questions below each other, with the fields for the answer beside each.",
                names("ask"),
                optional(
                    "title", ValueType.TEXT, "none", "Its heading, on the line of the labels."),
                optional(
                    "style",
                    ValueType.oneOf("body", "question"),
                    "body",
                    "A question is said aloud."),
                optional("numbered", ValueType.BOOLEAN, "false", "Whether questions have numbers."),
                optional(
                    "labels",
                    ValueType.BOOLEAN,
                    "true",
                    "Whether the labels of the first question's fields stand above it."),
                optional(
                    "share",
                    ValueType.SHARE,
                    "1",
                    "The width of the questions, relative to the fields.")),
            element(
                "ask",
                "In a form: what is asked, and then at least one field. Without words, the fields take"
                    + " the whole width.",
                Content.INLINE,
                join(INLINE, names("field"))),
            element(
                "field",
                "Something to fill in: in fields, in an ask, or in a td.",
                Content.EMPTY,
                Set.of(),
                required("id", ValueType.ID, "Unique in the document."),
                required("label", ValueType.TEXT, "Above the box."),
                optional("hint", ValueType.TEXT, "none", "Quieter, beside the label."),
                optional(
                    "kind",
                    ValueType.oneOf(keys(Field.Kind.values())),
                    "text",
                    "What is filled in."),
                optional("lines", ValueType.POSITIVE, "1", "Lines of writing."),
                optional(
                    "choices",
                    ValueType.CHOICES,
                    "none",
                    "For a choice what to choose from; for a rating the words at its low end,"
                        + " middle and high end."),
                optional("value", ValueType.TEXT, "empty", "What stands in it already."),
                optional(
                    "share",
                    ValueType.SHARE,
                    "1",
                    "Its width, relative to the fields beside it."))));
  }

  private static Chapter figures() {
    Attribute alt = required("alt", ValueType.TEXT, "What it shows, for people who cannot see it.");
    Attribute from = required("from", ValueType.DATE, "The first day shown.");
    Attribute to = required("to", ValueType.DATE, "The last day shown.");
    return new Chapter(
        "Figures",
        List.of(
            inline("caption", "Below a figure; the last thing in it."),
            element(
                "band",
                "In a figure: a stretch of days with a ground of its own.",
                Content.EMPTY,
                Set.of(),
                required("kind", ValueType.oneOf(keys(Figure.BandKind.values())), "Which ground."),
                required("from", ValueType.DATE, "The first day."),
                required("to", ValueType.DATE, "The last day."),
                optional("label", ValueType.TEXT, "none", "Its name.")),
            element(
                "flag",
                "In a figure: a labelled line at a day.",
                Content.EMPTY,
                Set.of(),
                required("kind", ValueType.oneOf(keys(Figure.FlagKind.values())), "Which line."),
                required("on", ValueType.DATE, "The day."),
                required("label", ValueType.TEXT, "Its name.")),
            elements(
                "timeline",
                "Milestones over time.",
                names("band flag track caption"),
                alt,
                from,
                to,
                required("date-heading", ValueType.TEXT, "Above the dates."),
                required("slip-heading", ValueType.TEXT, "Above the slips."),
                required("weeks-label", ValueType.TEXT, "Names the scale of weeks from launch."),
                optional("launch-label", ValueType.TEXT, "0", "Launch on that scale.")),
            elements(
                "track",
                "In a timeline: bars below a title.",
                names("bar"),
                required("title", ValueType.TEXT, "Above its bars.")),
            element(
                "bar",
                "In a track: a milestone, with a bar when its work has a start.",
                Content.EMPTY,
                Set.of(),
                required("id", ValueType.ID, "Unique in the timeline."),
                optional("number", ValueType.TEXT, "none", "Before its label."),
                required("label", ValueType.TEXT, "Its name."),
                optional("status", ValueType.oneOf(statusKeys()), "open", "Its symbol."),
                optional("start", ValueType.DATE, "none", "Planned start of the work."),
                required("planned", ValueType.DATE, "Planned finish."),
                optional("effective-start", ValueType.DATE, "start", "By what is known now."),
                optional("effective", ValueType.DATE, "planned", "Finish by what is known now."),
                optional("slip", ValueType.INTEGER, "0", "Working days, positive when late."),
                optional("critical", ValueType.BOOLEAN, "false", "On the critical path."),
                optional("after", ValueType.IDS, "none", "Ids of the bars it depends on."),
                optional(
                    "progress",
                    ValueType.NUMBER,
                    "the whole bar",
                    "How much of its bar is filled; 0.6 is 60 %.")),
            elements(
                "chart",
                "Readings against the path that was expected.",
                names("reading expected line band flag caption"),
                alt,
                required("readings-label", ValueType.TEXT, "Names the readings."),
                required("expected-label", ValueType.TEXT, "Names the expected path."),
                optional("unit", ValueType.TEXT, "none", "After the values."),
                optional(
                    "table",
                    ValueType.NAME,
                    "the chart's own readings",
                    "In Excel: a table whose first column of dates and first column to be filled in"
                        + " are the readings, so that the chart follows what people enter."),
                optional(
                    "row",
                    ValueType.TEXT,
                    "all of the table's rows",
                    "The text in the first cell of the rows meant."),
                optional(
                    "low",
                    ValueType.NUMBER,
                    "none",
                    "On a page the axis reaches down to it at least, so that charts can be compared."),
                optional(
                    "high",
                    ValueType.NUMBER,
                    "none",
                    "On a page the axis reaches up to it at least.")),
            element(
                "reading",
                "In a chart or a sparkline: a value on a day, oldest first.",
                Content.EMPTY,
                Set.of(),
                required("on", ValueType.DATE, "The day."),
                required("value", ValueType.NUMBER, "The value.")),
            element(
                "expected",
                "In a chart or a sparkline: a point of the expected path.",
                Content.EMPTY,
                Set.of(),
                required("on", ValueType.DATE, "The day."),
                required("value", ValueType.NUMBER, "The value.")),
            element(
                "line",
                "In a chart: a labelled value across it.",
                Content.EMPTY,
                Set.of(),
                required("value", ValueType.NUMBER, "The value."),
                required("label", ValueType.TEXT, "Its name."),
                optional("note", ValueType.TEXT, "none", "Quieter, after the name.")),
            elements(
                "cascade", "When each tier first hears.", names("tier band flag caption"), alt),
            elements(
                "tier",
                "In a cascade: a tier, in the order in which people must hear.",
                names("late"),
                required("label", ValueType.TEXT, "Its name."),
                optional("note", ValueType.TEXT, "none", "How many people."),
                optional(
                    "first", ValueType.DATE, "hears nothing", "The first communication's day."),
                optional("item", ValueType.TEXT, "none", "The first communication's name."),
                optional("gap", ValueType.TEXT, "none", "From the tier before to this, in words.")),
            element(
                "late",
                "In a tier: audiences that hear later than the rest of it.",
                Content.EMPTY,
                Set.of(),
                required("on", ValueType.DATE, "The day."),
                required("label", ValueType.TEXT, "Who."),
                optional("gap", ValueType.TEXT, "none", "How much later, in words.")),
            elements(
                "load",
                "Messages per audience and week against a limit.",
                names("load-row band flag caption"),
                alt,
                required("limit", ValueType.COUNT, "Most messages in a week."),
                required("from", ValueType.MONDAY, "The first week's Monday."),
                optional("axis-label", ValueType.TEXT, "none", "Names the weeks.")),
            elements(
                "load-row",
                "In a load figure: an audience, with a week for every week.",
                names("week"),
                required("label", ValueType.TEXT, "The audience.")),
            element(
                "week",
                "In a load-row: how many messages.",
                Content.EMPTY,
                Set.of(),
                required("count", ValueType.COUNT, "Messages in this week."),
                optional("note", ValueType.TEXT, "the count", "Beside a week over the limit.")),
            elements(
                "steps", "A ladder of steps, such as a career path.", names("step caption"), alt),
            element(
                "step",
                "In steps: one step.",
                Content.EMPTY,
                Set.of(),
                required("label", ValueType.TEXT, "Its name."),
                optional("note", ValueType.TEXT, "none", "Below its name."),
                optional("strong", ValueType.BOOLEAN, "false", "Whether it stands out.")),
            elements(
                "dot-strip",
                "One dot a thing over time, stacked by week.",
                names("dot band flag caption"),
                alt,
                from,
                to,
                optional("legend", ValueType.TEXT, "none", "What the dots mean.")),
            element(
                "dot",
                "In a dot-strip: one thing on a day.",
                Content.EMPTY,
                Set.of(),
                required("on", ValueType.DATE, "The day."),
                required("mark", ValueType.oneOf(markKeys()), "Its symbol.")),
            elements(
                "gauge",
                "A value on a bar with limits: workload, span of control.",
                names("limit caption"),
                alt,
                required("label", ValueType.TEXT, "What is measured."),
                required("value", ValueType.TEXT, "Shown large."),
                required("amount", ValueType.NUMBER, "Where the bar ends."),
                required("max", ValueType.NUMBER, "Where the bar's ground ends."),
                optional("note", ValueType.TEXT, "none", "A remark."),
                required("status", ValueType.oneOf(statusKeys()), "What the value means."),
                required("status-word", ValueType.TEXT, "The status in words.")),
            element(
                "limit",
                "In a gauge: a limit.",
                Content.EMPTY,
                Set.of(),
                required("value", ValueType.NUMBER, "Where it is."),
                required("label", ValueType.TEXT, "Its name."),
                optional("strong", ValueType.BOOLEAN, "false", "Whether it stands out."))));
  }

  private static Chapter formats() {
    Attribute formats = required("formats", ValueType.FORMATS, "Which formats.");
    return new Chapter(
        "One format only",
        List.of(
            element(
                "only",
                "Content for the named formats alone.",
                Content.AS_PARENT,
                Set.of(),
                formats),
            element(
                "except",
                "Content for all formats but the named ones.",
                Content.AS_PARENT,
                Set.of(),
                formats)));
  }

  private static Element element(
      String name, String purpose, Content content, Set<String> children, Attribute... attributes) {
    return new Element(name, purpose, content, children, List.of(attributes));
  }

  private static Element elements(
      String name, String purpose, Set<String> children, Attribute... attributes) {
    return element(name, purpose, Content.ELEMENTS, children, attributes);
  }

  private static Element inline(String name, String purpose, Attribute... attributes) {
    return element(name, purpose, Content.INLINE, INLINE, attributes);
  }

  private static Attribute required(String name, ValueType type, String purpose) {
    return new Attribute(name, type, Optional.empty(), purpose);
  }

  private static Attribute optional(String name, ValueType type, String fallback, String purpose) {
    return new Attribute(name, type, Optional.of(fallback), purpose);
  }

  private static Set<String> names(String words) {
    return new LinkedHashSet<>(Arrays.asList(words.split(" ")));
  }

  private static Set<String> join(Set<String> first, Set<String> second) {
    return Stream.concat(first.stream(), second.stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How templates write an enum's values. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String[] keys(Enum<?>[] values) {
    List<String> keys = new ArrayList<>();
    for (Enum<?> value : values) {
      keys.add(key(value));
    }
    return keys.toArray(String[]::new);
  }

  private static String[] markKeys() {
    return keys(Mark.values());
  }

  private static String[] statusKeys() {
    return keys(StatusKind.values());
  }
}
