package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.ApprovalStatus;
import io.rolloutplaybook.analysis.CommunicationStatus;
import io.rolloutplaybook.analysis.MilestoneStatus;
import io.rolloutplaybook.definition.DefinitionFolder;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.playbook.CommunicationsPlan.CoveredMilestone;
import io.rolloutplaybook.playbook.CommunicationsPlan.Row;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples' definitions, from file to plan. */
class SampleDefinitionsTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  static List<Path> definitions() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.map(f -> f.resolve("rollout.yaml")).filter(Files::exists).sorted().toList();
    }
  }

  private static CommunicationsPlan plan(Path definition) throws IOException {
    Problems problems = new Problems();
    DefinitionFolder folder = new DefinitionFolder(definition, Path::toString);
    Rollout rollout =
        folder
            .definition(problems)
            .flatMap(read -> DefinitionReader.read(read, folder, problems))
            .orElseThrow(() -> new AssertionError(problems.toList()));
    LocalDate asOf = rollout.asOf().orElse(LocalDate.of(2027, 1, 1));
    CommunicationsPlan plan =
        Analysis.of(rollout, asOf, problems)
            .map(CommunicationsPlan::of)
            .orElseThrow(() -> new AssertionError(problems.toList()));
    assertThat(problems.toList()).filteredOn(p -> !p.code().equals("date-to-be-set")).isEmpty();
    return plan;
  }

  @Test
  void there_are_samples() throws IOException {
    assertThat(definitions())
        .extracting(p -> p.getParent().getFileName().toString())
        .contains(
            "minimal", "no-metrics", "no-roles", "phased", "registry-freeze", "single-audience");
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void a_sample_has_no_problem_and_something_to_send(Path definition) throws IOException {
    assertThat(plan(definition).figures().total()).isPositive();
  }

  @Test
  void the_registry_freeze_has_something_sent_running_due_and_planned() throws IOException {
    CommunicationsPlan plan = plan(SAMPLES.resolve("registry-freeze/rollout.yaml"));
    // As of Friday 10 March 2023: 13 to 17, 20 to 24, 27 to 31 March are 15, and 3 April
    assertThat(plan.rollout().workingDaysToLaunch()).contains(16);
    assertThat(plan.phases().stream().flatMap(p -> p.rows().stream()))
        .extracting(Row::id, Row::status, Row::approval, r -> r.daysFromLaunch().orElseThrow())
        .containsExactly(
            // 28 November to 3 April: 2 + 31 + 31 + 28 + 31 + 3
            tuple(
                "general-availability", CommunicationStatus.SENT, ApprovalStatus.NOT_NEEDED, -126),
            // 6 February to 3 April: 22 + 31 + 3
            tuple("freeze-announcement", CommunicationStatus.SENT, ApprovalStatus.NOT_NEEDED, -56),
            tuple("freeze-e-mail", CommunicationStatus.SENT, ApprovalStatus.NOT_NEEDED, -56),
            tuple("freeze-banner", CommunicationStatus.SENT, ApprovalStatus.UNRECORDED, -41),
            tuple("november-post-update", CommunicationStatus.SENT, ApprovalStatus.NOT_NEEDED, -34),
            tuple("redirect-announcement", CommunicationStatus.DUE, ApprovalStatus.NOT_NEEDED, -24),
            tuple("redirect-banner", CommunicationStatus.DUE, ApprovalStatus.APPROVED, -24),
            // the last day of April
            tuple("frozen-banner", CommunicationStatus.PLANNED, ApprovalStatus.NOT_NEEDED, 27));
    assertThat(plan.coverage().milestones())
        .filteredOn(m -> m.id().equals("registry-frozen"))
        .extracting(
            m -> m.planned().day(),
            m -> m.date().day(),
            CoveredMilestone::status,
            CoveredMilestone::communications)
        .containsExactly(
            tuple(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 3), MilestoneStatus.LATE, 5));
    assertThat(plan.matrix().silentAtLaunch())
        .containsExactly("Subproject maintainers", "End users");
    assertThat(plan.tiersUsed()).isTrue();
  }
}
