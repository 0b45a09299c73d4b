package io.rolloutplaybook.analysis;

import io.rolloutplaybook.analysis.RoleChange.Headcounts;
import io.rolloutplaybook.analysis.RoleChange.ResolvedQuestion;
import io.rolloutplaybook.analysis.RoleChange.ResolvedRisk;
import io.rolloutplaybook.analysis.RoleChange.SkillGap;
import io.rolloutplaybook.analysis.RoleChange.Span;
import io.rolloutplaybook.analysis.RoleChange.TrainingLoad;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works out what the change does to each role. */
final class RoleResolver {
  /** How a definition says that something stays as it is. */
  private static final String UNCHANGED = "unchanged";

  private final Audiences nesting;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Function<Role, Optional<LocalDate>> launches;
  private final LocalDate asOf;
  private final Function<LocalDate, BigDecimal> workingHours;
  private final DateResolver dates;
  private final Map<String, ResolvedTraining> trainings = new LinkedHashMap<>();

  /** Spans by the id of the managing role. */
  private final Map<String, Optional<Span>> spans = new HashMap<>();

  /**
   * @param launches of the people of each role; absent while it is to be set
   * @param workingHours of one person before a launch
   */
  RoleResolver(
      Rollout rollout,
      LocalDate asOf,
      Function<Role, Optional<LocalDate>> launches,
      Function<LocalDate, BigDecimal> workingHours,
      DateResolver dates,
      List<ResolvedTraining> trainings) {
    nesting = new Audiences(rollout.audiences());
    rollout.roles().forEach(role -> roles.put(role.id(), role));
    this.launches = launches;
    this.asOf = asOf;
    this.workingHours = workingHours;
    this.dates = dates;
    trainings.forEach(t -> this.trainings.put(t.training().id(), t));
  }

  /** All roles in the definition's order. */
  List<RoleChange> resolve() {
    findSpans();
    return roles.values().stream().map(this::change).toList();
  }

  private RoleChange change(Role role) {
    Optional<LocalDate> launch = launches.apply(role);
    List<ResolvedTraining> trainings = trainings(role);
    List<SkillGap> skills =
        role.skills().stream()
            .map(skill -> gap(skill, trainings))
            .sorted(
                Comparator.comparing((SkillGap g) -> g.priority().orElse(0))
                    .thenComparing(g -> g.gap().isEmpty())
                    .reversed())
            .toList();
    BigDecimal hours =
        oncePerPerson(trainings)
            .map(RoleResolver::hoursBeforeLaunch)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    Optional<Span> span =
        spans.containsKey(role.id())
            ? spans.get(role.id())
            : role.reportsTo().flatMap(id -> spans.getOrDefault(id, Optional.empty()));
    Optional<WorkloadRange> workload = role.workload().map(WorkloadRange::of);
    return new RoleChange(
        role,
        answers(role, skills, trainings, span, workload),
        skills,
        trainings,
        TrainingLoad.of(hours, launch.map(workingHours).orElse(BigDecimal.ZERO)),
        role.headcount().map(Headcounts::of),
        span,
        workload,
        role.risks().stream()
            .map(risk -> new ResolvedRisk(risk, risk.due().flatMap(dates::planned)))
            .toList(),
        role.openQuestions().stream().map(this::question).toList());
  }

  /** Those named with the role, in their order, then the others that are for it. */
  private List<ResolvedTraining> trainings(Role role) {
    List<ResolvedTraining> named =
        role.trainings().stream().filter(trainings::containsKey).map(trainings::get).toList();
    return Stream.concat(
            named.stream(),
            trainings.values().stream()
                .filter(t -> Training.serves(t.training().trainees(), role, nesting)))
        .distinct()
        .toList();
  }

  /**
   * What one person goes through, for each wave in which there is something: what takes place in it
   * and in none. All of them, where they belong to no wave.
   */
  private static Stream<List<ResolvedTraining>> oncePerPerson(List<ResolvedTraining> trainings) {
    List<String> waves =
        trainings.stream().flatMap(t -> t.training().wave().stream()).distinct().toList();
    return waves.isEmpty()
        ? Stream.of(trainings)
        : waves.stream()
            .map(
                wave ->
                    trainings.stream()
                        .filter(t -> t.training().wave().map(wave::equals).orElse(true))
                        .toList());
  }

  private static BigDecimal hoursBeforeLaunch(List<ResolvedTraining> trainings) {
    return trainings.stream()
        .filter(ResolvedTraining::beforeLaunch)
        .flatMap(t -> t.training().hours().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static SkillGap gap(Role.Skill skill, List<ResolvedTraining> trainings) {
    Optional<Integer> gap =
        skill
            .required()
            .flatMap(required -> skill.current().map(now -> Math.max(0, required - now)));
    int weight =
        switch (skill.criticality()) {
          case HIGH -> 3;
          case MEDIUM -> 2;
          case LOW -> 1;
        };
    List<ResolvedTraining> covering =
        trainings.stream()
            .filter(t -> !t.isDropped() && t.training().skills().contains(skill.id()))
            .toList();
    return new SkillGap(skill, gap, gap.map(g -> g * weight), covering, closure(gap, covering));
  }

  private static GapClosure closure(Optional<Integer> gap, List<ResolvedTraining> covering) {
    if (gap.isEmpty()) {
      return GapClosure.UNRATED;
    } else if (gap.get() == 0) {
      return GapClosure.NOT_NEEDED;
    } else if (covering.isEmpty()) {
      return GapClosure.UNCOVERED;
    } else if (oncePerPerson(covering)
        .allMatch(each -> each.stream().anyMatch(ResolvedTraining::beforeLaunch))) {
      return GapClosure.BEFORE_LAUNCH;
    }
    return covering.stream().allMatch(t -> t.effective().isPresent())
        ? GapClosure.AFTER_LAUNCH
        : GapClosure.UNDATED;
  }

  private ResolvedQuestion question(Role.OpenQuestion question) {
    Optional<RoughDate> due = question.due().flatMap(dates::planned);
    OpenQuestionStatus status = OpenQuestionStatus.OPEN;
    if (question.answered().isPresent()) {
      status = OpenQuestionStatus.ANSWERED;
    } else if (due.filter(date -> date.day().isBefore(asOf)).isPresent()) {
      status = OpenQuestionStatus.OVERDUE;
    }
    return new ResolvedQuestion(question, due, status);
  }

  // Spans

  private void findSpans() {
    Map<String, long[]> reports = new HashMap<>();
    for (Role role : roles.values()) {
      if (role.spanLimit().isPresent()) {
        reports.putIfAbsent(role.id(), new long[2]);
      }
      role.reportsTo().ifPresent(id -> reports.putIfAbsent(id, new long[2]));
    }
    Map<String, Boolean> known = new HashMap<>();
    for (Role role : roles.values()) {
      role.reportsTo()
          .ifPresent(
              id -> {
                known.merge(id, role.headcount().isPresent(), Boolean::logicalAnd);
                role.headcount()
                    .ifPresent(
                        h -> {
                          reports.get(id)[0] += h.now();
                          reports.get(id)[1] += h.future();
                        });
              });
    }
    reports.forEach(
        (id, sums) -> {
          boolean complete = known.getOrDefault(id, false) && roles.get(id).headcount().isPresent();
          spans.put(
              id,
              complete ? Optional.of(Span.of(roles.get(id), sums[0], sums[1])) : Optional.empty());
        });
  }

  // The seven questions

  private static Map<RoleQuestion, RoleAnswer> answers(
      Role role,
      List<SkillGap> skills,
      List<ResolvedTraining> trainings,
      Optional<Span> span,
      Optional<WorkloadRange> workload) {
    Map<RoleQuestion, RoleAnswer> answers = new EnumMap<>(RoleQuestion.class);
    answers.put(RoleQuestion.JOB, job(role));
    answers.put(RoleQuestion.WORKFLOW, workflow(role));
    answers.put(RoleQuestion.SKILLS, skills(skills));
    answers.put(RoleQuestion.TRAINING, training(trainings, skills));
    answers.put(RoleQuestion.SPAN, span(span));
    answers.put(RoleQuestion.CAREER_PATH, careerPath(role));
    answers.put(
        RoleQuestion.WORKLOAD,
        workload
            .map(w -> w == WorkloadRange.IN_RANGE ? RoleAnswer.STAYS : RoleAnswer.CHANGES)
            .orElse(RoleAnswer.UNANSWERED));
    if (role.status().filter(s -> s == Role.Status.UNCHANGED).isPresent()) {
      answers.replaceAll((q, a) -> a == RoleAnswer.UNANSWERED ? RoleAnswer.STAYS : a);
    }
    return answers;
  }

  private static RoleAnswer job(Role role) {
    boolean begunOrEnded =
        role.status().filter(s -> s == Role.Status.NEW || s == Role.Status.RETIRED).isPresent();
    if (begunOrEnded || !role.changes().isEmpty()) {
      return RoleAnswer.CHANGES;
    }
    return role.stays().isEmpty() ? RoleAnswer.UNANSWERED : RoleAnswer.STAYS;
  }

  private static RoleAnswer workflow(Role role) {
    if (role.workflow().isEmpty()) {
      return RoleAnswer.UNANSWERED;
    }
    Role.Workflow workflow = role.workflow().get();
    boolean same =
        workflow.text().or(workflow::after).filter(RoleResolver::unchanged).isPresent()
            || (workflow.after().isPresent() && workflow.after().equals(workflow.before()));
    return same ? RoleAnswer.STAYS : RoleAnswer.CHANGES;
  }

  private static RoleAnswer skills(List<SkillGap> skills) {
    if (skills.stream().anyMatch(SkillGap::isOpen)) {
      return RoleAnswer.CHANGES;
    }
    return isRated(skills) ? RoleAnswer.STAYS : RoleAnswer.UNANSWERED;
  }

  private static RoleAnswer training(List<ResolvedTraining> trainings, List<SkillGap> skills) {
    if (trainings.stream().anyMatch(t -> !t.isDropped())) {
      return RoleAnswer.CHANGES;
    }
    return isRated(skills) && skills.stream().noneMatch(SkillGap::isOpen)
        ? RoleAnswer.STAYS
        : RoleAnswer.UNANSWERED;
  }

  private static boolean isRated(List<SkillGap> skills) {
    return !skills.isEmpty() && skills.stream().allMatch(s -> s.gap().isPresent());
  }

  private static RoleAnswer span(Optional<Span> span) {
    return span.map(
            s -> s.perManager().equals(s.perManagerNow()) ? RoleAnswer.STAYS : RoleAnswer.CHANGES)
        .orElse(RoleAnswer.UNANSWERED);
  }

  private static RoleAnswer careerPath(Role role) {
    if (role.careerPath().isEmpty()) {
      return RoleAnswer.UNANSWERED;
    }
    Role.CareerPath path = role.careerPath().get();
    boolean changes =
        !path.newSteps().isEmpty() || path.change().filter(c -> !unchanged(c)).isPresent();
    return changes ? RoleAnswer.CHANGES : RoleAnswer.STAYS;
  }

  private static boolean unchanged(String words) {
    return words.strip().equalsIgnoreCase(UNCHANGED);
  }
}
