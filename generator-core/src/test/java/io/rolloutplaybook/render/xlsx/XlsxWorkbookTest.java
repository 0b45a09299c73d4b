package io.rolloutplaybook.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.FormulaEvaluator;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.SampleDocument;
import io.rolloutplaybook.theme.Theme;
import io.rolloutplaybook.theme.Themes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a workbook must hold beyond its texts, and faults that validators do not see. */
class XlsxWorkbookTest {
  /**
   * The functions that formulas may use: all of them older than Excel 2010's prefixes, so that none
   * comes out as {@code #NAME?}.
   */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "IF",
          "IFERROR",
          "AND",
          "OR",
          "NOT",
          "COUNT",
          "MIN",
          "MAX",
          "ABS",
          "ROUND",
          "INT",
          "MID",
          "LEFT",
          "SUBTOTAL",
          "COUNTIFS",
          "AVERAGEIFS",
          "SUBSTITUTE");

  private static byte[] sample() throws IOException {
    return new XlsxRenderer().render(SampleDocument.everything(), Themes.standard()).bytes();
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)))
            .as("one part of each name")
            .isNull();
      }
    }
    return parts;
  }

  private static XSSFWorkbook read(byte[] file) throws IOException {
    return XlsxRendererTest.read(file);
  }

  private static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher m = Pattern.compile(pattern).matcher(text);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  @Test
  void a_number_has_the_colour_of_its_status() throws IOException {
    Cell late = new Cell.Number(new BigDecimal("12"), "", Optional.of(StatusKind.BAD));
    Table table =
        new Table(
            "t",
            "Slips",
            "",
            List.of(SampleDocument.column("slip", "Slip", Table.Type.NUMBER)),
            List.of(new Table.Group("", List.of(), List.of(new Table.Row(false, List.of(late))))),
            Optional.empty());
    Document document = SampleDocument.document("part", List.of(new Block.TableBlock(table)));
    try (XSSFWorkbook workbook =
        read(new XlsxRenderer().render(document, Themes.standard()).bytes())) {
      List<String> colours = new ArrayList<>();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(
              cell -> {
                if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 12) {
                  colours.add(
                      ((XSSFCell) cell).getCellStyle().getFont().getXSSFColor().getARGBHex());
                }
              });
        }
      }
      // the theme's red, as in the status beside it
      assertThat(colours).containsExactly("FFA3261E");
    }
  }

  @Test
  void an_aside_beside_bold_words_was_bold() throws IOException {
    Inline aside = new Inline.Muted(List.of(new Inline.Text("1 of 7")));
    Inline title = new Inline.Strong(List.of(new Inline.Text("Industry wins "), aside));
    Block paragraph = new Block.Paragraph(Block.ParagraphStyle.BODY, List.of(title));
    byte[] file =
        new XlsxRenderer()
            .render(SampleDocument.document("part", List.of(paragraph)), Themes.standard())
            .bytes();
    try (XSSFWorkbook workbook = read(file)) {
      List<Boolean> bold = new ArrayList<>();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(
              cell -> {
                if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals("Industry wins 1 of 7")) {
                  XSSFRichTextString text = ((XSSFCell) cell).getRichStringCellValue();
                  for (int i = 0; i < text.numFormattingRuns(); i++) {
                    bold.add(text.getFontOfFormattingRun(i).getBold());
                  }
                }
              });
        }
      }
      assertThat(bold).containsExactly(true, false);
    }
  }

  @Test
  void a_count_of_more_dots_than_a_column_holds_showed_as_hashes() throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    for (int count : new int[] {23, 24}) {
      rows.add(
          new Table.Row(
              false, List.of(new Cell.Dots(count, Collections.nCopies(count, Mark.DOT)))));
    }
    Table table =
        new Table(
            "t",
            "Counts",
            "",
            List.of(SampleDocument.column("n", "Number", Table.Type.DOTS)),
            List.of(new Table.Group("", List.of(), rows)),
            Optional.empty());
    Document document = SampleDocument.document("part", List.of(new Block.TableBlock(table)));
    try (XSSFWorkbook workbook =
        read(new XlsxRenderer().render(document, Themes.standard()).bytes())) {
      Map<Integer, String> formats = new HashMap<>();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(
              cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                  formats.put(
                      (int) cell.getNumericCellValue(), cell.getCellStyle().getDataFormatString());
                }
              });
        }
      }
      // 36 characters are the widest column: 4 and 1.35 for each dot, so that 23 fit
      assertThat(formats.get(23)).contains("\u25CF".repeat(23));
      assertThat(formats.get(24)).isEqualTo("0");
    }
  }

  @Test
  void a_table_of_many_columns_prints_on_large_pages_that_repeat_the_first() throws IOException {
    List<Table.Column> columns = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      columns.add(SampleDocument.column("c" + i, "Column " + i, Table.Type.TEXT));
      cells.add(SampleDocument.cell("some words that need the widest column of a table"));
    }
    Table.Group group = new Table.Group("", List.of(), List.of(new Table.Row(false, cells)));
    Table table = new Table("t", "Wide", "", columns, List.of(group), Optional.empty());
    Block.Section section =
        new Block.Section(
            "wide",
            "Wide",
            Optional.empty(),
            List.of(),
            Block.Orientation.PORTRAIT,
            false,
            List.of(new Block.TableBlock(table)));
    Document document = SampleDocument.document("wide", List.of(section));
    try (XSSFWorkbook workbook =
        read(new XlsxRenderer().render(document, Themes.standard()).bytes())) {
      XSSFSheet sheet = workbook.getSheet("Wide");
      assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A3_PAPER);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      // 20 columns of 27 characters and more, of which one is repeated.
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
      assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
    }
  }

  @Test
  void it_opens_on_the_plan_with_its_head_in_sight() throws IOException {
    try (XSSFWorkbook workbook = read(sample())) {
      XSSFSheet plan = workbook.getSheetAt(workbook.getActiveSheetIndex());
      assertThat(plan.getSheetName()).isEqualTo("The plan");
      assertThat(workbook.getSheetName(0)).isEqualTo("Overview");
      assertThat(plan.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
      assertThat(plan.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 3);
      assertThat(plan.isDisplayGridlines()).isFalse();
      assertThat(plan.getRow(0).getHeightInPoints()).isEqualTo(27f);
      assertThat(plan.getPrintSetup().getLandscape()).isTrue();
      assertThat(plan.getFitToPage()).isTrue();
      assertThat(plan.getRepeatingRows().formatAsString()).isEqualTo("4:4");
      assertThat(plan.getProtect()).as("a list can be sorted and grows").isFalse();
      XSSFTable table = plan.getTables().get(0);
      assertThat(table.getName()).isEqualTo("plan");
      assertThat(table.getTotalsRowCount()).isEqualTo(1);
      // The group has a column of its own, after the first.
      assertThat(table.getColumns().get(1).getName()).isEqualTo("Phase");
      assertThat(XlsxRendererTest.shown(plan.getRow(4).getCell(1))).isEqualTo("Before launch");
      assertThat(XlsxRendererTest.shown(plan.getRow(12).getCell(1))).isEqualTo("Launch week");
    }
  }

  @Test
  void values_keep_their_types() throws IOException {
    try (XSSFWorkbook workbook = read(sample())) {
      XSSFSheet plan = workbook.getSheet("The plan");
      XSSFCell date = plan.getRow(4).getCell(0);
      assertThat(date.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(date.getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-12-28");
      XSSFSheet scorecard = workbook.getSheet("Scorecard");
      assertThat(scorecard.getRow(4).getCell(column(scorecard, "Expected")).getNumericCellValue())
          .isEqualTo(0.625);
      assertThat(scorecard.getRow(4).getCell(column(scorecard, "Status")).getStringCellValue())
          .isEqualTo("▲\u00A0Watch");
    }
  }

  private static int column(XSSFSheet sheet, String title) {
    for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(3)) {
      if (cell.getStringCellValue().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError(title);
  }

  @Test
  void inputs_can_be_changed_and_the_rest_is_locked_where_people_fill_in() throws IOException {
    try (XSSFWorkbook workbook = read(sample())) {
      XSSFSheet scorecard = workbook.getSheet("Scorecard");
      assertThat(scorecard.getProtect()).isTrue();
      assertThat(scorecard.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
      int latest = column(scorecard, "Latest");
      assertThat(scorecard.getRow(4).getCell(latest).getCellStyle().getLocked()).isFalse();
      assertThat(scorecard.getRow(4).getCell(latest - 1).getCellStyle().getLocked()).isTrue();
      assertThat(scorecard.getTabColor().getARGBHex()).isEqualTo("FFB9AE8C");
      assertThat(workbook.getSheet("The plan").getTabColor()).isNull();
      XSSFSheet form = workbook.getSheet("Session 1 of 6");
      assertThat(form.getDataValidations())
          .extracting(v -> v.getValidationConstraint().getExplicitListValues())
          .contains(new String[] {"kept", "partly", "not kept"});
    }
  }

  @Test
  void names_stand_for_their_values() throws IOException {
    try (XSSFWorkbook workbook = read(sample())) {
      for (String name : List.of("launch", "as_of", "tolerance")) {
        CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
        assertThat(at.getSheetName()).isEqualTo("Overview");
        XSSFCell cell = workbook.getSheet("Overview").getRow(at.getRow()).getCell(at.getCol());
        assertThat(cell.getNumericCellValue())
            .isEqualTo(
                switch (name) {
                  case "launch" -> 46447; // 1 March 2027
                  case "as_of" -> 46426; // 21 days earlier
                  default -> 0.1;
                });
      }
    }
  }

  @Test
  void a_date_of_the_cover_that_formulas_refer_to_stands_once() throws IOException {
    try (XSSFWorkbook workbook = read(sample())) {
      XSSFSheet overview = workbook.getSheet("Overview");
      List<XSSFCell> found = new ArrayList<>();
      for (Row row : overview) {
        if (row.getCell(0) != null
            && row.getCell(0).getCellType() == CellType.STRING
            && List.of("Launch", "As of").contains(row.getCell(0).getStringCellValue())) {
          found.add((XSSFCell) row.getCell(1));
        }
      }
      assertThat(found)
          .extracting(XlsxRendererTest::shown)
          .containsExactly("Monday 1 March 2027", "8 February 2027");
      assertThat(found).extracting(c -> c.getCellStyle().getLocked()).containsExactly(true, false);
      assertThat(workbook.getName("as_of").getRefersToFormula())
          .isEqualTo("'Overview'!$B$" + (found.get(1).getRowIndex() + 1));
    }
  }

  /** Words that run out of their cell are printed on a page of their own. */
  @Test
  void a_long_title_of_the_rollout_breaks_within_the_sheet() throws IOException {
    Document sample = parts(List.of(new Block.TableBlock(SampleDocument.scorecardTable())));
    Document document =
        new Document(
            sample.id(),
            sample.title(),
            "A rollout of many words ".repeat(12).strip(),
            sample.organisation(),
            sample.version(),
            sample.author(),
            sample.asOf(),
            sample.language(),
            sample.names(),
            sample.blocks());
    try (XSSFWorkbook workbook =
        read(new XlsxRenderer().render(document, Themes.standard()).bytes())) {
      XSSFSheet sheet = only(workbook);
      assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isTrue();
      assertThat(sheet.getMergedRegions())
          .anyMatch(r -> r.getFirstRow() == 1 && r.getLastRow() == 1);
      // one line is 19 points high; each more adds 11.5
      assertThat(sheet.getRow(1).getHeightInPoints()).isGreaterThanOrEqualTo(30);
    }
  }

  private static XSSFSheet only(XSSFWorkbook workbook) {
    return workbook.getSheet("Parts");
  }

  private static Document parts(List<Block> blocks) {
    return SampleDocument.document(
        "parts",
        List.of(
            new Block.Section(
                "parts",
                "Parts",
                Optional.empty(),
                List.of(),
                Block.Orientation.PORTRAIT,
                false,
                blocks)));
  }

  @Test
  void what_stands_below_a_heading_is_printed_on_one_page_with_it() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      blocks.add(new Block.Heading(2, SampleDocument.text("Part " + part), List.of()));
      for (int i = 0; i < 25; i++) {
        blocks.add(
            new Block.Paragraph(Block.ParagraphStyle.BODY, SampleDocument.text("One more line")));
      }
    }
    Document document = parts(blocks);
    try (XSSFWorkbook workbook =
        read(new XlsxRenderer().render(document, Themes.standard()).bytes())) {
      XSSFSheet sheet = only(workbook);
      // Two parts of 25 lines of 17 points are more than the 737 that a page of A4 holds.
      assertThat(sheet.getRowBreaks()).hasSize(2);
      for (int last : sheet.getRowBreaks()) {
        assertThat(XlsxRendererTest.shown(sheet.getRow(last + 1).getCell(0))).startsWith("Part");
      }
      assertThat(sheet.getFitToPage()).as("Excel would not follow the breaks").isFalse();
    }
  }

  @Test
  void a_gauge_s_number_is_written_as_the_document_writes_it() throws IOException {
    Figure.Gauge gauge =
        new Figure.Gauge(
            "Training is 5.3% of working time.",
            "Training",
            "5.3%",
            new BigDecimal("0.0531"),
            new BigDecimal("0.08"),
            List.of(new Figure.GaugeLimit(new BigDecimal("0.05"), "limit 5%", true)),
            "of working time",
            StatusKind.WATCH,
            "Above");
    Document document = parts(List.of(new Block.FigureBlock(gauge, List.of())));
    try (XSSFWorkbook workbook =
        read(new XlsxRenderer().render(document, Themes.standard()).bytes())) {
      List<String> numbers = new ArrayList<>();
      for (Row row : only(workbook)) {
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
          if (cell.getCellType() == CellType.NUMERIC) {
            numbers.add(XlsxRendererTest.shown(cell));
          }
        }
      }
      assertThat(numbers).containsExactly("5.3%", "5%");
    }
  }

  @Test
  void a_week_named_a_wave_twice_where_its_band_and_its_flag_begin() throws IOException {
    Figure.DotStrip strip =
        new Figure.DotStrip(
            "Two launches.",
            SampleDocument.day("2027-02-01"),
            SampleDocument.day("2027-05-30"),
            List.of(new Figure.Dot(SampleDocument.day("2027-02-15"), Mark.DOT_OPEN)),
            List.of(
                new Figure.Band(
                    Figure.BandKind.LAUNCH,
                    SampleDocument.day("2027-02-15"),
                    SampleDocument.day("2027-02-19"),
                    "Nordics"),
                new Figure.Band(
                    Figure.BandKind.AFTER,
                    SampleDocument.day("2027-02-15"),
                    SampleDocument.day("2027-05-30"),
                    "After launch")),
            List.of(
                new Figure.Flag(
                    Figure.FlagKind.LAUNCH, SampleDocument.day("2027-02-15"), "Nordics 15 Feb")),
            "One dot a message");
    Document document = parts(List.of(new Block.FigureBlock(strip, List.of())));
    try (XSSFWorkbook workbook =
        read(new XlsxRenderer().render(document, Themes.standard()).bytes())) {
      List<String> texts = new ArrayList<>();
      for (Row row : only(workbook)) {
        row.forEach(cell -> texts.add(XlsxRendererTest.shown(cell)));
      }
      assertThat(texts)
          .filteredOn(text -> text.contains("Nordics"))
          .singleElement()
          .satisfies(text -> assertThat(text).endsWith("After launch, Nordics 15 Feb"));
    }
  }

  @Test
  void formulas_name_columns_and_hold_the_value_of_the_document() throws IOException {
    try (XSSFWorkbook workbook = read(sample())) {
      XSSFSheet scorecard = workbook.getSheet("Scorecard");
      XSSFCell progress = scorecard.getRow(4).getCell(column(scorecard, "Progress"));
      assertThat(progress.getCellFormula())
          .isEqualTo(
              "IF(COUNT(scorecard[[#This Row],[Latest]],scorecard[[#This Row],[Baseline]],"
                  + "scorecard[[#This Row],[Target]])<3,\"\",IFERROR((scorecard[[#This Row],[Latest]]"
                  + "-scorecard[[#This Row],[Baseline]])/(scorecard[[#This Row],[Target]]"
                  + "-scorecard[[#This Row],[Baseline]]),\"\"))");
      assertThat(progress.getNumericCellValue()).isEqualTo(0.56);
      assertThat(scorecard.getRow(6).getCell(progress.getColumnIndex()).getStringCellValue())
          .isEmpty();
    }
  }

  @Test
  void cached_values_are_what_the_formulas_give() {
    int compared = 0;
    for (Table table : List.of(SampleDocument.scorecardTable())) {
      for (Table.Group group : table.groups()) {
        for (Table.Row row : group.rows()) {
          Map<String, Optional<Object>> values = new HashMap<>();
          for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (TableWriter.number(cell).isPresent() && !(cell instanceof Cell.Sparkline)) {
              values.put(table.columns().get(i).id(), FormulaEvaluator.value(cell));
            } else if (cell instanceof Cell.None) {
              values.put(table.columns().get(i).id(), Optional.empty());
            }
          }
          for (int i = 0; i < row.cells().size(); i++) {
            if (table.columns().get(i).formula().isPresent()) {
              Optional<Object> worked =
                  new FormulaEvaluator(values).evaluate(table.columns().get(i).formula().get());
              Optional<BigDecimal> cached = TableWriter.number(row.cells().get(i));
              assertThat(worked.isPresent()).isEqualTo(cached.isPresent());
              worked.ifPresent(w -> assertThat((BigDecimal) w).isEqualByComparingTo(cached.get()));
              compared++;
            }
          }
        }
      }
    }
    assertThat(compared).isEqualTo(3);
  }

  /** POI is a third opinion; where it knows the functions it must agree with what is cached. */
  @Test
  void a_spreadsheet_program_works_out_the_same() throws IOException {
    int compared = 0;
    try (XSSFWorkbook workbook = read(sample())) {
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (org.apache.poi.ss.usermodel.Cell cell : row) {
            if (cell.getCellType() != CellType.FORMULA) {
              continue;
            }
            var value = evaluator.evaluate(cell);
            String where = sheet.getSheetName() + "!" + cell.getAddress();
            if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
              assertThat(value.getNumberValue())
                  .as(where)
                  .isCloseTo(
                      cell.getNumericCellValue(), org.assertj.core.data.Offset.offset(0.006));
            } else {
              assertThat(value.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
            }
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(10);
  }

  @Test
  void formulas_use_only_functions_that_every_excel_knows() throws IOException {
    Set<String> used = new TreeSet<>();
    parts(sample())
        .forEach(
            (name, xml) -> {
              if (name.startsWith("xl/worksheets/sheet") || name.startsWith("xl/tables/")) {
                for (String formula :
                    all("<(?:f|formula|calculatedColumnFormula)>([^<]*)</", xml)) {
                  used.addAll(
                      all("([A-Z][A-Z.0-9]*)\\(", formula.replaceAll("&quot;.*?&quot;", "")));
                }
              }
            });
    assertThat(used).isNotEmpty();
    assertThat(FUNCTIONS).containsAll(used);
  }

  @Test
  void numbers_into_shared_lists_are_in_range() throws IOException {
    Map<String, String> parts = parts(sample());
    String texts = parts.get("xl/sharedStrings.xml");
    int count = all("<(si)>", texts).size();
    int styles =
        Integer.parseInt(all("<cellXfs count=\"(\\d+)\"", parts.get("xl/styles.xml")).get(0));
    int looks = Integer.parseInt(all("<dxfs count=\"(\\d+)\"", parts.get("xl/styles.xml")).get(0));
    int uses = 0;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (!part.getKey().startsWith("xl/worksheets/sheet")) {
        continue;
      }
      List<String> used = all("t=\"s\"><v>(\\d+)</v>", part.getValue());
      uses += used.size();
      assertThat(used).allSatisfy(i -> assertThat(Integer.parseInt(i)).isLessThan(count));
      assertThat(all(" s=\"(\\d+)\"", part.getValue()))
          .allSatisfy(i -> assertThat(Integer.parseInt(i)).isLessThan(styles));
      assertThat(all("dxfId=\"(\\d+)\"", part.getValue()))
          .allSatisfy(i -> assertThat(Integer.parseInt(i)).isLessThan(looks));
    }
    assertThat(all("<sst [^>]* count=\"(\\d+)\"", texts)).containsExactly(Integer.toString(uses));
  }

  @Test
  void rows_and_cells_stand_in_order_and_once() throws IOException {
    for (Map.Entry<String, String> part : parts(sample()).entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/sheet")) {
        List<Integer> rows =
            all("<row r=\"(\\d+)\"", part.getValue()).stream().map(Integer::valueOf).toList();
        assertThat(rows).isSorted().doesNotHaveDuplicates();
        List<Long> cells =
            all("<c r=\"([A-Z]+\\d+)\"", part.getValue()).stream()
                .map(CellReference::new)
                .map(c -> c.getRow() * 20_000L + c.getCol())
                .toList();
        assertThat(cells).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void joined_cells_and_tables_do_not_overlap() throws IOException {
    try (XSSFWorkbook workbook = read(sample())) {
      for (Sheet sheet : workbook) {
        List<CellRangeAddress> areas = new ArrayList<>(sheet.getMergedRegions());
        for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
          areas.add(CellRangeAddress.valueOf(table.getArea().formatAsString()));
        }
        for (int i = 0; i < areas.size(); i++) {
          for (int j = i + 1; j < areas.size(); j++) {
            assertThat(areas.get(i).intersects(areas.get(j)))
                .as("%s: %s, %s", sheet.getSheetName(), areas.get(i), areas.get(j))
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void a_table_s_columns_are_named_as_its_head_says() throws IOException {
    Set<String> names = new TreeSet<>();
    int tables = 0;
    try (XSSFWorkbook workbook = read(sample())) {
      for (Sheet sheet : workbook) {
        for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
          tables++;
          names.add(table.getName());
          Row head = sheet.getRow(table.getStartRowIndex());
          for (int c = 0; c < table.getColumnCount(); c++) {
            assertThat(table.getColumns().get(c).getName())
                .isEqualTo(head.getCell(table.getStartColIndex() + c).getStringCellValue());
          }
        }
      }
    }
    assertThat(names).hasSize(tables);
  }

  @Test
  void two_runs_give_the_same_bytes() throws IOException {
    assertThat(sample()).isEqualTo(sample());
  }

  @Test
  void the_chart_reads_its_cells() throws IOException {
    Map<String, String> parts = parts(sample());
    String chart = parts.get("xl/charts/chart1.xml");
    assertThat(chart).contains("'Scorecard'!$A$").contains("<c:scatterChart>");
    assertThat(all("<c:v>([^<]*)</c:v>", chart)).contains("56", "Expected");
    assertThat(parts.get("xl/drawings/drawing7.xml")).contains("descr=\"");
  }

  @Test
  void names_of_levels_close_to_each_other_lay_on_top_of_each_other() throws IOException {
    Figure.Chart chart =
        new Figure.Chart(
            "Letters",
            List.of(),
            List.of(
                new Cell.Point(LocalDate.of(2027, 1, 1), new BigDecimal("20")),
                new Cell.Point(LocalDate.of(2027, 12, 31), new BigDecimal("90"))),
            List.of(
                new Figure.ChartLine(new BigDecimal("90"), "Target", ""),
                new Figure.ChartLine(new BigDecimal("98"), "Up to", ""),
                new Figure.ChartLine(new BigDecimal("20"), "Baseline", "")),
            List.of(),
            List.of(),
            "Reading",
            "Expected",
            "%");
    Document document =
        SampleDocument.document("levels", List.of(new Block.FigureBlock(chart, List.of())));
    String xml =
        parts(new XlsxRenderer().render(document, Themes.standard()).bytes())
            .get("xl/charts/chart1.xml");
    // On an axis from 0 to 98, 70 % of the chart high: 98 stands 0.0571 above 90, and needs 0.09.
    assertThat(all("<c:y val=\"(-[^\"]*)\"/>", xml)).containsExactly("-0.0329");
  }

  @Test
  void the_theme_s_logo_stands_on_the_overview() throws IOException {
    BufferedImage image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Theme plain = Themes.standard();
    Theme branded =
        new Theme(
            plain.colours(),
            plain.fonts(),
            Optional.of(new Theme.Logo(png.toByteArray(), "logo.png", 13, "Northwind")),
            plain.page(),
            plain.header(),
            plain.footer(),
            plain.cover(),
            plain.tables(),
            plain.formats());
    byte[] file = new XlsxRenderer().render(SampleDocument.everything(), branded).bytes();
    Files.write(Path.of("target", "sample-logo.xlsx"), file);
    try (XSSFWorkbook workbook = read(file)) {
      assertThat(workbook.getAllPictures()).hasSize(1);
      assertThat(workbook.getAllPictures().get(0).getData()).isEqualTo(png.toByteArray());
    }
    // 13 mm high and three times as wide, in units of 1/36,000 mm.
    assertThat(parts(file).get("xl/drawings/drawing1.xml"))
        .contains("cx=\"1404000\" cy=\"468000\"")
        .contains("descr=\"Northwind\"");
  }

  @Test
  void documents_without_tables_or_cover_open_too() throws IOException {
    Document bare = SampleDocument.document("bare", List.of());
    try (XSSFWorkbook workbook = read(new XlsxRenderer().render(bare, Themes.standard()).bytes())) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Communications plan");
    }
  }
}
