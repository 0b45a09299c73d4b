package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.RunningLine;
import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.render.office.FileProperties;
import io.rolloutplaybook.render.office.OfficePackage;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A workbook while it is filled: its sheets and what they share. Writes the package's parts itself,
 * because that is an order of magnitude cheaper than building them as beans. Not thread safe.
 */
final class Workbook {
  /** Excel's own limits of a cell's text. */
  static final int LONGEST_TEXT = 32_767;

  static final int MOST_LINE_FEEDS = 253;

  private static final String WORKBOOK = "xl/workbook.xml";

  private static final Set<Integer> SYMBOLS =
      Arrays.stream(Mark.values())
          .map(m -> m.character().codePointAt(0))
          .collect(Collectors.toUnmodifiableSet());

  private final Document document;
  private final Theme theme;
  private final CellText cellText;
  private final FontSet fonts;
  private final Style base;
  private final StyleSheet styles;
  private final String file;
  private final SheetNames sheetNames = new SheetNames();
  private final List<Worksheet> sheets = new ArrayList<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<String, String> definedNames = new LinkedHashMap<>();
  private final Set<String> takenNames = new HashSet<>();
  private final Map<String, String> tableNames = new HashMap<>();
  private final Map<List<String>, String> lists = new LinkedHashMap<>();
  private final Set<Integer> missing = new TreeSet<>();
  private Optional<Worksheet> listSheet = Optional.empty();
  private final Map<String, Readings> readings = new HashMap<>();
  private Optional<Worksheet> readingSheet = Optional.empty();
  private Optional<Worksheet> chartSheet = Optional.empty();
  private Optional<Worksheet> opened = Optional.empty();
  private int readingColumns;
  private int textUses;
  private int tableCount;
  private int barCount;

  Workbook(Document document, Theme theme) throws IOException {
    this.document = document;
    this.theme = theme;
    cellText = new CellText(theme.formats());
    fonts = new FontSet(theme.fonts());
    base = Style.of(theme.fonts().body().name(), 10, theme.colours().ink());
    file = document.id() + ".xlsx";
    styles = new StyleSheet(theme, base, file);
  }

  Document document() {
    return document;
  }

  Theme theme() {
    return theme;
  }

  CellText cellText() {
    return cellText;
  }

  /** The ordinary style. */
  Style base() {
    return base;
  }

  StyleSheet styles() {
    return styles;
  }

  int style(Style style) {
    return styles.index(style);
  }

  Set<Integer> missing() {
    return missing;
  }

  /** A new sheet at the end. */
  Worksheet sheet(String wantedName) {
    Worksheet sheet = new Worksheet(sheetNames.free(wantedName), this);
    sheets.add(sheet);
    return sheet;
  }

  /** How many sheets people see. */
  int visibleSheets() {
    return (int) sheets.stream().filter(s -> !s.isHidden()).count();
  }

  /** How wide a text comes out, in points. */
  double width(String text, boolean bold, double size) {
    return fonts.width(text, bold, size);
  }

  /** The body font's widths. */
  TextMeasure measure() {
    return fonts::width;
  }

  PlaybookException limit(String code, String message, String advice) {
    return new PlaybookException(Problem.error(code, SourceLocation.file(file), message, advice));
  }

  void requireFits(String sheet, int row, int column) {
    if (row >= Worksheet.MOST_ROWS || column >= Worksheet.MOST_COLUMNS) {
      throw limit(
          "sheet-too-large",
          "the sheet `" + sheet + "` needs more than 1,048,576 rows or 16,384 columns",
          "Divide its table into several");
    }
  }

  /** The number by which cells refer to a text. */
  int text(RichText text, Style style, String place) {
    String plain = text.text();
    if (plain.length() > LONGEST_TEXT) {
      throw limit(
          "cell-too-long",
          "the text for "
              + place
              + " has "
              + String.format(Locale.ROOT, "%,d", plain.length())
              + " characters; an Excel cell takes 32,767",
          "Shorten it, or divide it into several rows; it begins with: "
              + plain.substring(0, 60).replace('\n', ' '));
    }
    long feeds = plain.chars().filter(c -> c == '\n').count();
    if (feeds > MOST_LINE_FEEDS) {
      throw limit(
          "cell-too-many-lines",
          "the text for " + place + " has " + (feeds + 1) + " lines; an Excel cell takes 254",
          "Join some of its lines, or divide it into several rows");
    }
    StringBuilder item = new StringBuilder("<si>");
    boolean single = text.runs().size() == 1;
    for (RichText.Run run : text.runs()) {
      Style changed = run.change().apply(style);
      String t = "<t xml:space=\"preserve\">" + SpreadsheetMl.cell(run.text()) + "</t>";
      if (single && changed.equals(style)) {
        item.append(t);
      } else if (!run.text().isEmpty()) {
        item.append("<r><rPr>")
            .append(StyleSheet.font(changed.lettering(), "rFont"))
            .append("</rPr>");
        item.append(t).append("</r>");
      }
    }
    textUses++;
    String key = item.append("</si>").toString();
    Integer known = texts.get(key);
    if (known == null) {
      note(plain);
      known = texts.size();
      texts.put(key, known);
    }
    return known;
  }

  /** Keeps which characters the theme's fonts lack; our own symbols come from other fonts. */
  private void note(String text) {
    Set<Integer> lacking = new TreeSet<>();
    fonts.body(false).shown(text.replace("\n", " "), lacking);
    lacking.removeAll(SYMBOLS);
    missing.addAll(lacking);
  }

  /** The name of a table of the document. */
  String tableName(String id) {
    return tableNames.computeIfAbsent(id, this::freeName);
  }

  /** A name that Excel accepts for a table or a value, and that is free. */
  String freeName(String wanted) {
    String name = wanted.replace('-', '_');
    // Q1, R and R1C1 are places of cells.
    if (name.matches("(?i)[a-z]{1,3}\\d+|[rc]|r\\d*c\\d*") || !name.matches("(?i)[a-z_].*")) {
      name = "_" + name;
    }
    String free = name;
    for (int i = 2; !takenNames.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  /**
   * Rows in which people enter readings.
   *
   * @param first the row of the first of them
   * @param day the column of their days
   * @param value the column of the readings
   */
  record Readings(Worksheet sheet, int first, int day, int value, List<Reading> rows) {}

  /**
   * @param key the text in the row's first cell
   * @param value empty until it is read
   */
  record Reading(String key, LocalDate day, Optional<BigDecimal> value) {}

  void place(String table, Readings rows) {
    readings.put(table, rows);
  }

  /** Where a table's readings stand, once it has been written. */
  Optional<Readings> placed(String table) {
    return Optional.ofNullable(readings.get(table));
  }

  void define(String name, String area) {
    definedNames.put(name, area);
  }

  int nextTable() {
    return ++tableCount;
  }

  int nextBar() {
    return ++barCount;
  }

  /** Where a list of choices stands that is too long to be written into the cell's rule. */
  String choices(List<String> choices) {
    return lists.computeIfAbsent(
        choices,
        c -> {
          if (listSheet.isEmpty()) {
            listSheet = Optional.of(hidden("Lists"));
          }
          Worksheet sheet = listSheet.get();
          int column = lists.size();
          for (int i = 0; i < c.size(); i++) {
            sheet.text(i, column, RichText.plain(c.get(i)), base);
          }
          return sheet.absolute(0, column, c.size() - 1, column);
        });
  }

  /** Where the lines stand that charts show beside what people enter into tables. */
  Worksheet behindCharts() {
    if (chartSheet.isEmpty()) {
      chartSheet = Optional.of(hidden("Lines of charts"));
    }
    return chartSheet.get();
  }

  /** Puts readings where a sparkline finds them. */
  String readings(List<BigDecimal> values) {
    if (readingSheet.isEmpty()) {
      readingSheet = Optional.of(hidden("Readings behind trends"));
    }
    Worksheet sheet = readingSheet.get();
    int column = readingColumns++;
    for (int i = 0; i < values.size(); i++) {
      sheet.number(i, column, values.get(i), base);
    }
    return sheet.absolute(0, column, values.size() - 1, column);
  }

  private Worksheet hidden(String name) {
    Worksheet sheet = sheet(name);
    sheet.hide();
    sheet.guard();
    return sheet;
  }

  /**
   * Excel's number of the theme's paper: Letter or A4.
   *
   * @param large twice as large: Tabloid or A3
   */
  int paper(boolean large) {
    boolean letter = Math.abs(theme.page().width() - 215.9) < 1;
    return letter ? large ? 3 : 1 : large ? 8 : 9;
  }

  String headerFooter(String section) {
    String header =
        "&L"
            + running(theme.header().left(), section)
            + "&R"
            + running(theme.header().right(), section);
    String footer =
        "&L"
            + running(theme.footer().left(), section)
            + "&R"
            + running(theme.footer().right(), section);
    return "<headerFooter><oddHeader>"
        + SpreadsheetMl.cell(header)
        + "</oddHeader><oddFooter>"
        + SpreadsheetMl.cell(footer)
        + "</oddFooter></headerFooter>";
  }

  /** One side of a header or footer; Excel takes 255 characters for all of a line. */
  private String running(String pattern, String section) {
    List<String> parts = new ArrayList<>();
    for (RunningLine.Part part : RunningLine.of(pattern, document, cellText).parts()) {
      StringBuilder out = new StringBuilder();
      for (RunningLine.Piece piece : part.pieces()) {
        switch (piece.kind()) {
          case PAGE -> out.append("&P");
          case PAGES -> out.append("&N");
          case SECTION -> out.append(section.replace("&", "&&"));
          case LITERAL, DOCUMENT, ROLLOUT, ORGANISATION, VERSION, AS_OF ->
              out.append(piece.text().replace("&", "&&"));
        }
      }
      parts.add(out.toString());
    }
    String line = String.join("  ·  ", parts);
    if (line.isEmpty()) {
      return "";
    }
    // The space keeps a leading digit from being read as part of the size.
    return "&8 "
        + (line.length() > 110 ? line.substring(0, 109).replaceAll("&+$", "") + "…" : line);
  }

  /** Lets people see a sheet first. */
  void open(Worksheet sheet) {
    opened = Optional.of(sheet);
  }

  /** The file. */
  byte[] bytes() throws IOException {
    OfficePackage out = new OfficePackage();
    out.relate("", relationship("officeDocument"), WORKBOOK);
    FileProperties.add(out, document, document.language());
    part(out, WORKBOOK, "sheet.main", workbookXml());
    int charts = 0;
    for (int i = 0; i < sheets.size(); i++) {
      String name = "worksheets/sheet" + (i + 1) + ".xml";
      out.relateAs("sheet" + (i + 1), WORKBOOK, relationship("worksheet"), name);
      charts = sheet(out, i, charts);
    }
    part(out, "xl/styles.xml", "styles", styles.xml());
    out.relate(WORKBOOK, relationship("styles"), "styles.xml");
    part(out, "xl/sharedStrings.xml", "sharedStrings", sharedTexts());
    out.relate(WORKBOOK, relationship("sharedStrings"), "sharedStrings.xml");
    return out.bytes();
  }

  private boolean isOpened(Worksheet sheet) {
    return opened.map(o -> o == sheet).orElse(sheet == sheets.get(0));
  }

  /**
   * @param charts how many charts the sheets before it have
   * @return how many there are with its own
   */
  private int sheet(OfficePackage out, int i, int charts) {
    Worksheet sheet = sheets.get(i);
    int number = i + 1;
    String name = "xl/worksheets/sheet" + number + ".xml";
    part(out, name, "worksheet", sheet.xml(isOpened(sheet)));
    List<String> targets = sheet.targets();
    for (int l = 0; l < targets.size(); l++) {
      out.relateExternallyAs("link" + (l + 1), name, relationship("hyperlink"), targets.get(l));
    }
    for (Worksheet.TablePart table : sheet.tables()) {
      String file = "tables/table" + table.id() + ".xml";
      out.relateAs("table" + table.id(), name, relationship("table"), "../" + file);
      part(out, "xl/" + file, "table", TableXml.of(table));
    }
    if (!sheet.isDrawnOn()) {
      return charts;
    }
    String drawing = "drawings/drawing" + number + ".xml";
    out.relateAs("drawing1", name, relationship("drawing"), "../" + drawing);
    out.add(
        "xl/" + drawing,
        "application/vnd.openxmlformats-officedocument.drawing+xml",
        utf8(ChartXml.drawing(sheet.charts(), sheet.picture())));
    sheet
        .picture()
        .ifPresent(
            picture -> {
              String media = "media/image" + number + "." + picture.extension();
              out.relateAs("image1", "xl/" + drawing, relationship("image"), "../" + media);
              out.add("xl/" + media, "image/" + picture.extension(), picture.bytes());
            });
    for (int c = 0; c < sheet.charts().size(); c++) {
      String chart = "charts/chart" + (charts + c + 1) + ".xml";
      out.relateAs("chart" + (c + 1), "xl/" + drawing, relationship("chart"), "../" + chart);
      out.add(
          "xl/" + chart,
          "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
          utf8(sheet.charts().get(c).xml()));
    }
    return charts + sheet.charts().size();
  }

  private static String relationship(String type) {
    return OfficePackage.RELATIONSHIPS + "/" + type;
  }

  private static void part(OfficePackage out, String name, String type, String content) {
    out.add(
        name,
        "application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml",
        utf8(content));
  }

  private static byte[] utf8(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private String workbookXml() {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<workbook xmlns=\"").append(SpreadsheetMl.MAIN);
    out.append("\" xmlns:r=\"").append(OfficePackage.RELATIONSHIPS).append("\"><bookViews>");
    out.append("<workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\"")
        .append(" windowHeight=\"15000\" tabRatio=\"800\" activeTab=\"")
        .append(opened.map(sheets::indexOf).orElse(0))
        .append("\"/></bookViews><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      out.append("<sheet name=\"").append(Xml.escaped(sheets.get(i).name()));
      out.append("\" sheetId=\"").append(i + 1);
      out.append(sheets.get(i).isHidden() ? "\" state=\"hidden" : "");
      out.append("\" r:id=\"sheet").append(i + 1).append("\"/>");
    }
    out.append("</sheets>");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      Optional<String> rows = sheets.get(i).repeated();
      if (rows.isPresent()) {
        names.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").append(i);
        names.append("\">").append(Xml.escaped(rows.get())).append("</definedName>");
      }
    }
    definedNames.forEach(
        (name, area) ->
            names
                .append("<definedName name=\"")
                .append(Xml.escaped(name))
                .append("\">")
                .append(Xml.escaped(area))
                .append("</definedName>"));
    if (!names.isEmpty()) {
      out.append("<definedNames>").append(names).append("</definedNames>");
    }
    return out.append("<calcPr calcId=\"191029\"/></workbook>").toString();
  }

  private String sharedTexts() {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<sst xmlns=\"").append(SpreadsheetMl.MAIN).append("\" count=\"").append(textUses);
    out.append("\" uniqueCount=\"").append(texts.size()).append("\">");
    texts.keySet().forEach(out::append);
    return out.append("</sst>").toString();
  }
}
