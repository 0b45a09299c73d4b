package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rollout as its authors wrote it, complete and consistent: every id that is referred to exists,
 * and ids are unique across all kinds of items.
 *
 * @param asOf what "today" means in every status; the caller's date when absent
 * @param language a BCP 47 tag, the language that the definition is written in
 * @param start the first day of preparation; absent, it begins with the earliest thing planned
 * @param launch from which everything counts that belongs to no wave; absent only in what is left
 *     for one wave whose launch is to be set
 * @param objectives what the rollout is to achieve
 * @param extras a team's own texts about an item, by its id
 * @param waves in the order of their launches; none in a rollout that launches everywhere at once
 * @param earlier when it was to launch before, oldest first
 */
public record Rollout(
    SourceLocation at,
    String title,
    Optional<String> organisation,
    Optional<String> summary,
    Optional<String> version,
    String language,
    Optional<DateSpec> start,
    Optional<RoughDate> launch,
    Optional<LocalDate> asOf,
    Optional<String> why,
    Optional<String> whyNow,
    Optional<String> riskOfNotChanging,
    Optional<String> vision,
    List<String> objectives,
    List<Incentive> incentives,
    WorkCalendar calendar,
    List<Person> people,
    List<Audience> audiences,
    Leadership leadership,
    List<Milestone> milestones,
    List<KeyMessage> messages,
    List<Communication> communications,
    Coaching coaching,
    List<Metric> metrics,
    List<Role> roles,
    List<Training> trainings,
    CheckSettings checks,
    List<Workstream> workstreams,
    List<Risk> risks,
    List<Decision> decisions,
    List<Assumption> assumptions,
    Map<String, Map<String, String>> extras,
    List<Wave> waves,
    List<EarlierLaunch> earlier) {
  /** The same with other items, and whatever else differs from wave to wave. */
  public Rollout with(
      Optional<DateSpec> start,
      Optional<RoughDate> launch,
      List<Audience> audiences,
      List<Milestone> milestones,
      List<KeyMessage> messages,
      List<Communication> communications,
      Coaching coaching,
      List<Metric> metrics,
      List<Role> roles,
      List<Training> trainings,
      CheckSettings checks,
      List<Risk> risks,
      List<Decision> decisions,
      List<Assumption> assumptions,
      Map<String, Map<String, String>> extras,
      List<Wave> waves,
      List<EarlierLaunch> earlier) {
    return new Rollout(
        at,
        title,
        organisation,
        summary,
        version,
        language,
        start,
        launch,
        asOf,
        why,
        whyNow,
        riskOfNotChanging,
        vision,
        objectives,
        incentives,
        calendar,
        people,
        audiences,
        leadership,
        milestones,
        messages,
        communications,
        coaching,
        metrics,
        roles,
        trainings,
        checks,
        workstreams,
        risks,
        decisions,
        assumptions,
        extras,
        waves,
        earlier);
  }

  /** What the rollout's own extra texts stand under; no item has this id. */
  public static final String ITSELF = "launch";

  public Rollout {
    objectives = List.copyOf(objectives);
    incentives = List.copyOf(incentives);
    people = List.copyOf(people);
    audiences = List.copyOf(audiences);
    milestones = List.copyOf(milestones);
    messages = List.copyOf(messages);
    communications = List.copyOf(communications);
    metrics = List.copyOf(metrics);
    roles = List.copyOf(roles);
    trainings = List.copyOf(trainings);
    waves = List.copyOf(waves);
    earlier = List.copyOf(earlier);
    workstreams = List.copyOf(workstreams);
    risks = List.copyOf(risks);
    decisions = List.copyOf(decisions);
    assumptions = List.copyOf(assumptions);
    Map<String, Map<String, String>> inOrder = new LinkedHashMap<>();
    extras.forEach(
        (id, extra) -> inOrder.put(id, Collections.unmodifiableMap(new LinkedHashMap<>(extra))));
    extras = Collections.unmodifiableMap(inOrder);
  }

  /** A team's own texts about an item, in the order in which they were written. */
  public Map<String, String> extra(String id) {
    return extras.getOrDefault(id, Map.of());
  }
}
