package io.rolloutplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.TableBlock;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Row;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.theme.Theme;
import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every renderer must do with the sample document. A renderer's test extends this and says how
 * its format is read back.
 */
public abstract class RendererContract {
  private static final int EMOJI = 0x1F680;

  protected final Theme theme = Themes.standard();

  protected abstract Renderer renderer();

  /**
   * All text of a file in reading order, headers and footers aside: for a page, its words; for a
   * workbook, sheet after sheet, row after row, each cell as it is displayed.
   */
  protected abstract String text(byte[] file) throws IOException;

  /** The document's title as the file's properties state it. */
  protected abstract String title(byte[] file) throws IOException;

  /** The language as the file states it. Workbooks have no place for it. */
  protected abstract Optional<String> language(byte[] file) throws IOException;

  /** Where links go, in any order. */
  protected abstract List<String> links(byte[] file) throws IOException;

  /** How many tables the file holds as tables. */
  protected abstract int tables(byte[] file) throws IOException;

  /**
   * Whether the programs that read the format take another font for a character that the theme's
   * lacks, so that nothing is missing.
   */
  protected boolean takesOtherFonts() {
    return false;
  }

  private byte[] sample() throws IOException {
    return renderer().render(SampleDocument.everything(), theme).bytes();
  }

  /** Without what differs between formats: kinds and runs of spaces, and breaks. */
  protected static String normal(String text) {
    return text.replace('\u2011', '-').replaceAll("[\\s\\u00A0\\u202F\\u00AD\\u200B]+", "");
  }

  @Test
  void every_text_of_the_document_is_found() throws IOException {
    // Labels may be set in capitals.
    String found = normal(text(sample())).toLowerCase(Locale.ROOT);
    List<String> missing =
        DocumentTexts.of(SampleDocument.everything(), renderer().format(), theme).stream()
            .filter(t -> !found.contains(normal(t).toLowerCase(Locale.ROOT)))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void every_text_of_the_five_documents_is_found() throws IOException {
    List<Document> documents = RealDocuments.of("industry-first");
    assertThat(documents).hasSize(5);
    for (Document document : documents) {
      String found = normal(text(renderer().render(document, theme).bytes()));
      List<String> missing =
          DocumentTexts.of(document, renderer().format(), theme).stream()
              .filter(
                  t -> !found.toLowerCase(Locale.ROOT).contains(normal(t).toLowerCase(Locale.ROOT)))
              .toList();
      assertThat(missing).as(document.id()).isEmpty();
    }
  }

  @Test
  void sections_stand_in_their_order() throws IOException {
    String found = normal(text(sample()));
    Document document = SampleDocument.everything().in(renderer().format());
    List<String> decks =
        document.blocks().stream()
            .filter(Section.class::isInstance)
            .map(b -> new CellText(theme.formats()).plain(((Section) b).deck()))
            .filter(d -> !d.isEmpty())
            .map(RendererContract::normal)
            .toList();
    List<Integer> places = decks.stream().map(found::indexOf).toList();
    assertThat(places).hasSizeGreaterThan(5).doesNotContain(-1).isSorted();
  }

  @Test
  void content_for_other_formats_is_left_out() throws IOException {
    String found = normal(text(sample()));
    for (var format : io.rolloutplaybook.document.OutputFormat.values()) {
      assertThat(found.contains(normal("Only in " + format.extension() + ".")))
          .as(format.extension())
          .isEqualTo(format == renderer().format());
    }
  }

  @Test
  void the_file_states_its_title_and_language() throws IOException {
    byte[] file = sample();
    assertThat(title(file)).contains("Communications plan").contains("Industry-first selling");
    language(file).ifPresent(language -> assertThat(language).startsWith("en"));
  }

  @Test
  void links_go_where_they_say() throws IOException {
    assertThat(links(sample()))
        .contains(
            "https://example.com/industry-first?tab=why&lang=en", "mailto:enablement@example.com");
  }

  @Test
  void tables_are_tables() throws IOException {
    // plan, matrix, milestones, scorecard, skills, readings
    assertThat(tables(sample())).isGreaterThanOrEqualTo(6);
  }

  @Test
  void the_machine_s_locale_and_time_zone_change_nothing() throws IOException {
    byte[] first = sample();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(sample()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_character_that_no_font_has_is_reported() throws IOException {
    Rendered rendered =
        renderer()
            .render(
                SampleDocument.document(
                    "emoji", List.of(section(paragraph("Off we go \uD83D\uDE80 now")))),
                theme);
    if (takesOtherFonts()) {
      assertThat(rendered.missing()).isEmpty();
      assertThat(text(rendered.bytes())).contains("\uD83D\uDE80");
    } else {
      assertThat(rendered.missing()).containsExactly(EMOJI);
    }
    assertThat(normal(text(rendered.bytes()))).contains("Offwego").contains("now");
  }

  @Test
  void the_sample_needs_no_character_that_is_missing() throws IOException {
    assertThat(renderer().render(SampleDocument.everything(), theme).missing()).isEmpty();
  }

  @Test
  void long_names_and_long_cells_are_kept_whole() throws IOException {
    String name =
        "The Global Strategic Industry Accounts Leadership and Enablement Steering Board since"
            + " 2027";
    String compound =
        "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft";
    String words =
        String.join(" ", IntStream.rangeClosed(1, 400).mapToObj(i -> "word" + i).toList());
    assertThat(name).hasSize(90);
    String found =
        normal(
            text(
                render(
                    table(
                        "hard",
                        List.of(
                            List.of(name, words, "short"), List.of(compound, name, compound))))));
    assertThat(found).contains(normal(name), normal(compound));
    // A tall cell may be split over pages, with heads between: each word is there, in order.
    int at = 0;
    for (int i = 1; i <= 400; i++) {
      int next = found.indexOf("word" + i, at);
      assertThat(next).as("word%d", i).isNotNegative();
      at = next + 1;
    }
  }

  @Test
  void one_row_makes_a_table() throws IOException {
    assertThat(normal(text(render(table("one", List.of(List.of("alone", "in", "here")))))))
        .contains("alone", "here");
  }

  @Test
  void three_hundred_rows_are_all_there() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      rows.add(List.of("row-" + i + "-a", "Some text in the middle", "row-" + i + "-z"));
    }
    String found = normal(text(render(table("many", rows))));
    for (int i = 1; i <= 300; i++) {
      assertThat(found).contains("row-" + i + "-a", "row-" + i + "-z");
    }
  }

  @Test
  void markup_characters_and_formula_starts_stay_text() throws IOException {
    String found =
        normal(
            text(
                render(
                    table(
                        "signs",
                        List.of(
                            List.of("a < b & c > \"d\"", "=1+1", "_x0041_"),
                            List.of("-5 points", "@home", "+3"))))));
    assertThat(found).contains("a<b&c>\"d\"", "=1+1", "_x0041_", "-5points", "@home", "+3");
  }

  private byte[] render(Table table) throws IOException {
    return renderer()
        .render(SampleDocument.document("hard", List.of(section(new TableBlock(table)))), theme)
        .bytes();
  }

  protected static Section section(Block... blocks) {
    return new Section(
        "part", "Part", Optional.empty(), List.of(), Orientation.PORTRAIT, false, List.of(blocks));
  }

  protected static Paragraph paragraph(String text) {
    return new Paragraph(ParagraphStyle.BODY, SampleDocument.text(text));
  }

  /** A table of three columns of text. */
  protected static Table table(String id, List<List<String>> rows) {
    return new Table(
        id,
        "A table",
        "",
        List.of(
            SampleDocument.column("first", "First", Type.TEXT),
            SampleDocument.column("middle", "Middle", Type.TEXT),
            SampleDocument.column("last", "Last", Type.TEXT)),
        List.of(
            new Group(
                "",
                List.of(),
                rows.stream()
                    .map(
                        cells ->
                            new Row(false, cells.stream().<Cell>map(SampleDocument::cell).toList()))
                    .toList())),
        Optional.empty());
  }
}
