package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.playbook.RoleAlignmentTest;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the default role-alignment worksheet says, for rollouts from tiny to full. */
class RoleAlignmentTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static String text(String definition) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document =
        ENGINE.render("role-alignment", RoleAlignmentTest.of(definition), problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return DocumentText.of(document.orElseThrow());
  }

  private static void check(String name, String text) throws IOException {
    Golden.check(Golden.folder("template/role-alignment").resolve(name + ".txt"), text);
  }

  @Test
  void a_full_worksheet_has_every_part() throws IOException {
    check("full", text(RoleAlignmentTest.full()));
  }

  @Test
  void one_role_of_which_little_is_known_reads_well() throws IOException {
    check(
        "one-role",
        text(
            """
            rollout: {title: New teams, launch: 2027-03-01}
            roles:
              rep: {name: Account executive, changes: [Other accounts]}
            """));
  }

  @Test
  void roles_that_do_not_change_read_well() throws IOException {
    check(
        "unchanged",
        text(
            """
            rollout: {title: New teams, launch: 2027-03-01}
            roles:
              rep: {name: Account executive, status: unchanged, headcount: {now: 1, future: 1}}
              clerk:
                name: Clerk
                status: unchanged
                workload: 70%
                career-path: unchanged
                skills: {files: {name: Files, current: 3, required: 3}}
            """));
  }

  @Test
  void a_role_with_one_gap_that_training_closes_too_late_reads_well() throws IOException {
    check(
        "one-gap",
        text(
            """
            rollout: {title: New teams, start: 2027-02-01, launch: 2027-03-01}
            audiences: {reps: {}}
            roles:
              rep:
                name: Account executive
                audience: reps
                status: retired
                headcount: {now: 12, future: 0}
                workload: 112%
                skills: {files: {name: Files, current: 2, required: 3}, calls: {name: Calls}}
                training:
                  - {name: Files course, skills: [files], hours: 1, by: launch + 1w}
                open-questions: [{question: Who stays}]
            """));
  }
}
