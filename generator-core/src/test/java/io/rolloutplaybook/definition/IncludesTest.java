package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Person;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludesTest {
  @TempDir Path temp;

  @Test
  void blocks_are_joined_key_by_key_and_lists_one_after_the_other() throws IOException {
    write(
        "shared/people.yaml",
        "include: calendar.yaml\npeople: {jo: {name: Jo Lind}, max: , ann: {title: Coach}}\n");
    write(
        "shared/calendar.yaml",
        """
        playbook: 1
        calendar: {holidays: [2027-03-29], hours-per-day: 7.5}
        """);
    write(
        "plan/readings.yaml",
        """
        include: ../shared/calendar.yaml
        metrics: {win-rate: {actuals: {2027-01-31: 21.4}}}
        communications: [{id: second, date: launch, audience: Managers, owner: jo}]
        """);
    Rollout rollout =
        read(
            """
            playbook: 1
            include: [shared/people.yaml, plan/readings.yaml]
            rollout: {title: New travel tool, launch: 2027-03-01, as-of: 2027-02-08}
            calendar: {holidays: [2027-03-26]}
            people: {jo: {title: Lead}, ann: ~}
            metrics: {win-rate: {name: Win rate}}
            communications: [{id: first, date: launch, audience: Managers, owner: max}]
            """);

    assertThat(rollout.calendar().holidays())
        .containsExactlyInAnyOrder(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29));
    assertThat(rollout.calendar().hoursPerDay()).isEqualByComparingTo("7.5");
    assertThat(rollout.people()).extracting(Person::id).containsExactly("jo", "ann", "max");
    assertThat(rollout.people().get(0).name()).isEqualTo("Jo Lind");
    assertThat(rollout.people().get(0).title()).contains("Lead");
    assertThat(rollout.people().get(1).title())
        .as("what has no value in one file may have it in the other")
        .contains("Coach");
    assertThat(rollout.metrics().get(0).actuals()).hasSize(1);
    assertThat(rollout.metrics().get(0).actuals().get(0).at().toString())
        .isEqualTo("plan/readings.yaml:2:32");
    assertThat(rollout.communications())
        .extracting(Communication::id)
        .containsExactly("first", "second");
  }

  @Test
  void a_mistake_within_a_draft_is_shown_in_the_file_of_the_draft() throws IOException {
    write(
        "news.yaml", "communications:\n  - date: launch\n    audience: A\n    body: Not *closed\n");
    Problems problems = new Problems();
    write("rollout.yaml", "include: news.yaml\nrollout: {title: T, launch: 2027-03-01}\n");
    DefinitionFolder files = folder();
    assertThat(DefinitionReader.read(files.definition(problems).orElseThrow(), files, problems))
        .isEmpty();
    assertThat(problems.toList())
        .extracting(problem -> problem.location().toString())
        .containsExactly("news.yaml:4:15");
  }

  @Test
  void a_link_within_the_folder_leads_to_a_file_that_is_read_once() throws IOException {
    write("people.yaml", "people: {jo: }\n");
    Files.createSymbolicLink(temp.resolve("link.yaml"), temp.resolve("people.yaml"));
    Rollout rollout =
        read(
            """
            include: [people.yaml, link.yaml, ./people.yaml]
            rollout: {title: New travel tool, launch: 2027-03-01}
            communications: [{date: launch, audience: Managers}]
            """);
    assertThat(rollout.people()).hasSize(1);
  }

  private Rollout read(String definition) throws IOException {
    write("rollout.yaml", definition);
    Problems problems = new Problems();
    DefinitionFolder files = folder();
    Optional<Rollout> rollout =
        DefinitionReader.read(files.definition(problems).orElseThrow(), files, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return rollout.orElseThrow();
  }

  private DefinitionFolder folder() {
    return new DefinitionFolder(
        temp.resolve("rollout.yaml"), file -> temp.relativize(file).toString().replace('\\', '/'));
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
