package io.rolloutplaybook.render.pdf;

/** Millimetres, in which the design is measured, to points, in which PDF is. */
final class Lengths {
  private Lengths() {}

  static double mm(double millimetres) {
    return millimetres * 72 / 25.4;
  }
}
