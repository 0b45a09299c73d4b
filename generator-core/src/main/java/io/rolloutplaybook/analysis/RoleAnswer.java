package io.rolloutplaybook.analysis;

/** What a definition says to one of the {@link RoleQuestion}s. */
public enum RoleAnswer {
  CHANGES,
  STAYS,
  UNANSWERED
}
