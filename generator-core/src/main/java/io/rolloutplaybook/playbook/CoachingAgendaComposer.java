package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.CoachingPlan;
import io.rolloutplaybook.analysis.CoachingPlan.CoachHours;
import io.rolloutplaybook.analysis.CoachingPlan.Coached;
import io.rolloutplaybook.analysis.CoachingPlan.TierCoaching;
import io.rolloutplaybook.analysis.CoachingSession;
import io.rolloutplaybook.analysis.Occurrence;
import io.rolloutplaybook.analysis.SessionDate;
import io.rolloutplaybook.analysis.SessionStatus;
import io.rolloutplaybook.analysis.Undated;
import io.rolloutplaybook.analysis.WorkingDays;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.playbook.CoachingAgenda.Behaviour;
import io.rolloutplaybook.playbook.CoachingAgenda.BehaviourName;
import io.rolloutplaybook.playbook.CoachingAgenda.Clash;
import io.rolloutplaybook.playbook.CoachingAgenda.Coverage;
import io.rolloutplaybook.playbook.CoachingAgenda.CoverageRow;
import io.rolloutplaybook.playbook.CoachingAgenda.Dropped;
import io.rolloutplaybook.playbook.CoachingAgenda.Figures;
import io.rolloutplaybook.playbook.CoachingAgenda.FollowThrough;
import io.rolloutplaybook.playbook.CoachingAgenda.Hours;
import io.rolloutplaybook.playbook.CoachingAgenda.Lead;
import io.rolloutplaybook.playbook.CoachingAgenda.Meeting;
import io.rolloutplaybook.playbook.CoachingAgenda.Rating;
import io.rolloutplaybook.playbook.CoachingAgenda.Session;
import io.rolloutplaybook.playbook.CoachingAgenda.Share;
import io.rolloutplaybook.playbook.CoachingAgenda.Step;
import io.rolloutplaybook.playbook.CoachingAgenda.ToughQuestion;
import io.rolloutplaybook.playbook.CoachingAgenda.WaveCascade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a coaching agenda together. One use. */
final class CoachingAgendaComposer {
  private final Analysis analysis;
  private final Rollout rollout;
  private final CoachingPlan plan;
  private final WorkingDays workingDays;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> behaviours = new LinkedHashMap<>();

  CoachingAgendaComposer(Analysis analysis) {
    this.analysis = analysis;
    rollout = analysis.rollout();
    plan = analysis.coaching();
    workingDays = analysis.workingDays();
    plan.sessions().forEach(s -> numbers.put(s.session().id(), numbers.size() + 1));
    rollout.coaching().behaviours().forEach(b -> behaviours.put(b.id(), b.text()));
  }

  CoachingAgenda compose() {
    List<Meeting> meetings =
        plan.sessions().stream()
            .flatMap(s -> s.dates().stream().map(d -> meeting(s, d)))
            .sorted(Comparator.comparing((Meeting m) -> m.date().day()))
            .toList();
    return new CoachingAgenda(
        RolloutFacts.of(analysis),
        figures(meetings),
        span(meetings),
        steps(),
        lead(),
        rollout.coaching().behaviours().stream().map(this::behaviour).toList(),
        plan.sessions().stream().map(this::session).toList(),
        meetings,
        rollout.leadership().toughQuestions().stream()
            .map(q -> new ToughQuestion(q.question(), q.answer()))
            .toList(),
        plan.followThrough().stream()
            .map(
                f ->
                    new FollowThrough(
                        f.step().day(),
                        f.date(),
                        f.step().what(),
                        f.step().owner().map(analysis::name),
                        f.step().evidence(),
                        f.date().isBefore(analysis.asOf()),
                        clashes(f.clashes()),
                        f.wave().map(Wave::name)))
            .toList(),
        coverage(),
        plan.hours().stream().map(this::hours).toList(),
        dropped(),
        ToBeSet.of(analysis, Undated.Kind.SESSION),
        analysis.waves().stream()
            .filter(wave -> !wave.coaching().sessions().isEmpty())
            .map(CoachingAgendaComposer::cascade)
            .toList());
  }

  private static WaveCascade cascade(Analysis wave) {
    CoachingAgendaComposer composer = new CoachingAgendaComposer(wave);
    return new WaveCascade(wave.wave().orElseThrow().name(), composer.steps(), composer.lead());
  }

  private List<Step> steps() {
    return plan.cascade().stream().map(this::step).toList();
  }

  private Optional<Lead> lead() {
    return plan.lead()
        .map(
            l ->
                new Lead(
                    l.coaching(),
                    l.announcement().effectiveDate(),
                    l.announcement().title(),
                    l.workingDays(),
                    l.sessions()));
  }

  private Figures figures(List<Meeting> meetings) {
    List<Coached> coached =
        plan.coached().stream().filter(c -> c.total() > 0 && !c.within()).toList();
    boolean known = !coached.isEmpty() && coached.stream().allMatch(c -> c.size().isPresent());
    return new Figures(
        plan.sessions().size(),
        meetings.size(),
        count(meetings, SessionStatus.HELD),
        count(meetings, SessionStatus.OVERDUE),
        count(meetings, SessionStatus.DUE),
        (int)
            meetings.stream()
                .filter(m -> m.status() != SessionStatus.HELD && !m.clashes().isEmpty())
                .count(),
        analysis.dueUntil(),
        known
            ? Optional.of(coached.stream().mapToLong(c -> c.size().orElseThrow()).sum())
            : Optional.empty(),
        meetings.stream().findFirst().map(Meeting::date),
        meetings.stream().reduce((a, b) -> b).map(Meeting::date));
  }

  private static int count(List<Meeting> meetings, SessionStatus status) {
    return (int) meetings.stream().filter(m -> m.status() == status).count();
  }

  private Span span(List<Meeting> meetings) {
    return Span.around(
        analysis,
        meetings.stream()
            .flatMap(m -> Stream.concat(Stream.of(m.date()), m.until().stream()))
            .map(RoughDate::day));
  }

  private Step step(TierCoaching touch) {
    List<Audience> audiences =
        rollout.audiences().stream()
            .filter(a -> !a.isPart() && a.tier().equals(Optional.of(touch.tier())))
            .toList();
    List<CoachingSession> sessions =
        plan.sessions().stream().filter(s -> s.tier().equals(Optional.of(touch.tier()))).toList();
    return new Step(
        touch.tier(),
        audiences.stream()
            .flatMap(a -> a.size().stream())
            .map(Integer::longValue)
            .reduce(Long::sum),
        sessions.stream().mapToInt(s -> s.dates().size()).sum(),
        touch.first().map(SessionDate::effectiveDate),
        sessions.stream()
            .map(s -> s.last().effectiveDate())
            .max(Comparator.comparing(RoughDate::day)),
        touch.session().map(s -> s.session().id()),
        touch.session().flatMap(s -> s.session().title()),
        touch.previous(),
        touch.gap());
  }

  private Behaviour behaviour(Coaching.Behaviour b) {
    List<Reading> ratings = plan.ratings(b);
    return new Behaviour(
        b.id(),
        b.text(),
        b.goodLooksLike(),
        b.roles().stream()
            .map(id -> analysis.name(new Party(b.at(), Party.Kind.ROLE, id)))
            .toList(),
        plan.practising(b.id()).stream().map(s -> numbers.get(s.session().id())).toList(),
        ratings.stream().map(r -> new Rating(r.date(), r.value())).toList(),
        ratings.stream().reduce((a, c) -> c).map(Reading::value),
        plan.trend(b));
  }

  private Session session(CoachingSession s) {
    Coaching.Session session = s.session();
    return new Session(
        session.id(),
        numbers.get(session.id()),
        session.title(),
        s.tier(),
        analysis.name(session.coach()),
        plan.size(session.coach()),
        analysis.name(session.coachee()),
        plan.size(session.coachee()),
        plan.perCoach(session.coach(), session.coachee()),
        session.coachee().kind() == Party.Kind.PERSON,
        session.duration().map(Duration::toMinutes),
        session.participants(),
        s.dates().stream().map(d -> meeting(s, d)).toList(),
        s.held(),
        meeting(s, s.current()),
        s.next().map(d -> meeting(s, d)),
        s.skipped().stream().map(d -> meeting(s, d)).toList(),
        session.behaviours().stream()
            .distinct()
            .filter(behaviours::containsKey)
            .map(id -> new BehaviourName(id, behaviours.get(id)))
            .toList(),
        session.openingQuestion(),
        session.questions(),
        session.commitment().map(Coaching.Commitment::text),
        s.nextDue(),
        s.commitment(),
        s.lastDue(),
        session.when() instanceof Recurrence.Series series ? series.endless() : Optional.empty(),
        session.workstream().map(id -> analysis.workstream(id).name()),
        analysis.rollout().extra(session.id()));
  }

  private Meeting meeting(CoachingSession s, SessionDate d) {
    Optional<LocalDate> launch = analysis.phases(s.session()).launch();
    return new Meeting(
        numbers.get(s.session().id()),
        s.session().title(),
        analysis.name(s.session().coach()),
        analysis.name(s.session().coachee()),
        d.number(),
        d.of(),
        d.effectiveDate(),
        d.until(),
        launch.map(day -> Math.toIntExact(ChronoUnit.DAYS.between(day, d.date()))),
        launch.map(day -> workingDays.between(day, d.date())),
        d.phase(),
        d.status(),
        clashes(d.clashes()),
        d.plannedDate(),
        !d.plannedDate().contains(d.effectiveDate()),
        workingDays.slip(d.plannedDate(), d.effectiveDate()),
        s.session().time().map(LocalTime::toString),
        analysis.waves().isEmpty() ? Optional.empty() : s.session().wave().map(analysis::waveName),
        d.moves());
  }

  private List<Dropped> dropped() {
    return plan.all().stream()
        .flatMap(
            s ->
                s.dropped().stream()
                    .map(
                        d ->
                            new Dropped(
                                s.session().title().orElse(s.session().id()),
                                analysis.name(s.session().coach()),
                                analysis.name(s.session().coachee()),
                                d.plannedDate(),
                                d.dropped().orElseThrow())))
        .sorted(Comparator.comparing((Dropped d) -> d.planned().day()))
        .toList();
  }

  private static List<Clash> clashes(List<Occurrence.Clash> clashes) {
    return clashes.stream().map(c -> new Clash(c.kind(), c.reason())).toList();
  }

  private Coverage coverage() {
    return new Coverage(
        plan.coached().stream()
            .map(
                c ->
                    new CoverageRow(
                        analysis.name(c.party()),
                        c.tier(),
                        c.size(),
                        c.before(),
                        c.launch(),
                        c.after(),
                        c.total(),
                        c.held(),
                        c.first()))
            .toList(),
        plan.shares().stream()
            .map(
                s ->
                    new Share(
                        s.phase(),
                        s.groups(),
                        s.groupsOf(),
                        s.people(),
                        s.peopleOf(),
                        s.percent(),
                        s.people().isPresent()
                            ? share(s.people().get(), s.peopleOf().orElseThrow())
                            : share(s.groups(), s.groupsOf())))
            .toList(),
        plan.coached().stream()
            .filter(c -> c.total() == 0)
            .map(c -> analysis.name(c.party()))
            .toList());
  }

  private Hours hours(CoachHours h) {
    return new Hours(
        analysis.name(h.coach()),
        h.coaches(),
        h.coachees().stream().map(analysis::name).toList(),
        h.reports(),
        h.perCoach(),
        rollout.coaching().hoursPerRepPerMonth(),
        h.needed(),
        h.available(),
        h.needed()
            .flatMap(
                n ->
                    h.available()
                        .filter(a -> a.signum() > 0)
                        .map(a -> n.divide(a, 4, RoundingMode.HALF_UP))),
        h.within(),
        h.unknown());
  }

  private static Optional<BigDecimal> share(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
  }
}
