package io.rolloutplaybook.render.figure;

import static io.rolloutplaybook.render.figure.Figures.MM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.render.SampleDocument;
import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.theme.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every figure, the sample's and the hard ones. */
class FigureLayoutTest {
  private static final TextMeasure MEASURE = FigureSamples.measure();
  private static final Map<String, List<Drawing>> ALL = FigureSamples.all();

  static Stream<Arguments> drawings() {
    List<Arguments> arguments = new ArrayList<>();
    ALL.forEach(
        (name, list) -> {
          for (int i = 0; i < list.size(); i++) {
            arguments.add(Arguments.of(name + "-" + i, list.get(i)));
          }
        });
    return arguments.stream();
  }

  private record Box(String text, double left, double top, double right, double bottom) {
    boolean meets(Box o) {
      return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
  }

  /** Capitals are 0.72 of the size high, descenders 0.21 deep. */
  private static Box box(Drawing.Label l) {
    double width =
        MEASURE.width(l.text(), l.bold(), l.size())
            + l.spacing() * l.text().codePointCount(0, l.text().length());
    double left =
        switch (l.anchor()) {
          case START -> l.x();
          case MIDDLE -> l.x() - width / 2;
          case END -> l.x() - width;
        };
    return new Box(l.text(), left, l.y() - 0.72 * l.size(), left + width, l.y() + 0.21 * l.size());
  }

  private static List<Drawing.Label> labels(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Drawing.Label.class::isInstance)
        .map(Drawing.Label.class::cast)
        .toList();
  }

  private static List<Drawing.Path> paths(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Drawing.Path.class::isInstance)
        .map(Drawing.Path.class::cast)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void no_two_labels_touch(String name, Drawing drawing) {
    List<Box> boxes = labels(drawing).stream().map(FigureLayoutTest::box).toList();
    List<String> touching = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        if (boxes.get(i).meets(boxes.get(k))) {
          touching.add(boxes.get(i) + " and " + boxes.get(k));
        }
      }
    }
    assertThat(touching).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void everything_stands_within_the_drawing(String name, Drawing drawing) {
    double edge = 2.2 * MM; // half a diamond on the first or last day
    for (Drawing.Label label : labels(drawing)) {
      Box box = box(label);
      assertThat(box.left()).as(label.text()).isGreaterThanOrEqualTo(-0.5);
      assertThat(box.right()).as(label.text()).isLessThanOrEqualTo(drawing.width() + edge);
      assertThat(box.top()).as(label.text()).isGreaterThanOrEqualTo(-0.5);
      assertThat(box.bottom()).as(label.text()).isLessThanOrEqualTo(drawing.height() + 1);
    }
    for (Drawing.Path path : paths(drawing)) {
      for (Drawing.Point p : path.points()) {
        assertThat(p.x()).isBetween(-edge, drawing.width() + edge);
        assertThat(p.y()).isBetween(-edge, drawing.height() + edge);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void every_length_is_a_number(String name, Drawing drawing) {
    for (Drawing.Shape shape : drawing.shapes()) {
      if (shape instanceof Drawing.Rect r) {
        assertThat(List.of(r.x(), r.y(), r.width(), r.height()))
            .allSatisfy(v -> assertThat(v).isFinite());
        assertThat(r.width()).isNotNegative();
        assertThat(r.height()).isNotNegative();
      } else if (shape instanceof Drawing.Path p) {
        assertThat(p.points())
            .allSatisfy(
                q -> {
                  assertThat(q.x()).isFinite();
                  assertThat(q.y()).isFinite();
                });
      } else if (shape instanceof Drawing.Circle c) {
        assertThat(List.of(c.x(), c.y(), c.radius())).allSatisfy(v -> assertThat(v).isFinite());
      }
    }
  }

  @Test
  void a_figure_is_the_same_every_time() {
    assertThat(FigureSamples.all()).isEqualTo(ALL);
  }

  // The timeline: 261 mm wide, names 84 mm, 161 days from 28 December to 6 June.

  private static Drawing timeline() {
    return ALL.get("timeline").get(0);
  }

  private static double x(int days) {
    return (84 + 177.0 * days / 161) * MM;
  }

  private static List<Drawing.Path> diamonds(Drawing drawing) {
    return paths(drawing).stream().filter(p -> p.closed() && p.points().size() == 4).toList();
  }

  @Test
  void today_and_launch_stand_on_their_days() {
    // 28 December to 8 February is 42 days, to 1 March 63
    List<Double> upright =
        paths(timeline()).stream()
            .filter(p -> p.edge().isPresent() && p.edge().get().width() >= 0.8)
            .filter(p -> p.points().size() == 2)
            .filter(p -> p.points().get(0).x() == p.points().get(1).x())
            .filter(p -> p.points().get(1).y() - p.points().get(0).y() > 60 * MM)
            .map(p -> p.points().get(0).x())
            .toList();
    assertThat(upright).hasSize(2);
    assertThat(upright.get(0)).isCloseTo(x(42), within(1e-6));
    assertThat(upright.get(1)).isCloseTo(x(63), within(1e-6));
  }

  @Test
  void each_milestone_has_a_diamond_and_each_moved_one_a_hollow_one() {
    // 11 milestones, of which 4 have moved
    List<Drawing.Path> diamonds = diamonds(timeline());
    assertThat(diamonds).hasSize(15);
    assertThat(diamonds.stream().filter(d -> d.fill().get().rgb() == 0xFFFFFF)).hasSize(4);
    // the first: planned on 4 January, 7 days in; done on 8 January, 11 days in
    assertThat(diamonds.get(0).points().get(0).x()).isCloseTo(x(7), within(1e-6));
    assertThat(diamonds.get(1).points().get(0).x()).isCloseTo(x(11), within(1e-6));
  }

  @Test
  void bars_run_from_start_to_finish() {
    // the pilot: 12 January (15 days in) to 2 February (36), on the critical path
    List<Drawing.Rect> bars =
        timeline().shapes().stream()
            .filter(Drawing.Rect.class::isInstance)
            .map(Drawing.Rect.class::cast)
            .filter(r -> Math.abs(r.height() - 2.5 * MM) < 1e-6)
            .toList();
    assertThat(bars).hasSize(8);
    assertThat(bars.get(0).x()).isCloseTo(x(15), within(1e-6));
    assertThat(bars.get(0).x() + bars.get(0).width()).isCloseTo(x(36), within(1e-6));
    assertThat(bars.get(0).fill()).contains(FigureSamples.THEME.colours().accent());
  }

  @Test
  void arrows_end_at_the_bars_they_lead_to() {
    // heads are triangles; the first critical one goes down into the pilot's bar, 1.4 mm from its
    // start: row 2's middle is a flag line, the scale, a title and one and a half rows from the
    // top; the sample has eleven rows, more than ten stand closer
    double y = (4.9 + 7.6 + 5.2 + 1.5 * 4.8) * MM;
    List<Drawing.Point> tips =
        paths(timeline()).stream()
            .filter(p -> p.closed() && p.points().size() == 3)
            .map(p -> p.points().get(0))
            .toList();
    assertThat(tips)
        .anySatisfy(
            tip -> {
              assertThat(tip.x()).isCloseTo(x(15) + 1.4 * MM, within(1e-6));
              assertThat(tip.y()).isCloseTo(y - 1.25 * MM, within(1e-6));
            });
    // what launch waits for points at the launch line, 0.6 mm before it
    assertThat(tips.stream().filter(t -> Math.abs(t.x() - (x(63) - 0.6 * MM)) < 1e-6)).hasSize(2);
  }

  @Test
  void mondays_are_numbered_while_a_week_is_5_mm_wide() {
    // 177 mm / 161 x 7 = 7.7 mm: 23 Mondays from 28 December
    List<String> small =
        labels(timeline()).stream()
            .filter(l -> l.size() == 7 && !l.bold())
            .map(Drawing.Label::text)
            .filter(t -> t.matches("\\d+"))
            .toList();
    assertThat(small).startsWith("28", "4", "11", "18", "25", "1", "8").hasSize(23);
  }

  @Test
  void long_timelines_change_scale() {
    TimeAxis weeks = axis("2027-01-01", "2027-06-30");
    TimeAxis months = axis("2027-01-01", "2027-12-31");
    TimeAxis quarters = axis("2027-01-01", "2029-12-31");
    TimeAxis years = axis("2027-01-01", "2047-12-31");
    // 170 mm over 181 days is 6.6 mm a week; 3.3 over 365; 1.1 over 1096; 0.2 over 7670
    assertThat(weeks.scale()).isEqualTo(TimeAxis.Scale.WEEKS);
    assertThat(months.scale()).isEqualTo(TimeAxis.Scale.MONTHS);
    assertThat(quarters.scale()).isEqualTo(TimeAxis.Scale.QUARTERS);
    assertThat(years.scale()).isEqualTo(TimeAxis.Scale.YEARS);
    assertThat(quarters.major()).hasSize(12);
    assertThat(years.major()).hasSize(21);
  }

  @Test
  void each_january_has_its_year_even_where_months_are_narrow() {
    // 160 mm over 425 days: 11 mm a month, and a month with a year takes more than one
    TimeAxis axis =
        new TimeAxis(
            SampleDocument.day("2026-11-10"), SampleDocument.day("2028-01-08"), 0, 160 * MM);
    assertThat(axis.named(FigureSamples.TEXT, words -> words.length() * 1.7 * MM))
        .extracting(TimeAxis.Named::words)
        .startsWith("Nov", "Dec", "Jan 2027", "", "Mar", "Apr");
  }

  private static TimeAxis axis(String from, String to) {
    return new TimeAxis(SampleDocument.day(from), SampleDocument.day(to), 0, 170 * MM);
  }

  @Test
  void days_out_of_range_stand_at_the_ends() {
    TimeAxis axis = axis("2027-01-01", "2027-01-10");
    assertThat(axis.x(SampleDocument.day("2020-01-01"))).isZero();
    assertThat(axis.x(SampleDocument.day("2027-01-06"))).isCloseTo(85 * MM, within(1e-9));
    assertThat(axis.x(SampleDocument.day("2030-01-01"))).isCloseTo(170 * MM, within(1e-9));
  }

  @Test
  void three_hundred_milestones_come_on_several_pages_with_every_one_of_them() {
    List<Drawing> pages = ALL.get("hard-timeline-300");
    assertThat(pages).hasSizeGreaterThan(8);
    assertThat(pages).allSatisfy(p -> assertThat(p.height()).isLessThanOrEqualTo(170 * MM));
    List<String> names =
        pages.stream()
            .flatMap(p -> labels(p).stream())
            .map(Drawing.Label::text)
            .filter(t -> t.startsWith("Milestone "))
            .toList();
    assertThat(names).hasSize(300).doesNotHaveDuplicates();
    assertThat(pages)
        .allSatisfy(
            p -> assertThat(labels(p)).extracting(Drawing.Label::text).contains("Launch 1 Mar"));
  }

  @Test
  void flags_that_would_touch_are_lifted_a_line() {
    List<Drawing> narrow = ALL.get("timeline-narrow");
    double today = label(narrow.get(0), "Today 8 Feb").y();
    double launch = label(narrow.get(0), "Launch 1 Mar").y();
    assertThat(today - launch).isCloseTo(4.9 * MM, within(1e-6));
    assertThat(label(timeline(), "Today 8 Feb").y())
        .isEqualTo(label(timeline(), "Launch 1 Mar").y());
  }

  private static Drawing.Label label(Drawing drawing, String text) {
    return labels(drawing).stream().filter(l -> l.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void names_too_long_for_their_column_are_wrapped_and_none_is_cut() {
    String all =
        String.join(
            "",
            labels(ALL.get("hard-timeline-names").get(0)).stream()
                .map(Drawing.Label::text)
                .toList());
    assertThat(all)
        .contains(
            "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft");
  }

  @Test
  void a_week_over_the_limit_is_amber_and_says_so() {
    Drawing load = ALL.get("load").get(0);
    assertThat(label(load, "4, accepted").colour())
        .isEqualTo(FigureSamples.THEME.colours().watch());
    // four messages of 1.7 mm, 64 % of a week of 126.6 mm / 23 wide
    Drawing.Rect bar =
        load.shapes().stream()
            .filter(Drawing.Rect.class::isInstance)
            .map(Drawing.Rect.class::cast)
            .filter(r -> r.fill().equals(Optional.of(FigureSamples.THEME.colours().watch())))
            .findFirst()
            .orElseThrow();
    assertThat(bar.height()).isCloseTo(4 * 1.7 * MM, within(1e-6));
    assertThat(bar.width()).isCloseTo(0.64 * 126.6 / 23 * MM, within(1e-6));
    // launch week is the tenth: nine weeks and 18 % in
    assertThat(bar.x()).isCloseTo((43.4 + 126.6 / 23 * 9.18) * MM, within(1e-6));
  }

  @Test
  void weeks_gone_by_are_grey() {
    long grey =
        ALL.get("load").get(0).shapes().stream()
            .filter(Drawing.Rect.class::isInstance)
            .map(Drawing.Rect.class::cast)
            .filter(r -> r.fill().equals(Optional.of(FigureSamples.THEME.colours().ink3())))
            .count();
    // leaders on 28 December and 11 January, managers on 1 February
    assertThat(grey).isEqualTo(3);
  }

  @Test
  void the_chart_has_round_steps_and_every_reading() {
    Drawing chart = ALL.get("chart").get(0);
    assertThat(labels(chart))
        .extracting(Drawing.Label::text)
        .contains(
            "0", "20", "40", "60", "80", "100%", "56%", "Reading, 5\u00A0Feb", "62.5%", "Expected");
    long points =
        chart.shapes().stream()
            .filter(Drawing.Circle.class::isInstance)
            .map(Drawing.Circle.class::cast)
            .filter(c -> c.fill().equals(Optional.of(FigureSamples.THEME.colours().accent())))
            .count();
    assertThat(points).isEqualTo(6);
  }

  @Test
  void levels_show_what_is_there_what_lacks_and_what_lies_beyond() {
    List<Drawing> cells = ALL.get("cells");
    Drawing level = cells.get(cells.size() - 2);
    // 2 of 5, 4 needed: two discs, two rings, a small dot, on a pitch of 4.3 mm
    List<Drawing.Circle> circles = level.shapes().stream().map(Drawing.Circle.class::cast).toList();
    assertThat(circles).hasSize(5);
    assertThat(circles.get(1).x() - circles.get(0).x()).isCloseTo(4.3 * MM, within(1e-6));
    assertThat(circles.subList(2, 4)).allSatisfy(c -> assertThat(c.edge()).isPresent());
    assertThat(circles.get(4).radius()).isCloseTo(0.5 * MM, within(1e-6));
    assertThat(level.width()).isCloseTo((4 * 4.3 + 2.9) * MM, within(1e-6));
  }

  @Test
  void every_mark_fits_its_box() {
    for (Mark mark : Mark.values()) {
      Drawing drawing = FigureSamples.figures().mark(mark, Figures.MARK);
      assertThat(drawing.shapes()).as(mark.key()).isNotEmpty();
      assertThat(drawing.width()).isBetween(Figures.MARK, 1.65 * Figures.MARK);
    }
  }

  @Test
  void a_gauge_over_its_limit_is_amber_and_ends_with_its_ground() {
    Drawing gauge = ALL.get("hard-gauge-over").get(0);
    Drawing.Rect bar =
        (Drawing.Rect)
            gauge.shapes().stream()
                .filter(Drawing.Rect.class::isInstance)
                .skip(1)
                .findFirst()
                .orElseThrow();
    assertThat(bar.fill()).contains(FigureSamples.THEME.colours().watch());
    assertThat(bar.width()).isCloseTo(170 * MM, within(1e-6));
  }

  @Test
  void the_stair_goes_from_one_tier_s_first_message_to_the_next_one_s() {
    Drawing cascade = ALL.get("cascade").get(0);
    List<Drawing.Path> stairs =
        paths(cascade).stream().filter(p -> p.points().size() == 3 && !p.closed()).toList();
    assertThat(stairs).hasSize(2);
    // 28 December to 14 March is 77 days on 126.6 mm; 1 February is 35 days in, 22 February 56
    assertThat(stairs.get(0).points().get(0).x()).isCloseTo(43.4 * MM, within(1e-6));
    assertThat(stairs.get(0).points().get(2).x())
        .isCloseTo((43.4 + 126.6 * 35 / 77) * MM, within(1e-6));
    assertThat(stairs.get(1).points().get(2).x())
        .isCloseTo((43.4 + 126.6 * 56 / 77) * MM, within(1e-6));
    assertThat(labels(cascade))
        .extracting(Drawing.Label::text)
        .contains("25 working days", "15 working days", "5 wd", "rep-announcement");
  }

  @Test
  void the_last_tier_s_communication_was_left_out_where_today_s_line_stood_in_its_place() {
    Drawing cascade =
        FigureSamples.figures()
            .draw(
                new Figure.Cascade(
                    "x",
                    List.of(
                        new Figure.CascadeStep(
                            "Managers",
                            "",
                            Optional.of(new Cell.Date(SampleDocument.day("2027-01-04"))),
                            "briefing",
                            "",
                            List.of()),
                        new Figure.CascadeStep(
                            "Employees",
                            "",
                            Optional.of(new Cell.Date(SampleDocument.day("2027-02-22"))),
                            "Announcement to the teams",
                            "35 working days",
                            List.of())),
                    List.of(),
                    SampleDocument.flags()),
                170 * MM,
                200 * MM)
            .get(0);
    Drawing.Label item = label(cascade, "Announcement to the teams");
    // the words have a white ground, painted after today's line and before them
    assertThat(cascade.shapes().subList(0, cascade.shapes().indexOf(item)))
        .filteredOn(Drawing.Rect.class::isInstance)
        .anySatisfy(
            shape -> {
              Drawing.Rect ground = (Drawing.Rect) shape;
              assertThat(ground.fill()).contains(Colour.WHITE);
              assertThat(item.x()).isBetween(ground.x(), ground.x() + ground.width());
            });
  }

  @Test
  void many_generated_timelines_keep_their_labels_apart() {
    Figures figures = FigureSamples.figures();
    for (int days = 1; days < 2600; days = days * 5 / 4 + 3) {
      for (int shift = 0; shift < 50; shift += 7) {
        Figure.Timeline timeline =
            new Figure.Timeline(
                "x",
                SampleDocument.LAUNCH.minusDays(shift * days / 50),
                SampleDocument.LAUNCH.plusDays(days),
                SampleDocument.bands(),
                List.of(
                    new Figure.Flag(
                        Figure.FlagKind.TODAY, SampleDocument.LAUNCH.plusDays(shift / 7), "Today"),
                    SampleDocument.flags().get(1)),
                List.of(
                    new Figure.TimelineGroup(
                        "All",
                        List.of(
                            SampleDocument.milestone(
                                "a",
                                "1",
                                "One",
                                StatusKind.GOOD,
                                "",
                                "2027-03-01",
                                "",
                                "2027-03-02",
                                1,
                                false)))),
                "Date now",
                "Slip",
                "Weeks from launch",
                "Launch");
        for (Drawing drawing : figures.draw(timeline, 261 * MM, 170 * MM)) {
          no_two_labels_touch("generated", drawing);
          everything_stands_within_the_drawing("generated", drawing);
        }
      }
    }
  }
}
