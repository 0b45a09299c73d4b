package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Figures.MM;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.SampleDocument;
import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.theme.Theme;
import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The figures of the sample document and hard ones, drawn in the default look. */
public final class FigureSamples {
  private FigureSamples() {}

  static final Theme THEME = Themes.standard();
  static final CellText TEXT = new CellText(THEME.formats());

  static TextMeasure measure() {
    try {
      return new FontSet(THEME.fonts())::width;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Figures figures() {
    return new Figures(THEME, TEXT, measure());
  }

  /** Every figure by name, on a page of the width that it is made for. */
  static Map<String, List<Drawing>> all() {
    Map<String, List<Drawing>> drawings = new TreeMap<>();
    Figures figures = figures();
    double portrait = 170 * MM;
    double landscape = 261 * MM;
    double page = 170 * MM;
    drawings.put("timeline", figures.draw(SampleDocument.timeline(), landscape, page));
    drawings.put("timeline-narrow", figures.draw(SampleDocument.timeline(), portrait, page));
    drawings.put("load", figures.draw(SampleDocument.load(), portrait, page));
    drawings.put("cascade", figures.draw(SampleDocument.cascade(), portrait, page));
    drawings.put("strip", figures.draw(SampleDocument.dotStrip(), portrait, page));
    drawings.put("chart", figures.draw(SampleDocument.chart(), 120 * MM, page));
    drawings.put("steps", figures.draw(SampleDocument.steps(), 83 * MM, page));
    drawings.put("gauge", figures.draw(SampleDocument.gauge(), 83 * MM, page));
    hard()
        .forEach(
            (name, figure) ->
                drawings.put(
                    "hard-" + name,
                    figures.draw(
                        figure, name.startsWith("timeline") ? landscape : portrait, page)));
    List<Drawing> cells = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      cells.add(figures.mark(mark, Figures.MARK));
    }
    for (Block.TableBlock t :
        List.of(
            new Block.TableBlock(SampleDocument.scorecardTable()),
            new Block.TableBlock(SampleDocument.matrixTable()))) {
      t.table()
          .groups()
          .forEach(
              g ->
                  g.rows()
                      .forEach(
                          r ->
                              r.cells()
                                  .forEach(
                                      c -> {
                                        if (c instanceof Cell.Sparkline s) {
                                          cells.add(figures.sparkline(s));
                                        } else if (c instanceof Cell.Progress p) {
                                          cells.add(figures.progress(p, 17 * MM));
                                        } else if (c instanceof Cell.Dots d) {
                                          cells.add(figures.dots(d.marks(), 17 * MM));
                                        }
                                      })));
    }
    cells.add(figures.level(new Cell.Level(2, 4, 5)));
    cells.add(figures.level(new Cell.Level(4, 3, 5)));
    drawings.put("cells", cells);
    return drawings;
  }

  /** Figures that are hard to lay out. */
  static Map<String, Figure> hard() {
    Map<String, Figure> figures = new TreeMap<>();
    figures.put(
        "timeline-one-row",
        timeline(
            "2027-02-01",
            "2027-03-08",
            List.of(
                SampleDocument.milestone(
                    "a",
                    "1",
                    "Go",
                    StatusKind.OPEN,
                    "",
                    "2027-03-01",
                    "",
                    "2027-03-01",
                    0,
                    true))));
    figures.put(
        "timeline-one-day",
        timeline(
            "2027-03-01",
            "2027-03-01",
            List.of(
                SampleDocument.milestone(
                    "a",
                    "1",
                    "First",
                    StatusKind.OPEN,
                    "2027-03-01",
                    "2027-03-01",
                    "2027-03-01",
                    "2027-03-01",
                    0,
                    true),
                SampleDocument.milestone(
                    "b",
                    "2",
                    "Second",
                    StatusKind.OPEN,
                    "2027-03-01",
                    "2027-03-01",
                    "2027-03-01",
                    "2027-03-01",
                    0,
                    true,
                    "a"))));
    figures.put("timeline-far", timeline("2024-01-15", "2029-12-31", rows(12, 150)));
    figures.put("timeline-years", timeline("2027-01-01", "2047-12-31", rows(5, 900)));
    figures.put("timeline-year", timeline("2026-09-01", "2027-10-31", rows(14, 24)));
    figures.put("timeline-300", timeline("2026-12-28", "2027-06-06", rows(300, 1)));
    figures.put(
        "timeline-names",
        timeline(
            "2026-12-28",
            "2027-06-06",
            List.of(
                SampleDocument.milestone(
                    "a",
                    "1",
                    "The Global Strategic Industry Accounts Leadership and Enablement Steering Board since 2027",
                    StatusKind.BAD,
                    "2027-01-04",
                    "2027-01-25",
                    "2027-01-25",
                    "2027-02-05",
                    9,
                    true),
                SampleDocument.milestone(
                    "b",
                    "128",
                    "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft",
                    StatusKind.DONE,
                    "2027-01-04",
                    "2027-01-25",
                    "2027-01-04",
                    "2027-01-18",
                    -120,
                    false,
                    "a"),
                SampleDocument.milestone(
                    "c",
                    "3",
                    "Starts before its predecessor ends",
                    StatusKind.WATCH,
                    "2027-01-20",
                    "2027-02-20",
                    "2027-01-20",
                    "2027-02-20",
                    0,
                    true,
                    "a"),
                SampleDocument.milestone(
                    "d",
                    "4",
                    "Ends before its predecessor does",
                    StatusKind.WATCH,
                    "2027-01-05",
                    "2027-01-20",
                    "2027-01-05",
                    "2027-01-20",
                    0,
                    false,
                    "c"))));
    List<LocalDate> weeks =
        IntStream.range(0, 110)
            .mapToObj(i -> SampleDocument.day("2026-12-28").plusWeeks(i))
            .toList();
    figures.put(
        "load-long",
        new Figure.Load(
            "x",
            3,
            weeks,
            List.of(
                new Figure.LoadRow(
                    "Sales leadership team with a long name that wraps",
                    IntStream.range(0, 110).mapToObj(i -> i % 7 == 0 ? 5 : i % 3).toList(),
                    IntStream.range(0, 110).mapToObj(i -> "").toList()),
                new Figure.LoadRow(
                    "Managers",
                    IntStream.range(0, 110).mapToObj(i -> i == 50 ? 30 : 1).toList(),
                    IntStream.range(0, 110).mapToObj(i -> "far too many").toList())),
            SampleDocument.bands(),
            SampleDocument.flags(),
            "Week beginning Monday"));
    figures.put(
        "load-one-week",
        new Figure.Load(
            "x",
            2,
            weeks.subList(0, 1),
            List.of(new Figure.LoadRow("All", List.of(1), List.of(""))),
            List.of(),
            List.of(),
            "Week"));
    figures.put(
        "cascade-close",
        new Figure.Cascade(
            "x",
            List.of(
                new Figure.CascadeStep(
                    "Leaders",
                    "9",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-03-01"))),
                    "a-briefing-with-a-long-name",
                    "",
                    List.of()),
                new Figure.CascadeStep(
                    "Managers",
                    "41",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-03-02"))),
                    "manager-briefing",
                    "1 working day",
                    List.of(
                        new Figure.LateTouch(
                            new Cell.Date(SampleDocument.day("2027-03-09")),
                            "Channel partner managers in every region",
                            "5 wd"),
                        new Figure.LateTouch(
                            new Cell.Date(SampleDocument.day("2027-03-11")), "Desk", "7 wd"))),
                new Figure.CascadeStep(
                    "Partners", "none", Optional.empty(), "hears nothing", "", List.of()),
                new Figure.CascadeStep(
                    "Employees",
                    "400",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-02-26"))),
                    "rep-announcement",
                    "\u22122 working days",
                    List.of())),
            List.of(),
            SampleDocument.flags()));
    figures.put(
        "cascade-one",
        new Figure.Cascade(
            "x",
            List.of(
                new Figure.CascadeStep(
                    "Leaders",
                    "9",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-03-01"))),
                    "briefing",
                    "",
                    List.of())),
            List.of(),
            List.of()));
    figures.put(
        "cascade-same-day",
        new Figure.Cascade(
            "x",
            List.of(
                new Figure.CascadeStep(
                    "Leaders",
                    "9 people",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-03-01"))),
                    "briefing",
                    "",
                    List.of()),
                new Figure.CascadeStep(
                    "Managers",
                    "9 people",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-03-01"))),
                    "briefing",
                    "0 working days",
                    List.of()),
                new Figure.CascadeStep(
                    "Employees",
                    "9 people",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-03-01"))),
                    "briefing",
                    "0 working days",
                    List.of(
                        new Figure.LateTouch(
                            new Cell.Date(SampleDocument.day("2027-03-01")), "Desk", "")))),
            List.of(),
            SampleDocument.flags()));
    figures.put(
        "cascade-year",
        new Figure.Cascade(
            "x",
            List.of(
                new Figure.CascadeStep(
                    "Leaders",
                    "9 people",
                    Optional.of(new Cell.Date(SampleDocument.day("2026-03-01"))),
                    "briefing",
                    "",
                    List.of()),
                new Figure.CascadeStep(
                    "Managers",
                    "9 people",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-02-26"))),
                    "manager-briefing",
                    "250 working days",
                    List.of()),
                new Figure.CascadeStep(
                    "Employees",
                    "9 people",
                    Optional.of(new Cell.Date(SampleDocument.day("2027-03-01"))),
                    "rep-announcement",
                    "1 working day",
                    List.of())),
            SampleDocument.bands(),
            SampleDocument.flags()));
    figures.put("cascade-empty", new Figure.Cascade("x", List.of(), List.of(), List.of()));
    figures.put(
        "strip-empty",
        new Figure.DotStrip(
            "x",
            SampleDocument.day("2027-03-01"),
            SampleDocument.day("2027-03-01"),
            List.of(),
            List.of(),
            List.of(),
            ""));
    figures.put(
        "strip-legend",
        new Figure.DotStrip(
            "x",
            SampleDocument.day("2027-02-01"),
            SampleDocument.day("2027-03-14"),
            List.of(new Figure.Dot(SampleDocument.LAUNCH, Mark.FIRST)),
            SampleDocument.bands(),
            SampleDocument.flags(),
            "One dot a communication: filled two-way, open one-way, square overdue"));
    figures.put("timeline-empty", timeline("2027-03-01", "2027-03-01", List.of()));
    figures.put(
        "load-empty", new Figure.Load("x", 3, List.of(), List.of(), List.of(), List.of(), ""));
    figures.put(
        "load-no-rows",
        new Figure.Load("x", 0, weeks.subList(0, 3), List.of(), List.of(), List.of(), "Week"));
    figures.put(
        "load-300",
        new Figure.Load(
            "x",
            3,
            weeks.subList(0, 30),
            IntStream.range(0, 300)
                .mapToObj(
                    i ->
                        new Figure.LoadRow(
                            "Audience " + i,
                            IntStream.range(0, 30).mapToObj(w -> (w * i) % 5).toList(),
                            List.of()))
                .toList(),
            SampleDocument.bands(),
            SampleDocument.flags(),
            "Week beginning Monday"));
    figures.put("steps-empty", new Figure.Steps("x", List.of()));
    figures.put(
        "gauge-zero",
        new Figure.Gauge(
            "x",
            "A label that is far too long for the width that it is given here, on and on and on and on and on",
            "0",
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            List.of(),
            "",
            StatusKind.OPEN,
            "Open"));
    List<Cell.Point> daily = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      daily.add(
          new Cell.Point(
              SampleDocument.day("2026-06-01").plusDays(i),
              BigDecimal.valueOf(100 + (i * 31L) % 17)));
    }
    figures.put(
        "chart-daily",
        new Figure.Chart(
            "x",
            daily,
            List.of(daily.get(0), daily.get(399)),
            List.of(),
            List.of(),
            SampleDocument.flags(),
            "now",
            "Expected",
            ""));
    List<Figure.Dot> dots = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      dots.add(
          new Figure.Dot(SampleDocument.day("2026-12-28").plusDays((i * 37L) % 720), Mark.DOT));
    }
    figures.put(
        "strip-long",
        new Figure.DotStrip(
            "x",
            SampleDocument.day("2026-12-28"),
            SampleDocument.day("2028-12-31"),
            dots,
            SampleDocument.bands(),
            SampleDocument.flags(),
            "One dot a communication: filled two-way, open one-way, square overdue"));
    figures.put("chart-one", chart("%", "2027-01-04:5"));
    figures.put("chart-flat", chart(" d", "2027-01-04:118 2027-02-04:118"));
    figures.put(
        "chart-down",
        chart("d", "2026-12-31:118 2027-01-31:115 2027-02-28:117 2027-03-31:104 2027-05-31:99"));
    figures.put(
        "chart-big",
        chart("\u00A3", "2026-12-31:12000000 2027-01-31:13100000 2027-02-28:-2500000"));
    figures.put("chart-small", chart("h", "2026-12-31:0.0021 2027-01-31:0.0034"));
    figures.put("chart-none", chart("%", ""));
    figures.put(
        "steps-eight",
        new Figure.Steps(
            "x",
            IntStream.range(0, 9)
                .mapToObj(
                    i ->
                        new Figure.Step(
                            "Senior principal industry account executive " + i,
                            i == 4 ? "new step, told on 24 Feb" : "",
                            i == 4))
                .toList()));
    figures.put(
        "gauge-over",
        new Figure.Gauge(
            "x",
            "Training before launch",
            "5.3%",
            new BigDecimal("9.3"),
            new BigDecimal("8"),
            List.of(
                new Figure.GaugeLimit(new BigDecimal("5"), "limit 5%", true),
                new Figure.GaugeLimit(new BigDecimal("5.2"), "soft 5.2%", false)),
            "17 of 320 working hours from 4 January, which is more than we promised anybody in the plan of the year",
            StatusKind.DUE,
            "Advice"));
    return figures;
  }

  private static Figure.Chart chart(String unit, String readings) {
    List<Cell.Point> points = new ArrayList<>();
    for (String r : readings.isEmpty() ? new String[0] : readings.split(" ")) {
      points.add(SampleDocument.point(r.split(":")[0], r.split(":")[1]));
    }
    List<Cell.Point> expected =
        points.size() < 2
            ? List.of()
            : List.of(
                points.get(0),
                new Cell.Point(
                    SampleDocument.day("2027-06-30"),
                    points.get(points.size() - 1).value().multiply(new BigDecimal("1.1"))));
    return new Figure.Chart(
        "x",
        points,
        expected,
        points.isEmpty()
            ? List.of()
            : List.of(
                new Figure.ChartLine(points.get(0).value(), "Baseline", "31 Dec"),
                new Figure.ChartLine(
                    points.get(0).value().multiply(new BigDecimal("0.98")),
                    "Target of the year",
                    "by 1 Mar")),
        List.of(),
        SampleDocument.flags(),
        "last reading",
        "Expected",
        unit);
  }

  private static Figure.Timeline timeline(String from, String to, List<Figure.TimelineRow> rows) {
    return new Figure.Timeline(
        "x",
        SampleDocument.day(from),
        SampleDocument.day(to),
        SampleDocument.bands(),
        SampleDocument.flags(),
        List.of(
            new Figure.TimelineGroup(
                "Critical path", rows.stream().filter(Figure.TimelineRow::critical).toList()),
            new Figure.TimelineGroup(
                "Other milestones", rows.stream().filter(r -> !r.critical()).toList())),
        "Date now",
        "Slip",
        "Weeks from launch",
        "Launch");
  }

  /** Rows that follow each other, each a step of days later, every third critical. */
  private static List<Figure.TimelineRow> rows(int count, int step) {
    List<Figure.TimelineRow> rows = new ArrayList<>();
    LocalDate start = SampleDocument.day("2027-01-04");
    for (int i = 0; i < count; i++) {
      LocalDate from = start.plusDays((long) i * step % 8000 % (count > 100 ? 120 : 8000));
      LocalDate planned = from.plusDays(Math.max(3, step));
      LocalDate effective = i % 4 == 1 ? planned.plusDays(Math.max(4, step / 3)) : planned;
      rows.add(
          SampleDocument.milestone(
              "m" + i,
              Integer.toString(i + 1),
              "Milestone " + (i + 1),
              StatusKind.values()[i % 7],
              from.toString(),
              planned.toString(),
              from.toString(),
              effective.toString(),
              i % 4 == 1 ? 4 : 0,
              i % 3 == 0,
              i == 0 ? new String[0] : new String[] {"m" + (i - 1)}));
    }
    return rows;
  }

  /** Writes every figure as SVG into a folder, to be looked at. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, List<Drawing>> e : all().entrySet()) {
      List<Drawing> d = e.getValue();
      Files.writeString(
          folder.resolve(e.getKey() + ".svg"),
          SvgWriter.svg(d.subList(0, Math.min(e.getKey().equals("cells") ? 99 : 3, d.size()))));
    }
  }
}
