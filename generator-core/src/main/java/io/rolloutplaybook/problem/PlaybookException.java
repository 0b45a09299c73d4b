package io.rolloutplaybook.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Generation stopped because of what the user wrote; nothing was changed on disk. */
public final class PlaybookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public PlaybookException(List<Problem> problems) {
    super(problems.stream().map(Problem::format).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem, no exception");
    }
    this.problems = List.copyOf(problems);
  }

  public PlaybookException(Problem problem) {
    this(List.of(problem));
  }

  /** All problems of the run, from top to bottom. */
  public List<Problem> problems() {
    return problems;
  }
}
