package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rolloutplaybook.model.Leadership.Stance;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Person;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People with several positions, and who counts as a leader. */
class PeopleReaderTest {
  private static Optional<Rollout> read(String rest, Problems problems) {
    String yaml =
        "rollout: {title: x, launch: 2027-03-01}\n"
            + "communications: [{date: launch, audience: managers}]\n"
            + rest;
    return DefinitionReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
  }

  private static Rollout read(String rest) {
    Problems problems = new Problems();
    Optional<Rollout> rollout = read(rest, problems);
    assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    return rollout.orElseThrow();
  }

  @Test
  void a_person_has_no_one_or_several_titles_shown_in_their_order() {
    Rollout rollout =
        read("people: {a: {}, b: {title: Head of Sales}, c: {title: [Partner, Head of EMEA]}}\n");
    assertThat(rollout.people())
        .extracting(Person::title)
        .containsExactly(
            Optional.empty(), Optional.of("Head of Sales"), Optional.of("Partner, Head of EMEA"));
  }

  @Test
  void a_leader_is_a_person_or_an_audience() {
    Rollout rollout =
        read(
            """
            people: {cro: {}}
            audiences: {managers: {}, board: {}}
            leadership:
              leaders:
                cro: {stance: committed}
                board: {stance: neutral, actions: [Asks for the numbers each month]}
            """);
    assertThat(rollout.leadership().leaders())
        .extracting(l -> l.who().kind(), l -> l.who().id(), l -> l.stance(), l -> l.actions())
        .containsExactly(
            tuple(Party.Kind.PERSON, "cro", Optional.of(Stance.COMMITTED), List.of()),
            tuple(
                Party.Kind.AUDIENCE,
                "board",
                Optional.of(Stance.NEUTRAL),
                List.of("Asks for the numbers each month")));
  }

  @Test
  void a_role_is_no_leader() {
    Problems problems = new Problems();
    read("roles: {seller: {}}\nleadership: {leaders: {seller: {stance: neutral}}}\n", problems);
    assertThat(problems.toList())
        .extracting(Problem::message)
        .containsExactly("`seller` is a role, but a person or an audience is expected here");
  }
}
