package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Coaching.Behaviour;
import io.rolloutplaybook.model.Coaching.Session;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.yaml.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads {@code coaching}. */
final class CoachingReader {
  private final Scope scope;

  CoachingReader(Scope scope) {
    this.scope = scope;
  }

  Coaching coaching(Optional<Fields> section, List<String> sessionIds) {
    if (section.isEmpty()) {
      return new Coaching(Optional.empty(), Optional.empty(), List.of(), List.of());
    }
    Fields fields = section.get();
    Optional<BigDecimal> perRep = fields.amount("hours-per-rep-per-month");
    Optional<BigDecimal> perManager = fields.amount("manager-hours-per-month");
    List<Behaviour> behaviours =
        scope.itemsOrTexts(fields, ItemKind.BEHAVIOUR, "text", this::behaviour);
    List<Session> sessions = scope.list(fields, ItemKind.SESSION, sessionIds, this::session);
    fields.done();
    return new Coaching(perRep, perManager, behaviours, sessions);
  }

  private Optional<Behaviour> behaviour(String id, Fields fields) {
    fields.require("text", "Opens every call with a question");
    Optional<String> text = fields.text("text");
    Optional<String> goodLooksLike = fields.text("good-looks-like");
    fields.done();
    return text.map(words -> new Behaviour(fields.at(), id, words, goodLooksLike));
  }

  private Optional<Session> session(String id, Fields fields) {
    fields.require("coach", "managers").require("coachee", "reps");
    fields.text("id");
    Optional<String> title = fields.text("title");
    Optional<Party> coach = scope.party(fields, "coach");
    Optional<Party> coachee = scope.party(fields, "coachee");
    Optional<Recurrence> when = scope.dates().recurrence(fields);
    Optional<Duration> duration = scope.dates().duration(fields, "duration");
    List<String> behaviours = scope.references(fields, "behaviours", ItemKind.BEHAVIOUR);
    Optional<String> opening = fields.text("opening-question");
    List<String> questions = fields.texts("questions");
    Optional<String> commitment = fields.text("commitment");
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
            duration,
            behaviours,
            opening,
            questions,
            commitment));
  }
}
