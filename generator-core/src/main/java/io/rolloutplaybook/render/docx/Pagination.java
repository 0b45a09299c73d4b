package io.rolloutplaybook.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out on which page a heading will stand, for the page numbers that the contents list shows
 * until Word works them out itself. Heights are points. It follows Word's rules for what stays
 * together; only fonts that Word takes in place of a missing one can make it differ.
 */
final class Pagination {
  private record Unit(double before, double height, double after) {}

  private final List<Unit> chain = new ArrayList<>();
  private final List<Integer> waiting = new ArrayList<>();
  private final Map<Integer, Integer> pages = new HashMap<>();
  private double room;
  private int page = 1;
  private double y;
  private double gap;
  private double repeated;

  Pagination(double room) {
    this.room = room;
  }

  /** To measure what stands in a column below other text, however high it is. */
  static Pagination column() {
    Pagination column = new Pagination(Double.MAX_VALUE);
    column.y = Double.MIN_VALUE;
    return column;
  }

  /** How high everything is so far, on a page without end. */
  double height() {
    flush();
    return y + gap;
  }

  /** Whether a piece of that height stands on this page, with what stays with it. */
  boolean fits(double height) {
    return y == 0 || y + chainHeight() + height <= room;
  }

  /** What follows begins on a new page with so much room. */
  void newPage(double room) {
    flush();
    this.room = room;
    turn();
  }

  /** The room of the page that was just begun. */
  void room(double room) {
    this.room = room;
  }

  /** Remembers the page of the next piece. */
  void mark(int heading) {
    waiting.add(heading);
  }

  /** The page that a heading stands on. */
  int page(int heading) {
    flush();
    return pages.getOrDefault(heading, page);
  }

  /** How many pages there are so far. */
  int pages() {
    flush();
    return page;
  }

  /**
   * A piece that is never divided.
   *
   * @param before space above it, at least
   * @param after space below it, at least
   * @param keepNext whether it stays on the page of what follows
   */
  void add(double before, double height, double after, boolean keepNext) {
    chain.add(new Unit(before, height, after));
    if (!keepNext) {
      flush();
    }
  }

  /** Lines of a paragraph; never one alone at the end or the beginning of a page. */
  void lines(int count, double line, double before, double after, boolean together) {
    if (together || count < 4) {
      add(before, count * line, after, together);
      return;
    }
    add(before, 2 * line, 0, false);
    for (int i = 2; i < count - 2; i++) {
      add(0, line, 0, false);
    }
    add(0, 2 * line, after, false);
  }

  /** The rows that follow are a table's: its head stands on each of their pages. */
  void beginTable(double head) {
    add(0, head, 0, true);
    repeated = head;
  }

  void endTable() {
    flush();
    repeated = 0;
  }

  private void flush() {
    if (chain.isEmpty()) {
      return;
    }
    if (y > 0 && y + chainHeight() > room) {
      turn();
      y = repeated;
    }
    waiting.forEach(heading -> pages.put(heading, page));
    waiting.clear();
    for (Unit unit : chain) {
      y += (y == 0 ? 0 : Math.max(gap, unit.before())) + unit.height();
      gap = unit.after();
      while (y > room) {
        page++;
        y -= room;
      }
    }
    chain.clear();
  }

  private double chainHeight() {
    double total = 0;
    double last = gap;
    for (Unit unit : chain) {
      total += Math.max(last, unit.before()) + unit.height();
      last = unit.after();
    }
    return total;
  }

  private void turn() {
    page++;
    y = 0;
    gap = 0;
  }
}
