package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.Phases;
import io.rolloutplaybook.model.Blackout;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that a document's pictures show: whole weeks, from the one with the first thing in it
 * (or launch) to the one with the last (or the end of the launch phase), and to the as-of date
 * where that is at most four weeks further out. With waves, from the first launch to the end of the
 * last launch phase. A launch that is to be set is not in it.
 *
 * @param from a Monday
 * @param to a Sunday
 * @param asOfShown whether the as-of date lies between them
 * @param weeks every Monday from {@code from} on, without a gap
 * @param bands stretches with a ground of their own, cut to these days; phases first, then
 *     blackouts; none is empty
 */
public record Span(
    LocalDate from, LocalDate to, boolean asOfShown, List<LocalDate> weeks, List<Band> bands) {
  /** The days of a launch phase. */
  private record Launch(LocalDate from, LocalDate to) {
    static Launch of(Analysis analysis) {
      Phases phases = analysis.phases();
      return new Launch(phases.launch().orElseThrow(), phases.launchEnd().orElseThrow());
    }
  }

  /** How far pictures reach out for the as-of date. */
  private static final int WEEKS_TO_AS_OF = 4;

  public Span {
    weeks = List.copyOf(weeks);
    bands = List.copyOf(bands);
  }

  /** The weeks around all of these days and launch; around the as-of date if there are none. */
  static Span around(Analysis analysis, Stream<LocalDate> days) {
    List<LocalDate> sorted =
        Stream.concat(analysis.rollout().launch().map(RoughDate::day).stream(), days)
            .sorted()
            .toList();
    return sorted.isEmpty()
        ? around(analysis, analysis.asOf(), analysis.asOf())
        : around(analysis, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** The weeks around what lies between the two days. */
  static Span around(Analysis analysis, LocalDate earliest, LocalDate latest) {
    List<Launch> launches = launching(analysis).stream().map(Launch::of).toList();
    LocalDate asOf = analysis.asOf();
    LocalDate first = earliest;
    LocalDate last = latest;
    for (Launch launch : launches) {
      first = launch.from().isBefore(first) ? launch.from() : first;
      last = launch.to().isAfter(last) ? launch.to() : last;
    }
    // "Today" belongs in the picture unless it would leave most of it empty.
    if (asOf.isBefore(first) && !asOf.isBefore(first.minusWeeks(WEEKS_TO_AS_OF))) {
      first = asOf;
    }
    if (asOf.isAfter(last) && !asOf.isAfter(last.plusWeeks(WEEKS_TO_AS_OF))) {
      last = asOf;
    }
    LocalDate from = Analysis.monday(first);
    LocalDate to = Analysis.monday(last).plusDays(6);
    List<LocalDate> mondays = new ArrayList<>();
    for (LocalDate monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      mondays.add(monday);
    }
    List<Band> bands = new ArrayList<>();
    if (!launches.isEmpty()) {
      LocalDate begin = launches.get(0).from();
      add(bands, Band.Kind.BEFORE, from, begin.minusDays(1), Optional.empty(), from, to);
      for (Launch launch : launches) {
        // Waves a few days apart have launch phases that overlap; grounds do not.
        begin = launch.from().isAfter(begin) ? launch.from() : begin;
        if (!begin.isAfter(launch.to())) {
          bands.add(band(analysis, begin, launch.to()));
        }
        begin = launch.to().plusDays(1);
      }
      add(bands, Band.Kind.AFTER, begin, to, Optional.empty(), from, to);
    }
    bands.addAll(blackouts(analysis.rollout(), from, to));
    return new Span(from, to, !asOf.isBefore(from) && !asOf.isAfter(to), mondays, bands);
  }

  /** A launch phase, with what launches within it. */
  private static Band band(Analysis analysis, LocalDate from, LocalDate to) {
    List<Band.Launching> launches = new ArrayList<>();
    for (Analysis one : launching(analysis)) {
      RoughDate launch = one.rollout().launch().orElseThrow();
      if (!launch.day().isBefore(from) && !launch.day().isAfter(to)) {
        launches.add(new Band.Launching(one.wave().map(Wave::name), launch));
      }
    }
    return new Band(
        Band.Kind.LAUNCH,
        from,
        to,
        launches.stream().flatMap(l -> l.wave().stream()).reduce((a, b) -> a + ", " + b),
        launches);
  }

  /** The waves that have a launch, in its order, or the whole where none has. */
  static List<Analysis> launching(Analysis analysis) {
    List<Analysis> waves =
        analysis.waves().stream().filter(w -> w.rollout().launch().isPresent()).toList();
    return waves.isEmpty() && analysis.rollout().launch().isPresent() ? List.of(analysis) : waves;
  }

  /** What lies between the two days of each blackout, by date. */
  static List<Band> blackouts(Rollout rollout, LocalDate from, LocalDate to) {
    List<Band> bands = new ArrayList<>();
    rollout.calendar().blackouts().stream()
        .sorted(Comparator.comparing(Blackout::from))
        .forEach(b -> add(bands, Band.Kind.BLACKOUT, b.from(), b.to(), b.reason(), from, to));
    return bands;
  }

  /** Adds what of the band lies between the two days, if anything does. */
  private static void add(
      List<Band> bands,
      Band.Kind kind,
      LocalDate first,
      LocalDate last,
      Optional<String> reason,
      LocalDate from,
      LocalDate to) {
    LocalDate begin = first.isBefore(from) ? from : first;
    LocalDate end = last.isAfter(to) ? to : last;
    if (!begin.isAfter(end)) {
      bands.add(new Band(kind, begin, end, reason));
    }
  }
}
