package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Severity;
import io.rolloutplaybook.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Limits that a team sets for itself, and findings that it has accepted.
 *
 * @param messagesPerWeek most messages to one audience in a week
 * @param tolerance how far progress may lie behind the expected before it counts as behind, in
 *     percentage points
 */
public record CheckSettings(int messagesPerWeek, int tolerance, List<Acceptance> accepted) {
  public CheckSettings {
    accepted = List.copyOf(accepted);
  }

  /**
   * A finding that is known and accepted: {@code item} narrows it to one id.
   *
   * @param places where the item's keys and values stand; a whole file where its line is 0
   */
  public record Acceptance(
      SourceLocation at,
      String rule,
      Optional<String> item,
      String reason,
      Set<SourceLocation> places) {
    public Acceptance {
      places = Set.copyOf(places);
    }

    private boolean covers(Problem problem) {
      return problem.severity() != Severity.ERROR
          && problem.code().equals(rule)
          && (item.isEmpty() || places.stream().anyMatch(p -> p.contains(problem.location())));
    }
  }

  /**
   * What is left to say: the problems of a run without the accepted ones, and a warning of each
   * acceptance of something that is not there.
   */
  public List<Problem> apply(List<Problem> problems) {
    List<Problem> left =
        new ArrayList<>(
            problems.stream().filter(p -> accepted.stream().noneMatch(a -> a.covers(p))).toList());
    for (Acceptance a : accepted) {
      if (Rules.isOfDefinition(a.rule()) && problems.stream().noneMatch(a::covers)) {
        left.add(
            Problem.warning(
                "nothing-to-accept",
                a.at(),
                "there is no warning `"
                    + a.rule()
                    + "`"
                    + a.item().map(id -> " at `" + id + "`").orElse("")
                    + " to accept",
                "Take this entry out if it has done its work; if not, check what it says."));
      }
    }
    return left.stream().sorted(Problem.BY_PLACE).toList();
  }
}
