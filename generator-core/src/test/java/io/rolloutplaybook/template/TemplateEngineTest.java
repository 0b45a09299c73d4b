package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What templates see and what they cannot reach. */
class TemplateEngineTest {
  @TempDir Path folder;

  /** Every kind of value that computed documents hold. */
  public record Sample(
      String text,
      Optional<String> given,
      Optional<String> absent,
      int number,
      LocalDate day,
      Duration duration,
      boolean yes,
      TimeUnit unit,
      Set<TimeUnit> units,
      Map<String, Integer> map,
      List<Inner> list) {
    public String secret() {
      return "secret";
    }
  }

  public record Inner(String name) {}

  private static final Sample SAMPLE =
      new Sample(
          "a < b & \"c\"",
          Optional.of("here"),
          Optional.empty(),
          1_234_567,
          LocalDate.of(2027, 3, 1),
          Duration.ofMinutes(90),
          true,
          TimeUnit.MICROSECONDS,
          EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS, TimeUnit.SECONDS, TimeUnit.NANOSECONDS),
          Map.of("one", 1),
          List.of(new Inner("first"), new Inner("second")));

  private String run(String template) throws IOException {
    Files.writeString(folder.resolve("page.ftl"), template);
    Problems problems = new Problems();
    Optional<Markup> markup =
        new TemplateEngine(Optional.of(folder)).markup("page", SAMPLE, problems);
    return markup.map(Markup::text).orElseGet(() -> String.join(" ", codes(problems)));
  }

  private static List<String> codes(Problems problems) {
    return problems.toList().stream().map(Problem::code).toList();
  }

  @Test
  void an_empty_template_writes_nothing() throws IOException {
    Files.writeString(folder.resolve("overrides.ftl"), "");

    assertThat(run("")).isEmpty();
    assertThat(run("a<#include 'overrides.ftl'>b")).isEqualTo("ab");
  }

  @Test
  void a_template_in_another_encoding_is_not_said_to_be_missing() throws IOException {
    Files.write(
        folder.resolve("overrides.ftl"), "Einf\u00FChrung".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run("<#include 'overrides.ftl'>")).isEqualTo("not-utf-8");
  }

  @Test
  void a_file_whose_name_is_misspelt_is_not_passed_over_in_silence() throws IOException {
    Files.writeString(folder.resolve("pgae.ftl"), "");
    Files.writeString(folder.resolve("notes.txt"), "");
    Problems problems = new Problems();
    TemplateEngine engine = new TemplateEngine(Optional.of(folder));
    engine.markup("communications-plan", SAMPLE, problems);
    Files.writeString(folder.resolve("comunications-plan.ftl"), "");
    Files.writeString(folder.resolve("communications-plan.ftl"), "");
    new TemplateEngine(Optional.of(folder)).markup("communications-plan", SAMPLE, problems);

    assertThat(codes(problems)).doesNotContain("unused-template");

    Files.delete(folder.resolve("communications-plan.ftl"));
    Files.writeString(folder.resolve("page.ftl"), "");
    Overlay overlay = new Overlay(Optional.of(folder), "templates");
    overlay.misnamed("communications-plan.ftl", problems);
    assertThat(problems.toList())
        .filteredOn(p -> p.code().equals("unused-template"))
        .extracting(Problem::format)
        .containsExactly(
            """
            templates/comunications-plan.ftl: warning: this file takes no template's place and is\
             not used [unused-template]
              = Did you mean `communications-plan.ftl`?""");
  }

  @Test
  void values_are_written_as_the_markup_reads_them() throws IOException {
    assertThat(run("${doc.text}")).isEqualTo("a &lt; b &amp; &quot;c&quot;");
    assertThat(run("${doc.given} ${doc.absent!'none'} ${doc.absent???c}"))
        .isEqualTo("here none false");
    assertThat(run("${doc.number} ${doc.number / 8}")).isEqualTo("1234567 154320.875");
    assertThat(run("${doc.day} ${doc.duration} ${doc.yes}")).isEqualTo("2027-03-01 PT1H30M true");
    assertThat(run("${doc.unit} ${doc.units?join(' ')}"))
        .isEqualTo("microseconds nanoseconds seconds hours days");
    assertThat(run("${doc.map.one} ${doc.list?map(i -> i.name)?join(', ')}"))
        .isEqualTo("1 first, second");
  }

  @Test
  void numbers_and_letters_do_not_depend_on_the_machines_language() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(run("${doc.number?string(',##0')} ${'TITLE'?lower_case} ${.locale}"))
          .isEqualTo("1,234,567 title ");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void methods_and_classes_are_not_seen() throws IOException {
    assertThat(run("${doc.secret}")).isEqualTo("unknown-name");
    assertThat(run("${doc.class}")).isEqualTo("unknown-name");
    assertThat(run("${doc.text.bytes}")).isEqualTo("wrong-kind");
  }

  @Test
  void a_link_in_the_folder_does_not_lead_out_of_it(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.ftl"), "secret");
    Files.createSymbolicLink(folder.resolve("link.ftl"), secret);
    assertThat(run("<#include 'link.ftl'>")).isEqualTo("template-not-found");
  }

  @Test
  void a_text_beyond_the_memory_stops_the_template_and_nothing_else() throws IOException {
    assertThat(run("${'x'?left_pad(2147483647)}")).isEqualTo("template-too-large");
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_change_nothing() throws IOException {
    Files.writeString(
        folder.resolve("page.ftl"), "\uFEFF<#list 1..2 as n>\r\n<p>${n}</p>\r\n</#list>\r\n<x y>");
    Problems problems = new Problems();
    TemplateEngine engine = new TemplateEngine(Optional.of(folder));
    assertThat(engine.markup("page", SAMPLE, problems).orElseThrow().text())
        .isEqualTo("<p>1</p>\n<p>2</p>\n<x y>");
    assertThat(engine.render("page", SAMPLE, problems)).isEmpty();
    assertThat(problems.toList())
        .singleElement()
        .satisfies(p -> assertThat(p.location().line()).isEqualTo(2));
  }

  @Test
  void a_file_that_is_not_utf_8_is_told() throws IOException {
    Files.write(folder.resolve("page.ftl"), "<p>für</p>".getBytes(StandardCharsets.ISO_8859_1));
    Problems problems = new Problems();
    assertThat(new TemplateEngine(Optional.of(folder)).render("page", SAMPLE, problems)).isEmpty();
    assertThat(codes(problems)).containsExactly("not-utf-8");
  }

  @Test
  void a_document_without_a_template_is_told() throws IOException {
    Problems problems = new Problems();
    TemplateEngine engine = new TemplateEngine(Optional.of(folder.resolve("missing")));
    assertThat(engine.render("page", SAMPLE, problems)).isEmpty();
    assertThat(codes(problems)).containsExactly("template-not-found");
  }

  @Test
  void an_engine_serves_several_threads() throws IOException {
    Files.writeString(
        folder.resolve("page.ftl"), "<#list 1..200 as n>${doc.list[n % 2].name}</#list>");
    TemplateEngine engine = new TemplateEngine(Optional.of(folder));
    assertThat(
            IntStream.range(0, 32)
                .parallel()
                .mapToObj(
                    i -> {
                      try {
                        return engine.markup("page", SAMPLE, new Problems()).orElseThrow().text();
                      } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    })
                .distinct())
        .singleElement()
        .satisfies(text -> assertThat(text).startsWith("secondfirst").hasSize(1100));
  }

  @Test
  void a_character_that_documents_cannot_hold_is_told_at_its_place() throws IOException {
    Files.writeString(folder.resolve("page.ftl"), "<document>\n${'\\x0007'}\n</document>");
    Problems problems = new Problems();
    assertThat(new TemplateEngine(Optional.of(folder)).render("page", SAMPLE, problems)).isEmpty();
    assertThat(problems.toList())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("bad-character");
              assertThat(p.location().line()).isEqualTo(2);
            });
  }
}
