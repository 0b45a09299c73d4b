package io.rolloutplaybook.model;

/** Where an audience stands in the line of management; the order in which people must hear. */
public enum Tier {
  LEADER,
  MANAGER,
  EMPLOYEE
}
