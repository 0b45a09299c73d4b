package io.rolloutplaybook.render;

import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One side of a header or footer, read from the theme's pattern: parts, each made of pieces. What
 * differs from page to page stays a piece for the renderer to fill in.
 *
 * @param parts in order; a part whose placeholder has no value for this document is not among them
 */
public record RunningLine(List<Part> parts) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(document|rollout|section|organisation|version|as-of|page|pages)\\}");

  public RunningLine {
    parts = List.copyOf(parts);
  }

  /** What stands between two separators of the pattern. */
  public record Part(List<Piece> pieces) {
    public Part {
      pieces = List.copyOf(pieces);
    }

    /** Whether the part needs what only its page knows. */
    public boolean has(Kind kind) {
      return pieces.stream().anyMatch(p -> p.kind() == kind);
    }
  }

  /**
   * @param text what to write; empty for {@link Kind#SECTION}, {@link Kind#PAGE} and {@link
   *     Kind#PAGES}
   */
  public record Piece(Kind kind, String text) {}

  /** Where a piece's text comes from. */
  public enum Kind {
    LITERAL,
    DOCUMENT,
    ROLLOUT,
    ORGANISATION,
    VERSION,
    AS_OF,
    /** The running title of the page's section. */
    SECTION,
    /** The page's number. */
    PAGE,
    /** How many pages there are. */
    PAGES
  }

  /**
   * @param pattern as in {@link io.rolloutplaybook.theme.Theme.RunningText}
   */
  public static RunningLine of(String pattern, Document document, CellText text) {
    List<Part> parts = new ArrayList<>();
    for (String part : pattern.split("\\|", -1)) {
      List<Piece> pieces = new ArrayList<>();
      boolean complete = true;
      Matcher m = PLACEHOLDER.matcher(part);
      int end = 0;
      while (m.find()) {
        if (m.start() > end) {
          pieces.add(new Piece(Kind.LITERAL, part.substring(end, m.start())));
        }
        end = m.end();
        Piece piece =
            switch (m.group(1)) {
              case "document" -> new Piece(Kind.DOCUMENT, document.title());
              case "rollout" -> new Piece(Kind.ROLLOUT, document.subject());
              case "organisation" ->
                  new Piece(Kind.ORGANISATION, document.organisation().orElse(""));
              case "version" -> new Piece(Kind.VERSION, document.version().orElse(""));
              case "as-of" -> new Piece(Kind.AS_OF, text.date(document.asOf(), DateStyle.LONG));
              case "section" -> new Piece(Kind.SECTION, "");
              case "page" -> new Piece(Kind.PAGE, "");
              default -> new Piece(Kind.PAGES, "");
            };
        boolean later =
            piece.kind() == Kind.SECTION || piece.kind() == Kind.PAGE || piece.kind() == Kind.PAGES;
        complete &= later || !piece.text().isBlank();
        pieces.add(piece);
      }
      if (end < part.length()) {
        pieces.add(new Piece(Kind.LITERAL, part.substring(end)));
      }
      if (complete && !pieces.isEmpty()) {
        parts.add(new Part(pieces));
      }
    }
    return new RunningLine(parts);
  }
}
