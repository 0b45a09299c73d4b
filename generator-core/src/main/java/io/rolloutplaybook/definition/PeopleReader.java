package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Leadership;
import io.rolloutplaybook.model.Leadership.Concern;
import io.rolloutplaybook.model.Leadership.Leader;
import io.rolloutplaybook.model.Leadership.Stance;
import io.rolloutplaybook.model.Leadership.ToughQuestion;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.model.Person;
import io.rolloutplaybook.model.Workstream;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code people}, {@code workstreams} and {@code leadership}. */
final class PeopleReader {
  private final Scope scope;

  PeopleReader(Scope scope) {
    this.scope = scope;
  }

  Optional<Person> person(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    List<String> titles = fields.texts("title");
    fields.done();
    return Optional.of(new Person(fields.at(), id, name, titles));
  }

  Optional<Workstream> workstream(String id, Fields fields) {
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<Party> lead = scope.party(fields, "lead");
    fields.done();
    return Optional.of(new Workstream(fields.at(), id, name, lead));
  }

  Leadership leadership(Optional<Fields> section) {
    if (section.isEmpty()) {
      return new Leadership(Optional.empty(), List.of(), List.of(), List.of());
    }
    Fields fields = section.get();
    Optional<Party> sponsor = scope.party(fields, "sponsor");
    List<Leader> leaders = new ArrayList<>();
    for (YamlEntry entry : fields.entries("leaders")) {
      leader(entry).ifPresent(leaders::add);
    }
    List<Concern> concerns =
        fields.mappings("concerns", "a concern", "{concern: %s}").stream()
            .flatMap(concern -> concern(concern).stream())
            .toList();
    List<ToughQuestion> questions =
        fields.items("tough-questions").stream()
            .flatMap(item -> toughQuestion(item).stream())
            .toList();
    fields.done();
    return new Leadership(sponsor, leaders, concerns, questions);
  }

  private Optional<Leader> leader(YamlEntry entry) {
    Optional<Party> party = scope.ids().leader(entry.key());
    String what = "leader `" + entry.key().text() + "`";
    return scope
        .fields(entry, what)
        .flatMap(
            fields -> {
              Optional<Stance> stance = fields.choice("stance", Stance.class);
              List<String> actions = fields.texts("actions");
              fields.done();
              return party.map(who -> new Leader(fields.at(), who, stance, actions));
            });
  }

  private Optional<Concern> concern(Fields fields) {
    fields.require("concern", "What worries them");
    Optional<Party> raisedBy = scope.party(fields, "raised-by");
    Optional<String> concern = fields.text("concern");
    Optional<String> answer = fields.text("answer");
    Optional<LocalDate> resolved = scope.dates().past(fields, "resolved");
    fields.done();
    return concern.map(text -> new Concern(fields.at(), raisedBy, text, answer, resolved));
  }

  private Optional<ToughQuestion> toughQuestion(YamlNode item) {
    YamlNode inFull = Scope.inFull(item, "question");
    if (!(inFull instanceof YamlMapping mapping) || isSplitText(mapping)) {
      Scalars.text(item, Scalars.lead(item), scope.problems()); // says that this is no text
      return Optional.empty();
    }
    Fields fields = new Fields(item.at(), mapping, "a tough question", scope.problems());
    fields.require("question", "What people will ask");
    Optional<String> question = fields.text("question");
    Optional<String> answer = fields.text("answer");
    fields.done();
    return question.map(text -> new ToughQuestion(item.at(), text, answer));
  }

  /** Whether a text was taken for a key and its value because of a colon in it. */
  private static boolean isSplitText(YamlMapping mapping) {
    return mapping.entries().size() == 1 && mapping.entries().get(0).key().text().contains(" ");
  }
}
