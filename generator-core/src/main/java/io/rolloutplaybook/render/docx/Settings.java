package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;

/** Writes the parts beside the text: settings, fonts, colour theme and properties. */
final class Settings {
  /** Word 2013 and later. */
  private static final String COMPATIBILITY = "15";

  private Settings() {}

  static byte[] settings(String language, Theme.Formats formats) {
    Xml xml = new Xml();
    xml.start("w:settings", "xmlns:w", Names.W);
    xml.empty("w:zoom", "w:percent", "100");
    xml.empty("w:defaultTabStop", "w:val", "720");
    xml.empty("w:characterSpacingControl", "w:val", "doNotCompress");
    xml.start("w:compat");
    setting(xml, "compatibilityMode", COMPATIBILITY);
    setting(xml, "overrideTableStyleFontSizeAndJustification", "1");
    setting(xml, "enableOpenTypeFeatures", "1");
    setting(xml, "doNotFlipMirrorIndents", "1");
    setting(xml, "differentiateMultirowTableHeaders", "1");
    xml.end();
    xml.empty("w:themeFontLang", "w:val", language);
    xml.empty(
        "w:clrSchemeMapping",
        "w:bg1",
        "light1",
        "w:t1",
        "dark1",
        "w:bg2",
        "light2",
        "w:t2",
        "dark2",
        "w:accent1",
        "accent1",
        "w:accent2",
        "accent2",
        "w:accent3",
        "accent3",
        "w:accent4",
        "accent4",
        "w:accent5",
        "accent5",
        "w:accent6",
        "accent6",
        "w:hyperlink",
        "hyperlink",
        "w:followedHyperlink",
        "followedHyperlink");
    xml.empty("w:decimalSymbol", "w:val", formats.decimal());
    xml.empty("w:listSeparator", "w:val", formats.decimal().equals(",") ? ";" : ",");
    return xml.end().bytes();
  }

  private static void setting(Xml xml, String name, String value) {
    xml.empty(
        "w:compatSetting",
        "w:name",
        name,
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        value);
  }

  static byte[] fonts(Theme.Fonts fonts) {
    Xml xml = new Xml();
    xml.start("w:fonts", "xmlns:w", Names.W);
    font(xml, fonts.body().name(), "swiss", "variable");
    if (!fonts.spoken().name().equals(fonts.body().name())) {
      font(xml, fonts.spoken().name(), "roman", "variable");
    }
    if (!fonts.code().name().equals(fonts.body().name())
        && !fonts.code().name().equals(fonts.spoken().name())) {
      font(xml, fonts.code().name(), "modern", "fixed");
    }
    return xml.end().bytes();
  }

  private static void font(Xml xml, String name, String family, String pitch) {
    xml.start("w:font", "w:name", name);
    xml.empty("w:family", "w:val", family).empty("w:pitch", "w:val", pitch).end();
  }

  /** The brand's colours and fonts where Word offers them for choice. */
  static byte[] theme(Theme theme) {
    Theme.Colours c = theme.colours();
    Xml xml = new Xml();
    xml.start("a:theme", "xmlns:a", Names.A, "name", "Playbook").start("a:themeElements");
    xml.start("a:clrScheme", "name", "Playbook");
    colour(xml, "dk1", c.ink());
    colour(xml, "lt1", Colour.WHITE);
    colour(xml, "dk2", c.ink2());
    colour(xml, "lt2", c.paper());
    colour(xml, "accent1", c.accent());
    colour(xml, "accent2", c.mid());
    colour(xml, "accent3", c.good());
    colour(xml, "accent4", c.watch());
    colour(xml, "accent5", c.bad());
    colour(xml, "accent6", c.rule2());
    colour(xml, "hlink", c.accent());
    colour(xml, "folHlink", c.ink2());
    xml.end();
    xml.start("a:fontScheme", "name", "Playbook");
    fontScheme(xml, "a:majorFont", theme.fonts().body().name());
    fontScheme(xml, "a:minorFont", theme.fonts().body().name());
    xml.end();
    xml.start("a:fmtScheme", "name", "Playbook");
    xml.start("a:fillStyleLst");
    fills(xml);
    xml.end().start("a:lnStyleLst");
    for (int i = 1; i <= 3; i++) {
      xml.start("a:ln", "w", Integer.toString(6350 * i));
      fill(xml);
      xml.end();
    }
    xml.end().start("a:effectStyleLst");
    for (int i = 0; i < 3; i++) {
      xml.start("a:effectStyle").empty("a:effectLst").end();
    }
    xml.end().start("a:bgFillStyleLst");
    fills(xml);
    return xml.end().end().end().end().bytes();
  }

  private static void colour(Xml xml, String name, Colour colour) {
    xml.start("a:" + name).empty("a:srgbClr", "val", colour.hex()).end();
  }

  private static void fontScheme(Xml xml, String name, String font) {
    xml.start(name).empty("a:latin", "typeface", font);
    xml.empty("a:ea", "typeface", "").empty("a:cs", "typeface", "").end();
  }

  private static void fills(Xml xml) {
    for (int i = 0; i < 3; i++) {
      fill(xml);
    }
  }

  private static void fill(Xml xml) {
    xml.start("a:solidFill").empty("a:schemeClr", "val", "phClr").end();
  }

  /** Title, author and dates; the dates are the document's own, not the clock's. */
}
