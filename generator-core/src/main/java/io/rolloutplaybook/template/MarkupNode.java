package io.rolloutplaybook.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of the markup, with its place in it. */
sealed interface MarkupNode {
  /** Where it begins, in chars from the markup's begin. */
  int at();

  /** Text with its entities resolved. */
  record MarkupText(int at, String text) implements MarkupNode {
    boolean blank() {
      return text.isBlank();
    }
  }

  /** An element; {@code at} is its opening angle bracket. */
  record MarkupElement(
      int at, String name, List<MarkupAttribute> attributes, List<MarkupNode> children)
      implements MarkupNode {
    Optional<MarkupAttribute> attribute(String attribute) {
      for (MarkupAttribute a : attributes) {
        if (a.name().equals(attribute)) {
          return Optional.of(a);
        }
      }
      return Optional.empty();
    }

    List<MarkupElement> elements() {
      if (children.isEmpty()) {
        return new ArrayList<>();
      }
      List<MarkupElement> elements = new ArrayList<>(children.size());
      for (MarkupNode child : children) {
        if (child instanceof MarkupElement element) {
          elements.add(element);
        }
      }
      return elements;
    }

    List<MarkupElement> elements(String child) {
      List<MarkupElement> elements = elements();
      elements.removeIf(e -> !e.name().equals(child));
      return elements;
    }

    boolean named(String other) {
      return name.equals(other);
    }

    /** How much to underline: the angle bracket and the name. */
    int length() {
      return name.length() + 1;
    }
  }

  /**
   * @param at where its name begins
   * @param valueAt where its value begins, after the quote
   * @param valueLength of the value as written, before entities are resolved
   */
  record MarkupAttribute(int at, String name, int valueAt, int valueLength, String value) {}
}
