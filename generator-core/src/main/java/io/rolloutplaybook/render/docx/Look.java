package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import java.util.Optional;

/**
 * The properties of one style, written in the order that the schema wants. Sizes are points. What
 * is not set is not written and comes from the style that this one is based on.
 */
final class Look {
  private double size;
  private double line;
  private double before = -1;
  private double after = -1;
  private Colour colour;
  private String font;
  private Boolean bold;
  private Boolean italic;
  private boolean caps;
  private double tracking;
  private boolean underline;
  private boolean keepNext;
  private boolean keepLines;
  private boolean right;
  private boolean contextual;
  private int outline = -1;
  private int numbering;
  private int numberingLevel;
  private double left;
  private double hanging;
  private double rightIndent;
  private double rightTab;
  private double clearTab;
  private Colour ground;
  private Colour topRule;
  private Colour leftRule;
  private Colour bottomRule;
  private Colour betweenRule;
  private double ruleWidth = 0.5;
  private double ruleSpace = 1;

  /**
   * @param line distance of base lines; taller content still gets the room that it needs
   */
  Look type(double size, double line) {
    this.size = size;
    this.line = line;
    return this;
  }

  Look space(double before, double after) {
    this.before = before;
    this.after = after;
    return this;
  }

  Look colour(Colour colour) {
    this.colour = colour;
    return this;
  }

  Look font(String font) {
    this.font = font;
    return this;
  }

  Look bold(boolean bold) {
    this.bold = bold;
    return this;
  }

  Look italic(boolean italic) {
    this.italic = italic;
    return this;
  }

  Look caps() {
    caps = true;
    return this;
  }

  Look tracking(double points) {
    tracking = points;
    return this;
  }

  Look underline() {
    underline = true;
    return this;
  }

  Look keepNext() {
    keepNext = true;
    return this;
  }

  Look keepLines() {
    keepLines = true;
    return this;
  }

  /** No space between paragraphs of the same style. */
  Look contextual() {
    contextual = true;
    return this;
  }

  Look right() {
    right = true;
    return this;
  }

  /**
   * @param level 0 for headings of level 1
   */
  Look outline(int level) {
    outline = level;
    return this;
  }

  Look numbering(int id, int level) {
    numbering = id;
    numberingLevel = level;
    return this;
  }

  Look indent(double left, double hanging) {
    this.left = left;
    this.hanging = hanging;
    return this;
  }

  Look rightIndent(double points) {
    rightIndent = points;
    return this;
  }

  Look rightTab(double points) {
    rightTab = points;
    return this;
  }

  /** Takes away a tab of the style that this one is based on. */
  Look clearTab(double points) {
    clearTab = points;
    return this;
  }

  Look ground(Colour ground) {
    this.ground = ground;
    return this;
  }

  /**
   * A box: a bar at the left, and edges in the ground's colour, which give it its padding.
   *
   * @param width of the bar in points
   */
  Look box(Colour bar, double width, Colour ground, double padding) {
    this.ground = ground;
    leftRule = bar;
    topRule = ground;
    bottomRule = ground;
    ruleWidth = width;
    ruleSpace = padding;
    return this;
  }

  Look topRule(Colour colour, double width, double space) {
    topRule = colour;
    ruleWidth = width;
    ruleSpace = space;
    return this;
  }

  Look bottomRule(Colour colour, double width, double space) {
    bottomRule = colour;
    ruleWidth = width;
    ruleSpace = space;
    return this;
  }

  Look betweenRule(Colour colour) {
    betweenRule = colour;
    return this;
  }

  /** What comes out when this is based on other metrics. */
  Metrics metrics(Metrics base) {
    return new Metrics(
        size > 0 ? size : base.size(),
        line > 0 ? line : base.line(),
        before >= 0 ? before : base.before(),
        before >= 0 ? after : base.after(),
        left > 0 || rightIndent > 0 ? left + rightIndent : base.indent(),
        bold == null ? base.bold() : bold,
        keepNext || base.keepNext());
  }

  /** Whether it is bold, if it says so. */
  Optional<Boolean> weight() {
    return Optional.ofNullable(bold);
  }

  void writeParagraph(Xml xml) {
    xml.start("w:pPr");
    if (keepNext) {
      xml.empty("w:keepNext");
    }
    if (keepLines) {
      xml.empty("w:keepLines");
    }
    if (numbering > 0) {
      xml.start("w:numPr");
      if (numberingLevel > 0) {
        xml.empty("w:ilvl", "w:val", Integer.toString(numberingLevel));
      }
      xml.empty("w:numId", "w:val", Integer.toString(numbering)).end();
    }
    borders(xml);
    if (ground != null) {
      xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", ground.hex());
    }
    if (rightTab > 0) {
      xml.start("w:tabs");
      if (clearTab > 0) {
        xml.empty("w:tab", "w:val", "clear", "w:pos", Length.twips(clearTab));
      }
      xml.empty("w:tab", "w:val", "right", "w:pos", Length.twips(rightTab)).end();
    }
    spacing(xml);
    if (left > 0 || hanging > 0 || rightIndent > 0) {
      xml.start(
          "w:ind",
          "w:left",
          Length.twips(left),
          "w:right",
          Length.twips(rightIndent),
          "w:hanging",
          Length.twips(hanging));
      xml.end();
    }
    if (contextual) {
      xml.empty("w:contextualSpacing");
    }
    if (right) {
      xml.empty("w:jc", "w:val", "right");
    }
    if (outline >= 0) {
      xml.empty("w:outlineLvl", "w:val", Integer.toString(outline));
    }
    xml.end();
  }

  private void spacing(Xml xml) {
    if (before < 0 && line == 0) {
      return;
    }
    if (before < 0) {
      xml.empty("w:spacing", "w:line", Length.twips(line), "w:lineRule", "atLeast");
    } else if (line == 0) {
      xml.empty("w:spacing", "w:before", Length.twips(before), "w:after", Length.twips(after));
    } else {
      xml.empty(
          "w:spacing",
          "w:before",
          Length.twips(before),
          "w:after",
          Length.twips(after),
          "w:line",
          Length.twips(line),
          "w:lineRule",
          "atLeast");
    }
  }

  private void borders(Xml xml) {
    if (topRule == null && leftRule == null && bottomRule == null && betweenRule == null) {
      return;
    }
    xml.start("w:pBdr");
    rule(xml, "w:top", topRule, leftRule == null ? ruleWidth : 0.5, ruleSpace);
    rule(xml, "w:left", leftRule, ruleWidth, ruleSpace);
    rule(xml, "w:bottom", bottomRule, leftRule == null ? ruleWidth : 0.5, ruleSpace);
    if (leftRule != null) {
      rule(xml, "w:right", ground, 0.5, ruleSpace);
    }
    rule(xml, "w:between", betweenRule, ruleWidth, ruleSpace);
    xml.end();
  }

  /** A border as paragraphs, cells and tables share it: eighths of a point. */
  static void rule(Xml xml, String name, Colour colour, double width, double space) {
    if (colour != null) {
      xml.empty(
          name,
          "w:val",
          "single",
          "w:sz",
          Long.toString(Math.round(width * 8)),
          "w:space",
          Long.toString(Math.round(space)),
          "w:color",
          colour.hex());
    }
  }

  void writeRun(Xml xml) {
    xml.start("w:rPr");
    if (font != null) {
      xml.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
    }
    toggle(xml, "w:b", bold);
    toggle(xml, "w:bCs", bold);
    toggle(xml, "w:i", italic);
    toggle(xml, "w:iCs", italic);
    if (caps) {
      xml.empty("w:caps");
    }
    if (colour != null) {
      xml.empty("w:color", "w:val", colour.hex());
    }
    if (tracking != 0) {
      xml.empty("w:spacing", "w:val", Length.twips(tracking));
    }
    if (size > 0) {
      xml.empty("w:sz", "w:val", Long.toString(Math.round(size * 2)));
      xml.empty("w:szCs", "w:val", Long.toString(Math.round(size * 2)));
    }
    if (underline) {
      xml.empty("w:u", "w:val", "single");
    }
    xml.end();
  }

  private static void toggle(Xml xml, String name, Boolean on) {
    if (on != null) {
      if (on) {
        xml.empty(name);
      } else {
        xml.empty(name, "w:val", "0");
      }
    }
  }
}
