package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * How long a definition takes to be read and analysed, against SnakeYAML composing the same bytes
 * in the same run. Run by {@code .ci/bench-definition}; its name keeps it out of the tests.
 */
class DefinitionBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 8);

  /** What 5,000 communications and as many milestones may take, ms. */
  private static final int MOST = 3_000;

  @Test
  void a_definition_is_read_and_analysed_in_time() throws IOException {
    String file = System.getProperty("bench.definition", "");
    int rounds = Integer.getInteger("bench.rounds", 9);
    byte[] content = file.isEmpty() ? large(5_000) : Files.readAllBytes(Path.of(file));
    long[] compose = new long[rounds];
    long[] read = new long[rounds];
    long[] analyse = new long[rounds];
    for (int i = -rounds; i < rounds; i++) { // the first half warms up
      long start = clock();
      compose(content);
      long composed = clock();
      Rollout rollout = read(content);
      long was = clock();
      analyse(rollout);
      long end = clock();
      if (i >= 0) {
        compose[i] = composed - start;
        read[i] = was - composed;
        analyse[i] = end - was;
      }
    }
    print("SnakeYAML composes", compose);
    print("definition is read", read);
    print("rollout is analysed", analyse);
    System.out.printf(
        Locale.ROOT,
        "%-20s %8.1f MB of YAML, heap of at most %d MB%n",
        "",
        content.length / 1048576.0,
        Runtime.getRuntime().maxMemory() / 1048576);
    assertThat((read[rounds / 2] + analyse[rounds / 2]) / 1_000_000).isLessThan(MOST);
  }

  /** Processor time, because a machine that does other work says little by the time that passes. */
  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void compose(byte[] content) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    new Yaml(options).compose(new StringReader(new String(content, StandardCharsets.UTF_8)));
  }

  private static Rollout read(byte[] content) {
    Problems problems = new Problems();
    return DefinitionReader.read("rollout.yaml", content, problems)
        .orElseThrow(() -> new IllegalStateException(first(problems)));
  }

  private static void analyse(Rollout rollout) {
    Problems problems = new Problems();
    Analysis.of(rollout, TODAY, problems)
        .orElseThrow(() -> new IllegalStateException(first(problems)));
  }

  private static String first(Problems problems) {
    return problems.toList().stream().map(Problem::format).findFirst().orElse("");
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT, "%-20s %8.1f ms (median)%n", what, nanos[nanos.length / 2] / 1e6);
  }

  /** A definition as long as people write them, with as many communications as milestones. */
  static byte[] large(int items) {
    StringBuilder yaml =
        new StringBuilder(
            """
            rollout: {title: Everything at once, launch: 2027-03-01, as-of: 2027-02-08}
            people:
              cro: {name: Priya Raman, title: Chief Revenue Officer}
            audiences:
            """);
    for (int i = 0; i < 20; i++) {
      yaml.append("  team-").append(i).append(": {tier: employee, size: ").append(i).append("}\n");
    }
    yaml.append("milestones:\n");
    String words =
        "What people read here is as long as it is in rollouts that happened, ".repeat(8);
    for (int i = 0; i < items; i++) {
      yaml.append("  step-").append(i).append(":\n    name: \"Step ").append(i);
      yaml.append(" of the preparation\"\n    date: launch - ").append(i % 300 + 1);
      yaml.append("d\n    owner: cro\n    audiences: [team-").append(i % 20).append("]\n");
      if (i % 300 != 0) {
        yaml.append("    depends-on: [step-").append(i - i % 300).append("]\n");
        yaml.append("    forecast: launch - ").append(i % 300 + 1).append("d\n");
      }
      yaml.append("    done-when: >\n      ").append(words).append('\n');
    }
    yaml.append("communications:\n");
    for (int i = 0; i < items; i++) {
      yaml.append("  - id: news-").append(i).append("\n    title: \"News ").append(i);
      yaml.append("\"\n    date: step-").append(i).append(" + 1wd\n    audience: [team-");
      yaml.append(i % 20).append(", team-").append((i + 7) % 20).append("]\n    channel: E-mail\n");
      yaml.append("    sender: cro\n    owner: cro\n    milestone: step-").append(i);
      yaml.append("\n    two-way: no\n    purpose: >\n      ").append(words);
      yaml.append("\n    why: \"").append(words).append("\"\n    feedback: |\n      ");
      yaml.append(words).append('\n');
    }
    return yaml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
