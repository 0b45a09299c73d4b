package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.model.Wave;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What follows from the coaching sessions: who is coached when, in which order, and by how much.
 */
public final class CoachingPlan {
  /** From the lowest to the highest rating. */
  private static final BigDecimal RATING_SPAN = BigDecimal.valueOf(4);

  private static final BigDecimal FLAT = new BigDecimal("0.01");
  private static final int READINGS_OF_A_TREND = 3;

  /**
   * When a tier is first coached.
   *
   * @param session the first, absent when the tier is never coached
   * @param previous the nearest tier before this one that is coached; absent when there is none or
   *     this one is not
   * @param gap working days from the first session of {@code previous} to this tier's; negative
   *     when this tier comes before it
   */
  public record TierCoaching(
      Tier tier,
      Optional<CoachingSession> session,
      Optional<SessionDate> first,
      Optional<Tier> previous,
      Optional<Integer> gap) {}

  /**
   * How long before employees hear their managers are coached.
   *
   * @param coaching the managers' first session
   * @param announcement the first communication that reaches employees
   * @param workingDays from the one to the other; negative when managers are coached later
   * @param sessions of managers, planned or held, before the announcement
   */
  public record Lead(RoughDate coaching, Occurrence announcement, int workingDays, int sessions) {}

  /**
   * Somebody who is coached, or an audience of managers or employees that nobody coaches.
   *
   * @param size people; absent when it is not known
   * @param before sessions before launch, likewise {@code launch} and {@code after}
   * @param within whether they are among the people of another coachee, so that no sum counts them
   */
  public record Coached(
      Party party,
      Optional<Tier> tier,
      Optional<Integer> size,
      int before,
      int launch,
      int after,
      int held,
      Optional<RoughDate> first,
      boolean within) {
    public int total() {
      return before + launch + after;
    }

    public int in(Phase phase) {
      return switch (phase) {
        case BEFORE -> before;
        case LAUNCH -> launch;
        case AFTER -> after;
      };
    }
  }

  /**
   * How many of those who are or should be coached have a session in a phase.
   *
   * @param percent of the people, or of the groups where a size is not known; rounded half up;
   *     absent when there is nobody
   */
  public record PhaseShare(
      Phase phase,
      int groups,
      int groupsOf,
      Optional<Long> people,
      Optional<Long> peopleOf,
      Optional<Integer> percent) {}

  /** What is missing to work a coach's hours out. */
  public enum Unknown {
    HOURS_PER_REPORT,
    COACHES,
    COACHEES,
    HOURS_OF_A_COACH
  }

  /**
   * What coaching asks of those who coach employees.
   *
   * @param coaches people who coach
   * @param coachees whom they coach, each once
   * @param reports people in {@code coachees}
   * @param perCoach reports for one coach, one decimal, rounded half up
   * @param needed hours in a month for one coach, one decimal, rounded half up
   * @param available hours in a month that a coach has
   * @param within whether the hours needed are at most those available
   * @param unknown what would have to be known for {@code needed} and {@code within}
   */
  public record CoachHours(
      Party coach,
      Optional<Integer> coaches,
      List<Party> coachees,
      Optional<Long> reports,
      Optional<BigDecimal> perCoach,
      Optional<BigDecimal> needed,
      Optional<BigDecimal> available,
      Optional<Boolean> within,
      List<Unknown> unknown) {
    public CoachHours {
      coachees = List.copyOf(coachees);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * A day of follow-through.
   *
   * @param wave from whose launch it counts; absent in a rollout without waves
   */
  public record FollowThroughDate(
      Coaching.FollowThrough step,
      LocalDate date,
      List<Occurrence.Clash> clashes,
      Optional<Wave> wave) {
    public FollowThroughDate {
      clashes = List.copyOf(clashes);
    }
  }

  /** Somebody, wherever in the definition they are named. */
  private record Key(Party.Kind kind, String id) {
    static Key of(Party party) {
      return new Key(party.kind(), party.id());
    }
  }

  /** What the plan is about; all of it, or what concerns one audience. */
  private final Rollout rollout;

  /** Where parties are found, whomever the plan is about. */
  private final Rollout whole;

  private final Audiences nesting;

  private final LocalDate asOf;
  private final WorkingDays workingDays;
  private final List<CoachingSession> all;
  private final List<CoachingSession> sessions;
  private final List<TierCoaching> cascade;
  private final List<Coached> coached;
  private final Optional<Lead> lead;
  private final List<FollowThroughDate> followThrough;

  /**
   * @param heard when each tier first hears
   * @param series knows which days are bad ones
   */
  static CoachingPlan of(
      Rollout rollout,
      LocalDate asOf,
      WorkingDays workingDays,
      List<CoachingSession> sessions,
      List<TierTouch> heard,
      OccurrenceBuilder series) {
    List<FollowThroughDate> followThrough =
        rollout.coaching().followThrough().stream()
            .flatMap(step -> days(rollout, step, series))
            .sorted(Comparator.comparing(FollowThroughDate::date))
            .toList();
    return new CoachingPlan(
        rollout,
        rollout,
        asOf,
        workingDays,
        sessions,
        lead(workingDays, sessions, heard),
        followThrough);
  }

  /** Once after launch; in a rollout with waves once after each that has a date. */
  private static Stream<FollowThroughDate> days(
      Rollout rollout, Coaching.FollowThrough step, OccurrenceBuilder series) {
    Stream<Optional<Wave>> waves =
        rollout.waves().isEmpty()
            ? Stream.of(Optional.empty())
            : rollout.waves().stream().map(Optional::of);
    return waves.flatMap(
        wave ->
            wave.map(Wave::launch).orElse(rollout.launch()).stream()
                .map(launch -> launch.day().plusDays(step.day()))
                .map(day -> new FollowThroughDate(step, day, series.clashesOn(day), wave)));
  }

  private CoachingPlan(
      Rollout rollout,
      Rollout whole,
      LocalDate asOf,
      WorkingDays workingDays,
      List<CoachingSession> sessions,
      Optional<Lead> lead,
      List<FollowThroughDate> followThrough) {
    this.rollout = rollout;
    this.whole = whole;
    this.nesting = new Audiences(whole.audiences());
    this.asOf = asOf;
    this.workingDays = workingDays;
    this.all = List.copyOf(sessions);
    this.sessions = sessions.stream().filter(s -> !s.dates().isEmpty()).toList();
    this.lead = lead;
    this.followThrough = List.copyOf(followThrough);
    cascade = findCascade();
    coached = findCoached();
  }

  /**
   * The sessions that concern one audience. How long before employees hear their managers are
   * coached stays what it is in the whole rollout.
   *
   * @param shown the rollout with nothing in its lists but what concerns the audience
   */
  CoachingPlan restrictedTo(Rollout shown) {
    return new CoachingPlan(
        shown,
        whole,
        asOf,
        workingDays,
        all.stream().filter(s -> shown.coaching().sessions().contains(s.session())).toList(),
        lead,
        shown.coaching().followThrough().isEmpty() ? List.of() : followThrough);
  }

  private List<TierCoaching> findCascade() {
    Map<Tier, CoachingSession> first = new EnumMap<>(Tier.class);
    for (CoachingSession session : sessions) {
      session
          .tier()
          .ifPresent(
              tier ->
                  first.merge(
                      tier,
                      session,
                      (a, b) -> b.first().date().isBefore(a.first().date()) ? b : a));
    }
    List<TierCoaching> steps = new ArrayList<>();
    Optional<TierCoaching> before = Optional.empty();
    for (Tier tier : Tier.values()) {
      boolean named =
          rollout.audiences().stream().anyMatch(a -> a.tier().equals(Optional.of(tier)));
      Optional<CoachingSession> session = Optional.ofNullable(first.get(tier));
      if (!tier.isInside() || (!named && session.isEmpty())) {
        continue;
      }
      Optional<SessionDate> day = session.map(CoachingSession::first);
      Optional<TierCoaching> previous = day.isPresent() ? before : Optional.empty();
      TierCoaching step =
          new TierCoaching(
              tier,
              session,
              day,
              previous.map(TierCoaching::tier),
              previous.map(
                  p ->
                      workingDays.between(
                          p.first().orElseThrow().date(), day.orElseThrow().date())));
      steps.add(step);
      before = day.isPresent() ? Optional.of(step) : before;
    }
    return List.copyOf(steps);
  }

  private static Optional<Lead> lead(
      WorkingDays workingDays, List<CoachingSession> sessions, List<TierTouch> heard) {
    List<SessionDate> managers =
        sessions.stream()
            .filter(s -> s.tier().equals(Optional.of(Tier.MANAGER)))
            .flatMap(s -> s.dates().stream())
            .sorted(Comparator.comparing(SessionDate::date))
            .toList();
    return heard.stream()
        .filter(t -> t.tier() == Tier.EMPLOYEE && !managers.isEmpty())
        .flatMap(t -> t.first().stream())
        .findFirst()
        .map(
            heardBy ->
                new Lead(
                    managers.get(0).effectiveDate(),
                    heardBy,
                    workingDays.between(managers.get(0).date(), heardBy.effective()),
                    (int)
                        managers.stream()
                            .filter(d -> d.date().isBefore(heardBy.effective()))
                            .count()));
  }

  private List<Coached> findCoached() {
    Map<Key, Party> parties = new LinkedHashMap<>();
    sessions.forEach(
        s -> parties.putIfAbsent(Key.of(s.session().coachee()), s.session().coachee()));
    for (Audience audience : rollout.audiences()) {
      boolean managed =
          !audience.isPart()
              && audience.tier().filter(t -> t == Tier.MANAGER || t == Tier.EMPLOYEE).isPresent();
      Set<String> around = nesting.around(audience.id());
      boolean reached =
          parties.values().stream().anyMatch(p -> audience(p).filter(around::contains).isPresent());
      if (managed && !reached) {
        Party party = new Party(audience.at(), Party.Kind.AUDIENCE, audience.id());
        parties.put(Key.of(party), party);
      }
    }
    return parties.values().stream()
        .map(party -> coached(party, isWithin(party, parties)))
        .sorted(Comparator.comparing(c -> c.tier().map(Tier::ordinal).orElse(Tier.values().length)))
        .toList();
  }

  /** Whether somebody is among the people of another of the parties. */
  private boolean isWithin(Party party, Map<Key, Party> parties) {
    return audience(party).stream()
        .flatMap(id -> nesting.around(id).stream())
        .map(id -> new Key(Party.Kind.AUDIENCE, id))
        .anyMatch(key -> !key.equals(Key.of(party)) && parties.containsKey(key));
  }

  private Optional<String> audience(Party party) {
    return switch (party.kind()) {
      case AUDIENCE -> Optional.of(party.id());
      case ROLE ->
          whole.roles().stream()
              .filter(r -> r.id().equals(party.id()))
              .findFirst()
              .flatMap(io.rolloutplaybook.model.Role::audience);
      case PERSON -> Optional.empty();
    };
  }

  private Coached coached(Party party, boolean within) {
    List<SessionDate> days =
        sessions.stream()
            .filter(s -> Key.of(s.session().coachee()).equals(Key.of(party)))
            .flatMap(s -> s.dates().stream())
            .sorted(Comparator.comparing(SessionDate::date))
            .toList();
    return new Coached(
        party,
        CoachingResolver.tier(whole, party),
        size(party),
        count(days, Phase.BEFORE),
        count(days, Phase.LAUNCH),
        count(days, Phase.AFTER),
        (int) days.stream().filter(SessionDate::isHeld).count(),
        days.stream().findFirst().map(SessionDate::effectiveDate),
        within);
  }

  private static int count(List<SessionDate> days, Phase phase) {
    return (int) days.stream().filter(d -> d.phase() == phase).count();
  }

  /** Whether the definition says anything at all about coaching. */
  public boolean isEmpty() {
    return all.isEmpty() && rollout.coaching().behaviours().isEmpty() && followThrough.isEmpty();
  }

  /** All sessions, also those that do not take place at all, in the definition's order. */
  public List<CoachingSession> all() {
    return all;
  }

  /** The sessions that take place, in the definition's order. */
  public List<CoachingSession> sessions() {
    return sessions;
  }

  /** When each tier that has an audience or a session is first coached, from leaders down. */
  public List<TierCoaching> cascade() {
    return cascade;
  }

  /** Absent when managers are not coached, or employees hear nothing. */
  public Optional<Lead> lead() {
    return lead;
  }

  /** Everybody who is coached, and whom nobody coaches, from leaders down. */
  public List<Coached> coached() {
    return coached;
  }

  /** One a phase, in order. */
  public List<PhaseShare> shares() {
    List<Party> counted = counted();
    boolean known = counted.stream().allMatch(p -> size(p).isPresent());
    List<PhaseShare> shares = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      List<Party> in = counted.stream().filter(p -> isCoached(p, phase)).toList();
      long part = known ? people(in) : in.size();
      long whole = known ? people(counted) : counted.size();
      shares.add(
          new PhaseShare(
              phase,
              in.size(),
              counted.size(),
              known ? Optional.of(part) : Optional.empty(),
              known ? Optional.of(whole) : Optional.empty(),
              whole == 0
                  ? Optional.empty()
                  : Optional.of((int) ((200 * part + whole) / (2 * whole)))));
    }
    return shares;
  }

  /** Everybody once: the members of a group, of which some may be coached more than others. */
  private List<Party> counted() {
    Map<Key, Party> parties = new LinkedHashMap<>();
    for (Coached c : coached) {
      if (c.within()) {
        continue;
      }
      List<Party> people =
          c.party().kind() == Party.Kind.AUDIENCE
              ? nesting
                  .counted(
                      whole.audiences().stream()
                          .filter(a -> a.id().equals(c.party().id()))
                          .toList())
                  .stream()
                  .map(a -> new Party(a.at(), Party.Kind.AUDIENCE, a.id()))
                  .toList()
              : List.of(c.party());
      people.forEach(p -> parties.putIfAbsent(Key.of(p), p));
    }
    return List.copyOf(parties.values());
  }

  /** Whether somebody, or an audience around them, has a session in a phase. */
  private boolean isCoached(Party party, Phase phase) {
    Set<String> around =
        party.kind() == Party.Kind.AUDIENCE ? nesting.around(party.id()) : Set.of();
    return coached.stream()
        .filter(c -> c.in(phase) > 0)
        .map(Coached::party)
        .anyMatch(
            p ->
                Key.of(p).equals(Key.of(party))
                    || p.kind() == Party.Kind.AUDIENCE && around.contains(p.id()));
  }

  private long people(List<Party> parties) {
    return parties.stream().mapToLong(p -> size(p).orElse(0)).sum();
  }

  /** How many people somebody is; a role counts as it will be. Absent when it is not known. */
  public Optional<Integer> size(Party party) {
    return CoachingResolver.size(whole, party);
  }

  /** Where somebody stands in the line of management: a person by being one of the leaders. */
  public Optional<Tier> tier(Party party) {
    return CoachingResolver.tier(whole, party);
  }

  /** Coachees for one coach, one decimal, rounded half up; absent when a size is not known. */
  public Optional<BigDecimal> perCoach(Party coach, Party coachee) {
    return size(coachee).flatMap(n -> perCoach(n, size(coach)));
  }

  private static Optional<BigDecimal> perCoach(long people, Optional<Integer> coaches) {
    return coaches
        .filter(n -> n > 0)
        .map(
            n -> BigDecimal.valueOf(people).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP));
  }

  /**
   * What coaching asks of everybody who coaches employees, people outside, or somebody of no known
   * tier, in the order of their first session.
   */
  public List<CoachHours> hours() {
    Map<Key, List<CoachingSession>> coaches = new LinkedHashMap<>();
    for (CoachingSession s : sessions) {
      if (s.tier().filter(t -> t.compareTo(Tier.EMPLOYEE) < 0).isEmpty()) {
        coaches.computeIfAbsent(Key.of(s.session().coach()), key -> new ArrayList<>()).add(s);
      }
    }
    return coaches.values().stream().map(this::hours).toList();
  }

  private CoachHours hours(List<CoachingSession> of) {
    Party coach = of.get(0).session().coach();
    Map<Key, Party> coachees = new LinkedHashMap<>();
    of.forEach(s -> coachees.putIfAbsent(Key.of(s.session().coachee()), s.session().coachee()));
    // Whoever is among another coachee's people is one report and not two.
    List<Party> counted = coachees.values().stream().filter(p -> !isWithin(p, coachees)).toList();
    Optional<Integer> coaches = size(coach).filter(n -> n > 0);
    Optional<Long> reports =
        counted.stream().allMatch(p -> size(p).isPresent())
            ? Optional.of(counted.stream().mapToLong(p -> size(p).orElseThrow()).sum())
            : Optional.empty();
    Optional<BigDecimal> each = rollout.coaching().hoursPerRepPerMonth();
    Optional<BigDecimal> available = rollout.coaching().managerHoursPerMonth();
    List<Unknown> unknown = new ArrayList<>();
    if (each.isEmpty()) {
      unknown.add(Unknown.HOURS_PER_REPORT);
    }
    if (coaches.isEmpty()) {
      unknown.add(Unknown.COACHES);
    }
    if (reports.isEmpty()) {
      unknown.add(Unknown.COACHEES);
    }
    Optional<BigDecimal> total = reports.flatMap(n -> each.map(BigDecimal.valueOf(n)::multiply));
    Optional<BigDecimal> needed =
        total.flatMap(
            t -> coaches.map(n -> t.divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP)));
    Optional<Boolean> within =
        needed.isEmpty() || available.isEmpty()
            ? Optional.empty()
            : Optional.of(
                total.get().compareTo(available.get().multiply(BigDecimal.valueOf(coaches.get())))
                    <= 0);
    if (available.isEmpty()) {
      unknown.add(Unknown.HOURS_OF_A_COACH);
    }
    return new CoachHours(
        coach,
        coaches,
        List.copyOf(coachees.values()),
        reports,
        reports.flatMap(n -> perCoach(n, coaches)),
        needed,
        available,
        within,
        unknown);
  }

  /** The sessions that work on a behaviour, in the definition's order. */
  public List<CoachingSession> practising(String behaviour) {
    return sessions.stream().filter(s -> s.session().behaviours().contains(behaviour)).toList();
  }

  /** A behaviour's ratings up to the as-of date, oldest first. */
  public List<Reading> ratings(Coaching.Behaviour behaviour) {
    return behaviour.ratings().stream().filter(r -> !r.date().isAfter(asOf)).toList();
  }

  /**
   * Where a behaviour's ratings lead: the slope of its last three, flat when it moves under 1 % of
   * the scale from 1 to 5 with each rating. Absent with fewer than two.
   */
  public Optional<Trend> trend(Coaching.Behaviour behaviour) {
    List<Reading> all = ratings(behaviour);
    List<Reading> last = all.subList(Math.max(0, all.size() - READINGS_OF_A_TREND), all.size());
    if (last.size() < 2) {
      return Optional.empty();
    }
    // The slope of the least squares through two or three points at equal distance.
    BigDecimal rise = last.get(last.size() - 1).value().subtract(last.get(0).value());
    BigDecimal flat = RATING_SPAN.multiply(FLAT).multiply(BigDecimal.valueOf(last.size() - 1L));
    if (rise.abs().compareTo(flat) < 0) {
      return Optional.of(Trend.FLAT);
    }
    return Optional.of(rise.signum() > 0 ? Trend.IMPROVING : Trend.WORSENING);
  }

  /** What should be seen when, earliest first. */
  public List<FollowThroughDate> followThrough() {
    return followThrough;
  }
}
