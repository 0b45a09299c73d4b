package io.rolloutplaybook.render;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Callout;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Fact;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.FactsLayout;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.FormatScope;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.KeyFigure;
import io.rolloutplaybook.document.Block.ListBlock;
import io.rolloutplaybook.document.Block.ListItem;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.PageBreak;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableBlock;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Figure.Band;
import io.rolloutplaybook.document.Figure.BandKind;
import io.rolloutplaybook.document.Figure.Flag;
import io.rolloutplaybook.document.Figure.FlagKind;
import io.rolloutplaybook.document.Formula;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Row;
import io.rolloutplaybook.document.Table.Total;
import io.rolloutplaybook.document.Table.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document that holds every kind of block, inline, cell, field and figure, with the content of a
 * real one; and its parts, for tests that need only one.
 */
public final class SampleDocument {
  public static final LocalDate LAUNCH = LocalDate.of(2027, 3, 1);
  public static final LocalDate TODAY = LocalDate.of(2027, 2, 8);

  private static final Set<OutputFormat> ALL = Set.of(OutputFormat.values());

  private SampleDocument() {}

  /** Everything. */
  public static Document everything() {
    return document(
        "sample",
        List.of(
            cover(),
            new TableOfContents("Contents"),
            words(),
            plan(),
            audiences(),
            milestones(),
            scorecard(),
            role(),
            coaching(),
            tracking(),
            formats()));
  }

  /** A document around some blocks. */
  public static Document document(String id, List<Block> blocks) {
    return new Document(
        id,
        "Communications plan",
        "Industry-first selling",
        Optional.of("Northwind Instruments"),
        Optional.of("1.2"),
        Optional.of("Priya Raman"),
        TODAY,
        "en",
        List.of(
            new Document.DefinedName("launch", "Launch", new Cell.Date(LAUNCH), false),
            new Document.DefinedName("as_of", "As of", new Cell.Date(TODAY), true),
            new Document.DefinedName("tolerance", "Tolerance", percent("0.10"), true)),
        blocks);
  }

  // Text

  public static List<Inline> text(String text) {
    return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
  }

  private static List<Inline> line(Inline... parts) {
    return List.of(parts);
  }

  private static Inline words(String text) {
    return new Inline.Text(text);
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(ParagraphStyle.BODY, text(text));
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static Cover cover() {
    return new Cover(
        "Communications plan",
        "Industry-first selling",
        Optional.of("Northwind Instruments"),
        text(
            "From generalist sales teams organised by region to teams that each know one industry:"
                + " life sciences, energy and public sector."),
        List.of(
            new Fact("Launch", line(new Inline.DateText(LAUNCH, DateStyle.FULL)), List.of()),
            new Fact("Sponsor", text("Priya Raman"), text("Chief Revenue Officer")),
            new Fact("Organisation", text("Northwind Instruments"), List.of()),
            new Fact("As of", line(new Inline.DateText(TODAY, DateStyle.LONG)), List.of()),
            new Fact("Version", text("1.2"), List.of())),
        Optional.of(dotStrip()),
        List.of(
            new KeyFigure("15", "", text("working days to launch")),
            new KeyFigure(
                "26",
                "",
                line(words("communications"), new Inline.LineBreak(), words("3 sent, 1 overdue"))),
            new KeyFigure("532", "", text("people in 8 audiences")),
            new KeyFigure("58", "%", text("two-way communications")),
            new KeyFigure("3", "", text("due in the next 14 days"))));
  }

  /** Every inline, paragraph style, list, callout and facts layout. */
  private static Section words() {
    return new Section(
        "why-and-what",
        "Why, and what we say",
        Optional.of("Objectives"),
        line(
            words("Three key messages, each heard by every tier. The first goes out on "),
            new Inline.DateText(day("2026-12-28"), DateStyle.DAY),
            words(".")),
        Orientation.PORTRAIT,
        true,
        List.of(
            new Heading(2, text("Objectives"), text("3 of 4 measured")),
            new Paragraph(
                ParagraphStyle.BODY,
                line(
                    words("Win rates fell from "),
                    new Inline.Strong(text("27% to 21%")),
                    words(" in two years; buyers say our teams "),
                    new Inline.Emphasis(text("do not know their business")),
                    words(". See "),
                    new Inline.Link(
                        "https://example.com/industry-first?tab=why&lang=en",
                        text("the strategy paper")),
                    words(" and "),
                    new Inline.Link("mailto:enablement@example.com", text("write to us")),
                    words(" "),
                    new Inline.Muted(text("(answers within two days)")),
                    words("; the plan is in "),
                    new Inline.Code("rollout.yaml:12"),
                    words("."))),
            new Paragraph(
                ParagraphStyle.BODY,
                line(
                    new Inline.StatusMark(StatusKind.GOOD, "On track"),
                    words(" since "),
                    new Inline.DateText(day("2027-01-22"), DateStyle.WEEKDAY),
                    new Inline.LineBreak(),
                    new Inline.Symbol(Mark.DIAMOND),
                    words(" go-live is a milestone, reviewed on "),
                    new Inline.DateText(day("2027-05-31"), DateStyle.MEDIUM),
                    words(" and again on "),
                    new Inline.DateText(day("2027-06-30"), DateStyle.SHORT),
                    words("."))),
            new Heading(3, text("Key messages"), List.of()),
            new ListBlock(
                true,
                List.of(
                    new ListItem(
                        text("We are losing deals we should win."),
                        List.of(
                            new ListBlock(
                                false,
                                List.of(
                                    new ListItem(text("Said by the sponsor first"), List.of()),
                                    new ListItem(
                                        text("Repeated by every manager"),
                                        List.of(
                                            new ListBlock(
                                                false,
                                                List.of(
                                                    new ListItem(
                                                        text("in the weekly team meeting"),
                                                        List.of()))))))))),
                    new ListItem(
                        text("Your accounts, your manager and one of your targets change."),
                        List.of(paragraph("Your base pay does not change."))),
                    new ListItem(text("Help is near."), List.of()))),
            new Callout(
                StatusKind.BAD,
                "One communication is overdue",
                List.of(
                    paragraph("The manager toolkit was due on 5 February."),
                    new ListBlock(
                        false,
                        List.of(new ListItem(text("Send it before the practice"), List.of()))))),
            new Callout(
                StatusKind.DUE, "Next", List.of(paragraph("Three communications by 22 February."))),
            new Facts(
                FactsLayout.ROWS,
                List.of(
                    new Fact(
                        "Vision",
                        text("Every customer meets a team that speaks its language"),
                        text("from the first call")),
                    new Fact(
                        "Risk",
                        text("Two competitors took nine of our top forty accounts"),
                        List.of()))),
            new Facts(
                FactsLayout.STRIP,
                List.of(
                    new Fact(
                        "Date",
                        line(new Inline.DateText(day("2027-03-08"), DateStyle.WEEKDAY)),
                        List.of()),
                    new Fact("From launch", text("+7 d, +5 wd"), List.of()),
                    new Fact("Duration", text("45 min"), text("a session")),
                    new Fact("Coach", text("First-line manager"), List.of()))),
            new Paragraph(ParagraphStyle.NOTE, text("d days, wd working days from launch"))));
  }

  // Tables

  /** A column with nothing but its name and type. */
  public static Column column(String id, String title, Type type) {
    return new Column(
        id,
        title,
        type,
        "",
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Total.NONE,
        Table.Scale.NONE,
        1,
        Optional.empty(),
        Optional.empty(),
        false,
        ALL);
  }

  private static Column with(Column c, String format, double width, boolean strong) {
    return new Column(
        c.id(),
        c.title(),
        c.type(),
        format,
        width == 0 ? Optional.empty() : Optional.of(width),
        c.formula(),
        c.input(),
        c.choices(),
        c.total(),
        c.scale(),
        c.line(),
        c.under(),
        c.through(),
        strong,
        c.formats());
  }

  /** A column of a row's second line. */
  public static Column second(String id, String title, Type type, String under, String through) {
    Column c = column(id, title, type);
    return new Column(
        id,
        title,
        type,
        c.format(),
        c.width(),
        c.formula(),
        c.input(),
        c.choices(),
        c.total(),
        c.scale(),
        2,
        Optional.of(under),
        through.equals(under) ? Optional.empty() : Optional.of(through),
        false,
        ALL);
  }

  private static Column computed(Column c, String formula, Total total, Table.Scale scale) {
    return new Column(
        c.id(),
        c.title(),
        c.type(),
        c.format(),
        c.width(),
        formula.isEmpty() ? Optional.empty() : Optional.of(Formula.parse(formula)),
        c.input(),
        c.choices(),
        total,
        scale,
        c.line(),
        c.under(),
        c.through(),
        c.strong(),
        c.formats());
  }

  private static Column input(Column c, String... choices) {
    return new Column(
        c.id(),
        c.title(),
        c.type(),
        c.format(),
        c.width(),
        c.formula(),
        true,
        List.of(choices),
        c.total(),
        c.scale(),
        c.line(),
        c.under(),
        c.through(),
        c.strong(),
        c.formats());
  }

  private static Column only(Column c, OutputFormat format) {
    return new Column(
        c.id(),
        c.title(),
        c.type(),
        c.format(),
        c.width(),
        c.formula(),
        c.input(),
        c.choices(),
        c.total(),
        c.scale(),
        c.line(),
        c.under(),
        c.through(),
        c.strong(),
        Set.of(format));
  }

  public static Cell cell(String text) {
    return new Cell.Text(text(text));
  }

  private static Cell cell(Inline... parts) {
    return new Cell.Text(List.of(parts));
  }

  private static Cell date(String date) {
    return new Cell.Date(day(date));
  }

  private static Cell number(String value) {
    return new Cell.Number(new BigDecimal(value), "");
  }

  private static Cell number(String value, String unit) {
    return new Cell.Number(new BigDecimal(value), unit);
  }

  private static Cell percent(String fraction) {
    return new Cell.Percent(new BigDecimal(fraction));
  }

  private static Cell status(StatusKind kind, String word) {
    return new Cell.Status(kind, word);
  }

  private static Row row(Cell... cells) {
    return new Row(false, List.of(cells));
  }

  private static Row strong(Cell... cells) {
    return new Row(true, List.of(cells));
  }

  private static final Cell NONE = new Cell.None();
  private static final Cell EMPTY = new Cell.Empty();

  /** A landscape table of two-line rows in groups. */
  private static Section plan() {
    return new Section(
        "plan",
        "The plan",
        Optional.empty(),
        text(
            "26 communications to 8 audiences, 58% of them two-way. One is overdue; three more are"
                + " due by 22 February."),
        Orientation.LANDSCAPE,
        true,
        List.of(
            new TableBlock(planTable()),
            new Paragraph(
                ParagraphStyle.NOTE,
                line(
                    new Inline.Symbol(Mark.FIRST),
                    words(
                        " first message to that tier. L, M, E: reaches leaders, managers,"
                            + " employees")))));
  }

  public static Table planTable() {
    List<Column> columns =
        List.of(
            with(column("date", "Date", Type.DATE), "weekday", 31, true),
            second("offset", "T\u00B1 calendar, working", Type.TEXT, "date", "date"),
            with(column("l", "L", Type.TEXT), "", 5.5, false),
            with(column("m", "M", Type.TEXT), "", 5.5, false),
            with(column("e", "E", Type.TEXT), "", 5.5, false),
            with(column("id", "Communication", Type.TEXT), "", 34, true),
            column("audience", "Audience", Type.TEXT),
            column("size", "Size", Type.NUMBER),
            second("purpose", "Purpose", Type.TEXT, "id", "size"),
            column("channel", "Channel", Type.TEXT),
            column("sender", "Sender", Type.TEXT),
            second("why", "Why, or what is in it for them", Type.TEXT, "channel", "sender"),
            column("approval", "Approval by", Type.TEXT),
            second("milestone", "Milestone", Type.TEXT, "approval", "approval"),
            column("status", "Status", Type.STATUS),
            second("owner", "Owner", Type.TEXT, "status", "status"));
    return new Table(
        "plan",
        "The communications in order of date",
        "Phase",
        columns,
        List.of(
            new Group(
                "Before launch",
                text("8 communications, 28 December to 24 February, 6 two-way"),
                List.of(
                    communication(
                        "2026-12-28",
                        "\u221263 d, \u221245 wd",
                        1,
                        1,
                        "leader-briefing",
                        "Sales leadership team",
                        9,
                        "Agree the strategy, raise tough questions, resolve concerns",
                        "Workshop",
                        true,
                        "Priya Raman",
                        "Win rates fell from 27% to 21% in two years",
                        "none",
                        "leaders-aligned",
                        StatusKind.DONE,
                        "Sent"),
                    communication(
                        "2027-01-11",
                        "\u221249 d, \u221235 wd",
                        1,
                        0,
                        "leader-actions",
                        "Sales leadership team",
                        9,
                        "Each VP states a commitment and three actions of their own",
                        "Working session",
                        true,
                        "Priya Raman",
                        "People follow what leaders do, not what they announce",
                        "none",
                        "leaders-aligned",
                        StatusKind.DONE,
                        "Sent"),
                    communication(
                        "2027-02-01",
                        "\u221228 d, \u221220 wd",
                        2,
                        2,
                        "manager-briefing",
                        "First-line managers",
                        41,
                        "Hear it before the teams do; agree the coaching dates",
                        "Video call",
                        true,
                        "Priya Raman",
                        "First to know; four weeks to prepare the team",
                        "P. Raman, 25 Jan",
                        "managers-ready",
                        StatusKind.DONE,
                        "Sent"),
                    communication(
                        "2027-02-05",
                        "\u221224 d, \u221216 wd",
                        2,
                        0,
                        "manager-toolkit",
                        "First-line managers",
                        41,
                        "Slides, tough questions with answers, a coaching guide",
                        "Email",
                        false,
                        "Tom Okafor",
                        "No question in a team meeting unanswered",
                        "P. Raman, 29 Jan",
                        "managers-ready",
                        StatusKind.BAD,
                        "Overdue"),
                    communication(
                        "2027-02-11",
                        "\u221218 d, \u221212 wd",
                        3,
                        0,
                        "pilot-results",
                        "Leadership team, managers",
                        50,
                        "Show the pilot\u2019s win rate; tell the slip from 25 Jan to 2 Feb",
                        "Video call",
                        true,
                        "Dana Whitfield",
                        "Two competitors took nine of our top forty",
                        "T. Okafor, 9 Feb",
                        "pilot",
                        StatusKind.DUE,
                        "Due"),
                    communication(
                        "2027-02-15",
                        "\u221214 d, \u221210 wd",
                        2,
                        0,
                        "coach-practice",
                        "First-line managers",
                        41,
                        "One practice coaching session each, observed and rated",
                        "Workshop",
                        true,
                        "Lukas Meyer",
                        "Coach the first real session with confidence",
                        "none",
                        "managers-ready",
                        StatusKind.DUE,
                        "Due"),
                    communication(
                        "2027-02-22",
                        "\u22127 d, \u22125 wd",
                        4,
                        4,
                        "rep-announcement",
                        "Account executives and 4 more",
                        468,
                        "Announce the change, why now, and the cost of waiting",
                        "Town hall",
                        true,
                        "Priya Raman",
                        "Buyers say our teams do not know their business",
                        "P. Raman, 15 Feb",
                        "go-live",
                        StatusKind.DUE,
                        "Due"),
                    communication(
                        "2027-02-24",
                        "\u22125 d, \u22123 wd",
                        4,
                        0,
                        "rep-what-it-means",
                        "Account executives, engineers",
                        376,
                        "Each team hears its own accounts, manager and targets",
                        "Team meeting",
                        false,
                        "First-line managers",
                        "Your manager tells you, not an email",
                        "L. Meyer, 17 Feb",
                        "go-live",
                        StatusKind.OPEN,
                        "Planned"))),
            new Group(
                "Launch week",
                text("4 communications, 1 to 4 March, 2 two-way"),
                List.of(
                    communication(
                        "2027-03-01",
                        "launch day",
                        7,
                        0,
                        "go-live-note",
                        "All audiences",
                        532,
                        "Industry teams have started; where to find your accounts",
                        "Email",
                        false,
                        "Priya Raman",
                        "Customers meet a team that speaks their language",
                        "P. Raman, 24 Feb",
                        "go-live",
                        StatusKind.OPEN,
                        "Planned"),
                    communication(
                        "2027-03-02",
                        "+1 d, +1 wd",
                        4,
                        0,
                        "launch-huddle",
                        "Account executives, engineers",
                        376,
                        "First questions answered in the team; first account chosen",
                        "Team meeting",
                        true,
                        "First-line managers",
                        "Early-adopter teams choose their first accounts",
                        "none",
                        "go-live",
                        StatusKind.OPEN,
                        "Planned"),
                    communication(
                        "2027-03-03",
                        "+2 d, +2 wd",
                        4,
                        0,
                        "account-handover",
                        "Account execs, customer success",
                        382,
                        "Every account with its old owner, new owner and date",
                        "Email",
                        false,
                        "Ana Duarte",
                        "No deal lost between two owners",
                        "A. Duarte, 26 Feb",
                        "crm-owners",
                        StatusKind.OPEN,
                        "Planned"),
                    communication(
                        "2027-03-04",
                        "+3 d, +3 wd",
                        6,
                        0,
                        "launch-questions",
                        "Managers, account executives",
                        359,
                        "Ask the sponsor anything; answers published the same day",
                        "Open call",
                        true,
                        "Priya Raman",
                        "What you ask decides what we fix first",
                        "none",
                        "go-live",
                        StatusKind.OPEN,
                        "Planned")))),
        Optional.of(
            List.of(
                cell("26 in all"),
                EMPTY,
                number("5"),
                number("9"),
                number("18"),
                EMPTY,
                EMPTY,
                number("532"),
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY)));
  }

  private static Row communication(
      String date,
      String offset,
      int reaches,
      int first,
      String id,
      String audience,
      int size,
      String purpose,
      String channel,
      boolean twoWay,
      String sender,
      String why,
      String approval,
      String milestone,
      StatusKind status,
      String word) {
    return row(
        date(date),
        cell(new Inline.Muted(text(offset))),
        tier(reaches, first, 1),
        tier(reaches, first, 2),
        tier(reaches, first, 4),
        cell(id),
        cell(audience),
        number(Integer.toString(size)),
        cell(purpose),
        cell(
            words(channel + " "),
            new Inline.Symbol(twoWay ? Mark.ARROW_TWO_WAY : Mark.ARROW_ONE_WAY),
            new Inline.Muted(text(twoWay ? " two-way" : " one-way"))),
        cell(sender),
        cell(why),
        cell(approval),
        cell(new Inline.Symbol(Mark.DIAMOND), words(" " + milestone)),
        status(status, word),
        cell("T. Okafor"));
  }

  private static Cell tier(int reaches, int first, int bit) {
    return (reaches & bit) == 0
        ? NONE
        : cell(new Inline.Symbol((first & bit) != 0 ? Mark.FIRST : Mark.DOT_MID));
  }

  /** A matrix with dots and gaps, the weekly load and the cascade. */
  private static Section audiences() {
    return new Section(
        "audiences",
        "Who hears what, and when",
        Optional.of("Audiences and load"),
        text(
            "Leaders hear 25 working days before managers, managers 15 before their teams. Partner"
                + " managers hear nothing before launch, and two audiences nothing after it."),
        Orientation.PORTRAIT,
        true,
        List.of(
            new Heading(2, text("Audience by phase"), List.of()),
            new TableBlock(matrixTable()),
            new Heading(2, text("Messages per week, against the limit of three"), List.of()),
            new FigureBlock(load(), List.of()),
            new Heading(2, text("First touch: the cascade"), List.of()),
            new FigureBlock(
                cascade(), text("Working days between the tiers\u2019 first messages"))));
  }

  public static Table matrixTable() {
    return new Table(
        "matrix",
        "Communications by audience and phase",
        "",
        List.of(
            with(column("audience", "Audience", Type.TEXT), "", 0, true),
            computed(column("size", "Size", Type.NUMBER), "", Total.SUM, Table.Scale.NONE),
            column("before", "Before launch", Type.DOTS),
            column("launch_week", "Launch week", Type.DOTS),
            column("after", "After launch", Type.DOTS),
            computed(column("count", "Total", Type.NUMBER), "", Total.NONE, Table.Scale.HEAT),
            column("two_way", "2-way", Type.PERCENT),
            column("first", "First touch", Type.DATE)),
        List.of(
            new Group(
                "",
                List.of(),
                List.of(
                    audience("Sales leadership team", 9, "SSD", "O", "DD", 6, "0.83", "2026-12-28"),
                    audience(
                        "First-line managers",
                        41,
                        "SXDD",
                        "OD",
                        "ODOODDOOODD",
                        17,
                        "0.53",
                        "2027-02-01"),
                    audience(
                        "Account executives",
                        318,
                        "DO",
                        "ODOD",
                        "OOODOOOOD",
                        15,
                        "0.33",
                        "2027-02-22"),
                    audience(
                        "Customer success managers", 64, "D", "OO", "DDD", 6, "0.67", "2027-02-22"),
                    audience("Solution engineers", 58, "DO", "OD", "DOD", 7, "0.57", "2027-02-22"),
                    audience("Sales operations", 22, "D", "O", "D", 3, "0.67", "2027-02-22"),
                    audience("Channel partner managers", 14, "", "O", "", 1, "0", "2027-03-01"),
                    audience("Industry desk analysts", 6, "D", "O", "", 2, "0.5", "2027-02-22")))),
        Optional.of(
            List.of(
                cell("All audiences"),
                number("532"),
                number("8"),
                number("4"),
                number("14"),
                number("26"),
                percent("0.58"),
                EMPTY)));
  }

  private static Row audience(
      String name,
      int size,
      String before,
      String launch,
      String after,
      int total,
      String twoWay,
      String first) {
    return row(
        cell(name),
        number(Integer.toString(size)),
        dots(before),
        dots(launch),
        dots(after),
        number(Integer.toString(total)),
        percent(twoWay),
        date(first));
  }

  private static Cell dots(String marks) {
    return marks.isEmpty()
        ? status(StatusKind.WATCH, "Gap")
        : new Cell.Dots(
            marks.length(),
            marks
                .chars()
                .mapToObj(
                    c ->
                        switch (c) {
                          case 'S' -> Mark.DOT_DONE;
                          case 'O' -> Mark.DOT_OPEN;
                          case 'X' -> Mark.SQUARE;
                          default -> Mark.DOT;
                        })
                .toList());
  }

  /** The timeline with its table, on a landscape page. */
  private static Section milestones() {
    return new Section(
        "timeline",
        "Timeline",
        Optional.of("Timeline and milestones"),
        text(
            "The pilot slipped 6 working days and used up all float. Closing it today would still"
                + " move launch to 5 March."),
        Orientation.LANDSCAPE,
        true,
        List.of(new FigureBlock(timeline(), List.of()), new TableBlock(milestoneTable())));
  }

  private static Table milestoneTable() {
    return new Table(
        "milestones",
        "The milestones with their dates and float",
        "",
        List.of(
            column("no", "No.", Type.NUMBER),
            with(column("milestone", "Milestone", Type.TEXT), "", 43.5, false),
            column("owner", "Owner", Type.TEXT),
            column("planned", "Planned", Type.DATE),
            computed(
                with(column("slip", "Slip", Type.NUMBER), "+0", 0, false),
                "",
                Total.NONE,
                Table.Scale.BAR),
            column("length", "Length", Type.NUMBER),
            column("effort", "Effort", Type.DURATION),
            column("cost", "Cost", Type.MONEY),
            column("done_when", "Done when", Type.TEXT),
            column("status", "Status", Type.STATUS),
            only(column("code", "Code", Type.TEXT), OutputFormat.XLSX)),
        List.of(
            new Group(
                "",
                List.of(),
                List.of(
                    strong(
                        number("1"),
                        cell("Leadership team committed"),
                        cell("Priya Raman"),
                        date("2027-01-04"),
                        number("4"),
                        NONE,
                        new Cell.Time(Duration.ofMinutes(90)),
                        new Cell.Money(new BigDecimal("1250.50"), "GBP"),
                        cell("Every VP has stated a commitment and three actions"),
                        status(StatusKind.DONE_LATE, "Done late"),
                        cell("leaders-aligned-code")),
                    strong(
                        number("2"),
                        cell("Life-sciences pilot closes"),
                        cell("Dana Whitfield"),
                        date("2027-01-25"),
                        number("6"),
                        number("15"),
                        new Cell.Time(Duration.ofMinutes(45)),
                        new Cell.Money(new BigDecimal("12000000"), "GBP"),
                        cell("Pilot win rate and cycle time are published"),
                        status(StatusKind.BAD, "Late"),
                        cell("pilot-code")),
                    row(
                        number("6"),
                        cell("Baselines measured"),
                        cell("Ana Duarte"),
                        date("2027-01-15"),
                        number("-2"),
                        number("9"),
                        new Cell.Time(Duration.ofHours(12)),
                        new Cell.Money(new BigDecimal("-300"), "EUR"),
                        cell("Ten metrics have a baseline value and date"),
                        status(StatusKind.DONE, "Done"),
                        cell("baselines-code"))))),
        Optional.empty());
  }

  /** Sparklines, progress bars, a chart beside facts, and a live table. */
  private static Section scorecard() {
    return new Section(
        "scorecard",
        "Scorecard",
        Optional.empty(),
        text("Of three metrics, one is on track, one to watch and one has no reading."),
        Orientation.PORTRAIT,
        true,
        List.of(
            new TableBlock(scorecardTable()),
            new Heading(
                2,
                text("Accounts with an industry owner"),
                line(new Inline.StatusMark(StatusKind.WATCH, "Watch"))),
            new Columns(
                List.of(
                    new Columns.Column(2.6, List.of(new FigureBlock(chart(), List.of()))),
                    new Columns.Column(
                        1,
                        List.of(
                            new Facts(
                                FactsLayout.ROWS,
                                List.of(
                                    new Fact("Progress", text("56%"), List.of()),
                                    new Fact("Gap", text("\u22126.5 points"), List.of()))),
                            new Paragraph(
                                ParagraphStyle.NOTE,
                                text("Source: CRM account report, every Friday."))))))));
  }

  public static Table scorecardTable() {
    return new Table(
        "scorecard",
        "Every metric with its baseline, latest reading and target",
        "Kind",
        List.of(
            with(column("metric", "Metric", Type.TEXT), "", 0, true),
            second("about", "State, cadence, owner", Type.TEXT, "metric", "metric"),
            column("baseline", "Baseline", Type.NUMBER),
            with(second("baseline_on", "", Type.DATE, "baseline", "baseline"), "short", 0, false),
            input(with(column("latest", "Latest", Type.NUMBER), "", 0, true)),
            column("target", "Target", Type.NUMBER),
            column("trend", "Trend", Type.SPARKLINE),
            computed(
                column("progress", "Progress", Type.PERCENT),
                "(latest - baseline) / (target - baseline)",
                Total.AVERAGE,
                Table.Scale.NONE),
            second("expected", "Expected", Type.PERCENT, "progress", "progress"),
            column("bar", "Against plan", Type.PROGRESS),
            column("status", "Status", Type.STATUS)),
        List.of(
            new Group(
                "Leading: what people do now",
                List.of(),
                List.of(
                    metric(
                        "Accounts with an industry owner",
                        "New, every week, Ana Duarte",
                        number("0", "%"),
                        "2027-01-04",
                        number("56", "%"),
                        number("100", "%"),
                        "4 11 24 41 56",
                        "0.56",
                        "0.625",
                        StatusKind.WATCH,
                        "Watch"),
                    metric(
                        "Coaching hours per rep a month",
                        "Changed, every month, Tom Okafor",
                        number("1.4", "h"),
                        "2026-12-31",
                        number("1.8", "h"),
                        number("3.0", "h"),
                        "1.4 1.8",
                        "0.25",
                        "0.22",
                        StatusKind.GOOD,
                        "On track"))),
            new Group(
                "Lagging: what it leads to",
                text("1 metric"),
                List.of(
                    row(
                        cell("Top accounts lost to specialists"),
                        cell("New, every quarter, Dana Whitfield"),
                        number("9"),
                        date("2026-12-31"),
                        NONE,
                        number("3"),
                        new Cell.Sparkline(
                            List.of(new Cell.Point(day("2026-12-31"), new BigDecimal("9"))),
                            List.of(
                                new Cell.Point(day("2026-12-31"), new BigDecimal("9")),
                                new Cell.Point(day("2027-12-31"), new BigDecimal("3")))),
                        NONE,
                        percent("0.11"),
                        new Cell.Progress(BigDecimal.ZERO, Optional.empty()),
                        status(StatusKind.OPEN, "No reading"))))),
        Optional.empty());
  }

  private static Row metric(
      String name,
      String about,
      Cell baseline,
      String on,
      Cell latest,
      Cell target,
      String values,
      String progress,
      String expected,
      StatusKind status,
      String word) {
    List<Cell.Point> points = new ArrayList<>();
    for (String value : values.split(" ")) {
      points.add(new Cell.Point(day("2027-01-08").plusWeeks(points.size()), new BigDecimal(value)));
    }
    BigDecimal from = points.get(0).value();
    return row(
        cell(name),
        cell(about),
        baseline,
        date(on),
        latest,
        target,
        new Cell.Sparkline(
            points,
            List.of(
                new Cell.Point(day("2027-01-08"), from),
                new Cell.Point(day("2027-02-12"), points.get(points.size() - 1).value()))),
        percent(progress),
        percent(expected),
        new Cell.Progress(new BigDecimal(progress), Optional.of(new BigDecimal(expected))),
        status(status, word));
  }

  /** Levels, steps and gauges beside each other. */
  private static Section role() {
    return new Section(
        "role",
        "Industry account executive",
        Optional.empty(),
        text("Same people, same base pay, other accounts."),
        Orientation.PORTRAIT,
        true,
        List.of(
            new Heading(2, text("Skills gap"), List.of()),
            new TableBlock(
                new Table(
                    "skills",
                    "Each skill\u2019s level now and needed",
                    "",
                    List.of(
                        column("skill", "Skill", Type.TEXT),
                        column("level", "Level, 1 to 5", Type.LEVEL),
                        column("now", "Now", Type.NUMBER),
                        column("needed", "Needed", Type.NUMBER),
                        computed(
                            column("gap", "Gap", Type.NUMBER),
                            "max(0, needed - now)",
                            Total.NONE,
                            Table.Scale.NONE),
                        input(
                            column("action", "Closed by", Type.FIELD),
                            "Industry academy",
                            "Value case workshop"),
                        column("due", "Due", Type.FIELD)),
                    List.of(
                        new Group(
                            "",
                            List.of(),
                            List.of(
                                skill("Industry knowledge", 2, 4, 1),
                                skill("Value case in the customer\u2019s terms", 1, 3, 2),
                                skill("Forecasting", 4, 3, 3)))),
                    Optional.empty())),
            new Columns(
                List.of(
                    new Columns.Column(
                        1,
                        List.of(
                            new Heading(2, text("Career path"), List.of()),
                            new FigureBlock(steps(), List.of()))),
                    new Columns.Column(
                        1,
                        List.of(
                            new Heading(2, text("Load and span"), List.of()),
                            new FigureBlock(gauge(), List.of())))))));
  }

  private static Row skill(String name, int now, int needed, int n) {
    return row(
        cell(name),
        new Cell.Level(now, needed, 5),
        number(Integer.toString(now)),
        number(Integer.toString(needed)),
        number(Integer.toString(Math.max(0, needed - now))),
        new Cell.Input(
            new Field(
                "skill-" + n + "-action",
                "Closed by",
                Optional.empty(),
                Field.Kind.CHOICE,
                1,
                List.of("Industry academy", "Value case workshop"),
                n == 1 ? Optional.of("Industry academy") : Optional.empty(),
                1)),
        new Cell.Input(field("skill-" + n + "-due", "Due " + n, "", Field.Kind.DATE, 1, 1)));
  }

  /** A field without choices and value. */
  public static Field field(
      String id, String label, String hint, Field.Kind kind, int lines, double share) {
    return new Field(
        id,
        label,
        hint.isEmpty() ? Optional.empty() : Optional.of(hint),
        kind,
        lines,
        List.of(),
        Optional.empty(),
        share);
  }

  /** A page to be filled in at the table: every kind of field. */
  private static Section coaching() {
    return new Section(
        "session-1",
        "Managers coach account executives",
        Optional.of("Session 1 of 6"),
        text("One sheet for each account executive; shaded boxes are to be filled in together."),
        Orientation.PORTRAIT,
        true,
        List.of(
            new Fields(
                List.of(
                    field("coach", "Coach", "name", Field.Kind.TEXT, 1, 2),
                    field("executive", "Account executive", "name", Field.Kind.TEXT, 1, 2),
                    field("held", "Held on", "date", Field.Kind.DATE, 1, 1))),
            new Heading(3, text("Opening question"), List.of()),
            new Paragraph(
                ParagraphStyle.OPENING_QUESTION,
                text("What will you do differently in the next first call?")),
            new Heading(3, text("Questions to ask"), List.of()),
            new Columns(
                List.of(
                    new Columns.Column(
                        1,
                        List.of(
                            new Paragraph(
                                ParagraphStyle.QUESTION,
                                text("What did the customer tell you that surprised you?")))),
                    new Columns.Column(
                        1,
                        List.of(
                            new Fields(
                                List.of(
                                    field("answer-1", "Answer", "", Field.Kind.TEXT, 2, 1))))))),
            new Fields(
                List.of(
                    field("goal", "Goal", "What should be different?", Field.Kind.TEXT, 4, 1),
                    field("reality", "Reality", "What happens now?", Field.Kind.TEXT, 4, 1),
                    field("options", "Options", "What could you try?", Field.Kind.TEXT, 4, 1),
                    field("will", "Will", "By when?", Field.Kind.TEXT, 4, 1)),
                true),
            new Fields(
                List.of(
                    new Field(
                        "insight",
                        "Opens every first call with an insight",
                        Optional.empty(),
                        Field.Kind.RATING,
                        1,
                        List.of("not yet seen", "sometimes", "a habit"),
                        Optional.of("3"),
                        3),
                    field("seen-where", "Seen where", "", Field.Kind.TEXT, 1, 2))),
            new Fields(
                List.of(
                    new Field(
                        "commitment",
                        "Commitment",
                        Optional.of("write the account"),
                        Field.Kind.TEXT,
                        2,
                        List.of(),
                        Optional.of("One updated account plan"),
                        3),
                    field("hours", "Hours", "", Field.Kind.NUMBER, 1, 1),
                    new Field(
                        "result",
                        "Result",
                        Optional.empty(),
                        Field.Kind.CHOICE,
                        1,
                        List.of("kept", "partly", "not kept"),
                        Optional.of("kept"),
                        1),
                    new Field(
                        "agreed",
                        "Agreed",
                        Optional.empty(),
                        Field.Kind.CHECK,
                        1,
                        List.of(),
                        Optional.empty(),
                        1)))));
  }

  /** A worksheet of its own, with inputs in the columns. */
  private static Section tracking() {
    return new Section(
        "tracking",
        "Tracking grid",
        Optional.empty(),
        List.of(),
        Orientation.PORTRAIT,
        false,
        List.of(
            new Sheet(
                "Tracking",
                true,
                List.of(
                    new TableBlock(
                        new Table(
                            "readings",
                            "Readings by week",
                            "",
                            List.of(
                                with(column("week", "Week ending", Type.DATE), "short", 0, true),
                                column("expected", "Expected", Type.PERCENT),
                                input(column("reading", "Reading", Type.PERCENT)),
                                computed(
                                    with(
                                        column("gap", "Gap, points", Type.NUMBER),
                                        "+0.0",
                                        0,
                                        false),
                                    "(reading - expected) * 100",
                                    Total.NONE,
                                    Table.Scale.NONE),
                                input(
                                    column("state", "State", Type.STATUS),
                                    "On track",
                                    "Watch",
                                    "Behind")),
                            List.of(
                                new Group(
                                    "",
                                    List.of(),
                                    List.of(
                                        row(
                                            date("2027-01-29"),
                                            percent("0.45"),
                                            percent("0.41"),
                                            number("-4.0"),
                                            status(StatusKind.WATCH, "Watch")),
                                        row(
                                            date("2027-02-05"),
                                            percent("0.57"),
                                            percent("0.56"),
                                            number("-1.0"),
                                            status(StatusKind.GOOD, "On track")),
                                        row(
                                            date("2027-02-12"),
                                            percent("0.70"),
                                            EMPTY,
                                            EMPTY,
                                            EMPTY)))),
                            Optional.empty()))))));
  }

  private static Section formats() {
    return new Section(
        "formats",
        "By format",
        Optional.empty(),
        List.of(),
        Orientation.PORTRAIT,
        false,
        Stream.of(OutputFormat.values())
            .<Block>map(
                f ->
                    new FormatScope(
                        Set.of(f), List.of(paragraph("Only in " + f.extension() + "."))))
            .collect(
                () -> new ArrayList<Block>(List.of(paragraph("In every format."), new PageBreak())),
                ArrayList::add,
                ArrayList::addAll));
  }

  // Figures

  public static List<Band> bands() {
    return List.of(
        new Band(BandKind.BEFORE, day("2026-12-28"), day("2027-02-28"), "Before launch"),
        new Band(BandKind.LAUNCH, LAUNCH, day("2027-03-07"), ""),
        new Band(BandKind.AFTER, day("2027-03-08"), day("2027-06-06"), "After launch"),
        new Band(BandKind.BLACKOUT, day("2027-03-22"), day("2027-03-31"), "Quarter end"));
  }

  public static List<Flag> flags() {
    return List.of(
        new Flag(FlagKind.TODAY, TODAY, "Today 8 Feb"),
        new Flag(FlagKind.LAUNCH, LAUNCH, "Launch 1 Mar"));
  }

  public static Figure.Timeline timeline() {
    return new Figure.Timeline(
        "Eleven milestones from January to May 2027; the pilot finished six working days late.",
        day("2026-12-28"),
        day("2027-06-06"),
        bands(),
        flags(),
        List.of(
            new Figure.TimelineGroup(
                "Critical path to launch",
                List.of(
                    milestone(
                        "leaders",
                        "1",
                        "Leadership team committed",
                        StatusKind.DONE_LATE,
                        "",
                        "2027-01-04",
                        "",
                        "2027-01-08",
                        4,
                        true),
                    milestone(
                        "pilot",
                        "2",
                        "Life-sciences pilot closes",
                        StatusKind.BAD,
                        "2027-01-04",
                        "2027-01-25",
                        "2027-01-12",
                        "2027-02-02",
                        6,
                        true,
                        "leaders"),
                    milestone(
                        "coaches",
                        "3",
                        "Managers certified as coaches",
                        StatusKind.WATCH,
                        "2027-02-01",
                        "2027-02-15",
                        "2027-02-03",
                        "2027-02-17",
                        2,
                        true,
                        "pilot"),
                    milestone(
                        "talks",
                        "4",
                        "Account talks held",
                        StatusKind.OPEN,
                        "2027-02-16",
                        "2027-02-26",
                        "2027-02-18",
                        "2027-02-26",
                        0,
                        true,
                        "coaches",
                        "kit"),
                    milestone(
                        "go-live",
                        "5",
                        "Industry teams start",
                        StatusKind.WATCH,
                        "",
                        "2027-03-01",
                        "",
                        "2027-03-01",
                        0,
                        true,
                        "talks",
                        "academy",
                        "crm"))),
            new Figure.TimelineGroup(
                "Other milestones",
                List.of(
                    milestone(
                        "baselines",
                        "6",
                        "Baselines measured",
                        StatusKind.DONE,
                        "2027-01-04",
                        "2027-01-15",
                        "2027-01-04",
                        "2027-01-15",
                        0,
                        false),
                    milestone(
                        "kit",
                        "7",
                        "Coach kit published",
                        StatusKind.WATCH,
                        "2027-01-18",
                        "2027-02-05",
                        "2027-01-18",
                        "2027-02-10",
                        3,
                        false),
                    milestone(
                        "mapping",
                        "8",
                        "Accounts mapped to industries",
                        StatusKind.GOOD,
                        "2027-01-11",
                        "2027-02-12",
                        "2027-01-11",
                        "2027-02-12",
                        0,
                        false),
                    milestone(
                        "academy",
                        "9",
                        "Industry academy completed",
                        StatusKind.GOOD,
                        "2027-01-25",
                        "2027-02-22",
                        "2027-01-25",
                        "2027-02-22",
                        0,
                        false),
                    milestone(
                        "crm",
                        "10",
                        "Industry owners in the CRM",
                        StatusKind.OPEN,
                        "2027-02-15",
                        "2027-02-24",
                        "2027-02-15",
                        "2027-02-24",
                        0,
                        false,
                        "mapping"),
                    milestone(
                        "review",
                        "11",
                        "First quarterly review",
                        StatusKind.OPEN,
                        "",
                        "2027-05-31",
                        "",
                        "2027-05-31",
                        0,
                        false,
                        "go-live")))),
        "Date now",
        "Slip",
        "Weeks from launch",
        "Launch");
  }

  /**
   * @param start the planned start, empty for none
   * @param effectiveStart empty for none
   */
  public static Figure.TimelineRow milestone(
      String id,
      String number,
      String label,
      StatusKind status,
      String start,
      String planned,
      String effectiveStart,
      String effective,
      int slip,
      boolean critical,
      String... after) {
    return new Figure.TimelineRow(
        id,
        number,
        label,
        status,
        start.isEmpty() ? Optional.empty() : Optional.of(day(start)),
        day(planned),
        effectiveStart.isEmpty() ? Optional.empty() : Optional.of(day(effectiveStart)),
        new Cell.Date(day(effective)),
        slip,
        critical,
        List.of(after),
        Optional.empty());
  }

  public static Figure.Chart chart() {
    List<Cell.Point> readings = new ArrayList<>();
    readings.add(point("2027-01-04", "0"));
    for (String value : List.of("4", "11", "24", "41", "56")) {
      readings.add(
          new Cell.Point(day("2027-01-08").plusWeeks(readings.size() - 1L), new BigDecimal(value)));
    }
    return new Figure.Chart(
        "Accounts with an owner rose from 0 to 56% by 5 February; 62.5% were expected.",
        readings,
        List.of(point("2027-01-04", "0"), point("2027-03-01", "100")),
        List.of(
            new Figure.ChartLine(new BigDecimal("100"), "Target 100%", "by 1 Mar"),
            new Figure.ChartLine(BigDecimal.ZERO, "Baseline 0%", "")),
        List.of(new Band(BandKind.LAUNCH, LAUNCH, day("2027-03-07"), "")),
        flags(),
        "Reading",
        "Expected",
        "%");
  }

  public static Cell.Point point(String date, String value) {
    return new Cell.Point(day(date), new BigDecimal(value));
  }

  public static Figure.Cascade cascade() {
    return new Figure.Cascade(
        "Leaders hear on 28 December, managers on 1 February, employees on 22 February.",
        List.of(
            new Figure.CascadeStep(
                "Leaders",
                "9 people, 1 audience",
                Optional.of(new Cell.Date(day("2026-12-28"))),
                "leader-briefing",
                "",
                List.of()),
            new Figure.CascadeStep(
                "Managers",
                "41 people, 1 audience",
                Optional.of(new Cell.Date(day("2027-02-01"))),
                "manager-briefing",
                "25 working days",
                List.of()),
            new Figure.CascadeStep(
                "Employees",
                "482 people, 6 audiences",
                Optional.of(new Cell.Date(day("2027-02-22"))),
                "rep-announcement",
                "15 working days",
                List.of(new Figure.LateTouch(new Cell.Date(LAUNCH), "Partner managers", "5 wd")))),
        List.of(new Band(BandKind.AFTER, LAUNCH, day("2027-03-14"), "")),
        flags());
  }

  public static Figure.Load load() {
    List<LocalDate> weeks =
        IntStream.range(0, 23).mapToObj(i -> day("2026-12-28").plusWeeks(i)).toList();
    return new Figure.Load(
        "Account executives receive four messages in launch week; the limit is three.",
        3,
        weeks,
        List.of(
            loadRow("Sales leadership team", "10100010010000010000001"),
            loadRow("First-line managers", "00000211012110210111101"),
            new Figure.LoadRow(
                "Account executives", counts("00000000241010201010111"), notes(9, "4, accepted")),
            loadRow("Customer success managers", "00000000120000110000001"),
            loadRow("Solution engineers", "00000000220000100000011"),
            loadRow("Sales operations", "00000000110000000000001"),
            loadRow("Channel partner managers", "00000000010000000000000"),
            loadRow("Industry desk analysts", "00000000110000000000000")),
        List.of(
            new Band(BandKind.LAUNCH, LAUNCH, day("2027-03-07"), "Launch week"),
            new Band(
                BandKind.BLACKOUT, day("2027-03-22"), day("2027-03-31"), "Quarter-end blackout")),
        List.of(new Flag(FlagKind.TODAY, TODAY, "Today 8 Feb")),
        "Week beginning Monday");
  }

  private static Figure.LoadRow loadRow(String label, String counts) {
    return new Figure.LoadRow(label, counts(counts), notes(-1, ""));
  }

  private static List<Integer> counts(String digits) {
    return digits.chars().mapToObj(c -> c - '0').toList();
  }

  private static List<String> notes(int at, String note) {
    return IntStream.range(0, 23).mapToObj(i -> i == at ? note : "").toList();
  }

  public static Figure.Steps steps() {
    return new Figure.Steps(
        "From account executive by way of senior account executive to industry principal.",
        List.of(
            new Figure.Step("Account executive", "", false),
            new Figure.Step("Senior account executive", "", false),
            new Figure.Step("Industry principal", "new step, told on 24 Feb", true)));
  }

  public static Figure.DotStrip dotStrip() {
    List<Figure.Dot> dots = new ArrayList<>();
    for (String d : List.of("2026-12-28", "2027-01-11", "2027-02-01")) {
      dots.add(new Figure.Dot(day(d), Mark.DOT_DONE));
    }
    dots.add(new Figure.Dot(day("2027-02-05"), Mark.SQUARE));
    for (String d :
        List.of(
            "2027-02-11",
            "2027-02-15",
            "2027-02-22",
            "2027-03-02",
            "2027-03-04",
            "2027-03-15",
            "2027-04-05",
            "2027-04-12",
            "2027-04-14",
            "2027-05-10",
            "2027-05-31")) {
      dots.add(new Figure.Dot(day(d), Mark.DOT));
    }
    for (String d :
        List.of(
            "2027-02-24",
            "2027-03-01",
            "2027-03-03",
            "2027-03-08",
            "2027-03-22",
            "2027-04-06",
            "2027-04-19",
            "2027-05-03",
            "2027-05-17",
            "2027-05-24")) {
      dots.add(new Figure.Dot(day(d), Mark.DOT_OPEN));
    }
    return new Figure.DotStrip(
        "Twenty-four communications between 28 December and 31 May.",
        day("2026-12-28"),
        day("2027-06-06"),
        dots,
        bands(),
        flags(),
        "One dot a communication: filled two-way, open one-way, square overdue");
  }

  public static Figure.Gauge gauge() {
    return new Figure.Gauge(
        "Workload after the change is 95% of capacity.",
        "Workload after the change",
        "95%",
        new BigDecimal("95"),
        new BigDecimal("120"),
        List.of(
            new Figure.GaugeLimit(new BigDecimal("80"), "80%", false),
            new Figure.GaugeLimit(new BigDecimal("100"), "limit 100%", true)),
        "of capacity; between 80% and 100% is sound",
        StatusKind.GOOD,
        "In range");
  }
}
