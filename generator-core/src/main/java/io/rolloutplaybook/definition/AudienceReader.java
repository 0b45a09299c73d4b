package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code audiences}, and fills in what follows from how they lie within each other. */
final class AudienceReader {
  private static final int MAX_SIZE = 10_000_000;

  private final Scope scope;

  AudienceReader(Scope scope) {
    this.scope = scope;
  }

  /** All audiences in the definition's order. */
  List<Audience> audiences(Fields root) {
    return complete(scope.items(root, ItemKind.AUDIENCE, this::audience));
  }

  private Optional<Audience> audience(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<Tier> tier = fields.choice("tier", Tier.class);
    Optional<Integer> size = fields.integer("size", 0, MAX_SIZE);
    Optional<String> whatsInIt = fields.text("whats-in-it");
    List<YamlScalar> members = fields.scalars("includes");
    Optional<YamlScalar> whole = fields.value("part-of", "an audience", "reps");
    Optional<String> who = fields.text("who");
    List<String> waves = scope.references(fields, "wave", ItemKind.WAVE);
    String wave = scope.ids().waves().stream().findFirst().orElse("emea");
    fields.done(
        Map.of(
            PerWave.KEY,
            "Write an audience for each wave, with `wave: "
                + wave
                + "`; another one can include them all."));
    if (fields.has("includes") && fields.items("includes").isEmpty()) {
      scope
          .problems()
          .error(
              "empty-list",
              fields.keyAt("includes").orElse(fields.at()),
              fields.what() + " includes nobody",
              "Name the audiences that it is made of, as in `includes: [managers, reps]`.");
    }
    contradiction(
        fields, "part-of", "includes", "Keep `includes` for an audience that is made of others.");
    contradiction(
        fields,
        "includes",
        "tier",
        "Leave `tier` out: each audience that it includes has its own.");
    contradiction(
        fields, "part-of", "tier", "Leave `tier` out: it is that of the audience it is part of.");
    List<String> includes = scope.ids().references(members, ItemKind.AUDIENCE);
    Optional<String> partOf =
        whole.flatMap(w -> scope.ids().reference(w, List.of(ItemKind.AUDIENCE)));
    return Optional.of(
        new Audience(fields.at(), id, name, tier, size, whatsInIt, includes, partOf, who, waves));
  }

  private void contradiction(Fields fields, String kept, String other, String advice) {
    if (fields.has(kept) && fields.has(other)) {
      scope
          .problems()
          .error(
              "contradiction",
              fields.keyAt(other).orElse(fields.at()),
              "`" + kept + "` and `" + other + "` cannot stand together in " + fields.what(),
              advice);
    }
  }

  private static Stream<String> needs(Audience audience) {
    return Stream.concat(audience.includes().stream(), audience.partOf().stream());
  }

  /** With the sizes of groups and the tiers of parts; as they are when some go round in circles. */
  private List<Audience> complete(List<Audience> audiences) {
    Map<String, Audience> done = new LinkedHashMap<>();
    audiences.forEach(audience -> done.put(audience.id(), audience));
    Map<String, Integer> missing = new HashMap<>();
    Map<String, List<String>> waiting = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (Audience audience : audiences) {
      List<String> needs = needs(audience).filter(done::containsKey).toList();
      missing.put(audience.id(), needs.size());
      needs.forEach(id -> waiting.computeIfAbsent(id, key -> new ArrayList<>()).add(audience.id()));
      if (needs.isEmpty()) {
        ready.add(audience.id());
      }
    }
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      String id = ready.remove();
      order.add(id);
      for (String next : waiting.getOrDefault(id, List.of())) {
        if (missing.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    if (order.size() < audiences.size()) {
      audiences.stream()
          .filter(audience -> missing.get(audience.id()) > 0)
          .findFirst()
          .ifPresent(first -> reportCircle(first, missing, done));
      return audiences;
    }
    if (audiences.stream().noneMatch(a -> a.isGroup() || a.isPart())) {
      return audiences;
    }
    for (String id : order) {
      Audience audience = done.get(id);
      if (audience.isPart() || (audience.isGroup() && audience.size().isEmpty())) {
        done.put(id, completed(audience, done));
      }
    }
    return List.copyOf(done.values());
  }

  private static Audience completed(Audience audience, Map<String, Audience> done) {
    Optional<Audience> whole = audience.partOf().map(done::get);
    return new Audience(
        audience.at(),
        audience.id(),
        audience.name(),
        whole.isPresent() ? tier(whole.get(), done) : audience.tier(),
        audience.isGroup() ? sum(audience, done) : audience.size(),
        audience.whatsInIt(),
        audience.includes(),
        audience.partOf(),
        audience.who(),
        audience.waves());
  }

  /** Its tier; of a group the one that all its members have. */
  private static Optional<Tier> tier(Audience whole, Map<String, Audience> done) {
    if (!whole.isGroup()) {
      return whole.tier();
    }
    List<Optional<Tier>> tiers =
        whole.includes().stream().map(done::get).map(a -> tier(a, done)).distinct().toList();
    return tiers.size() == 1 ? tiers.get(0) : Optional.empty();
  }

  private static Optional<Integer> sum(Audience group, Map<String, Audience> done) {
    Audiences all = new Audiences(done.values());
    List<Audience> members = group.includes().stream().map(done::get).toList();
    return all.areSizesKnown(members)
        ? all.people(members).map(people -> (int) Math.min(people, Integer.MAX_VALUE))
        : Optional.empty();
  }

  /** From one that waits for what waits for it, or is waited for by such, along the circle. */
  private void reportCircle(
      Audience first, Map<String, Integer> missing, Map<String, Audience> all) {
    Set<String> path = new LinkedHashSet<>();
    String id = first.id();
    while (path.add(id)) {
      id =
          needs(all.get(id))
              .filter(other -> missing.getOrDefault(other, 0) > 0)
              .findFirst()
              .orElseThrow();
    }
    List<String> circle = new ArrayList<>(path);
    circle = circle.subList(circle.indexOf(id), circle.size());
    SourceLocation at = all.get(id).at();
    scope
        .problems()
        .error(
            "audience-circle",
            at,
            circle.size() == 1
                ? "audience `" + id + "` lies within itself"
                : "these audiences lie within each other: "
                    + String.join(", ", circle.subList(0, Math.min(circle.size(), 10))),
            "Take one of them out of `includes` or `part-of`.");
  }
}
