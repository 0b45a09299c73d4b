package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.List;

/**
 * A part of the rollout that launches on a day of its own: a region, a business unit.
 *
 * @param earlier the days on which it was to launch before, oldest first
 */
public record Wave(
    SourceLocation at, String id, String name, LocalDate launch, List<EarlierLaunch> earlier) {
  public Wave {
    earlier = List.copyOf(earlier);
  }
}
