package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.DateUnit;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Warns of what was planned after something, and now lies before it because that has moved, or the
 * other way round. A plan does not move by itself, so its author has to say what becomes of it.
 */
final class MovedAnchors {
  private final LocalDate asOf;
  private final DateResolver dates;
  private final Problems problems;
  private final Set<String> dropped = new HashSet<>();

  private MovedAnchors(Rollout rollout, LocalDate asOf, DateResolver dates, Problems problems) {
    this.asOf = asOf;
    this.dates = dates;
    this.problems = problems;
    rollout.milestones().forEach(m -> drop(m.id(), m.dropped()));
    rollout.communications().forEach(c -> drop(c.id(), c.dropped()));
    rollout.coaching().sessions().forEach(s -> drop(s.id(), s.dropped()));
    rollout.trainings().forEach(t -> drop(t.id(), t.dropped()));
  }

  private void drop(String id, Optional<String> reason) {
    reason.ifPresent(given -> dropped.add(id));
  }

  static void warn(
      Rollout rollout,
      LocalDate asOf,
      DateResolver dates,
      List<ResolvedMilestone> milestones,
      List<Occurrence> occurrences,
      List<CoachingSession> sessions,
      List<ResolvedTraining> trainings,
      Problems problems) {
    MovedAnchors anchors = new MovedAnchors(rollout, asOf, dates, problems);
    for (ResolvedMilestone m : milestones) {
      if (m.milestone().done().isEmpty() && !m.isDropped()) {
        anchors.check(m);
      }
    }
    for (Occurrence o : occurrences) {
      if (o.status().isOpen() && o.number().orElse(1) == 1) {
        Communication c = o.communication();
        anchors.check(c.id(), c.when(), o.effectiveDate(), c.forecast());
      }
    }
    for (CoachingSession s : sessions) {
      s.dates().stream()
          .filter(d -> d.number() == 1 && !d.isHeld())
          .forEach(
              d ->
                  anchors.check(
                      s.session().id(),
                      s.session().when(),
                      d.effectiveDate(),
                      s.session().forecast()));
    }
    for (ResolvedTraining t : trainings) {
      Training training = t.training();
      if (training.done().isEmpty() && !t.isDropped()) {
        training
            .from()
            .ifPresent(spec -> anchors.check(training.id(), "from", spec, t.fromDate(), false));
        boolean forecast = training.forecast().isPresent();
        training
            .by()
            .ifPresent(
                spec -> anchors.check(training.id(), "by", spec, t.effectiveDate(), forecast));
      }
    }
  }

  /** What a milestone depends on, the timeline follows by itself. */
  private void check(ResolvedMilestone m) {
    Milestone milestone = m.milestone();
    if (!milestone.dependsOn().contains(anchor(milestone.date()))) {
      boolean forecast = milestone.forecast().isPresent();
      check(m.id(), "date", milestone.date(), m.effectiveDate(), forecast);
    }
    milestone
        .start()
        .filter(start -> !milestone.dependsOn().contains(anchor(start)))
        .ifPresent(start -> check(m.id(), "start", start, m.startDate(), false));
  }

  private static String anchor(DateSpec spec) {
    return spec instanceof DateSpec.Relative relative ? DateSpec.item(relative.anchor()) : "";
  }

  private void check(String id, Recurrence when, RoughDate effective, Optional<DateSpec> forecast) {
    String key = when instanceof Recurrence.Once ? "date" : "from";
    check(id, key, when.first(), effective, forecast.isPresent());
  }

  private void check(
      String id, String key, DateSpec spec, Optional<RoughDate> effective, boolean forecast) {
    effective.ifPresent(day -> check(id, key, spec, day, forecast));
  }

  /**
   * @param key under which the date stands
   * @param effective where it is now
   */
  private void check(String id, String key, DateSpec spec, RoughDate effective, boolean forecast) {
    if (!(spec instanceof DateSpec.Relative relative)
        || relative.isFromLaunch()
        || dropped.contains(anchor(spec))
        || effective.day().isBefore(asOf)) {
      return;
    }
    DateSpec anchor = new DateSpec.Relative(spec.at(), relative.anchor(), 0, DateUnit.DAYS);
    Optional<RoughDate> planned = dates.planned(spec);
    Optional<RoughDate> before = dates.planned(anchor);
    Optional<RoughDate> now = dates.forecast(anchor);
    if (planned.isEmpty() || before.isEmpty() || now.isEmpty()) {
      return;
    }
    int order = planned.get().day().compareTo(before.get().day());
    boolean early = order >= 0 && effective.day().isBefore(now.get().day());
    boolean late = order <= 0 && effective.day().isAfter(now.get().day());
    if (now.get().day().equals(before.get().day()) || !(early || late)) {
      return;
    }
    boolean moves = key.equals("date") || key.equals("by");
    problems.warning(
        "anchor-moved",
        spec.at(),
        "`"
            + id
            + "`, on "
            + effective.day()
            + ", counts from `"
            + relative.named()
            + "`, which has moved to "
            + now.get().day()
            + (early ? " and now comes after it" : " and now comes before it"),
        forecast
            ? "Correct its `forecast` if it moves as well."
            : moves
                ? "Add `forecast: " + relative.written() + "` if it moves as well."
                : "Write its new day, as in `"
                    + key
                    + ": "
                    + dates.forecast(spec).map(day -> day.day().toString()).orElse("2027-03-01")
                    + "`, if it moves as well.");
  }
}
