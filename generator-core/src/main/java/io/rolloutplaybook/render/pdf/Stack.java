package io.rolloutplaybook.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Pieces below each other, taken off page by page: what must stay with its next piece stays with
 * it, heads are repeated, what is taller than a page is split, and no section begins near a page's
 * end unless it fits there.
 */
final class Stack {
  /** What rounding may add up to, in points. */
  private static final double TOLERANCE = 0.01;

  /** The share of a page that a section may begin in although it goes on over the page. */
  private static final double ENOUGH_FOR_A_SECTION = 0.4;

  private final Deque<Piece> rest;

  Stack(Collection<Piece> pieces) {
    rest = new ArrayDeque<>(pieces);
  }

  /** A piece and where it stands, from the top of its page's text. */
  record Placed(Piece piece, double y) {}

  /** A page's worth of pieces. */
  record Filled(List<Placed> placed, double height) {}

  boolean isEmpty() {
    return rest.isEmpty();
  }

  List<Piece> rest() {
    return List.copyOf(rest);
  }

  /** The height of all that is left when nothing breaks it, in points. */
  double height() {
    double height = 0;
    boolean first = true;
    for (Piece piece : rest) {
      height += (first ? 0 : piece.before()) + piece.height();
      first = false;
    }
    return height;
  }

  /**
   * Takes what fits.
   *
   * @param available points
   * @param fresh whether the whole page is available, so that something must be taken
   */
  Filled fill(double available, boolean fresh) {
    List<Placed> placed = new ArrayList<>();
    double y = 0;
    boolean headDue = fresh;
    while (!rest.isEmpty()) {
      Piece first = rest.peek();
      if (!placed.isEmpty() && (first.newPage() || turnsThePage(first, available, y))) {
        break;
      }
      boolean top = placed.isEmpty();
      if (top && headDue && first.head().isPresent()) {
        Piece head = first.head().get();
        placed.add(new Placed(head, y));
        y += head.height();
        headDue = false;
        continue;
      }
      boolean mustTake = fresh && onlyHeads(placed, first);
      double room = available - y + TOLERANCE;
      List<Piece> chain = chain();
      double needed = chainHeight(chain, top);
      if (needed <= room) {
        for (Piece piece : chain) {
          rest.poll();
          y += placed.isEmpty() ? 0 : piece.before();
          placed.add(new Placed(piece, y));
          y += piece.height();
        }
        continue;
      }
      Piece last = chain.get(chain.size() - 1);
      double untilLast = needed - last.height();
      Optional<Piece.Halves> halves =
          last.splitter().flatMap(s -> s.split(room - untilLast - TOLERANCE, false));
      if (halves.isPresent()) {
        for (Piece piece : chain.subList(0, chain.size() - 1)) {
          rest.poll();
          y += placed.isEmpty() ? 0 : piece.before();
          placed.add(new Placed(piece, y));
          y += piece.height();
        }
        rest.poll();
        y += placed.isEmpty() ? 0 : last.before();
        placed.add(new Placed(halves.get().upper(), y));
        y += halves.get().upper().height();
        rest.push(continued(last, halves.get()));
        break;
      }
      if (!mustTake) {
        break;
      }
      // Even an empty page is too short for the chain: take what fits of it, and a part of the
      // piece that does not, so that a heading is not left alone above a tall row.
      boolean taken = false;
      for (Piece piece : chain) {
        double above = placed.isEmpty() ? 0 : piece.before();
        boolean fits = y + above + piece.height() <= available + TOLERANCE;
        double left = available - y - above;
        Optional<Piece.Halves> forced =
            fits ? Optional.empty() : piece.splitter().flatMap(s -> s.split(left, true));
        if (!fits && forced.isEmpty() && taken) {
          break;
        }
        rest.poll();
        taken = true;
        y += above;
        placed.add(new Placed(forced.map(Piece.Halves::upper).orElse(piece), y));
        y += forced.map(h -> h.upper().height()).orElse(piece.height());
        if (!fits) {
          forced.ifPresent(h -> rest.push(continued(piece, h)));
          break;
        }
      }
      break;
    }
    return new Filled(placed, y);
  }

  /**
   * Whether a section is better begun on the next page: it does not fit here as a whole, and little
   * of the page is left.
   */
  private boolean turnsThePage(Piece first, double available, double y) {
    if (first.section().isEmpty() || available - y >= available * ENOUGH_FOR_A_SECTION) {
      return false;
    }
    double end = y;
    for (Piece piece : rest) {
      if (piece != first && (piece.section().isPresent() || piece.newPage())) {
        break;
      }
      end += piece.before() + piece.height();
      if (end > available + TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  /** What is left of a piece: it has the same head, and the same place before what follows. */
  private static Piece continued(Piece whole, Piece.Halves halves) {
    Piece lower = halves.lower().kept(whole.keep());
    return whole.head().map(lower::under).orElse(lower);
  }

  private static boolean onlyHeads(List<Placed> placed, Piece first) {
    return placed.isEmpty()
        || placed.size() == 1
            && first.head().isPresent()
            && placed.get(0).piece() == first.head().get();
  }

  /** The next piece with those that must follow it on the same page. */
  private List<Piece> chain() {
    List<Piece> chain = new ArrayList<>();
    for (Piece piece : rest) {
      chain.add(piece);
      if (!piece.keep()) {
        break;
      }
    }
    return chain;
  }

  private static double chainHeight(List<Piece> chain, boolean top) {
    double height = 0;
    for (int i = 0; i < chain.size(); i++) {
      Piece piece = chain.get(i);
      height += (top && i == 0 ? 0 : piece.before()) + piece.height();
    }
    return height;
  }
}
