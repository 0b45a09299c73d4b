package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.render.font.FontFace;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.render.font.FontSet.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one document, each embedded once and only when it is used. */
final class PdfFonts {
  private final FontSet set;
  private final PdfFont[] fonts = new PdfFont[Family.values().length * 4];
  private final Set<Integer> missing = new TreeSet<>();

  PdfFonts(FontSet set) {
    this.set = set;
  }

  /**
   * @throws UncheckedIOException when the face's file cannot be read
   */
  PdfFont of(Family family, boolean bold, boolean italic) {
    int index = family.ordinal() * 4 + (bold ? 2 : 0) + (italic ? 1 : 0);
    if (fonts[index] == null) {
      try {
        fonts[index] = new PdfFont(set.face(family, bold, italic), "F" + index);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return fonts[index];
  }

  PdfFont of(TextStyle style) {
    return of(style.family(), style.bold(), style.italic());
  }

  /** Text and the font that shows it. */
  record Run(String text, PdfFont font) {}

  /**
   * Shares a text out among the fonts that have its characters: the style's own first, then the
   * other families; what none has becomes visible as {@code [U+1F680]}. Soft hyphens stay.
   */
  List<Run> runs(String text, TextStyle style) {
    PdfFont own = of(style);
    if (covers(own.face(), text)) {
      return List.of(new Run(text, own));
    }
    List<Run> runs = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    PdfFont current = own;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      PdfFont font = fontFor(c, style);
      if (font != current) {
        if (!pending.isEmpty()) {
          runs.add(new Run(pending.toString(), current));
          pending.setLength(0);
        }
        current = font;
      }
      pending.append(
          c == PdfFont.SOFT_HYPHEN
              ? String.valueOf(PdfFont.SOFT_HYPHEN)
              : current.face().shown(Character.toString(c), missing));
    }
    if (!pending.isEmpty()) {
      runs.add(new Run(pending.toString(), current));
    }
    return runs;
  }

  private static boolean covers(FontFace face, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Characters that only steer are rare enough to go the long way round.
      if (c > 0x2000 && c <= 0x206F && !face.shown(String.valueOf(c), Set.of()).equals("" + c)
          || Character.isSurrogate(c)
          || c >= 0xFE00 && c <= 0xFEFF
          || c != PdfFont.SOFT_HYPHEN && !face.has(c)) {
        return false;
      }
    }
    return true;
  }

  private PdfFont fontFor(int codePoint, TextStyle style) {
    PdfFont own = of(style);
    if (own.face().has(codePoint)
        || codePoint < 0x80
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || codePoint == 0x2011) {
      return own;
    }
    for (Family family : Family.values()) {
      PdfFont other = of(family, style.bold(), style.italic());
      if (other.face().has(codePoint)) {
        return other;
      }
    }
    return own;
  }

  /** Code points that no font of the theme has and that were asked for. */
  Set<Integer> missing() {
    return missing;
  }

  /** The font resources that all pages share: the fonts that were used, embedded. */
  void embed(PDDocument document, COSDictionary resources) throws IOException {
    for (PdfFont font : fonts) {
      if (font != null && font.isUsed()) {
        resources.setItem(COSName.getPDFName(font.name()), font.embed(document));
      }
    }
  }
}
