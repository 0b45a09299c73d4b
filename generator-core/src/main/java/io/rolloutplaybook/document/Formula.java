package io.rolloutplaybook.document;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * How a column's value follows from other columns of its row and from the document's names: a small
 * expression language that Excel computes live. Its functions and its rules (what is empty stays
 * empty, dividing by zero gives an empty result) are listed in the templates' README.
 */
public final class Formula {
  private final String source;
  private final Expression expression;

  private Formula(String source, Expression expression) {
    this.source = source;
    this.expression = expression;
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaSyntaxException at the first thing that is not of the language
   */
  public static Formula parse(String source) {
    Objects.requireNonNull(source);
    return new Formula(source, new FormulaParser(source).parse());
  }

  /** As written in the template. */
  public String source() {
    return source;
  }

  public Expression expression() {
    return expression;
  }

  /** The columns and names that it refers to, in the order of their first use. */
  public Set<String> references() {
    Set<String> names = new LinkedHashSet<>();
    collect(expression, names);
    return names;
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Reference reference) {
      names.add(reference.name());
    }
    expression.operands().forEach(operand -> collect(operand, names));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula formula && formula.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
