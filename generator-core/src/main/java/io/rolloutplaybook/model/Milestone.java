package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be true by when.
 *
 * @param date planned finish
 * @param done when it was reached
 * @param dropped why it was given up
 * @param accountable who answers for the result; the owner unless somebody else is named
 * @param responsible who does the work
 * @param consulted who is asked before decisions
 * @param informed who is told about progress
 * @param dependsOn ids of milestones that must be reached before this one can start
 * @param audiences ids of the audiences concerned
 * @param doneWhen the go / no-go criterion
 * @param because why it moved to its forecast
 * @param history the days it had between the planned one and its forecast, oldest first
 * @param workstream id of the workstream that it belongs to
 * @param progress how far it is, from 0 to 1; absent when it is done or dropped
 * @param waves as in {@link InWaves}, and so {@code perWave}
 */
public record Milestone(
    SourceLocation at,
    String id,
    String name,
    Optional<DateSpec> start,
    DateSpec date,
    Optional<DateSpec> forecast,
    Optional<RoughDate> done,
    Optional<String> dropped,
    Optional<Party> owner,
    Optional<Party> accountable,
    List<Party> responsible,
    List<Party> consulted,
    List<Party> informed,
    List<String> dependsOn,
    List<String> audiences,
    Optional<String> doneWhen,
    Optional<String> because,
    List<EarlierDate> history,
    Optional<String> workstream,
    Optional<BigDecimal> progress,
    Optional<List<String>> waves,
    Map<String, Milestone> perWave)
    implements InWaves {
  public Milestone {
    accountable = accountable.or(() -> owner);
    responsible = List.copyOf(responsible);
    consulted = List.copyOf(consulted);
    informed = List.copyOf(informed);
    dependsOn = List.copyOf(dependsOn);
    audiences = List.copyOf(audiences);
    history = List.copyOf(history);
    waves = waves.map(List::copyOf);
    perWave = Map.copyOf(perWave);
  }

  /** The same as it takes place there. */
  public Milestone in(Place place) {
    return new Milestone(
        at,
        place.id(id),
        place.name(name),
        start.map(place::date),
        place.date(date),
        forecast.map(place::date),
        done,
        dropped,
        owner.map(place::party),
        accountable.map(place::party),
        responsible.stream().map(place::party).toList(),
        consulted.stream().map(place::party).toList(),
        informed.stream().map(place::party).toList(),
        place.items(at, dependsOn),
        place.audiences(audiences),
        doneWhen,
        because,
        history.stream().map(e -> e.in(place)).toList(),
        workstream,
        progress,
        place.waves(waves),
        Map.of());
  }
}
