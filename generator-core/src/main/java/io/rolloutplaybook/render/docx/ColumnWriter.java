package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Columns.Column;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.PageBreak;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableOfContents;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes contents beside each other in Word's own columns, so that what stands in them is edited as
 * all other text is.
 */
final class ColumnWriter {
  /** Of a page: what is higher does not stand in columns. */
  private static final double COLUMN_SHARE = 0.75;

  /** Room left below columns, so that they never run into the next one, in points. */
  private static final double COLUMN_SPARE = 12;

  private final Flow flow;
  private final WordSections sections;
  private final Consumer<List<Block>> blocks;
  private boolean inColumn;

  /**
   * @param blocks writes what stands in a column
   */
  ColumnWriter(Flow flow, WordSections sections, Consumer<List<Block>> blocks) {
    this.flow = flow;
    this.sections = sections;
    this.blocks = blocks;
  }

  /** Writes them beside each other; false, and nothing is written, where they cannot stand so. */
  boolean write(List<Column> columns) {
    if (columns.size() < 2 || inColumn || !stand(columns)) {
      return false;
    }
    inColumn = true;
    boolean fits = beside(columns);
    inColumn = false;
    return fits;
  }

  /** Whether these contents can stand in columns here. */
  private boolean stand(List<Column> columns) {
    return !flow.atTop()
        && !flow.breaksPage()
        && columns.stream()
            .flatMap(c -> c.blocks().stream())
            .noneMatch(
                b ->
                    b instanceof Section
                        || b instanceof Sheet
                        || b instanceof Cover
                        || b instanceof TableOfContents
                        || b instanceof PageBreak);
  }

  private boolean beside(List<Column> columns) {
    double room = flow.width() - WordSections.COLUMN_GAP * (columns.size() - 1);
    double shares = columns.stream().mapToDouble(Column::share).sum();
    List<Double> widths = columns.stream().map(c -> room * c.share() / shares).toList();
    // Written twice: how high they are decides what ends the section before them.
    double height = flow.trial(() -> columns(columns, widths, () -> {}));
    if (height > flow.page().textHeight() * COLUMN_SHARE) {
      return false;
    }
    boolean turn = !flow.pagination().fits(height + COLUMN_SPARE) && !flow.moveKept();
    sections.endColumns(List.of(), turn);
    flow.count(height, false);
    columns(columns, widths, this::nextColumn);
    sections.endColumns(widths, false);
    return true;
  }

  /** Writes one column after the other, and says how high the highest is. */
  private double columns(List<Column> columns, List<Double> widths, Runnable between) {
    double height = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        between.run();
      }
      List<Block> content = columns.get(i).blocks();
      height = Math.max(height, flow.column(widths.get(i), () -> blocks.accept(content)));
    }
    return height;
  }

  private void nextColumn() {
    flow.begin(WordStyle.COLUMN_EDGE);
    flow.xml().start("w:r").empty("w:br", "w:type", "column").end().end();
  }
}
