package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.render.figure.Drawing;
import java.util.ArrayList;
import java.util.List;

/** Figures as pieces, each tagged with what it shows. */
final class FigureLayout {
  private final LayoutContext context;

  FigureLayout(LayoutContext context) {
    this.context = context;
  }

  /**
   * @param pageHeight no piece becomes higher, in points
   */
  List<Piece> pieces(Figure figure, double width, double pageHeight, StructureElement parent) {
    List<Piece> pieces = new ArrayList<>();
    for (Drawing drawing : context.figures().draw(figure, width, pageHeight)) {
      StructureElement element = parent.add("Figure").alternative(figure.alternative());
      Piece piece = piece(drawing, Math.min(1, pageHeight / drawing.height()), element);
      pieces.add(pieces.isEmpty() ? piece : piece.after(mm(4)));
    }
    return pieces;
  }

  private Piece piece(Drawing drawing, double scale, StructureElement element) {
    return Piece.of(
        drawing.height() * scale, (page, x, y) -> paint(page, drawing, x, y, scale, element));
  }

  /** Paints a drawing as a figure of the document. */
  void paint(
      PageWriter page,
      Drawing drawing,
      double x,
      double y,
      double scale,
      StructureElement element) {
    double top = page.frame().height() - y;
    element.attribute(
        "Layout",
        "BBox",
        PdfFile.rectangle(x, top - drawing.height() * scale, x + drawing.width() * scale, top));
    page.tag(element);
    DrawingPainter.paint(page.content(), context.fonts(), drawing, x, y, scale);
  }
}
