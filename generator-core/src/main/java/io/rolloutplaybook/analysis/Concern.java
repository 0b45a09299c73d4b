package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.Training;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a rollout concerns one audience.
 *
 * <p>Only lists of items become shorter. People, leadership, the calendar, objectives and limits
 * stay, and items keep all that they say, so that they may refer to items that are left out.
 */
final class Concern {
  private final Rollout rollout;
  private final Set<String> within;

  /** What lies within the audience, and what it lies within. */
  private final Set<String> own = new HashSet<>();

  private final Set<String> roles = new HashSet<>();
  private final List<Communication> communications;
  private final Set<String> announced = new HashSet<>();
  private final Set<String> supported = new HashSet<>();
  private final Set<String> carried = new HashSet<>();

  /** Ids of the milestones that concern it. */
  private final Set<String> concerned = new HashSet<>();

  private Concern(Rollout rollout, Audience audience, Audiences nesting) {
    this.rollout = rollout;
    within = nesting.within(audience.id());
    own.addAll(within);
    own.addAll(nesting.around(audience.id()));
    rollout.roles().stream().filter(this::isItsRole).map(Role::id).forEach(roles::add);
    communications =
        rollout.communications().stream()
            .filter(c -> !Collections.disjoint(nesting.loaded(c.audiences()), within))
            .toList();
    for (Communication c : communications) {
      announced.addAll(c.announces());
      supported.addAll(c.milestones());
      carried.addAll(c.messages());
    }
    rollout.milestones().stream().filter(this::concerns).map(Milestone::id).forEach(concerned::add);
  }

  /** The rollout with nothing in its lists but what concerns the audience. */
  static Rollout of(Rollout rollout, Audience audience, Audiences nesting) {
    return new Concern(rollout, audience, nesting).restricted();
  }

  private Rollout restricted() {
    return rollout.with(
        rollout.start(),
        rollout.launch(),
        rollout.audiences().stream().filter(a -> within.contains(a.id())).toList(),
        rollout.milestones().stream().filter(m -> concerned.contains(m.id())).toList(),
        rollout.messages().stream().filter(m -> carried.contains(m.id())).toList(),
        communications,
        coaching(),
        rollout.metrics().stream().filter(this::concerns).toList(),
        rollout.roles().stream().filter(this::isItsRole).toList(),
        rollout.trainings().stream().filter(this::concerns).toList(),
        rollout.checks(),
        rollout.risks().stream().filter(r -> concerns(r.milestones(), r.audiences())).toList(),
        rollout.decisions().stream().filter(d -> concerns(d.milestones(), d.audiences())).toList(),
        rollout.assumptions().stream()
            .filter(a -> concerns(a.milestones(), a.audiences()))
            .toList(),
        rollout.extras(),
        rollout.waves(),
        rollout.earlier());
  }

  private boolean isItsRole(Role role) {
    return role.audience().filter(own::contains).isPresent();
  }

  private boolean isIt(Party party) {
    return switch (party.kind()) {
      case AUDIENCE -> own.contains(party.id());
      case ROLE -> roles.contains(party.id());
      case PERSON -> false;
    };
  }

  private boolean concerns(Milestone m) {
    return m.audiences().stream().anyMatch(own::contains)
        || supported.contains(m.id())
        || announced.contains(m.id())
        || Stream.of(
                m.owner().stream(),
                m.accountable().stream(),
                m.responsible().stream(),
                m.consulted().stream(),
                m.informed().stream())
            .flatMap(parties -> parties)
            .anyMatch(this::isIt);
  }

  /** What names neither a milestone nor an audience is about everybody. */
  private boolean concerns(List<String> milestones, List<String> audiences) {
    return (milestones.isEmpty() && audiences.isEmpty())
        || audiences.stream().anyMatch(own::contains)
        || milestones.stream().anyMatch(concerned::contains);
  }

  /** A training that is for it or for a role of its people, or of which it is told. */
  private boolean concerns(Training training) {
    return training.trainees().stream().anyMatch(this::isIt) || announced.contains(training.id());
  }

  /** A metric that names no role is about everybody. */
  private boolean concerns(Metric metric) {
    return metric.roles().isEmpty()
        || metric.roles().stream().anyMatch(roles::contains)
        || announced.contains(metric.id());
  }

  /** With neither a session nor a behaviour of its own, coaching does not concern it. */
  private Coaching coaching() {
    Coaching all = rollout.coaching();
    List<Coaching.Session> sessions =
        all.sessions().stream().filter(s -> isIt(s.coach()) || isIt(s.coachee())).toList();
    Set<String> practised = new HashSet<>();
    sessions.forEach(s -> practised.addAll(s.behaviours()));
    List<Coaching.Behaviour> behaviours =
        all.behaviours().stream()
            .filter(
                b ->
                    practised.contains(b.id())
                        || announced.contains(b.id())
                        || b.roles().stream().anyMatch(roles::contains))
            .toList();
    return all.with(
        behaviours,
        sessions,
        sessions.isEmpty() && behaviours.isEmpty() ? List.of() : all.followThrough());
  }
}
