package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Where something takes place, which decides what it refers to: with the whole rollout, in one of
 * its waves, or in a rollout that has nothing but one wave.
 *
 * <p>What is not overridden is the same there as it was written.
 */
public interface Place {
  /** What an item is called that takes place there. */
  default String id(String id) {
    return id;
  }

  /** What documents call it. */
  default String name(String name) {
    return name;
  }

  /** The waves that an item belongs to there. */
  default Optional<List<String>> waves(Optional<List<String>> waves) {
    return waves;
  }

  default DateSpec date(DateSpec date) {
    return date;
  }

  default Party party(Party party) {
    return party;
  }

  /** Those of some people who are there to be trained. */
  default List<Party> trainees(List<Party> trainees) {
    return trainees;
  }

  /** The audiences there that are meant. */
  default List<String> audiences(List<String> ids) {
    return ids;
  }

  /** The roles there that are meant. */
  default List<String> roles(List<String> ids) {
    return ids;
  }

  /**
   * The items there that are meant.
   *
   * @param at where they are named
   */
  default List<String> items(SourceLocation at, List<String> ids) {
    return ids;
  }
}
