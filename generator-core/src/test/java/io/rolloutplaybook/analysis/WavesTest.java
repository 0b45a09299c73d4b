package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * EMEA launches on Monday 1 March 2027, the Americas on Monday 3 May 2027, nine weeks later; as of
 * Monday 8 February 2027.
 */
class WavesTest {
  private static final String HEAD =
      """
      rollout: {title: Industry-first selling, as-of: 2027-02-08}
      waves:
        emea: {name: EMEA, launch: 2027-03-01}
        americas: {name: Americas, launch: 2027-05-03}
      audiences:
        leaders: {tier: leader}
        emea-reps: {name: EMEA reps, tier: employee, wave: emea}
        us-reps: {name: US reps, tier: employee, wave: americas}
        reps: {name: All reps, includes: [emea-reps, us-reps]}
        everyone: {includes: [leaders, reps]}
      """;

  @Test
  void a_series_without_an_end_goes_on_after_the_last_launch_of_its_waves() {
    Analysis a =
        analysis(
            """
            communications:
              - {id: news, audience: leaders, from: 2027-03-01, every: 1m}
              - {id: calls, audience: reps, from: launch, every: 1m}
            """);
    assertThat(last(a, "news")).isEqualTo("2028-05-01");
    assertThat(last(a, "calls-emea")).isEqualTo("2028-03-01");
    assertThat(last(a, "calls-americas")).isEqualTo("2028-05-03");
  }

  private static LocalDate last(Analysis analysis, String id) {
    return analysis.all().stream()
        .filter(o -> o.communication().id().equals(id))
        .map(Occurrence::effective)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Test
  void a_refresher_of_what_takes_place_in_several_waves_refreshes_all_of_them() {
    Analysis a =
        analysis(
            """
            trainings:
              basics: {for: reps, by: launch - 1w, waves: each}
              again: {for: reps, from: 2027-03-31, by: 2027-03-31, refreshes: basics, waves: none}
            """);
    // 27 working days from Monday 22 February to 31 March, which is 18 before Monday 26 April
    assertThat(a.trainings().get(2).refreshed())
        .extracting(r -> r.original().id(), r -> r.workingDays().orElseThrow())
        .containsExactly(tuple("basics-emea", 27), tuple("basics-americas", -18));
  }

  @Test
  void a_role_in_several_waves_has_in_each_the_people_of_its_audiences_there() {
    String definition =
        """
          east: {tier: employee, wave: emea, size: 100}
          west: {tier: employee, wave: americas, size: 120}
          sellers: {includes: [east, west]}
        roles:
          seller: {audience: sellers, headcount: {now: 220, future: 220}, training: basics}
        trainings:
          basics: {by: launch - 1w, cohorts: {one: {size: 50}, two: {size: 50}}, waves: each}
        """;
    Analysis a = analysis(definition);
    assertThat(a.trainings())
        .extracting(t -> t.training().id(), ResolvedTraining::people)
        .containsExactly(
            tuple("basics-emea", Optional.of(100)), tuple("basics-americas", Optional.of(120)));
    assertThat(a.forWave("americas").trainings())
        .extracting(ResolvedTraining::people)
        .containsExactly(Optional.of(120));
  }

  @Test
  void a_training_in_one_wave_does_not_count_the_people_of_others() {
    Analysis a =
        analysis(
            """
              both: {size: 120, wave: [emea, americas]}
            trainings:
              basics: {for: both, by: launch - 1w, waves: each}
            """);
    assertThat(a.trainings()).extracting(ResolvedTraining::people).containsOnly(Optional.empty());
  }

  private static Optional<Analysis> read(String rest, Problems problems) {
    String yaml = HEAD + rest;
    return DefinitionReader.read("rollout.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
        .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems));
  }

  private static Analysis analysis(String rest) {
    Problems problems = new Problems();
    Optional<Analysis> analysis = read(rest, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static List<Problem> problems(String rest) {
    Problems problems = new Problems();
    assertThat(read(rest, problems)).isEmpty();
    return problems.toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  // What is measured

  @Test
  void a_series_of_a_wave_is_in_that_wave_s_documents_alone() {
    Analysis a =
        analysis(
            """
            milestones: {pilot: {date: launch - 4w}}
            metrics:
              win-rate:
                series: {east: {wave: emea}, west: {wave: americas}, online: {}}
              rebates:
                series: {south: {wave: americas}}
            """);
    assertThat(series(a)).containsExactly("win-rate: east, west, online", "rebates: south");
    assertThat(series(a.waves().get(0))).containsExactly("win-rate: east, online");
    assertThat(series(a.waves().get(1)))
        .containsExactly("win-rate: west, online", "rebates: south");
  }

  private static List<String> series(Analysis analysis) {
    return analysis.metrics().stream()
        .map(MetricProgress::metric)
        .map(
            m ->
                m.id()
                    + ": "
                    + m.series().stream().map(Metric.Series::id).collect(Collectors.joining(", ")))
        .toList();
  }

  // Who is trained

  @Test
  void of_a_role_in_several_waves_cohorts_say_how_many_are_trained_in_each() {
    Analysis a =
        analysis(
            """
            roles: {rep: {audience: reps, headcount: {now: 90, future: 90}}}
            trainings:
              academy:
                for: rep
                waves: each
                by: launch - 1w
                per-wave: {emea: {cohorts: {one: {size: 20}, two: {size: 30}}}}
            """);
    assertThat(a.trainings())
        .extracting(t -> t.training().id(), ResolvedTraining::people)
        .containsExactly(
            tuple("academy-emea", Optional.of(50)), tuple("academy-americas", Optional.empty()));
  }

  // Which items unfold

  @Test
  void without_a_launch_of_its_own_the_rollout_launches_with_the_first_wave() {
    assertThat(analysis("milestones: {pilot: {date: launch - 4w}}").rollout().launch())
        .hasToString("Optional[2027-03-01]");
  }

  @Test
  void what_is_dated_from_launch_and_reaches_two_waves_takes_place_in_each() {
    Analysis a =
        analysis(
            """
            communications:
              - {id: kick-off, title: Kick-off, date: launch - 2w, audience: reps}
            """);
    assertThat(a.all())
        .extracting(Occurrence::id, Occurrence::title, Occurrence::effective, Occurrence::audiences)
        .containsExactly(
            tuple("kick-off-emea", "Kick-off · EMEA", day("2027-02-15"), List.of("emea-reps")),
            tuple(
                "kick-off-americas", "Kick-off · Americas", day("2027-04-19"), List.of("us-reps")));
  }

  @Test
  void what_has_a_day_of_its_own_or_reaches_people_of_no_wave_stays_one() {
    Analysis a =
        analysis(
            """
            communications:
              - {id: fixed, date: 2027-02-15, audience: reps}
              - {id: leaders-too, date: launch - 3w, audience: everyone}
              - {id: told, date: launch - 1w, audience: reps, waves: none}
            """);
    assertThat(a.all())
        .extracting(Occurrence::id, o -> o.communication().wave(), Occurrence::effective)
        .containsExactly(
            tuple("leaders-too", Optional.empty(), day("2027-02-08")),
            tuple("fixed", Optional.empty(), day("2027-02-15")),
            tuple("told", Optional.empty(), day("2027-02-22")));
  }

  @Test
  void what_reaches_one_wave_belongs_to_it_and_keeps_its_id() {
    Analysis a =
        analysis(
            """
            communications:
              - {id: us-mail, title: Mail, date: launch - 1w, audience: us-reps}
              - {id: us-call, date: 2027-05-04, audience: us-reps}
            """);
    // 3 May less a week; 4 May is the second day of the Americas' launch week.
    assertThat(a.all())
        .extracting(
            Occurrence::id,
            Occurrence::title,
            o -> o.communication().wave(),
            Occurrence::effective,
            Occurrence::phase)
        .containsExactly(
            tuple("us-mail", "Mail", Optional.of("americas"), day("2027-04-26"), Phase.BEFORE),
            tuple("us-call", "us-call", Optional.of("americas"), day("2027-05-04"), Phase.LAUNCH));
  }

  @Test
  void each_wave_that_is_named_has_its_own_whatever_the_audiences_are() {
    Analysis a =
        analysis(
            """
            milestones:
              go-live: {name: Go-live, date: launch, waves: each, audiences: [everyone]}
              review: {date: launch + 4w, waves: [americas]}
            """);
    assertThat(a.milestones())
        .extracting(
            ResolvedMilestone::id, m -> m.milestone().name(), m -> m.milestone().audiences())
        .containsExactly(
            tuple("go-live-emea", "Go-live · EMEA", List.of("leaders", "emea-reps")),
            tuple("go-live-americas", "Go-live · Americas", List.of("leaders", "us-reps")),
            tuple("review", "Review", List.of()));
    assertThat(a.milestone("review").planned()).isEqualTo("2027-05-31");
  }

  @Test
  void what_is_dated_from_something_that_unfolds_unfolds_with_it() {
    Analysis a =
        analysis(
            """
            communications:
              - {id: reminder, date: invitation + 1w, audience: reps}
              - {id: invitation, date: launch - 3w, audience: reps}
            """);
    // 1 March and 3 May, less three weeks, and a week later.
    assertThat(a.all())
        .extracting(Occurrence::id, Occurrence::effective)
        .containsExactly(
            tuple("invitation-emea", day("2027-02-08")),
            tuple("reminder-emea", day("2027-02-15")),
            tuple("invitation-americas", day("2027-04-12")),
            tuple("reminder-americas", day("2027-04-19")));
  }

  @Test
  void a_session_takes_place_with_the_wave_of_those_who_are_coached() {
    Analysis a =
        analysis(
            """
            coaching:
              sessions:
                - {id: practice, coach: leaders, coachee: reps, date: launch + 1w}
            """);
    assertThat(a.coaching().sessions())
        .extracting(
            s -> s.session().id(),
            s -> s.session().coachee().id(),
            s -> s.first().date(),
            s -> s.first().phase())
        .containsExactly(
            tuple("practice-emea", "emea-reps", day("2027-03-08"), Phase.AFTER),
            tuple("practice-americas", "us-reps", day("2027-05-10"), Phase.AFTER));
  }

  @Test
  void the_trainings_of_a_role_count_from_the_launch_of_its_people() {
    Analysis a =
        analysis(
            """
            roles:
              us-rep:
                audience: us-reps
                training: [{name: Academy, from: launch - 3w, by: launch - 1w}]
            """);
    assertThat(a.roles().get(0).trainings())
        .extracting(ResolvedTraining::from, ResolvedTraining::by, ResolvedTraining::beforeLaunch)
        .containsExactly(
            tuple(Optional.of(day("2027-04-12")), Optional.of(day("2027-04-26")), true));
  }

  @Test
  void what_unfolds_keeps_all_that_is_said_of_it() {
    Analysis a =
        analysis(
            """
            milestones:
              pilot:
                date: launch - 1w
                waves: each
                workstream: enablement
                progress: 40%
                extra: {jira: EN-12}
            """);
    assertThat(a.rollout().milestones())
        .extracting(
            m -> m.id(),
            m -> m.workstream(),
            m -> m.progress().map(BigDecimal::toPlainString),
            m -> a.rollout().extra(m.id()))
        .containsExactly(
            tuple(
                "pilot-emea",
                Optional.of("enablement"),
                Optional.of("0.40"),
                Map.of("jira", "EN-12")),
            tuple(
                "pilot-americas",
                Optional.of("enablement"),
                Optional.of("0.40"),
                Map.of("jira", "EN-12")));
  }

  @Test
  void the_end_of_a_series_is_that_of_the_wave() {
    Analysis a =
        analysis(
            """
            communications:
              - {id: tips, from: launch, until: launch + 4w, every: 4w, audience: reps}
              - {id: survey, date: end of tips + 1w, audience: reps}
              - {id: report, date: end of tips-americas + 2w, audience: leaders}
            """);
    assertThat(a.all())
        .filteredOn(o -> !o.id().startsWith("tips"))
        .extracting(Occurrence::id, Occurrence::effective)
        .containsExactly(
            tuple("survey-emea", day("2027-04-05")),
            tuple("survey-americas", day("2027-06-07")),
            tuple("report", day("2027-06-14")));
  }

  @Test
  void a_training_counts_from_the_launch_of_its_people_and_stands_in_their_documents() {
    Analysis a =
        analysis(
            """
            trainings:
              academy:
                for: us-reps
                sessions: [{date: launch - 2w}, {date: launch + 1w}]
              basics: {for: reps, by: launch + 1w}
              refresher: {for: emea-reps, by: launch, refreshes: academy}
            milestones:
              certified: {date: academy + 2d}
            """);
    assertThat(a.trainings())
        .extracting(
            t -> t.training().id(), ResolvedTraining::effective, ResolvedTraining::beforeLaunch)
        .containsExactly(
            tuple("academy", Optional.of(day("2027-05-10")), false),
            tuple("basics-emea", Optional.of(day("2027-03-08")), false),
            tuple("basics-americas", Optional.of(day("2027-05-10")), false),
            tuple("refresher", Optional.of(day("2027-03-01")), true));
    assertThat(a.trainings().get(0).from()).contains(day("2027-04-19"));
    assertThat(a.milestone("certified").planned()).isEqualTo("2027-05-12");
    assertThat(a.forWave("americas").trainings())
        .extracting(t -> t.training().id(), ResolvedTraining::beforeLaunch)
        .containsExactly(tuple("academy", false), tuple("basics-americas", false));
    assertThat(a.forWave("emea").trainings())
        .extracting(t -> t.training().id(), ResolvedTraining::refreshed)
        .containsExactly(tuple("basics-emea", List.of()), tuple("refresher", List.of()));
  }

  @Test
  void a_training_that_waves_share_counts_from_each_launch_and_trains_the_people_there() {
    Analysis a =
        analysis(
            """
            trainings:
              academy:
                for: [reps, leader, us-rep]
                by: launch - 1w
                waves: each
                per-wave:
                  emea: {done: 2027-02-05}
                  americas: {sessions: [{date: 2027-04-20}]}
              talk: {for: reps, by: 2027-02-26}
            roles:
              us-rep: {audience: us-reps}
              leader: {audience: leaders}
            """);
    assertThat(a.trainings())
        .extracting(
            t -> t.training().id(),
            t -> t.training().trainees().stream().map(Party::id).toList(),
            ResolvedTraining::by,
            ResolvedTraining::status,
            t -> t.sessions().size())
        .containsExactly(
            tuple(
                "academy-emea",
                List.of("emea-reps", "leader"),
                Optional.of(day("2027-02-22")),
                TrainingStatus.DONE,
                0),
            tuple(
                "academy-americas",
                List.of("us-reps", "leader", "us-rep"),
                Optional.of(day("2027-04-26")),
                TrainingStatus.PLANNED,
                1),
            tuple(
                "talk",
                List.of("reps"),
                Optional.of(day("2027-02-26")),
                TrainingStatus.PLANNED,
                0));
  }

  @Test
  void coaching_comes_down_the_line_in_each_wave_by_its_own_sessions() {
    Analysis a =
        analysis(
            """
            communications: [{date: launch, audience: reps}]
            coaching:
              sessions:
                - {id: start, coach: leaders, coachee: leaders, date: 2027-02-10}
                - {id: practice, coach: leaders, coachee: reps, from: launch - 2w, every: 2w, until: launch}
            """);
    // From Wednesday 10 February three working days to 15 February, and 48 to 19 April.
    assertThat(steps(a.forWave("emea")))
        .containsExactly(
            tuple(Tier.LEADER, Optional.of(day("2027-02-10")), Optional.empty()),
            tuple(Tier.EMPLOYEE, Optional.of(day("2027-02-15")), Optional.of(3)));
    assertThat(steps(a.forWave("americas")))
        .containsExactly(
            tuple(Tier.LEADER, Optional.of(day("2027-02-10")), Optional.empty()),
            tuple(Tier.EMPLOYEE, Optional.of(day("2027-04-19")), Optional.of(48)));
  }

  private static List<Tuple> steps(Analysis analysis) {
    return analysis.coaching().cascade().stream()
        .map(t -> tuple(t.tier(), t.first().map(SessionDate::date), t.gap()))
        .toList();
  }

  @Test
  void nobody_goes_through_the_training_of_two_waves() {
    Analysis a =
        analysis(
            """
            trainings:
              academy:
                for: leader
                hours: 12
                skills: coaching
                waves: each
                by: launch - 1w
                per-wave: {americas: {hours: 8, by: launch + 1d}}
              basics: {for: leader, hours: 2, by: 2027-02-26}
            roles:
              leader: {audience: leaders, skills: {coaching: {current: 1, required: 2}}}
            """);
    RoleChange leader = a.roles().get(0);
    // Two hours in any case, twelve before EMEA's launch, and eight after the Americas'.
    assertThat(leader.trainingLoad().hours()).isEqualByComparingTo("14");
    assertThat(leader.skills().get(0).closure()).isEqualTo(GapClosure.AFTER_LAUNCH);
    assertThat(a.forWave("emea").roles().get(0).skills().get(0).closure())
        .isEqualTo(GapClosure.BEFORE_LAUNCH);
  }

  @Test
  void a_risk_of_one_wave_counts_from_its_launch_and_stands_in_its_documents_alone() {
    Analysis a =
        analysis(
            """
            milestones: {pilot: {date: launch - 1w, waves: each}}
            risks:
              coaches: {risk: Too few, due: launch - 2w, audiences: us-reps, milestones: pilot}
              tool: {risk: Late, due: launch - 2w, milestones: pilot}
            """);
    assertThat(a.register().risks())
        .extracting(
            r -> r.risk().id(), r -> r.due().map(RoughDate::day), r -> r.risk().milestones())
        .containsExactly(
            tuple("tool", Optional.of(day("2027-02-15")), List.of("pilot-emea", "pilot-americas")),
            tuple("coaches", Optional.of(day("2027-04-19")), List.of("pilot-americas")));
    assertThat(a.forWave("emea").register().risks())
        .extracting(r -> r.risk().id(), r -> r.risk().milestones())
        .containsExactly(tuple("tool", List.of("pilot-emea")));
  }

  @Test
  void a_date_to_be_set_is_to_be_set_in_each_wave() {
    Problems problems = new Problems();
    Analysis a =
        read("milestones: {pilot: {date: to be set, waves: each}}", problems).orElseThrow();
    assertThat(a.undated()).extracting(Undated::id).containsExactly("pilot-emea", "pilot-americas");
    assertThat(a.forWave("emea").undated()).extracting(Undated::id).containsExactly("pilot-emea");
  }

  @Test
  void follow_through_comes_after_each_launch() {
    Analysis a =
        analysis(
            """
            coaching:
              sessions: [{coach: leaders, coachee: reps, date: launch}]
              follow-through: [{day: 90, what: Plans are kept}, {day: 30, what: Plans are there}]
            """);
    // 1 March and 3 May, and 30 and 90 days.
    assertThat(a.coaching().followThrough())
        .extracting(f -> f.wave().orElseThrow().id(), CoachingPlan.FollowThroughDate::date)
        .containsExactly(
            tuple("emea", day("2027-03-31")),
            tuple("emea", day("2027-05-30")),
            tuple("americas", day("2027-06-02")),
            tuple("americas", day("2027-08-01")));
  }

  // What differs between waves

  @Test
  void what_is_said_of_one_wave_holds_there_alone() {
    Analysis a =
        analysis(
            """
            milestones:
              pilot:
                date: launch - 4w
                owner: leaders
                waves: each
                per-wave:
                  emea: {done: 2027-02-03, owner: emea-reps}
                  americas: {forecast: launch - 3w, because: Works council}
            """);
    // Four weeks before 1 March and 3 May; the Americas' is a week late.
    assertThat(a.milestones())
        .extracting(
            ResolvedMilestone::id,
            ResolvedMilestone::planned,
            ResolvedMilestone::effective,
            ResolvedMilestone::status,
            m -> m.milestone().because(),
            m -> m.milestone().owner().orElseThrow().id())
        .containsExactly(
            tuple(
                "pilot-emea",
                day("2027-02-01"),
                day("2027-02-03"),
                MilestoneStatus.DONE_LATE,
                Optional.empty(),
                "emea-reps"),
            tuple(
                "pilot-americas",
                day("2027-04-05"),
                day("2027-04-12"),
                MilestoneStatus.LATE,
                Optional.of("Works council"),
                "leaders"));
  }

  @Test
  void what_differs_between_waves_takes_place_in_each_of_them_on_a_day_of_its_own_too() {
    Analysis a =
        analysis(
            """
            communications:
              - id: town-hall
                date: 2027-03-15
                audience: reps
                per-wave: {americas: {date: 2027-05-10, channel: Video}}
            coaching:
              sessions:
                - id: practice
                  coach: leaders
                  coachee: reps
                  from: launch
                  every: 1w
                  until: launch + 2w
                  per-wave: {emea: {until: launch + 1w}, americas: {date: launch + 1d}}
            """);
    assertThat(a.all())
        .extracting(Occurrence::id, Occurrence::effective, o -> o.communication().channel())
        .containsExactly(
            tuple("town-hall-emea", day("2027-03-15"), Optional.empty()),
            tuple("town-hall-americas", day("2027-05-10"), Optional.of("Video")));
    // EMEA's series ends a week earlier, and the Americas' is a single session.
    assertThat(a.coaching().sessions())
        .flatExtracting(CoachingSession::dates)
        .extracting(SessionDate::date)
        .containsExactly(day("2027-03-01"), day("2027-03-08"), day("2027-05-04"));
  }

  @Test
  void what_is_over_in_one_wave_is_no_longer_as_far_as_in_the_others() {
    Analysis a =
        analysis(
            """
            milestones:
              pilot: {date: launch, waves: each, progress: 40%, per-wave: {emea: {dropped: Bought}}}
            """);
    assertThat(a.milestones())
        .extracting(m -> m.milestone().dropped(), m -> m.milestone().progress())
        .containsExactly(
            tuple(Optional.of("Bought"), Optional.empty()),
            tuple(Optional.empty(), Optional.of(new BigDecimal("0.40"))));
  }

  @Test
  void nothing_differs_in_a_wave_where_an_item_does_not_take_place() {
    assertThat(
            problems(
                """
                milestones:
                  tool: {date: launch, per-wave: {emea: {done: 2027-02-01}}}
                communications:
                  - {id: mail, date: launch, audience: us-reps, per-wave: {emea: {time: 9:00}}}
                """))
        .extracting(Problem::format)
        .containsExactly(
            """
            rollout.yaml:12:35: error: `tool` does not take place in wave `emea` [not-in-wave]
              12 |   tool: {date: launch, per-wave: {emea: {done: 2027-02-01}}}
                 |                                   ^^^^
              = Write in which waves it does, as in `waves: each`.""",
            """
            rollout.yaml:14:60: error: `mail` does not take place in wave `emea` [not-in-wave]
              14 |   - {id: mail, date: launch, audience: us-reps, per-wave: {emea: {time: 9:00}}}
                 |                                                            ^^^^
              = It takes place in americas: add `emea` to its `waves`, or take it out here.""");
  }

  // References across waves

  private static final String ACROSS =
      """
      milestones:
        tool-ready: {date: 2027-02-12}
        pilot: {date: launch - 4w, start: launch - 6w, waves: each, depends-on: [tool-ready]}
        go-live: {date: launch, waves: each, depends-on: [pilot]}
        close: {date: 2027-06-30, depends-on: [go-live]}
        bonus: {date: go-live-americas + 4w, depends-on: [go-live-emea]}
      """;

  @Test
  void a_reference_means_the_own_wave_and_from_outside_of_waves_all_of_them() {
    Analysis a = analysis(ACROSS);
    assertThat(a.milestones())
        .extracting(ResolvedMilestone::id, m -> m.milestone().dependsOn())
        .containsExactly(
            tuple("tool-ready", List.of()),
            tuple("pilot-emea", List.of("tool-ready")),
            tuple("pilot-americas", List.of("tool-ready")),
            tuple("go-live-emea", List.of("pilot-emea")),
            tuple("go-live-americas", List.of("pilot-americas")),
            tuple("close", List.of("go-live-emea", "go-live-americas")),
            tuple("bonus", List.of("go-live-emea")));
    assertThat(a.milestone("bonus").planned()).isEqualTo("2027-05-31");
  }

  @Test
  void each_wave_has_float_and_a_critical_path_of_its_own() {
    Analysis a = analysis(ACROSS);
    CriticalPath emea = a.forWave("emea").criticalPath();
    CriticalPath americas = a.forWave("americas").criticalPath();
    // EMEA: pilot from 18 January, ten working days long; it can begin when the tool is ready on
    // 12 February and ends on 26 February at the earliest, one working day before 1 March.
    assertThat(emea.path()).containsExactly("tool-ready", "pilot-emea", "go-live-emea");
    assertThat(emea.of("pilot-emea").earlyFinish()).isEqualTo("2027-02-26");
    assertThat(emea.of("pilot-emea").floatDays()).isEqualTo(1);
    assertThat(emea.of("tool-ready").floatDays()).isEqualTo(1);
    assertThat(emea.launchNow()).contains(LocalDate.of(2027, 3, 1));
    // The Americas: pilot from 22 March to 5 April, twenty working days before 3 May.
    assertThat(americas.path()).containsExactly("tool-ready", "pilot-americas", "go-live-americas");
    assertThat(americas.of("pilot-americas").floatDays()).isEqualTo(20);
    assertThat(americas.launchNow()).contains(LocalDate.of(2027, 5, 3));
  }

  @Test
  void a_date_cannot_count_from_something_that_takes_place_several_times() {
    List<Problem> problems =
        problems(
            """
            milestones:
              go-live: {date: launch, waves: each}
              close: {date: go-live + 4w}
            """);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).format())
        .isEqualTo(
            """
            rollout.yaml:13:17: error: `go-live` takes place once in each wave, so that it is not clear from which this counts [several-dates]
              13 |   close: {date: go-live + 4w}
                 |                 ^^^^^^^^^^^^
              = Count from one of them: go-live-emea, go-live-americas.""");
  }

  @Test
  void an_id_that_an_item_gets_in_a_wave_must_be_free() {
    assertThat(
            problems(
                """
                milestones:
                  go-live: {date: launch, waves: each}
                  go-live-emea: {date: launch + 1w}
                """))
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple(
                "wave-id-taken",
                "`go-live` in wave `emea` is called `go-live-emea`, and so is another item"));
  }

  @Test
  void an_id_in_a_wave_does_not_exist_for_what_stays_one() {
    assertThat(
            problems(
                """
                milestones:
                  pilot: {date: launch - 4w}
                  go-live: {date: launch, depends-on: [pilot-emea]}
                """))
        .extracting(Problem::code, Problem::message, Problem::advice)
        .containsExactly(
            tuple(
                "unknown-id",
                "there is no `pilot-emea`: `pilot` takes place once for the whole rollout",
                "Write `pilot`, or let it take place in each wave with `waves: each`."));
  }

  @Test
  void nothing_can_be_said_in_a_wave_in_which_nobody_hears_it() {
    assertThat(
            problems(
                "communications: [{id: mail, date: launch, audience: us-reps, waves: each}]\n"))
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple(
                "reaches-nobody",
                "`mail` reaches nobody in wave `emea`: none of its audiences launches with it"));
  }

  // One wave

  @Test
  void one_wave_is_a_rollout_of_its_own_on_the_same_days() {
    Analysis a =
        analysis(
            ACROSS
                + """
                communications:
                  - {id: brief, date: launch - 3w, audience: everyone, milestones: [go-live]}
                  - {id: kick-off, date: launch - 2w, audience: reps, milestones: [go-live]}
                  - {id: us-mail, date: launch - 1w, audience: us-reps}
                """);
    Analysis americas = a.forWave("americas");
    assertThat(americas.rollout().launch()).hasToString("Optional[2027-05-03]");
    assertThat(americas.rollout().audiences())
        .extracting(x -> x.id())
        .containsExactly("leaders", "us-reps", "reps", "everyone");
    assertThat(americas.milestones())
        .extracting(ResolvedMilestone::id)
        .containsExactly("tool-ready", "pilot-americas", "go-live-americas", "close", "bonus");
    // The brief to everyone is held once, three weeks before the first launch.
    assertThat(americas.all())
        .extracting(Occurrence::id, Occurrence::effective, o -> o.communication().milestones())
        .containsExactly(
            tuple("brief", day("2027-02-08"), List.of("go-live-americas")),
            tuple("kick-off-americas", day("2027-04-19"), List.of("go-live-americas")),
            tuple("us-mail", day("2027-04-26"), List.of()));
    assertThat(americas.milestone("bonus").milestone().dependsOn()).isEmpty();
    assertThat(americas.cascade())
        .extracting(t -> t.first().orElseThrow().id())
        .containsExactly("brief", "brief");
  }

  @Test
  void a_group_counts_those_who_are_left_of_it_in_a_wave() {
    Problems problems = new Problems();
    String yaml =
        """
        rollout: {title: T}
        waves: {emea: 2027-03-01, americas: 2027-05-03}
        audiences:
          leaders: {size: 14}
          emea-reps: {size: 168, wave: emea}
          us-reps: {size: 150, wave: americas}
          reps: {includes: [emea-reps, us-reps]}
          everyone: {includes: [leaders, reps]}
        communications: [{date: launch, audience: everyone}]
        """;
    Analysis a =
        DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems))
            .orElseThrow();
    assertThat(a.audience("everyone").size()).contains(332);
    // 14 and 150.
    assertThat(a.forWave("americas").audience("everyone").size()).contains(164);
    assertThat(a.forWave("americas").audience("reps").size()).contains(150);
  }

  @Test
  void a_rollout_without_waves_has_none() {
    Problems problems = new Problems();
    String yaml = "rollout: {title: T, launch: 2027-03-01}\nmilestones: {pilot: {date: launch}}\n";
    Analysis a =
        DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), problems))
            .orElseThrow();
    assertThat(a.waves()).isEmpty();
    assertThat(a.wave()).isEmpty();
  }
}
