package io.rolloutplaybook.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the README's definition reference. */
record Reference(List<Block> blocks) {
  private static final Path README = Path.of("README.md");
  private static final String TOP = "The top level";
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z-]+)` \\| (.+) \\| (.+) \\| (.+) \\| `(.+)` \\|");
  private static final Pattern WORD = Pattern.compile("`([^`]+)`");
  private static final Pattern AT_LEAST_ONE = Pattern.compile("At least one of (.+) is needed\\.");
  private static final Pattern EXACTLY_ONE =
      Pattern.compile("Exactly one of ([^.]+) is needed\\b.*");
  private static final String NAMES = " ((?:`[^`]+`(?:, | or | and |))+)";
  private static final Pattern NOT_WITH =
      Pattern.compile("(?:not together with|another spelling of)" + NAMES);
  private static final Pattern ONLY_WITH = Pattern.compile("only with" + NAMES);

  private static final Pattern UNLESS = Pattern.compile("unless there is" + NAMES);

  /** A row: one key. */
  record Key(String name, String type, String otherwise, String meaning, String example) {
    boolean required() {
      return otherwise.equals("required");
    }

    /** The keys without which this one is required: it, or one of them, has to be there. */
    Set<String> requiredWithout() {
      return otherwise.startsWith("required without ") ? words(otherwise) : Set.of();
    }

    /**
     * The key with which this one is required, and after it those that can take this one's place.
     */
    Set<String> requiredWith() {
      return otherwise.startsWith("required with ") ? words(otherwise) : Set.of();
    }

    /** The keys beside which this one cannot stand. */
    Set<String> notWith() {
      return named(NOT_WITH);
    }

    /** The keys of which one lets this one stand beside those of {@link #notWith}. */
    Set<String> unless() {
      return named(UNLESS);
    }

    /** The keys of which one has to stand beside this one. */
    Set<String> onlyWith() {
      return named(ONLY_WITH);
    }

    private Set<String> named(Pattern pattern) {
      Matcher found = pattern.matcher(meaning);
      return found.find() ? words(found.group(1)) : Set.of();
    }
  }

  /**
   * A table.
   *
   * @param heading without marks
   * @param section the heading of the section that it belongs to, which may be its own
   * @param names the keys whose values it describes
   * @param atLeastOne keys of which one has to be there
   * @param onlyOne whether no second one of these may be there
   */
  record Block(
      String heading,
      String section,
      Set<String> names,
      List<Key> keys,
      Optional<List<String>> atLeastOne,
      boolean onlyOne) {
    boolean isSection() {
      return heading.equals(section);
    }
  }

  static Reference read() throws IOException {
    List<Block> blocks = new ArrayList<>();
    String section = "";
    String heading = "";
    Set<String> names = Set.of();
    List<Key> keys = new ArrayList<>();
    Optional<List<String>> atLeastOne = Optional.empty();
    boolean onlyOne = false;
    List<String> lines = new ArrayList<>(Files.readAllLines(README));
    lines.add("# end");
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      Matcher sentence = AT_LEAST_ONE.matcher(line);
      Matcher exactly = EXACTLY_ONE.matcher(line);
      if (row.matches()) {
        keys.add(new Key(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)));
      } else if (sentence.matches()) {
        atLeastOne = Optional.of(List.copyOf(words(sentence.group(1))));
      } else if (exactly.matches()) {
        atLeastOne = Optional.of(List.copyOf(words(exactly.group(1))));
        onlyOne = true;
      } else if (line.startsWith("#")) {
        if (!keys.isEmpty()) {
          blocks.add(new Block(heading, section, names, List.copyOf(keys), atLeastOne, onlyOne));
        }
        heading = line.replaceAll("[#`]", "").strip();
        section = line.startsWith("#### ") ? section : heading;
        names = words(line);
        keys.clear();
        atLeastOne = Optional.empty();
        onlyOne = false;
      }
    }
    return new Reference(List.copyOf(blocks));
  }

  Block top() {
    return block(TOP);
  }

  Block block(String heading) {
    return blocks.stream().filter(b -> b.heading().equals(heading)).findFirst().orElseThrow();
  }

  /**
   * What stands under a key: the table that names it and says of what it is ("of a training"), or
   * that of its section, or of its own section, or the only one that names it.
   */
  Block below(Block block, Key key) {
    String ofItem = " of a " + block.heading().replaceAll("^Each of |s$", "");
    List<Block> named =
        blocks.stream()
            .filter(b -> b.names().contains(key.name()))
            .filter(b -> !b.heading().contains(" of a ") || b.heading().endsWith(ofItem))
            .toList();
    boolean top = block.heading().equals(TOP);
    List<Block> near =
        named.stream()
            .filter(b -> top ? b.isSection() : !b.isSection())
            .filter(b -> top || b.section().equals(block.section()))
            .toList();
    List<Block> own = named.stream().filter(b -> b.heading().endsWith(ofItem)).toList();
    List<Block> found = !own.isEmpty() ? own : near.isEmpty() ? named : near;
    if (found.size() != 1) {
      throw new AssertionError(
          "README.md has "
              + found.size()
              + " tables for `"
              + key.name()
              + "` of \""
              + block.heading()
              + "\": there must be one, under \"#### Each of `"
              + key.name()
              + "`\" or \"#### `"
              + key.name()
              + "`\"");
    }
    return found.get(0);
  }

  /** What stands in backticks. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(text).results().forEach(m -> words.add(m.group(1)));
    return words;
  }
}
