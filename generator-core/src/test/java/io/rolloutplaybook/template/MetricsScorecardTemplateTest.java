package io.rolloutplaybook.template;

import static io.rolloutplaybook.model.MetricFixture.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.document.FormulaEvaluator;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.model.Metric.Aim;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Kind;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.MetricFixture;
import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.playbook.MetricsScorecard;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.render.xlsx.XlsxRenderer;
import io.rolloutplaybook.theme.Themes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the default scorecard says, for rollouts from one metric to many. */
class MetricsScorecardTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static Optional<MetricsScorecard> scorecard(RolloutFixture fixture) {
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        Analysis.of(fixture.build(), LocalDate.parse("2027-02-08"), problems);
    assertThat(problems.toList()).isEmpty();
    return MetricsScorecard.of(analysis.orElseThrow());
  }

  static Document document(RolloutFixture fixture) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document =
        ENGINE.render("metrics-scorecard", scorecard(fixture).orElseThrow(), problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return document.orElseThrow();
  }

  private static void check(String name, RolloutFixture fixture) throws IOException {
    Golden.check(
        Golden.folder("template/metrics-scorecard").resolve(name + ".txt"),
        DocumentText.of(document(fixture)));
  }

  private static RolloutFixture rollout() {
    return RolloutFixture.launching("2027-03-01").audience("sales", "Sales");
  }

  @Test
  void a_full_scorecard_has_every_part() throws IOException {
    check("full", full());
  }

  @Test
  void sentences_had_decimal_points_where_the_theme_has_decimal_commas() throws IOException {
    Problems problems = new Problems();
    MetricsScorecard scorecard =
        scorecard(
                rollout()
                    .metric(
                        metric("time")
                            .from("1234.5", "2026-12-31")
                            .to("3.0", "2027-12-31")
                            .read("4.5", "2027-01-31")))
            .orElseThrow();
    String text =
        DocumentText.of(
            ENGINE
                .render("metrics-scorecard", scorecard, new Numbers(",", "."), problems)
                .orElseThrow());
    assertThat(problems.toList()).isEmpty();
    assertThat(text)
        .contains("Baseline 1.234,5")
        .contains("Target 3,0")
        .doesNotContain("Baseline 1,234.5");
  }

  @Test
  void charts_of_the_series_of_one_metric_had_axes_of_their_own() {
    // Between them from the common target of 3 to the reading of 5.5.
    assertThat(
            scorecard(
                    rollout()
                        .metric(
                            metric("time")
                                .from("4.5", "2026-12-31")
                                .to("3", "2027-12-31")
                                .series(metric("emea").read("4", "2027-01-31"))
                                .series(metric("americas").read("5.5", "2027-01-31")))
                        .metric(metric("calls").from("0", "2026-12-31").to("9", "2027-12-31")))
                .orElseThrow()
                .tracked())
        .extracting(
            m -> m.name(),
            m -> m.chartLow().map(BigDecimal::toString),
            m -> m.chartHigh().map(BigDecimal::toString))
        .containsExactly(
            tuple("Time · Emea", Optional.of("3"), Optional.of("5.5")),
            tuple("Time · Americas", Optional.of("3"), Optional.of("5.5")),
            tuple("Calls", Optional.empty(), Optional.empty()));
  }

  @Test
  void bounds_ranges_steps_and_series_read_well() throws IOException {
    check("aims", aims());
  }

  @Test
  void a_baseline_that_is_still_to_be_read_reads_well() throws IOException {
    check(
        "baseline-due",
        rollout().metric(metric("calls").fromDay("2027-02-28").to("10", "2027-04-30")));
  }

  @Test
  void one_metric_reads_well() throws IOException {
    check(
        "one-metric",
        rollout().metric(metric("calls").from("0", "2027-02-01").to("10", "2027-02-20")));
  }

  @Test
  void retired_metrics_alone_read_well() throws IOException {
    check("all-retired", rollout().metric(metric("quota").state(State.RETIRED)));
  }

  @Test
  void a_rollout_without_metrics_has_no_scorecard() {
    assertThat(scorecard(rollout().milestone("ready", "launch"))).isEmpty();
  }

  /** Excel works progress, expected, trend and status out again: as the page says them. */
  @Test
  void the_formulas_give_what_is_printed() throws IOException {
    Document document = document(full());
    // seven metrics with eleven columns that follow; the gap and the place of each entry
    assertThat(compared(document)).isEqualTo(7 * 11 + 2 * entries(document));
  }

  @Test
  void the_formulas_give_what_is_printed_for_bounds_ranges_steps_and_series() throws IOException {
    Document document = document(aims());
    // the baseline and the way to go follow too
    assertThat(compared(document)).isEqualTo(11 * 13 + 2 * entries(document));
  }

  private static int compared(Document document) {
    Map<String, List<Map<String, Optional<Object>>>> tables = new HashMap<>();
    Block.tables(document.blocks())
        .filter(t -> t.id().equals("scorecard") || t.id().startsWith("readings_"))
        .forEach(t -> tables.put(t.id(), rows(t)));
    int compared = 0;
    for (Table table : Block.tables(document.blocks()).toList()) {
      for (Map<String, Optional<Object>> row : tables.getOrDefault(table.id(), List.of())) {
        Map<String, Optional<Object>> values = new HashMap<>(row);
        document.names().forEach(n -> values.put(n.id(), FormulaEvaluator.value(n.value())));
        for (Table.Column column : table.columns()) {
          if (column.formula().isPresent()) {
            String place = values.get("metric").orElseThrow() + ": " + column.id();
            assertThat(new FormulaEvaluator(values, tables).evaluate(column.formula().get()))
                .as(place)
                .usingComparator(MetricsScorecardTemplateTest::compare)
                .isEqualTo(values.get(column.id()));
            compared++;
          }
        }
      }
    }
    return compared;
  }

  private static int entries(Document document) {
    return Block.tables(document.blocks())
        .filter(t -> t.id().startsWith("readings_"))
        .mapToInt(t -> rows(t).size())
        .sum();
  }

  private static List<Map<String, Optional<Object>>> rows(Table table) {
    List<Map<String, Optional<Object>>> rows = new ArrayList<>();
    for (Table.Group group : table.groups()) {
      for (Table.Row row : group.rows()) {
        Map<String, Optional<Object>> values = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
          values.put(table.columns().get(i).id(), value(row.cells().get(i)));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  /**
   * 80 % on 12 February: progress 0.8 against 35 of 56 days; three readings from 41 to 80. Nine
   * lost accounts go to 8 of 3: a sixth, against 39 of 365 days.
   */
  @Test
  void a_reading_typed_into_the_readings_moves_latest_progress_trend_and_status()
      throws IOException {
    byte[] file = new XlsxRenderer().render(document(full()), Themes.standard()).bytes();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      read(workbook, "Weekly readings", "Accounts with an industry owner", "2027-02-12", 80);
      read(workbook, "Quarterly readings", "Top accounts lost", "2027-03-31", 8);
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      evaluator.clearAllCachedResultValues();
      evaluator.evaluateAll();
      Map<String, XSSFRow> rows = scorecardRows(workbook);
      assertThat(shown(rows.get("Accounts with an industry owner")))
          .containsEntry("Latest", "80")
          .containsEntry("Read on", "2027-02-12")
          .containsEntry("Previous", "56")
          .containsEntry("Before previous", "41")
          .containsEntry("Progress", "0.8")
          .containsEntry("Change per reading", "19.5")
          .containsEntry("Gap, points", "17.5")
          .containsEntry("Trend in words", "Improving")
          .containsEntry("Status", "●\u00A0On track");
      assertThat(shown(rows.get("Top accounts lost")))
          .containsEntry("Latest", "8")
          .containsEntry("Read on", "2027-03-31")
          .containsEntry("Previous", "9")
          .containsEntry("Before previous", "")
          .containsEntry("Gap, points", "6")
          .containsEntry("Status", "●\u00A0On track");
      // what nobody has typed stays as it was
      assertThat(shown(rows.get("Sales cycle")))
          .containsEntry("Latest", "115")
          .containsEntry("Previous", "118")
          .containsEntry("Before previous", "");
    }
  }

  /** Excel takes formulas of up to 8,192 characters, and opens no file with a longer one. */
  @Test
  void six_steps_do_not_make_a_formula_that_excel_refuses() throws IOException {
    MetricFixture metric =
        metric("rate").from("0", "2026-12-31").to(Aim.AT_LEAST, "99", "2028-01-31");
    for (int month = 1; month <= 6; month++) {
      metric.step(String.valueOf(month), String.format("2027-%02d-15", month));
    }
    metric.read("3", "2027-02-01");
    byte[] file =
        new XlsxRenderer().render(document(rollout().metric(metric)), Themes.standard()).bytes();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      int longest = 0;
      for (org.apache.poi.ss.usermodel.Cell cell : scorecardRows(workbook).get("Rate")) {
        if (cell.getCellType() == CellType.FORMULA) {
          longest = Math.max(longest, cell.getCellFormula().length());
        }
      }
      assertThat(longest).isBetween(1000, 8192);
      // 24 of the 31 days from the first step, 1, to the second, 2
      assertThat(shown(scorecardRows(workbook).get("Rate")))
          .containsEntry("Expected now", "0.017921");
    }
  }

  /** From 50 to 80, 60 is a third of the way; 24 of 166 days are over. */
  @Test
  void a_baseline_typed_into_the_readings_brings_its_metric_to_life() throws IOException {
    byte[] file = new XlsxRenderer().render(document(aims()), Themes.standard()).bytes();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(shown(scorecardRows(workbook).get("Trust")))
          .containsEntry("Baseline", "")
          .containsEntry("Latest", "60")
          .containsEntry("Progress", "")
          .containsEntry("Status", "▲\u00A0Baseline missing");
      read(workbook, "Monthly readings", "Trust", "2027-01-15", 50);
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      evaluator.clearAllCachedResultValues();
      evaluator.evaluateAll();
      assertThat(shown(scorecardRows(workbook).get("Trust")))
          .containsEntry("Baseline", "50")
          .containsEntry("Latest", "60")
          .containsEntry("Previous", "50")
          .containsEntry("Progress", "0.333333")
          .containsEntry("Expected now", "0.144578")
          .containsEntry("Status", "●\u00A0On track");
    }
  }

  private static void read(
      XSSFWorkbook workbook, String sheet, String metric, String day, double value) {
    for (Row row : workbook.getSheet(sheet)) {
      if (row.getRowNum() > 3
          && row.getCell(0).getStringCellValue().equals(metric)
          && row.getCell(1).getLocalDateTimeCellValue().toLocalDate().toString().equals(day)) {
        row.getCell(3).setCellValue(value);
        return;
      }
    }
    throw new AssertionError(metric + " on " + day);
  }

  private static Map<String, XSSFRow> scorecardRows(XSSFWorkbook workbook) {
    Map<String, XSSFRow> rows = new HashMap<>();
    XSSFSheet sheet = workbook.getSheet("Scorecard");
    for (int r = 4; sheet.getRow(r) != null && sheet.getRow(r).getCell(1) != null; r++) {
      rows.put(sheet.getRow(r).getCell(0).getStringCellValue(), sheet.getRow(r));
    }
    return rows;
  }

  /** What the cells of a row hold, by the titles of their columns. */
  private static Map<String, String> shown(XSSFRow row) {
    Map<String, String> shown = new HashMap<>();
    for (org.apache.poi.ss.usermodel.Cell head : row.getSheet().getRow(3)) {
      XSSFCell cell = row.getCell(head.getColumnIndex());
      CellType type =
          cell.getCellType() == CellType.FORMULA
              ? cell.getCachedFormulaResultType()
              : cell.getCellType();
      shown.put(
          head.getStringCellValue(),
          type != CellType.NUMERIC
              ? cell.getStringCellValue()
              : DateUtil.isCellDateFormatted(cell)
                  ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                  : BigDecimal.valueOf(cell.getNumericCellValue())
                      .setScale(6, RoundingMode.HALF_UP)
                      .stripTrailingZeros()
                      .toPlainString());
    }
    return shown;
  }

  /** Excel calculates as well: what is cached is what it gives. */
  @Test
  void a_spreadsheet_program_gives_what_is_cached() throws IOException {
    assertThat(recalculated(full())).isEqualTo(7);
    assertThat(recalculated(aims())).isEqualTo(11);
  }

  private static int recalculated(RolloutFixture rollout) throws IOException {
    byte[] file = new XlsxRenderer().render(document(rollout), Themes.standard()).bytes();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Map<String, Map<String, String>> cached = new HashMap<>();
      scorecardRows(workbook).forEach((metric, row) -> cached.put(metric, shown(row)));
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      scorecardRows(workbook)
          .forEach((metric, row) -> assertThat(shown(row)).isEqualTo(cached.get(metric)));
      return cached.size();
    }
  }

  /** 115 days fell due on 31 January; on 8 February 118 - 22 x 39 / 365 are expected. */
  @Test
  void a_small_trend_shows_what_is_expected_up_to_today_and_not_to_the_target() throws IOException {
    Table table = scorecardTable(document(full()));
    List<Cell.Sparkline> lines =
        table.groups().stream()
            .flatMap(g -> g.rows().stream())
            .filter(r -> r.cells().get(0).equals(text("Sales cycle")))
            .flatMap(r -> r.cells().stream())
            .filter(Cell.Sparkline.class::isInstance)
            .map(Cell.Sparkline.class::cast)
            .toList();
    assertThat(lines).hasSize(2);
    for (Cell.Sparkline line : lines) {
      assertThat(line.expected()).hasSize(2);
      assertThat(line.expected().get(1).date()).isEqualTo(LocalDate.parse("2027-02-08"));
      assertThat(line.expected().get(1).value())
          .isCloseTo(new BigDecimal("115.649315"), within(new BigDecimal("0.000001")));
    }
  }

  private static Cell text(String words) {
    return new Cell.Text(List.of(new Inline.Text(words)));
  }

  /** In a quarter of the width four hundred words would fill two pages. */
  @Test
  void a_long_definition_stands_below_the_chart_and_not_beside_it() throws IOException {
    String words = "It counts what people do. ".repeat(20).strip();
    Document document =
        document(
            rollout()
                .metric(
                    metric("long").definition(words).from("0", "2027-02-01").to("10", "2027-02-20"))
                .metric(
                    metric("short")
                        .definition("Calls.")
                        .from("0", "2027-02-01")
                        .to("10", "2027-02-20")));
    List<Block> blocks =
        document.sections().stream()
            .filter(s -> s.id().equals("metrics"))
            .findFirst()
            .orElseThrow()
            .blocks();
    assertThat(blocks.stream().filter(Block.Columns.class::isInstance))
        .extracting(
            b -> ((Block.Columns) b).columns().get(1).blocks().toString().contains("Calls."))
        .containsExactly(false, true);
    assertThat(blocks.stream().filter(Block.Paragraph.class::isInstance).map(Block::toString))
        .anyMatch(p -> p.contains(words));
  }

  @Test
  void charts_follow_what_is_entered_into_the_readings() throws IOException {
    byte[] file = new XlsxRenderer().render(document(full()), Themes.standard()).bytes();
    StringBuilder charts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/charts/")) {
          charts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(charts.toString())
        // the baseline and nine weeks of the first metric below the head in row 4, then sixteen
        // weeks and the baseline of the second
        .contains("'Weekly readings'!$B$5:$B$14", "'Weekly readings'!$D$5:$D$14")
        .contains("'Weekly readings'!$D$15:$D$31")
        // twelve months of the sales cycle, then nine of the pipeline
        .contains("'Monthly readings'!$D$5:$D$17", "'Monthly readings'!$D$18:$D$27");
  }

  private static Table scorecardTable(Document document) {
    return document.blocks().stream()
        .filter(b -> b instanceof Block.Section s && s.id().equals("scorecard"))
        .flatMap(b -> ((Block.Section) b).blocks().stream())
        .filter(Block.TableBlock.class::isInstance)
        .map(b -> ((Block.TableBlock) b).table())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Object> value(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.content().get(0) instanceof Inline.Text words
          ? Optional.of(words.text())
          : Optional.empty();
    }
    return cell instanceof Cell.Sparkline ? Optional.empty() : FormulaEvaluator.value(cell);
  }

  /** Numbers are printed with ten decimals at most. */
  private static int compare(Optional<Object> a, Optional<Object> b) {
    if (a.isPresent()
        && b.isPresent()
        && a.get() instanceof BigDecimal x
        && b.get() instanceof BigDecimal y) {
      return x.setScale(10, RoundingMode.HALF_UP).compareTo(y);
    }
    return a.equals(b) ? 0 : 1;
  }

  /** Whatever a target and a baseline can be. */
  static RolloutFixture aims() {
    return rollout()
        .metric(
            metric("rate")
                .name("Win rate")
                .unit("%")
                .from("21", "2026-12-31")
                .to(Aim.AT_LEAST, "27", "2027-06-30")
                .step("22", "2027-01-31")
                .step("24.5", "2027-04-30")
                .every(Cadence.MONTH)
                .read("22.5", "2027-01-31")
                .series(metric("emea").name("EMEA").read("23", "2027-01-31"))
                .series(
                    metric("americas")
                        .name("Americas")
                        .from("18", "2026-12-31")
                        .to("24", "2027-06-30")
                        .read("18.4", "2027-01-31")))
        .metric(
            metric("errors")
                .unit("%")
                .from("9", "2027-01-04")
                .to(Aim.AT_MOST, "5", "2027-03-01")
                .every(Cadence.WEEK)
                .read("8", "2027-01-29")
                .read("7.5", "2027-02-05"))
        .metric(
            metric("uptime")
                .unit("%")
                .from("99.7", "2026-12-31")
                .to(Aim.AT_LEAST, "99.5", "2027-12-31")
                .every(Cadence.MONTH)
                .read("99.6", "2027-01-31"))
        .metric(
            metric("mix")
                .unit("%")
                .from("30", "2027-01-04")
                .toRange("40", "60", "2027-03-01")
                .every(Cadence.WEEK)
                .read("38", "2027-01-29")
                .read("45", "2027-02-05"))
        .metric(
            metric("load")
                .unit("%")
                .from("95", "2027-01-04")
                .toRange("70", "85", "2027-03-01")
                .step("90", "2027-02-01")
                .every(Cadence.WEEK)
                .read("64", "2027-01-29")
                .read("66", "2027-02-05"))
        .metric(
            metric("span")
                .from("7", "2027-01-04")
                .toRange("6", "8", "2027-03-01")
                .every(Cadence.WEEK)
                .read("9", "2027-02-05"))
        .metric(
            metric("trust")
                .fromDay("2027-01-15")
                .to("80", "2027-06-30")
                .every(Cadence.MONTH)
                .read("60", "2027-01-31"))
        .metric(
            metric("pulse")
                .fromDay("2027-03-31")
                .toRange("40", "60", "2027-06-30")
                .read("3", "2027-01-31"))
        .metric(
            metric("regions")
                .from("0", "2027-01-04")
                .to("10", "2027-03-01")
                .series(metric("north").read("4", "2027-02-05")));
  }

  static RolloutFixture full() {
    return rollout()
        .version("1.2")
        .person("ana", "Ana Duarte", "Sales Operations")
        .communication("news", "launch - 5wd", "sales", c -> c.announces("owners", "quota"))
        .metric(
            metric("owners")
                .name("Accounts with an industry owner")
                .goal("One owner for every account")
                .definition("Every account has an owner in the CRM on launch day.")
                .kind(Kind.LEADING)
                .state(State.NEW)
                .why("Nobody is served by a team that does not know it")
                .unit("%")
                .from("0", "2027-01-04")
                .to("100", "2027-03-01")
                .every(Cadence.WEEK)
                .source("CRM account report, every Friday")
                .owner("ana")
                .read("4", "2027-01-08")
                .read("11", "2027-01-15")
                .read("24", "2027-01-22")
                .read("41", "2027-01-29")
                .read("56", "2027-02-05"))
        .metric(
            metric("cycle")
                .name("Sales cycle")
                .kind(Kind.LAGGING)
                .state(State.KEPT)
                .unit("d")
                .from("118", "2026-12-31")
                .to("96", "2027-12-31")
                .every(Cadence.MONTH)
                .owner("ana")
                .read("115", "2027-01-31"))
        .metric(
            metric("pipeline")
                .kind(Kind.LAGGING)
                .state(State.CHANGED)
                .unit("£m")
                .from("12.0", "2026-12-31")
                .to("40", "2027-09-30")
                .every(Cadence.MONTH)
                .read("11.5", "2027-01-31"))
        .metric(
            metric("reviews")
                .kind(Kind.LEADING)
                .state(State.NEW)
                .why("One way of running the week")
                .unit("%")
                .from("0", "2027-01-11")
                .to("100", "2027-04-30")
                .every(Cadence.WEEK)
                .read("6", "2027-01-22"))
        .metric(
            metric("lost")
                .name("Top accounts lost")
                .kind(Kind.LAGGING)
                .from("9", "2026-12-31")
                .to("3", "2027-12-31")
                .every(Cadence.QUARTER))
        .metric(
            metric("uptime")
                .direction(Direction.UP)
                .unit("%")
                .from("99.5", "2026-12-31")
                .to("99.5", "2027-12-31")
                .every(Cadence.YEAR)
                .read("99.7", "2027-01-31"))
        .metric(metric("mood").kind(Kind.LEADING).read("3", "2027-01-15").read("4", "2027-02-01"))
        .metric(
            metric("quota")
                .name("Regional quota attainment")
                .state(State.RETIRED)
                .why("It rewards the old territory model")
                .replacedBy("pipeline")
                .ends("2027-06-30"));
  }
}
