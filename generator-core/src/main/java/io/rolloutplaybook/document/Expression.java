package io.rolloutplaybook.document;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A formula as a tree. */
public sealed interface Expression {

  /** What this is worked out from, from left to right. */
  List<Expression> operands();

  /** A number that stands in the formula, at least 0. */
  record NumberLiteral(BigDecimal value) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  record TextLiteral(String value) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /**
   * The value of another column in the same row, or of one of the document's names; a column wins.
   */
  record Reference(String name) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /** A whole column of any of the document's tables, for functions that look into its rows. */
  record ColumnOf(String table, String column) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }

    /** How formulas name it. */
    public String key() {
      return table + "." + column;
    }
  }

  record Negation(Expression operand) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of(operand);
    }
  }

  record Operation(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of(left, right);
    }
  }

  /**
   * @param arguments as many as the function takes
   */
  record Call(Function function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
      if (arguments.size() < function.fewest() || arguments.size() > function.most()) {
        throw new IllegalArgumentException(function + " with " + arguments.size());
      }
    }

    @Override
    public List<Expression> operands() {
      return arguments;
    }
  }

  /** Operators; a higher {@link #binding} binds its operands first. */
  enum Operator {
    EQUAL("=", 1),
    NOT_EQUAL("!=", 1),
    LESS("<", 1),
    AT_MOST("<=", 1),
    GREATER(">", 1),
    AT_LEAST(">=", 1),
    PLUS("+", 2),
    MINUS("-", 2),
    TIMES("*", 3),
    DIVIDE("/", 3);

    private final String symbol;
    private final int binding;

    Operator(String symbol, int binding) {
      this.symbol = symbol;
      this.binding = binding;
    }

    public String symbol() {
      return symbol;
    }

    public int binding() {
      return binding;
    }
  }

  /** The functions; the templates' README says what each means. */
  enum Function {
    IF(3, 3),
    AND(1, 99),
    OR(1, 99),
    NOT(1, 1),
    ISBLANK(1, 1),
    IFBLANK(2, 2),
    MIN(1, 99),
    MAX(1, 99),
    ABS(1, 1),
    ROUND(2, 2),
    CEIL(1, 1),
    FLOOR(1, 1),
    CONCAT(1, 99),
    /**
     * How many rows meet all conditions, each of which compares a {@link ColumnOf} with a value.
     */
    COUNTIF(1, 9),
    /** The number or date of a {@link ColumnOf} in the row that meets the conditions after it. */
    LOOKUP(2, 10),
    /** A status from a kind's key and a word, both literal. */
    STATUS(2, 2);

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }

    public int fewest() {
      return fewest;
    }

    public int most() {
      return most;
    }

    /** How formulas name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> named(String key) {
      return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }
  }
}
