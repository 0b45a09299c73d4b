package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.GapClosure;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.analysis.RoleImpact;
import io.rolloutplaybook.analysis.RoleQuestion;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.playbook.RoleAlignment.Accountable;
import io.rolloutplaybook.playbook.RoleAlignment.Announcement;
import io.rolloutplaybook.playbook.RoleAlignment.Attendance;
import io.rolloutplaybook.playbook.RoleAlignment.BridgeRow;
import io.rolloutplaybook.playbook.RoleAlignment.CalendarTraining;
import io.rolloutplaybook.playbook.RoleAlignment.CareerStep;
import io.rolloutplaybook.playbook.RoleAlignment.Duty;
import io.rolloutplaybook.playbook.RoleAlignment.Headcount;
import io.rolloutplaybook.playbook.RoleAlignment.Question;
import io.rolloutplaybook.playbook.RoleAlignment.ReportSpan;
import io.rolloutplaybook.playbook.RoleAlignment.RolePage;
import io.rolloutplaybook.playbook.RoleAlignment.Session;
import io.rolloutplaybook.playbook.RoleAlignment.Skill;
import io.rolloutplaybook.playbook.RoleAlignment.Training;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The definition in {@code roles.yaml} is small enough to work out by hand. */
public class RoleAlignmentTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 2, 8);
  private final RoleAlignment alignment = of(full());

  /** Four roles: changed with everything, a new one, an unchanged one, and one without answers. */
  public static String full() {
    return read("roles.yaml");
  }

  /** Two roles that share an academy with cohorts and sessions, and coaches who become trainers. */
  public static String trainings() {
    return read("trainings.yaml");
  }

  private static String read(String name) {
    try {
      return Files.readString(
          Path.of("src/test/resources/io/rolloutplaybook/playbook").resolve(name),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RoleAlignment of(String definition) {
    Problems problems = new Problems();
    Optional<Analysis> analysis =
        DefinitionReader.read("rollout.yaml", definition.getBytes(StandardCharsets.UTF_8), problems)
            .flatMap(rollout -> Analysis.of(rollout, AS_OF, problems));
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return RoleAlignment.of(analysis.orElseThrow());
  }

  private RolePage role(int index) {
    return alignment.roles().get(index);
  }

  @Test
  void the_figures_count_roles_people_gaps_and_questions() {
    RoleAlignment.Figures f = alignment.figures();
    assertThat(List.of(f.roles(), f.added(), f.changed(), f.unchanged(), f.retired()))
        .containsExactly(4, 1, 2, 1, 0);
    // of the seven questions rep and desk change six, operations and partner one
    assertThat(f.high()).isEqualTo(2);
    // 318 + 6 + 22, and the partner managers' is not known
    assertThat(f.people()).contains(346L);
    assertThat(f.peopleKnown()).isFalse();
    // rep: industry, value, and a skill that no training covers; desk: research after launch
    assertThat(f.gaps()).isEqualTo(4);
    assertThat(f.closedBeforeLaunch()).isEqualTo(2);
    // rep 14.5 h x 318 = 4611; desk has no hours before launch
    assertThat(f.personHours()).contains(new BigDecimal("4611.0"));
    // all of the partner managers' but training
    assertThat(f.unanswered()).isEqualTo(6);
    assertThat(f.open()).isEqualTo(2);
    assertThat(f.overdue()).isEqualTo(1);
  }

  @Test
  void each_question_counts_the_roles_by_their_answer() {
    assertThat(alignment.questions())
        .containsExactly(
            new Question(RoleQuestion.JOB, 2, 1, 1),
            new Question(RoleQuestion.WORKFLOW, 2, 1, 1),
            new Question(RoleQuestion.SKILLS, 2, 1, 1),
            new Question(RoleQuestion.TRAINING, 3, 1, 0),
            // from 14.5 to 14.7 reports per manager at both ends, see below
            new Question(RoleQuestion.SPAN, 3, 0, 1),
            new Question(RoleQuestion.CAREER_PATH, 2, 1, 1),
            new Question(RoleQuestion.WORKLOAD, 0, 3, 1));
  }

  @Test
  void a_page_says_everything_about_its_role() {
    RolePage rep = role(0);
    assertThat(rep.score()).isEqualTo(6);
    assertThat(rep.impact()).isEqualTo(RoleImpact.HIGH);
    assertThat(rep.audience()).contains("Account executives");
    assertThat(rep.reportsTo()).contains("Sales operations analyst");
    assertThat(rep.skills())
        .extracting(Skill::name, Skill::gap, Skill::priority, Skill::trainings, Skill::closure)
        .containsExactly(
            tuple(
                "Industry knowledge",
                Optional.of(2),
                Optional.of(6),
                List.of("Industry academy"),
                GapClosure.BEFORE_LAUNCH),
            tuple("Closing", Optional.of(1), Optional.of(3), List.of(), GapClosure.UNCOVERED),
            tuple(
                "Value case",
                Optional.of(1),
                Optional.of(2),
                List.of("Value workshop"),
                GapClosure.BEFORE_LAUNCH),
            tuple("Negotiation", Optional.of(0), Optional.of(0), List.of(), GapClosure.NOT_NEEDED));
    assertThat(rep.gaps()).isEqualTo(3);
    assertThat(rep.gapSum()).isEqualTo(4);
    assertThat(rep.notClosed()).containsExactly("Closing");
    assertThat(rep.trainings())
        .extracting(Training::name, Training::workingDaysFromLaunch, Training::beforeLaunch)
        .containsExactly(
            tuple("Industry academy", Optional.of(-5), true),
            tuple("Value workshop", Optional.of(-6), true));
    // 14.5 of 320 hours are 4.53125 %
    assertThat(rep.trainingLoad().percent()).contains(new BigDecimal("4.5"));
    assertThat(rep.workload().orElseThrow().percent()).isEqualTo(95);
    assertThat(rep.career().orElseThrow().steps())
        .containsExactly(
            new CareerStep("Account executive", false), new CareerStep("Principal", true));
    assertThat(rep.open()).isEqualTo(2);
    assertThat(rep.overdue()).isEqualTo(1);
    // ceil(318 / 22) = 15 people a manager, and a worksheet has room for twelve
    assertThat(rep.perManager()).isEqualTo(12);
    // ceil(6 / 22) = 1
    assertThat(role(1).perManager()).isEqualTo(1);
    // nobody knows how many there are
    assertThat(role(3).perManager()).isEqualTo(8);
  }

  @Test
  void where_a_role_is_told_is_a_date_and_a_series_stands_once() {
    assertThat(role(0).announcements())
        .containsExactly(
            new Announcement(
                "briefing",
                "Briefing",
                RoughDate.of(LocalDate.of(2027, 2, 1)),
                Optional.of(-20),
                true),
            new Announcement(
                "news-1", "News", RoughDate.of(LocalDate.of(2027, 2, 22)), Optional.of(-5), false));
    assertThat(role(1).announcements()).isEmpty();
  }

  @Test
  void a_span_is_shown_at_both_ends() {
    // reports: 318 + 6 = 324 after, 318 before; 324 / 22 = 14.7, 318 / 22 = 14.5; 324 / 8 = 40.5
    ReportSpan own =
        new ReportSpan(
            "Sales operations analyst",
            true,
            324,
            22,
            Optional.of(new BigDecimal("14.7")),
            Optional.of(new BigDecimal("14.5")),
            Optional.of(8),
            Optional.of(41L),
            true);
    assertThat(role(2).span()).contains(own);
    assertThat(role(0).span().orElseThrow().own()).isFalse();
  }

  @Test
  void the_bridge_adds_up_and_names_who_is_missing() {
    RoleAlignment.Bridge bridge = alignment.bridge().orElseThrow();
    assertThat(bridge.rows())
        .extracting(BridgeRow::role, BridgeRow::headcount, BridgeRow::change)
        .containsExactly(
            tuple("Industry account executive", count(318, 12, 12, 318), 0L),
            tuple("Desk analyst", count(0, 6, 0, 6), 6L),
            tuple("Sales operations analyst", count(22, 0, 0, 22), 0L));
    assertThat(bridge.total()).isEqualTo(count(340, 18, 12, 346));
    assertThat(bridge.unknown()).containsExactly("Partner manager");
    assertThat(of("rollout: {title: A, launch: 2027-03-01}\nroles: {a: {}}\n").bridge()).isEmpty();
  }

  private static Headcount count(long now, long joining, long leaving, long future) {
    return new Headcount(now, Optional.of(joining), Optional.of(leaving), future);
  }

  @Test
  void trainings_of_all_roles_stand_by_date() {
    assertThat(alignment.trainings())
        .extracting(
            t -> t.training().name(), CalendarTraining::phase, CalendarTraining::personHours)
        .containsExactly(
            tuple("Industry academy", Optional.of(Phase.BEFORE), hours("3816")), // 12 x 318
            tuple("Value workshop", Optional.of(Phase.BEFORE), hours("795.0")), // 2.5 x 318
            tuple("Research basics", Optional.of(Phase.LAUNCH), hours("36")), // 6 x 6
            tuple("Partner day", Optional.empty(), Optional.empty()));
  }

  private static Optional<BigDecimal> hours(String text) {
    return Optional.of(new BigDecimal(text));
  }

  @Test
  void pictures_show_the_weeks_of_the_trainings_and_of_launch() {
    // the first begins on Monday 25 January, launch week ends on Friday 5 March
    assertThat(alignment.span().orElseThrow().from()).isEqualTo(LocalDate.of(2027, 1, 25));
    assertThat(alignment.span().orElseThrow().to()).isEqualTo(LocalDate.of(2027, 3, 7));
    assertThat(of("rollout: {title: A, launch: 2027-03-01}\nroles: {a: {}}\n").span()).isEmpty();
  }

  @Test
  void the_duties_name_who_does_what_and_the_owner_is_accountable() {
    assertThat(alignment.duties())
        .extracting(
            Duty::milestone, Duty::responsible, Duty::accountable, Duty::consulted, Duty::informed)
        .containsExactly(
            tuple(
                "Pilot closes",
                List.of("Account executives"),
                Optional.of("Priya Raman"),
                List.of("Tom Okafor"),
                List.of("Desk analyst")),
            tuple("Start", List.of(), Optional.of("Priya Raman"), List.of(), List.of()),
            tuple("Review", List.of(), Optional.empty(), List.of(), List.of()));
    assertThat(alignment.accountable()).containsExactly(new Accountable("Priya Raman", 2));
    String nobody =
        """
        rollout: {title: A, launch: 2027-03-01}
        milestones: {start: {date: launch}}
        roles: {a: {}}
        """;
    assertThat(of(nobody).duties()).isEmpty();
  }

  @Test
  void a_training_of_two_roles_stands_once_in_the_calendar_and_with_both() {
    RoleAlignment a = of(trainings());
    assertThat(a.trainings())
        .extracting(t -> t.training().name(), CalendarTraining::role, CalendarTraining::people)
        .containsExactly(
            tuple("Demo basics", "Solution engineer", Optional.of(58)),
            tuple("Value workshop", "Industry account executive", Optional.of(318)),
            tuple("Coach certification", "Regional coaches", Optional.of(24)),
            tuple(
                "Industry academy",
                "Industry account executive, Solution engineer",
                Optional.of(318 + 58)),
            tuple("Old price list", "Industry account executive", Optional.empty()),
            tuple("Value refresher", "Industry account executive", Optional.of(318)));
    assertThat(a.roles())
        .extracting(r -> r.trainings().get(0).name())
        .containsExactly("Industry academy", "Industry academy");
    // 12 h of the academy, 2 h and 1 h of the workshop and its refresher; nothing of the dropped
    assertThat(a.roles().get(0).trainingLoad().hours()).isEqualByComparingTo("15");
  }

  @Test
  void what_is_known_of_all_trainings_adds_up() {
    // certification 23 of 24, workshop all 318, academy 52 of 376; 1 + 80 seats are missing
    assertThat(of(trainings()).attendance())
        .contains(new Attendance(3, 24 + 318 + 376, 23 + 318 + 52, 81, true));
    assertThat(alignment.attendance()).isEmpty();
  }

  @Test
  void sessions_of_all_trainings_stand_by_date_with_who_gives_them_and_where() {
    assertThat(of(trainings()).sessions())
        .extracting(
            s -> s.date().day().toString(), Session::training, Session::trainer, Session::place)
        .startsWith(
            tuple("2027-02-01", "Coach certification", Optional.empty(), Optional.empty()),
            tuple(
                "2027-02-03",
                "Industry academy",
                Optional.of("Regional coaches"),
                Optional.of("Room 4")))
        .contains(
            tuple(
                "2027-02-15",
                "Industry academy",
                Optional.of("Tom Okafor"),
                Optional.of("Chicago")))
        .hasSize(8);
  }
}
