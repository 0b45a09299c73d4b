package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.render.office.OfficePackage;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Native line charts over days, with their values cached as spreadsheets do. */
final class ChartXml {
  /** Shares of the chart's height. */
  private static final double PLOT_HEIGHT = 0.7;

  private static final double LABEL_HEIGHT = 0.09;

  private ChartXml() {}

  /**
   * A line of the chart.
   *
   * @param days the area of its days, {@code values} that of its values, with the sheet's name
   * @param points the same values; days without one are left out
   * @param rows rows of the areas
   * @param marked whether points have discs, and the last one its value
   */
  record Series(
      String nameArea,
      String name,
      String days,
      String values,
      List<Point> points,
      int rows,
      Colour colour,
      double width,
      boolean dashed,
      boolean marked) {
    Series {
      points = List.copyOf(points);
    }
  }

  /**
   * @param index the row within the areas
   */
  record Point(int index, LocalDate day, BigDecimal value) {}

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  static String of(
      List<Series> series,
      LocalDate from,
      LocalDate to,
      String dayFormat,
      String valueFormat,
      String font,
      Colour rule,
      Colour ink) {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<c:chartSpace xmlns:c=\"").append(CHART).append("\" xmlns:a=\"").append(DRAWING);
    out.append("\" xmlns:r=\"")
        .append(OfficePackage.RELATIONSHIPS)
        .append("\"><c:roundedCorners val=\"0\"/>");
    out.append(
        "<c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/>"
            + "<c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"0.08\"/><c:y val=\"0.06\"/>"
            + "<c:w val=\"0.7\"/><c:h val=\""
            + PLOT_HEIGHT
            + "\"/></c:manualLayout></c:layout><c:scatterChart>");
    out.append("<c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>");
    double[] lifts = lifts(series);
    for (int i = 0; i < series.size(); i++) {
      append(out, series.get(i), i, lifts[i]);
    }
    out.append("<c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:scatterChart>");
    out.append("<c:valAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"minMax\"/>");
    out.append("<c:max val=\"").append(Worksheet.serial(to)).append("\"/><c:min val=\"");
    out.append(Worksheet.serial(from)).append("\"/></c:scaling><c:delete val=\"0\"/>");
    out.append("<c:axPos val=\"b\"/>");
    axis(out, dayFormat, rule, ink, 1002);
    out.append("</c:valAx><c:valAx><c:axId val=\"1002\"/><c:scaling>");
    out.append("<c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>");
    out.append("<c:axPos val=\"l\"/><c:majorGridlines><c:spPr>");
    line(out, rule, 0.5, false);
    out.append("</c:spPr></c:majorGridlines>");
    axis(out, valueFormat, rule, ink, 1001);
    out.append("</c:valAx><c:spPr><a:noFill/></c:spPr></c:plotArea>");
    out.append("<c:legend><c:legendPos val=\"b\"/>");
    for (int i = 0; i < series.size(); i++) {
      if (!series.get(i).marked() && !series.get(i).dashed()) {
        out.append("<c:legendEntry><c:idx val=\"").append(i).append("\"/><c:delete val=\"1\"/>");
        out.append("</c:legendEntry>");
      }
    }
    out.append("<c:overlay val=\"0\"/></c:legend>");
    out.append("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"span\"/></c:chart><c:spPr>");
    out.append("<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>");
    line(out, rule, 0.75, false);
    out.append("</c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\"><a:solidFill>");
    out.append("<a:srgbClr val=\"")
        .append(ink.hex())
        .append("\"/></a:solidFill><a:latin typeface=\"");
    out.append(Xml.escaped(font))
        .append("\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p>");
    return out.append("</c:txPr></c:chartSpace>").toString();
  }

  private static void axis(StringBuilder out, String format, Colour rule, Colour ink, int other) {
    out.append("<c:numFmt formatCode=\"").append(Xml.escaped(format));
    out.append(
        "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    out.append("<c:tickLblPos val=\"low\"/><c:spPr>");
    line(out, rule, 0.75, false);
    out.append("</c:spPr><c:crossAx val=\"").append(other).append("\"/><c:crosses val=\"min\"/>");
    out.append("<c:crossBetween val=\"midCat\"/>");
  }

  private static void line(StringBuilder out, Colour colour, double width, boolean dashed) {
    out.append("<a:ln w=\"")
        .append(Math.round(width * 12700))
        .append("\" cap=\"rnd\"><a:solidFill>");
    out.append("<a:srgbClr val=\"").append(colour.hex()).append("\"/></a:solidFill>");
    out.append(dashed ? "<a:prstDash val=\"dash\"/>" : "").append("<a:round/></a:ln>");
  }

  /**
   * How far the name of each level is lifted, as a share of the chart's height, so that those of
   * levels close to each other stand above each other: by about what spreadsheets make of the axis.
   */
  private static double[] lifts(List<Series> series) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Series s : series) {
      for (Point p : s.points()) {
        low = Math.min(low, p.value().doubleValue());
        high = Math.max(high, p.value().doubleValue());
      }
    }
    low = low >= 0 && high - low > high / 6 ? 0 : low;
    double span = high > low ? high - low : 1;
    List<Integer> levels = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (isLevel(series.get(i))) {
        levels.add(i);
      }
    }
    levels.sort(Comparator.comparing(i -> series.get(i).points().get(0).value()));
    double[] lifts = new double[series.size()];
    double free = -Double.MAX_VALUE;
    for (int i : levels) {
      double place =
          PLOT_HEIGHT * (series.get(i).points().get(0).value().doubleValue() - low) / span;
      lifts[i] = Math.max(0, free - place);
      free = place + lifts[i] + LABEL_HEIGHT;
    }
    return lifts;
  }

  /** A line across the plot that says its name. */
  private static boolean isLevel(Series s) {
    return !s.dashed() && !s.marked() && !s.points().isEmpty();
  }

  private static void append(StringBuilder out, Series s, int i, double lift) {
    out.append("<c:ser><c:idx val=\"").append(i).append("\"/><c:order val=\"").append(i);
    out.append("\"/><c:tx><c:strRef><c:f>").append(Xml.escaped(s.nameArea()));
    out.append("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
    out.append(Xml.escaped(s.name()))
        .append("</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>");
    line(out, s.colour(), s.width(), s.dashed());
    out.append("</c:spPr><c:marker>");
    if (s.marked()) {
      out.append(
          "<c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr><a:solidFill><a:srgbClr val=\"");
      out.append(s.colour().hex()).append("\"/></a:solidFill>");
      line(out, Colour.WHITE, 0.75, false);
      out.append("</c:spPr>");
    } else {
      out.append("<c:symbol val=\"none\"/>");
    }
    out.append("</c:marker>");
    if (!s.dashed() && !s.points().isEmpty()) {
      // The last reading says its value, a level across the plot says its name.
      int last = s.points().get(s.points().size() - 1).index();
      out.append("<c:dLbls><c:dLbl><c:idx val=\"").append(last).append("\"/>");
      if (lift > 0) {
        out.append("<c:layout><c:manualLayout><c:x val=\"0\"/><c:y val=\"-");
        out.append(BigDecimal.valueOf(lift).setScale(4, RoundingMode.HALF_UP).toPlainString());
        out.append("\"/></c:manualLayout></c:layout>");
      }
      out.append("<c:dLblPos val=\"");
      out.append(s.marked() ? "t" : "r")
          .append("\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"");
      out.append(s.marked() ? 1 : 0).append("\"/><c:showCatName val=\"0\"/><c:showSerName val=\"");
      out.append(s.marked() ? 0 : 1);
      out.append("\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");
      out.append(
          "</c:dLbl><c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/>");
      out.append(
          "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");
      out.append("</c:dLbls>");
    }
    out.append("<c:xVal><c:numRef><c:f>").append(Xml.escaped(s.days())).append("</c:f>");
    cache(out, s, true);
    out.append("</c:numRef></c:xVal><c:yVal><c:numRef><c:f>").append(Xml.escaped(s.values()));
    out.append("</c:f>");
    cache(out, s, false);
    out.append("</c:numRef></c:yVal><c:smooth val=\"0\"/></c:ser>");
  }

  private static void cache(StringBuilder out, Series s, boolean days) {
    out.append("<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
        .append(s.rows());
    out.append("\"/>");
    for (Point p : s.points()) {
      out.append("<c:pt idx=\"").append(p.index()).append("\"><c:v>");
      out.append(days ? Worksheet.serial(p.day()) : p.value().toPlainString());
      out.append("</c:v></c:pt>");
    }
    out.append("</c:numCache>");
  }

  /** A sheet's charts, each over its cells, and its picture. */
  static String drawing(List<Worksheet.ChartPart> charts, Optional<Worksheet.Picture> picture) {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append(
        "<xdr:wsDr"
            + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
            + " xmlns:a=\"");
    out.append(DRAWING).append("\">");
    for (int i = 0; i < charts.size(); i++) {
      Worksheet.ChartPart c = charts.get(i);
      out.append("<xdr:twoCellAnchor editAs=\"oneCell\"><xdr:from><xdr:col>").append(c.column());
      out.append("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>").append(c.row());
      out.append("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>");
      out.append(c.lastColumn() + 1).append("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>");
      out.append(c.lastRow() + 1).append("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>");
      out.append("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"");
      out.append(i + 2).append("\" name=\"Chart ").append(i + 1).append("\" descr=\"");
      out.append(Xml.escaped(c.alternative())).append("\"/><xdr:cNvGraphicFramePr/>");
      out.append("</xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\"");
      out.append(" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"").append(CHART);
      out.append("\"><c:chart xmlns:c=\"").append(CHART).append("\" xmlns:r=\"");
      out.append(OfficePackage.RELATIONSHIPS).append("\" r:id=\"chart").append(i + 1);
      out.append("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>");
      out.append("</xdr:twoCellAnchor>");
    }
    picture.ifPresent(
        p -> {
          String size =
              "cx=\"" + Math.round(p.width() * 12700) + "\" cy=\"" + Math.round(p.height() * 12700);
          out.append("<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>25400");
          out.append("</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>25400</xdr:rowOff></xdr:from>");
          out.append("<xdr:ext ").append(size).append("\"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"");
          out.append(charts.size() + 2).append("\" name=\"Logo\" descr=\"");
          out.append(Xml.escaped(p.alternative())).append("\"/><xdr:cNvPicPr><a:picLocks");
          out.append(" noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip");
          out.append(" xmlns:r=\"")
              .append(OfficePackage.RELATIONSHIPS)
              .append("\" r:embed=\"image1\"/>");
          out.append("<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm>");
          out.append("<a:off x=\"0\" y=\"0\"/><a:ext ").append(size).append("\"/></a:xfrm>");
          out.append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>");
          out.append("<xdr:clientData/></xdr:oneCellAnchor>");
        });
    return out.append("</xdr:wsDr>").toString();
  }
}
