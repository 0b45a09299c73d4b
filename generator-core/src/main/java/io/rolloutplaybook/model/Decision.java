package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What has to be decided, or was.
 *
 * @param due by when
 * @param madeOn absent when it is open, or when nobody knows the day
 * @param madeBy who decides
 * @param milestones ids of those that wait for it
 * @param audiences ids of those that it concerns
 */
public record Decision(
    SourceLocation at,
    String id,
    String text,
    Optional<DateSpec> due,
    Optional<LocalDate> madeOn,
    Optional<Party> madeBy,
    State state,
    Optional<String> reason,
    List<String> milestones,
    List<String> audiences) {
  public Decision {
    milestones = List.copyOf(milestones);
    audiences = List.copyOf(audiences);
  }

  /** The same as it concerns people there. */
  public Decision in(Place place) {
    return new Decision(
        at,
        id,
        text,
        due.map(place::date),
        madeOn,
        madeBy.map(place::party),
        state,
        reason,
        place.items(at, milestones),
        place.audiences(audiences));
  }

  public enum State {
    OPEN,
    MADE
  }
}
