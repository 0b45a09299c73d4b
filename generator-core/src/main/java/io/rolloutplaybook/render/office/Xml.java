package io.rolloutplaybook.render.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes one XML part from top to bottom. Characters that XML does not allow come out as {@code
 * [U+0007]} and are remembered.
 */
public final class Xml {
  public static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<Integer> forbidden = new TreeSet<>();
  private boolean inTag;

  public Xml() {
    out = new StringBuilder(4096).append(DECLARATION);
  }

  /** Begins an element. Attributes are name and value in turns. */
  public Xml start(String name, String... attributes) {
    tag(name, attributes);
    open.push(name);
    inTag = true;
    return this;
  }

  /** An element without content. */
  public Xml empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  private void tag(String name, String... attributes) {
    finishTag();
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], true, out, forbidden);
      out.append('"');
    }
  }

  /** Ends the innermost element. */
  public Xml end() {
    String name = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  public Xml text(String text) {
    finishTag();
    escape(text, false, out, forbidden);
    return this;
  }

  /** An element that holds nothing but text. */
  public Xml element(String name, String text, String... attributes) {
    return start(name, attributes).text(text).end();
  }

  /** Where the next piece will stand, for {@link #insert}. */
  public int position() {
    finishTag();
    return out.length();
  }

  /** Puts well-formed markup at an earlier position. */
  public void insert(int position, Xml fragment) {
    fragment.finishTag();
    out.insert(position, fragment.out, DECLARATION.length(), fragment.out.length());
    forbidden.addAll(fragment.forbidden);
  }

  /** Takes back what was written since a position; only whole elements. */
  public void rewind(int position) {
    finishTag();
    out.setLength(position);
  }

  /** The code points met that XML does not allow. */
  public Set<Integer> forbidden() {
    return forbidden;
  }

  public byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not ended: " + open.peek());
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void finishTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  /** A text as an attribute or an element holds it, for markup that is written piece by piece. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, true, out, new TreeSet<>());
    return out.toString();
  }

  private static void escape(
      String text, boolean attribute, StringBuilder out, Set<Integer> forbidden) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\t', '\n', '\r' -> {
          if (attribute) {
            out.append("&#").append((int) c).append(';');
          } else {
            out.append(c);
          }
        }
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else if (c < 0x20 || Character.isSurrogate(c) || c >= 0xFFFE) {
            forbidden.add((int) c);
            out.append(String.format(Locale.ROOT, "[U+%04X]", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
