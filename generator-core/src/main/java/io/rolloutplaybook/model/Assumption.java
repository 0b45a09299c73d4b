package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What the plan takes for granted.
 *
 * @param checkBy by when it is to be known whether it holds
 * @param milestones ids of those that rest on it
 * @param audiences ids of those that it concerns
 */
public record Assumption(
    SourceLocation at,
    String id,
    String text,
    Optional<DateSpec> checkBy,
    Holds holds,
    Optional<Party> owner,
    List<String> milestones,
    List<String> audiences) {
  public Assumption {
    milestones = List.copyOf(milestones);
    audiences = List.copyOf(audiences);
  }

  /** The same as it concerns people there. */
  public Assumption in(Place place) {
    return new Assumption(
        at,
        id,
        text,
        checkBy.map(place::date),
        holds,
        owner.map(place::party),
        place.items(at, milestones),
        place.audiences(audiences));
  }

  public enum Holds {
    OPEN,
    NO,
    YES
  }
}
