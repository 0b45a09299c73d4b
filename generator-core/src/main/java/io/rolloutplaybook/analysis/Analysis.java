package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.InWaves;
import io.rolloutplaybook.model.KeyMessage;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Person;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.model.Workstream;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that follows from a rollout, worked out once for checks and documents alike.
 *
 * <p>Lists of occurrences are in order of effective day, and of the definition within a day. Unless
 * stated otherwise they leave out what was dropped.
 *
 * <p>{@link #forAudience} shows the same through one audience's eyes: lists hold what concerns it,
 * and every date, status and number in them is still the whole rollout's. What is worked out over
 * all items (a critical path, a manager's reports) is therefore worked out on {@link #whole} and
 * looked up for those that are shown. Items are found by their id whether they are shown or not.
 */
public final class Analysis {
  /** Most cells of a table that has a row an audience. */
  private static final long MOST_CELLS = 1_000_000;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Rollout rollout;
  private final LocalDate asOf;
  private final Optional<RoughDate> start;
  private final WorkingDays workingDays;
  private final Launches launches;
  private final Optional<Wave> wave;
  private final List<Analysis> waves;
  private final Map<String, ResolvedMilestone> milestones = new LinkedHashMap<>();
  private final CriticalPath criticalPath;
  private final List<Occurrence> all;
  private final List<Occurrence> live;
  private final Map<String, Audience> audiences = new LinkedHashMap<>();
  private final Audiences nesting;
  private final Map<String, List<Occurrence>> reaching = new HashMap<>();
  private final Map<String, List<Occurrence>> supporting = new HashMap<>();
  private final Map<String, List<Occurrence>> carrying = new HashMap<>();
  private final Map<String, KeyMessage> messages = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Workstream> workstreams = new HashMap<>();

  /** Of roles and audiences, whether they are among those of this rollout or of another wave. */
  private final Map<String, String> names = new HashMap<>();

  private final List<RoleChange> roleChanges;
  private final List<MetricProgress> metrics;
  private final List<ResolvedTraining> trainings;
  private final Map<String, List<Occurrence>> announcing = new HashMap<>();
  private final List<TierTouch> cascade;
  private final Optional<TierTouch> outside;
  private final Register register;
  private final CoachingPlan coaching;
  private final Map<String, List<WeeklyLoad>> load;
  private final Optional<Audience> reader;
  private final Analysis whole;
  private final List<Undated> undated;
  private final Map<String, String> milestoneNames = new HashMap<>();

  /**
   * Works everything out.
   *
   * @param asOf what "today" means in every status
   * @param problems where mistakes go that only show once dates are worked out: dates that count
   *     from each other, milestones that wait for each other, dates out of range, endless series
   * @return empty when there is an error among the problems that this call found
   */
  public static Optional<Analysis> of(Rollout rollout, LocalDate asOf, Problems problems) {
    Problems found = new Problems();
    Rollout unfolded = Waves.unfold(rollout, found);
    Optional<Analysis> analysis =
        found.hasErrors()
            ? Optional.empty()
            : work(unfolded, unfolded, Optional.empty(), asOf, found);
    problems.addAll(found.toList());
    return analysis.filter(a -> !found.hasErrors());
  }

  /**
   * @param everything what dates may count from, and where names are found
   * @param wave the one that {@code rollout} is restricted to
   */
  private static Optional<Analysis> work(
      Rollout rollout, Rollout everything, Optional<Wave> wave, LocalDate asOf, Problems problems) {
    int margin = DateResolver.YEARS_AROUND_LAUNCH;
    Optional<LocalDate> launch = rollout.launch().map(RoughDate::day);
    if (launch.filter(FIRST_DAY.plusYears(margin)::isAfter).isPresent()
        || launch.filter(LAST_DAY.minusYears(margin)::isBefore).isPresent()
        || asOf.isBefore(FIRST_DAY)
        || asOf.isAfter(LAST_DAY)) {
      problems.error(
          "date-out-of-range",
          rollout.at(),
          "launch on " + launch.get() + " as of " + asOf + " is outside the years of a plan",
          "Launch in the years 1920 to 9979, as of a day in the years 1900 to 9999.");
      return Optional.empty();
    }
    WorkingDays workingDays = new WorkingDays(rollout.calendar());
    Launches launches = new Launches(rollout, workingDays);
    DateResolver dates = new DateResolver(everything, workingDays, problems);
    List<ResolvedMilestone> milestones =
        new MilestoneResolver(rollout.milestones(), asOf, launches, dates, problems).resolve();
    SeriesDays series = new SeriesDays(workingDays, dates, problems);
    OccurrenceBuilder builder =
        new OccurrenceBuilder(rollout, asOf, workingDays, launches, dates, series, problems);
    List<Occurrence> occurrences = builder.build();
    List<CoachingSession> sessions =
        new CoachingResolver(rollout, asOf, workingDays, launches, dates, series, builder)
            .resolve();
    List<ResolvedTraining> trainings =
        new TrainingResolver(
                rollout, everything, asOf, workingDays, launches, dates, series, problems)
            .resolve();
    Optional<RoughDate> start = start(rollout, milestones, occurrences, dates);
    List<RoleChange> roles =
        new RoleResolver(
                rollout,
                asOf,
                role -> launches.of(role).launch(),
                day -> workingHours(rollout, day, start, workingDays),
                dates,
                trainings)
            .resolve();
    List<MetricProgress> metrics = new MetricResolver(rollout, asOf, dates, problems).resolve();
    Register register = Register.of(rollout, asOf, dates);
    checkSize(rollout, occurrences, problems);
    checkNumbers(dates.numbered(), occurrences, sessions, problems);
    MovedAnchors.warn(rollout, asOf, dates, milestones, occurrences, sessions, trainings, problems);
    Set<String> dated = new HashSet<>();
    milestones.forEach(m -> dated.add(m.id()));
    occurrences.forEach(o -> dated.add(o.communication().id()));
    sessions.forEach(s -> dated.add(s.session().id()));
    // With an error, what is not dated may have a mistake in its date instead.
    List<Undated> undated =
        problems.hasErrors() ? List.of() : Undated.of(rollout, everything.waves(), dated, problems);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    // What is wrong with a part is wrong with the whole, and was found in it.
    List<Analysis> waves =
        rollout.waves().stream()
            .map(w -> work(OneWave.of(rollout, w), rollout, Optional.of(w), asOf, new Problems()))
            .map(Optional::orElseThrow)
            .toList();
    return Optional.of(
        new Analysis(
            rollout,
            asOf,
            everything,
            wave,
            waves,
            start,
            workingDays,
            launches,
            milestones,
            occurrences,
            roles,
            sessions,
            metrics,
            trainings,
            builder,
            undated,
            register));
  }

  /** Reports dates that count from one of a series that has fewer. */
  private static void checkNumbers(
      Collection<DateResolver.Numbered> numbered,
      List<Occurrence> occurrences,
      List<CoachingSession> sessions,
      Problems problems) {
    for (DateResolver.Numbered one : numbered) {
      int all =
          occurrences.stream()
              .filter(o -> o.communication().id().equals(one.series()))
              .mapToInt(Occurrence::of)
              .findFirst()
              .orElse(0);
      int held =
          sessions.stream()
              .filter(s -> s.session().id().equals(one.series()))
              .mapToInt(s -> s.dates().size() + s.dropped().size())
              .findFirst()
              .orElse(0);
      int count = Math.max(all, held);
      if (count > 0 && one.number() > count) {
        problems.error(
            "no-such-number",
            one.at(),
            "`" + one.series() + "` has " + count + " days, and no number " + one.number(),
            "Count from one of `" + one.series() + "-1` to `" + one.series() + "-" + count + "`.");
      }
    }
  }

  /** The first day of preparation: what the definition says, else the earliest thing planned. */
  private static Optional<RoughDate> start(
      Rollout rollout,
      List<ResolvedMilestone> milestones,
      List<Occurrence> occurrences,
      DateResolver dates) {
    if (rollout.start().isPresent()) {
      return rollout.start().flatMap(dates::planned);
    }
    return Stream.concat(
            milestones.stream()
                .filter(m -> !m.isDropped())
                .map(m -> m.startDate().orElse(m.plannedDate())),
            occurrences.stream().filter(Occurrence::isLive).map(Occurrence::plannedDate))
        .min(Comparator.comparing(RoughDate::day));
  }

  /** One person's working hours from the first day of preparation until the day before launch. */
  private static BigDecimal workingHours(
      Rollout rollout, LocalDate launch, Optional<RoughDate> start, WorkingDays workingDays) {
    return rollout
        .calendar()
        .hoursPerDay()
        .multiply(BigDecimal.valueOf(daysBefore(launch, start, workingDays)));
  }

  private static int daysBefore(
      LocalDate launch, Optional<RoughDate> start, WorkingDays workingDays) {
    return start
        .map(date -> Math.max(0, workingDays.between(date.day().minusDays(1), launch.minusDays(1))))
        .orElse(0);
  }

  private static void checkSize(Rollout rollout, List<Occurrence> occurrences, Problems problems) {
    long groups = rollout.audiences().size();
    LongSummaryStatistics days =
        Stream.concat(
                rollout.launch().stream().map(RoughDate::day),
                occurrences.stream().flatMap(o -> Stream.of(o.effective(), o.last())))
            .mapToLong(LocalDate::toEpochDay)
            .summaryStatistics();
    long weeks = days.getCount() == 0 ? 0 : (days.getMax() - days.getMin()) / 7 + 1;
    if (groups * weeks > MOST_CELLS) {
      problems.error(
          "plan-too-large",
          rollout.at(),
          groups + " audiences times " + weeks + " weeks are more than a plan can show",
          "Group audiences, or shorten the plan.");
    }
    if (groups * rollout.messages().size() > MOST_CELLS) {
      problems.error(
          "plan-too-large",
          rollout.at(),
          groups
              + " audiences times "
              + rollout.messages().size()
              + " key messages are more than a plan can show",
          "Group audiences, or keep to the messages that are key.");
    }
  }

  private Analysis(
      Rollout rollout,
      LocalDate asOf,
      Rollout everything,
      Optional<Wave> wave,
      List<Analysis> waves,
      Optional<RoughDate> start,
      WorkingDays workingDays,
      Launches launches,
      List<ResolvedMilestone> milestones,
      List<Occurrence> occurrences,
      List<RoleChange> roleChanges,
      List<CoachingSession> sessions,
      List<MetricProgress> metrics,
      List<ResolvedTraining> trainings,
      OccurrenceBuilder builder,
      List<Undated> undated,
      Register register) {
    this.undated = List.copyOf(undated);
    everything.milestones().forEach(m -> milestoneNames.put(m.id(), m.name()));
    this.wave = wave;
    this.waves = List.copyOf(waves);
    this.whole = this;
    this.register = register;
    this.reader = Optional.empty();
    this.rollout = rollout;
    this.asOf = asOf;
    this.start = start;
    this.roleChanges = List.copyOf(roleChanges);
    this.metrics = List.copyOf(metrics);
    this.trainings = List.copyOf(trainings);
    this.workingDays = workingDays;
    this.launches = launches;
    milestones.forEach(m -> this.milestones.put(m.id(), m));
    criticalPath =
        new CriticalPath(milestones, workingDays, rollout.launch().map(RoughDate::day), asOf);
    rollout.audiences().forEach(a -> audiences.put(a.id(), a));
    nesting = new Audiences(rollout.audiences());
    rollout.messages().forEach(m -> messages.put(m.id(), m));
    rollout.people().forEach(p -> people.put(p.id(), p));
    rollout.workstreams().forEach(w -> workstreams.put(w.id(), w));
    everything.roles().forEach(r -> names.put(r.id(), r.name()));
    everything.audiences().forEach(a -> names.put(a.id(), a.name()));
    // The sort is stable: within a day the definition's order stays.
    all = occurrences.stream().sorted(Comparator.comparing(Occurrence::effective)).toList();
    live = all.stream().filter(Occurrence::isLive).toList();
    indexOccurrences();
    List<TierTouch> touches = findTouches();
    cascade = touches.stream().filter(touch -> touch.tier().isInside()).toList();
    outside = touches.stream().filter(touch -> !touch.tier().isInside()).findFirst();
    coaching = CoachingPlan.of(rollout, asOf, workingDays, sessions, cascade, builder);
    load = countLoad();
  }

  /** What of {@code whole} concerns one audience. */
  private Analysis(Analysis whole, Audience audience) {
    this.whole = whole;
    reader = Optional.of(audience);
    nesting = whole.nesting;
    rollout = Concern.of(whole.rollout, audience, nesting);
    asOf = whole.asOf;
    start = whole.start;
    roleChanges =
        whole.roleChanges.stream().filter(c -> rollout.roles().contains(c.role())).toList();
    metrics = whole.metrics.stream().filter(m -> rollout.metrics().contains(m.metric())).toList();
    trainings =
        whole.trainings.stream().filter(t -> rollout.trainings().contains(t.training())).toList();
    workingDays = whole.workingDays;
    criticalPath = whole.criticalPath;
    launches = whole.launches;
    wave = whole.wave;
    waves =
        whole.waves.stream()
            .filter(w -> w.audiences.containsKey(audience.id()))
            .map(w -> w.forAudience(audience.id()))
            .toList();
    for (Milestone m : rollout.milestones()) {
      if (whole.milestones.containsKey(m.id())) {
        milestones.put(m.id(), whole.milestone(m.id()));
      }
    }
    rollout.audiences().forEach(a -> audiences.put(a.id(), a));
    Set<String> shown = new HashSet<>();
    rollout.milestones().forEach(m -> shown.add(m.id()));
    rollout.communications().forEach(c -> shown.add(c.id()));
    rollout.coaching().sessions().forEach(s -> shown.add(s.id()));
    rollout.trainings().forEach(t -> shown.add(t.id()));
    undated = whole.undated.stream().filter(u -> shown.contains(u.id())).toList();
    all = whole.all.stream().filter(o -> shown.contains(o.communication().id())).toList();
    live = all.stream().filter(Occurrence::isLive).toList();
    indexOccurrences();
    cascade = whole.cascade.stream().flatMap(touch -> seen(touch, audience).stream()).toList();
    outside = whole.outside.flatMap(touch -> seen(touch, audience));
    coaching = whole.coaching.restrictedTo(rollout);
    register = whole.register.restrictedTo(rollout);
    load = countLoad();
  }

  /** A tier's first touch as an audience gets to see it: of those of its audiences within it. */
  private Optional<TierTouch> seen(TierTouch touch, Audience by) {
    List<Audience> own =
        touch.audiences().stream().filter(a -> audiences.containsKey(a.id())).toList();
    Set<String> around = nesting.around(by.id());
    boolean part = by.isPart() && touch.audiences().stream().anyMatch(a -> around.contains(a.id()));
    return own.isEmpty() && !part
        ? Optional.empty()
        : Optional.of(
            new TierTouch(
                touch.tier(),
                own.isEmpty() ? List.of(by) : own,
                touch.first(),
                touch.previous(),
                touch.gap()));
  }

  private void indexOccurrences() {
    for (Occurrence o : live) {
      reached(o).stream().filter(audiences::containsKey).forEach(id -> add(reaching, id, o));
      o.communication().milestones().stream().distinct().forEach(id -> add(supporting, id, o));
      o.communication().messages().stream().distinct().forEach(id -> add(carrying, id, o));
      o.communication().announces().stream().distinct().forEach(id -> add(announcing, id, o));
    }
  }

  /**
   * The same, with what concerns one audience alone.
   *
   * <p>What concerns what it lies within or what lies within it concerns it as well: a group's
   * members, a part's whole. These concern it: communications that reach it; key messages that they
   * carry; milestones that name it, that one of those communications supports or announces, or in
   * which it has a part; its own roles; metrics of these roles, metrics that name no role, and
   * those announced to it; coaching sessions in which it is coach or coachee, and their behaviours.
   *
   * @throws IllegalArgumentException if there is no audience with this id
   */
  public Analysis forAudience(String id) {
    return new Analysis(whole, whole.audience(id));
  }

  /** The audience that this is restricted to; empty for the whole rollout. */
  public Optional<Audience> reader() {
    return reader;
  }

  /** The analysis of the whole rollout; this one itself unless it is restricted. */
  public Analysis whole() {
    return whole;
  }

  private static void add(Map<String, List<Occurrence>> lists, String id, Occurrence o) {
    lists.computeIfAbsent(id, key -> new ArrayList<>()).add(o);
  }

  /** Each tier's first touch; those outside count from the last tier inside that hears. */
  private List<TierTouch> findTouches() {
    Map<Tier, List<Audience>> tiers = new EnumMap<>(Tier.class);
    Map<Tier, Occurrence> first = new EnumMap<>(Tier.class);
    for (Audience audience : audiences.values()) {
      tier(audience)
          .ifPresent(t -> tiers.computeIfAbsent(t, key -> new ArrayList<>()).add(audience));
    }
    for (Occurrence o : live) {
      for (String id : reached(o)) {
        tier(audience(id)).ifPresent(tier -> first.putIfAbsent(tier, o));
      }
    }
    List<TierTouch> steps = new ArrayList<>();
    Optional<Tier> before = Optional.empty();
    for (Tier tier : tiers.keySet()) {
      Optional<Occurrence> touch = Optional.ofNullable(first.get(tier));
      Optional<Tier> previous = touch.isPresent() ? before : Optional.empty();
      Optional<Integer> gap =
          previous.map(p -> workingDays.between(first.get(p).effective(), touch.get().effective()));
      steps.add(new TierTouch(tier, tiers.get(tier), touch, previous, gap));
      before = touch.isPresent() ? Optional.of(tier) : before;
    }
    return List.copyOf(steps);
  }

  /** The tier whose first touch an audience takes part in: what a part hears is not yet heard. */
  private static Optional<Tier> tier(Audience audience) {
    return audience.isPart() ? Optional.empty() : audience.tier();
  }

  private Map<String, List<WeeklyLoad>> countLoad() {
    Map<String, List<Occurrence>> heard = new HashMap<>();
    for (Occurrence o : live) {
      nesting.loaded(o.audiences()).stream()
          .filter(audiences::containsKey)
          .forEach(id -> add(heard, id, o));
    }
    Map<String, List<WeeklyLoad>> counts = new HashMap<>();
    heard.forEach(
        (audience, list) -> {
          Map<LocalDate, Integer> weeks = new TreeMap<>();
          list.forEach(o -> weeks.merge(monday(o.effective()), 1, Integer::sum));
          counts.put(
              audience,
              weeks.entrySet().stream()
                  .map(e -> new WeeklyLoad(audience, e.getKey(), e.getValue()))
                  .toList());
        });
    return counts;
  }

  public Rollout rollout() {
    return rollout;
  }

  /** What "today" means in every status. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The first day of preparation: what the definition says, else the earliest planned day of any
   * milestone or communication; absent when there is none.
   */
  public Optional<RoughDate> start() {
    return start;
  }

  /**
   * Working days from the first day of preparation until the day before launch; none while that is
   * to be set.
   */
  public int workingDaysBefore(Phases phases) {
    return phases.launch().map(launch -> daysBefore(launch, start, workingDays)).orElse(0);
  }

  /** The last of the days in which something counts as due: fourteen after the as-of date. */
  public LocalDate dueUntil() {
    return asOf.plusDays(OccurrenceBuilder.DUE_DAYS);
  }

  public WorkingDays workingDays() {
    return workingDays;
  }

  /** The phases of what belongs to no wave. */
  public Phases phases() {
    return launches.of(Optional.empty());
  }

  /** The phases of what may belong to a wave. */
  public Phases phases(InWaves item) {
    return launches.of(item.wave());
  }

  /** The phases of the people in an audience: of their wave, where they launch with one alone. */
  public Phases phases(Audience audience) {
    return launches.ofAudience(audience.id());
  }

  /** The phases of the people in a role. */
  public Phases phases(Role role) {
    return launches.of(role);
  }

  /** The wave that this is restricted to; empty for the whole rollout. */
  public Optional<Wave> wave() {
    return wave;
  }

  /**
   * Each wave as {@link #forWave} shows it, in the order of their launches; none in a rollout
   * without waves, and in one wave.
   */
  public List<Analysis> waves() {
    return waves;
  }

  /**
   * What belongs to one wave or to none, with everything worked out as if it were a rollout of its
   * own that launches on the wave's day.
   *
   * @throws IllegalArgumentException if there is no wave with this id
   */
  public Analysis forWave(String id) {
    return waves.stream()
        .filter(w -> w.wave.orElseThrow().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no wave `" + id + "`"));
  }

  /** What the wave with this id is called. */
  public String waveName(String id) {
    return rollout.waves().stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .map(Wave::name)
        .orElse(id);
  }

  /** The Monday of the ISO week that a day is in. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** All milestones that have a date, those dropped included, in the definition's order. */
  public List<ResolvedMilestone> milestones() {
    return List.copyOf(milestones.values());
  }

  /** What has no date yet, in the definition's order; in none of the other lists. */
  public List<Undated> undated() {
    return undated;
  }

  /** Whether the milestone has a date. */
  public boolean isDated(String milestone) {
    return whole.milestones.containsKey(milestone);
  }

  /** What a milestone is called, whether it has a date or not. */
  public String milestoneName(String id) {
    return known(whole.milestoneNames, id);
  }

  /**
   * The milestone with this id.
   *
   * @throws IllegalArgumentException if there is none that has a date
   */
  public ResolvedMilestone milestone(String id) {
    return known(whole.milestones, id);
  }

  /** How far a milestone is; empty when its author does not say. */
  public Optional<MilestoneProgress> progress(ResolvedMilestone milestone) {
    return MilestoneProgress.of(milestone, workingDays, asOf, rollout.checks().tolerance());
  }

  /** What milestones wait for, and what that does to launch; always the whole rollout's. */
  public CriticalPath criticalPath() {
    return criticalPath;
  }

  /** All occurrences of all communications, those dropped included. */
  public List<Occurrence> all() {
    return all;
  }

  /** All occurrences of all communications. */
  public List<Occurrence> live() {
    return live;
  }

  /** What an audience hears; the first of them is its first touch. */
  public List<Occurrence> reaching(String audience) {
    return Collections.unmodifiableList(reaching.getOrDefault(audience, List.of()));
  }

  /** What supports a milestone. */
  public List<Occurrence> supporting(String milestone) {
    return Collections.unmodifiableList(supporting.getOrDefault(milestone, List.of()));
  }

  /** What carries a key message. */
  public List<Occurrence> carrying(String message) {
    return Collections.unmodifiableList(carrying.getOrDefault(message, List.of()));
  }

  /** What tells people about a milestone, metric, role or behaviour. */
  public List<Occurrence> announcing(String id) {
    return Collections.unmodifiableList(announcing.getOrDefault(id, List.of()));
  }

  /** What the change does to each role, in the definition's order. */
  public List<RoleChange> roles() {
    return roleChanges;
  }

  /** How all metrics stand, those retired included, in the definition's order. */
  public List<MetricProgress> metrics() {
    return metrics;
  }

  /**
   * How all trainings stand, those dropped included: those written with a role in the order of the
   * roles, then those of several.
   */
  public List<ResolvedTraining> trainings() {
    return trainings;
  }

  /**
   * When each tier inside that has an audience first hears, in the order in which people must hear.
   */
  public List<TierTouch> cascade() {
    return cascade;
  }

  /** When audiences outside the line of management first hear; absent when there is none. */
  public Optional<TierTouch> outside() {
    return outside;
  }

  /** Risks, decisions and assumptions. */
  public Register register() {
    return register;
  }

  /** Who coaches whom, when. */
  public CoachingPlan coaching() {
    return coaching;
  }

  /** The audiences that tables have a row for: all but those made of others. */
  public List<Audience> rows() {
    return rollout.audiences().stream().filter(a -> !a.isGroup()).toList();
  }

  /** How audiences lie within each other; always the whole rollout's. */
  public Audiences nesting() {
    return nesting;
  }

  /** Ids of all audiences that it reaches: those it names, and all within them. */
  public Set<String> reached(Occurrence o) {
    return nesting.reached(o.audiences());
  }

  /** The weeks in which an audience, or a part of it, hears something, in order. */
  public List<WeeklyLoad> load(String audience) {
    return load.getOrDefault(audience, List.of());
  }

  /**
   * The audience with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Audience audience(String id) {
    return known(whole.audiences, id);
  }

  /**
   * The key message with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public KeyMessage message(String id) {
    return known(whole.messages, id);
  }

  /**
   * The workstream with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Workstream workstream(String id) {
    return known(whole.workstreams, id);
  }

  /**
   * What a person, role or audience is called.
   *
   * @throws IllegalArgumentException if there is none with this id
   */
  public String name(Party party) {
    return switch (party.kind()) {
      case PERSON -> known(whole.people, party.id()).name();
      case ROLE, AUDIENCE -> known(whole.names, party.id());
    };
  }

  /** The person who is meant; empty for roles and audiences. */
  public Optional<Person> person(Party party) {
    return party.kind() == Party.Kind.PERSON
        ? Optional.of(known(whole.people, party.id()))
        : Optional.empty();
  }

  private static <T> T known(Map<String, T> items, String id) {
    T item = items.get(id);
    if (item == null) {
      throw new IllegalArgumentException("no item `" + id + "`");
    }
    return item;
  }
}
