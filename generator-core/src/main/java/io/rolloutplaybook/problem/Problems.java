package io.rolloutplaybook.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a run, so that all of them are reported together. Not thread safe. */
public final class Problems {
  private final List<Problem> list = new ArrayList<>();

  public void add(Problem problem) {
    list.add(problem);
  }

  public void addAll(List<Problem> problems) {
    list.addAll(problems);
  }

  public void error(String code, SourceLocation at, String message, String advice) {
    add(Problem.error(code, at, message, advice));
  }

  public void warning(String code, SourceLocation at, String message, String advice) {
    add(Problem.warning(code, at, message, advice));
  }

  public boolean hasErrors() {
    return list.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** Every problem so far, once each, from top to bottom. */
  public List<Problem> toList() {
    return list.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }

  /**
   * Stops the run when something is wrong.
   *
   * @throws PlaybookException with all problems, warnings included, if one of them is an error
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new PlaybookException(toList());
    }
  }
}
