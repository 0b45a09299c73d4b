package io.rolloutplaybook.document;

import java.time.LocalDate;
import java.util.List;

/** A part of a line of text. Line breaks and runs of spaces in {@link Text} mean one space. */
public sealed interface Inline {

  record Text(String text) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  record Strong(List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.strong(this);
    }
  }

  record Emphasis(List<Inline> content) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.emphasis(this);
    }
  }

  /** Quieter than the text around it: smaller or grey. */
  record Muted(List<Inline> content) implements Inline {
    public Muted {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.muted(this);
    }
  }

  /** Code, a file name, a key of the definition. */
  record Code(String text) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /**
   * @param href http, https or mailto; nothing else reaches a document
   */
  record Link(String href, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.link(this);
    }
  }

  /** A symbol and its word in the symbol's colour, never broken between them. */
  record StatusMark(StatusKind kind, String word) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.statusMark(this);
    }
  }

  /** A symbol alone. */
  record Symbol(Mark mark) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.symbol(this);
    }
  }

  /**
   * A date, written as the theme says; its spaces do not break.
   *
   * @param style of a day; of a month or a quarter there is one alone
   */
  record DateText(Cell.Date date, DateStyle style) implements Inline {
    public DateText(LocalDate date, DateStyle style) {
      this(new Cell.Date(date), style);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dateText(this);
    }
  }

  record LineBreak() implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineBreak();
    }
  }

  /** What a renderer does with each kind of text; a new kind does not compile until all do. */
  interface Visitor<R> {
    R text(Text text);

    R strong(Strong strong);

    R emphasis(Emphasis emphasis);

    R muted(Muted muted);

    R code(Code code);

    R link(Link link);

    R statusMark(StatusMark statusMark);

    R symbol(Symbol symbol);

    R dateText(DateText dateText);

    R lineBreak();
  }

  /** Calls the visitor's method for this kind of text. */
  <R> R accept(Visitor<R> visitor);
}
