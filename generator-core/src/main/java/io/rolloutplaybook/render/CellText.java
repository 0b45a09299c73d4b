package io.rolloutplaybook.render;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.theme.Theme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed values as text, by a theme's formats: the one place that decides how a date, a number, an
 * amount or a duration reads, and which Excel number format shows the same.
 *
 * <p>Within a value, spaces are no-break spaces (U+00A0) and the minus is U+2212.
 */
public final class CellText {
  /** Shown for {@link Cell.None}. */
  public static final String NONE = "\u2013";

  private static final char NBSP = '\u00A0';
  private static final char MINUS = '\u2212';

  /** The formats that columns can state: {@code +#,##0.0k%}, every part but the 0 optional. */
  private static final Pattern FORMAT = Pattern.compile("(\\+)?(#,##)?0(?:\\.(0+))?([km])?(%)?");

  private static final Pattern QUARTERS = Pattern.compile("Q+");

  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Symbols that readers of business documents know; other currencies show their code. */
  private static final Map<String, String> SYMBOLS =
      Map.of("GBP", "\u00A3", "EUR", "\u20AC", "USD", "$", "JPY", "\u00A5");

  /** Windows language ids, by which an Excel date format names months in the theme's language. */
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("en", "809"),
          Map.entry("en-US", "409"),
          Map.entry("de", "407"),
          Map.entry("fr", "40C"),
          Map.entry("es", "C0A"),
          Map.entry("it", "410"),
          Map.entry("nl", "413"),
          Map.entry("pt", "816"),
          Map.entry("pt-BR", "416"),
          Map.entry("pl", "415"),
          Map.entry("sv", "41D"),
          Map.entry("da", "406"),
          Map.entry("nb", "414"),
          Map.entry("fi", "40B"),
          Map.entry("cs", "405"));

  private final Theme.Formats formats;
  private final Locale locale;
  private final Map<DateStyle, DateTimeFormatter> dates = new EnumMap<>(DateStyle.class);
  private final DateTimeFormatter month;
  private final DateTimeFormatter quarter;

  public CellText(Theme.Formats formats) {
    this.formats = formats;
    locale = Locale.forLanguageTag(formats.locale());
    for (DateStyle style : DateStyle.values()) {
      dates.put(style, DateTimeFormatter.ofPattern(pattern(style), locale));
    }
    month = DateTimeFormatter.ofPattern(formats.month(), locale);
    quarter = DateTimeFormatter.ofPattern(formats.quarter(), locale);
  }

  private String pattern(DateStyle style) {
    return switch (style) {
      case FULL -> formats.full();
      case LONG -> formats.longDate();
      case WEEKDAY -> formats.weekday();
      case MEDIUM -> formats.medium();
      case DAY -> formats.day();
      case SHORT -> formats.shortDate();
    };
  }

  /** How a number is to be written. */
  private record Style(boolean signed, boolean grouped, int decimals, int thousands) {
    String suffix() {
      return thousands == 2 ? "m" : thousands == 1 ? "k" : "";
    }
  }

  /** Whether a column may state this number format. */
  public static boolean isNumberFormat(String format) {
    return format.isEmpty() || FORMAT.matcher(format).matches();
  }

  /**
   * The style that a format states, or the type's default: as many decimals as given.
   *
   * @throws IllegalArgumentException for a format that is none
   */
  private static Style style(String format, int decimals) {
    if (format.isEmpty()) {
      return new Style(false, true, decimals, 0);
    }
    Matcher m = FORMAT.matcher(format);
    if (!m.matches()) {
      throw new IllegalArgumentException("number format " + format);
    }
    return new Style(
        m.group(1) != null,
        m.group(2) != null,
        m.group(3) == null ? 0 : m.group(3).length(),
        m.group(4) == null ? 0 : m.group(4).equals("m") ? 2 : 1);
  }

  /**
   * The decimals a number was written with, at most two, or as many as show two digits of a small
   * number; fewer when more would be zeros.
   */
  private static int written(BigDecimal value) {
    int most = value.signum() == 0 ? 2 : Math.max(2, value.scale() - value.precision() + 2);
    if (value.scale() <= most) {
      return Math.max(0, value.scale());
    }
    return Math.max(0, value.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros().scale());
  }

  /** A date in a style; its spaces do not break. */
  public String date(LocalDate date, DateStyle style) {
    return dates.get(style).format(date).replace(' ', NBSP);
  }

  /** As {@link #date(LocalDate, DateStyle)}; a month and a quarter each have one style alone. */
  public String date(Cell.Date date, DateStyle style) {
    return switch (date.precision()) {
      case DAY -> date(date.date(), style);
      case MONTH -> month.format(date.date()).replace(' ', NBSP);
      case QUARTER -> quarter.format(date.date()).replace(' ', NBSP);
    };
  }

  /** The month's name, such as Jan, in the theme's language. */
  public String month(LocalDate date) {
    return date.getMonth().getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, locale);
  }

  /**
   * A number in a column's format.
   *
   * @param format {@code 0}, {@code 0.0}, {@code #,##0}, with {@code +} before it for signed values
   *     and {@code k} or {@code m} after it for thousands or millions; empty for the decimals that
   *     the number was written with, at most two (more for a small number), grouped
   */
  public String number(BigDecimal value, String format) {
    return digits(value, style(format, written(value)));
  }

  /**
   * A number with its unit. A percent sign follows at once, any other unit after a space; money
   * stands as in {@link #money}, its thousands or millions beside the number ({@code £m} around
   * it).
   */
  public String number(BigDecimal value, String unit, String format) {
    String digits = number(value, format);
    Optional<MoneyUnit> money = MoneyUnit.of(unit);
    if (money.isPresent()) {
      boolean signed = digits.charAt(0) == MINUS || digits.charAt(0) == '+';
      return (signed ? digits.substring(0, 1) : "")
          + before(money.get(), NBSP)
          + (signed ? digits.substring(1) : digits)
          + after(money.get(), NBSP);
    }
    return digits + (unit.isEmpty() || unit.startsWith("%") ? "" : NBSP) + unit;
  }

  /** A currency before the number, and how many of it are counted as one after it. */
  private record MoneyUnit(String currency, boolean code, String scale) {
    /** Of a unit that begins with a currency's sign, or with its code and a no-break space. */
    static Optional<MoneyUnit> of(String unit) {
      int space = unit.indexOf(NBSP);
      if (space > 0) {
        return Optional.of(
            new MoneyUnit(unit.substring(0, space), true, unit.substring(space + 1)));
      }
      return unit.isEmpty() || Character.getType(unit.charAt(0)) != Character.CURRENCY_SYMBOL
          ? Optional.empty()
          : Optional.of(new MoneyUnit(unit.substring(0, 1), false, unit.substring(1)));
    }
  }

  private String before(MoneyUnit money, char space) {
    return english() ? money.currency() + (money.code() ? String.valueOf(space) : "") : "";
  }

  private String after(MoneyUnit money, char space) {
    return money.scale() + (english() ? "" : space + money.currency());
  }

  private boolean english() {
    return locale.getLanguage().equals("en");
  }

  /**
   * A fraction as a percentage.
   *
   * @param format as for numbers, with or without a percent sign; empty for no decimals
   */
  public String percent(BigDecimal fraction, String format) {
    return digits(fraction.multiply(HUNDRED), style(format, 0)) + "%";
  }

  /**
   * An amount of money in full, its cents only when there are some.
   *
   * @param format as for numbers
   */
  public String money(BigDecimal amount, String currency, String format) {
    String digits = digits(amount, style(format, cents(amount)));
    String symbol = SYMBOLS.getOrDefault(currency, currency);
    boolean code = symbol.equals(currency);
    if (!english()) {
      return digits + NBSP + symbol;
    }
    boolean signed = digits.charAt(0) == MINUS || digits.charAt(0) == '+';
    return (signed ? digits.substring(0, 1) : "")
        + symbol
        + (code ? String.valueOf(NBSP) : "")
        + (signed ? digits.substring(1) : digits);
  }

  private static int cents(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() > 0 ? 2 : 0;
  }

  /** A duration in hours and minutes: {@code 45 min}, {@code 2 h}, {@code 1 h 30 min}. */
  public String duration(Duration duration) {
    long minutes = Math.abs(duration.toMinutes());
    String text =
        minutes < 60
            ? minutes + "" + NBSP + "min"
            : minutes / 60
                + ""
                + NBSP
                + "h"
                + (minutes % 60 == 0 ? "" : "" + NBSP + minutes % 60 + NBSP + "min");
    return duration.isNegative() ? MINUS + text : text;
  }

  private String digits(BigDecimal value, Style style) {
    BigDecimal rounded =
        value.movePointLeft(3 * style.thousands()).setScale(style.decimals(), RoundingMode.HALF_UP);
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder out = new StringBuilder();
    if (rounded.signum() < 0) {
      out.append(MINUS);
    } else if (style.signed() && rounded.signum() > 0) {
      out.append('+');
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && style.grouped() && (whole.length() - i) % 3 == 0) {
        out.append(formats.grouping().replace(' ', NBSP));
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(formats.decimal()).append(plain, point + 1, plain.length());
    }
    return out.append(style.suffix()).toString();
  }

  /** The style that a column's format names; medium when it names none. */
  public static DateStyle dateStyle(Table.Column column) {
    for (DateStyle style : DateStyle.values()) {
      if (style.key().equals(column.format())) {
        return style;
      }
    }
    return DateStyle.MEDIUM;
  }

  /** The column's format where it is one for numbers; columns may hold cells of other types. */
  private static String numberFormat(Table.Column column) {
    return isNumberFormat(column.format()) ? column.format() : "";
  }

  /**
   * What a cell says. For cells that are drawn it says the value behind the drawing, which is what
   * a person hears who cannot see it: a sparkline's last value, a progress bar's percentage, a
   * level as {@code 2/4}, the count of dots.
   */
  public String text(Table.Column column, Cell cell) {
    String format = numberFormat(column);
    if (cell instanceof Cell.Empty) {
      return "";
    } else if (cell instanceof Cell.None) {
      return NONE;
    } else if (cell instanceof Cell.Text c) {
      return plain(c.content());
    } else if (cell instanceof Cell.Number c) {
      return (c.about() ? Cell.Number.ABOUT : "") + number(c.value(), c.unit(), format);
    } else if (cell instanceof Cell.Percent c) {
      return percent(c.fraction(), format);
    } else if (cell instanceof Cell.Money c) {
      return money(c.amount(), c.currency(), format);
    } else if (cell instanceof Cell.Date c) {
      return date(c, dateStyle(column));
    } else if (cell instanceof Cell.Time c) {
      return duration(c.duration());
    } else if (cell instanceof Cell.Status c) {
      return c.word();
    } else if (cell instanceof Cell.Input c) {
      return c.field().value().orElse("");
    } else if (cell instanceof Cell.Sparkline c) {
      return c.values().isEmpty()
          ? ""
          : number(c.values().get(c.values().size() - 1).value(), format);
    } else if (cell instanceof Cell.Progress c) {
      return percent(c.fraction(), format);
    } else if (cell instanceof Cell.Level c) {
      return c.current() + "/" + c.required();
    } else if (cell instanceof Cell.Dots c) {
      return Integer.toString(c.count());
    }
    throw new IllegalStateException("unknown cell " + cell);
  }

  /**
   * The Excel number format that shows a cell as {@link #text} writes it. Excel takes the decimal
   * and grouping signs from the reader's machine; everything else comes out alike.
   *
   * @return empty for a cell that Excel holds as text
   */
  public Optional<String> excelFormat(Table.Column column, Cell cell) {
    String format = numberFormat(column);
    if (cell instanceof Cell.Number c) {
      Style style = style(format, written(c.value()));
      String lead = c.about() ? Cell.Number.ABOUT : "";
      return Optional.of(sections(style, excelUnit(excelDigits(style), c.unit()), lead));
    } else if (cell instanceof Cell.Percent) {
      return Optional.of(excel(style(format, 0), "%", true));
    } else if (cell instanceof Cell.Progress) {
      return Optional.of(excel(style(format, 0), "%", true));
    } else if (cell instanceof Cell.Money c) {
      return Optional.of(excelMoney(style(format, cents(c.amount())), c.currency()));
    } else if (cell instanceof Cell.Date c) {
      return Optional.of(excelDate(c, sheetStyle(column)));
    } else if (cell instanceof Cell.Time c) {
      long minutes = Math.abs(c.duration().toMinutes());
      return Optional.of(
          minutes < 60 ? "[m]\" min\"" : minutes % 60 == 0 ? "[h]\" h\"" : "[h]\" h \"m\" min\"");
    } else if (cell instanceof Cell.Dots || cell instanceof Cell.Level) {
      return Optional.of("0");
    } else if (cell instanceof Cell.Sparkline) {
      return Optional.of(excel(style(format, 0), "", false));
    }
    return Optional.empty();
  }

  /**
   * The Excel number format for a column's cells whose value is not known yet: those that people
   * fill in, and totals.
   *
   * @return empty for a column of texts
   */
  public Optional<String> excelFormat(Table.Column column) {
    String format = numberFormat(column);
    return switch (column.type()) {
      case NUMBER -> Optional.of(format.isEmpty() ? "General" : excel(style(format, 0), "", false));
      case PERCENT, PROGRESS -> Optional.of(excel(style(format, 0), "%", true));
      case MONEY -> Optional.of(excel(style(format, 0), "", false));
      case DATE -> Optional.of(excelDate(sheetStyle(column)));
      case DURATION -> Optional.of("[h]\" h \"mm\" min\"");
      case LEVEL, DOTS -> Optional.of("0");
      case TEXT, STATUS, FIELD, SPARKLINE -> Optional.empty();
    };
  }

  /** People sort and type dates in a sheet, so they carry their year there. */
  private static DateStyle sheetStyle(Table.Column column) {
    DateStyle style = dateStyle(column);
    return style == DateStyle.SHORT || style == DateStyle.DAY ? DateStyle.MEDIUM : style;
  }

  /** The Excel number format of a date style. */
  public String excelDate(DateStyle style) {
    return excelPattern(pattern(style));
  }

  /**
   * The Excel number format that shows a date as {@link #date(Cell.Date, DateStyle)} writes it.
   * Excel has no letter for a quarter, so that its name stands in the format as it is.
   */
  public String excelDate(Cell.Date date, DateStyle style) {
    return switch (date.precision()) {
      case DAY -> excelDate(style);
      case MONTH -> excelPattern(formats.month());
      case QUARTER ->
          excelPattern(
              QUARTERS
                  .matcher(formats.quarter())
                  .replaceAll(
                      m ->
                          "'"
                              + DateTimeFormatter.ofPattern(m.group(), locale).format(date.date())
                              + "'"));
    };
  }

  private String excelPattern(String pattern) {
    StringBuilder out = new StringBuilder();
    String id = LANGUAGES.get(formats.locale());
    if (id == null) {
      id = LANGUAGES.get(locale.getLanguage());
    }
    if (id != null) {
      out.append("[$-").append(id).append(']');
    }
    for (int i = 0; i < pattern.length(); ) {
      char c = pattern.charAt(i);
      int end = i;
      while (end < pattern.length() && pattern.charAt(end) == c) {
        end++;
      }
      int count = end - i;
      if (c == '\'') {
        int close = pattern.indexOf('\'', i + 1);
        close = close < 0 ? pattern.length() : close;
        out.append('"').append(pattern, i + 1, close).append('"');
        end = Math.min(pattern.length(), close + 1);
      } else if (c == 'E' || c == 'c' || c == 'e') {
        out.append(count >= 4 ? "dddd" : "ddd");
      } else if (c == 'M' || c == 'L') {
        out.append("m".repeat(Math.min(4, count)));
      } else if (c == 'd') {
        out.append("d".repeat(Math.min(2, count)));
      } else if (c == 'y' || c == 'u') {
        out.append(count == 2 ? "yy" : "yyyy");
      } else if (c == ' ' || c == '-' || c == '/') {
        out.append(pattern, i, end);
      } else {
        for (int k = i; k < end; k++) {
          out.append('\\').append(c);
        }
      }
      i = end;
    }
    return out.toString();
  }

  /** The Excel number format of digits, which are one themselves, with a unit. */
  public String excelUnit(String digits, String unit) {
    Optional<MoneyUnit> money = MoneyUnit.of(unit);
    return money.isPresent()
        ? quoted(before(money.get(), ' ')) + digits + quoted(after(money.get(), ' '))
        : digits + quoted((unit.isEmpty() || unit.startsWith("%") ? "" : " ") + unit);
  }

  private String excel(Style style, String unit, boolean fraction) {
    String digits = excelDigits(style);
    if (fraction) {
      return sections(style, digits + "%");
    }
    return sections(style, excelUnit(digits, unit));
  }

  private String excelMoney(Style style, String currency) {
    String symbol = SYMBOLS.getOrDefault(currency, currency);
    if (!english()) {
      return sections(style, excelDigits(style) + quoted(" " + symbol));
    }
    return sections(
        style, quoted(symbol.equals(currency) ? symbol + " " : symbol) + excelDigits(style));
  }

  private static String excelDigits(Style style) {
    return (style.grouped() ? "#,##0" : "0")
        + (style.decimals() == 0 ? "" : "." + "0".repeat(style.decimals()))
        + ",".repeat(style.thousands())
        + quoted(style.suffix());
  }

  /** Positive, negative and, for signed values, zero. */
  private static String sections(Style style, String positive) {
    return sections(style, positive, "");
  }

  /**
   * @param lead stands before each
   */
  private static String sections(Style style, String positive, String lead) {
    String before = quoted(lead);
    String negative = ";" + quoted(lead + MINUS) + positive;
    return style.signed()
        ? before + "+" + positive + negative + ";" + before + positive
        : before + positive + negative;
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\\\"\"") + '"';
  }

  /** A line of text without its formatting. Symbols are their Unicode characters. */
  public String plain(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    append(content, out);
    return out.toString();
  }

  private void append(List<Inline> content, StringBuilder out) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text i) {
        out.append(SPACES.matcher(i.text()).replaceAll(" "));
      } else if (inline instanceof Inline.Strong i) {
        append(i.content(), out);
      } else if (inline instanceof Inline.Emphasis i) {
        append(i.content(), out);
      } else if (inline instanceof Inline.Muted i) {
        append(i.content(), out);
      } else if (inline instanceof Inline.Code i) {
        out.append(i.text());
      } else if (inline instanceof Inline.Link i) {
        append(i.content(), out);
      } else if (inline instanceof Inline.StatusMark i) {
        out.append(i.kind().mark().character()).append(NBSP).append(i.word());
      } else if (inline instanceof Inline.Symbol i) {
        out.append(i.mark().character());
      } else if (inline instanceof Inline.DateText i) {
        out.append(date(i.date(), i.style()));
      } else if (inline instanceof Inline.LineBreak) {
        out.append('\n');
      }
    }
  }

  /** The field with its value as people write it: a day given as 2027-03-01 in the medium style. */
  public Field filledIn(Field field) {
    if (field.kind() != Field.Kind.DATE || field.value().isEmpty()) {
      return field;
    }
    // What a template puts in may be no date, and then it stays text.
    return Cell.Date.parse(field.value().get())
        .map(date -> field.holding(date(date, DateStyle.MEDIUM)))
        .orElse(field);
  }
}
