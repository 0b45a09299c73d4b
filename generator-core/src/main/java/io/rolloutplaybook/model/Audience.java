package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A group of people who hear the same.
 *
 * @param tier absent for people outside the line of management who are not said to be external, and
 *     for groups of audiences; for a part, that of what it is part of
 * @param size people, at least 0; that of all members for a group of audiences that gives none of
 *     its own; absent when it is not known
 * @param whatsInIt what is in it for them, in their words
 * @param includes ids of the audiences that it is made of; none unless it is a group of audiences
 * @param partOf id of the audience that it is part of, as by progress
 * @param who who belongs to it, in words
 * @param waves ids of the waves with which its people launch
 */
public record Audience(
    SourceLocation at,
    String id,
    String name,
    Optional<Tier> tier,
    Optional<Integer> size,
    Optional<String> whatsInIt,
    List<String> includes,
    Optional<String> partOf,
    Optional<String> who,
    List<String> waves) {
  public Audience {
    includes = List.copyOf(includes);
    waves = List.copyOf(waves);
  }

  /** The same with other people, or launching with other waves. */
  public Audience with(
      Optional<Integer> size, List<String> includes, Optional<String> partOf, List<String> waves) {
    return new Audience(at, id, name, tier, size, whatsInIt, includes, partOf, who, waves);
  }

  /** An audience that neither is made of others nor part of another. */
  public static Audience plain(
      SourceLocation at,
      String id,
      String name,
      Optional<Tier> tier,
      Optional<Integer> size,
      Optional<String> whatsInIt) {
    return new Audience(
        at,
        id,
        name,
        tier,
        size,
        whatsInIt,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Whether it is made of other audiences. */
  public boolean isGroup() {
    return !includes.isEmpty();
  }

  /** Whether it is part of another audience. */
  public boolean isPart() {
    return partOf.isPresent();
  }
}
