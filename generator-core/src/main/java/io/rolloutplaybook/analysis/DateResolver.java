package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Works out dates that are written relative to launch or to another item.
 *
 * <p>What is planned counts from what is planned, and a forecast counts from what is effective: so
 * a slip never changes the plan behind its author's back, and a forecast follows the slips that are
 * known. A milestone and a training are dated by their last day, a series or a period by its first.
 * What counts from a month or a quarter counts from the day that this stands for, and is a day
 * itself; what is on the same date as a month is in that month.
 */
final class DateResolver {
  /** A date further from launch is taken for a slip of the pen. */
  static final int YEARS_AROUND_LAUNCH = 20;

  private static final String LAUNCH = "launch";

  /** An item that others can be dated from. */
  private record Item(
      DateSpec planned,
      Optional<DateSpec> forecast,
      Optional<RoughDate> done,
      Optional<Recurrence> when) {
    Item(DateSpec planned, Optional<DateSpec> forecast, Optional<RoughDate> done) {
      this(planned, forecast, done, Optional.empty());
    }
  }

  /** One of a series that something counts from. */
  record Numbered(String series, int number, SourceLocation at) {}

  /** One of the two dates of an item. */
  private record Key(String id, boolean effective) {}

  private final RoughDate launch;
  private final LocalDate earliest;
  private final LocalDate latest;
  private final WorkingDays workingDays;
  private final Problems problems;
  private final Map<String, Item> items = new HashMap<>();
  private final Map<Key, Optional<RoughDate>> resolved = new HashMap<>();
  private final Map<String, Numbered> numbered = new LinkedHashMap<>();

  /** Those whose days are being found, which cannot count from themselves. */
  private final Set<Key> counting = new HashSet<>();

  DateResolver(Rollout rollout, WorkingDays workingDays, Problems problems) {
    this.launch = rollout.launch().orElseThrow();
    this.earliest = launch.day().minusYears(YEARS_AROUND_LAUNCH);
    this.latest = launch.day().plusYears(YEARS_AROUND_LAUNCH);
    this.workingDays = workingDays;
    this.problems = problems;
    for (Wave w : rollout.waves()) {
      Optional<DateSpec> date = w.launch().map(launch -> new DateSpec.Fixed(w.at(), launch));
      DateSpec planned = date.orElseGet(() -> new DateSpec.ToBeSet(w.at()));
      items.put(w.id(), new Item(planned, Optional.empty(), Optional.empty()));
    }
    for (Milestone m : rollout.milestones()) {
      items.put(m.id(), new Item(m.date(), m.forecast(), m.done()));
    }
    for (Communication c : rollout.communications()) {
      boolean once = c.when() instanceof Recurrence.Once;
      putEnd(c.id(), c.when());
      items.put(
          c.id(),
          new Item(
              c.when().first(),
              c.forecast(),
              once ? c.done() : Optional.empty(),
              Optional.of(c.when())));
    }
    for (Coaching.Session s : rollout.coaching().sessions()) {
      boolean once = s.when() instanceof Recurrence.Once;
      putEnd(s.id(), s.when());
      items.put(
          s.id(),
          new Item(
              s.when().first(),
              s.forecast(),
              once ? s.done() : Optional.empty(),
              Optional.of(s.when())));
    }
    for (Training t : rollout.trainings()) {
      end(t).ifPresent(planned -> items.put(t.id(), new Item(planned, t.forecast(), t.done())));
    }
  }

  /** The last day of a training: its own, else that of the last session that is written. */
  private static Optional<DateSpec> end(Training t) {
    return t.by()
        .or(
            () ->
                t.sessions().stream()
                    .map(s -> s.when().last().orElseGet(s.when()::first))
                    .reduce((a, b) -> b))
        .or(t::from);
  }

  private void putEnd(String id, Recurrence when) {
    when.last()
        .ifPresent(
            last ->
                items.put(
                    DateSpec.END_OF + id, new Item(last, Optional.empty(), Optional.empty())));
  }

  /**
   * A planned date; empty when it, or what it counts from, is to be set, and when it cannot be
   * worked out, which is then among the problems.
   */
  Optional<RoughDate> planned(DateSpec spec) {
    return date(spec, false);
  }

  /** A forecast; empty as in {@link #planned}. */
  Optional<RoughDate> forecast(DateSpec spec) {
    return date(spec, true);
  }

  private Optional<RoughDate> date(DateSpec spec, boolean effective) {
    if (spec instanceof DateSpec.Relative relative && !relative.anchor().equals(LAUNCH)) {
      Optional<Key> anchor = key(relative, effective);
      return anchor.flatMap(this::follow).flatMap(date -> apply(relative, date));
    }
    return direct(spec);
  }

  /** A date that depends on no item; empty while it is to be set. */
  private Optional<RoughDate> direct(DateSpec spec) {
    if (spec instanceof DateSpec.ToBeSet) {
      return Optional.empty();
    }
    if (spec instanceof DateSpec.Fixed fixed) {
      return inRange(fixed.at(), fixed.date()).map(day -> fixed.toRoughDate());
    } else if (spec instanceof DateSpec.Relative relative) {
      return apply(relative, launch);
    }
    throw new IllegalStateException("unknown date " + spec);
  }

  private Optional<RoughDate> apply(DateSpec.Relative spec, RoughDate anchor) {
    if (spec.amount() == 0) {
      return inRange(spec.at(), anchor.day()).map(day -> anchor);
    }
    return inRange(spec.at(), workingDays.plus(anchor.day(), spec.amount(), spec.unit()))
        .map(RoughDate::of);
  }

  /** The date, unless it is too far from launch to be meant, which is then among the problems. */
  Optional<LocalDate> inRange(SourceLocation at, LocalDate date) {
    if (date.isBefore(earliest) || date.isAfter(latest)) {
      problems.error(
          "date-out-of-range",
          at,
          date
              + " is more than "
              + YEARS_AROUND_LAUNCH
              + " years away from launch on "
              + launch.day(),
          "Correct the date, or the launch.");
      return Optional.empty();
    }
    return Optional.of(date);
  }

  /** Whether a stretch of time ends when it begins or later; reported if not. */
  boolean inOrder(String id, SourceLocation at, LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      problems.error(
          "ends-before-start",
          at,
          "`" + id + "` ends on " + until + ", before it begins on " + from,
          "Correct one of the two dates.");
      return false;
    }
    return true;
  }

  /**
   * How something came from its planned day to the one it has now, when it says so.
   *
   * @param now as forecast or done
   * @param forecast whether {@code now} is a forecast
   */
  List<Move> moves(
      RoughDate planned,
      List<EarlierDate> history,
      RoughDate now,
      boolean forecast,
      Optional<String> because) {
    if (history.isEmpty() && because.isEmpty()) {
      return List.of();
    }
    List<Move> moves = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    RoughDate from = planned;
    for (EarlierDate earlier : history) {
      Optional<RoughDate> to = forecast(earlier.date());
      if (to.isEmpty()) {
        return List.of();
      }
      if (forecast && to.get().equals(now)) {
        problems.error(
            "history-is-now",
            earlier.date().at(),
            "the history has " + now.day() + ", which is the forecast",
            "Keep the days that it had before under `history`, and write why it moved to its"
                + " forecast as `because`.");
      }
      moves.add(move(from, to.get(), Optional.of(earlier.reason())));
      days.add(to.get().day());
      from = to.get();
    }
    if (EarlierDate.isNewestFirst(days, now.day())) {
      problems.warning(
          "newest-first",
          history.get(0).date().at(),
          "the history begins with its last day, "
              + days.get(0)
              + ", so that this was brought forward before it moved on to "
              + now.day(),
          "Turn the list around, unless it was so: what was planned first stands first.");
    }
    if (!from.equals(now)) {
      moves.add(move(from, now, because));
    }
    return List.copyOf(moves);
  }

  private Move move(RoughDate from, RoughDate to, Optional<String> reason) {
    return new Move(from, to, workingDays.slip(from, to), reason);
  }

  private Optional<Key> key(DateSpec.Relative spec, boolean effective) {
    Item item = items.get(spec.anchor());
    Matcher one = DateSpec.NUMBERED.matcher(spec.anchor());
    if (item == null && one.matches()) {
      return number(spec, one.group(2), Integer.parseInt(one.group(1)), effective);
    }
    if (item == null) {
      problems.error(
          "undated-anchor",
          spec.at(),
          "`" + spec.anchor() + "` has no date to count from",
          spec.anchor().startsWith(DateSpec.END_OF)
              ? "Only what has an `until` has an end; leave `end of` out, or add the `until`."
              : "Count from what has a date, as from `launch`, or give it one.");
      return Optional.empty();
    }
    return Optional.of(new Key(spec.anchor(), effective));
  }

  private Optional<Key> number(
      DateSpec.Relative spec, String series, int number, boolean effective) {
    Item item = items.get(series);
    if (item == null || !(item.when().orElse(null) instanceof Recurrence.Repeated)) {
      problems.error(
          "no-series",
          spec.at(),
          "`" + series + "` takes place once, and has no number " + number,
          "Count from `" + series + "`.");
      return Optional.empty();
    }
    DateSpec first = new DateSpec.Relative(spec.at(), series, 0, DateUnit.DAYS);
    items.put(spec.anchor(), new Item(first, Optional.empty(), Optional.empty(), item.when()));
    numbered.putIfAbsent(spec.anchor(), new Numbered(series, number, spec.at()));
    return Optional.of(new Key(spec.anchor(), effective));
  }

  /** Those of series that dates count from. */
  Collection<Numbered> numbered() {
    return List.copyOf(numbered.values());
  }

  /**
   * The day of one of a series, as {@link SeriesDays} numbers them.
   *
   * @param first the first day of the series
   */
  private Optional<RoughDate> day(Key key, RoughDate first) {
    Numbered one = numbered.get(key.id());
    if (one == null) {
      return Optional.of(first);
    }
    if (!counting.add(key)) {
      reportCycle(List.of(key), key, one.at());
      return Optional.empty();
    }
    Recurrence.Repeated repeated = (Recurrence.Repeated) items.get(key.id()).when().orElseThrow();
    NavigableMap<LocalDate, RoughDate> days = new TreeMap<>();
    for (int step = 0; days.size() < one.number(); step++) {
      Optional<RoughDate> written = step(repeated, first, step);
      if (written.isEmpty()) {
        break;
      }
      RoughDate day = workingDays.worked(written.get(), repeated.changes().daysOff());
      days.put(day.day(), day);
    }
    Optional<RoughDate> found =
        days.size() < one.number() ? Optional.empty() : Optional.of(days.lastEntry().getValue());
    if (key.effective() && found.isPresent()) {
      LocalDate planned = found.get().day();
      found =
          repeated.changes().moved().stream()
              .filter(moved -> moved.day().equals(planned))
              .findFirst()
              .map(moved -> forecast(moved.to()))
              .orElse(found);
    }
    counting.remove(key);
    return found;
  }

  private Optional<RoughDate> step(Recurrence.Repeated repeated, RoughDate first, int step) {
    if (repeated instanceof Recurrence.Series series) {
      long steps = (long) step * series.every();
      LocalDate day = step == 0 ? first.day() : workingDays.plus(first.day(), steps, series.unit());
      return day.isAfter(latest) ? Optional.empty() : Optional.of(RoughDate.of(day));
    }
    List<DateSpec> dates = ((Recurrence.Days) repeated).dates();
    return step < dates.size() ? planned(dates.get(step)) : Optional.empty();
  }

  /**
   * The date of an item, following the chain of items that it is dated from. Each date is counted
   * from at most one other, so that the chain does not branch; it may be as long as the definition,
   * therefore no recursion.
   */
  private Optional<RoughDate> follow(Key start) {
    Map<Key, DateSpec.Relative> path = new LinkedHashMap<>();
    Optional<Key> next = Optional.of(start);
    Optional<RoughDate> date = Optional.empty();
    while (next.isPresent()) {
      Key key = next.get();
      Optional<RoughDate> known = resolved.get(key);
      Item item = items.get(key.id());
      if (known != null) {
        date = known;
        break;
      }
      if (path.containsKey(key)) {
        reportCycle(new ArrayList<>(path.keySet()), key, path.get(key).at());
        break;
      }
      if (key.effective() && item.done().isPresent()) {
        date = item.done();
        resolved.put(key, date);
        break;
      }
      boolean forecast = key.effective() && item.forecast().isPresent();
      DateSpec spec = forecast ? item.forecast().get() : item.planned();
      if (spec instanceof DateSpec.Relative relative && !relative.anchor().equals(LAUNCH)) {
        path.put(key, relative);
        next = key(relative, forecast);
      } else {
        date = direct(spec);
        resolved.put(key, date);
        break;
      }
    }
    List<Map.Entry<Key, DateSpec.Relative>> back = new ArrayList<>(path.entrySet());
    for (int i = back.size() - 1; i >= 0; i--) {
      DateSpec.Relative spec = back.get(i).getValue();
      Key key = back.get(i).getKey();
      date = date.flatMap(anchor -> apply(spec, anchor)).flatMap(first -> day(key, first));
      resolved.put(key, date);
    }
    return date;
  }

  private void reportCycle(List<Key> path, Key again, SourceLocation at) {
    List<Key> cycle = new ArrayList<>(path.subList(path.indexOf(again), path.size()));
    cycle.add(again);
    problems.error(
        "date-cycle",
        at,
        "these dates count from each other: "
            + cycle.stream()
                .map(key -> DateSpec.named(key.id()))
                .collect(Collectors.joining(" → ")),
        "Give one of them a date of its own, or count it from `launch`.");
  }
}
