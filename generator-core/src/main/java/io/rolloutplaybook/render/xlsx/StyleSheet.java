package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The styles of a workbook, each once, in the order of their first use. Not thread safe. */
final class StyleSheet {
  /** Excel's own limit. */
  static final int MOST_STYLES = 64_000;

  private final Theme theme;
  private final String file;
  private final Map<Style, Integer> styles = new LinkedHashMap<>();
  private final Map<String, Integer> fonts = new LinkedHashMap<>();
  private final Map<String, Integer> fills = new LinkedHashMap<>();
  private final Map<Style.Edge, Integer> edges = new LinkedHashMap<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();
  private final Map<String, Integer> differences = new LinkedHashMap<>();

  /**
   * @param base the workbook's ordinary style
   */
  StyleSheet(Theme theme, Style base, String file) {
    this.theme = theme;
    this.file = file;
    fills.put("<fill><patternFill patternType=\"none\"/></fill>", 0);
    fills.put("<fill><patternFill patternType=\"gray125\"/></fill>", 1);
    index(base);
  }

  /** The number by which cells refer to a style. */
  int index(Style style) {
    Integer known = styles.get(style);
    if (known != null) {
      return known;
    }
    if (styles.size() == MOST_STYLES) {
      throw new PlaybookException(
          Problem.error(
              "too-many-cell-styles",
              SourceLocation.file(file),
              "the workbook needs more than 64,000 different cell styles",
              "Use fewer different number formats in its tables"));
    }
    number(fonts, "<font>" + font(style.lettering(), "name") + "</font>");
    style
        .fill()
        .ifPresent(
            c ->
                number(
                    fills,
                    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
                        + argb(c)
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>"));
    number(edges, style.edge());
    if (!style.format().equals("General")) {
      number(formats, style.format());
    }
    return number(styles, style);
  }

  /**
   * The number of a conditional format's look.
   *
   * @param bold whether it makes the text bold
   */
  int difference(Colour ink, Colour fill, boolean bold) {
    return number(
        differences,
        "<dxf><font>"
            + (bold ? "<b/>" : "")
            + "<color rgb=\""
            + argb(ink)
            + "\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\""
            + argb(fill)
            + "\"/><bgColor rgb=\""
            + argb(fill)
            + "\"/></patternFill></fill></dxf>");
  }

  /** Whether there is room for one more number format. */
  boolean takesFormat(String format, int most) {
    return formats.containsKey(format) || formats.size() < most;
  }

  private static <K> int number(Map<K, Integer> numbers, K key) {
    Integer number = numbers.get(key);
    if (number == null) {
      number = numbers.size();
      numbers.put(key, number);
    }
    return number;
  }

  /**
   * The properties of a font.
   *
   * @param name the element that names it: {@code name} in styles, {@code rFont} in texts
   */
  static String font(Style.Lettering lettering, String name) {
    return (lettering.bold() ? "<b/>" : "")
        + (lettering.italic() ? "<i/>" : "")
        + (lettering.underlined() ? "<u/>" : "")
        + "<sz val=\""
        + size(lettering.size())
        + "\"/><color rgb=\""
        + argb(lettering.ink())
        + "\"/><"
        + name
        + " val=\""
        + Xml.escaped(lettering.font())
        + "\"/><family val=\"2\"/>";
  }

  private static String size(double size) {
    return BigDecimal.valueOf(size).stripTrailingZeros().toPlainString();
  }

  static String argb(Colour colour) {
    return "FF" + colour.hex();
  }

  String xml() {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<styleSheet xmlns=\"").append(SpreadsheetMl.MAIN).append("\">");
    if (!formats.isEmpty()) {
      out.append("<numFmts count=\"").append(formats.size()).append("\">");
      formats.forEach(
          (format, i) ->
              out.append("<numFmt numFmtId=\"")
                  .append(164 + i)
                  .append("\" formatCode=\"")
                  .append(Xml.escaped(format))
                  .append("\"/>"));
      out.append("</numFmts>");
    }
    list(out, "fonts", fonts);
    list(out, "fills", fills);
    out.append("<borders count=\"").append(edges.size()).append("\">");
    edges.keySet().forEach(edge -> out.append(border(edge)));
    out.append("</borders><cellStyleXfs count=\"1\">")
        .append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
        .append("<cellXfs count=\"")
        .append(styles.size())
        .append("\">");
    styles.keySet().forEach(style -> out.append(xf(style)));
    out.append("</cellXfs><cellStyles count=\"1\">")
        .append("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
    list(out, "dxfs", differences);
    return out.append("<tableStyles count=\"0\"/></styleSheet>").toString();
  }

  private static void list(StringBuilder out, String name, Map<String, Integer> items) {
    out.append('<').append(name).append(" count=\"").append(items.size()).append("\">");
    items.keySet().forEach(out::append);
    out.append("</").append(name).append('>');
  }

  private String xf(Style style) {
    StringBuilder out = new StringBuilder("<xf numFmtId=\"");
    out.append(style.format().equals("General") ? 0 : 164 + formats.get(style.format()));
    out.append("\" fontId=\"")
        .append(fonts.get("<font>" + font(style.lettering(), "name") + "</font>"));
    int fill =
        style
            .fill()
            .map(
                c ->
                    fills.get(
                        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
                            + argb(c)
                            + "\"/><bgColor indexed=\"64\"/></patternFill></fill>"))
            .orElse(0);
    out.append("\" fillId=\"").append(fill);
    out.append("\" borderId=\"").append(edges.get(style.edge())).append("\" xfId=\"0\"");
    if (style.quoted()) {
      out.append(" quotePrefix=\"1\"");
    }
    out.append(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"");
    out.append(" applyAlignment=\"1\" applyProtection=\"1\"><alignment");
    Style.Alignment alignment = style.alignment();
    if (alignment.across() != Style.Align.GENERAL) {
      out.append(" horizontal=\"").append(lower(alignment.across())).append('"');
    }
    if (alignment.down() != Style.VerticalAlign.BOTTOM) {
      out.append(" vertical=\"").append(lower(alignment.down())).append('"');
    }
    if (alignment.wrapped()) {
      out.append(" wrapText=\"1\"");
    }
    if (alignment.indent() > 0) {
      out.append(" indent=\"").append(alignment.indent()).append('"');
    }
    return out.append("/><protection locked=\"")
        .append(style.unlocked() ? 0 : 1)
        .append("\"/></xf>")
        .toString();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private String border(Style.Edge edge) {
    Theme.Colours c = theme.colours();
    return switch (edge) {
      case NONE -> border("", "", "", "");
      case ROW -> border("", "", "", line("bottom", "thin", c.rule()));
      case HEAD -> border("", "", "", line("bottom", "medium", c.accent()));
      case TOTAL -> border("", "", line("top", "thin", c.accent()), "");
      case FIELD ->
          border(
              line("left", "thin", c.fieldEdge()),
              line("right", "thin", c.fieldEdge()),
              line("top", "thin", c.fieldEdge()),
              line("bottom", "thin", c.fieldEdge()));
      case GRID ->
          border(
              line("left", "thin", Colour.WHITE),
              line("right", "thin", Colour.WHITE),
              line("top", "thin", Colour.WHITE),
              line("bottom", "thin", Colour.WHITE));
      case LAUNCH -> border(line("left", "medium", c.accent()), "", "", "");
      case TODAY -> border(line("left", "medium", c.ink()), "", "", "");
    };
  }

  private static String border(String left, String right, String top, String bottom) {
    return "<border>"
        + (left.isEmpty() ? "<left/>" : left)
        + (right.isEmpty() ? "<right/>" : right)
        + (top.isEmpty() ? "<top/>" : top)
        + (bottom.isEmpty() ? "<bottom/>" : bottom)
        + "<diagonal/></border>";
  }

  private static String line(String side, String style, Colour colour) {
    return "<"
        + side
        + " style=\""
        + style
        + "\"><color rgb=\""
        + argb(colour)
        + "\"/></"
        + side
        + ">";
  }
}
