package io.rolloutplaybook.theme;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Finds what is wrong with a PNG or JPEG image whose header can be read: most of all, that a copy
 * or a download broke off.
 */
final class ImageFault {
  private static final String DAMAGED = "is damaged: its end is missing, or a part of it changed";
  private static final int SIGNATURE = 8;

  /** A chunk's length, kind and checksum, four bytes each. */
  private static final int CHUNK = 12;

  private static final int IEND = 0x49454E44;

  private ImageFault() {}

  /** What is wrong, to follow the file's name in a sentence; empty when nothing is. */
  static Optional<String> of(byte[] image) {
    ByteBuffer in = ByteBuffer.wrap(image);
    return (image[0] & 0xFF) == 0xFF ? jpeg(in) : png(in);
  }

  /** Goes from chunk to chunk (ISO/IEC 15948, 5.3) to the last, and checks each one's sum. */
  private static Optional<String> png(ByteBuffer in) {
    int at = SIGNATURE;
    while (in.limit() - at >= CHUNK) {
      int length = in.getInt(at);
      if (length < 0 || length > in.limit() - at - CHUNK) {
        return Optional.of(DAMAGED);
      }
      CRC32 sum = new CRC32();
      sum.update(in.array(), at + 4, 4 + length);
      if ((int) sum.getValue() != in.getInt(at + 8 + length)) {
        return Optional.of(DAMAGED);
      }
      if (in.getInt(at + 4) == IEND) {
        return Optional.empty();
      }
      at += CHUNK + length;
    }
    return Optional.of(DAMAGED);
  }

  /** Goes from marker to marker (ITU T.81, B.1) to the picture, which has to end with a marker. */
  private static Optional<String> jpeg(ByteBuffer in) {
    int at = 2;
    while (at + 9 < in.limit() && (in.get(at) & 0xFF) == 0xFF) {
      int marker = in.get(at + 1) & 0xFF;
      if (marker == 0xDA) {
        return ends(in, at) ? Optional.empty() : Optional.of(DAMAGED);
      }
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      int colours = in.get(at + 9);
      if (frame && colours != 1 && colours != 3) {
        return Optional.of("has the colours of a printing press (CMYK) instead of a screen's");
      }
      at += marker == 0xFF ? 1 : 2 + (in.getShort(at + 2) & 0xFFFF);
    }
    return Optional.of(DAMAGED);
  }

  private static boolean ends(ByteBuffer in, int from) {
    for (int at = in.limit() - 2; at > from; at--) {
      if ((in.get(at) & 0xFF) == 0xFF && (in.get(at + 1) & 0xFF) == 0xD9) {
        return true;
      }
    }
    return false;
  }
}
