package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.MetricProgress;
import io.rolloutplaybook.analysis.MetricStatus;
import io.rolloutplaybook.analysis.Occurrence;
import io.rolloutplaybook.analysis.TrackingPeriod;
import io.rolloutplaybook.analysis.Trend;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Metric.Aim;
import io.rolloutplaybook.model.Metric.Baseline;
import io.rolloutplaybook.model.Metric.Cadence;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Metric.Series;
import io.rolloutplaybook.model.Metric.State;
import io.rolloutplaybook.model.Metric.Target;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.playbook.MetricsScorecard.CadenceReadings;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricAnnouncement;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricChanges;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricEntry;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricKind;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricPeriod;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricPoint;
import io.rolloutplaybook.playbook.MetricsScorecard.MetricRow;
import io.rolloutplaybook.playbook.MetricsScorecard.ScoreFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
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
    Map<Boolean, List<MetricProgress>> metrics =
        analysis.metrics().stream().collect(Collectors.partitioningBy(MetricProgress::isRetired));
    List<MetricRow> rows = analysis.metrics().stream().map(this::row).toList();
    List<MetricRow> tracked =
        metrics.get(false).stream().flatMap(m -> m.tracked().stream()).map(this::row).toList();
    List<MetricRow> retired = metrics.get(true).stream().map(this::row).toList();
    return new MetricsScorecard(
        RolloutFacts.of(analysis),
        figures(rows, tracked, retired),
        analysis.rollout().checks().tolerance(),
        by(rows, State.values(), MetricRow::state, MetricChanges::new),
        by(tracked, Metric.Kind.values(), MetricRow::kind, MetricKind::new),
        tracked.stream().anyMatch(r -> r.kind().isPresent()),
        tracked,
        retired,
        span(tracked),
        readings(tracked),
        rows.stream().sorted(Comparator.comparing(r -> retired.contains(r))).toList());
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
    return by(
        tracked.stream().filter(r -> !r.entries().isEmpty()).toList(),
        Cadence.values(),
        MetricRow::cadence,
        CadenceReadings::new);
  }

  private static ScoreFigures figures(
      List<MetricRow> all, List<MetricRow> tracked, List<MetricRow> retired) {
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
        count(
            tracked,
            r -> r.status() == MetricStatus.NO_TARGET || r.status() == MetricStatus.NO_BASELINE),
        retired.size(),
        count(tracked, r -> r.trend().filter(Trend.IMPROVING::equals).isPresent()),
        count(tracked, r -> r.trend().filter(Trend.FLAT::equals).isPresent()),
        count(tracked, r -> r.trend().filter(Trend.WORSENING::equals).isPresent()),
        count(
            all,
            r -> r.announcements().isEmpty() && r.state().filter(s -> s != State.KEPT).isPresent()),
        count(tracked, r -> r.status() == MetricStatus.BASELINE_DUE),
        count(tracked, r -> r.status() == MetricStatus.BASELINE_MISSING),
        count(tracked, r -> r.baselineDue().isPresent()),
        tracked.stream().anyMatch(r -> r.aim() != Aim.VALUE),
        tracked.stream().mapToInt(r -> r.steps().size()).max().orElse(0));
  }

  private static int count(List<MetricRow> rows, Predicate<MetricRow> which) {
    return (int) rows.stream().filter(which).count();
  }

  private MetricRow row(MetricProgress p) {
    Metric m = p.metric();
    int decimals =
        Stream.of(
                p.baseline().map(Reading::value).stream(),
                m.target().stream().flatMap(MetricsScorecardComposer::values),
                m.actuals().stream().map(Reading::value))
            .flatMap(s -> s)
            .mapToInt(v -> Math.max(0, v.scale()))
            .max()
            .orElse(0);
    int gridDecimals = gridDecimals(p, decimals);
    List<MetricPoint> path =
        Stream.of(p.earlier().stream(), p.baseline().stream(), p.readings().stream())
            .flatMap(s -> s)
            .map(MetricsScorecardComposer::point)
            .toList();
    List<MetricPoint> line = line(p);
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
        m.unit().map(MetricUnit::of).orElse(""),
        decimals,
        gridDecimals,
        Optional.of(p.direction()).filter(d -> m.target().isPresent() || m.direction().isPresent()),
        p.held(),
        p.baseline().map(MetricsScorecardComposer::point),
        m.target().map(t -> new MetricPoint(t.date(), t.value())),
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
        p.ends().map(RoughDate::day).filter(asOf::isAfter).isPresent(),
        announcements(m.id()),
        path,
        line,
        shown(drawn, asOf),
        analysis.rollout().launch().filter(date -> shown(drawn, date.day())).isPresent(),
        p.grid().stream().map(t -> period(t, gridDecimals)).toList(),
        entries(p, gridDecimals),
        p.part().map(Series::name),
        m.target().map(Target::aim).orElse(Aim.VALUE),
        m.target().flatMap(Target::to),
        m.target().stream()
            .flatMap(t -> t.steps().stream())
            .map(MetricsScorecardComposer::point)
            .toList(),
        m.target().stream()
            .flatMap(t -> t.steps().stream())
            .filter(step -> !step.date().isBefore(asOf))
            .findFirst()
            .map(MetricsScorecardComposer::point),
        p.rise(),
        p.baseline().isPresent() ? Optional.empty() : m.baseline().map(Baseline::date),
        lineSoFar(p, line),
        analysis.rollout().extra(m.id()),
        drawn(p).min(Comparator.naturalOrder()),
        drawn(p).max(Comparator.naturalOrder()));
  }

  /** What the charts of all series of a metric show; nothing for a metric without series. */
  private Stream<BigDecimal> drawn(MetricProgress p) {
    return analysis.metrics().stream()
        .map(MetricProgress::tracked)
        .filter(series -> series.size() > 1 && series.stream().anyMatch(s -> s == p))
        .flatMap(List::stream)
        .flatMap(
            s ->
                Stream.concat(
                    Stream.of(s.earlier().stream(), s.baseline().stream(), s.readings().stream())
                        .flatMap(readings -> readings)
                        .map(Reading::value),
                    s.metric().target().stream()
                        .flatMap(t -> Stream.concat(Stream.of(t.value()), t.to().stream()))));
  }

  private List<MetricPoint> lineSoFar(MetricProgress p, List<MetricPoint> line) {
    if (p.held()
        || line.isEmpty()
        || !asOf.isAfter(line.get(0).date())
        || !asOf.isBefore(line.get(line.size() - 1).date())) {
      return line;
    }
    return Stream.concat(
            line.stream().filter(point -> point.date().isBefore(asOf)),
            p.expectedValue().stream().map(value -> new MetricPoint(asOf, value)))
        .toList();
  }

  /** Readings on their days, and between and after them the days on which they are due. */
  private static List<MetricEntry> entries(MetricProgress p, int decimals) {
    Metric m = p.metric();
    Stream<LocalDate> periods =
        p.grid().stream().filter(t -> t.reading().isEmpty()).map(TrackingPeriod::end);
    Stream<LocalDate> begin =
        p.baseline().isPresent() ? Stream.empty() : m.baseline().map(Baseline::date).stream();
    // Without a cadence it is read once more, on the target's date.
    Stream<LocalDate> once =
        m.cadence().isPresent()
            ? Stream.empty()
            : m.target().map(Target::date).stream()
                .filter(
                    p.latest()
                            .map(Reading::date)
                            .or(() -> m.baseline().map(Baseline::date))
                            .orElse(LocalDate.MIN)
                        ::isBefore);
    return Stream.concat(
            Stream.concat(p.baseline().stream(), p.readings().stream())
                .map(r -> entry(p, r.date(), Optional.of(r.value()), decimals)),
            Stream.of(begin, periods, once)
                .flatMap(days -> days)
                .map(day -> entry(p, day, Optional.empty(), decimals)))
        .sorted(Comparator.comparing(MetricEntry::day))
        .toList();
  }

  private static MetricEntry entry(
      MetricProgress p, LocalDate day, Optional<BigDecimal> reading, int decimals) {
    Optional<BigDecimal> expected =
        p.expectedOn(day).map(e -> e.setScale(decimals, RoundingMode.HALF_UP));
    return new MetricEntry(day, expected, reading, reading.flatMap(r -> expected.map(r::subtract)));
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
          new MetricAnnouncement(o.id(), o.title(), o.effectiveDate(), o.sentOn().isPresent()));
    }
    return List.copyOf(first.values());
  }

  /** One decimal more than the readings where a period moves the line by less than their last. */
  private static int gridDecimals(MetricProgress p, int decimals) {
    if (p.grid().size() < 2) {
      return decimals;
    }
    BigDecimal rise = p.rise().orElse(BigDecimal.ZERO).abs();
    BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
    boolean little =
        rise.signum() != 0
            && rise.compareTo(smallest.multiply(BigDecimal.valueOf(p.grid().size()))) < 0;
    return little ? decimals + 1 : decimals;
  }

  private static MetricPeriod period(TrackingPeriod period, int decimals) {
    Optional<BigDecimal> expected =
        period.expected().map(e -> e.setScale(decimals, RoundingMode.HALF_UP));
    Optional<BigDecimal> reading = period.reading().map(Reading::value);
    return new MetricPeriod(
        period.end(), expected, reading, reading.flatMap(r -> expected.map(r::subtract)));
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

  /** A line that takes no time cannot be drawn. */
  private static List<MetricPoint> line(MetricProgress p) {
    List<Reading> line = p.line();
    return line.isEmpty() || !line.get(line.size() - 1).date().isAfter(line.get(0).date())
        ? List.of()
        : line.stream().map(MetricsScorecardComposer::point).toList();
  }

  /** The values that a target names. */
  private static Stream<BigDecimal> values(Target target) {
    return Stream.of(
            Stream.of(target.value()),
            target.to().stream(),
            target.steps().stream().map(Reading::value))
        .flatMap(s -> s);
  }
}
