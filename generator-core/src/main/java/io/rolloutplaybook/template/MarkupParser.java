package io.rolloutplaybook.template;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.template.MarkupNode.MarkupAttribute;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import io.rolloutplaybook.template.MarkupNode.MarkupText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the part of XML that the markup needs: elements, attributes, text, comments, character data
 * sections, and the five predefined entities. There are no document types, no other entities and no
 * processing instructions, so nothing can be fetched or multiplied. It knows where every attribute
 * begins, which the JDK's parsers do not tell.
 *
 * <p>A fault in the syntax ends the reading, because what follows it would be guessed.
 */
final class MarkupParser {
  private static final String CODE = "markup-syntax";

  /** The deepest nesting; what is read recursively later must not overflow the stack. */
  private static final int MAX_DEPTH = 64;

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  private final Markup markup;
  private final String text;
  private int at;

  private MarkupParser(Markup markup) {
    this.markup = markup;
    this.text = markup.text();
  }

  /** The root element; empty when the syntax is wrong, which is then among the problems. */
  static Optional<MarkupElement> parse(Markup markup, Problems problems) {
    try {
      return Optional.of(new MarkupParser(markup).document());
    } catch (SyntaxFault fault) {
      problems.add(fault.problem);
      return Optional.empty();
    }
  }

  private static final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    SyntaxFault(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }

  /** An element whose end has not come yet. */
  private record Open(
      int at, String name, List<MarkupAttribute> attributes, List<MarkupNode> children) {}

  private MarkupElement document() {
    Deque<Open> open = new ArrayDeque<>();
    MarkupElement root = null;
    if (text.startsWith("<?xml")) {
      int end = text.indexOf("?>");
      at = end < 0 ? text.length() : end + 2;
    }
    while (at < text.length()) {
      int begin = at;
      if (text.charAt(at) != '<') {
        String words = characters();
        if (!open.isEmpty()) {
          open.peek().children().add(new MarkupText(begin, words));
        } else if (!words.isBlank()) {
          int visible = begin;
          while (Character.isWhitespace(text.charAt(visible))) {
            visible++;
          }
          throw fault(
              visible,
              at - visible,
              "text stands outside of <document>",
              "Put it into a <p> within a <section>, or take it out.");
        }
      } else if (text.startsWith("<!--", at)) {
        int end = text.indexOf("-->", at + 4);
        if (end < 0) {
          throw fault(at, 4, "this comment has no end", "Write --> after it.");
        }
        at = end + 3;
      } else if (text.startsWith("<![CDATA[", at)) {
        int end = text.indexOf("]]>", at);
        if (end < 0 || open.isEmpty()) {
          throw fault(at, 9, "this character data is not in its place", "Take it out.");
        }
        String words = text.substring(at + 9, end);
        checkCharacters(words, at + 9);
        open.peek().children().add(new MarkupText(begin, words));
        at = end + 3;
      } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
        throw fault(
            at,
            2,
            "document types and processing instructions are not allowed",
            "Take it out; the markup is elements and text alone.");
      } else if (text.startsWith("</", at)) {
        MarkupElement closed = endTag(open);
        if (open.isEmpty()) {
          root = closed;
        } else {
          open.peek().children().add(closed);
        }
      } else {
        if (root != null) {
          throw fault(
              at,
              2,
              "a second element stands after </" + root.name() + ">",
              "A template writes one <document>; put everything into it.");
        }
        Optional<MarkupElement> empty = startTag(open);
        if (empty.isPresent()) {
          if (open.isEmpty()) {
            root = empty.get();
          } else {
            open.peek().children().add(empty.get());
          }
        }
      }
    }
    if (!open.isEmpty()) {
      Open last = open.peek();
      throw fault(
          last.at(),
          last.name().length() + 1,
          "<" + last.name() + "> is never closed",
          "Write </" + last.name() + "> after its content.");
    }
    if (root == null) {
      throw new SyntaxFault(
          Problem.error(
              CODE,
              markup.locate(0, 1),
              "the template writes no <document>",
              "A template must write one <document> with everything in it."));
    }
    return root;
  }

  /** Reads a start tag; the element when it has no content, else it is pushed. */
  private Optional<MarkupElement> startTag(Deque<Open> open) {
    int begin = at;
    at++;
    String name = name();
    if (name.isEmpty()) {
      throw fault(
          begin, 1, "this < begins no element", "Write &lt; for a < that is meant to be read.");
    }
    if (open.size() >= MAX_DEPTH) {
      throw fault(
          begin,
          name.length() + 1,
          "elements are nested more than " + MAX_DEPTH + " deep",
          "A macro probably calls itself.");
    }
    List<MarkupAttribute> attributes = new ArrayList<>(4);
    while (true) {
      boolean spaced = skipSpace();
      if (at >= text.length()) {
        throw fault(begin, name.length() + 1, "<" + name + " has no >", "Write > at its end.");
      }
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        open.push(new Open(begin, name, attributes, new ArrayList<>()));
        return Optional.empty();
      }
      if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
        at += 2;
        return Optional.of(new MarkupElement(begin, name, List.copyOf(attributes), List.of()));
      }
      MarkupAttribute attribute = attribute(name);
      if (!spaced) {
        throw fault(
            attribute.at(),
            attribute.name().length(),
            "a space is missing before `" + attribute.name() + "`",
            "Write a space between attributes.");
      }
      for (MarkupAttribute other : attributes) {
        if (other.name().equals(attribute.name())) {
          throw fault(
              attribute.at(),
              attribute.name().length(),
              "`" + attribute.name() + "` is written twice in <" + name + ">",
              "Take one of them out.");
        }
      }
      attributes.add(attribute);
    }
  }

  private MarkupAttribute attribute(String element) {
    int begin = at;
    String name = name();
    if (name.isEmpty()) {
      throw fault(
          begin,
          1,
          "`" + text.substring(begin, text.offsetByCodePoints(begin, 1)) + "` cannot stand here",
          "An attribute looks like name=\"value\"; a quote in a value is written &quot;.");
    }
    skipSpace();
    if (at >= text.length() || text.charAt(at) != '=') {
      throw fault(
          begin,
          name.length(),
          "`" + name + "` in <" + element + "> has no value",
          "Write " + name + "=\"...\".");
    }
    at++;
    skipSpace();
    char quote = at < text.length() ? text.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      throw fault(
          begin,
          name.length(),
          "the value of `" + name + "` has no quotes",
          "Write " + name + "=\"...\".");
    }
    int valueAt = at + 1;
    int end = text.indexOf(quote, valueAt);
    if (end < 0) {
      throw fault(
          begin,
          name.length(),
          "the value of `" + name + "` has no closing quote",
          "Write " + quote + " at its end.");
    }
    int angle = text.indexOf('<', valueAt);
    if (angle >= 0 && angle < end) {
      throw fault(
          begin,
          name.length(),
          "the value of `" + name + "` holds a <, or has no closing quote",
          "Write &lt; for a < that is meant, and " + quote + " at the value's end.");
    }
    String value = resolve(valueAt, end).replace('\n', ' ').replace('\t', ' ');
    at = end + 1;
    return new MarkupAttribute(begin, name, valueAt, end - valueAt, value);
  }

  private MarkupElement endTag(Deque<Open> open) {
    int begin = at;
    at += 2;
    String name = name();
    skipSpace();
    if (name.isEmpty() || at >= text.length() || text.charAt(at) != '>') {
      throw fault(begin, 2, "this end tag is not complete", "Write </name>.");
    }
    at++;
    if (open.isEmpty()) {
      throw fault(
          begin,
          name.length() + 3,
          "</" + name + "> closes nothing",
          "Take it out, or write <" + name + "> before it.");
    }
    Open last = open.pop();
    if (!last.name().equals(name)) {
      throw fault(
          begin,
          name.length() + 3,
          "</" + name + "> comes before </" + last.name() + ">",
          "<"
              + last.name()
              + "> at "
              + markup.locate(last.at(), 1)
              + " is still open: close it first.");
    }
    return new MarkupElement(
        last.at(), name, List.copyOf(last.attributes()), List.copyOf(last.children()));
  }

  /** Text up to the next element, with its entities resolved. */
  private String characters() {
    int end = text.indexOf('<', at);
    if (end < 0) {
      end = text.length();
    }
    String words = resolve(at, end);
    at = end;
    return words;
  }

  private String resolve(int begin, int end) {
    String raw = text.substring(begin, end);
    checkCharacters(raw, begin);
    int ampersand = raw.indexOf('&');
    if (ampersand < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int from = 0;
    while (ampersand >= 0) {
      out.append(raw, from, ampersand);
      int semicolon = raw.indexOf(';', ampersand);
      String name = semicolon < 0 ? "" : raw.substring(ampersand + 1, semicolon);
      if (!name.matches("#?[A-Za-z0-9]{1,12}")) {
        throw fault(
            begin + ampersand, 1, "this & begins no entity", "Write &amp; for an & that is meant.");
      }
      out.append(entity(name, begin + ampersand));
      from = semicolon + 1;
      ampersand = raw.indexOf('&', from);
    }
    return out.append(raw, from, raw.length()).toString();
  }

  private String entity(String name, int where) {
    if (name.startsWith("#")) {
      try {
        boolean hex = name.startsWith("#x");
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        if (allowed(code)) {
          return Character.toString(code);
        }
      } catch (NumberFormatException e) {
        // told below, as is a number that is no character
      }
      throw fault(where, name.length() + 2, "&" + name + "; is no character", "Take it out.");
    }
    String known = ENTITIES.get(name);
    if (known == null) {
      throw fault(
          where,
          name.length() + 2,
          "there is no entity &" + name + ";",
          name.equals("nbsp")
              ? "Write &#160; for a space that does not break."
              : "Type the character itself, or write its number as in &#160;.");
    }
    return known;
  }

  private void checkCharacters(String raw, int begin) {
    for (int i = 0; i < raw.length(); ) {
      int code = raw.codePointAt(i);
      if (code < 0x20 || code > 0xD7FF) {
        if (!allowed(code)) {
          throw new SyntaxFault(
              Problem.error(
                  "bad-character",
                  markup.locate(begin + i, 1),
                  String.format(
                      java.util.Locale.ROOT,
                      "the character U+%04X is not allowed in documents",
                      code),
                  "Take it out where the text is written; it cannot be seen there."));
        }
      }
      i += Character.charCount(code);
    }
  }

  private static boolean allowed(int code) {
    return code == 0x9
        || code == 0xA
        || code == 0xD
        || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || (code >= 0x10000 && code <= 0x10FFFF);
  }

  private String name() {
    int begin = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
      boolean later = (c >= '0' && c <= '9') || c == '-' || c == '.';
      if (letter || (later && at > begin)) {
        at++;
      } else {
        break;
      }
    }
    return text.substring(begin, at);
  }

  private boolean skipSpace() {
    int begin = at;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at > begin;
  }

  private SyntaxFault fault(int where, int length, String message, String advice) {
    return new SyntaxFault(Problem.error(CODE, markup.locate(where, length), message, advice));
  }
}
