package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A person, or a named group that acts as one.
 *
 * @param titles positions, the first of them first in documents too
 */
public record Person(SourceLocation at, String id, String name, List<String> titles) {
  public Person {
    titles = List.copyOf(titles);
  }

  /** All titles as documents show them; absent when there is none. */
  public Optional<String> title() {
    return titles.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", titles));
  }
}
