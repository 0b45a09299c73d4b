package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A part of the rollout that launches on its own: a region, a business unit.
 *
 * @param at where it says when it launches
 * @param launch absent while it is to be set
 * @param earlier when it was to launch before, oldest first
 */
public record Wave(
    SourceLocation at,
    String id,
    String name,
    Optional<RoughDate> launch,
    List<EarlierLaunch> earlier) {
  public Wave {
    earlier = List.copyOf(earlier);
  }
}
