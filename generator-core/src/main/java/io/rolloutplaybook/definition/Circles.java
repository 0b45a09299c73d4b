package io.rolloutplaybook.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Circles among items each of which leads to at most one other. */
final class Circles {
  private Circles() {}

  /**
   * All circles, in time in proportion to the items.
   *
   * @param next what an item leads to; what is not among the ids ends a line
   * @return for each the ids along it, from the first that is come to in the order of {@code ids}
   */
  static List<List<String>> of(Collection<String> ids, Function<String, Optional<String>> next) {
    List<List<String>> circles = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>(ids);
    Set<String> seen = new LinkedHashSet<>();
    for (String first : known) {
      Set<String> line = new LinkedHashSet<>();
      Optional<String> at = Optional.of(first);
      while (at.isPresent() && seen.add(at.get())) {
        line.add(at.get());
        at = next.apply(at.get()).filter(known::contains);
      }
      if (at.filter(line::contains).isPresent()) {
        List<String> path = new ArrayList<>(line);
        circles.add(List.copyOf(path.subList(path.indexOf(at.get()), path.size())));
      }
    }
    return circles;
  }
}
