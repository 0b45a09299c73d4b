package io.rolloutplaybook.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Generation stopped because of what the user wrote; nothing was changed on disk. */
public final class PlaybookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message is for reading; {@link #problems} has them all. */
  private static final int MAX_IN_MESSAGE = 100;

  private final transient List<Problem> problems;

  public PlaybookException(List<Problem> problems) {
    super(message(problems));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem, no exception");
    }
    this.problems = List.copyOf(problems);
  }

  public PlaybookException(Problem problem) {
    this(List.of(problem));
  }

  private static String message(List<Problem> problems) {
    String first =
        problems.stream()
            .limit(MAX_IN_MESSAGE)
            .map(Problem::format)
            .collect(Collectors.joining("\n"));
    int more = problems.size() - MAX_IN_MESSAGE;
    return more > 0 ? first + "\n... and " + more + " more" : first;
  }

  /** All problems of the run, from top to bottom. */
  public List<Problem> problems() {
    return problems;
  }
}
