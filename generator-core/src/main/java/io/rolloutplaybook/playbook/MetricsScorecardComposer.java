package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.MetricProgress;
import io.rolloutplaybook.analysis.MetricStatus;
import io.rolloutplaybook.analysis.Occurrence;
import io.rolloutplaybook.analysis.TrackingPeriod;
import io.rolloutplaybook.analysis.Trend;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.playbook.MetricsScorecard.CadenceReadings;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricAnnouncement;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricChanges;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricKind;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricPeriod;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricPoint;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricRow;
import io.rolloutplaybook.playbook.MetricsScorecard.ScoreFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a metrics scorecard together. One use. */
final class MetricsScorecardComposer {
  private final Analysis analysis;
  private final LocalDate asOf;
  private final Map<String, Metric> all = new LinkedHashMap<>();
  private final Map<String, String> roles;

  MetricsScorecardComposer(Analysis analysis) {
    this.analysis = analysis;
    asOf = analysis.asOf();
    // What a metric refers to has a name even where it does not concern the reader.
    analysis.whole().metrics().forEach(m -> all.put(m.id(), m.metric()));
    roles =
        analysis.whole().rollout().roles().stream().collect(Collectors.toMap(Role::id, Role::name));
  }

  MetricsScorecard compose() {
    List<MetricRow> rows = analysis.metrics().stream().map(this::row).toList();
    List<MetricRow> tracked =
        rows.stream().filter(r -> r.status() != MetricStatus.RETIRED).toList();
    return new MetricsScorecard(
        RolloutFacts.of(analysis),
        figures(rows, tracked),
        analysis.rollout().checks().tolerance(),
        by(rows, State.values(), MetricRow::state, MetricChanges::new),
        by(tracked, Metric.Kind.values(), MetricRow::kind, MetricKind::new),
        tracked.stream().anyMatch(r -> r.kind().isPresent()),
        tracked,
        rows.stream().filter(r -> r.status() == MetricStatus.RETIRED).toList(),
        span(tracked),
        readings(tracked));
  }

  private Optional<Span> span(List<MetricRow> tracked) {
    List<LocalDate> days =
        tracked.stream().flatMap(r -> r.target().stream()).map(t -> t.date()).sorted().toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(Span.around(analysis, days.get(0), days.get(days.size() - 1)));
  }

  /** Rows in the order of what they are grouped by, those without it last; no group is empty. */
  private static <K, G> List<G> by(
      List<MetricRow> rows,
      K[] keys,
      Function<MetricRow, Optional<K>> key,
      BiFunction<Optional<K>, List<MetricRow>, G> group) {
    return Stream.concat(Arrays.stream(keys).map(Optional::of), Stream.of(Optional.<K>empty()))
        .map(
            k -> {
              List<MetricRow> own = rows.stream().filter(r -> key.apply(r).equals(k)).toList();
              return own.isEmpty() ? Optional.<G>empty() : Optional.of(group.apply(k, own));
            })
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<CadenceReadings> readings(List<MetricRow> tracked) {
    List<CadenceReadings> readings = new ArrayList<>();
    for (Cadence cadence : Cadence.values()) {
      List<MetricRow> rows =
          tracked.stream()
              .filter(r -> r.cadence().filter(cadence::equals).isPresent())
              .filter(r -> !r.periods().isEmpty())
              .toList();
      if (!rows.isEmpty()) {
        readings.add(new CadenceReadings(cadence, rows));
      }
    }
    return readings;
  }

  private static ScoreFigures figures(List<MetricRow> all, List<MetricRow> tracked) {
    return new ScoreFigures(
        all.size(),
        tracked.size(),
        count(tracked, r -> r.status().isJudged()),
        count(tracked, r -> r.status() == MetricStatus.ON_TRACK),
        count(tracked, r -> r.status() == MetricStatus.WATCH),
        count(tracked, r -> r.status() == MetricStatus.BEHIND),
        count(tracked, r -> r.status() == MetricStatus.STALE),
        count(tracked, r -> r.status() == MetricStatus.NO_READING),
        count(tracked, r -> r.status() == MetricStatus.NOT_DUE),
        count(tracked, r -> r.status() == MetricStatus.NO_TARGET),
        all.size() - tracked.size(),
        count(tracked, r -> r.trend().filter(Trend.IMPROVING::equals).isPresent()),
        count(tracked, r -> r.trend().filter(Trend.FLAT::equals).isPresent()),
        count(tracked, r -> r.trend().filter(Trend.WORSENING::equals).isPresent()),
        count(
            all,
            r ->
                r.announcements().isEmpty() && r.state().filter(s -> s != State.KEPT).isPresent()));
  }

  private static int count(List<MetricRow> rows, Predicate<MetricRow> which) {
    return (int) rows.stream().filter(which).count();
  }

  private MetricRow row(MetricProgress p) {
    Metric m = p.metric();
    int decimals =
        Stream.of(m.baseline().stream(), m.target().stream(), m.actuals().stream())
            .flatMap(s -> s)
            .mapToInt(r -> Math.max(0, r.value().scale()))
            .max()
            .orElse(0);
    int gridDecimals = gridDecimals(p, decimals);
    List<MetricPoint> path =
        Stream.of(p.earlier().stream(), m.baseline().stream(), p.readings().stream())
            .flatMap(s -> s)
            .map(MetricsScorecardComposer::point)
            .toList();
    List<MetricPoint> line = line(m);
    List<LocalDate> drawn =
        Stream.concat(path.stream(), line.stream()).map(MetricPoint::date).sorted().toList();
    return new MetricRow(
        m.id(),
        m.name(),
        m.goal(),
        m.definition(),
        m.roles().stream().map(roles::get).toList(),
        m.kind(),
        m.state(),
        m.why(),
        m.unit().orElse(""),
        decimals,
        gridDecimals,
        p.direction(),
        m.baseline().isPresent()
            && m.target().isPresent()
            && m.baseline().get().value().compareTo(m.target().get().value()) == 0,
        m.baseline().map(MetricsScorecardComposer::point),
        m.target().map(MetricsScorecardComposer::point),
        p.before().map(MetricsScorecardComposer::point),
        p.previous().map(MetricsScorecardComposer::point),
        p.latest().map(MetricsScorecardComposer::point),
        p.progress(),
        p.progress().map(MetricsScorecardComposer::percent),
        p.expected(),
        p.expected().map(MetricsScorecardComposer::percent),
        p.expectedValue(),
        p.gap().map(g -> g.setScale(1, RoundingMode.HALF_UP)),
        p.lastStep(),
        p.slope(),
        p.needed(),
        p.trend(),
        p.status(),
        m.cadence(),
        nextDue(p),
        m.source(),
        m.owner().map(analysis::name),
        m.replacedBy().map(id -> all.get(id).name()),
        replaces(m),
        p.ends(),
        p.ends().filter(asOf::isAfter).isPresent(),
        announcements(m.id()),
        path,
        line,
        shown(drawn, asOf),
        shown(drawn, analysis.rollout().launch()),
        p.grid().stream().map(t -> period(t, gridDecimals)).toList(),
        analysis.rollout().extra(m.id()));
  }

  private static MetricPoint point(Reading reading) {
    return new MetricPoint(reading.date(), reading.value());
  }

  private static BigDecimal percent(BigDecimal share) {
    return share.multiply(BigDecimal.valueOf(100)).setScale(1, RoundingMode.HALF_UP);
  }

  /** What tells people about a metric; a series by its first occurrence. */
  private List<MetricAnnouncement> announcements(String metric) {
    Map<String, MetricAnnouncement> first = new LinkedHashMap<>();
    for (Occurrence o : analysis.whole().announcing(metric)) {
      first.putIfAbsent(
          o.communication().id(),
          new MetricAnnouncement(o.id(), o.title(), o.effective(), o.sentOn().isPresent()));
    }
    return List.copyOf(first.values());
  }

  /** One decimal more than the readings where a period moves the line by less than their last. */
  private static int gridDecimals(MetricProgress p, int decimals) {
    if (p.grid().size() < 2) {
      return decimals;
    }
    BigDecimal rise =
        p.metric()
            .target()
            .orElseThrow()
            .value()
            .subtract(p.metric().baseline().orElseThrow().value())
            .abs();
    BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
    boolean little =
        rise.signum() != 0
            && rise.compareTo(smallest.multiply(BigDecimal.valueOf(p.grid().size()))) < 0;
    return little ? decimals + 1 : decimals;
  }

  private static MetricPeriod period(TrackingPeriod period, int decimals) {
    BigDecimal expected = period.expected().setScale(decimals, RoundingMode.HALF_UP);
    Optional<BigDecimal> reading = period.reading().map(Reading::value);
    return new MetricPeriod(
        period.end(), expected, reading, reading.map(r -> r.subtract(expected)));
  }

  /** Whether a day lies among those that a chart shows. */
  private static boolean shown(List<LocalDate> days, LocalDate day) {
    return !days.isEmpty() && !day.isBefore(days.get(0)) && !day.isAfter(days.get(days.size() - 1));
  }

  private Optional<LocalDate> nextDue(MetricProgress p) {
    return p.grid().stream()
        .filter(t -> t.reading().isEmpty() && !t.end().isBefore(asOf))
        .map(TrackingPeriod::end)
        .findFirst();
  }

  private List<String> replaces(Metric metric) {
    return all.values().stream()
        .filter(o -> o.replacedBy().filter(metric.id()::equals).isPresent())
        .map(Metric::name)
        .toList();
  }

  private static List<MetricPoint> line(Metric m) {
    if (m.baseline().isEmpty()
        || m.target().isEmpty()
        || !m.target().get().date().isAfter(m.baseline().get().date())) {
      return List.of();
    }
    return List.of(point(m.baseline().get()), point(m.target().get()));
  }
}
