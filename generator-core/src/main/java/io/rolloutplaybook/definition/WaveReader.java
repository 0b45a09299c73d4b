package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.EarlierLaunch;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.MeantDay;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads {@code waves}. */
final class WaveReader {
  private final Scope scope;

  WaveReader(Scope scope) {
    this.scope = scope;
  }

  /** All waves in the order of their launches, and of the definition within a day. */
  List<Wave> waves(Fields root) {
    List<Wave> waves =
        new ArrayList<>(scope.itemsOrTexts(root, ItemKind.WAVE, "launch", this::wave));
    // The sort is stable.
    waves.sort(Comparator.comparing(Wave::launch));
    return List.copyOf(waves);
  }

  /** The day of a launch, from which nearly everything counts, so that there has to be one. */
  static Optional<LocalDate> launch(Fields fields) {
    Optional<YamlScalar> written = fields.value("launch", "a date", "2027-03-01");
    String text = written.map(YamlScalar::text).orElse("");
    if (written.isEmpty()
        || text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        || MeantDay.advice(text, "").isPresent()) {
      return fields.date("launch");
    }
    fields
        .problems()
        .error(
            "bad-date",
            written.get().at(),
            "`launch` needs a day, from which others count, but here is " + Scalars.shown(text),
            "Write the day that you plan with, as in `launch: "
                + (text.matches("[0-9]{4}-(?:0[1-9]|1[0-2])") ? text + "-01" : "2027-03-01")
                + "`; when another one is decided, correct it here, and what counts from it follows.");
    return Optional.empty();
  }

  private Optional<Wave> wave(String id, Fields fields) {
    if (id.equals("each") || id.equals("none")) {
      scope
          .problems()
          .error(
              "reserved-id",
              fields.at(),
              "`" + id + "` says in which waves something takes place and cannot be a wave's id",
              "Choose another id, such as `emea`.");
    }
    fields.require("launch", "2027-03-01");
    String name = fields.text("name").orElse(Ids.words(id));
    Optional<LocalDate> launch = launch(fields);
    List<EarlierLaunch> earlier = earlier(scope, fields, launch);
    fields.done();
    return launch.map(day -> new Wave(fields.at(), id, name, day, earlier));
  }

  /** The days of {@code earlier}, each another one than the next. */
  static List<EarlierLaunch> earlier(Scope scope, Fields fields, Optional<LocalDate> launch) {
    List<EarlierLaunch> earlier = new ArrayList<>();
    List<SourceLocation> places = new ArrayList<>();
    for (Fields entry :
        fields.mappings("earlier", "an earlier launch", "{date: %s, reason: Why launch moved}")) {
      entry.require("date", "2027-02-01").require("reason", "Why launch moved");
      SourceLocation at = entry.scalar("date").map(YamlScalar::at).orElse(entry.at());
      Optional<LocalDate> date = entry.date("date");
      Optional<String> reason = entry.reason("reason");
      entry.done();
      if (date.isPresent() && reason.isPresent()) {
        earlier.add(new EarlierLaunch(date.get(), reason.get()));
        places.add(at);
      }
    }
    for (int i = 0; i < earlier.size(); i++) {
      Optional<LocalDate> next =
          i + 1 < earlier.size() ? Optional.of(earlier.get(i + 1).date()) : launch;
      if (next.equals(Optional.of(earlier.get(i).date()))) {
        scope
            .problems()
            .error(
                "contradiction",
                places.get(i),
                "launch moved from " + next.get() + " to the same day",
                "`earlier` lists the days on which launch was planned before, oldest first;"
                    + " `launch` is the day that it has now.");
      }
    }
    List<LocalDate> days = earlier.stream().map(EarlierLaunch::date).toList();
    if (launch.isPresent() && EarlierDate.isNewestFirst(days, launch.get())) {
      scope
          .problems()
          .warning(
              "newest-first",
              places.get(0),
              "`earlier` begins with its last day, "
                  + days.get(0)
                  + ", so that launch was brought forward before it moved on to "
                  + launch.get(),
              "Turn the list around, unless it was so: what was planned first stands first.");
    }
    return earlier;
  }
}
