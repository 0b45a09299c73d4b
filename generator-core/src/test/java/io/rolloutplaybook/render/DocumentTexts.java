package io.rolloutplaybook.render;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Callout;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.ListBlock;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Every text of a document that a reader must find in it, whatever its format. Words inside figures
 * are not among them (formats draw them differently, Excel as charts), nor symbols (PDF draws
 * them), nor the values behind graphics, nor a table's title (it is not printed), nor a group's
 * note (it sums up rows, which Excel does live).
 */
public final class DocumentTexts implements Block.Visitor<Void> {
  private final CellText cellText;
  private final OutputFormat format;
  private final List<String> texts = new ArrayList<>();

  private DocumentTexts(OutputFormat format, Theme theme) {
    this.format = format;
    cellText = new CellText(theme.formats());
  }

  /** The texts that a format shows. */
  public static List<String> of(Document document, OutputFormat format, Theme theme) {
    DocumentTexts collector = new DocumentTexts(format, theme);
    document.in(format).blocks().forEach(b -> b.accept(collector));
    return collector.texts.stream().filter(t -> !t.isBlank()).distinct().toList();
  }

  /** Each run between symbols and line breaks is a text of its own. */
  private void add(List<Inline> content) {
    StringBuilder run = new StringBuilder();
    flatten(content, run);
    for (String part : run.toString().split("\n")) {
      texts.add(part.strip());
    }
  }

  private void flatten(List<Inline> content, StringBuilder run) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Symbol || inline instanceof Inline.LineBreak) {
        run.append('\n');
      } else if (inline instanceof Inline.StatusMark mark) {
        run.append('\n').append(mark.word());
      } else if (inline instanceof Inline.Strong i) {
        flatten(i.content(), run);
      } else if (inline instanceof Inline.Emphasis i) {
        flatten(i.content(), run);
      } else if (inline instanceof Inline.Muted i) {
        flatten(i.content(), run);
      } else if (inline instanceof Inline.Link i) {
        flatten(i.content(), run);
      } else {
        run.append(cellText.plain(List.of(inline)));
      }
    }
  }

  private Void blocks(List<Block> blocks) {
    blocks.forEach(b -> b.accept(this));
    return null;
  }

  @Override
  public Void cover(Cover cover) {
    texts.add(cover.kind());
    texts.add(cover.title());
    cover.organisation().ifPresent(texts::add);
    add(cover.summary());
    cover
        .facts()
        .forEach(
            f -> {
              texts.add(f.label());
              add(f.value());
              add(f.note());
            });
    cover
        .keyFigures()
        .forEach(
            k -> {
              texts.add(k.value());
              add(k.label());
            });
    return null;
  }

  @Override
  public Void tableOfContents(TableOfContents contents) {
    return null;
  }

  @Override
  public Void section(Section section) {
    texts.add(section.title());
    add(section.deck());
    return blocks(section.blocks());
  }

  @Override
  public Void heading(Heading heading) {
    add(heading.text());
    add(heading.note());
    return null;
  }

  @Override
  public Void paragraph(Paragraph paragraph) {
    add(paragraph.text());
    return null;
  }

  @Override
  public Void list(ListBlock list) {
    list.items()
        .forEach(
            item -> {
              add(item.text());
              blocks(item.blocks());
            });
    return null;
  }

  @Override
  public Void callout(Callout callout) {
    texts.add(callout.title());
    return blocks(callout.blocks());
  }

  @Override
  public Void facts(Facts facts) {
    facts
        .facts()
        .forEach(
            f -> {
              texts.add(f.label());
              add(f.value());
              add(f.note());
            });
    return null;
  }

  @Override
  public Void columns(Columns columns) {
    columns.columns().forEach(c -> blocks(c.blocks()));
    return null;
  }

  @Override
  public Void table(Table table) {
    table.columns().forEach(c -> texts.add(c.title()));
    table
        .groups()
        .forEach(
            group -> {
              // Without a name for its groups, a table says in a column of Excel's own what they
              // are.
              if (format != OutputFormat.XLSX || !table.groupTitle().isEmpty()) {
                texts.add(group.title());
              }
              group.rows().forEach(row -> cells(table, row.cells()));
            });
    table.total().ifPresent(cells -> cells(table, cells));
    return null;
  }

  private void cells(Table table, List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell instanceof Cell.Text text) {
        add(text.content());
      } else if (cell instanceof Cell.Sparkline
          || cell instanceof Cell.Progress
          || cell instanceof Cell.Level) {
        continue;
      } else {
        texts.add(cellText.text(table.columns().get(i), cell));
      }
    }
  }

  @Override
  public Void fields(Fields fields) {
    for (Field field : fields.fields()) {
      texts.add(field.label());
      field.hint().ifPresent(texts::add);
      if (field.kind() != Field.Kind.RATING) {
        cellText.filledIn(field).value().ifPresent(texts::add);
      } else {
        texts.addAll(field.choices());
      }
    }
    return null;
  }

  @Override
  public Void form(Block.Form form) {
    texts.add(form.title());
    for (Block.Ask ask : form.asks()) {
      add(ask.text());
      for (Field field : ask.fields()) {
        if (field.kind() != Field.Kind.RATING) {
          cellText.filledIn(field).value().ifPresent(texts::add);
        }
      }
    }
    return null;
  }

  @Override
  public Void figure(FigureBlock figure) {
    add(figure.caption());
    return null;
  }

  @Override
  public Void pageBreak() {
    return null;
  }

  @Override
  public Void sheet(Sheet sheet) {
    return blocks(sheet.blocks());
  }
}
