package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Bytes to text: UTF-8 alone, with or without a byte order mark. */
final class Encoding {
  /** More than any hand-written file, and little enough to hold in memory several times. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  private Encoding() {}

  static Optional<SourceText> decode(String file, byte[] bytes, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      problems.error(
          "file-too-large",
          SourceLocation.file(file),
          "the file has "
              + String.format(Locale.ROOT, "%.1f", bytes.length / 1048576.0)
              + " MB; at most 16 MB are read",
          "Check that this is the file you meant.");
      return Optional.empty();
    }
    if (isUtf16(bytes)) {
      problems.error(
          "not-utf-8",
          SourceLocation.file(file),
          "the file is saved as UTF-16, not as UTF-8",
          saveAsUtf8(file));
      return Optional.empty();
    }
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int start = mark ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError() && isNoText(bytes)) {
      problems.error(
          "no-text",
          SourceLocation.file(file),
          "this is not a text file",
          "Name the YAML file; documents, workbooks and pictures cannot be read here.");
      return Optional.empty();
    }
    if (result.isError()) {
      invalid(file, text, bytes, in.position(), problems);
      return Optional.empty();
    }
    SourceText source = new SourceText(file, text);
    return unreadable(source, text, problems) ? Optional.empty() : Optional.of(source);
  }

  private static String saveAsUtf8(String file) {
    return file.endsWith(".csv")
        ? "In Excel choose \"Save as\" and \"CSV UTF-8\"."
        : "In your editor choose \"Save with encoding\" and UTF-8.";
  }

  private static boolean isUtf16(byte[] b) {
    if (b.length < 2) {
      return false;
    }
    boolean mark = (b[0] == -1 && b[1] == -2) || (b[0] == -2 && b[1] == -1);
    boolean zeroes = (b[0] == 0) != (b[1] == 0);
    return mark || (b.length >= 4 && zeroes && (b[0] == 0) == (b[2] == 0) && b[2] + b[3] != 0);
  }

  /** Zero bytes stand in nearly every file that is no text, and in no text in an older encoding. */
  private static boolean isNoText(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static void invalid(String file, String before, byte[] bytes, int at, Problems problems) {
    String old = new String(bytes, at, 1, StandardCharsets.ISO_8859_1);
    int end = at;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r' && end - at < 200) {
      end++;
    }
    // The rest of the line is shown as Latin-1, which is what such a file nearly always is.
    String rest = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    SourceText shown = new SourceText(file, before + rest);
    int offset = before.codePointCount(0, before.length());
    boolean letter = Character.isLetter(old.charAt(0));
    problems.error(
        "not-utf-8",
        shown.locate(offset, offset + 1),
        "the byte 0x"
            + String.format(Locale.ROOT, "%02X", bytes[at])
            + " is not UTF-8"
            + (letter ? "; it looks like `" + old + "` saved in an older encoding" : ""),
        saveAsUtf8(file));
  }

  /** Reports the first character that YAML does not allow. */
  private static boolean unreadable(SourceText source, String text, Problems problems) {
    int offset = 0;
    for (int i = 0; i < text.length(); offset++) {
      int c = text.codePointAt(i);
      if (!allowed(c) && c != 0xFEFF) {
        problems.error(
            "invalid-character",
            source.locate(offset, offset + 1),
            "there is an invisible control character here (" + name(c) + ")",
            "Delete it; it often comes with text pasted from another program.");
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** What YAML 1.1 calls printable, which is also what XML and so Word and Excel can hold. */
  static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0x7E)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
