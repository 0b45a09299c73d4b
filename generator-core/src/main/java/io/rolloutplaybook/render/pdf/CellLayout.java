package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.theme.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out one cell: text in lines, small graphics, or a place to write in. */
final class CellLayout implements Cell.Visitor<CellBox> {
  private static final double SPARK_WIDTH = mm(22);
  private static final double SPARK_HEIGHT = mm(6.2);

  private final LayoutContext context;
  private final Table.Column column;
  private final TextStyle style;
  private final TextBox.Align align;
  private final double width;
  private final StructureElement element;

  /**
   * @param width without padding, in points
   * @param element the cell's own
   */
  CellLayout(
      LayoutContext context,
      Table.Column column,
      TextStyle style,
      TextBox.Align align,
      double width,
      StructureElement element) {
    this.context = context;
    this.column = column;
    this.style = style;
    this.align = align;
    this.width = width;
    this.element = element;
  }

  private CellBox text(String text, TextStyle how) {
    return CellBox.text(context.text(text, how, width), align, element);
  }

  private CellBox value(Cell cell) {
    return text(context.values().text(column, cell), style);
  }

  private String spoken(Cell cell) {
    return context.values().text(column, cell);
  }

  @Override
  public CellBox empty() {
    return CellBox.empty();
  }

  @Override
  public CellBox none() {
    return text(
        io.rolloutplaybook.render.CellText.NONE, style.in(context.colours().ink3()));
  }

  @Override
  public CellBox text(Cell.Text text) {
    return CellBox.text(context.text(text.content(), style, width), align, element);
  }

  @Override
  public CellBox number(Cell.Number number) {
    return value(number);
  }

  @Override
  public CellBox percent(Cell.Percent percent) {
    return value(percent);
  }

  @Override
  public CellBox money(Cell.Money money) {
    return value(money);
  }

  @Override
  public CellBox date(Cell.Date date) {
    return value(date);
  }

  @Override
  public CellBox time(Cell.Time time) {
    return value(time);
  }

  @Override
  public CellBox status(Cell.Status status) {
    return CellBox.text(
        context.text(
            List.of(new Inline.StatusMark(status.kind(), status.word())), style, width),
        TextBox.Align.LEFT,
        element);
  }

  @Override
  public CellBox input(Cell.Input input) {
    return new FieldLayout(context, element).cell(input.field(), style.leading());
  }

  /** A small graphic with its value for those who cannot see it. */
  private CellBox graphic(double height, Cell cell, double graphicWidth, Piece.Painter painter) {
    return CellBox.drawing(
        height,
        (page, x, y, box) -> {
          StructureElement figure = element.add("Figure").alternative(spoken(cell));
          figure.attribute(
              "Layout",
              "BBox",
              PdfFile.rectangle(
                  x,
                  page.frame().height() - y - height,
                  x + graphicWidth,
                  page.frame().height() - y));
          page.tag(figure);
          painter.paint(page, x, y);
        });
  }

  @Override
  public CellBox sparkline(Cell.Sparkline sparkline) {
    double w = Math.min(SPARK_WIDTH, width);
    return graphic(
        SPARK_HEIGHT,
        sparkline,
        w,
        (page, x, y) -> Sparkline.paint(page.content(), sparkline, x, y, w, SPARK_HEIGHT,
            context.colours()));
  }

  @Override
  public CellBox progress(Cell.Progress progress) {
    double w = width;
    return graphic(
        style.leading(),
        progress,
        w,
        (page, x, y) -> {
          double middle = y + style.leading() * 0.48;
          double bar = mm(2);
          Content out = page.content();
          out.rectangle(x, middle - bar / 2, w, bar, context.colours().paper2());
          double share = clamp(progress.fraction().doubleValue());
          if (share > 0) {
            out.rectangle(x, middle - bar / 2, w * share, bar, context.colours().accent());
          }
          progress
              .expected()
              .ifPresent(
                  expected -> {
                    double at = x + w * clamp(expected.doubleValue());
                    out.line(
                        at, middle - mm(2), at, middle + mm(2), context.colours().ink(), 1.2);
                  });
        });
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  @Override
  public CellBox level(Cell.Level level) {
    double pitch = Math.min(mm(4.3), width / Math.max(1, level.max()));
    double radius = pitch * 0.337;
    return graphic(
        style.leading(),
        level,
        pitch * level.max(),
        (page, x, y) -> {
          double middle = y + style.leading() * 0.48;
          Content out = page.content();
          for (int i = 1; i <= level.max(); i++) {
            double at = x + pitch * (i - 1) + radius;
            if (i <= level.current()) {
              out.disc(at, middle, radius, context.colours().accent());
            } else if (i <= level.required()) {
              out.ring(at, middle, radius - mm(0.25), context.colours().watch(), mm(0.5));
            } else {
              out.disc(at, middle, mm(0.5), context.colours().rule2());
            }
          }
        });
  }

  @Override
  public CellBox dots(Cell.Dots dots) {
    List<Word> words = new ArrayList<>(context.inline().words(spoken(dots), style));
    List<Fragment> count = new ArrayList<>();
    words.forEach(w -> count.addAll(w.fragments()));
    count.add(new Fragment.Gap(mm(1.8)));
    double pitch = mm(2.65);
    List<Word> all = new ArrayList<>();
    all.add(Word.of(count, Optional.empty(), false));
    // A 2 mm dot comes out of a symbol as wide as 0.78 of its text; the rest of the pitch is air.
    double size = mm(2) / (0.78 * 0.84);
    for (Mark mark : dots.marks()) {
      Colour colour = context.type().symbol(mark.tone());
      all.add(
          Word.of(
              List.of(new Fragment.Symbol(mark, size, colour, pitch, true)),
              Optional.empty(),
              false));
    }
    return CellBox.text(
        TextBox.of(all, style, context.fonts(), width), TextBox.Align.LEFT, element);
  }
}
