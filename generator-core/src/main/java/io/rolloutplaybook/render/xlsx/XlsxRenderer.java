package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.FigureBlock;
import io.rolloutplaybook.document.Block.Heading;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Block.TableBlock;
import io.rolloutplaybook.document.Block.TableOfContents;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.Rendered;
import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws documents as workbooks: an overview, then a sheet for each section, with tables that sort,
 * filter and calculate.
 */
public final class XlsxRenderer implements Renderer {
  @Override
  public OutputFormat format() {
    return OutputFormat.XLSX;
  }

  @Override
  public Rendered render(Document document, Theme theme) throws IOException {
    Workbook workbook = new Workbook(document, theme);
    new Drawing(workbook).draw(document.in(OutputFormat.XLSX).blocks());
    byte[] bytes = workbook.bytes();
    return new Rendered(bytes, workbook.visibleSheets(), workbook.missing());
  }

  /** One document on its way into one workbook. */
  private static final class Drawing {
    private static final String OVERVIEW = "Overview";

    private final Workbook workbook;
    private final Document document;
    private final Inlines inlines;
    private final Style base;
    private final Theme.Colours colours;
    private final Map<String, FormulaCompiler.Target> names = new LinkedHashMap<>();
    private final List<SheetWriter> sheets = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    private String contents = "";

    Drawing(Workbook workbook) {
      this.workbook = workbook;
      document = workbook.document();
      inlines = new Inlines(workbook.theme(), workbook.cellText());
      base = workbook.base();
      colours = workbook.theme().colours();
    }

    void draw(List<Block> blocks) {
      Worksheet first = workbook.sheet(OVERVIEW);
      SheetWriter overview = writer(first);
      if (blocks.stream().noneMatch(Block.Cover.class::isInstance)) {
        overview.title(document.title(), List.of());
      }
      // Formulas refer to these names, so they come before any table.
      for (Document.DefinedName name : document.names()) {
        names.put(
            name.id(),
            new FormulaCompiler.Target(
                workbook.freeName(name.id()),
                name.value() instanceof Cell.Text
                    ? FormulaCompiler.Kind.TEXT
                    : name.value() instanceof Cell.Status
                        ? FormulaCompiler.Kind.STATUS
                        : FormulaCompiler.Kind.NUMERIC));
      }
      // So may columns of tables on later sheets.
      Block.tables(blocks).forEach(t -> names.putAll(TableWriter.columns(workbook, t)));
      Map<String, SheetWriter.Live> live = new LinkedHashMap<>();
      for (Document.DefinedName name : document.names()) {
        live.put(name.label(), (row, shown) -> isShown(overview, name, row, shown));
      }
      overview.live(live);
      for (Block block : blocks) {
        if (block instanceof Section section) {
          section(section);
        } else if (block instanceof Sheet sheet) {
          sheet(sheet);
        } else {
          if (block instanceof TableOfContents c) {
            contents = c.title();
          }
          block.accept(overview);
        }
      }
      links(overview);
      names(overview);
      // Last, because it is long and what it shows is told in more detail by the sheets.
      blocks.stream()
          .filter(Block.Cover.class::isInstance)
          .map(Block.Cover.class::cast)
          .flatMap(c -> c.figure().stream())
          .forEach(f -> overview.figure(new FigureBlock(f, List.of())));
      overview.finish();
      sheets.forEach(SheetWriter::finish);
      sheets.stream()
          .filter(s -> s.widestTable() > 0)
          .reduce((a, b) -> b.widestTable() > a.widestTable() ? b : a)
          .or(() -> sheets.stream().findFirst())
          .ifPresentOrElse(s -> workbook.open(s.sheet()), () -> workbook.open(first));
    }

    private SheetWriter writer(Worksheet sheet) {
      return new SheetWriter(workbook, sheet, inlines, names);
    }

    private SheetWriter add(String name) {
      SheetWriter writer = writer(workbook.sheet(name));
      sheets.add(writer);
      return writer;
    }

    private void section(Section section) {
      List<Block> own = section.blocks().stream().filter(b -> !(b instanceof Sheet)).toList();
      List<Sheet> inner =
          section.blocks().stream().filter(Sheet.class::isInstance).map(Sheet.class::cast).toList();
      List<Sheet> rest = inner;
      if (own.isEmpty() && !inner.isEmpty()) {
        // The section has nothing but sheets: its title stands on the first of them.
        Sheet first = inner.get(0);
        SheetWriter writer = add(first.name());
        writer.orient(section.orientation());
        writer.title(section.title(), section.deck());
        fill(writer, first.name(), "", first.blocks(), first.input());
        rest = inner.subList(1, inner.size());
      } else {
        String name =
            section
                .running()
                .filter(r -> r.length() < section.title().length())
                .orElse(section.title());
        SheetWriter writer = add(name);
        writer.orient(section.orientation());
        writer.title(section.title(), section.deck());
        String other =
            name.equals(section.title()) ? section.running().orElse("") : section.title();
        fill(writer, name, other, own, false);
      }
      rest.forEach(this::sheet);
    }

    private void sheet(Sheet sheet) {
      SheetWriter writer = add(sheet.name());
      List<Block> blocks = sheet.blocks();
      if (!blocks.isEmpty() && blocks.get(0) instanceof Section section) {
        writer.orient(section.orientation());
        writer.title(section.title(), section.deck());
        List<Block> all = new ArrayList<>(section.blocks());
        all.addAll(blocks.subList(1, blocks.size()));
        blocks = all;
      } else {
        writer.title(sheet.name(), List.of());
      }
      fill(writer, sheet.name(), "", blocks, sheet.input());
    }

    /** Puts blocks on a sheet; a grid of weeks among tables goes on one of its own. */
    private void fill(
        SheetWriter writer, String name, String otherName, List<Block> blocks, boolean input) {
      if (input) {
        writer.inputs();
      }
      boolean tables =
          blocks.stream().anyMatch(b -> b instanceof TableBlock || b instanceof Block.Fields);
      if (blocks.stream().mapToInt(Drawing::grids).sum() <= 1) {
        writer.alone();
      }
      String title = otherName.isEmpty() ? name : otherName;
      for (Block block : blocks) {
        if (block instanceof Heading heading) {
          title = inlines.rich(heading.text()).text();
        }
        boolean grid = block instanceof FigureBlock f && f.figure() instanceof Figure.Timeline;
        if (grid && tables) {
          SheetWriter own = add(title);
          own.orient(Block.Orientation.LANDSCAPE);
          own.title(title, List.of());
          block.accept(own);
          writer.goTo(own.sheet());
        } else {
          block.accept(writer);
        }
      }
    }

    /** How many things a block holds whose columns have a head. */
    private static int grids(Block block) {
      if (block instanceof TableBlock) {
        return 1;
      } else if (block instanceof FigureBlock f) {
        return f.figure() instanceof Figure.Load ? 1 : 0;
      } else if (block instanceof Block.Columns c) {
        return c.columns().stream()
            .flatMap(column -> column.blocks().stream())
            .mapToInt(Drawing::grids)
            .sum();
      } else if (block instanceof Section s) {
        return s.blocks().stream().mapToInt(Drawing::grids).sum();
      }
      return 0;
    }

    /** The document's names with their values, which formulas refer to. */
    private void names(SheetWriter overview) {
      List<Document.DefinedName> rest =
          document.names().stream().filter(n -> !placed.contains(n.id())).toList();
      if (rest.isEmpty()) {
        return;
      }
      overview.gap();
      Worksheet sheet = overview.sheet();
      for (Document.DefinedName name : rest) {
        int row = overview.row();
        sheet.text(row, 0, RichText.plain(name.label()), base.ink(colours.ink3()));
        name(overview, name, row, DateStyle.MEDIUM);
        sheet.width(0, 22);
        sheet.height(row, 18);
        overview.advance();
      }
    }

    /** A name's value, in the second column of a row. */
    private void name(SheetWriter overview, Document.DefinedName name, int row, DateStyle dates) {
      Style style = base.align(Style.Align.LEFT);
      if (name.input()) {
        style = style.indent(1).fill(colours.field()).edge(Style.Edge.FIELD).asUnlocked();
        overview.inputs();
      }
      Worksheet sheet = overview.sheet();
      value(sheet, row, name.value(), style, dates);
      sheet.width(1, 16);
      workbook.define(names.get(name.id()).text(), sheet.absolute(row, 1, row, 1));
    }

    /**
     * Whether a fact of the cover shows a name's date, which then stands there and not once more
     * below.
     */
    private boolean isShown(
        SheetWriter overview, Document.DefinedName name, int row, String shown) {
      if (name.value() instanceof Cell.Date date && !placed.contains(name.id())) {
        for (DateStyle style : DateStyle.values()) {
          if (workbook.cellText().date(date, style).equals(shown)) {
            placed.add(name.id());
            name(overview, name, row, style);
            overview.sheet().width(1, SheetWriter.characters(workbook.width(shown, false, 10)) + 3);
            return true;
          }
        }
      }
      return false;
    }

    private void value(Worksheet sheet, int row, Cell value, Style style, DateStyle dates) {
      if (value instanceof Cell.Date d) {
        sheet.date(
            row,
            1,
            d.date(),
            workbook.cellText().date(d, dates),
            style.format(workbook.cellText().excelDate(d, dates)));
        return;
      }
      Table.Column column = unformatted();
      var number = TableWriter.number(value);
      if (number.isPresent()) {
        sheet.number(
            row,
            1,
            number.get(),
            style.format(workbook.cellText().excelFormat(column, value).orElse("General")));
      } else {
        sheet.text(
            row,
            1,
            RichText.plain(
                value instanceof Cell.Status s
                    ? FormulaCompiler.status(s.kind(), s.word())
                    : workbook.cellText().text(column, value)),
            style);
      }
    }

    /** A column that states no format, so that values come out as they are. */
    private static Table.Column unformatted() {
      return new Table.Column(
          "value",
          "",
          Table.Type.TEXT,
          "",
          Optional.empty(),
          Optional.empty(),
          false,
          List.of(),
          Table.Total.NONE,
          Table.Scale.NONE,
          1,
          Optional.empty(),
          Optional.empty(),
          false,
          Set.of(OutputFormat.XLSX));
    }

    /** Where to find what: a link to each sheet. */
    private void links(SheetWriter overview) {
      if (sheets.isEmpty()) {
        return;
      }
      overview.gap();
      if (!contents.isEmpty()) {
        overview.heading(new Heading(2, List.of(new Inline.Text(contents)), List.of()));
      }
      for (SheetWriter writer : sheets) {
        overview.goTo(writer.sheet());
      }
    }
  }
}
