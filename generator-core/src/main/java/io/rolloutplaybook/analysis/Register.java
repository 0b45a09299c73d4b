package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Assumption;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Risks, decisions and assumptions with their dates worked out, in the order in which they want
 * attention; within that, by date and in the definition's order.
 *
 * @param risks open ones first, then what happened, then those closed; each by score, unrated last
 * @param decisions overdue ones first, then open ones, then those made
 * @param assumptions overdue ones first, then open ones, then those that do not hold, then others
 */
public record Register(
    List<RatedRisk> risks, List<DatedDecision> decisions, List<DatedAssumption> assumptions) {
  private static final int HIGH = 6;
  private static final int MEDIUM = 3;

  public Register {
    risks = List.copyOf(risks);
    decisions = List.copyOf(decisions);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * @param score likelihood times impact, each from 1 to 3; absent when one of them is not known
   * @param rating high from a score of 6, medium from 3
   * @param overdue whether it is open and was to be dealt with before the as-of date
   */
  public record RatedRisk(
      Risk risk,
      Optional<Integer> score,
      Optional<Risk.Level> rating,
      Optional<RoughDate> due,
      boolean overdue) {}

  /**
   * @param overdue whether it is open and was to be made before the as-of date
   */
  public record DatedDecision(Decision decision, Optional<RoughDate> due, boolean overdue) {}

  /**
   * @param overdue whether it is open and was to be checked before the as-of date
   */
  public record DatedAssumption(
      Assumption assumption, Optional<RoughDate> checkBy, boolean overdue) {}

  static Register of(Rollout rollout, LocalDate asOf, DateResolver dates) {
    return new Register(
        rollout.risks().stream()
            .map(risk -> rated(risk, date(risk.due(), dates), asOf))
            .sorted(
                Comparator.comparing((RatedRisk r) -> r.risk().state())
                    .thenComparing(r -> -r.score().orElse(0))
                    .thenComparing(r -> day(r.due()).orElse(LocalDate.MAX)))
            .toList(),
        rollout.decisions().stream()
            .map(decision -> dated(decision, date(decision.due(), dates), asOf))
            .sorted(
                Comparator.comparing((DatedDecision d) -> !d.overdue())
                    .thenComparing(d -> d.decision().state())
                    .thenComparing(
                        d -> d.decision().madeOn().or(() -> day(d.due())).orElse(LocalDate.MAX)))
            .toList(),
        rollout.assumptions().stream()
            .map(assumption -> dated(assumption, date(assumption.checkBy(), dates), asOf))
            .sorted(
                Comparator.comparing((DatedAssumption a) -> !a.overdue())
                    .thenComparing(a -> a.assumption().holds())
                    .thenComparing(a -> day(a.checkBy()).orElse(LocalDate.MAX)))
            .toList());
  }

  private static Optional<LocalDate> day(Optional<RoughDate> date) {
    return date.map(RoughDate::day);
  }

  private static Optional<RoughDate> date(Optional<DateSpec> spec, DateResolver dates) {
    return spec.flatMap(dates::planned);
  }

  private static boolean isPast(Optional<RoughDate> due, LocalDate asOf) {
    return due.filter(date -> date.day().isBefore(asOf)).isPresent();
  }

  private static RatedRisk rated(Risk risk, Optional<RoughDate> due, LocalDate asOf) {
    Optional<Integer> score =
        risk.likelihood()
            .flatMap(l -> risk.impact().map(i -> (l.ordinal() + 1) * (i.ordinal() + 1)));
    return new RatedRisk(
        risk,
        score,
        score.map(
            n -> n >= HIGH ? Risk.Level.HIGH : n >= MEDIUM ? Risk.Level.MEDIUM : Risk.Level.LOW),
        due,
        risk.state() == Risk.State.OPEN && isPast(due, asOf));
  }

  private static DatedDecision dated(Decision d, Optional<RoughDate> due, LocalDate asOf) {
    return new DatedDecision(d, due, d.state() == Decision.State.OPEN && isPast(due, asOf));
  }

  private static DatedAssumption dated(Assumption a, Optional<RoughDate> by, LocalDate asOf) {
    return new DatedAssumption(a, by, a.holds() == Assumption.Holds.OPEN && isPast(by, asOf));
  }

  /** What of it a rollout with fewer items still has. */
  Register restrictedTo(Rollout shown) {
    return new Register(
        risks.stream().filter(r -> shown.risks().contains(r.risk())).toList(),
        decisions.stream().filter(d -> shown.decisions().contains(d.decision())).toList(),
        assumptions.stream().filter(a -> shown.assumptions().contains(a.assumption())).toList());
  }

  public boolean isEmpty() {
    return risks.isEmpty() && decisions.isEmpty() && assumptions.isEmpty();
  }
}
