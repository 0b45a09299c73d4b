package io.rolloutplaybook.render.docx;

import java.io.IOException;

/**
 * What an image file says of itself.
 *
 * @param width in pixels
 * @param height in pixels
 */
record ImageFormat(String extension, String contentType, int width, int height) {

  /**
   * Reads a PNG's or JPEG's header.
   *
   * @param name names the file in the exception
   * @throws IOException when it is neither
   */
  static ImageFormat of(byte[] bytes, String name) throws IOException {
    if (bytes.length >= 24 && number(bytes, 0, 4) == 0x89504E47L) {
      return checked(
          new ImageFormat(
              "png", "image/png", (int) number(bytes, 16, 4), (int) number(bytes, 20, 4)),
          name);
    }
    if (bytes.length >= 4 && number(bytes, 0, 2) == 0xFFD8) {
      int at = 2;
      while (at + 9 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
        int marker = bytes[at + 1] & 0xFF;
        // Start of frame, in any coding; C4, C8 and CC are something else.
        if (marker >= 0xC0
            && marker <= 0xCF
            && marker != 0xC4
            && marker != 0xC8
            && marker != 0xCC) {
          return checked(
              new ImageFormat(
                  "jpeg",
                  "image/jpeg",
                  (int) number(bytes, at + 7, 2),
                  (int) number(bytes, at + 5, 2)),
              name);
        }
        at += marker == 0xFF ? 1 : 2 + (int) number(bytes, at + 2, 2);
      }
    }
    throw new IOException(name + " is neither a PNG nor a JPEG image");
  }

  private static ImageFormat checked(ImageFormat image, String name) throws IOException {
    if (image.width() <= 0 || image.height() <= 0) {
      throw new IOException(name + " is an image without a size");
    }
    return image;
  }

  private static long number(byte[] bytes, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = value << 8 | bytes[i] & 0xFF;
    }
    return value;
  }
}
