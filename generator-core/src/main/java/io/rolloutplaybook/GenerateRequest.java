package io.rolloutplaybook;

import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.OnEdited;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to generate, from what, and where to.
 *
 * @param folder messages name files relative to it
 * @param definition the rollout definition
 * @param outputDirectory where the documents go; created when it does not exist
 * @param documents ids of {@link PlaybookGenerator#documents()}, each once, at least one
 * @param formats at least one
 * @param readers whom the documents are for
 * @param templates a folder that is searched before the default templates
 * @param theme a {@code theme.yaml}; the default look without it
 * @param asOf what "today" means; wins over the definition's own date
 * @param today what "today" means when neither {@code asOf} nor the definition says so
 * @param onEdited what to do about files that a person edited since they were generated
 */
public record GenerateRequest(
    Path folder,
    Path definition,
    Path outputDirectory,
    List<String> documents,
    Set<OutputFormat> formats,
    Readers readers,
    Optional<Path> templates,
    Optional<Path> theme,
    Optional<LocalDate> asOf,
    LocalDate today,
    OnEdited onEdited) {
  public GenerateRequest {
    folder = folder.toAbsolutePath().normalize();
    definition = definition.toAbsolutePath().normalize();
    outputDirectory = outputDirectory.toAbsolutePath().normalize();
    templates = templates.map(path -> path.toAbsolutePath().normalize());
    theme = theme.map(path -> path.toAbsolutePath().normalize());
    documents = List.copyOf(documents);
    if (documents.isEmpty() || formats.isEmpty()) {
      throw new IllegalArgumentException("no document or no format to generate");
    }
    if (Set.copyOf(documents).size() < documents.size()
        || !PlaybookGenerator.documents().containsAll(documents)) {
      throw new IllegalArgumentException("documents " + documents);
    }
    formats = sorted(formats);
    Objects.requireNonNull(readers);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(today);
    Objects.requireNonNull(onEdited);
  }

  /** Every document in every format for everybody, with the default look. */
  public static GenerateRequest of(Path definition, Path outputDirectory, LocalDate today) {
    return new GenerateRequest(
        Path.of(""),
        definition,
        outputDirectory,
        PlaybookGenerator.documents(),
        EnumSet.allOf(OutputFormat.class),
        new Readers.Everybody(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        today,
        OnEdited.FAIL);
  }

  private static Set<OutputFormat> sorted(Collection<OutputFormat> formats) {
    return java.util.Collections.unmodifiableSet(EnumSet.copyOf(formats));
  }

  /** How messages name a file: relative to the folder where it lies below it. */
  String shown(Path path) {
    Path relative = path.startsWith(folder) ? folder.relativize(path) : path;
    String name = relative.toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }
}
