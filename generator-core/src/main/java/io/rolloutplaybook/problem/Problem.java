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
      String number = Integer.toString(location.line());
      out.append("\n  ").append(number).append(" | ").append(location.text().replace('\t', ' '));
      if (location.column() > 0) {
        out.append("\n  ").append(" ".repeat(number.length())).append(" | ");
        out.append(" ".repeat(location.column() - 1));
        out.append("^".repeat(Math.max(1, location.length())));
      }
    }
    if (!advice.isEmpty()) {
      out.append("\n  = ").append(advice);
    }
    return out.toString();
  }
}
