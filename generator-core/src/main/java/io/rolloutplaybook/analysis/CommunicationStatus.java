package io.rolloutplaybook.analysis;

/** How a communication stands at the as-of date. The first that fits, in this order, is meant. */
public enum CommunicationStatus {
  /** It will not be sent. */
  DROPPED,
  /** It was sent on its planned day or before. */
  SENT,
  /** It was sent after its planned day. */
  SENT_LATE,
  /** It goes on over a period, has begun, and has not ended yet. */
  RUNNING,
  /** Its effective day is before the as-of date, and it was not sent. */
  OVERDUE,
  /** Its forecast is after its planned day. */
  LATE,
  /** Its effective day is the as-of date or one of the fourteen days after it. */
  DUE,
  /** None of the above. */
  PLANNED;

  /** Whether it is past: sent, and nothing remains to be done. */
  public boolean isSent() {
    return this == SENT || this == SENT_LATE;
  }

  /** Whether people have had it, or are having it: it was sent, or is running. */
  public boolean isBegun() {
    return isSent() || this == RUNNING;
  }

  /** Whether it remains to be sent. */
  public boolean isOpen() {
    return this == OVERDUE || this == LATE || this == DUE || this == PLANNED;
  }
}
