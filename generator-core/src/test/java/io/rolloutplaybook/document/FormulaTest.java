package io.rolloutplaybook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  private static final Map<String, Optional<Object>> ROW =
      Map.of(
          "baseline", Optional.of(new BigDecimal("0.21")),
          "target", Optional.of(new BigDecimal("0.27")),
          "latest", Optional.of(new BigDecimal("0.24")),
          "missing", Optional.empty(),
          "baseline_date", Optional.of(LocalDate.of(2027, 1, 4)),
          "target_date", Optional.of(LocalDate.of(2027, 3, 1)),
          "as_of", Optional.of(LocalDate.of(2027, 2, 1)),
          "state", Optional.of("New"));

  private static Optional<Object> value(String formula) {
    return new FormulaEvaluator(ROW).evaluate(Formula.parse(formula));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "8 - 3 - 2 | 3",
        "16 / 4 / 2 | 2",
        "-2 * 3 | -6",
        "2 - -3 | 5",
        "(latest - baseline) / (target - baseline) | 0.5",
        "(as_of - baseline_date) / (target_date - baseline_date) | 0.5",
        "max(0, min(1, (target_date - baseline_date) / 7)) | 1",
        "round(2.5, 0) | 3",
        "round(-2.5, 0) | -3",
        "round(1.005, 2) | 1.01",
        "ceil(41 / 8) | 6",
        "ceil(0 - 2.5) | -2",
        "floor(0 - 2.5) | -3",
        "abs(baseline - target) | 0.06",
        "if(latest gte target, 2, 1) | 1",
        "if(and(latest > baseline, not(latest > target)), 2, 1) | 2",
        "if(or(latest lt baseline, state = 'new'), 2, 1) | 2",
        "ifblank(missing, 4) | 4",
        "if(isblank(missing), 5, 6) | 5",
      })
  void a_number_is_worked_out(String formula, BigDecimal expected) {
    assertThat(value(formula)).get().isInstanceOf(BigDecimal.class);
    assertThat((BigDecimal) value(formula).get()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest(name = "formula {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "missing + 1",
        "-missing",
        "max(0, missing)",
        "missing = 1",
        "if(missing > 1, 1, 2)",
        "1 / (target - target)",
        "1 + 1 / 0",
        "concat(missing)",
      })
  void what_is_worked_out_from_nothing_is_nothing(String formula) {
    assertThat(value(formula)).isEmpty();
  }

  @Test
  void a_day_plus_days_is_a_day() {
    assertThat(value("baseline_date + 7")).contains(LocalDate.of(2027, 1, 11));
    assertThat(value("max(as_of, target_date)")).contains(LocalDate.of(2027, 3, 1));
  }

  /**
   * Tables have no row of the formula's own, so only functions that look for rows can name them.
   */
  @Test
  void a_column_of_another_table_has_no_value_of_its_own() {
    FormulaSyntaxException e =
        catchThrowableOfType(
            FormulaSyntaxException.class, () -> Formula.parse("a + readings.value"));
    assertThat(e.position()).isEqualTo(4);
    assertThat(e.expected()).isEqualTo("countif or lookup around a column of a table");
  }

  @Test
  void a_status_has_a_kind_and_a_word() {
    assertThat(
            value("if(isblank(missing), status('open', 'No reading'), status('good', 'On track'))"))
        .contains(new Cell.Status(StatusKind.OPEN, "No reading"));
  }

  @Test
  void references_are_listed_once_in_order() {
    assertThat(Formula.parse("if(b > a, max(b, launch), a)").references())
        .containsExactly("b", "a", "launch");
  }

  @ParameterizedTest(name = "formula {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | 0 | the end of the formula | a number, a text, a column or a function",
        "a + | 3 | the end of the formula | a number, a text, a column or a function",
        "a b | 2 | `b` | an operator or the end of the formula",
        "(a + b | 6 | the end of the formula | an operator or `)`",
        "a == b | 3 | `=` | a number, a text, a column or a function",
        "a < b < c | 6 | `<` | an operator or the end of the formula",
        "lt 3 | 0 | `lt` | a number, a text, a column or a function",
        "round(a) | 7 | `)` | `,`, because round takes 2 values",
        "abs(a, 2) | 5 | `,` | `)`, because abs takes 1 value",
        "max() | 4 | `)` | a number, a text, a column or a function",
        "countif(r.x) | 0 | `countif(r.x)` | countif(table.column = value, ...) with columns of one table",
        "lookup(r.x, a = b) | 0 | `lookup(r.x, a = b)` | lookup(table.column, table.column = value, ...) with columns of one table",
        "lookup(r.x, s.y = b) | 0 | `lookup(r.x, s.y = b)` | lookup(table.column, table.column = value, ...) with columns of one table",
        "'abc | 0 | a text without an end | a closing '",
        "a & b | 2 | `&` | one of + - * / = != < <= > >= ( ) , or a name, a number or a quoted text",
      })
  void a_mistake_is_named_with_its_place(
      String formula, int position, String found, String expected) {
    FormulaSyntaxException e =
        catchThrowableOfType(FormulaSyntaxException.class, () -> Formula.parse(formula));
    assertThat(e.position()).isEqualTo(position);
    assertThat(e.found()).isEqualTo(found);
    assertThat(e.expected()).isEqualTo(expected);
  }

  @Test
  void an_unknown_function_is_answered_with_the_list() {
    FormulaSyntaxException e =
        catchThrowableOfType(FormulaSyntaxException.class, () -> Formula.parse("1 + average(a)"));
    assertThat(e.position()).isEqualTo(4);
    assertThat(e.length()).isEqualTo(7);
    assertThat(e.expected()).startsWith("one of the functions if, and, or, not, isblank");
  }

  @Test
  void a_status_of_no_known_kind_is_a_mistake() {
    FormulaSyntaxException e =
        catchThrowableOfType(
            FormulaSyntaxException.class, () -> Formula.parse("status('fine', 'On track')"));
    assertThat(e.found()).isEqualTo("`status('fine', 'On track')`");
    assertThat(e.expected()).endsWith("done, done-late, good, watch, bad, due, open");
  }

  @Test
  void endless_nesting_is_a_mistake_and_not_a_crash() {
    String formula = "(".repeat(10_000);
    FormulaSyntaxException e =
        catchThrowableOfType(FormulaSyntaxException.class, () -> Formula.parse(formula));
    assertThat(e.expected()).contains("50 levels");
    e = catchThrowableOfType(FormulaSyntaxException.class, () -> Formula.parse("-".repeat(10_000)));
    assertThat(e.expected()).contains("50 levels");
  }
}
