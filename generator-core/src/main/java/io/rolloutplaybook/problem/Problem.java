package io.rolloutplaybook.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something a user got wrong, with its place and the way out.
 *
 * @param code stable and searchable, such as {@code unknown-key}
 * @param message what is wrong, one sentence without a full stop at the end
 * @param advice what to do, one sentence; empty only when the message says it already
 */
public record Problem(
    Severity severity, String code, SourceLocation location, String message, String advice) {
  /** Code points of a source line that are shown, and how many of them before the fault. */
  private static final int MAX_WIDTH = 160;

  private static final int LEAD = 60;

  /** Reading order: by file, then from top to bottom. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.location().file())
          .thenComparingInt(p -> p.location().line())
          .thenComparingInt(p -> p.location().column())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(location);
    if (code.isBlank() || message.isBlank()) {
      throw new IllegalArgumentException("a problem needs a code and a message");
    }
    Objects.requireNonNull(advice);
  }

  public static Problem error(String code, SourceLocation location, String message, String advice) {
    return new Problem(Severity.ERROR, code, location, message, advice);
  }

  public static Problem warning(
      String code, SourceLocation location, String message, String advice) {
    return new Problem(Severity.WARNING, code, location, message, advice);
  }

  /**
   * The problem as a person reads it: place, severity, message and code on the first line, then the
   * source line with a caret under the fault, then what to do.
   */
  public String format() {
    StringBuilder out = new StringBuilder();
    out.append(location).append(": ").append(severity.name().toLowerCase(java.util.Locale.ROOT));
    out.append(": ").append(message).append(" [").append(code).append(']');
    if (location.line() > 0 && !location.text().isEmpty()) {
      excerpt(out);
    }
    if (!advice.isEmpty()) {
      out.append("\n  = ").append(advice);
    }
    return out.toString();
  }

  /** The source line with a caret below; of a very long line only what stands around the fault. */
  private void excerpt(StringBuilder out) {
    int[] line = location.text().codePoints().map(c -> isVisible(c) ? c : ' ').toArray();
    int column = Math.max(0, location.column() - 1);
    int from = line.length <= MAX_WIDTH ? 0 : Math.max(0, Math.min(column, line.length) - LEAD);
    int to = Math.min(line.length, from + MAX_WIDTH);
    String before = from > 0 ? "..." : "";
    String number = Integer.toString(location.line());
    out.append("\n  ").append(number).append(" | ").append(before);
    out.append(new String(line, from, to - from)).append(to < line.length ? "..." : "");
    if (location.column() > 0) {
      int length = Math.max(1, Math.min(location.length(), to - column));
      out.append("\n  ").append(" ".repeat(number.length())).append(" | ");
      out.append(" ".repeat(before.length() + column - from)).append("^".repeat(length));
    }
  }

  /** Whether a terminal shows it in its place: no tab, no control or direction character. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.SURROGATE ->
          false;
      default -> Character.getType(c) != Character.PARAGRAPH_SEPARATOR;
    };
  }
}
