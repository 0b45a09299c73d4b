package io.rolloutplaybook.render.pdf;

import java.util.Optional;

/**
 * Something laid out that stands in a column of pages. All lengths are points.
 *
 * @param before space above it, dropped at the top of a page
 * @param height its own height
 * @param keep whether the next piece must stand on the same page
 * @param newPage whether it begins a page
 * @param painter paints it where it came to stand
 * @param head what is painted above it when it comes first on a page, such as a table's head
 * @param splitter how it is divided when it is too tall; empty for never
 * @param section the section that begins with it
 */
record Piece(
    double before,
    double height,
    boolean keep,
    boolean newPage,
    Painter painter,
    Optional<Piece> head,
    Optional<Splitter> splitter,
    Optional<SectionStart> section) {

  /** Paints something. */
  @FunctionalInterface
  interface Painter {
    /**
     * @param x left end in points
     * @param y upper end in points
     */
    void paint(PageWriter page, double x, double y);
  }

  /** Divides a piece. */
  @FunctionalInterface
  interface Splitter {
    /**
     * @param available points
     * @param must whether no page can take it whole together with what must stand above it
     * @return empty when nothing sensible fits
     */
    Optional<Halves> split(double available, boolean must);
  }

  record Halves(Piece upper, Piece lower) {}

  /**
   * @param running how the running header names the section
   */
  record SectionStart(String id, String title, String running) {}

  static Piece of(double height, Painter painter) {
    return new Piece(
        0, height, false, false, painter, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Room that is dropped at the end of a page. */
  static Piece gap(double before) {
    return of(0, (page, x, y) -> {}).after(before);
  }

  Piece after(double space) {
    return new Piece(space, height, keep, newPage, painter, head, splitter, section);
  }

  Piece keptWithNext() {
    return kept(true);
  }

  Piece kept(boolean withNext) {
    return new Piece(before, height, withNext, newPage, painter, head, splitter, section);
  }

  Piece onNewPage() {
    return new Piece(before, height, keep, true, painter, head, splitter, section);
  }

  Piece onSamePage() {
    return newPage
        ? new Piece(before, height, keep, false, painter, head, splitter, section)
        : this;
  }

  Piece under(Piece repeated) {
    return new Piece(
        before, height, keep, newPage, painter, Optional.of(repeated), splitter, section);
  }

  Piece splitBy(Splitter how) {
    return new Piece(before, height, keep, newPage, painter, head, Optional.of(how), section);
  }

  Piece starting(SectionStart start) {
    return new Piece(before, height, keep, newPage, painter, head, splitter, Optional.of(start));
  }

  /** The same piece moved to the right, with something painted behind it. */
  Piece inset(double left, Painter behind) {
    Painter inner = painter;
    return new Piece(
        before,
        height,
        keep,
        newPage,
        (page, x, y) -> {
          behind.paint(page, x, y);
          inner.paint(page, x + left, y);
        },
        head.map(h -> h.inset(left, behind)),
        splitter.map(
            s ->
                (available, must) ->
                    s.split(available, must)
                        .map(
                            h ->
                                new Halves(
                                    h.upper().inset(left, behind), h.lower().inset(left, behind)))),
        section);
  }
}
