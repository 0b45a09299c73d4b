package io.rolloutplaybook.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.model.MessageText;
import io.rolloutplaybook.model.MessageText.Item;
import io.rolloutplaybook.model.MessageText.Part;
import io.rolloutplaybook.model.MessageText.Run;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts are shown as {@code p}, {@code -} or {@code 1} and their text as markup. */
class MessageTextReaderTest {

  private static Optional<MessageText> read(String text, Problems problems) {
    SourceLocation at = new SourceLocation("rollout.yaml", 1, 7, 1, "body: |");
    YamlSource source =
        new YamlSource(Map.of("rollout.yaml", ("body: |\n" + text).getBytes(UTF_8)));
    return MessageTextReader.read(new YamlScalar(at, text.strip(), true), source, problems);
  }

  private static List<String> parts(String text) {
    Problems problems = new Problems();
    Optional<MessageText> message = read(text, problems);
    assertThat(problems.toList()).isEmpty();
    return message.orElseThrow().parts().stream().map(MessageTextReaderTest::shown).toList();
  }

  private static String shown(Part part) {
    String lead =
        switch (part.kind()) {
          case PARAGRAPH -> "p ";
          case BULLETS -> "- ";
          case NUMBERS -> "1 ";
        };
    return lead
        + part.items().stream()
            .map(MessageTextReaderTest::shown)
            .collect(Collectors.joining(" | "));
  }

  private static String shown(Item item) {
    return item.runs().stream().map(MessageTextReaderTest::shown).collect(Collectors.joining());
  }

  private static String shown(Run run) {
    String text = run.emphasis() ? "<em>" + run.text() + "</em>" : run.text();
    text = run.strong() ? "<b>" + text + "</b>" : text;
    return run.link().isPresent() ? "<" + run.link().get() + ">" + text + "</>" : text;
  }

  private static List<String> codes(String text) {
    Problems problems = new Problems();
    read(text, problems);
    return problems.toList().stream().map(Problem::code).toList();
  }

  @Test
  void an_empty_line_begins_a_paragraph_and_other_lines_are_joined() {
    assertThat(parts("Dear all,\n\non *1 March*\nwe start.\n   \n\nPriya"))
        .containsExactly("p Dear all,", "p on <b>1 March</b> we start.", "p Priya");
  }

  @Test
  void lines_with_a_hyphen_or_a_number_are_lists() {
    assertThat(parts("We ask:\n- read\n- write\n  and sign\nThen:\n1. rest\n2. play\n\nBye"))
        .containsExactly("p We ask:", "- read | write and sign Then:", "1 rest | play", "p Bye");
    assertThat(parts("- one\n\n- two\n\n1. three\n\n2. four\n\n  still four"))
        .containsExactly("- one | two", "1 three | four still four");
  }

  @Test
  void a_numbered_list_begins_with_one() {
    assertThat(parts("We start on\n1. March, not on\n3. March")).hasSize(2);
    assertThat(parts("2027. What a year")).containsExactly("p 2027. What a year");
    assertThat(parts("1) one\n2) two\n4. four")).containsExactly("1 one | two 4. four");
  }

  @Test
  void marks_stand_around_words_and_within_each_other() {
    assertThat(parts("*strong words*, _quiet_ and *both _of_ them*."))
        .containsExactly(
            "p <b>strong words</b>, <em>quiet</em> and <b>both </b><b><em>of</em></b><b> them</b>.");
    assertThat(parts("\"*quoted*\" (_so_) _a_b_"))
        .containsExactly("p \"<b>quoted</b>\" (<em>so</em>) <em>a_b</em>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 * 3 = 6",
        "2*3*4",
        "snake_case_name",
        "first - second",
        "-",
        "-5 degrees",
        "a [note] in brackets",
        "footnote* and more*",
        "* * *",
        "__init__ and ___",
        "1.5 hours",
        "f(x) [y] (z)",
        "\u00e9t\u00e9_\u00e9t\u00e9"
      })
  void what_is_no_mark_stays_as_it_is(String text) {
    assertThat(parts(text)).containsExactly("p " + text);
  }

  @Test
  void a_backslash_takes_a_marks_meaning_away() {
    assertThat(parts("\\*not strong\\* \\_nor\\_ \\[this](x) C:\\temp"))
        .containsExactly("p *not strong* _nor_ [this](x) C:\\temp");
    assertThat(parts("*a \\* b*")).containsExactly("p <b>a * b</b>");
  }

  @Test
  void links_lead_to_pages_and_mailboxes() {
    assertThat(parts("See [the *new* page](https://example.com/a_(b)_c), or [](mailto:x@y.z)."))
        .containsExactly(
            "p See <https://example.com/a_(b)_c>the </><https://example.com/a_(b)_c><b>new</b></>"
                + "<https://example.com/a_(b)_c> page</>, or <mailto:x@y.z>mailto:x@y.z</>.");
    assertThat(parts("*bold [link](http://a.b/c*d) end*"))
        .containsExactly("p <b>bold </b><http://a.b/c*d><b>link</b></><b> end</b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[x](/page)",
        "[x]()",
        "[x](https://)",
        "[x](https://a b)",
        "[x](JavaScript:void)",
        "[x](data:text/html,y)"
      })
  void a_link_to_anything_else_is_a_mistake(String text) {
    assertThat(codes(text)).containsExactly("bad-link");
  }

  @Test
  void a_mark_that_is_not_closed_is_a_mistake_reported_once_a_paragraph() {
    assertThat(codes("*one and *two\n\n_three")).containsExactly("unclosed-mark", "unclosed-mark");
    assertThat(codes("*a _b* c_")).containsExactly("unclosed-mark");
    assertThat(codes("**two stars**")).containsExactly("double-mark");
    assertThat(codes("[x](https://a.b")).containsExactly("unclosed-link");
  }

  @Test
  void a_message_too_long_for_a_cell_is_a_mistake() {
    assertThat(codes("x".repeat(20_001))).containsExactly("too-long");
    assertThat(codes("x".repeat(20_000))).isEmpty();
  }

  @Test
  void any_text_is_read_in_time_and_nothing_that_can_be_read_is_lost() {
    Random random = new Random(7);
    String alphabet = "ab *_[]()\\-1.\n";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Problems problems = new Problems();
      MessageText message = read(text.toString(), problems).orElseThrow();
      String letters =
          message.parts().stream()
              .flatMap(p -> p.items().stream())
              .flatMap(item -> item.runs().stream())
              .map(Run::text)
              .collect(Collectors.joining())
              .replaceAll("[^ab]", "");
      if (problems.toList().isEmpty()) {
        assertThat(letters).as(text.toString()).isEqualTo(text.toString().replaceAll("[^ab]", ""));
      }
    }
    for (String hard : List.of("*a ", "[a](", "_*", "[", "\\", "*[a]", "- *a\n")) {
      String text = hard.repeat(20_000 / hard.length());
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> read(text, new Problems()), () -> "`" + hard + "`");
    }
  }
}
