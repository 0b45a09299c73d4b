package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Workstream;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.DividedTexts;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds every id before anything is read, so that an item may refer to a later one, and so that an
 * item with a mistake in it can still be referred to.
 *
 * <p>Looks at nothing but ids and says nothing of shapes: what has the wrong shape is reported when
 * it is read.
 */
final class Inventory {
  private static final List<ItemKind> NAMED =
      List.of(
          ItemKind.PERSON,
          ItemKind.AUDIENCE,
          ItemKind.MILESTONE,
          ItemKind.MESSAGE,
          ItemKind.METRIC,
          ItemKind.ROLE,
          ItemKind.WORKSTREAM,
          ItemKind.RISK,
          ItemKind.DECISION,
          ItemKind.ASSUMPTION,
          ItemKind.TRAINING,
          ItemKind.WAVE);

  private final Problems problems;
  private final Ids ids;
  private final List<String> communications;
  private final List<String> sessions;
  private final List<Audience> audiences;
  private final List<Workstream> workstreams;
  private final Map<String, List<String>> trainings = new LinkedHashMap<>();

  Inventory(YamlMapping root, Problems problems) {
    this.problems = problems;
    this.ids = new Ids(problems);
    for (ItemKind kind : NAMED) {
      declareKeys(root, kind);
    }
    YamlMapping coaching = mapping(root, "coaching");
    declareKeys(coaching, ItemKind.BEHAVIOUR);
    List<YamlNode> sent = items(root, ItemKind.COMMUNICATION);
    List<YamlNode> held = items(coaching, ItemKind.SESSION);
    declareIds(sent, ItemKind.COMMUNICATION);
    declareIds(held, ItemKind.SESSION);
    Map<String, List<YamlNode>> trained = trainings(root);
    trained.values().forEach(items -> declareIds(items, ItemKind.TRAINING));
    this.communications = idsOf(sent, ItemKind.COMMUNICATION, "title", "purpose");
    this.sessions = idsOf(held, ItemKind.SESSION, "title");
    series(sent, communications);
    series(held, sessions);
    Stream<YamlScalar> heard =
        Stream.of(
                sent.stream().flatMap(item -> texts(item, "audience", "audiences")),
                values(root, ItemKind.MILESTONE).flatMap(item -> texts(item, "audiences")),
                values(root, ItemKind.ROLE).flatMap(item -> texts(item, "audience")),
                Stream.of(ItemKind.RISK, ItemKind.DECISION, ItemKind.ASSUMPTION)
                    .flatMap(kind -> values(root, kind))
                    .flatMap(item -> texts(item, "audiences")))
            .flatMap(texts -> texts);
    this.audiences =
        named(root, ItemKind.AUDIENCE, heard).stream()
            .map(
                n ->
                    Audience.plain(
                        n.at(),
                        n.id(),
                        n.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    Stream<YamlScalar> worked =
        Stream.of(values(root, ItemKind.MILESTONE), sent.stream(), held.stream())
            .flatMap(items -> items)
            .flatMap(item -> texts(item, "workstream"));
    this.workstreams =
        named(root, ItemKind.WORKSTREAM, worked).stream()
            .map(n -> new Workstream(n.at(), n.id(), n.name(), Optional.empty()))
            .toList();
    trained.forEach((role, items) -> trainings.put(role, idsOfTrainings(items)));
    if (problems.toList().stream().anyMatch(p -> p.code().equals("duplicate-key"))) {
      // What stands under the second of two equal keys was not read.
      List.of(ItemKind.values()).forEach(ids::incomplete);
    }
  }

  private void series(List<YamlNode> items, List<String> itsIds) {
    for (int i = 0; i < items.size(); i++) {
      YamlNode item = items.get(i);
      if (Stream.of("every", "dates").anyMatch(key -> value(item, key).isPresent())) {
        ids.series(itsIds.get(i));
      }
    }
  }

  Ids ids() {
    return ids;
  }

  /** The id of each entry of {@code communications}, given or derived. */
  List<String> communications() {
    return communications;
  }

  /** The id of each entry of {@code coaching: sessions}, given or derived. */
  List<String> sessions() {
    return sessions;
  }

  /**
   * For each role the id of each entry of its {@code training}, given or derived; that of a text is
   * the text.
   */
  Map<String, List<String>> trainings() {
    return Collections.unmodifiableMap(trainings);
  }

  /**
   * The audiences of a definition without an {@code audiences} block: each name that stands where
   * an audience is expected.
   */
  List<Audience> namedAudiences() {
    return audiences;
  }

  /** Likewise, the workstreams of a definition without a {@code workstreams} block. */
  List<Workstream> namedWorkstreams() {
    return workstreams;
  }

  /** An item that is there because its name stands where such an item is expected. */
  private record Named(SourceLocation at, String id, String name) {}

  /** Of a kind whose block the definition leaves out, the items with these names. */
  private List<Named> named(YamlMapping root, ItemKind kind, Stream<YamlScalar> names) {
    Map<String, Named> named = new LinkedHashMap<>();
    if (value(root, kind.key()).isEmpty()) {
      names.forEach(
          name -> {
            Scalars.warnOfCut(name, "", problems);
            name(kind, name, named);
          });
    }
    return List.copyOf(named.values());
  }

  /** What stands under each role's {@code training}. */
  private Map<String, List<YamlNode>> trainings(YamlMapping root) {
    Map<String, List<YamlNode>> result = new LinkedHashMap<>();
    YamlMapping roles = mapping(root, ItemKind.ROLE.key());
    if (roles.entries().isEmpty() && isMisspelt(root, ItemKind.ROLE.key())) {
      ids.incomplete(ItemKind.TRAINING);
    }
    for (YamlEntry role : roles.entries()) {
      Optional<YamlNode> section = value(role.value(), "training");
      if (section.isEmpty()
          && role.value() instanceof YamlMapping fields
          && isMisspelt(fields, "training")) {
        ids.incomplete(ItemKind.TRAINING);
      }
      result.put(
          role.key().text(),
          section
              .map(node -> node instanceof YamlSequence list ? list.items() : List.of(node))
              .orElse(List.of()));
    }
    return result;
  }

  private List<String> idsOfTrainings(List<YamlNode> items) {
    List<String> result = new ArrayList<>();
    for (YamlNode item : items) {
      result.add(
          item instanceof YamlScalar text
              ? text.text()
              : idsOf(List.of(item), ItemKind.TRAINING, "name").get(0));
    }
    return List.copyOf(result);
  }

  private void name(ItemKind kind, YamlScalar name, Map<String, Named> named) {
    String slug = Ids.slug(name.text());
    if (ids.contains(name.text())) {
      return; // the item itself, or one of another kind, which is reported when it is read
    }
    if (named.containsKey(slug)) {
      ids.alias(name.text(), slug);
      return;
    }
    String wanted = slug.isEmpty() ? kind.slug() + "-" + (named.size() + 1) : slug;
    String id = ids.derive(kind, wanted, name.at());
    String shown = name.text().equals(id) ? Ids.words(id) : name.text();
    named.put(id, new Named(name.at(), id, shown));
    ids.alias(name.text(), id);
  }

  private void declareKeys(YamlMapping parent, ItemKind kind) {
    Optional<YamlNode> section = value(parent, kind.key());
    if (section.isPresent() && section.get() instanceof YamlMapping mapping) {
      Set<String> divided = DividedTexts.of(mapping).keySet();
      mapping.entries().stream()
          .map(YamlEntry::key)
          .filter(key -> !divided.contains(key.text()))
          .forEach(key -> ids.declare(kind, key));
      mapping
          .entries()
          .forEach(
              entry ->
                  text(entry.value(), "name")
                      .ifPresent(name -> ids.name(entry.key().text(), name.text())));
    } else if (section.isPresent() || isMisspelt(parent, kind.key())) {
      ids.incomplete(kind);
    }
  }

  private List<YamlNode> items(YamlMapping parent, ItemKind kind) {
    Optional<YamlNode> section = value(parent, kind.key());
    if (section.isPresent() && section.get() instanceof YamlSequence sequence) {
      return sequence.items();
    }
    if (section.isPresent() || isMisspelt(parent, kind.key())) {
      ids.incomplete(kind);
    }
    return List.of();
  }

  private static boolean isMisspelt(YamlMapping parent, String key) {
    return parent.entries().stream()
        .map(entry -> entry.key().text())
        .anyMatch(written -> Suggestion.nearest(written, List.of(key)).isPresent());
  }

  private void declareIds(List<YamlNode> items, ItemKind kind) {
    items.forEach(item -> text(item, "id").ifPresent(id -> ids.declare(kind, id)));
  }

  /** After all written ids are known, so that a derived one never takes the place of a written. */
  private List<String> idsOf(List<YamlNode> items, ItemKind kind, String... sources) {
    List<String> result = new ArrayList<>();
    for (YamlNode item : items) {
      Optional<String> written = text(item, "id").map(YamlScalar::text);
      String wanted =
          Stream.of(sources)
              .flatMap(source -> text(item, source).stream())
              .map(text -> Ids.slug(text.text()))
              .filter(slug -> !slug.isEmpty())
              .findFirst()
              .orElse(kind.slug() + "-" + (result.size() + 1));
      result.add(written.isPresent() ? written.get() : ids.derive(kind, wanted, item.at()));
    }
    return List.copyOf(result);
  }

  private static Optional<YamlNode> value(YamlNode node, String key) {
    return node instanceof YamlMapping mapping
        ? mapping.entries().stream()
            .filter(entry -> entry.key().text().equals(key))
            .map(YamlEntry::value)
            .filter(
                value -> !(value instanceof YamlScalar s && (s.isNothing() || s.text().isBlank())))
            .findFirst()
        : Optional.empty();
  }

  private static YamlMapping mapping(YamlMapping parent, String key) {
    return value(parent, key)
        .filter(YamlMapping.class::isInstance)
        .map(YamlMapping.class::cast)
        .orElse(new YamlMapping(parent.at(), List.of()));
  }

  private static Stream<YamlNode> values(YamlMapping parent, ItemKind kind) {
    return mapping(parent, kind.key()).entries().stream().map(YamlEntry::value);
  }

  private static Optional<YamlScalar> text(YamlNode item, String key) {
    return texts(item, key).findFirst();
  }

  private static Stream<YamlScalar> texts(YamlNode item, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> value(item, key).stream())
        .flatMap(node -> node instanceof YamlSequence s ? s.items().stream() : Stream.of(node))
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .map(s -> new YamlScalar(s.at(), s.text().strip(), s.quoted(), s.cut()))
        .filter(scalar -> !scalar.text().isEmpty());
  }
}
