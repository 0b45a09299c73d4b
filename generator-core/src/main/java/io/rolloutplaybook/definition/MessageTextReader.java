package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.MessageText;
import io.rolloutplaybook.model.MessageText.Item;
import io.rolloutplaybook.model.MessageText.Kind;
import io.rolloutplaybook.model.MessageText.Part;
import io.rolloutplaybook.model.MessageText.Run;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a message: paragraphs, lists, {@code *strong*}, {@code _emphasis_} and {@code
 * [links](https://...)}.
 *
 * <p>A mark counts only where it touches a word from outside: {@code 2 * 3}, {@code snake_case} and
 * {@code - } in a line stay as they are. A backslash takes the meaning of the mark after it away.
 * Takes time in proportion to the text. One use.
 */
final class MessageTextReader {
  /** What fits into a cell of a workbook, with room for what is written around it. */
  static final int MAX_LENGTH = 20_000;

  private static final Pattern BULLET = Pattern.compile("[-•] +(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})[.)] +(?=\\S)");
  private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?://|mailto:).+");

  private final YamlScalar scalar;
  private final String text;
  private final YamlSource source;
  private final Problems problems;

  private final List<Part> parts = new ArrayList<>();
  private Kind kind = Kind.PARAGRAPH;
  private final List<Item> items = new ArrayList<>();

  /** Where the item that is being collected begins and ends; empty when none is. */
  private Optional<int[]> open = Optional.empty();

  private boolean blank;

  private MessageTextReader(YamlScalar scalar, YamlSource source, Problems problems) {
    this.scalar = scalar;
    this.text = scalar.text();
    this.source = source;
    this.problems = problems;
  }

  /**
   * The message that a text means.
   *
   * @param source the file that it stands in
   * @param problems receives links that are not allowed and marks that are not closed
   * @return empty when it is too long
   */
  static Optional<MessageText> read(YamlScalar scalar, YamlSource source, Problems problems) {
    if (scalar.text().length() > MAX_LENGTH) {
      problems.error(
          "too-long",
          scalar.at(),
          "a message has at most "
              + MAX_LENGTH
              + " characters, and this one "
              + scalar.text().length(),
          "Shorten it, or link to the rest.");
      return Optional.empty();
    }
    return Optional.of(new MessageTextReader(scalar, source, problems).message());
  }

  private MessageText message() {
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line(start, end);
      start = end + 1;
    }
    closePart();
    return new MessageText(parts);
  }

  /** One line: it begins an item, goes on with one, or ends a paragraph by being blank. */
  private void line(int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == to) {
      blank = true;
      return;
    }
    Matcher bullet = BULLET.matcher(text).region(start, to);
    Matcher number = NUMBER.matcher(text).region(start, to);
    if (bullet.lookingAt()) {
      begin(Kind.BULLETS, bullet.end(), to);
    } else if (number.lookingAt() && Integer.parseInt(number.group(1)) == nextNumber()) {
      begin(Kind.NUMBERS, number.end(), to);
    } else if (open.isPresent() && (!blank || (kind != Kind.PARAGRAPH && start > from + 1))) {
      open.get()[1] = to;
    } else {
      closePart();
      begin(Kind.PARAGRAPH, start, to);
    }
    blank = false;
  }

  /** A list begins with 1, so that a line which happens to begin with a year stays a line. */
  private int nextNumber() {
    return kind == Kind.NUMBERS && open.isPresent() ? items.size() + 2 : 1;
  }

  private void begin(Kind wanted, int start, int end) {
    if (wanted != kind) {
      closePart();
    }
    closeItem();
    kind = wanted;
    open = Optional.of(new int[] {start, end});
  }

  private void closeItem() {
    open.ifPresent(span -> items.add(new Item(new Line(span[0], span[1]).runs())));
    open = Optional.empty();
  }

  private void closePart() {
    closeItem();
    if (!items.isEmpty()) {
      parts.add(new Part(kind, items));
    }
    items.clear();
    kind = Kind.PARAGRAPH;
  }

  /** What is set in the same way. */
  private record Style(boolean strong, boolean emphasis, Optional<String> link) {}

  /** The text of one item, from one offset up to another. */
  private final class Line {
    private final int start;
    private final int end;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder collected = new StringBuilder();
    private Style style = new Style(false, false, Optional.empty());

    /** Marks of which it is known that nothing closes them up to the end. */
    private final Set<Character> unclosed = new HashSet<>();

    Line(int start, int end) {
      this.start = start;
      this.end = end;
    }

    List<Run> runs() {
      read(start, end);
      flush();
      return trimmed();
    }

    /** A run's last space belongs to the text, the item's last one does not. */
    private List<Run> trimmed() {
      if (runs.isEmpty()) {
        runs.add(new Run(text.substring(start, end), false, false, Optional.empty()));
      }
      Run last = runs.get(runs.size() - 1);
      String cut = last.text().stripTrailing();
      runs.remove(runs.size() - 1);
      if (!cut.isEmpty()) {
        runs.add(new Run(cut, last.strong(), last.emphasis(), last.link()));
      }
      return runs;
    }

    private void read(int from, int to) {
      for (int i = from; i < to; ) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < to && "*_[]\\".indexOf(text.charAt(i + 1)) >= 0) {
          collected.append(text.charAt(i + 1));
          i += 2;
        } else if (Character.isWhitespace(c)) {
          if (collected.isEmpty() || collected.charAt(collected.length() - 1) != ' ') {
            collected.append(' ');
          }
          i++;
        } else if ((c == '*' || c == '_') && opens(i, to)) {
          i = marked(i, to);
        } else if (c == '*' && doubled(i, to)) {
          problems.error(
              "double-mark",
              source.locate(scalar, i, 2),
              "`**` is no mark",
              "Write *strong* with one star at each end, or `\\*\\*` if stars are meant.");
          collected.append("**");
          i += 2;
        } else if (c == '[') {
          i = bracketed(i, to);
        } else {
          collected.append(c);
          i++;
        }
      }
    }

    private void flush() {
      if (!collected.isEmpty()) {
        runs.add(new Run(collected.toString(), style.strong(), style.emphasis(), style.link()));
        collected.setLength(0);
      }
    }

    private void in(Style inner, int from, int to) {
      flush();
      Style outer = style;
      style = inner;
      read(from, to);
      flush();
      style = outer;
    }

    /** A mark opens where no word goes on before it and one begins after it. */
    private boolean opens(int i, int to) {
      return (i == start || !isWord(text.codePointBefore(i)))
          && i + 1 < to
          && !Character.isWhitespace(text.charAt(i + 1))
          && text.charAt(i + 1) != text.charAt(i)
          && (i == start || text.charAt(i - 1) != text.charAt(i));
    }

    /** As some other ways of writing have it. */
    private boolean doubled(int i, int to) {
      return (i == start || !isWord(text.codePointBefore(i)))
          && i + 2 < to
          && text.charAt(i + 1) == '*'
          && isWord(text.codePointAt(i + 2));
    }

    private boolean closes(int i, int to) {
      return !Character.isWhitespace(text.charAt(i - 1))
          && (i + 1 == to || !isWord(text.codePointAt(i + 1)));
    }

    private int marked(int i, int to) {
      char mark = text.charAt(i);
      int close = unclosed.contains(mark) ? -1 : closing(mark, i + 1, to);
      if (close < 0) {
        if (unclosed.add(mark)) {
          problems.error(
              "unclosed-mark",
              source.locate(scalar, i, 1),
              "`" + mark + "` begins a text that stands out, and none ends it",
              "Put `"
                  + mark
                  + "` after the last of its words, or write `\\"
                  + mark
                  + "` if the sign itself is meant.");
        }
        collected.append(mark);
        return i + 1;
      }
      Style inner =
          mark == '*'
              ? new Style(true, style.emphasis(), style.link())
              : new Style(style.strong(), true, style.link());
      in(inner, i + 1, close);
      return close + 1;
    }

    private int closing(char mark, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          i++;
        } else if (c == '[') {
          // a mark within a link belongs to the link
          i = Math.max(i, target(i, to).map(t -> t.close()).orElse(i));
        } else if (c == mark && i > from && closes(i, to)) {
          return i;
        }
      }
      return -1;
    }

    /** The parts of a link: where its words end, and where its address begins and ends. */
    private record Target(int bracket, int close) {}

    private Optional<Target> target(int open, int to) {
      int bracket = open + 1;
      while (bracket < to && text.charAt(bracket) != ']' && text.charAt(bracket) != '[') {
        bracket += text.charAt(bracket) == '\\' ? 2 : 1;
      }
      if (bracket + 1 >= to || text.charAt(bracket) != ']' || text.charAt(bracket + 1) != '(') {
        return Optional.empty();
      }
      int depth = 0;
      for (int i = bracket + 1; i < to; i++) {
        char c = text.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          return Optional.of(new Target(bracket, i));
        }
      }
      return Optional.of(new Target(bracket, -1));
    }

    private int bracketed(int i, int to) {
      Optional<Target> link = style.link().isPresent() ? Optional.empty() : target(i, to);
      if (link.isEmpty()) {
        collected.append('[');
        return i + 1;
      }
      int bracket = link.get().bracket();
      if (link.get().close() < 0) {
        if (unclosed.add('[')) {
          problems.error(
              "unclosed-link",
              source.locate(scalar, bracket, 2),
              "the address of this link does not end",
              "Write it like `[our page](https://example.com/page)`.");
        }
        collected.append('[');
        return i + 1;
      }
      String address = text.substring(bracket + 2, link.get().close());
      if (!allowed(address)) {
        problems.error(
            "bad-link",
            source.locate(scalar, bracket, link.get().close() + 1 - bracket),
            "a link leads to " + (address.isBlank() ? "nothing" : "`" + shown(address) + "`"),
            "Write an address that begins with https://, http:// or mailto:, without spaces.");
        read(i + 1, bracket);
      } else if (text.substring(i + 1, bracket).isBlank()) {
        flush();
        runs.add(new Run(address, style.strong(), style.emphasis(), Optional.of(address)));
      } else {
        in(new Style(style.strong(), style.emphasis(), Optional.of(address)), i + 1, bracket);
      }
      return link.get().close() + 1;
    }
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  private static boolean allowed(String address) {
    return SCHEME.matcher(address).matches()
        && address
            .codePoints()
            .noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }

  private static String shown(String address) {
    return address.length() <= 60 ? address : address.substring(0, 60) + "...";
  }
}
