package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts milestones on their days and says how each stands at the as-of date. */
final class MilestoneResolver {
  private final Map<String, Milestone> milestones = new LinkedHashMap<>();
  private final LocalDate asOf;
  private final Launches launches;
  private final DateResolver dates;
  private final Problems problems;

  MilestoneResolver(
      List<Milestone> milestones,
      LocalDate asOf,
      Launches launches,
      DateResolver dates,
      Problems problems) {
    milestones.forEach(m -> this.milestones.put(m.id(), m));
    this.asOf = asOf;
    this.launches = launches;
    this.dates = dates;
    this.problems = problems;
  }

  /** The dates of a milestone before its status is known. */
  private record Dated(
      Optional<RoughDate> startDate, RoughDate plannedDate, RoughDate effectiveDate) {
    Optional<LocalDate> start() {
      return startDate.map(RoughDate::day);
    }

    LocalDate planned() {
      return plannedDate.day();
    }

    LocalDate effective() {
      return effectiveDate.day();
    }
  }

  /** All milestones in the definition's order; those with a problem are left out. */
  List<ResolvedMilestone> resolve() {
    findCycles();
    Map<String, Dated> dated = new LinkedHashMap<>();
    for (Milestone m : milestones.values()) {
      date(m).ifPresent(d -> dated.put(m.id(), d));
    }
    List<ResolvedMilestone> resolved = new ArrayList<>();
    dated.forEach(
        (id, d) -> {
          Milestone m = milestones.get(id);
          resolved.add(
              new ResolvedMilestone(
                  m,
                  d.startDate(),
                  d.plannedDate(),
                  d.effectiveDate(),
                  status(m, d, dated),
                  launches.of(m.wave()).of(d.effective()),
                  dates.moves(
                      d.plannedDate(),
                      m.history(),
                      d.effectiveDate(),
                      m.done().isEmpty() && m.forecast().isPresent(),
                      m.because())));
        });
    return resolved;
  }

  private Optional<Dated> date(Milestone m) {
    Optional<RoughDate> start = m.start().flatMap(dates::planned);
    Optional<RoughDate> forecast = m.forecast().flatMap(dates::forecast);
    Optional<RoughDate> done = m.done().filter(day -> dates.inRange(m.at(), day.day()).isPresent());
    // What was done is dated, even if what it counted from is to be set again.
    Optional<RoughDate> planned = dates.planned(m.date()).or(() -> done);
    if (planned.isEmpty()
        || (m.start().isPresent() && start.isEmpty() && done.isEmpty())
        || (m.forecast().isPresent() && forecast.isEmpty())
        || (m.done().isPresent() && done.isEmpty())) {
      return Optional.empty();
    }
    if (start.isPresent() && start.get().day().isAfter(planned.get().day())) {
      problems.error(
          "ends-before-start",
          m.date().at(),
          "`"
              + m.id()
              + "` is planned for "
              + planned.get().day()
              + ", before its start on "
              + start.get().day(),
          "Correct one of the two dates.");
    }
    return Optional.of(
        new Dated(
            start,
            planned.get(),
            done.map(d -> d.asPlanned(planned.get())).or(() -> forecast).orElse(planned.get())));
  }

  private MilestoneStatus status(Milestone m, Dated d, Map<String, Dated> all) {
    boolean afterPlan = d.effectiveDate().isAfter(d.plannedDate());
    // Without a start it takes no time: what it depends on must be reached by its own day.
    LocalDate start = d.start().orElse(d.effective());
    if (m.dropped().isPresent()) {
      return MilestoneStatus.DROPPED;
    } else if (m.done().isPresent()) {
      return afterPlan ? MilestoneStatus.DONE_LATE : MilestoneStatus.DONE;
    } else if (d.effective().isBefore(asOf)) {
      return MilestoneStatus.OVERDUE;
    } else if (afterPlan) {
      return MilestoneStatus.LATE;
    } else if (m.dependsOn().stream()
        .filter(all::containsKey)
        .filter(id -> milestones.get(id).dropped().isEmpty())
        .anyMatch(id -> all.get(id).effective().isAfter(start))) {
      return MilestoneStatus.AT_RISK;
    } else if (d.start().isPresent() && !d.start().get().isAfter(asOf)) {
      return MilestoneStatus.IN_PROGRESS;
    }
    return MilestoneStatus.PLANNED;
  }

  /**
   * Reports dependencies that lead back to themselves. The walk keeps its own stack, because a
   * chain of dependencies may be as long as the definition.
   */
  private void findCycles() {
    Set<String> finished = new HashSet<>();
    Set<String> reported = new HashSet<>();
    for (String root : milestones.keySet()) {
      Set<String> path = new LinkedHashSet<>();
      Deque<Iterator<String>> open = new ArrayDeque<>();
      if (!finished.contains(root)) {
        path.add(root);
        open.push(milestones.get(root).dependsOn().iterator());
      }
      Deque<String> names = new ArrayDeque<>(path);
      while (!open.isEmpty()) {
        if (!open.peek().hasNext()) {
          open.pop();
          String done = names.pop();
          path.remove(done);
          finished.add(done);
          continue;
        }
        String next = open.peek().next();
        if (path.contains(next)) {
          // One report for milestones in several cycles: there may be very many.
          if (!reported.contains(next) && !reported.contains(names.peek())) {
            reported.addAll(report(path, next));
          }
        } else if (milestones.containsKey(next) && !finished.contains(next)) {
          path.add(next);
          names.push(next);
          open.push(milestones.get(next).dependsOn().iterator());
        }
      }
    }
  }

  private List<String> report(Set<String> path, String again) {
    List<String> cycle = new ArrayList<>(path);
    cycle = cycle.subList(cycle.indexOf(again), cycle.size());
    problems.error(
        "dependency-cycle",
        milestones.get(again).at(),
        "these milestones wait for each other: " + String.join(" → ", cycle) + " → " + again,
        "Take one of them out of `depends-on`.");
    return cycle;
  }
}
