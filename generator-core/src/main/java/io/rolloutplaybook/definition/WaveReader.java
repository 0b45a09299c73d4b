package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.yaml.Fields;
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
    Optional<LocalDate> launch = fields.date("launch");
    fields.done();
    return launch.map(day -> new Wave(fields.at(), id, name, day));
  }
}
