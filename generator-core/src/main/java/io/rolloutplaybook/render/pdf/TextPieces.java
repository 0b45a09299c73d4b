package io.rolloutplaybook.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts as pieces that break between lines, but leave no line alone on a page. */
final class TextPieces {
  private TextPieces() {}

  static List<Piece> of(TextBox text, StructureElement element) {
    int n = text.lines().size();
    List<Piece> pieces = new ArrayList<>();
    if (n <= 3) {
      pieces.add(lines(text, 0, n, element));
      return pieces;
    }
    pieces.add(lines(text, 0, 2, element));
    for (int i = 2; i < n - 2; i++) {
      pieces.add(lines(text, i, i + 1, element));
    }
    pieces.add(lines(text, Math.max(2, n - 2), n, element));
    return pieces;
  }

  /** Text that stays together with what follows. */
  static Piece whole(TextBox text, StructureElement element) {
    return lines(text, 0, text.lines().size(), element);
  }

  private static Piece lines(TextBox text, int from, int to, StructureElement element) {
    return Piece.of(
        (to - from) * text.leading(),
        (page, x, y) -> text.paint(page, x, y, from, to, TextBox.Align.LEFT, Optional.of(element)));
  }
}
