package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Assumption;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.InWaves;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Wave;
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
final class OneWave {
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
    return new Rollout(
        rollout.at(),
        rollout.title(),
        rollout.organisation(),
        rollout.summary(),
        rollout.version(),
        rollout.language(),
        rollout.start(),
        wave.launch(),
        rollout.asOf(),
        rollout.why(),
        rollout.whyNow(),
        rollout.riskOfNotChanging(),
        rollout.vision(),
        rollout.objectives(),
        rollout.incentives(),
        rollout.calendar(),
        rollout.people(),
        audiences,
        rollout.leadership(),
        rollout.milestones().stream().filter(this::belongs).map(this::within).toList(),
        rollout.messages(),
        rollout.communications().stream().filter(this::belongs).map(this::within).toList(),
        coaching(rollout.coaching()),
        rollout.metrics().stream()
            .filter(this::belongs)
            .map(m -> m.withRoles(m.roles().stream().filter(roles::contains).toList()))
            .toList(),
        rollout.roles().stream()
            .filter(r -> roles.contains(r.id()))
            .map(r -> r.withReportsTo(r.reportsTo().filter(roles::contains)))
            .toList(),
        rollout.trainings().stream().filter(this::belongs).map(this::within).toList(),
        rollout.checks(),
        rollout.workstreams(),
        rollout.risks().stream()
            .filter(r -> concerns(r.milestones(), r.audiences()))
            .map(this::within)
            .toList(),
        rollout.decisions().stream()
            .filter(d -> concerns(d.milestones(), d.audiences()))
            .map(this::within)
            .toList(),
        rollout.assumptions().stream()
            .filter(a -> concerns(a.milestones(), a.audiences()))
            .map(this::within)
            .toList(),
        rollout.extras(),
        List.of());
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
    return new Audience(
        a.at(),
        a.id(),
        a.name(),
        a.tier(),
        size,
        a.whatsInIt(),
        a.includes().stream().filter(people::contains).toList(),
        a.partOf().filter(people::contains),
        a.who(),
        List.of());
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

  private boolean belongs(Metric m) {
    return m.roles().isEmpty() || m.roles().stream().anyMatch(roles::contains);
  }

  private boolean belongs(Training t) {
    return t.trainees().isEmpty() || t.trainees().stream().anyMatch(this::belongs);
  }

  /** What names neither milestones nor audiences concerns the whole rollout. */
  private boolean concerns(List<String> milestones, List<String> audiences) {
    return milestones.isEmpty() && audiences.isEmpty()
        || !present(milestones).isEmpty()
        || !hearing(audiences).isEmpty();
  }

  private boolean belongs(Party party) {
    return switch (party.kind()) {
      case AUDIENCE -> people.contains(party.id());
      case ROLE -> roles.contains(party.id());
      case PERSON -> true;
    };
  }

  private List<String> present(List<String> ids) {
    return ids.stream().filter(id -> !gone.contains(id)).toList();
  }

  private List<String> hearing(List<String> ids) {
    return ids.stream().filter(people::contains).toList();
  }

  private Milestone within(Milestone m) {
    return new Milestone(
        m.at(),
        m.id(),
        m.name(),
        m.start(),
        m.date(),
        m.forecast(),
        m.done(),
        m.dropped(),
        m.owner(),
        m.accountable(),
        m.responsible(),
        m.consulted(),
        m.informed(),
        present(m.dependsOn()),
        hearing(m.audiences()),
        m.doneWhen(),
        m.because(),
        m.history(),
        m.workstream(),
        m.progress(),
        m.waves());
  }

  private Communication within(Communication c) {
    return new Communication(
        c.at(),
        c.id(),
        c.title(),
        c.when(),
        c.forecast(),
        c.done(),
        c.dropped(),
        present(c.milestones()),
        hearing(c.audiences()),
        c.channel(),
        c.twoWay(),
        c.sender(),
        c.messages(),
        c.covers(),
        c.purpose(),
        c.why(),
        c.approver(),
        c.approveBy(),
        c.approved(),
        present(c.announces()),
        c.feedback(),
        c.owner(),
        c.subject(),
        c.body(),
        c.time(),
        c.duration(),
        c.because(),
        c.history(),
        c.workstream(),
        c.waves());
  }

  private Training within(Training t) {
    return new Training(
        t.at(),
        t.id(),
        t.name(),
        t.trainees().stream().filter(this::belongs).toList(),
        t.skills(),
        t.hours(),
        t.from(),
        t.by(),
        t.forecast(),
        t.done(),
        t.dropped(),
        t.trainer(),
        t.place(),
        t.owner(),
        t.capacity(),
        t.cohorts(),
        t.sessions(),
        t.trains(),
        t.refreshes().filter(id -> !gone.contains(id)));
  }

  private Risk within(Risk r) {
    return new Risk(
        r.at(),
        r.id(),
        r.text(),
        r.likelihood(),
        r.impact(),
        r.response(),
        r.action(),
        r.owner(),
        r.due(),
        r.state(),
        present(r.milestones()),
        hearing(r.audiences()));
  }

  private Decision within(Decision d) {
    return new Decision(
        d.at(),
        d.id(),
        d.text(),
        d.due(),
        d.madeOn(),
        d.madeBy(),
        d.state(),
        d.reason(),
        present(d.milestones()),
        hearing(d.audiences()));
  }

  private Assumption within(Assumption a) {
    return new Assumption(
        a.at(),
        a.id(),
        a.text(),
        a.checkBy(),
        a.holds(),
        a.owner(),
        present(a.milestones()),
        hearing(a.audiences()));
  }

  private Coaching coaching(Coaching all) {
    return new Coaching(
        all.hoursPerRepPerMonth(),
        all.managerHoursPerMonth(),
        all.behaviours().stream()
            .filter(b -> b.roles().isEmpty() || b.roles().stream().anyMatch(roles::contains))
            .map(
                b ->
                    new Coaching.Behaviour(
                        b.at(),
                        b.id(),
                        b.text(),
                        b.goodLooksLike(),
                        b.roles().stream().filter(roles::contains).toList(),
                        b.ratings()))
            .toList(),
        all.sessions().stream()
            .filter(s -> isHere(s) && belongs(s.coach()) && belongs(s.coachee()))
            .toList(),
        all.followThrough());
  }
}
