package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Role.Criticality;
import io.rolloutplaybook.model.Role.Headcount;
import io.rolloutplaybook.model.Role.Skill;
import io.rolloutplaybook.model.Role.Status;
import io.rolloutplaybook.model.Role.Training;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
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

  RoleReader(Scope scope) {
    this.scope = scope;
  }

  Optional<Role> role(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<String> audience = scope.reference(fields, "audience", ItemKind.AUDIENCE);
    Optional<Status> status = fields.choice("status", Status.class);
    Optional<Headcount> headcount =
        fields
            .mapping("headcount", "the headcount of role `" + id + "`")
            .flatMap(RoleReader::headcount);
    Optional<String> staffing = fields.text("staffing");
    Optional<String> reportsTo = scope.reference(fields, "reports-to", ItemKind.ROLE);
    Optional<Integer> spanLimit = fields.integer("span-limit", 1, MAX_PEOPLE);
    List<String> changes = fields.texts("changes");
    List<String> stays = fields.texts("stays");
    Optional<String> workflow = fields.text("workflow");
    Optional<BigDecimal> workload = fields.percent("workload");
    Optional<String> careerPath = fields.text("career-path");
    Set<String> skillIds = new LinkedHashSet<>();
    List<Skill> skills = skills(id, fields, skillIds);
    boolean skillsKnown = !skillIds.isEmpty() || !fields.hasSimilar("skills");
    List<Training> trainings =
        fields.mappings("training", "a training of role `" + id + "`").stream()
            .flatMap(training -> training(id, training, skillIds, skillsKnown).stream())
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
            trainings));
  }

  private static Optional<Headcount> headcount(Fields fields) {
    fields.require("now", "12").require("future", "12");
    Optional<Integer> now = fields.integer("now", 0, MAX_PEOPLE);
    Optional<Integer> future = fields.integer("future", 0, MAX_PEOPLE);
    fields.done();
    return now.isPresent() && future.isPresent()
        ? Optional.of(new Headcount(now.get(), future.get()))
        : Optional.empty();
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

  private Optional<Training> training(String role, Fields fields, Set<String> ids, boolean known) {
    fields.require("name", "Industry academy");
    Optional<String> name = fields.text("name");
    List<String> skills = new ArrayList<>();
    for (YamlScalar skill : fields.scalars("skills")) {
      if (ids.contains(skill.text())) {
        skills.add(skill.text());
      } else if (known) {
        unknownSkill(role, skill, ids);
      }
    }
    Optional<BigDecimal> hours = fields.amount("hours");
    Optional<DateSpec> by = scope.dates().spec(fields, "by");
    fields.done();
    return name.map(words -> new Training(fields.at(), words, skills, hours, by));
  }

  private void unknownSkill(String role, YamlScalar skill, Set<String> ids) {
    scope
        .problems()
        .error(
            "unknown-id",
            skill.at(),
            "`" + skill.text() + "` is not the id of a skill of role `" + role + "`",
            Suggestion.advice(
                skill.text(),
                ids,
                ids.isEmpty()
                    ? "There is none yet: add it under `skills:` of the same role."
                    : "Its skills are: " + String.join(", ", ids) + "."));
  }
}
