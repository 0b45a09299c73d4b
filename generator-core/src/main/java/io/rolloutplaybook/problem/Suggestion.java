package io.rolloutplaybook.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant by a name that does not exist. */
public final class Suggestion {
  /** Longer words are texts, and comparing them takes time. */
  private static final int MAX_LENGTH = 100;

  private Suggestion() {}

  /**
   * The candidate nearest to {@code word} by Damerau-Levenshtein distance (optimal string
   * alignment), ignoring case, when it is near enough to be meant: at most a third of the word's
   * length, at least 1.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int limit = Math.max(1, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code Did you mean `x`?}, or {@code otherwise} when nothing is near. */
  public static String advice(String word, Collection<String> candidates, String otherwise) {
    return nearest(word, candidates).map(n -> "Did you mean `" + n + "`?").orElse(otherwise);
  }

  private static int distance(String a, String b) {
    String s = a.toLowerCase(Locale.ROOT);
    String t = b.toLowerCase(Locale.ROOT);
    int[][] d = new int[s.length() + 1][t.length() + 1];
    for (int i = 0; i <= s.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= t.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= s.length(); i++) {
      for (int j = 1; j <= t.length(); j++) {
        int cost = s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && s.charAt(i - 1) == t.charAt(j - 2)
                && s.charAt(i - 2) == t.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[s.length()][t.length()];
  }
}
