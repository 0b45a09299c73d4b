package io.rolloutplaybook.analysis;

import io.rolloutplaybook.analysis.ResolvedTraining.CohortSeats;
import io.rolloutplaybook.analysis.ResolvedTraining.Refreshed;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainerGap;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainingSession;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainingSessionStatus;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Training.Cohort;
import io.rolloutplaybook.model.Training.Session;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts trainings on their days, counts their seats, and says how each stands at the as-of date. */
final class TrainingResolver {
  private final Rollout rollout;

  /** Where a role's people launch, also those with another wave. */
  private final Rollout everything;

  private final Audiences everybody;
  private final Audiences nesting;
  private final LocalDate asOf;
  private final WorkingDays workingDays;
  private final Launches launches;
  private final DateResolver dates;
  private final SeriesDays series;
  private final Problems problems;

  /** The dates and sessions of each training, by its id, in the definition's order. */
  private final Map<String, Dated> dated = new LinkedHashMap<>();

  private final Map<String, List<Dated>> refreshers = new HashMap<>();
  private final Map<String, List<Dated>> trainersOf = new HashMap<>();

  TrainingResolver(
      Rollout rollout,
      Rollout everything,
      LocalDate asOf,
      WorkingDays workingDays,
      Launches launches,
      DateResolver dates,
      SeriesDays series,
      Problems problems) {
    this.rollout = rollout;
    this.everything = everything;
    everybody = new Audiences(everything.audiences());
    nesting = new Audiences(rollout.audiences());
    this.asOf = asOf;
    this.workingDays = workingDays;
    this.launches = launches;
    this.dates = dates;
    this.series = series;
    this.problems = problems;
  }

  /** What is known of a training before others are looked at. */
  private record Dated(
      Training training,
      List<TrainingSession> sessions,
      Optional<Integer> people,
      List<Party> unsized,
      Optional<Integer> attended,
      Optional<RoughDate> fromDate,
      Optional<RoughDate> byDate,
      Optional<RoughDate> done,
      Optional<RoughDate> effectiveDate) {

    Optional<LocalDate> from() {
      return fromDate.map(RoughDate::day);
    }

    Optional<LocalDate> by() {
      return byDate.map(RoughDate::day);
    }

    Optional<LocalDate> effective() {
      return effectiveDate.map(RoughDate::day);
    }

    boolean isLive() {
      return training.dropped().isEmpty();
    }

    Stream<TrainingSession> held() {
      return sessions.stream().filter(s -> !s.isDropped());
    }

    Optional<LocalDate> begins() {
      return from().or(this::effective);
    }
  }

  /** All trainings in the definition's order. */
  List<ResolvedTraining> resolve() {
    for (Training training : rollout.trainings()) {
      Dated d = date(training);
      dated.put(training.id(), d);
      if (d.isLive()) {
        training
            .refreshes()
            .forEach(id -> refreshers.computeIfAbsent(id, key -> new ArrayList<>()).add(d));
        training
            .trains()
            .forEach(p -> trainersOf.computeIfAbsent(p.id(), key -> new ArrayList<>()).add(d));
      }
    }
    return dated.values().stream().map(this::training).toList();
  }

  private Dated date(Training t) {
    List<TrainingSession> sessions = sessions(t);
    Optional<RoughDate> first = t.from().flatMap(dates::planned);
    Optional<RoughDate> last = t.by().flatMap(dates::planned);
    Optional<RoughDate> forecast = t.forecast().flatMap(dates::forecast);
    if (first.isPresent()
        && last.filter(date -> date.day().isBefore(first.get().day())).isPresent()) {
      problems.error(
          "ends-before-start",
          t.at(),
          "`"
              + t.name()
              + "` ends on "
              + last.get().day()
              + ", before its start on "
              + first.get().day(),
          "Correct one of the two dates.");
    }
    List<TrainingSession> live = sessions.stream().filter(s -> !s.isDropped()).toList();
    Optional<RoughDate> from =
        first.or(
            () ->
                live.stream()
                    .map(TrainingSession::first)
                    .min(Comparator.comparing(RoughDate::day)));
    Optional<RoughDate> by =
        last.or(
            () ->
                live.stream()
                    .map(TrainingSession::endDate)
                    .max(Comparator.comparing(RoughDate::day)));
    Optional<RoughDate> done =
        t.done()
            .filter(day -> dates.inRange(t.at(), day.day()).isPresent())
            .map(day -> by.map(day::asPlanned).orElse(day));
    List<Party> trainees = t.trainees().stream().filter(p -> !isWithin(p, t.trainees())).toList();
    List<Party> unsized = trainees.stream().filter(p -> size(t, p).isEmpty()).toList();
    // Cohorts say how many there are where nothing else does, not where a part is known.
    Optional<Integer> people =
        unsized.size() == trainees.size()
            ? ofCohorts(t)
            : Optional.of(sum(trainees.stream().flatMap(p -> size(t, p).stream())))
                .filter(n -> unsized.isEmpty());
    Optional<Integer> attended =
        t.sessions().isEmpty()
            ? Optional.empty()
            : Optional.of(sum(live, TrainingSession::attended));
    if (done.isEmpty()
        && people.isPresent()
        && attended.filter(n -> n >= people.get()).isPresent()) {
      // Who attended says it as well: everybody had been through it on the last day of attendance.
      done =
          live.stream()
              .filter(s -> s.attended().isPresent())
              .map(TrainingSession::endDate)
              .max(Comparator.comparing(RoughDate::day));
    }
    return new Dated(
        t,
        sessions,
        people,
        people.isPresent() ? List.of() : unsized,
        attended,
        from,
        by,
        done,
        done.or(() -> forecast).or(() -> by));
  }

  private static int sum(
      List<TrainingSession> sessions, Function<TrainingSession, Optional<Integer>> number) {
    return sum(sessions.stream().flatMap(s -> number.apply(s).stream()));
  }

  /** Counts of people are small, but for slips of the pen: those end at the largest number. */
  private static int sum(Stream<Integer> numbers) {
    return (int) Math.min(Integer.MAX_VALUE, numbers.mapToLong(n -> n).sum());
  }

  // Sessions

  private List<TrainingSession> sessions(Training t) {
    List<TrainingSession> sessions = new ArrayList<>();
    for (Session session : t.sessions()) {
      if (session.when() instanceof Recurrence.Once once) {
        dates.planned(once.date()).ifPresent(d -> sessions.add(session(t, session, 1, 1, d, null)));
      } else if (session.when() instanceof Recurrence.Period period) {
        Optional<RoughDate> from = dates.planned(period.from());
        Optional<RoughDate> until = dates.planned(period.until());
        if (from.isPresent()
            && until.isPresent()
            && dates.inOrder(t.id(), period.until().at(), from.get().day(), until.get().day())) {
          sessions.add(session(t, session, 1, 1, from.get(), until.get()));
        }
      } else if (session.when() instanceof Recurrence.Repeated repeated) {
        int number = 0;
        int place = 0; // a day that falls away has no number of people
        for (SeriesDays.Day day : series.of(t.id(), repeated, launches.last(t.wave()))) {
          number++;
          if (day.skipped().isEmpty()) {
            sessions.add(session(t, session, number, ++place, day.effective(), null));
          }
        }
      } else {
        throw new IllegalStateException("unknown recurrence " + session.when());
      }
      checkAttendance(t, session, sessions);
    }
    sessions.sort(Comparator.comparing(TrainingSession::date));
    return List.copyOf(sessions);
  }

  private TrainingSession session(
      Training t, Session session, int number, int place, RoughDate first, RoughDate until) {
    LocalDate date = first.day();
    Optional<Integer> attended =
        session.attended().stream().skip(place - 1L).findFirst().filter(n -> !date.isAfter(asOf));
    TrainingSessionStatus status = TrainingSessionStatus.PLANNED;
    if (session.dropped().isPresent()) {
      status = TrainingSessionStatus.DROPPED;
    } else if (attended.isPresent()) {
      status = TrainingSessionStatus.HELD;
    } else if ((until == null ? date : until.day()).isBefore(asOf)) {
      status = TrainingSessionStatus.UNRECORDED;
    }
    return new TrainingSession(
        session,
        number,
        first,
        Optional.ofNullable(until),
        session.cohort().flatMap(id -> cohort(t, id)),
        session.seats().or(t::capacity),
        attended,
        status);
  }

  private static Optional<Cohort> cohort(Training t, String id) {
    return t.cohorts().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** Reports attendance of what cannot have been held, and of more people than there are seats. */
  private void checkAttendance(Training t, Session session, List<TrainingSession> all) {
    List<TrainingSession> own = all.stream().filter(s -> s.session() == session).toList();
    long held = own.stream().filter(s -> !s.date().isAfter(asOf)).count();
    for (TrainingSession s : own) {
      if (s.attended().isPresent()
          && s.seats().isPresent()
          && s.attended().get() > s.seats().get()) {
        problems.warning(
            "attended-over-seats",
            session.at(),
            "`"
                + t.id()
                + "`: "
                + s.attended().get()
                + " people attended on "
                + s.date()
                + ", where "
                + s.seats().get()
                + (s.seats().get() == 1 ? " can" : " could"),
            "Correct one of the two numbers; `seats` of a session take the place of the training's"
                + " `capacity`.");
      }
    }
    if (session.attended().size() > own.size() && held == own.size() && held > 0) {
      problems.warning(
          "attended-without-date",
          session.at(),
          "`"
              + t.id()
              + "`: there are "
              + session.attended().size()
              + " numbers of people who attended, and this session has "
              + held
              + (held == 1 ? " date" : " dates"),
          "Write one number a date, in their order, and none for a date that is skipped.");
    } else if (session.attended().size() > held) {
      problems.warning(
          "attended-after-as-of",
          session.at(),
          "`"
              + t.id()
              + "`: people attended "
              + session.attended().size()
              + (session.attended().size() == 1 ? " date" : " dates")
              + " of this session, but only "
              + held
              + (held == 1 ? " lies" : " lie")
              + " before the as-of date "
              + asOf,
          "Take the number out until the session was held, or move `as-of`.");
    }
  }

  // People

  /** Roles count as they will be; an audience without a size is as large as its roles. */
  private Optional<Integer> size(Training t, Party trainee) {
    if (trainee.kind() == Party.Kind.ROLE) {
      Optional<String> people = role(trainee.id()).flatMap(Role::audience);
      return t.wave().isPresent() && people.filter(id -> isElsewhereToo(id, t.wave())).isPresent()
          ? sizeOfRole(trainee.id(), people.get(), t.wave().get())
          : sizeOfRole(trainee.id());
    }
    return sizeOfAudience(trainee.id())
        .filter(
            n ->
                rollout.audiences().stream()
                    .filter(a -> a.id().equals(trainee.id()))
                    .noneMatch(a -> isElsewhereToo(a, t.wave())));
  }

  /** Of people in several waves nobody says how many of them launch with one of these. */
  private boolean isElsewhereToo(String audience, Optional<String> wave) {
    return everything.audiences().stream()
        .filter(a -> a.id().equals(audience))
        .anyMatch(a -> isElsewhereToo(a, wave));
  }

  private static boolean isElsewhereToo(Audience audience, Optional<String> wave) {
    return wave.isPresent() && !audience.waves().equals(List.of(wave.get()));
  }

  /**
   * How many people of a role launch with a wave: all members of its audience that do, when each
   * launches with one wave and they have no other role.
   */
  private Optional<Integer> sizeOfRole(String role, String people, String wave) {
    boolean alone =
        everything.roles().stream()
            .filter(r -> !r.id().equals(role))
            .noneMatch(r -> r.audience().filter(everybody.within(people)::contains).isPresent());
    List<Audience> members =
        everybody.counted(
            everything.audiences().stream().filter(a -> a.id().equals(people)).toList());
    List<Audience> here = members.stream().filter(a -> a.waves().contains(wave)).toList();
    return alone
            && members.stream().allMatch(a -> a.waves().size() == 1)
            && here.stream().allMatch(a -> a.size().isPresent())
        ? Optional.of(sum(here.stream().map(a -> a.size().get())))
        : Optional.empty();
  }

  private static Optional<Integer> ofCohorts(Training t) {
    return !t.cohorts().isEmpty() && t.cohorts().stream().allMatch(c -> c.size().isPresent())
        ? Optional.of(sum(t.cohorts().stream().map(c -> c.size().get())))
        : Optional.empty();
  }

  /** Whether its people are among those of another one. */
  private boolean isWithin(Party trainee, List<Party> trainees) {
    Optional<String> own = audience(trainee);
    return trainees.stream()
        .filter(p -> !p.equals(trainee))
        .filter(p -> p.kind() == Party.Kind.AUDIENCE || !audience(p).equals(own))
        .anyMatch(
            p ->
                audience(p)
                    .filter(id -> own.filter(nesting.within(id)::contains).isPresent())
                    .isPresent());
  }

  private Optional<String> audience(Party trainee) {
    return trainee.kind() == Party.Kind.ROLE
        ? role(trainee.id()).flatMap(Role::audience)
        : Optional.of(trainee.id());
  }

  private Optional<Role> role(String id) {
    return rollout.roles().stream().filter(role -> role.id().equals(id)).findFirst();
  }

  private Optional<Integer> sizeOfRole(String id) {
    return role(id).flatMap(Role::headcount).map(Role.Headcount::future);
  }

  private Optional<Integer> sizeOfAudience(String id) {
    Audience whole =
        rollout.audiences().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    List<Optional<Integer>> sizes =
        nesting.counted(List.of(whole)).stream().map(this::sizeOfSingle).toList();
    return sizes.stream().allMatch(Optional::isPresent)
        ? Optional.of(sum(sizes.stream().map(Optional::get)))
        : Optional.empty();
  }

  /** As it is written, or as large as the roles of its people. */
  private Optional<Integer> sizeOfSingle(Audience audience) {
    List<Role> roles =
        rollout.roles().stream()
            .filter(
                role -> role.audience().filter(nesting.within(audience.id())::contains).isPresent())
            .toList();
    return audience.size().isPresent()
            || roles.isEmpty()
            || roles.stream().anyMatch(role -> role.headcount().isEmpty())
        ? audience.size()
        : Optional.of(sum(roles.stream().map(r -> r.headcount().get().future())));
  }

  // One training

  private ResolvedTraining training(Dated d) {
    Training t = d.training();
    List<TrainingSession> live = d.held().toList();
    Optional<Integer> trained = d.done().isPresent() ? d.people() : d.attended();
    Optional<Integer> counted =
        trained.map(n -> d.people().map(people -> Math.min(people, n)).orElse(n));
    Optional<Integer> untrained =
        counted.flatMap(n -> d.people().map(people -> people - n)).filter(n -> d.isLive());
    boolean beforeLaunch =
        d.isLive() && d.effective().filter(day -> isBefore(day, launch(t))).isPresent();
    return new ResolvedTraining(
        t,
        d.fromDate(),
        d.byDate(),
        d.effectiveDate(),
        beforeLaunch,
        status(d),
        d.sessions(),
        t.cohorts().stream().map(cohort -> cohort(cohort, live)).toList(),
        d.people(),
        d.unsized(),
        t.capacity()
            .flatMap(size -> d.people().map(people -> people / size + Math.min(1, people % size))),
        seats(live),
        missing(d, live),
        counted,
        counted.flatMap(n -> d.people().filter(p -> p > 0).map(people -> share(n, people))),
        untrained,
        early(d),
        refreshers(d).findFirst().map(Dated::training),
        refreshed(d),
        moves(d),
        stale(d, beforeLaunch));
  }

  private List<Move> moves(Dated d) {
    Training t = d.training();
    boolean forecast = d.done().isEmpty() && t.forecast().isPresent();
    return d.byDate().isEmpty() || d.effectiveDate().isEmpty()
        ? List.of()
        : dates.moves(
            d.byDate().get(), t.history(), d.effectiveDate().get(), forecast, t.because());
  }

  private Optional<LocalDate> launch(Training training) {
    return launches.of(training.wave()).launch();
  }

  /** Whether it ends by launch, as everything does while that is to be set. */
  private static boolean isBefore(LocalDate day, Optional<LocalDate> launch) {
    return launch.filter(day::isAfter).isEmpty();
  }

  private TrainingStatus status(Dated d) {
    boolean afterPlan =
        d.byDate().isPresent()
            && d.effectiveDate().filter(date -> date.isAfter(d.byDate().get())).isPresent();
    if (!d.isLive()) {
      return TrainingStatus.DROPPED;
    } else if (d.done().isPresent()) {
      return afterPlan ? TrainingStatus.DONE_LATE : TrainingStatus.DONE;
    } else if (d.effective().filter(day -> day.isBefore(asOf)).isPresent()) {
      return TrainingStatus.OVERDUE;
    } else if (afterPlan) {
      return TrainingStatus.LATE;
    } else if (d.attended().filter(n -> n > 0).isPresent()
        || d.from().filter(day -> !day.isAfter(asOf)).isPresent()) {
      return TrainingStatus.IN_PROGRESS;
    }
    return TrainingStatus.PLANNED;
  }

  private static BigDecimal share(int trained, int people) {
    return BigDecimal.valueOf(trained).divide(BigDecimal.valueOf(people), 4, RoundingMode.HALF_UP);
  }

  private static Optional<Integer> seats(List<TrainingSession> sessions) {
    return sessions.isEmpty() || sessions.stream().anyMatch(s -> s.seats().isEmpty())
        ? Optional.empty()
        : Optional.of(sum(sessions, TrainingSession::seats));
  }

  /** An empty seat in a session that was held helps nobody, nor does one after the last day. */
  private Optional<Integer> missing(Dated d, List<TrainingSession> live) {
    if (d.done().isPresent()) {
      return Optional.of(0);
    }
    List<TrainingSession> open =
        live.stream()
            .filter(s -> s.attended().isEmpty() && !s.end().isAfter(d.effective().get()))
            .toList();
    if (live.isEmpty()
        || d.people().isEmpty()
        || open.stream().anyMatch(s -> s.seats().isEmpty())) {
      return Optional.empty();
    }
    long provided = (long) sum(live, TrainingSession::attended) + sum(open, TrainingSession::seats);
    return Optional.of((int) Math.max(0, d.people().get() - provided));
  }

  private static CohortSeats cohort(Cohort cohort, List<TrainingSession> live) {
    List<TrainingSession> own =
        live.stream().filter(s -> s.cohort().filter(cohort::equals).isPresent()).toList();
    Optional<Integer> seats = own.isEmpty() ? Optional.of(0) : seats(own);
    return new CohortSeats(
        cohort,
        own.size(),
        seats,
        sum(own, TrainingSession::attended),
        seats.flatMap(n -> cohort.size().map(size -> Math.max(0, size - n))));
  }

  // What one training is to another

  private Optional<TrainerGap> early(Dated d) {
    if (!d.isLive() || d.done().isPresent()) {
      return Optional.empty();
    }
    List<TrainerGap> gaps = new ArrayList<>();
    d.training().trainer().ifPresent(p -> early(d, p, d.begins()).ifPresent(gaps::add));
    d.held()
        .forEach(
            s ->
                s.session()
                    .trainer()
                    .ifPresent(p -> early(d, p, Optional.of(s.date())).ifPresent(gaps::add)));
    return gaps.stream().max(Comparator.comparingInt(TrainerGap::workingDays));
  }

  /**
   * Somebody may train others from the day on which the first of the trainings for it has ended.
   */
  private Optional<TrainerGap> early(Dated d, Party trainer, Optional<LocalDate> begins) {
    Optional<Dated> first =
        trainersOf.getOrDefault(trainer.id(), List.of()).stream()
            .filter(t -> t != d && t.effective().isPresent())
            .min(Comparator.comparing(t -> t.effective().get()));
    return first.flatMap(
        t ->
            begins
                .filter(day -> day.isBefore(t.effective().get()))
                .map(
                    day ->
                        new TrainerGap(
                            t.training(),
                            t.effectiveDate().get(),
                            workingDays.between(day, t.effective().get()))));
  }

  /** By their beginning, those without a date last. */
  private Stream<Dated> refreshers(Dated d) {
    return refreshers.getOrDefault(d.training().id(), List.of()).stream()
        .sorted(Comparator.comparing(r -> r.begins().orElse(LocalDate.MAX)));
  }

  private List<Refreshed> refreshed(Dated d) {
    return d.training().refreshes().stream()
        .map(dated::get)
        .map(
            original ->
                new Refreshed(
                    original.training(),
                    original
                        .effective()
                        .flatMap(end -> d.begins().map(day -> workingDays.between(end, day)))))
        .toList();
  }

  private Optional<Integer> stale(Dated d, boolean beforeLaunch) {
    Optional<LocalDate> launch = launch(d.training());
    boolean refreshed =
        refreshers(d).anyMatch(r -> r.effective().filter(day -> isBefore(day, launch)).isPresent());
    return beforeLaunch && !refreshed && launch.isPresent()
        ? d.effective()
            .map(day -> workingDays.between(day, launch.get()))
            .filter(days -> days > ResolvedTraining.FRESH)
        : Optional.empty();
  }
}
