package io.rolloutplaybook.render;

/** How wide text of the theme's body font comes out. */
@FunctionalInterface
public interface TextMeasure {
  /**
   * @param size in points
   * @return points
   */
  double width(String text, boolean bold, double size);
}
