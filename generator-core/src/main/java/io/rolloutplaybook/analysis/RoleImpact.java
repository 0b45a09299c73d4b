package io.rolloutplaybook.analysis;

/** How deeply a role changes. */
public enum RoleImpact {
  LOW,
  MEDIUM,
  HIGH;

  private static final int HIGH_FROM = 5;
  private static final int MEDIUM_FROM = 3;

  /**
   * @param score how many of the seven questions are answered with a change
   */
  static RoleImpact of(int score) {
    if (score >= HIGH_FROM) {
      return HIGH;
    }
    return score >= MEDIUM_FROM ? MEDIUM : LOW;
  }
}
