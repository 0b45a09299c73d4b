package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.model.Wave;
import java.time.LocalDate;

/**
 * A wave of the rollout.
 *
 * @param workingDaysToLaunch working days from the as-of date to its launch; negative after it
 * @param launched whether its launch is on the as-of date or before it
 */
public record WaveFacts(
    String id, String name, LocalDate launch, int workingDaysToLaunch, boolean launched) {
  static WaveFacts of(Analysis analysis, Wave wave) {
    return new WaveFacts(
        wave.id(),
        wave.name(),
        wave.launch(),
        analysis.workingDays().between(analysis.asOf(), wave.launch()),
        !wave.launch().isAfter(analysis.asOf()));
  }
}
