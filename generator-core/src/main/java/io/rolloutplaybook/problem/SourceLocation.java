package io.rolloutplaybook.problem;

import java.util.Objects;

/**
 * A place in a text that a user wrote.
 *
 * @param file the name to show, relative where possible, with forward slashes
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1 in code points; 0 when the whole line is meant
 * @param length code points to underline, at least 1 when {@code column} is given
 * @param text the source line without its end, empty when it is not at hand
 */
public record SourceLocation(String file, int line, int column, int length, String text) {
  public SourceLocation {
    Objects.requireNonNull(file);
    Objects.requireNonNull(text);
    if (line < 0 || column < 0 || length < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException(file + ":" + line + ":" + column + "+" + length);
    }
  }

  /**
   * Whether another place begins in what is underlined here, or anywhere in the file when this is
   * the whole of it.
   */
  public boolean contains(SourceLocation other) {
    return file.equals(other.file)
        && (line == 0
            || line == other.line
                && other.column >= column
                && other.column < column + Math.max(1, length));
  }

  /** The file as a whole. */
  public static SourceLocation file(String file) {
    return new SourceLocation(file, 0, 0, 0, "");
  }

  /**
   * As words in a message about another place: {@code line 5}, or {@code line 5 of people.yaml}.
   */
  public String seenFrom(String otherFile) {
    return "line " + line + (file.equals(otherFile) ? "" : " of " + file);
  }

  /** {@code file}, {@code file:line} or {@code file:line:column}, as far as it is known. */
  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
