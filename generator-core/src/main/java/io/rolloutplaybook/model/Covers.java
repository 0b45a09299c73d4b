package io.rolloutplaybook.model;

/** What a message says, declared by its author and never guessed from its words. */
public enum Covers {
  WHY,
  WHY_NOW,
  RISK,
  VISION,
  PERSONAL
}
