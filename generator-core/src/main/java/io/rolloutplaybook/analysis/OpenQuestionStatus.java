package io.rolloutplaybook.analysis;

/** How an open question about a role stands at the as-of date. */
public enum OpenQuestionStatus {
  ANSWERED,
  /** Due before the as-of date and not answered. */
  OVERDUE,
  OPEN
}
