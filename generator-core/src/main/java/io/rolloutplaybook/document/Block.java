package io.rolloutplaybook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a document that stands on its own lines. */
public sealed interface Block {

  /**
   * The first page.
   *
   * @param kind what kind of document this is, above the title
   * @param facts label and value, one row each
   * @param figure a picture between the facts and the key figures
   * @param keyFigures at most five
   */
  record Cover(
      String kind,
      String title,
      Optional<String> organisation,
      List<Inline> summary,
      List<Fact> facts,
      Optional<Figure> figure,
      List<KeyFigure> keyFigures)
      implements Block {
    public Cover {
      summary = List.copyOf(summary);
      facts = List.copyOf(facts);
      keyFigures = List.copyOf(keyFigures);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cover(this);
    }
  }

  /** A big number with its meaning below: {@code 15} over "working days to launch". */
  record KeyFigure(String value, String unit, List<Inline> label) {
    public KeyFigure {
      label = List.copyOf(label);
    }
  }

  /**
   * A label and what it stands for.
   *
   * @param note a second, quieter line
   */
  record Fact(String label, List<Inline> value, List<Inline> note) {
    public Fact {
      value = List.copyOf(value);
      note = List.copyOf(note);
    }
  }

  /** The list of sections; formats that number pages give the page. Left out in Excel. */
  record TableOfContents(String title) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableOfContents(this);
    }
  }

  /**
   * A part with a heading of its own (level 1; sections do not nest), and the deck, one or two
   * sentences that say what its data shows. In Excel a section is a sheet of its own unless it
   * stands in a {@link Sheet}.
   *
   * @param id unique in the document: letters, digits and hyphens
   * @param running how the running header names the section; its title when absent
   * @param newPage whether it always begins on a new page, as a change of orientation does; without
   *     it a renderer may still turn the page rather than begin it near a page's end
   */
  record Section(
      String id,
      String title,
      Optional<String> running,
      List<Inline> deck,
      Orientation orientation,
      boolean newPage,
      List<Block> blocks)
      implements Block {
    public Section {
      deck = List.copyOf(deck);
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.section(this);
    }
  }

  enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  /**
   * A heading within a section.
   *
   * @param level 2 or 3
   * @param note quieter words after the heading, or at the right end of its line
   */
  record Heading(int level, List<Inline> text, List<Inline> note) implements Block {
    public Heading {
      if (level < 2 || level > 3) {
        throw new IllegalArgumentException("heading level " + level);
      }
      text = List.copyOf(text);
      note = List.copyOf(note);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  record Paragraph(ParagraphStyle style, List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  enum ParagraphStyle {
    BODY,
    /** Small and grey: a legend below a table, a remark. */
    NOTE,
    /** Something to be said aloud, in italics. */
    QUESTION,
    /** The first thing to be said aloud, larger. */
    OPENING_QUESTION
  }

  record ListBlock(boolean ordered, List<ListItem> items) implements Block {
    public ListBlock {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /** A list's item: its text, then what belongs below it (lists and paragraphs). */
  record ListItem(List<Inline> text, List<Block> blocks) {
    public ListItem {
      text = List.copyOf(text);
      blocks = List.copyOf(blocks);
    }
  }

  /** A box that stands out: what to know or do. */
  record Callout(StatusKind kind, String title, List<Block> blocks) implements Block {
    public Callout {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callout(this);
    }
  }

  /** Labels and values, as rows below each other or as a strip beside each other. */
  record Facts(FactsLayout layout, List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.facts(this);
    }
  }

  enum FactsLayout {
    ROWS,
    STRIP
  }

  /** Contents beside each other on a page (PDF, Word), below each other in a workbook. */
  record Columns(List<Column> columns) implements Block {
    public Columns {
      columns = List.copyOf(columns);
    }

    /**
     * @param share of the width, relative to the other columns, above 0
     */
    public record Column(double share, List<Block> blocks) {
      public Column {
        blocks = List.copyOf(blocks);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columns(this);
    }
  }

  /** See {@link io.rolloutplaybook.document.Table}. */
  record TableBlock(Table table) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(table);
    }
  }

  /** Fill-in fields beside each other on one line. */
  record Fields(List<Field> fields) implements Block {
    public Fields {
      fields = List.copyOf(fields);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fields(this);
    }
  }

  /**
   * What is asked, one below the other, each with the fields for its answer beside it.
   *
   * @param title a heading of level 3, on the line of the labels where the page is fixed; empty for
   *     none
   * @param style how what is asked is set: {@code BODY} or {@code QUESTION}
   * @param ordered whether what is asked is numbered
   * @param labels whether the fields' labels, and the words of a rating's scale, stand above the
   *     first row; if not, they are only for those who cannot see the form
   * @param share of the width for what is asked, relative to the fields', above 0
   */
  record Form(
      String title,
      ParagraphStyle style,
      boolean ordered,
      boolean labels,
      double share,
      List<Ask> asks)
      implements Block {
    public Form {
      asks = List.copyOf(asks);
      if (share <= 0) {
        throw new IllegalArgumentException("share " + share);
      }
    }

    /** Whether anything is asked in words; if not, the fields take the whole width. */
    public boolean asksInWords() {
      return asks.stream().anyMatch(ask -> !ask.text().isEmpty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.form(this);
    }
  }

  /**
   * @param fields at least one
   */
  record Ask(List<Inline> text, List<Field> fields) {
    public Ask {
      text = List.copyOf(text);
      fields = List.copyOf(fields);
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("nothing to fill in");
      }
    }
  }

  /**
   * @param caption below the figure; empty for none
   */
  record FigureBlock(Figure figure, List<Inline> caption) implements Block {
    public FigureBlock {
      caption = List.copyOf(caption);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.figure(this);
    }
  }

  record PageBreak() implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pageBreak();
    }
  }

  /**
   * One worksheet in Excel; the other formats show its content in place.
   *
   * @param input whether people fill something in on it, which marks its tab
   */
  record Sheet(String name, boolean input, List<Block> blocks) implements Block {
    public Sheet {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sheet(this);
    }
  }

  /** Content for some formats only; {@link Document#in} resolves it, so renderers never meet it. */
  record FormatScope(Set<OutputFormat> formats, List<Block> blocks) implements Block {
    public FormatScope {
      formats = Set.copyOf(formats);
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      throw new IllegalStateException("take the document in one format first: " + this);
    }
  }

  /** The blocks as one format shows them; see {@link Document#in}. */
  static List<Block> in(List<Block> blocks, OutputFormat format) {
    List<Block> result = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof FormatScope scope) {
        if (scope.formats().contains(format)) {
          result.addAll(in(scope.blocks(), format));
        }
      } else if (block instanceof Section s) {
        result.add(
            new Section(
                s.id(),
                s.title(),
                s.running(),
                s.deck(),
                s.orientation(),
                s.newPage(),
                in(s.blocks(), format)));
      } else if (block instanceof Sheet s) {
        result.add(new Sheet(s.name(), s.input(), in(s.blocks(), format)));
      } else if (block instanceof Callout c) {
        result.add(new Callout(c.kind(), c.title(), in(c.blocks(), format)));
      } else if (block instanceof Columns c) {
        result.add(
            new Columns(
                c.columns().stream()
                    .map(column -> new Columns.Column(column.share(), in(column.blocks(), format)))
                    .toList()));
      } else if (block instanceof ListBlock l) {
        result.add(
            new ListBlock(
                l.ordered(),
                l.items().stream()
                    .map(item -> new ListItem(item.text(), in(item.blocks(), format)))
                    .toList()));
      } else if (block instanceof TableBlock t) {
        result.add(new TableBlock(t.table().in(format)));
      } else {
        result.add(block);
      }
    }
    return List.copyOf(result);
  }

  /** The tables among the blocks, those inside other blocks too. */
  static Stream<Table> tables(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block -> {
              if (block instanceof TableBlock t) {
                return Stream.of(t.table());
              } else if (block instanceof Section s) {
                return tables(s.blocks());
              } else if (block instanceof Sheet s) {
                return tables(s.blocks());
              } else if (block instanceof Callout c) {
                return tables(c.blocks());
              } else if (block instanceof Columns c) {
                return c.columns().stream().flatMap(column -> tables(column.blocks()));
              } else if (block instanceof ListBlock l) {
                return l.items().stream().flatMap(item -> tables(item.blocks()));
              } else if (block instanceof FormatScope f) {
                return tables(f.blocks());
              }
              return Stream.empty();
            });
  }

  /** What a renderer does with each kind of block; a new kind does not compile until all do. */
  interface Visitor<R> {
    R cover(Cover cover);

    R tableOfContents(TableOfContents contents);

    R section(Section section);

    R heading(Heading heading);

    R paragraph(Paragraph paragraph);

    R list(ListBlock list);

    R callout(Callout callout);

    R facts(Facts facts);

    R columns(Columns columns);

    R table(Table table);

    R fields(Fields fields);

    R form(Form form);

    R figure(FigureBlock figure);

    R pageBreak();

    R sheet(Sheet sheet);
  }

  /**
   * Calls the visitor's method for this kind of block.
   *
   * @throws IllegalStateException for a {@link FormatScope}: take {@link Document#in} first
   */
  <R> R accept(Visitor<R> visitor);
}
