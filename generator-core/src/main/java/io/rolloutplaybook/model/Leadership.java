package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who leads the change, where they stand, and what they are asked. */
public record Leadership(
    Optional<Party> sponsor,
    List<Leader> leaders,
    List<Concern> concerns,
    List<ToughQuestion> toughQuestions) {
  public Leadership {
    leaders = List.copyOf(leaders);
    concerns = List.copyOf(concerns);
    toughQuestions = List.copyOf(toughQuestions);
  }

  /**
   * Where a leader stands.
   *
   * @param who a person, or an audience of leaders
   */
  public record Leader(
      SourceLocation at, Party who, Optional<Stance> stance, List<String> actions) {
    public Leader {
      actions = List.copyOf(actions);
    }
  }

  public enum Stance {
    COMMITTED,
    SUPPORTIVE,
    NEUTRAL,
    OPPOSED,
    UNKNOWN
  }

  public record Concern(
      SourceLocation at,
      Optional<Party> raisedBy,
      String concern,
      Optional<String> answer,
      Optional<LocalDate> resolved) {}

  public record ToughQuestion(SourceLocation at, String question, Optional<String> answer) {}
}
