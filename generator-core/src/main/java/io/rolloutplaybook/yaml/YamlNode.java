package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A value in a YAML file, with its place. Scalars are text: whoever reads them decides the type.
 */
public sealed interface YamlNode {
  SourceLocation at();

  /**
   * @param quoted whether it was written in quotes or as a block, so that an empty text is meant
   * @param cut a comment right behind it that looks like the rest of a text, as in {@code Win #1}
   */
  record YamlScalar(SourceLocation at, String text, boolean quoted, Optional<SourceLocation> cut)
      implements YamlNode {
    public YamlScalar(SourceLocation at, String text, boolean quoted) {
      this(at, text, quoted, Optional.empty());
    }

    /** Whether it stands for no value, so that its key counts as not written. */
    public boolean isNothing() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  record YamlSequence(SourceLocation at, List<YamlNode> items) implements YamlNode {
    public YamlSequence {
      items = List.copyOf(items);
    }
  }

  /** Entries in the order in which they were written; keys are unique. */
  record YamlMapping(SourceLocation at, List<YamlEntry> entries) implements YamlNode {
    public YamlMapping {
      entries = List.copyOf(entries);
    }
  }

  record YamlEntry(YamlScalar key, YamlNode value) {}
}
