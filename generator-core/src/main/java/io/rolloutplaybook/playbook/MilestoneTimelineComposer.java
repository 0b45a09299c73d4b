package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.CriticalPath;
import io.rolloutplaybook.analysis.MilestoneProgress;
import io.rolloutplaybook.analysis.MilestoneStatus;
import io.rolloutplaybook.analysis.Occurrence;
import io.rolloutplaybook.analysis.Phases;
import io.rolloutplaybook.analysis.Register;
import io.rolloutplaybook.analysis.ResolvedMilestone;
import io.rolloutplaybook.analysis.Undated;
import io.rolloutplaybook.analysis.WorkingDays;
import io.rolloutplaybook.model.Assumption;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.model.Workstream;
import io.rolloutplaybook.playbook.MilestoneTimeline.AssumptionRow;
import io.rolloutplaybook.playbook.MilestoneTimeline.DecisionRow;
import io.rolloutplaybook.playbook.MilestoneTimeline.Dependency;
import io.rolloutplaybook.playbook.MilestoneTimeline.Effect;
import io.rolloutplaybook.playbook.MilestoneTimeline.Figures;
import io.rolloutplaybook.playbook.MilestoneTimeline.LaunchOutlook;
import io.rolloutplaybook.playbook.MilestoneTimeline.RiskRow;
import io.rolloutplaybook.playbook.MilestoneTimeline.Row;
import io.rolloutplaybook.playbook.MilestoneTimeline.Slip;
import io.rolloutplaybook.playbook.MilestoneTimeline.SupportedMilestone;
import io.rolloutplaybook.playbook.MilestoneTimeline.Supporting;
import io.rolloutplaybook.playbook.MilestoneTimeline.WaveTimeline;
import io.rolloutplaybook.playbook.MilestoneTimeline.WorkstreamRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a milestone timeline together. One use. */
final class MilestoneTimelineComposer {
  /** Of the launches that are still to come the one that moves most or has the least float. */
  private static final Comparator<LaunchOutlook> TIGHTEST =
      Comparator.comparing(LaunchOutlook::launched)
          .thenComparing(LaunchOutlook::days, Comparator.reverseOrder())
          .thenComparing(l -> l.floatDays().orElse(Integer.MAX_VALUE));

  private final Analysis analysis;
  private final WorkingDays workingDays;
  private final LocalDate asOf;
  private final Optional<RoughDate> launch;
  private final Set<String> onPath = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The launches that milestones lead to: one, or one for each wave. */
  private final List<Lane> lanes;

  /** All milestones of all waves, as if there were one launch. */
  private final Lane whole;

  /** For each milestone that was not dropped the launch that it is nearest to moving. */
  private final Map<String, Lane> lane = new HashMap<>();

  private record Lane(Optional<String> wave, CriticalPath path, Optional<LocalDate> launch) {
    static Lane of(Analysis analysis) {
      return new Lane(
          analysis.wave().map(Wave::name), analysis.criticalPath(), analysis.phases().launch());
    }
  }

  /** Open milestones that wait for another one, by its id. */
  private final Map<String, List<Milestone>> waiting = new HashMap<>();

  MilestoneTimelineComposer(Analysis analysis) {
    this(analysis, Map.of());
  }

  /**
   * @param numbers of milestones, where they are part of a document that has numbered them
   */
  private MilestoneTimelineComposer(Analysis analysis, Map<String, Integer> numbers) {
    this.analysis = analysis;
    this.numbers.putAll(numbers);
    List<Analysis> waves = analysis.whole().waves();
    boolean dated = waves.stream().anyMatch(MilestoneTimelineComposer::isDated);
    // Waves come in the order of their launches: first those that have one.
    lanes = (dated ? waves : List.of(analysis)).stream().map(Lane::of).toList();
    whole = Lane.of(analysis.whole());
    lanes.stream()
        .filter(l -> l.launch().isPresent() || !dated)
        .forEach(l -> onPath.addAll(l.path().path()));
    workingDays = analysis.workingDays();
    asOf = analysis.asOf();
    launch = analysis.rollout().launch();
    analysis.milestones().forEach(m -> shown.add(m.id()));
  }

  MilestoneTimeline compose() {
    // Numbers, and what the milestones do to launch, are the same for every reader.
    List<ResolvedMilestone> byDate =
        analysis.whole().milestones().stream()
            .sorted(Comparator.comparing(ResolvedMilestone::effective))
            .toList();
    List<ResolvedMilestone> live = byDate.stream().filter(m -> !m.isDropped()).toList();
    List<ResolvedMilestone> ordered =
        Stream.concat(
                analysis.whole().waves().isEmpty() ? pathFirst(live) : waveByWave(live),
                byDate.stream().filter(ResolvedMilestone::isDropped))
            .toList();
    for (ResolvedMilestone m : ordered) {
      numbers.putIfAbsent(m.id(), numbers.size() + 1);
      if (!m.isDropped()) {
        lane.put(m.id(), nearest(m));
      }
      if (!m.isDropped() && !m.isDone()) {
        Milestone milestone = m.milestone();
        milestone.dependsOn().stream()
            .distinct()
            .forEach(id -> waiting.computeIfAbsent(id, key -> new ArrayList<>()).add(milestone));
      }
    }
    List<Row> all = ordered.stream().map(this::row).toList();
    List<Row> rows = all.stream().filter(r -> shown.contains(r.id())).toList();
    List<Row> rest = rows.stream().filter(r -> !isDropped(r)).toList();
    List<WaveTimeline> waves =
        analysis.waves().stream()
            .filter(w -> isDated(w) && !w.milestones().isEmpty())
            .map(this::wave)
            .toList();
    return new MilestoneTimeline(
        RolloutFacts.of(analysis),
        figures(rest, rows.size() - rest.size()),
        span(rest),
        rest.stream().filter(Row::critical).toList(),
        rest.stream().filter(r -> !r.critical()).toList(),
        rows.stream().filter(MilestoneTimelineComposer::isDropped).toList(),
        waves.stream()
            .map(WaveTimeline::launch)
            .min(TIGHTEST)
            .orElseGet(() -> outlook(all.stream().filter(r -> !isDropped(r)).toList())),
        rest.stream().filter(r -> daysLate(r) > 0 || isOverdue(r)).map(this::slip).toList(),
        rest.stream()
            .filter(
                r -> r.earliest().map(RoughDate::day).filter(r.date().day()::isBefore).isPresent())
            .toList(),
        rest.stream().map(this::supported).toList(),
        rest.stream().filter(r -> r.communications() == 0).map(Row::name).toList(),
        (int)
            analysis.live().stream().filter(o -> o.communication().milestones().isEmpty()).count(),
        ToBeSet.of(analysis, Undated.Kind.MILESTONE),
        workstreams(rows),
        analysis.register().risks().stream().map(this::risk).toList(),
        analysis.register().decisions().stream().map(this::decision).toList(),
        analysis.register().assumptions().stream().map(this::assumption).toList(),
        waves);
  }

  private Stream<ResolvedMilestone> pathFirst(List<ResolvedMilestone> live) {
    List<String> path = lanes.get(0).path().path();
    return Stream.concat(
        live.stream()
            .filter(m -> onPath.contains(m.id()))
            .sorted(Comparator.comparing(m -> path.indexOf(m.id()))),
        live.stream().filter(m -> !onPath.contains(m.id())));
  }

  private Stream<ResolvedMilestone> waveByWave(List<ResolvedMilestone> live) {
    return Stream.concat(
            Stream.of(Optional.<String>empty()),
            analysis.whole().rollout().waves().stream().map(w -> Optional.of(w.id())))
        .flatMap(wave -> live.stream().filter(m -> m.milestone().wave().equals(wave)));
  }

  /** Of the launches that wait for it the one with the least float; else all together. */
  private Lane nearest(ResolvedMilestone m) {
    List<Lane> counting = lanes.stream().filter(l -> l.path().counts(m.id())).toList();
    return counting.size() == 1
        ? counting.get(0)
        : counting.stream()
            .filter(l -> l.path().of(m.id()).leadsToLaunch())
            .min(Comparator.comparing(l -> l.path().of(m.id()).floatDays()))
            .orElse(whole);
  }

  private static boolean isDated(Analysis wave) {
    return wave.rollout().launch().isPresent();
  }

  private WaveTimeline wave(Analysis wave) {
    MilestoneTimeline own = new MilestoneTimelineComposer(wave, numbers).compose();
    return new WaveTimeline(wave.wave().orElseThrow().name(), own.launch(), own.critical());
  }

  private static boolean isDropped(Row row) {
    return row.status() == MilestoneStatus.DROPPED;
  }

  private Row row(ResolvedMilestone m) {
    Milestone milestone = m.milestone();
    Optional<CriticalPath.Pass> pass =
        Optional.ofNullable(lane.get(m.id())).map(l -> l.path().of(m.id()));
    Phases own = analysis.phases(milestone);
    Optional<CriticalPath.Pass> open = pass.filter(p -> !m.isDone());
    List<Occurrence> support = analysis.supporting(m.id());
    Optional<MilestoneProgress> progress = analysis.progress(m);
    return new Row(
        m.id(),
        numbers.get(m.id()),
        milestone.name(),
        m.phase(),
        milestone.owner().map(analysis::name),
        m.startDate(),
        m.plannedDate(),
        milestone.done().isEmpty() && milestone.forecast().isPresent()
            ? Optional.of(m.effectiveDate())
            : Optional.empty(),
        milestone.done(),
        m.effectiveDate(),
        pass.flatMap(CriticalPath.Pass::effectiveStart).map(day -> known(day, m.startDate())),
        !m.plannedDate().contains(m.effectiveDate()),
        workingDays.slip(m.plannedDate(), m.effectiveDate()),
        own.launch().map(day -> Math.toIntExact(ChronoUnit.DAYS.between(day, m.effective()))),
        own.launch().map(day -> workingDays.between(day, m.effective())),
        milestone.dependsOn().stream()
            .distinct()
            .map(this::dependency)
            .sorted(Comparator.comparing(MilestoneTimeline.Dependency::number))
            .toList(),
        m.start().map(start -> workingDays.between(start, m.planned())),
        milestone.audiences().stream().map(id -> analysis.audience(id).name()).toList(),
        milestone.doneWhen(),
        milestone.accountable().map(analysis::name),
        names(milestone.responsible()),
        names(milestone.consulted()),
        names(milestone.informed()),
        support.size(),
        support.stream().map(Occurrence::title).distinct().toList(),
        onPath.contains(m.id()),
        open.map(p -> whole.path().of(m.id()).earlyFinish())
            .map(day -> known(day, Optional.of(m.effectiveDate()))),
        open.map(CriticalPath.Pass::lateFinish),
        open.map(CriticalPath.Pass::floatDays),
        pass.map(CriticalPath.Pass::leadsToLaunch).orElse(false),
        m.status(),
        milestone.dropped(),
        m.moves(),
        milestone.workstream().map(id -> analysis.workstream(id).name()),
        progress.map(MilestoneProgress::share),
        progress.map(MilestoneProgress::share).map(MilestoneTimelineComposer::percent),
        progress.flatMap(MilestoneProgress::expected),
        progress.flatMap(MilestoneProgress::expected).map(MilestoneTimelineComposer::percent),
        progress.filter(MilestoneProgress::behind).isPresent(),
        analysis.rollout().extra(m.id()),
        analysis.waves().isEmpty() ? Optional.empty() : milestone.wave().map(analysis::waveName),
        own.launchDate());
  }

  /** A day that was worked out, as its author wrote it where it is the day that was written. */
  private static RoughDate known(LocalDate day, Optional<RoughDate> written) {
    return written.filter(date -> date.day().equals(day)).orElseGet(() -> RoughDate.of(day));
  }

  private static int percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  private List<WorkstreamRows> workstreams(List<Row> rows) {
    Map<Optional<String>, List<Row>> byId = new HashMap<>();
    for (Row row : rows) {
      byId.computeIfAbsent(
              analysis.milestone(row.id()).milestone().workstream(), id -> new ArrayList<>())
          .add(row);
    }
    List<WorkstreamRows> streams = new ArrayList<>();
    for (Workstream w : analysis.rollout().workstreams()) {
      List<Row> own = byId.getOrDefault(Optional.of(w.id()), List.of());
      if (!own.isEmpty()) {
        streams.add(new WorkstreamRows(Optional.of(w.name()), w.lead().map(analysis::name), own));
      }
    }
    List<Row> others = byId.getOrDefault(Optional.<String>empty(), List.of());
    if (!streams.isEmpty() && !others.isEmpty()) {
      streams.add(new WorkstreamRows(Optional.empty(), Optional.empty(), others));
    }
    return streams;
  }

  private RiskRow risk(Register.RatedRisk r) {
    Risk risk = r.risk();
    return new RiskRow(
        risk.id(),
        risk.text(),
        risk.likelihood(),
        risk.impact(),
        r.score(),
        r.rating(),
        risk.response(),
        risk.action(),
        risk.owner().map(analysis::name),
        r.due(),
        r.overdue(),
        risk.state(),
        milestones(risk.milestones()),
        audiences(risk.audiences()));
  }

  private DecisionRow decision(Register.DatedDecision d) {
    Decision decision = d.decision();
    return new DecisionRow(
        decision.id(),
        decision.text(),
        d.due(),
        decision.madeOn(),
        decision.madeBy().map(analysis::name),
        decision.state(),
        d.overdue(),
        decision.reason(),
        milestones(decision.milestones()),
        audiences(decision.audiences()));
  }

  private AssumptionRow assumption(Register.DatedAssumption a) {
    Assumption assumption = a.assumption();
    return new AssumptionRow(
        assumption.id(),
        assumption.text(),
        a.checkBy(),
        assumption.holds(),
        a.overdue(),
        assumption.owner().map(analysis::name),
        milestones(assumption.milestones()),
        audiences(assumption.audiences()));
  }

  private List<String> milestones(List<String> ids) {
    return ids.stream().map(analysis::milestoneName).toList();
  }

  private List<String> audiences(List<String> ids) {
    return ids.stream().map(id -> analysis.audience(id).name()).toList();
  }

  private Dependency dependency(String id) {
    if (!analysis.isDated(id)) {
      return new Dependency(id, 0, analysis.milestoneName(id), false, false, false);
    }
    ResolvedMilestone m = analysis.milestone(id);
    return new Dependency(
        id, numbers.get(id), m.milestone().name(), m.isDropped(), shown.contains(id), true);
  }

  private List<String> names(List<Party> parties) {
    return parties.stream().map(analysis::name).toList();
  }

  private Figures figures(List<Row> live, int dropped) {
    int late = count(live, MilestoneStatus.DONE_LATE);
    return new Figures(
        live.size(),
        count(live, MilestoneStatus.DONE) + late,
        late,
        count(live, MilestoneStatus.OVERDUE),
        count(live, MilestoneStatus.LATE),
        count(live, MilestoneStatus.AT_RISK),
        count(live, MilestoneStatus.IN_PROGRESS),
        count(live, MilestoneStatus.PLANNED),
        dropped,
        (int) live.stream().filter(r -> daysLate(r) > 0 || isOverdue(r)).count(),
        live.stream()
            .mapToInt(r -> (int) r.after().stream().filter(d -> d.dated() && !d.dropped()).count())
            .sum(),
        live.stream()
            .filter(r -> isOpen(r) && !r.date().day().isBefore(asOf))
            .min(Comparator.comparing(r -> r.date().day())));
  }

  private static int count(List<Row> rows, MilestoneStatus status) {
    return (int) rows.stream().filter(r -> r.status() == status).count();
  }

  private Span span(List<Row> live) {
    return Span.around(
        analysis,
        live.stream()
            .flatMap(r -> Stream.of(Optional.of(r.planned()), r.start(), Optional.of(r.date())))
            .flatMap(date -> date.map(RoughDate::day).stream()));
  }

  private static boolean isOpen(Row row) {
    return row.floatDays().isPresent();
  }

  private boolean isOverdue(Row row) {
    return row.status() == MilestoneStatus.OVERDUE;
  }

  /** Working days after the plan; for what is overdue it is not over before the as-of date. */
  private int daysLate(Row row) {
    return isOverdue(row)
        ? Math.max(row.slip(), workingDays.between(row.planned().day(), asOf))
        : row.slip();
  }

  private LaunchOutlook outlook(List<Row> live) {
    CriticalPath path = lanes.get(0).path();
    List<Row> critical = live.stream().filter(Row::critical).toList();
    List<Row> slipped =
        critical.stream().filter(r -> isOpen(r) && (daysLate(r) > 0 || isOverdue(r))).toList();
    // The date of launch holds what moved along with it already: it comes last.
    Comparator<Row> most =
        Comparator.comparing(
                (Row r) ->
                    path.isLaunch(r.id())
                        && launch.filter(l -> r.planned().day().isBefore(l.day())).isPresent()
                        && !isOverdue(r))
            .thenComparing(this::daysLate, Comparator.reverseOrder());
    Optional<Row> driver = path.launched() ? Optional.empty() : slipped.stream().min(most);
    List<Row> awaited = live.stream().filter(Row::leadsToLaunch).toList();
    return new LaunchOutlook(
        launch,
        path.launchNow().map(day -> known(day, launch)),
        path.launchNow().map(day -> workingDays.between(launch.orElseThrow().day(), day)).orElse(0),
        !awaited.isEmpty(),
        awaited.stream().noneMatch(MilestoneTimelineComposer::isOpen),
        path.launched(),
        driver,
        driver.map(this::daysLate).orElse(0),
        driver.filter(this::isOverdue).isPresent(),
        leastFloat(critical.stream().filter(r -> !path.isLaunch(r.id())))
            .or(() -> leastFloat(critical.stream())));
  }

  private static Optional<Integer> leastFloat(Stream<Row> rows) {
    return rows.flatMap(r -> r.floatDays().stream()).min(Comparator.naturalOrder());
  }

  private Slip slip(Row row) {
    Effect effect = effect(row);
    Lane to = lane.get(row.id());
    Optional<Integer> days =
        effect == Effect.MOVES_LAUNCH ? row.floatDays().map(f -> -f) : Optional.empty();
    return new Slip(
        row,
        daysLate(row),
        isOverdue(row),
        effect,
        days.map(n -> workingDays.plus(to.launch().orElseThrow(), n)),
        days,
        waiting.getOrDefault(row.id(), List.of()).stream().map(Milestone::name).toList(),
        analysis.waves().isEmpty() ? Optional.empty() : to.wave());
  }

  private static Effect effect(Row row) {
    if (!isOpen(row)) {
      return Effect.DONE;
    } else if (!row.leadsToLaunch()) {
      return Effect.NONE;
    }
    int days = row.floatDays().orElseThrow();
    return days < 0 ? Effect.MOVES_LAUNCH : days == 0 ? Effect.NO_FLOAT : Effect.FLOAT_LEFT;
  }

  private SupportedMilestone supported(Row row) {
    Map<String, List<Occurrence>> series = new LinkedHashMap<>();
    List<Occurrence> all = analysis.supporting(row.id());
    for (Occurrence o : all) {
      series.computeIfAbsent(o.communication().id(), id -> new ArrayList<>()).add(o);
    }
    return new SupportedMilestone(
        row,
        (int) all.stream().filter(o -> o.status().isBegun()).count(),
        series.values().stream().map(this::supporting).toList());
  }

  private Supporting supporting(List<Occurrence> occurrences) {
    Occurrence first = occurrences.get(0);
    Occurrence last = occurrences.get(occurrences.size() - 1);
    Communication c = first.communication();
    return new Supporting(
        c.id(),
        first.title(),
        first.effectiveDate(),
        last.lastDate(),
        occurrences.size(),
        (int) occurrences.stream().filter(o -> o.status().isBegun()).count(),
        first.audiences().stream().map(id -> analysis.audience(id).name()).toList(),
        c.channel(),
        first.isTwoWay(),
        c.sender().map(analysis::name),
        occurrences.stream().filter(o -> o.status().isOpen()).findFirst().orElse(last).status());
  }
}
