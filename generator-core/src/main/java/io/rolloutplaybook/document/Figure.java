package io.rolloutplaybook.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A picture as data; what it looks like is worked out by the renderers. Every word in it comes from
 * the template, so that templates can be translated.
 */
public sealed interface Figure {
  /** What the picture shows, in words, for people who cannot see it. */
  String alternative();

  /** A stretch of days with a ground of its own, both ends included. */
  record Band(BandKind kind, LocalDate from, LocalDate to, String label) {}

  enum BandKind {
    BEFORE,
    LAUNCH,
    AFTER,
    BLACKOUT
  }

  /** A labelled line at a day. */
  record Flag(FlagKind kind, LocalDate date, String label) {}

  enum FlagKind {
    TODAY,
    LAUNCH
  }

  /**
   * Milestones over time, with bars for work, diamonds, and arrows for what depends on what.
   *
   * @param from first day shown
   * @param to last day shown
   * @param dateHeading above the column of dates
   * @param slipHeading above the column of slips
   * @param weeksLabel names the scale of weeks from launch
   * @param launchLabel stands for launch on that scale
   */
  record Timeline(
      String alternative,
      LocalDate from,
      LocalDate to,
      List<Band> bands,
      List<Flag> flags,
      List<TimelineGroup> groups,
      String dateHeading,
      String slipHeading,
      String weeksLabel,
      String launchLabel)
      implements Figure {
    public Timeline {
      bands = List.copyOf(bands);
      flags = List.copyOf(flags);
      groups = List.copyOf(groups);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.timeline(this);
    }
  }

  record TimelineGroup(String title, List<TimelineRow> rows) {
    public TimelineGroup {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param start planned start of the work; absent for a milestone without a bar
   * @param planned planned finish
   * @param effectiveStart start by what is known now
   * @param effectiveDate finish by what is known now
   * @param slip working days, positive when late; 0 is not shown
   * @param after ids of the rows that it depends on
   * @param progress how much of the bar is filled, from 0 to 1; absent for a bar filled throughout
   */
  record TimelineRow(
      String id,
      String number,
      String label,
      StatusKind status,
      Optional<LocalDate> start,
      LocalDate planned,
      Optional<LocalDate> effectiveStart,
      Cell.Date effectiveDate,
      int slip,
      boolean critical,
      List<String> after,
      Optional<BigDecimal> progress) {
    public TimelineRow {
      after = List.copyOf(after);
    }

    /** The day on which it ends in the picture. */
    public LocalDate effective() {
      return effectiveDate.date();
    }
  }

  /**
   * Readings against the path that was expected.
   *
   * @param readings oldest first
   * @param expected the expected path, from baseline to target
   * @param lines labelled values across the plot: baseline, target
   * @param expectedLabel names the expected path
   * @param unit after values on the axis
   * @param source the rows of a table that Excel takes the readings from, so that the chart follows
   *     what people enter; absent for the chart's own readings
   * @param low value that the axis reaches down to at least, so that charts can be compared
   * @param high value that it reaches up to at least
   */
  record Chart(
      String alternative,
      List<Cell.Point> readings,
      List<Cell.Point> expected,
      List<ChartLine> lines,
      List<Band> bands,
      List<Flag> flags,
      String readingsLabel,
      String expectedLabel,
      String unit,
      Optional<ChartSource> source,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high)
      implements Figure {
    /** A chart of its own readings in every format. */
    public Chart(
        String alternative,
        List<Cell.Point> readings,
        List<Cell.Point> expected,
        List<ChartLine> lines,
        List<Band> bands,
        List<Flag> flags,
        String readingsLabel,
        String expectedLabel,
        String unit) {
      this(
          alternative,
          readings,
          expected,
          lines,
          bands,
          flags,
          readingsLabel,
          expectedLabel,
          unit,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    public Chart {
      readings = List.copyOf(readings);
      expected = List.copyOf(expected);
      lines = List.copyOf(lines);
      bands = List.copyOf(bands);
      flags = List.copyOf(flags);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.chart(this);
    }
  }

  /**
   * Rows of a table: their days are in its first column of dates, their readings in its first
   * column to be filled in.
   *
   * @param row the text in the rows' first cell; empty for all rows
   */
  record ChartSource(String table, String row) {}

  record ChartLine(BigDecimal value, String label, String note) {}

  /**
   * When each tier first hears.
   *
   * @param steps in the order in which people must hear
   */
  record Cascade(String alternative, List<CascadeStep> steps, List<Band> bands, List<Flag> flags)
      implements Figure {
    public Cascade {
      steps = List.copyOf(steps);
      bands = List.copyOf(bands);
      flags = List.copyOf(flags);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cascade(this);
    }
  }

  /**
   * @param label the tier
   * @param note how many people and audiences
   * @param first the first communication's day; absent when the tier hears nothing
   * @param first when the tier first hears; absent when it never does
   * @param item the first communication's name
   * @param gap between the step before and this one, in words, such as "25 working days"
   * @param late audiences of the tier that hear later, which are worth pointing out
   */
  record CascadeStep(
      String label,
      String note,
      Optional<Cell.Date> first,
      String item,
      String gap,
      List<LateTouch> late) {
    public CascadeStep {
      late = List.copyOf(late);
    }
  }

  record LateTouch(Cell.Date date, String label, String gap) {}

  /**
   * Messages per audience and week against a limit.
   *
   * @param weeks the Mondays shown, without a gap
   * @param axisLabel names the weeks
   */
  record Load(
      String alternative,
      int limit,
      List<LocalDate> weeks,
      List<LoadRow> rows,
      List<Band> bands,
      List<Flag> flags,
      String axisLabel)
      implements Figure {
    public Load {
      weeks = List.copyOf(weeks);
      rows = List.copyOf(rows);
      bands = List.copyOf(bands);
      flags = List.copyOf(flags);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.load(this);
    }
  }

  /**
   * @param counts one a week
   * @param notes words beside a week over the limit, by index of the week; empty for its number
   */
  record LoadRow(String label, List<Integer> counts, List<String> notes) {
    public LoadRow {
      counts = List.copyOf(counts);
      notes = List.copyOf(notes);
    }
  }

  /** A ladder of steps, such as a career path. */
  record Steps(String alternative, List<Step> steps) implements Figure {
    public Steps {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.steps(this);
    }
  }

  /**
   * @param strong whether it stands out, as a new step does
   * @param note below the step
   */
  record Step(String label, String note, boolean strong) {}

  /**
   * One dot a thing over time, stacked by week: the strip on a cover.
   *
   * @param legend what the dots mean
   */
  record DotStrip(
      String alternative,
      LocalDate from,
      LocalDate to,
      List<Dot> dots,
      List<Band> bands,
      List<Flag> flags,
      String legend)
      implements Figure {
    public DotStrip {
      dots = List.copyOf(dots);
      bands = List.copyOf(bands);
      flags = List.copyOf(flags);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dotStrip(this);
    }
  }

  record Dot(LocalDate date, Mark mark) {}

  /**
   * A value on a bar with limits: workload, span of control.
   *
   * @param value shown large; {@code amount} is where the bar ends
   * @param max where the bar's ground ends
   */
  record Gauge(
      String alternative,
      String label,
      String value,
      BigDecimal amount,
      BigDecimal max,
      List<GaugeLimit> limits,
      String note,
      StatusKind status,
      String statusWord)
      implements Figure {
    public Gauge {
      limits = List.copyOf(limits);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gauge(this);
    }
  }

  record GaugeLimit(BigDecimal value, String label, boolean strong) {}

  /** What a renderer does with each kind of figure. */
  interface Visitor<R> {
    R timeline(Timeline timeline);

    R chart(Chart chart);

    R cascade(Cascade cascade);

    R load(Load load);

    R steps(Steps steps);

    R dotStrip(DotStrip strip);

    R gauge(Gauge gauge);
  }

  /** Calls the visitor's method for this kind of figure. */
  <R> R accept(Visitor<R> visitor);
}
