package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.MetricStatus;
import io.rolloutplaybook.analysis.Trend;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.RoughDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics scorecard, worked out: where each metric stood, should stand and stands now.
 *
 * <p>A metric is tracked unless it is retired. Lists of metrics are in the definition's order.
 *
 * @param tolerance how far progress may lie behind the expected before it counts as behind, in
 *     points of progress
 * @param changes what happens to metrics: new, changed, kept, retired, not stated; states without a
 *     metric are left out
 * @param kinds tracked metrics: leading, lagging, not stated; kinds without a metric are left out
 * @param kindsUsed whether any tracked metric has a kind
 * @param tracked all metrics but those retired
 * @param retired those retired
 * @param span the days that a picture of the target dates shows; absent when no tracked metric has
 *     a target
 * @param readings the tracked metrics that have entries, by how often they are read: week, month,
 *     quarter, year, not stated; cadences without a metric are left out
 * @param metrics each metric once, those retired last: series are tracked, and metrics explained
 */
public record MetricsScorecard(
    RolloutFacts rollout,
    ScoreFigures figures,
    int tolerance,
    List<MetricChanges> changes,
    List<MetricKind> kinds,
    boolean kindsUsed,
    List<MetricRow> tracked,
    List<MetricRow> retired,
    Optional<Span> span,
    List<CadenceReadings> readings,
    List<MetricRow> metrics) {
  public MetricsScorecard {
    changes = List.copyOf(changes);
    kinds = List.copyOf(kinds);
    tracked = List.copyOf(tracked);
    retired = List.copyOf(retired);
    readings = List.copyOf(readings);
    metrics = List.copyOf(metrics);
  }

  /** The scorecard; empty when the rollout has no metric. */
  public static Optional<MetricsScorecard> of(Analysis analysis) {
    return analysis.metrics().isEmpty()
        ? Optional.empty()
        : Optional.of(new MetricsScorecardComposer(analysis).compose());
  }

  /**
   * How many metrics there are, and how many of those tracked stand how.
   *
   * @param metrics all, those retired included
   * @param tracked all but those retired
   * @param fresh tracked metrics whose progress is judged: on track, to watch or behind
   * @param improving tracked metrics whose last readings lead towards the target
   * @param flat whose last readings stand still
   * @param worsening whose last readings lead away from the target
   * @param unannounced new, changed and retired metrics that no communication announces
   * @param baselineDue tracked metrics whose baseline is still to be read
   * @param baselineMissing whose baseline should have been read by now
   * @param baselineUnknown of either sort
   * @param aims whether a target of those tracked is a bound or a range
   * @param steps the most steps that a target of those tracked has
   */
  public record ScoreFigures(
      int metrics,
      int tracked,
      int fresh,
      int onTrack,
      int watch,
      int behind,
      int stale,
      int noReading,
      int notDue,
      int noTarget,
      int retired,
      int improving,
      int flat,
      int worsening,
      int unannounced,
      int baselineDue,
      int baselineMissing,
      int baselineUnknown,
      boolean aims,
      int steps) {}

  /**
   * @param state absent for metrics that do not state it
   */
  public record MetricChanges(Optional<Metric.State> state, List<MetricRow> rows) {
    public MetricChanges {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param kind absent for metrics that do not state it
   */
  public record MetricKind(Optional<Metric.Kind> kind, List<MetricRow> rows) {
    public MetricKind {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param cadence absent for metrics that do not state it
   */
  public record CadenceReadings(Optional<Metric.Cadence> cadence, List<MetricRow> rows) {
    public CadenceReadings {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A metric. Values are as the definition gives them; those worked out have ten decimals at most.
   *
   * @param roles names of the roles that it is about
   * @param unit empty for none; money as a sign, or as a code and a no-break space, which go before
   *     the number
   * @param decimals with how many decimals its values are written, so that they align
   * @param gridDecimals the same for its expected values; more where it moves little in a period
   * @param direction which way the target lies, or should; absent when nobody says
   * @param held whether the baseline meets the target, so that this is to be held
   * @param before the reading before the previous one; the baseline counts as the first reading
   * @param progress share of the way from baseline to target; 0.56 is 56 %
   * @param progressPercent the same as a percentage, one decimal
   * @param expected the share that should be reached by the as-of date
   * @param expectedPercent the same as a percentage, one decimal
   * @param expectedValue the value that should be reached by the as-of date
   * @param gap progress less expected, in points of progress, one decimal
   * @param lastStep the latest reading less the one before
   * @param slope change per reading over the last three of them
   * @param needed change per cadence from the latest reading that reaches the target in time;
   *     absent when it is reached or no time is left
   * @param trend where the last three readings lead
   * @param nextDue the end of the first period without a reading that ends on the as-of date or
   *     after it
   * @param replacedBy name of the metric that counts instead
   * @param replaces names of the metrics that it takes the place of
   * @param ends the last day on which it counts
   * @param ended whether that day is over
   * @param path readings to be drawn: those up to the baseline, the baseline and those after it
   * @param line the expected path through the steps; empty without a baseline or a target, or when
   *     the target is not later
   * @param asOfShown whether the as-of date lies among the days of {@code path} and {@code line}
   * @param launchShown whether launch does
   * @param periods when it is to be read, from baseline to target
   * @param entries what is read when: the baseline, each reading after it on its day, and the end
   *     of each period that has none; without a cadence the target's date
   * @param series the series' own name, which the name ends in; absent for a metric
   * @param aim whether the target is a value, a bound or a range
   * @param targetTo the upper end of a range, whose lower end is the target's value
   * @param steps values to reach on the way to the target
   * @param nextStep the first of them that is not over by the as-of date
   * @param rise from the baseline to the target, or the nearer end of a range; 0 where it is to be
   *     held
   * @param baselineDue the day on which the baseline is to be read, when it is not known yet
   * @param lineSoFar {@code line} up to the as-of date where that is on it: all the way to the
   *     target, a year of it would leave the readings no room; a line that is to be held is whole
   * @param extra a team's own texts, by key
   * @param chartLow the lowest value in the charts of the metric's series; absent without series
   * @param chartHigh the highest
   */
  public record MetricRow(
      String id,
      String name,
      Optional<String> goal,
      Optional<String> definition,
      List<String> roles,
      Optional<Metric.Kind> kind,
      Optional<Metric.State> state,
      Optional<String> why,
      String unit,
      int decimals,
      int gridDecimals,
      Optional<Metric.Direction> direction,
      boolean held,
      Optional<MetricPoint> baseline,
      Optional<MetricPoint> target,
      Optional<MetricPoint> before,
      Optional<MetricPoint> previous,
      Optional<MetricPoint> latest,
      Optional<BigDecimal> progress,
      Optional<BigDecimal> progressPercent,
      Optional<BigDecimal> expected,
      Optional<BigDecimal> expectedPercent,
      Optional<BigDecimal> expectedValue,
      Optional<BigDecimal> gap,
      Optional<BigDecimal> lastStep,
      Optional<BigDecimal> slope,
      Optional<BigDecimal> needed,
      Optional<Trend> trend,
      MetricStatus status,
      Optional<Metric.Cadence> cadence,
      Optional<LocalDate> nextDue,
      Optional<String> source,
      Optional<String> owner,
      Optional<String> replacedBy,
      List<String> replaces,
      Optional<RoughDate> ends,
      boolean ended,
      List<MetricAnnouncement> announcements,
      List<MetricPoint> path,
      List<MetricPoint> line,
      boolean asOfShown,
      boolean launchShown,
      List<MetricPeriod> periods,
      List<MetricEntry> entries,
      Optional<String> series,
      Metric.Aim aim,
      Optional<BigDecimal> targetTo,
      List<MetricPoint> steps,
      Optional<MetricPoint> nextStep,
      Optional<BigDecimal> rise,
      Optional<LocalDate> baselineDue,
      List<MetricPoint> lineSoFar,
      Map<String, String> extra,
      Optional<BigDecimal> chartLow,
      Optional<BigDecimal> chartHigh) {
    public MetricRow {
      roles = List.copyOf(roles);
      replaces = List.copyOf(replaces);
      announcements = List.copyOf(announcements);
      path = List.copyOf(path);
      line = List.copyOf(line);
      periods = List.copyOf(periods);
      entries = List.copyOf(entries);
      steps = List.copyOf(steps);
      lineSoFar = List.copyOf(lineSoFar);
    }
  }

  /** A value on a day. */
  public record MetricPoint(LocalDate date, BigDecimal value) {}

  /**
   * @param title the communication's; its id where it has none
   * @param sent whether it was sent, or begun, by the as-of date
   */
  public record MetricAnnouncement(String id, String title, RoughDate date, boolean sent) {}

  /**
   * @param expected value on the line on that day, rounded to {@code gridDecimals}; absent without
   *     a baseline or a target
   * @param reading absent where one is due
   * @param gap reading less {@code expected}
   */
  public record MetricEntry(
      LocalDate day,
      Optional<BigDecimal> expected,
      Optional<BigDecimal> reading,
      Optional<BigDecimal> gap) {}

  /**
   * @param end last day of the period
   * @param expected value on the line on that day, rounded to {@code gridDecimals}; absent without
   *     a line
   * @param reading the last one in the period
   * @param gap reading less {@code expected}
   */
  public record MetricPeriod(
      LocalDate end,
      Optional<BigDecimal> expected,
      Optional<BigDecimal> reading,
      Optional<BigDecimal> gap) {}
}
