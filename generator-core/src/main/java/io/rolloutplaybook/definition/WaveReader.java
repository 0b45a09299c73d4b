package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.EarlierDate;
import io.rolloutplaybook.model.EarlierLaunch;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code waves}. */
final class WaveReader {
  private final Scope scope;

  WaveReader(Scope scope) {
    this.scope = scope;
  }

  /**
   * All waves in the order of their launches, and of the definition within a day; last those whose
   * launch is to be set.
   */
  List<Wave> waves(Fields root) {
    List<Wave> waves =
        new ArrayList<>(scope.itemsOrTexts(root, ItemKind.WAVE, "launch", this::wave));
    // The sort is stable.
    waves.sort(
        Comparator.comparing(wave -> wave.launch().map(RoughDate::day).orElse(LocalDate.MAX)));
    return List.copyOf(waves);
  }

  static Optional<YamlScalar> launch(Fields fields) {
    return fields.value("launch", "a date", "2027-03-01");
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
    Optional<YamlScalar> written = launch(fields);
    SourceLocation at = written.map(YamlScalar::at).orElse(fields.at());
    boolean open = written.filter(scope.dates()::isOpen).isPresent();
    Optional<RoughDate> launch =
        written.filter(text -> !open).flatMap(text -> scope.dates().calendarDate(text, "launch"));
    launch.ifPresent(date -> scope.dates().warnOfRough(at, "launch of `" + id + "`", date));
    List<EarlierLaunch> earlier = earlier(scope, fields, launch);
    fields.done();
    return launch.isPresent() || open
        ? Optional.of(new Wave(at, id, name, launch, earlier))
        : Optional.empty();
  }

  /** The dates of {@code earlier}, each another one than the next. */
  static List<EarlierLaunch> earlier(Scope scope, Fields fields, Optional<RoughDate> launch) {
    List<EarlierLaunch> earlier = new ArrayList<>();
    List<SourceLocation> places = new ArrayList<>();
    for (Fields entry :
        fields.mappings("earlier", "an earlier launch", "{date: %s, reason: Why launch moved}")) {
      entry.require("date", "2027-02-01").require("reason", "Why launch moved");
      Optional<YamlScalar> written = entry.value("date", "a date", "2027-02-01");
      SourceLocation at = written.map(YamlScalar::at).orElse(entry.at());
      Optional<RoughDate> date = written.flatMap(text -> scope.dates().calendarDate(text, "date"));
      Optional<String> reason = entry.reason("reason");
      entry.done();
      if (date.isPresent() && reason.isPresent()) {
        earlier.add(new EarlierLaunch(date.get(), reason.get()));
        places.add(at);
      }
    }
    for (int i = 0; i < earlier.size(); i++) {
      Optional<RoughDate> next =
          i + 1 < earlier.size() ? Optional.of(earlier.get(i + 1).date()) : launch;
      if (next.equals(Optional.of(earlier.get(i).date()))) {
        scope
            .problems()
            .error(
                "contradiction",
                places.get(i),
                "launch moved from "
                    + next.get()
                    + " to the same "
                    + next.get().precision().name().toLowerCase(Locale.ROOT),
                "`earlier` lists the days on which launch was planned before, oldest first;"
                    + " `launch` is the day that it has now.");
      }
    }
    List<LocalDate> days = earlier.stream().map(e -> e.date().day()).toList();
    if (launch.isPresent() && EarlierDate.isNewestFirst(days, launch.get().day())) {
      scope
          .problems()
          .warning(
              "newest-first",
              places.get(0),
              "`earlier` begins with its last day, "
                  + earlier.get(0).date()
                  + ", so that launch was brought forward before it moved on to "
                  + launch.get(),
              "Turn the list around, unless it was so: what was planned first stands first.");
    }
    return earlier;
  }
}
