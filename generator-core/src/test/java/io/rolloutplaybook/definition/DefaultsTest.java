package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultsTest {
  @Test
  void an_item_has_the_defaults_that_it_does_not_state() {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            people: {jo: , ann: }
            defaults:
              communications: {owner: jo, channel: E-mail, milestone: pilot}
              milestones: {owner: ann}
              sessions: {duration: 45min, coach: ann}
              metrics: {unit: "%"}
              roles: {workload: 95%}
            communications:
              - {date: launch, audience: Managers}
              - {date: launch, audience: Managers, owner: ann, milestones: [review], channel: }
            milestones: {pilot: {date: launch}, review: {date: launch, owner: jo}}
            coaching: {sessions: [{date: launch, coachee: jo}]}
            metrics: {win-rate: , loss-rate: {unit: deals}}
            roles: {seller: , desk: {workload: 80%}}
            """);
    assertThat(r.communications())
        .extracting(Communication::owner)
        .extracting(owner -> owner.map(Party::id))
        .containsExactly(Optional.of("jo"), Optional.of("ann"));
    assertThat(r.communications())
        .extracting(Communication::channel)
        .as("a key without a value keeps the default away")
        .containsExactly(Optional.of("E-mail"), Optional.empty());
    assertThat(r.communications())
        .extracting(Communication::milestones)
        .as("`milestone` and `milestones` state the same")
        .containsExactly(List.of("pilot"), List.of("review"));
    assertThat(r.milestones())
        .extracting(milestone -> milestone.owner().map(Party::id))
        .containsExactly(Optional.of("ann"), Optional.of("jo"));
    assertThat(r.coaching().sessions().get(0).duration()).contains(Duration.ofMinutes(45));
    assertThat(r.metrics())
        .extracting(metric -> metric.unit())
        .containsExactly(Optional.of("%"), Optional.of("deals"));
    assertThat(r.roles().get(0).workload().orElseThrow()).isEqualByComparingTo("0.95");
    assertThat(r.roles().get(1).workload().orElseThrow()).isEqualByComparingTo("0.8");
  }

  @Test
  void an_audience_that_only_a_default_names_exists() {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            defaults: {communications: {audience: Everyone who travels}}
            communications: [{date: launch}, {date: launch, audience: Drivers}]
            """);
    assertThat(r.audiences())
        .extracting(audience -> audience.name())
        .containsExactly("Everyone who travels", "Drivers");
  }

  @Test
  void anchors_and_merge_keys_work_across_lists_and_in_defaults() {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            people: {jo: , ann: }
            defaults:
              communications: &usual {owner: jo, extra: &ours {cost-centre: 4711}}
              milestones: *usual
              metrics: {<<: *usual, owner: ann}
            communications:
              - &first {date: launch, audience: [Managers], channel: E-mail}
              - {<<: *first, date: launch + 1w}
            milestones:
              pilot: {date: launch, extra: {<<: *ours, jira: EN-12}}
            metrics: {win-rate: }
            """);
    assertThat(r.communications())
        .extracting(Communication::channel)
        .containsExactly(Optional.of("E-mail"), Optional.of("E-mail"));
    assertThat(r.communications())
        .extracting(communication -> communication.owner().map(Party::id))
        .containsExactly(Optional.of("jo"), Optional.of("jo"));
    assertThat(r.milestones().get(0).owner().map(Party::id)).contains("jo");
    assertThat(r.metrics().get(0).owner().map(Party::id)).contains("ann");
    assertThat(r.extra("communication-1")).isEqualTo(Map.of("cost-centre", "4711"));
    assertThat(r.extra("pilot")).isEqualTo(Map.of("cost-centre", "4711", "jira", "EN-12"));
    assertThat(r.extra("win-rate")).isEqualTo(Map.of("cost-centre", "4711"));
  }

  @Test
  void a_tilde_or_null_counts_as_no_value_in_defaults_and_extra_texts_too() {
    assertThat(read(MINIMAL + "defaults: ~\n").milestones()).hasSize(2);
    Rollout r = read(MINIMAL + "defaults: {milestones: {owner: jo}}\npeople: {jo: null}\n");
    assertThat(r.milestones())
        .extracting(milestone -> milestone.owner().map(Party::id))
        .containsExactly(Optional.of("jo"), Optional.empty());
    assertThat(r.extra("review")).isEqualTo(Map.of("jira", "EN-12"));
  }

  private static final String MINIMAL =
      """
      rollout: {title: New travel tool, launch: 2027-03-01}
      milestones:
        pilot: {date: launch}
        review: {date: launch, owner: ~, extra: {jira: EN-12, budget: ~, sponsor: null}}
      """;

  @Test
  void a_training_can_be_a_default_of_roles() {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01}
            defaults: {roles: {training: [{name: Basics, hours: 2}]}}
            roles: {seller: , desk: {training: [{name: Advanced, hours: 3}]}}
            """);
    assertThat(r.trainings())
        .extracting(training -> training.name())
        .containsExactly("Basics", "Advanced");
  }

  @Test
  void a_blank_text_in_place_of_a_training_is_a_problem_and_no_crash() {
    assertThat(
            DefinitionReferenceTest.problems(
                "rollout: {title: A, launch: 2027-03-01}\nroles: {desk: {training: \"\"}}\n"))
        .extracting(Problem::code)
        .containsExactly("empty-text");
  }

  @Test
  void extra_texts_stand_on_any_item_as_they_were_written() {
    Rollout r =
        read(
            """
            rollout: {title: New travel tool, launch: 2027-03-01, extra: {b: 010, a: no}}
            people: {jo: {extra: {x: person}}}
            audiences: {managers: {extra: {x: audience}}}
            milestones: {pilot: {date: launch, extra: {x: milestone, later: }}}
            messages: {why: {text: It is easier, extra: {x: message}}}
            communications: [{id: news, date: launch, audience: managers, extra: {x: communication}}]
            coaching:
              behaviours: {listens: {text: Listens, extra: {x: behaviour}}}
              sessions: [{id: talk, coach: jo, coachee: managers, date: launch, extra: {x: session}}]
            metrics: {win-rate: {extra: {x: metric}}}
            roles: {seller: {extra: {x: role}}}
            workstreams: {desk: {extra: {x: workstream}}}
            risks: {late: {risk: It is late, extra: {x: risk}}}
            decisions: {who: {decision: Who pays, extra: {x: decision}}}
            assumptions: {all: {assumption: All take part, extra: {x: assumption}}}
            """);
    assertThat(r.extra(Rollout.ITSELF).entrySet().toString()).isEqualTo("[b=010, a=no]");
    assertThat(
            List.of(
                "jo",
                "managers",
                "pilot",
                "why",
                "news",
                "listens",
                "talk",
                "win-rate",
                "seller",
                "desk",
                "late",
                "who",
                "all"))
        .extracting(id -> r.extra(id).toString())
        .containsExactly(
            "{x=person}",
            "{x=audience}",
            "{x=milestone}",
            "{x=message}",
            "{x=communication}",
            "{x=behaviour}",
            "{x=session}",
            "{x=metric}",
            "{x=role}",
            "{x=workstream}",
            "{x=risk}",
            "{x=decision}",
            "{x=assumption}");
  }

  private static Rollout read(String yaml) {
    Problems problems = new Problems();
    Optional<Rollout> rollout =
        DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return rollout.orElseThrow();
  }
}
