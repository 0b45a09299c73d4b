package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.RunningLine;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook while it is filled: its sheets and what they share. Writes the package's parts itself,
 * because that is an order of magnitude cheaper than building them as beans. Not thread safe.
 */
final class Workbook {
  /** Excel's own limits of a cell's text. */
  static final int LONGEST_TEXT = 32_767;

  static final int MOST_LINE_FEEDS = 253;

  /** The first instant that a zip states without an extra field, whatever the time zone. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
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
  private final Map<List<String>, String> lists = new LinkedHashMap<>();
  private final Set<Integer> missing = new TreeSet<>();
  private Optional<Worksheet> listSheet = Optional.empty();
  private Optional<Worksheet> readingSheet = Optional.empty();
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
      String t = "<t xml:space=\"preserve\">" + Xml.cell(run.text()) + "</t>";
      if (single && changed.equals(style)) {
        item.append(t);
      } else if (!run.text().isEmpty()) {
        item.append("<r><rPr>").append(StyleSheet.font(changed, "rFont")).append("</rPr>");
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

  /** Puts readings where a sparkline finds them. */
  String readings(List<java.math.BigDecimal> values) {
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
        + Xml.cell(header)
        + "</oddHeader><oddFooter>"
        + Xml.cell(footer)
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      StringBuilder types = new StringBuilder(Xml.HEAD);
      types.append(
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
              + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>");
      String sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
      override(types, "/xl/workbook.xml", sheetMl + "sheet.main+xml");
      override(types, "/xl/styles.xml", sheetMl + "styles+xml");
      override(types, "/xl/sharedStrings.xml", sheetMl + "sharedStrings+xml");
      override(
          types,
          "/docProps/core.xml",
          "application/vnd.openxmlformats-package.core-properties+xml");
      int charts = 0;
      for (int i = 0; i < sheets.size(); i++) {
        Worksheet sheet = sheets.get(i);
        override(types, "/xl/worksheets/sheet" + (i + 1) + ".xml", sheetMl + "worksheet+xml");
        for (Worksheet.TablePart table : sheet.tables()) {
          override(types, "/xl/tables/table" + table.id() + ".xml", sheetMl + "table+xml");
        }
        if (sheet.isDrawnOn()) {
          override(
              types,
              "/xl/drawings/drawing" + (i + 1) + ".xml",
              "application/vnd.openxmlformats-officedocument.drawing+xml");
        }
        for (int c = 0; c < sheet.charts().size(); c++) {
          override(
              types,
              "/xl/charts/chart" + ++charts + ".xml",
              "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        }
      }
      entry(zip, "[Content_Types].xml", types.append("</Types>").toString());
      entry(
          zip,
          "_rels/.rels",
          relationships(
              relationship("rId1", "officeDocument", "xl/workbook.xml", false)
                  + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006"
                  + "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
      entry(zip, "docProps/core.xml", coreProperties());
      entry(zip, "xl/workbook.xml", workbookXml());
      StringBuilder parts = new StringBuilder();
      for (int i = 0; i < sheets.size(); i++) {
        parts.append(
            relationship(
                "sheet" + (i + 1), "worksheet", "worksheets/sheet" + (i + 1) + ".xml", false));
      }
      parts.append(relationship("styles", "styles", "styles.xml", false));
      parts.append(relationship("texts", "sharedStrings", "sharedStrings.xml", false));
      entry(zip, "xl/_rels/workbook.xml.rels", relationships(parts.toString()));
      int firstChart = 1;
      for (int i = 0; i < sheets.size(); i++) {
        firstChart = sheetParts(zip, i, isOpened(sheets.get(i)), firstChart);
      }
      entry(zip, "xl/styles.xml", styles.xml());
      entry(zip, "xl/sharedStrings.xml", sharedTexts());
    }
    return bytes.toByteArray();
  }

  private boolean isOpened(Worksheet sheet) {
    return opened.map(o -> o == sheet).orElse(sheet == sheets.get(0));
  }

  private int sheetParts(ZipOutputStream zip, int i, boolean opened, int firstChart)
      throws IOException {
    Worksheet sheet = sheets.get(i);
    int number = i + 1;
    entry(zip, "xl/worksheets/sheet" + number + ".xml", sheet.xml(opened));
    StringBuilder out = new StringBuilder();
    List<String> targets = sheet.targets();
    for (int l = 0; l < targets.size(); l++) {
      out.append(relationship("link" + (l + 1), "hyperlink", targets.get(l), true));
    }
    for (Worksheet.TablePart table : sheet.tables()) {
      out.append(
          relationship(
              "table" + table.id(), "table", "../tables/table" + table.id() + ".xml", false));
      entry(zip, "xl/tables/table" + table.id() + ".xml", TableXml.of(table));
    }
    int charts = sheet.charts().size();
    if (sheet.isDrawnOn()) {
      out.append(
          relationship("drawing1", "drawing", "../drawings/drawing" + number + ".xml", false));
      entry(
          zip,
          "xl/drawings/drawing" + number + ".xml",
          ChartXml.drawing(sheet.charts(), sheet.picture()));
      StringBuilder drawn = new StringBuilder();
      if (sheet.picture().isPresent()) {
        Worksheet.Picture picture = sheet.picture().get();
        String media = "media/image" + number + "." + picture.extension();
        drawn.append(relationship("image1", "image", "../" + media, false));
        entry(zip, "xl/" + media, picture.bytes());
      }
      for (int c = 0; c < charts; c++) {
        drawn.append(
            relationship(
                "chart" + (c + 1), "chart", "../charts/chart" + (firstChart + c) + ".xml", false));
        entry(zip, "xl/charts/chart" + (firstChart + c) + ".xml", sheet.charts().get(c).xml());
      }
      entry(
          zip, "xl/drawings/_rels/drawing" + number + ".xml.rels", relationships(drawn.toString()));
    }
    if (!out.isEmpty()) {
      entry(zip, "xl/worksheets/_rels/sheet" + number + ".xml.rels", relationships(out.toString()));
    }
    return firstChart + charts;
  }

  private String workbookXml() {
    StringBuilder out = new StringBuilder(Xml.HEAD);
    out.append("<workbook xmlns=\"").append(Xml.MAIN);
    out.append("\" xmlns:r=\"").append(Xml.RELATIONSHIPS).append("\"><bookViews>");
    out.append("<workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\"")
        .append(" windowHeight=\"15000\" tabRatio=\"800\" activeTab=\"")
        .append(opened.map(sheets::indexOf).orElse(0))
        .append("\"/></bookViews><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      out.append("<sheet name=\"").append(Xml.escape(sheets.get(i).name()));
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
        names.append("\">").append(Xml.escape(rows.get())).append("</definedName>");
      }
    }
    definedNames.forEach(
        (name, area) ->
            names
                .append("<definedName name=\"")
                .append(Xml.escape(name))
                .append("\">")
                .append(Xml.escape(area))
                .append("</definedName>"));
    if (!names.isEmpty()) {
      out.append("<definedNames>").append(names).append("</definedNames>");
    }
    return out.append("<calcPr calcId=\"191029\"/></workbook>").toString();
  }

  private String coreProperties() {
    return Xml.HEAD
        + "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + Xml.escape(document.title() + " – " + document.subject())
        + "</dc:title><dc:subject>"
        + Xml.escape(document.subject())
        + "</dc:subject>"
        + document
            .author()
            .or(document::organisation)
            .map(a -> "<dc:creator>" + Xml.escape(a) + "</dc:creator>")
            .orElse("")
        + "</cp:coreProperties>";
  }

  private String sharedTexts() {
    StringBuilder out = new StringBuilder(Xml.HEAD);
    out.append("<sst xmlns=\"").append(Xml.MAIN).append("\" count=\"").append(textUses);
    out.append("\" uniqueCount=\"").append(texts.size()).append("\">");
    texts.keySet().forEach(out::append);
    return out.append("</sst>").toString();
  }

  private static void override(StringBuilder types, String part, String type) {
    types.append("<Override PartName=\"").append(part);
    types.append("\" ContentType=\"").append(type).append("\"/>");
  }

  private static String relationships(String content) {
    return Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">" + content + "</Relationships>";
  }

  private static String relationship(String id, String type, String target, boolean external) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + Xml.RELATIONSHIPS
        + "/"
        + type
        + "\" Target=\""
        + Xml.escape(target)
        + (external ? "\" TargetMode=\"External" : "")
        + "\"/>";
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    entry(zip, name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
