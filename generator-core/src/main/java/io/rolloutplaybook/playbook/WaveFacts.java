package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.Move;
import io.rolloutplaybook.model.Wave;
import java.time.LocalDate;
import java.util.List;

/**
 * A wave of the rollout.
 *
 * @param workingDaysToLaunch working days from the as-of date to its launch; negative after it
 * @param launched whether its launch is on the as-of date or before it
 * @param moves how its launch came to its day, where it had another one before
 */
public record WaveFacts(
    String id,
    String name,
    LocalDate launch,
    int workingDaysToLaunch,
    boolean launched,
    List<Move> moves) {
  public WaveFacts {
    moves = List.copyOf(moves);
  }

  static WaveFacts of(Analysis analysis, Wave wave) {
    return new WaveFacts(
        wave.id(),
        wave.name(),
        wave.launch(),
        analysis.workingDays().between(analysis.asOf(), wave.launch()),
        !wave.launch().isAfter(analysis.asOf()),
        Move.ofLaunch(wave.earlier(), wave.launch(), analysis.workingDays()));
  }
}
