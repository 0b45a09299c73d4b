package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Coaching.Due;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.Precision;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.MeantDay;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates, series and durations as they are written; works nothing out. */
final class Dates {
  private static final String BAD_DATE = "bad-date";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Pattern OFFSET =
      Pattern.compile("(\\S+?)\\s*([+-])\\s*([0-9]{1,4})\\s*([A-Za-z]+)");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-[Qq]([0-9]+)");

  private static final Pattern STEP = Pattern.compile("([0-9]{1,4})\\s*([A-Za-z]+)");
  private static final Pattern DURATION =
      Pattern.compile("(?:([0-9]{1,3})\\s*h)?\\s*(?:([0-9]{1,4})\\s*min)?");
  private static final Pattern DAY_AND_DISTANCE =
      Pattern.compile("(" + DAY + ")\\s*([+-]\\s*[0-9]{1,3})\\s*([dwm])");
  private static final Pattern TWO_DAYS =
      Pattern.compile("(" + DAY + ")\\s*(?:to|until|till|bis|-|\u2013|/)\\s*(" + DAY + ")");
  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

  /** What says, in upper or lower case, that nobody has decided yet. */
  static final Set<String> TO_BE_SET =
      Set.of(
          "to be set",
          "to be decided",
          "to be defined",
          "to be confirmed",
          "to be announced",
          "tbs",
          "tbd",
          "tbc",
          "tba",
          "open",
          "?");

  private static final String UNIT_LIST =
      "Units are d (days), wd (working days), w (weeks) and m (months)";

  private static final int FIRST_YEAR = 1901;

  private static final Map<String, DateUnit> UNITS =
      Arrays.stream(DateUnit.values()).collect(Collectors.toMap(DateUnit::symbol, u -> u));
  private final Ids ids;
  private final Optional<LocalDate> asOf;
  private final Problems problems;

  Dates(Ids ids, Optional<LocalDate> asOf, Problems problems) {
    this.ids = ids;
    this.asOf = asOf;
    this.problems = problems;
  }

  /** A day, a month, a quarter, or so much before or after launch or another item. */
  Optional<DateSpec> spec(Fields fields, String key) {
    return fields.value(key, "a date", "launch - 6w").flatMap(scalar -> spec(scalar, key));
  }

  /** As {@link #spec}, where nobody may have decided yet: {@code to be set}. */
  Optional<DateSpec> openSpec(Fields fields, String key) {
    Optional<YamlScalar> written = fields.value(key, "a date", "launch - 6w");
    Optional<YamlScalar> open = written.filter(this::isOpen);
    if (open.isEmpty() && written.filter(this::isUndecided).isPresent()) {
      problems.error(
          BAD_DATE,
          written.get().at(),
          "`" + key + "` cannot be " + Scalars.shown(written.get().text()),
          "Write `" + key + ": to be set` until it is known.");
      return Optional.empty();
    } else if (open.isEmpty()) {
      return written.flatMap(scalar -> spec(scalar, key));
    }
    for (String known : List.of("forecast", "done")) {
      if (fields.has(known)) {
        problems.error(
            "contradiction",
            fields.keyAt(known).orElse(fields.at()),
            fields.what() + " has a `" + known + "`, but its `" + key + "` is to be set",
            "Write the day that was planned as `" + key + "`, or this one if there was none.");
      }
    }
    return Optional.of(new DateSpec.ToBeSet(open.get().at()));
  }

  /** Whether it says that nobody has decided yet. */
  boolean isOpen(YamlScalar scalar) {
    return !ids.contains(scalar.text())
        && TO_BE_SET.contains(scalar.text().toLowerCase(Locale.ROOT));
  }

  /** Whether it says, in whichever word, that nobody has decided yet. */
  private boolean isUndecided(YamlScalar scalar) {
    return isOpen(scalar) || Scalars.isUnknown(scalar.text()) && !ids.contains(scalar.text());
  }

  private Optional<DateSpec> spec(YamlScalar scalar, String key) {
    String text = scalar.text();
    if (isUndecided(scalar)) {
      problems.error(
          BAD_DATE,
          scalar.at(),
          "`" + key + "` cannot be " + Scalars.shown(text),
          "Only the `date` of a milestone, communication or session and the `launch` of a wave can be"
              + " `to be set`; leave "
              + (key.startsWith("date") ? "this entry" : "`" + key + "`")
              + " out until it is known.");
      return Optional.empty();
    }
    if (!ids.contains("today") && text.matches("today(?:\\s*[+-]\\s*[0-9].*)?")) {
      problems.error(
          BAD_DATE,
          scalar.at(),
          "`today` is no date to count from, because a plan does not move by itself from day to day",
          "Count from `launch` or another item, or write the day.");
      return Optional.empty();
    }
    if (text.startsWith(DateSpec.END_OF)) {
      return endOf(scalar, key);
    }
    if (text.matches(DAY)) {
      return Scalars.date(scalar, key + ": ", problems)
          .map(date -> new DateSpec.Fixed(scalar.at(), date));
    }
    if (text.equals(Ids.LAUNCH) || ids.contains(text)) {
      return relative(scalar, text, 0, DateUnit.DAYS);
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return rough(scalar, key, Precision.MONTH, month);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return rough(scalar, key, Precision.QUARTER, quarter);
    }
    Optional<String> meant =
        MeantDay.rough(text)
            .map(rough -> "Write `" + key + ": " + rough + "`.")
            .or(() -> MeantDay.advice(text, key + ": "))
            .or(() -> sum(text).map(day -> "Write `" + key + ": " + day + "`."))
            .or(() -> stretch(text))
            .or(() -> countdown(text).map(of -> "Write `" + key + ": " + of + "`."));
    if (meant.isPresent()) {
      problems.error(
          BAD_DATE,
          scalar.at(),
          "`" + key + "` needs a date, but here is " + Scalars.shown(text),
          meant.get());
      return Optional.empty();
    }
    Matcher offset = OFFSET.matcher(text);
    if (text.length() <= 100 && offset.matches() && anchorLike(offset.group(1))) {
      return offset(scalar, key, offset);
    }
    if (text.length() <= 100
        && PLAIN.matcher(text).matches()
        && !text.matches("[0-9]{4}-.*|[0-9-]+")) {
      return relative(scalar, text, 0, DateUnit.DAYS);
    }
    problems.error(
        BAD_DATE,
        scalar.at(),
        "`" + key + "` needs a date, but here is " + Scalars.shown(text),
        meant(text, key)
            .orElse(
                "Write a day, as in `"
                    + key
                    + ": 2027-03-01`, a month (2027-03), a quarter (2027-Q1), or a distance, as in `"
                    + key
                    + ": launch - 6w` (d days, wd working days, w weeks, m months)."));
    return Optional.empty();
  }

  /**
   * A month or a quarter. It counts as its last day, so that nothing is late while it still runs;
   * where something begins, as its first.
   */
  private Optional<DateSpec> rough(YamlScalar scalar, String key, Precision precision, Matcher m) {
    boolean isMonth = precision == Precision.MONTH;
    int year = Integer.parseInt(m.group(1));
    boolean exists = m.group(2).matches(isMonth ? "0[1-9]|1[0-2]" : "[1-4]");
    if (!exists || year < FIRST_YEAR) {
      problems.error(
          BAD_DATE,
          scalar.at(),
          exists
              ? "the year " + m.group(1) + " lies before " + FIRST_YEAR
              : "there is no " + (isMonth ? "month " : "quarter ") + m.group(2),
          "Check the date; a "
              + (isMonth
                  ? "month is written year and month: 2027-04."
                  : "quarter is written year and quarter, Q1 to Q4: 2027-Q2."));
      return Optional.empty();
    }
    int number = Integer.parseInt(m.group(2));
    YearMonth last = YearMonth.of(year, isMonth ? number : 3 * number);
    LocalDate day =
        Scalars.BEGINNINGS.contains(key)
            ? last.minusMonths(isMonth ? 0 : 2).atDay(1)
            : last.atEndOfMonth();
    return Optional.of(new DateSpec.Fixed(scalar.at(), day, precision));
  }

  /** The day that lies so much before or after another one. */
  private static Optional<LocalDate> sum(String text) {
    Matcher m = DAY_AND_DISTANCE.matcher(text);
    return m.matches()
            && MeantDay.advice(m.group(1), "").filter(a -> a.contains(m.group(1))).isPresent()
        ? Optional.of(
            LocalDate.parse(m.group(1))
                .plus(
                    Integer.parseInt(m.group(2).replaceAll("\\s", "")),
                    switch (m.group(3)) {
                      case "d" -> ChronoUnit.DAYS;
                      case "w" -> ChronoUnit.WEEKS;
                      default -> ChronoUnit.MONTHS;
                    }))
        : Optional.empty();
  }

  /** Whatever has the letter of a countdown for its id is what is meant. */
  private Optional<String> countdown(String text) {
    return ids.contains(text.substring(0, 1)) ? Optional.empty() : Wording.countdown(text);
  }

  /** How to write a stretch from one day to another. */
  private static Optional<String> stretch(String text) {
    Matcher m = TWO_DAYS.matcher(text);
    return m.matches()
        ? Optional.of(
            "For a stretch write `from: "
                + m.group(1)
                + "` and `until: "
                + m.group(2)
                + "`, of a milestone `start` and `date`.")
        : Optional.empty();
  }

  /** How to write what is clear, but written otherwise. */
  private Optional<String> meant(String text, String key) {
    return Wording.distance(text, ids::meantAnchor)
        .map(distance -> "Write `" + key + ": " + distance + "`.")
        .or(() -> MeantDay.advice(text, key + ": "));
  }

  /** So much before or after the last day of a stretch or a series. */
  private Optional<DateSpec> endOf(YamlScalar scalar, String key) {
    String rest = scalar.text().substring(DateSpec.END_OF.length()).strip();
    Optional<DateSpec> spec = spec(new YamlScalar(scalar.at(), rest, scalar.quoted()), key);
    if (spec.isPresent()
        && spec.get() instanceof DateSpec.Relative relative
        && ids.contains(relative.anchor())) {
      return Optional.of(
          new DateSpec.Relative(
              relative.at(),
              DateSpec.END_OF + relative.anchor(),
              relative.amount(),
              relative.unit()));
    } else if (spec.isPresent()) {
      boolean day =
          !(spec.get() instanceof DateSpec.Fixed fixed && fixed.precision() != Precision.DAY);
      problems.error(
          BAD_DATE,
          scalar.at(),
          Scalars.shown(rest) + (day ? " is a single day" : " counts as its last day anyway"),
          "Write it without `end of`; that is for what has an `until`.");
    }
    return Optional.empty();
  }

  private static boolean anchorLike(String text) {
    return PLAIN.matcher(text).matches() && !text.matches("[0-9-]+");
  }

  private Optional<DateSpec> offset(YamlScalar scalar, String key, Matcher offset) {
    DateUnit unit = UNITS.get(offset.group(4));
    if (unit == null) {
      problems.error(
          BAD_DATE,
          scalar.at(),
          "`" + offset.group(4) + "` is no unit",
          meant(scalar.text(), key)
              .map(write -> write + " " + UNIT_LIST + ".")
              .orElseGet(
                  () ->
                      String.format(
                          "%s, as in `%s: %s %s %sw`.",
                          UNIT_LIST, key, offset.group(1), offset.group(2), offset.group(3))));
      return Optional.empty();
    }
    int amount = Integer.parseInt(offset.group(3));
    return relative(scalar, offset.group(1), offset.group(2).equals("-") ? -amount : amount, unit);
  }

  private Optional<DateSpec> relative(YamlScalar scalar, String anchor, int amount, DateUnit unit) {
    Optional<String> numbered = ids.numbered(anchor);
    return numbered.isPresent() || ids.isAnchor(scalar, anchor)
        ? Optional.of(new DateSpec.Relative(scalar.at(), numbered.orElse(anchor), amount, unit))
        : Optional.empty();
  }

  /** A day that has passed: not after the as-of date, if that is known. */
  Optional<LocalDate> past(Fields fields, String key) {
    return past(fields.value(key, "a date", lastMonth() + "-01"), key, "");
  }

  /**
   * As {@link #past(Fields, String)}.
   *
   * @param orElse what will do instead of a day
   */
  private Optional<LocalDate> past(Optional<YamlScalar> written, String key, String orElse) {
    String text = written.map(YamlScalar::text).orElse("");
    if (written.isPresent() && !isDay(text)) {
      String month = text.matches("[0-9]{4}") && isOver(text + "-12") ? text + "-12" : lastMonth();
      problems.error(
          BAD_DATE,
          written.get().at(),
          "`" + key + "` needs the day, but here is " + Scalars.shown(text),
          Scalars.isNo(text)
              ? "Leave `" + key + "` out until it is."
              : "Write on which day it was"
                  + orElse
                  + ", as in `"
                  + key
                  + ": "
                  + month
                  + (orElse.isEmpty() ? "-01" : "")
                  + "`.");
      return Optional.empty();
    }
    Optional<LocalDate> date =
        written.flatMap(scalar -> Scalars.date(scalar, key + ": ", problems));
    date.ifPresent(day -> checkPast(written.get(), day));
    return date;
  }

  /** Whether it means a day of the calendar, however it is written, or more roughly when. */
  private static boolean isDay(String text) {
    return text.matches(DAY)
        || MeantDay.rough(text).isPresent()
        || MeantDay.advice(text, "").isPresent();
  }

  private boolean isOver(String month) {
    return asOf.filter(YearMonth.parse(month).atEndOfMonth()::isAfter).isEmpty();
  }

  /** A month for examples of what has happened. */
  private String lastMonth() {
    return asOf.map(day -> YearMonth.from(day).minusMonths(1).toString()).orElse("2026-12");
  }

  /** What says that a stretch or a series ends or ended on a day. */
  String untilWhen(String day) {
    boolean quarter = day.contains("Q");
    LocalDate last =
        day.matches(DAY)
            ? LocalDate.parse(day)
            : YearMonth.of(
                    Integer.parseInt(day.substring(0, 4)),
                    quarter
                        ? 3 * Integer.parseInt(day.substring(6))
                        : Integer.parseInt(day.substring(5)))
                .atEndOfMonth();
    return asOf.filter(last::isAfter).isPresent()
        ? "Where it is to end, `until: " + day + "` says."
        : "Until when it took place, `done: " + day + "` says.";
  }

  /** A day, a month or a quarter of the calendar, from which others count. */
  Optional<RoughDate> calendarDate(YamlScalar scalar, String key) {
    String text = scalar.text();
    if (isRough(text)) {
      return rough(scalar, key);
    }
    Optional<String> meant =
        MeantDay.rough(text).map(rough -> "Write `" + key + ": " + rough + "`.");
    if (meant.isEmpty() && (text.matches(DAY) || MeantDay.advice(text, "").isPresent())) {
      return Scalars.date(scalar, key + ": ", problems).map(RoughDate::of);
    }
    problems.error(
        BAD_DATE,
        scalar.at(),
        "`" + key + "` needs a day, a month or a quarter, but here is " + Scalars.shown(text),
        meant.orElse(
            "Write the day, as in `"
                + key
                + ": 2027-03-01`, or as long as it is not decided the month (2027-03) or the quarter"
                + " (2027-Q1); correct it later, and what counts from it follows."));
    return Optional.empty();
  }

  /** Says that a launch is a month or a quarter, once, because much counts from it. */
  void warnOfRough(SourceLocation at, String what, RoughDate launch) {
    if (launch.isDay()) {
      return;
    }
    boolean over = asOf.filter(launch::isReached).isPresent();
    problems.warning(
        "launch-not-a-day",
        at,
        what
            + (over
                ? " was planned for " + launch + ", which is over"
                : " is planned for " + launch)
            + ": what counts from it counts from "
            + launch.day()
            + " so far",
        over
            ? "Write the day on which it took place, or when it is planned for now."
            : "Write the day when it is decided, and what counts from it follows.");
  }

  private static boolean isRough(String text) {
    return MONTH.matcher(text).matches() || QUARTER.matcher(text).matches();
  }

  private Optional<RoughDate> rough(YamlScalar scalar, String key) {
    Matcher month = MONTH.matcher(scalar.text());
    Matcher quarter = QUARTER.matcher(scalar.text());
    Optional<DateSpec> date =
        month.matches()
            ? rough(scalar, key, Precision.MONTH, month)
            : quarter.matches() ? rough(scalar, key, Precision.QUARTER, quarter) : Optional.empty();
    return date.map(spec -> ((DateSpec.Fixed) spec).toRoughDate());
  }

  /** A day, month or quarter that is over: more may not be on record. */
  Optional<RoughDate> pastOrRough(Fields fields, String key) {
    Optional<YamlScalar> scalar = fields.value(key, "a date", lastMonth());
    String text = scalar.map(YamlScalar::text).orElse("");
    Optional<String> meant = MeantDay.rough(text);
    if (!isRough(text) && meant.isPresent()) {
      problems.error(
          BAD_DATE,
          scalar.get().at(),
          "`" + key + "` needs a date, but here is " + Scalars.shown(text),
          "Write `" + key + ": " + meant.get() + "`.");
      return Optional.empty();
    } else if (!isRough(text)) {
      return past(scalar, key, ", and a month or a quarter will do").map(RoughDate::of);
    }
    Optional<RoughDate> date = rough(scalar.get(), key);
    boolean begun =
        date.isPresent() && asOf.filter(day -> date.get().contains(RoughDate.of(day))).isPresent();
    if (date.isPresent() && !begun) {
      checkPast(scalar.get(), date.get().day());
    } else if (begun && asOf.filter(date.get().day()::isAfter).isPresent()) {
      problems.error(
          "after-as-of",
          scalar.get().at(),
          "`" + text + "` is not over on the as-of date, " + asOf.get(),
          "Write the day, as in `" + key + ": " + asOf.get() + "`.");
    }
    return date;
  }

  void checkPast(YamlScalar scalar, LocalDate date) {
    checkPast(scalar, date, problems);
  }

  /**
   * As {@link #checkPast(YamlScalar, LocalDate)}.
   *
   * @param found receives what is wrong
   */
  void checkPast(YamlScalar scalar, LocalDate date, Problems found) {
    if (asOf.isPresent() && date.isAfter(asOf.get())) {
      found.error(
          "after-as-of",
          scalar.at(),
          date + " lies after the as-of date, " + asOf.get() + ", and cannot have happened yet",
          "Correct the date, or move the as-of date on.");
    }
  }

  /** A date, or so much after each session: {@code 2w}. */
  Optional<Due> due(Fields fields, String key) {
    Optional<YamlScalar> scalar = fields.value(key, "a date or an interval", "2w");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    if (ids.contains(text) || !text.matches("[0-9]+\\s*[A-Za-z]+")) {
      return spec(scalar.get(), key).map(Due.On::new);
    }
    Optional<Step> step = step(text);
    if (step.isEmpty()) {
      problems.error(
          "bad-interval",
          scalar.get().at(),
          "`" + key + "` needs a date or an interval of at least 1, but here is `" + text + "`",
          "Write `"
              + key
              + ": 2w` for two weeks after each session (d days, wd working days, w weeks, m"
              + " months), or a date.");
    }
    return step.map(after -> new Due.After(after.amount(), after.unit()));
  }

  /**
   * {@code date}, or {@code dates}, or {@code from} and {@code until}, or {@code from} and {@code
   * every} with or without {@code until}.
   */
  Optional<Recurrence> recurrence(Fields fields) {
    if (isUndecidedSeries(fields)) {
      changes(fields);
      return Optional.empty();
    }
    Optional<DateSpec> date = openSpec(fields, "date");
    List<DateSpec> dates = specs(fields, "dates");
    Optional<DateSpec> from = spec(fields, "from");
    Optional<DateSpec> until = spec(fields, "until");
    Optional<Step> every = step(fields);
    Recurrence.Changes changes = changes(fields);
    List<String> written =
        Stream.of("date", "dates", "from", "until", "every").filter(fields::has).toList();
    if (written.size() > 1 && written.get(0).startsWith("date")) {
      String other = written.get(1);
      problems.error(
          "contradiction",
          fields.keyAt(other).orElse(fields.at()),
          "`" + written.get(0) + "` and `" + other + "` cannot stand together in " + fields.what(),
          written.get(0).equals("dates") || other.startsWith("date") || other.equals("from")
              ? "Keep `date` for a single day, `dates` for several; use `from`, `until` and `every` for a"
                  + " series."
              : "Write `from` in place of `date` for a series or a stretch, or take `"
                  + other
                  + "` out for a single day.");
      return Optional.empty();
    }
    if (fields.has("dates")) {
      return dates.isEmpty() ? Optional.empty() : Optional.of(new Recurrence.Days(dates, changes));
    }
    if (written.isEmpty() || fields.has("date")) {
      fields.require("date", "launch - 1w");
      return date.map(Recurrence.Once::new);
    }
    fields.require("from", "launch + 1w");
    if (!fields.has("every")) {
      fields.require("until", "launch + 12w");
    }
    boolean unread = fields.has("until") && until.isEmpty();
    if (from.isEmpty() || unread || (every.isEmpty() && (fields.has("every") || until.isEmpty()))) {
      return Optional.empty();
    }
    if (until.isPresent() && isBefore(until.get(), from.get())) {
      problems.error(
          "ends-before-start",
          until.get().at(),
          "`until` lies before `from`",
          "Correct one of the two.");
      return Optional.empty();
    }
    return Optional.of(
        every.isPresent()
            ? new Recurrence.Series(
                from.get(), until, every.get().amount(), every.get().unit(), changes)
            : new Recurrence.Period(from.get(), until.get()));
  }

  /** Reports a series or a stretch of which nobody knows when it is. */
  private boolean isUndecidedSeries(Fields fields) {
    Optional<YamlScalar> open =
        Stream.of("dates", "from", "until")
            .filter(key -> !key.equals("until") || !fields.has("every"))
            .flatMap(key -> fields.node(key).stream())
            .filter(node -> node instanceof YamlScalar scalar && isUndecided(scalar))
            .map(YamlScalar.class::cast)
            .findFirst();
    if (open.isPresent()) {
      String all =
          Stream.of("date", "dates", "from", "until", "every")
              .filter(key -> fields.node(key).isPresent() && !key.equals("date"))
              .map(key -> "`" + key + "`")
              .collect(Collectors.joining(" and "));
      problems.error(
          BAD_DATE,
          open.get().at(),
          "a series or a stretch needs days, but here is " + Scalars.shown(open.get().text()),
          "Write `date: to be set` in place of " + all + " until they are known.");
    }
    return open.isPresent();
  }

  private Recurrence.Changes changes(Fields fields) {
    boolean series = fields.has("dates") || fields.has("every");
    for (String key : List.of("on-days-off", "moved", "skipped")) {
      if (fields.has(key) && !series) {
        problems.error(
            "contradiction",
            fields.keyAt(key).orElse(fields.at()),
            "`" + key + "` is for a series, and " + fields.what() + " is none",
            key.equals("on-days-off")
                ? "Choose another `date`, or make a series of it with `every` or `dates`."
                : "Use `forecast` for a new day, or `dropped` for what does not take place.");
      }
    }
    Recurrence.DaysOff daysOff =
        fields.choice("on-days-off", Recurrence.DaysOff.class).orElse(Recurrence.DaysOff.KEEP);
    List<Recurrence.Moved> moved = new ArrayList<>();
    for (YamlEntry entry : fields.entries("moved", "moved: {2027-03-08: 2027-03-10}")) {
      String lead = entry.key().text() + ": ";
      Optional<LocalDate> day = Scalars.date(entry.key(), "", problems);
      Optional<DateSpec> to =
          Scalars.text(entry.value(), lead, problems)
              .flatMap(text -> spec(text, entry.key().text()));
      if (day.isPresent() && to.isPresent()) {
        moved.add(new Recurrence.Moved(entry.key().at(), day.get(), to.get()));
      }
    }
    List<Recurrence.Skipped> skipped = new ArrayList<>();
    for (YamlEntry entry : fields.entries("skipped", "skipped: {2027-03-22: Quarter end}")) {
      Optional<LocalDate> day = Scalars.date(entry.key(), "", problems);
      Optional<String> reason =
          Scalars.prose(entry.value(), entry.key().text() + ": ", problems).map(YamlScalar::text);
      if (day.isPresent() && reason.isPresent()) {
        skipped.add(new Recurrence.Skipped(entry.key().at(), day.get(), reason.get()));
      }
    }
    return new Recurrence.Changes(daysOff, moved, skipped);
  }

  /** Dates in order. */
  private List<DateSpec> specs(Fields fields, String key) {
    if (fields.has(key) && fields.items(key).isEmpty()) {
      problems.error(
          "empty-list",
          fields.keyAt(key).orElse(fields.at()),
          fields.what() + " has no day",
          "Name the days, as in `" + key + ": [2027-03-02, 2027-03-09]`.");
    }
    List<DateSpec> specs = new ArrayList<>();
    for (YamlScalar scalar : fields.scalars(key)) {
      Optional<DateSpec> spec = spec(scalar, key);
      if (spec.isEmpty()) {
        return List.of();
      }
      specs.add(spec.get());
    }
    return specs;
  }

  /** Whether it is certain from the text alone that one date lies before another. */
  static boolean isBefore(DateSpec a, DateSpec b) {
    if (a instanceof DateSpec.Fixed x && b instanceof DateSpec.Fixed y) {
      return x.date().isBefore(y.date());
    }
    if (a instanceof DateSpec.Relative x
        && b instanceof DateSpec.Relative y
        && x.anchor().equals(y.anchor())) {
      boolean apart = x.amount() <= 0 && y.amount() >= 0 && x.amount() != y.amount();
      return apart || (x.unit() == y.unit() && x.amount() < y.amount());
    }
    return false;
  }

  private record Step(int amount, DateUnit unit) {}

  private Optional<Step> step(Fields fields) {
    Optional<YamlScalar> scalar = fields.value("every", "an interval", "2w");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Step> step = step(scalar.get().text());
    if (step.isPresent()) {
      return step;
    }
    Optional<String> meant = Wording.length(scalar.get().text());
    problems.error(
        "bad-interval",
        scalar.get().at(),
        "`every` needs an interval of at least 1, but here is "
            + Scalars.shown(scalar.get().text()),
        meant
            .map(interval -> "Write `every: " + interval + "`.")
            .orElse("Write it like `every: 2w` (d days, wd working days, w weeks, m months)."));
    return Optional.empty();
  }

  private static Optional<Step> step(String text) {
    Matcher m = STEP.matcher(text);
    return m.matches() && UNITS.containsKey(m.group(2)) && Integer.parseInt(m.group(1)) > 0
        ? Optional.of(new Step(Integer.parseInt(m.group(1)), UNITS.get(m.group(2))))
        : Optional.empty();
  }

  /** {@code 60min}, {@code 1h} or {@code 1h 30min}; at most a day. */
  Optional<Duration> duration(Fields fields, String key) {
    Optional<YamlScalar> scalar = fields.value(key, "a duration", "45min");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher m = DURATION.matcher(scalar.get().text());
    if (m.matches() && (m.group(1) != null || m.group(2) != null)) {
      Duration duration = Duration.ofHours(number(m.group(1))).plusMinutes(number(m.group(2)));
      if (!duration.isZero() && duration.compareTo(Duration.ofDays(1)) <= 0) {
        return Optional.of(duration);
      }
    }
    problems.error(
        "bad-duration",
        scalar.get().at(),
        "`"
            + key
            + "` needs a duration of up to 24 hours, but here is "
            + Scalars.shown(scalar.get().text()),
        Optional.of(scalar.get().text())
            .filter(text -> !DURATION.matcher(text).matches()) // not too long, or nothing
            .flatMap(Wording::duration)
            .map(duration -> "Write `" + key + ": " + duration + "`.")
            .orElse("Write it like `" + key + ": 45min`, `1h` or `1h 30min`."));
    return Optional.empty();
  }

  /** A time of day, {@code 09:30}. */
  Optional<LocalTime> time(Fields fields, String key) {
    Optional<YamlScalar> scalar = fields.value(key, "a time of day", "09:30");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher m = TIME.matcher(scalar.get().text());
    if (m.matches()) {
      return Optional.of(LocalTime.of(number(m.group(1)), number(m.group(2))));
    }
    problems.error(
        "bad-time",
        scalar.get().at(),
        "`" + key + "` needs a time of day, but here is " + Scalars.shown(scalar.get().text()),
        Wording.time(scalar.get().text())
            .map(time -> "Write `" + key + ": " + time + "`.")
            .orElse("Write hours and minutes, from 00:00 to 23:59, like `" + key + ": 09:30`."));
    return Optional.empty();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
