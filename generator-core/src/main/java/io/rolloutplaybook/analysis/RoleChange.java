package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.RoughDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the change does to one role, worked out.
 *
 * <p>A question that the definition leaves out is unanswered; for a role whose status is {@code
 * unchanged} it stays as it is.
 *
 * @param answers to all seven questions
 * @param skills in order of priority, the highest first, then those that nobody rated, then those
 *     without a gap; in the definition's order where equal
 * @param trainings first those named with the role, in their order; those dropped included
 * @param headcount absent where the definition gives none
 * @param span of the people in this role if anybody reports to it or it has a limit, else of the
 *     role that it reports to; absent where a headcount is missing
 * @param workload where the workload after the change lies; absent where nobody knows it
 */
public record RoleChange(
    Role role,
    Map<RoleQuestion, RoleAnswer> answers,
    List<SkillGap> skills,
    List<ResolvedTraining> trainings,
    TrainingLoad trainingLoad,
    Optional<Headcounts> headcount,
    Optional<Span> span,
    Optional<WorkloadRange> workload,
    List<ResolvedRisk> risks,
    List<ResolvedQuestion> openQuestions) {
  public RoleChange {
    answers = Collections.unmodifiableMap(new EnumMap<>(answers));
    skills = List.copyOf(skills);
    trainings = List.copyOf(trainings);
    risks = List.copyOf(risks);
    openQuestions = List.copyOf(openQuestions);
    if (answers.size() != RoleQuestion.values().length) {
      throw new IllegalArgumentException("answers to " + answers.keySet());
    }
  }

  public String id() {
    return role.id();
  }

  /** The change score: how many of the seven questions are answered with a change. */
  public int score() {
    return asked(RoleAnswer.CHANGES).size();
  }

  public RoleImpact impact() {
    return RoleImpact.of(score());
  }

  /** The questions with this answer, in their usual order. */
  public List<RoleQuestion> asked(RoleAnswer answer) {
    return answers.entrySet().stream()
        .filter(e -> e.getValue() == answer)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * @param gap {@code max(0, required - current)}; absent where a level is missing
   * @param priority gap times criticality: high 3, medium 2, low 1; absent as {@code gap} is
   * @param trainings that cover the skill, without those dropped
   */
  public record SkillGap(
      Role.Skill skill,
      Optional<Integer> gap,
      Optional<Integer> priority,
      List<ResolvedTraining> trainings,
      GapClosure closure) {
    public SkillGap {
      trainings = List.copyOf(trainings);
    }

    public boolean isOpen() {
      return gap.filter(g -> g > 0).isPresent();
    }
  }

  /**
   * The hours that one person spends in training before launch.
   *
   * @param hours of trainings that end by launch and have hours
   * @param share of the working hours before launch, four decimals; absent without working hours
   * @param isOverLimit whether it is more than 5 % of them
   */
  public record TrainingLoad(BigDecimal hours, Optional<BigDecimal> share, boolean isOverLimit) {
    /** The most that training should take of the working hours before launch. */
    public static final BigDecimal LIMIT = new BigDecimal("0.05");

    static TrainingLoad of(BigDecimal hours, BigDecimal workingHours) {
      return workingHours.signum() == 0
          ? new TrainingLoad(hours, Optional.empty(), false)
          : new TrainingLoad(
              hours,
              Optional.of(hours.divide(workingHours, 4, RoundingMode.HALF_UP)),
              hours.compareTo(workingHours.multiply(LIMIT)) > 0);
    }
  }

  /**
   * People in the role.
   *
   * @param joining as the definition says, or what follows from the other numbers; absent when they
   *     contradict each other
   * @param leaving likewise
   */
  public record Headcounts(
      int now, Optional<Integer> joining, Optional<Integer> leaving, int future) {

    static Headcounts of(Role.Headcount h) {
      Optional<Integer> joining = h.joining();
      Optional<Integer> leaving = h.leaving();
      int net = h.future() - h.now();
      if (joining.isEmpty() && leaving.isEmpty()) {
        joining = Optional.of(Math.max(0, net));
        leaving = Optional.of(Math.max(0, -net));
      } else if (joining.isEmpty()) {
        joining = leaving.map(n -> net + n).filter(n -> n >= 0);
      } else if (leaving.isEmpty()) {
        leaving = joining.map(n -> n - net).filter(n -> n >= 0);
      }
      return new Headcounts(h.now(), joining, leaving, h.future());
    }
  }

  /**
   * How many people report to a manager, after the change.
   *
   * @param manager the role that they report to
   * @param reports people in the roles that report to it
   * @param managers people in it
   * @param perManager {@code reports / managers}, one decimal; absent without managers
   * @param perManagerNow the same before the change
   * @param limit most reports for one manager; absent where the definition gives none
   * @param needed managers at that limit: {@code ceil(reports / limit)}
   * @param isOverLimit whether there are fewer managers than needed
   */
  public record Span(
      Role manager,
      long reports,
      int managers,
      Optional<BigDecimal> perManager,
      Optional<BigDecimal> perManagerNow,
      Optional<Integer> limit,
      Optional<Long> needed,
      boolean isOverLimit) {

    static Span of(Role manager, long reportsNow, long reports) {
      Role.Headcount headcount = manager.headcount().orElseThrow();
      Optional<Long> needed = manager.spanLimit().map(limit -> (reports + limit - 1) / limit);
      return new Span(
          manager,
          reports,
          headcount.future(),
          ratio(reports, headcount.future()),
          ratio(reportsNow, headcount.now()),
          manager.spanLimit(),
          needed,
          needed.filter(n -> n > headcount.future()).isPresent());
    }

    private static Optional<BigDecimal> ratio(long reports, int managers) {
      return managers == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(reports)
                  .divide(BigDecimal.valueOf(managers), 1, RoundingMode.HALF_UP));
    }
  }

  public record ResolvedRisk(Role.Risk risk, Optional<RoughDate> due) {}

  public record ResolvedQuestion(
      Role.OpenQuestion question, Optional<RoughDate> due, OpenQuestionStatus status) {}
}
