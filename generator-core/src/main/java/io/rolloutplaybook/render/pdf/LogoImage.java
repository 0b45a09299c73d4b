package io.rolloutplaybook.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A PNG or JPEG image as PDF holds it. Both formats' compressed pixels go into the file as they
 * are, without being decoded to a picture first; only transparency is taken apart.
 *
 * @param width in pixels
 * @param height in pixels
 */
record LogoImage(COSStream stream, int width, int height) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /**
   * @param name for messages
   * @throws IOException when it is neither PNG nor JPEG, or damaged
   */
  static LogoImage of(PdfFile file, byte[] bytes, String name) throws IOException {
    try {
      if (startsWith(bytes, PNG)) {
        return png(file, bytes, name);
      }
      if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
        return jpeg(file, bytes, name);
      }
    } catch (RuntimeException | DataFormatException e) {
      throw new IOException("the image " + name + " is damaged", e);
    }
    throw new IOException("the image " + name + " is neither PNG nor JPEG");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static COSStream image(
      PdfFile file, byte[] data, COSName filter, int width, int height, int bits, COSName space)
      throws IOException {
    COSStream stream = file.document().getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(data);
    }
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setItem(COSName.FILTER, filter);
    stream.setInt(COSName.WIDTH, width);
    stream.setInt(COSName.HEIGHT, height);
    stream.setInt(COSName.BITS_PER_COMPONENT, bits);
    stream.setItem(COSName.COLORSPACE, space);
    return stream;
  }

  private static LogoImage jpeg(PdfFile file, byte[] bytes, String name) throws IOException {
    int at = 2;
    while (at + 9 < bytes.length) {
      int marker = bytes[at + 1] & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        int height = (bytes[at + 5] & 0xFF) << 8 | bytes[at + 6] & 0xFF;
        int width = (bytes[at + 7] & 0xFF) << 8 | bytes[at + 8] & 0xFF;
        int components = bytes[at + 9] & 0xFF;
        if (components != 1 && components != 3) {
          throw new IOException("the image " + name + " is CMYK: save it as RGB");
        }
        COSName space = components == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB;
        return new LogoImage(
            image(file, bytes, COSName.DCT_DECODE, width, height, 8, space), width, height);
      }
      at += marker == 0xFF ? 1 : 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
    }
    throw new IOException("the image " + name + " is damaged");
  }

  private static LogoImage png(PdfFile file, byte[] bytes, String name)
      throws IOException, DataFormatException {
    ByteBuffer in = ByteBuffer.wrap(bytes, PNG.length, bytes.length - PNG.length);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    byte[] palette = {};
    boolean transparentColours = false;
    int width = 0;
    int height = 0;
    int bits = 0;
    int type = 0;
    boolean interlaced = false;
    while (in.remaining() >= 12) {
      byte[] chunk = new byte[in.getInt()];
      byte[] kind = new byte[4];
      in.get(kind).get(chunk).getInt();
      switch (new String(kind, StandardCharsets.US_ASCII)) {
        case "IHDR" -> {
          ByteBuffer head = ByteBuffer.wrap(chunk);
          width = head.getInt();
          height = head.getInt();
          bits = head.get();
          type = head.get();
          head.getShort();
          interlaced = head.get() != 0;
        }
        case "PLTE" -> palette = chunk;
        case "tRNS" -> transparentColours = true;
        case "IDAT" -> data.write(chunk);
        default -> {
          // Nothing else changes the picture.
        }
      }
    }
    boolean alpha = type == 4 || type == 6;
    if (interlaced || transparentColours || alpha && bits != 8) {
      // Rare kinds go through the JDK's decoder, which knows them all.
      PDImageXObject decoded = PDImageXObject.createFromByteArray(file.document(), bytes, name);
      return new LogoImage(decoded.getCOSObject(), width, height);
    }
    int channels = type == 2 || type == 6 ? 3 : 1;
    COSName space = channels == 3 ? COSName.DEVICERGB : COSName.DEVICEGRAY;
    if (alpha) {
      return split(file, data.toByteArray(), width, height, channels, space);
    }
    COSStream stream =
        image(file, data.toByteArray(), COSName.FLATE_DECODE, width, height, bits, space);
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, 15);
    parameters.setInt(COSName.COLORS, channels);
    parameters.setInt(COSName.BITS_PER_COMPONENT, bits);
    parameters.setInt(COSName.COLUMNS, width);
    stream.setItem(COSName.DECODE_PARMS, parameters);
    if (type == 3) {
      COSArray indexed = new COSArray();
      indexed.add(COSName.INDEXED);
      indexed.add(COSName.DEVICERGB);
      indexed.add(COSInteger.get(palette.length / 3 - 1));
      indexed.add(new COSString(palette));
      stream.setItem(COSName.COLORSPACE, indexed);
    }
    return new LogoImage(stream, width, height);
  }

  /** Takes the transparency apart from the colours: PDF holds them as two images. */
  private static LogoImage split(
      PdfFile file, byte[] data, int width, int height, int channels, COSName space)
      throws IOException, DataFormatException {
    int pixel = channels + 1;
    int row = width * pixel;
    byte[] raw = new byte[Math.multiplyExact(row + 1, height)];
    Inflater inflater = new Inflater();
    inflater.setInput(data);
    int filled = 0;
    while (filled < raw.length && !inflater.finished()) {
      int n = inflater.inflate(raw, filled, raw.length - filled);
      if (n == 0) {
        break;
      }
      filled += n;
    }
    inflater.end();
    if (filled < raw.length) {
      throw new DataFormatException("the pixels end too early");
    }
    byte[] colour = new byte[width * height * channels];
    byte[] alpha = new byte[width * height];
    byte[] above = new byte[row];
    for (int y = 0; y < height; y++) {
      byte[] line = new byte[row];
      int start = y * (row + 1);
      int filter = raw[start];
      for (int i = 0; i < row; i++) {
        int left = i >= pixel ? line[i - pixel] & 0xFF : 0;
        int up = above[i] & 0xFF;
        int corner = i >= pixel ? above[i - pixel] & 0xFF : 0;
        int predicted =
            switch (filter) {
              case 1 -> left;
              case 2 -> up;
              case 3 -> (left + up) / 2;
              case 4 -> paeth(left, up, corner);
              default -> 0;
            };
        line[i] = (byte) (raw[start + 1 + i] + predicted);
      }
      for (int x = 0; x < width; x++) {
        System.arraycopy(line, x * pixel, colour, (y * width + x) * channels, channels);
        alpha[y * width + x] = line[x * pixel + channels];
      }
      above = line;
    }
    COSStream stream = deflated(file, colour, width, height, space);
    stream.setItem(COSName.SMASK, deflated(file, alpha, width, height, COSName.DEVICEGRAY));
    return new LogoImage(stream, width, height);
  }

  private static COSStream deflated(
      PdfFile file, byte[] samples, int width, int height, COSName space) throws IOException {
    COSStream stream = file.stream(samples);
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setInt(COSName.WIDTH, width);
    stream.setInt(COSName.HEIGHT, height);
    stream.setInt(COSName.BITS_PER_COMPONENT, 8);
    stream.setItem(COSName.COLORSPACE, space);
    return stream;
  }

  /** The PNG specification's third filter: whichever neighbour is nearest to their trend. */
  private static int paeth(int left, int up, int corner) {
    int trend = left + up - corner;
    int toLeft = Math.abs(trend - left);
    int toUp = Math.abs(trend - up);
    int toCorner = Math.abs(trend - corner);
    return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
  }
}
