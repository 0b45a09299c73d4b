package io.rolloutplaybook.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text for SnakeYAML's parser, as a whole.
 *
 * <p>The parser's own reader fetches a thousand characters at a time and copies what it holds with
 * each, so that a single line of nine megabytes (a comment, a text) takes it minutes; nothing is
 * copied here.
 */
final class CodePoints extends StreamReader {
  private final int[] text;
  private int at;
  private int documentIndex;
  private int line;
  private int column;

  CodePoints(String text) {
    super("");
    this.text = text.codePoints().toArray();
  }

  @Override
  public Mark getMark() {
    return new Mark("", at, line, column, text, at);
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    int end = Math.min(text.length, at + length);
    documentIndex += end - at;
    while (at < end) {
      int c = text[at++];
      if (c == '\n'
          || c == 0x85
          || c == 0x2028
          || c == 0x2029
          || (c == '\r' && at < text.length && text[at] != '\n')) {
        line++;
        column = 0;
      } else if (c != 0xFEFF) {
        column++;
      }
    }
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int ahead) {
    return at + ahead < text.length ? text[at + ahead] : 0;
  }

  @Override
  public String prefix(int length) {
    return new String(text, at, Math.min(length, text.length - at));
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    at += length;
    documentIndex += length;
    column += length;
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getDocumentIndex() {
    return documentIndex;
  }

  @Override
  public void resetDocumentIndex() {
    documentIndex = 0;
  }

  @Override
  public int getIndex() {
    return at;
  }

  @Override
  public int getLine() {
    return line;
  }
}
