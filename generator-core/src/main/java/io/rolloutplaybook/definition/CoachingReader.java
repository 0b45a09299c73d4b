package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Coaching.Behaviour;
import io.rolloutplaybook.model.Coaching.Commitment;
import io.rolloutplaybook.model.Coaching.Due;
import io.rolloutplaybook.model.Coaching.FollowThrough;
import io.rolloutplaybook.model.Coaching.Session;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.Metric.Reading;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code coaching}. */
final class CoachingReader {
  private static final BigDecimal LOWEST_RATING = BigDecimal.ONE;
  private static final BigDecimal HIGHEST_RATING = BigDecimal.valueOf(5);
  private static final int MAX_DAY = 3650;

  private final Scope scope;

  CoachingReader(Scope scope) {
    this.scope = scope;
  }

  Coaching coaching(Optional<Fields> section, List<String> sessionIds) {
    if (section.isEmpty()) {
      return new Coaching(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }
    Fields fields = section.get();
    Optional<BigDecimal> perRep = fields.amount("hours-per-rep-per-month");
    Optional<BigDecimal> perManager = fields.amount("manager-hours-per-month");
    List<Behaviour> behaviours =
        scope.itemsOrTexts(fields, ItemKind.BEHAVIOUR, "text", this::behaviour);
    List<Session> sessions = scope.list(fields, ItemKind.SESSION, sessionIds, this::session);
    List<FollowThrough> followThrough =
        fields.mappings("follow-through", "a step of the follow-through").stream()
            .flatMap(step -> followThrough(step).stream())
            .sorted(Comparator.comparingInt(FollowThrough::day))
            .toList();
    fields.done();
    return new Coaching(perRep, perManager, behaviours, sessions, followThrough);
  }

  private Optional<Behaviour> behaviour(String id, Fields fields) {
    fields.require("text", "What somebody does who does it well");
    Optional<String> text = fields.text("text");
    Optional<String> goodLooksLike = fields.text("good-looks-like");
    List<String> roles = scope.references(fields, "roles", ItemKind.ROLE);
    List<Reading> ratings =
        scope.readings(fields, "ratings", "ratings: {2027-01-31: 2.4}", this::rating);
    fields.done();
    return text.map(words -> new Behaviour(fields.at(), id, words, goodLooksLike, roles, ratings));
  }

  private Optional<BigDecimal> rating(YamlScalar text, String lead) {
    Optional<BigDecimal> rating = Scalars.decimal(text, lead, scope.problems());
    if (rating.isPresent()
        && (rating.get().compareTo(LOWEST_RATING) < 0
            || rating.get().compareTo(HIGHEST_RATING) > 0)) {
      scope
          .problems()
          .error(
              "out-of-range",
              text.at(),
              "a rating must lie between 1 and 5, but here is " + text.text(),
              "Write the average of all ratings of that day, as in `" + lead + "2.4`.");
      return Optional.empty();
    }
    return rating;
  }

  private Optional<FollowThrough> followThrough(Fields fields) {
    fields.require("day", "30").require("what", "What has to be true by then");
    Optional<Integer> day = fields.integer("day", 1, MAX_DAY);
    Optional<String> what = fields.text("what");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<String> evidence = fields.text("evidence");
    fields.done();
    return day.isPresent() && what.isPresent()
        ? Optional.of(new FollowThrough(fields.at(), day.get(), what.get(), owner, evidence))
        : Optional.empty();
  }

  Optional<Session> session(String id, Fields fields) {
    fields.require("coach", "managers").require("coachee", "reps");
    fields.text("id");
    Optional<String> title = fields.text("title");
    Optional<Party> coach = scope.party(fields, "coach");
    Optional<Party> coachee = scope.party(fields, "coachee");
    Optional<Recurrence> when = scope.dates().recurrence(fields);
    Optional<DateSpec> forecast = scope.dates().spec(fields, "forecast");
    Optional<String> because = scope.because(fields);
    List<EarlierDate> history = scope.history(fields);
    Optional<RoughDate> done = scope.dates().pastOrRough(fields, "done");
    Optional<String> dropped = scope.dropped(fields);
    Optional<LocalTime> time = scope.dates().time(fields, "time");
    Optional<Duration> duration = scope.dates().duration(fields, "duration");
    Optional<String> participants = fields.text("participants");
    List<String> behaviours = scope.references(fields, "behaviours", ItemKind.BEHAVIOUR);
    Optional<String> opening = fields.text("opening-question");
    List<String> questions = fields.texts("questions");
    Optional<Commitment> commitment =
        scope
            .textOrFields(fields, "commitment", "text", "the commitment of session `" + id + "`")
            .flatMap(this::commitment);
    Optional<String> workstream = scope.reference(fields, "workstream", ItemKind.WORKSTREAM);
    Optional<List<String>> waves = scope.waves(fields);
    Map<String, Session> perWave = PerWave.read(scope, fields, there -> session(id, there));
    fields.done();
    if (coach.isEmpty() || coachee.isEmpty() || when.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Session(
            fields.at(),
            id,
            title,
            coach.get(),
            coachee.get(),
            when.get(),
            done,
            duration,
            participants,
            behaviours,
            opening,
            questions,
            commitment,
            forecast,
            dropped,
            time,
            because,
            history,
            workstream,
            waves,
            perWave));
  }

  private Optional<Commitment> commitment(Fields fields) {
    fields.require("text", "What is promised");
    Optional<String> text = fields.text("text");
    Optional<Due> due = scope.dates().due(fields, "due");
    Optional<LocalDate> kept = scope.dates().past(fields, "kept");
    fields.done();
    return text.map(words -> new Commitment(fields.at(), words, due, kept));
  }
}
