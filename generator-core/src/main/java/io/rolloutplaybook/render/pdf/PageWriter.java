package io.rolloutplaybook.render.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * One page as it is painted: its content stream, what of it belongs to which structure element, and
 * its annotations. Everything painted between {@link #tag} and the next {@link #tag} or {@link
 * #artifact} belongs to that element.
 */
final class PageWriter {
  private final PdfFile file;
  private final int index;
  private final Frame frame;
  private final COSDictionary page;
  private final Content content;
  private final List<StructureElement> marked = new ArrayList<>();
  private final Map<LinkTarget, StructureElement> links;
  private final COSArray annotations = new COSArray();
  private StructureElement open;
  private boolean inArtifact;

  PageWriter(
      PdfFile file,
      int index,
      Frame frame,
      COSDictionary page,
      IdentityHashMap<LinkTarget, StructureElement> links) {
    this.file = file;
    this.index = index;
    this.frame = frame;
    this.page = page;
    this.links = links;
    content = new Content(frame.height());
  }

  PdfFile file() {
    return file;
  }

  Frame frame() {
    return frame;
  }

  /** The page's place in the document, from 0. */
  int index() {
    return index;
  }

  /** Where to paint. */
  Content content() {
    return content;
  }

  /** What follows belongs to an element, until something else is said. */
  void tag(StructureElement element) {
    if (open == element) {
      return;
    }
    close();
    int mcid = marked.size();
    marked.add(element);
    element.content(page, mcid);
    content.raw(
        "/" + element.dictionary().getNameAsString(COSName.S) + " <</MCID " + mcid + ">> BDC");
    open = element;
  }

  /** What follows is decoration, until something else is said. */
  void artifact() {
    if (!inArtifact) {
      close();
      content.raw("/Artifact BMC");
      inArtifact = true;
    }
  }

  /** What follows is a running header or footer. */
  void pagination(String kind) {
    close();
    content.raw("/Artifact <</Type /Pagination /Subtype /" + kind + ">> BDC");
    inArtifact = true;
  }

  private void close() {
    if (open != null || inArtifact) {
      content.raw("EMC");
      open = null;
      inArtifact = false;
    }
  }

  /**
   * Paints a line of text.
   *
   * @param x its left end
   * @param baseline points from the page's top
   * @param element what it belongs to; empty inside an artifact
   */
  void line(Line line, double x, double baseline, Optional<StructureElement> element) {
    for (Line.Placed part : line.parts()) {
      double at = x + part.x();
      if (part.fragment() instanceof Fragment.Glyphs glyphs) {
        glyphs(glyphs, at, baseline, element);
      } else if (part.fragment() instanceof Fragment.Symbol symbol) {
        element.ifPresent(this::tag);
        symbol(symbol, at, baseline, element.isPresent());
      }
    }
  }

  private void glyphs(
      Fragment.Glyphs glyphs, double x, double baseline, Optional<StructureElement> element) {
    TextStyle style = glyphs.style();
    if (element.isPresent()) {
      tag(
          glyphs
              .link()
              .map(l -> links.computeIfAbsent(l, key -> element.get().add("Link")))
              .orElse(element.get()));
    }
    content.text(
        glyphs.text(), glyphs.font(), style.size(), style.tracking(), style.colour(), x, baseline);
    if (glyphs.link().isPresent() && element.isPresent()) {
      LinkTarget target = glyphs.link().get();
      if (!target.isSection()) {
        content.line(x, baseline + 1.4, x + glyphs.width(), baseline + 1.4, style.colour(), 0.4);
      }
      double ascent = glyphs.font().ascent(style.size());
      double descent = glyphs.font().descent(style.size());
      COSDictionary annotation =
          file.link(target, frame, x, baseline - ascent, glyphs.width(), ascent + descent);
      annotate(annotation, links.get(target));
    }
  }

  private void symbol(Fragment.Symbol symbol, double x, double baseline, boolean tagged) {
    boolean spoken = tagged && !symbol.character().isEmpty();
    if (spoken) {
      content.raw("/Span <</ActualText <" + utf16(symbol.character()) + ">>> BDC");
    }
    // Its middle stands at half the height of capitals.
    double top = baseline - symbol.size() * 0.36 - symbol.drawing().height() / 2;
    DrawingPainter.paint(content, file.fonts(), symbol.drawing(), x, top, 1);
    if (spoken) {
      content.raw("EMC");
    }
  }

  private static String utf16(String text) {
    StringBuilder hex = new StringBuilder("FEFF");
    for (char c : text.toCharArray()) {
      String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
      hex.append("0".repeat(4 - digits.length())).append(digits);
    }
    return hex.toString();
  }

  /** Puts an annotation on the page, as part of an element. */
  void annotate(COSDictionary annotation, StructureElement element) {
    annotation.setItem(COSName.P, page);
    annotations.add(annotation);
    element.annotation(page, annotation);
    file.belongs(annotation, element);
  }

  COSDictionary page() {
    return page;
  }

  /** The finished content stream. */
  byte[] finish() {
    close();
    if (annotations.size() > 0) {
      page.setItem(COSName.ANNOTS, annotations);
    }
    return content.toBytes();
  }

  /** The elements of the page's marked content, by number. */
  List<StructureElement> marked() {
    return marked;
  }
}
