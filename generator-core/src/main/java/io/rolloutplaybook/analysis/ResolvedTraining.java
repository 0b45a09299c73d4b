package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Training.Cohort;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A training with its dates, seats and progress worked out.
 *
 * @param fromDate planned first day, else that of the first session
 * @param byDate planned last day, else that of the last session
 * @param effectiveDate of the last day: done, else forecast, else planned
 * @param beforeLaunch whether it is held and its effective last day is launch or before; false
 *     without a date
 * @param sessions by date, those dropped included
 * @param people to be trained: those of the roles after the change, and those of the audiences,
 *     each once; where none of these numbers is known, those of the cohorts; absent where a number
 *     is missing
 * @param unsized of those that it is for the ones whose number is missing; empty with {@code
 *     people}
 * @param capacityNeeded sessions that these people need: {@code ceil(people / capacity)}
 * @param seats of all sessions that are not dropped; absent without sessions, or where a number is
 *     missing
 * @param missing people for whom there is no seat: those to be trained less those who attended and
 *     the seats of the other sessions until its effective last day; 0 when it is done, absent where
 *     a number is missing
 * @param trained all when it is done, else those who attended; absent where nobody knows
 * @param share of the people who are trained, four decimals
 * @param untrained people still to be trained
 * @param early how it begins before its trainers are trained
 * @param refresher the first that repeats it; empty for none
 * @param refreshed what it repeats, and how long after
 * @param moves of its last day from the planned to the effective one, where reasons are known
 * @param stale working days from its end to launch, when they are more than {@link #FRESH} and no
 *     refresher lies between
 */
public record ResolvedTraining(
    Training training,
    Optional<RoughDate> fromDate,
    Optional<RoughDate> byDate,
    Optional<RoughDate> effectiveDate,
    boolean beforeLaunch,
    TrainingStatus status,
    List<TrainingSession> sessions,
    List<CohortSeats> cohorts,
    Optional<Integer> people,
    List<Party> unsized,
    Optional<Integer> capacityNeeded,
    Optional<Integer> seats,
    Optional<Integer> missing,
    Optional<Integer> trained,
    Optional<BigDecimal> share,
    Optional<Integer> untrained,
    Optional<TrainerGap> early,
    Optional<Training> refresher,
    List<Refreshed> refreshed,
    List<Move> moves,
    Optional<Integer> stale) {
  /** The most working days before launch after which people still know what they learnt. */
  public static final int FRESH = 20;

  public ResolvedTraining {
    sessions = List.copyOf(sessions);
    cohorts = List.copyOf(cohorts);
    unsized = List.copyOf(unsized);
    refreshed = List.copyOf(refreshed);
    moves = List.copyOf(moves);
  }

  /** The day that its first date counts as. */
  public Optional<LocalDate> from() {
    return fromDate.map(RoughDate::day);
  }

  /** The day that its planned last date counts as. */
  public Optional<LocalDate> by() {
    return byDate.map(RoughDate::day);
  }

  /** The day that its effective last date counts as. */
  public Optional<LocalDate> effective() {
    return effectiveDate.map(RoughDate::day);
  }

  public boolean isDropped() {
    return status == TrainingStatus.DROPPED;
  }

  /**
   * Whether anything is known of how it goes, beyond a plan: a date that moved or passed, a reason,
   * sessions.
   */
  public boolean isTracked() {
    return training.forecast().isPresent()
        || training.done().isPresent()
        || isDropped()
        || !training.sessions().isEmpty();
  }

  /**
   * A session on one of its dates.
   *
   * @param number 1 for the first date of the session as it is written
   * @param first its day, or the first of several
   * @param until last day of one that goes over several
   * @param cohort absent for one that is for everybody
   * @param seats its own, else the training's capacity; absent where neither is known
   * @param attended absent where nobody wrote it down
   */
  public record TrainingSession(
      Training.Session session,
      int number,
      RoughDate first,
      Optional<RoughDate> until,
      Optional<Cohort> cohort,
      Optional<Integer> seats,
      Optional<Integer> attended,
      TrainingSessionStatus status) {
    public LocalDate date() {
      return first.day();
    }

    public RoughDate endDate() {
      return until.orElse(first);
    }

    public LocalDate end() {
      return endDate().day();
    }

    public boolean isDropped() {
      return status == TrainingSessionStatus.DROPPED;
    }
  }

  /** How a session stands at the as-of date. The first that fits, in this order, is meant. */
  public enum TrainingSessionStatus {
    DROPPED,
    /** It is known how many attended. */
    HELD,
    /** Its last day is before the as-of date, and nobody wrote down who attended. */
    UNRECORDED,
    PLANNED
  }

  /**
   * @param sessions that are not dropped
   * @param seats of these; absent where a number is missing
   * @param attended of those that were held
   * @param missing people of the cohort for whom its sessions have no seat; absent where a number
   *     is missing
   */
  public record CohortSeats(
      Cohort cohort,
      int sessions,
      Optional<Integer> seats,
      int attended,
      Optional<Integer> missing) {}

  /**
   * A training begins before its trainers are trained.
   *
   * @param trainers what trains them; the first to end of several
   * @param end its effective last day
   * @param workingDays from the beginning of the one to the end of the other, at least 0
   */
  public record TrainerGap(Training trainers, RoughDate end, int workingDays) {}

  /**
   * @param workingDays from the end of the original to the beginning of the refresher; negative
   *     when it comes too early, absent where a date is missing
   */
  public record Refreshed(Training original, Optional<Integer> workingDays) {}
}
