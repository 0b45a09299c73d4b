package io.rolloutplaybook.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Fills lines one after the other. Breaks at spaces and soft hyphens; a word is cut elsewhere only
 * when it is longer than a whole line.
 */
final class LineBreaker {
  /** What rounding may add up to, in points. */
  private static final double TOLERANCE = 0.01;

  private LineBreaker() {}

  /**
   * @param width of the lines, in points
   */
  static List<Line> lines(List<Word> words, double width) {
    Deque<Word> rest = new ArrayDeque<>(words);
    List<Line> lines = new ArrayList<>();
    LineBuilder line = new LineBuilder();
    while (!rest.isEmpty()) {
      Word word = rest.poll();
      double available = width + TOLERANCE - line.next();
      if (word.width() <= available) {
        line.add(word);
      } else {
        boolean alone = line.isEmpty();
        Optional<Word.Split> split = word.split(available, alone, alone);
        if (split.isPresent()) {
          line.add(split.get().head());
          rest.push(split.get().tail());
        } else if (alone) {
          line.add(word);
        } else {
          lines.add(line.end());
          line = new LineBuilder();
          rest.push(word);
          continue;
        }
        word = split.isPresent() ? split.get().head() : word;
      }
      if (word.endsLine()) {
        lines.add(line.end());
        line = new LineBuilder();
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.end());
    }
    return lines;
  }

  /** The width of the text when nothing but its own line breaks breaks it, in points. */
  static double naturalWidth(List<Word> words) {
    double widest = 0;
    double x = 0;
    double space = 0;
    for (Word word : words) {
      x += space + word.width();
      widest = Math.max(widest, x);
      space = word.space().map(Fragment.Glyphs::width).orElse(0.0);
      if (word.endsLine()) {
        x = 0;
        space = 0;
      }
    }
    return widest;
  }

  /** The width below which a word would have to be cut, in points. */
  static double minimumWidth(List<Word> words) {
    double widest = 0;
    for (Word word : words) {
      widest = Math.max(widest, word.width());
    }
    return widest;
  }

  /** Puts words beside each other and joins what is painted alike. */
  private static final class LineBuilder {
    private final List<Line.Placed> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Fragment.Glyphs open;
    private double openX;
    private double x;
    private Optional<Fragment.Glyphs> space = Optional.empty();
    private boolean empty = true;

    boolean isEmpty() {
      return empty;
    }

    /** Where the next word would begin. */
    double next() {
      return x + space.map(Fragment.Glyphs::width).orElse(0.0);
    }

    void add(Word word) {
      if (!empty) {
        space.ifPresent(this::add);
      }
      word.fragments().forEach(this::add);
      space = word.space();
      empty = false;
    }

    private void add(Fragment fragment) {
      if (fragment instanceof Fragment.Glyphs glyphs) {
        if (open == null || !open.joins(glyphs)) {
          close();
          open = glyphs;
          openX = x;
        }
        text.append(glyphs.text());
      } else {
        close();
        parts.add(new Line.Placed(x, fragment));
      }
      x += fragment.width();
    }

    private void close() {
      if (open != null) {
        parts.add(
            new Line.Placed(
                openX,
                new Fragment.Glyphs(
                    text.toString(), open.style(), open.font(), x - openX, open.link())));
        text.setLength(0);
        open = null;
      }
    }

    Line end() {
      close();
      return new Line(parts, x);
    }
  }
}
