package io.rolloutplaybook.render;

import java.util.function.ToIntFunction;

/** How large the title of a cover is set, so that what stands below it stays on the page. */
public final class CoverTitle {
  private static final double[] SIZES = {44, 36, 28, 22};

  /** The room between its letters, as a share of the size: large letters stand closer. */
  public static final double TRACKING = -0.025;

  private CoverTitle() {}

  /**
   * The largest size that sets it in two lines, or the smallest one.
   *
   * @param lines how many lines it takes in a size, in points
   */
  public static double size(ToIntFunction<Double> lines) {
    for (double size : SIZES) {
      if (lines.applyAsInt(size) <= 2) {
        return size;
      }
    }
    return SIZES[SIZES.length - 1];
  }
}
