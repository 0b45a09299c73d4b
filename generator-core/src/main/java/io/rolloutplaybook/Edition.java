package io.rolloutplaybook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One set of documents: for everybody, or for one audience.
 *
 * @param folder below the output folder, with a slash at its end; empty for that folder itself
 */
record Edition(String folder, Analysis analysis) {

  /** How messages tell this edition from others; empty for everybody. */
  String suffix() {
    return analysis.reader().map(audience -> " for " + audience.name()).orElse("");
  }

  /**
   * The editions that readers want.
   *
   * @param definition as problems show it
   * @param problems receives audiences that do not exist
   */
  static List<Edition> of(
      Readers readers, Analysis analysis, String definition, Problems problems) {
    Map<String, String> known = new LinkedHashMap<>();
    analysis.rollout().audiences().forEach(a -> known.put(a.id(), a.name()));
    if (readers instanceof Readers.Each each) {
      List<String> wanted =
          each.audiences().isEmpty() ? List.copyOf(known.keySet()) : each.audiences();
      wanted.forEach(id -> checkAudience(id, known, definition, problems));
      checkFolders(wanted, definition, problems);
      return problems.hasErrors()
          ? List.of()
          : wanted.stream().map(id -> new Edition(id + "/", analysis.forAudience(id))).toList();
    } else if (readers instanceof Readers.One one) {
      checkAudience(one.audience(), known, definition, problems);
      return problems.hasErrors()
          ? List.of()
          : List.of(new Edition("", analysis.forAudience(one.audience())));
    }
    return List.of(new Edition("", analysis));
  }

  private static void checkAudience(
      String id, Map<String, String> known, String definition, Problems problems) {
    if (known.containsKey(id)) {
      return;
    }
    Optional<String> byName =
        known.keySet().stream().filter(k -> known.get(k).equalsIgnoreCase(id)).findFirst();
    String otherwise =
        known.isEmpty()
            ? "It has no audiences."
            : "Audiences are: " + String.join(", ", known.keySet()) + ".";
    problems.error(
        "unknown-audience",
        SourceLocation.file(definition),
        "`" + id + "` is not the id of an audience of this rollout",
        byName
            .map(k -> "Did you mean `" + k + "`?")
            .orElseGet(() -> Suggestion.advice(id, known.keySet(), otherwise)));
  }

  /** On many disks {@code Reps} and {@code reps} are one folder. */
  private static void checkFolders(List<String> ids, String definition, Problems problems) {
    Map<String, String> first = new HashMap<>();
    for (String id : ids) {
      String other = first.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
      if (other != null) {
        problems.error(
            "same-folder",
            SourceLocation.file(definition),
            "the audiences `" + other + "` and `" + id + "` would share one folder",
            "Give one of the two an id that differs in more than capitals.");
      }
    }
    if (ids.isEmpty()) {
      problems.error(
          "unknown-audience",
          SourceLocation.file(definition),
          "there are to be documents for each audience, and the rollout has none",
          "Add `audiences`, or generate one set of documents for everybody.");
    }
  }
}
