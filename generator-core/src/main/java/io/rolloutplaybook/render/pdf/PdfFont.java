package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.render.font.FontFace;
import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One face in one document: remembers which characters were shown, so that only they go along. */
final class PdfFont {
  /**
   * Marks where a word may be broken. Shown, as a hyphen, only at the end of a text, which is where
   * a word was broken: so what is copied out of the file can be put together again.
   */
  static final char SOFT_HYPHEN = '\u00AD';

  private final FontFace face;
  private final String name;
  private final BitSet used = new BitSet();

  PdfFont(FontFace face, String name) {
    this.face = face;
    this.name = name;
  }

  FontFace face() {
    return face;
  }

  /** What content streams call it. */
  String name() {
    return name;
  }

  boolean isUsed() {
    return !used.isEmpty();
  }

  /**
   * The width of a text as it is shown.
   *
   * @param tracking added after each glyph, in ems
   * @return points
   */
  double width(String text, double size, double tracking) {
    String shown = text;
    if (text.indexOf(SOFT_HYPHEN) >= 0) {
      shown =
          text.replace("\u00AD", "") + (text.charAt(text.length() - 1) == SOFT_HYPHEN ? "-" : "");
    }
    double width = face.width(shown, size);
    return tracking == 0
        ? width
        : width + tracking * size * shown.codePointCount(0, shown.length());
  }

  /** The glyph of a character that is about to be shown. */
  int show(int codePoint) {
    int shown = codePoint == SOFT_HYPHEN && !face.has(SOFT_HYPHEN) ? '-' : codePoint;
    used.set(shown);
    return face.glyph(shown);
  }

  /** From the baseline to the top of a line that is as high as the face says, in points. */
  double ascent(double size) {
    return face.ascent() * size / face.unitsPerEm();
  }

  /** From the baseline to the lowest ink, in points, positive. */
  double descent(double size) {
    return -face.descent() * size / face.unitsPerEm();
  }

  /** Embeds the glyphs that were shown. */
  COSDictionary embed(PDDocument document) throws IOException {
    PDType0Font font = PDType0Font.load(document, face.trueType(), true);
    used.stream().forEach(font::addToSubset);
    font.subset();
    return font.getCOSObject();
  }
}
