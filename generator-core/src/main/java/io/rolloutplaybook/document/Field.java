package io.rolloutplaybook.document;

import java.util.List;
import java.util.Optional;

/**
 * Something for a person to fill in.
 *
 * @param id unique in the document: letters, digits and hyphens
 * @param label above the box
 * @param hint a quieter word beside the label
 * @param lines height in lines of writing, at least 1
 * @param choices for {@link Kind#CHOICE} what to choose from; for {@link Kind#RATING} the words at
 *     the low end, the middle and the high end of the scale, or none
 * @param value what stands in it already
 * @param share of the line's width, relative to the fields beside it, above 0
 */
public record Field(
    String id,
    String label,
    Optional<String> hint,
    Kind kind,
    int lines,
    List<String> choices,
    Optional<String> value,
    double share) {
  public Field {
    choices = List.copyOf(choices);
    if (lines < 1 || share <= 0) {
      throw new IllegalArgumentException("field " + id);
    }
  }

  /** The same with something in it. */
  public Field holding(String text) {
    return new Field(id, label, hint, kind, lines, choices, Optional.of(text), share);
  }

  /** The same without the words of its scale, where they stand elsewhere. */
  public Field unlabelled() {
    return kind == Kind.RATING
        ? new Field(id, label, hint, kind, lines, List.of(), value, share)
        : this;
  }

  public enum Kind {
    TEXT,
    DATE,
    NUMBER,
    CHOICE,
    CHECK,
    /** One of the numbers 1 to 5. */
    RATING;

    /** How templates name it. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
