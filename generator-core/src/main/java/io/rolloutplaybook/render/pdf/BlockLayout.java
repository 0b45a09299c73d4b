package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Callout;
import io.rolloutplaybook.document.Block.Columns;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.ListBlock;
import io.rolloutplaybook.document.Block.ListItem;
import io.rolloutplaybook.document.Block.Paragraph;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;

/** Lays blocks out below each other in a width. */
final class BlockLayout implements Block.Visitor<List<Piece>> {
  /** Lines of running text that are longer than this are hard to follow. */
  private static final double LONGEST_LINE = mm(152);

  private final LayoutContext context;
  private final double width;
  private final double pageHeight;
  private final StructureElement parent;
  private final int listDepth;

  /**
   * @param width in points
   * @param pageHeight the height of a page's text, in points
   * @param parent what the blocks belong to
   */
  BlockLayout(LayoutContext context, double width, double pageHeight, StructureElement parent) {
    this(context, width, pageHeight, parent, 0);
  }

  private BlockLayout(
      LayoutContext context,
      double width,
      double pageHeight,
      StructureElement parent,
      int listDepth) {
    this.context = context;
    this.width = width;
    this.pageHeight = pageHeight;
    this.parent = parent;
    this.listDepth = listDepth;
  }

  private BlockLayout inside(double narrower, StructureElement element, int depth) {
    return new BlockLayout(context, narrower, pageHeight, element, depth);
  }

  /** The blocks with the space between them; the first has none above it. */
  List<Piece> flow(List<Block> blocks) {
    List<Piece> all = new ArrayList<>();
    Optional<Block> previous = Optional.empty();
    boolean newPage = false;
    for (Block block : blocks) {
      if (block instanceof Block.PageBreak) {
        newPage = true;
        continue;
      }
      boolean continued = previous.filter(Spacing::isStrip).isPresent() && Spacing.isStrip(block);
      List<Piece> pieces =
          new ArrayList<>(continued ? strip((Facts) block, true) : block.accept(this));
      if (pieces.isEmpty()) {
        continue;
      }
      Block current = block;
      double space = previous.map(p -> Spacing.between(p, current)).orElse(0.0);
      Piece first = pieces.get(0).after(space);
      pieces.set(0, newPage ? first.onNewPage() : first);
      if (belongsToPrevious(block) && previous.isPresent() && !newPage) {
        int last = all.size() - 1;
        all.set(last, all.get(last).keptWithNext());
      }
      all.addAll(pieces);
      previous = Optional.of(block);
      newPage = false;
    }
    return all;
  }

  private static boolean belongsToPrevious(Block block) {
    return block instanceof Paragraph p && p.style() == ParagraphStyle.NOTE;
  }

  @Override
  public List<Piece> paragraph(Paragraph paragraph) {
    TextStyle style =
        switch (paragraph.style()) {
          case BODY -> context.type().body();
          case NOTE -> context.type().note();
          case QUESTION -> context.type().question();
          case OPENING_QUESTION -> context.type().openingQuestion();
        };
    // A note is as wide as what it stands below, and seldom more than two lines.
    double line = paragraph.style() == ParagraphStyle.NOTE ? width : Math.min(width, LONGEST_LINE);
    TextBox text = context.text(paragraph.text(), style, line);
    return text.lines().isEmpty() ? List.of() : TextPieces.of(text, parent.add("P"));
  }

  @Override
  public List<Piece> heading(Heading heading) {
    TextStyle style = context.type().heading(heading.level());
    TextStyle quiet = context.type().note();
    StructureElement element = parent.add(context.headingTag(heading.level()));
    TextBox text = context.text(heading.text(), style, width);
    if (heading.note().isEmpty()) {
      return List.of(TextPieces.whole(text, element).keptWithNext());
    }
    TextBox note = context.text(heading.note(), quiet, width);
    double used = text.lines().isEmpty() ? 0 : text.lines().get(text.lines().size() - 1).width();
    double noteWidth = note.lines().isEmpty() ? 0 : note.lines().get(0).width();
    boolean beside = note.lines().size() == 1 && used + mm(4) + noteWidth <= width;
    boolean atEnd = heading.level() == 2;
    double height = text.height() + (beside ? 0 : note.height());
    return List.of(
        Piece.of(
                height,
                (page, x, y) -> {
                  text.paint(page, x, y, TextBox.Align.LEFT, Optional.of(element));
                  if (beside) {
                    double left = atEnd ? width - noteWidth : used + mm(1.5);
                    page.line(
                        note.lines().get(0),
                        x + left,
                        y + text.lastBaseline(),
                        Optional.of(element));
                  } else {
                    note.paint(
                        page, x, y + text.height(), TextBox.Align.LEFT, Optional.of(element));
                  }
                })
            .keptWithNext());
  }

  @Override
  public List<Piece> list(ListBlock list) {
    TextStyle style = context.type().list();
    StructureElement element = parent.add("L");
    element.attribute(
        "List",
        "ListNumbering",
        COSName.getPDFName(list.ordered() ? "Decimal" : listDepth == 0 ? "Disc" : "None"));
    double indent =
        list.ordered() ? mm(list.items().size() > 9 ? 6 : 4.5) : mm(listDepth == 0 ? 4 : 3.5);
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    for (ListItem item : list.items()) {
      number++;
      StructureElement entry = element.add("LI");
      StructureElement label = entry.add("Lbl");
      StructureElement body = entry.add("LBody");
      String mark =
          list.ordered() ? Integer.toString(number) : listDepth == 0 ? "\u2022" : "\u2013";
      TextBox bullet = context.text(mark, style.in(context.colours().ink3()), indent);
      TextBox text = context.text(item.text(), style, Math.min(width, LONGEST_LINE) - indent);
      List<Piece> own =
          new ArrayList<>(
              item.text().isEmpty()
                  ? List.of(Piece.of(style.leading(), (page, x, y) -> {}))
                  : TextPieces.of(text, body));
      own.replaceAll(p -> p.inset(indent, (page, x, y) -> {}));
      Piece first = own.get(0);
      own.set(
          0,
          first
              .inset(
                  0,
                  (page, x, y) -> bullet.paint(page, x, y, TextBox.Align.LEFT, Optional.of(label)))
              .after(mm(pieces.isEmpty() ? 0 : 0.9)));
      List<Piece> below =
          inside(width - indent, body, listDepth + 1).flow(item.blocks()).stream()
              .map(p -> p.inset(indent, (page, x, y) -> {}))
              .toList();
      if (!below.isEmpty()) {
        int last = own.size() - 1;
        own.set(last, own.get(last).keptWithNext());
        own.add(below.get(0).after(mm(0.9)));
        own.addAll(below.subList(1, below.size()));
      }
      pieces.addAll(own);
    }
    return pieces;
  }

  @Override
  public List<Piece> callout(Callout callout) {
    Mark mark = callout.kind().mark();
    double bar = mm(1);
    double padding = mm(3.2);
    double inner = width - bar - 2 * padding;
    StructureElement element = parent.add("Div");
    List<Piece> content = new ArrayList<>();
    content.add(Piece.of(mm(2.2), (page, x, y) -> {}).keptWithNext());
    if (!callout.title().isEmpty()) {
      TextStyle style = context.type().body().strong();
      TextBox title =
          context.text(
              List.of(
                  new io.rolloutplaybook.document.Inline.StatusMark(
                      callout.kind(), callout.title())),
              style,
              inner);
      content.add(TextPieces.whole(title, element.add("P")).keptWithNext());
    }
    List<Piece> below = new ArrayList<>(inside(inner, element, 0).flow(callout.blocks()));
    if (!below.isEmpty()) {
      below.set(0, below.get(0).after(callout.title().isEmpty() ? 0 : mm(0.8)));
      content.addAll(below);
    }
    int last = content.size() - 1;
    content.set(last, content.get(last).keptWithNext());
    content.add(Piece.of(mm(2.4), (page, x, y) -> {}));
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : content) {
      double ground = piece.height();
      double above = piece.before();
      // The ground reaches up over the space between the pieces, so that it has no gaps.
      pieces.add(
          new Piece(
                  0,
                  ground + above,
                  piece.keep(),
                  false,
                  (page, x, y) -> piece.painter().paint(page, x, y + above),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())
              .inset(
                  bar + padding,
                  (page, x, y) -> {
                    page.artifact();
                    page.content()
                        .rectangle(
                            x,
                            y,
                            width,
                            ground + above + 0.1,
                            context.type().tones().ground(mark.tone()));
                    page.content()
                        .rectangle(
                            x,
                            y,
                            bar,
                            ground + above + 0.1,
                            context.type().tones().symbol(mark.tone()));
                  }));
    }
    return pieces;
  }

  @Override
  public List<Piece> facts(Facts facts) {
    return switch (facts.layout()) {
      case ROWS -> new FactPieces(context, width, parent).rows(facts.facts());
      case STRIP -> strip(facts, false);
    };
  }

  private List<Piece> strip(Facts facts, boolean continued) {
    return new FactPieces(context, width, parent).strip(facts.facts(), continued);
  }

  @Override
  public List<Piece> columns(Columns columns) {
    double gutter = mm(4);
    int n = columns.columns().size();
    double shares = columns.columns().stream().mapToDouble(Columns.Column::share).sum();
    double free = width - gutter * (n - 1);
    List<ColumnSet.Column> laidOut = new ArrayList<>();
    double x = 0;
    for (Columns.Column column : columns.columns()) {
      double own = free * column.share() / shares;
      laidOut.add(new ColumnSet.Column(x, inside(own, parent, 0).flow(column.blocks())));
      x += own + gutter;
    }
    return List.of(ColumnSet.piece(laidOut, pageHeight));
  }

  @Override
  public List<Piece> table(Table table) {
    return new TableFlow(context, table, width, pageHeight, parent).pieces();
  }

  @Override
  public List<Piece> fields(Fields fields) {
    return List.of(new FieldLayout(context, parent).row(fields, width));
  }

  @Override
  public List<Piece> form(Block.Form form) {
    return new FieldLayout(context, parent).form(form, width);
  }

  @Override
  public List<Piece> figure(FigureBlock figure) {
    List<Piece> pieces =
        new FigureLayout(context).pieces(figure.figure(), width, pageHeight * 0.88, parent);
    if (!figure.caption().isEmpty() && !pieces.isEmpty()) {
      TextBox caption = context.text(figure.caption(), context.type().note(), width);
      int last = pieces.size() - 1;
      pieces.set(last, pieces.get(last).keptWithNext());
      pieces.add(TextPieces.whole(caption, parent.add("P")).after(mm(1.6)));
    }
    return pieces;
  }

  @Override
  public List<Piece> sheet(Sheet sheet) {
    return flow(sheet.blocks());
  }

  @Override
  public List<Piece> section(Section section) {
    return new SectionLayout(context, width, pageHeight, parent).pieces(section);
  }

  @Override
  public List<Piece> tableOfContents(TableOfContents contents) {
    return context.sections().isEmpty()
        ? List.of()
        : new ContentsLayout(context, width, parent).pieces(contents.title(), context.sections());
  }

  @Override
  public List<Piece> cover(Cover cover) {
    return new TitleLayout(context, width).pieces(cover);
  }

  @Override
  public List<Piece> pageBreak() {
    return List.of();
  }
}
