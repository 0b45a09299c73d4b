package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Assumption;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.yaml.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads {@code risks}, {@code decisions} and {@code assumptions}. */
final class RegisterReader {
  private final Scope scope;

  RegisterReader(Scope scope) {
    this.scope = scope;
  }

  Optional<Risk> risk(String id, Fields fields) {
    fields.require("risk", "What may go wrong");
    Optional<String> text = fields.text("risk");
    Optional<Risk.Level> likelihood = fields.choice("likelihood", Risk.Level.class);
    Optional<Risk.Level> impact = fields.choice("impact", Risk.Level.class);
    Optional<Risk.Response> response = fields.choice("response", Risk.Response.class);
    Optional<String> action = fields.text("action");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<DateSpec> due = scope.dates().spec(fields, "due");
    Optional<Risk.State> state = fields.choice("state", Risk.State.class);
    List<String> milestones = scope.references(fields, "milestones", ItemKind.MILESTONE);
    List<String> audiences = scope.references(fields, "audiences", ItemKind.AUDIENCE);
    fields.done();
    return text.map(
        words ->
            new Risk(
                fields.at(),
                id,
                words,
                likelihood,
                impact,
                response,
                action,
                owner,
                due,
                state.orElse(Risk.State.OPEN),
                milestones,
                audiences));
  }

  Optional<Decision> decision(String id, Fields fields) {
    fields.require("decision", "What has to be decided");
    Optional<String> text = fields.text("decision");
    Optional<DateSpec> due = scope.dates().spec(fields, "due");
    Optional<LocalDate> made = scope.dates().past(fields, "made");
    Optional<Party> madeBy = scope.party(fields, "made-by");
    Optional<Decision.State> state = fields.choice("state", Decision.State.class);
    Optional<String> reason = fields.reason("reason");
    List<String> milestones = scope.references(fields, "milestones", ItemKind.MILESTONE);
    List<String> audiences = scope.references(fields, "audiences", ItemKind.AUDIENCE);
    fields.done();
    if (made.isPresent() && state.equals(Optional.of(Decision.State.OPEN))) {
      scope
          .problems()
          .error(
              "contradiction",
              fields.keyAt("state").orElse(fields.at()),
              fields.what() + " cannot be `open` and have a day on which it was `made`",
              "Take out `made` while it is open, and `state` once it is made.");
    }
    Decision.State given =
        state.orElse(made.isPresent() ? Decision.State.MADE : Decision.State.OPEN);
    return text.map(
        words ->
            new Decision(
                fields.at(), id, words, due, made, madeBy, given, reason, milestones, audiences));
  }

  Optional<Assumption> assumption(String id, Fields fields) {
    fields.require("assumption", "What has to hold");
    Optional<String> text = fields.text("assumption");
    Optional<DateSpec> checkBy = scope.dates().spec(fields, "check-by");
    Optional<Assumption.Holds> holds = fields.choice("holds", Assumption.Holds.class);
    Optional<Party> owner = scope.party(fields, "owner");
    List<String> milestones = scope.references(fields, "milestones", ItemKind.MILESTONE);
    List<String> audiences = scope.references(fields, "audiences", ItemKind.AUDIENCE);
    fields.done();
    return text.map(
        words ->
            new Assumption(
                fields.at(),
                id,
                words,
                checkBy,
                holds.orElse(Assumption.Holds.OPEN),
                owner,
                milestones,
                audiences));
  }
}
