package io.rolloutplaybook.definition;

import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads how an item differs in single waves. It is read once more for each of these, with the
 * wave's keys in place of its own, so that whatever can be said of an item can differ.
 */
final class PerWave {
  static final String KEY = "per-wave";

  /** What is the same in all waves, and why. */
  static final Map<String, String> REFUSED = new LinkedHashMap<>();

  static {
    REFUSED.put("id", "it is the same item in each wave");
    for (String key : List.of("audience", "audiences", "coachee", "for", "waves", KEY)) {
      REFUSED.put(key, "it says in which waves an item takes place");
    }
    REFUSED.put("extra", "it belongs to the item in all its waves");
  }

  private static final List<String> WHEN =
      List.of("date", "dates", "from", "until", "every", "moved", "skipped");
  private static final List<String> STATE = List.of("done", "dropped", "progress");

  /** What else of an item no longer holds in a wave for which the key is written. */
  private static final Map<String, List<String>> REPLACED =
      Map.of(
          "date", WHEN,
          "dates", WHEN,
          "from", List.of("date", "dates"),
          "until", List.of("date", "dates"),
          "every", List.of("date", "dates"),
          "forecast", List.of("because", "history"),
          "done", STATE,
          "dropped", STATE,
          "progress", STATE);

  private PerWave() {}

  /** The item as it is in the waves in which it differs, by their ids. */
  static <T> Map<String, T> read(Scope scope, Fields item, Function<Fields, Optional<T>> reader) {
    Map<String, T> items = new LinkedHashMap<>();
    for (YamlEntry entry : item.entries(KEY)) {
      Optional<String> wave = scope.ids().reference(entry.key(), List.of(ItemKind.WAVE));
      String what = item.what() + " in wave `" + entry.key().text() + "`";
      if (scope.fields(entry, what).isPresent() && entry.value() instanceof YamlMapping block) {
        // What the item lacks is reported once, and there.
        SourceLocation at = item.isIncomplete() ? item.at() : entry.key().at();
        Optional<T> there = reader.apply(in(at, block, item, scope));
        wave.ifPresent(id -> there.ifPresent(differing -> items.put(id, differing)));
      }
    }
    return items;
  }

  /** What a block does not say is as for the item. */
  private static Fields in(SourceLocation at, YamlMapping block, Fields item, Scope scope) {
    Set<String> replaced = new HashSet<>(Set.of("id", "extra", KEY));
    List<YamlEntry> differing = new ArrayList<>();
    for (YamlEntry entry : block.entries()) {
      String key = entry.key().text();
      if (REFUSED.containsKey(key)) {
        scope
            .problems()
            .error(
                "not-per-wave",
                entry.key().at(),
                "`" + key + "` cannot differ in a wave, because " + REFUSED.get(key),
                "Write it beside `" + KEY + "`, or write an item of its own for this wave.");
      } else {
        replaced.addAll(REPLACED.getOrDefault(key, List.of()));
        differing.add(entry);
      }
    }
    List<YamlEntry> same =
        item.written().stream().filter(e -> !replaced.contains(e.key().text())).toList();
    YamlMapping whole = Defaults.item(new YamlMapping(at, differing), same);
    Fields fields = new Fields(at, whole, item.what(), scope.problems());
    fields.node("extra"); // a key of the item, and read with it
    return fields;
  }
}
