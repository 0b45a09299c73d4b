package io.rolloutplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Row;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.theme.Themes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every character is 5 points wide here, at size 8.5; padding is 2. */
class TableLayoutTest {
  private static final TextMeasure FIVE = (text, bold, size) -> text.length() * 5;
  private static final CellText TEXT = new CellText(Themes.standard().formats());

  private static TableLayout layout(double available, Table table) {
    return TableLayout.of(table, available, 8.5, 2, TEXT, FIVE);
  }

  private static Table table(List<Column> columns, String... cells) {
    return new Table(
        "t",
        "T",
        "",
        columns,
        List.of(
            new Group(
                "",
                List.of(),
                List.of(
                    new Row(
                        false,
                        java.util.Arrays.stream(cells).map(SampleDocument::cell).toList())))),
        Optional.empty());
  }

  private static List<Double> widths(TableLayout layout) {
    return layout.firstLine().stream().map(TableLayout.Slot::width).toList();
  }

  @Test
  void what_is_left_over_goes_to_the_text() {
    Table t =
        table(
            List.of(
                SampleDocument.column("a", "A", Type.TEXT),
                SampleDocument.column("b", "B", Type.NUMBER)),
            "ten chars.",
            "1234");
    // text 10 x 5 + 4 = 54, number 4 x 5 + 4 = 24; 22 are left over
    assertThat(widths(layout(100, t))).containsExactly(76.0, 24.0);
  }

  @Test
  void a_text_in_every_row_gets_more_width_than_one_in_a_single_row() {
    String paragraph = "aa ".repeat(40).strip();
    List<Row> rows = new java.util.ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String rare = i == 0 ? paragraph : "";
      rows.add(new Row(false, List.of(SampleDocument.cell(paragraph), SampleDocument.cell(rare))));
    }
    Table t =
        new Table(
            "t",
            "T",
            "",
            List.of(
                SampleDocument.column("a", "A", Type.TEXT),
                SampleDocument.column("b", "B", Type.TEXT)),
            List.of(new Group("", List.of(), rows)),
            Optional.empty());
    // nine times as much to read: three times the width
    List<Double> widths = widths(layout(400, t));
    assertThat(widths.get(0)).isCloseTo(300, within(0.5));
    assertThat(widths.get(1)).isCloseTo(100, within(0.5));
  }

  @Test
  void text_gives_way_before_a_number_does() {
    Table t =
        table(
            List.of(
                SampleDocument.column("a", "A", Type.TEXT),
                SampleDocument.column("b", "B", Type.NUMBER)),
            "one two three four five six",
            "1,234,567");
    List<Double> widths = widths(layout(100, t));
    assertThat(widths.get(1)).isCloseTo(49, within(0.01));
    assertThat(widths.get(0)).isCloseTo(51, within(0.01));
  }

  @Test
  void no_text_gets_narrower_than_its_longest_word_while_there_is_room() {
    Table t =
        table(
            List.of(
                SampleDocument.column("a", "A", Type.TEXT),
                SampleDocument.column("b", "B", Type.TEXT)),
            "elevenchars and then some more",
            String.join(" ", java.util.Collections.nCopies(400, "word")));
    // the first word is 11 x 5 + 4 = 59
    List<Double> widths = widths(layout(200, t));
    assertThat(widths.get(0)).isGreaterThanOrEqualTo(59);
    assertThat(widths.get(1)).isGreaterThan(widths.get(0));
    assertThat(widths.get(0) + widths.get(1)).isCloseTo(200, within(1e-9));
  }

  @Test
  void when_words_do_not_fit_the_longest_gives_way_first() {
    Table t =
        table(
            List.of(
                SampleDocument.column("a", "A", Type.TEXT),
                SampleDocument.column("b", "B", Type.TEXT)),
            "x".repeat(80),
            "short");
    // the second needs 5 x 5 + 4 = 29 and keeps it
    assertThat(widths(layout(120, t)).get(1)).isCloseTo(29, within(0.01));
    assertThat(widths(layout(120, t)).get(0)).isCloseTo(91, within(0.01));
  }

  @Test
  void a_status_in_the_place_of_a_date_is_not_broken_for_being_bold() {
    TextMeasure bolder = (text, bold, size) -> text.length() * (bold ? 6 : 5);
    Cell overdue = new Cell.Text(List.of(new Inline.StatusMark(StatusKind.BAD, "Overdue")));
    Table t =
        new Table(
            "t",
            "T",
            "",
            List.of(
                SampleDocument.column("a", "A", Type.TEXT),
                SampleDocument.column("b", "B", Type.DATE)),
            List.of(
                new Group(
                    "",
                    List.of(),
                    List.of(
                        new Row(
                            false,
                            List.of(SampleDocument.cell("word ".repeat(99).strip()), overdue))))),
            Optional.empty());
    // its mark, a space and seven letters: 9 x 6 + 4 = 58
    assertThat(widths(TableLayout.of(t, 120, 8.5, 2, TEXT, bolder)).get(1))
        .isCloseTo(58, within(0.01));
  }

  @Test
  void a_stated_width_is_kept() {
    Column a = SampleDocument.planTable().columns().get(5);
    assertThat(a.width()).contains(34.0);
    TableLayout layout =
        TableLayout.of(SampleDocument.planTable(), 261 * 72 / 25.4, 8.5, 4, TEXT, FIVE);
    assertThat(layout.slots().get(5).width()).isCloseTo(34 * 72 / 25.4, within(0.5));
  }

  @Test
  void a_second_line_spans_the_columns_it_names() {
    TableLayout layout = TableLayout.of(SampleDocument.planTable(), 740, 8.5, 4, TEXT, FIVE);
    // purpose begins under id (5) and ends under size (7)
    TableLayout.Slot purpose = layout.slots().get(8);
    assertThat(purpose.line()).isEqualTo(2);
    assertThat(purpose.x()).isEqualTo(layout.slots().get(5).x());
    TableLayout.Slot size = layout.slots().get(7);
    assertThat(purpose.x() + purpose.width()).isCloseTo(size.x() + size.width(), within(1e-9));
    assertThat(layout.width()).isCloseTo(740, within(1e-6));
    assertThat(layout.secondLine()).hasSize(5);
  }

  @Test
  void columns_fill_the_width_whatever_stands_in_them() {
    for (Table t :
        List.of(
            SampleDocument.planTable(),
            SampleDocument.matrixTable(),
            SampleDocument.scorecardTable())) {
      for (double available : new double[] {60, 250, 482, 740}) {
        TableLayout layout = layout(available, t);
        assertThat(layout.width()).isCloseTo(available, within(1e-6));
        assertThat(layout.slots()).allSatisfy(s -> assertThat(s.width()).isPositive());
      }
    }
  }
}
