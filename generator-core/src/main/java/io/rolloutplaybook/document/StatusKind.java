package io.rolloutplaybook.document;

/** What a status means, apart from its word. Never shown by colour alone: each has a shape. */
public enum StatusKind {
  /** Finished as planned. */
  DONE(Mark.CHECK),
  /** Finished, but late. */
  DONE_LATE(Mark.CHECK_LATE),
  /** Going well. */
  GOOD(Mark.DISC_GOOD),
  /** Needs watching. */
  WATCH(Mark.TRIANGLE),
  /** Needs action. */
  BAD(Mark.SQUARE),
  /** Comes next; also advice. */
  DUE(Mark.POINTER),
  /** Nothing to say yet: planned, open, dropped, accepted. */
  OPEN(Mark.RING);

  private final Mark mark;

  StatusKind(Mark mark) {
    this.mark = mark;
  }

  public Mark mark() {
    return mark;
  }

  /** How templates name it. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
