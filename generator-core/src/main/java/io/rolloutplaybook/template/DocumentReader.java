package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Document.DefinedName;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads markup that {@link MarkupCheck} has passed into the content tree. */
final class DocumentReader {
  private final Values values;
  private final FigureReader figures;
  private final FieldReader fields;
  private final Set<String> names = new LinkedHashSet<>(List.of("launch", "as_of"));
  private final TableReader tables;
  private final Set<String> sheets = new LinkedHashSet<>();
  private final Set<String> singles = new LinkedHashSet<>();
  private MarkupElement root;

  DocumentReader(Values values) {
    this.values = values;
    this.figures = new FigureReader(values);
    this.fields = new FieldReader(values);
    this.tables = new TableReader(values, figures, fields, names);
  }

  Document document(MarkupElement document) {
    root = document;
    Optional<Cell.Date> launch = values.optionalShownDate(root, "launch");
    LocalDate asOf = values.date(root, "as-of");
    List<DefinedName> defined = new ArrayList<>();
    String label = values.optional(root, "launch-label").orElse("Launch");
    launch.ifPresentOrElse(
        date -> defined.add(new DefinedName("launch", label, date, false)),
        () -> names.remove("launch"));
    defined.add(
        new DefinedName("as_of", "As of", new Cell.Date(asOf), values.flag(root, "as-of-input")));
    for (MarkupElement define : root.elements("define")) {
      definedName(define).ifPresent(defined::add);
    }
    return new Document(
        values.text(root, "id"),
        values.text(root, "title"),
        values.text(root, "subject"),
        values.optional(root, "organisation"),
        values.optional(root, "version"),
        values.optional(root, "author"),
        asOf,
        values.optional(root, "language").orElse("en"),
        defined,
        root.elements("left-out").stream().map(values::plainText).toList(),
        blocks(root));
  }

  private Optional<DefinedName> definedName(MarkupElement e) {
    String id = values.text(e, "id");
    if (!names.add(id)) {
      values.error(
          "duplicate-id",
          e,
          "id",
          "`" + id + "` is defined already",
          id.equals("launch") || id.equals("as_of")
              ? "The attributes launch and as-of of <document> define it; choose another id."
              : "Choose another id.");
      return Optional.empty();
    }
    String text = values.plainText(e);
    String type = values.optional(e, "type").orElse("number");
    Optional<Cell> value =
        switch (type) {
          case "text" -> Optional.of(new Cell.Text(List.of(new Inline.Text(text))));
          case "date" -> Cell.Date.parse(text).map(date -> date);
          default ->
              ValueType.isNumber(text)
                  ? Optional.of(number(e, type, new BigDecimal(text)))
                  : Optional.empty();
        };
    if (value.isEmpty()) {
      values.error(
          "bad-value",
          values.atText(e),
          "`" + text + "` is no " + type,
          type.equals("date") ? "Write a day as 2027-03-01." : "Write a number such as 0.58.");
      return Optional.empty();
    }
    return Optional.of(
        new DefinedName(id, values.text(e, "label"), value.get(), values.flag(e, "input")));
  }

  private Cell number(MarkupElement e, String type, BigDecimal number) {
    return switch (type) {
      case "percent" -> new Cell.Percent(number);
      case "money" -> {
        if (e.attribute("currency").isEmpty()) {
          values.error(
              "missing-attribute",
              e,
              "<define> lacks `currency`",
              "Write currency=\"EUR\" or such.");
        }
        yield new Cell.Money(number, values.text(e, "currency"));
      }
      default -> new Cell.Number(number, values.text(e, "unit"));
    };
  }

  private List<Block> blocks(MarkupElement parent) {
    List<Block> out = new ArrayList<>();
    for (MarkupElement e : parent.elements()) {
      block(e).ifPresent(out::add);
    }
    return out;
  }

  /** A block; empty for elements that are part of their parent, and for those that have a fault. */
  private Optional<Block> block(MarkupElement e) {
    if (Vocabulary.FIGURES.contains(e.name())) {
      return Optional.of(new Block.FigureBlock(figures.figure(e), child(e, "caption")));
    }
    return Optional.ofNullable(
        switch (e.name()) {
          case "cover" -> cover(e);
          case "toc" -> {
            single(e);
            yield new Block.TableOfContents(values.optional(e, "title").orElse("Contents"));
          }
          case "section" -> section(e);
          case "sheet" -> sheet(e);
          case "h2" -> new Block.Heading(2, inline(e), child(e, "note"));
          case "h3" -> new Block.Heading(3, inline(e), child(e, "note"));
          case "p" ->
              new Block.Paragraph(
                  values.key(e, "style", Block.ParagraphStyle.class, Block.ParagraphStyle.BODY),
                  inline(e));
          case "ul" -> list(e, false);
          case "ol" -> list(e, true);
          case "callout" ->
              new Block.Callout(
                  values.key(e, "kind", StatusKind.class, StatusKind.DUE),
                  values.text(e, "title"),
                  blocks(e));
          case "facts" ->
              new Block.Facts(
                  values.key(e, "layout", Block.FactsLayout.class, Block.FactsLayout.ROWS),
                  e.elements("fact").stream().map(this::fact).toList());
          case "columns" ->
              new Block.Columns(
                  e.elements("column").stream()
                      .map(c -> new Block.Columns.Column(values.decimal(c, "share", 1), blocks(c)))
                      .toList());
          case "table" -> tables.table(e).<Block>map(Block.TableBlock::new).orElse(null);
          case "fields" ->
              new Block.Fields(
                  e.elements("field").stream().map(fields::field).toList(),
                  values.flag(e, "initials"));
          case "form" -> form(e);
          case "page-break" -> new Block.PageBreak();
          case "only" -> new Block.FormatScope(values.formats(e), blocks(e));
          case "except" -> {
            EnumSet<OutputFormat> formats = EnumSet.allOf(OutputFormat.class);
            formats.removeAll(values.formats(e));
            yield new Block.FormatScope(formats, blocks(e));
          }
          case "define", "left-out", "deck" -> null;
          default -> throw new IllegalStateException("no block: " + e.name());
        });
  }

  private Block form(MarkupElement e) {
    List<Block.Ask> asks = new ArrayList<>();
    for (MarkupElement ask : e.elements("ask")) {
      List<Field> answers = ask.elements("field").stream().map(fields::field).toList();
      if (answers.isEmpty()) {
        values.error(
            "missing-element", ask, "this <ask> has no <field>", "Write what is to be filled in.");
      } else {
        asks.add(new Block.Ask(inline(ask), answers));
      }
    }
    return new Block.Form(
        values.text(e, "title"),
        values.key(e, "style", Block.ParagraphStyle.class, Block.ParagraphStyle.BODY),
        values.flag(e, "numbered"),
        !values.text(e, "labels").equals("false"),
        values.decimal(e, "share", 1),
        asks);
  }

  private Block cover(MarkupElement e) {
    single(e);
    List<Block.KeyFigure> keyFigures =
        e.elements("key-figure").stream()
            .map(
                k ->
                    new Block.KeyFigure(values.text(k, "value"), values.text(k, "unit"), inline(k)))
            .toList();
    if (keyFigures.size() > 5) {
      values.error(
          "too-many",
          e.elements("key-figure").get(5),
          "a cover has room for five key figures, and this is the sixth",
          "Take one out.");
    }
    List<MarkupElement> pictures =
        e.elements().stream().filter(c -> Vocabulary.FIGURES.contains(c.name())).toList();
    if (pictures.size() > 1) {
      values.error("too-many", pictures.get(1), "a cover has room for one figure", "Take one out.");
    }
    Optional<Figure> picture = pictures.stream().findFirst().map(figures::figure);
    return new Block.Cover(
        values.optional(e, "kind").orElse(values.text(root, "title")),
        values.optional(e, "title").orElse(values.text(root, "subject")),
        values.optional(e, "organisation").or(() -> values.optional(root, "organisation")),
        child(e, "summary"),
        e.elements("fact").stream().map(this::fact).toList(),
        picture,
        keyFigures);
  }

  private Block section(MarkupElement e) {
    values.unique(e, "section");
    return new Block.Section(
        values.text(e, "id"),
        values.text(e, "title"),
        values.optional(e, "running"),
        child(e, "deck"),
        values.key(e, "orientation", Block.Orientation.class, Block.Orientation.PORTRAIT),
        values.text(e, "break").equals("page"),
        blocks(e));
  }

  private Block sheet(MarkupElement e) {
    String name = values.text(e, "name");
    if (!sheets.add(name.toLowerCase(java.util.Locale.ROOT))) {
      values.error(
          "duplicate-id", e, "name", "two sheets have the name `" + name + "`", "Rename one.");
    }
    return new Block.Sheet(name, values.flag(e, "input"), blocks(e));
  }

  private Block list(MarkupElement e, boolean ordered) {
    return new Block.ListBlock(
        ordered,
        e.elements("li").stream()
            .map(
                li ->
                    new Block.ListItem(
                        inline(li),
                        li.elements().stream()
                            .filter(c -> !Vocabulary.INLINE.contains(c.name()))
                            .flatMap(c -> block(c).stream())
                            .toList()))
            .toList());
  }

  private Block.Fact fact(MarkupElement e) {
    return new Block.Fact(values.text(e, "label"), inline(e), child(e, "note"));
  }

  private List<Inline> inline(MarkupElement e) {
    return InlineReader.read(e, values);
  }

  /** The text of a child that stands at most once. */
  private List<Inline> child(MarkupElement e, String name) {
    List<MarkupElement> found = e.elements(name);
    if (found.size() > 1) {
      values.error(
          "duplicate-element",
          found.get(1),
          "<" + e.name() + "> has two <" + name + ">",
          "Take one of them out.");
    }
    return found.isEmpty() ? List.of() : inline(found.get(0));
  }

  private void single(MarkupElement e) {
    if (!singles.add(e.name())) {
      values.error(
          "duplicate-element", e, "a document has one <" + e.name() + ">", "Take this one out.");
    }
  }
}
