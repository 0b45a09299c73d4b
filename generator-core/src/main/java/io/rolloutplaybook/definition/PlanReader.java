package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.Communication.Approval;
import io.rolloutplaybook.model.Covers;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.KeyMessage;
import io.rolloutplaybook.model.MessageText;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code milestones}, {@code messages} and {@code communications}. */
final class PlanReader {
  private final Scope scope;

  PlanReader(Scope scope) {
    this.scope = scope;
  }

  Optional<Milestone> milestone(String id, Fields fields) {
    fields.require("date", "launch - 2w");
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<DateSpec> start = scope.dates().spec(fields, "start");
    Optional<DateSpec> date = scope.dates().openSpec(fields, "date");
    Optional<DateSpec> forecast = scope.dates().spec(fields, "forecast");
    Optional<String> because = scope.because(fields);
    List<EarlierDate> history = scope.history(fields);
    Optional<RoughDate> done = scope.dates().pastOrRough(fields, "done");
    Optional<String> dropped = scope.dropped(fields);
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<Party> accountable = scope.party(fields, "accountable");
    List<Party> responsible = scope.parties(fields, "responsible");
    List<Party> consulted = scope.parties(fields, "consulted");
    List<Party> informed = scope.parties(fields, "informed");
    List<String> dependsOn = dependsOn(id, fields);
    List<String> audiences = scope.references(fields, "audiences", ItemKind.AUDIENCE);
    Optional<BigDecimal> progress = progress(fields);
    Optional<String> doneWhen = fields.text("done-when");
    Optional<String> workstream = scope.reference(fields, "workstream", ItemKind.WORKSTREAM);
    Optional<List<String>> waves = scope.waves(fields);
    Map<String, Milestone> perWave = PerWave.read(scope, fields, there -> milestone(id, there));
    fields.done();
    scope.checkOrder(
        start,
        date,
        "`date` is the day on which the milestone is finished, and lies before its `start`");
    return date.map(
        finish ->
            new Milestone(
                fields.at(),
                id,
                name,
                start,
                finish,
                forecast,
                done,
                dropped,
                owner,
                accountable,
                responsible,
                consulted,
                informed,
                dependsOn,
                audiences,
                doneWhen,
                because,
                history,
                workstream,
                progress,
                waves,
                perWave));
  }

  /** From 0 to 1; a milestone that is done or dropped has none. */
  private Optional<BigDecimal> progress(Fields fields) {
    Optional<BigDecimal> progress = fields.percent("progress");
    SourceLocation at = fields.keyAt("progress").orElse(fields.at());
    for (String end : List.of("done", "dropped")) {
      if (fields.has("progress") && fields.has(end)) {
        scope
            .problems()
            .error(
                "contradiction",
                at,
                fields.what() + " cannot have `progress` and be `" + end + "`",
                "Take `progress` out: `" + end + "` says it all.");
        return Optional.empty();
      }
    }
    int whole = progress.map(BigDecimal.ONE::compareTo).orElse(1);
    if (whole < 0) {
      scope
          .problems()
          .error(
              "out-of-range",
              at,
              "`progress` must lie between 0% and 100%",
              "Write how much of the milestone is done, as in `progress: 60%`.");
      return Optional.empty();
    } else if (whole == 0) {
      scope
          .problems()
          .warning(
              "complete-not-done",
              at,
              fields.what() + " is at 100% and not `done`",
              "Write the day on which it was reached instead, as in `done: 2027-01-06`.");
    }
    return progress;
  }

  private List<String> dependsOn(String id, Fields fields) {
    List<YamlScalar> written = fields.scalars("depends-on");
    for (YamlScalar other : written) {
      if (other.text().equals(id)) {
        scope
            .problems()
            .error(
                "depends-on-itself",
                other.at(),
                "milestone `" + id + "` depends on itself",
                "Name the milestones that have to be reached before it can start.");
      }
    }
    return scope.ids().references(written, ItemKind.MILESTONE);
  }

  Optional<KeyMessage> message(String id, Fields fields) {
    fields.require("text", "What people should remember");
    Optional<String> text = fields.text("text");
    Set<Covers> covers = covers(fields);
    fields.done();
    return text.map(words -> new KeyMessage(fields.at(), id, words, covers));
  }

  private static Set<Covers> covers(Fields fields) {
    Set<Covers> covers = EnumSet.noneOf(Covers.class);
    covers.addAll(fields.choices("covers", Fields.words(Covers.class)));
    return covers;
  }

  Optional<Communication> communication(String id, Fields fields) {
    fields.text("id");
    Optional<String> title = fields.text("title");
    Optional<Recurrence> when = scope.dates().recurrence(fields);
    Optional<DateSpec> forecast = scope.dates().spec(fields, "forecast");
    Optional<String> because = scope.because(fields);
    List<EarlierDate> history = scope.history(fields);
    Optional<RoughDate> done = scope.dates().pastOrRough(fields, "done");
    Optional<String> dropped = scope.dropped(fields);
    Optional<LocalTime> time = scope.dates().time(fields, "time");
    Optional<Duration> duration = scope.dates().duration(fields, "duration");
    List<String> milestones =
        scope
            .ids()
            .references(scope.oneOrMore(fields, "milestone", "milestones"), ItemKind.MILESTONE);
    List<String> audiences = audiences(fields);
    Optional<String> channel = fields.text("channel");
    Optional<Boolean> twoWay = fields.bool("two-way");
    Optional<Party> sender = scope.party(fields, "sender");
    List<String> messages =
        scope.ids().references(scope.oneOrMore(fields, "message", "messages"), ItemKind.MESSAGE);
    Set<Covers> covers = covers(fields);
    Optional<String> purpose = fields.text("purpose");
    Optional<String> why = fields.text("why");
    Optional<Party> approver = scope.party(fields, "approver");
    Optional<DateSpec> approveBy = scope.dates().spec(fields, "approve-by");
    Optional<Approval> approved = approved(fields);
    List<String> announces =
        scope.ids().references(fields.scalars("announces"), ItemKind.ANNOUNCED);
    Optional<String> feedback = fields.text("feedback");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<String> subject = fields.text("subject");
    Optional<MessageText> body =
        fields
            .prose("body")
            .flatMap(text -> MessageTextReader.read(text, scope.source(), scope.problems()));
    Optional<String> workstream = scope.reference(fields, "workstream", ItemKind.WORKSTREAM);
    Optional<List<String>> waves = scope.waves(fields);
    Map<String, Communication> perWave =
        PerWave.read(scope, fields, there -> communication(id, there));
    fields.done();
    if (when.isEmpty() || audiences.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Communication(
            fields.at(),
            id,
            title,
            when.get(),
            forecast,
            done,
            dropped,
            milestones,
            audiences,
            channel,
            twoWay,
            sender,
            messages,
            covers,
            purpose,
            why,
            approver,
            approveBy,
            approved,
            announces,
            feedback,
            owner,
            subject,
            body,
            time,
            duration,
            because,
            history,
            workstream,
            waves,
            perWave));
  }

  /** When it was approved, or that it was. */
  private Optional<Approval> approved(Fields fields) {
    boolean inWords =
        fields
            .node("approved")
            .filter(node -> node instanceof YamlScalar s && Scalars.isBool(s))
            .isPresent();
    return inWords
        ? fields.bool("approved").filter(yes -> yes).map(yes -> new Approval(Optional.empty()))
        : scope.dates().pastOrRough(fields, "approved").map(day -> new Approval(Optional.of(day)));
  }

  private List<String> audiences(Fields fields) {
    List<YamlScalar> written = scope.oneOrMore(fields, "audience", "audiences");
    if (!fields.has("audiences")) {
      fields.require("audience", scope.ids().example(List.of(ItemKind.AUDIENCE), "managers"));
    }
    boolean emptyList =
        fields.has("audience")
            ? fields.items("audience").isEmpty()
            : fields.has("audiences") && fields.items("audiences").isEmpty();
    if (emptyList) {
      scope
          .problems()
          .error(
              "empty-list",
              fields.keyAt("audience").or(() -> fields.keyAt("audiences")).orElse(fields.at()),
              fields.what() + " reaches nobody",
              "Name at least one audience, as in `audience: managers`.");
    }
    return scope.ids().references(written, ItemKind.AUDIENCE);
  }
}
