package io.rolloutplaybook.definition;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.util.Optional;

/** The text files that a definition names, such as those that it includes. */
public interface DefinitionFiles {
  /**
   * A file of the definition.
   *
   * @param name as problems show it; one name for one file
   * @param content not to be changed
   */
  record TextFile(String name, byte[] content) {}

  /**
   * Reads a file that stands below the definition's folder.
   *
   * @param path relative to the file in which it is written, with forward slashes
   * @param problems receives, at the path, why the file cannot be read
   */
  Optional<TextFile> read(YamlScalar path, Problems problems);
}
