package io.rolloutplaybook.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  /** printf one | sha256sum. */
  private static final String SHA_ONE =
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void folder() {
    out = temp.resolve("a/out");
  }

  @Test
  void files_and_a_manifest_appear_in_a_folder_that_did_not_exist() throws IOException {
    Committed done = commit(Map.of("plan.pdf", "one", "plan.docx", "two"), OnEdited.FAIL);

    assertThat(done.written()).containsExactly("plan.docx", "plan.pdf");
    assertThat(done.kept()).isEmpty();
    assertThat(done.removed()).isEmpty();
    assertThat(listing()).containsExactly("plan.docx=two", "plan.pdf=one");
    assertThat(Files.readString(out.resolve(".playbook-manifest")).lines())
        .hasSize(3)
        .last()
        .isEqualTo(SHA_ONE + "  plan.pdf");
  }

  @Test
  void what_an_earlier_run_wrote_is_replaced() throws IOException {
    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);
    commit(Map.of("plan.pdf", "two"), OnEdited.FAIL);
    commit(Map.of("plan.pdf", "three"), OnEdited.FAIL);

    assertThat(listing()).containsExactly("plan.pdf=three");
  }

  @Test
  void what_is_no_longer_produced_is_removed() throws IOException {
    commit(Map.of("plan.pdf", "one", "plan.docx", "two"), OnEdited.FAIL);

    Committed done = commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);

    assertThat(done.removed()).containsExactly("plan.docx");
    assertThat(listing()).containsExactly("plan.pdf=one");
    assertThat(Files.readString(out.resolve(".playbook-manifest"))).doesNotContain("plan.docx");
  }

  @Test
  void an_edited_file_that_is_no_longer_produced_stays() throws IOException {
    commit(Map.of("plan.pdf", "one", "plan.docx", "two"), OnEdited.FAIL);
    Files.writeString(out.resolve("plan.docx"), "mine");

    Committed done = commit(Map.of("plan.pdf", "one"), OnEdited.OVERWRITE);

    assertThat(done.kept()).containsExactly("plan.docx");
    assertThat(done.removed()).isEmpty();
    assertThat(listing()).containsExactly("plan.docx=mine", "plan.pdf=one");
  }

  @Test
  void other_peoples_files_are_none_of_its_business() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("notes.txt"), "mine");

    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);
    commit(Map.of("other.pdf", "one"), OnEdited.OVERWRITE);

    assertThat(listing()).containsExactly("notes.txt=mine", "other.pdf=one");
  }

  @Test
  void edited_and_foreign_files_are_named_together_and_nothing_changes() throws IOException {
    commit(Map.of("plan.pdf", "one", "plan.xlsx", "two", "old.pdf", "old"), OnEdited.FAIL);
    Files.writeString(out.resolve("plan.xlsx"), "filled in");
    Files.writeString(out.resolve("plan.docx"), "a letter");
    byte[] manifest = Files.readAllBytes(out.resolve(".playbook-manifest"));

    assertThatThrownBy(
            () ->
                commit(
                    Map.of("plan.pdf", "new", "plan.docx", "new", "plan.xlsx", "new"),
                    OnEdited.FAIL))
        .isInstanceOfSatisfying(
            PlaybookException.class,
            e -> {
              assertThat(e.problems())
                  .extracting(p -> p.location().toString(), Problem::code)
                  .containsExactly(
                      org.assertj.core.groups.Tuple.tuple("out/plan.docx", "foreign-file"),
                      org.assertj.core.groups.Tuple.tuple("out/plan.xlsx", "edited-file"));
              assertThat(e).hasMessageContaining("-Dplaybook.onEdited=keep");
            });

    assertThat(listing())
        .containsExactly(
            "old.pdf=old", "plan.docx=a letter", "plan.pdf=one", "plan.xlsx=filled in");
    assertThat(Files.readAllBytes(out.resolve(".playbook-manifest"))).isEqualTo(manifest);
  }

  @Test
  void an_edited_file_can_be_kept_run_after_run() throws IOException {
    commit(Map.of("plan.pdf", "one", "plan.xlsx", "two"), OnEdited.FAIL);
    Files.writeString(out.resolve("plan.xlsx"), "filled in");

    for (String version : List.of("three", "four")) {
      Committed done = commit(Map.of("plan.pdf", version, "plan.xlsx", version), OnEdited.KEEP);
      assertThat(done.kept()).containsExactly("plan.xlsx");
      assertThat(done.written()).containsExactly("plan.pdf");
      assertThat(listing()).containsExactly("plan.pdf=" + version, "plan.xlsx=filled in");
    }
    assertThatThrownBy(() -> commit(Map.of("plan.xlsx", "five"), OnEdited.FAIL))
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining("edited-file");
  }

  @Test
  void an_edited_file_can_be_overwritten() throws IOException {
    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);
    Files.writeString(out.resolve("plan.pdf"), "mine");

    commit(Map.of("plan.pdf", "two"), OnEdited.OVERWRITE);

    assertThat(listing()).containsExactly("plan.pdf=two");
  }

  @Test
  void a_file_with_the_same_bytes_is_not_in_the_way() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("plan.pdf"), "one");

    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);
    commit(Map.of("plan.pdf", "two"), OnEdited.FAIL);

    assertThat(listing()).containsExactly("plan.pdf=two");
  }

  @Test
  void a_deleted_file_comes_back() throws IOException {
    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);
    Files.delete(out.resolve("plan.pdf"));

    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);

    assertThat(listing()).containsExactly("plan.pdf=one");
  }

  @Test
  void a_run_that_was_killed_between_two_moves_leaves_nothing_that_looks_edited()
      throws IOException {
    commit(Map.of("plan.docx", "one", "plan.pdf", "one"), OnEdited.FAIL);
    Manifest during = Manifest.parse(Files.readAllBytes(out.resolve(".playbook-manifest")));
    during.add("plan.docx", Manifest.sum("two".getBytes(UTF_8)));
    during.add("plan.pdf", Manifest.sum("two".getBytes(UTF_8)));
    Files.write(out.resolve(".playbook-manifest"), during.toBytes());
    Files.writeString(out.resolve("plan.docx"), "two");
    Files.writeString(out.resolve("plan.pdf.playbook-new"), "tw");
    Files.writeString(out.resolve("plan.pdf.playbook-old"), "one");

    commit(Map.of("plan.docx", "three", "plan.pdf", "three"), OnEdited.FAIL);

    assertThat(listing()).containsExactly("plan.docx=three", "plan.pdf=three");
  }

  @Test
  void a_manifest_cannot_make_it_delete_files_elsewhere() throws IOException {
    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);
    Path victim = Files.writeString(temp.resolve("a/victim.txt"), "one");
    Files.writeString(
        out.resolve(".playbook-manifest"),
        SHA_ONE + "  ../victim.txt\n" + SHA_ONE + "  plan.pdf\n");

    commit(Map.of("plan.pdf", "two"), OnEdited.FAIL);

    assertThat(victim).hasContent("one");
  }

  @Test
  void files_can_stand_in_folders_below_with_one_manifest_for_all() throws IOException {
    commit(Map.of("reps/plan.pdf", "one", "managers/plan.pdf", "two"), OnEdited.FAIL);

    assertThat(out.resolve("reps/plan.pdf")).hasContent("one");
    assertThat(out.resolve("managers/plan.pdf")).hasContent("two");
    assertThat(out.resolve("managers")).isDirectoryNotContaining("glob:**/.*");
    assertThat(Files.readString(out.resolve(".playbook-manifest")))
        .contains(SHA_ONE + "  reps/plan.pdf\n");
  }

  @Test
  void a_folder_below_goes_with_the_last_of_its_files_unless_somebody_uses_it() throws IOException {
    commit(Map.of("reps/plan.pdf", "one", "managers/plan.pdf", "two"), OnEdited.FAIL);
    Files.writeString(out.resolve("managers/notes.txt"), "mine");

    Committed done = commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);

    assertThat(done.removed()).containsExactly("managers/plan.pdf", "reps/plan.pdf");
    assertThat(out.resolve("reps")).doesNotExist();
    assertThat(out.resolve("managers")).isDirectoryContaining("glob:**/notes.txt");
  }

  @Test
  void files_can_stand_two_folders_below_and_empty_ones_go_from_the_inside() throws IOException {
    commit(Map.of("emea/reps/plan.pdf", "one", "emea/plan.pdf", "two"), OnEdited.FAIL);
    assertThat(out.resolve("emea/reps/plan.pdf")).hasContent("one");

    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);

    assertThat(out.resolve("emea")).doesNotExist();
  }

  @Test
  void a_file_in_the_way_of_the_folder_is_told_in_words() throws IOException {
    Files.createDirectories(out.getParent());
    Files.writeString(out, "a file where the folder is to be");

    assertThatThrownBy(() -> commit(Map.of("plan.pdf", "one"), OnEdited.FAIL))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(": a file of this name is in the way");
  }

  @Test
  void a_failure_takes_the_folders_back_that_it_created() throws IOException {
    commit(Map.of("plan.pdf", "one"), OnEdited.FAIL);
    Files.writeString(out.resolve("reps"), "a file where a folder is to be");

    assertThatThrownBy(
            () ->
                commit(
                    Map.of("managers/plan.pdf", "two", "reps/plan.pdf", "two"), OnEdited.OVERWRITE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write to out");

    assertThat(out.resolve("managers")).doesNotExist();
    assertThat(listing()).containsExactly("plan.pdf=one", "reps=a file where a folder is to be");
  }

  @Test
  void a_name_that_leaves_the_folder_is_refused() {
    for (String name : List.of("../plan.pdf", "/plan.pdf", "a/b/c/plan.pdf", "a/../plan.pdf")) {
      assertThatThrownBy(() -> commit(Map.of(name, "one"), OnEdited.FAIL))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void a_failure_while_writing_leaves_everything_as_it_was() throws IOException {
    commit(Map.of("plan.docx", "one", "plan.pdf", "one"), OnEdited.FAIL);
    // a folder that is not empty where a file is to be written beside its target
    Files.createDirectories(out.resolve("plan.pdf.playbook-new/full"));

    assertThatThrownBy(() -> commit(Map.of("plan.docx", "two", "plan.pdf", "two"), OnEdited.FAIL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write to out")
        .hasCauseInstanceOf(IOException.class);

    assertThat(Files.readString(out.resolve("plan.docx"))).isEqualTo("one");
    assertThat(Files.readString(out.resolve("plan.pdf"))).isEqualTo("one");
    assertThat(out.resolve("plan.docx.playbook-new")).doesNotExist();
  }

  @Test
  void a_failure_between_two_moves_puts_the_first_file_back() throws IOException {
    commit(Map.of("plan.docx", "one"), OnEdited.FAIL);
    byte[] manifest = Files.readAllBytes(out.resolve(".playbook-manifest"));
    // not empty, so that it cannot be replaced even though the caller asks for it
    Files.createDirectories(out.resolve("plan.pdf/full"));

    assertThatThrownBy(
            () ->
                commit(
                    Map.of("a.pdf", "new", "plan.docx", "two", "plan.pdf", "two"),
                    OnEdited.OVERWRITE))
        .isInstanceOf(IOException.class);

    assertThat(listing()).containsExactly("plan.docx=one");
    assertThat(Files.readAllBytes(out.resolve(".playbook-manifest"))).isEqualTo(manifest);
    commit(Map.of("plan.docx", "three"), OnEdited.FAIL);
    assertThat(listing()).containsExactly("plan.docx=three");
  }

  @Test
  void a_folder_that_cannot_be_created_is_an_error_with_its_cause() throws IOException {
    Files.writeString(temp.resolve("a"), "a file");

    assertThatThrownBy(() -> commit(Map.of("plan.pdf", "one"), OnEdited.FAIL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write to out")
        .hasCauseInstanceOf(IOException.class);
    assertThat(temp.resolve("a")).hasContent("a file");
  }

  @Test
  void files_get_the_permissions_that_any_new_file_gets_and_keep_those_they_had()
      throws IOException {
    Files.createDirectories(out);
    Path other = Files.writeString(out.resolve("other.txt"), "");
    commit(Map.of("plan.docx", "one", "plan.pdf", "one"), OnEdited.FAIL);
    assertThat(Files.getPosixFilePermissions(out.resolve("plan.pdf")))
        .isEqualTo(Files.getPosixFilePermissions(other));

    Files.setPosixFilePermissions(
        out.resolve("plan.pdf"), PosixFilePermissions.fromString("rw-r-----"));
    commit(Map.of("plan.docx", "two", "plan.pdf", "two"), OnEdited.FAIL);

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("plan.pdf"))))
        .isEqualTo("rw-r-----");
  }

  @Test
  void runs_at_the_same_time_take_turns_and_readers_never_see_half_a_file() throws Exception {
    List<String> contents =
        Stream.of("a", "b", "c", "d").map(letter -> letter.repeat(200_000)).toList();
    commit(Map.of("plan.docx", contents.get(0), "plan.pdf", contents.get(0)), OnEdited.FAIL);
    ExecutorService pool = Executors.newFixedThreadPool(contents.size() + 1);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (String content : contents) {
        work.add(
            () -> {
              for (int i = 0; i < 5; i++) {
                commit(Map.of("plan.docx", content, "plan.pdf", content), OnEdited.FAIL);
              }
              return true;
            });
      }
      work.add(
          () -> {
            for (int i = 0; i < 200; i++) {
              assertThat(contents).contains(Files.readString(out.resolve("plan.pdf")));
            }
            return true;
          });
      for (Future<Boolean> result : pool.invokeAll(work)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(Files.readString(out.resolve("plan.docx")))
        .isEqualTo(Files.readString(out.resolve("plan.pdf")));
    assertThat(listing()).hasSize(2);
  }

  private Committed commit(Map<String, String> files, OnEdited onEdited) throws IOException {
    TreeMap<String, OutputFile> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, OutputFile.of(text.getBytes(UTF_8))));
    return new OutputFolder(out, "out").commit(bytes, onEdited);
  }

  /** Files with their contents, without the manifest and the lock; folders are left out. */
  private List<String> listing() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (Files.isRegularFile(file)
            && !List.of(".playbook-manifest", ".playbook-lock").contains(name)) {
          lines.add(name + "=" + Files.readString(file));
        }
      }
      return lines;
    }
  }
}
