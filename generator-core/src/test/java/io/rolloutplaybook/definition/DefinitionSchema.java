package io.rolloutplaybook.definition;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rolloutplaybook.definition.Reference.Block;
import io.rolloutplaybook.definition.Reference.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON Schema of a definition, made from the tables of the README's reference, which are held
 * to the reader.
 *
 * <p>Every value is one flat schema whose {@code type} lists what may stand there, because editors
 * say little of use about alternatives ({@code anyOf}). A pattern holds for texts and limits for
 * numbers alone, so that they get on with each other. Quoted numbers count, as they do for the
 * reader.
 */
final class DefinitionSchema {
  static final String ID = "urn:rolloutplaybook:definition:1";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TYPE = "type";
  private static final String PATTERN = "pattern";
  private static final String ENUM = "enum";

  private static final String PLAIN_ID = "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*";
  private static final String STEP = "[0-9]{1,4}\\s*(?:d|wd|w|m)";
  private static final String YEAR = "(?:190[1-9]|19[1-9][0-9]|[2-9][0-9]{3})";
  private static final String DAY =
      YEAR
          + "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))";

  /** What is a text for an editor too. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("day", DAY),
          Map.entry("month", YEAR + "-(?:0[1-9]|1[0-2]|[Qq][1-4])"),
          Map.entry(
              "date",
              DAY
                  + "|"
                  + YEAR
                  + "-(?:0[1-9]|1[0-2]|[Qq][1-4])"
                  + "|(?:end of\\s+)?(?![0-9-]+(?:[\\s+]|$)|[0-9]{4}-?[Qq][0-9]+$)"
                  + PLAIN_ID
                  + "(?:\\s*[+-]\\s*"
                  + STEP
                  + ")?"),
          Map.entry(
              "to be set",
              Dates.TO_BE_SET.stream()
                  .sorted()
                  .map(DefinitionSchema::inAnyCase)
                  .collect(Collectors.joining("|"))),
          Map.entry("interval", "(?!0+\\s*[a-z])" + STEP),
          Map.entry("duration", "(?=[^1-9]*[1-9])(?:[0-9]{1,3}\\s*h)?\\s*(?:[0-9]{1,4}\\s*min)?"),
          Map.entry("time of day", "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"),
          Map.entry("percentage", "(?:0|[1-9][0-9]*)(?:\\.[0-9]+)? ?%"),
          Map.entry("language tag", "[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"),
          Map.entry("time zone", "[A-Za-z][A-Za-z0-9_+/-]*"));

  /** Ids of what has to be declared; those of people and audiences may also be written in words. */
  private static final Set<String> REFERENCES =
      Set.of(
          "id",
          "milestone",
          "metric",
          "role",
          "behaviour",
          "key message",
          "skill",
          "training",
          "cohort",
          "wave");

  private static final Set<String> TEXTS =
      Set.of("text", "path", "party", "audience", "workstream", "any id");

  private static final Pattern ONE_OF = Pattern.compile("(?:`[^`]+`(?:, )?)+");
  private static final Pattern BY = Pattern.compile("(.+) by (id|day)");
  private static final Pattern KEYS_BY_WAVE = Pattern.compile("keys of an? [a-z]+ by wave");
  private static final Pattern KEYS_OF = Pattern.compile("keys of an? [a-z]+");
  private static final Pattern RANGE = Pattern.compile("([0-9]+) to ([0-9]+)");
  private static final Pattern NUMBER =
      Pattern.compile("number(?: (from|above) ([0-9]+))?(?: to ([0-9]+))?");

  private final Reference reference;

  DefinitionSchema(Reference reference) {
    this.reference = reference;
  }

  /** The whole schema as it is published. */
  String text() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", ID);
    schema.put("title", "Rollout definition");
    schema.put("description", "One rollout, from which its documents are generated.");
    schema.setAll(block(reference.top()));
    schema.setAll(wholeRequirements());
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(SharedSchemas.of(schema)) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema of a key's value. */
  ObjectNode value(Block block, Key key) {
    ObjectNode schema = JSON.objectNode();
    schema.put("title", Ids.words(key.name()));
    schema.put("description", description(key));
    ObjectNode value = value(key.type(), block, key);
    schema.setAll(key.required() ? value : orNothing(value));
    if (schema.has(PATTERN) && !schema.get(PATTERN).textValue().equals("\\S")) {
      // a word of editors' own, which they show in place of the pattern
      schema.put(
          "patternErrorMessage",
          "It takes: " + key.type() + ". Write it like `" + usual(key.type()) + "`.");
    }
    schema.putArray("examples").add(example(key));
    schema.put(SharedSchemas.HINT, hint(key));
    return schema;
  }

  /** One value for all keys of a type, so that they can share what is said of it. */
  private String usual(String type) {
    return reference.blocks().stream()
        .flatMap(block -> block.keys().stream())
        .filter(key -> key.type().equals(type))
        .map(key -> key.example().substring(key.name().length() + 2))
        .findFirst()
        .orElseThrow();
  }

  /** What its value is called where it stands for several keys. */
  private static String hint(Key key) {
    String type = key.type().contains("block") ? key.name() + " " + key.type() : key.type();
    for (String reference : REFERENCES) {
      type = type.replaceAll("\\b" + reference + "(s?)\\b", "id$1");
    }
    return type.replaceAll("(ids?)(?:, ids?)+", "$1")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String description(Key key) {
    String meaning =
        key.meaning().replaceAll("\\[([^\\]]+)\\]\\([^)]+\\)", "$1"); // links lead nowhere there
    StringBuilder text =
        new StringBuilder(meaning.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(meaning.substring(1))
            .append(". Type: ")
            .append(key.type())
            .append('.');
    if (key.otherwise().startsWith("required")) {
      text.append(" R").append(key.otherwise().substring(1)).append('.');
    } else if (!key.otherwise().equals("none")) {
      text.append(" Without it: ").append(key.otherwise()).append('.');
    }
    return text.toString();
  }

  /** A text stays as it was written: {@code 1.10} is no number to its readers. */
  private static JsonNode example(Key key) {
    JsonNode value = EditorYaml.read(key.example()).get(key.name());
    return value.isValueNode() && TEXTS.contains(key.type())
        ? JSON.textNode(key.example().substring(key.name().length() + 2).replace("\"", ""))
        : value;
  }

  private ObjectNode block(Block block) {
    ObjectNode schema = typed("object");
    ObjectNode properties = schema.putObject("properties");
    block.keys().forEach(key -> properties.set(key.name(), value(block, key)));
    schema.put("additionalProperties", false);
    if (!block.equals(reference.top())) {
      boolean defaulted = hasDefaults(block);
      schema.setAll(
          requirements(block, key -> !defaulted || Defaults.REFUSED.containsKey(key.name())));
    }
    ArrayNode together = together(block);
    if (!together.isEmpty()) {
      schema.withArray("allOf").addAll(together);
    }
    return schema;
  }

  /** Which keys of a block cannot stand beside each other, and which not without each other. */
  static ArrayNode together(Block block) {
    ArrayNode rules = JSON.arrayNode();
    for (Key key : block.keys()) {
      Set<String> not = new LinkedHashSet<>(key.notWith());
      if (block.onlyOne() && block.atLeastOne().orElseThrow().contains(key.name())) {
        not.addAll(block.atLeastOne().orElseThrow());
        not.remove(key.name());
      }
      if (!not.isEmpty()) {
        ObjectNode rule = rules.addObject();
        rule.set("if", key.unless().isEmpty() ? present(key.name()) : presentWithout(key));
        ObjectNode properties = rule.putObject("then").putObject("properties");
        not.forEach(
            other ->
                properties
                    .putObject(other)
                    .put(TYPE, "null")
                    .put("errorMessage", "It cannot stand together with `" + key.name() + "`."));
      }
      if (!key.onlyWith().isEmpty()) {
        ObjectNode rule = rules.addObject();
        rule.set("if", present(key.name()));
        rule.set("then", anyOf(List.copyOf(key.onlyWith())));
      }
    }
    return rules;
  }

  private static ObjectNode presentWithout(Key key) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode both = schema.putArray("allOf");
    both.add(present(key.name()));
    both.addObject().set("not", anyOf(List.copyOf(key.unless())));
    return schema;
  }

  /** Whether a key is there and has a value. */
  private static ObjectNode present(String key) {
    ObjectNode schema = requiring(key);
    schema.putObject("not").putObject("properties").putObject(key).put(TYPE, "null");
    return schema;
  }

  /**
   * What a definition needs, and its items, unless another file or {@code defaults} may state it.
   */
  private ObjectNode wholeRequirements() {
    ObjectNode schema = JSON.objectNode();
    ArrayNode rules = schema.putArray("allOf");
    rules
        .addObject()
        .<ObjectNode>set("if", requiring(Includes.KEY))
        .set("else", requirements(reference.top(), key -> true));
    rules
        .addObject()
        .<ObjectNode>set("if", anyOf(List.of(Includes.KEY, Defaults.KEY)))
        .set("else", requirementsOfItems(reference.top()).orElseThrow());
    ObjectNode launching = JSON.objectNode();
    launching.putObject("properties").set("rollout", requiring("launch"));
    rules
        .addObject()
        .<ObjectNode>set("if", anyOf(List.of(Includes.KEY, "waves")))
        .set("else", launching);
    return schema;
  }

  /** What items below this block need that their defaults could state. */
  private Optional<ObjectNode> requirementsOfItems(Block block) {
    ObjectNode properties = JSON.objectNode();
    for (Key key : block.keys()) {
      boolean list = key.type().equals("list of blocks");
      Optional<Block> below =
          list || key.type().equals("block")
              ? Optional.of(reference.below(block, key))
              : Optional.empty();
      Optional<ObjectNode> schema =
          below.flatMap(
              b ->
                  list && hasDefaults(b)
                      ? Optional.of(requirements(b, k -> !Defaults.REFUSED.containsKey(k.name())))
                      : requirementsOfItems(b));
      schema.ifPresent(
          found ->
              properties.set(
                  key.name(), list ? JSON.objectNode().<ObjectNode>set("items", found) : found));
    }
    return properties.isEmpty()
        ? Optional.empty()
        : Optional.of(JSON.objectNode().set("properties", properties));
  }

  private boolean hasDefaults(Block block) {
    Block defaults = reference.block(Defaults.KEY);
    return defaults.keys().stream().anyMatch(k -> reference.below(defaults, k).equals(block));
  }

  /** Which of these keys have to be there. */
  private static ObjectNode requirements(Block block, Predicate<Key> of) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode required = JSON.arrayNode();
    ArrayNode rules = JSON.arrayNode();
    for (Key key : block.keys().stream().filter(of).toList()) {
      if (key.required()) {
        required.add(key.name());
      }
      if (!key.requiredWithout().isEmpty()) {
        rules.add(anyOf(key, key.requiredWithout().stream()));
      }
      key.requiredWith().stream()
          .findFirst()
          .ifPresent(
              other -> {
                ObjectNode rule = rules.addObject();
                rule.set("if", present(other));
                rule.set("then", anyOf(key, key.requiredWith().stream().skip(1)));
              });
    }
    block.atLeastOne().ifPresent(keys -> rules.add(anyOf(keys)));
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (!rules.isEmpty()) {
      schema.set("allOf", rules);
    }
    return schema;
  }

  private static ObjectNode anyOf(Key key, Stream<String> others) {
    return anyOf(Stream.concat(Stream.of(key.name()), others).toList());
  }

  private static ObjectNode anyOf(List<String> keys) {
    if (keys.size() == 1) {
      return requiring(keys.get(0));
    }
    ObjectNode schema = JSON.objectNode();
    ArrayNode choices = schema.putArray("anyOf");
    keys.forEach(key -> choices.add(requiring(key)));
    return schema;
  }

  /** Some of a block's keys, none of which is required. */
  private ObjectNode without(Block block, Set<String> refused) {
    List<Key> keys = block.keys().stream().filter(key -> !refused.contains(key.name())).toList();
    ObjectNode schema =
        block(
            new Block(
                block.heading(), block.section(), block.names(), keys, Optional.empty(), false));
    schema.remove(List.of("required", "allOf"));
    return schema;
  }

  private static String inAnyCase(String words) {
    return words
        .chars()
        .mapToObj(c -> Character.toString(c))
        .map(
            c ->
                c.matches("[a-z]")
                    ? "[" + c.toUpperCase(Locale.ROOT) + c + "]"
                    : Pattern.matches("[ -]", c) ? c : "\\" + c)
        .collect(Collectors.joining());
  }

  private static ObjectNode requiring(String key) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("required").add(key);
    return schema;
  }

  private ObjectNode value(String type, Block block, Key key) {
    if (ONE_OF.matcher(type).matches()) {
      return oneOf(Reference.words(type));
    }
    if (KEYS_BY_WAVE.matcher(type).matches()) {
      ObjectNode waves = typed("object");
      waves
          .putObject("patternProperties")
          .set(names("id"), orNothing(without(block, PerWave.REFUSED.keySet())));
      return waves.put("additionalProperties", false);
    }
    Matcher by = BY.matcher(type);
    if (by.matches()) {
      ObjectNode entries = typed("object");
      ObjectNode entry = value(singular(by.group(1)), block, key);
      boolean mayBeEmpty = by.group(2).equals("id") && !entry.has("required");
      entries
          .putObject("patternProperties")
          .set(names(by.group(2)), mayBeEmpty ? orNothing(entry) : entry);
      entries.put("additionalProperties", false);
      return entries;
    }
    if (type.startsWith("block of ids")) {
      return value("blocks by id", block, key);
    }
    if (type.equals("two numbers")) {
      ObjectNode pair = typed("array").put("minItems", 2).put("maxItems", 2);
      pair.set("items", value("number", block, key));
      return pair;
    }
    if (type.equals("list of blocks")) {
      ObjectNode list = typed("array");
      list.set("items", value("block", block, key));
      return list;
    }
    if (type.startsWith("list of ")) {
      ObjectNode item = value(singular(type.substring("list of ".length())), block, key);
      ObjectNode list = typed("array");
      list.set("items", item);
      return either(item, list);
    }
    if (!type.equals("yes or no") && type.contains(" or ")) {
      return Stream.of(type.split(" or (?!no$)"))
          .map(alternative -> value(alternative, block, key))
          .reduce(DefinitionSchema::either)
          .orElseThrow();
    }
    if (type.contains(", ") && REFERENCES.containsAll(Set.of(type.split(", ")))) {
      return value("id", block, key);
    }
    if (KEYS_OF.matcher(type).matches()) {
      return without(reference.below(block, key), Defaults.REFUSED.keySet());
    }
    return type.equals("block") ? block(reference.below(block, key)) : single(type, key);
  }

  /** The pattern of keys, which a block of keys can share with keys of its own. */
  private static String names(String type) {
    String limit = type.equals("id") ? "(?=.{1," + Ids.MAX_LENGTH + "}$)" : "";
    return "^" + limit + "(?:" + (type.equals("id") ? PLAIN_ID : DAY) + ")$";
  }

  private static ObjectNode single(String type, Key key) {
    if (PATTERNS.containsKey(type)) {
      return typed("string").put(PATTERN, "^(?:" + PATTERNS.get(type) + ")$");
    }
    if (TEXTS.contains(type)) {
      return typed("string", "number", "boolean").put(PATTERN, "\\S");
    }
    if (REFERENCES.contains(type)) {
      return typed("string", "integer")
          .put(PATTERN, "^" + PLAIN_ID + "$")
          .put("maxLength", Ids.MAX_LENGTH)
          .put("minimum", 0);
    }
    Matcher range = RANGE.matcher(type);
    if (type.equals("whole number") || range.matches()) {
      boolean limited = range.matches();
      return typed("integer", "string")
          .put("minimum", limited ? Integer.parseInt(range.group(1)) : 0)
          .put("maximum", limited ? Integer.parseInt(range.group(2)) : 10_000_000)
          .put(PATTERN, "^(?:0|[1-9][0-9]{0,8})$");
    }
    Matcher number = NUMBER.matcher(type);
    if (number.matches()) {
      ObjectNode schema =
          typed("number", "string").put(PATTERN, "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$");
      if (number.group(1) != null) {
        boolean from = number.group(1).equals("from");
        schema.put(from ? "minimum" : "exclusiveMinimum", Integer.parseInt(number.group(2)));
      }
      if (number.group(3) != null) {
        schema.put("maximum", Integer.parseInt(number.group(3)));
      }
      return schema;
    }
    if (type.equals("yes or no")) {
      return typed("boolean", "string")
          .put(PATTERN, "^(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$");
    }
    throw new AssertionError(
        "the type \""
            + type
            + "\" of `"
            + key.name()
            + "` is new: use one of \"How things are written\" in README.md, or add it there and to"
            + " DefinitionSchema");
  }

  private static ObjectNode oneOf(Set<String> words) {
    ObjectNode schema = typed("string");
    ArrayNode choices = schema.putArray(ENUM);
    words.forEach(choices::add);
    for (String word : words) {
      if (word.matches("[0-9]+")) {
        types(schema).add("integer");
        choices.add(Integer.parseInt(word));
      }
    }
    return schema;
  }

  /** What may be either: types, patterns and choices together, everything else of one of them. */
  private static ObjectNode either(ObjectNode a, ObjectNode b) {
    ObjectNode schema = JSON.objectNode();
    Set<String> types = new LinkedHashSet<>();
    for (ObjectNode one : List.of(a, b)) {
      types(one).forEach(type -> types.add(type.textValue()));
      schema.setAll(one);
    }
    schema.remove(ENUM);
    if (a.has("patternProperties") != b.has("patternProperties")) {
      schema.remove("required"); // the keys of one are none of the other's
    }
    ArrayNode all = schema.putArray(TYPE);
    types.forEach(all::add);
    List<String> patterns = List.of(a, b).stream().flatMap(one -> pattern(one).stream()).toList();
    if (!patterns.isEmpty()) {
      schema.put(PATTERN, String.join("|", patterns));
    }
    return schema;
  }

  /** The pattern of the texts that it allows. */
  private static Optional<String> pattern(ObjectNode schema) {
    if (schema.has(ENUM)) {
      Set<String> words = new LinkedHashSet<>();
      schema.get(ENUM).forEach(word -> words.add(word.asText()));
      return Optional.of("^(?:" + String.join("|", words) + ")$");
    }
    return Optional.ofNullable(schema.get(PATTERN)).map(JsonNode::textValue);
  }

  private static ObjectNode orNothing(ObjectNode schema) {
    types(schema).add("null");
    if (schema.has(ENUM)) {
      ((ArrayNode) schema.get(ENUM)).addNull();
    }
    return schema;
  }

  private static ObjectNode typed(String... types) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode array = schema.putArray(TYPE);
    List.of(types).forEach(array::add);
    return schema;
  }

  private static ArrayNode types(JsonNode schema) {
    return (ArrayNode) schema.get(TYPE);
  }

  /** One of several: "parties" are each a "party", "texts or blocks" each a "text or block". */
  private static String singular(String type) {
    if (type.startsWith("`")) {
      return type;
    }
    return type.replaceAll("ies\\b", "y").replaceAll("(?<=[a-z])s\\b", "");
  }
}
