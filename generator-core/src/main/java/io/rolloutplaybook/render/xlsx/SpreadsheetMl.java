package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.render.office.Xml;
import java.util.regex.Pattern;

/** What SpreadsheetML wants beside XML. */
final class SpreadsheetMl {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** Excel reads this as one character, so its underscore is written as one itself. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SpreadsheetMl() {}

  /** The content of a cell, or another text in which Excel reads {@code _x0041_} as A. */
  static String cell(String text) {
    return Xml.escaped(ESCAPE.matcher(text).replaceAll("_x005F_"));
  }
}
