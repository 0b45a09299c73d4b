package io.rolloutplaybook.render;

import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.theme.Theme;
import java.io.IOException;

/** Leaves the list of contents out of short documents, where it would be longer than a look. */
public final class Contents {
  /** How many pages after the cover need no list. */
  private static final int FEW = 3;

  private Contents() {}

  /** Draws a document and counts its pages. */
  @FunctionalInterface
  public interface Drawing {
    Rendered draw(Document document) throws IOException;
  }

  /** The document with its list of contents if it is long, and without it if it is short. */
  public static Rendered whereWanted(Document document, Theme theme, Drawing how)
      throws IOException {
    Rendered whole = how.draw(document);
    int cover =
        theme.cover().show() && document.blocks().stream().anyMatch(Cover.class::isInstance)
            ? 1
            : 0;
    boolean listed = document.blocks().stream().anyMatch(TableOfContents.class::isInstance);
    // The list may have taken a page of its own.
    if (!listed || whole.pages() - cover > FEW + 1) {
      return whole;
    }
    Rendered without =
        how.draw(
            document.with(
                document.blocks().stream().filter(b -> !(b instanceof TableOfContents)).toList()));
    return without.pages() - cover > FEW ? whole : without;
  }
}
