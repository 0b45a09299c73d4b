package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.InWaves;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Place;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.problem.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a rollout belongs to one wave or to none, as a rollout of its own that launches on the
 * wave's day.
 *
 * <p>Nothing in it refers to a milestone, a role or an audience of another wave, save for persons
 * in charge: whoever answers for something may work elsewhere.
 */
final class OneWave implements Place {
  private final Rollout rollout;
  private final Wave wave;
  private final List<Audience> audiences;
  private final Set<String> people = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> gone = new HashSet<>();

  private OneWave(Rollout rollout, Wave wave) {
    this.rollout = rollout;
    this.wave = wave;
    rollout.audiences().stream()
        .filter(a -> a.waves().isEmpty() || a.waves().contains(wave.id()))
        .forEach(a -> people.add(a.id()));
    for (Role role : rollout.roles()) {
      (role.audience().filter(id -> !people.contains(id)).isEmpty() ? roles : gone).add(role.id());
    }
    rollout.milestones().stream().filter(m -> !belongs(m)).forEach(m -> gone.add(m.id()));
    rollout.metrics().stream().filter(m -> !belongs(m)).forEach(m -> gone.add(m.id()));
    rollout.trainings().stream().filter(t -> !belongs(t)).forEach(t -> gone.add(t.id()));
    audiences = audiences();
  }

  /**
   * The rollout of one wave.
   *
   * @param rollout with every item in one wave or in none
   */
  static Rollout of(Rollout rollout, Wave wave) {
    return new OneWave(rollout, wave).rollout();
  }

  private Rollout rollout() {
    Coaching coaching = rollout.coaching();
    return rollout.with(
        rollout.start(),
        wave.launch(),
        audiences,
        rollout.milestones().stream().filter(this::belongs).map(m -> m.in(this)).toList(),
        rollout.messages(),
        rollout.communications().stream().filter(this::belongs).map(c -> c.in(this)).toList(),
        coaching.with(
            coaching.behaviours().stream()
                .filter(b -> isAbout(b.roles()))
                .map(b -> b.in(this))
                .toList(),
            coaching.sessions().stream()
                .filter(s -> isHere(s) && belongs(s.coach()) && belongs(s.coachee()))
                .toList(),
            coaching.followThrough()),
        rollout.metrics().stream()
            .filter(this::belongs)
            .map(m -> m.in(this).withSeriesOf(wave.id()))
            .toList(),
        rollout.roles().stream().filter(r -> roles.contains(r.id())).map(r -> r.in(this)).toList(),
        rollout.trainings().stream().filter(this::belongs).map(t -> t.in(this)).toList(),
        rollout.checks(),
        rollout.risks().stream()
            .filter(r -> concerns(r.milestones(), r.audiences()))
            .map(r -> r.in(this))
            .toList(),
        rollout.decisions().stream()
            .filter(d -> concerns(d.milestones(), d.audiences()))
            .map(d -> d.in(this))
            .toList(),
        rollout.assumptions().stream()
            .filter(a -> concerns(a.milestones(), a.audiences()))
            .map(a -> a.in(this))
            .toList(),
        rollout.extras(),
        List.of(),
        wave.earlier());
  }

  /** A group of which people launch elsewhere has the size of those who are left. */
  private List<Audience> audiences() {
    Audiences all = new Audiences(rollout.audiences());
    List<Audience> unsized = new ArrayList<>();
    for (Audience a : rollout.audiences()) {
      if (people.contains(a.id())) {
        boolean whole = people.containsAll(all.within(a.id()));
        unsized.add(with(a, whole || !a.isGroup() ? a.size() : Optional.empty()));
      }
    }
    Audiences left = new Audiences(unsized);
    return unsized.stream()
        .map(a -> a.isGroup() && a.size().isEmpty() ? with(a, size(left, a)) : a)
        .toList();
  }

  private static Optional<Integer> size(Audiences all, Audience group) {
    return all.areSizesKnown(List.of(group))
        ? all.people(List.of(group)).map(Math::toIntExact)
        : Optional.empty();
  }

  private Audience with(Audience a, Optional<Integer> size) {
    return a.with(size, audiences(a.includes()), a.partOf().filter(people::contains), List.of());
  }

  private boolean isHere(InWaves item) {
    return item.wave().isEmpty() || item.wave().get().equals(wave.id());
  }

  private boolean belongs(Milestone m) {
    return isHere(m)
        && (m.audiences().isEmpty() || m.audiences().stream().anyMatch(people::contains));
  }

  private boolean belongs(Communication c) {
    return isHere(c) && c.audiences().stream().anyMatch(people::contains);
  }

  /** What is read of its series alone, and of those in other waves only, is not measured here. */
  private boolean belongs(Metric m) {
    return isAbout(m.roles()) && !(m.isHeading() && m.withSeriesOf(wave.id()).series().isEmpty());
  }

  /** What names no role is about everybody. */
  private boolean isAbout(List<String> ids) {
    return ids.isEmpty() || ids.stream().anyMatch(roles::contains);
  }

  private boolean belongs(Training t) {
    return isHere(t) && (t.trainees().isEmpty() || t.trainees().stream().anyMatch(this::belongs));
  }

  /** What names neither milestones nor audiences concerns the whole rollout. */
  private boolean concerns(List<String> milestones, List<String> audiences) {
    return milestones.isEmpty() && audiences.isEmpty()
        || milestones.stream().anyMatch(id -> !gone.contains(id))
        || audiences.stream().anyMatch(people::contains);
  }

  private boolean belongs(Party party) {
    return switch (party.kind()) {
      case AUDIENCE -> people.contains(party.id());
      case ROLE -> roles.contains(party.id());
      case PERSON -> true;
    };
  }

  // What is referred to

  @Override
  public List<Party> trainees(List<Party> trainees) {
    return trainees.stream().filter(this::belongs).toList();
  }

  @Override
  public List<String> audiences(List<String> ids) {
    return ids.stream().filter(people::contains).toList();
  }

  @Override
  public List<String> roles(List<String> ids) {
    return ids.stream().filter(roles::contains).toList();
  }

  @Override
  public List<String> items(SourceLocation at, List<String> ids) {
    return ids.stream().filter(id -> !gone.contains(id)).toList();
  }
}
