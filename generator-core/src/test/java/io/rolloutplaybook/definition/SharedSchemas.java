package io.rolloutplaybook.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what repeats in a schema once, under {@code $defs}.
 *
 * <p>What tells an editor about one key (title, description, examples) stays with the key, and what
 * its value has to be is shared with others; where all of it is the same, all of it is shared.
 */
final class SharedSchemas {
  /**
   * Names what a schema stands for, until it has a name of its own or is found to be the only one.
   */
  static final String HINT = "$comment";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> ANNOTATIONS = Set.of("title", "description", "examples");

  /** Keywords whose value is one schema, a list of schemas, and schemas by name. */
  private static final Set<String> ONE = Set.of("items", "not", "if", "then", "else");

  private static final Set<String> LISTED = Set.of("allOf", "anyOf");
  private static final Set<String> NAMED = Set.of("properties", "patternProperties");

  /** Below this a reference is no shorter. */
  private static final int SHORTEST = 60;

  private static final String REF = "$ref";
  private static final String DEFS = "#/$defs/";

  /** A schema whose own parts are references by number. */
  private record Part(ObjectNode schema, String hint) {}

  private final List<Part> parts = new ArrayList<>();
  private final Map<ObjectNode, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final Map<Integer, String> names = new LinkedHashMap<>();
  private final Map<String, ObjectNode> defs = new LinkedHashMap<>();

  private SharedSchemas() {}

  /** The same schema, with {@code $defs} last. */
  static ObjectNode of(ObjectNode schema) {
    SharedSchemas shared = new SharedSchemas();
    ObjectNode root = shared.parts(schema, "");
    shared.count(root);
    shared.parts.forEach(part -> shared.count(part.schema()));
    ObjectNode written = shared.written(root);
    ObjectNode all = JSON.objectNode();
    shared.defs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(def -> all.set(def.getKey(), def.getValue()));
    return written.set("$defs", all);
  }

  /** The schema with references in place of the schemas within it. */
  private ObjectNode parts(ObjectNode schema, String name) {
    ObjectNode result = JSON.objectNode();
    String own = schema.has(HINT) ? schema.get(HINT).textValue() : name;
    schema
        .properties()
        .forEach(
            keyword -> {
              String word = keyword.getKey();
              JsonNode value = keyword.getValue();
              if (ONE.contains(word)) {
                result.set(word, reference((ObjectNode) value, own));
              } else if (LISTED.contains(word)) {
                ArrayNode list = result.putArray(word);
                value.forEach(one -> list.add(reference((ObjectNode) one, own)));
              } else if (NAMED.contains(word)) {
                ObjectNode named = result.putObject(word);
                value
                    .properties()
                    .forEach(
                        one ->
                            named.set(
                                one.getKey(),
                                reference(
                                    (ObjectNode) one.getValue(),
                                    word.equals("properties") ? one.getKey() : own)));
              } else if (!word.equals(HINT)) {
                result.set(word, value);
              }
            });
    return result;
  }

  private ObjectNode reference(ObjectNode schema, String name) {
    ObjectNode whole = parts(schema, name);
    ObjectNode value = whole.deepCopy();
    value.remove(ANNOTATIONS);
    if (value.size() == whole.size()) {
      return number(whole, schema.has(HINT) ? schema.get(HINT).textValue() : name);
    }
    ObjectNode told = whole.deepCopy().retain(ANNOTATIONS);
    told.setAll(number(value, schema.has(HINT) ? schema.get(HINT).textValue() : name));
    return number(told, name);
  }

  private ObjectNode number(ObjectNode schema, String hint) {
    Integer number = numbers.get(schema);
    if (number == null) {
      number = parts.size();
      numbers.put(schema, number);
      parts.add(new Part(schema, hint));
    }
    return JSON.objectNode().put(REF, number);
  }

  private void count(JsonNode node) {
    if (node.has(REF)) {
      uses.merge(node.get(REF).intValue(), 1, Integer::sum);
    }
    node.forEach(this::count);
  }

  /** With names in place of numbers, or with the schema itself where it stands here alone. */
  private ObjectNode written(ObjectNode schema) {
    ObjectNode result = JSON.objectNode();
    schema
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              if (entry.getKey().equals(REF)) {
                result.setAll(resolved(value.intValue()));
              } else if (value instanceof ObjectNode one) {
                result.set(entry.getKey(), written(one));
              } else if (value instanceof ArrayNode list && LISTED.contains(entry.getKey())) {
                ArrayNode written = result.putArray(entry.getKey());
                list.forEach(one -> written.add(written((ObjectNode) one)));
              } else {
                result.set(entry.getKey(), value);
              }
            });
    return result;
  }

  private ObjectNode resolved(int number) {
    if (names.containsKey(number)) {
      return JSON.objectNode().put(REF, DEFS + names.get(number));
    }
    ObjectNode written = written(parts.get(number).schema());
    if (uses.get(number) == 1 || written.toString().length() < SHORTEST) {
      return written;
    }
    String name = parts.get(number).hint();
    for (int i = 2; defs.containsKey(name); i++) {
      name = parts.get(number).hint() + "-" + i;
    }
    names.put(number, name);
    defs.put(name, written);
    return JSON.objectNode().put(REF, DEFS + name);
  }
}
