package io.rolloutplaybook.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import io.rolloutplaybook.yaml.YamlReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * YAML as an editor sees it, which asks a JSON Schema: scalars have the types of YAML 1.2's core
 * schema. There {@code yes} is a text, {@code 1.10} a number and {@code 2027-03-01} a text.
 */
final class EditorYaml {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EditorYaml() {}

  /** Empty when it is no mapping, or no YAML. */
  static Optional<JsonNode> read(byte[] yaml) {
    return YamlReader.read("f.yaml", yaml, new Problems()).map(EditorYaml::json);
  }

  static JsonNode read(String yaml) {
    return read(yaml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(e -> object.set(e.key().text(), json(e.value())));
      return object;
    }
    if (node instanceof YamlSequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return scalar((YamlScalar) node);
  }

  private static JsonNode scalar(YamlScalar scalar) {
    String text = scalar.text();
    if (scalar.quoted()) {
      return JSON.textNode(text);
    }
    if (text.matches("|~|null|Null|NULL")) {
      return JSON.nullNode();
    }
    if (text.matches("true|True|TRUE|false|False|FALSE")) {
      return JSON.booleanNode(text.equalsIgnoreCase("true"));
    }
    if (text.matches("[-+]?[0-9]+")) {
      return JSON.numberNode(new BigInteger(text));
    }
    if (text.matches("0x[0-9a-fA-F]+|0o[0-7]+")) {
      return JSON.numberNode(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8));
    }
    if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")) {
      return JSON.numberNode(new BigDecimal(text));
    }
    return JSON.textNode(text);
  }
}
