package io.rolloutplaybook.template;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.template.MarkupNode.MarkupAttribute;
import io.rolloutplaybook.template.MarkupNode.MarkupElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the figures. */
final class FigureReader {
  private final Values values;

  FigureReader(Values values) {
    this.values = values;
  }

  Figure figure(MarkupElement e) {
    if (e.attribute("from").isPresent() && e.attribute("to").isPresent()) {
      ordered(e);
    }
    String alt = values.text(e, "alt");
    return switch (e.name()) {
      case "timeline" -> timeline(e, alt);
      case "chart" ->
          new Figure.Chart(
              alt,
              points(e, "reading"),
              points(e, "expected"),
              e.elements("line").stream()
                  .map(
                      l ->
                          new Figure.ChartLine(
                              values.number(l, "value"),
                              values.text(l, "label"),
                              values.text(l, "note")))
                  .toList(),
              bands(e),
              flags(e),
              values.text(e, "readings-label"),
              values.text(e, "expected-label"),
              values.text(e, "unit"),
              values
                  .optional(e, "table")
                  .map(table -> new Figure.ChartSource(table, values.text(e, "row"))),
              e.attribute("low").map(a -> values.number(e, "low")),
              e.attribute("high").map(a -> values.number(e, "high")));
      case "cascade" ->
          new Figure.Cascade(
              alt, e.elements("tier").stream().map(this::tier).toList(), bands(e), flags(e));
      case "load" -> load(e, alt);
      case "steps" ->
          new Figure.Steps(
              alt,
              e.elements("step").stream()
                  .map(
                      s ->
                          new Figure.Step(
                              values.text(s, "label"),
                              values.text(s, "note"),
                              values.flag(s, "strong")))
                  .toList());
      case "dot-strip" ->
          new Figure.DotStrip(
              alt,
              values.date(e, "from"),
              values.date(e, "to"),
              e.elements("dot").stream()
                  .map(d -> new Figure.Dot(values.date(d, "on"), values.key(d, "mark", Mark.class)))
                  .toList(),
              bands(e),
              flags(e),
              values.text(e, "legend"));
      case "gauge" ->
          new Figure.Gauge(
              alt,
              values.text(e, "label"),
              values.text(e, "value"),
              values.number(e, "amount"),
              values.number(e, "max"),
              e.elements("limit").stream()
                  .map(
                      l ->
                          new Figure.GaugeLimit(
                              values.number(l, "value"),
                              values.text(l, "label"),
                              values.flag(l, "strong")))
                  .toList(),
              values.text(e, "note"),
              values.key(e, "status", StatusKind.class),
              values.text(e, "status-word"));
      default -> throw new IllegalStateException("no figure: " + e.name());
    };
  }

  /** Values on days, oldest first. */
  List<Cell.Point> points(MarkupElement e, String name) {
    List<Cell.Point> points = new ArrayList<>();
    for (MarkupElement p : e.elements(name)) {
      Cell.Point point = new Cell.Point(values.date(p, "on"), values.number(p, "value"));
      if (!points.isEmpty() && !point.date().isAfter(points.get(points.size() - 1).date())) {
        values.error(
            "bad-value",
            p,
            "on",
            "this day is not after the day before it",
            "Write <" + name + "> elements oldest first, one a day.");
      }
      points.add(point);
    }
    return points;
  }

  private Figure.Timeline timeline(MarkupElement e, String alt) {
    Set<String> ids = new HashSet<>();
    List<MarkupElement> bars =
        e.elements("track").stream().flatMap(t -> t.elements("bar").stream()).toList();
    for (MarkupElement bar : bars) {
      if (!ids.add(values.text(bar, "id"))) {
        values.error(
            "duplicate-id",
            bar,
            "id",
            "two bars have the id `" + values.text(bar, "id") + "`",
            "Give each bar an id of its own.");
      }
    }
    for (MarkupElement bar : bars) {
      for (String after : ValueType.words(values.text(bar, "after"))) {
        if (!ids.contains(after)) {
          values.error(
              "unknown-id",
              bar,
              "after",
              "the timeline has no bar `" + after + "`",
              Suggestion.advice(after, ids, "Write the id of another bar."));
        }
      }
    }
    return new Figure.Timeline(
        alt,
        values.date(e, "from"),
        values.date(e, "to"),
        bands(e),
        flags(e),
        e.elements("track").stream()
            .map(
                t ->
                    new Figure.TimelineGroup(
                        values.text(t, "title"),
                        t.elements("bar").stream().map(this::bar).toList()))
            .toList(),
        values.text(e, "date-heading"),
        values.text(e, "slip-heading"),
        values.text(e, "weeks-label"),
        e.attribute("launch-label").map(MarkupAttribute::value).orElse("0"));
  }

  private Figure.TimelineRow bar(MarkupElement b) {
    Cell.Date planned = values.shownDate(b, "planned");
    return new Figure.TimelineRow(
        values.text(b, "id"),
        values.text(b, "number"),
        values.text(b, "label"),
        values.key(b, "status", StatusKind.class, StatusKind.OPEN),
        values.optionalDate(b, "start"),
        planned.date(),
        values.optionalDate(b, "effective-start").or(() -> values.optionalDate(b, "start")),
        values.optionalShownDate(b, "effective").orElse(planned),
        values.integer(b, "slip", 0),
        values.flag(b, "critical"),
        ValueType.words(values.text(b, "after")),
        values.optional(b, "progress").map(BigDecimal::new));
  }

  private Figure.CascadeStep tier(MarkupElement t) {
    return new Figure.CascadeStep(
        values.text(t, "label"),
        values.text(t, "note"),
        values.optionalShownDate(t, "first"),
        values.text(t, "item"),
        values.text(t, "gap"),
        t.elements("late").stream()
            .map(
                l ->
                    new Figure.LateTouch(
                        values.shownDate(l, "on"), values.text(l, "label"), values.text(l, "gap")))
            .toList());
  }

  private Figure.Load load(MarkupElement e, String alt) {
    List<MarkupElement> rows = e.elements("load-row");
    int weeks = rows.isEmpty() ? 0 : rows.get(0).elements("week").size();
    for (MarkupElement row : rows) {
      int found = row.elements("week").size();
      if (found != weeks) {
        values.error(
            "cell-count",
            row,
            "this row has " + found + " weeks and the first row has " + weeks,
            "Write a <week> for every week in every row.");
      }
    }
    LocalDate monday = values.date(e, "from");
    return new Figure.Load(
        alt,
        values.integer(e, "limit", 0),
        IntStream.range(0, weeks).mapToObj(monday::plusWeeks).toList(),
        rows.stream()
            .map(
                r ->
                    new Figure.LoadRow(
                        values.text(r, "label"),
                        r.elements("week").stream()
                            .map(w -> values.integer(w, "count", 0))
                            .toList(),
                        r.elements("week").stream().map(w -> values.text(w, "note")).toList()))
            .toList(),
        bands(e),
        flags(e),
        values.text(e, "axis-label"));
  }

  private List<Figure.Band> bands(MarkupElement e) {
    return e.elements("band").stream()
        .map(
            b -> {
              ordered(b);
              return new Figure.Band(
                  values.key(b, "kind", Figure.BandKind.class),
                  values.date(b, "from"),
                  values.date(b, "to"),
                  values.text(b, "label"));
            })
        .toList();
  }

  private List<Figure.Flag> flags(MarkupElement e) {
    return e.elements("flag").stream()
        .map(
            f ->
                new Figure.Flag(
                    values.key(f, "kind", Figure.FlagKind.class),
                    values.date(f, "on"),
                    values.text(f, "label")))
        .toList();
  }

  private void ordered(MarkupElement e) {
    if (values.date(e, "to").isBefore(values.date(e, "from"))) {
      values.error(
          "bad-value",
          e,
          "to",
          "<" + e.name() + "> ends before it begins",
          "Write a `to` that is not before `from`.");
    }
  }
}
