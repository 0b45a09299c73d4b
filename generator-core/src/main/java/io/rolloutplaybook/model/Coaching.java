package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who coaches whom on what.
 *
 * @param hoursPerRepPerMonth hours a manager spends on each report
 * @param managerHoursPerMonth hours a manager has for coaching
 */
public record Coaching(
    Optional<BigDecimal> hoursPerRepPerMonth,
    Optional<BigDecimal> managerHoursPerMonth,
    List<Behaviour> behaviours,
    List<Session> sessions) {
  public Coaching {
    behaviours = List.copyOf(behaviours);
    sessions = List.copyOf(sessions);
  }

  /**
   * Something that people can be seen to do.
   *
   * @param goodLooksLike how to tell that it was done well
   */
  public record Behaviour(
      SourceLocation at, String id, String text, Optional<String> goodLooksLike) {}

  /**
   * A coaching session, once or in a series.
   *
   * @param behaviours ids
   * @param openingQuestion asked first
   * @param commitment what the coachee promises at the end
   */
  public record Session(
      SourceLocation at,
      String id,
      Optional<String> title,
      Party coach,
      Party coachee,
      Recurrence when,
      Optional<Duration> duration,
      List<String> behaviours,
      Optional<String> openingQuestion,
      List<String> questions,
      Optional<String> commitment) {
    public Session {
      behaviours = List.copyOf(behaviours);
      questions = List.copyOf(questions);
    }
  }
}
