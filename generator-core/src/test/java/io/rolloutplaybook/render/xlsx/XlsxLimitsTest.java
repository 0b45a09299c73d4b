package io.rolloutplaybook.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.TableBlock;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Formula;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.render.SampleDocument;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excel's limits are met with a problem that says where, or handled; never passed in silence. */
class XlsxLimitsTest {
  private static Section section(String title, Block... blocks) {
    return new Section(
        "part", title, Optional.empty(), List.of(), Orientation.PORTRAIT, false, List.of(blocks));
  }

  private static byte[] render(Block... blocks) throws IOException {
    return new XlsxRenderer()
        .render(SampleDocument.document("limits", List.of(blocks)), Themes.standard())
        .bytes();
  }

  private static Problem problem(Block... blocks) {
    PlaybookException e = catchThrowableOfType(PlaybookException.class, () -> render(blocks));
    assertThat(e.problems()).hasSize(1);
    return e.problems().get(0);
  }

  private static Table table(Table.Column column, Cell... cells) {
    return new Table(
        "t1",
        "A table",
        "",
        List.of(column),
        List.of(
            new Table.Group(
                "",
                List.of(),
                List.of(cells).stream().map(c -> new Table.Row(false, List.of(c))).toList())),
        Optional.empty());
  }

  private static Table texts(String... texts) {
    return table(
        SampleDocument.column("text", "Text", Type.TEXT),
        List.of(texts).stream().map(SampleDocument::cell).toArray(Cell[]::new));
  }

  private static XSSFSheet part(XSSFWorkbook workbook) {
    return workbook.getSheet("Part");
  }

  @Test
  void a_text_of_32_767_characters_fits_and_one_more_is_a_problem() throws IOException {
    String longest = "word ".repeat(6_553) + "ab";
    assertThat(longest).hasSize(32_767);
    try (XSSFWorkbook workbook =
        XlsxRendererTest.read(render(section("Part", new TableBlock(texts(longest)))))) {
      assertThat(part(workbook).getRow(4).getCell(0).getStringCellValue()).hasSize(32_767);
    }
    Problem problem = problem(section("Part", new TableBlock(texts("short", longest + "c"))));
    assertThat(problem.code()).isEqualTo("cell-too-long");
    assertThat(problem.location()).hasToString("limits.xlsx");
    assertThat(problem.message())
        .isEqualTo("the text for Part!A6 has 32,768 characters; an Excel cell takes 32,767");
  }

  @Test
  void more_than_253_line_feeds_are_a_problem() throws IOException {
    assertThat(render(section("Part", new TableBlock(lines(253))))).isNotEmpty();
    Problem problem = problem(section("Part", new TableBlock(lines(254))));
    assertThat(problem.code()).isEqualTo("cell-too-many-lines");
    assertThat(problem.message())
        .isEqualTo("the text for Part!A5 has 255 lines; an Excel cell takes 254");
  }

  private static Table lines(int feeds) {
    List<Inline> content = new ArrayList<>();
    for (int i = 0; i < feeds; i++) {
      content.add(new Inline.Text("x"));
      content.add(new Inline.LineBreak());
    }
    content.add(new Inline.Text("x"));
    return table(SampleDocument.column("text", "Text", Type.TEXT), new Cell.Text(content));
  }

  @ParameterizedTest(name = "sheet {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Plan | Plan",
        "Q1/Q2: what [now]? | Q1-Q2- what (now)",
        "'quoted' | quoted",
        "History | History 1",
        "~~ | Sheet",
        "Communications by milestone and by audience | Communications by milestone…",
        "Donaudampfschifffahrtsgesellschaftskapitän | Donaudampfschifffahrtsgesellsc…",
      })
  void a_sheet_s_name_is_one_that_excel_takes(String title, String expected) {
    String name = new SheetNames().free(title);
    assertThat(name).isEqualTo(expected);
    assertThat(name.length()).isLessThanOrEqualTo(31);
  }

  @Test
  void sheets_of_one_name_are_told_apart() {
    SheetNames names = new SheetNames();
    String title = "Communications by milestone and by audience";
    assertThat(
            List.of(names.free(title), names.free(title), names.free("plan"), names.free("Plan")))
        .containsExactly(
            "Communications by milestone…", "Communications by milestone… 2", "plan", "Plan 2");
  }

  @Test
  void more_than_64_000_styles_are_a_problem() {
    Style base = Style.of("Arial", 10, new Colour(0));
    StyleSheet styles = new StyleSheet(Themes.standard(), base, "limits.xlsx");
    for (int i = 1; i < StyleSheet.MOST_STYLES; i++) {
      styles.index(base.ink(new Colour(i)));
    }
    PlaybookException e =
        catchThrowableOfType(
            PlaybookException.class, () -> styles.index(base.ink(new Colour(0xFFFFFF))));
    assertThat(e.problems().get(0).code()).isEqualTo("too-many-cell-styles");
  }

  @Test
  void a_sheet_takes_no_row_beyond_its_last() {
    PlaybookException e =
        catchThrowableOfType(
            PlaybookException.class,
            () -> {
              Workbook workbook =
                  new Workbook(SampleDocument.document("limits", List.of()), Themes.standard());
              workbook.sheet("Part").blank(Worksheet.MOST_ROWS, 0, workbook.base());
            });
    assertThat(e.problems().get(0).message())
        .isEqualTo("the sheet `Part` needs more than 1,048,576 rows or 16,384 columns");
  }

  @Test
  void choices_beyond_255_characters_or_with_commas_come_from_a_list() throws IOException {
    List<String> many = IntStream.rangeClosed(1, 40).mapToObj(i -> "Choice " + i).toList();
    for (List<String> choices : List.of(many, List.of("yes, soon", "no"))) {
      Table.Column plain = SampleDocument.column("text", "Text", Type.TEXT);
      Table.Column input =
          new Table.Column(
              "text",
              "Text",
              Type.TEXT,
              "",
              Optional.empty(),
              Optional.empty(),
              true,
              choices,
              plain.total(),
              plain.scale(),
              1,
              Optional.empty(),
              Optional.empty(),
              false,
              Set.of(OutputFormat.values()));
      byte[] file =
          render(
              section("Part", new TableBlock(table(input, SampleDocument.cell(choices.get(0))))));
      try (XSSFWorkbook workbook = XlsxRendererTest.read(file)) {
        assertThat(
                part(workbook).getDataValidations().get(0).getValidationConstraint().getFormula1())
            .isEqualTo("'Lists'!$A$1:$A$" + choices.size());
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Lists"))).isTrue();
        assertThat(workbook.getSheet("Lists").getRow(1).getCell(0).getStringCellValue())
            .isEqualTo(choices.get(1));
      }
    }
  }

  @Test
  void texts_that_look_like_formulas_or_escapes_stay_texts() throws IOException {
    byte[] file =
        render(section("Part", new TableBlock(texts("=1+1", "+3", "-5", "@home", "_x0041_", "a"))));
    try (XSSFWorkbook workbook = XlsxRendererTest.read(file)) {
      for (int r = 4; r < 9; r++) {
        assertThat(part(workbook).getRow(r).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      }
      assertThat(part(workbook).getRow(4).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(part(workbook).getRow(7).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(part(workbook).getRow(8).getCell(0).getStringCellValue()).isEqualTo("_x0041_");
      assertThat(part(workbook).getRow(9).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void dates_beyond_excel_s_calendar_stay_texts() throws IOException {
    byte[] file =
        render(
            section(
                "Part",
                new TableBlock(
                    table(
                        SampleDocument.column("day", "Day", Type.DATE),
                        new Cell.Date(LocalDate.of(1899, 12, 31)),
                        new Cell.Date(LocalDate.of(1900, 1, 1)),
                        new Cell.Date(LocalDate.of(1900, 2, 28)),
                        new Cell.Date(LocalDate.of(1900, 3, 1)),
                        new Cell.Date(LocalDate.of(9999, 12, 31))))));
    try (XSSFWorkbook workbook = XlsxRendererTest.read(file)) {
      XSSFSheet sheet = part(workbook);
      assertThat(sheet.getRow(4).getCell(0).getStringCellValue())
          .isEqualTo("31\u00A0Dec\u00A01899");
      assertThat(sheet.getRow(5).getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(sheet.getRow(6).getCell(0).getNumericCellValue()).isEqualTo(59);
      assertThat(sheet.getRow(7).getCell(0).getNumericCellValue()).isEqualTo(61);
      assertThat(sheet.getRow(8).getCell(0).getNumericCellValue()).isEqualTo(2_958_465);
    }
  }

  @Test
  void what_xml_cannot_hold_is_made_visible() {
    assertThat(SpreadsheetMl.cell("a\u0001b\uD800c")).isEqualTo("a[U+0001]b[U+D800]c");
  }

  @Test
  void a_table_is_not_named_like_a_cell() throws IOException {
    try (XSSFWorkbook workbook =
        XlsxRendererTest.read(render(section("Part", new TableBlock(texts("a")))))) {
      assertThat(part(workbook).getTables().get(0).getName()).isEqualTo("_t1");
    }
  }

  @Test
  void a_formula_that_refers_to_nothing_is_a_problem() {
    Table.Column column =
        new Table.Column(
            "gap",
            "Gap",
            Type.NUMBER,
            "",
            Optional.empty(),
            Optional.of(Formula.parse("tarjet - 1")),
            false,
            List.of(),
            Table.Total.NONE,
            Table.Scale.NONE,
            1,
            Optional.empty(),
            Optional.empty(),
            false,
            Set.of(OutputFormat.values()));
    Problem problem = problem(section("Part", new TableBlock(table(column, new Cell.Empty()))));
    assertThat(problem.code()).isEqualTo("unknown-name");
    assertThat(problem.message()).contains("`tarjet`").contains("tarjet - 1");
  }
}
