package io.rolloutplaybook.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How audiences lie within each other: a group holds those that it includes, and an audience those
 * that are part of it. What is said to an audience reaches all within it.
 *
 * <p>Not thread safe: answers are kept.
 */
public final class Audiences {
  private final Map<String, Audience> all = new LinkedHashMap<>();

  /** Members of a group, by its id. */
  private final Map<String, List<String>> members = new HashMap<>();

  /** Members of a group and parts of an audience, by its id. */
  private final Map<String, List<String>> inside = new HashMap<>();

  /** The other way round. */
  private final Map<String, List<String>> outside = new HashMap<>();

  private final Map<List<String>, Set<String>> reached = new HashMap<>();
  private final Map<List<String>, Set<String>> loaded = new HashMap<>();

  /**
   * @param audiences none of which lies within itself
   */
  public Audiences(Collection<Audience> audiences) {
    for (Audience audience : audiences) {
      all.put(audience.id(), audience);
      for (String member : audience.includes()) {
        add(members, audience.id(), member);
        add(inside, audience.id(), member);
        add(outside, member, audience.id());
      }
      audience
          .partOf()
          .ifPresent(
              whole -> {
                add(inside, whole, audience.id());
                add(outside, audience.id(), whole);
              });
    }
  }

  private static void add(Map<String, List<String>> lists, String id, String other) {
    lists.computeIfAbsent(id, key -> new ArrayList<>()).add(other);
  }

  /** The audience itself and all that lie within it. */
  public Set<String> within(String id) {
    return follow(inside, List.of(id));
  }

  /** The audience itself and all that it lies within. */
  public Set<String> around(String id) {
    return follow(outside, List.of(id));
  }

  private static Set<String> follow(Map<String, List<String>> links, Collection<String> from) {
    Set<String> found = new LinkedHashSet<>(from);
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String next : links.getOrDefault(open.pop(), List.of())) {
        if (found.add(next)) {
          open.push(next);
        }
      }
    }
    return found;
  }

  /**
   * The audiences that hear, all of them, what is said to some: those within them, and groups all
   * of whose members are among them.
   */
  public Set<String> reached(List<String> told) {
    return reached.computeIfAbsent(told, this::findReached);
  }

  private Set<String> findReached(List<String> told) {
    Set<String> found = follow(inside, told);
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String group : outside.getOrDefault(open.pop(), List.of())) {
        if (!found.contains(group)
            && all.get(group).isGroup()
            && found.containsAll(members.get(group))) {
          within(group).stream().filter(found::add).forEach(open::push);
        }
      }
    }
    return found;
  }

  /** The audiences that hear, or a part of which hears, what is said to some. */
  public Set<String> loaded(List<String> told) {
    return loaded.computeIfAbsent(told, this::findLoaded);
  }

  private Set<String> findLoaded(List<String> told) {
    Set<String> found = new LinkedHashSet<>(reached(told));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      Optional<String> whole = all.get(open.pop()).partOf();
      if (whole.isPresent()) {
        follow(members, List.of(whole.get())).stream().filter(found::add).forEach(open::push);
      }
    }
    return found;
  }

  /**
   * The people in some audiences, whoever is in several of them once; absent when no size is known.
   */
  public Optional<Long> people(Collection<Audience> audiences) {
    return counted(audiences).stream()
        .flatMap(a -> a.size().stream())
        .map(Integer::longValue)
        .reduce(Long::sum);
  }

  /** Whether the size of all that {@link #people} counts is known. */
  public boolean areSizesKnown(Collection<Audience> audiences) {
    return counted(audiences).stream().allMatch(a -> a.size().isPresent());
  }

  /**
   * The audiences whose people are those of the given ones: a group's members instead of the group,
   * unless it has a size of its own, and none that lies within another.
   */
  public List<Audience> counted(Collection<Audience> audiences) {
    Set<Audience> counted = new LinkedHashSet<>();
    for (Audience audience : audiences) {
      List<Audience> basis =
          follow(members, List.of(audience.id())).stream()
              .map(all::get)
              .filter(a -> !a.isGroup())
              .toList();
      boolean sum =
          audience.size().isEmpty()
              || (basis.stream().allMatch(a -> a.size().isPresent())
                  && basis.stream().mapToLong(a -> a.size().get()).sum() == audience.size().get());
      if (audience.isGroup() && sum) {
        counted.addAll(basis);
      } else {
        counted.add(audience);
      }
    }
    return counted.stream()
        .filter(
            a ->
                around(a.id()).stream()
                    .filter(id -> !id.equals(a.id()))
                    .map(all::get)
                    .noneMatch(counted::contains))
        .filter(a -> !isCounted(a.partOf(), counted))
        .toList();
  }

  /** Whether all members of the group that an audience is part of are counted. */
  private boolean isCounted(Optional<String> whole, Set<Audience> counted) {
    return whole.filter(id -> all.get(id).isGroup()).isPresent()
        && follow(members, List.of(whole.get())).stream()
            .map(all::get)
            .allMatch(a -> a.isGroup() || counted.contains(a));
  }
}
