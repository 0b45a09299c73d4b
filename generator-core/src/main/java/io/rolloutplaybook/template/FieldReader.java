package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import java.util.List;

/** Reads what people fill in. */
final class FieldReader {
  private final Values values;

  FieldReader(Values values) {
    this.values = values;
  }

  Field field(MarkupElement e) {
    values.unique(e, "field");
    Field.Kind kind = values.key(e, "kind", Field.Kind.class, Field.Kind.TEXT);
    List<String> choices = values.choices(e);
    if (kind == Field.Kind.CHOICE && choices.isEmpty()) {
      values.error(
          "missing-attribute",
          e,
          "this field lacks `choices`",
          "Write choices=\"first | second\", or another kind.");
    } else if (kind == Field.Kind.RATING && !choices.isEmpty() && choices.size() != 3) {
      values.error(
          "bad-value",
          e,
          "choices",
          "a rating has " + choices.size() + " words instead of three",
          "Write the words at its low end, its middle and its high end.");
    }
    return new Field(
        values.text(e, "id"),
        values.text(e, "label"),
        values.optional(e, "hint"),
        kind,
        values.integer(e, "lines", 1),
        choices,
        values.optional(e, "value"),
        values.decimal(e, "share", 1));
  }
}
