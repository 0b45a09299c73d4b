package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item that takes place once for the whole rollout, in one of its waves, or in several. */
public interface InWaves {
  SourceLocation at();

  String id();

  /**
   * Ids of the waves in each of which it takes place once; none when it takes place once for the
   * whole rollout; absent when that follows from its audiences and its date.
   */
  Optional<List<String>> waves();

  /** What it is in waves in which it differs, by their ids; none once it is in one wave or none. */
  Map<String, ? extends InWaves> perWave();

  /** The wave that it belongs to; empty when it belongs to none, and when it is in several. */
  default Optional<String> wave() {
    return waves().filter(ids -> ids.size() == 1).map(ids -> ids.get(0));
  }
}
