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

  /** Draws a document up to where its pages can be counted. */
  @FunctionalInterface
  public interface Drawing {
    Draft draw(Document document) throws IOException;
  }

  /** A document whose pages are known and whose file is not made yet. */
  public interface Draft {
    int pages();

    Rendered finish() throws IOException;
  }

  /** The document with its list of contents if it is long, and without it if it is short. */
  public static Rendered whereWanted(Document document, Theme theme, Drawing how)
      throws IOException {
    Draft whole = how.draw(document);
    int cover =
        theme.cover().show() && document.blocks().stream().anyMatch(Cover.class::isInstance)
            ? 1
            : 0;
    boolean listed = document.blocks().stream().anyMatch(TableOfContents.class::isInstance);
    // The list may have taken a page of its own.
    if (!listed || whole.pages() - cover > FEW + 1) {
      return whole.finish();
    }
    Draft without =
        how.draw(
            document.with(
                document.blocks().stream().filter(b -> !(b instanceof TableOfContents)).toList()));
    return (without.pages() - cover > FEW ? whole : without).finish();
  }
}
