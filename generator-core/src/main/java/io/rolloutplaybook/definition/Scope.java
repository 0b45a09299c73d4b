package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import io.rolloutplaybook.yaml.YamlSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the readers of a definition's sections share. */
record Scope(
    Ids ids,
    Dates dates,
    YamlSource source,
    Problems problems,
    Map<String, Map<String, String>> extras,
    Map<String, Fields> items,
    DefinitionFiles files) {

  private static final Set<String> ALL = Set.of("all", "every", "both", "any", "everywhere");

  /** A value with its day in one text. */
  private static final Pattern DATED =
      Pattern.compile("(.+?),? (?:by|on|until|till|am|bis) ([0-9]{4}-[0-9]{2}-[0-9]{2})");

  Scope(Ids ids, Dates dates, YamlSource source, Problems problems, DefinitionFiles files) {
    this(ids, dates, source, problems, new LinkedHashMap<>(), new LinkedHashMap<>(), files);
  }

  /** Where the keys and the values of an item stand; nowhere when it has none. */
  Set<SourceLocation> places(String id) {
    return items.containsKey(id) ? items.get(id).places() : Set.of();
  }

  /** Reads a team's own texts about an item, and keeps them under its id. */
  void extra(String id, Fields fields) {
    fields.rare("extra");
    Map<String, String> extra = new LinkedHashMap<>();
    for (YamlEntry entry : fields.entries("extra", "extra: {cost-centre: 4711}")) {
      ids.checkForm(entry.key());
      boolean none = entry.value() instanceof YamlScalar text && text.isNothing();
      Optional<YamlScalar> text =
          none
              ? Optional.empty()
              : Scalars.prose(entry.value(), entry.key().text() + ": ", problems);
      text.ifPresent(words -> extra.put(entry.key().text(), words.text()));
    }
    if (!extra.isEmpty()) {
      extras.put(id, extra);
    }
  }

  /**
   * Reads the items of a section whose keys are ids.
   *
   * <p>An item without a value is an item about which nothing is said yet.
   */
  <T> List<T> items(Fields section, ItemKind kind, BiFunction<String, Fields, Optional<T>> reader) {
    List<T> items = new ArrayList<>();
    for (YamlEntry entry : entries(section, kind, "")) {
      item(entry, kind, reader).ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  /**
   * As {@link #items}, where a text may stand for a mapping with nothing but that text.
   *
   * @param key under which the mapping holds that text
   */
  <T> List<T> itemsOrTexts(
      Fields section, ItemKind kind, String key, BiFunction<String, Fields, Optional<T>> reader) {
    List<T> items = new ArrayList<>();
    String example =
        kind.key() + (kind == ItemKind.WAVE ? ": {emea: 2027-03-01}" : first(section, kind));
    for (YamlEntry entry : entries(section, kind, example)) {
      YamlEntry inFull = new YamlEntry(entry.key(), inFull(entry.value(), key));
      item(inFull, kind, reader).ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  /** The named entries of a section; blocks in a list are reported with an id for the first. */
  private List<YamlEntry> entries(Fields section, ItemKind kind, String example) {
    Optional<YamlNode> node = section.node(kind.key());
    if (node.isEmpty()
        || !(node.get() instanceof YamlSequence list)
        || list.items().isEmpty()
        || !(list.items().get(0) instanceof YamlMapping first)) {
      return section.entries(kind.key(), example);
    }
    Set<String> keys = new LinkedHashSet<>();
    boolean single =
        list.items().stream()
            .allMatch(
                item ->
                    item instanceof YamlMapping one
                        && one.entries().size() == 1
                        && keys.add(one.entries().get(0).key().text()));
    boolean named = kind == ItemKind.WAVE || keys.size() > 1;
    if (single && (named || first.entries().get(0).value() instanceof YamlMapping)) {
      problems.error(
          "wrong-type",
          list.at(),
          "`" + kind.key() + "` needs named entries, but here is a list of them",
          "Take the dashes out: each line begins with the id, as in `"
              + first.entries().get(0).key().text()
              + ":`.");
      return List.of();
    }
    String id =
        first.entries().stream()
            .map(YamlEntry::value)
            .filter(YamlScalar.class::isInstance)
            .map(text -> Ids.slug(((YamlScalar) text).text()))
            .filter(slug -> !slug.isEmpty())
            .findFirst()
            .orElse("first");
    problems.error(
        "wrong-type",
        list.at(),
        "`" + kind.key() + "` needs an id for each entry, but here is a list",
        "Begin each entry with an id of your choice and a colon, as in `"
            + id
            + ":`, in place of a dash, and indent what belongs to it below.");
    return List.of();
  }

  /** The text that stands where ids are missing, with one. */
  private static String first(Fields section, ItemKind kind) {
    return section.items(kind.key()).stream()
        .filter(YamlScalar.class::isInstance)
        .map(text -> ": {first: " + ((YamlScalar) text).text() + "}")
        .findFirst()
        .orElse(": {first: Some text}");
  }

  private <T> Optional<T> item(
      YamlEntry entry, ItemKind kind, BiFunction<String, Fields, Optional<T>> reader) {
    String id = entry.key().text();
    return fields(entry, kind.noun() + " `" + id + "`").flatMap(fields -> read(id, fields, reader));
  }

  /**
   * Reads a list of items.
   *
   * @param ids of the entries, in their order
   */
  <T> List<T> list(
      Fields section,
      ItemKind kind,
      List<String> ids,
      BiFunction<String, Fields, Optional<T>> reader) {
    if (section.node(kind.key()).filter(YamlSequence.class::isInstance).isEmpty()) {
      section.mappings(kind.key(), kind.withArticle()); // reports what is there instead
      return List.of();
    }
    List<YamlNode> nodes = section.items(kind.key());
    List<T> items = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String id = ids.get(i);
      YamlNode node = nodes.get(i);
      Fields.of(node.at(), node, kind.noun() + " `" + id + "`", problems)
          .flatMap(fields -> read(id, fields, reader))
          .ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  private <T> Optional<T> read(
      String id, Fields fields, BiFunction<String, Fields, Optional<T>> reader) {
    items.put(id, fields);
    extra(id, fields);
    return reader.apply(id, fields);
  }

  /** The mapping that a text stands for; any other value as it is. */
  static YamlNode inFull(YamlNode value, String key) {
    if (value instanceof YamlScalar text && !text.isNothing()) {
      YamlEntry only = new YamlEntry(new YamlScalar(text.at(), key, false), text);
      return new YamlMapping(text.at(), List.of(only));
    }
    return value;
  }

  /** The fields of a named item; those of an empty mapping when it has no value. */
  Optional<Fields> fields(YamlEntry entry, String what) {
    SourceLocation at = entry.key().at();
    if (entry.value() instanceof YamlScalar scalar && scalar.isNothing()) {
      return Optional.of(new Fields(at, new YamlMapping(at, List.of()), what, problems));
    }
    if (entry.value() instanceof YamlScalar scalar && key(scalar.text(), what).isPresent()) {
      problems.error(
          "wrong-type",
          scalar.at(),
          what + " needs keys and values, but here is the text " + Scalars.shown(scalar.text()),
          "Say what the text is, as in `"
              + entry.key().text()
              + ": {"
              + key(scalar.text(), what).get()
              + ": "
              + scalar.text().strip()
              + "}`.");
      return Optional.empty();
    }
    return Fields.of(at, entry.value(), what, problems);
  }

  /** Under which key a text alone belongs, if it says so. */
  private static Optional<String> key(String text, String what) {
    if (text.strip().matches("[0-9]{4}-[0-9Qq].*|launch.*")) {
      return Optional.of(what.startsWith("training ") ? "by" : "date");
    } else if (text.matches("(?s).*\\p{L}.*")) {
      return Optional.of("name");
    }
    return what.matches("(?:audience|cohort) .*") && text.strip().matches("[1-9][0-9]*")
        ? Optional.of("size")
        : Optional.empty();
  }

  /** The fields of a mapping for which a text may stand, as for {@link #itemsOrTexts}. */
  Optional<Fields> textOrFields(Fields fields, String key, String textKey, String what) {
    SourceLocation at = fields.keyAt(key).orElse(fields.at());
    return fields.node(key).flatMap(node -> Fields.of(at, inFull(node, textKey), what, problems));
  }

  /**
   * The fields of a mapping with a value and a day; a number alone is reported with how to write
   * it.
   *
   * @param day an example
   * @param meant what a text stands for, as a key and a value
   */
  Optional<Fields> numberOrFields(
      Fields fields,
      String key,
      String what,
      String day,
      Function<String, Optional<String>> meant) {
    Optional<YamlNode> node = fields.node(key);
    if (node.isPresent() && node.get() instanceof YamlScalar number) {
      problems.error(
          "wrong-type",
          number.at(),
          what + " needs a value and a day, but here is " + Scalars.shown(number.text()),
          inFull(number.text(), key, day, meant));
      return Optional.empty();
    }
    return fields.mapping(key, what);
  }

  private static String inFull(
      String text, String key, String day, Function<String, Optional<String>> meant) {
    Matcher dated = DATED.matcher(text);
    Optional<String> value = meant.apply(dated.matches() ? dated.group(1) : text);
    return "Write `"
        + key
        + ": {"
        + value.orElse("value: 27")
        + ", date: "
        + (dated.matches() ? dated.group(2) + "}`" : day + "}`, with the day that is right")
        + (value.isPresent() ? "." : " and the number that is meant.");
  }

  /**
   * Values by the day on which they were read, oldest first; no day lies in the future.
   *
   * @param example what to write instead of something else
   * @param number what a text means as a value, given what stands before it in an example
   */
  List<Reading> readings(
      Fields fields,
      String key,
      String example,
      BiFunction<YamlScalar, String, Optional<BigDecimal>> number) {
    List<Reading> readings = new ArrayList<>();
    for (YamlEntry entry : fields.entries(key, example)) {
      Optional<LocalDate> date = Scalars.date(entry.key(), "", problems);
      date.ifPresent(day -> dates.checkPast(entry.key(), day));
      String lead = entry.key().text() + ": ";
      Optional<BigDecimal> value =
          Scalars.text(entry.value(), lead, problems).flatMap(text -> number.apply(text, lead));
      if (date.isPresent() && value.isPresent()) {
        readings.add(new Reading(entry.key().at(), value.get(), date.get()));
      }
    }
    readings.sort(Comparator.comparing(Reading::date));
    return List.copyOf(readings);
  }

  /** Reports a stretch of time that certainly ends before it starts. */
  void checkOrder(Optional<DateSpec> start, Optional<DateSpec> end, String message) {
    if (start.isPresent() && end.isPresent() && Dates.isBefore(end.get(), start.get())) {
      problems.error("ends-before-start", end.get().at(), message, "Correct one of the two.");
    }
  }

  /** Persons, roles and audiences, each once: one or a list of them. */
  List<Party> parties(Fields fields, String key) {
    Map<String, Party> parties = new LinkedHashMap<>();
    fields.scalars(key).stream()
        .flatMap(id -> ids.party(id).stream())
        .forEach(party -> parties.putIfAbsent(party.id(), party));
    return List.copyOf(parties.values());
  }

  /** A person, a role or an audience. */
  Optional<Party> party(Fields fields, String key) {
    return single(fields, key).flatMap(ids::party);
  }

  /** Why there is another {@code forecast}. */
  Optional<String> because(Fields fields) {
    Optional<String> because = fields.reason("because");
    if (because.isPresent() && !fields.has("forecast") && !fields.hasSimilar("forecast")) {
      problems.error(
          "contradiction",
          fields.keyAt("because").orElse(fields.at()),
          "`because` says why there is another `forecast`, and " + fields.what() + " has none",
          "Add the `forecast`, or write the reason under `history`.");
    }
    return because;
  }

  /** The dates that a single item had between the planned one and the one it has now. */
  List<EarlierDate> history(Fields fields) {
    if (fields.has("history") && (fields.has("every") || fields.has("dates"))) {
      problems.error(
          "contradiction",
          fields.keyAt("history").orElse(fields.at()),
          "`history` is for a single day, and " + fields.what() + " is a series",
          "Write the days that move under `moved`, as in `moved: {2027-03-08: 2027-03-10}`.");
    }
    List<EarlierDate> history = new ArrayList<>();
    for (Fields entry :
        fields.mappings("history", "an entry of the history", "{date: %s, reason: Why it moved}")) {
      entry.require("date", "2027-01-29").require("reason", "Why it moved");
      Optional<DateSpec> date = dates.spec(entry, "date");
      Optional<String> reason = entry.reason("reason");
      entry.done();
      if (date.isPresent() && reason.isPresent()) {
        history.add(new EarlierDate(entry.at(), date.get(), reason.get()));
      }
    }
    return history;
  }

  /**
   * Why something was given up; reported when it was done as well. Of a stretch or a series a part
   * can be done and the rest given up.
   */
  Optional<String> dropped(Fields fields) {
    boolean more = fields.has("from") || fields.has("dates");
    Optional<String> reason =
        fields.reason("dropped", day -> more ? " " + dates.untilWhen(day) : "");
    if (fields.has("done") && fields.has("dropped") && !more) {
      problems.error(
          "contradiction",
          fields.keyAt("dropped").orElse(fields.at()),
          fields.what() + " cannot be both `done` and `dropped`",
          "Keep one of the two.");
    }
    return reason;
  }

  /**
   * In which waves an item takes place: {@code each}, {@code none}, one or a list of them; absent
   * when nothing is said.
   */
  Optional<List<String>> waves(Fields fields) {
    List<YamlScalar> written = fields.scalars("waves");
    if (!fields.has("waves")) {
      return Optional.empty();
    }
    String word = written.size() == 1 ? written.get(0).text() : "";
    if (word.equals("none")) {
      return Optional.of(List.of());
    } else if (word.equals("each") && !ids.waves().isEmpty()) {
      return Optional.of(ids.waves());
    } else if (ALL.contains(word.toLowerCase(Locale.ROOT)) && !ids.waves().isEmpty()) {
      problems.error(
          "unknown-id",
          written.get(0).at(),
          "`" + word + "` is not the id of a wave",
          "Write `waves: each`.");
      return Optional.empty();
    }
    List<String> named = ids.references(written, ItemKind.WAVE);
    if (written.isEmpty()) {
      problems.error(
          "empty-list",
          fields.keyAt("waves").orElse(fields.at()),
          fields.what() + " takes place in no wave",
          "Write `waves: each`, name them, or write `waves: none` for once in the whole rollout.");
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(named);
  }

  private static Optional<YamlScalar> single(Fields fields, String key) {
    return fields.value(key, "a single id", "sales-ops");
  }

  Optional<String> reference(Fields fields, String key, ItemKind kind) {
    return single(fields, key).flatMap(id -> ids.reference(id, List.of(kind)));
  }

  List<String> references(Fields fields, String key, ItemKind kind) {
    return ids.references(fields.scalars(key), kind);
  }

  /**
   * Texts under a key that reads well in the singular and in the plural, such as {@code audience}
   * and {@code audiences}; reported when both are there.
   */
  List<YamlScalar> oneOrMore(Fields fields, String singular, String plural) {
    List<YamlScalar> one = fields.scalars(singular);
    List<YamlScalar> more = fields.scalars(plural);
    if (fields.has(singular) && fields.has(plural)) {
      problems.error(
          "contradiction",
          fields.keyAt(plural).orElse(fields.at()),
          "`" + singular + "` and `" + plural + "` mean the same",
          "Keep one of the two; both take a list.");
    }
    return fields.has(singular) ? one : more;
  }
}
