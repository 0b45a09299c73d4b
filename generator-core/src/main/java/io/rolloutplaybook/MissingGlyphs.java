package io.rolloutplaybook;

import io.rolloutplaybook.definition.DefinitionFiles.TextFile;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells where in the definition's files the characters stand that no font of the theme has. */
final class MissingGlyphs {
  private final List<TextFile> files;

  /**
   * @param files that the definition consists of, itself first
   */
  MissingGlyphs(List<TextFile> files) {
    this.files = files;
  }

  /**
   * A warning for each character, at the first place where it stands; but for the letters of one
   * script a single one, because a text in a script that no font has consists of nothing else.
   */
  void report(Set<Integer> codePoints, Problems problems) {
    if (codePoints.isEmpty()) {
      return;
    }
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (TextFile file : files) {
      lines.put(file.name(), new String(file.content(), StandardCharsets.UTF_8).lines().toList());
    }
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    codePoints.forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    for (int codePoint : codePoints) {
      UnicodeScript script = UnicodeScript.of(codePoint);
      int others = counts.getOrDefault(script, 0) - 1;
      if (script != UnicodeScript.COMMON && counts.remove(script) == null) {
        continue;
      }
      String more =
          script == UnicodeScript.COMMON || others < 1
              ? ""
              : ", nor " + others + " more of its script";
      String code = String.format(Locale.ROOT, "U+%04X", codePoint);
      problems.warning(
          "missing-glyph",
          find(codePoint, lines),
          "no font of the theme has `"
              + Character.toString(codePoint)
              + "` ("
              + code
              + ")"
              + more
              + ", so that PDF shows ["
              + code
              + "]",
          "Take the character out, or name a font in the theme that has it.");
    }
  }

  /** The whole definition when the character comes from a template or is written as an escape. */
  private SourceLocation find(int codePoint, Map<String, List<String>> lines) {
    for (Map.Entry<String, List<String>> file : lines.entrySet()) {
      for (int i = 0; i < file.getValue().size(); i++) {
        String line = file.getValue().get(i);
        int at = line.indexOf(codePoint);
        if (at >= 0) {
          return new SourceLocation(file.getKey(), i + 1, line.codePointCount(0, at) + 1, 1, line);
        }
      }
    }
    return SourceLocation.file(files.get(0).name());
  }
}
