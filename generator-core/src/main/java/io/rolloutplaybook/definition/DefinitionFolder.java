package io.rolloutplaybook.definition;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A definition in its folder, and the files below that folder.
 *
 * <p>A file outside is never opened, whichever way a path or a link leads there: a definition may
 * come from somebody else than whoever runs it. Each file is read once. Not thread safe.
 */
public final class DefinitionFolder implements DefinitionFiles {
  static final int MAX_FILES = 100;
  static final int MAX_BYTES = 16 * 1024 * 1024;

  /** Names in a folder among which a misspelt one is looked for. */
  private static final int MAX_NAMES = 1_000;

  private static final Pattern ABSOLUTE = Pattern.compile("[/~].*|[A-Za-z]:.*");

  private final Path definition;
  private final Path folder;
  private final Function<Path, String> shown;

  /** What was read, by the file itself, whatever links lead to it. */
  private final Map<Path, TextFile> files = new LinkedHashMap<>();

  /** Where paths begin that stand in a file, by the file's name. */
  private final Map<String, Path> bases = new HashMap<>();

  private int size;

  /**
   * @param shown how problems name a file
   */
  public DefinitionFolder(Path definition, Function<Path, String> shown) {
    this.definition = definition.toAbsolutePath().normalize();
    this.folder = this.definition.getParent();
    this.shown = shown;
  }

  /** The definition itself. */
  public Optional<TextFile> definition(Problems problems) {
    SourceLocation at = SourceLocation.file(shown.apply(definition));
    if (!Files.isRegularFile(definition)) {
      problems.error(
          "no-definition",
          at,
          Files.isDirectory(definition)
              ? "this is a folder, not a rollout definition"
              : "there is no such file",
          Files.isDirectory(definition)
              ? "Name the YAML file in it."
              : "Check how its name is written, and in which folder it is.");
      return Optional.empty();
    }
    try {
      return load(definition.toRealPath(), definition, at, problems);
    } catch (IOException e) {
      return unreadable(at, problems);
    }
  }

  @Override
  public Optional<TextFile> read(YamlScalar path, Problems problems) {
    String written = path.text();
    String divided = written.replace('\\', '/');
    try {
      Path file = bases.getOrDefault(path.at().file(), folder).resolve(divided).normalize();
      if (ABSOLUTE.matcher(divided).matches() || !file.startsWith(folder)) {
        return outside(path, "this path leads", problems);
      }
      if (!divided.equals(written)) {
        problems.error(
            "bad-path",
            path.at(),
            "the folders of a path are divided by `/`",
            "Write `" + divided + "`.");
        return Optional.empty();
      }
      if (!Files.exists(file)) {
        return missing(path, file, problems);
      }
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        return outside(path, "a link on this path leads", problems);
      }
      if (!Files.isRegularFile(real)) {
        problems.error(
            "not-a-file",
            path.at(),
            Scalars.shown(written) + " is a folder, and a file is expected here",
            "Name each file in it that you want to use.");
        return Optional.empty();
      }
      return load(real, file, path.at(), problems);
    } catch (InvalidPathException e) {
      problems.error(
          "bad-path",
          path.at(),
          "no file can have the name " + Scalars.shown(written),
          "Write it like `shared/people.yaml`.");
    } catch (IOException e) {
      return unreadable(path.at(), problems);
    }
    return Optional.empty();
  }

  /** Every file that was read, in the order in which they were. */
  public List<TextFile> all() {
    return List.copyOf(files.values());
  }

  private Optional<TextFile> load(Path real, Path file, SourceLocation at, Problems problems)
      throws IOException {
    if (files.containsKey(real)) {
      return Optional.of(files.get(real));
    }
    if (files.size() == MAX_FILES) {
      problems.error(
          "too-many-files",
          at,
          "this is file " + (MAX_FILES + 1) + " of the definition; at most 100 are read",
          "Join some of them.");
      return Optional.empty();
    }
    long length = Files.size(real);
    if (length > MAX_BYTES - size) {
      String megabytes = String.format(Locale.ROOT, "%.1f", length / 1048576.0);
      problems.error(
          "file-too-large",
          at,
          files.isEmpty()
              ? "the file has " + megabytes + " MB; at most 16 MB are read"
              : "with the "
                  + megabytes
                  + " MB of this file the definition has more than 16 MB, and no more are read",
          "Check that this is the file you meant.");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(real)) {
      // A file that grows meanwhile is cut off, and its last line then is no YAML.
      TextFile read = new TextFile(shown.apply(file), in.readNBytes(MAX_BYTES - size));
      size += read.content().length;
      files.put(real, read);
      bases.put(read.name(), file.getParent());
      return Optional.of(read);
    }
  }

  private Optional<TextFile> outside(YamlScalar path, String what, Problems problems) {
    String name = path.text().replaceFirst("(?s)^.*[/\\\\:]", "");
    problems.error(
        "file-outside",
        path.at(),
        what + " out of the definition's folder, and only files below it are read",
        "Move the file there"
            + (name.equals(path.text()) ? "" : " and write `" + name + "`")
            + "; what several definitions share stands below a folder that holds all of"
            + " them: `a.yaml`, `b.yaml` and `shared/` side by side.");
    return Optional.empty();
  }

  private Optional<TextFile> missing(YamlScalar path, Path file, Problems problems)
      throws IOException {
    List<String> names = List.of();
    if (Files.isDirectory(file.getParent())) {
      try (Stream<Path> beside = Files.list(file.getParent())) {
        names = beside.limit(MAX_NAMES).map(f -> f.getFileName().toString()).sorted().toList();
      }
    }
    problems.error(
        "file-missing",
        path.at(),
        "there is no file `" + shown.apply(file) + "`",
        Suggestion.advice(
            file.getFileName().toString(),
            names,
            "A path begins in the folder of the file in which it is written."));
    return Optional.empty();
  }

  private static Optional<TextFile> unreadable(SourceLocation at, Problems problems) {
    problems.error(
        "unreadable-file",
        at,
        "this file cannot be read",
        "Check that you may open it, and that its folder is not on a drive that is gone.");
    return Optional.empty();
  }
}
