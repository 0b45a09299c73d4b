package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Formula;
import io.rolloutplaybook.document.FormulaSyntaxException;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import io.rolloutplaybook.template.MarkupNode.MarkupText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads tables, and holds their rows to their columns. */
final class TableReader {
  /**
   * What a cell holds beside text and numbers, and the type of the columns that it may stand in.
   */
  private static final Map<String, Optional<Table.Type>> CELL_ELEMENTS =
      Map.of(
          "none", Optional.empty(),
          "text", Optional.empty(),
          "status", Optional.empty(),
          "field", Optional.empty(),
          "sparkline", Optional.of(Table.Type.SPARKLINE),
          "progress", Optional.of(Table.Type.PROGRESS),
          "level", Optional.of(Table.Type.LEVEL),
          "dots", Optional.of(Table.Type.DOTS));

  private final Values values;
  private final FigureReader figures;
  private final FieldReader fields;

  /** Names that formulas may use beside columns. */
  private final Set<String> names;

  TableReader(Values values, FigureReader figures, FieldReader fields, Set<String> names) {
    this.values = values;
    this.figures = figures;
    this.fields = fields;
    this.names = names;
  }

  /** The table; empty when it is not sound, which is then among the problems. */
  Optional<Table> table(MarkupElement e) {
    values.unique(e, "table");
    List<MarkupElement> cols = e.elements("col");
    if (cols.isEmpty()) {
      values.error("missing-element", e, "this table has no columns", "Write a <col> for each.");
      return Optional.empty();
    }
    Map<String, MarkupElement> byId = new LinkedHashMap<>();
    for (MarkupElement col : cols) {
      if (byId.putIfAbsent(values.text(col, "id"), col) != null) {
        values.error(
            "duplicate-id",
            col,
            "id",
            "two columns have the id `" + values.text(col, "id") + "`",
            "Give each column an id of its own.");
      }
    }
    boolean sound = true;
    List<Table.Column> columns = new ArrayList<>();
    for (MarkupElement col : cols) {
      columns.add(column(col, byId));
    }
    List<Table.Group> groups = new ArrayList<>();
    List<Table.Row> loose = new ArrayList<>();
    Optional<List<Cell>> total = Optional.empty();
    for (MarkupElement child : e.elements()) {
      switch (child.name()) {
        case "tr" -> {
          Optional<Table.Row> row = row(child, columns);
          sound &= row.isPresent();
          row.ifPresent(loose::add);
        }
        case "group" -> {
          if (!loose.isEmpty()) {
            groups.add(new Table.Group("", List.of(), loose));
            loose = new ArrayList<>();
          }
          List<Table.Row> rows = new ArrayList<>();
          for (MarkupElement tr : child.elements("tr")) {
            Optional<Table.Row> row = row(tr, columns);
            sound &= row.isPresent();
            row.ifPresent(rows::add);
          }
          List<Inline> note =
              child.elements("note").stream()
                  .findFirst()
                  .map(n -> InlineReader.read(n, values))
                  .orElse(List.of());
          groups.add(new Table.Group(values.text(child, "title"), note, rows));
        }
        case "total" -> {
          if (total.isPresent()) {
            values.error(
                "duplicate-element", child, "this table has two <total> rows", "Take one out.");
          }
          Optional<Table.Row> row = row(child, columns);
          sound &= row.isPresent();
          total = row.map(Table.Row::cells);
        }
        default -> {
          // col was read above
        }
      }
    }
    if (!loose.isEmpty()) {
      groups.add(new Table.Group("", List.of(), loose));
    }
    return sound
        ? Optional.of(
            new Table(
                values.text(e, "id"),
                values.text(e, "title"),
                values.text(e, "groups"),
                columns,
                groups,
                total))
        : Optional.empty();
  }

  private Table.Column column(MarkupElement col, Map<String, MarkupElement> byId) {
    int line = values.integer(col, "line", 1);
    for (String attribute : List.of("under", "through")) {
      values.optional(col, attribute).ifPresent(id -> lineOne(col, attribute, id, line, byId));
    }
    Table.Type type = values.key(col, "type", Table.Type.class, Table.Type.TEXT);
    values
        .optional(col, "format")
        .ifPresent(
            format -> {
              boolean dates = ValueType.isDateStyle(format);
              if (dates != (type == Table.Type.DATE)) {
                values.error(
                    "bad-value",
                    col,
                    "format",
                    "`" + format + "` is no format for a column of type " + type.key(),
                    dates
                        ? "Write a number format such as #,##0, or set type=\"date\"."
                        : "Write a date style such as medium.");
              }
            });
    return new Table.Column(
        values.text(col, "id"),
        values.text(col, "title"),
        type,
        values.text(col, "format"),
        values.optional(col, "width").map(Double::valueOf),
        values.optional(col, "formula").flatMap(f -> formula(col, f, byId.keySet())),
        values.flag(col, "input"),
        values.choices(col),
        values.key(col, "total", Table.Total.class, Table.Total.NONE),
        values.key(col, "scale", Table.Scale.class, Table.Scale.NONE),
        line,
        values.optional(col, "under"),
        values.optional(col, "through"),
        values.flag(col, "strong"),
        values.formats(col));
  }

  private void lineOne(
      MarkupElement col, String attribute, String id, int line, Map<String, MarkupElement> byId) {
    if (line != 2) {
      values.error(
          "bad-value",
          col,
          attribute,
          "`" + attribute + "` is for columns on the second line",
          "Write line=\"2\" too, or take `" + attribute + "` out.");
      return;
    }
    MarkupElement target = byId.get(id);
    if (target == null || values.integer(target, "line", 1) != 1) {
      List<String> firstLine =
          byId.entrySet().stream()
              .filter(c -> values.integer(c.getValue(), "line", 1) == 1)
              .map(Map.Entry::getKey)
              .toList();
      values.error(
          "unknown-id",
          col,
          attribute,
          "there is no column `" + id + "` on the first line",
          Suggestion.advice(id, firstLine, "Write one of: " + String.join(", ", firstLine) + "."));
    }
  }

  private Optional<Formula> formula(MarkupElement col, String source, Set<String> columns) {
    Formula formula;
    try {
      formula = Formula.parse(source);
    } catch (FormulaSyntaxException e) {
      values.error(
          "bad-formula",
          values.within(col, "formula", e.position(), e.length()),
          "the formula has " + e.found() + " where " + e.expected() + " is expected",
          "The templates' README lists what formulas may contain.");
      return Optional.empty();
    }
    Set<String> known = new LinkedHashSet<>(columns);
    known.addAll(names);
    for (String name : formula.references()) {
      if (!known.contains(name)) {
        int at = Math.max(0, source.indexOf(name));
        values.error(
            "bad-formula",
            values.within(col, "formula", at, name.length()),
            "the formula names `" + name + "`, which is no column and no defined name",
            Suggestion.advice(name, known, "It may name: " + String.join(", ", known) + "."));
      }
    }
    return Optional.of(formula);
  }

  private Optional<Table.Row> row(MarkupElement tr, List<Table.Column> columns) {
    List<MarkupElement> cells = tr.elements("td");
    if (cells.size() != columns.size()) {
      String message =
          "this row has "
              + cells.size()
              + " cells and the table has "
              + columns.size()
              + " columns";
      values.error(
          "cell-count",
          tr,
          message,
          cells.size() < columns.size()
              ? "After the last cell come: "
                  + String.join(
                      ", ",
                      columns.subList(cells.size(), columns.size()).stream()
                          .map(Table.Column::id)
                          .toList())
                  + "; write <td/> for a cell without content."
              : "Take out the cells after `" + columns.get(columns.size() - 1).id() + "`.");
      return Optional.empty();
    }
    List<Cell> out = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      out.add(cell(cells.get(i), columns.get(i)));
    }
    return Optional.of(new Table.Row(values.flag(tr, "strong"), out));
  }

  private Cell cell(MarkupElement td, Table.Column column) {
    if (td.children().isEmpty()) {
      return new Cell.Empty();
    }
    boolean words = false;
    List<MarkupElement> special = new ArrayList<>();
    for (MarkupNode child : td.children()) {
      if (child instanceof MarkupText text) {
        words |= !text.blank();
      } else if (child instanceof MarkupElement e && CELL_ELEMENTS.containsKey(e.name())) {
        special.add(e);
      }
    }
    boolean alone = !words && special.size() == 1 && td.elements().size() == 1;
    boolean textColumn = column.type() == Table.Type.TEXT;
    if (special.isEmpty()
        || (textColumn && special.stream().allMatch(e -> e.named("status")) && !alone)) {
      return plain(td, column);
    }
    if (!alone) {
      MarkupElement first = special.get(0);
      values.error(
          "misplaced-element",
          first,
          "<" + first.name() + "> must stand alone in its cell",
          textColumn
              ? "Take out what stands beside it."
              : "Take out what stands beside it; text with elements in it stands in <text>.");
      return new Cell.Empty();
    }
    MarkupElement e = special.get(0);
    Optional<Table.Type> needed = CELL_ELEMENTS.get(e.name());
    if (needed.isPresent() && needed.get() != column.type()) {
      values.error(
          "bad-cell",
          e,
          "<"
              + e.name()
              + "> does not fit the column `"
              + column.id()
              + "` of type "
              + column.type().key(),
          "Write type=\"" + needed.get().key() + "\" on its <col>, or another cell.");
      return new Cell.Empty();
    }
    return special(e);
  }

  private Cell special(MarkupElement e) {
    return switch (e.name()) {
      case "none" -> new Cell.None();
      case "text" -> new Cell.Text(InlineReader.read(e, values));
      case "status" ->
          new Cell.Status(values.key(e, "kind", StatusKind.class), values.plainText(e));
      case "field" -> new Cell.Input(fields.field(e));
      case "sparkline" -> {
        List<Cell.Point> readings = figures.points(e, "reading");
        List<Cell.Point> expected = figures.points(e, "expected");
        if (readings.isEmpty()) {
          values.error(
              "missing-element",
              e,
              "this sparkline has no reading",
              "Write <none/> for a cell without readings.");
        }
        yield new Cell.Sparkline(readings, expected);
      }
      case "progress" ->
          new Cell.Progress(
              values.number(e, "value"), values.optional(e, "expected").map(BigDecimal::new));
      case "level" -> level(e);
      case "dots" -> dots(e);
      default -> throw new IllegalStateException("no cell: " + e.name());
    };
  }

  private Cell level(MarkupElement e) {
    int current = values.integer(e, "current", 0);
    int required = values.integer(e, "required", 0);
    int max = values.integer(e, "max", 5);
    if (current > max || required > max || max > 20) {
      values.error(
          "bad-value",
          e,
          "this level goes beyond its scale of " + max,
          "Write a `max` of at most 20 that is not below `current` and `required`.");
    }
    return new Cell.Level(current, required, max);
  }

  private Cell dots(MarkupElement e) {
    int count = values.integer(e, "count", 0);
    List<Mark> marks =
        e.elements("mark").stream().map(m -> values.key(m, "kind", Mark.class)).toList();
    if (marks.size() != count) {
      values.error(
          "bad-value",
          e,
          "count",
          "the count is " + count + " and there are " + marks.size() + " marks",
          "Write a <mark> for each thing counted.");
    }
    return new Cell.Dots(count, marks);
  }

  /** A cell of text or of a value that is written as text. */
  private Cell plain(MarkupElement td, Table.Column column) {
    if (column.type() == Table.Type.TEXT) {
      List<Inline> content = InlineReader.read(td, values);
      return content.isEmpty() ? new Cell.Empty() : new Cell.Text(content);
    }
    String text = values.plainText(td);
    if (text.isEmpty() && td.elements().isEmpty()) {
      return new Cell.Empty();
    }
    if (td.elements().isEmpty()) {
      Optional<Cell> value = value(td, text, column.type());
      if (value.isPresent()) {
        return value.get();
      }
    }
    values.error(
        "bad-cell",
        values.atText(td),
        "this does not fit the column `" + column.id() + "` of type " + column.type().key(),
        "Write "
            + switch (column.type()) {
              case NUMBER, MONEY -> "a number such as 12.5";
              case PERCENT -> "a number such as 0.58 for 58 %";
              case DATE -> "a day such as 2027-03-01";
              case DURATION -> "a duration such as PT90M";
              case STATUS -> "<status kind=\"good\">word</status>";
              default -> "<" + column.type().key() + ">";
            }
            + ", or put words into <text>.");
    return new Cell.Empty();
  }

  private Optional<Cell> value(MarkupElement td, String text, Table.Type type) {
    return switch (type) {
      case NUMBER -> {
        boolean about = text.startsWith(Cell.Number.ABOUT);
        yield number(about ? text.substring(Cell.Number.ABOUT.length()) : text)
            .map(n -> new Cell.Number(n, values.text(td, "unit"), kind(td), about));
      }
      case PERCENT -> number(text).map(Cell.Percent::new);
      case MONEY -> {
        if (td.attribute("currency").isEmpty()) {
          values.error(
              "missing-attribute", td, "<td> lacks `currency`", "Write currency=\"EUR\" or such.");
          yield Optional.of(new Cell.Empty());
        }
        yield number(text).map(n -> new Cell.Money(n, values.text(td, "currency")));
      }
      case DATE -> Cell.Date.parse(text).map(date -> date);
      case DURATION -> duration(text);
      case TEXT, STATUS, FIELD, SPARKLINE, PROGRESS, LEVEL, DOTS -> Optional.empty();
    };
  }

  private Optional<StatusKind> kind(MarkupElement td) {
    return td.attribute("kind").map(a -> values.key(td, "kind", StatusKind.class));
  }

  private static Optional<BigDecimal> number(String text) {
    return ValueType.isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Cell> duration(String text) {
    try {
      return Optional.of(new Cell.Time(Duration.parse(text)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
