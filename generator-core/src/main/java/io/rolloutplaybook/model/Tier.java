package io.rolloutplaybook.model;

/**
 * Where an audience stands in the line of management; the order in which people must hear, and last
 * those outside it.
 */
public enum Tier {
  LEADER,
  MANAGER,
  EMPLOYEE,
  /** Clients, partners, students: they hear beside the line of management, at no step of it. */
  EXTERNAL;

  /** Whether it is a step of the order in which people must hear. */
  public boolean isInside() {
    return this != EXTERNAL;
  }
}
