package io.rolloutplaybook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.OnEdited;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people call things becomes names of sheets, bookmarks and fields, which formats limit. */
class LimitsOfFormatsTest {
  /** YAML's single quotes take all of these as they are, but for doubled apostrophes. */
  private static final List<String> NAMES =
      List.of(
          "History",
          "history",
          "''Quoted''",
          "''''",
          "Q1/Q2: a \\ [b]? *c*",
          "???",
          "Communications by milestone and by audience",
          "Communications by milestone and by person",
          "a".repeat(31),
          "a".repeat(32),
          "A".repeat(31),
          "Overview",
          "\uD83D\uDE80".repeat(20));

  private static final int LONGEST_ID = 60;

  private static final List<String> DOCUMENTS =
      List.of("communications-plan", "coaching-agenda", "role-alignment");

  @TempDir static Path temp;

  @BeforeAll
  static void generate() throws IOException {
    Path definition = Files.writeString(temp.resolve("rollout.yaml"), definition());
    new PlaybookGenerator()
        .generate(
            new GenerateRequest(
                temp,
                definition,
                temp.resolve("out"),
                DOCUMENTS,
                EnumSet.of(OutputFormat.XLSX, OutputFormat.DOCX),
                new Readers.Everybody(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2027, 2, 8),
                OnEdited.FAIL));
  }

  private static String definition() {
    return """
    rollout: {title: New travel tool, launch: 2027-03-01}
    audiences: {managers: {size: 4}, reps: {size: 12}}
    communications:
    %s
    coaching:
      sessions:
    %s
    roles:
    %s
    """
        .formatted(
            each(
                "  - {title: '%2$s', date: launch, audience: managers,"
                    + " extra: {Date: a, date: b, DATE: c, cost-centre: d, Cost-Centre: e}}"),
            each(
                "    - {title: '%2$s', coach: managers, coachee: reps, date: launch,"
                    + " commitment: '%2$s'}"),
            each(
                "  "
                    + "r".repeat(LONGEST_ID - 2)
                    + "%1$02d: {name: '%2$s', skills: {"
                    + "s".repeat(LONGEST_ID)
                    + ": {current: 1, required: 2}}}"));
  }

  private static String each(String entry) {
    return IntStream.range(0, NAMES.size())
        .mapToObj(i -> String.format(Locale.ROOT, entry, i, NAMES.get(i)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void sheets_of_sessions_have_the_nearest_names_that_excel_takes() throws IOException {
    List<String> names = sheets("coaching-agenda");
    assertThat(names.subList(names.indexOf("History 1"), names.size()))
        .containsExactly(
            "History 1",
            "History 1 2",
            "Quoted",
            "Sheet",
            "Q1-Q2- a - (b) c",
            "Sheet 2",
            "Communications by milestone…",
            "Communications by milestone… 2",
            "a".repeat(31),
            "a".repeat(30) + "…",
            "A".repeat(28) + "… 2",
            "Overview 2",
            "\uD83D\uDE80".repeat(15) + "…");
  }

  @Test
  void every_sheet_has_a_name_of_its_own_that_excel_takes() throws IOException {
    for (String document : DOCUMENTS) {
      List<String> names = sheets(document);
      names.forEach(WorkbookUtil::validateSheetName);
      assertThat(names).noneMatch(name -> name.equalsIgnoreCase("History"));
      assertThat(lowerCase(names)).as(document).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_column_of_a_table_has_a_heading_of_its_own() throws IOException {
    int seen = 0;
    for (String document : DOCUMENTS) {
      try (XSSFWorkbook workbook = workbook(document)) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
          XSSFSheet sheet = workbook.getSheetAt(i);
          for (XSSFTable table : sheet.getTables()) {
            List<String> columns = new ArrayList<>();
            table.getColumns().forEach(column -> columns.add(column.getName()));
            assertThat(lowerCase(columns)).as(table.getName()).doesNotHaveDuplicates();
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void bookmarks_of_word_are_short_and_each_is_found_by_its_entry_in_the_contents()
      throws IOException {
    for (String document : DOCUMENTS) {
      String xml = word(document);
      List<String> bookmarks = all("<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"", xml);
      assertThat(bookmarks)
          .as(document)
          .hasSizeGreaterThan(3)
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}"));
      assertThat(all("w:anchor=\"([^\"]*)\"", xml)).isNotEmpty().isSubsetOf(bookmarks);
    }
  }

  @Test
  void fields_of_word_have_tags_of_their_own_within_its_limit() throws IOException {
    for (String document : List.of("coaching-agenda", "role-alignment")) {
      String xml = word(document);
      assertThat(all("<w:tag w:val=\"([^\"]*)\"", xml))
          .as(document)
          .hasSizeGreaterThan(20)
          .doesNotHaveDuplicates()
          .allMatch(tag -> tag.length() <= 64);
      assertThat(all("<w:alias w:val=\"([^\"]*)\"", xml)).allMatch(name -> name.length() <= 64);
    }
  }

  private static List<String> lowerCase(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> sheets(String document) throws IOException {
    try (XSSFWorkbook workbook = workbook(document)) {
      return IntStream.range(0, workbook.getNumberOfSheets())
          .mapToObj(workbook::getSheetName)
          .toList();
    }
  }

  private static XSSFWorkbook workbook(String document) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(temp.resolve("out/" + document + ".xlsx")));
  }

  private static String word(String document) throws IOException {
    try (ZipFile zip = new ZipFile(temp.resolve("out/" + document + ".docx").toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  private static List<String> all(String pattern, String xml) {
    return Pattern.compile(pattern).matcher(xml).results().map(LimitsOfFormatsTest::group).toList();
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }
}
