package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.Set;

/** A sentence that is repeated on purpose across communications. */
public record KeyMessage(SourceLocation at, String id, String text, Set<Covers> covers) {
  public KeyMessage {
    covers = Set.copyOf(covers);
  }
}
