package io.rolloutplaybook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private final Problems problems = new Problems();

  private enum Stance {
    ALL_IN,
    UNSURE
  }

  @Test
  void every_type_is_read_as_it_is_written() {
    Fields fields =
        fields(
            """
            text: no
            version: 1.10
            zeroes: 010
            time: 12:30
            whole: 318
            number: -21.40
            share: 95.5%
            answer: No
            day: 2028-02-29
            stance: all-in
            one: a
            list: [a, "b: c"]
            block: {inner: x}
            rows: [{inner: y}, {inner: z}]
            named: {first: 1, second: 2}
            """);
    assertThat(fields.text("text")).contains("no");
    assertThat(fields.text("version")).contains("1.10");
    assertThat(fields.text("zeroes")).contains("010");
    assertThat(fields.text("time")).contains("12:30");
    assertThat(fields.integer("whole", 0, 1000)).contains(318);
    assertThat(fields.decimal("number")).contains(new BigDecimal("-21.40"));
    assertThat(fields.percent("share")).contains(new BigDecimal("0.955"));
    assertThat(fields.bool("answer")).contains(false);
    assertThat(fields.date("day")).contains(LocalDate.of(2028, 2, 29));
    assertThat(fields.choice("stance", Stance.class)).contains(Stance.ALL_IN);
    assertThat(fields.texts("one")).containsExactly("a");
    assertThat(fields.texts("list")).containsExactly("a", "b: c");
    assertThat(fields.mapping("block", "the block").flatMap(b -> b.text("inner"))).contains("x");
    assertThat(fields.mappings("rows", "a row"))
        .flatExtracting(row -> row.texts("inner"))
        .containsExactly("y", "z");
    assertThat(fields.entries("named"))
        .extracting(entry -> entry.key().text())
        .containsExactly("first", "second");
    fields.done();
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void a_key_without_a_value_counts_as_absent() {
    Fields fields = fields("a:\nb: ~\nc: null\nd: \"null\"\n");
    assertThat(fields.text("a")).isEmpty();
    assertThat(fields.text("b")).isEmpty();
    assertThat(fields.integer("c", 0, 9)).isEmpty();
    assertThat(fields.text("d")).contains("null");
    fields.done();
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void a_required_key_that_was_misspelt_is_reported_once() {
    Fields fields =
        fields("titel: x\n").require("title", "My rollout").require("day", "2027-03-01");
    fields.text("title");
    fields.date("day");
    fields.done();
    assertThat(problems.toList())
        .extracting(Problem::format)
        .containsExactly(
            """
            f.yaml:1:1: error: the thing needs `day` [missing-key]
              1 | titel: x
                | ^
              = Add `day: 2027-03-01`.""",
            """
            f.yaml:1:1: error: `titel` is no key of the thing [unknown-key]
              1 | titel: x
                | ^^^^^
              = Did you mean `title`?""");
  }

  private Fields fields(String yaml) {
    return YamlReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
        .map(root -> new Fields(root.at(), root, "the thing", problems))
        .orElseThrow(() -> new AssertionError(problems.toList().toString()));
  }
}
