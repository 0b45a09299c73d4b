package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damages a definition in every way that a slip of the hand can, always in the same order. */
class MutationTest {
  private static final List<String> SNIPPETS =
      List.of(
          "\t",
          ":",
          ": ",
          "-",
          "- ",
          "?",
          "? ",
          "[",
          "]",
          "{",
          "}",
          "[]",
          "{}",
          "&a ",
          "*a",
          "!x ",
          "!!int ",
          "!!binary ",
          "!<x%zz> ",
          "|",
          ">",
          ">2-",
          "'",
          "\"",
          "#",
          " #",
          "%",
          "@",
          "`",
          ",",
          "<<: ",
          "~",
          "._",
          "---",
          "\n---\n",
          "\n...\n",
          "\n",
          "\r",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "\u0085",
          "🚀",
          "\\",
          "\"\\x",
          "\"\\U00110000\"",
          "  ",
          "999999999999",
          "launch",
          "-1",
          "2027-02-30",
          "null",
          "true",
          "%YAML 9.9\n",
          "\n%TAG ! tag:x\n---\n");

  @Test
  void every_damaged_definition_is_read_or_has_a_located_problem() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            Path.of("src/test/resources/io/rolloutplaybook/definition/industry-first.yaml"));
    Random random = new Random(20270301);
    int broken = 0;
    for (int i = 0; i < 800; i++) {
      byte[] content = damaged(whole, random);
      Problems problems = new Problems();
      Optional<Rollout> rollout;
      try {
        rollout = DefinitionReader.read("f.yaml", content, problems);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(
            "run " + i + ":\n" + new String(content, StandardCharsets.UTF_8), e);
      }
      assertThat(rollout.isPresent()).as("run %s", i).isNotEqualTo(problems.hasErrors());
      for (Problem problem : problems.toList()) {
        assertThat(problem.format()).isNotBlank();
        assertThat(problem.advice()).isNotBlank();
      }
      broken += problems.hasErrors() ? 1 : 0;
    }
    assertThat(broken).isGreaterThan(400);
  }

  /** One to three places deleted, doubled, replaced or filled with what does not belong there. */
  static byte[] damaged(byte[] whole, Random random) {
    byte[] content = whole;
    for (int n = random.nextInt(3); n >= 0; n--) {
      int at = random.nextInt(content.length);
      int length = random.nextInt(Math.min(40, content.length - at));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(content, 0, at);
      switch (random.nextInt(5)) {
        case 0 -> out.write(content, at + length, content.length - at - length);
        case 1 -> {
          out.write(content, at, length);
          out.write(content, at, content.length - at);
        }
        case 2 -> {
          out.write(random.nextInt(256));
          out.write(content, at + 1, content.length - at - 1);
        }
        default -> {
          out.writeBytes(
              SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8));
          out.write(content, at, content.length - at);
        }
      }
      content = out.toByteArray();
    }
    return content;
  }
}
