package io.rolloutplaybook.problem;

/** How bad a problem is. Only an error stops generation. */
public enum Severity {
  ERROR,
  WARNING,
  ADVICE
}
