package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.ApprovalStatus;
import io.rolloutplaybook.analysis.CommunicationStatus;
import io.rolloutplaybook.analysis.Occurrence;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.analysis.Phases;
import io.rolloutplaybook.analysis.ResolvedMilestone;
import io.rolloutplaybook.analysis.TierTouch;
import io.rolloutplaybook.analysis.Undated;
import io.rolloutplaybook.analysis.WeeklyLoad;
import io.rolloutplaybook.analysis.WorkingDays;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Incentive;
import io.rolloutplaybook.model.Interval;
import io.rolloutplaybook.model.KeyMessage;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.CommunicationsPlan.Cascade;
import io.rolloutplaybook.playbook.CommunicationsPlan.CascadeStep;
import io.rolloutplaybook.playbook.CommunicationsPlan.Clash;
import io.rolloutplaybook.playbook.CommunicationsPlan.ClashReason;
import io.rolloutplaybook.playbook.CommunicationsPlan.Coverage;
import io.rolloutplaybook.playbook.CommunicationsPlan.CoveredMilestone;
import io.rolloutplaybook.playbook.CommunicationsPlan.Dot;
import io.rolloutplaybook.playbook.CommunicationsPlan.DotKind;
import io.rolloutplaybook.playbook.CommunicationsPlan.Draft;
import io.rolloutplaybook.playbook.CommunicationsPlan.Figures;
import io.rolloutplaybook.playbook.CommunicationsPlan.Later;
import io.rolloutplaybook.playbook.CommunicationsPlan.LaterAudience;
import io.rolloutplaybook.playbook.CommunicationsPlan.Load;
import io.rolloutplaybook.playbook.CommunicationsPlan.LoadRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.Matrix;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixCell;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixTotal;
import io.rolloutplaybook.playbook.CommunicationsPlan.Message;
import io.rolloutplaybook.playbook.CommunicationsPlan.MilestoneName;
import io.rolloutplaybook.playbook.CommunicationsPlan.Overload;
import io.rolloutplaybook.playbook.CommunicationsPlan.PageRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.PhaseRows;
import io.rolloutplaybook.playbook.CommunicationsPlan.Profile;
import io.rolloutplaybook.playbook.CommunicationsPlan.Reach;
import io.rolloutplaybook.playbook.CommunicationsPlan.Repeat;
import io.rolloutplaybook.playbook.CommunicationsPlan.Rhythm;
import io.rolloutplaybook.playbook.CommunicationsPlan.Row;
import io.rolloutplaybook.playbook.CommunicationsPlan.Support;
import io.rolloutplaybook.playbook.CommunicationsPlan.Upcoming;
import io.rolloutplaybook.playbook.CommunicationsPlan.WaveCascade;
import io.rolloutplaybook.playbook.CommunicationsPlan.Week;
import io.rolloutplaybook.playbook.CommunicationsPlan.WeekMilestone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts a communications plan together. One use. */
final class CommunicationsPlanComposer {
  /** So many of a series that come after its next one still stand in rows of their own. */
  private static final int MOST_LATER = 3;

  private final Analysis analysis;
  private final Rollout rollout;
  private final LocalDate asOf;
  private final LocalDate dueUntil;
  private final WorkingDays workingDays;
  private final Phases phases;
  private final List<Occurrence> live;
  private final Set<String> everybody = new HashSet<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Of each communication the first that is still to be sent and not overdue. */
  private final Map<String, String> next = new HashMap<>();

  CommunicationsPlanComposer(Analysis analysis) {
    this.analysis = analysis;
    rollout = analysis.rollout();
    asOf = analysis.asOf();
    dueUntil = analysis.dueUntil();
    workingDays = analysis.workingDays();
    phases = analysis.phases();
    live = analysis.live();
    analysis.whole().rows().forEach(a -> everybody.add(a.id()));
  }

  CommunicationsPlan compose() {
    Map<Tier, String> firsts = new HashMap<>();
    List<TierTouch> touches = new ArrayList<>(analysis.cascade());
    analysis.outside().ifPresent(touches::add);
    for (TierTouch touch : touches) {
      touch.first().ifPresent(first -> firsts.put(touch.tier(), first.id()));
    }
    for (Occurrence o : analysis.all()) {
      rows.put(o.id(), row(o, firsts));
    }
    for (Occurrence o : live) {
      if (o.status().isOpen() && o.status() != CommunicationStatus.OVERDUE) {
        next.putIfAbsent(o.communication().id(), o.id());
      }
    }
    Span span = span();
    return new CommunicationsPlan(
        RolloutFacts.of(analysis),
        figures(),
        span,
        live.stream().map(o -> new Dot(o.effective(), dot(o))).toList(),
        rollout.why(),
        rollout.whyNow(),
        rollout.riskOfNotChanging(),
        rollout.vision(),
        rollout.objectives(),
        incentives(Incentive.Kind.POSITIVE),
        incentives(Incentive.Kind.NEGATIVE),
        rollout.messages().stream().map(this::message).toList(),
        rollout.audiences().stream().map(this::profile).toList(),
        !touches.isEmpty(),
        matrix(),
        List.of(
            phaseRows(
                Phase.BEFORE,
                Optional.empty(),
                common(phases.launch().map(day -> day.minusDays(1)))),
            phaseRows(Phase.LAUNCH, common(phases.launch()), common(phases.launchEnd())),
            phaseRows(
                Phase.AFTER,
                common(phases.launchEnd().map(day -> day.plusDays(1))),
                Optional.empty())),
        weeks(),
        rhythm(),
        upcoming(),
        rowsOf(live.stream().filter(o -> o.status() == CommunicationStatus.OVERDUE).toList()),
        clashes(),
        load(span),
        cascade(),
        coverage(),
        drafts(),
        analysis.all().stream()
            .map(Occurrence::communication)
            .anyMatch(c -> c.time().isPresent() || c.duration().isPresent()),
        ToBeSet.of(analysis, Undated.Kind.COMMUNICATION),
        analysis.waves().stream().map(CommunicationsPlanComposer::cascade).toList());
  }

  private static WaveCascade cascade(Analysis wave) {
    return new WaveCascade(
        wave.wave().orElseThrow().name(),
        wave.phases().launchDate(),
        new CommunicationsPlanComposer(wave).cascade());
  }

  private Cascade cascade() {
    return new Cascade(
        analysis.cascade().stream().map(this::step).toList(), analysis.outside().map(this::step));
  }

  /** With waves, no day is the first or the last of a phase for everybody. */
  private Optional<LocalDate> common(Optional<LocalDate> day) {
    return day.filter(d -> analysis.waves().isEmpty());
  }

  private List<String> incentives(Incentive.Kind kind) {
    return rollout.incentives().stream()
        .filter(i -> i.kind() == kind)
        .map(Incentive::text)
        .toList();
  }

  private List<Row> rowsOf(Collection<Occurrence> occurrences) {
    return occurrences.stream().map(o -> rows.get(o.id())).toList();
  }

  // Rows

  private Row row(Occurrence o, Map<Tier, String> firsts) {
    Communication c = o.communication();
    Phases own = analysis.phases(c);
    List<Audience> audiences = o.audiences().stream().map(analysis::audience).toList();
    Set<Tier> tiers = new HashSet<>();
    Set<String> reached = analysis.reached(o);
    reached.forEach(id -> analysis.audience(id).tier().ifPresent(tiers::add));
    return new Row(
        o.id(),
        o.title(),
        c.title().isPresent(),
        o.number().map(n -> c.id()),
        o.number(),
        o.number().map(n -> o.of()),
        o.phase(),
        o.effectiveDate(),
        o.until(),
        o.plannedDate(),
        !o.plannedDate().contains(o.effectiveDate()),
        workingDays.slip(o.plannedDate(), o.effectiveDate()),
        o.sentOn(),
        own.launch().map(launch -> days(launch, o.effective())),
        own.launch().map(launch -> workingDays.between(launch, o.effective())),
        reach(Tier.LEADER, o, tiers, firsts),
        reach(Tier.MANAGER, o, tiers, firsts),
        reach(Tier.EMPLOYEE, o, tiers, firsts),
        audiences.stream().map(Audience::name).toList(),
        audiences.size() > 1 && reached.containsAll(everybody),
        people(audiences),
        analysis.nesting().areSizesKnown(audiences),
        c.purpose(),
        texts(c.messages()),
        c.why(),
        c.channel(),
        o.isTwoWay(),
        c.sender().map(analysis::name),
        c.approver().map(analysis::name),
        o.approvalDue(),
        c.approved().flatMap(Communication.Approval::on),
        o.approval(),
        c.milestones().stream()
            .distinct()
            .map(id -> new MilestoneName(id, analysis.milestoneName(id)))
            .toList(),
        c.feedback(),
        c.owner().map(analysis::name),
        o.status(),
        o.dropped(),
        o.clashes().stream().map(x -> new ClashReason(x.kind(), x.reason())).toList(),
        c.subject(),
        c.body().map(PlainText::of),
        o.endless(),
        reach(Tier.EXTERNAL, o, tiers, firsts),
        c.time().map(LocalTime::toString),
        c.duration().map(Duration::toMinutes),
        o.moves(),
        c.workstream().map(id -> analysis.workstream(id).name()),
        analysis.rollout().extra(c.id()),
        analysis.waves().isEmpty() ? Optional.empty() : c.wave().map(analysis::waveName),
        own.launchDate());
  }

  private List<Draft> drafts() {
    Map<String, List<Occurrence>> written = new LinkedHashMap<>();
    for (Occurrence o : live) {
      if (o.communication().subject().isPresent() || o.communication().body().isPresent()) {
        written.computeIfAbsent(o.communication().id(), id -> new ArrayList<>()).add(o);
      }
    }
    return written.values().stream().map(this::draft).toList();
  }

  private Draft draft(List<Occurrence> occurrences) {
    Occurrence first = occurrences.get(0);
    return new Draft(
        rows.get(first.id()),
        occurrences.size(),
        occurrences.get(occurrences.size() - 1).lastDate(),
        first.communication().subject(),
        first.communication().body());
  }

  private List<String> texts(List<String> messages) {
    return messages.stream().distinct().map(id -> analysis.message(id).text()).toList();
  }

  private static Reach reach(Tier tier, Occurrence o, Set<Tier> tiers, Map<Tier, String> firsts) {
    if (!tiers.contains(tier)) {
      return Reach.NONE;
    }
    return o.id().equals(firsts.get(tier)) ? Reach.FIRST : Reach.REACHED;
  }

  private PhaseRows phaseRows(Phase phase, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Occurrence> in = live.stream().filter(o -> o.phase() == phase).toList();
    return new PhaseRows(
        phase,
        from,
        to,
        in.size(),
        twoWay(in),
        first(in),
        in.isEmpty() ? Optional.empty() : Optional.of(in.get(in.size() - 1).effectiveDate()),
        rowsOf(analysis.all().stream().filter(o -> o.phase() == phase).toList()),
        pages(analysis.all().stream().filter(o -> o.phase() == phase).toList()));
  }

  /**
   * What of a series comes after its next occurrence stands in one row, unless it is little: many
   * rows that say the same hide the others.
   */
  private List<PageRow> pages(List<Occurrence> in) {
    Map<String, List<Occurrence>> later = new HashMap<>();
    for (Occurrence o : in) {
      if (isLater(o)) {
        later.computeIfAbsent(o.communication().id(), id -> new ArrayList<>()).add(o);
      }
    }
    later.values().removeIf(series -> series.size() <= MOST_LATER);
    List<PageRow> pages = new ArrayList<>();
    for (Occurrence o : in) {
      List<Occurrence> series = later.get(o.communication().id());
      if (series == null || !isLater(o)) {
        pages.add(new PageRow(rows.get(o.id()), Optional.empty()));
      } else if (o == series.get(0)) {
        pages.add(new PageRow(rows.get(o.id()), Optional.of(later(series))));
      }
    }
    return pages;
  }

  private boolean isLater(Occurrence o) {
    return o.number().isPresent()
        && o.status() == CommunicationStatus.PLANNED
        && !o.id().equals(next.get(o.communication().id()));
  }

  private static Later later(List<Occurrence> series) {
    Occurrence last = series.get(series.size() - 1);
    return new Later(
        series.size(),
        last.number().orElseThrow(),
        last.effectiveDate(),
        last.communication().when() instanceof Recurrence.Series repeated
            ? Optional.of(new Interval(repeated.every(), repeated.unit()))
            : Optional.empty());
  }

  // Figures

  private Figures figures() {
    return new Figures(
        live.size(),
        (int) live.stream().filter(o -> o.status().isSent()).count(),
        count(CommunicationStatus.RUNNING),
        count(CommunicationStatus.OVERDUE),
        count(CommunicationStatus.LATE),
        analysis.all().size() - live.size(),
        due().size(),
        dueUntil,
        people(analysis.rows()),
        analysis.nesting().areSizesKnown(analysis.rows()),
        analysis.nesting().counted(analysis.rows()).size(),
        twoWay(live),
        share(twoWay(live), live.size()),
        percent(twoWay(live), live.size()),
        first(live),
        live.isEmpty() ? Optional.empty() : Optional.of(live.get(live.size() - 1).effectiveDate()));
  }

  private int count(CommunicationStatus status) {
    return (int) live.stream().filter(o -> o.status() == status).count();
  }

  private List<Occurrence> due() {
    return live.stream().filter(this::isDue).toList();
  }

  private boolean isDue(Occurrence o) {
    return o.status().isOpen() && !o.effective().isBefore(asOf) && !o.effective().isAfter(dueUntil);
  }

  private Upcoming upcoming() {
    List<Occurrence> approvals =
        live.stream()
            .filter(
                o ->
                    o.approval() == ApprovalStatus.PENDING
                        || o.approval() == ApprovalStatus.OVERDUE)
            .filter(o -> o.approvalDue().filter(due -> !due.day().isAfter(dueUntil)).isPresent())
            .sorted(Comparator.comparing((Occurrence o) -> o.approvalDue().orElseThrow().day()))
            .toList();
    return new Upcoming(asOf, dueUntil, rowsOf(due()), rowsOf(approvals));
  }

  private List<Clash> clashes() {
    List<Clash> clashes = new ArrayList<>();
    for (Occurrence o : live) {
      if (o.status().isOpen()) {
        o.clashes().forEach(c -> clashes.add(new Clash(rows.get(o.id()), c.kind(), c.reason())));
      }
    }
    return clashes;
  }

  // Audiences and messages

  private Message message(KeyMessage message) {
    List<Occurrence> carrying = analysis.carrying(message.id());
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> sent = new HashMap<>();
    for (Occurrence o : carrying) {
      for (String audience : analysis.reached(o)) {
        if (!analysis.audience(audience).isGroup()) {
          counts.merge(audience, 1, Integer::sum);
          sent.merge(audience, o.status().isBegun() ? 1 : 0, Integer::sum);
        }
      }
    }
    return new Message(
        message.id(),
        message.text(),
        message.covers().stream().sorted().toList(),
        carrying.size(),
        analysis.rows().stream()
            .map(
                a ->
                    new Repeat(
                        a.id(),
                        a.name(),
                        counts.getOrDefault(a.id(), 0),
                        sent.getOrDefault(a.id(), 0)))
            .toList(),
        names(analysis.rows().stream().filter(a -> !counts.containsKey(a.id())).toList()),
        counts.values().stream().min(Comparator.naturalOrder()),
        counts.values().stream().max(Comparator.naturalOrder()));
  }

  private Profile profile(Audience audience) {
    List<Occurrence> heard = analysis.reaching(audience.id());
    Optional<Occurrence> next =
        heard.stream()
            .filter(o -> o.status().isOpen() && !o.effective().isBefore(asOf))
            .findFirst();
    return new Profile(
        audience.id(),
        audience.name(),
        audience.tier(),
        audience.size(),
        audience.whatsInIt(),
        heard.size(),
        first(heard),
        heard.stream().findFirst().map(Occurrence::title),
        next.map(Occurrence::effectiveDate),
        next.map(Occurrence::title),
        heard.stream().flatMap(o -> o.communication().channel().stream()).distinct().toList(),
        audience.includes().stream().map(id -> analysis.audience(id).name()).toList(),
        partOf(audience),
        audience.who());
  }

  private Matrix matrix() {
    List<MatrixRow> table = analysis.rows().stream().map(this::matrixRow).toList();
    return new Matrix(
        table,
        new MatrixTotal(
            people(analysis.rows()),
            (int) live.stream().filter(o -> o.phase() == Phase.BEFORE).count(),
            (int) live.stream().filter(o -> o.phase() == Phase.LAUNCH).count(),
            (int) live.stream().filter(o -> o.phase() == Phase.AFTER).count(),
            live.size(),
            share(twoWay(live), live.size()),
            percent(twoWay(live), live.size())),
        silent(table.stream().filter(r -> r.before().gap())),
        silent(table.stream().filter(r -> r.launch().gap())),
        silent(table.stream().filter(r -> r.after().gap())),
        silent(table.stream().filter(r -> r.total() == 0)));
  }

  private static List<String> silent(Stream<MatrixRow> rows) {
    return rows.map(MatrixRow::audience).toList();
  }

  private MatrixRow matrixRow(Audience audience) {
    List<Occurrence> heard = analysis.reaching(audience.id());
    return new MatrixRow(
        audience.id(),
        audience.name(),
        audience.tier(),
        audience.size(),
        cell(audience, heard, Phase.BEFORE),
        cell(audience, heard, Phase.LAUNCH),
        cell(audience, heard, Phase.AFTER),
        heard.size(),
        twoWay(heard),
        share(twoWay(heard), heard.size()),
        percent(twoWay(heard), heard.size()),
        first(heard),
        partOf(audience));
  }

  private MatrixCell cell(Audience audience, List<Occurrence> heard, Phase phase) {
    List<DotKind> dots =
        heard.stream()
            .filter(o -> around(audience, o).of(o.effective()) == phase)
            .map(this::dot)
            .toList();
    int running =
        (int)
            heard.stream()
                .filter(o -> around(audience, o).of(o.effective()).compareTo(phase) < 0)
                .filter(o -> around(audience, o).of(o.last()).compareTo(phase) >= 0)
                .count();
    // As long as a launch is to be set, nothing can be missing at it or after it.
    boolean open = phase != Phase.BEFORE && analysis.phases(audience).launch().isEmpty();
    return new MatrixCell(dots.size(), running, dots.isEmpty() && running == 0 && !open, dots);
  }

  /** People of one wave hear before or after their own launch, whoever else hears it with them. */
  private Phases around(Audience audience, Occurrence o) {
    return audience.waves().size() == 1
        ? analysis.phases(audience)
        : analysis.phases(o.communication());
  }

  private DotKind dot(Occurrence o) {
    if (o.status().isBegun()) {
      return DotKind.SENT;
    } else if (o.status() == CommunicationStatus.OVERDUE) {
      return DotKind.OVERDUE;
    }
    return o.isTwoWay() ? DotKind.TWO_WAY : DotKind.ONE_WAY;
  }

  private CascadeStep step(TierTouch touch) {
    List<LaterAudience> later = new ArrayList<>();
    List<Audience> silent = new ArrayList<>();
    for (Audience audience : touch.audiences()) {
      Optional<RoughDate> heard = first(analysis.reaching(audience.id()));
      if (heard.isEmpty()) {
        silent.add(audience);
      } else {
        LocalDate first = touch.first().orElseThrow().effective();
        if (heard.get().day().isAfter(first)) {
          later.add(
              new LaterAudience(
                  audience.name(), heard.get(), workingDays.between(first, heard.get().day())));
        }
      }
    }
    later.sort(Comparator.comparing(audience -> audience.date().day()));
    return new CascadeStep(
        touch.tier(),
        people(touch.audiences()),
        touch.audiences().size(),
        touch.first().map(Occurrence::effectiveDate),
        touch.first().map(Occurrence::id),
        touch.first().map(Occurrence::title),
        touch.previous(),
        touch.gap(),
        later,
        names(silent));
  }

  // Weeks

  private Span span() {
    LocalDate first =
        live.stream()
            .findFirst()
            .map(Occurrence::effective)
            .or(phases::launch)
            .orElse(analysis.asOf());
    LocalDate last = phases.launchEnd().orElse(first);
    for (Occurrence o : live) {
      last = o.last().isAfter(last) ? o.last() : last;
    }
    return Span.around(analysis, first, last);
  }

  private List<Week> weeks() {
    Map<LocalDate, List<Occurrence>> starting = new TreeMap<>();
    for (Occurrence o : live) {
      starting.computeIfAbsent(Analysis.monday(o.effective()), monday -> new ArrayList<>()).add(o);
    }
    Map<LocalDate, List<ResolvedMilestone>> milestones = new TreeMap<>();
    analysis.milestones().stream()
        .filter(m -> !m.isDropped())
        .sorted(Comparator.comparing(ResolvedMilestone::effective))
        .forEach(
            m ->
                milestones
                    .computeIfAbsent(Analysis.monday(m.effective()), monday -> new ArrayList<>())
                    .add(m));
    Set<LocalDate> mondays = new TreeSet<>(starting.keySet());
    mondays.addAll(milestones.keySet());
    List<Occurrence> running = new ArrayList<>();
    List<Week> weeks = new ArrayList<>();
    for (LocalDate monday : mondays) {
      running.removeIf(o -> o.last().isBefore(monday));
      List<Occurrence> here = starting.getOrDefault(monday, List.of());
      weeks.add(week(monday, here, running, milestones.getOrDefault(monday, List.of())));
      here.stream().filter(o -> o.until().isPresent()).forEach(running::add);
    }
    return weeks;
  }

  private Week week(
      LocalDate monday,
      List<Occurrence> here,
      List<Occurrence> running,
      List<ResolvedMilestone> milestones) {
    LocalDate sunday = monday.plusDays(6);
    Set<Phase> in = new TreeSet<>();
    List<LocalDate> holidays = new ArrayList<>();
    for (LocalDate day = monday; !day.isAfter(sunday); day = day.plusDays(1)) {
      in.add(phases.of(day));
      if (rollout.calendar().holidays().contains(day)) {
        holidays.add(day);
      }
    }
    return new Week(
        monday,
        sunday,
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        phases.launch().map(day -> (int) ChronoUnit.WEEKS.between(Analysis.monday(day), monday)),
        List.copyOf(in),
        launches().anyMatch(launch -> monday.equals(Analysis.monday(launch))),
        monday.equals(Analysis.monday(asOf)),
        rowsOf(here),
        rowsOf(running),
        milestones.stream()
            .map(
                m -> new WeekMilestone(m.id(), m.milestone().name(), m.effectiveDate(), m.status()))
            .toList(),
        holidays,
        Span.blackouts(rollout, monday, sunday));
  }

  private Stream<LocalDate> launches() {
    return Span.launching(analysis).stream().flatMap(one -> one.phases().launch().stream());
  }

  private Rhythm rhythm() {
    if (live.isEmpty()) {
      return new Rhythm(0, 0, Optional.empty(), 0, Optional.empty(), 0);
    }
    LocalDate start = Analysis.monday(live.get(0).effective());
    LocalDate end = Analysis.monday(live.get(live.size() - 1).effective());
    int weeks = (int) ChronoUnit.WEEKS.between(start, end) + 1;
    int[] begin = new int[weeks];
    int[] change = new int[weeks + 1]; // of the number that begin or go on, from week to week
    for (Occurrence o : live) {
      int from = (int) ChronoUnit.WEEKS.between(start, Analysis.monday(o.effective()));
      int to = (int) ChronoUnit.WEEKS.between(start, Analysis.monday(o.last()));
      begin[from]++;
      change[from]++;
      change[Math.min(to, weeks - 1) + 1]--;
    }
    int active = 0;
    int busiest = 0;
    boolean shared = false;
    int silence = 0;
    int longest = 0;
    int longestEnd = 0;
    int going = 0;
    for (int i = 0; i < weeks; i++) {
      going += change[i];
      active += going > 0 ? 1 : 0;
      shared = begin[i] <= begin[busiest] && (shared || (i > 0 && begin[i] == begin[busiest]));
      busiest = begin[i] > begin[busiest] ? i : busiest;
      silence = going > 0 ? 0 : silence + 1;
      if (silence > longest) {
        longest = silence;
        longestEnd = i;
      }
    }
    return new Rhythm(
        weeks,
        active,
        shared ? Optional.empty() : Optional.of(start.plusWeeks(busiest)),
        begin[busiest],
        longest > 0 ? Optional.of(start.plusWeeks(longestEnd - longest + 1)) : Optional.empty(),
        longest);
  }

  private Load load(Span span) {
    int limit = rollout.checks().messagesPerWeek();
    List<LoadRow> table = new ArrayList<>();
    List<Overload> overloads = new ArrayList<>();
    int peak = 0;
    for (Audience audience : analysis.rows()) {
      Map<LocalDate, Integer> counts = new HashMap<>();
      int most = 0;
      int over = 0;
      for (WeeklyLoad week : analysis.load(audience.id())) {
        counts.put(week.monday(), week.count());
        most = Math.max(most, week.count());
        if (week.count() > limit) {
          over++;
          overloads.add(new Overload(audience.id(), audience.name(), week.monday(), week.count()));
        }
      }
      table.add(
          new LoadRow(
              audience.id(),
              audience.name(),
              span.weeks().stream().map(monday -> counts.getOrDefault(monday, 0)).toList(),
              most,
              over));
      peak = Math.max(peak, most);
    }
    overloads.sort(Comparator.comparing(Overload::monday));
    return new Load(limit, span.weeks(), table, overloads, peak);
  }

  // Milestones

  private Coverage coverage() {
    List<CoveredMilestone> covered =
        analysis.milestones().stream()
            .filter(m -> !m.isDropped())
            .sorted(Comparator.comparing(ResolvedMilestone::effective))
            .map(this::covered)
            .toList();
    return new Coverage(
        covered,
        (int) covered.stream().filter(m -> m.communications() > 0).count(),
        covered.stream().filter(m -> m.communications() == 0).map(CoveredMilestone::name).toList(),
        (int) live.stream().filter(o -> o.communication().milestones().isEmpty()).count());
  }

  private CoveredMilestone covered(ResolvedMilestone m) {
    Map<String, List<Occurrence>> support = new LinkedHashMap<>();
    List<Occurrence> supporting = analysis.supporting(m.id());
    for (Occurrence o : supporting) {
      support.computeIfAbsent(o.communication().id(), id -> new ArrayList<>()).add(o);
    }
    Phases own = analysis.phases(m.milestone());
    return new CoveredMilestone(
        m.id(),
        m.milestone().name(),
        m.effectiveDate(),
        m.plannedDate(),
        !m.plannedDate().contains(m.effectiveDate()),
        workingDays.slip(m.plannedDate(), m.effectiveDate()),
        own.launch().map(launch -> days(launch, m.effective())),
        own.launch().map(launch -> workingDays.between(launch, m.effective())),
        m.phase(),
        m.milestone().owner().map(analysis::name),
        m.milestone().doneWhen(),
        m.status(),
        supporting.size(),
        support.values().stream().map(CommunicationsPlanComposer::support).toList());
  }

  private static Support support(List<Occurrence> occurrences) {
    Communication c = occurrences.get(0).communication();
    return new Support(
        c.id(),
        c.title().orElse(c.id()),
        occurrences.get(0).effectiveDate(),
        occurrences.get(occurrences.size() - 1).effectiveDate(),
        occurrences.size(),
        (int) occurrences.stream().filter(o -> o.status().isBegun()).count());
  }

  // Small sums

  private static int days(LocalDate a, LocalDate b) {
    return Math.toIntExact(ChronoUnit.DAYS.between(a, b));
  }

  private static Optional<RoughDate> first(List<Occurrence> occurrences) {
    return occurrences.stream().findFirst().map(Occurrence::effectiveDate);
  }

  private static int twoWay(List<Occurrence> occurrences) {
    return (int) occurrences.stream().filter(Occurrence::isTwoWay).count();
  }

  private static Optional<BigDecimal> share(int part, int whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
  }

  private static Optional<Integer> percent(int part, int whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of((int) ((200L * part + whole) / (2L * whole))); // rounds half up
  }

  private Optional<Long> people(Collection<Audience> audiences) {
    return analysis.nesting().people(audiences);
  }

  private Optional<String> partOf(Audience audience) {
    return audience.partOf().map(id -> analysis.audience(id).name());
  }

  private static List<String> names(List<Audience> audiences) {
    return audiences.stream().map(Audience::name).toList();
  }
}
