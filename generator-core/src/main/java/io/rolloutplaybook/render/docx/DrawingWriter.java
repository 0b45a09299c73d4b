package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.render.figure.Drawing;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Colour;
import java.util.List;
import java.util.Optional;

/** Writes drawings as groups of DrawingML shapes, which Word can scale, print and edit. */
final class DrawingWriter {
  /** Where the base line of Arial's metric family stands below the top of a single line. */
  private static final double ASCENT = 0.905;

  private static final double LINE = 1.15;

  private final TextMeasure measure;
  private int ids;

  DrawingWriter(TextMeasure measure) {
    this.measure = measure;
  }

  /** A picture that a part holds already. */
  record Picture(String relationship, String name, double width, double height) {}

  /**
   * A run with the drawing in the line of text.
   *
   * @param alternative what it shows, in words; empty when the text beside it says the same
   */
  void write(Xml xml, Drawing drawing, String alternative) {
    xml.start("w:r").start("mc:AlternateContent").start("mc:Choice", "Requires", "wpg");
    inline(xml, drawing.width(), drawing.height(), "Figure", alternative);
    xml.start("a:graphic", "xmlns:a", Names.A).start("a:graphicData", "uri", Names.WPG);
    xml.start("wpg:wgp").empty("wpg:cNvGrpSpPr").start("wpg:grpSpPr").start("a:xfrm");
    xml.empty("a:off", "x", "0", "y", "0");
    extent(xml, "a:ext", drawing.width(), drawing.height());
    xml.empty("a:chOff", "x", "0", "y", "0");
    extent(xml, "a:chExt", drawing.width(), drawing.height());
    xml.end().end();
    // LibreOffice takes the shapes' own extent for the group's: this holds it open.
    begin(xml, "Frame", 0, 0, drawing.width(), drawing.height());
    preset(xml, "rect");
    finish(xml, Optional.empty(), Optional.empty());
    for (Drawing.Shape shape : drawing.shapes()) {
      shape(xml, shape, drawing.width());
    }
    xml.end().end().end().end().end();
    xml.end().end().end();
  }

  /** A run with a picture in the line of text. */
  void write(Xml xml, Picture picture, String alternative) {
    xml.start("w:r");
    inline(xml, picture.width(), picture.height(), "Picture", alternative);
    xml.start("a:graphic", "xmlns:a", Names.A).start("a:graphicData", "uri", Names.PIC);
    xml.start("pic:pic", "xmlns:pic", Names.PIC).start("pic:nvPicPr");
    xml.empty("pic:cNvPr", "id", "0", "name", picture.name()).empty("pic:cNvPicPr").end();
    xml.start("pic:blipFill").empty("a:blip", "r:embed", picture.relationship());
    xml.start("a:stretch").empty("a:fillRect").end().end();
    xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0");
    extent(xml, "a:ext", picture.width(), picture.height());
    xml.end().start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
    xml.end().end().end().end().end();
    xml.end();
  }

  /** Leaves {@code w:drawing} and {@code wp:inline} open. */
  private void inline(Xml xml, double width, double height, String name, String alternative) {
    String id = Integer.toString(++ids);
    xml.start("w:drawing");
    xml.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    extent(xml, "wp:extent", width, height);
    xml.empty("wp:effectExtent", "l", "0", "t", "0", "r", "0", "b", "0");
    if (alternative.isEmpty()) {
      xml.start("wp:docPr", "id", id, "name", name + " " + id);
      xml.start("a:extLst", "xmlns:a", Names.A);
      xml.start("a:ext", "uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
      xml.empty("adec:decorative", "xmlns:adec", Names.DECORATIVE, "val", "1");
      xml.end().end().end();
    } else {
      xml.empty("wp:docPr", "id", id, "name", name + " " + id, "descr", alternative);
    }
    xml.empty("wp:cNvGraphicFramePr");
  }

  private static void extent(Xml xml, String name, double width, double height) {
    xml.empty(name, "cx", emu(width), "cy", emu(height));
  }

  private static String emu(double points) {
    return Long.toString(Length.pointsToEmu(points));
  }

  private void shape(Xml xml, Drawing.Shape shape, double room) {
    if (shape instanceof Drawing.Rect s) {
      begin(xml, "Rectangle", s.x(), s.y(), s.width(), s.height());
      preset(xml, "rect");
      finish(xml, s.fill(), s.edge());
    } else if (shape instanceof Drawing.Circle s) {
      begin(xml, "Oval", s.x() - s.radius(), s.y() - s.radius(), 2 * s.radius(), 2 * s.radius());
      preset(xml, "ellipse");
      finish(xml, s.fill(), s.edge());
    } else if (shape instanceof Drawing.Path s) {
      path(xml, s);
    } else if (shape instanceof Drawing.Label s) {
      label(xml, s, room);
    } else {
      throw new IllegalStateException("unknown shape " + shape);
    }
  }

  /** Leaves {@code wps:wsp} and {@code wps:spPr} open, for the geometry. */
  private void begin(Xml xml, String name, double x, double y, double width, double height) {
    String id = Integer.toString(++ids);
    xml.start("wps:wsp").empty("wps:cNvPr", "id", id, "name", name + " " + id);
    xml.empty("wps:cNvSpPr");
    xml.start("wps:spPr").start("a:xfrm").empty("a:off", "x", emu(x), "y", emu(y));
    extent(xml, "a:ext", width, height);
    xml.end();
  }

  private static void preset(Xml xml, String shape) {
    xml.start("a:prstGeom", "prst", shape).empty("a:avLst").end();
  }

  private static void finish(Xml xml, Optional<Colour> fill, Optional<Drawing.Stroke> edge) {
    paint(xml, fill);
    edge(xml, edge);
    xml.end().empty("wps:bodyPr").end();
  }

  private static void paint(Xml xml, Optional<Colour> colour) {
    if (colour.isPresent()) {
      xml.start("a:solidFill").empty("a:srgbClr", "val", colour.get().hex()).end();
    } else {
      xml.empty("a:noFill");
    }
  }

  private static void edge(Xml xml, Optional<Drawing.Stroke> stroke) {
    if (stroke.isEmpty()) {
      xml.start("a:ln").empty("a:noFill").end();
      return;
    }
    Drawing.Stroke s = stroke.get();
    xml.start("a:ln", "w", emu(s.width()), "cap", "flat");
    paint(xml, Optional.of(s.colour()));
    if (!s.dash().isEmpty()) {
      xml.start("a:custDash");
      for (int i = 0; i < s.dash().size(); i += 2) {
        double on = s.dash().get(i);
        double off = s.dash().get((i + 1) % s.dash().size());
        xml.empty("a:ds", "d", share(on, s.width()), "sp", share(off, s.width()));
      }
      xml.end();
    }
    xml.empty("a:miter", "lim", "800000").end();
  }

  /** A length in thousandths of a per cent of the line's width, as DrawingML wants dashes. */
  private static String share(double length, double width) {
    return Long.toString(Math.round(length / width * 100_000));
  }

  private void path(Xml xml, Drawing.Path path) {
    List<Drawing.Point> points = path.points();
    double left = points.stream().mapToDouble(Drawing.Point::x).min().orElse(0);
    double top = points.stream().mapToDouble(Drawing.Point::y).min().orElse(0);
    double width = points.stream().mapToDouble(Drawing.Point::x).max().orElse(0) - left;
    double height = points.stream().mapToDouble(Drawing.Point::y).max().orElse(0) - top;
    begin(xml, "Path", left, top, width, height);
    xml.start("a:custGeom").empty("a:avLst").empty("a:gdLst").empty("a:ahLst").empty("a:cxnLst");
    xml.empty("a:rect", "l", "0", "t", "0", "r", "r", "b", "b").start("a:pathLst");
    xml.start("a:path", "w", emu(width), "h", emu(height));
    for (int i = 0; i < points.size(); i++) {
      xml.start(i == 0 ? "a:moveTo" : "a:lnTo");
      xml.empty("a:pt", "x", emu(points.get(i).x() - left), "y", emu(points.get(i).y() - top));
      xml.end();
    }
    if (path.closed()) {
      xml.empty("a:close");
    }
    xml.end().end().end();
    finish(xml, path.closed() ? path.fill() : Optional.empty(), path.edge());
  }

  /** A text box whose line stands where the label's base line is; its room has some to spare. */
  private void label(Xml xml, Drawing.Label label, double room) {
    double size = label.size();
    double least =
        measure.width(label.text(), label.bold(), size) + label.spacing() * label.text().length();
    double most = least * 1.06 + 4;
    // Within the drawing, where that leaves room for the text.
    double width =
        switch (label.anchor()) {
          case START -> Math.max(least, Math.min(most, room - label.x()));
          case MIDDLE -> most;
          case END -> Math.max(least, Math.min(most, label.x()));
        };
    double x =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    String id = Integer.toString(++ids);
    xml.start("wps:wsp").empty("wps:cNvPr", "id", id, "name", "Label " + id);
    xml.empty("wps:cNvSpPr", "txBox", "1");
    xml.start("wps:spPr").start("a:xfrm");
    xml.empty("a:off", "x", emu(x), "y", emu(label.y() - ASCENT * size));
    extent(xml, "a:ext", width, LINE * size);
    xml.end();
    preset(xml, "rect");
    xml.empty("a:noFill").start("a:ln").empty("a:noFill").end().end();
    xml.start("wps:txbx").start("w:txbxContent").start("w:p").start("w:pPr");
    xml.empty("w:pStyle", "w:val", WordStyle.FIGURE_LABEL.id());
    if (label.anchor() != Drawing.Anchor.START) {
      String side = label.anchor() == Drawing.Anchor.END ? "right" : "center";
      xml.empty("w:jc", "w:val", side);
    }
    xml.end().start("w:r").start("w:rPr");
    // A drawing's labels are as computed as its lines: their size and colour are part of it.
    if (label.bold()) {
      xml.empty("w:b");
    }
    xml.empty("w:color", "w:val", label.colour().hex());
    if (label.spacing() > 0) {
      xml.empty("w:spacing", "w:val", Long.toString(Math.round(label.spacing() * 20)));
    }
    String half = Long.toString(Math.round(size * 2));
    xml.empty("w:sz", "w:val", half).empty("w:szCs", "w:val", half).end();
    xml.element("w:t", label.text(), "xml:space", "preserve").end().end().end().end();
    xml.start(
        "wps:bodyPr",
        "wrap",
        "none",
        "lIns",
        "0",
        "tIns",
        "0",
        "rIns",
        "0",
        "bIns",
        "0",
        "anchor",
        "t");
    xml.empty("a:noAutofit").end().end();
  }
}
