package io.rolloutplaybook.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of one document, ready to be drawn in any format.
 *
 * @param id the file name without its extension: letters, digits and hyphens
 * @param title what kind of document it is, such as "Communications plan"
 * @param subject what it is about: the rollout's title
 * @param author who answers for it, for the file's properties
 * @param language a BCP 47 tag
 * @param names values that formulas refer to by name, beside columns; always contains {@code as_of}
 *     as a date, and {@code launch} unless that is to be set
 * @param leftOut what the document's parts that have nothing to show are called; printed nowhere in
 *     it, but told to whoever generates it
 */
public record Document(
    String id,
    String title,
    String subject,
    Optional<String> organisation,
    Optional<String> version,
    Optional<String> author,
    LocalDate asOf,
    String language,
    List<DefinedName> names,
    List<String> leftOut,
    List<Block> blocks) {
  public Document {
    if (!id.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("document id " + id);
    }
    Objects.requireNonNull(title);
    Objects.requireNonNull(subject);
    names = List.copyOf(names);
    leftOut = List.copyOf(leftOut);
    blocks = List.copyOf(blocks);
  }

  /** A document of which nothing was left out. */
  public Document(
      String id,
      String title,
      String subject,
      Optional<String> organisation,
      Optional<String> version,
      Optional<String> author,
      LocalDate asOf,
      String language,
      List<DefinedName> names,
      List<Block> blocks) {
    this(
        id,
        title,
        subject,
        organisation,
        version,
        author,
        asOf,
        language,
        names,
        List.of(),
        blocks);
  }

  /**
   * A value that formulas use by name.
   *
   * @param id letters, digits and underscores, beginning with a letter
   * @param label what people call it
   * @param input whether a person may change it in the workbook
   */
  public record DefinedName(String id, String label, Cell value, boolean input) {}

  /**
   * The same document as one format shows it: blocks that are limited to other formats are gone,
   * and so are the {@link Block.FormatScope} wrappers.
   */
  public Document in(OutputFormat format) {
    return with(Block.in(blocks, format));
  }

  /** The same document with other content. */
  public Document with(List<Block> content) {
    return new Document(
        id, title, subject, organisation, version, author, asOf, language, names, leftOut, content);
  }

  /** Its sections in their order, those in sheets too. */
  public List<Block.Section> sections() {
    return blocks.stream()
        .flatMap(b -> b instanceof Block.Sheet sheet ? sheet.blocks().stream() : Stream.of(b))
        .filter(Block.Section.class::isInstance)
        .map(Block.Section.class::cast)
        .toList();
  }
}
