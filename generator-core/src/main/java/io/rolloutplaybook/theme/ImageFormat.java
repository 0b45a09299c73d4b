package io.rolloutplaybook.theme;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What an image file says of itself in its header, read without decoding it.
 *
 * @param extension of such files, and the second half of their media type: png or jpeg
 * @param width in pixels
 * @param height in pixels
 */
public record ImageFormat(String extension, int width, int height) {
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;
  private static final int JPEG = 0xFFD8;

  /** Empty when the bytes are neither PNG nor JPEG, or break off too early. */
  public static Optional<ImageFormat> of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length >= 24 && in.getLong(0) == PNG && in.getInt(12) == IHDR) {
      return checked("png", in.getInt(16), in.getInt(20));
    }
    if (bytes.length >= 4 && (in.getShort(0) & 0xFFFF) == JPEG) {
      return jpeg(in);
    }
    return Optional.empty();
  }

  /** Goes from marker to marker (ITU T.81, B.1) until one that starts a frame. */
  private static Optional<ImageFormat> jpeg(ByteBuffer in) {
    int at = 2;
    while (at + 9 <= in.limit()) {
      if ((in.get(at) & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      int marker = in.get(at + 1) & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return checked("jpeg", in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF);
      }
      int length = in.getShort(at + 2) & 0xFFFF;
      at += marker == 0xFF ? 1 : 2 + length;
    }
    return Optional.empty();
  }

  private static Optional<ImageFormat> checked(String extension, int width, int height) {
    return width > 0 && height > 0
        ? Optional.of(new ImageFormat(extension, width, height))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return width + " × " + height;
  }
}
