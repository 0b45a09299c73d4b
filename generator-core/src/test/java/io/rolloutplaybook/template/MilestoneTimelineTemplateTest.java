package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.MilestoneTimeline;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the default milestone timeline says, for rollouts from tiny to full. */
class MilestoneTimelineTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static String text(Analysis analysis) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document =
        ENGINE.render("milestone-timeline", MilestoneTimeline.of(analysis).orElseThrow(), problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return DocumentText.of(document.orElseThrow());
  }

  private static String text(RolloutFixture fixture, String asOf) throws IOException {
    return text(CommunicationsPlanTemplateTest.analysis(fixture, asOf));
  }

  /** The deck of the first section, which is the timeline's. */
  private static String deck(RolloutFixture fixture, String asOf) throws IOException {
    return text(fixture, asOf)
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("deck "))
        .findFirst()
        .orElseThrow()
        .substring("deck ".length());
  }

  private static void check(String name, String text) throws IOException {
    Golden.check(Golden.folder("template/milestone-timeline").resolve(name + ".txt"), text);
  }

  private static RolloutFixture launching() {
    return RolloutFixture.launching("2027-03-01")
        .title("New price list")
        .person("cro", "Priya Raman", "Chief Revenue Officer")
        .audience("leaders", "Sales leadership team", Tier.LEADER, 9)
        .audience("reps", "Account executives", Tier.EMPLOYEE, 318);
  }

  private static RolloutFixture full() {
    return launching()
        .sponsor("cro")
        .blackout("2027-03-22", "2027-03-31", "Quarter end")
        .milestone("leaders-aligned", "2027-01-04", m -> m.owner("cro").done("2027-01-08"))
        .milestone(
            "pilot",
            "2027-01-25",
            m ->
                m.start("2027-01-04")
                    .forecast("2027-02-02")
                    .owner("cro")
                    .dependsOn("leaders-aligned")
                    .doneWhen("Win rate & cycle time are published"))
        .milestone(
            "talks",
            "2027-02-26",
            m -> m.start("2027-02-05").dependsOn("pilot", "kit", "idea").audiences("reps"))
        .milestone("kit", "2027-02-05", m -> m.start("2027-01-18").forecast("2027-02-10"))
        .milestone("idea", "2027-02-01", m -> m.dropped("No budget"))
        .milestone(
            "go-live",
            "launch",
            m -> m.dependsOn("talks").audiences("leaders", "reps").responsible("leaders"))
        .milestone("review", "launch + 13w", m -> m.dependsOn("go-live"))
        .communication(
            "briefing",
            "launch - 9w",
            "leaders",
            c -> c.sender("cro").channel("Workshop").done("2026-12-28").milestones("pilot"))
        .communication("note", "launch", "reps", c -> c.milestones("go-live"))
        .communication("huddle", "launch", "reps")
        .series(
            "wins",
            "launch + 1w",
            "launch + 5w",
            "2w",
            "reps",
            c -> c.title("Wins of the fortnight").milestones("go-live"));
  }

  @Test
  void a_full_timeline_has_every_part() throws IOException {
    check("full", text(full(), "2027-02-08"));
  }

  @Test
  void a_timeline_for_one_audience_keeps_numbers_and_dates() throws IOException {
    check(
        "one-audience",
        text(CommunicationsPlanTemplateTest.analysis(full(), "2027-02-08").forAudience("reps")));
  }

  @Test
  void one_milestone_reads_well() throws IOException {
    check("one-milestone", text(launching().milestone("live", "launch"), "2027-02-08"));
  }

  @Test
  void a_timeline_that_is_over_reads_well() throws IOException {
    RolloutFixture over =
        launching()
            .milestone("ready", "2027-02-12", m -> m.done("2027-02-16"))
            .milestone("live", "launch", m -> m.dependsOn("ready").done("2027-03-03"))
            .communication(
                "note", "launch", "reps", c -> c.done("2027-03-01").milestones("ready", "live"));
    check("over", text(over, "2027-04-01"));
  }

  @Test
  void nothing_that_slipped_is_said_with_the_float_that_is_left() throws IOException {
    // 1 Mar is 2 days after 25 Feb
    RolloutFixture fixture =
        launching()
            .milestone("ready", "2027-02-25")
            .milestone("live", "launch", m -> m.dependsOn("ready"));
    assertThat(deck(fixture, "2027-02-08"))
        .isEqualTo("Nothing on the critical path has slipped; 2 working days of float are left.");
  }

  @Test
  void a_launch_that_moved_along_uses_up_no_float_of_its_chain() throws IOException {
    // Launch was replanned from 22 February to 1 March; from 17 February that is 8 days.
    String text =
        text(
            launching()
                .milestone("kit", "2027-02-17")
                .milestone("go-live", "2027-02-22", m -> m.forecast("2027-03-01").dependsOn("kit")),
            "2027-02-08");
    assertThat(text)
        .contains(
            "“Milestone go-live” slipped 5 working days, and launch with it. Launch on <2027-03-01"
                + " day> can be held.",
            "Two milestones lead from “Milestone kit” to “Milestone go-live”; none of them has been reached yet. The"
                + " chain has 8 working days of float.")
        .doesNotContain("Any further slip");
  }

  @Test
  void a_chain_with_float_on_its_first_part_names_what_has_none() throws IOException {
    // Work on the launch itself begins on Friday 26 February, for which the review was put off.
    String text =
        text(
            launching()
                .milestone("kit", "2027-02-17")
                .milestone("review", "2027-02-24", m -> m.forecast("2027-02-26").dependsOn("kit"))
                .milestone("go-live", "launch", m -> m.start("2027-02-26").dependsOn("review")),
            "2027-02-08");
    assertThat(text)
        .contains("Any further slip of “Milestone review” and “Milestone go-live” moves launch.");
  }

  @Test
  void a_slip_with_float_left_lets_launch_be_held() throws IOException {
    RolloutFixture fixture =
        launching()
            .milestone("ready", "2027-02-24", m -> m.forecast("2027-02-25"))
            .milestone("live", "launch", m -> m.dependsOn("ready"));
    assertThat(deck(fixture, "2027-02-08"))
        .isEqualTo(
            "“Milestone ready” slipped 1 working day and has 2 of float left. Launch on <2027-03-01"
                + " day> can be held.");
  }

  @Test
  void what_waits_for_what_can_move_launch_although_nothing_slipped() throws IOException {
    // work takes 8 days, 17 to 26 Feb, and begins on 22 Feb: 26 Feb 4, 4 Mar 8
    RolloutFixture fixture =
        launching()
            .milestone("ready", "2027-02-22")
            .milestone("work", "2027-02-26", m -> m.start("2027-02-16").dependsOn("ready"))
            .milestone("live", "launch", m -> m.dependsOn("work"));
    assertThat(deck(fixture, "2027-02-08"))
        .isEqualTo(
            "Nothing on the critical path has slipped, but what waits for what moves launch to"
                + " <2027-03-04 day>.");
  }

  @Test
  void where_all_was_dropped_the_timeline_says_so() throws IOException {
    RolloutFixture fixture = launching().milestone("live", "launch", m -> m.dropped("No budget"));
    assertThat(deck(fixture, "2027-02-08")).isEqualTo("All milestones were dropped.");
  }

  @Test
  void where_launch_waits_for_nothing_the_timeline_says_so() throws IOException {
    RolloutFixture fixture = launching().milestone("review", "launch + 4w");
    assertThat(deck(fixture, "2027-02-08")).isEqualTo("Launch waits for no milestone.");
  }
}
