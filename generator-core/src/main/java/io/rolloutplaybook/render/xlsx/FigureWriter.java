package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Figure;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws figures as spreadsheets do: as grids of cells, and as native charts. */
final class FigureWriter implements Figure.Visitor<Void> {
  private static final int CHART_ROWS = 16;
  private static final int ROWS_BESIDE = 12;

  private final SheetWriter writer;
  private final Worksheet sheet;
  private final Workbook workbook;
  private final Theme.Colours colours;
  private final CellText cellText;
  private final Style base;
  private final Style head;

  FigureWriter(SheetWriter writer) {
    this.writer = writer;
    sheet = writer.sheet();
    workbook = writer.workbook();
    colours = workbook.theme().colours();
    cellText = workbook.cellText();
    base = workbook.base();
    head = base.asBold().fill(colours.tint()).edge(Style.Edge.HEAD).asWrapped().top();
  }

  private Style dates(String format) {
    return base.format(format).align(Style.Align.RIGHT).indent(1).edge(Style.Edge.ROW);
  }

  private void day(int row, int column, Cell.Date day, DateStyle style) {
    sheet.date(
        row,
        column,
        day.date(),
        cellText.date(day, style),
        dates(cellText.excelDate(day, style)).top());
    sheet.width(column, 13.5);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** What happens in each week beside the figure's own data: where bands begin, and flags. */
  private static Map<LocalDate, String> events(List<Figure.Band> bands, List<Figure.Flag> flags) {
    Map<LocalDate, List<String>> events = new TreeMap<>();
    for (Figure.Band band : bands) {
      if (!band.label().isEmpty()) {
        events.computeIfAbsent(monday(band.from()), day -> new ArrayList<>()).add(band.label());
      }
    }
    for (Figure.Flag flag : flags) {
      List<String> week = events.computeIfAbsent(monday(flag.date()), day -> new ArrayList<>());
      // The flag of a wave's launch says as much as the band that begins with it, or more.
      week.removeIf(label -> (flag.label() + " ").startsWith(label + " "));
      week.add(flag.label());
    }
    Map<LocalDate, String> words = new TreeMap<>();
    events.forEach((day, week) -> words.put(day, String.join(", ", week)));
    return words;
  }

  /** Lines that say which days the bands and flags of a figure without weeks stand for. */
  private void legend(List<Figure.Band> bands, List<Figure.Flag> flags) {
    List<String> parts = new ArrayList<>();
    for (Figure.Flag flag : flags) {
      // Templates may have put the date into the label already.
      boolean dated = flag.label().chars().anyMatch(Character::isDigit);
      parts.add(
          dated ? flag.label() : flag.label() + " " + cellText.date(flag.date(), DateStyle.MEDIUM));
    }
    for (Figure.Band band : bands) {
      if (!band.label().isEmpty()) {
        parts.add(
            band.label()
                + " "
                + cellText.date(band.from(), DateStyle.MEDIUM)
                + " – "
                + cellText.date(band.to(), DateStyle.MEDIUM));
      }
    }
    if (!parts.isEmpty()) {
      writer.note(RichText.plain(String.join("  ·  ", parts)));
    }
  }

  @Override
  public Void timeline(Figure.Timeline f) {
    writer.ownWidths();
    LocalDate first = monday(f.from());
    long weeks = ChronoUnit.WEEKS.between(first, monday(f.to())) + 1;
    // A column stands for a week, or for four where a person could not see the end.
    int step = weeks > 80 ? 28 : 7;
    int columns = (int) ((weeks * 7 + step - 1) / step);
    int left = 4;
    int months = writer.row();
    int days = months + 1;
    int offsets = months + 2;
    Style quiet = base.size(8).ink(colours.ink3());
    sheet.text(days, 0, RichText.plain(""), head);
    sheet.blank(days, 1, head);
    sheet.text(days, 2, RichText.plain(f.dateHeading()), head.align(Style.Align.RIGHT));
    sheet.text(days, 3, RichText.plain(f.slipHeading()), head.align(Style.Align.RIGHT));
    sheet.text(offsets, 0, RichText.plain(f.weeksLabel()), quiet);
    sheet.width(0, 34);
    sheet.width(1, 4);
    sheet.width(2, 12.5);
    sheet.width(3, 8);
    Optional<LocalDate> launch =
        f.flags().stream()
            .filter(x -> x.kind() == Figure.FlagKind.LAUNCH)
            .map(Figure.Flag::date)
            .findFirst();
    for (int i = 0; i < columns; i++) {
      LocalDate start = first.plusDays((long) step * i);
      int c = left + i;
      sheet.width(c, 3.1);
      boolean newMonth =
          i == 0 || start.getMonth() != first.plusDays((long) step * (i - 1)).getMonth();
      if (newMonth && i + 1 < columns) {
        sheet.text(
            months,
            c,
            RichText.plain(
                cellText.month(start)
                    + (i == 0 || start.getMonthValue() <= step / 28 + 1
                        ? " " + start.getYear()
                        : "")),
            base.size(8).asBold().ink(colours.ink2()));
      }
      sheet.number(
          days,
          c,
          BigDecimal.valueOf(start.getDayOfMonth()),
          head.size(8).bold(false).align(Style.Align.CENTER));
      launch.ifPresent(
          day -> {
            long offset = ChronoUnit.WEEKS.between(monday(day), start);
            sheet.number(
                offsets,
                left + (int) (ChronoUnit.DAYS.between(first, start) / step),
                BigDecimal.valueOf(offset),
                quiet.align(Style.Align.CENTER).format("+0;−0;0"));
          });
    }
    sheet.height(days, 18);
    int row = offsets + 1;
    for (Figure.TimelineGroup group : f.groups()) {
      if (!group.title().isEmpty()) {
        sheet.text(row, 0, RichText.plain(group.title()), base.asBold().ink(colours.accent()));
        sheet.height(row++, 20);
      }
      for (Figure.TimelineRow r : group.rows()) {
        timelineRow(f, r, row++, first, step, left, columns);
      }
    }
    for (int i = writer.row(); i < row; i++) {
      writer.advance();
    }
    legend(f.bands(), f.flags());
    return null;
  }

  private void timelineRow(
      Figure.Timeline f,
      Figure.TimelineRow r,
      int row,
      LocalDate first,
      int step,
      int left,
      int columns) {
    Style line = base.edge(Style.Edge.ROW).bold(r.critical());
    String label = (r.number().isEmpty() ? "" : r.number() + "  ") + r.label();
    sheet.text(row, 0, RichText.plain(label), r.critical() ? line.ink(colours.accent()) : line);
    sheet.width(0, SheetWriter.characters(workbook.width(label, r.critical(), 10)) + 0.6);
    Mark mark = r.status().mark();
    sheet.text(
        row,
        1,
        RichText.plain(mark.character()),
        line.asBold().ink(writer.inlines().tones().symbol(mark.tone())).align(Style.Align.CENTER));
    day(row, 2, r.effectiveDate(), DateStyle.MEDIUM);
    if (r.slip() == 0) {
      sheet.blank(row, 3, line);
    } else {
      sheet.number(
          row, 3, BigDecimal.valueOf(r.slip()), line.format("+0;−0;0").align(Style.Align.RIGHT));
    }
    sheet.height(row, 18);
    LocalDate start = r.effectiveStart().or(r::start).orElse(r.effective());
    // The first day of what is left to do.
    LocalDate reached =
        start.plusDays(
            r.progress()
                .map(
                    share ->
                        share.doubleValue() * (ChronoUnit.DAYS.between(start, r.effective()) + 1))
                .map(Math::round)
                .orElse(0L));
    for (int i = 0; i < columns; i++) {
      LocalDate from = first.plusDays((long) step * i);
      LocalDate to = from.plusDays(step - 1L);
      boolean working = !to.isBefore(start) && !from.isAfter(r.effective());
      boolean due = !r.effective().isBefore(from) && !r.effective().isAfter(to);
      boolean planned = !r.planned().isBefore(from) && !r.planned().isAfter(to);
      Style cell = base.align(Style.Align.CENTER).size(9).edge(edge(f.flags(), from, to));
      Optional<Colour> band = ground(f.bands(), from, to);
      boolean bar = working && r.start().isPresent();
      boolean open = bar && r.progress().isPresent() && !from.isBefore(reached);
      if (open) {
        cell = cell.fill(colours.rule());
      } else if (bar) {
        cell = cell.fill(r.critical() ? colours.accent() : colours.rule2());
      } else if (band.isPresent()) {
        cell = cell.fill(band.get());
      }
      Colour ink = r.critical() ? colours.accent() : colours.ink2();
      if (due) {
        cell = cell.ink(bar && !open ? Colour.WHITE : ink);
        sheet.text(row, left + i, RichText.plain(Mark.DIAMOND.character()), cell);
      } else if (planned) {
        cell = cell.ink(bar && !open ? Colour.WHITE : colours.ink2());
        sheet.text(row, left + i, RichText.plain(Mark.DIAMOND_OPEN.character()), cell);
      } else {
        sheet.blank(row, left + i, cell);
      }
    }
  }

  private static Style.Edge edge(List<Figure.Flag> flags, LocalDate from, LocalDate to) {
    for (Figure.Flag flag : flags) {
      if (!flag.date().isBefore(from) && !flag.date().isAfter(to)) {
        return flag.kind() == Figure.FlagKind.LAUNCH ? Style.Edge.LAUNCH : Style.Edge.TODAY;
      }
    }
    return Style.Edge.NONE;
  }

  private Optional<Colour> ground(List<Figure.Band> bands, LocalDate from, LocalDate to) {
    Optional<Colour> ground = Optional.empty();
    for (Figure.Band band : bands) {
      if (!band.from().isAfter(to) && !band.to().isBefore(from)) {
        ground =
            Optional.of(
                switch (band.kind()) {
                  case BEFORE -> colours.paper();
                  case LAUNCH -> colours.tint();
                  case AFTER -> colours.tint2();
                  case BLACKOUT -> colours.paper2();
                });
      }
    }
    return ground;
  }

  @Override
  public Void chart(Figure.Chart f) {
    int top = writer.row();
    int high = writer.isBeside() ? ROWS_BESIDE : CHART_ROWS;
    for (int i = 0; i < high; i++) {
      sheet.height(writer.row(), 15);
      writer.advance();
    }
    // Readings are there to be changed; lines alone say nothing that the chart does not.
    boolean apart = f.source().isPresent();
    Worksheet grid = apart ? workbook.behindCharts() : sheet;
    int names = apart ? grid.free() : writer.row();
    TreeSet<LocalDate> days = new TreeSet<>();
    if (f.source().isEmpty()) {
      f.readings().forEach(p -> days.add(p.date()));
    }
    f.expected().forEach(p -> days.add(p.date()));
    if (days.isEmpty()) {
      return null;
    }
    // A line across the plot needs two ends.
    LocalDate from = days.first();
    LocalDate to = days.last().equals(from) ? from.plusDays(7) : days.last();
    days.add(to);
    List<LocalDate> all = new ArrayList<>(days);
    Map<LocalDate, Integer> index = new LinkedHashMap<>();
    for (LocalDate day : all) {
      index.put(day, index.size());
    }
    int last = names + all.size();
    Style figures = base.edge(Style.Edge.ROW).align(Style.Align.RIGHT).indent(1);
    grid.blank(names, 0, head);
    for (int i = 0; i < all.size(); i++) {
      grid.date(
          names + 1 + i,
          0,
          all.get(i),
          cellText.date(all.get(i), DateStyle.MEDIUM),
          dates(cellText.excelDate(DateStyle.MEDIUM)).align(Style.Align.LEFT).indent(0));
    }
    String format = cellText.excelUnit("General", f.unit());
    List<ChartXml.Series> series = new ArrayList<>();
    String axis = grid.absolute(names + 1, 0, last, 0);
    int column = 1;
    List<Column> columns = new ArrayList<>();
    if (f.source().isEmpty()) {
      columns.add(new Column(f.readingsLabel(), f.readings(), colours.accent(), 2.25, false, true));
    }
    if (!f.expected().isEmpty()) {
      columns.add(new Column(f.expectedLabel(), f.expected(), colours.ink3(), 1.25, true, false));
    }
    for (Figure.ChartLine line : f.lines()) {
      columns.add(
          new Column(
              line.note().isEmpty() ? line.label() : line.label() + " " + line.note(),
              List.of(new Cell.Point(from, line.value()), new Cell.Point(to, line.value())),
              colours.ink(),
              1,
              false,
              false));
    }
    for (Column c : columns) {
      grid.text(names, column, RichText.plain(c.name()), head.align(Style.Align.RIGHT).indent(1));
      grid.width(column, 12);
      for (int i = 0; i < all.size(); i++) {
        grid.blank(names + 1 + i, column, figures);
      }
      List<ChartXml.Point> points = new ArrayList<>();
      for (Cell.Point p : c.points()) {
        int at = index.get(p.date());
        grid.number(names + 1 + at, column, p.value(), figures.format(format));
        points.add(new ChartXml.Point(at, p.date(), p.value()));
      }
      series.add(
          new ChartXml.Series(
              grid.absolute(names, column, names, column),
              c.name(),
              axis,
              grid.absolute(names + 1, column, last, column),
              points,
              all.size(),
              c.colour(),
              c.width(),
              c.dashed(),
              c.marked()));
      column++;
    }
    writer.later(
        () -> {
          int lines = 1;
          for (int c = 0; c < columns.size(); c++) {
            lines =
                Math.max(
                    lines,
                    workbook
                        .measure()
                        .lines(
                            columns.get(c).name(),
                            true,
                            10,
                            SheetWriter.points(grid.width(1 + c)) - 7));
          }
          grid.height(names, lines * 12.8 + 6);
        });
    for (int i = names; !apart && i <= last; i++) {
      writer.advance();
    }
    legend(f.bands(), f.flags());
    boolean narrow = writer.isBeside();
    writer.later(
        () -> {
          // The table may stand on a later sheet.
          f.source().ifPresent(source -> series.add(0, readings(source, f.readingsLabel())));
          String xml =
              ChartXml.of(
                  series,
                  from,
                  to,
                  cellText.excelDate(DateStyle.SHORT),
                  format,
                  workbook.theme().fonts().body().name(),
                  colours.rule(),
                  colours.ink2());
          double width = sheet.width(0);
          int end = 0;
          while (width < 70 && end < (narrow ? SheetWriter.BESIDE - 1 : writer.lastColumn())) {
            width += sheet.width(++end);
          }
          sheet.add(new Worksheet.ChartPart(xml, f.alternative(), top, 0, top + high - 1, end));
        });
    return null;
  }

  /** The readings that people enter into a table. */
  private ChartXml.Series readings(Figure.ChartSource source, String name) {
    List<Workbook.Reading> rows =
        workbook.placed(source.table()).map(Workbook.Readings::rows).orElse(List.of());
    int first = 0;
    while (first < rows.size() && !belongs(rows.get(first), source)) {
      first++;
    }
    int end = first;
    List<ChartXml.Point> points = new ArrayList<>();
    for (; end < rows.size() && belongs(rows.get(end), source); end++) {
      Workbook.Reading row = rows.get(end);
      int at = end - first;
      row.value().ifPresent(value -> points.add(new ChartXml.Point(at, row.day(), value)));
    }
    if (first == end) {
      throw workbook.limit(
          "unknown-table",
          "a chart takes its readings from the table `"
              + source.table()
              + "`, which has no rows `"
              + source.row()
              + "` with days and readings to be filled in",
          "Name a table with a column of dates and one to be filled in, and the text in the first"
              + " cell of its rows");
    }
    Workbook.Readings table = workbook.placed(source.table()).orElseThrow();
    Worksheet from = table.sheet();
    int top = table.first() + first;
    int last = table.first() + end - 1;
    return new ChartXml.Series(
        from.absolute(table.first() - 1, table.value(), table.first() - 1, table.value()),
        name,
        from.absolute(top, table.day(), last, table.day()),
        from.absolute(top, table.value(), last, table.value()),
        points,
        end - first,
        colours.accent(),
        2.25,
        false,
        true);
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static boolean belongs(Workbook.Reading row, Figure.ChartSource source) {
    return source.row().isBlank() || words(source.row()).equals(words(row.key()));
  }

  private record Column(
      String name,
      List<Cell.Point> points,
      Colour colour,
      double width,
      boolean dashed,
      boolean marked) {}

  @Override
  public Void cascade(Figure.Cascade f) {
    Style strong = base.asBold().edge(Style.Edge.ROW);
    Style plain = base.edge(Style.Edge.ROW);
    for (Figure.CascadeStep step : f.steps()) {
      int row = writer.row();
      step.first().ifPresent(d -> writer.later(() -> day(row, 1, d, DateStyle.MEDIUM)));
      RichText label =
          RichText.plain(step.label())
              .then(
                  step.note().isEmpty() ? "" : "\n" + step.note(),
                  s -> s.bold(false).size(9).ink(colours.ink3()));
      row(label, strong, join(step.item(), step.gap()), plain, step.first().isEmpty());
      for (Figure.LateTouch late : step.late()) {
        int at = writer.row();
        writer.later(() -> day(at, 1, late.date(), DateStyle.MEDIUM));
        row(
            RichText.plain(late.label()),
            plain.indent(1).align(Style.Align.LEFT),
            RichText.plain(late.gap()),
            plain.ink(colours.watch()),
            false);
      }
    }
    legend(f.bands(), f.flags());
    return null;
  }

  /** A row of a label, a date or nothing, and words. */
  private void row(RichText label, Style labelStyle, RichText words, Style style, boolean undated) {
    int row = writer.row();
    sheet.text(row, 0, label, labelStyle.asWrapped().top());
    sheet.width(0, 18);
    sheet.width(1, 13);
    if (undated) {
      sheet.text(
          row, 1, RichText.plain(CellText.NONE), style.align(Style.Align.RIGHT).indent(1).top());
    }
    writer.advance();
    writer.later(
        () -> {
          int end = Math.max(2, writer.lastColumn());
          Style own = style.asWrapped().top();
          sheet.text(row, 2, words, own);
          sheet.merge(row, 2, row, end, own);
          double width = 0;
          for (int c = 2; c <= end; c++) {
            width += sheet.width(c) * 7 * 0.75;
          }
          int lines =
              Math.max(
                  workbook.measure().lines(words.text(), style.bold(), 10, width - 6),
                  workbook
                      .measure()
                      .lines(
                          label.text(), labelStyle.bold(), 10, SheetWriter.points(sheet.width(0))));
          sheet.height(row, Math.max(18, lines * 12.8 + 5.2));
        });
  }

  private static RichText join(String a, String b) {
    return RichText.plain(a.isEmpty() ? b : b.isEmpty() ? a : a + "  ·  " + b);
  }

  @Override
  public Void load(Figure.Load f) {
    int top = writer.row();
    Map<LocalDate, String> events = events(f.bands(), f.flags());
    sheet.text(top, 0, RichText.plain(f.axisLabel()), head);
    sheet.width(0, 18);
    int rows = f.rows().size();
    for (int c = 0; c < rows; c++) {
      String label = f.rows().get(c).label();
      sheet.text(top, 1 + c, RichText.plain(label), head.align(Style.Align.RIGHT).indent(1));
      double longest = 0;
      for (String word : label.split(" ")) {
        longest = Math.max(longest, workbook.width(word, true, 10));
      }
      sheet.width(1 + c, Math.max(9, SheetWriter.characters(longest) + 2.5));
    }
    int notes = rows + 1;
    sheet.blank(top, notes, head);
    writer.advance();
    Style quiet = base.edge(Style.Edge.ROW).ink(colours.ink3()).size(9);
    for (int w = 0; w < f.weeks().size(); w++) {
      int row = writer.row();
      LocalDate week = f.weeks().get(w);
      sheet.date(
          row,
          0,
          week,
          cellText.date(week, DateStyle.MEDIUM),
          dates(cellText.excelDate(DateStyle.MEDIUM)).align(Style.Align.LEFT).indent(0));
      List<String> said = new ArrayList<>();
      Optional.ofNullable(events.get(monday(week))).ifPresent(said::add);
      for (int c = 0; c < rows; c++) {
        Figure.LoadRow audience = f.rows().get(c);
        sheet.number(
            row,
            1 + c,
            BigDecimal.valueOf(audience.counts().get(w)),
            base.edge(Style.Edge.ROW).align(Style.Align.RIGHT).indent(1).format("0;−0;\"·\""));
        if (w < audience.notes().size() && !audience.notes().get(w).isEmpty()) {
          said.add(audience.label() + ": " + audience.notes().get(w));
        }
      }
      String words = String.join("; ", said);
      sheet.text(row, notes, RichText.plain(words), quiet.align(Style.Align.LEFT).indent(1));
      sheet.width(
          notes, Math.max(10, SheetWriter.characters(workbook.width(words, false, 9)) + 2.5));
      sheet.height(row, 16);
      writer.advance();
    }
    if (rows > 0 && !f.weeks().isEmpty()) {
      int last = writer.row() - 1;
      String area = Worksheet.area(top + 1, 1, last, rows);
      sheet.colourWhere(
          area, Worksheet.cell(top + 1, 1) + ">" + f.limit(), colours.watch(), colours.watchTint());
      sheet.heat(area, colours.accent().tint(0.3));
    }
    writer.later(
        () -> {
          int lines =
              workbook.measure().lines(f.axisLabel(), true, 10, SheetWriter.points(sheet.width(0)));
          for (int c = 0; c < rows; c++) {
            lines =
                Math.max(
                    lines,
                    workbook
                        .measure()
                        .lines(
                            f.rows().get(c).label(),
                            true,
                            10,
                            SheetWriter.points(sheet.width(1 + c))));
          }
          sheet.height(top, lines * 12.8 + 6);
        });
    return null;
  }

  @Override
  public Void steps(Figure.Steps f) {
    for (Figure.Step step : f.steps()) {
      Style style = base.edge(Style.Edge.ROW).bold(step.strong());
      writer.labelled(
          RichText.plain("► ").then(RichText.plain(step.label())),
          step.strong() ? style.ink(colours.accent()) : style,
          RichText.plain(step.note()),
          base.edge(Style.Edge.ROW).ink(colours.ink2()));
    }
    return null;
  }

  @Override
  public Void dotStrip(Figure.DotStrip f) {
    Map<LocalDate, String> events = events(f.bands(), f.flags());
    Map<LocalDate, List<Mark>> weeks = new TreeMap<>();
    f.dots()
        .forEach(
            d -> weeks.computeIfAbsent(monday(d.date()), w -> new ArrayList<>()).add(d.mark()));
    events.keySet().forEach(w -> weeks.computeIfAbsent(w, x -> new ArrayList<>()));
    weeks.forEach(
        (week, marks) -> {
          RichText words = RichText.plain("");
          for (Mark mark : marks) {
            words =
                words.then(
                    mark.character() + " ",
                    s -> s.ink(writer.inlines().tones().symbol(mark.tone())));
          }
          String event = events.getOrDefault(week, "");
          words =
              words.then(event.isEmpty() ? "" : "  " + event, s -> s.size(9).ink(colours.ink3()));
          writer.labelled(
              RichText.plain(cellText.date(week, DateStyle.MEDIUM)),
              base.ink(colours.ink3()),
              words,
              base);
        });
    if (!f.legend().isEmpty()) {
      writer.note(RichText.plain(f.legend()));
    }
    return null;
  }

  @Override
  public Void gauge(Figure.Gauge f) {
    int row = writer.row();
    Mark mark = f.status().mark();
    Optional<String> format = format(f.value(), f.amount());
    // A number that cannot be written as the document writes it is there for its bar alone.
    RichText words =
        RichText.plain(format.isPresent() ? "" : f.value() + "   ")
            .then(
                FormulaCompiler.status(f.status(), f.statusWord()),
                s -> s.asBold().ink(writer.inlines().tones().symbol(mark.tone())))
            .then(f.note().isEmpty() ? "" : "   " + f.note(), s -> s.ink(colours.ink2()));
    sheet.number(
        row,
        1,
        f.amount(),
        base.asBold()
            .edge(Style.Edge.ROW)
            .align(Style.Align.RIGHT)
            .indent(1)
            .top()
            .format(format.orElse(";;;")));
    sheet.bars(Worksheet.cell(row, 1), Optional.of(f.max()), colours.accent().tint(0.25));
    row(
        RichText.plain(f.label()),
        base.asBold().edge(Style.Edge.ROW),
        words,
        base.edge(Style.Edge.ROW),
        false);
    for (Figure.GaugeLimit limit : f.limits()) {
      int at = writer.row();
      sheet.number(
          at,
          1,
          limit.value(),
          base.edge(Style.Edge.ROW)
              .align(Style.Align.RIGHT)
              .indent(1)
              .top()
              .bold(limit.strong())
              .format(
                  format(words(limit.label()).replaceFirst("^\\D+", ""), limit.value())
                      .orElse(";;;")));
      row(
          RichText.plain(limit.label()),
          base.indent(1).align(Style.Align.LEFT).edge(Style.Edge.ROW).bold(limit.strong()),
          RichText.plain(""),
          base.edge(Style.Edge.ROW),
          false);
    }
    return null;
  }

  /**
   * How Excel writes a number as a text writes it: "5.3%" or "8.7"; nothing where they say
   * different things.
   */
  private static Optional<String> format(String text, BigDecimal amount) {
    java.util.regex.Matcher m =
        java.util.regex.Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,6}))?(%?)").matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int decimals = m.group(2) == null ? 0 : m.group(2).length();
    boolean share = !m.group(3).isEmpty();
    BigDecimal shown = new BigDecimal(m.group(1) + (decimals > 0 ? "." + m.group(2) : ""));
    BigDecimal rounded =
        (share ? amount.movePointRight(2) : amount).setScale(decimals, RoundingMode.HALF_UP);
    if (rounded.compareTo(shown) != 0) {
      return Optional.empty();
    }
    return Optional.of("0" + (decimals > 0 ? "." + "0".repeat(decimals) : "") + (share ? "%" : ""));
  }
}
