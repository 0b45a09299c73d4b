package io.rolloutplaybook.theme;

import java.util.Optional;

/** Themes for tests. */
public final class Themes {
  private Themes() {}

  /** The default look. */
  public static Theme standard() {
    return new Theme(
        new Theme.Colours(
            new Colour(0x1B2124),
            new Colour(0x4F4B46),
            new Colour(0x6B665F),
            new Colour(0x0F4C5C),
            new Colour(0x5F8C97),
            new Colour(0xD9D5CE),
            new Colour(0xA39E96),
            new Colour(0xF6F4F0),
            new Colour(0xECE8E2),
            new Colour(0xE3ECEE),
            new Colour(0xF1F5F6),
            new Colour(0x1F6B3D),
            new Colour(0xE6F0E8),
            new Colour(0x8F5A00),
            new Colour(0xFAEEDB),
            new Colour(0xA3261E),
            new Colour(0xF9E4E1),
            new Colour(0xFBF6E6),
            new Colour(0xB9AE8C),
            new Colour(0xD8CFB4)),
        new Theme.Fonts(
            family("Arial", "Sans"),
            family("Times New Roman", "Serif"),
            family("Courier New", "Mono")),
        Optional.empty(),
        new Theme.Page(210, 297, 20, 18),
        new Theme.RunningText("{document}|{rollout}", "{section}"),
        new Theme.RunningText(
            "{organisation}|Version {version}|As of {as-of}", "Page {page} of {pages}"),
        new Theme.Cover(true, true),
        new Theme.Tables(true, false),
        new Theme.Formats(
            "en",
            "EEEE d MMMM yyyy",
            "d MMMM yyyy",
            "EEE d MMM yyyy",
            "d MMM yyyy",
            "d MMMM",
            "d MMM",
            ".",
            ","));
  }

  private static Theme.FontFamily family(String name, String file) {
    return new Theme.FontFamily(
        name,
        new Theme.FontFile("/liberation/Liberation" + file + "-Regular.ttf", true),
        new Theme.FontFile("/liberation/Liberation" + file + "-Bold.ttf", true),
        new Theme.FontFile("/liberation/Liberation" + file + "-Italic.ttf", true),
        new Theme.FontFile("/liberation/Liberation" + file + "-BoldItalic.ttf", true));
  }
}
