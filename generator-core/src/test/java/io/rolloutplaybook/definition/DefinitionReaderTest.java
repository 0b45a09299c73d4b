package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Coaching.Behaviour;
import io.rolloutplaybook.model.Coaching.Commitment;
import io.rolloutplaybook.model.Coaching.Due;
import io.rolloutplaybook.model.Coaching.FollowThrough;
import io.rolloutplaybook.model.Coaching.Session;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Covers;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.Incentive;
import io.rolloutplaybook.model.KeyMessage;
import io.rolloutplaybook.model.Leadership.Stance;
import io.rolloutplaybook.model.Leadership.ToughQuestion;
import io.rolloutplaybook.model.MessageText;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Person;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {
  private static final Path INDUSTRY_FIRST =
      Path.of("src/test/resources/io/rolloutplaybook/definition/industry-first.yaml");

  @Test
  void the_frame_of_a_full_definition_is_read() throws IOException {
    Rollout r = industryFirst();
    assertThat(r.title()).isEqualTo("Industry-first selling");
    assertThat(r.organisation()).contains("Northwind Instruments");
    assertThat(r.summary().orElseThrow())
        .startsWith("From generalist sales teams organised by region to teams")
        .endsWith("public sector.");
    assertThat(r.version()).contains("1.10");
    assertThat(r.language()).isEqualTo("en-GB");
    assertThat(r.launch()).contains(RoughDate.of(LocalDate.of(2027, 3, 1)));
    assertThat(r.asOf()).contains(LocalDate.of(2027, 2, 8));
    assertThat(r.why().orElseThrow()).startsWith("Win rates fell from 27% to 21%");
    assertThat(r.whyNow()).isPresent();
    assertThat(r.riskOfNotChanging()).isPresent();
    assertThat(r.vision()).isPresent();
    assertThat(r.objectives()).hasSize(2);
    assertThat(r.incentives())
        .extracting(Incentive::kind)
        .containsExactly(Incentive.Kind.POSITIVE, Incentive.Kind.NEGATIVE);
    assertThat(r.calendar().timeZone()).contains("Europe/London");
    assertThat(r.calendar().workingDays())
        .containsExactlyInAnyOrder(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);
    assertThat(r.calendar().holidays())
        .containsExactlyInAnyOrder(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29));
    assertThat(r.calendar().blackouts())
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.from()).isEqualTo(LocalDate.of(2027, 3, 22));
              assertThat(b.to()).isEqualTo(LocalDate.of(2027, 3, 31));
              assertThat(b.reason()).contains("Quarter end");
            });
    assertThat(r.start().map(DefinitionReaderTest::written)).contains("launch -9w");
    assertThat(r.calendar().hoursPerDay()).isEqualTo(new BigDecimal("7.5"));
    assertThat(r.checks().messagesPerWeek()).isEqualTo(2);
    assertThat(r.checks().tolerance()).isEqualTo(5);
    assertThat(r.checks().accepted())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.rule()).isEqualTo("leader-not-committed");
              assertThat(a.item()).contains("vp-amer");
              assertThat(a.reason()).startsWith("Decides after the pilot");
            });
  }

  @Test
  void people_audiences_and_leadership_are_read() throws IOException {
    Rollout r = industryFirst();
    assertThat(r.people())
        .extracting(Person::id, Person::name)
        .startsWith(tuple("cro", "Priya Raman"))
        .hasSize(5);
    assertThat(r.people().get(3).title()).contains("VP Sales EMEA");
    assertThat(r.audiences())
        .extracting(Audience::id, Audience::name, a -> a.tier().orElseThrow(), Audience::size)
        .containsExactly(
            tuple("sales-leaders", "Sales leadership team", Tier.LEADER, Optional.of(9)),
            tuple("managers", "First-line managers", Tier.MANAGER, Optional.of(41)),
            tuple("reps", "Account executives", Tier.EMPLOYEE, Optional.of(318)),
            tuple("desk", "Industry desk", Tier.EMPLOYEE, Optional.of(6)));
    assertThat(r.audiences().get(2).whatsInIt()).contains("Fewer, better prepared accounts");
    assertThat(r.leadership().sponsor().map(Party::id)).contains("cro");
    assertThat(r.leadership().leaders())
        .extracting(l -> l.who().id(), l -> l.stance().orElseThrow(), l -> l.actions().size())
        .containsExactly(
            tuple("vp-emea", Stance.COMMITTED, 2), tuple("vp-amer", Stance.NEUTRAL, 1));
    assertThat(r.leadership().concerns())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.raisedBy().map(Party::id)).contains("vp-amer");
              assertThat(c.concern()).isEqualTo("Small regions cannot staff three industries.");
              assertThat(c.resolved()).contains(LocalDate.of(2027, 1, 22));
            });
    assertThat(r.leadership().toughQuestions())
        .extracting(ToughQuestion::question, ToughQuestion::answer)
        .containsExactly(
            tuple("What happens to accounts that fit no industry?", Optional.empty()),
            tuple(
                "Which targets change this year, and which do not?",
                Optional.of("Regional quota ends in June; win rate stays.")));
  }

  @Test
  void milestones_and_messages_are_read() throws IOException {
    Rollout r = industryFirst();
    assertThat(r.milestones())
        .extracting(Milestone::id)
        .containsExactly(
            "leaders-aligned", "pilot", "managers-ready", "go-live", "roadshow", "first-review");
    Milestone pilot = r.milestones().get(1);
    assertThat(pilot.name()).isEqualTo("Life-sciences pilot closes");
    assertThat(written(pilot.start().orElseThrow())).isEqualTo("launch -7w");
    assertThat(written(pilot.date())).isEqualTo("launch -5w");
    assertThat(written(pilot.forecast().orElseThrow())).isEqualTo("2027-02-10");
    assertThat(pilot.owner().map(Party::id)).contains("vp-amer");
    assertThat(pilot.accountable().map(Party::id)).contains("cro");
    assertThat(pilot.responsible()).extracting(Party::id).containsExactly("enablement");
    assertThat(pilot.consulted())
        .extracting(Party::id, Party::kind)
        .containsExactly(
            tuple("sales-ops", Party.Kind.PERSON), tuple("industry-ae", Party.Kind.ROLE));
    assertThat(pilot.informed()).extracting(Party::id).containsExactly("sales-leaders", "managers");
    assertThat(r.milestones().get(2).accountable()).isEqualTo(r.milestones().get(2).owner());
    assertThat(r.milestones().get(2).informed()).isEmpty();
    assertThat(pilot.dependsOn()).containsExactly("leaders-aligned");
    assertThat(pilot.audiences()).containsExactly("managers", "reps");
    assertThat(pilot.doneWhen()).contains("Pilot win rate and cycle time are published");
    assertThat(r.milestones().get(0).done()).contains(RoughDate.of(LocalDate.of(2027, 1, 6)));
    assertThat(written(r.milestones().get(3).date())).isEqualTo("launch +0d");
    assertThat(written(r.milestones().get(4).date())).isEqualTo("pilot +10wd");
    assertThat(r.milestones().get(4).dropped()).contains("Travel freeze until April");
    assertThat(r.messages())
        .extracting(KeyMessage::id, KeyMessage::covers)
        .containsExactly(
            tuple("why-change", Set.of(Covers.WHY, Covers.WHY_NOW, Covers.RISK, Covers.VISION)),
            tuple("what-it-means", Set.of(Covers.PERSONAL)),
            tuple("where-to-ask", Set.of()));
    assertThat(r.messages().get(2).text())
        .isEqualTo("Ask your manager first, then the enablement desk.");
  }

  @Test
  void communications_are_read() throws IOException {
    List<Communication> all = industryFirst().communications();
    assertThat(all)
        .extracting(Communication::id)
        .containsExactly(
            "leader-briefing",
            "manager-briefing",
            "rep-announcement",
            "rep-what-it-means",
            "wins-newsletter",
            "posters-in-every-office");
    Communication briefing = all.get(1);
    assertThat(briefing.approver().map(Party::id)).contains("cro");
    assertThat(briefing.approveBy().map(DefinitionReaderTest::written)).contains("launch -5w");
    assertThat(briefing.approved().flatMap(Communication.Approval::on))
        .contains(RoughDate.of(LocalDate.of(2027, 1, 25)));
    assertThat(briefing.done()).contains(RoughDate.of(LocalDate.of(2027, 2, 1)));
    assertThat(briefing.announces()).containsExactly("pilot");
    assertThat(briefing.twoWay()).contains(true);
    assertThat(all.get(0).purpose())
        .contains("Agree the strategy, raise tough questions, resolve concerns");
    Communication announcement = all.get(2);
    assertThat(announcement.title()).contains("The announcement to every representative");
    assertThat(announcement.when())
        .isInstanceOfSatisfying(
            Recurrence.Once.class, o -> assertThat(written(o.date())).isEqualTo("launch -5wd"));
    assertThat(announcement.forecast().map(DefinitionReaderTest::written)).contains("launch -4wd");
    assertThat(announcement.milestones()).containsExactly("go-live");
    assertThat(announcement.audiences()).containsExactly("reps");
    assertThat(announcement.channel()).contains("Town hall");
    assertThat(announcement.messages()).containsExactly("why-change");
    assertThat(announcement.covers()).containsExactlyInAnyOrder(Covers.WHY_NOW, Covers.VISION);
    assertThat(announcement.why()).isPresent();
    assertThat(announcement.feedback()).isPresent();
    assertThat(announcement.subject()).contains("From 1 March, one team for each industry");
    assertThat(announcement.body().orElseThrow().parts())
        .extracting(MessageText.Part::kind)
        .containsExactly(MessageText.Kind.PARAGRAPH, MessageText.Kind.BULLETS);
    assertThat(briefing.body()).isEmpty();
    assertThat(announcement.announces()).containsExactly("regional-quota", "industry-ae");
    assertThat(all.get(3).sender())
        .hasValueSatisfying(
            party -> {
              assertThat(party.kind()).isEqualTo(Party.Kind.AUDIENCE);
              assertThat(party.id()).isEqualTo("managers");
              assertThat(party.at().column()).isEqualTo(13);
            });
    assertThat(all.get(4).when())
        .isInstanceOfSatisfying(
            Recurrence.Series.class,
            s -> {
              assertThat(written(s.from())).isEqualTo("launch +1w");
              assertThat(written(s.until().orElseThrow())).isEqualTo("launch +12w");
              assertThat(s.every()).isEqualTo(2);
              assertThat(s.unit()).isEqualTo(DateUnit.WEEKS);
            });
    Communication posters = all.get(5);
    assertThat(posters.when()).isInstanceOf(Recurrence.Period.class);
    assertThat(posters.milestones()).containsExactly("go-live", "first-review");
    assertThat(posters.messages()).containsExactly("why-change", "where-to-ask");
    assertThat(posters.dropped()).contains("Replaced by the town hall");
  }

  @Test
  void coaching_is_read() throws IOException {
    var coaching = industryFirst().coaching();
    assertThat(coaching.hoursPerRepPerMonth()).contains(new BigDecimal("3"));
    assertThat(coaching.managerHoursPerMonth()).contains(new BigDecimal("24"));
    assertThat(coaching.behaviours())
        .extracting(Behaviour::id, Behaviour::goodLooksLike)
        .containsExactly(
            tuple("industry-insight", Optional.empty()),
            tuple("account-plan", Optional.of("The buyer has seen it and corrected it")));
    assertThat(coaching.sessions())
        .extracting(Session::id, s -> s.coach().id(), s -> s.coachee().id(), Session::duration)
        .containsExactly(
            tuple(
                "leaders-coach-managers",
                "sales-leaders",
                "managers",
                Optional.of(Duration.ofMinutes(90))),
            tuple("managers-coach-reps", "managers", "reps", Optional.of(Duration.ofMinutes(45))),
            tuple("sponsor-coaches-leaders", "cro", "sales-leaders", Optional.empty()));
    Session first = coaching.sessions().get(0);
    assertThat(first.title()).contains("Leaders coach their managers");
    assertThat(first.openingQuestion()).contains("What would you like to leave with today?");
    assertThat(first.behaviours()).containsExactly("industry-insight");
    assertThat(first.questions())
        .containsExactly("What will your team find hardest?", "Which account will you plan first?");
    assertThat(first.commitment().map(Commitment::text))
        .contains("Each manager runs one practice session");
    assertThat(first.commitment().flatMap(Commitment::due)).isEmpty();
    assertThat(first.done()).contains(RoughDate.of(LocalDate.of(2027, 2, 1)));
    assertThat(first.participants()).contains("9");
    Commitment plan = coaching.sessions().get(1).commitment().orElseThrow();
    assertThat(plan.text()).isEqualTo("One updated account plan");
    assertThat(plan.due()).contains(new Due.After(10, DateUnit.WORKING_DAYS));
    assertThat(plan.kept()).contains(LocalDate.of(2027, 2, 5));
    Session sponsors = coaching.sessions().get(2);
    assertThat(sponsors.participants()).contains("Everybody who reports to the sponsor");
    assertThat(sponsors.commitment().flatMap(Commitment::due))
        .hasValueSatisfying(
            due ->
                assertThat(due)
                    .isInstanceOfSatisfying(
                        Due.On.class, on -> assertThat(written(on.date())).isEqualTo("pilot -1w")));
    Behaviour planning = coaching.behaviours().get(1);
    assertThat(planning.roles()).containsExactly("industry-ae", "manager");
    assertThat(planning.ratings())
        .extracting(Metric.Reading::date, Metric.Reading::value)
        .containsExactly(
            tuple(LocalDate.of(2027, 1, 22), new BigDecimal("1")),
            tuple(LocalDate.of(2027, 1, 29), new BigDecimal("5")),
            tuple(LocalDate.of(2027, 2, 5), new BigDecimal("1.6")));
    assertThat(coaching.followThrough())
        .extracting(FollowThrough::day, FollowThrough::what, FollowThrough::evidence)
        .containsExactly(
            tuple(30, "Ten first calls each", Optional.empty()),
            tuple(90, "Each team has held a review", Optional.of("Review calendar")));
    assertThat(coaching.followThrough().get(1).owner().map(Party::id)).contains("managers");
  }

  @Test
  void metrics_are_read() throws IOException {
    List<Metric> metrics = industryFirst().metrics();
    Metric win = metrics.get(0);
    assertThat(win.definition()).contains("Deals won of all deals closed in the month");
    assertThat(win.kind()).contains(Metric.Kind.LAGGING);
    assertThat(win.state()).contains(Metric.State.KEPT);
    assertThat(win.direction()).contains(Metric.Direction.UP);
    assertThat(win.cadence()).contains(Metric.Cadence.MONTH);
    assertThat(win.unit()).contains("%");
    assertThat(win.baseline().flatMap(Metric.Baseline::value)).contains(new BigDecimal("21"));
    assertThat(win.baseline().map(Metric.Baseline::date)).contains(LocalDate.of(2026, 12, 31));
    assertThat(win.target().map(Metric.Target::value)).contains(new BigDecimal("27"));
    assertThat(win.source()).contains("CRM opportunity report");
    assertThat(win.roles()).containsExactly("industry-ae");
    assertThat(win.actuals())
        .extracting(Metric.Reading::date, Metric.Reading::value)
        .containsExactly(tuple(LocalDate.of(2027, 1, 31), new BigDecimal("21.4")));
    Metric quota = metrics.get(2);
    assertThat(quota.state()).contains(Metric.State.RETIRED);
    assertThat(quota.replacedBy()).contains("win-rate");
    assertThat(quota.ends().map(DefinitionReaderTest::written)).contains("2027-06-30");
    assertThat(quota.why()).contains("It rewards the old territory model");
  }

  @Test
  void roles_are_read() throws IOException {
    Rollout rollout = industryFirst();
    List<Role> roles = rollout.roles();
    Role ae = roles.get(0);
    assertThat(ae.audience()).contains("reps");
    assertThat(ae.status()).contains(Role.Status.CHANGED);
    assertThat(ae.headcount())
        .contains(new Role.Headcount(318, Optional.of(12), Optional.of(10), 320));
    assertThat(ae.reportsTo()).contains("manager");
    assertThat(ae.changes()).containsExactly("Accounts grouped by industry", "Joint account plans");
    assertThat(ae.stays()).hasSize(2);
    assertThat(ae.workload()).contains(new BigDecimal("0.95"));
    assertThat(ae.skills())
        .extracting(Role.Skill::id, Role.Skill::current, Role.Skill::criticality)
        .containsExactly(
            tuple("industry-knowledge", Optional.of(2), Role.Criticality.HIGH),
            tuple("account-planning", Optional.of(3), Role.Criticality.MEDIUM));
    assertThat(ae.trainings()).containsExactly("industry-academy", "account-plan-clinic");
    assertThat(rollout.trainings().subList(0, 2))
        .extracting(Training::name, Training::skills, Training::hours)
        .containsExactly(
            tuple(
                "Industry academy",
                List.of("industry-knowledge"),
                Optional.of(new BigDecimal("12"))),
            tuple(
                "Account plan clinic",
                List.of("account-planning"),
                Optional.of(new BigDecimal("3"))));
    assertThat(roles.get(1).spanLimit()).contains(8);
    assertThat(roles.get(1).careerPath().flatMap(Role.CareerPath::change)).contains("unchanged");
    Role desk = roles.get(2);
    assertThat(desk.staffing()).contains("Six offers accepted, start 2027-02-15");
    assertThat(desk.headcount())
        .contains(new Role.Headcount(0, Optional.of(6), Optional.empty(), 6));
    assertThat(ae.workflow())
        .contains(
            new Role.Workflow(
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                    "Prospecting lists come from the industry desk, no longer by postcode")));
    assertThat(roles.get(1).workflow())
        .contains(
            new Role.Workflow(
                Optional.of("A weekly call for each region"),
                Optional.of("A weekly review for each industry"),
                Optional.empty()));
    assertThat(desk.careerPath())
        .contains(
            new Role.CareerPath(
                Optional.of("Analysts can become account executives"),
                List.of("Desk analyst", "Senior analyst", "Industry account executive"),
                List.of("Desk analyst", "Senior analyst")));
    Training basics =
        rollout.trainings().stream()
            .filter(t -> t.id().equals(desk.trainings().get(0)))
            .findFirst()
            .orElseThrow();
    assertThat(basics.from().map(DefinitionReaderTest::written)).contains("launch -2w");
    assertThat(basics.by().map(DefinitionReaderTest::written)).contains("launch -1w");
    assertThat(basics.trainer().map(Party::id)).contains("enablement");
    assertThat(basics.place()).contains("Training room 2");
    Role.Risk late = desk.risks().get(0);
    assertThat(late.risk()).isEqualTo("Lists are late");
    assertThat(late.action()).contains("Two weeks of lists are prepared");
    assertThat(late.owner().map(Party::id)).contains("sales-ops");
    assertThat(late.due().map(DefinitionReaderTest::written)).contains("launch -3d");
    assertThat(desk.risks()).extracting(Role.Risk::risk).endsWith("Analysts leave");
    assertThat(desk.openQuestions())
        .extracting(Role.OpenQuestion::question, Role.OpenQuestion::answered)
        .containsExactly(
            tuple("Who keeps the lists?", Optional.of(LocalDate.of(2027, 2, 5))),
            tuple("Where does the desk sit?", Optional.empty()));
    assertThat(desk.openQuestions().get(0).due().map(DefinitionReaderTest::written))
        .contains("2027-02-15");
  }

  @Test
  void the_largest_sample_is_read_without_a_problem() throws IOException {
    Rollout r = read(Files.readString(Path.of("../samples/industry-first/rollout.yaml")));
    assertThat(r.start().map(DefinitionReaderTest::written)).contains("2027-01-04");
    assertThat(r.milestones()).hasSize(12);
    assertThat(r.communications()).hasSize(21);
    assertThat(r.coaching().sessions()).hasSize(5);
    assertThat(r.metrics()).hasSize(11);
    assertThat(r.roles()).hasSize(6);
    assertThat(r.communications().get(2).body().orElseThrow().parts())
        .hasSize(6)
        .last()
        .extracting(part -> part.items().get(0).runs().get(0).text())
        .isEqualTo("Priya Raman");
  }

  @Test
  void title_launch_and_one_communication_are_enough() {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            communications:
              - {date: launch - 1w, audience: Account executives, sender: reps-lead}
              - {date: launch, audience: [account executives, reps-lead], title: "Ready, go!"}
              - {date: launch, audience: 営業, purpose: "Ready: go"}
            """);
    assertThat(r.language()).isEqualTo("en");
    assertThat(r.asOf()).isEmpty();
    assertThat(r.calendar().workingDays()).hasSize(5);
    assertThat(r.calendar().hoursPerDay()).isEqualTo(new BigDecimal("8"));
    assertThat(r.start()).isEmpty();
    assertThat(r.checks().tolerance()).isEqualTo(10);
    assertThat(r.audiences())
        .extracting(Audience::id, Audience::name)
        .containsExactly(
            tuple("account-executives", "Account executives"),
            tuple("reps-lead", "Reps lead"),
            tuple("audience-3", "営業"));
    assertThat(r.communications())
        .extracting(Communication::id, Communication::audiences)
        .containsExactly(
            tuple("communication-1", List.of("account-executives")),
            tuple("ready-go", List.of("account-executives", "reps-lead")),
            tuple("ready-go-2", List.of("audience-3")));
    assertThat(r.communications().get(0).sender().map(Party::kind)).contains(Party.Kind.AUDIENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null"})
  void an_id_a_title_and_an_item_without_a_value_count_as_not_written(String nothing) {
    Rollout r =
        read(
            """
            rollout: {title: x, launch: 2027-03-01}
            people: {jo: %1$s}
            communications:
              - {id: %1$s, title: %1$s, date: launch, audience: all, owner: jo}
            """
                .formatted(nothing));

    assertThat(r.people()).extracting(Person::name).containsExactly("Jo");
    assertThat(r.communications()).extracting(Communication::id).containsExactly("communication-1");
  }

  @Test
  void a_name_defaults_to_the_id_in_words() {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            people: {head-of-travel: }
            audiences: {all-staff: {size: 10}}
            communications:
              - {date: launch - 1w, audience: all-staff, owner: head-of-travel}
            """);
    assertThat(r.people()).extracting(Person::name).containsExactly("Head of travel");
    assertThat(r.audiences()).extracting(Audience::name).containsExactly("All staff");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-28, 2027-02-28",
    "2028-02-29, 2028-02-29",
    "launch, launch +0d",
    "launch - 6w, launch -6w",
    "launch-6w, launch -6w",
    "launch -6 w, launch -6w",
    "pilot + 10wd, pilot +10wd",
    "q1-review+3m, q1-review +3m",
    "q1-review, q1-review +0d",
    "day-2-1d, day-2-1d +0d",
    "day-2-2d, day-2 -2d",
    "launch + 0d, launch +0d",
    "news + 9999d, news +9999d",
    "practice - 1d, practice -1d"
  })
  void dates_are_days_or_distances(String written, String expected) {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            milestones:
              pilot: {date: launch}
              q1-review: {date: launch}
              day-2: {date: launch}
              day-2-1d: {date: launch}
              last: {date: %s}
            communications: [{id: news, date: launch, audience: managers}]
            coaching: {sessions: [{id: practice, date: launch, coach: managers, coachee: managers}]}
            """
                .formatted(written));
    assertThat(written(r.milestones().get(4).date())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"45min, 45", "60 min, 60", "1h, 60", "1h 30min, 90", "1h30min, 90", "24h, 1440"})
  void durations_are_hours_and_minutes(String written, int minutes) {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            communications: [{id: news, date: launch, audience: managers}]
            coaching:
              sessions: [{date: launch, coach: managers, coachee: managers, duration: %s}]
            """
                .formatted(written));
    assertThat(r.coaching().sessions().get(0).duration()).contains(Duration.ofMinutes(minutes));
    assertThat(r.coaching().sessions().get(0).id()).isEqualTo("session-1");
  }

  @Test
  void a_problem_names_the_item_in_its_file() {
    Problems problems = new Problems();
    problems.error("theirs", SourceLocation.file("a.yaml"), "of another file", "");
    Optional<Rollout> rollout =
        DefinitionReader.read(
            "rollout.yaml",
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            communications: [{date: launch, audience: managers}]
            """
                .getBytes(StandardCharsets.UTF_8),
            problems);
    assertThat(rollout).as("errors of other files do not matter here").isPresent();
    assertThat(problems.toList()).hasSize(1);
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../samples"))) {
      return folders
          .map(folder -> folder.resolve("rollout.yaml"))
          .filter(Files::exists)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_samples_are_free_of_problems_and_their_comments_of_warnings(Path sample)
      throws IOException {
    Problems problems = new Problems();
    DefinitionFolder files = new DefinitionFolder(sample, Path::toString);
    assertThat(
            files
                .definition(problems)
                .flatMap(definition -> DefinitionReader.read(definition, files, problems)))
        .isPresent();
    assertThat(problems.toList()).isEmpty();
  }

  private static Rollout industryFirst() throws IOException {
    return read(Files.readString(INDUSTRY_FIRST));
  }

  private static Rollout read(String yaml) {
    Problems problems = new Problems();
    Optional<Rollout> rollout =
        DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return rollout.orElseThrow();
  }

  private static String written(DateSpec spec) {
    if (spec instanceof DateSpec.Fixed fixed) {
      return fixed.date().toString();
    }
    DateSpec.Relative r = (DateSpec.Relative) spec;
    return r.anchor() + " " + (r.amount() < 0 ? "" : "+") + r.amount() + r.unit().symbol();
  }
}
