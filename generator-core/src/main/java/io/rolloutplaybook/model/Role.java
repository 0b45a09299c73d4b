package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A job, and what the change does to it.
 *
 * @param audience id of the audience that its people belong to
 * @param reportsTo id of another role
 * @param spanLimit most reports for one manager in this role
 * @param workload share of capacity after the change, 1 is full
 * @param trainings ids of the trainings that are named with the role, its own included
 * @param openQuestions what nobody has answered yet, and what was answered since
 */
public record Role(
    SourceLocation at,
    String id,
    String name,
    Optional<String> audience,
    Optional<Status> status,
    Optional<Headcount> headcount,
    Optional<String> staffing,
    Optional<String> reportsTo,
    Optional<Integer> spanLimit,
    List<String> changes,
    List<String> stays,
    Optional<Workflow> workflow,
    Optional<BigDecimal> workload,
    Optional<CareerPath> careerPath,
    List<Skill> skills,
    List<String> trainings,
    List<Risk> risks,
    List<OpenQuestion> openQuestions) {
  public Role {
    changes = List.copyOf(changes);
    stays = List.copyOf(stays);
    skills = List.copyOf(skills);
    trainings = List.copyOf(trainings);
    risks = List.copyOf(risks);
    openQuestions = List.copyOf(openQuestions);
  }

  /** The same as people there have it. */
  public Role in(Place place) {
    return new Role(
        at,
        id,
        name,
        audience,
        status,
        headcount,
        staffing,
        reportsTo.flatMap(id -> place.roles(List.of(id)).stream().findFirst()),
        spanLimit,
        changes,
        stays,
        workflow,
        workload,
        careerPath,
        skills,
        place.items(at, trainings),
        risks.stream().map(r -> r.in(place)).toList(),
        openQuestions.stream().map(q -> q.in(place)).toList());
  }

  public enum Status {
    NEW,
    CHANGED,
    UNCHANGED,
    RETIRED
  }

  /**
   * How many people have the role.
   *
   * @param joining how many come until the change is done
   * @param leaving how many go until then; {@code now + joining - leaving} is {@code future} when
   *     all four are known
   */
  public record Headcount(
      int now, Optional<Integer> joining, Optional<Integer> leaving, int future) {
    public Headcount {
      if (joining.isPresent()
          && leaving.isPresent()
          && (long) now + joining.get() - leaving.get() != future) {
        throw new IllegalArgumentException(
            now + " + " + joining.get() + " - " + leaving.get() + " is not " + future);
      }
    }
  }

  /**
   * How the work is done: before and after the change, or in one text that tells the two not apart.
   */
  public record Workflow(Optional<String> before, Optional<String> after, Optional<String> text) {}

  /**
   * Where the role leads.
   *
   * @param change what changes about it in words; {@code unchanged} is an answer
   * @param steps from the first to the last
   * @param newSteps those of {@code steps} that exist only after the change
   */
  public record CareerPath(Optional<String> change, List<String> steps, List<String> newSteps) {
    public CareerPath {
      steps = List.copyOf(steps);
      newSteps = List.copyOf(newSteps);
      if (!steps.containsAll(newSteps)) {
        throw new IllegalArgumentException(newSteps + " are not all among " + steps);
      }
    }
  }

  public enum Criticality {
    LOW,
    MEDIUM,
    HIGH
  }

  /** A skill with its levels on a scale from 1 to 5. */
  public record Skill(
      SourceLocation at,
      String id,
      String name,
      Optional<Integer> current,
      Optional<Integer> required,
      Criticality criticality) {}

  /** What may go wrong for the people in the role, and what is done about it. */
  public record Risk(
      SourceLocation at,
      String risk,
      Optional<String> action,
      Optional<Party> owner,
      Optional<DateSpec> due) {
    Risk in(Place place) {
      return new Risk(at, risk, action, owner, due.map(place::date));
    }
  }

  /**
   * A question about the role.
   *
   * @param answered the day on which it was answered
   */
  public record OpenQuestion(
      SourceLocation at,
      String question,
      Optional<Party> owner,
      Optional<DateSpec> due,
      Optional<LocalDate> answered) {
    OpenQuestion in(Place place) {
      return new OpenQuestion(at, question, owner, due.map(place::date), answered);
    }
  }
}
