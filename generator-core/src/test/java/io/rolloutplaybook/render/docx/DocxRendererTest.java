package io.rolloutplaybook.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.ListBlock;
import io.rolloutplaybook.document.Block.ListItem;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Block.TableBlock;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Field.Kind;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.render.Rendered;
import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.RendererContract;
import io.rolloutplaybook.render.SampleDocument;
import io.rolloutplaybook.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

class DocxRendererTest extends RendererContract {
  @Override
  protected Renderer renderer() {
    return new DocxRenderer();
  }

  @Override
  protected boolean takesOtherFonts() {
    return true;
  }

  /** Sections that begin a page, not the columns on one. */
  private static final String NEW_PAGE = "//w:sectPr[w:type/@w:val = 'nextPage']";

  private static XWPFDocument read(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  /** Every text of the body, as Word would show it: XWPF's extractor leaves out nested ones. */
  @Override
  protected String text(byte[] file) throws IOException {
    return WordFile.of(file).text();
  }

  @Override
  protected String title(byte[] file) throws IOException {
    try (XWPFDocument document = read(file)) {
      return document.getProperties().getCoreProperties().getTitle();
    }
  }

  @Override
  protected Optional<String> language(byte[] file) throws IOException {
    return WordFile.of(file)
        .attributes("word/styles.xml", "//w:docDefaults//w:lang/@w:val")
        .stream()
        .findFirst();
  }

  @Override
  protected List<String> links(byte[] file) throws IOException {
    List<String> links = new ArrayList<>();
    try (XWPFDocument document = read(file)) {
      for (PackageRelationship r :
          document.getPackagePart().getRelationshipsByType(XWPFRelation.HYPERLINK.getRelation())) {
        links.add(r.getTargetURI().toString());
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
    return links;
  }

  @Override
  protected int tables(byte[] file) throws IOException {
    try (XWPFDocument document = read(file)) {
      return document.getTables().size();
    }
  }

  /** Leaves the sample where people and validators can look at it. */
  @Test
  void the_sample_is_written_for_inspection() throws IOException {
    byte[] bytes = renderer().render(SampleDocument.everything(), theme).bytes();
    Path folder = Files.createDirectories(Path.of("target", "sample"));
    Files.write(folder.resolve("sample.docx"), bytes);
    assertThat(bytes).isNotEmpty();
  }

  private WordFile everything() throws IOException {
    return WordFile.of(renderer().render(SampleDocument.everything(), theme).bytes());
  }

  private WordFile rendered(Block... blocks) throws IOException {
    return WordFile.of(
        renderer()
            .render(SampleDocument.document("part", List.of(section(blocks))), theme)
            .bytes());
  }

  @Test
  void every_style_that_is_used_is_defined() throws IOException {
    WordFile file = everything();
    Set<String> defined = Set.copyOf(file.attributes("word/styles.xml", "//w:style/@w:styleId"));
    for (String part : file.parts().keySet()) {
      assertThat(defined)
          .as(part)
          .containsAll(
              file.attributes(
                  part,
                  "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
                      + " | //w:basedOn/@w:val | //w:next/@w:val"));
    }
    assertThat(file.attributes("word/styles.xml", "//w:style/w:name/@w:val"))
        .doesNotHaveDuplicates()
        .contains("Title", "heading 1", "Body Text", "Playbook Table", "Status Watch");
  }

  @Test
  void text_has_no_formatting_but_its_styles() throws IOException {
    WordFile file = everything();
    // Word needs it said in a bold paragraph, whether a run is bold; drawings are not text.
    String runs = "//w:r/w:rPr/*[not(ancestor::w:txbxContent) and not(self::w:rStyle)]";
    assertThat(file.nodes("word/document.xml", runs))
        .allSatisfy(n -> assertThat(n.getLocalName()).isIn("b", "bCs"));
    // A list within a callout has the callout's style; a heading at a page's top needs no space.
    String paragraphs =
        "//w:pPr[not(starts-with(w:pStyle/@w:val, 'Callout'))]/*[not(ancestor::w:txbxContent)]"
            + "[not(self::w:spacing[../w:pStyle/@w:val = 'Heading1'])]";
    assertThat(file.nodes("word/document.xml", paragraphs))
        .allSatisfy(
            n -> assertThat(n.getLocalName()).isIn("pStyle", "numPr", "pageBreakBefore", "sectPr"));
  }

  @Test
  void empty_paragraphs_only_separate_tables_and_columns() throws IOException {
    WordFile file = everything();
    assertThat(
            file.attributes(
                "word/document.xml",
                "//w:body//w:p[not(w:r or w:hyperlink or w:sdt) and not(ancestor::w:tc)]"
                    + "/w:pPr/w:pStyle/@w:val"))
        .containsOnly(WordStyle.SEPARATOR.id(), WordStyle.COLUMN_EDGE.id());
    assertThat(file.nodes("word/document.xml", "//w:tbl[following-sibling::*[1][self::w:tbl]]"))
        .isEmpty();
  }

  @Test
  void every_list_has_a_numbering_and_every_ordered_one_begins_at_one() throws IOException {
    WordFile file = everything();
    List<String> defined = file.attributes("word/numbering.xml", "//w:num/@w:numId");
    assertThat(defined).doesNotHaveDuplicates();
    assertThat(defined).containsAll(file.attributes("word/document.xml", "//w:numId/@w:val"));
    assertThat(defined).containsAll(file.attributes("word/styles.xml", "//w:numId/@w:val"));

    ListBlock list =
        new ListBlock(true, List.of(new ListItem(SampleDocument.text("one"), List.of())));
    WordFile two = rendered(list, paragraph("between"), list);
    assertThat(two.attributes("word/document.xml", "//w:numId/@w:val")).doesNotHaveDuplicates();
    assertThat(two.nodes("word/numbering.xml", "//w:num[w:lvlOverride/w:startOverride]"))
        .hasSize(2);
  }

  @Test
  void every_row_fills_its_grid_and_every_cell_ends_in_a_paragraph() throws IOException {
    WordFile file = everything();
    List<Node> tables = file.nodes("word/document.xml", "//w:tbl");
    assertThat(tables).hasSizeGreaterThan(10);
    for (Node table : tables) {
      int columns = WordFile.nodes(table, "w:tblGrid/w:gridCol").size();
      for (Node row : WordFile.nodes(table, "w:tr")) {
        int filled = 0;
        for (Node cell : WordFile.nodes(row, "w:tc")) {
          filled +=
              WordFile.nodes(cell, "w:tcPr/w:gridSpan/@w:val").stream()
                  .mapToInt(n -> Integer.parseInt(n.getNodeValue()))
                  .findFirst()
                  .orElse(1);
          assertThat(cell.getLastChild().getLocalName()).isEqualTo("p");
        }
        assertThat(filled).isEqualTo(columns);
      }
    }
  }

  @Test
  void tables_repeat_their_head_keep_rows_whole_and_say_what_they_show() throws IOException {
    WordFile file = everything();
    for (Node table :
        file.nodes("word/document.xml", "//w:tbl[w:tblPr/w:tblStyle/@w:val='PlaybookTable']")) {
      assertThat(WordFile.nodes(table, "w:tr[1]/w:trPr/w:tblHeader")).hasSize(1);
      assertThat(WordFile.nodes(table, "w:tr[not(w:trPr/w:cantSplit)]")).isEmpty();
      assertThat(WordFile.nodes(table, "w:tblPr/w:tblCaption")).hasSize(1);
    }
  }

  @Test
  void the_two_lines_of_a_row_stay_together_without_a_rule_between_them() throws IOException {
    Table table =
        new Table(
            "pairs",
            "Pairs",
            "",
            List.of(
                SampleDocument.column("a", "A", Type.TEXT),
                SampleDocument.column("b", "B", Type.TEXT),
                SampleDocument.second("c", "C", Type.TEXT, "a", "b")),
            List.of(
                new Table.Group(
                    "",
                    List.of(),
                    List.of(
                        new Table.Row(
                            false,
                            List.of(
                                SampleDocument.cell("one"),
                                SampleDocument.cell("two"),
                                SampleDocument.cell("below both")))))),
            Optional.empty());
    WordFile file = rendered(new TableBlock(table));
    String rows = "//w:tbl/w:tr";
    assertThat(file.nodes("word/document.xml", rows)).hasSize(3);
    assertThat(file.attributes("word/document.xml", rows + "[2]//w:pStyle/@w:val"))
        .containsOnly("TableTextLead");
    assertThat(
            file.attributes(
                "word/styles.xml", "//w:style[@w:styleId='TableTextLead']/w:pPr/*[1]/@w:val"))
        .isEmpty();
    assertThat(file.nodes("word/styles.xml", "//w:style[@w:styleId='TableTextLead']//w:keepNext"))
        .hasSize(1);
    assertThat(file.attributes("word/document.xml", rows + "[2]//w:tcBorders/w:bottom/@w:val"))
        .containsOnly("nil");
    assertThat(file.attributes("word/document.xml", rows + "[3]//w:tcBorders/w:top/@w:val"))
        .containsExactly("nil");
    assertThat(file.attributes("word/document.xml", rows + "[3]//w:gridSpan/@w:val"))
        .containsExactly("2");
  }

  @Test
  void the_contents_list_names_every_section_with_its_page() throws IOException {
    WordFile file = everything();
    List<String> bookmarks = file.attributes("word/document.xml", "//w:bookmarkStart/@w:name");
    assertThat(bookmarks)
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(40));
    String entries = "//w:p[w:pPr/w:pStyle/@w:val='TOC1']/w:hyperlink";
    assertThat(file.attributes("word/document.xml", entries + "/@w:anchor")).isEqualTo(bookmarks);
    List<Integer> pages =
        file.nodes("word/document.xml", entries + "/w:r[last() - 1]/w:t").stream()
            .map(n -> Integer.valueOf(n.getTextContent()))
            .toList();
    // The cover is page 1, the contents page 2.
    assertThat(pages).hasSameSizeAs(bookmarks).isSorted().startsWith(3);
  }

  @Test
  void drawings_have_their_own_ids_and_say_what_they_show() throws IOException {
    WordFile file = everything();
    assertThat(file.attributes("word/document.xml", "//wp:docPr/@id | //wps:cNvPr/@id"))
        .doesNotHaveDuplicates();
    List<Node> silent =
        file.nodes("word/document.xml", "//wp:docPr[not(@descr)]").stream()
            .filter(n -> WordFile.nodes(n, ".//*[local-name()='decorative']").isEmpty())
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void fields_are_content_controls_of_their_kind() throws IOException {
    List<Field> fields =
        List.of(
            field("name", Kind.TEXT, List.of(), Optional.of("Priya")),
            field("notes", Kind.TEXT, List.of(), Optional.empty()),
            field("held", Kind.DATE, List.of(), Optional.empty()),
            field("result", Kind.CHOICE, List.of("kept", "missed", "kept"), Optional.empty()),
            field("agreed", Kind.CHECK, List.of(), Optional.of("yes")),
            field("rating", Kind.RATING, List.of("low", "middle", "high"), Optional.of("4")));
    WordFile file = rendered(new Fields(fields));
    String controls = "//w:sdt/w:sdtPr";
    assertThat(file.nodes("word/document.xml", controls + "/w:text")).hasSize(2);
    assertThat(file.nodes("word/document.xml", controls + "/w:date")).hasSize(1);
    assertThat(file.attributes("word/document.xml", "//w:listItem/@w:value"))
        .containsExactly("kept", "missed");
    assertThat(file.attributes("word/document.xml", "//w14:checked/@w14:val"))
        .containsExactly("1", "0", "0", "0", "1", "0");
    assertThat(file.attributes("word/document.xml", controls + "/w:id/@w:val"))
        .doesNotHaveDuplicates();
    assertThat(file.attributes("word/document.xml", controls + "/w:tag/@w:val"))
        .startsWith("name", "notes", "held", "result", "agreed", "rating-1")
        .doesNotHaveDuplicates();
    assertThat(normal(file.text())).contains("Priya", "1low", "3middle", "5high");
  }

  @Test
  void the_initials_of_labels_that_make_a_word_are_large() throws IOException {
    List<Field> fields =
        List.of(
            field("goal", Kind.TEXT, List.of(), Optional.empty()),
            field("reality", Kind.TEXT, List.of(), Optional.empty()));
    WordFile file = rendered(new Fields(fields, true));
    String initials = "//w:r[w:rPr/w:rStyle/@w:val = 'FieldInitial']/w:t[. = 'L']";
    assertThat(file.nodes("word/document.xml", initials)).hasSize(2);
    assertThat(file.text()).contains("Label of goal", "Label of reality");
    assertThat(rendered(new Fields(fields)).nodes("word/document.xml", initials)).isEmpty();
  }

  @Test
  void a_number_has_the_colour_of_its_status() throws IOException {
    Cell late = new Cell.Number(new java.math.BigDecimal("12"), "", Optional.of(StatusKind.BAD));
    Table table =
        new Table(
            "t",
            "T",
            "",
            List.of(SampleDocument.column("slip", "Slip", Type.NUMBER)),
            List.of(
                new Table.Group(
                    "",
                    List.of(),
                    List.of(
                        new Table.Row(false, List.of(late)),
                        new Table.Row(
                            false, List.of(new Cell.Number(java.math.BigDecimal.ZERO, "")))))),
            Optional.empty());
    WordFile file = rendered(new TableBlock(table));
    assertThat(
            file.nodes(
                "word/document.xml", "//w:r[w:rPr/w:rStyle/@w:val = 'StatusBad']/w:t[. = '12']"))
        .hasSize(1);
  }

  @Test
  void a_title_of_one_long_word_pushed_the_key_figures_off_the_cover() throws IOException {
    String size = "//w:style[@w:styleId = 'Title']/w:rPr/w:sz/@w:val";
    assertThat(everything().attributes("word/styles.xml", size)).containsExactly("88");
    Block.Cover cover =
        new Block.Cover(
            "Plan",
            "Vertriebsau\u00DFendienstmitarbeiterschulungsverpflichtung",
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
    WordFile file =
        WordFile.of(
            renderer().render(SampleDocument.document("part", List.of(cover)), theme).bytes());
    // In 44 points it takes three lines, in 36 it takes two; Word counts half points.
    assertThat(file.attributes("word/styles.xml", size)).containsExactly("72");
  }

  @Test
  void a_cover_of_many_facts_pushed_the_key_figures_to_a_page_of_their_own() throws IOException {
    String above = "//w:p[w:pPr/w:pStyle/@w:val = 'CoverRule']/w:pPr/w:spacing/@w:before";
    assertThat(everything().attributes("word/document.xml", above)).isEmpty();
    Block.Fact fact = new Block.Fact("Launch", List.of(new Inline.Text("Monday")), List.of());
    Block.Cover cover =
        new Block.Cover(
            "Plan",
            "Title",
            Optional.of("Organisation"),
            List.of(),
            Collections.nCopies(22, fact),
            Optional.empty(),
            List.of());
    WordFile file =
        WordFile.of(
            renderer().render(SampleDocument.document("part", List.of(cover)), theme).bytes());
    // Of the page's 842 pt the margins (20 mm and 18.5 mm) and 12 pt to spare leave 720.8. Brand
    // 15, rule 4 below 113.4, kind 14 + 18 + 6, title 48 + 12, 22 facts of 13 pt and 2 x 2.1 mm:
    // 778.3. What is too much, 57.5, is taken from the 113.4: 55.9 pt or 1,118 twips.
    assertThat(file.attributes("word/document.xml", above))
        .singleElement()
        .satisfies(twips -> assertThat(Integer.parseInt(twips)).isBetween(1100, 1136));
  }

  private static Field field(String id, Kind kind, List<String> choices, Optional<String> value) {
    return new Field(id, "Label of " + id, Optional.empty(), kind, 1, choices, value, 1);
  }

  @Test
  void a_field_s_long_label_is_cut_where_word_names_the_control() throws IOException {
    String label = "A ".repeat(80).strip();
    Field field =
        new Field(
            "x".repeat(80), label, Optional.empty(), Kind.TEXT, 1, List.of(), Optional.empty(), 1);
    WordFile file = rendered(new Fields(List.of(field)));
    assertThat(
            file.attributes(
                "word/document.xml", "//w:sdtPr/w:alias/@w:val | //w:sdtPr/w:tag/@w:val"))
        .hasSize(2)
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(64));
    assertThat(file.text()).contains(label);
  }

  @Test
  void a_wide_section_has_a_page_of_its_own_orientation_and_header() throws IOException {
    WordFile file = everything();
    List<String> widths = file.attributes("word/document.xml", "//w:sectPr/w:pgSz/@w:w");
    assertThat(widths).contains("11906", "16838");
    assertThat(file.attributes("word/document.xml", "//w:pgSz[@w:orient='landscape']/@w:w"))
        .isNotEmpty()
        .containsOnly("16838");
    // The cover alone has neither header nor footer.
    assertThat(file.nodes("word/document.xml", NEW_PAGE + "[not(w:headerReference)]")).hasSize(1);
    assertThat(file.nodes("word/document.xml", NEW_PAGE + "[not(w:footerReference)]")).hasSize(1);
    List<String> headers =
        file.parts().keySet().stream()
            .filter(p -> p.startsWith("word/header"))
            .map(p -> String.join("", texts(file, p)))
            .toList();
    assertThat(headers).anySatisfy(h -> assertThat(h).contains("STYLEREF 1").endsWith("The plan"));
  }

  private static List<String> texts(WordFile file, String part) {
    return file.nodes(part, "//w:t | //w:instrText").stream().map(Node::getTextContent).toList();
  }

  @Test
  void every_relationship_that_is_used_exists() throws IOException {
    WordFile file = everything();
    Set<String> defined =
        Set.copyOf(file.attributes("word/_rels/document.xml.rels", "//rel:Relationship/@Id"));
    assertThat(defined).containsAll(file.attributes("word/document.xml", "//@r:id | //@r:embed"));
  }

  @Test
  void the_file_states_the_document_s_own_date_and_nothing_of_the_machine_s() throws IOException {
    WordFile file = everything();
    assertThat(file.nodes("docProps/core.xml", "//*[@*[local-name()='type']]"))
        .extracting(Node::getTextContent)
        .containsExactly("2027-02-08T00:00:00Z", "2027-02-08T00:00:00Z");
    assertThat(file.entries().get(0).getName()).isEqualTo("[Content_Types].xml");
    assertThat(file.entries())
        .extracting(e -> e.getTimeLocal().toString())
        .containsOnly("1980-02-01T00:00");
  }

  @Test
  void what_xml_does_not_allow_is_made_visible_and_reported() throws IOException {
    Rendered rendered =
        renderer()
            .render(
                SampleDocument.document(
                    "signs", List.of(section(paragraph("bell \u0007 half \uD83D end")))),
                theme);
    assertThat(rendered.missing()).containsExactlyInAnyOrder(0x07, 0xD83D);
    assertThat(text(rendered.bytes())).contains("bell [U+0007] half [U+D83D] end");
  }

  /** "Gap in progress" is 7.114 em wide: at 8.5 points with 3 points of air 63.5, 1,270 twips. */
  @Test
  void a_label_in_a_narrow_column_does_not_break_where_its_values_leave_room() throws IOException {
    Block facts =
        new Block.Facts(
            Block.FactsLayout.ROWS,
            List.of(
                new Block.Fact("Trend", SampleDocument.text("Improving"), List.of()),
                new Block.Fact("Gap in progress", SampleDocument.text("+3 points"), List.of())));
    List<Block> blocks =
        List.of(
            said("Above"),
            new Block.Columns(
                List.of(
                    new Block.Columns.Column(2.6, List.of(said("Left"))),
                    new Block.Columns.Column(1, List.of(facts)))));
    WordFile file =
        WordFile.of(renderer().render(SampleDocument.document("part", blocks), theme).bytes());
    assertThat(
            file.nodes(
                "word/document.xml",
                "//w:tbl[not(.//w:tbl)][.//w:t='Trend']/w:tblGrid/w:gridCol[1]/@w:w"))
        .extracting(Node::getNodeValue)
        .containsExactly("1270");
  }

  @Test
  void a_short_document_needs_no_contents() throws IOException {
    List<Block> blocks = List.of(new Block.TableOfContents("Contents"), section(paragraph("One")));
    byte[] file = renderer().render(SampleDocument.document("part", blocks), theme).bytes();
    assertThat(text(file)).contains("One").doesNotContain("Contents");
  }

  @Test
  void a_note_stays_with_the_last_row_of_the_table_above_it() throws IOException {
    Table table =
        new Table(
            "t",
            "T",
            "",
            List.of(SampleDocument.column("c", "C", Type.TEXT)),
            List.of(
                new Table.Group(
                    "",
                    List.of(),
                    List.of(
                        new Table.Row(false, List.of(SampleDocument.cell("first"))),
                        new Table.Row(false, List.of(SampleDocument.cell("last")))))),
            Optional.empty());
    Block note = new Paragraph(ParagraphStyle.NOTE, SampleDocument.text("What it means."));
    WordFile file = rendered(new TableBlock(table), note);
    String kept = "//w:tc/w:p[w:pPr/w:pStyle/@w:val='TableTextLead']//w:t";
    assertThat(file.nodes("word/document.xml", kept))
        .extracting(Node::getTextContent)
        .containsExactly("first", "last");
  }

  private static Table rows(int count) {
    return new Table(
        "t",
        "T",
        "",
        List.of(SampleDocument.column("c", "C", Type.TEXT)),
        List.of(
            new Table.Group(
                "",
                List.of(),
                IntStream.rangeClosed(1, count)
                    .mapToObj(i -> new Table.Row(i == 1, List.of(SampleDocument.cell("row " + i))))
                    .toList())),
        Optional.empty());
  }

  @Test
  void a_table_of_three_rows_was_torn_between_two_pages() throws IOException {
    String kept = "//w:tc/w:p[w:pPr/w:pStyle/@w:val='TableTextLead']//w:t";
    assertThat(rendered(new TableBlock(rows(3))).nodes("word/document.xml", kept))
        .extracting(Node::getTextContent)
        .containsExactly("row 1", "row 2");
    assertThat(rendered(new TableBlock(rows(5))).nodes("word/document.xml", kept)).isEmpty();
  }

  @Test
  void a_row_that_stands_out_did_so_in_black() throws IOException {
    WordFile file = rendered(new TableBlock(rows(2)));
    assertThat(file.nodes("word/document.xml", "//w:r[w:rPr/w:rStyle/@w:val = 'RowStrong']/w:t"))
        .extracting(Node::getTextContent)
        .containsExactly("row 1");
    assertThat(
            file.attributes(
                "word/styles.xml", "//w:style[@w:styleId='RowStrong']/w:rPr/w:color/@w:val"))
        .containsExactly("0F4C5C");
  }

  @Test
  void an_aside_beside_bold_words_was_bold() throws IOException {
    WordFile file =
        rendered(
            new Paragraph(
                ParagraphStyle.BODY,
                List.of(
                    new Inline.Strong(
                        List.of(
                            new Inline.Text("Industry wins "),
                            new Inline.Muted(List.of(new Inline.Text("1 of 7"))))))));
    assertThat(file.nodes("word/document.xml", "//w:r[w:rPr/w:rStyle/@w:val = 'Muted']/w:t"))
        .extracting(Node::getTextContent)
        .containsExactly("1 of 7");
  }

  @Test
  void a_mark_was_left_at_the_end_of_a_line_without_its_word() throws IOException {
    WordFile file =
        rendered(
            new Paragraph(
                ParagraphStyle.BODY,
                List.of(
                    new Inline.Text("Team meeting "),
                    new Inline.Symbol(Mark.ARROW_TWO_WAY),
                    new Inline.Text(" with answers"))));
    assertThat(file.nodes("word/document.xml", "//w:t[contains(., 'with answers')]"))
        .extracting(Node::getTextContent)
        .containsExactly("\u00A0with answers");
  }

  @Test
  void a_hyphen_that_must_not_break_is_word_s_own() throws IOException {
    WordFile file =
        rendered(
            new Paragraph(ParagraphStyle.BODY, SampleDocument.text("Town hall, two\u2011way")));
    assertThat(
            file.nodes(
                "word/document.xml",
                "//w:r[w:t[1] = 'Town hall, two'][w:t[2] = 'way']/w:noBreakHyphen"))
        .hasSize(1);
  }

  @Test
  void more_columns_than_word_allows_are_a_problem() {
    List<Column> columns =
        IntStream.rangeClosed(1, 64)
            .mapToObj(i -> SampleDocument.column("c" + i, "C", Type.TEXT))
            .toList();
    Table wide = new Table("wide", "Wide", "", columns, List.of(), Optional.empty());
    assertThatThrownBy(() -> rendered(new TableBlock(wide)))
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining("part.docx")
        .hasMessageContaining("table `wide` has 64 columns, and Word allows 63");
  }

  @Test
  void a_page_larger_than_word_allows_is_a_problem() {
    Theme poster = with(new Theme.Page(594, 841, 20, 18), theme.cover());
    assertThatThrownBy(() -> renderer().render(SampleDocument.everything(), poster))
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining("at most 558.8 mm");
  }

  @Test
  void without_a_cover_the_title_opens_the_first_page() throws IOException {
    Theme plain = with(theme.page(), new Theme.Cover(false, false));
    WordFile file = WordFile.of(renderer().render(SampleDocument.everything(), plain).bytes());
    assertThat(normal(file.text())).startsWith("CommunicationsplanIndustry-firstselling");
    assertThat(file.nodes("word/document.xml", NEW_PAGE + "[not(w:headerReference)]")).isEmpty();
  }

  @Test
  void columns_are_word_s_own_and_share_the_page_s_header() throws IOException {
    Table.Row row = new Table.Row(false, List.of(SampleDocument.cell("cell")));
    Block table =
        new TableBlock(
            new Table(
                "t",
                "T",
                "",
                List.of(SampleDocument.column("c", "Title", Type.TEXT)),
                List.of(new Table.Group("", List.of(), List.of(row))),
                Optional.empty()));
    WordFile file = rendered(columns(List.of(said("Left"), table)).toArray(Block[]::new));
    // 170 mm less a gap of 5 mm, shared 2.6 to 1: 119.17 and 45.83 mm. 283 twips are 5 mm.
    assertThat(file.attributes("word/document.xml", "//w:cols/w:col/@w:w"))
        .containsExactly("6756", "2598");
    assertThat(file.attributes("word/document.xml", "//w:cols/w:col/@w:space"))
        .containsExactly("283", "0");
    assertThat(file.attributes("word/document.xml", "//w:sectPr/w:type/@w:val"))
        .containsExactly("nextPage", "continuous", "continuous");
    assertThat(file.nodes("word/document.xml", "//w:sectPr[w:cols]//w:headerReference")).isEmpty();
    assertThat(file.nodes("word/document.xml", "//w:br[@w:type='column']")).hasSize(1);
    assertThat(file.attributes("word/document.xml", "//w:tbl/w:tblPr/w:tblW/@w:w"))
        .containsExactly("6756");
    assertThat(normal(file.text())).endsWith("LeftTitlecellRightBelow");
  }

  @Test
  void columns_that_do_not_fit_below_their_heading_take_it_to_the_next_page() throws IOException {
    // 727 points of text: 30 for the section, 34 times 18, 33 for the heading, 108 for these.
    List<Block> blocks = new ArrayList<>(Collections.nCopies(34, said("Above")));
    blocks.add(new Block.Heading(2, SampleDocument.text("Heading"), List.of()));
    blocks.addAll(columns(Collections.nCopies(6, said("Left"))));
    WordFile file = rendered(blocks.toArray(Block[]::new));
    assertThat(file.attributes("word/document.xml", "//w:pageBreakBefore/../w:pStyle/@w:val"))
        .containsExactly("Heading2");
    assertThat(file.nodes("word/document.xml", "//w:cols")).hasSize(1);
  }

  @Test
  void columns_higher_than_a_page_stand_below_each_other() throws IOException {
    WordFile file = rendered(columns(Collections.nCopies(60, said("Left"))).toArray(Block[]::new));
    assertThat(file.nodes("word/document.xml", "//w:cols | //w:br")).isEmpty();
    assertThat(file.nodes("word/document.xml", "//w:sectPr")).hasSize(1);
    assertThat(normal(file.text())).endsWith("LeftLeftRightBelow");
  }

  private static List<Block> columns(List<Block> left) {
    return List.of(
        new Block.Columns(
            List.of(
                new Block.Columns.Column(2.6, left),
                new Block.Columns.Column(1, List.of(said("Right"))))),
        said("Below"));
  }

  private static Block said(String text) {
    return new Paragraph(ParagraphStyle.BODY, SampleDocument.text(text));
  }

  private Theme with(Theme.Page page, Theme.Cover cover) {
    return new Theme(
        theme.colours(),
        theme.fonts(),
        theme.logo(),
        page,
        theme.header(),
        theme.footer(),
        cover,
        theme.tables(),
        theme.formats());
  }

  @Test
  void spaces_in_addresses_are_encoded() throws IOException {
    Inline link = new Inline.Link("https://example.com/a b/\u00E4", SampleDocument.text("there"));
    byte[] file =
        renderer()
            .render(
                SampleDocument.document(
                    "links", List.of(section(new Paragraph(ParagraphStyle.BODY, List.of(link))))),
                theme)
            .bytes();
    assertThat(links(file)).containsExactly("https://example.com/a%20b/%C3%A4");
  }

  @Test
  void the_logo_keeps_its_proportions() throws IOException {
    BufferedImage image = new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB);
    for (String format : List.of("png", "jpeg")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      Theme branded =
          new Theme(
              theme.colours(),
              theme.fonts(),
              Optional.of(new Theme.Logo(bytes.toByteArray(), "logo." + format, 13, "A compass")),
              theme.page(),
              theme.header(),
              theme.footer(),
              theme.cover(),
              theme.tables(),
              theme.formats());
      WordFile file = WordFile.of(renderer().render(SampleDocument.everything(), branded).bytes());
      String extent = "//wp:inline[wp:docPr/@descr='A compass']/wp:extent";
      // 13 mm are 468,000 EMU.
      assertThat(file.attributes("word/document.xml", extent + "/@cy")).containsExactly("468000");
      assertThat(file.attributes("word/document.xml", extent + "/@cx")).containsExactly("1872000");
      assertThat(file.entries()).extracting(e -> e.getName()).contains("word/media/logo." + format);
    }
  }
}
