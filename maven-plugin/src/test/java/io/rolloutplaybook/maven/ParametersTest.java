package io.rolloutplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.GenerateRequest;
import io.rolloutplaybook.Readers;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.OnEdited;
import io.rolloutplaybook.problem.PlaybookException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 8);

  @TempDir Path temp;
  private Path base;

  @BeforeEach
  void project() throws IOException {
    base = Files.createDirectories(temp.resolve("project"));
  }

  @Test
  void without_any_parameter_everything_is_generated_with_the_default_look() throws IOException {
    write("rollout.yaml");

    GenerateRequest request = nothing().toRequest(base, temp, TODAY);

    assertThat(request.definition()).isEqualTo(base.resolve("rollout.yaml"));
    assertThat(request.outputDirectory()).isEqualTo(base.resolve("target/playbook"));
    assertThat(request.documents()).contains("communications-plan");
    assertThat(request.formats())
        .containsExactly(OutputFormat.PDF, OutputFormat.DOCX, OutputFormat.XLSX);
    assertThat(request.templates()).isEmpty();
    assertThat(request.theme()).isEmpty();
    assertThat(request.asOf()).isEmpty();
    assertThat(request.today()).isEqualTo(TODAY);
    assertThat(request.onEdited()).isEqualTo(OnEdited.FAIL);
  }

  @Test
  void the_projects_own_files_are_found() throws IOException {
    write("src/playbook/rollout.yaml");
    write("src/playbook/theme.yaml");
    write("src/playbook/templates/any.ftl");

    GenerateRequest request = nothing().toRequest(base, temp, TODAY);

    assertThat(request.definition()).isEqualTo(base.resolve("src/playbook/rollout.yaml"));
    assertThat(request.theme()).contains(base.resolve("src/playbook/theme.yaml"));
    assertThat(request.templates()).contains(base.resolve("src/playbook/templates"));
  }

  @Test
  void the_definition_at_the_top_comes_first() throws IOException {
    write("rollout.yaml");
    write("src/playbook/rollout.yaml");

    assertThat(nothing().toRequest(base, temp, TODAY).definition())
        .isEqualTo(base.resolve("rollout.yaml"));
  }

  @Test
  void parameters_are_taken_as_they_are_written() throws IOException {
    Path definition = write("travel.yaml");
    Path theme = write("brand/theme.yaml");

    GenerateRequest request =
        new Parameters(
                definition.toFile(),
                base.resolve("out").toFile(),
                List.of("communications-plan", " communications-plan"),
                List.of("xlsx", " pdf"),
                " managers ",
                List.of(),
                null,
                List.of(),
                base.resolve("brand").toFile(),
                theme.toFile(),
                "2027-03-01",
                "keep")
            .toRequest(base, temp, TODAY);

    assertThat(request.documents()).containsExactly("communications-plan");
    assertThat(request.formats()).containsExactly(OutputFormat.PDF, OutputFormat.XLSX);
    assertThat(request.readers()).isEqualTo(new Readers.One("managers"));
    assertThat(request.asOf()).contains(LocalDate.of(2027, 3, 1));
    assertThat(request.onEdited()).isEqualTo(OnEdited.KEEP);
    assertThat(request.templates()).contains(base.resolve("brand"));
  }

  @Test
  void several_audiences_get_a_folder_each() throws IOException {
    write("rollout.yaml");

    assertThat(each("managers", " reps").toRequest(base, temp, TODAY).readers())
        .isEqualTo(new Readers.Each(List.of("managers", "reps")));
    assertThat(each("all").toRequest(base, temp, TODAY).readers())
        .isEqualTo(new Readers.Each(List.of()));
    assertThat(nothing().toRequest(base, temp, TODAY).readers()).isEqualTo(new Readers.Everybody());
  }

  @Test
  void waves_are_combined_with_audiences() throws IOException {
    write("rollout.yaml");

    assertThat(of(null, List.of(), " emea ", List.of()).toRequest(base, temp, TODAY).readers())
        .isEqualTo(new Readers.InWave("emea", new Readers.Everybody()));
    assertThat(of("reps", List.of(), null, List.of("all")).toRequest(base, temp, TODAY).readers())
        .isEqualTo(new Readers.InEachWave(List.of(), new Readers.One("reps")));
    assertThat(
            of(null, List.of("all"), null, List.of("emea", "apac"))
                .toRequest(base, temp, TODAY)
                .readers())
        .isEqualTo(new Readers.InEachWave(List.of("emea", "apac"), new Readers.Each(List.of())));
  }

  @Test
  void every_wrong_parameter_is_named_with_what_was_probably_meant() {
    File gone = base.resolve("gone").toFile();
    Parameters wrong =
        new Parameters(
            gone,
            gone,
            List.of("comunications-plan"),
            List.of("PDF"),
            "managers",
            List.of("all"),
            "emea",
            List.of("all"),
            gone,
            gone,
            "1.3.",
            "kep");

    assertThatThrownBy(() -> wrong.toRequest(base, temp, TODAY))
        .isInstanceOfSatisfying(
            PlaybookException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.location().file() + " " + p.code())
                    .containsExactly(
                        "playbook.asOf bad-date",
                        "playbook.audience contradiction",
                        "playbook.definition no-definition",
                        "playbook.documents unknown-document",
                        "playbook.formats unknown-format",
                        "playbook.onEdited unknown-choice",
                        "playbook.templates no-templates",
                        "playbook.theme no-theme",
                        "playbook.wave contradiction"))
        .hasMessageContaining("Did you mean `communications-plan`?")
        .hasMessageContaining("Did you mean `pdf`?")
        .hasMessageContaining("Did you mean `keep`?");
  }

  @Test
  void an_output_folder_that_is_a_file_is_a_wrong_parameter_and_no_error_of_the_disk()
      throws IOException {
    Path file = write("rollout.yaml");
    Parameters wrong =
        new Parameters(
            null,
            file.toFile(),
            List.of(),
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            null,
            null,
            null,
            null);

    assertThatThrownBy(() -> wrong.toRequest(base, temp, TODAY))
        .isInstanceOf(PlaybookException.class)
        .hasMessageStartingWith("playbook.outputDirectory: error: `" + file + "` is a file");
  }

  private static Parameters nothing() {
    return of(null, List.of(), null, List.of());
  }

  private static Parameters each(String... audiences) {
    return of(null, List.of(audiences), null, List.of());
  }

  private static Parameters of(
      String audience, List<String> audiences, String wave, List<String> waves) {
    return new Parameters(
        null, null, List.of(), List.of(), audience, audiences, wave, waves, null, null, null, null);
  }

  private Path write(String name) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }
}
