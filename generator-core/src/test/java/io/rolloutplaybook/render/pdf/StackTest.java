package io.rolloutplaybook.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of 100 points. */
class StackTest {
  private static Piece piece(double height) {
    return Piece.of(height, (page, x, y) -> {});
  }

  /** A piece that can be cut anywhere. */
  private static Piece soft(double height) {
    return piece(height)
        .splitBy(
            (available, must) ->
                available < 10
                    ? Optional.empty()
                    : Optional.of(new Piece.Halves(soft(available), soft(height - available))));
  }

  private static List<Double> places(Stack.Filled filled) {
    return filled.placed().stream().map(Stack.Placed::y).toList();
  }

  @Test
  void pieces_stand_below_each_other_with_the_space_above_them() {
    Stack stack = new Stack(List.of(piece(30).after(9), piece(30).after(5)));
    assertThat(places(stack.fill(100, true))).containsExactly(0.0, 35.0);
    assertThat(stack.isEmpty()).isTrue();
  }

  @Test
  void what_does_not_fit_goes_on_the_next_page_without_the_space_above_it() {
    Stack stack = new Stack(List.of(piece(60), piece(60).after(5)));
    assertThat(places(stack.fill(100, true))).containsExactly(0.0);
    assertThat(places(stack.fill(100, true))).containsExactly(0.0);
  }

  @Test
  void a_heading_is_never_alone_at_the_foot_of_a_page() {
    Piece heading = piece(15).keptWithNext();
    Stack stack = new Stack(List.of(piece(80), heading, piece(20)));
    assertThat(stack.fill(100, true).placed()).hasSize(1);
    assertThat(places(stack.fill(100, true))).containsExactly(0.0, 15.0);
  }

  @Test
  void what_is_kept_together_but_higher_than_a_page_is_taken_apart() {
    Stack stack = new Stack(List.of(piece(60).keptWithNext(), piece(60)));
    assertThat(stack.fill(100, true).placed()).hasSize(1);
    assertThat(stack.fill(100, true).placed()).hasSize(1);
    assertThat(stack.isEmpty()).isTrue();
  }

  /** A piece that is cut only where no page can take it whole. */
  private static Piece firm(double height) {
    return piece(height)
        .splitBy(
            (available, must) ->
                must && available >= 10
                    ? Optional.of(new Piece.Halves(firm(available), firm(height - available)))
                    : Optional.empty());
  }

  @Test
  void a_heading_was_left_alone_above_a_row_nearly_as_tall_as_a_page() {
    Piece head = piece(10);
    Stack stack =
        new Stack(
            List.of(
                piece(15).keptWithNext(),
                head.keptWithNext(),
                firm(90).under(head),
                piece(5).under(head)));
    // 15 + 10 + 90 is more than a page: 75 of the row stand below the two, 15 on the next page
    assertThat(places(stack.fill(100, true))).containsExactly(0.0, 15.0, 25.0);
    assertThat(places(stack.fill(100, true))).containsExactly(0.0, 10.0, 25.0);
    assertThat(stack.isEmpty()).isTrue();
  }

  @Test
  void a_row_that_fits_on_a_page_is_not_cut_to_fill_the_one_before() {
    Stack stack = new Stack(List.of(piece(40), piece(15).keptWithNext(), firm(70)));
    assertThat(places(stack.fill(100, true))).containsExactly(0.0);
    assertThat(places(stack.fill(100, true))).containsExactly(0.0, 15.0);
  }

  @Test
  void a_head_is_repeated_on_each_page() {
    Piece head = piece(10);
    Piece row = piece(40).under(head);
    Stack stack = new Stack(List.of(head.keptWithNext(), row, row, row, row));
    assertThat(places(stack.fill(100, true))).containsExactly(0.0, 10.0, 50.0);
    Stack.Filled second = stack.fill(100, true);
    assertThat(places(second)).containsExactly(0.0, 10.0, 50.0);
    assertThat(second.placed().get(0).piece()).isSameAs(head);
    assertThat(stack.isEmpty()).isTrue();
  }

  @Test
  void what_can_be_split_fills_the_page() {
    Stack stack = new Stack(List.of(piece(70), soft(130)));
    assertThat(stack.fill(100, true).height()).isEqualTo(100);
    assertThat(stack.fill(100, true).height()).isEqualTo(100);
    assertThat(stack.isEmpty()).isTrue();
  }

  @Test
  void what_is_too_tall_and_cannot_be_split_is_taken_all_the_same() {
    Stack stack = new Stack(List.of(piece(150), piece(10)));
    assertThat(stack.fill(100, true).placed()).hasSize(1);
    assertThat(stack.fill(100, true).placed()).hasSize(1);
    assertThat(stack.isEmpty()).isTrue();
  }

  @Test
  void a_page_break_ends_the_page() {
    Stack stack = new Stack(List.of(piece(10), piece(10).onNewPage()));
    assertThat(stack.fill(100, true).placed()).hasSize(1);
    assertThat(stack.fill(100, true).placed()).hasSize(1);
  }

  @Test
  void columns_are_divided_where_the_page_ends() {
    Piece set =
        ColumnSet.piece(
            List.of(
                new ColumnSet.Column(0, List.of(piece(40), piece(40), piece(40))),
                new ColumnSet.Column(50, List.of(piece(30)))),
            100);
    Stack stack = new Stack(List.of(set));
    assertThat(stack.fill(100, true).height()).isEqualTo(80);
    assertThat(stack.fill(100, true).height()).isEqualTo(40);
    assertThat(stack.isEmpty()).isTrue();
  }
}
