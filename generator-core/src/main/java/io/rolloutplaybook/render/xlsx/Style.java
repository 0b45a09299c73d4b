package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.theme.Colour;
import java.util.Optional;

/**
 * How a cell looks and whether it may be changed.
 *
 * @param size in points
 * @param format an Excel number format
 * @param indent in Excel's steps of about three characters
 * @param unlocked whether people may change it on a protected sheet
 * @param quoted whether its text stays text although it looks like a formula
 */
record Style(
    String font,
    double size,
    boolean bold,
    boolean italic,
    boolean underlined,
    Colour ink,
    Optional<Colour> fill,
    Edge edge,
    String format,
    Align align,
    VerticalAlign verticalAlign,
    boolean wrapped,
    int indent,
    boolean unlocked,
    boolean quoted) {

  /** Which lines a cell has. */
  enum Edge {
    NONE,
    /** A hairline below. */
    ROW,
    /** The accent's line below a table's head. */
    HEAD,
    /** The accent's line above a total. */
    TOTAL,
    /** The edge of what is to be filled in. */
    FIELD,
    /** White lines between coloured cells. */
    GRID,
    /** A strong line at the left: launch. */
    LAUNCH,
    /** A dark line at the left: today. */
    TODAY
  }

  enum Align {
    GENERAL,
    LEFT,
    CENTER,
    RIGHT
  }

  enum VerticalAlign {
    TOP,
    CENTER,
    BOTTOM
  }

  static Style of(String font, double size, Colour ink) {
    return new Style(
        font,
        size,
        false,
        false,
        false,
        ink,
        Optional.empty(),
        Edge.NONE,
        "General",
        Align.GENERAL,
        VerticalAlign.CENTER,
        false,
        0,
        false,
        false);
  }

  Style font(String value) {
    return copy(value, size, bold, italic, underlined, ink, fill, edge, format, align);
  }

  Style size(double value) {
    return copy(font, value, bold, italic, underlined, ink, fill, edge, format, align);
  }

  Style asBold() {
    return bold(true);
  }

  Style bold(boolean value) {
    return copy(font, size, value, italic, underlined, ink, fill, edge, format, align);
  }

  Style asItalic() {
    return copy(font, size, bold, true, underlined, ink, fill, edge, format, align);
  }

  Style asUnderlined() {
    return copy(font, size, bold, italic, true, ink, fill, edge, format, align);
  }

  Style ink(Colour value) {
    return copy(font, size, bold, italic, underlined, value, fill, edge, format, align);
  }

  Style fill(Colour value) {
    return copy(font, size, bold, italic, underlined, ink, Optional.of(value), edge, format, align);
  }

  Style edge(Edge value) {
    return copy(font, size, bold, italic, underlined, ink, fill, value, format, align);
  }

  Style format(String value) {
    return copy(font, size, bold, italic, underlined, ink, fill, edge, value, align);
  }

  Style align(Align value) {
    return copy(font, size, bold, italic, underlined, ink, fill, edge, format, value);
  }

  Style top() {
    return new Style(
        font,
        size,
        bold,
        italic,
        underlined,
        ink,
        fill,
        edge,
        format,
        align,
        VerticalAlign.TOP,
        wrapped,
        indent,
        unlocked,
        quoted);
  }

  Style asWrapped() {
    return new Style(
        font,
        size,
        bold,
        italic,
        underlined,
        ink,
        fill,
        edge,
        format,
        align,
        verticalAlign,
        true,
        indent,
        unlocked,
        quoted);
  }

  Style indent(int value) {
    return new Style(
        font,
        size,
        bold,
        italic,
        underlined,
        ink,
        fill,
        edge,
        format,
        align,
        verticalAlign,
        wrapped,
        value,
        unlocked,
        quoted);
  }

  Style asUnlocked() {
    return new Style(
        font,
        size,
        bold,
        italic,
        underlined,
        ink,
        fill,
        edge,
        format,
        align,
        verticalAlign,
        wrapped,
        indent,
        true,
        quoted);
  }

  Style asQuoted() {
    return new Style(
        font,
        size,
        bold,
        italic,
        underlined,
        ink,
        fill,
        edge,
        format,
        align,
        verticalAlign,
        wrapped,
        indent,
        unlocked,
        true);
  }

  private Style copy(
      String font,
      double size,
      boolean bold,
      boolean italic,
      boolean underlined,
      Colour ink,
      Optional<Colour> fill,
      Edge edge,
      String format,
      Align align) {
    return new Style(
        font,
        size,
        bold,
        italic,
        underlined,
        ink,
        fill,
        edge,
        format,
        align,
        verticalAlign,
        wrapped,
        indent,
        unlocked,
        quoted);
  }
}
