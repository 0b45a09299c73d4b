package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files in which places within a text are looked up.
 *
 * <p>A scalar knows where it begins and no more, because its characters are moved by indentation,
 * folding and escapes. What is looked for is therefore found again by its own words. Not thread
 * safe.
 */
public final class YamlSource {
  private final Map<String, byte[]> contents;
  private final Map<String, Optional<SourceText>> decoded = new HashMap<>();

  /**
   * @param contents what was read, by the names that problems show; not to be changed afterwards
   */
  public YamlSource(Map<String, byte[]> contents) {
    this.contents = Map.copyOf(contents);
  }

  /**
   * Where the word stands that begins at {@code offset} of the text; the scalar's own place when it
   * is not written there as it reads.
   *
   * @param offset of a character of {@code scalar.text()} that is no white space
   * @param length UTF-16 units to underline, up to the end of the word
   */
  public SourceLocation locate(YamlScalar scalar, int offset, int length) {
    String text = scalar.text();
    int end = offset;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String word = text.substring(offset, end);
    int before = 0; // the same word, earlier in the text
    for (int i = text.indexOf(word); i < offset; i = text.indexOf(word, i + 1)) {
      before++;
    }
    Optional<SourceText> file = decoded.computeIfAbsent(scalar.at().file(), this::decode);
    if (file.isEmpty() || scalar.at().line() == 0) {
      return scalar.at();
    }
    SourceText source = file.get();
    for (int line = scalar.at().line() - 1; line < source.lines(); line++) {
      String written = source.line(line);
      int from = line == scalar.at().line() - 1 ? start(written, scalar.at().column()) : 0;
      for (int i = written.indexOf(word, from); i >= 0; i = written.indexOf(word, i + 1)) {
        if (before-- == 0) {
          int span = word.codePointCount(0, Math.min(length, word.length()));
          return source.locate(line, written.codePointCount(0, i), span);
        }
      }
    }
    return scalar.at();
  }

  private Optional<SourceText> decode(String name) {
    return Optional.ofNullable(contents.get(name))
        .flatMap(content -> Encoding.decode(name, content, new Problems()));
  }

  private static int start(String line, int column) {
    int codePoints = Math.min(column - 1, line.codePointCount(0, line.length()));
    return line.offsetByCodePoints(0, Math.max(0, codePoints));
  }
}
