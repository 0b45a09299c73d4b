package io.rolloutplaybook.theme;

import java.util.HexFormat;

/**
 * An opaque sRGB colour.
 *
 * @param rgb 0xRRGGBB
 */
public record Colour(int rgb) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  public static final Colour WHITE = new Colour(0xFFFFFF);

  public Colour {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException(Integer.toHexString(rgb));
    }
  }

  public int red() {
    return rgb >> 16;
  }

  public int green() {
    return rgb >> 8 & 0xFF;
  }

  public int blue() {
    return rgb & 0xFF;
  }

  /** Six upper-case hexadecimal digits without a hash. */
  public String hex() {
    return HEX.toHexDigits(rgb, 6);
  }

  /**
   * The colour mixed with white.
   *
   * @param share how much of this colour remains, 0 to 1
   */
  public Colour tint(double share) {
    return new Colour(mix(red(), share) << 16 | mix(green(), share) << 8 | mix(blue(), share));
  }

  private static int mix(int channel, double share) {
    return (int) Math.round(255 - (255 - channel) * share);
  }

  /** Contrast ratio between two colours, 1 to 21 (WCAG 2.1, relative luminance). */
  public double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
