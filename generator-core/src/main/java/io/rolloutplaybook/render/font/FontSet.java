package io.rolloutplaybook.render.font;

import io.rolloutplaybook.theme.Theme;
import java.io.IOException;
import java.util.HashSet;

/** The faces of a theme. Faces are read when they are first asked for. */
public final class FontSet {
  /** What a text is, which decides its family. */
  public enum Family {
    BODY,
    SPOKEN,
    CODE
  }

  private final Theme.Fonts fonts;
  private final FontFace regular;
  private final FontFace bold;

  /**
   * @throws IOException when the body's regular or bold file cannot be read
   */
  public FontSet(Theme.Fonts fonts) throws IOException {
    this.fonts = fonts;
    regular = FontFace.of(fonts.body().regular());
    bold = FontFace.of(fonts.body().bold());
  }

  /**
   * @throws IOException when the face's file cannot be read
   */
  public FontFace face(Family family, boolean bold, boolean italic) throws IOException {
    Theme.FontFamily files =
        switch (family) {
          case BODY -> fonts.body();
          case SPOKEN -> fonts.spoken();
          case CODE -> fonts.code();
        };
    return FontFace.of(
        bold
            ? italic ? files.boldItalic() : files.bold()
            : italic ? files.italic() : files.regular());
  }

  /** The body's upright face. */
  public FontFace body(boolean bold) {
    return bold ? this.bold : regular;
  }

  /**
   * How wide a text of the body font comes out, with what stands for characters that the font does
   * not have; the shape of a {@code TextMeasure}.
   *
   * @param size in points
   * @return points
   */
  public double width(String text, boolean bold, double size) {
    FontFace face = body(bold);
    return face.width(face.shown(text, new HashSet<>()), size);
  }
}
