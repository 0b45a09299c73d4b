package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.RoughDate;
import java.util.Optional;

/**
 * How something came from one date to another.
 *
 * @param days working days from the one to the other; negative when earlier
 */
public record Move(RoughDate from, RoughDate to, int days, Optional<String> reason) {}
