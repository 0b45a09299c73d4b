package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What could go wrong with the rollout. Apart from what leaders worry about and from the risks of a
 * single role.
 *
 * @param action what is done about it
 * @param due by when that is done
 * @param milestones ids of those that it threatens
 * @param audiences ids of those that it concerns
 */
public record Risk(
    SourceLocation at,
    String id,
    String text,
    Optional<Level> likelihood,
    Optional<Level> impact,
    Optional<Response> response,
    Optional<String> action,
    Optional<Party> owner,
    Optional<DateSpec> due,
    State state,
    List<String> milestones,
    List<String> audiences) {
  public Risk {
    milestones = List.copyOf(milestones);
    audiences = List.copyOf(audiences);
  }

  /** The same as it concerns people there. */
  public Risk in(Place place) {
    return new Risk(
        at,
        id,
        text,
        likelihood,
        impact,
        response,
        action,
        owner.map(place::party),
        due.map(place::date),
        state,
        place.items(at, milestones),
        place.audiences(audiences));
  }

  public enum Level {
    LOW,
    MEDIUM,
    HIGH
  }

  public enum Response {
    AVOID,
    REDUCE,
    TRANSFER,
    ACCEPT
  }

  public enum State {
    OPEN,
    HAPPENED,
    CLOSED
  }
}
