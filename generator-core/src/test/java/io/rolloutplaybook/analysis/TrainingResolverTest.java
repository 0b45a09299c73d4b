package io.rolloutplaybook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.ResolvedTraining.CohortSeats;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainerGap;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainingSession;
import io.rolloutplaybook.analysis.ResolvedTraining.TrainingSessionStatus;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launch is Monday 1 March 2027, as of Monday 8 February 2027; Monday to Friday are worked. */
class TrainingResolverTest {
  private static final String HEAD =
      """
      rollout: {title: New teams, launch: 2027-03-01}
      people: {jo: {}, pat: {}}
      audiences: {reps: {}, desk: {size: 6}, others: {}, night: {part-of: reps}, all: {includes: [reps, desk]}}
      roles:
        rep: {audience: reps, headcount: {now: 40, future: 50}, skills: {value: {current: 1, required: 2}}}
        engineer: {audience: reps, headcount: {now: 20, future: 22}, skills: {demo: {current: 1, required: 2}}}
        unknown: {audience: others}
      trainings:
      """;

  private static Problems problems = new Problems();

  private static Analysis read(String trainings) {
    problems = new Problems();
    return DefinitionReader.read(
            "rollout.yaml", (HEAD + trainings.indent(2)).getBytes(StandardCharsets.UTF_8), problems)
        .flatMap(rollout -> Analysis.of(rollout, LocalDate.of(2027, 2, 8), problems))
        .orElseThrow(
            () -> new AssertionError(problems.toList().stream().map(Problem::format).toList()));
  }

  private static List<ResolvedTraining> trainings(String trainings) {
    Analysis analysis = read(trainings);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return analysis.trainings();
  }

  private static ResolvedTraining training(String fields) {
    return trainings("academy: {" + fields + "}").get(0);
  }

  private static LocalDate feb(int day) {
    return LocalDate.of(2027, 2, day);
  }

  @Test
  void a_status_is_the_first_that_fits() {
    assertThat(
            trainings(
                """
                dropped: {for: rep, by: 2027-02-05, dropped: No budget}
                done: {for: rep, by: 2027-02-05, done: 2027-02-05}
                done-late: {for: rep, by: 2027-02-04, done: 2027-02-05}
                overdue: {for: rep, by: 2027-02-05}
                overdue-again: {for: rep, by: 2027-02-01, forecast: 2027-02-05}
                late: {for: rep, from: 2027-02-01, by: 2027-02-19, forecast: 2027-02-22}
                begun: {for: rep, from: 2027-02-08, by: 2027-02-19}
                planned: {for: rep, from: 2027-02-09, by: 2027-02-19, forecast: 2027-02-18}
                undated: {for: rep}
                """))
        .extracting(t -> t.training().id(), ResolvedTraining::status, ResolvedTraining::effective)
        .containsExactly(
            tuple("dropped", TrainingStatus.DROPPED, Optional.of(feb(5))),
            tuple("done", TrainingStatus.DONE, Optional.of(feb(5))),
            tuple("done-late", TrainingStatus.DONE_LATE, Optional.of(feb(5))),
            tuple("overdue", TrainingStatus.OVERDUE, Optional.of(feb(5))),
            tuple("overdue-again", TrainingStatus.OVERDUE, Optional.of(feb(5))),
            tuple("late", TrainingStatus.LATE, Optional.of(feb(22))),
            tuple("begun", TrainingStatus.IN_PROGRESS, Optional.of(feb(19))),
            tuple("planned", TrainingStatus.PLANNED, Optional.of(feb(18))),
            tuple("undated", TrainingStatus.PLANNED, Optional.empty()));
  }

  @Test
  void dates_count_from_the_planned_end_of_a_training_and_a_forecast_from_its_effective_end() {
    List<ResolvedTraining> all =
        trainings(
            """
            academy: {for: rep, by: 2027-02-12, forecast: 2027-02-19}
            lab: {for: rep, by: academy + 2d, forecast: academy + 2d}
            after-sessions: {for: rep, by: sessions + 1d}
            sessions: {for: rep, sessions: {from: 2027-02-09, until: 2027-02-16, every: 1w}}
            """);
    // 12 + 2 as planned, 19 + 2 as expected; the sessions end on the 16th
    assertThat(all.get(1).by()).contains(feb(14));
    assertThat(all.get(1).effective()).contains(feb(21));
    assertThat(all.get(2).by()).contains(feb(17));
    assertThat(all.get(3).from()).contains(feb(9));
    assertThat(all.get(3).by()).contains(feb(16));
  }

  @Test
  void seats_are_held_against_the_people_who_are_to_be_trained() {
    ResolvedTraining t =
        training(
            "for: rep, capacity: 12, by: launch - 1w, sessions: ["
                + "{date: 2027-02-01, attended: 11}, "
                + "{from: 2027-02-02, until: 2027-02-03, seats: 10}, "
                + "{date: 2027-02-15}, "
                + "{date: 2027-02-16, dropped: No room}, "
                + "{date: 2027-02-23}]");

    assertThat(t.sessions())
        .extracting(
            TrainingSession::date, TrainingSession::end, s -> s.seats(), TrainingSession::status)
        .containsExactly(
            tuple(feb(1), feb(1), Optional.of(12), TrainingSessionStatus.HELD),
            tuple(feb(2), feb(3), Optional.of(10), TrainingSessionStatus.UNRECORDED),
            tuple(feb(15), feb(15), Optional.of(12), TrainingSessionStatus.PLANNED),
            tuple(feb(16), feb(16), Optional.of(12), TrainingSessionStatus.DROPPED),
            tuple(feb(23), feb(23), Optional.of(12), TrainingSessionStatus.PLANNED));
    assertThat(t.people()).contains(50);
    // ceil(50 / 12)
    assertThat(t.capacityNeeded()).contains(5);
    // 12 + 10 + 12 + 12, without the dropped one
    assertThat(t.seats()).contains(46);
    // 11 came, 10 + 12 seats are left until the last day, 22 February: 50 - 33
    assertThat(t.missing()).contains(17);
    assertThat(t.trained()).contains(11);
    assertThat(t.share()).contains(new BigDecimal("0.2200"));
    assertThat(t.untrained()).contains(39);
    assertThat(t.status()).isEqualTo(TrainingStatus.IN_PROGRESS);
  }

  @Test
  void enough_seats_miss_nobody() {
    ResolvedTraining t =
        training("for: rep, sessions: {from: 2027-02-15, until: 2027-02-19, every: 1d, seats: 10}");
    assertThat(t.seats()).contains(50);
    assertThat(t.missing()).contains(0);
    assertThat(t.trained()).contains(0);
    assertThat(t.untrained()).contains(50);
  }

  @Test
  void nothing_is_counted_of_what_nobody_knows() {
    ResolvedTraining open = training("for: rep, by: launch");
    assertThat(open.seats()).isEmpty();
    assertThat(open.missing()).isEmpty();
    assertThat(open.trained()).isEmpty();
    assertThat(open.capacityNeeded()).isEmpty();
    ResolvedTraining unseated = training("for: rep, sessions: [2027-02-15]");
    assertThat(unseated.seats()).isEmpty();
    assertThat(unseated.missing()).isEmpty();
    ResolvedTraining unknown =
        training("for: unknown, sessions: {date: 2027-02-01, seats: 9, attended: 7}");
    assertThat(unknown.people()).isEmpty();
    assertThat(unknown.trained()).contains(7);
    assertThat(unknown.share()).isEmpty();
    assertThat(unknown.missing()).isEmpty();
  }

  @Test
  void a_training_that_is_done_has_trained_everybody() {
    ResolvedTraining said =
        training("for: rep, done: 2027-02-05, sessions: {date: 2027-02-04, seats: 5, attended: 4}");
    assertThat(said.trained()).contains(50);
    assertThat(said.share()).contains(new BigDecimal("1.0000"));
    assertThat(said.missing()).contains(0);
    assertThat(said.status()).isEqualTo(TrainingStatus.DONE_LATE);

    // 30 + 21 attended of 50: the last of them makes it done, a day before the last session
    ResolvedTraining seen =
        training(
            "for: rep, sessions: [{date: 2027-02-04, attended: 30},"
                + " {date: 2027-02-05, attended: 21}, 2027-02-12]");
    assertThat(seen.status()).isEqualTo(TrainingStatus.DONE);
    assertThat(seen.effective()).contains(feb(5));
    assertThat(seen.trained()).contains(50);
    assertThat(seen.untrained()).contains(0);
  }

  @Test
  void attendance_of_a_series_stands_in_the_order_of_its_dates() {
    ResolvedTraining t =
        training(
            "for: rep, sessions: {from: 2027-01-25, until: 2027-02-15, every: 1w, seats: 12,"
                + " attended: [12, 0]}");
    assertThat(t.sessions())
        .extracting(TrainingSession::date, TrainingSession::attended)
        .containsExactly(
            tuple(LocalDate.of(2027, 1, 25), Optional.of(12)),
            tuple(feb(1), Optional.of(0)),
            tuple(feb(8), Optional.empty()),
            tuple(feb(15), Optional.empty()));
    // 50 - 12 - 0 - 12 - 12
    assertThat(t.missing()).contains(14);
  }

  @Test
  void a_skipped_day_of_a_series_takes_no_number_of_people() {
    ResolvedTraining t =
        training(
            "for: rep, sessions: {from: 2027-01-18, until: 2027-02-08, every: 1w,"
                + " skipped: {2027-01-25: Ill}, attended: [12, 9]}");
    assertThat(t.sessions())
        .extracting(TrainingSession::number, TrainingSession::date, TrainingSession::attended)
        .containsExactly(
            tuple(1, LocalDate.of(2027, 1, 18), Optional.of(12)),
            tuple(3, feb(1), Optional.of(9)),
            tuple(4, feb(8), Optional.empty()));
  }

  @Test
  void attendance_before_a_session_was_held_is_reported_and_not_counted() {
    ResolvedTraining t =
        read("academy: {for: rep, sessions: {date: 2027-02-09, seats: 5, attended: 5}}")
            .trainings()
            .get(0);
    assertThat(problems.toList())
        .extracting(Problem::code, p -> p.location().line())
        .containsExactly(tuple("attended-after-as-of", 9));
    assertThat(t.trained()).contains(0);
  }

  @Test
  void a_cohort_is_held_against_the_seats_of_its_sessions() {
    ResolvedTraining t =
        training(
            "for: rep, cohorts: {emea: {name: EMEA, size: 24}, amer: {size: 20}, apac: {}, late:"
                + " {size: 3}}, sessions: [{date: 2027-02-05, cohort: emea, seats: 12, attended: 9},"
                + " {date: 2027-02-15, cohort: emea, seats: 10}, {date: 2027-02-16, cohort: emea,"
                + " seats: 9, dropped: Snow}, {date: 2027-02-16, cohort: amer, seats: 30},"
                + " {date: 2027-02-17, cohort: apac, seats: 8}]");
    assertThat(t.cohorts())
        .extracting(
            c -> c.cohort().name(),
            CohortSeats::sessions,
            CohortSeats::seats,
            CohortSeats::attended,
            CohortSeats::missing)
        .containsExactly(
            tuple("EMEA", 2, Optional.of(22), 9, Optional.of(2)),
            tuple("Amer", 1, Optional.of(30), 0, Optional.of(0)),
            tuple("Apac", 1, Optional.of(8), 0, Optional.empty()),
            tuple("Late", 0, Optional.of(0), 0, Optional.of(3)));
  }

  @Test
  void people_of_roles_and_audiences_count_once() {
    assertThat(training("for: [rep, engineer]").people()).contains(72);
    assertThat(training("for: [rep, desk]").people()).contains(56);
    // reps has no size: it is as large as its two roles, of which one is named as well
    assertThat(training("for: [reps, rep]").people()).contains(72);
    assertThat(training("for: [rep, others]").people()).isEmpty();
    assertThat(training("for: [unknown], cohorts: {a: {size: 7}, b: {size: 5}}").people())
        .contains(12);
    assertThat(training("for: [unknown], cohorts: {a: {size: 7}, b: {}}").people()).isEmpty();
  }

  @Test
  void a_part_of_an_audience_counts_with_the_whole() {
    // The night shift has no size, but its people are reps; the desk is in the group.
    assertThat(training("for: [rep, engineer, night]").people()).contains(72);
    // Those of the group are 50 and 22 in roles and the desk's 6.
    assertThat(training("for: [desk, all], cohorts: {a: {size: 7}}").people()).contains(78);
  }

  @Test
  void cohorts_do_not_count_for_an_audience_of_unknown_size_beside_one_that_is_known() {
    // 50 reps and an unknown number of others are more than the 12 in cohorts.
    ResolvedTraining t =
        training(
            "for: [rep, others], cohorts: {a: {size: 7}, b: {size: 5}}, capacity: 20,"
                + " sessions: [2027-02-15]");
    assertThat(t.people()).isEmpty();
    assertThat(t.unsized()).extracting(Party::id).containsExactly("others");
    assertThat(t.missing()).isEmpty();
  }

  @Test
  void a_shared_training_closes_gaps_in_every_role_that_it_is_for() {
    Analysis analysis = read("academy: {for: reps, skills: [value, demo], by: launch - 1w}");
    assertThat(analysis.roles())
        .extracting(RoleChange::id, r -> r.trainings().size())
        .containsExactly(tuple("rep", 1), tuple("engineer", 1), tuple("unknown", 0));
    assertThat(analysis.roles().get(0).skills().get(0).closure())
        .isEqualTo(GapClosure.BEFORE_LAUNCH);
    assertThat(analysis.roles().get(1).skills().get(0).closure())
        .isEqualTo(GapClosure.BEFORE_LAUNCH);
  }

  @Test
  void a_dropped_training_closes_no_gap_and_takes_no_hours() {
    RoleChange rep =
        read("academy: {for: rep, skills: value, hours: 4, by: launch - 1w, dropped: No budget}")
            .roles()
            .get(0);
    assertThat(rep.skills().get(0).closure()).isEqualTo(GapClosure.UNCOVERED);
    assertThat(rep.trainingLoad().hours()).isEqualByComparingTo("0");
    assertThat(rep.trainings()).hasSize(1);
  }

  @Test
  void a_training_that_slips_past_launch_does_not_close_gaps_before_it() {
    RoleChange rep =
        read("academy: {for: rep, skills: value, by: launch - 1w, forecast: launch + 1d}")
            .roles()
            .get(0);
    assertThat(rep.skills().get(0).closure()).isEqualTo(GapClosure.AFTER_LAUNCH);
  }

  @Test
  void a_training_that_begins_before_its_trainers_are_trained_says_by_how_much() {
    List<ResolvedTraining> all =
        trainings(
            """
            coaches: {for: desk, from: 2027-02-08, by: 2027-02-12, trains: [jo, desk]}
            more-coaches: {for: desk, by: 2027-02-26, trains: jo}
            early: {for: rep, from: 2027-02-10, by: 2027-02-19, trainer: jo}
            in-time: {for: rep, from: 2027-02-12, by: 2027-02-19, trainer: desk}
            other: {for: rep, from: 2027-02-01, by: 2027-02-19, trainer: pat}
            session: {for: rep, trainer: pat, sessions: [2027-02-01, {date: 2027-02-11, trainer: jo}]}
            """);
    // from Wednesday 10 to Friday 12 February, when the first of the two has ended
    assertThat(all.get(2).early())
        .contains(new TrainerGap(all.get(0).training(), RoughDate.of(feb(12)), 2));
    assertThat(all.get(3).early()).isEmpty();
    assertThat(all.get(4).early()).isEmpty();
    assertThat(all.get(5).early()).map(TrainerGap::workingDays).contains(1);
  }

  @Test
  void several_dates_of_a_session_have_a_number_of_people_each() {
    ResolvedTraining t =
        training(
            "for: rep, sessions: {dates: [2027-02-01, 2027-02-03], attended: [11, 9], seats: 12}");
    assertThat(t.trained()).contains(20);
  }

  @Test
  void nobody_is_trained_yet_where_the_sessions_are_to_be_set() {
    ResolvedTraining t =
        read("academy: {for: rep, by: 2027-02-26, sessions: to be set}\n").trainings().get(0);
    assertThat(t.trained()).contains(0);
    assertThat(t.untrained()).isEqualTo(t.people());
  }

  @Test
  void the_wait_for_trainers_follows_slips() {
    List<ResolvedTraining> all =
        trainings(
            """
            coaches: {for: desk, by: 2027-02-12, forecast: 2027-02-19, trains: jo}
            academy: {for: rep, from: 2027-02-15, by: 2027-02-26, trainer: jo}
            """);
    assertThat(all.get(1).early()).map(TrainerGap::workingDays).contains(4);
  }

  @Test
  void a_refresher_is_known_to_both_and_keeps_a_training_fresh() {
    List<ResolvedTraining> all =
        trainings(
            """
            academy: {for: rep, by: 2027-01-29}
            again: {for: rep, from: 2027-02-19, by: 2027-02-22, refreshes: academy}
            fresh: {for: rep, by: 2027-02-01}
            stale: {for: rep, by: 2027-01-29}
            stale-too: {for: rep, by: 2027-01-29}
            too-late: {for: rep, by: launch + 1d, refreshes: stale-too}
            """);
    assertThat(all.get(0).refresher()).map(Training::id).contains("again");
    assertThat(all.get(0).stale()).isEmpty();
    // 15 working days from Friday 29 January to Friday 19 February
    assertThat(all.get(1).refreshed().get(0).workingDays()).contains(15);
    // Monday 1 February lies exactly 20 working days before launch, Friday 29 January 21
    assertThat(all.get(2).stale()).isEmpty();
    assertThat(all.get(3).stale()).contains(21);
    assertThat(all.get(4).stale()).contains(21);
  }

  @Test
  void an_audience_sees_the_trainings_that_are_for_it_or_its_roles() {
    Analysis whole =
        read(
            """
            academy: {for: rep}
            desk-day: {for: desk}
            """);
    assertThat(whole.forAudience("desk").trainings())
        .extracting(t -> t.training().id())
        .containsExactly("desk-day");
    assertThat(whole.forAudience("reps").trainings())
        .extracting(t -> t.training().id())
        .containsExactly("academy");
  }

  @Test
  void sessions_that_end_before_they_begin_are_an_error() {
    problems = new Problems();
    String text =
        HEAD + "  academy: {for: rep, sessions: {from: launch, until: 2027-02-26, every: 1d}}\n";
    assertThat(
            DefinitionReader.read("rollout.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
                .flatMap(rollout -> Analysis.of(rollout, feb(8), problems)))
        .isEmpty();
    assertThat(problems.toList()).extracting(Problem::code).containsExactly("ends-before-start");
  }

  @Test
  void more_seats_than_a_number_holds_are_still_enough() {
    // 300 sessions of ten million seats, one a day
    ResolvedTraining t =
        training(
            "for: rep, sessions: {from: 2027-03-02, until: 2027-12-26, every: 1d, seats: 10000000}");
    assertThat(t.sessions()).hasSize(300);
    assertThat(t.seats()).contains(Integer.MAX_VALUE);
    assertThat(t.missing()).contains(0);
  }

  @Test
  void a_training_for_a_group_of_audiences_is_for_the_roles_of_its_members() {
    Problems found = new Problems();
    String yaml =
        """
        rollout: {title: New teams, launch: 2027-03-01}
        audiences: {reps: {}, desk: {}, all: {includes: [reps, desk]}}
        roles:
          rep: {audience: reps, headcount: {now: 40, future: 50}, skills: {value: {current: 1, required: 2}}}
          analyst: {audience: desk, headcount: {now: 0, future: 6}}
          clerk: {headcount: {now: 3, future: 3}}
        trainings:
          academy: {for: [all, rep], skills: value, by: 2027-02-26}
        """;
    Analysis analysis =
        DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
            .flatMap(r -> Analysis.of(r, LocalDate.of(2027, 2, 8), found))
            .orElseThrow(
                () -> new AssertionError(found.toList().stream().map(Problem::format).toList()));
    assertThat(analysis.roles())
        .extracting(c -> c.role().id(), c -> c.trainings().size())
        .containsExactly(tuple("rep", 1), tuple("analyst", 1), tuple("clerk", 0));
    assertThat(analysis.roles().get(0).skills().get(0).closure())
        .isEqualTo(GapClosure.BEFORE_LAUNCH);
    // 50 and 6; the reps are among all.
    assertThat(analysis.trainings().get(0).people()).contains(56);
  }
}
