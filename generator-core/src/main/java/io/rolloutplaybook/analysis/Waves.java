package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.InWaves;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Place;
import io.rolloutplaybook.model.Recurrence;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Unfolds what takes place once in each of several waves into one item a wave, so that nobody else
 * has to know of it: afterwards an item belongs to one wave or to none, and a date in a wave counts
 * from that wave's launch.
 *
 * <p>An item belongs to the waves that it names, or else to those of its audiences where all of
 * them have some. In one wave it keeps its id. In several it unfolds, {@code go-live} into {@code
 * go-live-emea} and {@code go-live-americas}, when it says so itself or differs there or is dated
 * from launch or from an item that unfolds into all these waves; else it stays one for the whole
 * rollout.
 */
final class Waves {
  private static final String LAUNCH = "launch";

  private final InWave global = new InWave(Optional.empty(), "");
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
    for (Training t : rollout.trainings()) {
      List<DateSpec> dates = new ArrayList<>();
      Stream.of(t.from(), t.by()).forEach(date -> date.ifPresent(dates::add));
      t.sessions().forEach(session -> dates.addAll(dates(session.when())));
      items.put(t.id(), new Item(t, commonOf(t.trainees()), dates));
    }
    items.keySet().forEach(this::place);
    others.addAll(waves.keySet());
    others.addAll(audiences.keySet());
    others.addAll(roles.keySet());
    rollout.people().forEach(p -> others.add(p.id()));
    rollout.messages().forEach(m -> others.add(m.id()));
    rollout.metrics().forEach(m -> others.add(m.id()));
    rollout.coaching().behaviours().forEach(b -> others.add(b.id()));
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

  private List<String> common(List<String> audiences) {
    return common(audiences.stream().map(launching::get));
  }

  private List<String> commonOf(List<Party> parties) {
    return common(parties.stream().map(this::launchingWith));
  }

  /** The waves of all, if all have some. */
  private List<String> common(Stream<List<String>> waves) {
    List<List<String>> each = waves.toList();
    return each.stream().anyMatch(List::isEmpty)
        ? List.of()
        : inOrder(each.stream().flatMap(List::stream).collect(Collectors.toSet()));
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
      boolean known =
          item.item().waves().isPresent() || wanted.size() < 2 || !item.item().perWave().isEmpty();
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
        .map(date -> DateSpec.item(((DateSpec.Relative) date).anchor()));
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
    items.values().forEach(item -> checkWaves(item.item()));
    List<Milestone> milestones = new ArrayList<>();
    for (Milestone m : rollout.milestones()) {
      places(m.id()).forEach(place -> milestones.add(place.of(m, m.perWave()).in(place)));
    }
    List<Communication> communications = new ArrayList<>();
    for (Communication c : rollout.communications()) {
      places(c.id()).stream()
          .filter(place -> reaches(place, c))
          .forEach(place -> communications.add(place.of(c, c.perWave()).in(place)));
    }
    List<Coaching.Session> sessions = new ArrayList<>();
    for (Coaching.Session s : rollout.coaching().sessions()) {
      places(s.id()).forEach(place -> sessions.add(place.of(s, s.perWave()).in(place)));
    }
    List<Training> trainings = new ArrayList<>();
    for (Training t : rollout.trainings()) {
      places(t.id()).forEach(place -> trainings.add(place.of(t, t.perWave()).in(place)));
    }
    Coaching coaching = rollout.coaching();
    return rollout.with(
        rollout.start().map(global::date),
        rollout.launch(),
        rollout.audiences().stream()
            .map(a -> a.with(a.size(), a.includes(), a.partOf(), launching.get(a.id())))
            .toList(),
        milestones,
        rollout.messages(),
        communications,
        coaching.with(coaching.behaviours(), sessions, coaching.followThrough()),
        rollout.metrics().stream().map(m -> m.in(global)).toList(),
        rollout.roles().stream().map(r -> r.in(place(launchingWith(r)))).toList(),
        trainings,
        rollout.checks(),
        rollout.risks().stream().map(r -> r.in(place(common(r.audiences())))).toList(),
        rollout.decisions().stream().map(d -> d.in(place(common(d.audiences())))).toList(),
        rollout.assumptions().stream().map(a -> a.in(place(common(a.audiences())))).toList(),
        unfoldedExtras(),
        rollout.waves(),
        rollout.earlier());
  }

  /** An id that an item gets must not be that of another one. */
  private void checkIds() {
    Set<String> taken = new HashSet<>(items.keySet());
    taken.addAll(others);
    for (String id : items.keySet()) {
      for (InWave place : places(id)) {
        String name = place.id(id);
        if (!name.equals(id) && !taken.add(name)) {
          problems.error(
              "wave-id-taken",
              items.get(id).item().at(),
              "`"
                  + id
                  + "` in wave `"
                  + place.wave.orElseThrow()
                  + "` is called `"
                  + name
                  + "`, and so is another item",
              "Rename one of the two.");
        }
      }
    }
  }

  /** Reports waves in which an item is said to differ and does not take place. */
  private void checkWaves(InWaves item) {
    List<String> in = placed.get(item.id());
    item.perWave()
        .forEach(
            (wave, there) -> {
              if (!in.contains(wave)) {
                problems.error(
                    "not-in-wave",
                    there.at(),
                    "`" + item.id() + "` does not take place in wave `" + wave + "`",
                    in.isEmpty()
                        ? "Write in which waves it does, as in `waves: each`."
                        : "It takes place in "
                            + String.join(", ", in)
                            + ": add `"
                            + wave
                            + "` to its `waves`, or take it out here.");
              }
            });
  }

  private List<InWave> places(String id) {
    List<String> in = placed.get(id);
    return in.size() < 2
        ? List.of(place(in))
        : in.stream().map(wave -> new InWave(Optional.of(wave), "-" + wave)).toList();
  }

  /** Where something is that does not unfold. */
  private InWave place(List<String> with) {
    return with.size() == 1 ? new InWave(Optional.of(with.get(0)), "") : global;
  }

  private boolean reaches(InWave place, Communication c) {
    if (!place.audiences(c.audiences()).isEmpty()) {
      return true;
    }
    problems.error(
        "reaches-nobody",
        c.at(),
        "`"
            + c.id()
            + "` reaches nobody in wave `"
            + place.wave.orElseThrow()
            + "`: none of its audiences launches with it",
        "Take the wave out of `waves`, or add an audience of it.");
    return false;
  }

  private Map<String, Map<String, String>> unfoldedExtras() {
    Map<String, Map<String, String>> extras = new LinkedHashMap<>();
    rollout
        .extras()
        .forEach(
            (id, extra) -> {
              if (isUnfolded(id)) {
                places(id).forEach(place -> extras.put(place.id(id), extra));
              } else {
                extras.put(id, extra);
              }
            });
    return extras;
  }

  /** The whole rollout, or one of its waves, and what is meant there by what is written. */
  private final class InWave implements Place {
    private final Optional<String> wave;
    private final String suffix;

    /**
     * @param wave empty for the whole rollout
     * @param suffix of an item's id, when there are others of it; else empty
     */
    InWave(Optional<String> wave, String suffix) {
      this.wave = wave;
      this.suffix = suffix;
    }

    /** An item as it is here. */
    <T> T of(T item, Map<String, T> perWave) {
      return wave.map(perWave::get).orElse(item);
    }

    @Override
    public String id(String id) {
      return id + suffix;
    }

    @Override
    public String name(String name) {
      return suffix.isEmpty() ? name : name + " · " + waves.get(wave.orElseThrow()).name();
    }

    @Override
    public Optional<List<String>> waves(Optional<List<String>> written) {
      return Optional.of(wave.stream().toList());
    }

    @Override
    public DateSpec date(DateSpec date) {
      if (!(date instanceof DateSpec.Relative relative)) {
        return date;
      }
      String anchor = relative.anchor();
      if (anchor.equals(LAUNCH)) {
        return from(relative, wave.orElse(LAUNCH));
      }
      String item = DateSpec.item(anchor);
      String which = anchor.substring(0, anchor.length() - item.length());
      boolean number = !which.isEmpty() && !which.equals(DateSpec.END_OF);
      UnaryOperator<String> written =
          id -> number && !isSeries(id) ? id : from(relative, which + id).named();
      List<String> meant = meant(relative.at(), item, written);
      if (meant.size() > 1) {
        problems.error(
            "several-dates",
            relative.at(),
            "`"
                + item
                + "` takes place once in each wave, so that it is not clear from which this counts",
            "Count from one of them: "
                + meant.stream().map(written).collect(Collectors.joining(", "))
                + ".");
      }
      return from(relative, which + meant.get(0));
    }

    /** In place of a group the one member that launches with the wave. */
    @Override
    public Party party(Party party) {
      if (wave.isEmpty() || party.kind() != Party.Kind.AUDIENCE) {
        return party;
      }
      Set<String> in = members(wave.get(), party.id());
      return in.size() == 1 ? new Party(party.at(), party.kind(), in.iterator().next()) : party;
    }

    @Override
    public List<Party> trainees(List<Party> trainees) {
      return wave.isEmpty()
          ? trainees
          : trainees.stream().flatMap(party -> trainees(wave.get(), party)).distinct().toList();
    }

    private Stream<Party> trainees(String here, Party party) {
      if (party.kind() == Party.Kind.AUDIENCE) {
        return members(here, party.id()).stream()
            .map(id -> new Party(party.at(), party.kind(), id));
      }
      List<String> with = launchingWith(party);
      return with.isEmpty() || with.contains(here) ? Stream.of(party) : Stream.of();
    }

    /** Those that launch with the wave or with none; of a group its members that do. */
    @Override
    public List<String> audiences(List<String> ids) {
      return wave.isEmpty()
          ? ids
          : ids.stream().flatMap(id -> members(wave.get(), id).stream()).distinct().toList();
    }

    @Override
    public List<String> items(SourceLocation at, List<String> ids) {
      return ids.stream().flatMap(id -> meant(at, id, named -> named).stream()).distinct().toList();
    }

    /**
     * In a wave its own, elsewhere those of all waves.
     *
     * @param written how an id is written there
     */
    private List<String> meant(SourceLocation at, String id, UnaryOperator<String> written) {
      if (isUnfolded(id)) {
        return wave.filter(placed.get(id)::contains).isPresent()
            ? List.of(id + "-" + wave.get())
            : places(id).stream().map(p -> p.id(id)).toList();
      }
      checkKnown(at, id, written);
      return List.of(id);
    }
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

  private static DateSpec.Relative from(DateSpec.Relative date, String anchor) {
    return new DateSpec.Relative(date.at(), anchor, date.amount(), date.unit());
  }

  /** Whether it takes place several times, so that one of them can be named. */
  private boolean isSeries(String id) {
    String once =
        waves.keySet().stream()
            .filter(wave -> !items.containsKey(id) && id.endsWith("-" + wave))
            .map(wave -> id.substring(0, id.length() - wave.length() - 1))
            .findFirst()
            .orElse(id);
    InWaves item = items.containsKey(once) ? items.get(once).item() : null;
    Optional<Recurrence> when =
        item instanceof Communication c
            ? Optional.of(c.when())
            : item instanceof Coaching.Session s ? Optional.of(s.when()) : Optional.empty();
    return when.filter(Recurrence.Repeated.class::isInstance).isPresent();
  }

  private void checkKnown(SourceLocation at, String id, UnaryOperator<String> written) {
    if (!items.containsKey(id) && !others.contains(id)) {
      waves.keySet().stream()
          .filter(wave -> id.endsWith("-" + wave))
          .map(wave -> id.substring(0, id.length() - wave.length() - 1))
          .filter(items::containsKey)
          .findFirst()
          .filter(item -> places(item).stream().noneMatch(p -> p.id(item).equals(id)))
          .ifPresent(item -> reportAbsent(at, id, item, written));
    }
  }

  private void reportAbsent(
      SourceLocation at, String id, String item, UnaryOperator<String> written) {
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
                + places(item).stream()
                    .map(p -> written.apply(p.id(item)))
                    .collect(Collectors.joining(", "))
                + "."
            : "Write `"
                + written.apply(item)
                + "`, or let it take place in each wave with `waves: each`.");
  }
}
