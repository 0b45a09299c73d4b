package io.rolloutplaybook.render.xlsx;

import java.util.regex.Pattern;

/** Text as SpreadsheetML wants it written. */
final class Xml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Excel reads this as one character, so its underscore is written as one itself. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private Xml() {}

  /** Character data or an attribute's value. What XML cannot hold becomes U+FFFD, to be seen. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append(' ');
        default -> {
          boolean allowed = c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
          out.appendCodePoint(allowed ? c : 0xFFFD);
        }
      }
    }
    return out.toString();
  }

  /** The content of a cell, or another text in which Excel reads {@code _x0041_} as A. */
  static String cell(String text) {
    return escape(ESCAPE.matcher(text).replaceAll("_x005F_"));
  }
}
