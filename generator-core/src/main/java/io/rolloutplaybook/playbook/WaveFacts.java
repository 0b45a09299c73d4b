package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.Move;
import io.rolloutplaybook.model.EarlierLaunch;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Wave;
import java.util.List;
import java.util.Optional;

/**
 * A wave of the rollout.
 *
 * @param launch absent while it is to be set
 * @param workingDaysToLaunch working days from the as-of date to its launch; negative after it
 * @param launched whether its launch is on the as-of date or before it; in a month or a quarter
 *     only when that is over
 * @param moves how its launch came to its date, where it had another one before
 * @param putOff where its launch had a date and is to be set again, the last one, and why
 */
public record WaveFacts(
    String id,
    String name,
    Optional<RoughDate> launch,
    Optional<Integer> workingDaysToLaunch,
    boolean launched,
    List<Move> moves,
    Optional<EarlierLaunch> putOff) {
  public WaveFacts {
    moves = List.copyOf(moves);
  }

  static Optional<EarlierLaunch> putOff(List<EarlierLaunch> earlier, Optional<RoughDate> launch) {
    return launch.isPresent() ? Optional.empty() : earlier.stream().reduce((a, b) -> b);
  }

  static WaveFacts of(Analysis analysis, Wave wave) {
    return new WaveFacts(
        wave.id(),
        wave.name(),
        wave.launch(),
        wave.launch().map(date -> analysis.workingDays().between(analysis.asOf(), date.day())),
        wave.launch().filter(date -> date.isReached(analysis.asOf())).isPresent(),
        Move.ofLaunch(wave.earlier(), wave.launch(), analysis.workingDays()),
        putOff(wave.earlier(), wave.launch()));
  }
}
