package io.rolloutplaybook.document;

import java.time.LocalDate;
import java.util.List;

/** A part of a line of text. Line breaks and runs of spaces in {@link Text} mean one space. */
public sealed interface Inline {

  record Text(String text) implements Inline {}

  record Strong(List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  record Emphasis(List<Inline> content) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  /** Quieter than the text around it: smaller or grey. */
  record Muted(List<Inline> content) implements Inline {
    public Muted {
      content = List.copyOf(content);
    }
  }

  /** Code, a file name, a key of the definition. */
  record Code(String text) implements Inline {}

  /**
   * @param href http, https or mailto; nothing else reaches a document
   */
  record Link(String href, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /** A symbol and its word in the symbol's colour, never broken between them. */
  record StatusMark(StatusKind kind, String word) implements Inline {}

  /** A symbol alone. */
  record Symbol(Mark mark) implements Inline {}

  /** A date, written as the theme says; its spaces do not break. */
  record DateText(LocalDate date, DateStyle style) implements Inline {}

  record LineBreak() implements Inline {}
}
