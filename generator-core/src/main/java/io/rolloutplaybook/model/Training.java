package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How people in one or several roles get to the skills that they need.
 *
 * @param trainees roles and audiences that it is for, those included that refer to it
 * @param skills ids of skills of the roles that it is for; each of these has at least one of them
 * @param hours for one person
 * @param from first day; absent when only its end is known
 * @param by last day as planned
 * @param forecast last day as expected now
 * @param done the day on which everybody had been through it
 * @param dropped why it was given up
 * @param place a room or a link, in words
 * @param owner who sees to it that it happens
 * @param capacity people that one session takes
 * @param trains who may train others after it
 * @param refreshes id of the training that it repeats; ids where that takes place in several waves
 * @param because why its last day moved to the forecast
 * @param history the last days it had between the planned one and its forecast, oldest first
 * @param waves as in {@link InWaves}, and so {@code perWave}
 */
public record Training(
    SourceLocation at,
    String id,
    String name,
    List<Party> trainees,
    List<String> skills,
    Optional<BigDecimal> hours,
    Optional<DateSpec> from,
    Optional<DateSpec> by,
    Optional<DateSpec> forecast,
    Optional<RoughDate> done,
    Optional<String> dropped,
    Optional<Party> trainer,
    Optional<String> place,
    Optional<Party> owner,
    Optional<Integer> capacity,
    List<Cohort> cohorts,
    List<Session> sessions,
    List<Party> trains,
    List<String> refreshes,
    Optional<String> because,
    List<EarlierDate> history,
    Optional<List<String>> waves,
    Map<String, Training> perWave)
    implements InWaves {
  public Training {
    trainees = List.copyOf(trainees);
    skills = List.copyOf(skills);
    cohorts = List.copyOf(cohorts);
    sessions = List.copyOf(sessions);
    trains = List.copyOf(trains);
    refreshes = List.copyOf(refreshes);
    history = List.copyOf(history);
    waves = waves.map(List::copyOf);
    perWave = Map.copyOf(perWave);
  }

  /** The same as it takes place there. */
  public Training in(Place there) {
    return new Training(
        at,
        there.id(id),
        there.name(name),
        there.trainees(trainees),
        skills,
        hours,
        from.map(there::date),
        by.map(there::date),
        forecast.map(there::date),
        done,
        dropped,
        trainer.map(there::party),
        place,
        owner.map(there::party),
        capacity,
        cohorts,
        sessions.stream().map(s -> s.in(there)).toList(),
        trains.stream().map(there::party).toList(),
        there.items(at, refreshes),
        because,
        history.stream().map(e -> e.in(there)).toList(),
        there.waves(waves),
        Map.of());
  }

  /**
   * Whether what is for these parties is for a role: it is named, or the audience of its people, or
   * one that this lies within.
   */
  public static boolean serves(List<Party> trainees, Role role, Audiences nesting) {
    return trainees.stream()
        .anyMatch(
            party ->
                switch (party.kind()) {
                  case ROLE -> party.id().equals(role.id());
                  case AUDIENCE ->
                      role.audience().filter(nesting.within(party.id())::contains).isPresent();
                  case PERSON -> false;
                });
  }

  /**
   * People who go together.
   *
   * @param id unique within the training
   */
  public record Cohort(SourceLocation at, String id, String name, Optional<Integer> size) {}

  /**
   * When people come together: on one day, over several, or again and again.
   *
   * @param cohort id of one of the training's cohorts
   * @param trainer who gives it; the training's unless somebody else is named
   * @param place likewise
   * @param seats on each of its dates; the training's capacity unless another number is given
   * @param attended how many came, for each date that was held, in their order
   * @param dropped why it is not held
   * @param time of day at which it begins, in the time zone of the calendar
   */
  public record Session(
      SourceLocation at,
      Recurrence when,
      Optional<String> cohort,
      Optional<Party> trainer,
      Optional<String> place,
      Optional<Integer> seats,
      List<Integer> attended,
      Optional<String> dropped,
      Optional<LocalTime> time,
      Optional<Duration> duration) {
    public Session {
      attended = List.copyOf(attended);
    }

    /** The same as it takes place there. */
    public Session in(Place there) {
      return new Session(
          at,
          when.in(there),
          cohort,
          trainer.map(there::party),
          place,
          seats,
          attended,
          dropped,
          time,
          duration);
    }
  }
}
