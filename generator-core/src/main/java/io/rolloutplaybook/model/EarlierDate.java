package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;

/**
 * A day that something had between the planned one and the one it has now.
 *
 * @param reason why it moved to this day
 */
public record EarlierDate(SourceLocation at, DateSpec date, String reason) {
  EarlierDate in(Place place) {
    return new EarlierDate(at, place.date(date), reason);
  }
}
