package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Decodes one mapping key by key.
 *
 * <p>The keys that are asked for are the keys that exist: {@link #done} reports every other one,
 * with what was probably meant, and every required one that is missing. A getter returns empty when
 * the key is absent, has no value (as in {@code owner:}), or has a value of the wrong type; the
 * last is reported with what was found, what is expected, and an example. Not thread safe.
 */
public final class Fields {
  /** Ids of a list that are shown in advice. */
  private static final int MAX_SHOWN = 5;

  /** Lists whose entries can have an id. */
  private static final Set<String> WITH_IDS = Set.of("communications", "sessions", "training");

  /** Words for keys that go by another name here, each with those that may be meant. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry("title", List.of("name")),
          Map.entry("name", List.of("title")),
          Map.entry("description", List.of("definition", "purpose", "done-when", "summary", "who")),
          Map.entry("seats", List.of("capacity")),
          Map.entry("capacity", List.of("seats")),
          Map.entry("people", List.of("size", "capacity", "headcount")),
          Map.entry("count", List.of("size", "seats")),
          Map.entry("end", List.of("until", "to", "by", "ends", "dropped", "date")),
          Map.entry("ended", List.of("dropped", "until", "by", "ends")),
          Map.entry("stop", List.of("until", "dropped")),
          Map.entry("stopped", List.of("dropped")),
          Map.entry("cancelled", List.of("dropped")),
          Map.entry("canceled", List.of("dropped")),
          Map.entry("abandoned", List.of("dropped")),
          Map.entry("today", List.of("as-of")),
          Map.entry("current", List.of("actuals")),
          Map.entry("latest", List.of("actuals")),
          Map.entry("data", List.of("actuals")),
          Map.entry("role", List.of("title")),
          Map.entry("job", List.of("title")),
          Map.entry("position", List.of("title")),
          Map.entry("date", List.of("by", "due", "check-by")),
          Map.entry("company", List.of("organisation")),
          Map.entry("to", List.of("until", "audience")),
          Map.entry("until", List.of("to", "by", "ends")),
          Map.entry("begin", List.of("from", "start")),
          Map.entry("start", List.of("from", "date")),
          Map.entry("due", List.of("date", "by", "check-by")),
          Map.entry("deadline", List.of("due", "by", "date", "check-by")),
          Map.entry("by", List.of("date", "due", "owner")),
          Map.entry("on", List.of("date")),
          Map.entry("when", List.of("date", "due")),
          Map.entry("day", List.of("date")),
          Map.entry("frequency", List.of("every", "cadence")),
          Map.entry("repeat", List.of("every")),
          Map.entry("interval", List.of("every", "cadence")),
          Map.entry("status", List.of("state", "done", "holds")),
          Map.entry("state", List.of("status")),
          Map.entry("responsible", List.of("owner")),
          Map.entry("lead", List.of("owner", "coach")),
          Map.entry("requires", List.of("depends-on")),
          Map.entry("after", List.of("depends-on")),
          Map.entry("reason", List.of("because", "why")),
          Map.entry("comment", List.of("extra")),
          Map.entry("notes", List.of("extra")),
          Map.entry("location", List.of("place")),
          Map.entry("room", List.of("place")),
          Map.entry("participants", List.of("attended", "for", "coachees")),
          Map.entry("readings", List.of("actuals")),
          Map.entry("values", List.of("actuals")),
          Map.entry("goal", List.of("target")));

  private final SourceLocation at;
  private final String what;
  private final Problems problems;
  private final Map<String, YamlEntry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> rare = new LinkedHashSet<>();
  private final Map<String, String> required = new LinkedHashMap<>();

  /**
   * @param what names the mapping in problems, such as {@code the milestone `pilot`}
   */
  public Fields(SourceLocation at, YamlMapping mapping, String what, Problems problems) {
    this.at = at;
    this.what = what;
    this.problems = problems;
    mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry));
  }

  /** The fields of {@code node}; empty, and reported, when it is no mapping. */
  public static Optional<Fields> of(
      SourceLocation at, YamlNode node, String what, Problems problems) {
    if (node instanceof YamlMapping mapping) {
      return Optional.of(new Fields(at, mapping, what, problems));
    }
    problems.error(
        "wrong-type",
        node.at(),
        what + " needs keys and values, but here is " + describe(node),
        "Write one `key: value` per line, indented, or all in braces: {key: value}.");
    return Optional.empty();
  }

  /** Where the mapping stands: at the key that holds it, if there is one. */
  public SourceLocation at() {
    return at;
  }

  /** Where its keys and its values stand, and all within them. */
  public Set<SourceLocation> places() {
    Set<SourceLocation> places = new LinkedHashSet<>(Set.of(at));
    entries.values().forEach(entry -> addPlaces(entry, places));
    return places;
  }

  private static void addPlaces(YamlEntry entry, Set<SourceLocation> places) {
    places.add(entry.key().at());
    addPlaces(entry.value(), places);
  }

  private static void addPlaces(YamlNode node, Set<SourceLocation> places) {
    places.add(node.at());
    if (node instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> addPlaces(entry, places));
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> addPlaces(item, places));
    }
  }

  public String what() {
    return what;
  }

  public Problems problems() {
    return problems;
  }

  /**
   * Makes a key required: {@link #done} reports it when it is missing, unless a key that looks like
   * it is there.
   *
   * @param example a value to show, as it would be written
   */
  public Fields require(String key, String example) {
    required.put(key, example);
    return this;
  }

  /** Names keys that few people need: where the keys that exist are listed, these come last. */
  public Fields rare(String... keys) {
    rare.addAll(List.of(keys));
    return this;
  }

  /** Whether the key is there and has a value, of whatever type; does not count as asking. */
  public boolean has(String key) {
    return entries.containsKey(key) && !isEmpty(entries.get(key).value());
  }

  /** Whether the key, or one that may mean it, is there; does not count as asking. */
  public boolean hasSimilar(String key) {
    return entries.keySet().stream()
        .anyMatch(
            written ->
                SYNONYMS.getOrDefault(written, List.of()).contains(key)
                    || Suggestion.nearest(written, List.of(key)).isPresent());
  }

  /** All that is there, in its order; does not count as asking. */
  public List<YamlEntry> written() {
    return List.copyOf(entries.values());
  }

  /** The keys that were asked for so far, and thus exist. */
  public Set<String> asked() {
    return Collections.unmodifiableSet(asked);
  }

  /** Whether a key is missing that was required so far. */
  public boolean isIncomplete() {
    return !required.keySet().stream().allMatch(this::has);
  }

  /** Where the key itself stands; does not count as asking. */
  public Optional<SourceLocation> keyAt(String key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> entry.key().at());
  }

  /** The value as it was read, of whatever type. */
  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return has(key) ? Optional.of(entries.get(key).value()) : Optional.empty();
  }

  /** A text with its place, for what is not to stay a text. */
  public Optional<YamlScalar> scalar(String key) {
    return value(key, "a text", "some text");
  }

  /**
   * A single value whose type the caller decides.
   *
   * @param expected what it should be, such as {@code a date}, in case it is a list or a mapping
   * @param example a value to show, as it would be written
   */
  public Optional<YamlScalar> value(String key, String expected, String example) {
    return node(key).flatMap(node -> Scalars.single(node, expected, key + ": ", example, problems));
  }

  /** A text that people read, without white space at its ends; never blank. */
  public Optional<String> text(String key) {
    return prose(key).map(YamlScalar::text);
  }

  /** As {@link #text}, with its place. */
  public Optional<YamlScalar> prose(String key) {
    YamlEntry entry = entries.get(key);
    if (entry != null && entry.value() instanceof YamlScalar nothing && nothing.isNothing()) {
      Scalars.warnOfCut(nothing, key + ": ", problems);
    }
    return node(key).flatMap(node -> Scalars.prose(node, key + ": ", problems));
  }

  /** As {@link #text}, of words that say why something is as it is. */
  public Optional<String> reason(String key) {
    return reason(key, day -> "");
  }

  /**
   * As {@link #reason(String)}; a day alone, or a yes, gives no reason and is reported.
   *
   * @param onDay what else to do, where this day was meant to say something
   */
  public Optional<String> reason(String key, UnaryOperator<String> onDay) {
    Optional<YamlScalar> written = prose(key);
    String text = written.map(YamlScalar::text).orElse("");
    Optional<String> day = MeantDay.only(text);
    if (day.isEmpty() && !Scalars.isAnswer(text)) {
      return written.map(YamlScalar::text);
    }
    problems.error(
        "no-reason",
        written.get().at(),
        "`" + key + "` says why, in words, but here is " + Scalars.shown(text),
        Scalars.isNo(text)
            ? "Take `" + key + "` out, or write the reason."
            : "Write the reason here." + day.map(onDay).orElse(""));
    return Optional.empty();
  }

  /** A whole number within limits, both included. */
  public Optional<Integer> integer(String key, int min, int max) {
    return value(key, "a whole number", "12")
        .flatMap(s -> Scalars.integer(s, key, min, max, problems));
  }

  /** A list of whole numbers within limits, or a single one: none when the key is absent. */
  public List<Integer> integers(String key, int min, int max) {
    return scalars(key).stream()
        .flatMap(s -> Scalars.integer(s, key, min, max, problems).stream())
        .toList();
  }

  /** A number with at most 15 digits. */
  public Optional<BigDecimal> decimal(String key) {
    return value(key, "a number", "21.4").flatMap(s -> Scalars.decimal(s, key + ": ", problems));
  }

  /** A number of at least 0, with at most 15 digits. */
  public Optional<BigDecimal> amount(String key) {
    return value(key, "a number", "1.5").flatMap(s -> Scalars.amount(s, key, problems));
  }

  /** A percentage of at least 0 as a share: {@code 95%} is 0.95. */
  public Optional<BigDecimal> percent(String key) {
    return value(key, "a percentage", "95%").flatMap(s -> Scalars.percent(s, key, problems));
  }

  /** {@code true} or {@code yes}, {@code false} or {@code no}. */
  public Optional<Boolean> bool(String key) {
    return value(key, "yes or no", "yes").flatMap(s -> Scalars.bool(s, key, problems));
  }

  /** A day of the calendar, {@code 2027-03-01}, from 1901 to 9999. */
  public Optional<LocalDate> date(String key) {
    return value(key, "a date", "2027-03-01").flatMap(s -> Scalars.date(s, key + ": ", problems));
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return choice(key, words(type));
  }

  /** One of a few words. */
  public <T> Optional<T> choice(String key, Map<String, T> choices) {
    String first = choices.keySet().iterator().next();
    return value(key, "a single word", first)
        .flatMap(s -> Scalars.choice(s, key, choices, problems));
  }

  /** A list of texts, or a single text: none when the key is absent. */
  public List<String> texts(String key) {
    return items(key).stream()
        .flatMap(item -> Scalars.prose(item, Scalars.lead(item), problems).stream())
        .map(YamlScalar::text)
        .toList();
  }

  /** As {@link #texts}, with places, for what is not to stay texts. */
  public List<YamlScalar> scalars(String key) {
    List<YamlScalar> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      Scalars.text(item, Scalars.lead(item), problems).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /** A list's entries, or a single value as a list of one: none when the key is absent. */
  public List<YamlNode> items(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlSequence sequence) {
      return sequence.items();
    }
    return node.stream().toList();
  }

  /** A list of words from a few: none when the key is absent. */
  public <T> List<T> choices(String key, Map<String, T> choices) {
    return scalars(key).stream()
        .flatMap(s -> Scalars.choice(s, key, choices, problems).stream())
        .toList();
  }

  /** A mapping under this key. */
  public Optional<Fields> mapping(String key, String name) {
    return node(key).flatMap(node -> of(entries.get(key).key().at(), node, name, problems));
  }

  /** The entries of a mapping whose keys the user chooses: none when the key is absent. */
  public List<YamlEntry> entries(String key) {
    return entries(key, "");
  }

  /**
   * As {@link #entries(String)}.
   *
   * @param example what to write instead of something else; empty for ids with mappings
   */
  public List<YamlEntry> entries(String key, String example) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlMapping mapping) {
      return undivided(key, mapping);
    }
    problems.error(
        "wrong-type",
        node.get().at(),
        "`" + key + "` needs named entries, but here is " + describe(node.get()),
        example.isEmpty() ? withIds(key, node.get()) : "Write it like `" + example + "`.");
    return List.of();
  }

  /** Without what commas make of a text in braces, which is reported. */
  private List<YamlEntry> undivided(String key, YamlMapping mapping) {
    Map<String, String> divided = DividedTexts.of(mapping);
    List<YamlEntry> whole = new ArrayList<>();
    for (YamlEntry entry : mapping.entries()) {
      String advice = divided.get(entry.key().text());
      if (advice == null) {
        whole.add(entry);
      } else if (!advice.isEmpty()) {
        problems.error(
            "comma-in-text",
            entry.key().at(),
            "a comma makes "
                + Scalars.shown(entry.key().text())
                + " an entry of `"
                + key
                + "`, without a value",
            advice);
      }
    }
    return whole;
  }

  /** How the entries of a list look with ids in front of them. */
  private static String withIds(String key, YamlNode node) {
    List<YamlNode> items = node instanceof YamlSequence list ? list.items() : List.of(node);
    List<String> words =
        items.stream()
            .filter(YamlScalar.class::isInstance)
            .map(item -> ((YamlScalar) item).text().strip().replaceAll("[^A-Za-z0-9]+", "-"))
            .filter(word -> word.matches("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"))
            .toList();
    if (!items.isEmpty() && words.size() == items.size()) {
      return words.stream()
          .limit(MAX_SHOWN)
          .map(word -> word + ": {}")
          .collect(
              Collectors.joining(
                  ", ",
                  "Each entry has an id and a block: `" + key + ": {",
                  words.size() > MAX_SHOWN ? ", ...}`." : "}`."));
    }
    return items.stream().allMatch(YamlMapping.class::isInstance) && !items.isEmpty()
        ? "Write an id of your choice and a colon in place of each `-`, as in `first: {name: First}`."
        : "Each entry has an id and a block, as in `" + key + ": {first: {name: First}}`.";
  }

  /** How entries that begin with their ids are written in a list. */
  private static String withId(YamlMapping named) {
    YamlEntry first = named.entries().get(0);
    String id = first.key().text();
    boolean braces = first.value().at().line() == first.key().at().line();
    return braces
        ? "Begin each entry with a dash: `- {id: " + id + ", ` in place of `" + id + ": {`."
        : "Begin each entry with a dash: `- id: " + id + "` in place of `" + id + ":`.";
  }

  /** A list of mappings: none when the key is absent. */
  public List<Fields> mappings(String key, String name) {
    return mappings(key, name, "");
  }

  /**
   * As {@link #mappings(String, String)}.
   *
   * @param inFull what a text alone is to be written as, with {@code %s} in its place
   */
  public List<Fields> mappings(String key, String name, String inFull) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlSequence sequence) {
      return sequence.items().stream().flatMap(item -> of(item, name, inFull).stream()).toList();
    }
    String first =
        node.get() instanceof YamlMapping mapping && !mapping.entries().isEmpty()
            ? mapping.entries().get(0).key().text()
            : "";
    boolean named =
        !first.isEmpty()
            && ((YamlMapping) node.get())
                .entries().stream().allMatch(entry -> entry.value() instanceof YamlMapping);
    problems.error(
        "wrong-type",
        node.get().at(),
        "`" + key + "` needs a list, but here is " + describe(node.get()),
        first.matches("-\\w.*")
            ? "A space is missing after the dash: write `- " + first.substring(1) + ":`."
            : named && WITH_IDS.contains(key)
                ? withId((YamlMapping) node.get())
                : "Begin each entry with `- ` on a line of its own, indented below `"
                    + key
                    + ":`.");
    return List.of();
  }

  private Optional<Fields> of(YamlNode item, String name, String inFull) {
    if (inFull.isEmpty() || !(item instanceof YamlScalar text) || text.text().isBlank()) {
      return of(item.at(), item, name, problems);
    }
    String written = text.text().strip();
    String safe =
        text.quoted() || !written.matches("[^,:#\\[\\]{}]*")
            ? SyntaxError.quoted(written)
            : written;
    problems.error(
        "wrong-type",
        item.at(),
        name + " needs keys and values, but here is " + describe(item),
        "Write `" + inFull.replace("%s", safe) + "`.");
    return Optional.empty();
  }

  /**
   * Reports the keys that nobody asked for and the required ones that are missing. To be called
   * once, after the last getter.
   */
  public void done() {
    done(Map.of());
  }

  /**
   * As {@link #done()}.
   *
   * @param elsewhere what to do about keys that exist, but not here
   */
  public void done(Map<String, String> elsewhere) {
    Set<String> meant = new LinkedHashSet<>();
    Map<String, String> divided = DividedTexts.of(entries.values(), asked::contains);
    for (YamlEntry entry : entries.values()) {
      String key = entry.key().text();
      if (divided.getOrDefault(key, key).isEmpty()) {
        continue; // the rest of a text that is reported already
      }
      if (!asked.contains(key)) {
        meant(key).ifPresent(meant::add);
        problems.error(
            "unknown-key",
            entry.key().at(),
            Scalars.shown(key) + " is no key of " + what,
            elsewhere.containsKey(key)
                ? elsewhere.get(key)
                : divided.containsKey(key) ? divided.get(key) : adviceFor(entry));
      }
    }
    required.forEach(
        (key, example) -> {
          if (!has(key) && !meant.contains(key)) {
            problems.error(
                "missing-key",
                keyAt(key).orElse(at),
                what
                    + " needs "
                    + (entries.containsKey(key) ? "a value for " : "")
                    + "`"
                    + key
                    + "`",
                "Add `" + key + ": " + example + "`.");
          }
        });
  }

  private String adviceFor(YamlEntry entry) {
    String key = entry.key().text();
    int colon = key.indexOf(':');
    if (colon > 0 && asked.contains(key.substring(0, colon)) && isEmpty(entry.value())) {
      return "A space is missing after the colon: write `"
          + key.substring(0, colon)
          + ": "
          + key.substring(colon + 1)
          + "`.";
    }
    List<String> listed = new ArrayList<>(asked);
    listed.removeAll(rare);
    rare.stream().filter(asked::contains).forEach(listed::add);
    return meant(key)
        .map(named -> did(named, entry.value()))
        .orElse("Its keys are: " + String.join(", ", listed) + ".");
  }

  /** The key that exists for one that does not. */
  private Optional<String> meant(String key) {
    List<String> named =
        SYNONYMS.getOrDefault(key, List.of()).stream().filter(asked::contains).toList();
    return named.stream()
        .filter(other -> !has(other))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .or(() -> Suggestion.nearest(key, asked));
  }

  private String did(String named, YamlNode value) {
    String text = value instanceof YamlScalar scalar ? scalar.text() : "";
    Optional<String> day = MeantDay.only(text);
    if (named.equals("done") && day.isEmpty()) {
      return "For what is done, write when as `done`: the day, or its month.";
    } else if (!named.equals("dropped") || day.isEmpty() && !Scalars.isAnswer(text)) {
      return "Did you mean `" + named + "`?";
    }
    boolean lasting =
        asked.contains("done") && (has("from") || has("dates") || has("every") || has("until"));
    return "Write the reason, in words, as `dropped`"
        + day.filter(d -> lasting)
            .map(d -> "; if it took place until then, add `done: " + d + "`.")
            .orElse(".");
  }

  private static boolean isEmpty(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isNothing();
  }

  /** What stands somewhere, as the middle of a sentence. */
  static String describe(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.text().isBlank() ? "nothing" : "the text " + Scalars.shown(scalar.text());
    }
    return node instanceof YamlSequence ? "a list" : "a block of keys";
  }

  /** An enum's constants by the word that stands for each. */
  public static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(
            Collectors.toMap(
                e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                e -> e,
                (a, b) -> a,
                LinkedHashMap::new));
  }
}
