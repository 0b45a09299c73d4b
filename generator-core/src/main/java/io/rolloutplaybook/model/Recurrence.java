package io.rolloutplaybook.model;

import java.util.Objects;

/**
 * When something happens.
 *
 * <p>Once, over a stretch of time, or again and again.
 */
public sealed interface Recurrence {
  /** On one day. */
  record Once(DateSpec date) implements Recurrence {
    public Once {
      Objects.requireNonNull(date);
    }
  }

  /** From one day to another without a break, both included: a banner, a poster. */
  record Period(DateSpec from, DateSpec until) implements Recurrence {
    public Period {
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
    }
  }

  /**
   * On {@code from}, then every {@code every} {@code unit}s, up to {@code until} included.
   *
   * @param every at least 1
   */
  record Series(DateSpec from, DateSpec until, int every, DateUnit unit) implements Recurrence {
    public Series {
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
      Objects.requireNonNull(unit);
      if (every < 1) {
        throw new IllegalArgumentException("every " + every);
      }
    }
  }
}
