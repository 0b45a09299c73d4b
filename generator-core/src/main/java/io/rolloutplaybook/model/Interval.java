package io.rolloutplaybook.model;

/** How often something comes: every so many units. */
public record Interval(int every, DateUnit unit) {}
