package io.rolloutplaybook.render.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An ICC profile of the sRGB colour space (IEC 61966-2-1), made here: PDF/A wants one in the file,
 * and the JDK's differs between versions.
 *
 * <p>Version 2, display, matrix and curve; primaries adapted to the D50 white point.
 */
final class SrgbProfile {
  private static final int CURVE_POINTS = 1024;
  private static final int HEADER = 128;

  private SrgbProfile() {}

  private record Tag(String signature, byte[] data) {}

  static byte[] bytes() {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("desc", description("sRGB IEC61966-2.1")));
    tags.add(new Tag("cprt", text("No copyright, use freely")));
    tags.add(new Tag("wtpt", xyz(0.9505, 1.0, 1.0891)));
    tags.add(new Tag("rXYZ", xyz(0.43607, 0.22249, 0.01392)));
    tags.add(new Tag("gXYZ", xyz(0.38515, 0.71687, 0.09708)));
    tags.add(new Tag("bXYZ", xyz(0.14307, 0.06061, 0.71410)));
    byte[] curve = curve();
    int table = 4 + 12 * (tags.size() + 3);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteBuffer directory = ByteBuffer.allocate(table);
    directory.putInt(tags.size() + 3);
    for (Tag tag : tags) {
      entry(directory, tag.signature(), HEADER + table + data.size(), tag.data().length);
      write(data, tag.data());
    }
    int curveAt = HEADER + table + data.size();
    for (String signature : List.of("rTRC", "gTRC", "bTRC")) {
      entry(directory, signature, curveAt, curve.length);
    }
    write(data, curve);
    ByteBuffer profile = ByteBuffer.allocate(HEADER + table + data.size());
    profile.putInt(profile.capacity());
    profile.putInt(0);
    profile.putInt(0x02100000);
    profile.put(ascii("mntrRGB XYZ "));
    for (short part : new short[] {2026, 1, 1, 0, 0, 0}) {
      profile.putShort(part);
    }
    profile.put(ascii("acsp"));
    profile.position(68);
    profile.putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
    profile.position(HEADER);
    profile.put(directory.array()).put(data.toByteArray());
    return profile.array();
  }

  private static void entry(ByteBuffer directory, String signature, int offset, int size) {
    directory.put(ascii(signature)).putInt(offset).putInt(size);
  }

  private static void write(ByteArrayOutputStream out, byte[] data) {
    out.writeBytes(data);
    while (out.size() % 4 != 0) {
      out.write(0);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put(ascii("XYZ "))
        .putInt(0)
        .putInt(fixed(x))
        .putInt(fixed(y))
        .putInt(fixed(z))
        .array();
  }

  private static byte[] text(String text) {
    return ByteBuffer.allocate(9 + text.length())
        .put(ascii("text"))
        .putInt(0)
        .put(ascii(text))
        .array();
  }

  private static byte[] description(String text) {
    // After the ASCII text: no Unicode and no Macintosh name, with their fixed room.
    return ByteBuffer.allocate(12 + text.length() + 1 + 8 + 70)
        .put(ascii("desc"))
        .putInt(0)
        .putInt(text.length() + 1)
        .put(ascii(text))
        .array();
  }

  /** The curve from stored values to light: IEC 61966-2-1, equation 6. */
  private static byte[] curve() {
    ByteBuffer curve = ByteBuffer.allocate(12 + 2 * CURVE_POINTS);
    curve.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double v = i / (CURVE_POINTS - 1.0);
      double light = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(light * 65535));
    }
    return curve.array();
  }
}
