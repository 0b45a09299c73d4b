package io.rolloutplaybook.template;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.Objects;

/**
 * The markup that a template wrote, and where each part of it comes from.
 *
 * @param origin from an offset and a length in the markup to the place in a template
 */
record Markup(String text, Origin origin) {
  Markup {
    Objects.requireNonNull(text);
    Objects.requireNonNull(origin);
  }

  /** Finds the place that wrote a part of the markup. */
  interface Origin {
    /**
     * @param offset chars from the markup's begin
     * @param length chars to underline
     */
    SourceLocation locate(int offset, int length);
  }

  /** Markup that stands in a file as it is. */
  static Markup of(TemplateSource source) {
    return new Markup(source.text(), source::locate);
  }

  SourceLocation locate(int offset, int length) {
    return origin.locate(offset, length);
  }
}
