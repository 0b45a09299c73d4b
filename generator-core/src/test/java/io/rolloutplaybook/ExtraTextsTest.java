package io.rolloutplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.OnEdited;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own texts: columns in Excel, nothing elsewhere, and at hand in templates. */
class ExtraTextsTest {
  private static final String ROLLOUT =
      """
      rollout: {title: New travel tool, launch: 2027-03-01}
      audiences: {managers: {size: 4}, reps: {size: 12}}
      communications:
        - {title: News, date: launch, audience: managers, extra: {cost-centre: 4711}}
        - {title: More, date: launch + 1w, audience: managers, extra: {jira: COM-12, cost-centre: 4712}}
      milestones:
        pilot: {date: launch - 5w, extra: {cost-centre: 4713}}
        review: {date: launch - 3w}
      coaching:
        sessions: [{coach: managers, coachee: reps, date: launch, extra: {cost-centre: 4714}}]
      metrics: {win-rate: {extra: {cost-centre: 4715}}}
      roles:
        seller: {headcount: {now: 1, future: 2}, extra: {cost-centre: 4716}}
        desk: {headcount: {now: 1, future: 2}, extra: {status: open}}
      """;

  @TempDir Path temp;

  @Test
  void excel_has_a_column_for_each_key_of_a_list() throws IOException {
    generate(EnumSet.of(OutputFormat.XLSX), Optional.empty());

    assertThat(columns("communications-plan", "plan"))
        .endsWith(List.of("Cost centre", "4711", "4712"), List.of("Jira", "", "COM-12"));
    assertThat(columns("milestone-timeline", "milestones"))
        .contains(List.of("Cost centre", "4713", ""));
    assertThat(columns("coaching-agenda", "sessions")).contains(List.of("Cost centre", "4714"));
    assertThat(columns("metrics-scorecard", "scorecard")).contains(List.of("Cost centre", "4715"));
    assertThat(columns("role-alignment", "overview"))
        .anyMatch(column -> column.subList(0, 3).equals(List.of("Cost centre", "4716", "")))
        .as("a key that is called as a column is")
        .anyMatch(column -> column.get(0).startsWith("Status ") && column.get(2).equals("open"));
  }

  @Test
  void nothing_else_shows_them_unless_a_template_does() throws IOException {
    EnumSet<OutputFormat> pdf = EnumSet.of(OutputFormat.PDF);
    generate(pdf, Optional.empty());
    for (String document : PlaybookGenerator.documents()) {
      assertThat(text(document)).as(document).doesNotContain("471", "COM-12", "Cost centre");
    }

    Path templates = Files.createDirectory(temp.resolve("templates"));
    String guide = Files.readString(Path.of("../templates/README.md"));
    int start = guide.indexOf("<#macro plan_title row>${row.title}<#if row.extra");
    Files.writeString(
        templates.resolve("overrides.ftl"), guide.substring(start, guide.indexOf("```", start)));
    generate(pdf, Optional.of(templates));
    assertThat(text("communications-plan")).contains("More COM-12");
  }

  private void generate(EnumSet<OutputFormat> formats, Optional<Path> templates)
      throws IOException {
    Path definition = Files.writeString(temp.resolve("rollout.yaml"), ROLLOUT);
    new PlaybookGenerator()
        .generate(
            new GenerateRequest(
                temp,
                definition,
                temp.resolve("out"),
                PlaybookGenerator.documents(),
                formats,
                new Readers.Everybody(),
                templates,
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2027, 2, 8),
                OnEdited.FAIL));
  }

  private String text(String document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(temp.resolve("out/" + document + ".pdf").toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  /** The columns of a table, each with its title and its texts. */
  private List<List<String>> columns(String document, String table) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(temp.resolve("out/" + document + ".xlsx")))) {
      XSSFTable found = book.getTable(table);
      XSSFSheet sheet = found.getXSSFSheet();
      DataFormatter formatter = new DataFormatter();
      List<List<String>> columns = new ArrayList<>();
      for (int column = found.getStartColIndex(); column <= found.getEndColIndex(); column++) {
        List<String> texts = new ArrayList<>();
        for (int row = found.getStartRowIndex(); row <= found.getEndRowIndex(); row++) {
          Row cells = sheet.getRow(row);
          Cell cell = cells == null ? null : cells.getCell(column);
          texts.add(formatter.formatCellValue(cell));
        }
        columns.add(texts);
      }
      return columns;
    }
  }
}
