package io.rolloutplaybook.output;

import java.util.Locale;

/** What to do about a file in the way that this product did not write, or that was edited since. */
public enum OnEdited {
  /** Stop, name all such files and change nothing. */
  FAIL,
  /** Leave those files as they are and write the others. */
  KEEP,
  /** Replace them. */
  OVERWRITE;

  /** How parameters and messages name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
