package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.Undated;
import java.util.List;
import java.util.Optional;

/**
 * What has no date yet.
 *
 * @param countsFrom what it counts from; absent when its own date is to be set
 * @param waiting names of what counts from it or depends on it
 */
public record ToBeSet(
    String id,
    String name,
    Optional<String> owner,
    Optional<String> countsFrom,
    List<String> waiting) {
  public ToBeSet {
    waiting = List.copyOf(waiting);
  }

  static List<ToBeSet> of(Analysis analysis, Undated.Kind kind) {
    return analysis.undated().stream()
        .filter(u -> u.kind() == kind)
        .map(
            u ->
                new ToBeSet(
                    u.id(), u.name(), u.owner().map(analysis::name), u.countsFrom(), u.waiting()))
        .toList();
  }
}
