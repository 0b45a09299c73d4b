package io.rolloutplaybook.template;

import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import io.rolloutplaybook.template.MarkupNode.MarkupText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text with its inline elements. Runs of spaces and line ends become one space, across
 * elements too; there is none at either end or around a line break.
 */
final class InlineReader {
  private final Values values;

  /** Whether what came last ends with a space, so that the next space is one too many. */
  private boolean spaced = true;

  private InlineReader(Values values) {
    this.values = values;
  }

  /** The text of an element, without those children that are no inline elements. */
  static List<Inline> read(MarkupElement element, Values values) {
    return trimEnd(new InlineReader(values).content(element));
  }

  private List<Inline> content(MarkupElement element) {
    List<Inline> out = new ArrayList<>();
    for (MarkupNode node : element.children()) {
      if (node instanceof MarkupText text) {
        String words = collapse(text.text());
        if (!words.isEmpty()) {
          out.add(new Inline.Text(words));
        }
      } else if (node instanceof MarkupElement e && Vocabulary.INLINE.contains(e.name())) {
        if (e.named("br")) {
          List<Inline> before = trimEnd(out);
          out.clear();
          out.addAll(before);
        }
        out.add(inline(e));
      }
    }
    return out;
  }

  private Inline inline(MarkupElement e) {
    Inline result =
        switch (e.name()) {
          case "strong" -> new Inline.Strong(content(e));
          case "em" -> new Inline.Emphasis(content(e));
          case "muted" -> new Inline.Muted(content(e));
          case "a" -> new Inline.Link(values.text(e, "href").strip(), content(e));
          case "code" -> new Inline.Code(values.plainText(e));
          case "status" ->
              new Inline.StatusMark(values.key(e, "kind", StatusKind.class), values.plainText(e));
          case "mark" -> new Inline.Symbol(values.key(e, "kind", Mark.class));
          case "date" ->
              new Inline.DateText(
                  values.shownDate(e, "on"),
                  values.key(e, "style", DateStyle.class, DateStyle.MEDIUM));
          case "br" -> new Inline.LineBreak();
          default -> throw new IllegalStateException("not inline: " + e.name());
        };
    switch (e.name()) {
      case "br" -> spaced = true;
      case "code", "status", "mark", "date" -> spaced = false;
      default -> {
        // the content has set it
      }
    }
    return result;
  }

  private String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        if (!spaced) {
          out.append(' ');
        }
        spaced = true;
      } else {
        out.append(c);
        spaced = false;
      }
    }
    return out.toString();
  }

  /** Takes a space off the end, within nested elements too. */
  private static List<Inline> trimEnd(List<Inline> content) {
    if (content.isEmpty()) {
      return List.of();
    }
    List<Inline> out = new ArrayList<>(content);
    Inline last = out.remove(out.size() - 1);
    if (last instanceof Inline.Text text) {
      String words = stripSpace(text.text());
      if (words.isEmpty()) {
        return trimEnd(out);
      }
      out.add(new Inline.Text(words));
    } else if (last instanceof Inline.Strong strong) {
      out.add(new Inline.Strong(trimEnd(strong.content())));
    } else if (last instanceof Inline.Emphasis emphasis) {
      out.add(new Inline.Emphasis(trimEnd(emphasis.content())));
    } else if (last instanceof Inline.Muted muted) {
      out.add(new Inline.Muted(trimEnd(muted.content())));
    } else if (last instanceof Inline.Link link) {
      out.add(new Inline.Link(link.href(), trimEnd(link.content())));
    } else {
      out.add(last);
    }
    return out;
  }

  private static String stripSpace(String words) {
    return words.endsWith(" ") ? words.substring(0, words.length() - 1) : words;
  }
}
