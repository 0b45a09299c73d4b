package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          ItemKind.WAVE);

  private final Ids ids;
  private final List<String> communications;
  private final List<String> sessions;
  private final Map<String, Audience> named = new LinkedHashMap<>();

  Inventory(YamlMapping root, Problems problems) {
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
    this.communications = idsOf(sent, ItemKind.COMMUNICATION, "title", "purpose");
    this.sessions = idsOf(held, ItemKind.SESSION, "title");
    if (value(root, ItemKind.AUDIENCE.key()).isEmpty()) {
      Stream.of(
              sent.stream().flatMap(item -> texts(item, "audience", "audiences")),
              values(root, ItemKind.MILESTONE).flatMap(item -> texts(item, "audiences")),
              values(root, ItemKind.ROLE).flatMap(item -> texts(item, "audience")))
          .flatMap(texts -> texts)
          .forEach(this::nameAudience);
    }
    if (problems.toList().stream().anyMatch(p -> p.code().equals("duplicate-key"))) {
      // What stands under the second of two equal keys was not read.
      List.of(ItemKind.values()).forEach(ids::incomplete);
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
   * The audiences of a definition without an {@code audiences} block: each name that stands where
   * an audience is expected.
   */
  List<Audience> namedAudiences() {
    return List.copyOf(named.values());
  }

  private void nameAudience(YamlScalar name) {
    String slug = Ids.slug(name.text());
    if (ids.contains(name.text())) {
      return; // the audience itself, or an item of another kind, which is reported when it is read
    }
    if (named.containsKey(slug)) {
      ids.alias(name.text(), slug);
      return;
    }
    String wanted = slug.isEmpty() ? "audience-" + (named.size() + 1) : slug;
    String id = ids.derive(ItemKind.AUDIENCE, wanted, name.at());
    String shown = name.text().equals(id) ? Ids.words(id) : name.text();
    named.put(
        id,
        Audience.plain(name.at(), id, shown, Optional.empty(), Optional.empty(), Optional.empty()));
    ids.alias(name.text(), id);
  }

  private void declareKeys(YamlMapping parent, ItemKind kind) {
    Optional<YamlNode> section = value(parent, kind.key());
    if (section.isPresent() && section.get() instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> ids.declare(kind, entry.key()));
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
            .filter(value -> !(value instanceof YamlScalar s && s.text().isBlank()))
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
        .map(scalar -> new YamlScalar(scalar.at(), scalar.text().strip(), scalar.quoted()))
        .filter(scalar -> !scalar.text().isEmpty());
  }
}
