package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.office.Xml;

/** Writes {@code numbering.xml}: one list of bullets, one of numbers, and a restart a list. */
final class Numbering {
  /** The numbering that all bulleted lists share. */
  static final int BULLETS = 1;

  /** The numbering of the style List Number; lists in the document have their own restart. */
  static final int NUMBERS = 2;

  private static final int LEVELS = 3;
  private static final String[] SYMBOLS = {"\u2022", "\u2013", "\u2022"};
  private static final String[] FORMATS = {"decimal", "lowerLetter", "lowerRoman"};

  private int next = NUMBERS + 1;

  /** A numbering that begins at one. */
  int restart() {
    return next++;
  }

  byte[] write() {
    Xml xml = new Xml();
    xml.start("w:numbering", "xmlns:w", Names.W);
    levels(xml, BULLETS, false);
    levels(xml, NUMBERS, true);
    number(xml, BULLETS, BULLETS, false);
    number(xml, NUMBERS, NUMBERS, false);
    for (int id = NUMBERS + 1; id < next; id++) {
      number(xml, id, NUMBERS, true);
    }
    return xml.end().bytes();
  }

  private static void levels(Xml xml, int id, boolean ordered) {
    xml.start("w:abstractNum", "w:abstractNumId", Integer.toString(id));
    xml.empty("w:multiLevelType", "w:val", "multilevel");
    for (int level = 0; level < LEVELS; level++) {
      xml.start("w:lvl", "w:ilvl", Integer.toString(level));
      xml.empty("w:start", "w:val", "1");
      xml.empty("w:numFmt", "w:val", ordered ? FORMATS[level] : "bullet");
      xml.empty("w:pStyle", "w:val", WordStyle.list(ordered, level).id());
      xml.empty("w:lvlText", "w:val", ordered ? "%" + (level + 1) + "." : SYMBOLS[level]);
      xml.empty("w:lvlJc", "w:val", "left");
      xml.start("w:rPr").empty("w:b", "w:val", "0").empty("w:i", "w:val", "0").end();
      xml.end();
    }
    xml.end();
  }

  private static void number(Xml xml, int id, int levels, boolean restart) {
    xml.start("w:num", "w:numId", Integer.toString(id));
    xml.empty("w:abstractNumId", "w:val", Integer.toString(levels));
    if (restart) {
      for (int level = 0; level < LEVELS; level++) {
        xml.start("w:lvlOverride", "w:ilvl", Integer.toString(level));
        xml.empty("w:startOverride", "w:val", "1").end();
      }
    }
    xml.end();
  }
}
