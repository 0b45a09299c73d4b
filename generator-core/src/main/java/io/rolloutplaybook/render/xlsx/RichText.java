package io.rolloutplaybook.render.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A cell's text: runs, each with what it changes in the cell's style, and where it links to. */
record RichText(List<Run> runs, List<Link> links) {
  RichText {
    runs = List.copyOf(runs);
    links = List.copyOf(links);
  }

  /**
   * @param label the words that stand for it in the text
   */
  record Link(String href, String label) {}

  /** Part of a text. */
  record Run(String text, UnaryOperator<Style> change) {}

  static RichText plain(String text) {
    return new RichText(
        text.isEmpty() ? List.of() : List.of(new Run(text, UnaryOperator.identity())), List.of());
  }

  /** This text and another one after it. */
  RichText then(RichText next) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(next.runs);
    List<Link> both = new ArrayList<>(links);
    both.addAll(next.links);
    return new RichText(all, both);
  }

  /** This text and more with a change of style. */
  RichText then(String text, UnaryOperator<Style> change) {
    return text.isEmpty() ? this : then(new RichText(List.of(new Run(text, change)), List.of()));
  }

  /** The same text as one link. */
  RichText linked(Link link) {
    return new RichText(runs, List.of(link));
  }

  boolean isEmpty() {
    return runs.stream().allMatch(r -> r.text().isEmpty());
  }

  String text() {
    StringBuilder out = new StringBuilder();
    runs.forEach(r -> out.append(r.text()));
    return out.toString();
  }

  /** Whether a spreadsheet that reads it from a CSV file would compute it. */
  boolean looksLikeFormula() {
    String text = text();
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }
}
