package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;

/**
 * Somebody referred to by id: a person, a role or an audience. The definition makes sure that it
 * exists.
 */
public record Party(SourceLocation at, Kind kind, String id) {
  /** What the id names. */
  public enum Kind {
    PERSON,
    ROLE,
    AUDIENCE
  }
}
