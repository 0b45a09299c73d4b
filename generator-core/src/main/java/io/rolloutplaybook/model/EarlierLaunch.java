package io.rolloutplaybook.model;

/**
 * A day, month or quarter in which launch was planned before.
 *
 * @param reason why launch moved away from it
 */
public record EarlierLaunch(RoughDate date, String reason) {}
