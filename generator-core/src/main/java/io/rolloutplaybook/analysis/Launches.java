package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.Wave;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The phases around the launch of the rollout, and around that of each wave. */
final class Launches {
  private final Phases whole;
  private final Map<String, Phases> waves = new HashMap<>();

  /** The wave of each audience that launches with one alone. */
  private final Map<String, String> audiences = new HashMap<>();

  Launches(Rollout rollout, WorkingDays workingDays) {
    whole = Phases.around(rollout.launch(), workingDays);
    for (Wave wave : rollout.waves()) {
      waves.put(wave.id(), Phases.around(wave.launch(), workingDays));
    }
    for (Audience audience : rollout.audiences()) {
      if (audience.waves().size() == 1) {
        audiences.put(audience.id(), audience.waves().get(0));
      }
    }
  }

  /**
   * @param wave empty for what belongs to none
   */
  Phases of(Optional<String> wave) {
    return wave.map(waves::get).orElse(whole);
  }

  /**
   * The last launch of what belongs to a wave, or to none; absent while it is to be set.
   *
   * @param wave empty for what belongs to none
   */
  Optional<LocalDate> last(Optional<String> wave) {
    return wave.isPresent()
        ? of(wave).launch()
        : Stream.concat(Stream.of(whole), waves.values().stream())
            .flatMap(phases -> phases.launch().stream())
            .max(Comparator.naturalOrder());
  }

  /** Around the launch of the people in an audience; that of the rollout for several waves. */
  Phases ofAudience(String id) {
    return of(Optional.ofNullable(audiences.get(id)));
  }

  /** Around the launch of a role's people. */
  Phases of(Role role) {
    return role.audience().map(this::ofAudience).orElse(whole);
  }
}
