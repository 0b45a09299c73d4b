package io.rolloutplaybook.render;

import java.util.Set;

/**
 * A document in one format.
 *
 * @param bytes the file; not copied, so not to be changed
 * @param pages pages of a PDF or sheets of a workbook; 0 where only the reader's program knows
 * @param missing code points that no font of the theme has
 */
public record Rendered(byte[] bytes, int pages, Set<Integer> missing) {
  public Rendered {
    missing = Set.copyOf(missing);
  }
}
