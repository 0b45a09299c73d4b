package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.GapClosure;
import io.rolloutplaybook.analysis.Occurrence;
import io.rolloutplaybook.analysis.OpenQuestionStatus;
import io.rolloutplaybook.analysis.ResolvedMilestone;
import io.rolloutplaybook.analysis.ResolvedTraining;
import io.rolloutplaybook.analysis.ResolvedTraining.CohortSeats;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainingSession;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainingSessionStatus;
import io.rolloutplaybook.analysis.RoleAnswer;
import io.rolloutplaybook.analysis.RoleChange;
import io.rolloutplaybook.analysis.RoleChange.Headcounts;
import io.rolloutplaybook.analysis.RoleChange.ResolvedQuestion;
import io.rolloutplaybook.analysis.RoleChange.SkillGap;
import io.rolloutplaybook.analysis.RoleImpact;
import io.rolloutplaybook.analysis.RoleQuestion;
import io.rolloutplaybook.analysis.Undated;
import io.rolloutplaybook.analysis.WorkingDays;
import io.rolloutplaybook.model.InWaves;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.playbook.RoleAlignment.Accountable;
import io.rolloutplaybook.playbook.RoleAlignment.Announcement;
import io.rolloutplaybook.playbook.RoleAlignment.Answer;
import io.rolloutplaybook.playbook.RoleAlignment.Attendance;
import io.rolloutplaybook.playbook.RoleAlignment.Bridge;
import io.rolloutplaybook.playbook.RoleAlignment.BridgeRow;
import io.rolloutplaybook.playbook.RoleAlignment.CalendarTraining;
import io.rolloutplaybook.playbook.RoleAlignment.Career;
import io.rolloutplaybook.playbook.RoleAlignment.CareerStep;
import io.rolloutplaybook.playbook.RoleAlignment.Cohort;
import io.rolloutplaybook.playbook.RoleAlignment.Duty;
import io.rolloutplaybook.playbook.RoleAlignment.Figures;
import io.rolloutplaybook.playbook.RoleAlignment.Headcount;
import io.rolloutplaybook.playbook.RoleAlignment.OpenQuestion;
import io.rolloutplaybook.playbook.RoleAlignment.Preparation;
import io.rolloutplaybook.playbook.RoleAlignment.Question;
import io.rolloutplaybook.playbook.RoleAlignment.Refreshed;
import io.rolloutplaybook.playbook.RoleAlignment.ReportSpan;
import io.rolloutplaybook.playbook.RoleAlignment.Risk;
import io.rolloutplaybook.playbook.RoleAlignment.RolePage;
import io.rolloutplaybook.playbook.RoleAlignment.Session;
import io.rolloutplaybook.playbook.RoleAlignment.Skill;
import io.rolloutplaybook.playbook.RoleAlignment.TrainerGap;
import io.rolloutplaybook.playbook.RoleAlignment.Training;
import io.rolloutplaybook.playbook.RoleAlignment.TrainingLoad;
import io.rolloutplaybook.playbook.RoleAlignment.Workflow;
import io.rolloutplaybook.playbook.RoleAlignment.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts a role-alignment worksheet together. One use. */
final class RoleAlignmentComposer {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** People in a manager's worksheet where nobody knows how many there are. */
  private static final int PEOPLE = 8;

  private static final int MOST_PEOPLE = 12;

  private final Analysis analysis;
  private final Rollout rollout;
  private final WorkingDays workingDays;
  private final List<RoleChange> changes;
  private final Map<String, Role> roles = new HashMap<>();

  RoleAlignmentComposer(Analysis analysis) {
    this.analysis = analysis;
    rollout = analysis.rollout();
    workingDays = analysis.workingDays();
    changes = analysis.roles();
    analysis.whole().rollout().roles().forEach(role -> roles.put(role.id(), role));
  }

  RoleAlignment compose() {
    List<RolePage> pages = changes.stream().map(this::page).toList();
    List<Duty> duties = duties();
    return new RoleAlignment(
        RolloutFacts.of(analysis),
        figures(pages),
        preparation(),
        span(),
        Arrays.stream(RoleQuestion.values()).map(this::question).toList(),
        pages,
        bridge(),
        calendar(),
        duties,
        accountable(duties),
        sessions(),
        attendance(),
        ToBeSet.of(analysis, Undated.Kind.TRAINING));
  }

  private Preparation preparation() {
    int days = analysis.workingDaysBefore(analysis.phases());
    return new Preparation(
        analysis.start(), days, workingHours(days), RoleChange.TrainingLoad.LIMIT);
  }

  private BigDecimal workingHours(int days) {
    return rollout.calendar().hoursPerDay().multiply(BigDecimal.valueOf(days));
  }

  private Optional<Span> span() {
    List<LocalDate> days =
        analysis.trainings().stream()
            .filter(t -> !t.isDropped() && t.effective().isPresent())
            .flatMap(t -> Stream.concat(t.from().stream(), t.effective().stream()))
            .sorted()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(Span.around(analysis, days.get(0), days.get(days.size() - 1)));
  }

  private Question question(RoleQuestion question) {
    return new Question(
        question,
        count(c -> c.answers().get(question) == RoleAnswer.CHANGES),
        count(c -> c.answers().get(question) == RoleAnswer.STAYS),
        count(c -> c.answers().get(question) == RoleAnswer.UNANSWERED));
  }

  private int count(Predicate<RoleChange> which) {
    return (int) changes.stream().filter(which).count();
  }

  private int count(Role.Status status) {
    return count(c -> c.role().status().filter(s -> s == status).isPresent());
  }

  private Figures figures(List<RolePage> pages) {
    return new Figures(
        pages.size(),
        count(Role.Status.NEW),
        count(Role.Status.CHANGED),
        count(Role.Status.UNCHANGED),
        count(Role.Status.RETIRED),
        count(c -> c.impact() == RoleImpact.HIGH),
        changes.stream()
            .flatMap(c -> c.headcount().stream())
            .map(h -> (long) h.future())
            .reduce(Long::sum),
        changes.stream().allMatch(c -> c.headcount().isPresent()),
        pages.stream().mapToInt(RolePage::gaps).sum(),
        pages.stream().mapToInt(RolePage::closedBeforeLaunch).sum(),
        changes.stream()
            .filter(c -> c.headcount().isPresent() && c.trainingLoad().hours().signum() > 0)
            .map(c -> times(c.trainingLoad().hours(), c.headcount().orElseThrow().future()))
            .reduce(BigDecimal::add),
        pages.stream().mapToInt(page -> page.unanswered().size()).sum(),
        pages.stream().mapToInt(RolePage::open).sum(),
        pages.stream().mapToInt(RolePage::overdue).sum());
  }

  // One role

  private RolePage page(RoleChange c) {
    Role role = c.role();
    List<SkillGap> open = c.skills().stream().filter(SkillGap::isOpen).toList();
    List<OpenQuestion> questions = c.openQuestions().stream().map(this::openQuestion).toList();
    return new RolePage(
        role.id(),
        role.name(),
        role.status(),
        role.audience().map(id -> analysis.audience(id).name()),
        role.reportsTo().map(id -> roles.get(id).name()),
        c.headcount().map(RoleAlignmentComposer::headcount),
        role.staffing(),
        c.score(),
        c.impact(),
        c.answers().entrySet().stream().map(e -> new Answer(e.getKey(), e.getValue())).toList(),
        c.asked(RoleAnswer.UNANSWERED),
        role.changes(),
        role.stays(),
        role.workflow().map(w -> new Workflow(w.before(), w.after(), w.text())),
        c.skills().stream().map(RoleAlignmentComposer::skill).toList(),
        open.size(),
        open.stream().mapToInt(s -> s.gap().orElse(0)).sum(),
        (int) open.stream().filter(s -> s.closure() == GapClosure.BEFORE_LAUNCH).count(),
        names(open, s -> s.closure() != GapClosure.BEFORE_LAUNCH),
        names(c.skills(), s -> s.closure() == GapClosure.UNRATED),
        c.trainings().stream().map(t -> training(List.of(role), t)).toList(),
        new TrainingLoad(
            c.trainingLoad().hours(),
            c.trainingLoad().share(),
            c.trainingLoad()
                .share()
                .map(share -> share.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP)),
            c.trainingLoad().isOverLimit(),
            workingHours(analysis.workingDaysBefore(analysis.phases(role)))),
        c.span().map(s -> span(role, s)),
        workload(c),
        role.careerPath().map(RoleAlignmentComposer::career),
        c.risks().stream()
            .map(
                r ->
                    new Risk(
                        r.risk().risk(),
                        r.risk().action(),
                        r.risk().owner().map(analysis::name),
                        r.due()))
            .toList(),
        questions,
        (int) questions.stream().filter(q -> q.status() != OpenQuestionStatus.ANSWERED).count(),
        (int) questions.stream().filter(q -> q.status() == OpenQuestionStatus.OVERDUE).count(),
        announcements(role),
        perManager(role),
        analysis.rollout().extra(role.id()));
  }

  private static List<String> names(List<SkillGap> skills, Predicate<SkillGap> which) {
    return skills.stream().filter(which).map(s -> s.skill().name()).toList();
  }

  private static Headcount headcount(Headcounts h) {
    return new Headcount(
        h.now(), h.joining().map(Long::valueOf), h.leaving().map(Long::valueOf), h.future());
  }

  private static Skill skill(SkillGap s) {
    return new Skill(
        s.skill().id(),
        s.skill().name(),
        s.skill().current(),
        s.skill().required(),
        s.gap(),
        s.skill().criticality(),
        s.priority(),
        s.trainings().stream().map(t -> t.training().name()).toList(),
        s.closure());
  }

  /**
   * @param roles whose skills are named
   */
  private Training training(List<Role> roles, ResolvedTraining t) {
    return new Training(
        t.training().name(),
        roles.stream()
            .flatMap(role -> role.skills().stream())
            .filter(skill -> t.training().skills().contains(skill.id()))
            .map(Role.Skill::name)
            .distinct()
            .toList(),
        t.training().hours(),
        t.fromDate(),
        t.byDate(),
        t.effective().flatMap(day -> fromLaunch(t.training(), day)),
        t.beforeLaunch(),
        t.effective().filter(day -> day.isBefore(analysis.asOf())).isPresent(),
        t.training().trainer().map(analysis::name),
        t.training().place(),
        t.training().id(),
        t.status(),
        t.effectiveDate(),
        t.training().dropped(),
        t.training().owner().map(analysis::name),
        t.isTracked(),
        t.people(),
        names(t.unsized()),
        t.trained(),
        t.share(),
        t.untrained(),
        (int) t.sessions().stream().filter(s -> !s.isDropped()).count(),
        t.capacityNeeded(),
        t.training().capacity(),
        t.seats(),
        t.missing(),
        t.early().map(e -> new TrainerGap(e.trainers().name(), e.end(), e.workingDays())),
        t.refresher().map(io.rolloutplaybook.model.Training::name),
        t.refreshed().stream()
            .map(r -> new Refreshed(r.original().name(), r.workingDays()))
            .toList(),
        t.stale(),
        !t.isDropped()
            && t.training().from().isPresent()
            && t.fromDate().filter(this::isDayOffToCome).isPresent(),
        t.moves(),
        analysis.whole().announcing(t.training().id()).stream()
            .findFirst()
            .map(Occurrence::effective));
  }

  private boolean isDayOffToCome(RoughDate date) {
    return date.isDay()
        && !date.day().isBefore(analysis.asOf())
        && !workingDays.contains(date.day());
  }

  /** Working days from launch; absent while that is to be set. */
  private Optional<Integer> fromLaunch(InWaves item, LocalDate day) {
    return analysis.phases(item).launch().map(launch -> workingDays.between(launch, day));
  }

  private static ReportSpan span(Role role, RoleChange.Span s) {
    return new ReportSpan(
        s.manager().name(),
        s.manager().id().equals(role.id()),
        s.reports(),
        s.managers(),
        s.perManager(),
        s.perManagerNow(),
        s.limit(),
        s.needed(),
        s.isOverLimit());
  }

  private static Optional<Workload> workload(RoleChange c) {
    return c.workload()
        .map(
            range -> {
              BigDecimal share = c.role().workload().orElseThrow();
              int percent = share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).intValue();
              return new Workload(share, percent, range);
            });
  }

  private static Career career(Role.CareerPath path) {
    return new Career(
        path.change(),
        path.steps().stream()
            .map(step -> new CareerStep(step, path.newSteps().contains(step)))
            .toList());
  }

  private OpenQuestion openQuestion(ResolvedQuestion q) {
    return new OpenQuestion(
        q.question().question(),
        q.question().owner().map(analysis::name),
        q.due(),
        q.question().answered(),
        q.status());
  }

  private List<Announcement> announcements(Role role) {
    Set<String> seen = new HashSet<>();
    List<Announcement> announcements = new ArrayList<>();
    for (Occurrence o : analysis.announcing(role.id())) {
      if (seen.add(o.communication().id())) {
        announcements.add(
            new Announcement(
                o.id(),
                o.title(),
                o.effectiveDate(),
                fromLaunch(o.communication(), o.effective()),
                o.status().isBegun()));
      }
    }
    return announcements;
  }

  private int perManager(Role role) {
    int managers =
        role.reportsTo()
            .flatMap(id -> roles.get(id).headcount())
            .map(Role.Headcount::future)
            .orElse(0);
    int people = role.headcount().map(Role.Headcount::future).orElse(0);
    int each = managers > 0 && people > 0 ? (people - 1) / managers + 1 : PEOPLE;
    int most = people > 0 ? Math.min(people, MOST_PEOPLE) : MOST_PEOPLE;
    return Math.min(each, most);
  }

  // All roles

  private Optional<Bridge> bridge() {
    List<RoleChange> known = changes.stream().filter(c -> c.headcount().isPresent()).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Headcounts> counts = known.stream().map(c -> c.headcount().orElseThrow()).toList();
    return Optional.of(
        new Bridge(
            known.stream()
                .map(
                    c -> {
                      Headcounts h = c.headcount().orElseThrow();
                      return new BridgeRow(
                          c.id(),
                          c.role().name(),
                          headcount(h),
                          h.future() - h.now(),
                          c.role().staffing());
                    })
                .toList(),
            new Headcount(
                counts.stream().mapToLong(Headcounts::now).sum(),
                sum(counts, Headcounts::joining),
                sum(counts, Headcounts::leaving),
                counts.stream().mapToLong(Headcounts::future).sum()),
            changes.stream()
                .filter(c -> c.headcount().isEmpty())
                .map(c -> c.role().name())
                .toList()));
  }

  private static Optional<Long> sum(
      List<Headcounts> counts, Function<Headcounts, Optional<Integer>> number) {
    return counts.stream().map(number).allMatch(Optional::isPresent)
        ? Optional.of(counts.stream().map(number).mapToLong(Optional::orElseThrow).sum())
        : Optional.empty();
  }

  private List<CalendarTraining> calendar() {
    return analysis.trainings().stream()
        .map(this::calendar)
        .sorted(
            Comparator.comparing(
                (CalendarTraining t) ->
                    t.training()
                        .from()
                        .or(t.training()::end)
                        .map(RoughDate::day)
                        .orElse(LocalDate.MAX)))
        .toList();
  }

  private CalendarTraining calendar(ResolvedTraining t) {
    Optional<Integer> people = t.people().filter(n -> !t.isDropped());
    return new CalendarTraining(
        String.join(", ", names(t.training().trainees())),
        training(
            analysis.whole().rollout().roles().stream()
                .filter(
                    role ->
                        io.rolloutplaybook.model.Training.serves(
                            t.training().trainees(), role, analysis.whole().nesting()))
                .toList(),
            t),
        t.effective().or(t::from).map(day -> analysis.phases(t.training()).of(day)),
        people,
        t.training().hours().flatMap(hours -> people.map(n -> times(hours, n))),
        t.cohorts().stream().map(RoleAlignmentComposer::cohort).toList());
  }

  private static Cohort cohort(CohortSeats c) {
    return new Cohort(
        c.cohort().name(), c.cohort().size(), c.sessions(), c.seats(), c.attended(), c.missing());
  }

  private List<Session> sessions() {
    return analysis.trainings().stream()
        .filter(t -> !t.isDropped())
        .flatMap(t -> t.sessions().stream().map(s -> session(t, s)))
        .sorted(Comparator.comparing((Session s) -> s.date().day()))
        .toList();
  }

  private Session session(ResolvedTraining t, TrainingSession s) {
    return new Session(
        t.training().name(),
        s.first(),
        s.until(),
        fromLaunch(t.training(), s.end()),
        s.cohort().map(io.rolloutplaybook.model.Training.Cohort::name),
        s.session().trainer().or(t.training()::trainer).map(analysis::name),
        s.session().place().or(t.training()::place),
        s.seats(),
        s.attended(),
        s.status(),
        s.session().dropped(),
        s.status() == TrainingSessionStatus.PLANNED && isDayOffToCome(s.first()),
        s.session().time().map(LocalTime::toString),
        s.session().duration().map(Duration::toMinutes));
  }

  private Optional<Attendance> attendance() {
    List<ResolvedTraining> tracked =
        analysis.trainings().stream().filter(t -> t.isTracked() && !t.isDropped()).toList();
    List<ResolvedTraining> counted =
        tracked.stream().filter(t -> t.people().isPresent() && t.trained().isPresent()).toList();
    List<ResolvedTraining> missing =
        tracked.stream().filter(t -> t.missing().orElse(0) > 0).toList();
    return counted.isEmpty() && missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attendance(
                counted.size(),
                counted.stream().mapToLong(t -> t.people().get()).sum(),
                counted.stream().mapToLong(t -> t.trained().get()).sum(),
                missing.stream().mapToLong(t -> t.missing().get()).sum(),
                missing.stream().allMatch(ResolvedTraining::beforeLaunch)));
  }

  private List<Duty> duties() {
    List<Duty> duties =
        analysis.milestones().stream()
            .filter(m -> !m.isDropped())
            .sorted(Comparator.comparing(ResolvedMilestone::effective))
            .map(this::duty)
            .toList();
    boolean named =
        duties.stream()
            .anyMatch(
                d ->
                    d.accountable().isPresent()
                        || !d.responsible().isEmpty()
                        || !d.consulted().isEmpty()
                        || !d.informed().isEmpty());
    return named ? duties : List.of();
  }

  private Duty duty(ResolvedMilestone m) {
    Milestone milestone = m.milestone();
    return new Duty(
        m.id(),
        milestone.name(),
        m.effectiveDate(),
        m.status(),
        names(milestone.responsible()),
        milestone.accountable().map(analysis::name),
        names(milestone.consulted()),
        names(milestone.informed()));
  }

  private static List<Accountable> accountable(List<Duty> duties) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Duty duty : duties) {
      duty.accountable().ifPresent(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> new Accountable(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Accountable::milestones).reversed())
        .toList();
  }

  private List<String> names(List<Party> parties) {
    return parties.stream().map(analysis::name).toList();
  }

  private static BigDecimal times(BigDecimal hours, int people) {
    return hours.multiply(BigDecimal.valueOf(people));
  }
}
