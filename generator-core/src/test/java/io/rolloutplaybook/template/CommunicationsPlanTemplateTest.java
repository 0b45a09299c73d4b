package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.model.Covers;
import io.rolloutplaybook.model.Incentive;
import io.rolloutplaybook.model.MessageText;
import io.rolloutplaybook.model.MessageText.Item;
import io.rolloutplaybook.model.MessageText.Kind;
import io.rolloutplaybook.model.MessageText.Part;
import io.rolloutplaybook.model.MessageText.Run;
import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the default communications plan says, for rollouts from tiny to full. */
class CommunicationsPlanTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  static Analysis analysis(RolloutFixture fixture, String asOf) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = Analysis.of(fixture.build(), LocalDate.parse(asOf), problems);
    assertThat(problems.toList()).isEmpty();
    return analysis.orElseThrow();
  }

  static CommunicationsPlan plan(RolloutFixture fixture, String asOf) {
    return CommunicationsPlan.of(analysis(fixture, asOf));
  }

  private static String text(RolloutFixture fixture, String asOf) throws IOException {
    return text(plan(fixture, asOf));
  }

  private static String text(CommunicationsPlan plan) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document = ENGINE.render("communications-plan", plan, problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return DocumentText.of(document.orElseThrow());
  }

  private static void check(String name, String text) throws IOException {
    Golden.check(Golden.folder("template/communications-plan").resolve(name + ".txt"), text);
  }

  @Test
  void a_full_plan_has_every_part() throws IOException {
    check("full", text(full(), "2027-02-08"));
  }

  @Test
  void a_plan_for_one_audience_has_what_concerns_it() throws IOException {
    Analysis managers = analysis(full(), "2027-02-08").forAudience("managers");
    check("one-audience", text(CommunicationsPlan.of(managers)));
  }

  @Test
  void drafts_stand_at_the_end_as_they_will_be_sent() throws IOException {
    Run plain = new Run("From 1 March: ", false, false, Optional.empty());
    Run strong = new Run("new prices", true, false, Optional.empty());
    Run both = new Run(" for all", true, true, Optional.empty());
    Optional<String> address = Optional.of("mailto:desk@example.com");
    Run link = new Run("the ", false, false, address);
    Run rest = new Run("desk", true, false, address);
    MessageText text =
        new MessageText(
            List.of(
                new Part(Kind.PARAGRAPH, List.of(new Item(List.of(plain, strong, both)))),
                new Part(
                    Kind.BULLETS, List.of(new Item(List.of(plain)), new Item(List.of(strong)))),
                new Part(
                    Kind.NUMBERS,
                    List.of(new Item(List.of(link, rest)), new Item(List.of(plain))))));
    RolloutFixture drafts =
        RolloutFixture.launching("2027-03-01")
            .title("New price list")
            .person("cro", "Priya Raman", "Chief Revenue Officer")
            .audience("sales", "Sales")
            .audience("partners", "Partners")
            .communication(
                "note",
                "launch - 1w",
                "sales",
                c ->
                    c.title("The note").sender("cro").channel("E-mail").draft("Prices & you", text))
            .communication("dropped", "launch", "sales", c -> c.draft("No", text).dropped("Late"))
            .series("news", "launch", "launch + 4w", "2w", "sales", c -> c.draft("News", text))
            .communication("plain", "launch", "partners");
    CommunicationsPlan plan = plan(drafts, "2027-02-08");
    assertThat(plan.drafts()).extracting(d -> d.first().id()).containsExactly("note", "news-1");
    assertThat(plan.drafts().get(0).first().text())
        .contains(
            """
            From 1 March: new prices for all

            - From 1 March:\s
            - new prices

            1. the desk (desk@example.com)
            2. From 1 March:\s""");
    String all = text(plan);
    check("drafts", all.substring(all.indexOf("    section #drafts")));
  }

  private static final String WAVES =
      """
      rollout: {title: New tool}
      waves:
        emea: {name: EMEA, launch: 2027-02-01}
        us: {name: Americas, launch: 2027-06-07}
      audiences:
        emea-reps: {tier: employee, wave: emea}
        us-reps: {tier: employee, wave: us}
      messages: {why: Because}
      calendar: {blackouts: [{from: 2027-02-01, to: 2027-02-28}], holidays: [2027-02-17]}
      communications:
        - {id: letter, title: Letter, date: launch + 1d, audience: [emea-reps, us-reps], waves: each, message: why}
        - {id: early, title: Early word, date: 2027-03-01, audience: us-reps, waves: us, message: why}
        - {id: talk, title: Talk, date: 2027-02-17, audience: emea-reps, waves: emea}
        - {id: news, title: News, from: 2027-03-01, every: 4w, audience: us-reps, waves: none}
      """;

  private static String waves() throws IOException {
    Problems problems = new Problems();
    Analysis analysis =
        DefinitionReader.read("rollout.yaml", WAVES.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems))
            .orElseThrow();
    return text(CommunicationsPlan.of(analysis));
  }

  @Test
  void details_of_phases_that_lie_beside_each_other_jumped_back_in_time() throws IOException {
    String text = waves();
    String details = text.substring(text.indexOf("section #details"));
    // The letter to the Americas is of their launch week in June, before EMEA's phase after launch.
    assertThat(details.indexOf("Letter · EMEA")).isLessThan(details.indexOf("Early word"));
    assertThat(details.indexOf("Early word")).isLessThan(details.indexOf("Letter · Americas"));
  }

  @Test
  void a_day_better_avoided_for_two_reasons_counted_twice() throws IOException {
    // The talk is on a holiday within the blackout; the letter of 2 February is overdue.
    assertThat(waves())
        .contains("Two communications fall on days better avoided.")
        .contains("Two fall on days better avoided.");
  }

  @Test
  void a_wave_that_is_in_the_title_stood_below_it_again() throws IOException {
    List<String> rows = waves().lines().filter(line -> line.contains("wd |")).toList();
    assertThat(rows)
        .filteredOn(row -> row.contains(" | Letter · EMEA | "))
        .isNotEmpty()
        .noneMatch(row -> row.contains("<strong EMEA>"));
    assertThat(rows)
        .filteredOn(row -> row.contains(" | Early word | "))
        .isNotEmpty()
        .allMatch(row -> row.contains("<strong Americas>"));
  }

  @Test
  void what_a_series_without_an_end_will_say_stands_in_one_row_on_pages() throws IOException {
    // Every four weeks until a year after the last launch; Excel has all of them.
    assertThat(waves())
        .contains("| News <muted 2 to 17, every 4 weeks until <2028-05-22 medium> and on> |")
        .containsOnlyOnce("| News <muted 17> |");
  }

  @Test
  void one_communication_reads_well() throws IOException {
    RolloutFixture tiny =
        RolloutFixture.launching("2027-03-01")
            .title("New price list")
            .audience("sales", "Sales")
            .communication("note", "launch", "sales");
    check("one-communication", text(tiny, "2027-02-08"));
  }

  @Test
  void a_plan_that_is_over_reads_well() throws IOException {
    RolloutFixture over =
        RolloutFixture.launching("2027-03-01")
            .title("New price list")
            .audience("sales", "Sales")
            .audience("partners", "Partners")
            .communication("note", "launch", "sales", c -> c.twoWay().done("2027-03-01"))
            .communication("letter", "launch + 1w", "partners", c -> c.done("2027-03-08"));
    check("over", text(over, "2027-04-01"));
  }

  static RolloutFixture full() {
    return RolloutFixture.launching("2027-03-01")
        .version("1.2")
        .why("Win rates fell from 27% to 21% in two years")
        .holidays("2027-03-26", "2027-03-29")
        .blackout("2027-03-22", "2027-03-31", "Quarter end")
        .limit(2)
        .incentive(Incentive.Kind.NEGATIVE, "Region-only pipeline stops counting")
        .incentive(Incentive.Kind.POSITIVE, "Early teams choose their accounts")
        .person("cro", "Priya Raman", "Chief Revenue Officer")
        .person("enablement", "Tom Okafor", "Head of Enablement")
        .sponsor("cro")
        .audience("leaders", "Sales leadership team", Tier.LEADER, 9)
        .audience("managers", "First-line managers", Tier.MANAGER, 41)
        .audience("reps", "Account executives", Tier.EMPLOYEE, 1318)
        .audience("desk", "Industry desk & research", Tier.EMPLOYEE, 6)
        .audience("partners", "Channel partners")
        .message("why-change", "Buyers want industry knowledge", Covers.WHY_NOW, Covers.WHY)
        .message("what-it-means", "Your accounts change")
        .message("unused", "Nobody says this")
        .milestone("go-live", "launch", m -> m.owner("cro"))
        .milestone("ready", "launch - 2w")
        .milestone("pilot", "2027-01-25", m -> m.forecast("2027-02-10"))
        .communication(
            "leader-briefing",
            "launch - 9w",
            "leaders",
            c ->
                c.twoWay()
                    .done("2026-12-29")
                    .messages("why-change")
                    .channel("Workshop")
                    .milestones("ready"))
        .communication(
            "manager-briefing",
            "launch - 4w",
            "managers",
            c -> c.twoWay().done("2027-02-01").messages("why-change").channel("Video call"))
        .communication(
            "manager-toolkit",
            "2027-02-05",
            "managers",
            c -> c.messages("what-it-means").channel("E-mail").milestones("ready"))
        .communication(
            "pilot-results",
            "2027-02-11",
            "leaders",
            c ->
                c.to("leaders", "managers")
                    .twoWay()
                    .sender("cro")
                    .owner("enablement")
                    .messages("why-change")
                    .channel("Video call")
                    .approver("enablement", "2027-02-05"))
        .communication(
            "rep-announcement",
            "launch - 5wd",
            "reps",
            c ->
                c.to("reps", "desk")
                    .title("The change, and why")
                    .twoWay()
                    .messages("why-change", "what-it-means")
                    .approver("cro", "launch - 10wd")
                    .milestones("go-live"))
        .period("poster", "2027-02-24", "2027-03-14", "reps", c -> c)
        .communication(
            "go-live-note",
            "launch",
            "reps",
            c -> c.to("leaders", "managers", "reps", "desk", "partners").milestones("go-live"))
        .communication("launch-huddle", "launch + 1wd", "reps", c -> c.twoWay().sender("managers"))
        .communication("account-handover", "launch + 2wd", "reps")
        .communication(
            "dinner", "2027-03-15", "leaders", c -> c.twoWay().dropped("Moved to autumn"))
        .series(
            "wins",
            "launch + 1w",
            "launch + 5w",
            "2w",
            "managers",
            c -> c.to("managers", "reps").title("Wins of the fortnight").messages("what-it-means"));
  }
}
