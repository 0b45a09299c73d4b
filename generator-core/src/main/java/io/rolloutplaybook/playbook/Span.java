package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.Phases;
import io.rolloutplaybook.model.Blackout;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days that a document's pictures show: whole weeks, from the one with the first thing in it
 * (or launch) to the one with the last (or the end of the launch phase), and to the as-of date
 * where that is at most four weeks further out. With waves, from the first launch to the end of the
 * last launch phase.
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
  /** How far pictures reach out for the as-of date. */
  private static final int WEEKS_TO_AS_OF = 4;

  public Span {
    weeks = List.copyOf(weeks);
    bands = List.copyOf(bands);
  }

  /** The weeks around what lies between the two days. */
  static Span around(Analysis analysis, LocalDate earliest, LocalDate latest) {
    List<Phases> launches = launches(analysis);
    List<Wave> waves = analysis.waves().stream().flatMap(w -> w.wave().stream()).toList();
    LocalDate launch = launches.get(0).launch();
    LocalDate launchEnd = launches.get(launches.size() - 1).launchEnd();
    LocalDate asOf = analysis.asOf();
    LocalDate first = earliest.isBefore(launch) ? earliest : launch;
    LocalDate last = latest.isAfter(launchEnd) ? latest : launchEnd;
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
    LocalDate after = launchEnd.plusDays(1);
    add(bands, Band.Kind.BEFORE, from, launch.minusDays(1), Optional.empty(), from, to);
    LocalDate begin = launch;
    for (Phases phases : launches) {
      // Waves a few days apart have launch phases that overlap; grounds do not.
      begin = phases.launch().isAfter(begin) ? phases.launch() : begin;
      Band band = new Band(Band.Kind.LAUNCH, begin, phases.launchEnd(), Optional.empty());
      add(bands, band.kind(), begin, band.to(), launching(waves, band), from, to);
      begin = phases.launchEnd().plusDays(1);
    }
    add(bands, Band.Kind.AFTER, after, to, Optional.empty(), from, to);
    bands.addAll(blackouts(analysis.rollout(), from, to));
    return new Span(from, to, !asOf.isBefore(from) && !asOf.isAfter(to), mondays, bands);
  }

  /** The waves that launch within it. */
  private static Optional<String> launching(List<Wave> waves, Band band) {
    return waves.stream()
        .filter(w -> !w.launch().isBefore(band.from()) && !w.launch().isAfter(band.to()))
        .map(Wave::name)
        .reduce((a, b) -> a + ", " + b);
  }

  private static List<Phases> launches(Analysis analysis) {
    return analysis.waves().isEmpty()
        ? List.of(analysis.phases())
        : analysis.waves().stream().map(Analysis::phases).toList();
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
