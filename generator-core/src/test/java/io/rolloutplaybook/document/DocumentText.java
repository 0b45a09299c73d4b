package io.rolloutplaybook.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes a document as an indented tree of text that a person can review. */
public final class DocumentText implements Block.Visitor<Void> {
  private final StringBuilder out = new StringBuilder();
  private int depth;

  private DocumentText() {}

  public static String of(Document document) {
    DocumentText text = new DocumentText();
    text.line(
        "document "
            + document.id()
            + " | "
            + document.title()
            + " | "
            + document.subject()
            + maybe(" | ", document.organisation())
            + maybe(" | version ", document.version())
            + maybe(" | by ", document.author())
            + " | launch "
            + document.names().stream()
                .filter(name -> name.id().equals("launch"))
                .findFirst()
                .map(name -> name.value().toString())
                .orElse("to be set")
            + " | as of "
            + document.asOf()
            + " | "
            + document.language());
    text.depth++;
    for (Document.DefinedName name : document.names()) {
      text.line(
          "name "
              + name.id()
              + " = "
              + cell(name.value())
              + " \""
              + name.label()
              + "\""
              + (name.input() ? " input" : ""));
    }
    document.leftOut().forEach(part -> text.line("left out: " + part));
    text.blocks(document.blocks());
    return text.out.toString();
  }

  private void line(String words) {
    out.append("  ".repeat(depth)).append(words.stripTrailing()).append('\n');
  }

  private void blocks(List<Block> blocks) {
    depth++;
    for (Block block : blocks) {
      if (block instanceof Block.FormatScope scope) {
        line(
            "only "
                + String.join(
                    " ", scope.formats().stream().sorted().map(OutputFormat::extension).toList()));
        blocks(scope.blocks());
      } else {
        block.accept(this);
      }
    }
    depth--;
  }

  @Override
  public Void cover(Block.Cover cover) {
    line(
        "cover "
            + cover.kind()
            + " | "
            + cover.title()
            + maybe(" | ", cover.organisation())
            + " | "
            + inline(cover.summary()));
    depth++;
    cover.facts().forEach(this::fact);
    cover.figure().ifPresent(figure -> figure(figure, ""));
    for (Block.KeyFigure k : cover.keyFigures()) {
      line("key figure " + k.value() + k.unit() + ": " + inline(k.label()));
    }
    depth--;
    return null;
  }

  private void fact(Block.Fact fact) {
    line("fact " + fact.label() + ": " + inline(fact.value()) + after(" / ", inline(fact.note())));
  }

  @Override
  public Void tableOfContents(Block.TableOfContents contents) {
    line("contents " + contents.title());
    return null;
  }

  @Override
  public Void section(Block.Section s) {
    line(
        "section #"
            + s.id()
            + " "
            + s.title()
            + maybe(" | running ", s.running())
            + (s.orientation() == Block.Orientation.LANDSCAPE ? " | landscape" : "")
            + (s.newPage() ? " | new page" : ""));
    depth++;
    if (!s.deck().isEmpty()) {
      line("deck " + inline(s.deck()));
    }
    depth--;
    blocks(s.blocks());
    return null;
  }

  @Override
  public Void heading(Block.Heading h) {
    line("h" + h.level() + " " + inline(h.text()) + after(" / ", inline(h.note())));
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph p) {
    line(
        "p"
            + (p.style() == Block.ParagraphStyle.BODY ? "" : " " + p.style())
            + " "
            + inline(p.text()));
    return null;
  }

  @Override
  public Void list(Block.ListBlock list) {
    line(list.ordered() ? "ol" : "ul");
    depth++;
    for (Block.ListItem item : list.items()) {
      line("- " + inline(item.text()));
      blocks(item.blocks());
    }
    depth--;
    return null;
  }

  @Override
  public Void callout(Block.Callout c) {
    line("callout " + c.kind().key() + " " + c.title());
    blocks(c.blocks());
    return null;
  }

  @Override
  public Void facts(Block.Facts facts) {
    line("facts " + facts.layout());
    depth++;
    facts.facts().forEach(this::fact);
    depth--;
    return null;
  }

  @Override
  public Void columns(Block.Columns columns) {
    line("columns");
    depth++;
    for (Block.Columns.Column column : columns.columns()) {
      line("column " + column.share());
      blocks(column.blocks());
    }
    depth--;
    return null;
  }

  @Override
  public Void table(Table t) {
    line("table #" + t.id() + " \"" + t.title() + "\"" + after(" grouped by ", t.groupTitle()));
    depth++;
    for (Table.Column c : t.columns()) {
      StringJoiner words = new StringJoiner(" ");
      words.add("col").add(c.id()).add("\"" + c.title() + "\"").add(c.type().key());
      if (!c.format().isEmpty()) {
        words.add("format " + c.format());
      }
      c.width().ifPresent(w -> words.add(w + "mm"));
      c.formula().ifPresent(f -> words.add("= " + f.source()));
      if (c.input()) {
        words.add("input");
      }
      if (!c.choices().isEmpty()) {
        words.add("choices " + c.choices());
      }
      if (c.total() != Table.Total.NONE) {
        words.add("total " + c.total());
      }
      if (c.scale() != Table.Scale.NONE) {
        words.add("scale " + c.scale());
      }
      if (c.line() == 2) {
        words.add("line 2");
      }
      c.under().ifPresent(u -> words.add("under " + u));
      c.through().ifPresent(u -> words.add("through " + u));
      if (c.strong()) {
        words.add("strong");
      }
      if (c.formats().size() < OutputFormat.values().length) {
        words.add(
            "only "
                + String.join(
                    ",", c.formats().stream().sorted().map(OutputFormat::extension).toList()));
      }
      line(words.toString());
    }
    for (Table.Group g : t.groups()) {
      if (!g.title().isEmpty()) {
        line("group " + g.title() + after(" / ", inline(g.note())));
      }
      for (Table.Row row : g.rows()) {
        line((row.strong() ? "row! | " : "row | ") + cells(row.cells()));
      }
    }
    t.total().ifPresent(cells -> line("total | " + cells(cells)));
    depth--;
    return null;
  }

  @Override
  public Void fields(Block.Fields fields) {
    line("fields" + (fields.initials() ? " initials" : ""));
    depth++;
    fields.fields().forEach(f -> line(field(f)));
    depth--;
    return null;
  }

  @Override
  public Void form(Block.Form form) {
    line(
        "form "
            + (form.title().isEmpty() ? "" : "\"" + form.title() + "\" ")
            + form.style()
            + (form.ordered() ? " numbered" : "")
            + (form.labels() ? "" : " without labels")
            + " share "
            + form.share());
    depth++;
    for (Block.Ask ask : form.asks()) {
      line(inline(ask.text()));
      depth++;
      ask.fields().forEach(f -> line(field(f)));
      depth--;
    }
    depth--;
    return null;
  }

  @Override
  public Void figure(Block.FigureBlock figure) {
    figure(figure.figure(), inline(figure.caption()));
    return null;
  }

  /** Records print their components, which is all that a figure is. */
  private void figure(Figure figure, String caption) {
    line("figure " + figure.getClass().getSimpleName() + after(" / ", caption));
    depth++;
    line("\"" + figure.alternative() + "\"");
    try {
      for (var component : figure.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(figure);
        if (component.getName().equals("alternative")) {
          continue;
        } else if (value instanceof Collection<?> items) {
          line(component.getName());
          depth++;
          items.forEach(item -> line(item.toString()));
          depth--;
        } else {
          line(component.getName() + " " + value);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    depth--;
  }

  @Override
  public Void pageBreak() {
    line("page break");
    return null;
  }

  @Override
  public Void sheet(Block.Sheet sheet) {
    line("sheet " + sheet.name() + (sheet.input() ? " input" : ""));
    blocks(sheet.blocks());
    return null;
  }

  private static String cells(List<Cell> cells) {
    return String.join(" | ", cells.stream().map(DocumentText::cell).toList());
  }

  private static String field(Field f) {
    return "field #"
        + f.id()
        + " "
        + f.label()
        + maybe(" / ", f.hint())
        + " "
        + f.kind().key()
        + (f.lines() == 1 ? "" : " lines " + f.lines())
        + (f.choices().isEmpty() ? "" : " " + f.choices())
        + maybe(" = ", f.value())
        + (f.share() == 1 ? "" : " share " + f.share());
  }

  private static String cell(Cell cell) {
    return cell.accept(
        new Cell.Visitor<>() {
          @Override
          public String empty() {
            return "";
          }

          @Override
          public String none() {
            return "(none)";
          }

          @Override
          public String text(Cell.Text c) {
            return inline(c.content());
          }

          @Override
          public String number(Cell.Number c) {
            return (c.about() ? "~" : "")
                + c.value().toPlainString()
                + after(" ", c.unit())
                + c.kind().map(k -> " " + k.key()).orElse("");
          }

          @Override
          public String percent(Cell.Percent c) {
            return c.fraction().toPlainString() + " of 1";
          }

          @Override
          public String money(Cell.Money c) {
            return c.currency() + " " + c.amount().toPlainString();
          }

          @Override
          public String date(Cell.Date c) {
            return c.toString();
          }

          @Override
          public String time(Cell.Time c) {
            return c.duration().toString();
          }

          @Override
          public String status(Cell.Status c) {
            return c.kind().mark().character() + " " + c.word();
          }

          @Override
          public String input(Cell.Input c) {
            return field(c.field());
          }

          @Override
          public String sparkline(Cell.Sparkline c) {
            return "sparkline " + c.values() + " " + c.expected();
          }

          @Override
          public String progress(Cell.Progress c) {
            return "progress " + c.fraction() + c.expected().map(x -> " expected " + x).orElse("");
          }

          @Override
          public String level(Cell.Level c) {
            return "level " + c.current() + " of " + c.required() + " to " + c.max();
          }

          @Override
          public String dots(Cell.Dots c) {
            return c.count()
                + after(" ", String.join("", c.marks().stream().map(Mark::character).toList()));
          }
        });
  }

  /** Text with its inline elements in angle brackets. */
  public static String inline(List<Inline> content) {
    StringBuilder text = new StringBuilder();
    for (Inline part : content) {
      text.append(
          part.accept(
              new Inline.Visitor<String>() {
                @Override
                public String text(Inline.Text i) {
                  return i.text();
                }

                @Override
                public String strong(Inline.Strong i) {
                  return "<strong " + inline(i.content()) + ">";
                }

                @Override
                public String emphasis(Inline.Emphasis i) {
                  return "<em " + inline(i.content()) + ">";
                }

                @Override
                public String muted(Inline.Muted i) {
                  return "<muted " + inline(i.content()) + ">";
                }

                @Override
                public String code(Inline.Code i) {
                  return "<code " + i.text() + ">";
                }

                @Override
                public String link(Inline.Link i) {
                  return "<a " + i.href() + " " + inline(i.content()) + ">";
                }

                @Override
                public String statusMark(Inline.StatusMark i) {
                  return "<" + i.kind().mark().character() + " " + i.word() + ">";
                }

                @Override
                public String symbol(Inline.Symbol i) {
                  return i.mark().character();
                }

                @Override
                public String dateText(Inline.DateText i) {
                  return "<" + i.date() + " " + i.style().key() + ">";
                }

                @Override
                public String lineBreak() {
                  return "<br>";
                }
              }));
    }
    return text.toString();
  }

  private static String after(String before, String words) {
    return words.isEmpty() ? "" : before + words;
  }

  private static String maybe(String before, Optional<String> words) {
    return words.map(w -> before + w).orElse("");
  }
}
