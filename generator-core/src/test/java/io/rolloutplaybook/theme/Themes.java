package io.rolloutplaybook.theme;

/** Themes for tests. */
public final class Themes {
  private Themes() {}

  /** The default look. */
  public static Theme standard() {
    return ThemeReader.standard();
  }
}
