package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Role.CareerPath;
import io.rolloutplaybook.model.Role.Criticality;
import io.rolloutplaybook.model.Role.Headcount;
import io.rolloutplaybook.model.Role.OpenQuestion;
import io.rolloutplaybook.model.Role.Risk;
import io.rolloutplaybook.model.Role.Skill;
import io.rolloutplaybook.model.Role.Status;
import io.rolloutplaybook.model.Role.Workflow;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the entries of {@code roles}. */
final class RoleReader {
  private static final int MAX_PEOPLE = 10_000_000;
  private static final int MAX_LEVEL = 5;

  private final Scope scope;
  private final TrainingReader trainingReader;

  RoleReader(Scope scope, TrainingReader trainingReader) {
    this.scope = scope;
    this.trainingReader = trainingReader;
  }

  Optional<Role> role(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<String> audience = scope.reference(fields, "audience", ItemKind.AUDIENCE);
    Optional<Status> status = fields.choice("status", Status.class);
    Optional<Headcount> headcount =
        fields.mapping("headcount", "the headcount of role `" + id + "`").flatMap(this::headcount);
    Optional<String> staffing = fields.text("staffing");
    Optional<String> reportsTo = scope.reference(fields, "reports-to", ItemKind.ROLE);
    Optional<Integer> spanLimit = fields.integer("span-limit", 1, MAX_PEOPLE);
    List<String> changes = fields.texts("changes");
    List<String> stays = fields.texts("stays");
    Optional<Workflow> workflow = workflow(id, fields);
    Optional<BigDecimal> workload = fields.percent("workload");
    Optional<CareerPath> careerPath =
        scope
            .textOrFields(fields, "career-path", "change", "the career path of role `" + id + "`")
            .map(this::careerPath);
    Set<String> skillIds = new LinkedHashSet<>();
    List<Skill> skills = skills(id, fields, skillIds);
    boolean skillsKnown = !skillIds.isEmpty() || !fields.hasSimilar("skills");
    List<String> trainings = trainingReader.ofRole(id, fields, skillIds, skillsKnown);
    List<Risk> risks =
        fields.mappings("risks", "a risk of role `" + id + "`").stream()
            .flatMap(risk -> risk(risk).stream())
            .toList();
    List<OpenQuestion> questions =
        fields.mappings("open-questions", "an open question of role `" + id + "`").stream()
            .flatMap(question -> openQuestion(question).stream())
            .toList();
    fields.done();
    return Optional.of(
        new Role(
            fields.at(),
            id,
            name,
            audience,
            status,
            headcount,
            staffing,
            reportsTo,
            spanLimit,
            changes,
            stays,
            workflow,
            workload,
            careerPath,
            skills,
            trainings,
            risks,
            questions));
  }

  private Optional<Headcount> headcount(Fields fields) {
    fields.require("now", "12").require("future", "12");
    Optional<Integer> now = fields.integer("now", 0, MAX_PEOPLE);
    Optional<Integer> future = fields.integer("future", 0, MAX_PEOPLE);
    Optional<Integer> joining = fields.integer("joining", 0, MAX_PEOPLE);
    Optional<Integer> leaving = fields.integer("leaving", 0, MAX_PEOPLE);
    fields.done();
    if (now.isEmpty() || future.isEmpty()) {
      return Optional.empty();
    }
    if (joining.isPresent() && leaving.isPresent()) {
      int sum = now.get() + joining.get() - leaving.get();
      if (sum != future.get()) {
        scope
            .problems()
            .error(
                "contradiction",
                fields.scalar("future").map(YamlScalar::at).orElse(fields.at()),
                now.get()
                    + " now + "
                    + joining.get()
                    + " joining - "
                    + leaving.get()
                    + " leaving makes "
                    + sum
                    + ", but `future` is "
                    + future.get(),
                "Correct one of the four.");
        return Optional.empty();
      }
    }
    return Optional.of(new Headcount(now.get(), joining, leaving, future.get()));
  }

  private Optional<Workflow> workflow(String role, Fields roleFields) {
    Optional<YamlNode> node = roleFields.node("workflow");
    if (node.isPresent() && node.get() instanceof YamlMapping) {
      return roleFields
          .mapping("workflow", "the workflow of role `" + role + "`")
          .map(
              fields -> {
                fields.require("after", "One industry review a week");
                Optional<String> before = fields.text("before");
                Optional<String> after = fields.text("after");
                fields.done();
                return new Workflow(before, after, Optional.empty());
              });
    }
    return roleFields
        .text("workflow")
        .map(text -> new Workflow(Optional.empty(), Optional.empty(), Optional.of(text)));
  }

  private CareerPath careerPath(Fields fields) {
    Optional<String> change = fields.text("change");
    List<String> steps = fields.texts("steps");
    List<String> newSteps = new ArrayList<>();
    for (YamlScalar step : fields.scalars("new")) {
      if (steps.contains(step.text())) {
        newSteps.add(step.text());
      } else {
        unknownStep(step, steps);
      }
    }
    fields.done();
    return new CareerPath(change, steps, newSteps);
  }

  private void unknownStep(YamlScalar step, List<String> steps) {
    scope
        .problems()
        .error(
            "unknown-value",
            step.at(),
            Scalars.shown(step.text()) + " is none of the career path's `steps`",
            Suggestion.advice(
                step.text(),
                steps,
                steps.isEmpty()
                    ? "List all steps under `steps:`, and under `new:` those that did not exist."
                    : "Its steps are: " + String.join(", ", steps) + "."));
  }

  private Optional<Risk> risk(Fields fields) {
    fields.require("risk", "Coaching is crowded out at quarter end");
    Optional<String> risk = fields.text("risk");
    Optional<String> action = fields.text("action");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<DateSpec> due = scope.dates().spec(fields, "due");
    fields.done();
    return risk.map(text -> new Risk(fields.at(), text, action, owner, due));
  }

  private Optional<OpenQuestion> openQuestion(Fields fields) {
    fields.require("question", "Who decides when an account fits two teams?");
    Optional<String> question = fields.text("question");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<DateSpec> due = scope.dates().spec(fields, "due");
    Optional<LocalDate> answered = scope.dates().past(fields, "answered");
    fields.done();
    return question.map(text -> new OpenQuestion(fields.at(), text, owner, due, answered));
  }

  private List<Skill> skills(String role, Fields fields, Set<String> ids) {
    List<Skill> skills = new ArrayList<>();
    for (YamlEntry entry : fields.entries("skills")) {
      scope.ids().checkForm(entry.key());
      ids.add(entry.key().text());
      String what = "skill `" + entry.key().text() + "` of role `" + role + "`";
      scope.fields(entry, what).map(f -> skill(entry.key().text(), f)).ifPresent(skills::add);
    }
    return List.copyOf(skills);
  }

  private static Skill skill(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<Integer> current = fields.integer("current", 1, MAX_LEVEL);
    Optional<Integer> required = fields.integer("required", 1, MAX_LEVEL);
    Criticality critical = fields.choice("critical", Criticality.class).orElse(Criticality.MEDIUM);
    fields.done();
    return new Skill(fields.at(), id, name, current, required, critical);
  }
}
