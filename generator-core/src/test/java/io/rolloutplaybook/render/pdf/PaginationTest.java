package io.rolloutplaybook.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Fact;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.KeyFigure;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.TableBlock;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Row;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.render.SampleDocument;
import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/** Where pages break, seen from outside. */
class PaginationTest {
  private static PdfText render(Block... blocks) throws IOException {
    Document document = SampleDocument.document("pages", List.of(blocks));
    return new PdfText(new PdfRenderer().render(document, Themes.standard()).bytes());
  }

  private static Section section(String id, boolean newPage, Block... blocks) {
    return new Section(
        id,
        "Section " + id,
        Optional.empty(),
        List.of(),
        Orientation.PORTRAIT,
        newPage,
        List.of(blocks));
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(ParagraphStyle.BODY, SampleDocument.text(text));
  }

  @Test
  void a_cover_with_more_than_a_page_holds_goes_on_instead_of_leaving_the_page_at_the_top()
      throws IOException {
    Cover cover =
        new Cover(
            "Communications plan",
            "A title",
            Optional.of("Northwind"),
            SampleDocument.text(words("word", 300)),
            List.of(new Fact("Launch", SampleDocument.text("1 March 2027"), List.of())),
            Optional.empty(),
            List.of(new KeyFigure("1,000,003", "+", SampleDocument.text("people"))));
    try (PdfText pdf = render(cover, paragraph("Then the first section"))) {
      assertThat(pdf.pages()).isEqualTo(3);
      assertThat(pdf.page(1)).contains("Northwind", "A title", "word1 ").doesNotContain("word300");
      assertThat(pdf.page(2)).contains("word300", "1 March 2027", "1,000,003+");
      assertThat(pdf.page(3)).contains("Then the first section");
    }
  }

  private static Block[] lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> paragraph("Line " + i))
        .toArray(Block[]::new);
  }

  private static String words(String word, int count) {
    return String.join(" ", IntStream.rangeClosed(1, count).mapToObj(i -> word + i).toList());
  }

  private static Row row(String... cells) {
    List<Cell> typed = new ArrayList<>();
    for (String cell : cells) {
      typed.add(SampleDocument.cell(cell));
    }
    return new Row(false, typed);
  }

  private static TableBlock table(List<Group> groups) {
    return new TableBlock(
        new Table(
            "t",
            "A table",
            "Group",
            List.of(
                SampleDocument.column("name", "Naming", Type.TEXT),
                SampleDocument.column("text", "What it says", Type.TEXT)),
            groups,
            Optional.empty()));
  }

  @Test
  void a_heading_is_never_the_last_line_of_a_page() throws IOException {
    // Whatever stands before it, down to the last line of the page.
    for (int lines = 38; lines <= 52; lines++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        blocks.add(paragraph("Line " + i));
      }
      blocks.add(new Heading(2, SampleDocument.text("The heading"), List.of()));
      blocks.add(paragraph("What follows."));
      try (PdfText pdf = render(section("a", true, blocks.toArray(Block[]::new)))) {
        for (int page = 1; page <= pdf.pages(); page++) {
          assertThat(pdf.body(page).strip()).doesNotEndWith("The heading");
        }
      }
    }
  }

  @Test
  void no_line_of_a_paragraph_stands_alone_on_a_page() throws IOException {
    for (int before = 44; before <= 50; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(new Heading(3, SampleDocument.text("Filler " + i), List.of()));
      }
      blocks.add(paragraph(words("word", 90)));
      try (PdfText pdf = render(section("a", true, blocks.toArray(Block[]::new)))) {
        for (int page = 1; page <= pdf.pages(); page++) {
          long lines = pdf.body(page).lines().filter(l -> l.contains("word")).count();
          assertThat(lines).isNotEqualTo(1);
        }
      }
    }
  }

  @Test
  void the_head_of_a_table_is_repeated_on_each_page() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      rows.add(row("Row " + i, "Some words"));
    }
    try (PdfText pdf = render(section("a", true, table(List.of(new Group("", List.of(), rows)))))) {
      assertThat(pdf.pages()).isGreaterThan(5);
      for (int page = 1; page <= pdf.pages(); page++) {
        assertThat(pdf.body(page)).contains("Naming");
      }
      // In the structure there is one head, and each row once.
      assertThat(pdf.count("THead")).isEqualTo(1);
      assertThat(pdf.count("TR")).isEqualTo(301);
      assertThat(pdf.count("TD")).isEqualTo(600);
      assertThat(pdf.count("TH")).isEqualTo(2);
    }
  }

  @Test
  void a_group_s_title_stays_with_its_first_row() throws IOException {
    List<Group> groups = new ArrayList<>();
    for (int g = 1; g <= 40; g++) {
      groups.add(new Group("Group title " + g, List.of(), List.of(row("Row of " + g, "words"))));
    }
    try (PdfText pdf = render(section("a", true, table(groups)))) {
      assertThat(pdf.pages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.pages(); page++) {
        List<String> lines = pdf.body(page).strip().lines().toList();
        assertThat(lines.get(lines.size() - 1)).startsWith("Row of");
      }
    }
  }

  @Test
  void the_last_row_of_a_table_is_never_alone_on_a_page() throws IOException {
    for (int rows = 30; rows <= 50; rows++) {
      Row[] all =
          IntStream.rangeClosed(1, rows)
              .mapToObj(i -> row("r" + i + ".", "text"))
              .toArray(Row[]::new);
      try (PdfText pdf =
          render(section("a", true, table(List.of(new Group("", List.of(), List.of(all))))))) {
        assertThat(pdf.body(pdf.pages())).contains("r" + (rows - 1) + ".", "r" + rows + ".");
      }
    }
  }

  @Test
  void a_sheet_a_little_longer_than_its_page_spilled_its_last_lines_onto_another()
      throws IOException {
    // With as much air as there is between lines, one line more than a page holds still fits it.
    int lines = 30;
    while (pages(lines) == 1) {
      lines++;
    }
    assertThat(flowing(lines - 1)).isEqualTo(2);
    assertThat(pages(lines)).isEqualTo(2);
  }

  /** Of a section on pages of its own. */
  private static int pages(int lines) throws IOException {
    try (PdfText pdf = render(section("a", true, lines(lines)))) {
      return pdf.pages();
    }
  }

  /** Of one that follows another. */
  private static int flowing(int lines) throws IOException {
    try (PdfText pdf = render(section("a", false, lines(lines)))) {
      return pdf.pages();
    }
  }

  @Test
  void a_row_stays_on_one_page_unless_it_is_taller_than_a_page() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      rows.add(row("Row " + i, words("r" + i + "w", 120)));
    }
    try (PdfText pdf = render(section("a", true, table(List.of(new Group("", List.of(), rows)))))) {
      for (int page = 1; page <= pdf.pages(); page++) {
        String body = pdf.body(page);
        for (int i = 1; i <= 12; i++) {
          assertThat(body.contains("r" + i + "w1 ")).isEqualTo(body.contains("r" + i + "w120"));
        }
      }
    }
  }

  @Test
  void a_table_of_few_rows_longer_than_a_page_left_its_heading_alone() throws IOException {
    List<Row> rows =
        List.of(
            row("One", words("a", 700)),
            row("Two", words("b", 300)),
            row("Three", words("c", 300)));
    try (PdfText pdf =
        render(section("a", true, table(List.of(new Group("Few", List.of(), rows)))))) {
      assertThat(pdf.body(1)).contains("Few").contains("a1 ");
      // the second and the third row are short enough to stay whole
      for (int page = 1; page <= pdf.pages(); page++) {
        String body = pdf.body(page);
        assertThat(body.contains("b1 ")).isEqualTo(body.contains("b300"));
        assertThat(body.contains("c1 ")).isEqualTo(body.contains("c300"));
      }
    }
  }

  @Test
  void a_row_taller_than_a_page_goes_on_under_a_repeated_head() throws IOException {
    try (PdfText pdf =
        render(
            section(
                "a",
                true,
                table(
                    List.of(
                        new Group("", List.of(), List.of(row("Tall", words("word", 2500))))))))) {
      assertThat(pdf.pages()).isGreaterThan(2);
      StringBuilder all = new StringBuilder();
      for (int page = 1; page <= pdf.pages(); page++) {
        assertThat(pdf.body(page)).contains("Naming");
        all.append(pdf.body(page)).append(' ');
      }
      String flat = all.toString().replaceAll("\\s+", " ");
      for (int i = 1; i <= 2500; i++) {
        assertThat(flat).contains("word" + i + " ");
      }
      assertThat(pdf.count("TR")).isEqualTo(2);
    }
  }

  @Test
  void columns_longer_than_a_page_go_on_beside_each_other() throws IOException {
    Columns columns =
        new Columns(
            List.of(
                new Columns.Column(1, List.of(paragraph(words("left", 550)))),
                new Columns.Column(1, List.of(paragraph(words("right", 550))))));
    try (PdfText pdf = render(section("a", true, columns))) {
      assertThat(pdf.pages()).isEqualTo(2);
      assertThat(pdf.body(1)).contains("left1 ").contains("right1 ");
      assertThat(pdf.body(2)).contains("left550").contains("right550");
    }
  }

  @Test
  void a_landscape_section_turns_its_pages_only() throws IOException {
    Section wide =
        new Section(
            "wide",
            "Wide",
            Optional.empty(),
            SampleDocument.text("The deck."),
            Orientation.LANDSCAPE,
            false,
            List.of(paragraph("Wide content.")));
    try (PdfText pdf = render(section("a", true, paragraph("One")), wide, section("b", false))) {
      assertThat(pdf.pages()).isEqualTo(3);
      PDRectangle first = pdf.document().getPage(0).getMediaBox();
      PDRectangle second = pdf.document().getPage(1).getMediaBox();
      assertThat(first.getHeight()).isGreaterThan(first.getWidth());
      assertThat(second.getWidth()).isEqualTo(first.getHeight());
    }
  }

  @Test
  void headers_name_the_section_and_footers_count_the_pages() throws IOException {
    try (PdfText pdf =
        render(section("a", true, paragraph("One")), section("b", true, paragraph("Two")))) {
      assertThat(pdf.page(1)).contains("Page 1 of 2").contains("Communications plan");
      assertThat(pdf.page(2).lines().filter(l -> l.contains("Section b"))).hasSize(2);
    }
  }

  @Test
  void the_contents_name_each_section_s_page_and_lead_there() throws IOException {
    Block[] blocks = new Block[6];
    blocks[0] = new TableOfContents("Contents");
    for (int i = 1; i < 6; i++) {
      blocks[i] = section("s" + i, true, paragraph("Text " + i));
    }
    try (PdfText pdf = render(blocks)) {
      assertThat(pdf.pages()).isEqualTo(6);
      assertThat(pdf.body(1).lines())
          .contains("Contents")
          .anyMatch(l -> l.matches("Section s1\\s+2"))
          .anyMatch(l -> l.matches("Section s5\\s+6"));
      assertThat(pdf.document().getPage(0).getAnnotations()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(pdf.count("TOCI")).isEqualTo(5);
      assertThat(
              pdf.document().getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("Section s1");
    }
  }

  @Test
  void short_sections_follow_each_other_on_a_page() throws IOException {
    try (PdfText pdf =
        render(
            section("a", false, paragraph("One")),
            section("b", false, paragraph("Two")),
            section("c", true, paragraph("Three")))) {
      assertThat(pdf.pages()).isEqualTo(2);
      assertThat(pdf.body(1)).contains("Section a", "One", "Section b", "Two");
      assertThat(pdf.body(2)).contains("Section c");
      assertThat(pdf.page(1).lines().filter(l -> l.contains("Section b"))).hasSize(1);
    }
  }

  @Test
  void a_long_section_begins_where_two_fifths_of_a_page_are_left() throws IOException {
    // A4 has 258 mm of text, a line with its space 6.8 mm.
    try (PdfText pdf = render(section("a", false, lines(19)), section("b", false, lines(30)))) {
      assertThat(pdf.body(1)).contains("Section b");
    }
    try (PdfText pdf = render(section("a", false, lines(23)), section("b", false, lines(30)))) {
      assertThat(pdf.body(1)).doesNotContain("Section b");
      assertThat(pdf.body(2)).contains("Section b");
    }
  }

  @Test
  void a_section_that_fits_as_a_whole_stays_on_the_page() throws IOException {
    try (PdfText pdf = render(section("a", false, lines(28)), section("b", false, lines(3)))) {
      assertThat(pdf.pages()).isEqualTo(1);
    }
    try (PdfText pdf =
        render(
            section("a", false, lines(28)),
            section("b", false, lines(3)),
            section("c", false, lines(30)))) {
      assertThat(pdf.body(1)).contains("Section b");
      assertThat(pdf.body(2)).contains("Section c");
    }
  }

  @Test
  void the_contents_share_their_page_with_the_first_section() throws IOException {
    try (PdfText pdf =
        render(
            new TableOfContents("Contents"),
            section("a", false, paragraph("One")),
            section("b", true, paragraph("Two")),
            section("c", true, paragraph("Three")),
            section("d", true, paragraph("Four")))) {
      assertThat(pdf.pages()).isEqualTo(4);
      assertThat(pdf.body(1)).contains("Contents").contains("One");
      assertThat(pdf.body(1).lines()).anyMatch(l -> l.matches("Section d\\s+4"));
    }
  }

  @Test
  void a_short_document_needs_no_contents() throws IOException {
    try (PdfText pdf =
        render(new TableOfContents("Contents"), section("a", true, paragraph("One")))) {
      assertThat(pdf.pages()).isEqualTo(1);
      assertThat(pdf.all()).doesNotContain("Contents");
    }
  }

  @Test
  void heading_levels_leave_none_out_in_the_structure() throws IOException {
    try (PdfText pdf =
        render(
            section(
                "a",
                true,
                new Heading(3, SampleDocument.text("Small"), List.of()),
                paragraph("Text")))) {
      assertThat(pdf.count("H1")).isEqualTo(1);
      assertThat(pdf.count("H2")).isEqualTo(1);
      assertThat(pdf.count("H3")).isZero();
    }
  }

  @Test
  void an_empty_document_is_one_empty_page() throws IOException {
    try (PdfText pdf = render()) {
      assertThat(pdf.pages()).isEqualTo(1);
    }
  }
}
