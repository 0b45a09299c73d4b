package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Series;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.CsvTable;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.MeantDay;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readings in a CSV file, one a line, for a metric and for its series. */
final class ReadingsFile {
  /** Of a kind, as long as each may be a mistake of its own. */
  private static final int MAX_PROBLEMS = 5;

  private static final Pattern GERMAN = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
  private static final DateTimeFormatter GERMAN_DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

  private final Scope scope;
  private final List<Series> series;

  /**
   * @param series among which a column shares the readings out
   */
  ReadingsFile(Scope scope, List<Series> series) {
    this.scope = scope;
    this.series = series;
  }

  /** How to name a file. */
  static String example(String path) {
    return "actuals: {file: "
        + (path.matches("[^,:#\\[\\]{}\"']+") ? path : "'" + path.replace("'", "''") + "'")
        + "}";
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
        : readings(table.get(), days.get(), values.get(), parts, what);
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
      CsvTable table, int day, int value, Optional<Integer> part, String what) {
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    Map<String, Map<LocalDate, Integer>> known = new HashMap<>();
    List<List<YamlScalar>> rows =
        table.rows().stream().filter(row -> !row.get(value).text().isEmpty()).toList();
    boolean german = rows.stream().anyMatch(row -> GERMAN.matcher(row.get(day).text()).matches());
    List<String> values = rows.stream().map(row -> row.get(value).text()).toList();
    char mark = !table.commas() && Decimals.of(values, ',') > Decimals.of(values, '.') ? ',' : '.';
    Problems found = new Problems();
    for (List<YamlScalar> row : rows) {
      Optional<LocalDate> date = day(row.get(day), german, found);
      Optional<BigDecimal> number = number(row.get(value), mark, found);
      Optional<String> of =
          part.isEmpty() ? Optional.of("") : series(row.get(part.get()), what, found);
      date.ifPresent(d -> scope.dates().checkPast(row.get(day), d, found));
      if (date.isPresent() && number.isPresent() && of.isPresent()) {
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
          found.error(
              "duplicate-date",
              at,
              "line " + before + " has a reading of " + date.get() + " already",
              part.isPresent() ? "Keep one a day and series." : "Keep one a day.");
        }
      }
    }
    report(found.toList(), Decimals.of(values, mark) == Decimals.CERTAIN);
    readings.values().forEach(list -> list.sort(Comparator.comparing(Reading::date)));
    return readings;
  }

  /**
   * Whoever has the wrong format has it in every line: of many problems of a kind the first says
   * how many there are.
   *
   * @param decimals whether other numbers show that none has a mark between thousands
   */
  private void report(List<Problem> found, boolean decimals) {
    Map<String, List<Problem>> kinds = new LinkedHashMap<>();
    found.stream()
        .filter(problem -> !decimals || !problem.code().equals("thousands-as-decimals"))
        .forEach(p -> kinds.computeIfAbsent(p.code(), kind -> new ArrayList<>()).add(p));
    for (List<Problem> kind : kinds.values()) {
      scope.problems().addAll(kind.size() > MAX_PROBLEMS ? List.of(all(kind)) : kind);
    }
  }

  private static Problem all(List<Problem> kind) {
    Problem first = kind.get(0);
    String further = " (and " + (kind.size() - 1) + " further lines like it)";
    String format =
        first.code().equals("bad-date")
            ? " Give the column the format YYYY-MM-DD in the spreadsheet before you save it."
            : first.code().equals("wrong-type")
                ? " Take units and marks between thousands out of the column before you save it."
                : "";
    return new Problem(
        first.severity(),
        first.code(),
        first.location(),
        first.message() + further,
        first.advice() + format);
  }

  private static Optional<BigDecimal> number(YamlScalar written, char mark, Problems problems) {
    if (!Scalars.isUnknown(written.text())) {
      return Scalars.decimal(written, "", mark, problems);
    }
    problems.error(
        "no-reading",
        written.at(),
        "a number is expected, but here is " + Scalars.shown(written.text()),
        "Leave the cell empty: a line without a number is no reading.");
    return Optional.empty();
  }

  /**
   * A day as elsewhere, or as German spreadsheets write it, or the last one of a month.
   *
   * @param german whether other days of the file are written so
   */
  private static Optional<LocalDate> day(YamlScalar written, boolean german, Problems problems) {
    Matcher pointed = GERMAN.matcher(written.text());
    if (pointed.matches()) {
      int month = Integer.parseInt(pointed.group(2));
      int day = Integer.parseInt(pointed.group(1));
      YearMonth of =
          YearMonth.of(Integer.parseInt(pointed.group(3)), month < 1 || month > 12 ? 1 : month);
      if (of.getMonthValue() == month && of.isValidDay(day) && of.getYear() > 1900) {
        return Optional.of(of.atDay(day));
      }
    }
    Optional<String> advice = MeantDay.advice(written.text(), "", GERMAN_DAY::format);
    if (german && !written.text().matches("[0-9]{4}-.*") && advice.isPresent()) {
      problems.error(
          "bad-date",
          written.at(),
          "a date is expected, but here is " + Scalars.shown(written.text()),
          advice.get());
      return Optional.empty();
    }
    if (MONTH.matcher(written.text()).matches()) {
      YamlScalar first = new YamlScalar(written.at(), written.text() + "-01", false);
      return Scalars.date(first, "", problems)
          .map(date -> date.with(TemporalAdjusters.lastDayOfMonth()));
    }
    return Scalars.date(written, "", problems);
  }

  /** Whether a mark stands before decimals in a column of numbers. */
  private static final class Decimals {
    static final int CERTAIN = 2;

    /** 2 when a number shows that it does, 1 when one could also have thousands, else 0. */
    static int of(List<String> values, char mark) {
      int certainty = 0;
      for (String written : values) {
        String value = written.replaceFirst("\\s*[^0-9.,]+$", "");
        int at = value.indexOf(mark);
        if (at > 0 && value.matches("-?[0-9]+[.,][0-9]+")) {
          String whole = value.substring(value.startsWith("-") ? 1 : 0, at);
          boolean thousands =
              value.length() - at == 4 && whole.length() <= 3 && !whole.startsWith("0");
          certainty = Math.max(certainty, thousands ? 1 : CERTAIN);
        } else if (value.matches("-?[0-9]{1,3}(?:[.,][0-9]{3})+[.,][0-9]+")
            && value.lastIndexOf(mark) > value.lastIndexOf(mark == '.' ? ',' : '.')
            && value.indexOf(mark) == value.lastIndexOf(mark)) {
          certainty = CERTAIN;
        }
      }
      return certainty;
    }
  }

  /** The series of a row by its id or name; none, for the metric itself, where it says none. */
  private Optional<String> series(YamlScalar written, String what, Problems problems) {
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
      problems.error(
          "unknown-series",
          written.at(),
          Scalars.shown(written.text()) + " is no series of " + what,
          Suggestion.advice(
              written.text(), names, "Its series are: " + String.join(", ", names) + "."));
    }
    return id;
  }
}
