package io.rolloutplaybook.definition;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.Severity;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import io.rolloutplaybook.yaml.YamlSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the items of a list the keys that its defaults state and they do not.
 *
 * <p>Each default is read once as if an item consisted of nothing else. One with a mistake is
 * reported there and given to no item, so that no item repeats the mistake.
 */
final class Defaults {
  static final String KEY = "defaults";

  private static final List<ItemKind> KINDS =
      List.of(
          ItemKind.COMMUNICATION,
          ItemKind.MILESTONE,
          ItemKind.SESSION,
          ItemKind.METRIC,
          ItemKind.ROLE);

  /** What only a single item can state, and why. */
  static final Map<String, String> REFUSED = new HashMap<>();

  static {
    for (String key : List.of("id", "name", "title")) {
      REFUSED.put(key, "it tells one item from another");
    }
    for (String key :
        List.of(
            "date",
            "dates",
            "start",
            "from",
            "until",
            "every",
            "moved",
            "skipped",
            "forecast",
            "because",
            "history",
            PerWave.KEY)) {
      REFUSED.put(key, "it says when a single item takes place");
    }
    for (String key :
        List.of("done", "progress", "dropped", "approved", "actuals", "replaced-by")) {
      REFUSED.put(key, "it says what has become of a single item");
    }
  }

  private final YamlMapping root;
  private final Problems problems;

  private Defaults(YamlMapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** The definition with its defaults put into its items. */
  static YamlMapping apply(YamlMapping root, YamlSource source, Problems problems) {
    Optional<YamlEntry> block =
        root.entries().stream()
            .filter(entry -> entry.key().text().equals(KEY) && !isNothing(entry.value()))
            .findFirst();
    return block.isEmpty()
        ? root
        : Fields.of(block.get().key().at(), block.get().value(), "`defaults`", problems)
            .map(fields -> new Defaults(root, problems).apply(fields, source))
            .orElse(root);
  }

  private YamlMapping apply(Fields fields, YamlSource source) {
    Map<ItemKind, List<YamlEntry>> written = new EnumMap<>(ItemKind.class);
    for (ItemKind kind : KINDS) {
      written.put(
          kind,
          fields.entries(kind.key(), kind.key() + ": {extra: {cost-centre: 4711}}").stream()
              .filter(e -> mayBe(e, kind))
              .toList());
    }
    fields.done();
    // Whom a communication reaches may be stated by a default alone, and makes an audience.
    Problems scratch = new Problems();
    scratch.addAll(problems.toList());
    Ids ids = new Inventory(put(written), scratch).ids();
    Scope scope =
        new Scope(
            ids,
            new Dates(ids, Optional.empty(), scratch),
            source,
            scratch,
            (path, p) -> Optional.empty());
    Map<ItemKind, List<YamlEntry>> good = new EnumMap<>(ItemKind.class);
    written.forEach(
        (kind, entries) ->
            good.put(
                kind, entries.stream().filter(e -> isRight(e, kind, scope, scratch)).toList()));
    return put(good);
  }

  private boolean mayBe(YamlEntry entry, ItemKind kind) {
    String key = entry.key().text();
    String reason = REFUSED.get(key);
    if (reason != null) {
      problems.error(
          "no-default",
          entry.key().at(),
          "`" + key + "` cannot be a default of `" + kind.key() + "`, because " + reason,
          "Write it in each item that needs it.");
    }
    return reason == null;
  }

  /** Reads an item that has only this key; what else it lacks is no matter. */
  private boolean isRight(YamlEntry entry, ItemKind kind, Scope scope, Problems scratch) {
    Set<Problem> before = new HashSet<>(scratch.toList());
    SourceLocation nowhere = SourceLocation.file("");
    Fields item =
        new Fields(
            nowhere,
            new YamlMapping(nowhere, List.of(entry)),
            "the defaults of `" + kind.key() + "`",
            scratch);
    read(kind, item, scope);
    List<Problem> found =
        scratch.toList().stream()
            .filter(problem -> !before.contains(problem) && !problem.location().equals(nowhere))
            .toList();
    problems.addAll(found);
    return found.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private static void read(ItemKind kind, Fields item, Scope scope) {
    scope.extra("", item);
    switch (kind) {
      case COMMUNICATION -> new PlanReader(scope).communication("", item);
      case MILESTONE -> new PlanReader(scope).milestone("", item);
      case SESSION -> new CoachingReader(scope).session("", item);
      case METRIC -> new MetricReader(scope).metric("", item);
      case ROLE -> {
        TrainingReader trainings = new TrainingReader(scope, Map.of());
        new RoleReader(scope, trainings).role("", item);
        trainings.ofRoles();
      }
      default -> throw new IllegalArgumentException(kind.name());
    }
  }

  private YamlMapping put(Map<ItemKind, List<YamlEntry>> defaults) {
    List<YamlEntry> entries = new ArrayList<>();
    for (YamlEntry entry : root.entries()) {
      YamlNode value = entry.value();
      for (ItemKind kind : KINDS) {
        if (kind == ItemKind.SESSION && entry.key().text().equals("coaching")) {
          value = inCoaching(value, defaults.get(kind));
        } else if (kind != ItemKind.SESSION && entry.key().text().equals(kind.key())) {
          value = items(value, defaults.get(kind));
        }
      }
      entries.add(new YamlEntry(entry.key(), value));
    }
    return new YamlMapping(root.at(), entries);
  }

  private static YamlNode inCoaching(YamlNode coaching, List<YamlEntry> defaults) {
    if (!(coaching instanceof YamlMapping mapping)) {
      return coaching;
    }
    return new YamlMapping(
        mapping.at(),
        mapping.entries().stream()
            .map(
                entry ->
                    entry.key().text().equals(ItemKind.SESSION.key())
                        ? new YamlEntry(entry.key(), items(entry.value(), defaults))
                        : entry)
            .toList());
  }

  private static YamlNode items(YamlNode items, List<YamlEntry> defaults) {
    if (items instanceof YamlSequence list) {
      return new YamlSequence(
          list.at(), list.items().stream().map(item -> item(item, defaults)).toList());
    }
    if (items instanceof YamlMapping block) {
      return new YamlMapping(
          block.at(),
          block.entries().stream()
              .map(entry -> new YamlEntry(entry.key(), item(entry.value(), defaults)))
              .toList());
    }
    return items;
  }

  private static YamlNode item(YamlNode item, List<YamlEntry> defaults) {
    if (item instanceof YamlMapping mapping) {
      return item(mapping, defaults);
    }
    return isNothing(item) ? new YamlMapping(item.at(), defaults) : item;
  }

  /** The item with those of other entries whose keys it does not state. */
  static YamlMapping item(YamlMapping item, List<YamlEntry> others) {
    List<YamlEntry> entries = new ArrayList<>(item.entries());
    Set<String> stated = new HashSet<>();
    item.entries().forEach(entry -> stated.add(singular(entry.key().text())));
    for (YamlEntry entry : others) {
      if (!stated.contains(singular(entry.key().text()))) {
        entries.add(entry);
      }
    }
    return new YamlMapping(item.at(), entries);
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof YamlScalar text && text.isNothing();
  }

  /** {@code milestone} and {@code milestones} state the same. */
  private static String singular(String key) {
    return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
  }
}
