package io.rolloutplaybook.render.docx;

/** Lengths in the units of WordprocessingML and DrawingML. */
final class Length {
  /** Twips in a point. */
  private static final double TWIPS = 20;

  /** Points in a millimetre. */
  static final double POINTS_PER_MM = 72 / 25.4;

  private Length() {}

  /** Points as twentieths of a point, what Word calls dxa. */
  static String twips(double points) {
    return Integer.toString((int) Math.round(points * TWIPS));
  }

  /** Points as English Metric Units, 12,700 in a point. */
  static long pointsToEmu(double points) {
    return Math.round(points * 12_700);
  }
}
