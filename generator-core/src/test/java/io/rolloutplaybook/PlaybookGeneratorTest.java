package io.rolloutplaybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.OnEdited;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookGeneratorTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 8);

  private static final String ROLLOUT =
      """
      playbook: 1
      rollout: {title: New travel tool, launch: 2027-03-01}
      audiences:
        travellers: {name: Everyone who travels}
      communications:
        - {id: announcement, date: launch - 2w, audience: travellers, channel: E-mail}
      """;

  /** Shows what the tests ask for and leaves one part out. */
  private static final String TEMPLATE =
      """
      <document id="communications-plan" title="Plan" subject="${doc.rollout.title}"
                launch="${doc.rollout.launch}" as-of="${doc.rollout.asOf}">
        <left-out>Objectives</left-out>
        <section id="all" title="All of it"><p>As of ${doc.rollout.asOf}</p></section>
      </document>
      """;

  @TempDir Path temp;

  @Test
  void a_document_that_has_nothing_to_show_is_left_out() throws IOException {
    GenerateResult result = generate(request(write("rollout.yaml", ROLLOUT)));

    assertThat(result.leftOut())
        .contains(new GenerateResult.LeftOutDocument("milestone-timeline", "milestones"));
    assertThat(result.warnings()).isEmpty();
    assertThat(files().keySet()).noneMatch(name -> name.startsWith("milestone-timeline"));
  }

  @Test
  void trainings_are_shown_where_nobody_has_a_role() throws IOException {
    generate(
        request(
            write(
                "rollout.yaml",
                """
                rollout: {title: New travel tool, launch: 2027-03-01}
                audiences: {travellers: {}}
                trainings: {basics: {for: travellers, by: launch}}
                """)));
    assertThat(files().keySet()).anyMatch(name -> name.startsWith("role-alignment"));
  }

  @Test
  void a_document_that_has_nothing_to_show_and_was_asked_for_by_name_is_warned_of()
      throws IOException {
    GenerateRequest all = request(write("rollout.yaml", ROLLOUT));
    GenerateResult result =
        generate(
            new GenerateRequest(
                temp,
                all.definition(),
                all.outputDirectory(),
                List.of("milestone-timeline"),
                all.formats(),
                all.readers(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TODAY,
                OnEdited.FAIL));

    assertThat(result.documents()).isEmpty();
    assertThat(result.warnings())
        .extracting(Problem::format)
        .containsExactly(
            """
            rollout.yaml: warning: there is no `milestone-timeline`: the definition has no \
            milestones [document-left-out]
              = Add milestones to it, or leave the document out of the request.""");
  }

  @Test
  void what_is_accepted_is_not_warned_of_and_what_is_no_longer_there_is() throws IOException {
    String definition =
        ROLLOUT
            + """
            milestones: {budget: {date: to be set}, venue: {date: to be set}}
            checks:
              accept:
                - {rule: date-to-be-set, at: budget, reason: The board meets in May}
                - {rule: complete-not-done, reason: It was}
            """;
    assertThat(generate(request(write("rollout.yaml", definition))).warnings())
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple("date-to-be-set", "the date of `venue` is to be set"),
            tuple("nothing-to-accept", "there is no warning `complete-not-done` to accept"));
  }

  @Test
  void a_reading_on_the_baselines_day_does_not_stop_the_scorecard() throws IOException {
    String definition =
        ROLLOUT
            + """
            metrics:
              cost:
                baseline: {value: 90, date: 2027-01-31}
                target: {at-most: 60, date: 2027-12-31}
                actuals: {2027-01-31: 90.0}
            """;
    assertThat(generate(request(write("rollout.yaml", definition))).documents())
        .extracting(GenerateResult.GeneratedDocument::id)
        .contains("metrics-scorecard");
  }

  @Test
  void every_document_that_has_something_to_show_comes_in_every_format() throws IOException {
    GenerateResult result = generate(request(write("rollout.yaml", ROLLOUT)));

    assertThat(result.warnings()).isEmpty();
    assertThat(result.documents())
        .extracting(GenerateResult.GeneratedDocument::id)
        .containsExactly("communications-plan");
    assertThat(result.leftOut()).hasSize(PlaybookGenerator.documents().size() - 1);
    assertThat(result.documents().get(0).files())
        .extracting(GenerateResult.GeneratedFile::name)
        .containsExactly(
            "communications-plan.pdf", "communications-plan.docx", "communications-plan.xlsx");
    for (GenerateResult.GeneratedFile file : result.documents().get(0).files()) {
      assertThat(Files.size(out().resolve(file.name()))).isEqualTo(file.bytes());
    }
    try (PDDocument pdf = Loader.loadPDF(out().resolve("communications-plan.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages())
          .isEqualTo(result.documents().get(0).files().get(0).pages());
      assertThat(new PDFTextStripper().getText(pdf)).contains("New travel tool");
    }
  }

  @Test
  void a_template_of_ones_own_takes_the_place_of_the_default_and_says_what_it_leaves_out()
      throws IOException {
    write("brand/communications-plan.ftl", TEMPLATE);

    GenerateResult result = generate(own(request(write("rollout.yaml", ROLLOUT))));

    assertThat(result.documents().get(0).title()).isEqualTo("Plan");
    assertThat(result.documents().get(0).leftOut()).containsExactly("Objectives");
    assertThat(text()).contains("All of it");
  }

  @Test
  void today_is_the_requests_date_or_the_definitions_or_the_callers() throws IOException {
    write("brand/communications-plan.ftl", TEMPLATE);
    Path silent = write("rollout.yaml", ROLLOUT);
    Path dated =
        write("dated.yaml", ROLLOUT.replace("2027-03-01}", "2027-03-01, as-of: 2027-02-10}"));

    generate(own(request(silent)));
    assertThat(text()).contains("As of 2027-02-08");
    generate(own(request(dated)));
    assertThat(text()).contains("As of 2027-02-10");
    generate(with(own(request(dated)), Optional.of(LocalDate.of(2027, 2, 12))));
    assertThat(text()).contains("As of 2027-02-12");
  }

  @Test
  void all_mistakes_are_reported_together_and_nothing_changes() throws IOException {
    generate(request(write("rollout.yaml", ROLLOUT)));
    Map<String, List<Byte>> before = files();
    write("rollout.yaml", ROLLOUT.replace("title", "titel").replace("- 2w", "- 2x"));
    write("theme.yaml", "colours: {accent: red}\n");

    GenerateRequest request = request(temp.resolve("rollout.yaml"));
    assertThatThrownBy(() -> generate(themed(request)))
        .isInstanceOfSatisfying(
            PlaybookException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.location().file() + ":" + p.location().line())
                    .containsExactly("rollout.yaml:2", "rollout.yaml:6", "theme.yaml:1"));

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_mistake_in_a_template_leaves_the_files_of_the_run_before() throws IOException {
    generate(request(write("rollout.yaml", ROLLOUT)));
    Map<String, List<Byte>> before = files();
    write("brand/communications-plan.ftl", TEMPLATE.replace("<p>", "<para>"));

    assertThatThrownBy(() -> generate(own(request(temp.resolve("rollout.yaml")))))
        .isInstanceOf(PlaybookException.class)
        .hasMessageStartingWith("brand/communications-plan.ftl:4:");

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_text_in_a_script_that_no_font_has_is_one_warning_and_not_one_for_each_letter()
      throws IOException {
    GenerateResult result =
        generate(
            request(
                write(
                    "rollout.yaml",
                    ROLLOUT.replace("New travel tool", "\u4E09\u4E8C\u4E00 \uD83D\uDE80"))));

    assertThat(result.warnings())
        .extracting(Problem::message)
        .containsExactly(
            "no font of the theme has `\u4E00` (U+4E00), nor 2 more of its script, so that PDF"
                + " shows [U+4E00]",
            "no font of the theme has `\uD83D\uDE80` (U+1F680), so that PDF shows [U+1F680]");
  }

  @Test
  void a_character_that_no_font_has_is_a_warning_with_its_place() throws IOException {
    GenerateResult result =
        generate(
            request(
                write("rollout.yaml", ROLLOUT.replace("travel tool", "travel tool \uD83D\uDE80"))));

    assertThat(result.warnings())
        .singleElement()
        .extracting(Problem::format)
        .isEqualTo(
            """
            rollout.yaml:2:34: warning: no font of the theme has `\uD83D\uDE80` (U+1F680), so that PDF \
            shows [U+1F680] [missing-glyph]
              2 | rollout: {title: New travel tool \uD83D\uDE80, launch: 2027-03-01}
                |                                  ^
              = Take the character out, or name a font in the theme that has it.""");
    assertThat(text()).contains("[U+1F680]");
  }

  @Test
  void a_character_that_no_font_has_is_found_in_the_file_that_has_it() throws IOException {
    write("shared/names.yaml", "audiences:\n  drivers: {name: \uD83D\uDE80 Drivers, size: 3}\n");
    GenerateResult result =
        generate(request(write("rollout.yaml", "include: shared/names.yaml\n" + ROLLOUT)));

    assertThat(result.warnings())
        .extracting(problem -> problem.location().toString())
        .containsExactly("shared/names.yaml:2:19");
  }

  @Test
  void the_same_input_gives_the_same_bytes_anywhere() throws IOException {
    Path rollout = write("rollout.yaml", ROLLOUT);
    generate(request(rollout));
    Map<String, List<Byte>> here = files();

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      generate(request(rollout));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(files()).isEqualTo(here);
  }

  @Test
  void runs_at_the_same_time_do_not_disturb_each_other() throws Exception {
    Path rollout = write("rollout.yaml", ROLLOUT);
    generate(request(rollout));
    Map<String, List<Byte>> alone = files();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Callable<GenerateResult>> runs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        runs.add(() -> generate(request(rollout)));
      }
      for (Future<GenerateResult> run : pool.invokeAll(runs)) {
        assertThat(run.get().kept()).isEmpty();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(files()).isEqualTo(alone);
  }

  @Test
  void only_the_formats_asked_for_are_made_and_the_others_removed() throws IOException {
    GenerateRequest all = request(write("rollout.yaml", ROLLOUT));
    generate(all);

    GenerateResult result =
        generate(
            new GenerateRequest(
                temp,
                all.definition(),
                all.outputDirectory(),
                all.documents(),
                Set.of(OutputFormat.XLSX),
                new Readers.Everybody(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TODAY,
                OnEdited.FAIL));

    assertThat(result.removed())
        .containsExactly("communications-plan.docx", "communications-plan.pdf");
    assertThat(files()).containsOnlyKeys("communications-plan.xlsx");
  }

  private static final String TWO_AUDIENCES =
      """
      rollout: {title: New travel tool, launch: 2027-03-01}
      audiences: {travellers: {}, approvers: {name: Those who approve trips}}
      communications:
        - {id: announcement, title: The tool is here, date: launch - 2w, audience: travellers}
        - {id: training, title: How to approve, date: launch - 1w, audience: approvers}
      """;

  @Test
  void each_audience_gets_a_folder_with_its_own_documents() throws IOException {
    GenerateRequest all = request(write("rollout.yaml", TWO_AUDIENCES));

    GenerateResult result = generate(to(all, new Readers.Each(List.of())));

    assertThat(result.documents()).hasSize(2);
    assertThat(result.documents().get(1).title())
        .isEqualTo("Communications plan for Those who approve trips");
    assertThat(result.documents().get(1).files().get(0).name())
        .isEqualTo("approvers/communications-plan.pdf");
    assertThat(text("travellers/"))
        .contains("Communications plan for Travellers", "The tool is here")
        .doesNotContain("How to approve");
    assertThat(text("approvers/")).contains("How to approve").doesNotContain("The tool is here");

    generate(to(all, new Readers.One("approvers")));
    assertThat(text()).contains("How to approve").doesNotContain("The tool is here");
    assertThat(out().resolve("travellers")).doesNotExist();
  }

  private static final String TWO_WAVES =
      """
      rollout: {title: New travel tool}
      waves: {emea: {name: EMEA, launch: 2027-03-01}, americas: 2027-05-03}
      audiences: {leaders: {}, travellers: {wave: emea}, flyers: {wave: americas}}
      communications:
        - {id: story, title: The story, date: launch - 3w, audience: leaders}
        - {id: announcement, title: The tool is here, date: launch, audience: [travellers, flyers]}
      """;

  /** The text with every space a plain one. */
  private String words(String folder) throws IOException {
    return text(folder).replace('\u00a0', ' ');
  }

  @Test
  void each_wave_gets_a_folder_with_documents_that_launch_on_its_day() throws IOException {
    GenerateRequest all = request(write("rollout.yaml", TWO_WAVES));

    GenerateResult result =
        generate(to(all, new Readers.InEachWave(List.of(), new Readers.Everybody())));

    assertThat(result.documents())
        .extracting(GenerateResult.GeneratedDocument::title)
        .containsExactly("Communications plan · EMEA", "Communications plan · Americas");
    assertThat(words("emea/"))
        .contains("Monday 1 March 2027", "The story", "The tool is here · EMEA")
        .doesNotContain("3 May 2027", "Flyers");
    // The story is told once, three weeks before the first launch: twelve before the Americas'.
    assertThat(words("americas/"))
        .contains("Monday 3 May 2027", "The story", "Mon 8 Feb 2027", "−84 d", "Flyers")
        .doesNotContain("1 March 2027", "Travellers");

    generate(to(all, new Readers.InWave("americas", new Readers.Everybody())));
    assertThat(words("")).contains("The tool is here · Americas").doesNotContain("Travellers");
  }

  @Test
  void an_audience_gets_documents_about_its_own_wave_alone() throws IOException {
    GenerateRequest all = request(write("rollout.yaml", TWO_WAVES));

    GenerateResult result =
        generate(to(all, new Readers.InEachWave(List.of(), new Readers.Each(List.of()))));

    assertThat(result.documents())
        .extracting(d -> d.files().get(0).name())
        .containsExactly(
            "emea/leaders/communications-plan.pdf",
            "emea/travellers/communications-plan.pdf",
            "americas/leaders/communications-plan.pdf",
            "americas/flyers/communications-plan.pdf");
    assertThat(result.documents().get(3).title())
        .isEqualTo("Communications plan for Flyers · Americas");
    assertThatThrownBy(
            () -> generate(to(all, new Readers.InWave("emea", new Readers.One("flyers")))))
        .hasMessage(
            """
            rollout.yaml: error: the audience `flyers` does not launch with EMEA \
            [audience-not-in-wave]
              = Name another wave or another audience.""");
    assertThatThrownBy(() -> generate(to(all, new Readers.InWave("emae", new Readers.Everybody()))))
        .hasMessage(
            """
            rollout.yaml: error: `emae` is not the id of a wave of this rollout [unknown-wave]
              = Did you mean `emea`?""");
  }

  @Test
  void an_audience_that_does_not_exist_is_a_problem_with_what_was_meant() throws IOException {
    GenerateRequest all = request(write("rollout.yaml", TWO_AUDIENCES));

    assertThatThrownBy(
            () -> generate(to(all, new Readers.Each(List.of("aprovers", "approvers", "sales")))))
        .isInstanceOf(PlaybookException.class)
        .hasMessage(
            """
            rollout.yaml: error: `aprovers` is not the id of an audience of this rollout \
            [unknown-audience]
              = Did you mean `approvers`?
            rollout.yaml: error: `sales` is not the id of an audience of this rollout \
            [unknown-audience]
              = Audiences are: travellers, approvers.""");
    assertThatThrownBy(() -> generate(to(all, new Readers.One("those who approve trips"))))
        .hasMessageContaining("Did you mean `approvers`?");
    assertThat(out()).doesNotExist();
  }

  @Test
  void a_request_for_a_document_that_does_not_exist_is_the_callers_mistake() {
    assertThatThrownBy(
            () ->
                new GenerateRequest(
                    temp,
                    temp.resolve("rollout.yaml"),
                    out(),
                    List.of("comunications-plan"),
                    EnumSet.allOf(OutputFormat.class),
                    new Readers.Everybody(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    TODAY,
                    OnEdited.FAIL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GenerateResult generate(GenerateRequest request) throws IOException {
    return new PlaybookGenerator().generate(request);
  }

  private GenerateRequest request(Path definition) {
    return new GenerateRequest(
        temp,
        definition,
        out(),
        PlaybookGenerator.documents(),
        EnumSet.allOf(OutputFormat.class),
        new Readers.Everybody(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TODAY,
        OnEdited.FAIL);
  }

  private GenerateRequest to(GenerateRequest r, Readers readers) {
    return new GenerateRequest(
        temp,
        r.definition(),
        r.outputDirectory(),
        r.documents(),
        r.formats(),
        readers,
        r.templates(),
        r.theme(),
        r.asOf(),
        r.today(),
        r.onEdited());
  }

  @Test
  void done_after_the_as_of_date_was_only_warned_of_when_the_caller_gave_that_date()
      throws IOException {
    String done = ROLLOUT.replace("channel: E-mail", "done: 2027-02-08");
    GenerateRequest request = request(write("rollout.yaml", done));

    generate(request); // today is the day itself
    assertThatThrownBy(() -> generate(with(request, Optional.of(LocalDate.of(2027, 2, 7)))))
        .isInstanceOfSatisfying(
            PlaybookException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::format)
                    .containsExactly(
                        """
                        rollout.yaml:6:71: error: 2027-02-08 lies after the as-of date, \
                        2027-02-07, and cannot have happened yet [after-as-of]
                          6 |   - {id: announcement, date: launch - 2w, audience: travellers, \
                        done: 2027-02-08}
                            |                                                               \
                                ^^^^^^^^^^
                          = Correct the date, or move the as-of date on."""));
  }

  private GenerateRequest own(GenerateRequest r) {
    return new GenerateRequest(
        temp,
        r.definition(),
        r.outputDirectory(),
        List.of("communications-plan"),
        r.formats(),
        r.readers(),
        Optional.of(temp.resolve("brand")),
        r.theme(),
        r.asOf(),
        r.today(),
        r.onEdited());
  }

  private GenerateRequest themed(GenerateRequest r) {
    return new GenerateRequest(
        temp,
        r.definition(),
        r.outputDirectory(),
        r.documents(),
        r.formats(),
        r.readers(),
        r.templates(),
        Optional.of(temp.resolve("theme.yaml")),
        r.asOf(),
        r.today(),
        r.onEdited());
  }

  private GenerateRequest with(GenerateRequest r, Optional<LocalDate> asOf) {
    return new GenerateRequest(
        temp,
        r.definition(),
        r.outputDirectory(),
        r.documents(),
        r.formats(),
        r.readers(),
        r.templates(),
        r.theme(),
        asOf,
        r.today(),
        r.onEdited());
  }

  private Path out() {
    return temp.resolve("out");
  }

  private Path write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String text() throws IOException {
    return text("");
  }

  private String text(String folder) throws IOException {
    Path file = out().resolve(folder + "communications-plan.pdf");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  /** The documents by name; the manifest and the lock are left out. */
  private Map<String, List<Byte>> files() throws IOException {
    Map<String, List<Byte>> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out())) {
      for (Path file : all.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : Files.readAllBytes(file)) {
          bytes.add(b);
        }
        files.put(file.getFileName().toString(), bytes);
      }
    }
    return files;
  }
}
