package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the README's definition reference to what the reader reads. */
class DefinitionReferenceTest {
  private static final Path README = Path.of("README.md");

  /** A key that is like no other, so that the problem lists those that exist. */
  private static final String UNKNOWN = "zzzzzzzzzzzz: [1]";

  private static final Pattern KEYS = Pattern.compile("Its keys are: (.*)\\.");

  /** What an example may lack or contradict when it stands alone. */
  private static final Set<String> INCOMPLETE =
      Set.of("missing-key", "contradiction", "duplicate-key", "duplicate-id", "file-missing");

  private static final String BASE =
      """
      people: {cro: {}}
      audiences: {managers: {}, reps: {}}
      milestones: {pilot: {date: launch}}
      messages: {why-change: We lose deals}
      coaching: {behaviours: {industry-insight: Opens with an insight}}
      metrics: {win-rate: {}}
      roles: {manager: {skills: {coaching: {}}}}
      trainings: {basics: {for: managers}}
      workstreams: {enablement: {}}
      waves: {emea: 2027-03-01}
      """;

  /** For each table's heading the block that it describes. */
  private static final Map<String, String> BLOCKS =
      Map.ofEntries(
          Map.entry("The top level", "%s\n"),
          Map.entry("rollout", "rollout: {%s}\n"),
          Map.entry("Each of incentives", "rollout: {incentives: [{%s}]}\n"),
          Map.entry("calendar", "calendar: {%s}\n"),
          Map.entry("Each of blackouts", "calendar: {blackouts: [{%s}]}\n"),
          Map.entry("people", "people: {x: {%s}}\n"),
          Map.entry("audiences", "audiences: {x: {%s}}\n"),
          Map.entry("workstreams", "workstreams: {x: {%s}}\n"),
          Map.entry("leadership", "leadership: {%s}\n"),
          Map.entry("Each of leaders", "leadership: {leaders: {cro: {%s}}}\n"),
          Map.entry("Each of concerns", "leadership: {concerns: [{%s}]}\n"),
          Map.entry("Each of tough-questions", "leadership: {tough-questions: [{%s}]}\n"),
          Map.entry("milestones", "milestones: {x: {%s}}\n"),
          Map.entry("Each of earlier", "rollout: {earlier: [{%s}]}\n"),
          Map.entry("Each of history", "milestones: {x: {history: [{%s}]}}\n"),
          Map.entry("risks", "risks: {x: {%s}}\n"),
          Map.entry("decisions", "decisions: {x: {%s}}\n"),
          Map.entry("assumptions", "assumptions: {x: {%s}}\n"),
          Map.entry("messages", "messages: {x: {%s}}\n"),
          Map.entry("communications", "communications: [{%s}]\n"),
          Map.entry("coaching", "coaching: {%s}\n"),
          Map.entry("Each of behaviours", "coaching: {behaviours: {x: {%s}}}\n"),
          Map.entry("Each of sessions", "coaching: {sessions: [{%s}]}\n"),
          Map.entry("commitment", "coaching: {sessions: [{commitment: {%s}}]}\n"),
          Map.entry("Each of follow-through", "coaching: {follow-through: [{%s}]}\n"),
          Map.entry("metrics", "metrics: {x: {%s}}\n"),
          Map.entry("baseline", "metrics: {x: {baseline: {%s}}}\n"),
          Map.entry("target", "metrics: {x: {target: {%s}}}\n"),
          Map.entry(
              "actuals in a file", "metrics: {x: {series: {y: {}}, actuals: {file: x.csv, %s}}}\n"),
          Map.entry("Each of series", "metrics: {x: {series: {y: {%s}}}}\n"),
          Map.entry("roles", "roles: {x: {%s}}\n"),
          Map.entry("headcount", "roles: {x: {headcount: {%s}}}\n"),
          Map.entry("workflow", "roles: {x: {workflow: {%s}}}\n"),
          Map.entry(
              "career-path", "roles: {x: {career-path: {steps: [Industry principal], %s}}}\n"),
          Map.entry("Each of skills", "roles: {x: {skills: {y: {%s}}}}\n"),
          Map.entry("Each of training", "roles: {x: {skills: {coaching: {}}, training: [{%s}]}}\n"),
          Map.entry("Each of risks", "roles: {x: {risks: [{%s}]}}\n"),
          Map.entry("Each of open-questions", "roles: {x: {open-questions: [{%s}]}}\n"),
          Map.entry("defaults", "defaults: {%s}\n"),
          Map.entry("trainings", "trainings: {x: {for: manager, %s}}\n"),
          Map.entry("cohorts of a training", "trainings: {x: {cohorts: {y: {%s}}}}\n"),
          Map.entry(
              "sessions of a training",
              "trainings: {x: {cohorts: {emea-1: {}}, sessions: [{%s}]}}\n"),
          Map.entry("checks", "checks: {%s}\n"),
          Map.entry("waves", "waves: {x: {%s}}\n"),
          Map.entry("Each of accept", "checks: {accept: [{%s}]}\n"));

  static Stream<String> tables() throws IOException {
    return examples().keySet().stream();
  }

  @Test
  void every_block_has_its_table() throws IOException {
    assertThat(examples().keySet()).containsExactlyInAnyOrderElementsOf(BLOCKS.keySet());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_table_names_exactly_the_keys_that_are_read(String table) throws IOException {
    String yaml = BLOCKS.get(table).formatted(UNKNOWN);
    List<String> keys =
        problems(yaml).stream()
            .filter(p -> p.code().equals("unknown-key"))
            .map(p -> KEYS.matcher(p.advice()))
            .filter(Matcher::matches)
            .findFirst()
            .map(m -> List.of(m.group(1).split(", ")))
            .orElseThrow();
    assertThat(examples().get(table).keySet()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_example_is_read_without_a_problem(String table) throws IOException {
    examples()
        .get(table)
        .forEach(
            (key, example) -> {
              assertThat(example).startsWith(key + ": ");
              List<Problem> problems = new ArrayList<>(problems(definition(table, example)));
              problems.removeIf(p -> INCOMPLETE.contains(p.code()));
              assertThat(problems).extracting(Problem::format).as(example).isEmpty();
            });
  }

  @Test
  void the_keys_that_cannot_be_a_default_are_those_that_are_refused() throws IOException {
    Matcher sentence =
        Pattern.compile("cannot be a default: (.+?)\n\n", Pattern.DOTALL)
            .matcher(Files.readString(README));
    assertThat(sentence.find()).isTrue();
    assertThat(Reference.words(sentence.group(1)))
        .containsExactlyInAnyOrderElementsOf(Defaults.REFUSED.keySet());
  }

  @Test
  void the_keys_that_cannot_differ_in_a_wave_are_those_that_are_refused() throws IOException {
    Matcher sentence =
        Pattern.compile("The same for all waves are (.+?);", Pattern.DOTALL)
            .matcher(Files.readString(README));
    assertThat(sentence.find()).isTrue();
    assertThat(Reference.words(sentence.group(1)))
        .containsExactlyInAnyOrderElementsOf(PerWave.REFUSED.keySet());
  }

  @Test
  void every_definition_in_the_readme_is_read() throws IOException {
    Matcher block =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    int seen = 0;
    while (block.find()) {
      assertThat(problems(block.group(1))).isEmpty();
      seen++;
    }
    assertThat(seen).isPositive();
  }

  /** The example in its block, beside whatever examples refer to. */
  static String definition(String table, String example) {
    String key = example.substring(0, example.indexOf(':') + 1);
    // the example takes the place of what else stands under its key
    String block =
        BLOCKS.get(table).formatted(example).replaceFirst(key + " [^{}]*, (?=" + key + ")", "");
    String section = block.substring(0, block.indexOf(':'));
    String rest =
        BASE.lines()
            .filter(line -> !line.startsWith(section + ":"))
            .reduce("", (a, b) -> a + b + "\n");
    String own =
        BASE.lines().filter(line -> line.startsWith(section + ": {")).findFirst().orElse("");
    String merged =
        own.isEmpty()
                || table.equals("The top level")
                || own.startsWith(block.substring(0, block.indexOf(':', section.length() + 1) + 1))
            ? block
            : own.substring(0, own.length() - 1) + ", " + block.substring(section.length() + 3);
    String rollout = section.equals("rollout") ? "" : "rollout: {title: x, launch: 2027-03-01}\n";
    return rollout + rest + merged;
  }

  /** For each table, the example of each key. */
  private static Map<String, Map<String, String>> examples() throws IOException {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    for (Reference.Block block : Reference.read().blocks()) {
      Map<String, String> table = new LinkedHashMap<>();
      block.keys().forEach(key -> table.put(key.name(), key.example()));
      tables.put(block.heading(), table);
    }
    return tables;
  }

  static List<Problem> problems(String yaml) {
    Problems problems = new Problems();
    DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    return problems.toList();
  }
}
