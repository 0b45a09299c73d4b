package io.rolloutplaybook.model;

import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who coaches whom on what.
 *
 * @param hoursPerRepPerMonth hours a manager spends on each report
 * @param managerHoursPerMonth hours a manager has for coaching
 * @param followThrough what should be seen so many days after launch, earliest first
 */
public record Coaching(
    Optional<BigDecimal> hoursPerRepPerMonth,
    Optional<BigDecimal> managerHoursPerMonth,
    List<Behaviour> behaviours,
    List<Session> sessions,
    List<FollowThrough> followThrough) {
  public Coaching {
    behaviours = List.copyOf(behaviours);
    sessions = List.copyOf(sessions);
    followThrough = List.copyOf(followThrough);
  }

  /** The same with other items. */
  public Coaching with(
      List<Behaviour> behaviours, List<Session> sessions, List<FollowThrough> followThrough) {
    return new Coaching(
        hoursPerRepPerMonth, managerHoursPerMonth, behaviours, sessions, followThrough);
  }

  /**
   * Something that people can be seen to do.
   *
   * @param goodLooksLike how to tell that it was done well
   * @param roles ids of the roles that are to show it
   * @param ratings average ratings on a scale from 1 to 5, oldest first
   */
  public record Behaviour(
      SourceLocation at,
      String id,
      String text,
      Optional<String> goodLooksLike,
      List<String> roles,
      List<Reading> ratings) {
    public Behaviour {
      roles = List.copyOf(roles);
      ratings = List.copyOf(ratings);
    }

    /** The same as people there show it. */
    public Behaviour in(Place place) {
      return new Behaviour(at, id, text, goodLooksLike, place.roles(roles), ratings);
    }
  }

  /**
   * A coaching session, once or in a series.
   *
   * @param done every session planned up to this day was held
   * @param participants how many or who, in words
   * @param behaviours ids
   * @param openingQuestion asked first
   * @param commitment what the coachee promises at the end
   * @param dropped why it will not be held
   * @param time of day at which it begins, in the time zone of the calendar
   * @param because why it moved to its forecast
   * @param history the days it had between the planned one and its forecast, oldest first
   * @param workstream id of the workstream that it belongs to
   * @param waves as in {@link InWaves}, and so {@code perWave}
   */
  public record Session(
      SourceLocation at,
      String id,
      Optional<String> title,
      Party coach,
      Party coachee,
      Recurrence when,
      Optional<RoughDate> done,
      Optional<Duration> duration,
      Optional<String> participants,
      List<String> behaviours,
      Optional<String> openingQuestion,
      List<String> questions,
      Optional<Commitment> commitment,
      Optional<DateSpec> forecast,
      Optional<String> dropped,
      Optional<LocalTime> time,
      Optional<String> because,
      List<EarlierDate> history,
      Optional<String> workstream,
      Optional<List<String>> waves,
      Map<String, Session> perWave)
      implements InWaves {
    public Session {
      behaviours = List.copyOf(behaviours);
      questions = List.copyOf(questions);
      history = List.copyOf(history);
      waves = waves.map(List::copyOf);
      perWave = Map.copyOf(perWave);
    }

    /** The same as it takes place there. */
    public Session in(Place place) {
      return new Session(
          at,
          place.id(id),
          title.map(place::name),
          place.party(coach),
          place.party(coachee),
          when.in(place),
          done,
          duration,
          participants,
          behaviours,
          openingQuestion,
          questions,
          commitment.map(c -> c.in(place)),
          forecast.map(place::date),
          dropped,
          time,
          because,
          history.stream().map(e -> e.in(place)).toList(),
          workstream,
          place.waves(waves),
          Map.of());
    }
  }

  /**
   * A promise that the coachee makes.
   *
   * @param due by when it is to be kept
   * @param kept the day on which it was kept
   */
  public record Commitment(
      SourceLocation at, String text, Optional<Due> due, Optional<LocalDate> kept) {
    Commitment in(Place place) {
      return new Commitment(at, text, due.map(d -> d.in(place)), kept);
    }
  }

  /** By when a commitment is to be kept. */
  public sealed interface Due {
    /** The same as it counts there. */
    default Due in(Place place) {
      return this;
    }

    /** On one date for all, whenever the session was. */
    record On(DateSpec date) implements Due {
      @Override
      public Due in(Place place) {
        return new On(place.date(date));
      }
    }

    /**
     * So long after each session.
     *
     * @param amount at least 1
     */
    record After(int amount, DateUnit unit) implements Due {
      public After {
        if (amount < 1) {
          throw new IllegalArgumentException("due after " + amount);
        }
      }
    }
  }

  /**
   * What should be seen some time after launch.
   *
   * @param day calendar days after launch, at least 1
   * @param evidence where it shows
   */
  public record FollowThrough(
      SourceLocation at, int day, String what, Optional<Party> owner, Optional<String> evidence) {
    public FollowThrough {
      if (day < 1) {
        throw new IllegalArgumentException("day " + day);
      }
    }
  }
}
