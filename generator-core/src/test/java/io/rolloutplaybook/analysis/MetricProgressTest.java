package io.rolloutplaybook.analysis;

import static io.rolloutplaybook.model.MetricFixture.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.model.Metric.Aim;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Direction;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.MetricFixture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricProgressTest {
  private static final int TOLERANCE = 10;

  private static MetricProgress at(String asOf, MetricFixture metric) {
    return MetricProgress.of(
        metric.build(), LocalDate.parse(asOf), TOLERANCE, DayOfWeek.FRIDAY, Optional.empty());
  }

  private static Optional<BigDecimal> of(String number) {
    return Optional.of(new BigDecimal(number));
  }

  /** From 0 to 100 in the 100 days from 1 January to 11 April 2027: a day is a point. */
  private static MetricFixture hundred() {
    return metric("m").from("0", "2027-01-01").to("100", "2027-04-11");
  }

  @Test
  void progress_is_the_share_of_the_way_up() {
    MetricProgress p =
        at(
            "2027-02-08",
            metric("owners")
                .from("0", "2027-01-04")
                .to("100", "2027-03-01")
                .every(Cadence.WEEK)
                .read("41", "2027-01-29")
                .read("56", "2027-02-05"));
    assertThat(p.progress()).isEqualTo(of("0.56"));
    // 4 January to 8 February are 35 of the 56 days to 1 March
    assertThat(p.expected()).isEqualTo(of("0.625"));
    assertThat(p.expectedValue()).isEqualTo(of("62.5"));
    assertThat(p.gap()).isEqualTo(of("-6.5"));
    assertThat(p.lastStep()).isEqualTo(of("15"));
    // 44 in the 24 days from 5 February to 1 March: 44 / (24 / 7)
    assertThat(p.needed()).isEqualTo(of("12.8333333333"));
    assertThat(p.status()).isEqualTo(MetricStatus.WATCH);
    assertThat(p.direction()).isEqualTo(Direction.UP);
  }

  @Test
  void a_reading_on_the_baselines_day_is_the_baseline_and_told_once() {
    MetricProgress p =
        at(
            "2027-02-08",
            hundred().read("3", "2026-12-31").read("0", "2027-01-01").read("40", "2027-02-05"));
    assertThat(p.earlier()).extracting(Reading::date).containsExactly(LocalDate.of(2026, 12, 31));
    assertThat(p.readings()).extracting(Reading::date).containsExactly(LocalDate.of(2027, 2, 5));
    assertThat(p.lastStep()).isEqualTo(of("40"));
  }

  @Test
  void progress_is_the_share_of_the_way_down() {
    MetricProgress p =
        at(
            "2027-02-08",
            metric("cycle")
                .from("118", "2026-12-31")
                .to("96", "2027-12-31")
                .every(Cadence.MONTH)
                .read("115", "2027-01-31"));
    // 3 of 22 days
    assertThat(p.progress()).isEqualTo(of("0.1363636364"));
    // 39 of 365 days
    assertThat(p.expected()).isEqualTo(of("0.1068493151"));
    // 118 - 22 * 39 / 365
    assertThat(p.expectedValue()).isEqualTo(of("115.6493150685"));
    assertThat(p.lastStep()).isEqualTo(of("-3"));
    // -19 in 334 days of 146,097 / 4,800 days a month: 10.97353 months
    assertThat(p.needed().orElseThrow().setScale(6, RoundingMode.HALF_UP)).isEqualTo("-1.731439");
    assertThat(p.direction()).isEqualTo(Direction.DOWN);
    assertThat(p.trend()).contains(Trend.IMPROVING);
    assertThat(p.status()).isEqualTo(MetricStatus.ON_TRACK);
  }

  @Test
  void a_reading_on_the_wrong_side_is_negative_progress() {
    assertThat(at("2027-01-11", hundred().read("-20", "2027-01-10")).progress())
        .isEqualTo(of("-0.2"));
    assertThat(at("2027-01-11", hundred().read("130", "2027-01-10")).progress())
        .isEqualTo(of("1.3"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 0", // before the baseline
    "2027-01-01, 0",
    "2027-01-02, 0.01",
    "2027-04-10, 0.99",
    "2027-04-11, 1",
    "2027-06-30, 1" // after the target
  })
  void the_expected_is_linear_between_the_dates(String asOf, String expected) {
    assertThat(at(asOf, hundred()).expected()).isEqualTo(of(expected));
  }

  @Test
  void zero_is_a_target_and_a_baseline_like_any_other() {
    MetricProgress p =
        at(
            "2027-01-06",
            metric("m").from("8", "2027-01-01").to("0", "2027-01-11").read("6", "2027-01-06"));
    assertThat(p.progress()).isEqualTo(of("0.25"));
    assertThat(p.expected()).isEqualTo(of("0.5"));
    MetricProgress none =
        at(
            "2027-01-06",
            metric("m").from("0", "2027-01-01").to("0", "2027-01-11").read("0", "2027-01-06"));
    assertThat(none.progress()).isEqualTo(of("1"));
  }

  @ParameterizedTest
  @CsvSource({
    "95, UP, 1, ON_TRACK",
    "96, UP, 1, ON_TRACK",
    "94.9, UP, 0, BEHIND",
    "95, DOWN, 1, ON_TRACK",
    "94.9, DOWN, 1, ON_TRACK",
    "96, DOWN, 0, BEHIND"
  })
  void a_target_equal_to_the_baseline_is_to_be_held(
      String value, Direction direction, String progress, MetricStatus status) {
    MetricProgress p =
        at(
            "2027-01-06",
            metric("m")
                .direction(direction)
                .from("95", "2027-01-01")
                .to("95", "2027-12-31")
                .read(value, "2027-01-06"));
    assertThat(p.progress()).isEqualTo(of(progress));
    assertThat(p.expected()).isEqualTo(of("1"));
    assertThat(p.status()).isEqualTo(status);
    assertThat(p.direction()).isEqualTo(direction);
  }

  @ParameterizedTest
  @CsvSource({
    "50, ON_TRACK", // as of 20 February half of the time is over
    "49.99, WATCH",
    "40, WATCH", // exactly the tolerance below
    "39.99, BEHIND"
  })
  void the_status_follows_the_gap(String value, MetricStatus status) {
    // 31 days in January and 19 in February from 1 January: 50
    assertThat(at("2027-02-20", hundred().read(value, "2027-02-20")).status()).isEqualTo(status);
  }

  @Test
  void exactly_the_tolerance_is_not_lost_in_rounding() {
    // a third of the time (30 of 90 days), progress 7/30 = 1/3 - 1/10
    MetricProgress p =
        at(
            "2027-01-31",
            metric("m").from("0", "2027-01-01").to("30", "2027-04-01").read("7", "2027-01-31"));
    assertThat(p.gap()).isEqualTo(of("-10"));
    assertThat(p.status()).isEqualTo(MetricStatus.WATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2027-03-08, false", // 7 days after 1 March
    "WEEK, 2027-03-09, true",
    "MONTH, 2027-04-01, false", // 31 days
    "MONTH, 2027-04-02, true",
    "QUARTER, 2027-06-01, false", // 92 days: 30 + 30 + 31 + 1
    "QUARTER, 2027-06-02, true",
    "YEAR, 2028-03-01, false", // 366 days: 2028 has a 29 February
    "YEAR, 2028-03-02, true"
  })
  void a_reading_older_than_one_cadence_is_stale(Cadence cadence, String asOf, boolean stale) {
    MetricProgress p =
        at(
            asOf,
            metric("m")
                .from("0", "2027-01-01")
                .to("10", "2029-12-31")
                .every(cadence)
                .read("9", "2027-03-01"));
    assertThat(p.status() == MetricStatus.STALE).isEqualTo(stale);
  }

  @Test
  void the_last_reading_does_not_go_stale_after_the_target() {
    MetricFixture m = hundred().every(Cadence.WEEK);
    assertThat(at("2027-12-31", m.read("99", "2027-04-09")).status()).isEqualTo(MetricStatus.WATCH);
    // 8 days before the target's date the last reading is still to come
    assertThat(at("2027-12-31", hundred().every(Cadence.WEEK).read("99", "2027-04-03")).status())
        .isEqualTo(MetricStatus.STALE);
  }

  @Test
  void the_first_reading_is_due_one_cadence_after_the_baseline() {
    MetricFixture m = hundred().every(Cadence.WEEK);
    assertThat(at("2026-12-24", m).status()).isEqualTo(MetricStatus.NOT_DUE);
    assertThat(at("2027-01-08", m).status()).isEqualTo(MetricStatus.NOT_DUE);
    assertThat(at("2027-01-09", m).status()).isEqualTo(MetricStatus.NO_READING);
    assertThat(at("2027-01-09", m).progress()).isEmpty();
    assertThat(at("2027-01-01", hundred()).status()).isEqualTo(MetricStatus.NOT_DUE);
    assertThat(at("2027-01-02", hundred()).status()).isEqualTo(MetricStatus.NO_READING);
  }

  @Test
  void without_a_baseline_or_a_target_there_is_nothing_to_judge() {
    MetricProgress p = at("2027-02-08", metric("m").to("10", "2027-12-31").read("4", "2027-02-01"));
    assertThat(p.status()).isEqualTo(MetricStatus.NO_BASELINE);
    assertThat(p.progress()).isEmpty();
    assertThat(p.expected()).isEmpty();
    assertThat(p.trend()).isEmpty();
    assertThat(p.latest()).isPresent();
    assertThat(p.previous()).isEmpty();
    assertThat(at("2027-02-08", metric("m").from("4", "2027-01-01")).status())
        .isEqualTo(MetricStatus.NO_TARGET);
  }

  @Test
  void a_retired_metric_is_not_judged() {
    MetricProgress p = at("2027-02-20", hundred().state(State.RETIRED).read("50", "2027-02-20"));
    assertThat(p.status()).isEqualTo(MetricStatus.RETIRED);
    assertThat(p.isRetired()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // the slope over three readings is half of what lies between first and third
    "10, 20, 11.99, FLAT", // 0.995 a reading, of 100
    "10, 20, 12, IMPROVING", // exactly 1
    "10, 0, 8.01, FLAT",
    "10, 30, 8, WORSENING",
    "10, 10, 10, FLAT"
  })
  void the_trend_is_flat_below_one_percent_a_reading(
      String first, String second, String third, Trend trend) {
    MetricProgress p =
        at(
            "2027-02-08",
            hundred()
                .read("90", "2027-01-08")
                .read(first, "2027-01-15")
                .read(second, "2027-01-22")
                .read(third, "2027-01-29"));
    assertThat(p.trend()).contains(trend);
  }

  @Test
  void downwards_less_is_better() {
    MetricFixture m = metric("m").from("118", "2026-12-31").to("96", "2027-12-31");
    assertThat(at("2027-02-08", m.read("119", "2027-01-31")).trend()).contains(Trend.WORSENING);
  }

  @Test
  void the_baseline_counts_as_the_first_reading() {
    MetricProgress one = at("2027-02-08", hundred().read("5", "2027-01-08"));
    assertThat(one.previous()).map(Reading::value).isEqualTo(of("0"));
    assertThat(one.before()).isEmpty();
    assertThat(one.slope()).isEqualTo(of("5"));
    MetricProgress two =
        at("2027-02-08", hundred().read("5", "2027-01-08").read("7", "2027-01-15"));
    assertThat(two.before()).map(Reading::value).isEqualTo(of("0"));
    assertThat(two.slope()).isEqualTo(of("3.5"));
    MetricProgress none = at("2027-01-01", hundred());
    assertThat(none.previous()).isEmpty();
    assertThat(none.latest()).isEmpty();
  }

  @Test
  void readings_up_to_the_baseline_are_history_and_later_than_today_are_unknown() {
    MetricProgress p =
        at(
            "2027-02-08",
            hundred()
                .read("3", "2026-12-01")
                .read("0", "2027-01-01")
                .read("5", "2027-02-08")
                .read("9", "2027-02-09"));
    assertThat(p.earlier()).extracting(Reading::value).map(BigDecimal::intValue).containsExactly(3);
    assertThat(p.readings())
        .extracting(Reading::value)
        .map(BigDecimal::intValue)
        .containsExactly(5);
  }

  @Test
  void nothing_more_is_needed_at_the_target_or_after_its_date() {
    MetricFixture reached = hundred().every(Cadence.WEEK).read("100", "2027-02-01");
    assertThat(at("2027-02-08", reached).needed()).isEmpty();
    MetricFixture late = hundred().every(Cadence.WEEK).read("50", "2027-04-11");
    assertThat(at("2027-04-20", late).needed()).isEmpty();
  }

  @Test
  void equal_dates_expect_everything_at_once() {
    MetricFixture m =
        metric("m").from("0", "2027-01-01").to("10", "2027-01-01").every(Cadence.WEEK);
    assertThat(at("2026-12-31", m).expected()).isEqualTo(of("0"));
    assertThat(at("2027-01-01", m).expected()).isEqualTo(of("1"));
    assertThat(at("2027-01-01", m).grid()).isEmpty();
  }

  @Test
  void the_grid_holds_the_last_reading_of_each_period() {
    MetricProgress p =
        at(
            "2027-02-08",
            metric("m")
                .from("0", "2027-01-04")
                .to("56", "2027-03-01")
                .every(Cadence.WEEK)
                .read("1", "2027-01-05")
                .read("3", "2027-01-08")
                .read("9", "2027-01-18"));
    List<TrackingPeriod> grid = p.grid();
    assertThat(grid)
        .extracting(t -> t.end().toString())
        .containsExactly(
            "2027-01-08",
            "2027-01-15",
            "2027-01-22",
            "2027-01-29",
            "2027-02-05",
            "2027-02-12",
            "2027-02-19",
            "2027-02-26",
            "2027-03-01");
    // a point a day from 4 January
    assertThat(grid.get(0).expected()).isEqualTo(of("4"));
    assertThat(grid.get(8).expected()).isEqualTo(of("56"));
    assertThat(grid.get(0).reading()).map(Reading::value).isEqualTo(of("3"));
    assertThat(grid.get(1).reading()).isEmpty();
    assertThat(grid.get(2).reading()).map(Reading::value).isEqualTo(of("9"));
  }

  /** 50 of the 100 days from 1 January to 11 April 2027 are over on 20 February. */
  private static MetricProgress halfway(MetricFixture metric, String value) {
    return at("2027-02-20", metric.read(value, "2027-02-20"));
  }

  @ParameterizedTest
  @CsvSource({
    // what is aimed at, baseline, latest, progress, expected value, direction
    "AT_LEAST, 30, 20, 25, 0.5, 25, UP",
    "AT_LEAST, 30, 20, 35, 1.5, 25, UP",
    "AT_LEAST, 30, 20, 18, -0.2, 25, UP",
    "AT_MOST, 5, 9, 7, 0.5, 7, DOWN",
    "AT_MOST, 5, 9, 10, -0.25, 7, DOWN",
    // the baseline meets it already: to be held at the bound
    "AT_LEAST, 27, 30, 28, 1, 27, UP",
    "AT_LEAST, 27, 27, 27, 1, 27, UP",
    "AT_LEAST, 27, 30, 26.9, 0, 27, UP",
    "AT_MOST, 5, 3, 5, 1, 5, DOWN",
    "AT_MOST, 5, 3, 5.1, 0, 5, DOWN"
  })
  void a_bound_is_reached_from_one_side_and_held_on_the_other(
      Aim aim,
      String bound,
      String baseline,
      String value,
      String progress,
      String expectedValue,
      Direction direction) {
    MetricProgress p =
        halfway(metric("m").from(baseline, "2027-01-01").to(aim, bound, "2027-04-11"), value);
    assertThat(p.progress()).isEqualTo(of(progress));
    assertThat(p.expectedValue()).isEqualTo(of(expectedValue));
    assertThat(p.direction()).isEqualTo(direction);
    assertThat(p.expected()).isEqualTo(of(p.held() ? "1" : "0.5"));
  }

  @ParameterizedTest
  @CsvSource({
    // from below, the way is from 30 to 40
    "30, 30, 0, 35, UP",
    "30, 35, 0.5, 35, UP",
    "30, 40, 1, 35, UP",
    "30, 50, 1, 35, UP",
    "30, 61, 0.9, 35, UP", // 1 beyond the range, of 10
    "30, 75, -0.5, 35, UP",
    // from above, it is from 80 to 60
    "80, 70, 0.5, 70, DOWN",
    "80, 40, 1, 70, DOWN",
    "80, 39, 0.95, 70, DOWN" // 1 beyond the range, of 20
  })
  void a_range_is_reached_at_its_nearer_end_and_met_all_over(
      String baseline, String value, String progress, String expectedValue, Direction direction) {
    MetricProgress p =
        halfway(metric("m").from(baseline, "2027-01-01").toRange("40", "60", "2027-04-11"), value);
    assertThat(p.progress()).isEqualTo(of(progress));
    assertThat(p.expected()).isEqualTo(of("0.5"));
    assertThat(p.expectedValue()).isEqualTo(of(expectedValue));
    assertThat(p.direction()).isEqualTo(direction);
  }

  @ParameterizedTest
  @CsvSource({"40, 1, ON_TRACK", "59, 1, ON_TRACK", "60.1, 0, BEHIND", "39, 0, BEHIND"})
  void a_range_that_holds_the_baseline_is_to_be_held(
      String value, String progress, MetricStatus status) {
    MetricProgress p =
        halfway(
            metric("m")
                .from("50", "2027-01-01")
                .toRange("40", "60", "2027-04-11")
                .every(Cadence.MONTH),
            value);
    assertThat(p.held()).isTrue();
    assertThat(p.progress()).isEqualTo(of(progress));
    assertThat(p.expected()).isEqualTo(of("1"));
    assertThat(p.status()).isEqualTo(status);
    // any value in it is as good, so none is expected
    assertThat(p.line()).isEmpty();
    assertThat(p.expectedValue()).isEmpty();
    assertThat(p.grid()).hasSize(4).allMatch(t -> t.expected().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "70, 65, IMPROVING", // from 10 beyond to 5 beyond
    "65, 70, WORSENING",
    "35, 38, IMPROVING",
    "38, 35, WORSENING",
    "45, 55, FLAT", // inside, nothing is better than anything else
    "39, 61, FLAT" // 1 outside, as before
  })
  void what_comes_nearer_to_a_range_improves(String first, String second, Trend trend) {
    MetricProgress p =
        at(
            "2027-02-20",
            metric("m")
                .from("30", "2026-12-01")
                .toRange("40", "60", "2027-12-31")
                .read(first, "2026-12-31")
                .read("20", "2027-01-15")
                .read(first, "2027-01-31")
                .read(first, "2027-02-07")
                .read(second, "2027-02-14"));
    assertThat(p.trend()).contains(trend);
  }

  @Test
  void what_is_needed_leads_to_the_nearer_end_of_a_range() {
    MetricProgress p =
        at(
            "2027-02-20",
            metric("m")
                .from("30", "2027-01-01")
                .toRange("40", "60", "2027-02-28")
                .every(Cadence.WEEK)
                .read("64", "2027-02-14"));
    // -4 in two weeks
    assertThat(p.needed()).isEqualTo(of("-2"));
  }

  /** 40 on the 20th day, 50 on the 60th, 60 on the 100th. */
  private static MetricFixture stepped(String from, String first, String second, String to) {
    return metric("m")
        .from(from, "2027-01-01")
        .to(to, "2027-04-11")
        .step(first, "2027-01-21")
        .step(second, "2027-03-02")
        .every(Cadence.MONTH);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, 0, 30, 60",
    "2027-01-11, 0.1666666667, 35, 55", // half of the 20 days to the first step
    "2027-01-21, 0.3333333333, 40, 50",
    "2027-02-10, 0.5, 45, 45", // half of the 40 days to the second
    "2027-03-22, 0.8333333333, 55, 35", // half of the 40 days to the target
    "2027-04-11, 1, 60, 30",
    "2027-12-31, 1, 60, 30"
  })
  void the_expected_leads_through_the_steps(
      String asOf, String expected, String upwards, String downwards) {
    MetricProgress up = at(asOf, stepped("30", "40", "50", "60"));
    assertThat(up.expected()).isEqualTo(of(expected));
    assertThat(up.expectedValue()).isEqualTo(of(upwards));
    MetricProgress down = at(asOf, stepped("60", "50", "40", "30"));
    assertThat(down.expected()).isEqualTo(of(expected));
    assertThat(down.expectedValue()).isEqualTo(of(downwards));
  }

  @Test
  void steps_shape_the_grid_and_the_gap() {
    MetricProgress p = at("2027-02-10", stepped("30", "40", "50", "60").read("42", "2027-02-10"));
    // (42 - 30) / 30 is 40 %, where 50 % are expected
    assertThat(p.gap()).isEqualTo(of("-10"));
    // 31 January is 10 of 40 days after the first step, 31 March 29 of 40 after the second
    assertThat(p.grid())
        .extracting(t -> t.end() + " " + t.expected().orElseThrow())
        .containsExactly("2027-01-31 42.5", "2027-02-28 49.5", "2027-03-31 57.25", "2027-04-11 60");
  }

  @Test
  void a_baseline_without_a_value_is_due_until_its_day_is_over() {
    MetricFixture m = metric("m").fromDay("2027-04-30").to("30", "2027-07-15").every(Cadence.MONTH);
    assertThat(at("2027-02-08", m).status()).isEqualTo(MetricStatus.BASELINE_DUE);
    assertThat(at("2027-04-30", m).status()).isEqualTo(MetricStatus.BASELINE_DUE);
    MetricProgress late = at("2027-05-31", m.read("20", "2027-04-15").read("21", "2027-05-31"));
    assertThat(late.status()).isEqualTo(MetricStatus.BASELINE_MISSING);
    assertThat(late.baseline()).isEmpty();
    assertThat(late.progress()).isEmpty();
    assertThat(late.expected()).isEmpty();
    assertThat(late.trend()).isEmpty();
    assertThat(late.line()).isEmpty();
    assertThat(late.latest()).map(Reading::value).isEqualTo(of("21"));
    // readings before its day belong to no period after it
    assertThat(late.grid())
        .extracting(t -> t.end() + " " + t.reading().map(Reading::value).orElse(null))
        .containsExactly("2027-05-31 21", "2027-06-30 null", "2027-07-15 null");
    assertThat(late.grid()).allMatch(t -> t.expected().isEmpty());
  }

  @Test
  void the_reading_of_its_day_is_the_baseline_that_was_planned() {
    MetricProgress p =
        at(
            "2027-02-20",
            metric("m")
                .fromDay("2027-01-01")
                .to("100", "2027-04-11")
                .read("-5", "2026-12-01")
                .read("0", "2027-01-01")
                .read("50", "2027-02-20"));
    assertThat(p.baseline()).map(Reading::value).isEqualTo(of("0"));
    assertThat(p.progress()).isEqualTo(of("0.5"));
    assertThat(p.status()).isEqualTo(MetricStatus.ON_TRACK);
    assertThat(p.earlier()).extracting(Reading::value).containsExactly(new BigDecimal("-5"));
    assertThat(p.readings()).hasSize(1);
  }

  @Test
  void a_series_has_its_own_values_and_the_rest_of_its_metric() {
    MetricProgress p =
        at(
            "2027-02-20",
            metric("rate")
                .name("Win rate")
                .unit("%")
                .from("0", "2027-01-01")
                .to("100", "2027-04-11")
                .series(metric("emea").name("EMEA").read("50", "2027-02-20"))
                .series(
                    metric("americas")
                        .name("Americas")
                        .from("50", "2027-01-01")
                        .read("75", "2027-02-20"))
                .series(metric("asia").to("20", "2027-04-11").read("4", "2027-02-20")));
    assertThat(p.series())
        .extracting(s -> s.metric().name() + " " + s.progress().orElseThrow() + " " + s.status())
        .containsExactly(
            "Win rate · EMEA 0.5 ON_TRACK",
            "Win rate · Americas 0.5 ON_TRACK", // from 50 to 100
            "Win rate · Asia 0.2 BEHIND"); // from 0 to 20
    assertThat(p.series()).allMatch(s -> s.metric().unit().equals(Optional.of("%")));
    // nothing is read of the metric itself
    assertThat(p.tracked()).isEqualTo(p.series());
  }

  @Test
  void a_metric_with_readings_is_tracked_beside_its_series() {
    MetricProgress p =
        at(
            "2027-02-20",
            hundred().read("50", "2027-02-20").series(metric("emea").read("9", "2027-02-20")));
    assertThat(p.tracked()).hasSize(2).first().isSameAs(p);
    MetricProgress alone = at("2027-02-20", hundred());
    assertThat(alone.tracked()).containsExactly(alone);
  }
}
