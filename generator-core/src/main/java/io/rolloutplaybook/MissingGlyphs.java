package io.rolloutplaybook;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells where in the definition the characters stand that no font of the theme has. */
final class MissingGlyphs {
  private final String name;
  private final List<String> lines;

  /**
   * @param name of the definition, as problems show it
   */
  MissingGlyphs(String name, byte[] definition) {
    this.name = name;
    this.lines = new String(definition, StandardCharsets.UTF_8).lines().toList();
  }

  /** One warning for each character, at the first place where it stands. */
  void report(Set<Integer> codePoints, Problems problems) {
    for (int codePoint : codePoints) {
      String code = String.format(Locale.ROOT, "U+%04X", codePoint);
      problems.warning(
          "missing-glyph",
          find(codePoint),
          "no font of the theme has `"
              + Character.toString(codePoint)
              + "` ("
              + code
              + "), so that PDF shows ["
              + code
              + "]",
          "Take the character out, or name a font in the theme that has it.");
    }
  }

  /** The whole file when the character comes from a template or is written as an escape. */
  private SourceLocation find(int codePoint) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int at = line.indexOf(codePoint);
      if (at >= 0) {
        return new SourceLocation(name, i + 1, line.codePointCount(0, at) + 1, 1, line);
      }
    }
    return SourceLocation.file(name);
  }
}
