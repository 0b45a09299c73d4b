package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A YAML syntax error in the words of somebody who knows no YAML: what was probably meant, and how
 * to write it.
 */
final class SyntaxError {
  private static final String CODE = "yaml-syntax";

  /** A key with its text glued to it; not a web address. */
  private static final Pattern GLUED = Pattern.compile("^\\s*(?:- +)?([\\w-]+):(?!//)([^\\s:].*)$");

  /** A key, and a text with a colon in it that a space follows. */
  private static final Pattern COLON_IN_TEXT =
      Pattern.compile("^(\\s*(?:- +)*[^\\s\"'#\\[{:][^:]*: +)([^\"'\\[{>|#].*:(?: .*|))$");

  private static final Pattern KEY = Pattern.compile("^\\s*(?:- +)*[\\w-]+:(?: .*|)$");

  /** A space that does not count as one, where YAML needs one: it comes with pasted text. */
  private static final Pattern ODD_SPACE =
      Pattern.compile("(?:^ *(?:- +)*|[:,-])([\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000])");

  /** A dash without its space, before something that is no number. */
  private static final Pattern DASH = Pattern.compile("^\\s*-[^\\s\\d-].*");

  private static final Pattern UNKNOWN = Pattern.compile("([\\w-]+): +([^:,\\[\\]{}]+)$");
  private static final Pattern END_IN_LIST = Pattern.compile("[,\\]]");

  /** A comma belongs to a text unless a key follows it. */
  private static final Pattern END_IN_BRACES = Pattern.compile("\\}|, *[\\w-]+ *:(?: |$)");

  private final SourceText source;
  private final String problem;
  private final String context;

  /** Where the reading broke off, and its line, both counted from 0. */
  private final int offset;

  private final int line;
  private final Optional<Integer> began;

  SyntaxError(SourceText source, MarkedYAMLException cause) {
    this.source = source;
    this.problem = cause.getProblem() == null ? "" : cause.getProblem();
    this.context = cause.getContext() == null ? "" : cause.getContext();
    this.began = Optional.ofNullable(cause.getContextMark()).map(Mark::getIndex);
    Mark mark = cause.getProblemMark() != null ? cause.getProblemMark() : cause.getContextMark();
    this.offset = mark == null ? 0 : mark.getIndex();
    this.line = source.lineOf(offset);
  }

  Problem problem() {
    if (ODD_SPACE.matcher(source.line(line)).find()) {
      return oddSpace(line);
    }
    if (problem.contains("cannot start any token")) {
      return badStart();
    }
    if (context.contains("quoted scalar")) {
      return quotedText();
    }
    if (context.contains("block scalar")) {
      return error(
          began.orElse(offset),
          "a text cannot begin with " + named(characterAt(began.orElse(offset))),
          quotes(began.orElse(offset)));
    }
    if (context.contains("scanning an anchor") || context.contains("scanning an alias")) {
      return error(
          began.orElse(offset),
          "a text cannot begin with " + named(characterAt(began.orElse(offset))),
          quotes(began.orElse(offset)));
    }
    if (context.contains("flow sequence") || context.contains("flow mapping")) {
      return brackets();
    }
    if (problem.contains("mapping values are not allowed")) {
      return unexpectedColon();
    }
    if (problem.contains("could not find expected ':'")) {
      return noKey(began.map(source::lineOf).orElse(line));
    }
    if (problem.contains("mapping keys are not allowed")) {
      return error(offset, "a text cannot begin with `?`", quotes(offset));
    }
    if (problem.contains("sequence entries are not allowed")) {
      return error(
          offset,
          "a list cannot begin on the same line as its key",
          "Begin a new line before the `-`, or put the text in quotes if the `-` belongs to it.");
    }
    if (problem.contains("expected <block end>")) {
      return blockEnd();
    }
    if (problem.contains("expected the node content")) {
      Optional<Problem> comment = previousLine().flatMap(this::commentIn);
      if (comment.isPresent()) {
        return comment.get();
      }
      if (offset >= end()) {
        return wholeLine(
            source.lineOf(end() - 1),
            "the file ends inside a bracket that is never closed",
            "Close it with `]` or `}`.");
      }
      return error(
          offset, "a text cannot begin with " + named(characterAt(offset)), quotes(offset));
    }
    if (problem.contains("expected '<document start>'")) {
      return error(
          offset,
          "nothing can follow here, because what stands above is already complete",
          "Check the brackets and the `...` before this place.");
    }
    if (source.line(line).startsWith("%")) {
      return wholeLine(line, "this line is a YAML directive", "Delete it.");
    }
    return error(
        offset,
        "this is not valid YAML: " + problem.replaceAll("\\(\\d+\\)", "").strip(),
        "Put the text in quotes if it contains any of : # [ ] { } , & * ! | > ' \" % @ `.");
  }

  private Problem oddSpace(int culprit) {
    String text = source.line(culprit);
    Matcher space = ODD_SPACE.matcher(text);
    space.find();
    return error(
        source.offsetOf(culprit) + text.codePointCount(0, space.start(1)),
        "here is a space of another kind, which does not count as one",
        "Delete it and type a space; it often comes with text pasted from another program.");
  }

  private Problem badStart() {
    String found = characterAt(offset);
    if (found.equals("\t")) {
      return error(
          offset, "a tab cannot be used to indent", "Use spaces: two for each step is usual.");
    }
    return error(offset, "a text cannot begin with " + named(found), quotes(offset));
  }

  private Problem quotedText() {
    if (problem.contains("unexpected end of stream") || problem.contains("document separator")) {
      int start = began.orElse(offset);
      return error(
          start,
          "the quote that begins here is never closed",
          "Close it with " + characterAt(start) + " at the end of the text.");
    }
    return error(
        offset,
        "this backslash sequence means nothing in double quotes",
        "Write \\\\ for a backslash, or use single quotes, in which it is an ordinary character.");
  }

  private Problem brackets() {
    boolean sequence = context.contains("flow sequence");
    int start = began.orElse(offset);
    String found = characterAt(offset);
    if (source.lineOf(start) == line && found.equals("?")) {
      return error(
          offset,
          "a `?` inside [ ] or { } has to stand in quotes",
          unknown(
                  source
                      .line(line)
                      .substring(
                          0, source.line(line).offsetByCodePoints(0, source.columnOf(offset))))
              .orElse(
                  "Put the whole text in quotes, as in [\"Why?\", \"How?\"], or write one `- text`"
                      + " per line."));
    }
    boolean never = source.lineOf(start) != line || offset >= end();
    Optional<Problem> comment = never ? commentIn(source.lineOf(start)) : Optional.empty();
    if (comment.isPresent()) {
      return comment.get();
    }
    if (never) {
      return error(
          start,
          "the bracket that begins here is never closed",
          "Close it with `" + (sequence ? "]" : "}") + "`.");
    }
    return error(
        offset,
        "a `,` or `" + (sequence ? "]" : "}") + "` is missing before this",
        "Text inside [ ] or { } that contains any of , : ? [ ] { } has to stand in quotes.");
  }

  /** A comment on this line that looks like a part of a text in brackets. */
  private Optional<Problem> commentIn(int at) {
    String text = source.line(at);
    char quote = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = i == 0 || " \t,:[{".indexOf(text.charAt(i - 1)) >= 0;
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (first && (c == '"' || c == '\'')) {
        quote = c;
      } else if (first && c == '#') {
        return Character.isLetterOrDigit(text.codePointAt(i + 1))
            ? Optional.of(comment(at, text.codePointCount(0, i)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Problem comment(int at, int column) {
    return Problem.error(
        CODE,
        source.locate(at, column, source.line(at).length()),
        "the rest of this line is a comment, so that a bracket before it is never closed",
        "If it belongs to a text, put that text in quotes; if not, close the bracket before it.");
  }

  private Problem unexpectedColon() {
    String text = source.line(line);
    if (DASH.matcher(text).matches()) {
      return noKey(line);
    }
    int column = source.columnOf(offset);
    String before = text.substring(0, text.offsetByCodePoints(0, column));
    Matcher colon = COLON_IN_TEXT.matcher(text);
    if (before.contains(": ") && colon.matches()) {
      int at = colon.group(1).codePointCount(0, colon.group(1).length());
      return Problem.error(
          CODE,
          source.locate(line, at, colon.group(2).codePointCount(0, colon.group(2).length())),
          "this text contains a colon with a space after it",
          "Put the text in quotes: " + quoted(colon.group(2)));
    }
    if (before.contains(": ")) {
      return error(
          offset,
          "there is a second colon on this line",
          "Put the text in quotes, or begin a new line for the next key.");
    }
    Optional<Integer> previous = previousLine();
    if (previous.isEmpty()) {
      return error(offset, "a key cannot stand here", "Check how the line begins.");
    }
    String above = source.line(previous.get());
    if (KEY.matcher(above).matches() && indent(previous.get()) < indent(line)) {
      return wholeLine(
          line,
          "this line is indented deeper than the line above, which already has its value",
          "Give it the same indentation as the keys beside which it belongs.");
    }
    return noKey(previous.get());
  }

  private Problem noKey(int culprit) {
    if (ODD_SPACE.matcher(source.line(culprit)).find()) {
      return oddSpace(culprit);
    }
    if (GLUED.matcher(source.line(culprit)).matches()) {
      return glued(culprit);
    }
    if (source.line(culprit).strip().startsWith("-")
        && !source.line(culprit).strip().startsWith("- ")) {
      return wholeLine(
          culprit, "a space is missing after `-`", "Write `- text`, with a space after the dash.");
    }
    return wholeLine(
        culprit,
        "this line is no `key: value`",
        "Add the colon and a space after the key; indent the line if it continues the text above.");
  }

  private Problem glued(int culprit) {
    Matcher m = GLUED.matcher(source.line(culprit));
    m.matches();
    String fixed = m.group(1) + ": " + m.group(2);
    return wholeLine(culprit, "a space is missing after the colon", "Write `" + fixed + "`.");
  }

  private Problem blockEnd() {
    String text = source.line(line);
    int column = source.columnOf(offset);
    if (problem.contains("<scalar>") && column > 0) {
      String before = text.substring(0, text.offsetByCodePoints(0, column)).stripTrailing();
      boolean closed = before.endsWith("\"") || before.endsWith("'");
      boolean alias = before.matches(".*\\s\\*[^\\s]+$");
      return error(
          offset,
          closed
              ? "the quotes close before the end of the text"
              : "nothing can follow "
                  + (alias ? "a reference that begins with `*`" : "the closed bracket")
                  + " on this line",
          closed
              ? "Put the whole text in quotes; inside single quotes write '' for an apostrophe."
              : "Put the whole text in quotes.");
    }
    if (characterAt(offset).matches("[\\]}]")) {
      return error(
          offset, "this bracket closes nothing", "Take it out, or put the text in quotes.");
    }
    if (characterAt(offset).equals(":")) {
      return error(offset, "there is no key before this `:`", "Write `key: value`.");
    }
    if (problem.contains("'-'")) {
      return wholeLine(
          line,
          "a list cannot begin here, between keys",
          "Write its key on the line above, and indent the `-` below it.");
    }
    if (problem.contains("'?'") && context.contains("block collection")) {
      return wholeLine(
          line,
          "a key cannot stand between the entries of a list",
          "Indent it below the entry that it belongs to, or further left to end the list.");
    }
    return wholeLine(
        line,
        "this line is indented differently from the keys beside which it stands",
        "Give all keys of one block the same number of spaces.");
  }

  private Problem error(int at, String message, String advice) {
    return Problem.error(CODE, source.locate(at, at + 1), message, advice);
  }

  private Problem wholeLine(int culprit, String message, String advice) {
    SourceLocation at = source.locate(culprit, indent(culprit), source.line(culprit).length());
    return Problem.error(CODE, at, message, advice);
  }

  /** The last line above that holds something. */
  private Optional<Integer> previousLine() {
    for (int at = line - 1; at >= 0; at--) {
      if (!source.line(at).isBlank() && !source.line(at).strip().startsWith("#")) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private int indent(int at) {
    String text = source.line(at);
    return text.length() - text.stripLeading().length();
  }

  private int end() {
    String content = source.content();
    return content.codePointCount(0, content.stripTrailing().length());
  }

  private String characterAt(int at) {
    String text = source.line(source.lineOf(at));
    int column = source.columnOf(at);
    if (column >= text.codePointCount(0, text.length())) {
      return "";
    }
    return Character.toString(text.codePointAt(text.offsetByCodePoints(0, column)));
  }

  private static String named(String character) {
    return character.equals("`") ? "a backtick" : "`" + character + "`";
  }

  /** What to do about a text that begins where no text can. */
  private String quotes(int at) {
    String text = source.line(source.lineOf(at));
    String before = text.substring(0, text.offsetByCodePoints(0, source.columnOf(at)));
    String rest = rest(before, text.substring(before.length())).strip();
    return unknown(before + rest).orElse("Put the text in quotes: " + quoted(rest));
  }

  /** What to do where a line ends with a key and a word for what nobody knows. */
  private static Optional<String> unknown(String text) {
    Matcher key = UNKNOWN.matcher(text);
    if (!key.find() || !Scalars.isUnknown(key.group(2))) {
      return Optional.empty();
    }
    return Optional.of(
        key.group(1).equals("date")
            ? "Write `date: to be set` until it is known."
            : "Leave `" + key.group(1) + "` out until it is known.");
  }

  /** What of a line belongs to a text: in brackets not what follows it there. */
  private static String rest(String before, String rest) {
    Deque<Character> open = new ArrayDeque<>();
    char quote = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      boolean first = i == 0 || " \t,:[{".indexOf(before.charAt(i - 1)) >= 0;
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (first && (c == '"' || c == '\'')) {
        quote = c;
      } else if (first && (c == '[' || c == '{')) {
        open.push(c);
      } else if ((c == ']' || c == '}') && !open.isEmpty()) {
        open.pop();
      }
    }
    if (open.isEmpty()) {
      return rest;
    }
    Matcher end = (open.peek() == '[' ? END_IN_LIST : END_IN_BRACES).matcher(rest);
    return end.find() ? rest.substring(0, end.start()) : rest;
  }

  /** The text as it can be written in YAML, shortened to one line that fits. */
  static String quoted(String text) {
    String flat = text.strip();
    String cut =
        flat.codePointCount(0, flat.length()) <= 60
            ? flat
            : flat.substring(0, flat.offsetByCodePoints(0, 57)) + "...";
    return cut.contains("\"") || cut.contains("\\")
        ? "'" + cut.replace("'", "''") + "'"
        : "\"" + cut + "\"";
  }
}
