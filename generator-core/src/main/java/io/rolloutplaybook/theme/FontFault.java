package io.rolloutplaybook.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what keeps a TrueType file from being embedded: that a part of it is missing, or that its
 * maker forbids it.
 */
final class FontFault {
  /** Offset table and table record (OpenType 1.9, "Organization of an OpenType font"), in bytes. */
  private static final int HEAD = 12;

  private static final int RECORD = 16;

  /** What a TrueType font must have to be drawn and measured. */
  private static final List<String> NEEDED =
      List.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

  /** Where the table OS/2 has fsType, and that field's bits (OpenType 1.9, "OS/2"). */
  private static final int RIGHTS = 8;

  private static final int KINDS = 0x000F;
  private static final int RESTRICTED = 0x0002;
  private static final int NO_SUBSETS = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  private FontFault() {}

  /** What is wrong, to follow the file's name in a sentence; empty when nothing is. */
  static Optional<String> of(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    if (font.length < HEAD) {
      return Optional.of("is damaged: it is much too short");
    }
    int count = in.getShort(4) & 0xFFFF;
    Map<String, Integer> tables = new HashMap<>();
    for (int i = 0; i < count && HEAD + (i + 1) * RECORD <= font.length; i++) {
      int at = HEAD + i * RECORD;
      String name = new String(font, at, 4, StandardCharsets.ISO_8859_1);
      long offset = in.getInt(at + 8) & 0xFFFFFFFFL;
      long length = in.getInt(at + 12) & 0xFFFFFFFFL;
      if (offset + length <= font.length) {
        tables.put(name, (int) offset);
      }
    }
    Optional<String> missing = NEEDED.stream().filter(n -> !tables.containsKey(n)).findFirst();
    if (missing.isPresent()) {
      return Optional.of("is damaged: its part `" + missing.get() + "` is missing or cut off");
    }
    int rights = rights(in, tables);
    boolean forbidden =
        (rights & KINDS) == RESTRICTED || (rights & (NO_SUBSETS | BITMAPS_ONLY)) != 0;
    return forbidden
        ? Optional.of("does not allow that documents contain it, so its maker says in the file")
        : Optional.empty();
  }

  private static int rights(ByteBuffer in, Map<String, Integer> tables) {
    Integer at = tables.get("OS/2");
    return at == null || at + RIGHTS + 2 > in.limit() ? 0 : in.getShort(at + RIGHTS) & 0xFFFF;
  }
}
