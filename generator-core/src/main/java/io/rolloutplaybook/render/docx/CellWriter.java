package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.figure.Figures;
import io.rolloutplaybook.render.office.Xml;
import java.util.List;
import java.util.Optional;

/** Writes a typed cell's content as one paragraph. */
final class CellWriter {
  /** Which of a row's lines a cell stands on, which decides its paragraph's style. */
  enum Line {
    ONLY,
    LEAD,
    SECOND,
    SECOND_KEPT
  }

  /** Of the bar in a column as wide as the layout makes it for a bar, 20 mm with its padding. */
  private static final double PROGRESS_WIDTH = 17 * Length.POINTS_PER_MM;

  private static final char NBSP = '\u00A0';

  private final Xml xml;
  private final Runs runs;
  private final CellText text;
  private final ContentControls controls;
  private final Figures figures;
  private final DrawingWriter drawings;

  CellWriter(
      Xml xml,
      Runs runs,
      CellText text,
      ContentControls controls,
      Figures figures,
      DrawingWriter drawings) {
    this.xml = xml;
    this.runs = runs;
    this.text = text;
    this.controls = controls;
    this.figures = figures;
    this.drawings = drawings;
  }

  /**
   * Whether a column's cells stand at the right. Dates that begin a row name it, and stand left.
   *
   * @param leads whether it is the row's first column
   */
  static boolean right(Column column, boolean leads) {
    return column.type().alignsRight() && !(leads && column.type() == Type.DATE);
  }

  /**
   * @param right as {@link #right} says
   * @param style of a cell that stands out
   */
  void write(Column column, Cell cell, Line line, boolean right, Optional<WordStyle> style) {
    WordStyle paragraph =
        switch (line) {
          case ONLY -> right ? WordStyle.TABLE_NUMBER : WordStyle.TABLE_TEXT;
          case LEAD -> right ? WordStyle.TABLE_NUMBER_LEAD : WordStyle.TABLE_TEXT_LEAD;
          case SECOND -> right ? WordStyle.TABLE_SECOND_NUMBER : WordStyle.TABLE_SECOND_LINE;
          case SECOND_KEPT ->
              right ? WordStyle.TABLE_SECOND_NUMBER_KEPT : WordStyle.TABLE_SECOND_LINE_KEPT;
        };
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", paragraph.id()).end();
    runs.in(paragraph);
    cell.accept(
        new Content(
            column,
            style.or(() -> column.strong() ? Optional.of(WordStyle.STRONG) : Optional.empty())));
    xml.end();
  }

  private final class Content implements Cell.Visitor<Void> {
    private final Column column;
    private final Optional<WordStyle> style;

    Content(Column column, Optional<WordStyle> style) {
      this.column = column;
      this.style = style;
    }

    private Void value(Cell cell) {
      runs.run(text.text(column, cell), style);
      return null;
    }

    @Override
    public Void empty() {
      return null;
    }

    @Override
    public Void none() {
      runs.run(CellText.NONE, WordStyle.MUTED);
      return null;
    }

    @Override
    public Void text(Cell.Text cell) {
      runs.write(cell.content(), style);
      return null;
    }

    @Override
    public Void number(Cell.Number cell) {
      if (cell.kind().isEmpty()) {
        return value(cell);
      }
      runs.run(text.text(column, cell), WordStyle.status(cell.kind().get().mark().tone()));
      return null;
    }

    @Override
    public Void percent(Cell.Percent cell) {
      return value(cell);
    }

    @Override
    public Void money(Cell.Money cell) {
      return value(cell);
    }

    @Override
    public Void date(Cell.Date cell) {
      return value(cell);
    }

    @Override
    public Void time(Cell.Time cell) {
      return value(cell);
    }

    @Override
    public Void status(Cell.Status cell) {
      Mark mark = cell.kind().mark();
      runs.run(mark.character() + NBSP + cell.word(), WordStyle.status(mark.tone()));
      return null;
    }

    @Override
    public Void input(Cell.Input cell) {
      controls.write(cell.field());
      return null;
    }

    @Override
    public Void sparkline(Cell.Sparkline cell) {
      drawings.write(xml, figures.sparkline(cell), text.text(column, cell));
      return null;
    }

    @Override
    public Void progress(Cell.Progress cell) {
      drawings.write(xml, figures.progress(cell, PROGRESS_WIDTH), text.text(column, cell));
      return null;
    }

    @Override
    public Void level(Cell.Level cell) {
      // Characters, so that the level can be edited: filled now, open needed, a point beyond.
      int current = Math.max(0, Math.min(cell.current(), cell.max()));
      int required = Math.max(current, Math.min(cell.required(), cell.max()));
      runs.run("\u25CF".repeat(current), WordStyle.LEVEL_NOW);
      runs.run("\u25CB".repeat(required - current), WordStyle.LEVEL_NEEDED);
      runs.run("\u00B7".repeat(Math.max(0, cell.max() - required)), WordStyle.LEVEL_BEYOND);
      return null;
    }

    @Override
    public Void dots(Cell.Dots cell) {
      value(cell);
      List<Mark> marks = cell.marks();
      if (!marks.isEmpty()) {
        runs.run(String.valueOf(NBSP));
      }
      int i = 0;
      while (i < marks.size()) {
        int end = i;
        while (end < marks.size() && marks.get(end) == marks.get(i)) {
          end++;
        }
        runs.run(marks.get(i).character().repeat(end - i), WordStyle.mark(marks.get(i).tone()));
        i = end;
      }
      return null;
    }
  }
}
