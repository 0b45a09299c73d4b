package io.rolloutplaybook;

import java.util.List;

/** Whom documents are made for. Audiences and waves are named by their ids in the definition. */
public sealed interface Readers {
  /** One set of documents with everything in them. */
  record Everybody() implements Readers {}

  /** One set of documents with what concerns one audience. */
  record One(String audience) implements Readers {}

  /**
   * A set of documents for each of these audiences, in a folder of its own that is called like the
   * audience's id.
   *
   * @param audiences each once; all of the definition when empty
   */
  record Each(List<String> audiences) implements Readers {
    public Each {
      audiences = audiences.stream().distinct().toList();
    }
  }

  /** Documents for these readers about one wave, as if it were a rollout of its own. */
  record InWave(String wave, Readers readers) implements Readers {}

  /**
   * Documents for these readers about each of these waves, in a folder that is called like the
   * wave's id.
   *
   * @param waves each once; all of the definition when empty
   */
  record InEachWave(List<String> waves, Readers readers) implements Readers {
    public InEachWave {
      waves = waves.stream().distinct().toList();
    }
  }
}
