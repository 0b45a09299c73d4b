package io.rolloutplaybook.maven;

import io.rolloutplaybook.GenerateResult;
import io.rolloutplaybook.GenerateResult.GeneratedDocument;
import io.rolloutplaybook.GenerateResult.GeneratedFile;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a person reads in the console after a run.
 *
 * @param outputDirectory as messages name it
 * @param nanos how long the run took
 */
record Report(GenerateResult result, String outputDirectory, long nanos) {

  /** A line for each document and for what was left out, kept or removed, and a summary. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (GeneratedDocument document : result.documents()) {
      lines.add(document.title() + ": " + files(document));
      document.leftOut().forEach(part -> lines.add("  left out, nothing to show: " + part));
    }
    result
        .leftOut()
        .forEach(d -> lines.add("Left out " + d.name() + ", the definition has no " + d.missing()));
    result.kept().forEach(name -> lines.add("Kept " + name + ", which somebody edited"));
    result.removed().forEach(name -> lines.add("Removed " + name + ", no longer produced"));
    int files = result.documents().stream().mapToInt(d -> d.files().size()).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, %s%s in %.1f s: %s",
            count(result.documents().size(), "document"),
            count(files, "file"),
            pages(),
            nanos / 1e9,
            outputDirectory));
    return lines;
  }

  List<String> warnings() {
    return result.warnings().stream().map(Problem::format).toList();
  }

  /** All problems in compiler style, after a line that counts them. */
  static String failure(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    return "nothing was generated, "
        + count((int) errors, "error")
        + " to correct:\n\n"
        + problems.stream().map(Problem::format).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String files(GeneratedDocument document) {
    return document.files().stream().map(Report::file).collect(Collectors.joining(", "));
  }

  private static String file(GeneratedFile file) {
    return switch (file.format()) {
      case PDF -> file.name() + " (" + count(file.pages(), "page") + ")";
      case XLSX -> file.name() + " (" + count(file.pages(), "sheet") + ")";
      case DOCX -> file.name();
    };
  }

  private String pages() {
    int pages =
        result.documents().stream()
            .flatMap(d -> d.files().stream())
            .filter(f -> f.format() == io.rolloutplaybook.document.OutputFormat.PDF)
            .mapToInt(GeneratedFile::pages)
            .sum();
    return pages == 0 ? "" : ", " + count(pages, "page");
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
