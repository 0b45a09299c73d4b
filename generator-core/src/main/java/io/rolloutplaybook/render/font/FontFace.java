package io.rolloutplaybook.render.font;

import io.rolloutplaybook.theme.Theme.FontFile;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * One TrueType file: its glyphs, their widths and its vertical measures. Parsed once per JVM and
 * shared by all threads.
 */
public final class FontFace {
  private static final int NO_GLYPH = 0;

  /** Parsed faces. A user's file that changes is read again: its size and time are in the key. */
  private static final ConcurrentMap<Key, FontFace> PARSED = new ConcurrentHashMap<>();

  private record Key(FontFile file, long size, long modified) {}

  private final TrueTypeFont font;
  private final CmapLookup lookup;
  private final char[] glyphs;
  private final int[] advances;
  private final int unitsPerEm;
  private final int ascent;
  private final int descent;
  private final int capHeight;

  private FontFace(TrueTypeFont font) throws IOException {
    this.font = font;
    lookup = font.getUnicodeCmapLookup();
    glyphs = new char[0x10000];
    for (int c = 0; c < glyphs.length; c++) {
      glyphs[c] = (char) lookup.getGlyphId(c);
    }
    advances = new int[font.getNumberOfGlyphs()];
    for (int g = 0; g < advances.length; g++) {
      advances[g] = font.getAdvanceWidth(g);
    }
    unitsPerEm = font.getUnitsPerEm();
    ascent = font.getHorizontalHeader().getAscender();
    descent = font.getHorizontalHeader().getDescender();
    OS2WindowsMetricsTable os2 = font.getOS2Windows();
    int stated = os2 == null ? 0 : os2.getCapHeight();
    // Tables before version 2 do not state it; seven tenths of the em is what text fonts come near.
    capHeight = stated > 0 ? stated : unitsPerEm * 7 / 10;
  }

  /**
   * The face in a file.
   *
   * @throws IOException when the file is missing or is not TrueType
   */
  public static FontFace of(FontFile file) throws IOException {
    Key key = key(file);
    FontFace known = PARSED.get(key);
    if (known != null) {
      return known;
    }
    synchronized (PARSED) {
      known = PARSED.get(key);
      if (known == null) {
        known = parse(file);
        PARSED.put(key, known);
      }
      return known;
    }
  }

  private static Key key(FontFile file) throws IOException {
    if (file.resource()) {
      return new Key(file, 0, 0);
    }
    try {
      BasicFileAttributes a = Files.readAttributes(Path.of(file.path()), BasicFileAttributes.class);
      return new Key(file, a.size(), a.lastModifiedTime().toMillis());
    } catch (NoSuchFileException e) {
      throw new IOException("the font file " + file.path() + " does not exist", e);
    }
  }

  private static FontFace parse(FontFile file) throws IOException {
    try {
      return new FontFace(new TTFParser().parseEmbedded(new ByteArrayInputStream(read(file))));
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // FontBox throws whatever it stumbles over in a damaged file.
      throw new IOException(
          "the font file " + file.path() + " cannot be read as TrueType: " + e.getMessage(), e);
    }
  }

  private static byte[] read(FontFile file) throws IOException {
    if (!file.resource()) {
      return Files.readAllBytes(Path.of(file.path()));
    }
    try (InputStream in = FontFace.class.getResourceAsStream(file.path())) {
      if (in == null) {
        throw new FileNotFoundException("no font " + file.path() + " on the class path");
      }
      return in.readAllBytes();
    }
  }

  /** Whether the face has a glyph of its own for the code point. */
  public boolean has(int codePoint) {
    return glyph(codePoint) != NO_GLYPH;
  }

  /** The glyph's index in the font; 0 when the face has none. */
  public int glyph(int codePoint) {
    return codePoint < glyphs.length ? glyphs[codePoint] : lookup.getGlyphId(codePoint);
  }

  /** How far the pen moves after the glyph, in font units. */
  public int advance(int glyph) {
    return glyph < advances.length ? advances[glyph] : 0;
  }

  /**
   * The width of a text as it is set: glyph by glyph, without kerning.
   *
   * @param size in points
   * @return points
   */
  public double width(String text, double size) {
    long units = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        int codePoint = text.codePointAt(i);
        units += advance(glyph(codePoint));
        i += Character.charCount(codePoint);
      } else {
        units += advance(glyphs[c]);
        i++;
      }
    }
    return units * size / unitsPerEm;
  }

  /**
   * The text as this face can show it. Characters that only steer (zero-width joiners, variation
   * selectors, soft hyphens) go, special spaces and hyphens that the face lacks become ordinary
   * ones, and anything else that it lacks is made visible as {@code [U+1F680]}.
   *
   * @param missing receives the code points that were made visible
   */
  public String shown(String text, Set<Integer> missing) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = glyphs[c] != NO_GLYPH && !steers(c) && !Character.isSurrogate(c);
    }
    if (plain) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              if (steers(c)) {
                return;
              }
              if (has(c)) {
                out.appendCodePoint(c);
              } else if (c == 0x2011) {
                out.append('-');
              } else if (c == 0x202F || c == 0x2007) {
                out.append('\u00A0');
              } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
              } else {
                missing.add(c);
                out.append("[U+").append(hex(c)).append(']');
              }
            });
    return out.toString();
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static boolean steers(int c) {
    return c == 0xAD
        || c == 0xFEFF
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x2064
        || c >= 0x2066 && c <= 0x2069
        || c >= 0xFE00 && c <= 0xFE0F;
  }

  /** Font units in the type size; the unit of {@link #advance} and the vertical measures. */
  public int unitsPerEm() {
    return unitsPerEm;
  }

  /** Font units above the baseline. */
  public int ascent() {
    return ascent;
  }

  /** Font units below the baseline, negative. */
  public int descent() {
    return descent;
  }

  /** Height of capitals, in font units. */
  public int capHeight() {
    return capHeight;
  }

  /** The parsed file for embedding. Shared: not to be closed. */
  public TrueTypeFont trueType() {
    return font;
  }
}
