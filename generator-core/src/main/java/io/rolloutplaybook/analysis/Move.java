package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.EarlierLaunch;
import io.rolloutplaybook.model.RoughDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something came from one date to another.
 *
 * @param days working days from the one to the other; negative when earlier
 */
public record Move(RoughDate from, RoughDate to, int days, Optional<String> reason) {
  /** How launch came from the first of its days to the one that it has now. */
  public static List<Move> ofLaunch(
      List<EarlierLaunch> earlier, LocalDate launch, WorkingDays workingDays) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < earlier.size(); i++) {
      LocalDate from = earlier.get(i).date();
      LocalDate to = i + 1 < earlier.size() ? earlier.get(i + 1).date() : launch;
      Optional<String> reason = Optional.of(earlier.get(i).reason());
      int days = workingDays.between(from, to);
      moves.add(new Move(RoughDate.of(from), RoughDate.of(to), days, reason));
    }
    return moves;
  }
}
