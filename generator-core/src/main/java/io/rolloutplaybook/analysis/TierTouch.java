package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Tier;
import java.util.List;
import java.util.Optional;

/**
 * When a tier first hears.
 *
 * @param audiences of the tier, at least one
 * @param first the tier's first message; absent when it hears nothing
 * @param previous the nearest tier before this one that hears anything; absent when there is none
 *     or this one hears nothing
 * @param gap working days from the first message to {@code previous} to {@code first}; negative
 *     when this tier hears before it
 */
public record TierTouch(
    Tier tier,
    List<Audience> audiences,
    Optional<Occurrence> first,
    Optional<Tier> previous,
    Optional<Integer> gap) {
  public TierTouch {
    audiences = List.copyOf(audiences);
  }
}
