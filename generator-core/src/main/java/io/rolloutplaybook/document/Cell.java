package io.rolloutplaybook.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The typed content of a table's cell. */
public sealed interface Cell {

  /** Nothing: shown as an empty cell. */
  record Empty() implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.empty();
    }
  }

  /** A gap that is meant to be seen, shown as a dash. */
  record None() implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.none();
    }
  }

  record Text(List<Inline> content) implements Cell {
    public Text {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * @param unit shown after the number, empty for none
   * @param kind whose colour it has, bold; what that means stands beside it in words or symbols
   * @param about whether it is not exact, which a {@code ~} before it says
   */
  record Number(BigDecimal value, String unit, Optional<StatusKind> kind, boolean about)
      implements Cell {
    /** Before a number that is not exact. */
    public static final String ABOUT = "~";

    public Number(BigDecimal value, String unit) {
      this(value, unit, Optional.empty());
    }

    public Number(BigDecimal value, String unit, Optional<StatusKind> kind) {
      this(value, unit, kind, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /**
   * @param fraction 0.58 for 58 %
   */
  record Percent(BigDecimal fraction) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.percent(this);
    }
  }

  /**
   * @param currency an ISO 4217 code
   */
  record Money(BigDecimal amount, String currency) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.money(this);
    }
  }

  /**
   * @param date what it counts as, and what Excel holds
   * @param precision what is shown of it
   */
  record Date(LocalDate date, Precision precision) implements Cell {
    private static final Pattern WRITTEN =
        Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: (month|quarter))?");

    public Date(LocalDate date) {
      this(date, Precision.DAY);
    }

    /**
     * A date as templates write it: {@code 2027-03-01}, or {@code 2027-03-31 month} for March.
     *
     * @return empty for what is no date
     */
    public static Optional<Date> parse(String text) {
      Matcher m = WRITTEN.matcher(text);
      if (!m.matches()) {
        return Optional.empty();
      }
      String word = m.group(2) == null ? Precision.DAY.name() : m.group(2);
      try {
        LocalDate date = LocalDate.parse(m.group(1));
        return Optional.of(new Date(date, Precision.valueOf(word.toUpperCase(Locale.ROOT))));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
      boolean day = precision == Precision.DAY;
      return date + (day ? "" : " " + precision.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.date(this);
    }
  }

  record Time(Duration duration) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.time(this);
    }
  }

  record Status(StatusKind kind, String word) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.status(this);
    }
  }

  /** An empty place for a person to write in, in a table. */
  record Input(Field field) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.input(this);
    }
  }

  /**
   * A line of readings without axes.
   *
   * @param values at least one; x is days from the first
   * @param expected the path that was expected, as two ends; absent for none
   */
  record Sparkline(List<Point> values, List<Point> expected) implements Cell {
    public Sparkline {
      values = List.copyOf(values);
      expected = List.copyOf(expected);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sparkline(this);
    }
  }

  /** A value on a day. */
  record Point(LocalDate date, BigDecimal value) {}

  /**
   * A bar.
   *
   * @param fraction 0.56 for 56 %; below 0 and above 1 are allowed and drawn at the ends
   * @param expected where it should be by now
   */
  record Progress(BigDecimal fraction, Optional<BigDecimal> expected) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.progress(this);
    }
  }

  /** Dots on a scale: filled up to {@code current}, ringed up to {@code required}, small beyond. */
  record Level(int current, int required, int max) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.level(this);
    }
  }

  /** A count with one small mark for each thing counted. */
  record Dots(int count, List<Mark> marks) implements Cell {
    public Dots {
      marks = List.copyOf(marks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dots(this);
    }
  }

  /** What a renderer does with each kind of cell; a new kind does not compile until all do. */
  interface Visitor<R> {
    R empty();

    R none();

    R text(Text text);

    R number(Number number);

    R percent(Percent percent);

    R money(Money money);

    R date(Date date);

    R time(Time time);

    R status(Status status);

    R input(Input input);

    R sparkline(Sparkline sparkline);

    R progress(Progress progress);

    R level(Level level);

    R dots(Dots dots);
  }

  /** Calls the visitor's method for this kind of cell. */
  <R> R accept(Visitor<R> visitor);
}
