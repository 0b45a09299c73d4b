package io.rolloutplaybook.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The typed content of a table's cell. */
public sealed interface Cell {

  /** Nothing: shown as an empty cell. */
  record Empty() implements Cell {}

  /** A gap that is meant to be seen, shown as a dash. */
  record None() implements Cell {}

  record Text(List<Inline> content) implements Cell {
    public Text {
      content = List.copyOf(content);
    }
  }

  /**
   * @param unit shown after the number, empty for none
   */
  record Number(BigDecimal value, String unit) implements Cell {}

  /**
   * @param fraction 0.58 for 58 %
   */
  record Percent(BigDecimal fraction) implements Cell {}

  /**
   * @param currency an ISO 4217 code
   */
  record Money(BigDecimal amount, String currency) implements Cell {}

  record Date(LocalDate date) implements Cell {}

  record Time(Duration duration) implements Cell {}

  record Status(StatusKind kind, String word) implements Cell {}

  /** An empty place for a person to write in, in a table. */
  record Input(Field field) implements Cell {}

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
  }

  /** A value on a day. */
  record Point(LocalDate date, BigDecimal value) {}

  /**
   * A bar.
   *
   * @param fraction 0.56 for 56 %; below 0 and above 1 are allowed and drawn at the ends
   * @param expected where it should be by now
   */
  record Progress(BigDecimal fraction, Optional<BigDecimal> expected) implements Cell {}

  /** Dots on a scale: filled up to {@code current}, ringed up to {@code required}, small beyond. */
  record Level(int current, int required, int max) implements Cell {}

  /** A count with one small mark for each thing counted. */
  record Dots(int count, List<Mark> marks) implements Cell {
    public Dots {
      marks = List.copyOf(marks);
    }
  }
}
