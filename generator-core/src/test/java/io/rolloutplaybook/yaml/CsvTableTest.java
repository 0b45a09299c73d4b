package io.rolloutplaybook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static CsvTable read(String text) {
    Problems problems = new Problems();
    var table = CsvTable.read("a.csv", text.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return table.orElseThrow();
  }

  private static List<List<String>> texts(CsvTable table) {
    return table.rows().stream().map(row -> row.stream().map(YamlScalar::text).toList()).toList();
  }

  @Test
  void values_stand_between_commas_or_semicolons() {
    assertThat(texts(read("date,value\n2027-01-31,21.4\n")))
        .containsExactly(List.of("2027-01-31", "21.4"));
    assertThat(texts(read("date;value\n2027-01-31;21.4")))
        .containsExactly(List.of("2027-01-31", "21.4"));
    // a comma in quotes divides nothing
    assertThat(read("date;\"rate, total, all\"\n").header())
        .extracting(YamlScalar::text)
        .containsExactly("date", "rate, total, all");
  }

  @Test
  void quotes_keep_dividers_line_ends_and_doubled_quotes() {
    CsvTable table = read("date,\"a \"\"b\"\", c\nd\"\n\"2027-01-31\",\"\"\n");
    assertThat(table.header().get(1).text()).isEqualTo("a \"b\", c\nd");
    assertThat(texts(table)).containsExactly(List.of("2027-01-31", ""));
    assertThat(table.rows().get(0).get(0).at().line()).isEqualTo(3);
  }

  @Test
  void byte_order_marks_carriage_returns_and_empty_lines_are_no_values() {
    assertThat(texts(read("\uFEFFdate,value\r\n\r\n2027-01-31, 21.4 \r\n,\r\n2027-02-28\r\n")))
        .containsExactly(List.of("2027-01-31", "21.4"), List.of("2027-02-28", ""));
    assertThat(read("\uFEFFdate,value").header().get(0).text()).isEqualTo("date");
  }

  @Test
  void a_value_knows_its_place() {
    YamlScalar value = read("date,value\n2027-01-31,21.4\n").rows().get(0).get(1);
    assertThat(value.at().toString()).isEqualTo("a.csv:2:12");
    assertThat(value.at().length()).isEqualTo(4);
    assertThat(value.at().text()).isEqualTo("2027-01-31,21.4");
  }
}
