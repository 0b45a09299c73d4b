package io.rolloutplaybook.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works a formula out exactly, so that tests can hold it against the value that a document prints
 * and a workbook caches. Written from the language's description and not from the Excel compiler.
 */
public final class FormulaEvaluator {
  private final Map<String, Optional<Object>> values;
  private final Map<String, List<Map<String, Optional<Object>>>> tables;

  /**
   * @param values BigDecimal, LocalDate, String or Boolean by column id or name; absent for an
   *     empty cell
   */
  public FormulaEvaluator(Map<String, Optional<Object>> values) {
    this(values, Map.of());
  }

  /**
   * @param tables the rows of the document's tables by its id, each by its columns' ids
   */
  public FormulaEvaluator(
      Map<String, Optional<Object>> values,
      Map<String, List<Map<String, Optional<Object>>>> tables) {
    this.values = values;
    this.tables = tables;
  }

  /** What the formula gives: BigDecimal, LocalDate, String, Boolean, Cell.Status, or nothing. */
  public Optional<Object> evaluate(Formula formula) {
    return evaluate(formula.expression());
  }

  /** A cell as formulas see it. */
  public static Optional<Object> value(Cell cell) {
    if (cell instanceof Cell.Number c) {
      return Optional.of(c.value());
    } else if (cell instanceof Cell.Percent c) {
      return Optional.of(c.fraction());
    } else if (cell instanceof Cell.Money c) {
      return Optional.of(c.amount());
    } else if (cell instanceof Cell.Date c) {
      return Optional.of(c.date());
    } else if (cell instanceof Cell.Progress c) {
      return Optional.of(c.fraction());
    } else if (cell instanceof Cell.Level c) {
      return Optional.of(BigDecimal.valueOf(c.current()));
    } else if (cell instanceof Cell.Dots c) {
      return Optional.of(BigDecimal.valueOf(c.count()));
    } else if (cell instanceof Cell.Status c) {
      return Optional.of(c);
    } else if (cell instanceof Cell.Empty || cell instanceof Cell.None) {
      return Optional.empty();
    }
    throw new IllegalArgumentException("formulas do not read " + cell);
  }

  private Optional<Object> evaluate(Expression e) {
    if (e instanceof Expression.NumberLiteral l) {
      return Optional.of(l.value());
    } else if (e instanceof Expression.TextLiteral l) {
      return l.value().isEmpty() ? Optional.empty() : Optional.of(l.value());
    } else if (e instanceof Expression.Reference r) {
      if (!values.containsKey(r.name())) {
        throw new IllegalArgumentException("no column or name " + r.name());
      }
      return values.get(r.name());
    } else if (e instanceof Expression.Negation n) {
      return evaluate(n.operand()).map(v -> number(v).negate());
    } else if (e instanceof Expression.Operation o) {
      Optional<Object> left = evaluate(o.left());
      Optional<Object> right = evaluate(o.right());
      return left.isEmpty() || right.isEmpty()
          ? Optional.empty()
          : operate(o.operator(), left.get(), right.get());
    }
    return call((Expression.Call) e);
  }

  private static Optional<Object> operate(Expression.Operator operator, Object a, Object b) {
    return switch (operator) {
      case PLUS ->
          Optional.of(
              a instanceof LocalDate day
                  ? day.plusDays(number(b).longValueExact())
                  : number(a).add(number(b)));
      case MINUS ->
          Optional.of(
              a instanceof LocalDate day
                  ? b instanceof LocalDate from
                      ? BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day))
                      : day.minusDays(number(b).longValueExact())
                  : number(a).subtract(number(b)));
      case TIMES -> Optional.of(number(a).multiply(number(b)));
      case DIVIDE ->
          number(b).signum() == 0
              ? Optional.empty()
              : Optional.of(number(a).divide(number(b), MathContext.DECIMAL128));
      case EQUAL -> Optional.of(compare(a, b) == 0);
      case NOT_EQUAL -> Optional.of(compare(a, b) != 0);
      case LESS -> Optional.of(compare(a, b) < 0);
      case AT_MOST -> Optional.of(compare(a, b) <= 0);
      case GREATER -> Optional.of(compare(a, b) > 0);
      case AT_LEAST -> Optional.of(compare(a, b) >= 0);
    };
  }

  private Optional<Object> call(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    switch (call.function()) {
      case IF:
        return evaluate(arguments.get(0))
            .flatMap(c -> evaluate(arguments.get((Boolean) c ? 1 : 2)));
      case ISBLANK:
        return Optional.of(evaluate(arguments.get(0)).isEmpty());
      case IFBLANK:
        return evaluate(arguments.get(0)).or(() -> evaluate(arguments.get(1)));
      case CONCAT:
        StringBuilder text = new StringBuilder();
        arguments.forEach(a -> evaluate(a).ifPresent(text::append));
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
      case COUNTIF:
        return rows(arguments).map(rows -> BigDecimal.valueOf(rows.size()));
      case LOOKUP:
        Expression.ColumnOf column = (Expression.ColumnOf) arguments.get(0);
        List<Object> found =
            rows(arguments.subList(1, arguments.size())).stream()
                .flatMap(List::stream)
                .flatMap(row -> row.get(column.column()).stream())
                .toList();
        if (found.size() > 1) {
          throw new IllegalArgumentException("more than one row: " + found);
        }
        return found.stream().findFirst();
      default:
    }
    List<Optional<Object>> given = arguments.stream().map(this::evaluate).toList();
    if (given.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Object> v = given.stream().map(Optional::get).toList();
    return Optional.of(
        switch (call.function()) {
          case AND -> v.stream().allMatch(Boolean.class::cast);
          case OR -> v.stream().anyMatch(Boolean.class::cast);
          case NOT -> !(Boolean) v.get(0);
          case MIN -> v.stream().min(FormulaEvaluator::compare).orElseThrow();
          case MAX -> v.stream().max(FormulaEvaluator::compare).orElseThrow();
          case ABS -> number(v.get(0)).abs();
          case ROUND ->
              number(v.get(0)).setScale(number(v.get(1)).intValueExact(), RoundingMode.HALF_UP);
          case CEIL -> number(v.get(0)).setScale(0, RoundingMode.CEILING);
          case FLOOR -> number(v.get(0)).setScale(0, RoundingMode.FLOOR);
          case STATUS -> status((String) v.get(0), (String) v.get(1));
          case IF, ISBLANK, IFBLANK, CONCAT, COUNTIF, LOOKUP -> throw new AssertionError(call);
        });
  }

  /** The rows that meet all conditions; nothing where one compares with an empty cell. */
  private Optional<List<Map<String, Optional<Object>>>> rows(List<Expression> conditions) {
    List<Map<String, Optional<Object>>> rows = null;
    for (Expression condition : conditions) {
      Expression.Operation o = (Expression.Operation) condition;
      Expression.ColumnOf column = (Expression.ColumnOf) o.left();
      boolean any = o.right() instanceof Expression.TextLiteral l && l.value().isEmpty();
      Optional<Object> right = evaluate(o.right());
      if (!any && right.isEmpty()) {
        return Optional.empty();
      }
      rows =
          (rows == null ? tables.get(column.table()) : rows)
              .stream()
                  .filter(
                      row -> {
                        Optional<Object> left = row.get(column.column());
                        return any
                            ? left.isPresent() == (o.operator() == Expression.Operator.NOT_EQUAL)
                            : left.isPresent()
                                && (Boolean)
                                    operate(o.operator(), left.get(), right.get()).orElseThrow();
                      })
                  .toList();
    }
    return Optional.ofNullable(rows);
  }

  private static Cell.Status status(String key, String word) {
    for (StatusKind kind : StatusKind.values()) {
      if (kind.key().equals(key)) {
        return new Cell.Status(kind, word);
      }
    }
    throw new AssertionError(key);
  }

  private static int compare(Object a, Object b) {
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y);
    } else if (a instanceof LocalDate x && b instanceof LocalDate y) {
      return x.compareTo(y);
    } else if (a instanceof String x && b instanceof String y) {
      return x.compareToIgnoreCase(y);
    }
    throw new IllegalArgumentException("cannot compare " + a + " with " + b);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    throw new IllegalArgumentException(value + " is no number");
  }
}
