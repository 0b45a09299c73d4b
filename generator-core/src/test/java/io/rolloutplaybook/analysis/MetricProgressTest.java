package io.rolloutplaybook.analysis;

import static io.rolloutplaybook.model.MetricFixture.metric;
import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(p.status()).isEqualTo(MetricStatus.NO_TARGET);
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
    assertThat(p.earlier())
        .extracting(Reading::value)
        .map(BigDecimal::intValue)
        .containsExactly(3, 0);
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
    assertThat(grid.get(0).expected()).isEqualByComparingTo("4");
    assertThat(grid.get(8).expected()).isEqualByComparingTo("56");
    assertThat(grid.get(0).reading()).map(Reading::value).isEqualTo(of("3"));
    assertThat(grid.get(1).reading()).isEmpty();
    assertThat(grid.get(2).reading()).map(Reading::value).isEqualTo(of("9"));
  }
}
