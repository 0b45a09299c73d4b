package io.rolloutplaybook.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.document.Formula;
import io.rolloutplaybook.document.FormulaEvaluator;
import io.rolloutplaybook.render.xlsx.FormulaCompiler.Kind;
import io.rolloutplaybook.render.xlsx.FormulaCompiler.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaCompilerTest {
  private static final Map<String, Target> TARGETS =
      Map.of(
          "a", new Target("A", Kind.NUMERIC),
          "b", new Target("B", Kind.NUMERIC),
          "c", new Target("C", Kind.NUMERIC),
          "t", new Target("T", Kind.TEXT),
          "s", new Target("S", Kind.STATUS),
          "launch", new Target("launch", Kind.NUMERIC),
          "r.name", new Target("R_NAME", Kind.TEXT),
          "r.day", new Target("R_DAY", Kind.NUMERIC),
          "r.x", new Target("R_X", Kind.NUMERIC));

  private static String compiled(String formula) {
    return new FormulaCompiler(TARGETS).compile(Formula.parse(formula).expression());
  }

  @ParameterizedTest(name = "formula {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "1 + 2 * 3 | 1+2*3",
        "(1 + 2) * 3 | (1+2)*3",
        "1 - (2 - 3) | 1-(2-3)",
        "a | IF(COUNT(A)<1,\"\",A)",
        "a + launch | IF(COUNT(A,launch)<2,\"\",A+launch)",
        "a / b | IF(COUNT(A,B)<2,\"\",IFERROR(A/B,\"\"))",
        "(a - b) / (c - b) | IF(COUNT(A,B,C)<3,\"\",IFERROR((A-B)/(C-B),\"\"))",
        "max(0, a - b) | IF(COUNT(A,B)<2,\"\",MAX(0,A-B))",
        "ceil(a / 8) | IF(COUNT(A)<1,\"\",IFERROR(-INT(-(A/8)),\"\"))",
        "a != b | IF(COUNT(A,B)<2,\"\",A<>B)",
        "a lte 3 | IF(COUNT(A)<1,\"\",A<=3)",
        "t = 'x \"y\"' | IF(OR(T=\"\",T=\"–\"),\"\",T=\"x \"\"y\"\"\")",
        "s = 'On track' | IF(OR(S=\"\",S=\"–\"),\"\",MID(S,3,255)=\"On track\")",
        "isblank(a) | COUNT(A)<1",
        "ifblank(a, 0) | IF(COUNT(A)<1,0,A)",
        "ifblank(a, 0) + b | IF(COUNT(B)<1,\"\",IFERROR(IF(COUNT(A)<1,0,A)+B,\"\"))",
        "if(isblank(a), 1, a) | IF(COUNT(A)<1,1,IF(COUNT(A)<1,\"\",A))",
        "if(a > b, a, c) | IF(COUNT(A,B)<2,\"\",IF(A>B,A,IF(COUNT(C)<1,\"\",C)))",
        "concat(t, ' x') | IF(OR(T=\"\",T=\"–\"),\"\",T)&\" x\"",
        "countif(r.name = t, r.day gte a, r.x != '') | IF(OR(COUNT(A)<1,T=\"\",T=\"–\"),\"\",COUNTIFS(R_NAME,\"=\"&SUBSTITUTE(T,\"~\",\"~~\"),R_DAY,\">=\"&A,R_X,\">-9.99E+307\"))",
        "lookup(r.x, r.name = 'b~c', r.day = 2) | IFERROR(AVERAGEIFS(R_X,R_NAME,\"=b~~c\",R_DAY,\"=2\"),\"\")",
        "ifblank(lookup(r.x, r.day = a + 1), b) | IFERROR(AVERAGEIFS(R_X,R_DAY,\"=\"&A+1),IF(COUNT(B)<1,\"\",B))",
        "status('good', 'On track') | \"●\u00A0On track\"",
      })
  void a_formula_becomes_excel_s(String formula, String expected) {
    assertThat(compiled(formula)).isEqualTo(expected);
  }

  @Test
  void a_column_s_name_is_escaped_in_a_reference() {
    assertThat(FormulaCompiler.thisRow("plan", "No. [#1] it's @ 50%"))
        .isEqualTo("plan[[#This Row],[No. '['#1'] it''s '@ 50%]]");
  }

  @Test
  void a_reference_to_nothing_is_refused() {
    assertThatThrownBy(() -> compiled("a + nothing")).hasMessage("nothing");
  }

  private static final List<String> FORMULAS =
      List.of(
          "(a - b) / (c - b)",
          "max(0, min(1, (a - b) / (c - b)))",
          "max(0, a - b) * c",
          "ceil(a / b)",
          "floor(a / b)",
          "ceil(0 - a / 2)",
          "round(a / 3, 2)",
          "round(0 - a, 0)",
          "abs(a - c)",
          "-a - -b",
          "if(isblank(a), 0, if(a gte c, 3, if(a gte c - b, 2, 1)))",
          "if(a > b, a, c)",
          "if(and(a > b, or(a > c, not(b > c))), 1, 2)",
          "ifblank(a, b) + c",
          "if(ifblank(a, b) > c, 1, 2)",
          "if(if(a > 1, b, c) > 2, 1, 2)",
          "ifblank(a / b, c)",
          "1 / (a - a)",
          "launch + a");

  static Stream<String> formulas() {
    return FORMULAS.stream();
  }

  /** Two independent opinions of every formula, over rows with and without gaps. */
  @ParameterizedTest(name = "formula {0}")
  @MethodSource("formulas")
  void the_compiled_formula_gives_what_the_language_says(String source) throws IOException {
    Formula formula = Formula.parse(source);
    String[][] rows = {
      {"3", "1", "5"},
      {"0", "0", "0"},
      {"2.5", "", "4"},
      {"", "2", "1.5"},
      {"7", "2", ""},
      {"", "", ""},
      {"-4", "3", "8"},
      {"1", "2", "3"}
    };
    LocalDate launch = LocalDate.of(2027, 3, 1);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      for (int r = 0; r < rows.length; r++) {
        Map<String, Optional<Object>> values = new HashMap<>();
        Map<String, Target> targets = new HashMap<>();
        var row = sheet.createRow(r);
        for (int c = 0; c < 3; c++) {
          String id = "abc".substring(c, c + 1);
          String text = rows[r][c];
          values.put(id, text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text)));
          targets.put(id, new Target(Worksheet.cell(r, c), Kind.NUMERIC));
          if (!text.isEmpty()) {
            row.createCell(c).setCellValue(Double.parseDouble(text));
          }
        }
        row.createCell(3).setCellValue(Worksheet.serial(launch));
        values.put("launch", Optional.of(launch));
        targets.put("launch", new Target(Worksheet.cell(r, 3), Kind.NUMERIC));
        Optional<Object> expected;
        try {
          expected = new FormulaEvaluator(values).evaluate(formula);
        } catch (ArithmeticException e) {
          // The language has no days with a fraction.
          continue;
        }
        Cell cell = row.createCell(4);
        cell.setCellFormula(new FormulaCompiler(targets).compile(formula.expression()));
        CellValue value = workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell);
        String where = source + " with " + String.join(", ", rows[r]);
        if (expected.isEmpty()) {
          assertThat(value.getStringValue()).as(where).isEmpty();
        } else if (expected.get() instanceof BigDecimal number) {
          assertThat(value.getNumberValue())
              .as(where)
              .isCloseTo(number.doubleValue(), org.assertj.core.data.Offset.offset(1e-12));
        } else {
          assertThat(value.getNumberValue())
              .as(where)
              .isEqualTo((double) Worksheet.serial((LocalDate) expected.get()));
        }
      }
    }
  }
}
