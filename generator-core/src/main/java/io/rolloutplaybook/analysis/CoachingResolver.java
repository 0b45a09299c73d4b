package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Coaching.Due;
import io.rolloutplaybook.model.Leadership;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts coaching sessions on their days and says how each stands at the as-of date. */
final class CoachingResolver {
  private final Rollout rollout;
  private final LocalDate asOf;
  private final WorkingDays workingDays;
  private final Launches launches;
  private final DateResolver dates;
  private final SeriesDays series;
  private final OccurrenceBuilder calendar;

  CoachingResolver(
      Rollout rollout,
      LocalDate asOf,
      WorkingDays workingDays,
      Launches launches,
      DateResolver dates,
      SeriesDays series,
      OccurrenceBuilder calendar) {
    this.rollout = rollout;
    this.asOf = asOf;
    this.workingDays = workingDays;
    this.launches = launches;
    this.dates = dates;
    this.series = series;
    this.calendar = calendar;
  }

  /** All sessions in the definition's order; those with a problem are left out. */
  List<CoachingSession> resolve() {
    List<CoachingSession> sessions = new ArrayList<>();
    for (Coaching.Session session : rollout.coaching().sessions()) {
      List<SessionDate> days = days(session);
      Optional<RoughDate> fixed =
          session
              .commitment()
              .flatMap(Coaching.Commitment::due)
              .filter(Due.On.class::isInstance)
              .flatMap(due -> dates.planned(((Due.On) due).date()));
      if (!days.isEmpty()) {
        sessions.add(session(session, days, fixed));
      }
    }
    for (Coaching.FollowThrough step : rollout.coaching().followThrough()) {
      Stream.concat(
              rollout.launch().stream(), rollout.waves().stream().flatMap(w -> w.launch().stream()))
          .forEach(launch -> dates.inRange(step.at(), launch.day().plusDays(step.day())));
    }
    return sessions;
  }

  private List<SessionDate> days(Coaching.Session session) {
    Phases phases = launches.of(session.wave());
    if (session.when() instanceof Recurrence.Repeated repeated) {
      series.refuseForecast(session.forecast());
      List<SeriesDays.Day> all = series.of(session.id(), repeated, launches.last(session.wave()));
      List<SessionDate> days = new ArrayList<>();
      for (SeriesDays.Day day : all) {
        boolean held =
            session.done().filter(done -> !day.effective().day().isAfter(done.day())).isPresent();
        Optional<String> dropped =
            day.skipped().or(() -> held ? Optional.empty() : session.dropped());
        days.add(
            date(
                phases,
                days.size() + 1,
                all.size(),
                day.planned(),
                day.effective(),
                Optional.empty(),
                held,
                dropped,
                List.of()));
      }
      return days;
    }
    // What was held is dated, even if what it counted from is to be set again.
    Optional<RoughDate> planned = dates.planned(session.when().first()).or(session::done);
    Optional<RoughDate> forecast = session.forecast().flatMap(dates::forecast);
    if (planned.isEmpty() || (session.forecast().isPresent() && forecast.isEmpty())) {
      return List.of();
    }
    RoughDate now = forecast.orElse(planned.get());
    boolean held = session.done().isPresent();
    if (session.when() instanceof Recurrence.Period period) {
      Optional<RoughDate> until = dates.planned(period.until());
      if (until.isEmpty()
          || !dates.inOrder(
              session.id(), period.until().at(), planned.get().day(), until.get().day())
          || !dates.inOrder(session.id(), period.until().at(), now.day(), until.get().day())) {
        return List.of();
      }
      return List.of(
          date(
              phases,
              1,
              1,
              planned.get(),
              now,
              until,
              held,
              session.dropped(),
              moves(session, planned.get(), now)));
    }
    RoughDate day = session.done().map(d -> d.asPlanned(planned.get())).orElse(now);
    return List.of(
        date(
            phases,
            1,
            1,
            planned.get(),
            day,
            Optional.empty(),
            held,
            session.dropped(),
            moves(session, planned.get(), day)));
  }

  private List<Move> moves(Coaching.Session session, RoughDate planned, RoughDate now) {
    boolean forecast = session.done().isEmpty() && session.forecast().isPresent();
    return dates.moves(planned, session.history(), now, forecast, session.because());
  }

  private SessionDate date(
      Phases phases,
      int number,
      int of,
      RoughDate planned,
      RoughDate effective,
      Optional<RoughDate> until,
      boolean held,
      Optional<String> dropped,
      List<Move> moves) {
    LocalDate day = effective.day();
    SessionStatus status;
    if (dropped.isPresent()) {
      status = SessionStatus.DROPPED;
    } else if (held) {
      status = SessionStatus.HELD;
    } else if (until.orElse(effective).day().isBefore(asOf)) {
      status = SessionStatus.OVERDUE;
    } else if (effective.isAfter(planned)) {
      status = SessionStatus.LATE;
    } else if (!day.isAfter(asOf.plusDays(OccurrenceBuilder.DUE_DAYS))) {
      status = SessionStatus.DUE;
    } else {
      status = SessionStatus.PLANNED;
    }
    return new SessionDate(
        number,
        of,
        effective,
        until,
        phases.of(day),
        status,
        calendar.clashesOn(effective),
        planned,
        dropped,
        moves);
  }

  private CoachingSession session(
      Coaching.Session session, List<SessionDate> all, Optional<RoughDate> fixed) {
    List<SessionDate> days =
        all.stream()
            .filter(d -> d.dropped().isEmpty())
            .sorted(Comparator.comparing(SessionDate::date))
            .toList();
    Optional<SessionDate> lastHeld = days.stream().filter(SessionDate::isHeld).reduce((a, b) -> b);
    Optional<SessionDate> open = days.stream().filter(d -> !d.isHeld()).findFirst();
    Optional<RoughDate> lastDue = lastHeld.flatMap(d -> due(session, d.date(), fixed));
    return new CoachingSession(
        session,
        tier(rollout, session.coachee()),
        days,
        commitment(session, lastHeld.map(SessionDate::date), lastDue.map(RoughDate::day)),
        lastDue,
        open.flatMap(d -> due(session, d.date(), fixed)),
        all.stream().filter(d -> d.dropped().isPresent()).toList());
  }

  private Optional<RoughDate> due(
      Coaching.Session session, LocalDate held, Optional<RoughDate> fixed) {
    return session
        .commitment()
        .flatMap(Coaching.Commitment::due)
        .flatMap(
            due ->
                due instanceof Due.After after
                    ? Optional.of(
                        RoughDate.of(workingDays.plus(held, after.amount(), after.unit())))
                    : fixed);
  }

  private CommitmentStatus commitment(
      Coaching.Session session, Optional<LocalDate> held, Optional<LocalDate> due) {
    if (session.commitment().isEmpty()) {
      return CommitmentStatus.NONE;
    }
    // A promise that was kept before the last session is one of an earlier session.
    Optional<LocalDate> kept =
        session.commitment().get().kept().filter(day -> held.filter(day::isBefore).isEmpty());
    if (kept.isPresent()) {
      boolean late = due.filter(kept.get()::isAfter).isPresent();
      return late ? CommitmentStatus.KEPT_LATE : CommitmentStatus.KEPT;
    } else if (held.isEmpty()) {
      return CommitmentStatus.NOT_MADE;
    }
    return due.filter(day -> day.isBefore(asOf)).isPresent()
        ? CommitmentStatus.OVERDUE
        : CommitmentStatus.OPEN;
  }

  /** Where somebody stands in the line of management: a person by being one of the leaders. */
  static Optional<Tier> tier(Rollout rollout, Party party) {
    return switch (party.kind()) {
      case AUDIENCE -> audience(rollout, party.id()).flatMap(Audience::tier);
      case ROLE ->
          role(rollout, party.id())
              .flatMap(Role::audience)
              .flatMap(id -> audience(rollout, id))
              .flatMap(Audience::tier);
      case PERSON -> {
        boolean leads =
            rollout.leadership().leaders().stream()
                    .map(Leadership.Leader::who)
                    .anyMatch(w -> w.kind() == Party.Kind.PERSON && w.id().equals(party.id()))
                || rollout
                    .leadership()
                    .sponsor()
                    .filter(s -> s.kind() == Party.Kind.PERSON && s.id().equals(party.id()))
                    .isPresent();
        yield leads ? Optional.of(Tier.LEADER) : Optional.empty();
      }
    };
  }

  /** How many people somebody is; a role counts as it will be. Absent when it is not known. */
  static Optional<Integer> size(Rollout rollout, Party party) {
    return switch (party.kind()) {
      case PERSON -> Optional.of(1);
      case AUDIENCE -> audience(rollout, party.id()).flatMap(Audience::size);
      case ROLE ->
          role(rollout, party.id())
              .flatMap(r -> r.headcount().map(Role.Headcount::future).or(() -> sizeOf(rollout, r)));
    };
  }

  private static Optional<Integer> sizeOf(Rollout rollout, Role role) {
    return role.audience().flatMap(id -> audience(rollout, id)).flatMap(Audience::size);
  }

  private static Optional<Audience> audience(Rollout rollout, String id) {
    return rollout.audiences().stream().filter(a -> a.id().equals(id)).findFirst();
  }

  private static Optional<Role> role(Rollout rollout, String id) {
    return rollout.roles().stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
