package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.theme.Colour;
import java.util.Optional;

/**
 * How a cell looks and whether it may be changed.
 *
 * @param format an Excel number format
 * @param unlocked whether people may change it on a protected sheet
 * @param quoted whether its text stays text although it looks like a formula
 */
record Style(
    Lettering lettering,
    Optional<Colour> fill,
    Edge edge,
    String format,
    Alignment alignment,
    boolean unlocked,
    boolean quoted) {

  /**
   * @param size in points
   */
  record Lettering(
      String font, double size, boolean bold, boolean italic, boolean underlined, Colour ink) {}

  /**
   * @param indent in Excel's steps of about three characters
   */
  record Alignment(Align across, VerticalAlign down, boolean wrapped, int indent) {}

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
        new Lettering(font, size, false, false, false, ink),
        Optional.empty(),
        Edge.NONE,
        "General",
        new Alignment(Align.GENERAL, VerticalAlign.CENTER, false, 0),
        false,
        false);
  }

  double size() {
    return lettering.size;
  }

  boolean bold() {
    return lettering.bold;
  }

  int indent() {
    return alignment.indent;
  }

  Style font(String value) {
    Lettering l = lettering;
    return with(new Lettering(value, l.size, l.bold, l.italic, l.underlined, l.ink));
  }

  Style size(double value) {
    Lettering l = lettering;
    return with(new Lettering(l.font, value, l.bold, l.italic, l.underlined, l.ink));
  }

  Style asBold() {
    return bold(true);
  }

  Style bold(boolean value) {
    Lettering l = lettering;
    return with(new Lettering(l.font, l.size, value, l.italic, l.underlined, l.ink));
  }

  Style asItalic() {
    Lettering l = lettering;
    return with(new Lettering(l.font, l.size, l.bold, true, l.underlined, l.ink));
  }

  Style asUnderlined() {
    Lettering l = lettering;
    return with(new Lettering(l.font, l.size, l.bold, l.italic, true, l.ink));
  }

  Style ink(Colour value) {
    Lettering l = lettering;
    return with(new Lettering(l.font, l.size, l.bold, l.italic, l.underlined, value));
  }

  private Style with(Lettering value) {
    return new Style(value, fill, edge, format, alignment, unlocked, quoted);
  }

  Style fill(Colour value) {
    return new Style(lettering, Optional.of(value), edge, format, alignment, unlocked, quoted);
  }

  Style edge(Edge value) {
    return new Style(lettering, fill, value, format, alignment, unlocked, quoted);
  }

  Style format(String value) {
    return new Style(lettering, fill, edge, value, alignment, unlocked, quoted);
  }

  Style align(Align value) {
    Alignment a = alignment;
    return with(new Alignment(value, a.down, a.wrapped, a.indent));
  }

  Style top() {
    Alignment a = alignment;
    return with(new Alignment(a.across, VerticalAlign.TOP, a.wrapped, a.indent));
  }

  Style asWrapped() {
    Alignment a = alignment;
    return with(new Alignment(a.across, a.down, true, a.indent));
  }

  Style indent(int value) {
    Alignment a = alignment;
    return with(new Alignment(a.across, a.down, a.wrapped, value));
  }

  private Style with(Alignment value) {
    return new Style(lettering, fill, edge, format, value, unlocked, quoted);
  }

  Style asUnlocked() {
    return new Style(lettering, fill, edge, format, alignment, true, quoted);
  }

  Style asQuoted() {
    return new Style(lettering, fill, edge, format, alignment, unlocked, true);
  }
}
