package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a theme, whose files it may name and outside which it reaches nothing. */
record ThemeFolder(Path folder, Problems problems) {

  /**
   * The file that a theme names; empty, and reported, when it is missing, lies outside the folder
   * or is too large.
   */
  Optional<Path> find(YamlScalar name, long maxBytes) {
    try {
      Path file = folder.resolve(name.text()).normalize();
      if (!file.startsWith(folder.normalize())) {
        return outside(name);
      }
      if (!Files.isRegularFile(file)) {
        problems.error(
            "no-file",
            name.at(),
            "there is no file `" + name.text() + "` in the theme's folder",
            "Paths start at the folder that holds the theme.");
        return Optional.empty();
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        return outside(name);
      }
      long size = Files.size(file);
      if (size > maxBytes) {
        problems.error(
            "too-large",
            name.at(),
            "`" + name.text() + "` has " + size / 1024 + " KiB, more than " + maxBytes / 1024,
            "Save a smaller version of it.");
        return Optional.empty();
      }
      return Optional.of(file);
    } catch (InvalidPathException e) {
      return outside(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> outside(YamlScalar name) {
    problems.error(
        "outside-theme",
        name.at(),
        "`" + name.text() + "` is not in the theme's folder",
        "Copy the file beside the theme, so that the theme is complete wherever it is taken.");
    return Optional.empty();
  }
}
