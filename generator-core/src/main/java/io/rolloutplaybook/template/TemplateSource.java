package io.rolloutplaybook.template;

import io.rolloutplaybook.problem.SourceLocation;

/**
 * A template's text and the name under which problems show it.
 *
 * @param display the file's name as the user knows it
 * @param own whether it is the user's own file and no default
 * @param text with line feeds as line ends
 */
record TemplateSource(String display, boolean own, String text) {

  /** The offset of a line and a column, both counted from 1, in chars. */
  int offset(int line, int column) {
    int begin = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        return text.length();
      }
      begin = end + 1;
    }
    return Math.min(text.length(), begin + Math.max(0, column - 1));
  }

  /** The place of {@code length} chars from {@code offset}, cut at the end of the line. */
  SourceLocation locate(int offset, int length) {
    int at = Math.max(0, Math.min(offset, text.length()));
    int begin = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    if (end < 0) {
      end = text.length();
    }
    int line = 1 + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
    int stop = Math.max(at, Math.min(end, at + length));
    return new SourceLocation(
        display,
        line,
        text.codePointCount(begin, at) + 1,
        Math.max(1, text.codePointCount(at, stop)),
        text.substring(begin, end));
  }

  /** The file as a whole. */
  SourceLocation whole() {
    return SourceLocation.file(display);
  }
}
