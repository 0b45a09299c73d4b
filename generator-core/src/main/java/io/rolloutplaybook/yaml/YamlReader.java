package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads a YAML file into located values.
 *
 * <p>It composes from SnakeYAML's events, where tags, anchors and depth are still visible, and
 * leaves every scalar as the text that was written. Whatever the bytes are, the outcome is a value
 * or a located problem, in time and memory proportional to the file.
 */
public final class YamlReader {
  /** Nested lists and mappings; the deepest that a definition needs is 6. */
  static final int MAX_DEPTH = 50;

  /** How many values aliases may add to those that are written out. */
  static final int MAX_REPEATED = 50_000;

  /**
   * A comment as hardly anybody writes one: one space before its sign, none after it. In {@code Win
   * #1 accounts} all but {@code Win} is such a comment.
   */
  static final Pattern GLUED_COMMENT = Pattern.compile(" #[\\p{L}\\p{N}]");

  private final SourceText source;
  private final Parser parser;
  private final Problems problems;

  /** Values by anchor; an anchor whose value is still being read is in {@code open}. */
  private final Map<String, Counted> anchors = new HashMap<>();

  private final Set<String> open = new HashSet<>();
  private final Map<String, SourceLocation> unused = new LinkedHashMap<>();
  private long repeated;

  private YamlReader(SourceText source, Parser parser, Problems problems) {
    this.source = source;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The file's one mapping. A file that holds nothing (or comments alone) is a mapping without
   * entries, located at the file.
   *
   * @param fileName as problems show it
   * @param content UTF-8, with or without a byte order mark
   * @param problems receives what is wrong; duplicate keys do not stop the reading, so that a
   *     mapping may be returned although there are errors
   * @return empty when the file cannot be read as a mapping; then there is an error
   */
  public static Optional<YamlMapping> read(String fileName, byte[] content, Problems problems) {
    Optional<SourceText> source = Encoding.decode(fileName, content, problems);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // the file's size has been looked at
    Parser parser = new ParserImpl(new CodePoints(source.get().content()), options);
    try {
      return new YamlReader(source.get(), parser, problems).document();
    } catch (Unreadable e) {
      problems.add(e.problem);
    } catch (MarkedYAMLException e) {
      problems.add(new SyntaxError(source.get(), e).problem());
    }
    return Optional.empty();
  }

  private Optional<YamlMapping> document() {
    parser.getEvent(); // the start of the stream
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.of(new YamlMapping(SourceLocation.file(source.file()), List.of()));
    }
    parser.getEvent(); // the start of the document
    YamlNode root = node(0).node();
    parser.getEvent(); // the end of the document
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw unreadable(
          "several-documents",
          locate(parser.peekEvent()),
          "a second YAML document starts here, and a file can hold only one",
          "Delete this `---`, or move what follows into a file of its own.");
    }
    unused.forEach(
        (name, at) ->
            problems.warning(
                "unused-anchor",
                at,
                Scalars.shown("&" + name)
                    + " marks a value that nothing refers to, and is not part of the text",
                "If the `&` belongs to the text, put the text in quotes; if not, take it out."));
    if (root instanceof YamlMapping mapping) {
      return Optional.of(mapping);
    }
    if (root instanceof YamlScalar scalar && scalar.text().isEmpty() && !scalar.quoted()) {
      return Optional.of(new YamlMapping(SourceLocation.file(source.file()), List.of()));
    }
    throw unreadable(
        "not-a-mapping",
        root.at(),
        "the file must consist of keys with values, but it is "
            + (root instanceof YamlSequence ? "a list" : "a single text"),
        "Begin it with a key and a colon, as in `key: value`.");
  }

  private Counted node(int depth) {
    Event event = parser.getEvent();
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    NodeEvent node = (NodeEvent) event;
    String anchor = node.getAnchor();
    if (anchor != null) {
      open.add(anchor);
      anchors.remove(anchor);
      unused.put(anchor, locate(event));
    }
    Counted read =
        event instanceof ScalarEvent scalar
            ? scalar(scalar)
            : collection((CollectionStartEvent) event, depth);
    if (anchor != null) {
      open.remove(anchor);
      anchors.put(anchor, read);
    }
    return read;
  }

  private Counted alias(AliasEvent alias) {
    String name = alias.getAnchor();
    Counted known = anchors.get(name);
    if (open.contains(name)) {
      throw unreadable(
          "endless-alias",
          locate(alias),
          Scalars.shown("*" + name) + " stands inside the very value that it refers to",
          "Write the value out, or put the text in quotes if the `*` belongs to it.");
    }
    if (known == null) {
      throw unreadable(
          "unknown-alias",
          locate(alias),
          Scalars.shown("*" + name)
              + " refers to an anchor "
              + Scalars.shown("&" + name)
              + " that does not exist above",
          "If the `*` belongs to the text, put the text in quotes: "
              + SyntaxError.quoted("*" + name)
              + ".");
    }
    unused.remove(name);
    repeated += known.size();
    if (repeated > MAX_REPEATED) {
      throw unreadable(
          "too-many-aliases",
          locate(alias),
          "up to here aliases repeat more than " + MAX_REPEATED + " values",
          "Write the values out, or repeat less.");
    }
    return known;
  }

  private Counted scalar(ScalarEvent event) {
    SourceLocation at = locate(event);
    noTag(event.getTag(), "!!str", at);
    String text = event.getValue();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!Encoding.allowed(c)) {
        throw unreadable(
            "invalid-character",
            at,
            "this text contains the control character " + Encoding.name(c),
            "Take the escape sequence out; documents cannot hold it.");
      }
      i += Character.charCount(c);
    }
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    Optional<SourceLocation> cut = quoted ? Optional.empty() : cut(event.getEndMark().getIndex());
    return new Counted(new YamlScalar(at, text, quoted, cut), 1);
  }

  private Optional<SourceLocation> cut(int end) {
    return GLUED_COMMENT.matcher(source.following(end, 4)).lookingAt()
        ? Optional.of(source.locate(end + 1, Integer.MAX_VALUE))
        : Optional.empty();
  }

  private Counted collection(CollectionStartEvent event, int depth) {
    boolean sequence = event.is(Event.ID.SequenceStart);
    SourceLocation at = locate(event);
    noTag(event.getTag(), sequence ? "!!seq" : "!!map", at);
    if (depth >= MAX_DEPTH) {
      throw unreadable(
          "too-deep",
          at,
          "lists and mappings are nested more than " + MAX_DEPTH + " deep",
          "Check the indentation and the brackets before this place.");
    }
    return sequence ? sequence(at, depth) : mapping(at, depth);
  }

  private Counted sequence(SourceLocation at, int depth) {
    List<YamlNode> items = new ArrayList<>();
    long size = 1;
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      Counted item = node(depth + 1);
      items.add(item.node());
      size += item.size();
    }
    parser.getEvent();
    return new Counted(new YamlSequence(at, items), size);
  }

  private Counted mapping(SourceLocation at, int depth) {
    Map<String, YamlEntry> entries = new LinkedHashMap<>();
    Set<String> merged = new HashSet<>();
    long size = 1;
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event start = parser.peekEvent();
      Counted keyNode = node(depth + 1);
      YamlScalar key = key(keyNode.node(), start);
      Counted value = node(depth + 1);
      size += 1 + value.size();
      if (key.text().equals("<<") && !key.quoted()) {
        for (YamlEntry entry : merge(value.node())) {
          if (entries.putIfAbsent(entry.key().text(), entry) == null) {
            merged.add(entry.key().text());
          }
        }
        continue;
      }
      YamlEntry first = entries.get(key.text());
      if (first == null || merged.remove(key.text())) {
        entries.put(key.text(), new YamlEntry(key, value.node()));
      } else {
        problems.error(
            "duplicate-key",
            key.at(),
            Scalars.shown(key.text()) + " is already given in line " + first.key().at().line(),
            "Keep one of the two.");
      }
    }
    parser.getEvent();
    return new Counted(new YamlMapping(at, List.copyOf(entries.values())), size);
  }

  private YamlScalar key(YamlNode key, Event start) {
    if (key instanceof YamlScalar scalar && (scalar.quoted() || !scalar.text().isEmpty())) {
      return scalar;
    }
    boolean braces = source.line(key.at().line() - 1).contains("{{");
    throw unreadable(
        "bad-key",
        locate(start),
        key instanceof YamlScalar
            ? "there is no key before this `:`"
            : "a key must be a word, but this is a list or a mapping",
        braces
            ? "If the braces belong to a text, put the text in quotes."
            : "Write `key: value`; put quotes around text that contains brackets or `?`.");
  }

  /** The entries that {@code <<} brings in: those of one mapping or of a list of mappings. */
  private List<YamlEntry> merge(YamlNode value) {
    if (value instanceof YamlMapping mapping) {
      return mapping.entries();
    }
    if (value instanceof YamlSequence sequence
        && sequence.items().stream().allMatch(YamlMapping.class::isInstance)) {
      return sequence.items().stream().flatMap(m -> ((YamlMapping) m).entries().stream()).toList();
    }
    throw unreadable(
        "bad-merge",
        value.at(),
        "`<<` takes the keys of another mapping, but this is none",
        "Write `<<: *name`, where `&name` marks a mapping above.");
  }

  private void noTag(String tag, String harmless, SourceLocation at) {
    if (tag == null || tag.equals("!")) {
      return;
    }
    String shown = tag.startsWith("tag:yaml.org,2002:") ? "!!" + tag.substring(18) : tag;
    if (!shown.equals(harmless)) {
      throw unreadable(
          "yaml-tag",
          at,
          Scalars.shown(shown) + " is a YAML tag, and tags are not used here",
          "Take it out; if the `!` belongs to the text, put the text in quotes.");
    }
  }

  private SourceLocation locate(Event event) {
    return source.locate(event.getStartMark().getIndex(), event.getEndMark().getIndex());
  }

  private static Unreadable unreadable(
      String code, SourceLocation at, String message, String advice) {
    return new Unreadable(Problem.error(code, at, message, advice));
  }

  /** A value and how many values it holds, itself and those behind aliases included. */
  private record Counted(YamlNode node, long size) {}

  /** Ends the reading of one file; never leaves this class. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Unreadable(Problem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }
  }
}
