package io.rolloutplaybook.analysis;

import static io.rolloutplaybook.analysis.RoleAnswer.CHANGES;
import static io.rolloutplaybook.analysis.RoleAnswer.STAYS;
import static io.rolloutplaybook.analysis.RoleAnswer.UNANSWERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.RoleChange.Headcounts;
import io.rolloutplaybook.analysis.RoleChange.ResolvedQuestion;
import io.rolloutplaybook.analysis.RoleChange.Span;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Launch is Monday 1 March 2027, as of Monday 8 February 2027, and preparation begins on Monday 4
 * January unless a test says otherwise: eight weeks of five working days, 40 days of 8 hours.
 */
class RoleChangeTest {
  private static final String HEAD =
      "rollout: {title: New teams, start: 2027-01-04, launch: 2027-03-01}\n";

  private static Problems problems = new Problems();

  private static Optional<Analysis> read(String text) {
    problems = new Problems();
    return DefinitionReader.read("rollout.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
        .flatMap(rollout -> Analysis.of(rollout, LocalDate.of(2027, 2, 8), problems));
  }

  private static Analysis analysis(String text) {
    Optional<Analysis> analysis = read(text);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.orElseThrow();
  }

  private static RoleChange role(String lines) {
    return analysis(HEAD + "roles:\n  rep:\n" + lines.indent(4)).roles().get(0);
  }

  @Test
  void a_gap_is_what_is_missing_to_the_level_needed_and_its_priority_weighs_it() {
    RoleChange role =
        role(
            """
            skills:
              low: {current: 1, required: 4, critical: low}
              over: {current: 4, required: 3, critical: high}
              unrated: {required: 4, critical: high}
              high: {current: 2, required: 4, critical: high}
              medium: {current: 2, required: 3}
            """);

    // high 2 x 3 = 6, low 3 x 1 = 3, medium 1 x 2 = 2, over max(0, 3 - 4) = 0
    assertThat(role.skills())
        .extracting(s -> s.skill().id(), s -> s.gap(), s -> s.priority(), s -> s.closure())
        .containsExactly(
            tuple("high", Optional.of(2), Optional.of(6), GapClosure.UNCOVERED),
            tuple("low", Optional.of(3), Optional.of(3), GapClosure.UNCOVERED),
            tuple("medium", Optional.of(1), Optional.of(2), GapClosure.UNCOVERED),
            tuple("unrated", Optional.empty(), Optional.empty(), GapClosure.UNRATED),
            tuple("over", Optional.of(0), Optional.of(0), GapClosure.NOT_NEEDED));
  }

  @Test
  void a_gap_is_closed_by_the_trainings_that_cover_the_skill_when_one_of_them_ends_by_launch() {
    RoleChange role =
        role(
            """
            skills:
              before: {current: 1, required: 2}
              on-launch: {current: 1, required: 2}
              both: {current: 1, required: 2}
              after: {current: 1, required: 2}
              someday: {current: 1, required: 2}
              nothing: {current: 1, required: 2}
            training:
              - {name: A, skills: [before, both], by: 2027-02-26}
              - {name: B, skills: [on-launch], by: launch}
              - {name: C, skills: [after, both], by: launch + 1d}
              - {name: D, skills: [someday, after]}
            """);

    assertThat(role.skills())
        .extracting(
            s -> s.skill().id(),
            s -> s.closure(),
            s -> s.trainings().stream().map(t -> t.training().name()).toList())
        .containsExactly(
            tuple("before", GapClosure.BEFORE_LAUNCH, List.of("A")),
            tuple("on-launch", GapClosure.BEFORE_LAUNCH, List.of("B")),
            tuple("both", GapClosure.BEFORE_LAUNCH, List.of("A", "C")),
            // one of the two has no date, so that nobody can promise "after launch"
            tuple("after", GapClosure.UNDATED, List.of("C", "D")),
            tuple("someday", GapClosure.UNDATED, List.of("D")),
            tuple("nothing", GapClosure.UNCOVERED, List.of()));
  }

  @Test
  void training_hours_are_held_against_five_percent_of_working_time_before_launch() {
    String training =
        """
        training:
          - {name: Academy, hours: 12, by: 2027-02-22}
          - {name: Clinic, hours: %s, by: 2027-03-01}
          - {name: Refresher, hours: 40, by: 2027-03-02}
          - {name: Later, hours: 40}
        """;

    // 40 days x 8 h = 320 h, of which 5 % are 16 h
    RoleChange.TrainingLoad within = role(training.formatted("4")).trainingLoad();
    assertThat(within.hours()).isEqualByComparingTo("16");
    assertThat(within.share()).contains(new BigDecimal("0.0500"));
    assertThat(within.isOverLimit()).isFalse();

    // 16.5 / 320 = 0.0515625
    RoleChange.TrainingLoad over = role(training.formatted("4.5")).trainingLoad();
    assertThat(over.share()).contains(new BigDecimal("0.0516"));
    assertThat(over.isOverLimit()).isTrue();
  }

  @Test
  void preparation_begins_when_the_definition_says_or_with_the_earliest_thing_planned() {
    String calendar = "calendar: {hours-per-day: 7.5, holidays: [2027-02-10]}\n";
    Analysis said = analysis(HEAD + calendar + "roles: {rep: {}}\n");
    // 40 working days without the holiday
    assertThat(said.start()).contains(RoughDate.of(LocalDate.of(2027, 1, 4)));
    assertThat(said.workingDaysBefore(said.phases())).isEqualTo(39);

    String found =
        """
        rollout: {title: New teams, launch: 2027-03-01}
        audiences: {reps: {}}
        milestones:
          dropped: {date: 2027-01-04, dropped: No budget}
          pilot: {start: 2027-02-15, date: 2027-02-24}
        communications:
          - {id: note, date: 2027-02-17, audience: reps}
        """;
    // from Monday 15 February to Friday 26 February, both included: 10 working days
    assertThat(analysis(found).start()).contains(RoughDate.of(LocalDate.of(2027, 2, 15)));
    assertThat(analysis(found).workingDaysBefore(analysis(found).phases())).isEqualTo(10);

    Analysis nothing =
        analysis("rollout: {title: New teams, launch: 2027-03-01}\nroles: {rep: {}}\n");
    assertThat(nothing.start()).isEmpty();
    assertThat(nothing.workingDaysBefore(nothing.phases())).isZero();
  }

  @Test
  void without_working_time_before_launch_training_has_no_share_of_it() {
    Analysis analysis =
        analysis(
            """
            rollout: {title: New teams, start: 2027-03-01, launch: 2027-03-01}
            roles:
              rep: {training: [{name: Academy, hours: 12, by: launch}]}
            """);

    assertThat(analysis.roles().get(0).trainingLoad())
        .isEqualTo(new RoleChange.TrainingLoad(new BigDecimal("12"), Optional.empty(), false));
  }

  private static final String TEAM =
      """
      roles:
        rep: {headcount: {now: 318, future: 318}, reports-to: manager}
        engineer: {headcount: {now: 58, future: 58}, reports-to: manager}
        manager: {headcount: {now: 41, future: 43}, span-limit: %s}
        desk: {headcount: {now: 0, future: 6}, reports-to: lead}
        lead: {headcount: {now: 0, future: 0}}
        alone: {headcount: {now: 3, future: 3}}
      """;

  @Test
  void reports_per_manager_are_those_of_all_roles_that_report_to_one() {
    List<RoleChange> roles = analysis(HEAD + TEAM.formatted("9")).roles();

    // 318 + 58 = 376 reports; 376 / 43 = 8.74, before it 376 / 41 = 9.17; 376 / 9 = 41.8 -> 42
    Span span = roles.get(2).span().orElseThrow();
    assertThat(span)
        .extracting(
            Span::reports,
            Span::managers,
            Span::perManager,
            Span::perManagerNow,
            Span::limit,
            Span::needed,
            Span::isOverLimit)
        .containsExactly(
            376L,
            43,
            Optional.of(new BigDecimal("8.7")),
            Optional.of(new BigDecimal("9.2")),
            Optional.of(9),
            Optional.of(42L),
            false);
    // the same for those who report
    assertThat(roles.get(0).span()).contains(span);
    assertThat(roles.get(1).span()).contains(span);
    assertThat(roles.get(0).answers()).containsEntry(RoleQuestion.SPAN, CHANGES);

    // a manager role that is empty has no reports per manager, and nobody manages the last role
    assertThat(roles.get(3).span().orElseThrow().perManager()).isEmpty();
    assertThat(roles.get(5).span()).isEmpty();
    assertThat(roles.get(5).answers()).containsEntry(RoleQuestion.SPAN, UNANSWERED);
  }

  @Test
  void too_few_managers_are_over_the_limit_and_just_enough_are_not() {
    // 376 / 8 = 47 managers are needed, and there are 43
    Span over = analysis(HEAD + TEAM.formatted("8")).roles().get(2).span().orElseThrow();
    assertThat(over.needed()).contains(47L);
    assertThat(over.isOverLimit()).isTrue();

    String exact =
        """
        roles:
          rep: {headcount: {now: 16, future: 16}, reports-to: manager}
          manager: {headcount: {now: 2, future: 2}, span-limit: 8}
        """;
    RoleChange manager = analysis(HEAD + exact).roles().get(1);
    assertThat(manager.span().orElseThrow().isOverLimit()).isFalse();
    assertThat(manager.answers()).containsEntry(RoleQuestion.SPAN, STAYS);
  }

  @Test
  void a_span_needs_every_headcount() {
    String missing =
        """
        roles:
          rep: {headcount: {now: 16, future: 16}, reports-to: manager}
          engineer: {reports-to: manager}
          manager: {headcount: {now: 2, future: 2}, span-limit: 8}
        """;
    assertThat(analysis(HEAD + missing).roles())
        .extracting(RoleChange::span)
        .containsOnly(Optional.empty());
  }

  @Test
  void a_workload_from_80_to_100_percent_is_in_range_and_stays() {
    assertThat(List.of("79%", "80%", "100%", "101%"))
        .extracting(share -> role("workload: " + share))
        .extracting(
            role -> role.workload().orElseThrow(),
            role -> role.answers().get(RoleQuestion.WORKLOAD))
        .containsExactly(
            tuple(WorkloadRange.BELOW, CHANGES),
            tuple(WorkloadRange.IN_RANGE, STAYS),
            tuple(WorkloadRange.IN_RANGE, STAYS),
            tuple(WorkloadRange.ABOVE, CHANGES));
  }

  private static List<RoleAnswer> answers(String lines) {
    return List.copyOf(role(lines).answers().values());
  }

  @Test
  void each_question_is_answered_with_a_change_or_stays_or_is_unanswered() {
    // job, workflow, skills, training, span, career path, workload
    assertThat(answers("status: changed"))
        .containsExactly(
            UNANSWERED, UNANSWERED, UNANSWERED, UNANSWERED, UNANSWERED, UNANSWERED, UNANSWERED);
    assertThat(
            answers(
                """
                status: changed
                changes: [Other accounts]
                workflow: {before: By region, after: By industry}
                skills: {industry: {current: 2, required: 4}}
                training: [{name: Academy, skills: [industry]}]
                career-path: Principal opens
                workload: 104%
                """))
        .containsExactly(CHANGES, CHANGES, CHANGES, CHANGES, UNANSWERED, CHANGES, CHANGES);
    assertThat(
            answers(
                """
                stays: [Base pay]
                workflow: {before: By region, after: By region}
                skills: {industry: {current: 4, required: 4}}
                career-path: unchanged
                workload: 90%
                """))
        .containsExactly(STAYS, STAYS, STAYS, STAYS, UNANSWERED, STAYS, STAYS);
    // a level is missing; steps alone say that nothing opens or closes
    assertThat(
            answers(
                """
                status: new
                workflow: Unchanged
                skills: {industry: {required: 4}}
                career-path: {steps: [Analyst, Senior]}
                """))
        .containsExactly(CHANGES, STAYS, UNANSWERED, UNANSWERED, UNANSWERED, STAYS, UNANSWERED);
  }

  @Test
  void what_an_unchanged_role_does_not_say_stays() {
    RoleChange quiet = role("status: unchanged");
    assertThat(quiet.answers().values()).containsOnly(STAYS);
    assertThat(quiet.score()).isZero();

    RoleChange busier = role("{status: unchanged, workload: 105%}");
    assertThat(busier.asked(CHANGES)).containsExactly(RoleQuestion.WORKLOAD);
  }

  @Test
  void the_change_score_is_high_from_five_and_medium_from_three() {
    String three =
        """
        changes: [Other accounts]
        workflow: By industry
        career-path: Principal opens
        """;
    RoleChange medium = role(three);
    assertThat(medium.score()).isEqualTo(3);
    assertThat(medium.impact()).isEqualTo(RoleImpact.MEDIUM);

    RoleChange high = role(three + "workload: 104%\ntraining: [{name: Academy}]\n");
    assertThat(high.score()).isEqualTo(5);
    assertThat(high.impact()).isEqualTo(RoleImpact.HIGH);

    assertThat(role("changes: [Other accounts]\nworkflow: By industry").impact())
        .isEqualTo(RoleImpact.LOW);
  }

  @Test
  void what_a_headcount_leaves_out_follows_from_the_rest() {
    assertThat(
            List.of(
                "now: 41, joining: 4, leaving: 2, future: 43",
                "now: 14, future: 12",
                "now: 0, future: 6",
                "now: 41, joining: 4, future: 43",
                "now: 41, leaving: 1, future: 43",
                // 10 + 2 - leaving = 15 cannot be
                "now: 10, joining: 2, future: 15"))
        .extracting(counts -> role("headcount: {" + counts + "}").headcount().orElseThrow())
        .extracting(Headcounts::joining, Headcounts::leaving)
        .containsExactly(
            tuple(Optional.of(4), Optional.of(2)),
            tuple(Optional.of(0), Optional.of(2)),
            tuple(Optional.of(6), Optional.of(0)),
            tuple(Optional.of(4), Optional.of(2)),
            tuple(Optional.of(3), Optional.of(1)),
            tuple(Optional.of(2), Optional.empty()));
  }

  @Test
  void an_open_question_is_overdue_the_day_after_it_is_due() {
    RoleChange role =
        role(
            """
            open-questions:
              - {question: A, due: 2027-02-08}
              - {question: B, due: 2027-02-05}
              - {question: C, due: 2027-02-05, answered: 2027-02-07}
              - {question: D}
            """);

    assertThat(role.openQuestions())
        .extracting(q -> q.question().question(), ResolvedQuestion::status)
        .containsExactly(
            tuple("A", OpenQuestionStatus.OPEN),
            tuple("B", OpenQuestionStatus.OVERDUE),
            tuple("C", OpenQuestionStatus.ANSWERED),
            tuple("D", OpenQuestionStatus.OPEN));
  }

  @Test
  void a_training_that_ends_before_it_begins_is_a_problem_once_its_dates_are_known() {
    read(
        HEAD
            + """
              roles:
                rep:
                  training:
                    - {name: Academy, from: launch - 1w, by: 2027-02-19}
              """);

    // launch - 1w is 22 February
    assertThat(problems.toList())
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple(
                "ends-before-start",
                "`Academy` ends on 2027-02-19, before its start on 2027-02-22"));
  }
}
