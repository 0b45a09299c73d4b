package io.rolloutplaybook.output;

import java.util.List;

/**
 * What a commit did to the folder, by file name in alphabetical order.
 *
 * @param written in place now, whether or not their bytes changed
 * @param kept edited by a person and therefore left alone
 * @param removed written by an earlier run, unedited, and no longer produced
 */
public record Committed(List<String> written, List<String> kept, List<String> removed) {
  public Committed {
    written = List.copyOf(written);
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
  }
}
