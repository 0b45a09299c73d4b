package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When something happens.
 *
 * <p>Once, over a stretch of time, or again and again.
 */
public sealed interface Recurrence {
  /** The day from which others count: the only one, or the first. */
  DateSpec first();

  /** The last day, where it is not a single one and is given. */
  default Optional<DateSpec> last() {
    return Optional.empty();
  }

  /** The same as its dates count there. */
  Recurrence in(Place place);

  /** On one day. */
  record Once(DateSpec date) implements Recurrence {
    public Once {
      Objects.requireNonNull(date);
    }

    @Override
    public Recurrence in(Place place) {
      return new Once(place.date(date));
    }

    @Override
    public DateSpec first() {
      return date;
    }
  }

  /** From one day to another without a break, both included: a banner, a poster. */
  record Period(DateSpec from, DateSpec until) implements Recurrence {
    public Period {
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
    }

    @Override
    public Recurrence in(Place place) {
      return new Period(place.date(from), place.date(until));
    }

    @Override
    public DateSpec first() {
      return from;
    }

    @Override
    public Optional<DateSpec> last() {
      return Optional.of(until);
    }
  }

  /** Again and again, on days that have numbers. */
  sealed interface Repeated extends Recurrence {
    Changes changes();
  }

  /**
   * On {@code from}, then every {@code every} {@code unit}s, up to {@code until} included.
   *
   * @param until absent when it goes on without an end
   * @param every at least 1
   */
  record Series(DateSpec from, Optional<DateSpec> until, int every, DateUnit unit, Changes changes)
      implements Repeated {
    public Series {
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(changes);
      if (every < 1) {
        throw new IllegalArgumentException("every " + every);
      }
    }

    @Override
    public Recurrence in(Place place) {
      return new Series(place.date(from), until.map(place::date), every, unit, changes.in(place));
    }

    @Override
    public DateSpec first() {
      return from;
    }

    @Override
    public Optional<DateSpec> last() {
      return until;
    }

    /** How it goes on when it does so without an end. */
    public Optional<Interval> endless() {
      return until.isEmpty() ? Optional.of(new Interval(every, unit)) : Optional.empty();
    }
  }

  /**
   * On these days.
   *
   * @param dates in order, at least one
   */
  record Days(List<DateSpec> dates, Changes changes) implements Repeated {
    public Days {
      dates = List.copyOf(dates);
      Objects.requireNonNull(changes);
      if (dates.isEmpty()) {
        throw new IllegalArgumentException("no day");
      }
    }

    @Override
    public Recurrence in(Place place) {
      return new Days(dates.stream().map(place::date).toList(), changes.in(place));
    }

    @Override
    public DateSpec first() {
      return dates.get(0);
    }

    @Override
    public Optional<DateSpec> last() {
      return Optional.of(dates.get(dates.size() - 1));
    }
  }

  /** What a day of a series does that is not worked. */
  enum DaysOff {
    KEEP,
    /** It moves to the last working day before. */
    BEFORE,
    /** It moves to the first working day after. */
    AFTER
  }

  /** Where a series departs from its rhythm. */
  record Changes(DaysOff daysOff, List<Moved> moved, List<Skipped> skipped) {
    /** As it comes. */
    public static final Changes NONE = new Changes(DaysOff.KEEP, List.of(), List.of());

    public Changes {
      Objects.requireNonNull(daysOff);
      moved = List.copyOf(moved);
      skipped = List.copyOf(skipped);
    }

    private Changes in(Place place) {
      return new Changes(
          daysOff,
          moved.stream().map(m -> new Moved(m.at(), m.day(), place.date(m.to()))).toList(),
          skipped);
    }
  }

  /**
   * @param day of the series
   * @param to where it takes place as things are
   */
  record Moved(SourceLocation at, LocalDate day, DateSpec to) {}

  /**
   * @param day of the series
   * @param reason why nothing takes place on it
   */
  record Skipped(SourceLocation at, LocalDate day, String reason) {}
}
