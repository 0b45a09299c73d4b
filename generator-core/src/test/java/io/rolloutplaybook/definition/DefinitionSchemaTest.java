package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.rolloutplaybook.Golden;
import io.rolloutplaybook.definition.Reference.Block;
import io.rolloutplaybook.definition.Reference.Key;
import io.rolloutplaybook.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the published JSON Schema to the README's reference, and both to the reader. */
class DefinitionSchemaTest {
  private static final String NAME = "rollout.schema.json";
  private static final Path PUBLISHED =
      Path.of("src/main/resources/io/rolloutplaybook").resolve(NAME);
  private static final Path SAMPLES = Path.of("../samples");
  private static final String MODELINE = "# yaml-language-server: $schema=../" + NAME + "\n";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  /** What may stand after any key. */
  private static final List<String> VALUES =
      List.of(
          "~",
          "\"\"",
          "zzzzzz zzzzzz",
          "Zz--z",
          "12",
          "-1",
          "0",
          "7",
          "99999999",
          "1.5",
          "\"3\"",
          "\"1,000\"",
          "95%",
          "yes",
          "2027-01-01",
          "2027-02-31",
          "1900-12-31",
          "launch - 2w",
          "launch - 2x",
          "2w",
          "1h 30min",
          "9:30",
          "24:00",
          "to be set",
          "end of pilot + 1w",
          "end of",
          "{2027-01-01: launch + 1w}",
          "{zzzzzz: ~}",
          "[zzzzzz]",
          "[[zzzzzz]]",
          "[2027-01-01, 7]",
          "{}",
          "{zzzzzzzzzzzz: 1}",
          "{2027-01-01: 3}",
          "{2027-01-01: 7}",
          "[{zzzzzzzzzzzz: 1}]");

  /** Problems with the form of a value, which a schema can see. */
  private static final Set<String> OF_FORM =
      Set.of(
          "wrong-type",
          "bad-date",
          "bad-interval",
          "bad-duration",
          "bad-time",
          "bad-id",
          "out-of-range",
          "empty-text",
          "unknown-key",
          "unsupported-version");

  /** Types whose words are checked against a list that no schema holds. */
  private static final Set<String> OPEN = Set.of("language tag", "time zone", "list of texts");

  @Test
  void the_published_schema_is_the_one_of_the_reference() throws IOException {
    Golden.check(PUBLISHED, new DefinitionSchema(Reference.read()).text());
  }

  @Test
  void the_schema_is_in_the_jar() throws IOException {
    try (InputStream in =
        DefinitionReader.class.getResourceAsStream("/io/rolloutplaybook/" + NAME)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"" + DefinitionSchema.ID + "\"");
    }
  }

  @Test
  void the_schema_is_a_valid_schema() throws IOException {
    JsonSchema metaSchema =
        FACTORY.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(EditorYaml.read(Files.readString(PUBLISHED)))).isEmpty();
  }

  @Test
  void what_repeats_stands_in_the_schema_once() throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    countKeys(EditorYaml.read(Files.readString(PUBLISHED)), seen);
    assertThat(seen.entrySet())
        .hasSizeGreaterThan(200)
        .filteredOn(key -> key.getValue() > 1)
        .extracting(Map.Entry::getKey)
        .isEmpty();
    assertThat(Files.size(PUBLISHED)).as("an editor reads it again and again").isLessThan(200_000);
  }

  private static void countKeys(JsonNode node, Map<String, Integer> seen) {
    if (node.path("description").isTextual()) {
      seen.merge(node.toString(), 1, Integer::sum);
    }
    node.forEach(child -> countKeys(child, seen));
  }

  @Test
  void every_sample_passes_and_all_but_the_smallest_point_to_the_schema_that_they_share()
      throws IOException {
    Golden.check(SAMPLES.resolve(NAME), Files.readString(PUBLISHED));
    List<Path> definitions = new ArrayList<>();
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      folders
          .map(folder -> folder.resolve("rollout.yaml"))
          .filter(Files::exists)
          .sorted()
          .forEach(definitions::add);
    }
    List<Path> pointing = new ArrayList<>();
    for (Path definition : definitions) {
      String yaml = Files.readString(definition);
      assertThat(messages(yaml)).as(definition.toString()).isEmpty();
      if (yaml.startsWith(MODELINE)) {
        pointing.add(definition);
      }
    }
    // the smallest definition shows that none of this is needed
    definitions.remove(SAMPLES.resolve("minimal/rollout.yaml"));
    assertThat(pointing).isEqualTo(definitions).hasSizeGreaterThan(5);
  }

  @Test
  void every_definition_in_a_readme_passes() throws IOException {
    int seen = 0;
    for (Path readme : List.of(Path.of("README.md"), Path.of("../README.md"))) {
      for (String yaml : yamlBlocks(Files.readString(readme))) {
        if (yaml.contains("rollout:")) {
          assertThat(messages(yaml)).as(yaml).isEmpty();
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(7);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("unknown key", "  title: A\n", "  title: A\n  tittle: B\n"),
        mistake("missing required key", "  title: A\n", "  summary: A\n"),
        mistake("required key without a value", "  title: A\n", "  title:\n"),
        mistake("day that no month has", "  as-of: 2027-01-31\n", "  as-of: 2027-01-32\n"),
        mistake("day of a month that is shorter", "  as-of: 2027-04-30\n", "  as-of: 2027-04-31\n"),
        mistake("day in another order", "  as-of: 2027-01-31\n", "  as-of: 31.01.2027\n"),
        mistake("distance without a unit", "  start: launch - 8w\n", "  start: launch - 8\n"),
        mistake("distance in an unknown unit", "  start: launch - 8wd\n", "  start: launch - 8y\n"),
        mistake("list where a text is expected", "  why: A\n", "  why: [A, B]\n"),
        mistake("block where a text is expected", "  why: \"A: B\"\n", "  why: {A: B}\n"),
        mistake("text where a list of blocks is expected", "  incentives:\n", "  incentives: A\n"),
        mistake("word that is not listed", incentive("positive"), incentive("posative")),
        mistake("word in upper case", incentive("negative"), incentive("Negative")),
        mistake(
            "time zone that cannot be one", calendar("time-zone: UTC"), calendar("time-zone: 1")),
        mistake(
            "number above its range", calendar("hours-per-day: 24"), calendar("hours-per-day: 25")),
        mistake(
            "number at a limit that is excluded",
            calendar("hours-per-day: 0.5"),
            calendar("hours-per-day: 0")),
        mistake("word for a number", audience("size: 41"), audience("size: many")),
        mistake("number with a separator", audience("size: 1200"), audience("size: 1'200")),
        mistake("number below its range", audience("size: 0"), audience("size: -1")),
        mistake("part of a whole number", audience("size: 2"), audience("size: 2.5")),
        mistake("id with a space", "people: {sales-ops: {}}\n", "people: {sales ops: {}}\n"),
        mistake("id with an underscore", "people: {sales-ops: }\n", "people: {sales_ops: }\n"),
        mistake("id that is too long", people(60), people(61)),
        mistake(
            "reference that can be no id",
            milestone("depends-on: m2"),
            milestone("depends-on: m 2")),
        mistake("list of lists", milestone("depends-on: [m2]"), milestone("depends-on: [[m2]]")),
        mistake("interval without a number", series("every: 2w"), series("every: weekly")),
        mistake("interval of nothing", series("every: 1d"), series("every: 0d")),
        mistake(
            "stretch without an end",
            series("every: 1m").replace("until: launch + 12w, ", ""),
            series("channel: A").replace("until: launch + 12w, ", "")),
        mistake(
            "neither a day nor several",
            series("every: 1m"),
            series("channel: A").replace("from: launch, until: launch + 12w, ", "")),
        mistake(
            "date to be set that cannot be",
            milestone("owner: x").replace("date: launch", "date: To be set"),
            milestone("start: to be set")),
        mistake(
            "default of what only one item can state",
            defaults("channel: A"),
            defaults("date: launch")),
        mistake("default with a mistake", defaults("two-way: yes"), defaults("two-way: maybe")),
        mistake("time of no day", series("time: 09:30"), series("time: 24:00")),
        mistake(
            "message to nobody",
            series("audiences: [x]"),
            series("every: 1m").replace("audience: x, ", "")),
        mistake("neither yes nor no", series("two-way: yes"), series("two-way: maybe")),
        mistake("duration in words", session("duration: 1h 30min"), session("duration: an hour")),
        mistake(
            "number where a block is expected",
            metric("target: {value: 1.5, date: 2027-01-01}"),
            metric("target: 1.5")),
        mistake(
            "number with its unit",
            metric("target: {value: -27.5, date: 2027-01-01}"),
            metric("target: {value: 27%, date: 2027-01-01}")),
        mistake(
            "target that aims at nothing",
            metric("target: {at-least: 27, date: 2027-01-01}"),
            metric("target: {date: 2027-01-01}")),
        mistake(
            "target that aims at two things",
            metric("target: {value: 27, at-least: , date: 2027-01-01}"),
            metric("target: {value: 27, at-least: 27, date: 2027-01-01}")),
        mistake(
            "day of an item that has several",
            series("every: 1m, date: "),
            series("every: 1m, date: launch")),
        mistake(
            "two spellings of one key",
            series("every: 1m, audiences: x"),
            series("every: 1m, audiences: x, audience: x")),
        mistake(
            "reason of a forecast that is not there",
            milestone("forecast: launch + 1d, because: A"),
            milestone("because: A")),
        mistake(
            "progress of what is done",
            milestone("progress: 60%"),
            milestone("progress: 60%, done: 2027-01-01")),
        mistake(
            "tier of what is made of others",
            audience("includes: y}, y: {tier: manager"),
            audience("includes: y, tier: manager}, y: {tier: manager")),
        mistake(
            "reading without a day",
            metric("actuals: {2027-01-01: 3}"),
            metric("actuals: {January: 3}")),
        mistake("reading in a list", metric("actuals: {}"), metric("actuals: [3]")),
        mistake("percentage without its sign", role("workload: 95%"), role("workload: 95")),
        mistake(
            "rating above five",
            role("skills: {a: {current: 5}}"),
            role("skills: {a: {current: 6}}")),
        mistake(
            "key of another block",
            role("workflow: {after: A}"),
            role("workflow: {after: A, text: B}")),
        mistake("format that does not exist yet", "playbook: 1\n", "playbook: 2\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void a_mistake_fails_and_what_is_right_in_its_place_passes(
      String mistake, String right, String wrong) {
    assertThat(messages(right)).isEmpty();
    assertThat(errors(right)).isEmpty();
    assertThat(messages(wrong)).isNotEmpty();
    assertThat(errors(wrong)).isNotEmpty();
  }

  @Test
  void a_definition_that_plans_nothing_fails() {
    assertThat(messages("rollout: {title: A, launch: 2027-03-01}\n")).isNotEmpty();
  }

  @Test
  void launch_is_missed_unless_waves_have_theirs() {
    String plan = "rollout: {title: A}\ncommunications: [{date: launch, audience: x}]\n";
    assertThat(messages(plan)).isNotEmpty();
    assertThat(messages(plan + "waves: {emea: 2027-03-01, us: {name: US, launch: 2027-05-03}}\n"))
        .isEmpty();
    assertThat(messages(plan + "waves: {emea: {name: EMEA}}\n")).isNotEmpty();
  }

  @Test
  void what_a_default_or_another_file_may_state_is_not_missed() {
    String rollout = "rollout: {title: A, launch: 2027-03-01}\n";
    String communications = "communications: [{date: launch}]\n";
    String sessions = "coaching: {sessions: [{date: launch, coach: x}]}\n";
    assertThat(messages(rollout + communications)).isNotEmpty();
    assertThat(messages(rollout + sessions)).isNotEmpty();
    assertThat(messages(rollout + communications + "defaults: {communications: {audience: x}}\n"))
        .isEmpty();
    assertThat(messages(rollout + sessions + "defaults: {sessions: {coachee: x}}\n")).isEmpty();
    assertThat(messages("include: rest.yaml\n" + communications)).isEmpty();
    assertThat(messages(rollout + "include: rest.yaml\n")).isEmpty();
    assertThat(messages(rollout + "include: rest.yaml\ncommunications: [{audience: x}]\n"))
        .isNotEmpty();
  }

  @Test
  void what_the_types_of_yaml_make_of_texts_passes() {
    assertThat(
            messages(
                """
                rollout: {title: 2027, launch: 2027-03-01, version: 1.10, why: true, summary: ~}
                communications:
                  - {date: launch, audience: 7, two-way: yes, owner: }
                  - {date: launch, audience: [7, Norway], two-way: false, channel: no}
                """))
        .isEmpty();
  }

  static Stream<String> tables() throws IOException {
    return Reference.read().blocks().stream().map(Block::heading);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_schema_and_the_reader_agree_on_every_value_of_every_key(String table)
      throws IOException {
    Reference reference = Reference.read();
    DefinitionSchema schemas = new DefinitionSchema(reference);
    Block block = reference.block(table);
    List<String> disagreements = new ArrayList<>();
    for (Key key : block.keys()) {
      JsonSchema schema = FACTORY.getSchema(schemas.value(block, key));
      List<String> usual = texts(read(table, key.example()));
      assertThat(schema.validate(EditorYaml.read(key.example()).get(key.name())))
          .as(key.example())
          .isEmpty();
      for (String value : VALUES) {
        String line = key.name() + ": " + value;
        boolean passes = schema.validate(EditorYaml.read(line).get(key.name())).isEmpty();
        List<Problem> problems = new ArrayList<>(read(table, line));
        problems.removeIf(p -> usual.contains(text(p)));
        boolean refused =
            passes ? problems.stream().anyMatch(p -> ofForm(p, key)) : problems.isEmpty();
        if (refused) {
          disagreements.add(
              line + " (" + key.type() + ", " + (passes ? texts(problems) : "read") + ")");
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_schema_and_the_reader_agree_on_which_keys_stand_together(String table)
      throws IOException {
    Block block = Reference.read().block(table);
    ObjectNode rules = JsonNodeFactory.instance.objectNode();
    rules.putArray("allOf").add(true).addAll(DefinitionSchema.together(block));
    JsonSchema schema = FACTORY.getSchema(rules);
    List<String> disagreements = new ArrayList<>();
    List<Key> keys = table.equals("The top level") ? List.of() : block.keys();
    for (Key a : keys) {
      for (Key b : keys.subList(keys.indexOf(a), keys.size())) {
        String both = a.example() + (a.equals(b) ? "" : ", " + b.example());
        boolean passes = schema.validate(EditorYaml.read("{" + both + "}")).isEmpty();
        boolean read = read(table, both).stream().noneMatch(p -> p.code().equals("contradiction"));
        if (passes != read) {
          disagreements.add(both + (read ? " is read" : " is refused"));
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static boolean ofForm(Problem problem, Key key) {
    return OF_FORM.contains(problem.code())
        || (problem.code().equals("unknown-value") && !OPEN.contains(key.type()))
        || (key.required()
            && problem.code().equals("missing-key")
            && problem.message().endsWith("`" + key.name() + "`"));
  }

  @Test
  void what_the_schema_refuses_in_the_problem_texts_the_reader_refuses() throws IOException {
    int refused = 0;
    for (String name : GoldenProblemsTest.names().toList()) {
      byte[] yaml = Files.readAllBytes(GoldenProblemsTest.FOLDER.resolve(name + ".yaml"));
      Optional<JsonNode> json = EditorYaml.read(yaml);
      if (json.isPresent() && !schema().validate(json.get()).isEmpty()) {
        assertThat(errors(new String(yaml, StandardCharsets.UTF_8))).as(name).isNotEmpty();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(15);
  }

  @Test
  void what_the_schema_refuses_in_a_damaged_definition_the_reader_refuses() throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLES.resolve("industry-first/rollout.yaml"));
    Random random = new Random(20270301);
    int refused = 0;
    for (int i = 0; i < 100; i++) {
      byte[] damaged = MutationTest.damaged(whole, random);
      Optional<JsonNode> json = EditorYaml.read(damaged);
      if (json.isPresent()) {
        Set<ValidationMessage> messages = schema().validate(json.get());
        if (!messages.isEmpty()) {
          String yaml = new String(damaged, StandardCharsets.UTF_8);
          assertThat(errors(yaml)).as("run %s: %s", i, messages).isNotEmpty();
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(10);
  }

  private static Arguments mistake(String name, String right, String wrong) {
    return Arguments.of(name, definition(right), definition(wrong));
  }

  /** A definition with this in it, whether it belongs under {@code rollout} or not. */
  private static String definition(String part) {
    boolean inRollout = part.startsWith("  ");
    String title = part.contains("title:") || part.contains("  summary:") ? "" : "  title: A\n";
    return "rollout:\n  launch: 2027-03-01\n"
        + (inRollout ? title + part : "  title: A\n" + part)
        + (part.startsWith("communications")
            ? ""
            : "communications: [{date: launch, audience: x}]\n");
  }

  private static String incentive(String kind) {
    return "  incentives: [{kind: " + kind + ", text: A}]\n";
  }

  private static String calendar(String entry) {
    return "calendar: {" + entry + "}\n";
  }

  private static String audience(String entry) {
    return "audiences: {x: {" + entry + "}}\n";
  }

  private static String people(int length) {
    return "people: {" + "a".repeat(length) + ": {}}\n";
  }

  private static String milestone(String entry) {
    return "milestones: {m1: {date: launch, " + entry + "}, m2: {date: launch}}\n";
  }

  private static String series(String entry) {
    boolean audience = entry.contains("audiences");
    return "communications: [{from: launch, "
        + "until: launch + 12w, "
        + (audience ? "" : "audience: x, ")
        + entry
        + "}]\n";
  }

  private static String defaults(String entry) {
    return "defaults: {communications: {" + entry + "}}\n";
  }

  private static String session(String entry) {
    return "coaching: {sessions: [{coach: x, coachee: x, date: launch, " + entry + "}]}\n";
  }

  private static String metric(String entry) {
    return "metrics: {m: {" + entry + "}}\n";
  }

  private static String role(String entry) {
    return "roles: {r: {" + entry + "}}\n";
  }

  private static JsonSchema schema() {
    return Published.SCHEMA;
  }

  /** Compiled once. */
  private static final class Published {
    static final JsonSchema SCHEMA = load();

    private static JsonSchema load() {
      try {
        return FACTORY.getSchema(Files.readString(PUBLISHED));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static Set<ValidationMessage> messages(String yaml) {
    return schema().validate(EditorYaml.read(yaml));
  }

  private static List<Problem> errors(String yaml) {
    return DefinitionReferenceTest.problems(yaml);
  }

  private static List<Problem> read(String table, String line) {
    return DefinitionReferenceTest.problems(DefinitionReferenceTest.definition(table, line));
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(DefinitionSchemaTest::text).toList();
  }

  private static String text(Problem problem) {
    return problem.code() + ": " + problem.message();
  }

  private static List<String> yamlBlocks(String markdown) {
    return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
        .matcher(markdown)
        .results()
        .map(m -> m.group(1))
        .toList();
  }
}
