package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Milestone;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When milestones can be reached at the earliest and must be reached at the latest, given what they
 * depend on.
 *
 * <p>The critical path method of Kelley and Walker (1959), in working days, finish to start and
 * without lags: work may begin on the day on which what it waits for is reached. Early finishes go
 * forward from effective days, and no open milestone is reached before the as-of date; late
 * finishes go backward from launch, or from the last planned day where nothing leads to launch, as
 * while that is to be set. Dropped milestones take no part. Takes time in proportion to milestones
 * and dependencies.
 */
public final class CriticalPath {
  private final WorkingDays workingDays;
  private final Optional<LocalDate> launch;
  private final LocalDate asOf;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final boolean launched;
  private final List<String> path;
  private final Optional<LocalDate> launchNow;

  /**
   * How a milestone stands between what it waits for and what waits for it.
   *
   * @param effectiveStart when the work began or begins: on its planned start, or when what it
   *     waits for is reached, whichever is later; absent without a planned start
   * @param length working days that the passes count for it: as forecast, or as done, from {@code
   *     effectiveStart}; else as planned; 0 without a start
   * @param earlyFinish effective day when done; otherwise the first day on which it can be reached,
   *     not before the effective day nor the as-of date
   * @param lateFinish the last day on which it can be reached without moving launch, or the last
   *     milestone where {@code leadsToLaunch} does not hold
   * @param floatDays working days from {@code earlyFinish} to {@code lateFinish}; negative when it
   *     is too late already
   * @param leadsToLaunch whether launch waits for it: it is planned for launch day or has moved to
   *     it, nothing waits for it and it is planned before launch and waits for nothing of launch
   *     day, or a milestone that waits for it leads to launch; a launch that was waits for nothing
   *     that is still open
   */
  public record Pass(
      Optional<LocalDate> effectiveStart,
      int length,
      LocalDate earlyFinish,
      LocalDate lateFinish,
      int floatDays,
      boolean leadsToLaunch) {}

  private static final class Node {
    final ResolvedMilestone milestone;
    final List<Node> before = new ArrayList<>();
    final List<Node> after = new ArrayList<>();
    int open;
    Optional<LocalDate> effectiveStart = Optional.empty();
    int length;
    LocalDate earlyFinish;
    LocalDate lateFinish;
    boolean leads;

    /** Whether it waits for something of launch day, and so cannot be what launch waits for. */
    boolean afterLaunch;

    Node(ResolvedMilestone milestone) {
      this.milestone = milestone;
      earlyFinish = milestone.effective();
      lateFinish = milestone.effective();
    }

    boolean isDone() {
      return milestone.isDone();
    }
  }

  CriticalPath(
      List<ResolvedMilestone> milestones,
      WorkingDays workingDays,
      Optional<LocalDate> launch,
      LocalDate asOf) {
    this.workingDays = workingDays;
    this.launch = launch;
    this.asOf = asOf;
    milestones.stream().filter(m -> !m.isDropped()).forEach(m -> nodes.put(m.id(), new Node(m)));
    for (Node node : nodes.values()) {
      for (String id : node.milestone.milestone().dependsOn().stream().distinct().toList()) {
        Node before = nodes.get(id);
        if (before != null) {
          node.before.add(before);
          before.after.add(node);
        }
      }
    }
    launched = hasLaunched();
    List<Node> order = inOrder();
    order.forEach(this::forward);
    LocalDate last =
        order.stream().map(n -> n.milestone.planned()).max(Comparator.naturalOrder()).orElse(asOf);
    Collections.reverse(order);
    order.forEach(node -> backward(node, last));
    path = findPath();
    launchNow = findLaunch();
  }

  /** Each after all that it waits for. */
  private List<Node> inOrder() {
    Deque<Node> ready = new ArrayDeque<>();
    for (Node node : nodes.values()) {
      node.open = node.before.size();
      if (node.open == 0) {
        ready.add(node);
      }
    }
    List<Node> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Node node = ready.poll();
      order.add(node);
      for (Node next : node.after) {
        next.open--;
        if (next.open == 0) {
          ready.add(next);
        }
      }
    }
    if (order.size() < nodes.size()) {
      throw new IllegalArgumentException("milestones wait for each other");
    }
    return order;
  }

  private void forward(Node node) {
    ResolvedMilestone m = node.milestone;
    node.afterLaunch = node.before.stream().anyMatch(n -> n.afterLaunch || atLaunchDay(n));
    Optional<LocalDate> awaited =
        node.before.stream().map(n -> n.milestone.effective()).max(Comparator.naturalOrder());
    if (m.start().isPresent()) {
      LocalDate planned = m.start().get();
      LocalDate begins = awaited.filter(planned::isBefore).orElse(planned);
      LocalDate known = begins.isAfter(m.effective()) ? earlier(planned, m.effective()) : begins;
      node.effectiveStart = Optional.of(known);
      // A forecast was made knowing what it waits for; one before that cannot have been.
      boolean trusted = isForecast(m) && !begins.isAfter(m.effective());
      node.length =
          m.isDone() || trusted
              ? workingDays.between(known, m.effective())
              : workingDays.between(planned, m.planned());
    }
    if (m.isDone()) {
      return;
    }
    Optional<LocalDate> reached =
        node.before.stream().map(n -> n.earlyFinish).max(Comparator.naturalOrder());
    LocalDate can = later(m.effective(), asOf);
    Optional<LocalDate> begin =
        reached.map(day -> m.start().filter(day::isBefore).orElse(day)).or(m::start);
    node.earlyFinish = begin.map(day -> later(can, workingDays.plus(day, node.length))).orElse(can);
  }

  private static boolean isForecast(ResolvedMilestone m) {
    Milestone milestone = m.milestone();
    return milestone.done().isEmpty() && milestone.forecast().isPresent();
  }

  private void backward(Node node, LocalDate last) {
    boolean end = node.after.isEmpty();
    LocalDate planned = node.milestone.planned();
    boolean atLaunch =
        atLaunchDay(node)
            || end && !node.afterLaunch && launch.filter(planned::isBefore).isPresent();
    node.leads =
        (atLaunch || node.after.stream().anyMatch(n -> n.leads)) && (!launched || node.isDone());
    LocalDate latest = node.leads ? launch.orElseThrow() : last;
    for (Node next : node.after) {
      // Whoever was done without it no longer waits for it.
      if (next.leads == node.leads && (node.isDone() || !next.isDone())) {
        latest = earlier(latest, lateStart(next));
      }
    }
    node.lateFinish = latest;
  }

  /** The last day from which its length still fits before its late finish. */
  private LocalDate lateStart(Node node) {
    return node.length == 0
        ? node.lateFinish
        : workingDays.plus(node.lateFinish.plusDays(1), -(node.length + 1L));
  }

  private int floatDays(Node node) {
    return workingDays.between(node.earlyFinish, node.lateFinish);
  }

  private List<String> findPath() {
    Comparator<Node> tightest =
        Comparator.comparingInt(this::floatDays)
            .thenComparing(n -> n.earlyFinish, Comparator.reverseOrder());
    List<Node> ends = nodes.values().stream().filter(n -> isEnd(n) && atLaunchDay(n)).toList();
    if (ends.isEmpty()) {
      ends = nodes.values().stream().filter(n -> isEnd(n) && n.leads).toList();
    }
    if (ends.isEmpty()) {
      ends = nodes.values().stream().filter(n -> n.after.isEmpty()).toList();
    }
    Deque<String> found = new ArrayDeque<>();
    // The stream's minimum is the first of several: the definition's order decides.
    Optional<Node> next = ends.stream().min(tightest);
    while (next.isPresent()) {
      Node last = next.get();
      found.addFirst(last.milestone.id());
      next = last.before.stream().filter(n -> n.leads == last.leads).min(tightest);
    }
    return List.copyOf(found);
  }

  /** Planned for launch day, or planned before it and moved to it, as when launch itself moved. */
  private boolean atLaunchDay(Node node) {
    LocalDate planned = node.milestone.planned();
    return launch
        .filter(
            day ->
                planned.equals(day)
                    || planned.isBefore(day) && node.milestone.effective().equals(day))
        .isPresent();
  }

  /** Whether nothing on the way to launch comes after it. */
  private static boolean isEnd(Node node) {
    return node.after.stream().noneMatch(n -> n.leads == node.leads);
  }

  private boolean hasLaunched() {
    List<Node> launching = nodes.values().stream().filter(this::atLaunchDay).toList();
    return launching.isEmpty()
        ? launch.filter(asOf::isAfter).isPresent()
        : launching.stream().allMatch(Node::isDone);
  }

  private Optional<LocalDate> findLaunch() {
    return launch.map(
        day ->
            nodes.values().stream()
                .filter(n -> launched ? atLaunchDay(n) : n.leads && !n.isDone())
                .map(n -> n.earlyFinish)
                .reduce(day, CriticalPath::later));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** Whether there is a milestone with this id that was not dropped. */
  public boolean counts(String milestone) {
    return nodes.containsKey(milestone);
  }

  /**
   * How a milestone stands.
   *
   * @throws IllegalArgumentException if there is none with this id, or it was dropped
   */
  public Pass of(String milestone) {
    Node node = nodes.get(milestone);
    if (node == null) {
      throw new IllegalArgumentException("no milestone `" + milestone + "` that counts");
    }
    return new Pass(
        node.effectiveStart,
        node.length,
        node.earlyFinish,
        node.lateFinish,
        floatDays(node),
        node.leads);
  }

  /** Whether a milestone is launch itself: planned for launch day, or moved to it with launch. */
  public boolean isLaunch(String milestone) {
    Node node = nodes.get(milestone);
    return node != null && atLaunchDay(node);
  }

  /**
   * Whether launch has taken place: what is planned for launch day was done, or nothing is planned
   * for it and the day has passed. Nothing moves it any more.
   */
  public boolean launched() {
    return launched;
  }

  /**
   * Ids of the chain into launch with the least float, first to last. It ends with a milestone of
   * launch day; without one, with the tightest of those that launch waits for; without any, with
   * the last milestone. Empty only without milestones.
   */
  public List<String> path() {
    return path;
  }

  /**
   * The day on which launch takes place as things stand: the planned one, or the later one on which
   * the last of what it waits for can be reached; the one on which it took place where it has.
   * Absent while launch is to be set.
   */
  public Optional<LocalDate> launchNow() {
    return launchNow;
  }
}
