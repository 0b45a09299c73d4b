package io.rolloutplaybook.analysis;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How something came from one day to another.
 *
 * @param days working days from the one to the other; negative when earlier
 */
public record Move(LocalDate from, LocalDate to, int days, Optional<String> reason) {}
