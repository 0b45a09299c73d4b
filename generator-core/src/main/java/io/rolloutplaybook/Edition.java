package io.rolloutplaybook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One set of documents: for everybody or for one audience, about the whole rollout or one wave.
 *
 * @param folder below the output folder, with a slash at its end; empty for that folder itself
 */
record Edition(String folder, Analysis analysis) {

  /** How messages tell this edition from others; empty for everybody and the whole rollout. */
  String suffix() {
    return analysis.reader().map(audience -> " for " + audience.name()).orElse("")
        + analysis.wave().map(wave -> " in " + wave.name()).orElse("");
  }

  /**
   * The editions that readers want.
   *
   * @param definition as problems show it
   * @param problems receives audiences and waves that do not exist
   */
  static List<Edition> of(
      Readers readers, Analysis analysis, String definition, Problems problems) {
    Checks checks = new Checks(SourceLocation.file(definition), problems);
    if (readers instanceof Readers.InWave in) {
      checks.exist(Kind.WAVE, List.of(in.wave()), waves(analysis));
      return problems.hasErrors()
          ? List.of()
          : forAudiences(
              in.readers(),
              analysis,
              List.of(new Edition("", analysis.forWave(in.wave()))),
              checks);
    } else if (readers instanceof Readers.InEachWave each) {
      Map<String, String> known = waves(analysis);
      List<String> wanted = each.waves().isEmpty() ? List.copyOf(known.keySet()) : each.waves();
      checks.exist(Kind.WAVE, wanted, known);
      checks.folders(Kind.WAVE, wanted);
      return problems.hasErrors()
          ? List.of()
          : forAudiences(
              each.readers(),
              analysis,
              wanted.stream().map(id -> new Edition(id + "/", analysis.forWave(id))).toList(),
              checks);
    }
    return forAudiences(readers, analysis, List.of(new Edition("", analysis)), checks);
  }

  /**
   * @param whole in which audiences must exist
   * @param editions for everybody
   */
  private static List<Edition> forAudiences(
      Readers readers, Analysis whole, List<Edition> editions, Checks checks) {
    Map<String, String> known = audiences(whole);
    if (readers instanceof Readers.Each each) {
      List<String> wanted =
          each.audiences().isEmpty() ? List.copyOf(known.keySet()) : each.audiences();
      checks.exist(Kind.AUDIENCE, wanted, known);
      checks.folders(Kind.AUDIENCE, wanted);
      if (!each.audiences().isEmpty()) {
        checks.concerned(wanted, known, editions);
      }
      List<Edition> own = new ArrayList<>();
      for (Edition edition : checks.problems().hasErrors() ? List.<Edition>of() : editions) {
        wanted.forEach(id -> edition.forAudience(id, id + "/").ifPresent(own::add));
      }
      return own;
    } else if (readers instanceof Readers.One one) {
      List<String> wanted = List.of(one.audience());
      checks.exist(Kind.AUDIENCE, wanted, known);
      checks.concerned(wanted, known, editions);
      return checks.problems().hasErrors()
          ? List.of()
          : editions.stream().flatMap(e -> e.forAudience(one.audience(), "").stream()).toList();
    }
    return editions;
  }

  /** Empty when the audience has no part in it. */
  private Optional<Edition> forAudience(String id, String below) {
    return audiences(analysis).containsKey(id)
        ? Optional.of(new Edition(folder + below, analysis.forAudience(id)))
        : Optional.empty();
  }

  private static Map<String, String> audiences(Analysis analysis) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Audience audience : analysis.rollout().audiences()) {
      known.put(audience.id(), audience.name());
    }
    return known;
  }

  private static Map<String, String> waves(Analysis analysis) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Wave wave : analysis.rollout().waves()) {
      known.put(wave.id(), wave.name());
    }
    return known;
  }

  /** What there can be documents for. */
  private enum Kind {
    AUDIENCE("an audience", "audience", "for everybody"),
    WAVE("a wave", "wave", "about the whole rollout");

    private final String article;
    private final String noun;
    private final String all;

    Kind(String article, String noun, String all) {
      this.article = article;
      this.noun = noun;
      this.all = all;
    }
  }

  /** What can be wrong with the ids that are wanted. */
  private record Checks(SourceLocation at, Problems problems) {

    /**
     * @param known names by id
     */
    void exist(Kind kind, List<String> ids, Map<String, String> known) {
      ids.stream().filter(id -> !known.containsKey(id)).forEach(id -> unknown(kind, id, known));
    }

    private void unknown(Kind kind, String id, Map<String, String> known) {
      Optional<String> byName =
          known.keySet().stream().filter(k -> known.get(k).equalsIgnoreCase(id)).findFirst();
      String plural = kind.noun + "s";
      String otherwise =
          known.isEmpty()
              ? "It has no " + plural + "."
              : plural.substring(0, 1).toUpperCase(Locale.ROOT)
                  + plural.substring(1)
                  + " are: "
                  + String.join(", ", known.keySet())
                  + ".";
      problems.error(
          "unknown-" + kind.noun,
          at,
          "`" + id + "` is not the id of " + kind.article + " of this rollout",
          byName
              .map(k -> "Did you mean `" + k + "`?")
              .orElseGet(() -> Suggestion.advice(id, known.keySet(), otherwise)));
    }

    /** An audience that is named has a part in one of the waves at least. */
    void concerned(List<String> ids, Map<String, String> known, List<Edition> editions) {
      for (String id : ids) {
        if (known.containsKey(id)
            && editions.stream().noneMatch(e -> audiences(e.analysis()).containsKey(id))) {
          problems.error(
              "audience-not-in-wave",
              at,
              "the audience `"
                  + id
                  + "` does not launch with "
                  + String.join(
                      " or ",
                      editions.stream()
                          .map(e -> e.analysis().wave().orElseThrow().name())
                          .toList()),
              "Name another wave or another audience.");
        }
      }
    }

    /** On many disks {@code Reps} and {@code reps} are one folder. */
    void folders(Kind kind, List<String> ids) {
      Map<String, String> first = new HashMap<>();
      for (String id : ids) {
        String other = first.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
        if (other != null) {
          problems.error(
              "same-folder",
              at,
              "the " + kind.noun + "s `" + other + "` and `" + id + "` would share one folder",
              "Give one of the two an id that differs in more than capitals.");
        }
      }
      if (ids.isEmpty()) {
        problems.error(
            "unknown-" + kind.noun,
            at,
            "there are to be documents for each " + kind.noun + ", and the rollout has none",
            "Add `" + kind.noun + "s`, or generate one set of documents " + kind.all + ".");
      }
    }
  }
}
