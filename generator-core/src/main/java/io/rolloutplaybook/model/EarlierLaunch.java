package io.rolloutplaybook.model;

import java.time.LocalDate;

/**
 * A day on which launch was planned before.
 *
 * @param reason why launch moved away from this day
 */
public record EarlierLaunch(LocalDate date, String reason) {}
