package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import java.util.Optional;

/** Reads markup into a document. */
final class MarkupReader {
  private MarkupReader() {}

  /** The document; empty when the markup has errors, which are then among the problems. */
  static Optional<Document> read(Markup markup, Problems problems) {
    Problems found = new Problems();
    Optional<Document> document =
        MarkupParser.parse(markup, found).flatMap(root -> build(markup, root, found));
    problems.addAll(found.toList());
    return found.hasErrors() ? Optional.empty() : document;
  }

  private static Optional<Document> build(Markup markup, MarkupElement root, Problems found) {
    MarkupCheck.check(markup, root, found);
    if (found.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(new DocumentReader(new Values(markup, found)).document(root));
  }
}
