package io.rolloutplaybook.render;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Group;
import io.rolloutplaybook.document.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How wide a table's columns are on a page, from what stands in them: never narrower than their
 * longest word or date as long as there is room, and wider where there is more to read. All lengths
 * are points.
 *
 * @param slots where each column stands, in the table's order
 * @param width of the whole table
 */
public record TableLayout(List<Slot> slots, double width) {
  private static final int FEW_ROWS = 4;

  /** The share of a page that is still read at one glance. */
  private static final double GLANCE = 0.5;

  private static final double MM = 72 / 25.4;

  /** Heads are set half a point smaller than cells, and bold. */
  private static final double HEAD_RATIO = 8 / 8.5;

  /** Widths of what is drawn, in millimetres. */
  private static final double SPARKLINE = 22;

  /** Of its width what a picture keeps where texts beside it have too little. */
  private static final double LEAST = 0.6;

  private static final double PROGRESS = 17;
  private static final double LEVEL_PITCH = 4.3;
  private static final double DOT_PITCH = 2.65;
  private static final double BOX = 24;

  /** The same for a number. */
  private static final double NUMBER_BOX = 12;

  /** Around a choice, the sign that opens the list included. */
  private static final double CHOICE_AIR = 8;

  public TableLayout {
    slots = List.copyOf(slots);
  }

  /**
   * @param line 1, or 2 for a second line of the row
   * @param x of its left edge from the table's
   * @param width with the padding at both sides
   */
  public record Slot(Column column, int line, double x, double width) {}

  /** The columns of the first line, which make up the whole width. */
  public List<Slot> firstLine() {
    return slots.stream().filter(s -> s.line() == 1).toList();
  }

  /** The columns of the second line; empty when rows have one line. */
  public List<Slot> secondLine() {
    return slots.stream().filter(s -> s.line() == 2).toList();
  }

  /**
   * Widths of a column, each at least as wide as the one before: what keeps words whole, what keeps
   * its cells on one line, what keeps its head on one line too, and what does the same for the
   * second line below it.
   */
  private static final class Need {
    double words;
    double cells;
    double head;
    double below;

    /** What all cells would take on one line: how much there is to read. */
    double amount;

    boolean fixed;
    boolean text;

    void cell(double words, double line) {
      this.words = Math.max(this.words, words);
      cells = Math.max(cells, Math.max(words, line));
      amount += line;
    }

    void settle() {
      cells = Math.max(cells, words);
      head = Math.max(head, cells);
      below = Math.max(below, head);
    }
  }

  /**
   * Fits a table into a width.
   *
   * @param available the width to fill
   * @param size of the cells' text
   * @param padding left and right of each cell
   */
  public static TableLayout of(
      Table table,
      double available,
      double size,
      double padding,
      CellText text,
      TextMeasure measure) {
    List<Column> columns = table.columns();
    int n = columns.size();
    Need[] needs = new Need[n];
    for (int c = 0; c < n; c++) {
      needs[c] = need(table, c, size, padding, text, measure);
    }
    List<Integer> first = new ArrayList<>();
    for (int c = 0; c < n; c++) {
      if (columns.get(c).line() == 1) {
        first.add(c);
      }
    }
    if (first.isEmpty()) {
      throw new IllegalArgumentException("table " + table.id() + " has no first line");
    }
    int[][] spans = new int[n][];
    for (int c = 0; c < n; c++) {
      if (columns.get(c).line() != 1) {
        spans[c] = span(columns, first, c);
        widen(first, needs, spans[c], needs[c]);
      }
    }
    Need[] line = first.stream().map(c -> needs[c]).toArray(Need[]::new);
    double[] widths = share(line, available);
    double[] x = new double[line.length + 1];
    for (int i = 0; i < line.length; i++) {
      x[i + 1] = x[i] + widths[i];
    }
    List<Slot> slots = new ArrayList<>();
    for (int c = 0; c < n; c++) {
      int from = spans[c] == null ? first.indexOf(c) : spans[c][0];
      int to = spans[c] == null ? from : spans[c][1];
      slots.add(new Slot(columns.get(c), spans[c] == null ? 1 : 2, x[from], x[to + 1] - x[from]));
    }
    return new TableLayout(slots, x[line.length]);
  }

  /** First and last place in the first line that a column of the second line stands under. */
  private static int[] span(List<Column> columns, List<Integer> first, int c) {
    Column column = columns.get(c);
    // A format may lack the column that is named: then it stands under the one before it.
    int before = 0;
    for (int i = 0; i < first.size() && first.get(i) < c; i++) {
      before = i;
    }
    int from = column.under().map(id -> place(columns, first, id)).orElse(-1);
    from = from < 0 ? before : from;
    int to = column.through().map(id -> place(columns, first, id)).orElse(-1);
    return new int[] {from, Math.max(from, to)};
  }

  private static int place(List<Column> columns, List<Integer> first, String id) {
    for (int i = 0; i < first.size(); i++) {
      if (columns.get(first.get(i)).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Makes the columns of the first line wide enough for one below them. */
  private static void widen(List<Integer> first, Need[] needs, int[] span, Need below) {
    double words = 0;
    double lines = 0;
    int open = 0;
    for (int i = span[0]; i <= span[1]; i++) {
      Need need = needs[first.get(i)];
      words += need.words;
      lines += need.head;
      open += need.fixed ? 0 : 1;
    }
    double lacksWords = Math.max(0, below.words - words);
    double lacks = Math.max(0, below.head - lines);
    int parts = open == 0 ? span[1] - span[0] + 1 : open;
    for (int i = span[0]; i <= span[1]; i++) {
      Need need = needs[first.get(i)];
      if (open == 0 || !need.fixed) {
        need.words += lacksWords / parts;
        // A second line may wrap; a column of the first line is not to become mostly white for it.
        need.below = Math.max(need.below, need.head + Math.min(lacks / parts, need.head));
        need.text |= below.text;
        need.settle();
      }
    }
  }

  private static double[] share(Need[] needs, double available) {
    double[] words = widths(needs, n -> n.words);
    double[] cells = widths(needs, n -> n.cells);
    double[] head = widths(needs, n -> n.head);
    double[] below = widths(needs, n -> n.below);
    if (sum(words) >= available) {
      return squeeze(needs, words, available);
    } else if (sum(below) <= available) {
      return spread(needs, below, available);
    } else if (sum(head) <= available) {
      return between(head, below, available);
    } else if (sum(cells) <= available) {
      return between(cells, head, available);
    }
    // Too much for one line each. What is no text keeps its line if it can, and half of a fair
    // share is left to every text, so that a column of a few words is not broken up for the sake of
    // one of hundreds.
    double[] floor = words.clone();
    for (int i = 0; i < floor.length; i++) {
      floor[i] =
          needs[i].text && !needs[i].fixed
              ? Math.max(words[i], Math.min(cells[i], available / floor.length / 2))
              : cells[i];
    }
    double[] amounts = widths(needs, n -> Math.max(n.amount, n.cells));
    return between(sum(floor) > available ? words : floor, cells, amounts, available);
  }

  private static double[] widths(Need[] needs, ToDoubleFunction<Need> width) {
    return Arrays.stream(needs).mapToDouble(width).toArray();
  }

  private static double[] between(double[] low, double[] high, double available) {
    return between(low, high, high, available);
  }

  /** Something between two bounds for each column, filling the width. */
  private static double[] between(double[] low, double[] high, double[] amounts, double available) {
    double from = 0;
    double to = available;
    for (int step = 0; step < 60; step++) {
      double level = (from + to) / 2;
      if (sum(fill(low, high, amounts, level)) > available) {
        to = level;
      } else {
        from = level;
      }
    }
    return settle(fill(low, high, amounts, from), available);
  }

  /**
   * More to read gets more width, by its square root: a text in a column of the width w needs
   * amount / w lines, and rows are shortest when amount / w² is the same for all.
   */
  private static double[] fill(double[] low, double[] high, double[] amounts, double level) {
    double[] widths = new double[low.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(low[i], Math.min(high[i], level * Math.sqrt(amounts[i])));
    }
    return widths;
  }

  /** Gives what is left over to the texts, or to all columns where there is no text. */
  private static double[] spread(Need[] needs, double[] widths, double available) {
    double rest = available - sum(widths);
    double base = 0;
    for (int pass = 0; pass < 3 && base == 0; pass++) {
      for (int i = 0; i < widths.length; i++) {
        base += takes(needs[i], pass) ? widths[i] : 0;
      }
      if (base > 0) {
        double[] wide = widths.clone();
        for (int i = 0; i < wide.length; i++) {
          wide[i] += takes(needs[i], pass) ? rest * widths[i] / base : 0;
        }
        return settle(wide, available);
      }
    }
    return widths;
  }

  private static boolean takes(Need need, int pass) {
    return pass == 0 ? need.text && !need.fixed : pass == 1 ? !need.fixed : true;
  }

  /** Not even the longest words fit: the widest texts give way first, and their words break. */
  private static double[] squeeze(Need[] needs, double[] low, double available) {
    double rigid = 0;
    for (int i = 0; i < low.length; i++) {
      rigid += needs[i].text ? 0 : low[i];
    }
    boolean textsGive = rigid < available * 0.8;
    double from = 0;
    double to = available;
    for (int step = 0; step < 60; step++) {
      double cap = (from + to) / 2;
      if (sum(capped(needs, low, cap, textsGive)) > available) {
        to = cap;
      } else {
        from = cap;
      }
    }
    return settle(capped(needs, low, from, textsGive), available);
  }

  private static double[] capped(Need[] needs, double[] low, double cap, boolean textsOnly) {
    double[] widths = low.clone();
    for (int i = 0; i < widths.length; i++) {
      widths[i] = textsOnly && !needs[i].text ? low[i] : Math.min(low[i], cap);
    }
    return widths;
  }

  /** Takes up what bisection left over, so that the sum is exact. */
  private static double[] settle(double[] widths, double available) {
    double factor = available / sum(widths);
    for (int i = 0; i < widths.length; i++) {
      widths[i] *= factor;
    }
    return widths;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static Need need(
      Table table, int c, double size, double padding, CellText text, TextMeasure measure) {
    Column column = table.columns().get(c);
    Need need = new Need();
    need.text = column.type() == Table.Type.TEXT;
    double head = size * HEAD_RATIO;
    need.words = longestWord(column.title(), true, head, measure);
    need.head = measure.width(column.title(), column.line() == 1, head);
    for (Group group : table.groups()) {
      for (Row row : group.rows()) {
        boolean strong = row.strong() && c == table.strongColumn();
        grow(need, column, row.cells().get(c), strong, size, text, measure);
      }
    }
    table.total().ifPresent(t -> grow(need, column, t.get(c), true, size, text, measure));
    need.words += 2 * padding;
    need.cells += 2 * padding;
    need.head += 2 * padding;
    column
        .width()
        .ifPresent(
            mm -> {
              need.fixed = true;
              need.cells = Math.max(need.words, mm * MM);
              need.head = need.cells;
            });
    need.settle();
    return need;
  }

  private static void grow(
      Need need,
      Column column,
      Cell cell,
      boolean strong,
      double size,
      CellText text,
      TextMeasure measure) {
    boolean bold = strong || column.strong();
    if (cell instanceof Cell.Text t) {
      String words = outline(t.content(), text);
      boolean heavy = bold || t.content().stream().anyMatch(TableLayout::isHeavy);
      for (String line : words.split("\n")) {
        need.cell(longestWord(line, heavy, size, measure), measure.width(line, heavy, size));
      }
    } else if (cell instanceof Cell.Status s) {
      // A little more than PDF needs: Word's symbols come from whatever font has them, and are up
      // to as wide as they are high.
      double width = size + measure.width("\u00A0" + s.word(), true, size);
      need.cell(width, width);
    } else if (cell instanceof Cell.Sparkline) {
      need.cell(SPARKLINE * LEAST * MM, SPARKLINE * MM);
    } else if (cell instanceof Cell.Progress) {
      need.cell(PROGRESS * LEAST * MM, PROGRESS * MM);
    } else if (cell instanceof Cell.Level level) {
      double width = level.max() * LEVEL_PITCH * MM;
      need.cell(width, width);
    } else if (cell instanceof Cell.Dots dots) {
      double count = measure.width(text.text(column, cell), bold, size) + 2 * MM;
      need.cell(
          count + Math.min(6, dots.marks().size()) * DOT_PITCH * MM,
          count + dots.marks().size() * DOT_PITCH * MM);
    } else if (cell instanceof Cell.Input input) {
      boolean narrow =
          input.field().kind() == Field.Kind.NUMBER || input.field().kind() == Field.Kind.CHOICE;
      double box = (narrow ? NUMBER_BOX : BOX) * MM;
      for (String choice : input.field().choices()) {
        box = Math.max(box, measure.width(choice, false, size) + CHOICE_AIR * MM);
      }
      double most = input.field().kind() == Field.Kind.TEXT ? box * 2 : box;
      need.cell(box, most);
    } else {
      double width = measure.width(text.text(column, cell), bold, size);
      need.cell(width, width);
    }
  }

  /** Whether it is set in bold letters. */
  private static boolean isHeavy(Inline inline) {
    return inline instanceof Inline.Strong || inline instanceof Inline.StatusMark;
  }

  /** The text with letters of about the same width in place of what is drawn. */
  private static String outline(List<Inline> content, CellText text) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : content) {
      if (inline instanceof Inline.Symbol symbol) {
        out.append(symbol.mark() == Mark.FIRST ? "Ma" : "M");
      } else if (inline instanceof Inline.StatusMark mark) {
        out.append("M\u00A0").append(mark.word());
      } else if (inline instanceof Inline.Strong i) {
        out.append(outline(i.content(), text));
      } else if (inline instanceof Inline.Emphasis i) {
        out.append(outline(i.content(), text));
      } else if (inline instanceof Inline.Muted i) {
        out.append(outline(i.content(), text));
      } else if (inline instanceof Inline.Link i) {
        out.append(outline(i.content(), text));
      } else {
        out.append(text.plain(List.of(inline)));
      }
    }
    return out.toString();
  }

  private static double longestWord(String text, boolean bold, double size, TextMeasure measure) {
    double longest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
        if (i > start) {
          longest = Math.max(longest, measure.width(text.substring(start, i), bold, size));
        }
        start = i + 1;
      }
    }
    return longest;
  }

  /** Whether a table is so small that it is read at one glance, and so stays on one page. */
  public static boolean atOneGlance(int rows, double height, double pageHeight) {
    return rows <= FEW_ROWS && height <= pageHeight * GLANCE;
  }
}
