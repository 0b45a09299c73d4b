package io.rolloutplaybook;

import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads for one run. Results come in the order of their tasks. */
final class Workers implements AutoCloseable {
  /** More would only need more memory: a run has few tasks, and they take long. */
  private static final int MOST = 4;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          Math.min(MOST, Runtime.getRuntime().availableProcessors()),
          task -> {
            Thread thread = new Thread(task, "playbook");
            thread.setDaemon(true);
            return thread;
          });

  /** Begins what will be needed soon. */
  <T> Future<T> begin(Callable<T> task) {
    return pool.submit(task);
  }

  /**
   * What was begun, when it is done.
   *
   * @throws PlaybookException with the task's problems
   * @throws IOException the task's
   */
  <T> T result(Future<T> begun) throws IOException {
    return results(List.of(begun)).get(0);
  }

  /**
   * Does all tasks.
   *
   * @throws PlaybookException with the problems of all tasks
   * @throws IOException the first one, in the order of the tasks
   */
  <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    return results(tasks.stream().map(pool::submit).toList());
  }

  private static <T> List<T> results(List<Future<T>> begun) throws IOException {
    Problems problems = new Problems();
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : begun) {
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          collect(e.getCause(), problems);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while documents were made");
    }
    problems.throwIfErrors();
    return results;
  }

  private static void collect(Throwable cause, Problems problems) throws IOException {
    if (cause instanceof PlaybookException playbook) {
      problems.addAll(playbook.problems());
    } else if (cause instanceof IOException io) {
      throw io;
    } else if (cause instanceof RuntimeException bug) {
      throw bug;
    } else if (cause instanceof Error error) {
      throw error;
    } else {
      throw new IllegalStateException(cause);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
