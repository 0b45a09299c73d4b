package io.rolloutplaybook.model;

import java.util.List;
import java.util.Optional;

/**
 * The draft of a message as its author laid it out.
 *
 * @param parts paragraphs and lists, at least one
 */
public record MessageText(List<Part> parts) {
  public MessageText {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a message without a text");
    }
  }

  public enum Kind {
    PARAGRAPH,
    BULLETS,
    NUMBERS
  }

  /**
   * A paragraph or a list.
   *
   * @param items at least one; a paragraph has one
   */
  public record Part(Kind kind, List<Item> items) {
    public Part {
      items = List.copyOf(items);
      if (items.isEmpty() || (kind == Kind.PARAGRAPH && items.size() > 1)) {
        throw new IllegalArgumentException(kind + " with " + items.size() + " items");
      }
    }
  }

  /** The text of a paragraph, or of one entry of a list. */
  public record Item(List<Run> runs) {
    public Item {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Characters that look alike. White space is single spaces, which may stand at its ends.
   *
   * @param link http, https or mailto, and nothing else
   */
  public record Run(String text, boolean strong, boolean emphasis, Optional<String> link) {
    public Run {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a run without a text");
      }
    }
  }
}
