package io.rolloutplaybook.maven;

import io.rolloutplaybook.GenerateRequest;
import io.rolloutplaybook.PlaybookGenerator;
import io.rolloutplaybook.Readers;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.OnEdited;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The goal's parameters as they were written, and the request that they mean. */
record Parameters(
    File definition,
    File outputDirectory,
    List<String> documents,
    List<String> formats,
    String audience,
    List<String> audiences,
    String wave,
    List<String> waves,
    File templates,
    File theme,
    String asOf,
    String onEdited) {
  static final String DEFINITION = "rollout.yaml";
  static final String NESTED_DEFINITION = "src/playbook/rollout.yaml";
  static final String OUTPUT = "target/playbook";
  static final String TEMPLATES = "src/playbook/templates";
  static final String ALL = "all";
  static final String THEME = "src/playbook/theme.yaml";

  /**
   * @param base the project's folder, or the current one where there is no project
   * @param folder messages name files relative to it
   * @throws io.rolloutplaybook.problem.PlaybookException naming every parameter that is wrong
   */
  GenerateRequest toRequest(Path base, Path folder, LocalDate today) {
    Problems problems = new Problems();
    Optional<Path> foundDefinition = findDefinition(base, problems);
    List<String> ids = documentIds(problems);
    Set<OutputFormat> outputFormats = outputFormats(problems);
    Readers readers = readers(problems);
    Optional<Path> templateFolder = optional(templates, base, TEMPLATES, true, problems);
    Optional<Path> themeFile = optional(theme, base, THEME, false, problems);
    Optional<LocalDate> date = date(problems);
    OnEdited edited = edited(problems);
    checkOutput(problems);
    problems.throwIfErrors();
    return new GenerateRequest(
        folder,
        foundDefinition.orElseThrow(),
        outputDirectory == null ? base.resolve(OUTPUT) : outputDirectory.toPath(),
        ids,
        outputFormats,
        readers,
        templateFolder,
        themeFile,
        date,
        today,
        edited);
  }

  private Optional<Path> findDefinition(Path base, Problems problems) {
    if (definition != null) {
      Path path = definition.toPath();
      if (!Files.isRegularFile(path)) {
        problems.error(
            "no-definition",
            parameter("definition"),
            Files.isDirectory(path)
                ? "`" + definition + "` is a folder, not a rollout definition"
                : "there is no file `" + definition + "`",
            "Name the YAML file that defines the rollout.");
        return Optional.empty();
      }
      return Optional.of(path);
    }
    for (String name : List.of(DEFINITION, NESTED_DEFINITION)) {
      if (Files.isRegularFile(base.resolve(name))) {
        return Optional.of(base.resolve(name));
      }
    }
    problems.error(
        "no-definition",
        parameter("definition"),
        "there is neither `" + DEFINITION + "` nor `" + NESTED_DEFINITION + "` in " + base,
        "Write one of them, or name your file with -Dplaybook.definition=FILE.");
    return Optional.empty();
  }

  private List<String> documentIds(Problems problems) {
    List<String> known = PlaybookGenerator.documents();
    Set<String> wanted = new LinkedHashSet<>();
    for (String document : documents) {
      String id = document.strip();
      if (known.contains(id)) {
        wanted.add(id);
      } else {
        problems.error(
            "unknown-document",
            parameter("documents"),
            "there is no document `" + id + "`",
            Suggestion.advice(id, known, "Known are: " + String.join(", ", known) + "."));
      }
    }
    return documents.isEmpty() ? known : List.copyOf(wanted);
  }

  private Set<OutputFormat> outputFormats(Problems problems) {
    List<String> known = Arrays.stream(OutputFormat.values()).map(OutputFormat::extension).toList();
    EnumSet<OutputFormat> wanted = EnumSet.noneOf(OutputFormat.class);
    for (String format : formats) {
      String name = format.strip();
      int index = known.indexOf(name);
      if (index >= 0) {
        wanted.add(OutputFormat.values()[index]);
      } else {
        problems.error(
            "unknown-format",
            parameter("formats"),
            "there is no format `" + name + "`",
            Suggestion.advice(name, known, "Known are: " + String.join(", ", known) + "."));
      }
    }
    return formats.isEmpty() ? EnumSet.allOf(OutputFormat.class) : wanted;
  }

  /** Whether the audiences and waves exist is known when the definition has been read. */
  private Readers readers(Problems problems) {
    Readers readers = new Readers.Everybody();
    List<String> each = several("audience", audience, audiences, problems);
    if (isGiven(audience)) {
      readers = new Readers.One(audience.strip());
    } else if (!each.isEmpty()) {
      readers = new Readers.Each(unlessAll(each));
    }
    List<String> parts = several("wave", wave, waves, problems);
    if (isGiven(wave)) {
      return new Readers.InWave(wave.strip(), readers);
    }
    return parts.isEmpty() ? readers : new Readers.InEachWave(unlessAll(parts), readers);
  }

  private static boolean isGiven(String id) {
    return id != null && !id.isBlank();
  }

  private static List<String> unlessAll(List<String> ids) {
    return ids.equals(List.of(ALL)) ? List.of() : ids;
  }

  /** The ids of which each is to have a folder; reported when one has been named as well. */
  private static List<String> several(
      String name, String one, List<String> more, Problems problems) {
    List<String> wanted = more.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    if (isGiven(one) && !wanted.isEmpty()) {
      problems.error(
          "contradiction",
          parameter(name),
          "`playbook." + name + "` and `playbook." + name + "s` cannot both be given",
          "Take the first for one " + name + "'s documents, the second for a folder each.");
    }
    return wanted;
  }

  private static Optional<Path> optional(
      File given, Path base, String fallback, boolean directory, Problems problems) {
    Path path = given == null ? base.resolve(fallback) : given.toPath();
    if (directory ? Files.isDirectory(path) : Files.isRegularFile(path)) {
      return Optional.of(path);
    }
    if (given != null) {
      problems.error(
          directory ? "no-templates" : "no-theme",
          parameter(directory ? "templates" : "theme"),
          "there is no " + (directory ? "folder" : "file") + " `" + given + "`",
          "Correct the path, or leave the parameter out for the default look.");
    }
    return Optional.empty();
  }

  private void checkOutput(Problems problems) {
    if (outputDirectory != null && Files.isRegularFile(outputDirectory.toPath())) {
      problems.error(
          "no-folder",
          parameter("outputDirectory"),
          "`" + outputDirectory + "` is a file, and the documents need a folder",
          "Name a folder; it is made when it does not exist.");
    }
  }

  private Optional<LocalDate> date(Problems problems) {
    if (asOf == null || asOf.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(asOf.strip()));
    } catch (DateTimeParseException e) {
      problems.error(
          "bad-date",
          parameter("asOf"),
          "`" + asOf + "` is not a date",
          "Write year, month and day, such as 2027-03-01.");
      return Optional.empty();
    }
  }

  private OnEdited edited(Problems problems) {
    List<String> known = Arrays.stream(OnEdited.values()).map(OnEdited::key).toList();
    int index = onEdited == null ? 0 : known.indexOf(onEdited.strip());
    if (index < 0) {
      problems.error(
          "unknown-choice",
          parameter("onEdited"),
          "`" + onEdited + "` is none of the choices",
          Suggestion.advice(onEdited, known, "Known are: " + String.join(", ", known) + "."));
      return OnEdited.FAIL;
    }
    return OnEdited.values()[index];
  }

  private static SourceLocation parameter(String name) {
    return SourceLocation.file("playbook." + name);
  }
}
