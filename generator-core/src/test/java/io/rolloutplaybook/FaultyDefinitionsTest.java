package io.rolloutplaybook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.OnEdited;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is named as a definition, its author gets to read what is wrong, soon, and the documents
 * of the run before stay as they were. Definitions that can be written by hand are among the golden
 * problems; here are those that only programs, other editors or accidents make.
 */
@Timeout(120)
class FaultyDefinitionsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 8);
  private static final String GOOD =
      """
      rollout: {title: New travel tool, launch: 2027-03-01}
      communications: [{date: launch, audience: managers}]
      """;

  @TempDir Path temp;

  @BeforeEach
  void an_earlier_run() throws IOException {
    Files.writeString(temp.resolve("rollout.yaml"), GOOD);
    new PlaybookGenerator().generate(request());
  }

  @Test
  void golden_problems_leave_the_earlier_documents_as_they_were() throws IOException {
    Path problems = Golden.folder("definition/problems");
    copy(problems.resolve("files"), temp.resolve("files"));
    for (String name :
        List.of(
            "file-alias-bomb",
            "file-cycle",
            "file-tag",
            "file-several-documents",
            "file-empty",
            "syntax-tab",
            "key-unknown",
            "date-circle",
            "include",
            "include-fails")) {
      byte[] definition = Files.readAllBytes(problems.resolve(name + ".yaml"));
      assertThat(message(definition)).as(name).contains(": error: ");
    }
  }

  @Test
  void a_missing_file_and_a_folder() throws IOException {
    Path definition = temp.resolve("rollout.yaml");
    Files.delete(definition);
    assertThat(message())
        .isEqualTo(
            """
            rollout.yaml: error: there is no such file [no-definition]
              = Check how its name is written, and in which folder it is.""");
    Files.createDirectory(definition);
    assertThat(message())
        .isEqualTo(
            """
            rollout.yaml: error: this is a folder, not a rollout definition [no-definition]
              = Name the YAML file in it.""");
  }

  @Test
  void a_picture_and_a_word_document() throws IOException {
    String noText =
        """
        rollout.yaml: error: this is not a text file [no-text]
          = Name the YAML file; documents, workbooks and pictures cannot be read here.""";
    assertThat(message(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
        .isEqualTo(noText);
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(word)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(GOOD.getBytes(UTF_8));
    }
    assertThat(message(word.toByteArray())).isEqualTo(noText);
  }

  @Test
  void other_encodings() throws IOException {
    assertThat(message(GOOD.getBytes(UTF_16LE)))
        .isEqualTo(
            """
            rollout.yaml: error: the file is saved as UTF-16, not as UTF-8 [not-utf-8]
              = In your editor choose "Save with encoding" and UTF-8.""");
    assertThat(message(GOOD.replace("travel", "f\u00FChrung").getBytes(ISO_8859_1)))
        .isEqualTo(
            """
            rollout.yaml:1:23: error: the byte 0xFC is not UTF-8; it looks like `\u00FC` saved in an older encoding [not-utf-8]
              1 | rollout: {title: New f\u00FChrung tool, launch: 2027-03-01}
                |                       ^
              = In your editor choose "Save with encoding" and UTF-8.""");
  }

  @Test
  void a_mark_of_the_byte_order_and_other_line_ends_are_no_mistakes() throws IOException {
    for (String good : List.of("\uFEFF" + GOOD, GOOD.replace("\n", "\r\n"))) {
      Files.writeString(temp.resolve("rollout.yaml"), good);
      assertThat(new PlaybookGenerator().generate(request()).warnings()).isEmpty();
    }
  }

  @Test
  void a_character_nul() throws IOException {
    assertThat(message(GOOD.replace("travel", "tr\u0000vel").getBytes(UTF_8)))
        .isEqualTo(
            """
            rollout.yaml:1:24: error: there is an invisible control character here (U+0000) [invalid-character]
              1 | rollout: {title: New tr vel tool, launch: 2027-03-01}
                |                        ^
              = Delete it; it often comes with text pasted from another program.""");
  }

  @Test
  void twenty_thousand_brackets() throws IOException {
    String line = "people: " + "[".repeat(20_000);
    assertThat(message(line.getBytes(UTF_8)))
        .isEqualTo(
            """
            rollout.yaml:1:58: error: lists and mappings are nested more than 50 deep [too-deep]
              1 | %s
                | %s^
              = Check the indentation and the brackets before this place."""
                .formatted("people: " + "[".repeat(152) + "...", " ".repeat(57)));
  }

  @Test
  void fifty_megabytes() throws IOException {
    assertThat(message(new byte[50 * 1024 * 1024]))
        .isEqualTo(
            """
            rollout.yaml: error: the file has 50.0 MB; at most 16 MB are read [file-too-large]
              = Check that this is the file you meant.""");
  }

  @Test
  void a_text_that_no_cell_holds() throws IOException {
    String text = "x".repeat(32_768);
    assertThat(message(GOOD.replace("New travel tool", text).getBytes(UTF_8)))
        .isEqualTo(
            """
            rollout.yaml:1:18: error: this text has 32,768 characters, and a cell of Excel takes 32,767 [too-long]
              1 | rollout: {title: %s...
                |                  %s
              = Shorten it; if a quote is missing at its end, add it."""
                .formatted("x".repeat(143), "^".repeat(143)));
  }

  @Test
  void a_large_file_with_a_mistake_in_every_line() throws IOException {
    StringBuilder yaml =
        new StringBuilder("rollout: {title: x, launch: 2027-02-30}\nmilestones:\n");
    for (int i = 0; i < 5_000; i++) {
      yaml.append("  m").append(i).append(": {date: soon, owner: nobody, titel: x}\n");
    }
    assertThat(message(yaml.toString().getBytes(UTF_8))).endsWith("\n... and 14901 more");
  }

  @Test
  void links_that_lead_out_of_the_folder_are_not_followed() throws IOException {
    Path outside = Files.createTempFile("outside", ".yaml");
    try {
      Files.writeString(outside, "people: {jo: {name: Secret}}\n");
      Files.createSymbolicLink(temp.resolve("link.yaml"), outside);
      assertThat(message(("include: link.yaml\n" + GOOD).getBytes(UTF_8)))
          .isEqualTo(
              """
              rollout.yaml:1:10: error: a link on this path leads out of the definition's folder, \
              and only files below it are read [file-outside]
                1 | include: link.yaml
                  |          ^^^^^^^^^
                = Move the file there; what several definitions share stands below a folder that holds \
              all of them: `a.yaml`, `b.yaml` and `shared/` side by side.""");
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void files_that_include_each_other_too_deep_or_are_too_many() throws IOException {
    for (int i = 0; i < 30; i++) {
      Files.writeString(temp.resolve("deep" + i + ".yaml"), "include: deep" + (i + 1) + ".yaml\n");
    }
    assertThat(message(("include: deep0.yaml\n" + GOOD).getBytes(UTF_8)))
        .isEqualTo(
            """
            deep19.yaml:1:10: error: files include each other more than 20 deep [include-too-deep]
              1 | include: deep20.yaml
                |          ^^^^^^^^^^^
              = Name this file under `include:` of the definition itself.""");
    StringBuilder many = new StringBuilder("include:\n");
    for (int i = 0; i < 110; i++) {
      Files.writeString(temp.resolve("many" + i + ".yaml"), "people: {p" + i + ": {}}\n");
      many.append("  - many").append(i).append(".yaml\n");
    }
    assertThat(message(many.append(GOOD).toString().getBytes(UTF_8)))
        .startsWith(
            """
            rollout.yaml:101:5: error: this is file 101 of the definition; at most 100 are read [too-many-files]
              101 |   - many99.yaml
                  |     ^^^^^^^^^^^
              = Join some of them.""");
  }

  @Test
  void files_that_are_too_large_together() throws IOException {
    byte[] comment = ("# " + "x".repeat(9 * 1024 * 1024)).getBytes(UTF_8);
    Files.write(temp.resolve("one.yaml"), comment);
    Files.write(temp.resolve("two.yaml"), comment);
    assertThat(message(("include: [one.yaml, two.yaml]\n" + GOOD).getBytes(UTF_8)))
        .isEqualTo(
            """
            rollout.yaml:1:21: error: with the 9.0 MB of this file the definition has more than 16 MB, \
            and no more are read [file-too-large]
              1 | include: [one.yaml, two.yaml]
                |                     ^^^^^^^^
              = Check that this is the file you meant.""");
  }

  private String message(byte[] definition) throws IOException {
    Files.write(temp.resolve("rollout.yaml"), definition);
    return message();
  }

  /** What is said of the definition; asserts that the documents of the run before are untouched. */
  private String message() throws IOException {
    Map<String, String> before = documents();
    assertThat(before).hasSize(2);
    Throwable thrown = catchThrowable(() -> new PlaybookGenerator().generate(request()));
    assertThat(thrown).isInstanceOf(PlaybookException.class);
    assertThat(((PlaybookException) thrown).problems())
        .anyMatch(problem -> problem.severity() == Severity.ERROR);
    assertThat(documents()).isEqualTo(before);
    return thrown.getMessage();
  }

  private GenerateRequest request() {
    Path definition = temp.resolve("rollout.yaml");
    return new GenerateRequest(
        temp,
        definition,
        temp.resolve("out"),
        PlaybookGenerator.documents(),
        EnumSet.of(OutputFormat.DOCX),
        new Readers.Everybody(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TODAY,
        OnEdited.FAIL);
  }

  /** The time of its last change and a sum of its content, by name; the lock is left out. */
  private Map<String, String> documents() throws IOException {
    Map<String, String> documents = new TreeMap<>();
    try (Stream<Path> all = Files.list(temp.resolve("out"))) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(".playbook-lock")) {
          String content = Arrays.hashCode(Files.readAllBytes(file)) + "";
          documents.put(name, Files.getLastModifiedTime(file) + " " + content);
        }
      }
    }
    return documents;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
