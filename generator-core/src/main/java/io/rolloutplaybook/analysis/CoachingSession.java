package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A coaching session with its days.
 *
 * @param tier the coachees'
 * @param dates those that take place, in order; at least one in a session of a plan
 * @param commitment how the last one stands
 * @param lastDue by when the commitment of the last session that was held is due
 * @param nextDue by when the commitment of {@link #current} will be due
 * @param dropped those that do not take place, in order
 */
public record CoachingSession(
    Coaching.Session session,
    Optional<Tier> tier,
    List<SessionDate> dates,
    CommitmentStatus commitment,
    Optional<RoughDate> lastDue,
    Optional<RoughDate> nextDue,
    List<SessionDate> dropped) {
  public CoachingSession {
    dates = List.copyOf(dates);
    dropped = List.copyOf(dropped);
  }

  /** How many were held. */
  public int held() {
    return (int) dates.stream().filter(SessionDate::isHeld).count();
  }

  public SessionDate first() {
    return dates.get(0);
  }

  public SessionDate last() {
    return dates.get(dates.size() - 1);
  }

  /** The session to prepare: the first that was not held; the last one when all were. */
  public SessionDate current() {
    return dates.stream().filter(d -> !d.isHeld()).findFirst().orElse(last());
  }

  /** What comes after {@link #current}: the next on a day that is no bad one. */
  public Optional<SessionDate> next() {
    return dates.stream()
        .filter(d -> d.date().isAfter(current().date()) && d.clashes().isEmpty())
        .findFirst();
  }

  /** Those between {@link #current} and {@link #next}, which fall on bad days. */
  public List<SessionDate> skipped() {
    LocalDate from = current().date();
    LocalDate to = next().map(SessionDate::date).orElse(LocalDate.MAX);
    return dates.stream().filter(d -> d.date().isAfter(from) && d.date().isBefore(to)).toList();
  }
}
