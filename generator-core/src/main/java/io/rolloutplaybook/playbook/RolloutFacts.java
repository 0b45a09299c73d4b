package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.Move;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.EarlierLaunch;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Person;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Wave;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every document says about the rollout itself.
 *
 * @param audience name of the audience that the document is for; absent when it is for everybody
 * @param language a BCP 47 tag
 * @param launch absent in documents for one wave while its launch is to be set
 * @param asOf what "today" means
 * @param daysToLaunch calendar days from the as-of date to launch; negative after launch, absent
 *     while that is to be set
 * @param workingDaysToLaunch working days from the as-of date to launch; negative after launch,
 *     absent while that is to be set
 * @param launched whether launch is on the as-of date or before it; in a month or a quarter only
 *     when that is over
 * @param waves in the order of their launches; none in a rollout without waves, and in documents
 *     for one wave
 * @param wave name of the wave that the document is for; absent when it is for all
 * @param moves how launch came to its date, where it had another one before
 * @param putOff where launch had a date and is to be set again, the last one, and why
 * @param sponsorName absent when nobody is named as the sponsor
 * @param extra a team's own texts, by key
 */
public record RolloutFacts(
    String title,
    Optional<String> audience,
    Optional<String> organisation,
    Optional<String> summary,
    Optional<String> version,
    String language,
    Optional<RoughDate> launch,
    LocalDate asOf,
    Optional<Integer> daysToLaunch,
    Optional<Integer> workingDaysToLaunch,
    boolean launched,
    Optional<String> sponsorName,
    Optional<String> sponsorTitle,
    Optional<String> timeZone,
    Map<String, String> extra,
    List<WaveFacts> waves,
    Optional<String> wave,
    List<Move> moves,
    Optional<EarlierLaunch> putOff) {
  public RolloutFacts {
    waves = List.copyOf(waves);
    moves = List.copyOf(moves);
  }

  public static RolloutFacts of(Analysis analysis) {
    Rollout rollout = analysis.rollout();
    Optional<RoughDate> launch = rollout.launch();
    LocalDate asOf = analysis.asOf();
    Optional<Party> sponsor = rollout.leadership().sponsor();
    return new RolloutFacts(
        rollout.title(),
        analysis.reader().map(Audience::name),
        rollout.organisation(),
        rollout.summary(),
        rollout.version(),
        rollout.language(),
        launch,
        asOf,
        launch.map(date -> Math.toIntExact(ChronoUnit.DAYS.between(asOf, date.day()))),
        launch.map(date -> analysis.workingDays().between(asOf, date.day())),
        launch.filter(date -> date.isReached(asOf)).isPresent(),
        sponsor.map(analysis::name),
        sponsor.flatMap(analysis::person).flatMap(Person::title),
        rollout.calendar().timeZone(),
        rollout.extra(Rollout.ITSELF),
        analysis.waves().stream().map(w -> WaveFacts.of(analysis, w.wave().orElseThrow())).toList(),
        analysis.wave().map(Wave::name),
        Move.ofLaunch(rollout.earlier(), launch, analysis.workingDays()),
        WaveFacts.putOff(rollout.earlier(), launch));
  }
}
