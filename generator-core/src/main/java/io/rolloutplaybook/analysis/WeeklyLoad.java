package io.rolloutplaybook.analysis;

import java.time.LocalDate;

/**
 * Messages to an audience in a week.
 *
 * @param audience id
 * @param monday first day of the week
 * @param count at least 1; a period counts in the week in which it begins
 */
public record WeeklyLoad(String audience, LocalDate monday, int count) {}
