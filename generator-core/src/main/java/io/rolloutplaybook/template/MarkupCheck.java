package io.rolloutplaybook.template;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.template.MarkupNode.MarkupAttribute;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import io.rolloutplaybook.template.MarkupNode.MarkupText;
import io.rolloutplaybook.template.Vocabulary.Attribute;
import io.rolloutplaybook.template.Vocabulary.Content;
import io.rolloutplaybook.template.Vocabulary.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds markup to the {@link Vocabulary}: known names, nesting, attributes and their values. */
final class MarkupCheck {
  private final Markup markup;
  private final Problems problems;

  private MarkupCheck(Markup markup, Problems problems) {
    this.markup = markup;
    this.problems = problems;
  }

  static void check(Markup markup, MarkupElement root, Problems problems) {
    MarkupCheck check = new MarkupCheck(markup, problems);
    if (!root.named("document")) {
      problems.error(
          "misplaced-element",
          markup.locate(root.at(), root.length()),
          "a template must write one <document>, and this is a <" + root.name() + ">",
          "Put everything into <document>.");
      return;
    }
    check.element(root, Vocabulary.element("document").orElseThrow(), Optional.empty());
  }

  /**
   * @param parent what decides the children of an element whose content is {@link
   *     Content#AS_PARENT}
   */
  private void element(MarkupElement element, Element word, Optional<Element> parent) {
    attributes(element, word);
    Element rule = word.content() == Content.AS_PARENT ? parent.orElseThrow() : word;
    for (MarkupNode child : element.children()) {
      if (child instanceof MarkupText text) {
        text(text, rule);
      } else if (child instanceof MarkupElement inner) {
        child(inner, rule);
      }
    }
  }

  private void text(MarkupText text, Element in) {
    if (text.blank() || in.content() == Content.TEXT || in.content() == Content.INLINE) {
      return;
    }
    int skip = 0;
    while (Character.isWhitespace(text.text().charAt(skip))) {
      skip++;
    }
    String words = text.text().strip();
    problems.error(
        "misplaced-text",
        markup.locate(text.at() + skip, words.length()),
        "text cannot stand directly in <" + in.name() + ">",
        in.children().contains("p")
            ? "Put it into <p>."
            : in.children().isEmpty()
                ? "Take it out; <" + in.name() + "> has no content."
                : "Put it into one of: " + tags(in.children()) + ".");
  }

  private void child(MarkupElement child, Element in) {
    Optional<Element> word = Vocabulary.element(child.name());
    if (word.isEmpty()) {
      problems.error(
          "unknown-element",
          markup.locate(child.at(), child.length()),
          "there is no <" + child.name() + ">",
          Vocabulary.instead(child.name())
              .orElseGet(
                  () ->
                      Suggestion.advice(
                          child.name(),
                          Vocabulary.elementNames(),
                          "The reference in the templates' README lists all elements.")));
      return;
    }
    if (!in.children().contains(child.name())) {
      problems.error(
          "misplaced-element",
          markup.locate(child.at(), child.length()),
          "<" + child.name() + "> cannot stand in <" + in.name() + ">",
          in.children().isEmpty()
              ? "Take it out; <"
                  + in.name()
                  + "> holds "
                  + (in.content() == Content.TEXT ? "plain text" : "nothing")
                  + "."
              : homes(child.name()));
      return;
    }
    element(child, word.get(), Optional.of(in));
  }

  /** Where an element may stand. */
  private static String homes(String name) {
    List<String> homes =
        Vocabulary.all().stream()
            .flatMap(chapter -> chapter.elements().stream())
            .filter(e -> e.children().contains(name))
            .map(e -> "<" + e.name() + ">")
            .limit(8)
            .toList();
    return "It may stand in " + String.join(", ", homes) + ".";
  }

  private static String tags(Set<String> names) {
    return names.stream().map(n -> "<" + n + ">").reduce((a, b) -> a + ", " + b).orElse("");
  }

  private void attributes(MarkupElement element, Element word) {
    for (MarkupAttribute written : element.attributes()) {
      Optional<Attribute> attribute = word.attribute(written.name());
      if (attribute.isEmpty()) {
        problems.error(
            "unknown-attribute",
            markup.locate(written.at(), written.name().length()),
            "<" + element.name() + "> has no `" + written.name() + "`",
            Suggestion.advice(
                written.name(),
                word.attributeNames(),
                word.attributes().isEmpty()
                    ? "It has no attributes."
                    : "It has: " + String.join(", ", word.attributeNames()) + "."));
        continue;
      }
      attribute
          .get()
          .type()
          .fault()
          .apply(written.value())
          .ifPresent(
              advice ->
                  problems.error(
                      attribute.get().type() == ValueType.LINK ? "bad-link" : "bad-value",
                      written.valueLength() == 0
                          ? markup.locate(written.at(), written.name().length())
                          : markup.locate(written.valueAt(), written.valueLength()),
                      "`"
                          + written.value()
                          + "` cannot be the `"
                          + written.name()
                          + "` of <"
                          + element.name()
                          + ">",
                      advice));
    }
    for (Attribute attribute : word.attributes()) {
      if (attribute.required() && element.attribute(attribute.name()).isEmpty()) {
        problems.error(
            "missing-attribute",
            markup.locate(element.at(), element.length()),
            "<" + element.name() + "> lacks `" + attribute.name() + "`",
            "Write "
                + attribute.name()
                + "=\"...\": "
                + attribute.purpose().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + attribute.purpose().substring(1));
      }
    }
  }
}
