package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.CommunicationStatus;
import io.rolloutplaybook.analysis.MilestoneStatus;
import io.rolloutplaybook.analysis.Move;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.model.Assumption;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.model.RoughDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The milestone timeline, worked out: what must be true by when, what depends on what, and what
 * that does to launch.
 *
 * <p>All lists of milestones are in order of their numbers. Milestones that were dropped are in
 * {@code dropped} alone. All numbers of days are working days. A document for one audience lists
 * the milestones that concern it; their numbers, dates and float, and what they do to launch, are
 * the whole rollout's.
 *
 * @param critical milestones on the critical path
 * @param others milestones that are not on it
 * @param launch what the milestones do to launch; with waves, of the launches to come to the one
 *     that moves most or has the least float
 * @param slips milestones that are later than planned, or overdue
 * @param pushed open milestones that cannot be reached on their day any more, because of what they
 *     wait for or because it has passed
 * @param supported the milestones with the communications that support them
 * @param unsupported names of milestones that no communication supports
 * @param unattached communications that support no milestone
 * @param undated milestones that have no date yet; they are in nothing else
 * @param workstreams all milestones by the workstream they belong to; empty when none names one
 * @param risks open ones first, by score
 * @param decisions overdue ones first, then open ones, by date
 * @param assumptions overdue ones first, then open ones, by date
 * @param waves in the order of their launches; none in a rollout without waves
 */
public record MilestoneTimeline(
    RolloutFacts rollout,
    Figures figures,
    Span span,
    List<Row> critical,
    List<Row> others,
    List<Row> dropped,
    LaunchOutlook launch,
    List<Slip> slips,
    List<Row> pushed,
    List<SupportedMilestone> supported,
    List<String> unsupported,
    int unattached,
    List<ToBeSet> undated,
    List<WorkstreamRows> workstreams,
    List<RiskRow> risks,
    List<DecisionRow> decisions,
    List<AssumptionRow> assumptions,
    List<WaveTimeline> waves) {
  public MilestoneTimeline {
    critical = List.copyOf(critical);
    others = List.copyOf(others);
    dropped = List.copyOf(dropped);
    slips = List.copyOf(slips);
    pushed = List.copyOf(pushed);
    supported = List.copyOf(supported);
    unsupported = List.copyOf(unsupported);
    undated = List.copyOf(undated);
    workstreams = List.copyOf(workstreams);
    risks = List.copyOf(risks);
    decisions = List.copyOf(decisions);
    assumptions = List.copyOf(assumptions);
    waves = List.copyOf(waves);
  }

  /** Empty when the rollout has neither milestones nor risks, decisions or assumptions. */
  public static Optional<MilestoneTimeline> of(Analysis analysis) {
    return analysis.milestones().isEmpty() && analysis.register().isEmpty()
        ? Optional.empty()
        : Optional.of(new MilestoneTimelineComposer(analysis).compose());
  }

  /**
   * Key figures.
   *
   * @param total milestones, without those dropped
   * @param done reached, in time or late
   * @param overdue should have been reached before the as-of date
   * @param moved later than planned or overdue, whether they were reached or not
   * @param dependencies how often a milestone waits for another
   * @param next the first that is still to be reached on the as-of date or after it
   */
  public record Figures(
      int total,
      int done,
      int doneLate,
      int overdue,
      int late,
      int atRisk,
      int inProgress,
      int planned,
      int dropped,
      int moved,
      int dependencies,
      Optional<Row> next) {}

  /**
   * A milestone.
   *
   * @param number from 1: the critical path first, then the others, then those dropped; each by
   *     effective day, and in the definition's order within a day. With waves: those of no wave
   *     first, then wave by wave, then those dropped
   * @param start planned start of the work
   * @param planned planned finish
   * @param forecast finish as it is expected now
   * @param actual the day on which it was reached
   * @param date effective day: actual, else forecast, else planned
   * @param effectiveStart when the work began or begins; absent without a start
   * @param moved whether the effective date is another one than planned; not within the month or
   *     the quarter that was planned
   * @param slip from planned to effective day; negative when earlier
   * @param daysFromLaunch calendar days from launch to the effective day, negative before it
   * @param workingDaysFromLaunch the same in working days
   * @param after what it depends on, in order of their numbers
   * @param length planned, from start to finish; absent without a start
   * @param audiences names
   * @param doneWhen the go / no-go criterion
   * @param accountable who answers for the result
   * @param responsible names of those who do the work
   * @param communications how many support it, each occurrence of a series counted
   * @param support names of these communications, a series once
   * @param critical whether it is on the critical path
   * @param earliest first day on which it can be reached; absent when done or dropped
   * @param latest last day on which it can be reached without moving launch, or the last milestone
   *     where launch does not wait for it; absent when done or dropped
   * @param floatDays from {@code earliest} to {@code latest}, negative when that is too late;
   *     absent when done or dropped
   * @param leadsToLaunch whether launch waits for it
   * @param droppedBecause the reason when it was dropped
   * @param moves from the planned to the effective day, where reasons are known
   * @param workstream name of the workstream that it belongs to
   * @param progress how far it is, from 0 to 1; absent when nobody says, and when done or dropped
   * @param progressPercent the same in percent, rounded half up
   * @param expected how much of the working days from its start to its effective day has passed;
   *     absent without a start or without progress
   * @param expectedPercent the same in percent, rounded half up
   * @param behind whether it is further below {@code expected} than tolerated
   * @param extra a team's own texts, by key
   * @param wave name of the wave that it belongs to. Without one, in a rollout with waves, float is
   *     the least that it has before any launch
   * @param launch from which its days count: its wave's, or the rollout's
   */
  public record Row(
      String id,
      int number,
      String name,
      Phase phase,
      Optional<String> owner,
      Optional<RoughDate> start,
      RoughDate planned,
      Optional<RoughDate> forecast,
      Optional<RoughDate> actual,
      RoughDate date,
      Optional<RoughDate> effectiveStart,
      boolean moved,
      int slip,
      Optional<Integer> daysFromLaunch,
      Optional<Integer> workingDaysFromLaunch,
      List<Dependency> after,
      Optional<Integer> length,
      List<String> audiences,
      Optional<String> doneWhen,
      Optional<String> accountable,
      List<String> responsible,
      List<String> consulted,
      List<String> informed,
      int communications,
      List<String> support,
      boolean critical,
      Optional<RoughDate> earliest,
      Optional<LocalDate> latest,
      Optional<Integer> floatDays,
      boolean leadsToLaunch,
      MilestoneStatus status,
      Optional<String> droppedBecause,
      List<Move> moves,
      Optional<String> workstream,
      Optional<BigDecimal> progress,
      Optional<Integer> progressPercent,
      Optional<BigDecimal> expected,
      Optional<Integer> expectedPercent,
      boolean behind,
      Map<String, String> extra,
      Optional<String> wave,
      Optional<RoughDate> launch) {
    public Row {
      after = List.copyOf(after);
      audiences = List.copyOf(audiences);
      responsible = List.copyOf(responsible);
      consulted = List.copyOf(consulted);
      informed = List.copyOf(informed);
      support = List.copyOf(support);
      moves = List.copyOf(moves);
    }
  }

  /**
   * The milestones of a workstream, those dropped last.
   *
   * @param name absent for milestones that belong to none, which come last
   * @param lead name of who sees to the workstream
   */
  public record WorkstreamRows(Optional<String> name, Optional<String> lead, List<Row> rows) {
    public WorkstreamRows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A risk of the rollout.
   *
   * @param score likelihood times impact, from 1 to 9
   * @param rating high from a score of 6, medium from 3
   * @param action what is done about it
   * @param due by when
   * @param overdue whether it is open and that day has passed
   * @param milestones names of those that it threatens
   * @param audiences names of those that it concerns
   */
  public record RiskRow(
      String id,
      String risk,
      Optional<Risk.Level> likelihood,
      Optional<Risk.Level> impact,
      Optional<Integer> score,
      Optional<Risk.Level> rating,
      Optional<Risk.Response> response,
      Optional<String> action,
      Optional<String> owner,
      Optional<RoughDate> due,
      boolean overdue,
      Risk.State state,
      List<String> milestones,
      List<String> audiences) {
    public RiskRow {
      milestones = List.copyOf(milestones);
      audiences = List.copyOf(audiences);
    }
  }

  /**
   * What has to be decided, or was.
   *
   * @param overdue whether it is open and was to be made already
   * @param madeBy who decides
   */
  public record DecisionRow(
      String id,
      String decision,
      Optional<RoughDate> due,
      Optional<LocalDate> madeOn,
      Optional<String> madeBy,
      Decision.State state,
      boolean overdue,
      Optional<String> reason,
      List<String> milestones,
      List<String> audiences) {
    public DecisionRow {
      milestones = List.copyOf(milestones);
      audiences = List.copyOf(audiences);
    }
  }

  /**
   * What the plan takes for granted.
   *
   * @param overdue whether it is open and was to be checked already
   */
  public record AssumptionRow(
      String id,
      String assumption,
      Optional<RoughDate> checkBy,
      Assumption.Holds holds,
      boolean overdue,
      Optional<String> owner,
      List<String> milestones,
      List<String> audiences) {
    public AssumptionRow {
      milestones = List.copyOf(milestones);
      audiences = List.copyOf(audiences);
    }
  }

  /**
   * A milestone that another one waits for.
   *
   * @param dropped whether it was dropped, so that nothing waits for it
   * @param shown whether this document shows it
   * @param dated whether it has a date; without one it has no number and nothing counts it
   */
  public record Dependency(
      String id, int number, String name, boolean dropped, boolean shown, boolean dated) {}

  /**
   * What the milestones do to launch.
   *
   * @param planned launch as planned; absent while it is to be set
   * @param now launch as things stand; not before {@code planned}, and absent with it
   * @param days from {@code planned} to {@code now}
   * @param awaited whether launch waits for any milestone
   * @param done whether everything that launch waits for was reached
   * @param launched whether launch has taken place, on {@code now}; nothing moves it any more
   * @param driver the open milestone of the critical path that slipped most, or is longest overdue;
   *     the first of several; launch itself, where that moved, only if nothing else is late
   * @param driverSlip how many days it is late: its slip, or more when it is overdue
   * @param driverOverdue whether it should have been reached already; {@code now} then counts on it
   *     being reached on the as-of date
   * @param floatDays the least float among open milestones of the critical path, without the one
   *     that is launch itself; absent when there is none
   */
  public record LaunchOutlook(
      Optional<RoughDate> planned,
      Optional<RoughDate> now,
      int days,
      boolean awaited,
      boolean done,
      boolean launched,
      Optional<Row> driver,
      int driverSlip,
      boolean driverOverdue,
      Optional<Integer> floatDays) {}

  /**
   * What the milestones of a wave and those of no wave do to its launch.
   *
   * @param wave its name
   * @param critical the chain into its launch with the least float
   */
  public record WaveTimeline(String wave, LaunchOutlook launch, List<Row> critical) {
    public WaveTimeline {
      critical = List.copyOf(critical);
    }
  }

  /** What a slip does to launch. */
  public enum Effect {
    /** Nothing any more: the milestone was reached. */
    DONE,
    /** Nothing: launch does not wait for the milestone. */
    NONE,
    /** It moves launch. */
    MOVES_LAUNCH,
    /** It used up all float, and launch can just be held. */
    NO_FLOAT,
    /** There is float left. */
    FLOAT_LEFT
  }

  /**
   * A milestone that is later than planned, or overdue.
   *
   * @param days how late it is: its slip; for one that is overdue to the as-of date at least
   * @param overdue whether it should have been reached before the as-of date
   * @param launch where the slip alone moves launch to; absent when it does not move it
   * @param launchDays by how much
   * @param waiting names of open milestones that wait for it
   * @param wave name of the wave whose launch is meant; absent in a rollout without waves
   */
  public record Slip(
      Row row,
      int days,
      boolean overdue,
      Effect effect,
      Optional<LocalDate> launch,
      Optional<Integer> launchDays,
      List<String> waiting,
      Optional<String> wave) {
    public Slip {
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * A milestone with what supports it.
   *
   * @param sent how many of {@code row}'s communications were sent, or began
   */
  public record SupportedMilestone(Row row, int sent, List<Supporting> support) {
    public SupportedMilestone {
      support = List.copyOf(support);
    }
  }

  /**
   * A communication, or all occurrences of a series.
   *
   * @param first day of the first
   * @param last day of the last, or of the end of a period
   * @param count occurrences; 1 outside a series
   * @param sent how many of them were sent, or began, by the as-of date
   * @param audiences names
   * @param status of the first that is still to be sent, else of the last
   */
  public record Supporting(
      String id,
      String title,
      RoughDate first,
      RoughDate last,
      int count,
      int sent,
      List<String> audiences,
      Optional<String> channel,
      boolean twoWay,
      Optional<String> sender,
      CommunicationStatus status) {
    public Supporting {
      audiences = List.copyOf(audiences);
    }
  }
}
