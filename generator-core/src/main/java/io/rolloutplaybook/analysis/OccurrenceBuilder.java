package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Blackout;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts communications on their days and says how each stands at the as-of date. */
final class OccurrenceBuilder {
  /** More than this is no plan that anybody could read. */
  static final int MOST_OCCURRENCES = 100_000;

  /** What is due is due within this many days after the as-of date. */
  static final int DUE_DAYS = 14;

  private final Rollout rollout;
  private final LocalDate asOf;
  private final WorkingDays workingDays;
  private final Launches launches;
  private final DateResolver dates;
  private final SeriesDays series;
  private final Problems problems;
  private final Set<String> ids = new HashSet<>();
  private final Map<LocalDate, List<Occurrence.Clash>> clashes = new HashMap<>();
  private final List<Occurrence> occurrences = new ArrayList<>();

  OccurrenceBuilder(
      Rollout rollout,
      LocalDate asOf,
      WorkingDays workingDays,
      Launches launches,
      DateResolver dates,
      SeriesDays series,
      Problems problems) {
    this.rollout = rollout;
    this.asOf = asOf;
    this.workingDays = workingDays;
    this.launches = launches;
    this.dates = dates;
    this.series = series;
    this.problems = problems;
  }

  /** All occurrences in the definition's order; those with a problem are left out. */
  List<Occurrence> build() {
    rollout.communications().forEach(c -> ids.add(c.id()));
    for (Communication c : rollout.communications()) {
      c.done().ifPresent(done -> dates.inRange(c.at(), done.day()));
      Optional<RoughDate> approvalDue = c.approveBy().flatMap(dates::planned);
      if (c.when() instanceof Recurrence.Once once) {
        once(c, once, approvalDue);
      } else if (c.when() instanceof Recurrence.Period period) {
        period(c, period, approvalDue);
      } else if (c.when() instanceof Recurrence.Repeated repeated) {
        series(c, repeated, approvalDue);
      } else {
        throw new IllegalStateException("unknown recurrence " + c.when());
      }
      if (occurrences.size() > MOST_OCCURRENCES) {
        problems.error(
            "too-many-occurrences",
            c.at(),
            "with this one the plan has more than " + MOST_OCCURRENCES + " communications",
            "Let the series end earlier or come less often.");
        break;
      }
    }
    return occurrences;
  }

  private void once(Communication c, Recurrence.Once once, Optional<RoughDate> approvalDue) {
    // What was sent is dated, even if what it counted from is to be set again.
    Optional<RoughDate> planned = dates.planned(once.date()).or(c::done);
    Optional<RoughDate> forecast = c.forecast().flatMap(dates::forecast);
    if (planned.isEmpty() || (c.forecast().isPresent() && forecast.isEmpty())) {
      return;
    }
    RoughDate effective =
        c.done().map(d -> d.asPlanned(planned.get())).or(() -> forecast).orElse(planned.get());
    CommunicationStatus status;
    if (c.dropped().isPresent()) {
      status = CommunicationStatus.DROPPED;
    } else if (c.done().isPresent()) {
      status = sent(planned.get(), effective);
    } else {
      status = open(planned.get(), effective);
    }
    add(
        c,
        c.id(),
        Optional.empty(),
        1,
        planned.get(),
        effective,
        Optional.empty(),
        status.isSent() ? c.done() : Optional.empty(),
        status,
        approvalDue,
        c.dropped());
  }

  private void period(Communication c, Recurrence.Period period, Optional<RoughDate> approvalDue) {
    Optional<RoughDate> planned = dates.planned(period.from());
    Optional<RoughDate> until = dates.planned(period.until());
    Optional<RoughDate> forecast = c.forecast().flatMap(dates::forecast);
    if (planned.isEmpty()
        || until.isEmpty()
        || (c.forecast().isPresent() && forecast.isEmpty())
        || !dates.inOrder(c.id(), period.until().at(), planned.get().day(), until.get().day())) {
      return;
    }
    RoughDate begin = forecast.orElse(planned.get());
    if (!dates.inOrder(c.id(), period.until().at(), begin.day(), until.get().day())) {
      return;
    }
    // The day given as done says how far it went, not when it began, unless that was earlier.
    RoughDate effective = c.done().filter(done -> done.day().isBefore(begin.day())).orElse(begin);
    Optional<RoughDate> ended =
        c.done().filter(done -> c.dropped().isPresent() && until.get().isAfter(done));
    CommunicationStatus status;
    if (ended.isPresent()) {
      status = sent(planned.get(), effective);
    } else if (c.dropped().isPresent()) {
      status = CommunicationStatus.DROPPED;
    } else if (c.done().isEmpty()) {
      status = open(planned.get(), effective);
    } else if (until.get().isAfter(c.done().get()) && !until.get().day().isBefore(asOf)) {
      status = CommunicationStatus.RUNNING;
    } else {
      status = sent(planned.get(), effective);
    }
    add(
        c,
        c.id(),
        Optional.empty(),
        1,
        planned.get(),
        effective,
        ended.or(() -> until),
        status.isBegun() ? Optional.of(effective) : Optional.empty(),
        status,
        approvalDue,
        c.dropped());
  }

  private void series(
      Communication c, Recurrence.Repeated repeated, Optional<RoughDate> approvalDue) {
    series.refuseForecast(c.forecast());
    List<SeriesDays.Day> days = series.of(c.id(), repeated, launches.last(c.wave()));
    int number = 0;
    for (SeriesDays.Day day : days) {
      number++;
      String id = c.id() + "-" + number;
      if (!ids.add(id)) {
        problems.error(
            "occurrence-id-taken",
            c.at(),
            "number " + number + " of this series is called `" + id + "`, and so is another item",
            "Rename one of them.");
      }
      CommunicationStatus status;
      boolean done =
          c.done().filter(last -> !day.effective().day().isAfter(last.day())).isPresent();
      Optional<String> dropped = day.skipped().or(() -> done ? Optional.empty() : c.dropped());
      if (dropped.isPresent()) {
        status = CommunicationStatus.DROPPED;
      } else if (done) {
        status = sent(day.planned(), day.effective());
      } else {
        status = open(day.planned(), day.effective());
      }
      add(
          c,
          id,
          Optional.of(number),
          days.size(),
          day.planned(),
          day.effective(),
          Optional.empty(),
          status.isSent() ? Optional.of(day.effective()) : Optional.empty(),
          status,
          approvalDue,
          dropped);
    }
  }

  private static CommunicationStatus sent(RoughDate planned, RoughDate effective) {
    return effective.isAfter(planned) ? CommunicationStatus.SENT_LATE : CommunicationStatus.SENT;
  }

  private CommunicationStatus open(RoughDate planned, RoughDate effective) {
    LocalDate day = effective.day();
    if (day.isBefore(asOf)) {
      return CommunicationStatus.OVERDUE;
    } else if (effective.isAfter(planned)) {
      return CommunicationStatus.LATE;
    } else if (!day.isAfter(asOf.plusDays(DUE_DAYS))) {
      return CommunicationStatus.DUE;
    }
    return CommunicationStatus.PLANNED;
  }

  private void add(
      Communication c,
      String id,
      Optional<Integer> number,
      int of,
      RoughDate planned,
      RoughDate effective,
      Optional<RoughDate> until,
      Optional<RoughDate> sentOn,
      CommunicationStatus status,
      Optional<RoughDate> approvalDue,
      Optional<String> dropped) {
    occurrences.add(
        new Occurrence(
            c,
            id,
            number,
            of,
            List.copyOf(new LinkedHashSet<>(c.audiences())),
            planned,
            effective,
            until,
            sentOn,
            status,
            launches.of(c.wave()).of(effective.day()),
            approvalDue,
            approval(c, status, approvalDue),
            clashesOn(effective),
            dropped,
            dates.moves(
                planned,
                c.history(),
                effective,
                c.done().isEmpty() && c.forecast().isPresent(),
                c.because())));
  }

  private ApprovalStatus approval(
      Communication c, CommunicationStatus status, Optional<RoughDate> due) {
    if (c.approved().isPresent()) {
      return ApprovalStatus.APPROVED;
    } else if (c.approver().isEmpty() && c.approveBy().isEmpty()) {
      return ApprovalStatus.NOT_NEEDED;
    } else if (!status.isOpen()) {
      return ApprovalStatus.UNRECORDED;
    } else if (due.isPresent() && due.get().day().isBefore(asOf)) {
      return ApprovalStatus.OVERDUE;
    }
    return ApprovalStatus.PENDING;
  }

  /** As {@link #clashesOn(LocalDate)}; a month or a quarter has good days too. */
  List<Occurrence.Clash> clashesOn(RoughDate date) {
    return date.isDay() ? clashesOn(date.day()) : List.of();
  }

  /** Why a day is a bad one, in the order of {@link ClashKind}. */
  List<Occurrence.Clash> clashesOn(LocalDate day) {
    return clashes.computeIfAbsent(day, this::clashes);
  }

  private List<Occurrence.Clash> clashes(LocalDate day) {
    List<Occurrence.Clash> found = new ArrayList<>();
    if (!workingDays.contains(day.getDayOfWeek())) {
      found.add(new Occurrence.Clash(ClashKind.WEEKEND, Optional.empty()));
    }
    if (rollout.calendar().holidays().contains(day)) {
      found.add(new Occurrence.Clash(ClashKind.HOLIDAY, Optional.empty()));
    }
    for (Blackout blackout : rollout.calendar().blackouts()) {
      if (!day.isBefore(blackout.from()) && !day.isAfter(blackout.to())) {
        found.add(new Occurrence.Clash(ClashKind.BLACKOUT, blackout.reason()));
      }
    }
    return found;
  }
}
