package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Assumption;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.InWaves;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Unfolds what takes place once in each of several waves into one item a wave, so that nobody else
 * has to know of it: afterwards an item belongs to one wave or to none, and a date in a wave counts
 * from that wave's launch.
 *
 * <p>An item belongs to the waves that it names, or else to those of its audiences where all of
 * them have some. In one wave it keeps its id. In several it unfolds, {@code go-live} into {@code
 * go-live-emea} and {@code go-live-americas}, when it says so itself or is dated from launch or
 * from an item that unfolds into all these waves; else it stays one for the whole rollout.
 */
final class Waves {
  private static final String LAUNCH = "launch";
  private static final Place GLOBAL = new Place(Optional.empty(), "");

  private final Rollout rollout;
  private final Problems problems;
  private final Map<String, Wave> waves = new LinkedHashMap<>();
  private final Map<String, Audience> audiences = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();

  /** The waves of every audience, where they follow from those of others as well. */
  private final Map<String, List<String>> launching = new HashMap<>();

  /** What can unfold. */
  private final Map<String, Item> items = new LinkedHashMap<>();

  /** The waves of each of these: none, one, or several when it unfolds. */
  private final Map<String, List<String>> placed = new HashMap<>();

  /** Ids of all that cannot unfold. */
  private final Set<String> others = new HashSet<>();

  /**
   * @param inherited waves of its audiences; none unless all of them have some
   * @param dates that say when it takes place
   */
  private record Item(InWaves item, List<String> inherited, List<DateSpec> dates) {}

  private Waves(Rollout rollout, Problems problems) {
    this.rollout = rollout;
    this.problems = problems;
    rollout.waves().forEach(w -> waves.put(w.id(), w));
    rollout.audiences().forEach(a -> audiences.put(a.id(), a));
    rollout.roles().forEach(r -> roles.put(r.id(), r));
    rollout.audiences().forEach(a -> launching.put(a.id(), launchingWith(a)));
    for (Milestone m : rollout.milestones()) {
      items.put(m.id(), new Item(m, common(m.audiences()), List.of(m.date())));
    }
    for (Communication c : rollout.communications()) {
      items.put(c.id(), new Item(c, common(c.audiences()), dates(c.when())));
    }
    for (Coaching.Session s : rollout.coaching().sessions()) {
      List<String> coached = launchingWith(s.coachee());
      items.put(
          s.id(),
          new Item(s, coached.isEmpty() ? launchingWith(s.coach()) : coached, dates(s.when())));
    }
    items.keySet().forEach(this::place);
    others.addAll(waves.keySet());
    others.addAll(audiences.keySet());
    others.addAll(roles.keySet());
    rollout.people().forEach(p -> others.add(p.id()));
    rollout.messages().forEach(m -> others.add(m.id()));
    rollout.metrics().forEach(m -> others.add(m.id()));
    rollout.coaching().behaviours().forEach(b -> others.add(b.id()));
    rollout.trainings().forEach(t -> others.add(t.id()));
    rollout.workstreams().forEach(w -> others.add(w.id()));
    rollout.risks().forEach(r -> others.add(r.id()));
    rollout.decisions().forEach(d -> others.add(d.id()));
    rollout.assumptions().forEach(a -> others.add(a.id()));
  }

  /**
   * The rollout with every item in one wave or in none; the same one where there are no waves.
   *
   * @param problems where mistakes go, after which the result is of no use
   */
  static Rollout unfold(Rollout rollout, Problems problems) {
    return rollout.waves().isEmpty() ? rollout : new Waves(rollout, problems).unfolded();
  }

  // Which waves an item belongs to

  /** Its own; of a part those of the whole; of a group those of its members, if all have some. */
  private List<String> launchingWith(Audience audience) {
    Set<String> all = new HashSet<>();
    Set<String> seen = new HashSet<>(Set.of(audience.id()));
    Deque<Audience> open = new ArrayDeque<>(List.of(audience));
    while (!open.isEmpty()) {
      Audience next = open.pop();
      if (!next.waves().isEmpty()) {
        all.addAll(next.waves());
      } else if (!next.isPart() && !next.isGroup()) {
        return List.of();
      } else {
        Stream.concat(next.partOf().stream(), next.includes().stream())
            .filter(seen::add)
            .forEach(id -> open.push(audiences.get(id)));
      }
    }
    return inOrder(all);
  }

  private List<String> launchingWith(Party party) {
    return switch (party.kind()) {
      case AUDIENCE -> launching.get(party.id());
      case ROLE -> launchingWith(roles.get(party.id()));
      case PERSON -> List.of();
    };
  }

  private List<String> launchingWith(Role role) {
    return role.audience().map(launching::get).orElse(List.of());
  }

  private List<String> common(List<String> ids) {
    Set<String> all = new HashSet<>();
    for (String id : ids) {
      if (launching.get(id).isEmpty()) {
        return List.of();
      }
      all.addAll(launching.get(id));
    }
    return inOrder(all);
  }

  private List<String> inOrder(Collection<String> ids) {
    return waves.keySet().stream().filter(ids::contains).toList();
  }

  private static List<DateSpec> dates(Recurrence when) {
    if (when instanceof Recurrence.Period period) {
      return List.of(period.from(), period.until());
    } else if (when instanceof Recurrence.Series series) {
      return Stream.concat(Stream.of(series.from()), series.until().stream()).toList();
    } else if (when instanceof Recurrence.Days days) {
      return days.dates();
    }
    return List.of(when.first());
  }

  /** Follows the chain of items that it is dated from, which may be as long as the definition. */
  private void place(String id) {
    List<String> open = new ArrayList<>(List.of(id));
    Set<String> begun = new HashSet<>();
    while (!open.isEmpty()) {
      String next = open.get(open.size() - 1);
      Item item = items.get(next);
      List<String> wanted = item.item().waves().map(this::inOrder).orElse(item.inherited());
      boolean known = item.item().waves().isPresent() || wanted.size() < 2;
      List<String> before =
          known || !begun.add(next)
              ? List.of()
              : anchors(item).filter(a -> items.containsKey(a) && !placed.containsKey(a)).toList();
      if (before.isEmpty()) {
        open.remove(open.size() - 1);
        placed.putIfAbsent(next, known || countsFromLaunch(item, wanted) ? wanted : List.of());
      } else {
        before.stream().filter(a -> !begun.contains(a)).forEach(open::add);
      }
    }
  }

  private static Stream<String> anchors(Item item) {
    return item.dates().stream()
        .filter(DateSpec.Relative.class::isInstance)
        .map(date -> anchored(((DateSpec.Relative) date).anchor()));
  }

  /** Whose beginning or end is counted from. */
  private static String anchored(String anchor) {
    return anchor.startsWith(DateSpec.END_OF) ? anchor.substring(DateSpec.END_OF.length()) : anchor;
  }

  private boolean countsFromLaunch(Item item, List<String> wanted) {
    return anchors(item)
        .anyMatch(
            a ->
                a.equals(LAUNCH)
                    || isUnfolded(a) && new HashSet<>(placed.get(a)).containsAll(wanted));
  }

  private boolean isUnfolded(String id) {
    return placed.getOrDefault(id, List.of()).size() > 1;
  }

  // Unfolding

  private Rollout unfolded() {
    checkIds();
    List<Milestone> milestones = new ArrayList<>();
    for (Milestone m : rollout.milestones()) {
      places(m.id()).forEach(place -> milestones.add(in(place, m)));
    }
    List<Communication> communications = new ArrayList<>();
    for (Communication c : rollout.communications()) {
      places(c.id()).forEach(place -> communications.add(in(place, c)));
    }
    List<Coaching.Session> sessions = new ArrayList<>();
    for (Coaching.Session s : rollout.coaching().sessions()) {
      places(s.id()).forEach(place -> sessions.add(in(place, s)));
    }
    Coaching coaching = rollout.coaching();
    return new Rollout(
        rollout.at(),
        rollout.title(),
        rollout.organisation(),
        rollout.summary(),
        rollout.version(),
        rollout.language(),
        rollout.start().map(date -> date(GLOBAL, date)),
        rollout.launch(),
        rollout.asOf(),
        rollout.why(),
        rollout.whyNow(),
        rollout.riskOfNotChanging(),
        rollout.vision(),
        rollout.objectives(),
        rollout.incentives(),
        rollout.calendar(),
        rollout.people(),
        rollout.audiences().stream().map(this::withWaves).toList(),
        rollout.leadership(),
        milestones,
        rollout.messages(),
        communications,
        new Coaching(
            coaching.hoursPerRepPerMonth(),
            coaching.managerHoursPerMonth(),
            coaching.behaviours(),
            sessions,
            coaching.followThrough()),
        rollout.metrics().stream().map(m -> in(GLOBAL, m)).toList(),
        rollout.roles().stream().map(this::inItsWave).toList(),
        rollout.trainings().stream().map(this::inItsWave).toList(),
        rollout.checks(),
        rollout.workstreams(),
        rollout.risks().stream().map(this::inItsWave).toList(),
        rollout.decisions().stream().map(this::inItsWave).toList(),
        rollout.assumptions().stream().map(this::inItsWave).toList(),
        unfoldedExtras(),
        rollout.waves());
  }

  /** An id that an item gets must not be that of another one. */
  private void checkIds() {
    Set<String> taken = new HashSet<>(items.keySet());
    taken.addAll(others);
    for (String id : items.keySet()) {
      for (Place place : places(id)) {
        String name = place.of(id);
        if (!place.suffix().isEmpty() && !taken.add(name)) {
          problems.error(
              "wave-id-taken",
              at(items.get(id).item()),
              "`"
                  + id
                  + "` in wave `"
                  + place.wave().orElseThrow()
                  + "` is called `"
                  + name
                  + "`, and so is another item",
              "Rename one of the two.");
        }
      }
    }
  }

  private static SourceLocation at(InWaves item) {
    if (item instanceof Milestone milestone) {
      return milestone.at();
    } else if (item instanceof Communication communication) {
      return communication.at();
    } else if (item instanceof Coaching.Session session) {
      return session.at();
    }
    throw new IllegalStateException("unknown item " + item);
  }

  /**
   * Where an item takes place.
   *
   * @param wave empty for the whole rollout
   * @param suffix of its id, when there are others of it; else empty
   */
  private record Place(Optional<String> wave, String suffix) {
    String of(String id) {
      return id + suffix;
    }

    Optional<List<String>> waves() {
      return Optional.of(wave.stream().toList());
    }
  }

  private List<Place> places(String id) {
    List<String> in = placed.get(id);
    return switch (in.size()) {
      case 0 -> List.of(new Place(Optional.empty(), ""));
      case 1 -> List.of(new Place(Optional.of(in.get(0)), ""));
      default -> in.stream().map(wave -> new Place(Optional.of(wave), "-" + wave)).toList();
    };
  }

  private String name(Place place, String name) {
    return place.suffix().isEmpty()
        ? name
        : name + " · " + waves.get(place.wave().orElseThrow()).name();
  }

  private Milestone in(Place place, Milestone m) {
    return new Milestone(
        m.at(),
        place.of(m.id()),
        name(place, m.name()),
        m.start().map(date -> date(place, date)),
        date(place, m.date()),
        m.forecast().map(date -> date(place, date)),
        m.done(),
        m.dropped(),
        m.owner().map(p -> party(place, p)),
        m.accountable().map(p -> party(place, p)),
        parties(place, m.responsible()),
        parties(place, m.consulted()),
        parties(place, m.informed()),
        references(place, m.at(), m.dependsOn()),
        audiences(place, m.audiences()),
        m.doneWhen(),
        m.because(),
        history(place, m.history()),
        m.workstream(),
        m.progress(),
        place.waves());
  }

  private Communication in(Place place, Communication c) {
    List<String> hearing = audiences(place, c.audiences());
    if (hearing.isEmpty()) {
      problems.error(
          "reaches-nobody",
          c.at(),
          "`"
              + c.id()
              + "` reaches nobody in wave `"
              + place.wave().orElseThrow()
              + "`: none of its audiences launches with it",
          "Take the wave out of `waves`, or add an audience of it.");
    }
    return new Communication(
        c.at(),
        place.of(c.id()),
        c.title().map(title -> name(place, title)),
        when(place, c.when()),
        c.forecast().map(date -> date(place, date)),
        c.done(),
        c.dropped(),
        references(place, c.at(), c.milestones()),
        hearing.isEmpty() ? c.audiences() : hearing,
        c.channel(),
        c.twoWay(),
        c.sender().map(p -> party(place, p)),
        c.messages(),
        c.covers(),
        c.purpose(),
        c.why(),
        c.approver().map(p -> party(place, p)),
        c.approveBy().map(date -> date(place, date)),
        c.approved(),
        references(place, c.at(), c.announces()),
        c.feedback(),
        c.owner().map(p -> party(place, p)),
        c.subject(),
        c.body(),
        c.time(),
        c.duration(),
        c.because(),
        history(place, c.history()),
        c.workstream(),
        place.waves());
  }

  private Coaching.Session in(Place place, Coaching.Session s) {
    return new Coaching.Session(
        s.at(),
        place.of(s.id()),
        s.title().map(title -> name(place, title)),
        party(place, s.coach()),
        party(place, s.coachee()),
        when(place, s.when()),
        s.done(),
        s.duration(),
        s.participants(),
        s.behaviours(),
        s.openingQuestion(),
        s.questions(),
        s.commitment().map(c -> in(place, c)),
        s.forecast().map(date -> date(place, date)),
        s.dropped(),
        s.time(),
        s.workstream(),
        place.waves());
  }

  private Coaching.Commitment in(Place place, Coaching.Commitment c) {
    return new Coaching.Commitment(
        c.at(),
        c.text(),
        c.due()
            .map(
                due ->
                    due instanceof Coaching.Due.On on
                        ? new Coaching.Due.On(date(place, on.date()))
                        : due),
        c.kept());
  }

  private Metric in(Place place, Metric m) {
    return m.ends().isEmpty() ? m : m.withEnds(date(place, m.ends().get()));
  }

  /** What is planned for the people of a role counts from the launch of their wave. */
  private Role inItsWave(Role role) {
    Place place = place(launchingWith(role));
    return role.withPlans(
        role.risks().stream()
            .map(
                r ->
                    new Role.Risk(
                        r.at(),
                        r.risk(),
                        r.action(),
                        r.owner(),
                        r.due().map(date -> date(place, date))))
            .toList(),
        role.openQuestions().stream()
            .map(
                q ->
                    new Role.OpenQuestion(
                        q.at(),
                        q.question(),
                        q.owner(),
                        q.due().map(date -> date(place, date)),
                        q.answered()))
            .toList());
  }

  /** What trains the people of one wave alone counts from its launch. */
  private Training inItsWave(Training t) {
    Set<List<String>> with = new HashSet<>();
    t.trainees().forEach(party -> with.add(launchingWith(party)));
    Place place = with.size() == 1 ? place(with.iterator().next()) : GLOBAL;
    return new Training(
        t.at(),
        t.id(),
        t.name(),
        t.trainees(),
        t.skills(),
        t.hours(),
        t.from().map(date -> date(place, date)),
        t.by().map(date -> date(place, date)),
        t.forecast().map(date -> date(place, date)),
        t.done(),
        t.dropped(),
        t.trainer(),
        t.place(),
        t.owner(),
        t.capacity(),
        t.cohorts(),
        t.sessions().stream()
            .map(
                s ->
                    new Training.Session(
                        s.at(),
                        when(place, s.when()),
                        s.cohort(),
                        s.trainer(),
                        s.place(),
                        s.seats(),
                        s.attended(),
                        s.dropped()))
            .toList(),
        t.trains(),
        t.refreshes());
  }

  private Risk inItsWave(Risk r) {
    Place place = place(common(r.audiences()));
    return new Risk(
        r.at(),
        r.id(),
        r.text(),
        r.likelihood(),
        r.impact(),
        r.response(),
        r.action(),
        r.owner(),
        r.due().map(date -> date(place, date)),
        r.state(),
        references(place, r.at(), r.milestones()),
        r.audiences());
  }

  private Decision inItsWave(Decision d) {
    Place place = place(common(d.audiences()));
    return new Decision(
        d.at(),
        d.id(),
        d.text(),
        d.due().map(date -> date(place, date)),
        d.madeOn(),
        d.madeBy(),
        d.state(),
        d.reason(),
        references(place, d.at(), d.milestones()),
        d.audiences());
  }

  private Assumption inItsWave(Assumption a) {
    Place place = place(common(a.audiences()));
    return new Assumption(
        a.at(),
        a.id(),
        a.text(),
        a.checkBy().map(date -> date(place, date)),
        a.holds(),
        a.owner(),
        references(place, a.at(), a.milestones()),
        a.audiences());
  }

  /** Where something is that does not unfold. */
  private static Place place(List<String> with) {
    return with.size() == 1 ? new Place(Optional.of(with.get(0)), "") : GLOBAL;
  }

  private Map<String, Map<String, String>> unfoldedExtras() {
    Map<String, Map<String, String>> extras = new LinkedHashMap<>();
    rollout
        .extras()
        .forEach(
            (id, extra) -> {
              if (isUnfolded(id)) {
                places(id).forEach(place -> extras.put(place.of(id), extra));
              } else {
                extras.put(id, extra);
              }
            });
    return extras;
  }

  private Audience withWaves(Audience a) {
    return new Audience(
        a.at(),
        a.id(),
        a.name(),
        a.tier(),
        a.size(),
        a.whatsInIt(),
        a.includes(),
        a.partOf(),
        a.who(),
        launching.get(a.id()));
  }

  // Audiences and parties

  /** Those that launch with the wave or with none; of a group its members that do. */
  private List<String> audiences(Place place, List<String> ids) {
    if (place.wave().isEmpty()) {
      return ids;
    }
    Set<String> in = new LinkedHashSet<>();
    ids.forEach(id -> in.addAll(members(place.wave().get(), id)));
    return List.copyOf(in);
  }

  private Set<String> members(String wave, String id) {
    Set<String> in = new LinkedHashSet<>();
    boolean all = true;
    Set<String> seen = new HashSet<>(Set.of(id));
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.pop();
      Audience audience = audiences.get(next);
      List<String> with = launching.get(next);
      if (audience.isGroup() && audience.waves().isEmpty() && with.size() != 1) {
        List<String> members = new ArrayList<>(audience.includes());
        Collections.reverse(members);
        members.stream().filter(seen::add).forEach(open::push);
      } else if (with.isEmpty() || with.contains(wave)) {
        in.add(next);
      } else {
        all = false;
      }
    }
    return all ? Set.of(id) : in;
  }

  private List<Party> parties(Place place, List<Party> parties) {
    return parties.stream().map(p -> party(place, p)).toList();
  }

  /** In place of a group the one member that launches with the wave. */
  private Party party(Place place, Party party) {
    if (place.wave().isEmpty() || party.kind() != Party.Kind.AUDIENCE) {
      return party;
    }
    Set<String> in = members(place.wave().get(), party.id());
    return in.size() == 1 ? new Party(party.at(), party.kind(), in.iterator().next()) : party;
  }

  // Dates and references

  private Recurrence when(Place place, Recurrence when) {
    if (when instanceof Recurrence.Once once) {
      return new Recurrence.Once(date(place, once.date()));
    } else if (when instanceof Recurrence.Period period) {
      return new Recurrence.Period(date(place, period.from()), date(place, period.until()));
    } else if (when instanceof Recurrence.Series series) {
      return new Recurrence.Series(
          date(place, series.from()),
          series.until().map(date -> date(place, date)),
          series.every(),
          series.unit(),
          changes(place, series.changes()));
    } else if (when instanceof Recurrence.Days days) {
      return new Recurrence.Days(
          days.dates().stream().map(date -> date(place, date)).toList(),
          changes(place, days.changes()));
    }
    throw new IllegalStateException("unknown recurrence " + when);
  }

  private Recurrence.Changes changes(Place place, Recurrence.Changes changes) {
    return new Recurrence.Changes(
        changes.daysOff(),
        changes.moved().stream()
            .map(m -> new Recurrence.Moved(m.at(), m.day(), date(place, m.to())))
            .toList(),
        changes.skipped());
  }

  private List<EarlierDate> history(Place place, List<EarlierDate> history) {
    return history.stream()
        .map(e -> new EarlierDate(e.at(), date(place, e.date()), e.reason()))
        .toList();
  }

  private DateSpec date(Place place, DateSpec date) {
    if (!(date instanceof DateSpec.Relative relative)) {
      return date;
    }
    String anchor = relative.anchor();
    if (anchor.equals(LAUNCH)) {
      return from(relative, place.wave().orElse(LAUNCH));
    }
    String item = anchored(anchor);
    String end = anchor.substring(0, anchor.length() - item.length());
    List<String> meant = reference(place, relative.at(), item);
    if (meant.size() > 1) {
      problems.error(
          "several-dates",
          relative.at(),
          "`"
              + item
              + "` takes place once in each wave, so that it is not clear from which this counts",
          "Count from one of them: " + String.join(", ", meant) + ".");
    }
    return from(relative, end + meant.get(0));
  }

  private static DateSpec from(DateSpec.Relative date, String anchor) {
    return new DateSpec.Relative(date.at(), anchor, date.amount(), date.unit());
  }

  private List<String> references(Place place, SourceLocation at, List<String> ids) {
    return ids.stream().flatMap(id -> reference(place, at, id).stream()).distinct().toList();
  }

  /** What is meant: in a wave its own, elsewhere those of all waves. */
  private List<String> reference(Place place, SourceLocation at, String id) {
    if (isUnfolded(id)) {
      return place.wave().filter(placed.get(id)::contains).isPresent()
          ? List.of(id + "-" + place.wave().get())
          : places(id).stream().map(p -> p.of(id)).toList();
    }
    if (!items.containsKey(id) && !others.contains(id)) {
      waves.keySet().stream()
          .filter(wave -> id.endsWith("-" + wave))
          .map(wave -> id.substring(0, id.length() - wave.length() - 1))
          .filter(items::containsKey)
          .findFirst()
          .filter(item -> places(item).stream().noneMatch(p -> p.of(item).equals(id)))
          .ifPresent(item -> reportAbsent(at, id, item));
    }
    return List.of(id);
  }

  private void reportAbsent(SourceLocation at, String id, String item) {
    List<String> in = placed.get(item);
    problems.error(
        "unknown-id",
        at,
        "there is no `"
            + id
            + "`: `"
            + item
            + "` takes place "
            + (in.isEmpty()
                ? "once for the whole rollout"
                : in.size() == 1 ? "in wave `" + in.get(0) + "` only" : "in other waves"),
        isUnfolded(item)
            ? "Name one of these: "
                + String.join(", ", places(item).stream().map(p -> p.of(item)).toList())
                + "."
            : "Write `" + item + "`, or let it take place in each wave with `waves: each`.");
  }
}
