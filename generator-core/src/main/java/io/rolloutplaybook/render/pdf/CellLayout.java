package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out one cell: text in lines, small graphics, or a place to write in. */
final class CellLayout implements Cell.Visitor<CellBox> {
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
    return text(io.rolloutplaybook.render.CellText.NONE, style.in(context.colours().ink3()));
  }

  @Override
  public CellBox text(Cell.Text text) {
    return CellBox.text(context.text(text.content(), style, width), align, element);
  }

  @Override
  public CellBox number(Cell.Number number) {
    return number
        .kind()
        .map(kind -> context.type().tones().word(kind.mark().tone()))
        .map(colour -> text(context.values().text(column, number), style.strong().in(colour)))
        .orElseGet(() -> value(number));
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
        context.text(List.of(new Inline.StatusMark(status.kind(), status.word())), style, width),
        TextBox.Align.LEFT,
        element);
  }

  @Override
  public CellBox input(Cell.Input input) {
    return new FieldLayout(context, element).cell(input.field(), style.leading());
  }

  /**
   * A small graphic with its value for those who cannot see it.
   *
   * @param height of the line that it stands in, in points
   */
  private CellBox graphic(double height, Cell cell, Drawing drawing) {
    double scale = Math.min(1, width / drawing.width());
    double own = Math.max(height, drawing.height() * scale);
    return CellBox.drawing(
        own,
        (page, x, y, box) ->
            new FigureLayout(context)
                .paint(
                    page,
                    drawing,
                    x,
                    y + (own - drawing.height() * scale) / 2,
                    scale,
                    element.add("Figure").alternative(spoken(cell))));
  }

  @Override
  public CellBox sparkline(Cell.Sparkline sparkline) {
    return graphic(0, sparkline, context.figures().sparkline(sparkline));
  }

  @Override
  public CellBox progress(Cell.Progress progress) {
    return graphic(style.leading(), progress, context.figures().progress(progress, width));
  }

  @Override
  public CellBox level(Cell.Level level) {
    return graphic(style.leading(), level, context.figures().level(level));
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
    for (Mark mark : dots.marks()) {
      Fragment.Symbol symbol = context.inline().symbol(mark, style.size(), true);
      double air = Math.max(0, pitch - symbol.width());
      all.add(Word.of(List.of(symbol, new Fragment.Gap(air)), Optional.empty(), false));
    }
    return CellBox.text(
        TextBox.of(all, style, context.fonts(), width), TextBox.Align.LEFT, element);
  }
}
