package io.rolloutplaybook.render;

import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.theme.Theme;
import java.io.IOException;

/**
 * Draws documents in one format. Implementations keep nothing between calls and may be used by
 * several threads at once. The same document and theme give the same bytes, whatever the machine's
 * time zone and locale.
 */
public interface Renderer {
  OutputFormat format();

  /**
   * @param document all of it; the renderer takes {@link Document#in} its format
   * @throws IOException when a font or an image cannot be read
   * @throws io.rolloutplaybook.problem.PlaybookException when the content exceeds a limit of the
   *     format
   */
  Rendered render(Document document, Theme theme) throws IOException;
}
