package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What has no date yet: it is to be set, or it counts from something whose date is. It enters no
 * calculation.
 *
 * @param id of a session of a training that of the training
 * @param owner who sees to it; of a session the coach
 * @param countsFrom name of what it counts from; absent when its own date is to be set
 * @param waiting names of what counts from it or depends on it
 */
public record Undated(
    Kind kind,
    String id,
    String name,
    Optional<Party> owner,
    Optional<String> countsFrom,
    List<String> waiting) {
  /** What it is. */
  public enum Kind {
    MILESTONE,
    COMMUNICATION,
    SESSION,
    /** A session of a training. */
    TRAINING
  }

  public Undated {
    waiting = List.copyOf(waiting);
  }

  /** Before it is known what waits for it. */
  private record Draft(
      Kind kind, String id, String name, Optional<Party> owner, List<DateSpec> dates) {
    Optional<DateSpec> open() {
      return dates.stream().filter(DateSpec.ToBeSet.class::isInstance).findFirst();
    }

    List<String> anchors() {
      return dates.stream()
          .filter(DateSpec.Relative.class::isInstance)
          .map(spec -> ((DateSpec.Relative) spec).anchor())
          .map(DateSpec::item)
          .toList();
    }
  }

  /**
   * All that has no date, in the definition's order, without what was dropped. Warns of each date
   * that is to be set.
   *
   * @param waves from whose launches dates may count
   * @param dated ids of what has one
   */
  static List<Undated> of(Rollout rollout, List<Wave> waves, Set<String> dated, Problems problems) {
    Map<String, Wave> unlaunched = new LinkedHashMap<>();
    waves.stream().filter(w -> w.launch().isEmpty()).forEach(w -> unlaunched.put(w.id(), w));
    Map<String, Draft> drafts = new LinkedHashMap<>();
    Predicate<String> open = id -> drafts.containsKey(id) || unlaunched.containsKey(id);
    for (Milestone m : rollout.milestones()) {
      if (!dated.contains(m.id()) && m.dropped().isEmpty()) {
        drafts.put(
            m.id(),
            draft(Kind.MILESTONE, m.id(), m.name(), m.owner(), m.date(), m.start(), m.forecast()));
      }
    }
    for (Communication c : rollout.communications()) {
      if (!dated.contains(c.id()) && c.dropped().isEmpty()) {
        drafts.put(
            c.id(),
            draft(
                Kind.COMMUNICATION,
                c.id(),
                c.title().orElse(c.id()),
                c.owner(),
                c.when().first(),
                c.when().last(),
                c.forecast()));
      }
    }
    for (Coaching.Session s : rollout.coaching().sessions()) {
      if (!dated.contains(s.id()) && s.dropped().isEmpty()) {
        drafts.put(
            s.id(),
            draft(
                Kind.SESSION,
                s.id(),
                s.title().orElse(s.id()),
                Optional.of(s.coach()),
                s.when().first(),
                s.when().last(),
                s.forecast()));
      }
    }
    for (Training t : rollout.trainings()) {
      Draft whole =
          new Draft(Kind.TRAINING, t.id(), t.name(), t.owner(), dates(Stream.of(t.by(), t.from())));
      if (t.dropped().isEmpty() && t.done().isEmpty() && whole.anchors().stream().anyMatch(open)) {
        drafts.put(t.id(), whole);
      }
      for (int i = 0; i < t.sessions().size() && t.dropped().isEmpty(); i++) {
        Training.Session s = t.sessions().get(i);
        Draft draft =
            draft(
                Kind.TRAINING,
                t.id(),
                name(t, s),
                t.owner(),
                s.when().first(),
                s.when().last(),
                Optional.empty());
        if (s.dropped().isEmpty()
            && (draft.open().isPresent() || draft.anchors().stream().anyMatch(open))) {
          // No id holds a space: nothing counts from one session of a training.
          drafts.put(t.id() + " " + i, draft);
        }
      }
    }
    Map<String, List<String>> waiting = new HashMap<>();
    drafts.values().forEach(d -> d.anchors().forEach(a -> add(waiting, a, d.name())));
    rollout.milestones().forEach(m -> m.dependsOn().forEach(id -> add(waiting, id, m.name())));
    for (Wave wave : unlaunched.values()) {
      problems.warning(
          "date-to-be-set",
          wave.at(),
          "the launch of wave `"
              + wave.id()
              + "` is to be set"
              + waitingFor(waiting.getOrDefault(wave.id(), List.of()).stream().distinct().toList()),
          "Write it when it is known; a month (2027-09) or a quarter (2027-Q3) will do.");
    }
    List<Undated> all = new ArrayList<>();
    drafts.forEach(
        (key, d) -> {
          List<String> names = waiting.getOrDefault(key, List.of()).stream().distinct().toList();
          d.open()
              .ifPresent(
                  spec ->
                      problems.warning(
                          "date-to-be-set",
                          spec.at(),
                          (d.kind() == Kind.TRAINING
                                  ? "the date of a session of `"
                                  : "the date of `")
                              + d.id()
                              + "` is to be set"
                              + waitingFor(names),
                          "Write it when it is known; until then no calculation counts it."));
          Optional<String> anchor = d.anchors().stream().filter(open).findFirst();
          all.add(
              new Undated(
                  d.kind(),
                  d.id(),
                  d.name(),
                  d.owner(),
                  anchor.map(
                      id ->
                          unlaunched.containsKey(id)
                              ? "the launch of " + unlaunched.get(id).name()
                              : drafts.get(id).name()),
                  names));
        });
    return all;
  }

  private static String name(Training t, Training.Session s) {
    return s.cohort()
        .flatMap(id -> t.cohorts().stream().filter(c -> c.id().equals(id)).findFirst())
        .map(cohort -> t.name() + ", " + cohort.name())
        .orElse(t.name());
  }

  private static Draft draft(
      Kind kind,
      String id,
      String name,
      Optional<Party> owner,
      DateSpec first,
      Optional<DateSpec> second,
      Optional<DateSpec> third) {
    return new Draft(kind, id, name, owner, dates(Stream.of(Optional.of(first), second, third)));
  }

  private static List<DateSpec> dates(Stream<Optional<DateSpec>> dates) {
    return dates.flatMap(Optional::stream).toList();
  }

  private static void add(Map<String, List<String>> waiting, String id, String name) {
    waiting.computeIfAbsent(id, key -> new ArrayList<>()).add(name);
  }

  private static String waitingFor(List<String> names) {
    int most = 3;
    if (names.isEmpty()) {
      return "";
    }
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return ", and these wait for it: "
        + first
        + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
  }
}
