package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A job, and what the change does to it.
 *
 * @param audience id of the audience that its people belong to
 * @param reportsTo id of another role
 * @param spanLimit most reports for one manager in this role
 * @param workload share of capacity after the change, 1 is full
 * @param careerPath in words; {@code unchanged} is an answer
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
    Optional<String> workflow,
    Optional<BigDecimal> workload,
    Optional<String> careerPath,
    List<Skill> skills,
    List<Training> trainings) {
  public Role {
    changes = List.copyOf(changes);
    stays = List.copyOf(stays);
    skills = List.copyOf(skills);
    trainings = List.copyOf(trainings);
  }

  public enum Status {
    NEW,
    CHANGED,
    UNCHANGED,
    RETIRED
  }

  public record Headcount(int now, int future) {}

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

  /**
   * @param skills ids of skills of the same role
   * @param hours for one person
   */
  public record Training(
      SourceLocation at,
      String name,
      List<String> skills,
      Optional<BigDecimal> hours,
      Optional<DateSpec> by) {
    public Training {
      skills = List.copyOf(skills);
    }
  }
}
