package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is said to somebody, once or in a series.
 *
 * @param title how documents name it; the id when absent
 * @param milestones ids of the milestones that it supports
 * @param audiences ids, at least one
 * @param why the reason, or what is in it for them, in the audience's words
 * @param twoWay whether the audience can answer; absent counts as one-way
 * @param messages ids of key messages
 * @param covers what it says beyond its key messages
 * @param announces ids of milestones, metrics, roles, behaviours and trainings that it tells of
 * @param feedback how answers come back
 * @param subject the draft's subject line
 * @param body the draft itself
 * @param done the day it was sent; for a series or a period, everything up to that day was
 * @param dropped why it will not be sent
 * @param time of day at which it begins, in the time zone of the calendar
 * @param because why it moved to its forecast
 * @param history the days it had between the planned one and its forecast, oldest first
 * @param workstream id of the workstream that it belongs to
 * @param waves as in {@link InWaves}, and so {@code perWave}
 */
public record Communication(
    SourceLocation at,
    String id,
    Optional<String> title,
    Recurrence when,
    Optional<DateSpec> forecast,
    Optional<RoughDate> done,
    Optional<String> dropped,
    List<String> milestones,
    List<String> audiences,
    Optional<String> channel,
    Optional<Boolean> twoWay,
    Optional<Party> sender,
    List<String> messages,
    Set<Covers> covers,
    Optional<String> purpose,
    Optional<String> why,
    Optional<Party> approver,
    Optional<DateSpec> approveBy,
    Optional<Approval> approved,
    List<String> announces,
    Optional<String> feedback,
    Optional<Party> owner,
    Optional<String> subject,
    Optional<MessageText> body,
    Optional<LocalTime> time,
    Optional<Duration> duration,
    Optional<String> because,
    List<EarlierDate> history,
    Optional<String> workstream,
    Optional<List<String>> waves,
    Map<String, Communication> perWave)
    implements InWaves {
  public Communication {
    milestones = List.copyOf(milestones);
    audiences = List.copyOf(audiences);
    messages = List.copyOf(messages);
    covers = Set.copyOf(covers);
    announces = List.copyOf(announces);
    history = List.copyOf(history);
    waves = waves.map(List::copyOf);
    perWave = Map.copyOf(perWave);
    if (audiences.isEmpty()) {
      throw new IllegalArgumentException(id + " reaches nobody");
    }
  }

  /** The same as it takes place there. */
  public Communication in(Place place) {
    return new Communication(
        at,
        place.id(id),
        title.map(place::name),
        when.in(place),
        forecast.map(place::date),
        done,
        dropped,
        place.items(at, milestones),
        place.audiences(audiences),
        channel,
        twoWay,
        sender.map(place::party),
        messages,
        covers,
        purpose,
        why,
        approver.map(place::party),
        approveBy.map(place::date),
        approved,
        place.items(at, announces),
        feedback,
        owner.map(place::party),
        subject,
        body,
        time,
        duration,
        because,
        history.stream().map(e -> e.in(place)).toList(),
        workstream,
        place.waves(waves),
        Map.of());
  }

  /**
   * It was approved.
   *
   * @param on absent where nobody knows when
   */
  public record Approval(Optional<RoughDate> on) {}
}
