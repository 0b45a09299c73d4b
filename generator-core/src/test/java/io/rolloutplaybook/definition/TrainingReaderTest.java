package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Training.Cohort;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How trainings of one role and of several are read. */
class TrainingReaderTest {
  private static Rollout read(String text) {
    Problems problems = new Problems();
    Optional<Rollout> rollout =
        DefinitionReader.read(
            "f.yaml",
            ("rollout: {title: x, launch: 2027-03-01}\n" + text).getBytes(StandardCharsets.UTF_8),
            problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return rollout.orElseThrow();
  }

  private static List<String> ids(List<Party> parties) {
    return parties.stream().map(Party::id).toList();
  }

  @Test
  void every_key_is_read() {
    Training t =
        read("""
                people: {jo: {}, pat: {}}
                audiences: {coaches: {}}
                roles: {rep: {skills: {value: {}}}}
                trainings:
                  basics: {for: rep}
                  academy:
                    name: Industry academy
                    for: [rep, coaches]
                    skills: value
                    hours: 12
                    from: launch - 5w
                    by: launch - 1w
                    forecast: launch - 3d
                    done: 2027-02-24
                    trainer: jo
                    place: Room 2
                    owner: pat
                    capacity: 12
                    cohorts: {emea-1: {name: EMEA 1, size: 24}, amer: }
                    sessions:
                      - {date: 2027-02-08, time: 09:30, duration: 2h, cohort: emea-1, trainer: pat, place: Room 3, seats: 10, attended: 9}
                      - {from: 2027-02-09, until: 2027-02-10, dropped: Snow}
                      - launch - 1w
                    trains: coaches
                    refreshes: basics
                """)
            .trainings()
            .get(1);
    assertThat(t.name()).isEqualTo("Industry academy");
    assertThat(ids(t.trainees())).containsExactly("rep", "coaches");
    assertThat(t.skills()).containsExactly("value");
    assertThat(t.hours()).hasToString("Optional[12]");
    assertThat(t.done()).contains(RoughDate.of(LocalDate.of(2027, 2, 24)));
    assertThat(t.trainer().map(Party::id)).contains("jo");
    assertThat(t.owner().map(Party::id)).contains("pat");
    assertThat(t.place()).contains("Room 2");
    assertThat(t.capacity()).contains(12);
    assertThat(t.forecast()).isPresent();
    assertThat(t.cohorts())
        .extracting(Cohort::id, Cohort::name, Cohort::size)
        .containsExactly(
            tuple("emea-1", "EMEA 1", Optional.of(24)), tuple("amer", "Amer", Optional.empty()));
    assertThat(t.sessions())
        .extracting(
            s -> s.when().getClass().getSimpleName(),
            Training.Session::cohort,
            Training.Session::seats,
            Training.Session::attended,
            Training.Session::dropped)
        .containsExactly(
            tuple("Once", Optional.of("emea-1"), Optional.of(10), List.of(9), Optional.empty()),
            tuple("Period", Optional.empty(), Optional.empty(), List.of(), Optional.of("Snow")),
            tuple("Once", Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
    assertThat(t.sessions().get(0).trainer().map(Party::id)).contains("pat");
    assertThat(t.sessions().get(0).time()).contains(LocalTime.of(9, 30));
    assertThat(t.sessions().get(0).duration()).contains(Duration.ofHours(2));
    assertThat(ids(t.trains())).containsExactly("coaches");
    assertThat(t.refreshes()).containsExactly("basics");
  }

  @Test
  void one_series_of_sessions_needs_no_list() {
    Training t =
        read("""
                roles: {rep: }
                trainings:
                  academy: {for: rep, sessions: {from: launch - 4w, until: launch - 1w, every: 1w}}
                """)
            .trainings()
            .get(0);
    assertThat(t.sessions()).hasSize(1);
    assertThat(t.sessions().get(0).when()).isInstanceOf(Recurrence.Series.class);
  }

  @Test
  void a_role_refers_to_a_training_of_all_and_to_that_of_another_role() {
    Rollout rollout =
        read(
            """
            roles:
              rep: {training: [academy, {name: Value lab}]}
              engineer: {training: [value-lab, academy]}
              desk: {training: academy}
            trainings: {academy: {name: Academy}}
            """);
    assertThat(rollout.roles())
        .extracting(Role::trainings)
        .containsExactly(
            List.of("academy", "value-lab"), List.of("value-lab", "academy"), List.of("academy"));
    assertThat(rollout.trainings())
        .extracting(Training::id, t -> ids(t.trainees()))
        .containsExactly(
            tuple("value-lab", List.of("rep", "engineer")),
            tuple("academy", List.of("rep", "engineer", "desk")));
  }

  @Test
  void a_training_of_a_role_has_the_id_that_is_written_or_one_from_its_name() {
    Rollout rollout =
        read(
            """
            milestones: {checked: {date: lab + 1w}, again: {date: value-lab-2 + 1w}}
            roles:
              rep: {training: [{name: Value lab, id: lab, by: launch}, {name: Value lab, by: launch}]}
              engineer: {training: {name: Value lab, by: launch}}
            """);
    assertThat(rollout.trainings())
        .extracting(Training::id)
        .containsExactly("lab", "value-lab", "value-lab-2");
  }

  @Test
  void an_id_from_a_name_takes_no_audience_from_a_definition_that_declares_none() {
    Rollout rollout =
        read(
            """
            communications: [{date: launch, audience: value-lab}]
            roles: {rep: {training: [{name: Value lab}]}}
            """);
    assertThat(rollout.audiences()).extracting(a -> a.id()).containsExactly("value-lab");
    assertThat(rollout.trainings()).extracting(Training::id).containsExactly("value-lab-2");
  }

  @Test
  void the_skills_of_a_shared_training_are_those_of_any_of_its_roles() {
    Training t =
        read("""
                audiences: {sellers: {}}
                roles:
                  rep: {skills: {value: {}}}
                  engineer: {audience: sellers, skills: {demo: {}}}
                trainings: {academy: {for: [rep, sellers], skills: [demo, value]}}
                """)
            .trainings()
            .get(0);
    assertThat(t.skills()).containsExactly("demo", "value");
  }
}
