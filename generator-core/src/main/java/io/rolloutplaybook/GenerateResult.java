package io.rolloutplaybook;

import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.problem.Problem;
import java.util.List;

/**
 * What was generated.
 *
 * @param documents in the order in which they were asked for, all of one audience before the next
 * @param leftOut documents that were asked for and not made, because there is nothing to show
 * @param kept names of files that were left alone because a person edited them
 * @param removed names of files of an earlier run that are no longer produced
 * @param warnings what is not right but did not stop the run
 */
public record GenerateResult(
    List<GeneratedDocument> documents,
    List<LeftOutDocument> leftOut,
    List<String> kept,
    List<String> removed,
    List<Problem> warnings) {
  public GenerateResult {
    documents = List.copyOf(documents);
    leftOut = List.copyOf(leftOut);
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
    warnings = List.copyOf(warnings);
  }

  /**
   * A document that was not made.
   *
   * @param name its place below the output folder, without an extension
   * @param missing what the definition has none of
   */
  public record LeftOutDocument(String name, String missing) {}

  /**
   * One document in all its formats.
   *
   * @param title in the definition's language
   * @param leftOut parts that had nothing to show
   */
  public record GeneratedDocument(
      String id, String title, List<GeneratedFile> files, List<String> leftOut) {
    public GeneratedDocument {
      files = List.copyOf(files);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * @param name below the output folder, with a forward slash after an audience's folder
   * @param pages pages of a PDF, sheets of a workbook; 0 where only the reader's program knows
   * @param bytes the file's size
   */
  public record GeneratedFile(OutputFormat format, String name, int pages, int bytes) {}
}
