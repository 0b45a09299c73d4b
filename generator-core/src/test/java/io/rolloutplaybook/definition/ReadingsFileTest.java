package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.definition.DefinitionFiles.TextFile;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingsFileTest {
  private static Metric metric(String yaml, String csv) {
    String definition =
        "rollout: {title: x, launch: 2027-03-01, as-of: 2027-04-01}\nmetrics:\n  rate:\n"
            + yaml.indent(4);
    Problems problems = new Problems();
    var rollout =
        DefinitionReader.read(
            new TextFile("rollout.yaml", definition.getBytes(StandardCharsets.UTF_8)),
            (path, p) ->
                Optional.of(new TextFile(path.text(), csv.getBytes(StandardCharsets.UTF_8))),
            problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return rollout.orElseThrow().metrics().get(0);
  }

  private static List<String> shown(List<Reading> readings) {
    return readings.stream().map(r -> r.date() + " " + r.value()).toList();
  }

  @Test
  void a_file_holds_a_reading_a_line_in_any_order() {
    Metric metric =
        metric(
            "actuals: {file: rate.csv}",
            "value,note,date\n24,,2027-02-28\n,not read,2027-03-31\n23.5,late,2027-01-31\n");
    assertThat(shown(metric.actuals())).containsExactly("2027-01-31 23.5", "2027-02-28 24");
    assertThat(metric.actuals().get(0).at().toString()).isEqualTo("rate.csv:4:11");
  }

  @Test
  void a_column_shares_readings_out_among_series_by_id_or_name() {
    Metric metric =
        metric(
            """
            actuals: {file: rate.csv, date: Month, value: Win rate, series: Region}
            series:
              emea: {name: EMEA, actuals: {2026-12-31: 21}}
              americas: {}
            """,
            "Month;Region;Win rate\n2027-01-31;EMEA;24\n2027-01-31;americas;18\n2027-01-31;;22\n");
    assertThat(shown(metric.actuals())).containsExactly("2027-01-31 22");
    assertThat(shown(metric.series().get(0).actuals()))
        .containsExactly("2026-12-31 21", "2027-01-31 24");
    assertThat(shown(metric.series().get(1).actuals())).containsExactly("2027-01-31 18");
  }

  @Test
  void a_file_of_a_german_spreadsheet_is_read() {
    Metric metric =
        metric(
            "actuals: {file: rate.csv, date: Monat, value: Dauer}",
            "Monat;Dauer\n31.1.2027;4,1\n28.02.2027;1,200\n2026-12;1234,5\n31.03.2027;-0,125\n");
    assertThat(shown(metric.actuals()))
        .containsExactly(
            "2026-12-31 1234.5", "2027-01-31 4.1", "2027-02-28 1.200", "2027-03-31 -0.125");
  }

  @Test
  void tabs_divide_values_as_well_and_commas_then_belong_to_numbers() {
    Metric metric =
        metric(
            "actuals: {file: rate.csv, date: Month, value: 'Hours, all'}",
            "Month\tHours, all\tNote\n2027-01\t4,5\tfirst, and last\n2027-02\t4\t\n");
    assertThat(shown(metric.actuals())).containsExactly("2027-01-31 4.5", "2027-02-28 4");
  }

  @Test
  void semicolons_do_not_turn_points_into_marks_between_thousands() {
    Metric metric =
        metric("actuals: {file: rate.csv}", "date;value\n2027-01-31;4.125\n2027-02-28;4.1\n");
    assertThat(shown(metric.actuals())).containsExactly("2027-01-31 4.125", "2027-02-28 4.1");
  }

  @Test
  void a_series_may_have_a_file_of_its_own() {
    Metric metric =
        metric("series: {emea: {actuals: {file: emea.csv}}}", "date,value\n2027-01-31,24\n");
    assertThat(shown(metric.series().get(0).actuals())).containsExactly("2027-01-31 24");
  }
}
