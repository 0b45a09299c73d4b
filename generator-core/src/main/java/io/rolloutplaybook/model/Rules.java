package io.rolloutplaybook.model;

import java.util.Set;
import java.util.TreeSet;

/** Codes of what can be said about a rollout without stopping it: what a team can accept. */
public final class Rules {
  /** Warnings that depend on nothing but the definition. */
  private static final Set<String> OF_DEFINITION =
      Set.of(
          "anchor-moved",
          "attended-after-as-of",
          "attended-over-seats",
          "attended-without-date",
          "comment-in-text",
          "complete-not-done",
          "date-to-be-set",
          "direction-against-target",
          "newest-first",
          "launch-not-a-day",
          "thousands-as-decimals",
          "unused-anchor");

  /** Warnings that depend on what is generated, and with which theme and templates. */
  private static final Set<String> OF_RUN =
      Set.of("contrast", "document-left-out", "missing-glyph", "unused-macro", "unused-template");

  /** Checks of the plan as a whole. A definition may accept them before anything reports them. */
  private static final Set<String> CHECKS =
      Set.of(
          "no-sponsor",
          "leaders-after-unveiling",
          "leader-not-committed",
          "concern-open",
          "no-tough-questions",
          "no-vision",
          "sponsor-disappears",
          "leader-without-action",
          "sticks-over-carrots",
          "phase-empty",
          "launch-day-only",
          "audience-phase-gap",
          "milestone-unsupported",
          "no-reinforcement",
          "too-few-repeats",
          "why-missing",
          "wrong-sender",
          "one-way-only",
          "message-overload",
          "blackout-clash",
          "short-notice",
          "dependency-broken",
          "overdue",
          "no-owner",
          "slip-untold",
          "approval-too-late",
          "cascade-order",
          "same-day-cascade",
          "manager-uncoached",
          "no-expected-behaviour",
          "coach-missing",
          "coaching-stops-at-launch",
          "coach-overloaded",
          "no-commitment",
          "training-late",
          "training-stale",
          "no-metrics",
          "no-baseline",
          "baseline-late",
          "no-cadence",
          "change-unexplained",
          "dead-metric-kept",
          "drop-untold",
          "role-metric-mismatch",
          "not-essential",
          "target-invalid",
          "lagging-only",
          "stale-reading",
          "thresholds-invalid",
          "role-unanswered",
          "span-over-limit",
          "gap-untrained",
          "skill-unrated",
          "workload-too-high",
          "workload-too-low",
          "job-unfilled",
          "career-untold",
          "training-overload",
          "role-not-in-audience");

  private Rules() {}

  /** Every code, in alphabetical order. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>(warnings());
    all.addAll(CHECKS);
    return all;
  }

  /** Those of warnings, in alphabetical order. */
  public static Set<String> warnings() {
    Set<String> warnings = new TreeSet<>(OF_DEFINITION);
    warnings.addAll(OF_RUN);
    return warnings;
  }

  /** Whether what has this code is found in every run of the same definition. */
  static boolean isOfDefinition(String code) {
    return OF_DEFINITION.contains(code);
  }
}
