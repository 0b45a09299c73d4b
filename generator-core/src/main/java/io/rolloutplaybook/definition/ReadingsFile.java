package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Series;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.CsvTable;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readings in a CSV file, one a line, for a metric and for its series. */
final class ReadingsFile {
  /** Whoever has the wrong format has it in every line. */
  private static final int MAX_PROBLEMS = 20;

  private final Scope scope;
  private final List<Series> series;

  /**
   * @param series among which a column shares the readings out
   */
  ReadingsFile(Scope scope, List<Series> series) {
    this.scope = scope;
    this.series = series;
  }

  /**
   * What a file holds: readings by the series' id, oldest first; those of no series under an empty
   * text.
   *
   * @param what whose readings they are, in problems
   * @param shared whether a column may share them out among series
   */
  Map<String, List<Reading>> read(Fields owner, String what, boolean shared) {
    Optional<Fields> block = owner.mapping("actuals", "the actuals of " + what);
    if (block.isEmpty()) {
      return Map.of();
    }
    Fields fields = block.get();
    fields.require("file", "readings/win-rate.csv");
    Optional<YamlScalar> file = fields.scalar("file");
    Optional<YamlScalar> date = fields.scalar("date");
    Optional<YamlScalar> value = fields.scalar("value");
    Optional<YamlScalar> part = shared ? fields.scalar("series") : Optional.empty();
    fields.done();
    if (part.isPresent() && series.isEmpty()) {
      scope
          .problems()
          .error(
              "nothing-to-share",
              fields.keyAt("series").orElse(fields.at()),
              "the column "
                  + Scalars.shown(part.get().text())
                  + " shares the readings out among series, and "
                  + what
                  + " has none",
              "Add them under `series:` of the metric, or take this key out.");
      return Map.of();
    }
    Optional<CsvTable> table =
        file.flatMap(path -> scope.files().read(path, scope.problems()))
            .flatMap(f -> CsvTable.read(f.name(), f.content(), scope.problems()));
    if (table.isEmpty()) {
      return Map.of();
    }
    Optional<Integer> days = column(table.get(), "date", date);
    Optional<Integer> values = column(table.get(), "value", value);
    Optional<Integer> parts = part.flatMap(p -> column(table.get(), "series", part));
    return days.isEmpty() || values.isEmpty() || parts.isPresent() != part.isPresent()
        ? Map.of()
        : readings(table.get().rows(), days.get(), values.get(), parts, what);
  }

  /** The place of the column with a heading: the one that is named, or {@code usual}. */
  private Optional<Integer> column(CsvTable table, String usual, Optional<YamlScalar> named) {
    String wanted = named.map(YamlScalar::text).orElse(usual);
    List<String> headings = table.header().stream().map(YamlScalar::text).toList();
    int first = headings.indexOf(wanted);
    SourceLocation header = table.header().get(0).at();
    if (first < 0) {
      String all = "Its columns are: " + String.join(", ", headings) + ".";
      scope
          .problems()
          .error(
              "unknown-column",
              named.map(YamlScalar::at).orElse(header),
              "no column of " + header.file() + " has the heading " + Scalars.shown(wanted),
              named.isPresent()
                  ? Suggestion.advice(wanted, headings, all)
                  : "Name the column in the definition, beside `file`, as in `"
                      + usual
                      + ": "
                      + Suggestion.nearest(wanted, headings).orElse(likely(usual, headings))
                      + "`.");
      return Optional.empty();
    }
    if (first < headings.lastIndexOf(wanted)) {
      scope
          .problems()
          .error(
              "duplicate-column",
              table.header().get(headings.lastIndexOf(wanted)).at(),
              "a second column has the heading " + Scalars.shown(wanted),
              "Give each column a heading of its own.");
      return Optional.empty();
    }
    return Optional.of(first);
  }

  /** Days usually come first and values last. */
  private static String likely(String usual, List<String> headings) {
    return headings.get(usual.equals("date") ? 0 : headings.size() - 1);
  }

  private Map<String, List<Reading>> readings(
      List<List<YamlScalar>> rows, int day, int value, Optional<Integer> part, String what) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    Map<String, Map<LocalDate, Integer>> known = new HashMap<>();
    int wrong = 0;
    for (List<YamlScalar> row : rows) {
      if (row.get(value).text().isEmpty()) {
        continue; // not read yet
      }
      Optional<LocalDate> date = Scalars.date(row.get(day), "", scope.problems());
      Optional<BigDecimal> number = Scalars.decimal(row.get(value), "", scope.problems());
      Optional<String> of = part.isEmpty() ? Optional.of("") : series(row.get(part.get()), what);
      date.ifPresent(d -> scope.dates().checkPast(row.get(day), d));
      boolean good = date.isPresent() && number.isPresent() && of.isPresent();
      if (good) {
        SourceLocation at = row.get(day).at();
        Integer before =
            known
                .computeIfAbsent(of.get(), s -> new HashMap<>())
                .putIfAbsent(date.get(), at.line());
        if (before == null) {
          readings
              .computeIfAbsent(of.get(), s -> new ArrayList<>())
              .add(new Reading(at, number.get(), date.get()));
        } else {
          good = false;
          scope
              .problems()
              .error(
                  "duplicate-date",
                  at,
                  "line " + before + " has a reading of " + date.get() + " already",
                  part.isPresent() ? "Keep one a day and series." : "Keep one a day.");
        }
      }
      if (!good && ++wrong == MAX_PROBLEMS) {
        break;
      }
    }
    readings.values().forEach(list -> list.sort(Comparator.comparing(Reading::date)));
    return readings;
  }

  /** The series of a row by its id or name; none, for the metric itself, where it says none. */
  private Optional<String> series(YamlScalar written, String what) {
    if (written.text().isEmpty()) {
      return Optional.of("");
    }
    Optional<String> id =
        series.stream()
            .filter(s -> s.id().equals(written.text()) || s.name().equals(written.text()))
            .map(Series::id)
            .findFirst();
    if (id.isEmpty()) {
      List<String> names = series.stream().map(Series::name).toList();
      scope
          .problems()
          .error(
              "unknown-series",
              written.at(),
              Scalars.shown(written.text()) + " is no series of " + what,
              Suggestion.advice(
                  written.text(), names, "Its series are: " + String.join(", ", names) + "."));
    }
    return id;
  }
}
