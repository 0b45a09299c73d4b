package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.GapClosure;
import io.rolloutplaybook.analysis.MilestoneStatus;
import io.rolloutplaybook.analysis.Move;
import io.rolloutplaybook.analysis.OpenQuestionStatus;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainingSessionStatus;
import io.rolloutplaybook.analysis.RoleAnswer;
import io.rolloutplaybook.analysis.RoleImpact;
import io.rolloutplaybook.analysis.RoleQuestion;
import io.rolloutplaybook.analysis.TrainingStatus;
import io.rolloutplaybook.analysis.WorkloadRange;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.RoughDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The role-alignment worksheet, worked out: what changes for each role, and what follows from it.
 *
 * @param figures key figures of all roles together
 * @param span the days that a picture of the trainings shows; absent when none has a date
 * @param questions the seven questions, each with how the roles answer it
 * @param roles in the definition's order
 * @param bridge headcounts; absent when no role has one
 * @param trainings all, each once, by the day on which they begin or, where only that is known,
 *     end; those without a date come last
 * @param duties who does what for each milestone, by date; empty when no milestone names anybody
 * @param accountable who answers for how many milestones, the most first
 * @param sessions of all trainings, by date
 * @param attendance how far the trainings are; absent when nothing is known beyond plans
 * @param undated sessions of trainings that have no date yet; they are in nothing else
 */
public record RoleAlignment(
    RolloutFacts rollout,
    Figures figures,
    Preparation preparation,
    Optional<Span> span,
    List<Question> questions,
    List<RolePage> roles,
    Optional<Bridge> bridge,
    List<CalendarTraining> trainings,
    List<Duty> duties,
    List<Accountable> accountable,
    List<Session> sessions,
    Optional<Attendance> attendance,
    List<ToBeSet> undated) {
  public RoleAlignment {
    questions = List.copyOf(questions);
    roles = List.copyOf(roles);
    trainings = List.copyOf(trainings);
    duties = List.copyOf(duties);
    accountable = List.copyOf(accountable);
    sessions = List.copyOf(sessions);
    undated = List.copyOf(undated);
  }

  public static RoleAlignment of(Analysis analysis) {
    return new RoleAlignmentComposer(analysis).compose();
  }

  /**
   * @param roles all of them
   * @param added roles whose status is new
   * @param changed roles whose status is changed
   * @param unchanged roles whose status is unchanged
   * @param retired roles whose status is retired
   * @param high roles that change deeply: five or more of the seven questions
   * @param people in all roles after the change whose headcount is known; absent when none is
   * @param peopleKnown whether every role's headcount is known
   * @param gaps skills below the level needed, over all roles
   * @param closedBeforeLaunch how many of them a training covers that ends by launch
   * @param personHours of training before launch: hours of one person times headcount after the
   *     change; absent when no role has both
   * @param unanswered questions without an answer, over all roles
   * @param open questions that are still open, those overdue included
   * @param overdue of these
   */
  public record Figures(
      int roles,
      int added,
      int changed,
      int unchanged,
      int retired,
      int high,
      Optional<Long> people,
      boolean peopleKnown,
      int gaps,
      int closedBeforeLaunch,
      Optional<BigDecimal> personHours,
      int unanswered,
      int open,
      int overdue) {}

  /**
   * The working time in which people can prepare.
   *
   * @param start first day of preparation; absent when nothing is planned before launch
   * @param workingDays from then until the day before launch
   * @param workingHours of one person in these days
   * @param limit the share of them that training should not exceed, 0.05
   */
  public record Preparation(
      Optional<RoughDate> start, int workingDays, BigDecimal workingHours, BigDecimal limit) {}

  /**
   * One of the seven questions.
   *
   * @param changes how many roles answer it with a change
   * @param stays for how many it stays as it is
   * @param unanswered how many have no answer
   */
  public record Question(RoleQuestion question, int changes, int stays, int unanswered) {}

  public record Answer(RoleQuestion question, RoleAnswer answer) {}

  /**
   * Everything about one role.
   *
   * @param audience name of the audience that its people belong to
   * @param reportsTo name of the role that it reports to
   * @param score how many of the seven questions are answered with a change
   * @param answers to the seven questions, in their order
   * @param unanswered those without an answer
   * @param gaps skills below the level needed
   * @param gapSum levels that are missing, over all skills
   * @param closedBeforeLaunch how many of the gaps a training covers that ends by launch
   * @param notClosed names of the skills whose gap no training closes before launch
   * @param unrated names of the skills with a missing level
   * @param announcements what tells people about this role, by date; a series stands as its first
   *     occurrence
   * @param perManager people in this role for whom one manager fills in a worksheet: headcount by
   *     managers of the role that it reports to, rounded up; eight where nobody knows, and never
   *     more than twelve
   * @param extra a team's own texts, by key
   */
  public record RolePage(
      String id,
      String name,
      Optional<Role.Status> status,
      Optional<String> audience,
      Optional<String> reportsTo,
      Optional<Headcount> headcount,
      Optional<String> staffing,
      int score,
      RoleImpact impact,
      List<Answer> answers,
      List<RoleQuestion> unanswered,
      List<String> changes,
      List<String> stays,
      Optional<Workflow> workflow,
      List<Skill> skills,
      int gaps,
      int gapSum,
      int closedBeforeLaunch,
      List<String> notClosed,
      List<String> unrated,
      List<Training> trainings,
      TrainingLoad trainingLoad,
      Optional<ReportSpan> span,
      Optional<Workload> workload,
      Optional<Career> career,
      List<Risk> risks,
      List<OpenQuestion> openQuestions,
      int open,
      int overdue,
      List<Announcement> announcements,
      int perManager,
      Map<String, String> extra) {
    public RolePage {
      answers = List.copyOf(answers);
      unanswered = List.copyOf(unanswered);
      changes = List.copyOf(changes);
      stays = List.copyOf(stays);
      skills = List.copyOf(skills);
      notClosed = List.copyOf(notClosed);
      unrated = List.copyOf(unrated);
      trainings = List.copyOf(trainings);
      risks = List.copyOf(risks);
      openQuestions = List.copyOf(openQuestions);
      announcements = List.copyOf(announcements);
    }
  }

  /**
   * @param joining absent when the definition's numbers contradict each other
   * @param leaving likewise
   */
  public record Headcount(long now, Optional<Long> joining, Optional<Long> leaving, long future) {}

  /** Before and after, or one text that tells the two not apart. */
  public record Workflow(Optional<String> before, Optional<String> after, Optional<String> text) {}

  /**
   * @param current level from 1 to 5; absent where nobody rated it
   * @param required likewise
   * @param gap {@code max(0, required - current)}
   * @param priority gap times criticality: high 3, medium 2, low 1
   * @param trainings names of those that cover it
   */
  public record Skill(
      String id,
      String name,
      Optional<Integer> current,
      Optional<Integer> required,
      Optional<Integer> gap,
      Role.Criticality criticality,
      Optional<Integer> priority,
      List<String> trainings,
      GapClosure closure) {
    public Skill {
      trainings = List.copyOf(trainings);
    }
  }

  /**
   * @param skills names of the skills that it covers
   * @param hours for one person
   * @param from planned first day, else that of the first session
   * @param by planned last day, else that of the last session
   * @param workingDaysFromLaunch of its end, negative before launch
   * @param beforeLaunch whether it ends by launch
   * @param ended whether its last day lies before the as-of date
   * @param end last day as it is known now: done, else forecast, else planned
   * @param dropped why it was given up
   * @param owner who sees to it that it happens
   * @param tracked whether more is known than a plan: a date that moved or passed, a reason,
   *     sessions
   * @param people to be trained; absent where a number is missing
   * @param unsized names of those whose number is missing
   * @param trained how many of them are; absent where nobody knows
   * @param share of the people who are trained
   * @param untrained people still to be trained
   * @param sessions that are not dropped
   * @param sessionsNeeded by these people at the capacity
   * @param capacity people that one session takes
   * @param seats of all sessions
   * @param missing people for whom there is no seat until its last day
   * @param early how it begins before its trainers are trained
   * @param refresher name of the training that repeats it
   * @param refreshes what it repeats
   * @param stale working days from its end to launch, when they are more than 20 and no refresher
   *     lies between
   * @param moves of its last day from the planned to the effective one, where reasons are known
   * @param announced when people are first told of it
   * @param beginsOnDayOff whether its first day is still to come and is not worked
   */
  public record Training(
      String name,
      List<String> skills,
      Optional<BigDecimal> hours,
      Optional<RoughDate> from,
      Optional<RoughDate> by,
      Optional<Integer> workingDaysFromLaunch,
      boolean beforeLaunch,
      boolean ended,
      Optional<String> trainer,
      Optional<String> place,
      String id,
      TrainingStatus status,
      Optional<RoughDate> end,
      Optional<String> dropped,
      Optional<String> owner,
      boolean tracked,
      Optional<Integer> people,
      List<String> unsized,
      Optional<Integer> trained,
      Optional<BigDecimal> share,
      Optional<Integer> untrained,
      int sessions,
      Optional<Integer> sessionsNeeded,
      Optional<Integer> capacity,
      Optional<Integer> seats,
      Optional<Integer> missing,
      Optional<TrainerGap> early,
      Optional<String> refresher,
      List<Refreshed> refreshes,
      Optional<Integer> stale,
      boolean beginsOnDayOff,
      List<Move> moves,
      Optional<LocalDate> announced) {
    public Training {
      refreshes = List.copyOf(refreshes);
      moves = List.copyOf(moves);
      skills = List.copyOf(skills);
      unsized = List.copyOf(unsized);
    }
  }

  /**
   * @param trainers name of the training that trains the trainers
   * @param workingDays by which a training begins before that one ends
   */
  public record TrainerGap(String trainers, RoughDate end, int workingDays) {}

  /**
   * @param workingDays from the end of the original to the beginning of the refresher
   */
  public record Refreshed(String original, Optional<Integer> workingDays) {}

  /**
   * One person's hours of training before launch against working time.
   *
   * @param share of the working hours; absent without working hours
   * @param percent the same as a percentage with one decimal
   * @param overLimit whether it is more than the limit
   * @param workingHours of one person before the launch of the role's people
   */
  public record TrainingLoad(
      BigDecimal hours,
      Optional<BigDecimal> share,
      Optional<BigDecimal> percent,
      boolean overLimit,
      BigDecimal workingHours) {}

  /**
   * @param manager name of the managing role
   * @param own whether that is this role itself
   * @param reports people who report to it, after the change
   * @param managers people in it
   * @param perManager one decimal; absent without managers
   * @param perManagerNow the same before the change
   * @param needed managers needed at the limit
   */
  public record ReportSpan(
      String manager,
      boolean own,
      long reports,
      int managers,
      Optional<BigDecimal> perManager,
      Optional<BigDecimal> perManagerNow,
      Optional<Integer> limit,
      Optional<Long> needed,
      boolean overLimit) {}

  /**
   * @param share of capacity after the change
   * @param percent the same as a whole percentage, rounded half up
   */
  public record Workload(BigDecimal share, int percent, WorkloadRange range) {}

  /**
   * @param change in words
   */
  public record Career(Optional<String> change, List<CareerStep> steps) {
    public Career {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param added whether the step exists only after the change
   */
  public record CareerStep(String name, boolean added) {}

  public record Risk(
      String risk, Optional<String> action, Optional<String> owner, Optional<RoughDate> due) {}

  public record OpenQuestion(
      String question,
      Optional<String> owner,
      Optional<RoughDate> due,
      Optional<LocalDate> answeredOn,
      OpenQuestionStatus status) {}

  /**
   * @param sent whether it was sent, or began, by the as-of date
   */
  public record Announcement(
      String id,
      String title,
      RoughDate date,
      Optional<Integer> workingDaysFromLaunch,
      boolean sent) {}

  /**
   * Headcounts from now to after the change.
   *
   * @param total of the roles that have a headcount; joining and leaving are absent when one of
   *     them is
   * @param unknown names of the roles without a headcount
   */
  public record Bridge(List<BridgeRow> rows, Headcount total, List<String> unknown) {
    public Bridge {
      rows = List.copyOf(rows);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * @param change people more, or fewer when negative
   */
  public record BridgeRow(
      String roleId, String role, Headcount headcount, long change, Optional<String> staffing) {}

  /**
   * @param role names of the roles and audiences that it is for
   * @param phase of its end; absent without a date
   * @param people to be trained; absent when it is dropped, or a number is missing
   * @param personHours hours times people; absent where one is missing
   * @param cohorts in the definition's order
   */
  public record CalendarTraining(
      String role,
      Training training,
      Optional<Phase> phase,
      Optional<Integer> people,
      Optional<BigDecimal> personHours,
      List<Cohort> cohorts) {
    public CalendarTraining {
      cohorts = List.copyOf(cohorts);
    }
  }

  /**
   * People who go together.
   *
   * @param sessions that are not dropped
   * @param seats of these; absent where a number is missing
   * @param missing people of the cohort for whom its sessions have no seat
   */
  public record Cohort(
      String name,
      Optional<Integer> size,
      int sessions,
      Optional<Integer> seats,
      int attended,
      Optional<Integer> missing) {}

  /**
   * A session of a training on one of its dates.
   *
   * @param until last day of one that goes over several
   * @param cohort absent for one that is for everybody
   * @param trainer its own, else the training's
   * @param place likewise
   * @param attended absent where nobody wrote it down
   * @param dropped why it is not held
   * @param onDayOff whether it is still to be held, on a day that is not worked
   * @param time of day, as in {@code 09:30}
   * @param minutes that it takes
   */
  public record Session(
      String training,
      RoughDate date,
      Optional<RoughDate> until,
      Optional<Integer> workingDaysFromLaunch,
      Optional<String> cohort,
      Optional<String> trainer,
      Optional<String> place,
      Optional<Integer> seats,
      Optional<Integer> attended,
      TrainingSessionStatus status,
      Optional<String> dropped,
      boolean onDayOff,
      Optional<String> time,
      Optional<Long> minutes) {}

  /**
   * The trainings of which more is known than a plan, together; a person counts once for each.
   *
   * @param trainings how many of them know their people and who is trained
   * @param people to be trained in these
   * @param trained how many of them are
   * @param missing people for whom there is no seat, over all trainings where that is known
   * @param beforeLaunch whether all trainings with such people end by launch
   */
  public record Attendance(
      int trainings, long people, long trained, long missing, boolean beforeLaunch) {}

  /**
   * Who is responsible, accountable, consulted and informed for a milestone.
   *
   * @param date effective day
   */
  public record Duty(
      String id,
      String milestone,
      RoughDate date,
      MilestoneStatus status,
      List<String> responsible,
      Optional<String> accountable,
      List<String> consulted,
      List<String> informed) {
    public Duty {
      responsible = List.copyOf(responsible);
      consulted = List.copyOf(consulted);
      informed = List.copyOf(informed);
    }
  }

  public record Accountable(String name, int milestones) {}
}
