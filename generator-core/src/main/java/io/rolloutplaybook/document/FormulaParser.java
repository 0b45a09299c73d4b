package io.rolloutplaybook.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one formula by recursive descent. */
final class FormulaParser {
  /** Words for operators that XML wants escaped, as FreeMarker has them. */
  private static final Map<String, Expression.Operator> WORDS =
      Map.of(
          "lt", Expression.Operator.LESS,
          "lte", Expression.Operator.AT_MOST,
          "gt", Expression.Operator.GREATER,
          "gte", Expression.Operator.AT_LEAST);

  /** Deeper nesting than people write; it keeps the parser from exhausting the stack. */
  private static final int DEEPEST = 50;

  private static final String OPERAND = "a number, a text, a column or a function";

  private enum Kind {
    NUMBER,
    TEXT,
    NAME,
    SIGN,
    END
  }

  /**
   * @param content a text without its quotes, otherwise the characters as written
   */
  private record Token(Kind kind, String content, int begin, int end) {}

  private final String source;
  private Token token;
  private int depth;

  /** Whether a whole column of a table may come next: it has no value in the formula's row. */
  private boolean inTable;

  FormulaParser(String source) {
    this.source = source;
    this.token = read(0);
  }

  Expression parse() {
    Expression expression = comparison();
    if (token.kind() != Kind.END) {
      throw unexpected("an operator or the end of the formula");
    }
    return expression;
  }

  private Expression comparison() {
    if (++depth > DEEPEST) {
      throw unexpected("a formula nested at most " + DEEPEST + " levels deep");
    }
    Expression left = binary(2);
    Optional<Expression.Operator> operator = operator(1);
    if (operator.isPresent()) {
      advance();
      inTable = false;
      left = new Expression.Operation(operator.get(), left, binary(2));
    }
    depth--;
    return left;
  }

  private Expression binary(int binding) {
    if (binding > 3) {
      return unary();
    }
    Expression left = binary(binding + 1);
    for (Optional<Expression.Operator> operator = operator(binding);
        operator.isPresent();
        operator = operator(binding)) {
      advance();
      left = new Expression.Operation(operator.get(), left, binary(binding + 1));
    }
    return left;
  }

  private Optional<Expression.Operator> operator(int binding) {
    Optional<Expression.Operator> operator =
        token.kind() == Kind.NAME
            ? Optional.ofNullable(WORDS.get(token.content()))
            : token.kind() == Kind.SIGN
                ? Arrays.stream(Expression.Operator.values())
                    .filter(o -> o.symbol().equals(token.content()))
                    .findFirst()
                : Optional.empty();
    return operator.filter(o -> o.binding() == binding);
  }

  private Expression unary() {
    if (!isSign("-")) {
      return primary();
    }
    if (++depth > DEEPEST) {
      throw unexpected("a formula nested at most " + DEEPEST + " levels deep");
    }
    advance();
    Expression operand = unary();
    depth--;
    return new Expression.Negation(operand);
  }

  private Expression primary() {
    Token first = token;
    switch (first.kind()) {
      case NUMBER:
        advance();
        return new Expression.NumberLiteral(new BigDecimal(first.content()));
      case TEXT:
        advance();
        return new Expression.TextLiteral(first.content());
      case NAME:
        if (WORDS.containsKey(first.content())) {
          throw unexpected(OPERAND);
        }
        advance();
        return isSign("(") ? call(first) : name(first);
      case SIGN:
        if (!isSign("(")) {
          throw unexpected(OPERAND);
        }
        advance();
        Expression inner = comparison();
        close("an operator or `)`");
        return inner;
      case END:
      default:
        throw unexpected(OPERAND);
    }
  }

  private Expression name(Token token) {
    String name = token.content();
    int dot = name.indexOf('.');
    if (dot < 0) {
      return new Expression.Reference(name);
    } else if (!inTable) {
      throw fault(token, "countif or lookup around a column of a table");
    }
    return new Expression.ColumnOf(name.substring(0, dot), name.substring(dot + 1));
  }

  private Expression call(Token name) {
    Expression.Function function =
        Expression.Function.named(name.content())
            .orElseThrow(
                () ->
                    fault(
                        name,
                        "one of the functions "
                            + Arrays.stream(Expression.Function.values())
                                .map(Expression.Function::key)
                                .collect(Collectors.joining(", "))));
    advance();
    boolean rows =
        function == Expression.Function.COUNTIF || function == Expression.Function.LOOKUP;
    boolean outside = inTable;
    List<Expression> arguments = new ArrayList<>();
    inTable = rows;
    arguments.add(comparison());
    while (isSign(",")) {
      if (arguments.size() == function.most()) {
        throw unexpected("`)`, because " + function.key() + " takes " + count(function.most()));
      }
      advance();
      inTable = rows;
      arguments.add(comparison());
    }
    inTable = outside;
    if (arguments.size() < function.fewest()) {
      throw unexpected("`,`, because " + function.key() + " takes " + count(function.fewest()));
    }
    if (function == Expression.Function.STATUS) {
      requireStatus(name, arguments);
    } else if (function == Expression.Function.COUNTIF) {
      requireConditions(name, arguments, 0);
    } else if (function == Expression.Function.LOOKUP) {
      requireConditions(name, arguments, 1);
    }
    close("an operator, `,` or `)`");
    return new Expression.Call(function, arguments);
  }

  /** A workbook has to know every status that can come up, so both arguments are literal. */
  private void requireStatus(Token name, List<Expression> arguments) {
    boolean known =
        arguments.get(0) instanceof Expression.TextLiteral kind
            && Arrays.stream(StatusKind.values()).anyMatch(k -> k.key().equals(kind.value()))
            && arguments.get(1) instanceof Expression.TextLiteral;
    if (!known) {
      throw new FormulaSyntaxException(
          name.begin(),
          token.end() - name.begin(),
          "`" + source.substring(name.begin(), token.end()) + "`",
          "status('kind', 'word') with one of the kinds "
              + Arrays.stream(StatusKind.values())
                  .map(StatusKind::key)
                  .collect(Collectors.joining(", ")));
    }
  }

  /** Rows are looked up by columns of one table, the first {@code values} of them for its value. */
  private void requireConditions(Token name, List<Expression> arguments, int values) {
    Set<String> tables = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      Expression column = arguments.get(i);
      if (i >= values) {
        column =
            column instanceof Expression.Operation o && o.operator().binding() == 1
                ? o.left()
                : new Expression.TextLiteral("");
      }
      tables.add(column instanceof Expression.ColumnOf of ? of.table() : "");
    }
    if (tables.size() > 1 || tables.contains("")) {
      throw new FormulaSyntaxException(
          name.begin(),
          token.end() - name.begin(),
          "`" + source.substring(name.begin(), token.end()) + "`",
          values == 0
              ? "countif(table.column = value, ...) with columns of one table"
              : "lookup(table.column, table.column = value, ...) with columns of one table");
    }
  }

  private static String count(int arguments) {
    return arguments + (arguments == 1 ? " value" : " values");
  }

  private void close(String expected) {
    if (!isSign(")")) {
      throw unexpected(expected);
    }
    advance();
  }

  private boolean isSign(String sign) {
    return token.kind() == Kind.SIGN && token.content().equals(sign);
  }

  private void advance() {
    token = read(token.end());
  }

  private FormulaSyntaxException unexpected(String expected) {
    return fault(token, expected);
  }

  private FormulaSyntaxException fault(Token at, String expected) {
    return new FormulaSyntaxException(
        at.begin(),
        at.end() - at.begin(),
        at.kind() == Kind.END
            ? "the end of the formula"
            : "`" + source.substring(at.begin(), at.end()) + "`",
        expected);
  }

  private Token read(int from) {
    int begin = from;
    while (begin < source.length() && Character.isWhitespace(source.charAt(begin))) {
      begin++;
    }
    if (begin == source.length()) {
      return new Token(Kind.END, "", begin, begin);
    }
    char c = source.charAt(begin);
    if (isDigit(c)) {
      return readNumber(begin);
    } else if (isLetter(c)) {
      int end = begin;
      while (end < source.length()
          && (isLetter(source.charAt(end))
              || isDigit(source.charAt(end))
              || source.charAt(end) == '.'
                  && source.indexOf('.', begin) == end
                  && end + 1 < source.length()
                  && isLetter(source.charAt(end + 1)))) {
        end++;
      }
      return new Token(Kind.NAME, source.substring(begin, end), begin, end);
    } else if (c == '\'' || c == '"') {
      int end = source.indexOf(c, begin + 1);
      if (end < 0) {
        throw new FormulaSyntaxException(
            begin, source.length() - begin, "a text without an end", "a closing " + c);
      }
      return new Token(Kind.TEXT, source.substring(begin + 1, end), begin, end + 1);
    }
    for (String sign :
        List.of("!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",")) {
      if (source.startsWith(sign, begin)) {
        return new Token(Kind.SIGN, sign, begin, begin + sign.length());
      }
    }
    int end = begin + Character.charCount(source.codePointAt(begin));
    throw new FormulaSyntaxException(
        begin,
        end - begin,
        "`" + source.substring(begin, end) + "`",
        "one of + - * / = != < <= > >= ( ) , or a name, a number or a quoted text");
  }

  private Token readNumber(int begin) {
    int end = begin;
    while (end < source.length() && isDigit(source.charAt(end))) {
      end++;
    }
    if (end + 1 < source.length() && source.charAt(end) == '.' && isDigit(source.charAt(end + 1))) {
      end++;
      while (end < source.length() && isDigit(source.charAt(end))) {
        end++;
      }
    }
    // Excel keeps 15 digits; a longer literal would silently become another number there.
    if (end - begin > 15) {
      throw new FormulaSyntaxException(
          begin,
          end - begin,
          "`" + source.substring(begin, end) + "`",
          "a number of at most 15 characters");
    }
    return new Token(Kind.NUMBER, source.substring(begin, end), begin, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }
}
