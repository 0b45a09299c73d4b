package io.rolloutplaybook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static final int LARGE = 3_000_000;

  private final Problems problems = new Problems();

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_end_as_they_do_in_an_editor(String end) {
    YamlMapping root = read("a: 1" + end + "# x" + end + end + "b: two" + end);
    YamlNode b = root.entries().get(1).value();
    assertThat(b.at().line()).isEqualTo(4);
    assertThat(b.at().column()).isEqualTo(4);
    assertThat(b.at().length()).isEqualTo(3);
    assertThat(b.at().text()).isEqualTo("b: two");
  }

  @Test
  void columns_count_code_points_and_rare_line_ends_do_not_shift_lines() {
    YamlMapping root = read("a: \"x\u2028y\"\nb: {🚀🚀: é}\n");
    YamlMapping b = (YamlMapping) root.entries().get(1).value();
    YamlEntry rocket = b.entries().get(0);
    assertThat(rocket.key().at().toString()).isEqualTo("f.yaml:2:5");
    assertThat(rocket.value().at().toString()).isEqualTo("f.yaml:2:9");
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_first_key() {
    YamlMapping root = read("\uFEFFa: 1\n");
    assertThat(root.entries().get(0).key().text()).isEqualTo("a");
    assertThat(root.entries().get(0).key().at().column()).isEqualTo(1);
  }

  @Test
  void scalars_stay_as_they_were_written() {
    YamlMapping root =
        read("a: [no, 1.10, 010, 12:30, 2027-02-30, ._, '', \"null\", 0x1F, 1e3, .inf]");
    YamlSequence items = (YamlSequence) root.entries().get(0).value();
    assertThat(items.items())
        .extracting(item -> ((YamlScalar) item).text())
        .containsExactly(
            "no", "1.10", "010", "12:30", "2027-02-30", "._", "", "null", "0x1F", "1e3", ".inf");
    assertThat(((YamlScalar) items.items().get(6)).quoted()).isTrue();
    assertThat(((YamlScalar) items.items().get(0)).quoted()).isFalse();
  }

  @Test
  void a_file_that_is_no_text_is_not_called_a_text_in_another_encoding() {
    String noText =
        """
        f.yaml: error: this is not a text file [no-text]
          = Name the YAML file; documents, workbooks and pictures cannot be read here.""";
    assertThat(problem(new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8, 8, 0, (byte) 0x83, 'p'}))
        .isEqualTo(noText);
    assertThat(problem(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
        .isEqualTo(noText);
  }

  @Test
  void a_space_that_does_not_break_is_found_where_it_spoils_a_line() {
    assertThat(problem(utf8("rollout:\n\u00A0\u00A0title: New\n  launch: 2027-03-01\n")))
        .startsWith("f.yaml:2:1: error: here is a space of another kind");
    assertThat(problem(utf8("rollout:\n  title:\u00A0New\n  launch: 2027-03-01\n")))
        .startsWith("f.yaml:2:9: error: here is a space of another kind");
  }

  @Test
  void a_dash_without_a_space_before_braces_is_no_text_with_a_colon() {
    assertThat(problem(utf8("list:\n  -{id: first, date: launch}\n")))
        .startsWith("f.yaml:2:3: error: a space is missing after `-`");
  }

  @Test
  void merged_keys_give_way_to_written_ones() {
    YamlMapping root =
        read(
            """
            base: &base {channel: E-mail, owner: jo}
            other: &other {owner: max, size: 1}
            first: {<<: *base, owner: ann}
            second: {owner: ann, <<: *base}
            both: {<<: [*base, *other], size: 2}
            quoted: {"<<": kept}
            """);
    assertThat(texts(root, 2)).containsExactly("channel=E-mail", "owner=ann");
    assertThat(texts(root, 3)).containsExactly("owner=ann", "channel=E-mail");
    assertThat(texts(root, 4)).containsExactly("channel=E-mail", "owner=jo", "size=2");
    assertThat(texts(root, 5)).containsExactly("<<=kept");
  }

  @Test
  void a_file_without_content_is_a_mapping_without_entries() {
    for (String empty : List.of("", "\n\n", "# comment", "---\n", "---\n...\n")) {
      Optional<YamlMapping> root = YamlReader.read("f.yaml", utf8(empty), new Problems());
      assertThat(root).as(empty).map(YamlMapping::entries).contains(List.of());
    }
  }

  @Test
  void other_encodings_are_named() {
    Charset latin = StandardCharsets.ISO_8859_1;
    assertThat(problem("a: b\nname: Führung\n".getBytes(latin)))
        .isEqualTo(
            """
            f.yaml:2:8: error: the byte 0xFC is not UTF-8; it looks like `ü` saved in an older encoding [not-utf-8]
              2 | name: Führung
                |        ^
              = In your editor choose "Save with encoding" and UTF-8.""");
    String utf16 =
        """
        f.yaml: error: the file is saved as UTF-16, not as UTF-8 [not-utf-8]
          = In your editor choose "Save with encoding" and UTF-8.""";
    assertThat(problem("a: bcd\n".getBytes(StandardCharsets.UTF_16))).isEqualTo(utf16);
    assertThat(problem("a: bcd\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(utf16);
    assertThat(problem("a: bcd\n".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(utf16);
    assertThat(problem(new byte[] {'a', ':', ' ', (byte) 0xC3}))
        .startsWith("f.yaml:1:4: error: the byte 0xC3 is not UTF-8");
  }

  @Test
  void control_characters_are_shown_where_they_stand() {
    assertThat(problem(utf8("a: b\nb: x\u0000y\n")))
        .isEqualTo(
            """
            f.yaml:2:5: error: there is an invisible control character here (U+0000) [invalid-character]
              2 | b: x y
                |     ^
              = Delete it; it often comes with text pasted from another program.""");
    assertThat(problem(utf8("a: \"\\0\""))).contains("[invalid-character]", "U+0000");
    assertThat(problem(utf8("a: \"\\ud83d\""))).contains("[");
  }

  @Test
  void twenty_thousand_brackets_are_one_problem() {
    for (String open : List.of("[", "{a: ", "- ", "? ", "[{")) {
      assertThat(problem(utf8("a: \n  " + open.repeat(20_000)))).startsWith("f.yaml:2:");
    }
    assertThat(problem(utf8("a: " + "[".repeat(20_000))))
        .startsWith("f.yaml:1:53: error: lists and mappings are nested more than 50 deep");
  }

  @Test
  void a_file_of_more_than_16_megabytes_is_not_read() {
    assertThat(problem(new byte[17 * 1024 * 1024]))
        .startsWith("f.yaml: error: the file has 17.0 MB; at most 16 MB are read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " "})
  @Timeout(60)
  void a_large_file_is_read_whether_in_many_lines_or_in_one(String end) {
    byte[] item = utf8("{id: news, date: launch - 1w, audience: [managers, reps]}," + end);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8("items: [\n "));
    while (out.size() + item.length < LARGE) {
      out.writeBytes(item);
    }
    out.write(']');
    YamlMapping root =
        YamlReader.read("f.yaml", out.toByteArray(), problems).orElseThrow(AssertionError::new);
    assertThat(((YamlSequence) root.entries().get(0).value()).items())
        .hasSize((LARGE - 11) / item.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# %s", "a: %s", "a: \"%s\"", "a: |\n  %s", "%s: a", "- &%s a"})
  @Timeout(30)
  void a_line_of_nine_megabytes_takes_no_longer_than_as_many_lines(String yaml) {
    String large = yaml.formatted("x".repeat(9_000_000));
    YamlReader.read("f.yaml", utf8(large), problems);
    assertThat(problems.toList()).allMatch(problem -> problem.format().length() < 1_000);
  }

  private YamlMapping read(String yaml) {
    Optional<YamlMapping> root = YamlReader.read("f.yaml", utf8(yaml), problems);
    assertThat(problems.toList()).isEmpty();
    return root.orElseThrow();
  }

  private static String problem(byte[] content) {
    Problems found = new Problems();
    assertThat(YamlReader.read("f.yaml", content, found)).isEmpty();
    assertThat(found.toList()).hasSize(1);
    return found.toList().get(0).format();
  }

  private static List<String> texts(YamlMapping root, int index) {
    return ((YamlMapping) root.entries().get(index).value())
        .entries().stream()
            .map(e -> e.key().text() + "=" + ((YamlScalar) e.value()).text())
            .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
