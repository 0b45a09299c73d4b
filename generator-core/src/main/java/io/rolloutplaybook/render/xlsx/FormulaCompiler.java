package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Expression;
import io.rolloutplaybook.document.Formula;
import io.rolloutplaybook.document.StatusKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns a column's formula into Excel's language. What is worked out from an empty cell is empty
 * there too, and so is a division by zero: tests around the formula see to it.
 */
final class FormulaCompiler {
  /** What a reference points at, which decides how Excel sees that it is empty. */
  enum Kind {
    NUMERIC,
    TEXT,
    /** Symbol, no-break space and word; formulas mean the word. */
    STATUS
  }

  /**
   * @param text in Excel's language, such as {@code plan[[#This Row],[Date]]} or {@code launch}
   */
  record Target(String text, Kind kind) {}

  private static final String BLANK = "\"\"";

  private final Map<String, Target> targets;

  FormulaCompiler(Map<String, Target> targets) {
    this.targets = targets;
  }

  /**
   * The formula without a leading equals sign.
   *
   * @throws IllegalArgumentException for a reference to nothing
   */
  String compile(Expression expression) {
    return guarded(expression, Set.of());
  }

  /** A table's column in the row of the formula. */
  static String thisRow(String table, String column) {
    return table + "[[#This Row],[" + escape(column) + "]]";
  }

  /** All rows of a table's column. */
  static String column(String table, String column) {
    return table + "[" + escape(column) + "]";
  }

  /** A column's name inside a structured reference. */
  static String escape(String column) {
    return column.replaceAll("[\\[\\]#'@]", "'$0");
  }

  /** A text literal. */
  static String quote(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** How a status stands in a cell. */
  static String status(StatusKind kind, String word) {
    return kind.mark().character() + "\u00A0" + word;
  }

  private Target target(String name) {
    Target target = targets.get(name);
    if (target == null) {
      throw new IllegalArgumentException(name);
    }
    return target;
  }

  /** The expression with the tests that make it empty where it must be. */
  private String guarded(Expression e, Set<String> known) {
    Set<String> needed = new LinkedHashSet<>();
    needs(e, needed);
    needed.removeAll(known);
    Set<String> all = new TreeSet<>(known);
    all.addAll(needed);
    String body = value(e, all);
    if (canFail(e)) {
      body = "IFERROR(" + body + "," + BLANK + ")";
    }
    return needed.isEmpty() ? body : "IF(" + emptiness(needed) + "," + BLANK + "," + body + ")";
  }

  /** The references without which the expression is empty, whatever else is filled in. */
  private void needs(Expression e, Set<String> needed) {
    if (e instanceof Expression.Reference r) {
      needed.add(r.name());
    } else if (e instanceof Expression.Call call) {
      switch (call.function()) {
        case IF -> needs(call.arguments().get(0), needed);
        case ISBLANK, IFBLANK, CONCAT, STATUS, LOOKUP -> {}
        case AND, OR, NOT, MIN, MAX, ABS, ROUND, CEIL, FLOOR, COUNTIF ->
            call.arguments().forEach(a -> needs(a, needed));
      }
    } else {
      e.operands().forEach(o -> needs(o, needed));
    }
  }

  /** A condition that holds when one of the references is empty. */
  private String emptiness(Set<String> names) {
    List<String> numeric = new ArrayList<>();
    List<String> tests = new ArrayList<>();
    for (String name : names) {
      Target target = target(name);
      if (target.kind() == Kind.NUMERIC) {
        numeric.add(target.text());
      } else {
        tests.add(target.text() + "=" + BLANK);
        tests.add(target.text() + "=" + quote("\u2013"));
      }
    }
    if (!numeric.isEmpty()) {
      // COUNT sees neither empty cells nor dashes nor the empty text that other formulas give.
      tests.add(0, "COUNT(" + String.join(",", numeric) + ")<" + numeric.size());
    }
    return tests.size() == 1 ? tests.get(0) : "OR(" + String.join(",", tests) + ")";
  }

  /** Whether it can come out as an error although all references that it needs are filled in. */
  private static boolean canFail(Expression e) {
    if (e instanceof Expression.Call call) {
      switch (call.function()) {
        case IF:
          return canFail(call.arguments().get(0)) || mayBeEmpty(call.arguments().get(0));
        case ISBLANK, IFBLANK, CONCAT, STATUS, LOOKUP:
          return false;
        default:
      }
    }
    boolean divides =
        e instanceof Expression.Operation o && o.operator() == Expression.Operator.DIVIDE;
    return divides || e.operands().stream().anyMatch(o -> canFail(o) || mayBeEmpty(o));
  }

  private static boolean mayBeEmpty(Expression e) {
    return e instanceof Expression.Call call
        && switch (call.function()) {
          case IF, IFBLANK, CONCAT, LOOKUP -> true;
          default -> false;
        };
  }

  private String value(Expression e, Set<String> known) {
    if (e instanceof Expression.NumberLiteral l) {
      return l.value().toPlainString();
    } else if (e instanceof Expression.TextLiteral l) {
      return quote(l.value());
    } else if (e instanceof Expression.Reference r) {
      Target target = target(r.name());
      return target.kind() == Kind.STATUS ? "MID(" + target.text() + ",3,255)" : target.text();
    } else if (e instanceof Expression.ColumnOf c) {
      return target(c.key()).text();
    } else if (e instanceof Expression.Negation n) {
      return "-" + operand(n.operand(), 4, known);
    } else if (e instanceof Expression.Operation o) {
      return operation(o, known);
    }
    return call((Expression.Call) e, known);
  }

  private String operation(Expression.Operation o, Set<String> known) {
    int binding = o.operator().binding();
    String left = operand(o.left(), binding, known);
    // a - (b - c) keeps its brackets
    String right = operand(o.right(), binding + 1, known);
    if (binding == 1) {
      left = comparable(o.left(), left);
      right = comparable(o.right(), right);
    }
    String symbol = o.operator() == Expression.Operator.NOT_EQUAL ? "<>" : o.operator().symbol();
    return left + symbol + right;
  }

  /** Makes an empty result an error in a comparison, where Excel would compare the empty text. */
  private String comparable(Expression e, String text) {
    return mayBeEmpty(e) && !isText(e) ? "(" + text + "+0)" : text;
  }

  private boolean isText(Expression e) {
    if (e instanceof Expression.TextLiteral) {
      return true;
    } else if (e instanceof Expression.Reference r) {
      return target(r.name()).kind() != Kind.NUMERIC;
    } else if (e instanceof Expression.ColumnOf c) {
      return target(c.key()).kind() != Kind.NUMERIC;
    } else if (e instanceof Expression.Call call) {
      return switch (call.function()) {
        case CONCAT, STATUS -> true;
        case IF -> isText(call.arguments().get(1));
        case IFBLANK -> isText(call.arguments().get(0));
        case AND, OR, NOT, ISBLANK, MIN, MAX, ABS, ROUND, CEIL, FLOOR, COUNTIF, LOOKUP -> false;
      };
    }
    return false;
  }

  private String operand(Expression e, int binding, Set<String> known) {
    String text = value(e, known);
    boolean brackets =
        e instanceof Expression.Operation o
            ? o.operator().binding() < binding
            : e instanceof Expression.Negation
                || e instanceof Expression.Call call
                    && (call.function() == Expression.Function.CONCAT
                        || call.function() == Expression.Function.CEIL
                        || call.function() == Expression.Function.ISBLANK);
    return brackets ? "(" + text + ")" : text;
  }

  private String call(Expression.Call call, Set<String> known) {
    List<Expression> a = call.arguments();
    return switch (call.function()) {
      case IF ->
          function(
              "IF", value(a.get(0), known), guarded(a.get(1), known), guarded(a.get(2), known));
      case ISBLANK -> blank(a.get(0), known);
      case IFBLANK ->
          a.get(0) instanceof Expression.Call c && c.function() == Expression.Function.LOOKUP
              ? lookup(c, known, guarded(a.get(1), known))
              : function(
                  "IF",
                  blank(a.get(0), known),
                  guarded(a.get(1), known),
                  a.get(0) instanceof Expression.Reference
                      ? value(a.get(0), known)
                      : guarded(a.get(0), known));
      case CONCAT ->
          String.join(
              "&",
              a.stream()
                  .map(
                      e ->
                          e instanceof Expression.Operation
                              ? "(" + guarded(e, known) + ")"
                              : guarded(e, known))
                  .toList());
      case STATUS ->
          quote(
              status(
                  statusKind(((Expression.TextLiteral) a.get(0)).value()),
                  ((Expression.TextLiteral) a.get(1)).value()));
      case COUNTIF -> function("COUNTIFS", conditions(a, known));
      case LOOKUP -> lookup(call, known, BLANK);
      // Excel's CEILING and FLOOR want a second number, and differ below zero between versions.
      case CEIL -> "-INT(-" + operand(a.get(0), 4, known) + ")";
      case FLOOR -> function("INT", value(a.get(0), known));
      case AND, OR, NOT, MIN, MAX, ABS, ROUND ->
          function(
              call.function().name(), a.stream().map(e -> value(e, known)).toArray(String[]::new));
    };
  }

  /** An average, because unlike a sum it tells rows without a value from a value of 0. */
  private String lookup(Expression.Call call, Set<String> known, String otherwise) {
    List<Expression> a = call.arguments();
    return function(
        "IFERROR",
        function(
            "AVERAGEIFS",
            value(a.get(0), known),
            String.join(",", conditions(a.subList(1, a.size()), known))),
        otherwise);
  }

  /** Each column with what Excel compares it with. */
  private String[] conditions(List<Expression> conditions, Set<String> known) {
    List<String> parts = new ArrayList<>();
    for (Expression condition : conditions) {
      Expression.Operation o = (Expression.Operation) condition;
      parts.add(value(o.left(), known));
      String symbol = o.operator() == Expression.Operator.NOT_EQUAL ? "<>" : o.operator().symbol();
      if (o.operator() == Expression.Operator.NOT_EQUAL
          && o.right() instanceof Expression.TextLiteral l
          && l.value().isEmpty()
          && !isText(o.left())) {
        // Where a number belongs, all else is empty to formulas: any number is above this one.
        parts.add(quote(">-9.99E+307"));
      } else if (o.right() instanceof Expression.TextLiteral l) {
        parts.add(quote(symbol + l.value().replace("~", "~~")));
      } else if (o.right() instanceof Expression.NumberLiteral l) {
        parts.add(quote(symbol + l.value().toPlainString()));
      } else {
        String right = operand(o.right(), 2, known);
        // A tilde would say that the character after it is no wildcard.
        parts.add(
            quote(symbol)
                + "&"
                + (isText(o.right()) ? "SUBSTITUTE(" + right + ",\"~\",\"~~\")" : right));
      }
    }
    return parts.toArray(String[]::new);
  }

  private String blank(Expression e, Set<String> known) {
    if (e instanceof Expression.Reference r) {
      return emptiness(Set.of(r.name()));
    }
    return guarded(e, known) + "=" + BLANK;
  }

  /** The statuses that a formula can give. */
  static Set<Cell.Status> statuses(Formula formula) {
    Set<Cell.Status> found = new LinkedHashSet<>();
    collect(formula.expression(), found);
    return found;
  }

  private static void collect(Expression e, Set<Cell.Status> found) {
    if (e instanceof Expression.Call call && call.function() == Expression.Function.STATUS) {
      found.add(
          new Cell.Status(
              statusKind(((Expression.TextLiteral) call.arguments().get(0)).value()),
              ((Expression.TextLiteral) call.arguments().get(1)).value()));
    }
    e.operands().forEach(o -> collect(o, found));
  }

  private static StatusKind statusKind(String key) {
    for (StatusKind kind : StatusKind.values()) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(key);
  }

  private static String function(String name, String... arguments) {
    return name + "(" + String.join(",", arguments) + ")";
  }
}
