package io.rolloutplaybook.definition;

import io.rolloutplaybook.definition.DefinitionFiles.TextFile;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import io.rolloutplaybook.yaml.YamlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the files of a definition into one.
 *
 * <p>Blocks are joined key by key and lists one after the other, at any depth, the including file
 * first. Every value keeps the place where it was written, so that later problems name its file.
 */
final class Includes {
  static final String KEY = "include";
  private static final int MAX_DEPTH = 20;

  private final DefinitionFiles files;
  private final Problems problems;
  private final Map<String, byte[]> contents = new LinkedHashMap<>();

  /** The files that are being read, each included by the one before. */
  private final Deque<String> chain = new ArrayDeque<>();

  /** Two files may include a third, as one list of people for both. */
  private final Set<String> joined = new HashSet<>();

  private boolean complete = true;

  Includes(DefinitionFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The definition with all that it includes; empty, and reported, when a file cannot be read. */
  Optional<YamlMapping> read(TextFile definition) {
    Optional<YamlMapping> all = file(definition);
    return complete ? all : Optional.empty();
  }

  /** What was read, by file name. */
  Map<String, byte[]> contents() {
    return contents;
  }

  private Optional<YamlMapping> file(TextFile file) {
    contents.put(file.name(), file.content());
    joined.add(file.name());
    Optional<YamlMapping> own = YamlReader.read(file.name(), file.content(), problems);
    complete &= own.isPresent();
    if (own.isEmpty()) {
      return own;
    }
    YamlMapping all = own.get();
    chain.addLast(file.name());
    for (YamlScalar path : paths(own.get())) {
      Optional<YamlMapping> included = include(path);
      if (included.isPresent()) {
        all = join(all, included.get());
      }
    }
    chain.removeLast();
    return Optional.of(all);
  }

  private List<YamlScalar> paths(YamlMapping mapping) {
    List<YamlScalar> paths = new ArrayList<>();
    for (YamlEntry entry : mapping.entries()) {
      if (entry.key().text().equals(KEY)) {
        List<YamlNode> items =
            entry.value() instanceof YamlSequence list ? list.items() : List.of(entry.value());
        for (YamlNode item : items) {
          if (item != entry.value() || !isEmpty(item)) {
            Optional<YamlScalar> path = Scalars.text(item, Scalars.lead(item), problems);
            complete &= path.isPresent();
            path.ifPresent(paths::add);
          }
        }
      }
    }
    return paths;
  }

  /** What a file brings in: nothing, when it was brought in before or cannot be read. */
  private Optional<YamlMapping> include(YamlScalar path) {
    if (chain.size() > MAX_DEPTH) {
      problems.error(
          "include-too-deep",
          path.at(),
          "files include each other more than " + MAX_DEPTH + " deep",
          "Name this file under `include:` of the definition itself.");
      complete = false;
      return Optional.empty();
    }
    Optional<TextFile> file = files.read(path, problems);
    complete &= file.isPresent();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String name = file.get().name();
    if (chain.contains(name)) {
      complete = false;
      boolean itself = chain.getLast().equals(name);
      problems.error(
          "include-circle",
          path.at(),
          itself ? "this file includes itself" : "these files include each other: " + circle(name),
          itself ? "Take its name out." : "Take the name out of one of them.");
      return Optional.empty();
    }
    return joined.contains(name) ? Optional.empty() : file(file.get());
  }

  private String circle(String name) {
    List<String> names = new ArrayList<>(chain);
    return String.join(", ", names.subList(names.indexOf(name), names.size()));
  }

  private YamlMapping join(YamlMapping first, YamlMapping second) {
    Map<String, YamlEntry> entries = new LinkedHashMap<>();
    first.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    for (YamlEntry entry : second.entries()) {
      String key = entry.key().text();
      if (!key.equals(KEY)) {
        YamlEntry known = entries.get(key);
        entries.put(key, known == null || isEmpty(known.value()) ? entry : join(known, entry));
      }
    }
    return new YamlMapping(first.at(), List.copyOf(entries.values()));
  }

  private YamlEntry join(YamlEntry first, YamlEntry second) {
    if (isEmpty(second.value()) || first.equals(second)) {
      return first;
    }
    if (first.value() instanceof YamlMapping one && second.value() instanceof YamlMapping two) {
      return new YamlEntry(first.key(), join(one, two));
    }
    if (first.value() instanceof YamlSequence one && second.value() instanceof YamlSequence two) {
      List<YamlNode> items = new ArrayList<>(one.items());
      items.addAll(two.items());
      return new YamlEntry(first.key(), new YamlSequence(one.at(), items));
    }
    if (first.value() instanceof YamlScalar one
        && second.value() instanceof YamlScalar two
        && one.text().equals(two.text())) {
      return first; // as `playbook: 1` in each of them
    }
    problems.error(
        "contradiction",
        second.key().at(),
        Scalars.shown(second.key().text())
            + " is already given in "
            + first.key().at().seenFrom(second.key().at().file()),
        "Keep one of the two; only blocks and lists of several files are joined.");
    return first;
  }

  private static boolean isEmpty(YamlNode node) {
    return node instanceof YamlScalar text && text.isNothing();
  }
}
