package io.rolloutplaybook.render;

/** How wide text of the theme's body font comes out. */
@FunctionalInterface
public interface TextMeasure {
  /**
   * @param size in points
   * @return points
   */
  double width(String text, boolean bold, double size);

  /**
   * How many lines a text takes in a width, broken between words; at least one.
   *
   * @param size in points
   * @param room in points
   */
  default int lines(String text, boolean bold, double size, double room) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      double x = 0;
      for (String word : paragraph.split(" ")) {
        double length = width(word, bold, size);
        double space = x == 0 ? 0 : width(" ", bold, size);
        if (x > 0 && x + space + length > room) {
          lines++;
          x = 0;
          space = 0;
        }
        x += space + length;
        // A word that is wider than the room is broken within, unless nothing fits at all.
        while (x > room && room > size) {
          lines++;
          x -= room;
        }
      }
    }
    return lines;
  }
}
