package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;

/** A carrot or a stick. */
public record Incentive(SourceLocation at, Kind kind, String text) {
  public enum Kind {
    POSITIVE,
    NEGATIVE
  }
}
