package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Recurrence;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Training.Cohort;
import io.rolloutplaybook.model.Training.Session;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads trainings: those of a role and, after them, those of {@code trainings}, which may serve
 * several roles.
 */
final class TrainingReader {
  private static final int MAX_PEOPLE = 10_000_000;

  private final Scope scope;

  /** For each role the id of each entry of its {@code training}. */
  private final Map<String, List<String>> ids;

  /** What stands with roles; it is read once all roles that refer to it are known. */
  private final List<Supplier<Optional<Training>>> ofRoles = new ArrayList<>();

  /** The roles that refer to a training, by its id. */
  private final Map<String, List<Party>> referring = new LinkedHashMap<>();

  /** Roles whose skills could not all be read. */
  private final Set<String> unsure = new LinkedHashSet<>();

  TrainingReader(Scope scope, Map<String, List<String>> ids) {
    this.scope = scope;
    this.ids = ids;
  }

  /**
   * Reads what stands under a role's {@code training}: trainings of its own, and names of others.
   *
   * @param skills ids of the role's skills
   * @param known whether these are all of them
   * @return ids of trainings
   */
  List<String> ofRole(String role, Fields fields, Set<String> skills, boolean known) {
    if (!known) {
      unsure.add(role);
    }
    List<YamlNode> nodes = fields.items("training");
    List<String> result = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof YamlScalar name) {
        Scalars.text(name, Scalars.lead(name), scope.problems())
            .flatMap(id -> scope.ids().reference(id, List.of(ItemKind.TRAINING)))
            .ifPresent(
                training -> {
                  result.add(training);
                  referring
                      .computeIfAbsent(training, key -> new ArrayList<>())
                      .add(new Party(name.at(), Party.Kind.ROLE, role));
                });
        continue;
      }
      // one that is a default belongs to no role yet
      String id = ids.containsKey(role) ? ids.get(role).get(i) : "";
      Fields.of(
              nodes.get(i).at(),
              nodes.get(i),
              "a training of role `" + role + "`",
              scope.problems())
          .ifPresent(
              training -> {
                ofRoles.add(() -> own(role, id, training, skills, known));
                result.add(id);
              });
    }
    return result.stream().distinct().toList();
  }

  private Optional<Training> own(
      String role, String id, Fields fields, Set<String> skills, boolean known) {
    scope.items().put(id, fields);
    fields.require("name", "Industry academy");
    fields.text("id");
    Optional<String> name = fields.text("name");
    List<String> built = new ArrayList<>();
    for (YamlScalar skill : fields.scalars("skills")) {
      if (skills.contains(skill.text())) {
        built.add(skill.text());
      } else if (known) {
        unknownSkill(
            skill,
            "is not the id of a skill of role `" + role + "`",
            skills,
            "There is none yet: add it under `skills:` of the same role.");
      }
    }
    Party trainee = new Party(fields.at(), Party.Kind.ROLE, role);
    Training training =
        training(
            id,
            name.orElse(id),
            fields,
            with(List.of(trainee), id),
            built,
            there -> own(role, id, there, skills, known));
    return name.map(words -> training);
  }

  /** Those that were read with their roles, which have to be all roles by now. */
  List<Training> ofRoles() {
    return ofRoles.stream().flatMap(own -> own.get().stream()).toList();
  }

  /**
   * All trainings: those that were read with their roles, then those of {@code trainings}.
   *
   * @param roles all of them
   */
  List<Training> all(Fields root, List<Role> roles, Audiences nesting) {
    List<Training> all = new ArrayList<>(ofRoles());
    all.addAll(
        scope.items(
            root,
            ItemKind.TRAINING,
            (id, fields) -> Optional.of(shared(id, fields, roles, nesting))));
    checkCircles(all);
    return List.copyOf(all);
  }

  /** Reports trainings that refresh each other; one is the first. */
  private void checkCircles(List<Training> all) {
    Map<String, Training> byId = new LinkedHashMap<>();
    all.forEach(t -> byId.put(t.id(), t));
    for (List<String> circle :
        Circles.of(byId.keySet(), id -> byId.get(id).refreshes().stream().findFirst())) {
      scope
          .problems()
          .error(
              "refresh-cycle",
              byId.get(circle.get(0)).at(),
              "these trainings refresh each other: "
                  + String.join(" → ", circle)
                  + " → "
                  + circle.get(0),
              "One of them is the first: take its `refreshes` out.");
    }
  }

  private Training shared(String id, Fields fields, List<Role> roles, Audiences nesting) {
    if (!referring.containsKey(id)) {
      fields.require("for", scope.ids().example(ItemKind.TRAINED, "managers"));
    }
    String name = fields.text("name").orElse(Ids.words(id));
    List<YamlScalar> written = fields.scalars("for");
    List<Party> named =
        written.stream().flatMap(party -> scope.ids().trainee(party).stream()).toList();
    List<Party> trainees = with(named, id);
    List<Role> served =
        roles.stream().filter(role -> Training.serves(trainees, role, nesting)).toList();
    Set<String> skills = new LinkedHashSet<>();
    served.forEach(role -> role.skills().forEach(skill -> skills.add(skill.id())));
    boolean known =
        !trainees.isEmpty()
            && named.size() == written.size()
            && served.stream().noneMatch(r -> unsure.contains(r.id()));
    List<String> built = new ArrayList<>();
    for (YamlScalar skill : fields.scalars("skills")) {
      if (skills.contains(skill.text())) {
        built.add(skill.text());
      } else if (known) {
        unknownSkill(
            skill,
            "is not the id of a skill of any role that training `" + id + "` is for",
            skills,
            "None of its roles has skills yet: add them under `skills:` of a role.");
      }
    }
    return training(
        id, name, fields, trainees, built, there -> Optional.of(shared(id, there, roles, nesting)));
  }

  /** Those named, and the roles that refer to the training, each once. */
  private List<Party> with(List<Party> named, String id) {
    Map<String, Party> parties = new LinkedHashMap<>();
    Stream.concat(named.stream(), referring.getOrDefault(id, List.of()).stream())
        .forEach(party -> parties.putIfAbsent(party.id(), party));
    return List.copyOf(parties.values());
  }

  private Training training(
      String id,
      String name,
      Fields fields,
      List<Party> trainees,
      List<String> skills,
      Function<Fields, Optional<Training>> reader) {
    Optional<BigDecimal> hours = fields.amount("hours");
    Optional<DateSpec> from = scope.dates().spec(fields, "from");
    Optional<DateSpec> by = scope.dates().spec(fields, "by");
    Optional<DateSpec> forecast = scope.dates().spec(fields, "forecast");
    Optional<String> because = scope.because(fields);
    List<EarlierDate> history = scope.history(fields);
    Optional<RoughDate> done = scope.dates().pastOrRough(fields, "done");
    Optional<String> dropped = scope.dropped(fields);
    Optional<Party> trainer = scope.party(fields, "trainer");
    Optional<String> place = fields.text("place");
    Optional<Party> owner = scope.party(fields, "owner");
    Optional<Integer> capacity = fields.integer("capacity", 1, MAX_PEOPLE);
    List<Cohort> cohorts = cohorts(id, fields);
    List<Session> sessions = sessions(id, fields, cohorts);
    List<Party> trains = scope.parties(fields, "trains");
    Optional<String> refreshes = refreshes(id, fields);
    Optional<List<String>> waves = scope.waves(fields);
    Map<String, Training> perWave = PerWave.read(scope, fields, reader);
    String repeat = "Write it as a training of its own, with `refreshes: " + id + "` and its days.";
    fields.done(Map.of("refresher", repeat, "repeat", repeat, "repeats", repeat));
    scope.checkOrder(from, by, "`by` lies before `from`");
    return new Training(
        fields.at(),
        id,
        name,
        trainees,
        skills,
        hours,
        from,
        by,
        forecast,
        done,
        dropped,
        trainer,
        place,
        owner,
        capacity,
        cohorts,
        sessions,
        trains,
        refreshes.stream().toList(),
        because,
        history,
        waves,
        perWave);
  }

  private List<Cohort> cohorts(String training, Fields fields) {
    List<Cohort> cohorts = new ArrayList<>();
    for (YamlEntry entry : fields.entries("cohorts")) {
      scope.ids().checkForm(entry.key());
      String id = entry.key().text();
      scope
          .fields(entry, "cohort `" + id + "` of training `" + training + "`")
          .map(cohort -> cohort(id, cohort))
          .ifPresent(cohorts::add);
    }
    return List.copyOf(cohorts);
  }

  private static Cohort cohort(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<Integer> size = fields.integer("size", 1, MAX_PEOPLE);
    fields.done();
    return new Cohort(fields.at(), id, name, size);
  }

  private List<Session> sessions(String training, Fields fields, List<Cohort> cohorts) {
    Set<String> ids = new LinkedHashSet<>();
    cohorts.forEach(cohort -> ids.add(cohort.id()));
    boolean known = !ids.isEmpty() || !fields.hasSimilar("cohorts");
    List<Session> sessions = new ArrayList<>();
    for (YamlNode node : fields.items("sessions")) {
      YamlNode inFull = Scope.inFull(node, "date");
      Fields.of(inFull.at(), inFull, "a session of training `" + training + "`", scope.problems())
          .flatMap(session -> session(training, session, ids, known))
          .ifPresent(sessions::add);
    }
    return List.copyOf(sessions);
  }

  private Optional<Session> session(
      String training, Fields fields, Set<String> cohorts, boolean known) {
    Optional<Recurrence> when = scope.dates().recurrence(fields);
    Optional<String> cohort = Optional.empty();
    Optional<YamlScalar> named = fields.scalar("cohort");
    if (named.isPresent() && cohorts.contains(named.get().text())) {
      cohort = Optional.of(named.get().text());
    } else if (named.isPresent() && known) {
      scope
          .problems()
          .error(
              "unknown-id",
              named.get().at(),
              "`"
                  + named.get().text()
                  + "` is not the id of a cohort of training `"
                  + training
                  + "`",
              Suggestion.advice(
                  named.get().text(),
                  cohorts,
                  cohorts.isEmpty()
                      ? "There is none yet: add it under `cohorts:` of the same training."
                      : "Its cohorts are: " + String.join(", ", cohorts) + "."));
    }
    Optional<Party> trainer = scope.party(fields, "trainer");
    Optional<String> place = fields.text("place");
    Optional<Integer> seats = fields.integer("seats", 1, MAX_PEOPLE);
    List<Integer> attended = fields.integers("attended", 0, MAX_PEOPLE);
    Optional<String> dropped = fields.reason("dropped");
    Optional<LocalTime> time = scope.dates().time(fields, "time");
    Optional<Duration> duration = scope.dates().duration(fields, "duration");
    fields.done();
    boolean single = when.filter(w -> !(w instanceof Recurrence.Repeated)).isPresent();
    if (single && attended.size() > 1) {
      scope
          .problems()
          .error(
              "contradiction",
              fields.keyAt("attended").orElse(fields.at()),
              "a session on one date has one number of people who attended, but here are "
                  + attended.size(),
              "Keep one number, or write each date as a session of its own.");
      return Optional.empty();
    }
    if (fields.has("dropped") && fields.has("attended")) {
      scope
          .problems()
          .error(
              "contradiction",
              fields.keyAt("dropped").orElse(fields.at()),
              fields.what() + " cannot be both `attended` and `dropped`",
              "Keep one of the two.");
    }
    Optional<String> group = cohort;
    return when.map(
        w ->
            new Session(
                fields.at(), w, group, trainer, place, seats, attended, dropped, time, duration));
  }

  private Optional<String> refreshes(String id, Fields fields) {
    Optional<YamlScalar> other = fields.scalar("refreshes");
    if (other.filter(o -> o.text().equals(id)).isPresent()) {
      scope
          .problems()
          .error(
              "refreshes-itself",
              other.get().at(),
              "training `" + id + "` refreshes itself",
              "Name the training that it repeats: write the refresher as a training of its own.");
      return Optional.empty();
    }
    return other.flatMap(o -> scope.ids().reference(o, List.of(ItemKind.TRAINING)));
  }

  private void unknownSkill(YamlScalar skill, String what, Set<String> skills, String none) {
    scope
        .problems()
        .error(
            "unknown-id",
            skill.at(),
            "`" + skill.text() + "` " + what,
            Suggestion.advice(
                skill.text(),
                skills,
                skills.isEmpty() ? none : "Its skills are: " + String.join(", ", skills) + "."));
  }
}
