package io.rolloutplaybook.template;

import java.time.Duration;

/**
 * How far a template may go. The first three are counted, so that they are the same on every
 * machine; the time stops what cannot be counted, such as an endless expression.
 *
 * @param characters of markup
 * @param steps instructions, texts and interpolations
 * @param depth of instructions within each other
 * @param time for one document
 */
record Limits(int characters, long steps, int depth, Duration time) {
  /** Room for a plan of some ten thousand rows. */
  static final Limits DEFAULT = new Limits(64_000_000, 30_000_000, 400, Duration.ofSeconds(60));
}
