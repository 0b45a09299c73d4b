package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.Arrays;

/**
 * A decoded file that turns offsets into places.
 *
 * <p>Lines end as they do in an editor: at a line feed, a carriage return, or both together. YAML's
 * own count also breaks at U+0085, U+2028 and U+2029, so places come from offsets and never from a
 * mark's line and column.
 */
final class SourceText {
  private final String file;
  private final String content;

  /** Where each line begins, in code points and in UTF-16 units. */
  private int[] startInCodePoints = new int[64];

  private int[] startInUnits = new int[64];

  /** Where the visible part of each line ends, in code points: without white space at the end. */
  private int[] endInCodePoints = new int[64];

  private int lines;
  private final int length;

  /** The last place that was looked up by offset, because the next is usually just behind it. */
  private int knownCodePoint;

  private int knownUnit;
  private final String[] cache;

  SourceText(String file, String content) {
    this.file = file;
    this.content = content;
    addLine(0, 0);
    int codePoints = 0;
    for (int i = 0; i < content.length(); codePoints++) {
      int c = content.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isWhitespace(c)) {
        endInCodePoints[lines - 1] = codePoints + 1;
      }
      boolean pair = c == '\r' && i < content.length() && content.charAt(i) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        addLine(codePoints + 1, i);
      }
    }
    this.length = codePoints;
    this.cache = new String[lines];
  }

  private void addLine(int codePoint, int unit) {
    if (lines == startInUnits.length) {
      startInCodePoints = Arrays.copyOf(startInCodePoints, lines * 2);
      startInUnits = Arrays.copyOf(startInUnits, lines * 2);
      endInCodePoints = Arrays.copyOf(endInCodePoints, lines * 2);
    }
    endInCodePoints[lines] = codePoint;
    startInCodePoints[lines] = codePoint;
    startInUnits[lines++] = unit;
  }

  String file() {
    return file;
  }

  String content() {
    return content;
  }

  /** How many lines there are; at least 1. */
  int lines() {
    return lines;
  }

  /** A line without its end, counted from 0. */
  String line(int line) {
    if (cache[line] == null) {
      int end = line + 1 < lines ? startInUnits[line + 1] : content.length();
      while (end > startInUnits[line] && "\r\n".indexOf(content.charAt(end - 1)) >= 0) {
        end--;
      }
      cache[line] = content.substring(startInUnits[line], end);
    }
    return cache[line];
  }

  /** The file's content from a code point on; fast when asked for one place after another. */
  String following(int offset, int units) {
    if (offset < knownCodePoint) {
      int line = lineOf(offset);
      knownCodePoint = startInCodePoints[line];
      knownUnit = startInUnits[line];
    }
    knownUnit = content.offsetByCodePoints(knownUnit, Math.min(offset, length) - knownCodePoint);
    knownCodePoint = Math.min(offset, length);
    return content.substring(knownUnit, Math.min(content.length(), knownUnit + units));
  }

  /** The code point with which a line begins, both counted from 0. */
  int offsetOf(int line) {
    return startInCodePoints[line];
  }

  /** The line, counted from 0, in which a code point stands. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(startInCodePoints, 0, lines, Math.min(offset, length));
    return found >= 0 ? found : -found - 2;
  }

  /** The column, counted from 0, of a code point in its line. */
  int columnOf(int offset) {
    return Math.min(offset, length) - startInCodePoints[lineOf(offset)];
  }

  /**
   * The place from one code point up to another, cut off at the end of its first line.
   *
   * @param from counted from 0
   * @param to exclusive
   */
  SourceLocation locate(int from, int to) {
    int line = lineOf(from);
    int start = Math.min(from, length);
    int end = Math.min(to, endInCodePoints[line]);
    int column = start - startInCodePoints[line];
    return new SourceLocation(file, line + 1, column + 1, Math.max(1, end - start), line(line));
  }

  /** A place by line and column, both counted from 0. */
  SourceLocation locate(int line, int column, int span) {
    return locate(
        startInCodePoints[line] + column, startInCodePoints[line] + column + Math.max(1, span));
  }
}
