package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.office.OfficePackage;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One sheet while it is filled, and its part of the file. Rows and columns are counted from 0. Not
 * thread safe.
 */
final class Worksheet {
  /** Excel's own limits. */
  static final int MOST_ROWS = 1_048_576;

  static final int MOST_COLUMNS = 16_384;

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate FIRST_SOUND_DAY = LocalDate.of(1900, 3, 1);

  /**
   * @param attributes of the cell's element, beside its place and style
   */
  private record Content(String attributes, String xml, int style) {}

  private record Link(int row, int column, String target, boolean internal) {}

  /** A column of a table object. */
  record TableColumn(
      String name, Optional<String> formula, Table.Total total, Optional<String> totalText) {}

  /**
   * A table object.
   *
   * @param total whether its last row is a total
   */
  record TablePart(
      String name,
      int row,
      int column,
      int lastRow,
      List<TableColumn> columns,
      boolean total,
      int id) {}

  /** A chart and the cells that it covers. */
  record ChartPart(
      String xml, String alternative, int row, int column, int lastRow, int lastColumn) {}

  /**
   * A picture at the top left.
   *
   * @param width in points, as is the height
   */
  record Picture(byte[] bytes, String extension, String alternative, double width, double height) {}

  private final String name;
  private final Workbook workbook;
  private final Map<Integer, TreeMap<Integer, Content>> rows = new TreeMap<>();
  private final Map<Integer, Double> heights = new TreeMap<>();
  private final TreeMap<Integer, Double> widths = new TreeMap<>();
  private final List<String> merges = new ArrayList<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> extended = new ArrayList<>();
  private final List<String> sparklines = new ArrayList<>();
  private final List<String> validations = new ArrayList<>();
  private final TreeSet<Integer> breaks = new TreeSet<>();
  private final List<TablePart> tables = new ArrayList<>();
  private final List<ChartPart> charts = new ArrayList<>();
  private Optional<int[]> frozen = Optional.empty();
  private Optional<Picture> picture = Optional.empty();
  private Optional<Colour> tab = Optional.empty();
  private boolean guarded;
  private boolean landscape;
  private boolean large;
  private int pagesWide = 1;
  private boolean onePage;
  private Optional<Integer> scale = Optional.empty();
  private boolean hidden;
  private int priority = 1;

  Worksheet(String name, Workbook workbook) {
    this.name = name;
    this.workbook = workbook;
  }

  String name() {
    return name;
  }

  List<TablePart> tables() {
    return tables;
  }

  List<ChartPart> charts() {
    return charts;
  }

  boolean isHidden() {
    return hidden;
  }

  /** The cell's name, such as B5. */
  static String cell(int row, int column) {
    return letters(column) + (row + 1);
  }

  static String area(int row, int column, int lastRow, int lastColumn) {
    return cell(row, column) + ":" + cell(lastRow, lastColumn);
  }

  /** An area with the sheet's name, in absolute terms. */
  String absolute(int row, int column, int lastRow, int lastColumn) {
    String first = "$" + letters(column) + "$" + (row + 1);
    String last = "$" + letters(lastColumn) + "$" + (lastRow + 1);
    return quoted() + "!" + (first.equals(last) ? first : first + ":" + last);
  }

  /** The sheet's name as formulas write it. */
  String quoted() {
    return "'" + name.replace("'", "''") + "'";
  }

  static String letters(int column) {
    StringBuilder out = new StringBuilder();
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      out.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return out.toString();
  }

  /** Whether Excel can hold a date as one. */
  static boolean holds(LocalDate date) {
    return !date.isBefore(FIRST_DAY) && date.getYear() <= 9999;
  }

  /** Excel's number of a day; it believes that 1900 was a leap year. */
  static long serial(LocalDate date) {
    long days = ChronoUnit.DAYS.between(EPOCH, date);
    return date.isBefore(FIRST_SOUND_DAY) ? days - 1 : days;
  }

  private void put(int row, int column, Content content) {
    workbook.requireFits(name, row, column);
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, content);
  }

  void text(int row, int column, RichText text, Style style) {
    if (text.isEmpty()) {
      blank(row, column, style);
      return;
    }
    Style own = text.looksLikeFormula() ? style.asQuoted() : style;
    int index = workbook.text(text, own, name + "!" + cell(row, column));
    put(row, column, new Content(" t=\"s\"", "<v>" + index + "</v>", workbook.style(own)));
    if (text.links().size() == 1) {
      links.put(cell(row, column), new Link(row, column, text.links().get(0).href(), false));
    }
  }

  void number(int row, int column, BigDecimal value, Style style) {
    put(row, column, new Content("", "<v>" + digits(value) + "</v>", workbook.style(style)));
  }

  /** A date, or its text where Excel's calendar does not reach. */
  void date(int row, int column, LocalDate date, String otherwise, Style style) {
    if (holds(date)) {
      number(row, column, BigDecimal.valueOf(serial(date)), style);
    } else {
      text(row, column, RichText.plain(otherwise), style.format("General"));
    }
  }

  /** A formula with the number that it gives. */
  void formula(int row, int column, String formula, BigDecimal value, Style style) {
    put(
        row,
        column,
        new Content("", f(formula) + "<v>" + digits(value) + "</v>", workbook.style(style)));
  }

  /** A formula with the text that it gives. */
  void formula(int row, int column, String formula, String value, Style style) {
    put(
        row,
        column,
        new Content(
            " t=\"str\"",
            f(formula) + "<v>" + SpreadsheetMl.cell(value) + "</v>",
            workbook.style(style)));
  }

  private static String f(String formula) {
    return "<f>" + Xml.escaped(formula) + "</f>";
  }

  void blank(int row, int column, Style style) {
    put(row, column, new Content("", "", workbook.style(style)));
  }

  private static String digits(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Joins cells of a row; those after the first get its style. */
  void merge(int row, int column, int lastRow, int lastColumn, Style style) {
    for (int r = row; r <= lastRow; r++) {
      for (int c = column; c <= lastColumn; c++) {
        if (r > row || c > column) {
          blank(r, c, style);
        }
      }
    }
    if (lastColumn > column || lastRow > row) {
      merges.add(area(row, column, lastRow, lastColumn));
    }
  }

  /** At least this high, in points. */
  void height(int row, double points) {
    heights.merge(row, Math.min(409, points), Math::max);
  }

  double height(int row) {
    return heights.getOrDefault(row, 15.0);
  }

  /** At least this wide, in characters. */
  void width(int column, double characters) {
    widths.merge(column, Math.min(255, characters), Math::max);
  }

  double width(int column) {
    return widths.getOrDefault(column, 10.0);
  }

  /** How many columns have been given a width. */
  int columns() {
    return widths.isEmpty() ? 1 : widths.lastKey() + 1;
  }

  /** How many columns have a width or content. */
  int used() {
    return Math.max(
        columns(), rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0) + 1);
  }

  /** A link to a cell of this workbook, such as {@code 'The plan'!A1}. */
  void goTo(int row, int column, String place) {
    links.put(cell(row, column), new Link(row, column, place, true));
  }

  void freeze(int row, int column) {
    frozen = Optional.of(new int[] {row, column});
  }

  void tab(Colour colour) {
    tab = Optional.of(colour);
  }

  void guard() {
    guarded = true;
  }

  void turn() {
    landscape = true;
  }

  /**
   * Prints it on the larger paper, and on so many pages side by side, each of which repeats the
   * frozen columns.
   */
  void printLarge(int pagesBeside) {
    large = true;
    pagesWide = pagesBeside;
  }

  /** Prints all of it on one page, however small its letters get. */
  void printOnOnePage() {
    onePage = true;
  }

  /**
   * Prints it at a size of its own. Excel follows page breaks only on sheets that state one instead
   * of asking to be fitted.
   *
   * @param percent of full size
   */
  void printAt(int percent) {
    scale = Optional.of(percent);
  }

  boolean isLandscape() {
    return landscape;
  }

  boolean isLarge() {
    return large;
  }

  boolean isBroken() {
    return !breaks.isEmpty();
  }

  /** The first row below everything on it, with one left free. */
  int free() {
    return rows.isEmpty() ? 0 : ((TreeMap<Integer, ?>) rows).lastKey() + 2;
  }

  /** How wide the columns that stay in sight are together, in characters. */
  double frozenWidth() {
    double sum = 0;
    for (int c = 0; c < frozen.map(f -> f[1]).orElse(0); c++) {
      sum += width(c);
    }
    return sum;
  }

  void hide() {
    hidden = true;
  }

  void pageBreak(int beforeRow) {
    if (beforeRow > 0) {
      breaks.add(beforeRow);
    }
  }

  void add(TablePart table) {
    tables.add(table);
  }

  void add(Picture added) {
    picture = Optional.of(added);
  }

  Optional<Picture> picture() {
    return picture;
  }

  boolean isDrawnOn() {
    return picture.isPresent() || !charts.isEmpty();
  }

  void add(ChartPart chart) {
    charts.add(chart);
  }

  /** Colours the cells of an area in which a formula, written for its first cell, holds. */
  void colourWhere(String area, String formula, Colour ink, Colour fill) {
    conditions.add(
        "<conditionalFormatting sqref=\""
            + area
            + "\"><cfRule type=\"expression\" dxfId=\""
            + workbook.styles().difference(ink, fill, true)
            + "\" priority=\""
            + priority++
            + "\"><formula>"
            + Xml.escaped(formula)
            + "</formula></cfRule></conditionalFormatting>");
  }

  /** Shades numbers from white to a colour. */
  void heat(String area, Colour most) {
    conditions.add(
        "<conditionalFormatting sqref=\""
            + area
            + "\"><cfRule type=\"colorScale\" priority=\""
            + priority++
            + "\"><colorScale><cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"FFFFFFFF\"/>"
            + "<color rgb=\""
            + StyleSheet.argb(most)
            + "\"/></colorScale></cfRule></conditionalFormatting>");
  }

  /**
   * Solid bars behind numbers.
   *
   * @param end what fills the cell; the largest number when absent
   */
  void bars(String area, Optional<BigDecimal> end, Colour colour) {
    // A fixed form of a unique id, counted within the workbook, so that files stay alike.
    String id =
        String.format(java.util.Locale.ROOT, "{00000000-0000-4000-8000-%012X}", workbook.nextBar());
    String most =
        end.map(e -> "<cfvo type=\"num\" val=\"" + digits(e) + "\"/>")
            .orElse("<cfvo type=\"max\"/>");
    conditions.add(
        "<conditionalFormatting sqref=\""
            + area
            + "\"><cfRule type=\"dataBar\" priority=\""
            + priority++
            + "\"><dataBar><cfvo type=\"num\" val=\"0\"/>"
            + most
            + "<color rgb=\""
            + StyleSheet.argb(colour)
            + "\"/></dataBar><extLst><ext uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\""
            + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"
            + "<x14:id>"
            + id
            + "</x14:id></ext></extLst></cfRule></conditionalFormatting>");
    extended.add(
        "<x14:conditionalFormatting"
            + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
            + "<x14:cfRule type=\"dataBar\" id=\""
            + id
            + "\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\">"
            + "<x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo>"
            + end.map(e -> "<x14:cfvo type=\"num\"><xm:f>" + digits(e) + "</xm:f></x14:cfvo>")
                .orElse("<x14:cfvo type=\"autoMax\"/>")
            + "<x14:negativeFillColor rgb=\"FFFFFFFF\"/><x14:axisColor rgb=\"FFFFFFFF\"/>"
            + "</x14:dataBar></x14:cfRule><xm:sqref>"
            + area
            + "</xm:sqref></x14:conditionalFormatting>");
  }

  /**
   * A line of readings in a cell.
   *
   * @param data where the readings stand, with the sheet's name
   */
  void sparkline(int row, int column, String data) {
    sparklines.add(
        "<x14:sparkline><xm:f>"
            + Xml.escaped(data)
            + "</xm:f><xm:sqref>"
            + cell(row, column)
            + "</xm:sqref></x14:sparkline>");
  }

  /** What people can choose from: literal where Excel takes it, else a list on a hidden sheet. */
  void choices(String area, List<String> choices) {
    String literal = String.join(",", choices);
    boolean fits =
        literal.length() <= 255
            && choices.stream().noneMatch(c -> c.contains(",") || c.startsWith("="));
    String source = fits ? FormulaCompiler.quote(literal) : workbook.choices(choices);
    validations.add(
        "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\""
            + area
            + "\"><formula1>"
            + Xml.escaped(source)
            + "</formula1></dataValidation>");
  }

  /** Takes only numbers, dates included, from a least to a most one. */
  void between(String area, String type, String least, String most) {
    validations.add(
        "<dataValidation type=\""
            + type
            + "\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\""
            + area
            + "\"><formula1>"
            + least
            + "</formula1><formula2>"
            + most
            + "</formula2></dataValidation>");
  }

  /** Where people start: below what is frozen, otherwise the top left. */
  String xml(boolean selected) {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<worksheet xmlns=\"").append(SpreadsheetMl.MAIN);
    out.append("\" xmlns:r=\"").append(OfficePackage.RELATIONSHIPS).append("\"><sheetPr>");
    tab.ifPresent(c -> out.append("<tabColor rgb=\"").append(StyleSheet.argb(c)).append("\"/>"));
    if (scale.isEmpty()) {
      out.append("<pageSetUpPr fitToPage=\"1\"/>");
    }
    out.append("</sheetPr>");
    int lastRow = rows.isEmpty() ? 0 : ((TreeMap<Integer, ?>) rows).lastKey();
    int lastColumn = rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
    out.append("<dimension ref=\"").append(area(0, 0, lastRow, lastColumn)).append("\"/>");
    out.append("<sheetViews><sheetView showGridLines=\"0\"");
    if (selected) {
      out.append(" tabSelected=\"1\"");
    }
    out.append(" workbookViewId=\"0\">");
    frozen.ifPresentOrElse(
        f -> {
          String pane = f[1] > 0 ? "bottomRight" : "bottomLeft";
          out.append("<pane");
          if (f[1] > 0) {
            out.append(" xSplit=\"").append(f[1]).append('"');
          }
          out.append(" ySplit=\"").append(f[0]).append("\" topLeftCell=\"");
          out.append(cell(f[0], f[1])).append("\" activePane=\"").append(pane);
          out.append("\" state=\"frozen\"/>");
          if (f[1] > 0) {
            out.append("<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>");
          }
          String place = cell(f[0], f[1]);
          out.append("<selection pane=\"").append(pane).append("\" activeCell=\"").append(place);
          out.append("\" sqref=\"").append(place).append("\"/>");
        },
        () -> out.append("<selection activeCell=\"A1\" sqref=\"A1\"/>"));
    out.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    if (!widths.isEmpty()) {
      out.append("<cols>");
      widths.forEach(
          (c, w) ->
              out.append("<col min=\"")
                  .append(c + 1)
                  .append("\" max=\"")
                  .append(c + 1)
                  .append("\" width=\"")
                  .append(digits(hundredths(w)))
                  .append("\" customWidth=\"1\"/>"));
      out.append("</cols>");
    }
    out.append("<sheetData>");
    TreeSet<Integer> all = new TreeSet<>(rows.keySet());
    all.addAll(heights.keySet());
    for (int r : all) {
      out.append("<row r=\"").append(r + 1).append('"');
      Double height = heights.get(r);
      if (height != null) {
        out.append(" ht=\"").append(digits(hundredths(height))).append("\" customHeight=\"1\"");
      }
      out.append('>');
      for (Map.Entry<Integer, Content> e : rows.getOrDefault(r, new TreeMap<>()).entrySet()) {
        Content c = e.getValue();
        out.append("<c r=\"").append(cell(r, e.getKey())).append("\" s=\"").append(c.style());
        out.append('"').append(c.attributes());
        out.append(c.xml().isEmpty() ? "/>" : ">" + c.xml() + "</c>");
      }
      out.append("</row>");
    }
    out.append("</sheetData>");
    if (guarded) {
      // 0 allows what is otherwise locked with the sheet.
      out.append("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\"")
          .append(" formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/>");
    }
    if (!merges.isEmpty()) {
      out.append("<mergeCells count=\"").append(merges.size()).append("\">");
      merges.forEach(m -> out.append("<mergeCell ref=\"").append(m).append("\"/>"));
      out.append("</mergeCells>");
    }
    conditions.forEach(out::append);
    if (!validations.isEmpty()) {
      out.append("<dataValidations count=\"").append(validations.size()).append("\">");
      validations.forEach(out::append);
      out.append("</dataValidations>");
    }
    if (!links.isEmpty()) {
      out.append("<hyperlinks>");
      List<String> targets = targets();
      links.forEach(
          (place, link) ->
              out.append("<hyperlink ref=\"")
                  .append(place)
                  .append(
                      link.internal()
                          ? "\" location=\"" + Xml.escaped(link.target())
                          : "\" r:id=\"link" + (targets.indexOf(link.target()) + 1))
                  .append("\"/>"));
      out.append("</hyperlinks>");
    }
    out.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.7\"")
        .append(" header=\"0.35\" footer=\"0.35\"/><pageSetup paperSize=\"")
        .append(workbook.paper(large))
        .append("\" orientation=\"")
        .append(landscape ? "landscape" : "portrait")
        .append(pagesWide > 1 ? "\" fitToWidth=\"" + pagesWide : "")
        .append(scale.map(s -> "\" scale=\"" + s).orElse(""))
        .append("\" fitToHeight=\"")
        .append(onePage ? 1 : 0)
        .append("\"/>")
        .append(workbook.headerFooter(name));
    if (!breaks.isEmpty()) {
      out.append("<rowBreaks count=\"").append(breaks.size()).append("\" manualBreakCount=\"");
      out.append(breaks.size()).append("\">");
      breaks.forEach(
          b -> out.append("<brk id=\"").append(b).append("\" max=\"16383\" man=\"1\"/>"));
      out.append("</rowBreaks>");
    }
    out.append("<ignoredErrors><ignoredError sqref=\"")
        .append(area(0, 0, lastRow, lastColumn))
        .append("\" numberStoredAsText=\"1\" unlockedFormula=\"1\"/></ignoredErrors>");
    if (isDrawnOn()) {
      out.append("<drawing r:id=\"drawing1\"/>");
    }
    if (!tables.isEmpty()) {
      out.append("<tableParts count=\"").append(tables.size()).append("\">");
      tables.forEach(t -> out.append("<tablePart r:id=\"table").append(t.id()).append("\"/>"));
      out.append("</tableParts>");
    }
    extensions(out);
    return out.append("</worksheet>").toString();
  }

  private void extensions(StringBuilder out) {
    if (extended.isEmpty() && sparklines.isEmpty()) {
      return;
    }
    String x14 = " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">";
    out.append("<extLst>");
    if (!extended.isEmpty()) {
      out.append("<ext uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"").append(x14);
      out.append("<x14:conditionalFormattings>");
      extended.forEach(out::append);
      out.append("</x14:conditionalFormattings></ext>");
    }
    if (!sparklines.isEmpty()) {
      String accent = StyleSheet.argb(workbook.theme().colours().accent());
      out.append("<ext uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\"").append(x14);
      out.append("<x14:sparklineGroups")
          .append(" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">")
          .append(
              "<x14:sparklineGroup lineWeight=\"1.25\" displayEmptyCellsAs=\"gap\" last=\"1\" displayHidden=\"1\">")
          .append("<x14:colorSeries rgb=\"")
          .append(accent)
          .append("\"/><x14:colorLast rgb=\"")
          .append(accent)
          .append("\"/><x14:sparklines>");
      sparklines.forEach(out::append);
      out.append("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>");
    }
    out.append("</extLst>");
  }

  private static BigDecimal hundredths(double value) {
    return BigDecimal.valueOf(Math.round(value * 100), 2);
  }

  /** Where links lead outside the workbook, each once. */
  List<String> targets() {
    return links.values().stream().filter(l -> !l.internal()).map(Link::target).distinct().toList();
  }

  /**
   * What is repeated on each printed page: the head of the frozen table, and its frozen columns.
   */
  Optional<String> repeated() {
    return frozen.map(
        f ->
            (pagesWide > 1 && f[1] > 0 ? quoted() + "!$A:$" + letters(f[1] - 1) + "," : "")
                + (quoted() + "!$" + f[0] + ":$" + f[0]));
  }
}
