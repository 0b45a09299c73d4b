package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.EarlierLaunch;
import io.rolloutplaybook.model.RoughDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something came from one date to another.
 *
 * @param days working days from the one to the other; negative when earlier
 */
public record Move(RoughDate from, RoughDate to, int days, Optional<String> reason) {
  /** How launch came from the first of its dates to the one that it has now. */
  public static List<Move> ofLaunch(
      List<EarlierLaunch> earlier, Optional<RoughDate> launch, WorkingDays workingDays) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < earlier.size(); i++) {
      RoughDate from = earlier.get(i).date();
      Optional<RoughDate> to =
          i + 1 < earlier.size() ? Optional.of(earlier.get(i + 1).date()) : launch;
      Optional<String> reason = Optional.of(earlier.get(i).reason());
      to.ifPresent(
          date ->
              moves.add(new Move(from, date, workingDays.between(from.day(), date.day()), reason)));
    }
    return moves;
  }
}
