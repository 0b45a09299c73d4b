package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Limits that a team sets for itself, and findings that it has accepted.
 *
 * @param messagesPerWeek most messages to one audience in a week
 * @param tolerance how far progress may lie behind the expected before it counts as behind, in
 *     percentage points
 */
public record CheckSettings(int messagesPerWeek, int tolerance, List<Acceptance> accepted) {
  public CheckSettings {
    accepted = List.copyOf(accepted);
  }

  /** A finding that is known and accepted: {@code item} narrows it to one id. */
  public record Acceptance(SourceLocation at, String rule, Optional<String> item, String reason) {}
}
