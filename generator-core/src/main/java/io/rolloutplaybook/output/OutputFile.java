package io.rolloutplaybook.output;

import java.util.Arrays;

/**
 * What is to stand in a file.
 *
 * @param bytes not copied, so not to be changed
 * @param sum their SHA-256, which takes long enough to be worked out by whoever made them
 */
public record OutputFile(byte[] bytes, String sum) {
  public static OutputFile of(byte[] bytes) {
    return new OutputFile(bytes, Manifest.sum(bytes));
  }

  boolean holds(byte[] others) {
    return Arrays.equals(bytes, others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutputFile file && sum.equals(file.sum);
  }

  @Override
  public int hashCode() {
    return sum.hashCode();
  }
}
