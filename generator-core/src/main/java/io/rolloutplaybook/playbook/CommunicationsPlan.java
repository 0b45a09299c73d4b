package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.ApprovalStatus;
import io.rolloutplaybook.analysis.ClashKind;
import io.rolloutplaybook.analysis.CommunicationStatus;
import io.rolloutplaybook.analysis.MilestoneStatus;
import io.rolloutplaybook.analysis.Move;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.model.Covers;
import io.rolloutplaybook.model.Interval;
import io.rolloutplaybook.model.MessageText;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The communications plan, worked out: who hears what, when, from whom, through which channel.
 *
 * <p>A series stands here as its occurrences; "communication" below means one occurrence.
 * Communications that were dropped are listed in the plan's rows and counted in {@link
 * Figures#dropped}, and are in nothing else. All lists of rows are in order of date, and of the
 * definition within a day.
 *
 * @param objectives what the rollout is to achieve
 * @param positiveIncentives what is gained by going along
 * @param negativeIncentives what is lost by not going along
 * @param messages key messages, in the definition's order
 * @param audiences profiles, in the definition's order
 * @param tiersUsed whether any audience has a tier; if not, there is no cascade and no use for
 *     columns about tiers
 * @param phases always three: before launch, launch, after; the plan's rows by phase
 * @param weeks the weeks in which a communication begins or a milestone falls; other weeks are left
 *     out
 * @param overdue communications that should have been sent before the as-of date
 * @param clashes what is still to be sent and falls on a bad day
 * @param drafts communications whose words are written, in order of their first day; a series once
 * @param timed whether any communication has a time of day or a duration
 * @param undated communications that have no date yet; they are in nothing else
 * @param waves in the order of their launches; none in a rollout without waves
 */
public record CommunicationsPlan(
    RolloutFacts rollout,
    Figures figures,
    Span span,
    List<Dot> dots,
    Optional<String> why,
    Optional<String> whyNow,
    Optional<String> riskOfNotChanging,
    Optional<String> vision,
    List<String> objectives,
    List<String> positiveIncentives,
    List<String> negativeIncentives,
    List<Message> messages,
    List<Profile> audiences,
    boolean tiersUsed,
    Matrix matrix,
    List<PhaseRows> phases,
    List<Week> weeks,
    Rhythm rhythm,
    Upcoming upcoming,
    List<Row> overdue,
    List<Clash> clashes,
    Load load,
    Cascade cascade,
    Coverage coverage,
    List<Draft> drafts,
    boolean timed,
    List<ToBeSet> undated,
    List<WaveCascade> waves) {
  public CommunicationsPlan {
    dots = List.copyOf(dots);
    objectives = List.copyOf(objectives);
    positiveIncentives = List.copyOf(positiveIncentives);
    negativeIncentives = List.copyOf(negativeIncentives);
    messages = List.copyOf(messages);
    audiences = List.copyOf(audiences);
    phases = List.copyOf(phases);
    weeks = List.copyOf(weeks);
    overdue = List.copyOf(overdue);
    clashes = List.copyOf(clashes);
    drafts = List.copyOf(drafts);
    undated = List.copyOf(undated);
    waves = List.copyOf(waves);
  }

  public static CommunicationsPlan of(Analysis analysis) {
    return new CommunicationsPlanComposer(analysis).compose();
  }

  /**
   * Key figures of the whole plan.
   *
   * @param total communications, without those dropped
   * @param sent sent by the as-of date, in time or late
   * @param running begun and going on over a period
   * @param overdue should have been sent before the as-of date
   * @param late forecast after their planned day
   * @param dropped not part of {@code total}
   * @param due still to be sent in the fourteen days after the as-of date, the as-of date included
   * @param dueUntil the last of these days
   * @param people people in all audiences whose size is known; absent when none is
   * @param peopleKnown whether every audience's size is known
   * @param audiences number of audiences
   * @param twoWay communications that can be answered
   * @param twoWayShare fraction of {@code total}, four decimals; absent without communications
   * @param twoWayPercent the same as a whole percentage, rounded half up
   * @param first day of the first communication
   * @param last day of the last communication
   */
  public record Figures(
      int total,
      int sent,
      int running,
      int overdue,
      int late,
      int dropped,
      int due,
      LocalDate dueUntil,
      Optional<Long> people,
      boolean peopleKnown,
      int audiences,
      int twoWay,
      Optional<BigDecimal> twoWayShare,
      Optional<Integer> twoWayPercent,
      Optional<RoughDate> first,
      Optional<RoughDate> last) {}

  /** One mark for one communication. The first that fits is meant. */
  public enum DotKind {
    /** Sent, or begun. */
    SENT,
    OVERDUE,
    TWO_WAY,
    ONE_WAY
  }

  public record Dot(LocalDate date, DotKind kind) {}

  /**
   * A key message and how often each audience gets it.
   *
   * @param covers in the order why, why now, risk, vision, personal
   * @param communications that carry it
   * @param repeats one an audience, in the definition's order, 0 included
   * @param missed names of the audiences that never get it
   * @param fewest least number of times among the audiences that do get it; absent when none does
   * @param most greatest number of times
   */
  public record Message(
      String id,
      String text,
      List<Covers> covers,
      int communications,
      List<Repeat> repeats,
      List<String> missed,
      Optional<Integer> fewest,
      Optional<Integer> most) {
    public Message {
      covers = List.copyOf(covers);
      repeats = List.copyOf(repeats);
      missed = List.copyOf(missed);
    }
  }

  /**
   * @param sent those of {@code count} that were sent, or began, by the as-of date
   */
  public record Repeat(String audienceId, String audience, int count, int sent) {}

  /**
   * An audience.
   *
   * @param communications that reach it
   * @param firstTouch day of the first of them
   * @param firstTitle name of the first of them
   * @param next day of the first that is still to be sent, on or after the as-of date
   * @param nextTitle name of that one
   * @param channels through which it is reached, each once, by first use
   * @param includes names of the audiences that it is made of
   * @param partOf name of the audience that it is part of
   * @param who who belongs to it, in words
   */
  public record Profile(
      String id,
      String name,
      Optional<Tier> tier,
      Optional<Integer> size,
      Optional<String> whatsInIt,
      int communications,
      Optional<RoughDate> firstTouch,
      Optional<String> firstTitle,
      Optional<RoughDate> next,
      Optional<String> nextTitle,
      List<String> channels,
      List<String> includes,
      Optional<String> partOf,
      Optional<String> who) {
    public Profile {
      includes = List.copyOf(includes);
      channels = List.copyOf(channels);
    }
  }

  /**
   * Audiences by phase.
   *
   * @param total of all communications, each counted once however many audiences it has
   * @param silentBefore names of the audiences that hear nothing before launch
   * @param silentAtLaunch names of the audiences that hear nothing in the launch phase
   * @param silentAfter names of the audiences that hear nothing after it
   * @param silent names of the audiences that hear nothing at all; they are in the other three too
   */
  public record Matrix(
      List<MatrixRow> rows,
      MatrixTotal total,
      List<String> silentBefore,
      List<String> silentAtLaunch,
      List<String> silentAfter,
      List<String> silent) {
    public Matrix {
      rows = List.copyOf(rows);
      silentBefore = List.copyOf(silentBefore);
      silentAtLaunch = List.copyOf(silentAtLaunch);
      silentAfter = List.copyOf(silentAfter);
      silent = List.copyOf(silent);
    }
  }

  /**
   * @param twoWayShare fraction of {@code total} with four decimals; absent when nothing reaches it
   * @param firstTouch day of the audience's first communication
   * @param partOf name of the audience that it is part of
   */
  public record MatrixRow(
      String audienceId,
      String audience,
      Optional<Tier> tier,
      Optional<Integer> size,
      MatrixCell before,
      MatrixCell launch,
      MatrixCell after,
      int total,
      int twoWay,
      Optional<BigDecimal> twoWayShare,
      Optional<Integer> twoWayPercent,
      Optional<RoughDate> firstTouch,
      Optional<String> partOf) {}

  /**
   * @param count communications that begin in the phase
   * @param running those that began in an earlier phase and still go on in this one
   * @param gap whether the audience hears nothing in the phase: {@code count} and {@code running}
   *     are both 0
   * @param dots one a communication that begins in the phase, by date
   */
  public record MatrixCell(int count, int running, boolean gap, List<DotKind> dots) {
    public MatrixCell {
      dots = List.copyOf(dots);
    }
  }

  public record MatrixTotal(
      Optional<Long> people,
      int before,
      int launch,
      int after,
      int total,
      Optional<BigDecimal> twoWayShare,
      Optional<Integer> twoWayPercent) {}

  /**
   * The rows of a phase.
   *
   * @param from first day of the phase; absent before launch
   * @param to last day of the phase; absent after it
   * @param count without those dropped
   * @param first day of the first communication, of those not dropped
   * @param last day of the last one
   * @param rows one a communication
   * @param pages the rows as they stand on pages: the later ones of a series are one
   */
  public record PhaseRows(
      Phase phase,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      int count,
      int twoWay,
      Optional<RoughDate> first,
      Optional<RoughDate> last,
      List<Row> rows,
      List<PageRow> pages) {
    public PhaseRows {
      rows = List.copyOf(rows);
      pages = List.copyOf(pages);
    }
  }

  /** Whether and how a row reaches a tier. */
  public enum Reach {
    NONE,
    REACHED,
    /** The tier's first message. One row at most has it, and none that is dropped. */
    FIRST
  }

  /**
   * One communication.
   *
   * @param id unique; an occurrence's number is appended to its series' id
   * @param title the id when it has none, in a series that of the series
   * @param titled whether the title is more than an id
   * @param series id of the series it belongs to
   * @param occurrence its number in the series, from 1; absent outside a series
   * @param occurrences how many the series has
   * @param date effective day: done, else forecast, else planned; where a period begins
   * @param until last day of a period
   * @param planned as planned
   * @param moved whether the effective date is another one than planned; not within the month or
   *     the quarter that was planned
   * @param slip working days from planned to effective; negative when earlier
   * @param sentOn the day on which it was sent; for occurrences of a series their own day
   * @param daysFromLaunch calendar days from launch, negative before it
   * @param workingDaysFromLaunch working days from launch, negative before it
   * @param leaders how it reaches audiences of the tier leader; likewise the next two
   * @param audiences names, in the communication's own order
   * @param allAudiences whether it goes to every audience of the rollout, where there are several
   * @param size people in its audiences whose size is known; absent when none is
   * @param sizeKnown whether the size of each of its audiences is known
   * @param messages texts of its key messages
   * @param why the reason, or what is in it for them
   * @param sender name of a person, role or audience
   * @param approver name of a person, role or audience
   * @param milestones that it supports
   * @param clashes reasons why its day is a bad one, whether it was sent or not
   * @param droppedBecause the reason when it was dropped
   * @param subject its draft's subject line
   * @param text its draft without marks: an empty line between paragraphs, a link's address in
   *     brackets after its words
   * @param endless how it goes on, in a series without an end
   * @param outsiders how it reaches audiences of the tier external
   * @param time of day, as in {@code 09:30}
   * @param minutes how long it takes
   * @param moves from the planned to the effective day, where reasons are known
   * @param workstream name of the workstream that it belongs to
   * @param extra a team's own texts, by key
   * @param wave name of the wave that it belongs to
   * @param launch from which its days count: its wave's, or the rollout's
   */
  public record Row(
      String id,
      String title,
      boolean titled,
      Optional<String> series,
      Optional<Integer> occurrence,
      Optional<Integer> occurrences,
      Phase phase,
      RoughDate date,
      Optional<RoughDate> until,
      RoughDate planned,
      boolean moved,
      int slip,
      Optional<RoughDate> sentOn,
      Optional<Integer> daysFromLaunch,
      Optional<Integer> workingDaysFromLaunch,
      Reach leaders,
      Reach managers,
      Reach employees,
      List<String> audiences,
      boolean allAudiences,
      Optional<Long> size,
      boolean sizeKnown,
      Optional<String> purpose,
      List<String> messages,
      Optional<String> why,
      Optional<String> channel,
      boolean twoWay,
      Optional<String> sender,
      Optional<String> approver,
      Optional<RoughDate> approvalDue,
      Optional<RoughDate> approvedOn,
      ApprovalStatus approval,
      List<MilestoneName> milestones,
      Optional<String> feedback,
      Optional<String> owner,
      CommunicationStatus status,
      Optional<String> droppedBecause,
      List<ClashReason> clashes,
      Optional<String> subject,
      Optional<String> text,
      Optional<Interval> endless,
      Reach outsiders,
      Optional<String> time,
      Optional<Long> minutes,
      List<Move> moves,
      Optional<String> workstream,
      Map<String, String> extra,
      Optional<String> wave,
      Optional<RoughDate> launch) {
    public Row {
      audiences = List.copyOf(audiences);
      messages = List.copyOf(messages);
      milestones = List.copyOf(milestones);
      clashes = List.copyOf(clashes);
      moves = List.copyOf(moves);
    }
  }

  /**
   * A row on a page.
   *
   * @param later what else it stands for; absent for itself alone
   */
  public record PageRow(Row row, Optional<Later> later) {}

  /**
   * The later ones of a series.
   *
   * @param count how many, the first included
   * @param occurrence number of the last
   * @param date of the last
   * @param every how they follow each other; absent for days that were written one by one
   */
  public record Later(int count, int occurrence, RoughDate date, Optional<Interval> every) {}

  public record MilestoneName(String id, String name) {}

  /**
   * @param reason the blackout's reason; absent for the other kinds
   */
  public record ClashReason(ClashKind kind, Optional<String> reason) {}

  /** A communication still to be sent on a bad day; one row for each reason. */
  public record Clash(Row row, ClashKind kind, Optional<String> reason) {}

  /**
   * A week in which something falls.
   *
   * @param monday its first day
   * @param sunday its last day
   * @param number ISO week number
   * @param weeksFromLaunch from the week with launch day, negative before it
   * @param phases phases that have a day in it, in order
   * @param hasLaunch whether launch day is in it
   * @param hasAsOf whether the as-of date is in it
   * @param rows what falls in it, without those dropped; a period where it begins
   * @param running periods that began in an earlier week and still go on
   * @param milestones that are effective in it, by date
   * @param holidays of the calendar, by date
   * @param blackouts that have a day in it
   */
  public record Week(
      LocalDate monday,
      LocalDate sunday,
      int number,
      Optional<Integer> weeksFromLaunch,
      List<Phase> phases,
      boolean hasLaunch,
      boolean hasAsOf,
      List<Row> rows,
      List<Row> running,
      List<WeekMilestone> milestones,
      List<LocalDate> holidays,
      List<Band> blackouts) {
    public Week {
      phases = List.copyOf(phases);
      rows = List.copyOf(rows);
      running = List.copyOf(running);
      milestones = List.copyOf(milestones);
      holidays = List.copyOf(holidays);
      blackouts = List.copyOf(blackouts);
    }
  }

  public record WeekMilestone(String id, String name, RoughDate date, MilestoneStatus status) {}

  /**
   * How the communications spread over the weeks.
   *
   * @param weeks from the week with the first communication to the one with the last
   * @param activeWeeks those of them in which at least one begins, or a period goes on
   * @param busiest Monday of the week in which most communications begin; absent when several weeks
   *     have as many
   * @param busiestCount how many begin in it, or in each of those
   * @param silenceFrom Monday of the first week of the longest stretch of weeks without any, the
   *     earliest of several
   * @param silenceWeeks how many weeks it lasts; 0 when there is none
   */
  public record Rhythm(
      int weeks,
      int activeWeeks,
      Optional<LocalDate> busiest,
      int busiestCount,
      Optional<LocalDate> silenceFrom,
      int silenceWeeks) {}

  /**
   * What has to happen in the fourteen days after the as-of date, the as-of date included.
   *
   * @param from the as-of date
   * @param until fourteen days later
   * @param rows communications still to be sent, without those overdue
   * @param approvals communications whose approval is due by {@code until} and not given, those
   *     overdue included, by due date
   */
  public record Upcoming(LocalDate from, LocalDate until, List<Row> rows, List<Row> approvals) {
    public Upcoming {
      rows = List.copyOf(rows);
      approvals = List.copyOf(approvals);
    }
  }

  /**
   * Messages per audience and week. A period counts in the week in which it begins.
   *
   * @param limit most messages to one audience in a week
   * @param weeks the Mondays shown, without a gap: those of {@link Span}
   * @param overloads weeks over the limit, by date and then by audience
   * @param peak greatest number in any week; 0 without communications
   */
  public record Load(
      int limit, List<LocalDate> weeks, List<LoadRow> rows, List<Overload> overloads, int peak) {
    public Load {
      weeks = List.copyOf(weeks);
      rows = List.copyOf(rows);
      overloads = List.copyOf(overloads);
    }
  }

  /**
   * @param counts one a week of {@link Load#weeks}
   * @param peak greatest of them
   * @param weeksOver how many of them are over the limit
   */
  public record LoadRow(
      String audienceId, String audience, List<Integer> counts, int peak, int weeksOver) {
    public LoadRow {
      counts = List.copyOf(counts);
    }
  }

  public record Overload(String audienceId, String audience, LocalDate monday, int count) {}

  /**
   * When each tier first hears.
   *
   * @param steps tiers that have an audience, in the order in which people must hear; empty when no
   *     audience has a tier
   * @param outside audiences outside the line of management; they count from the last tier inside
   *     that hears
   */
  public record Cascade(List<CascadeStep> steps, Optional<CascadeStep> outside) {
    public Cascade {
      steps = List.copyOf(steps);
    }
  }

  /**
   * When each tier of a wave first hears, of what is said to the wave or to the whole rollout.
   *
   * @param wave its name
   */
  public record WaveCascade(String wave, Optional<RoughDate> launch, Cascade cascade) {}

  /**
   * @param people in audiences of the tier whose size is known; absent when none is
   * @param audiences number of audiences of the tier
   * @param first day of the tier's first communication; absent when it hears nothing
   * @param id of that communication
   * @param title of that communication
   * @param previous the nearest tier before this one that hears anything; absent when there is
   *     none, or when this tier hears nothing
   * @param gap working days from the first message to {@code previous} to the first to this tier;
   *     negative when this tier hears before it
   * @param later audiences of the tier that hear after its first message, by date
   * @param silent names of the audiences of the tier that hear nothing
   */
  public record CascadeStep(
      Tier tier,
      Optional<Long> people,
      int audiences,
      Optional<RoughDate> first,
      Optional<String> id,
      Optional<String> title,
      Optional<Tier> previous,
      Optional<Integer> gap,
      List<LaterAudience> later,
      List<String> silent) {
    public CascadeStep {
      later = List.copyOf(later);
      silent = List.copyOf(silent);
    }
  }

  /**
   * @param gap working days after the tier's first message
   */
  public record LaterAudience(String audience, RoughDate date, int gap) {}

  /**
   * Which communications support which milestones.
   *
   * @param milestones by effective day; those dropped are left out
   * @param supported how many of them have a communication
   * @param unsupported names of those that have none
   * @param unattached communications that support no milestone
   */
  public record Coverage(
      List<CoveredMilestone> milestones, int supported, List<String> unsupported, int unattached) {
    public Coverage {
      milestones = List.copyOf(milestones);
      unsupported = List.copyOf(unsupported);
    }
  }

  /**
   * @param date effective day
   * @param communications how many support it, each occurrence of a series counted
   * @param support the same as the definition has them: a series once
   */
  public record CoveredMilestone(
      String id,
      String name,
      RoughDate date,
      RoughDate planned,
      boolean moved,
      int slip,
      Optional<Integer> daysFromLaunch,
      Optional<Integer> workingDaysFromLaunch,
      Phase phase,
      Optional<String> owner,
      Optional<String> doneWhen,
      MilestoneStatus status,
      int communications,
      List<Support> support) {
    public CoveredMilestone {
      support = List.copyOf(support);
    }
  }

  /**
   * A communication, or all occurrences of a series.
   *
   * @param count occurrences; 1 outside a series
   * @param sent how many of them were sent, or began, by the as-of date
   */
  public record Support(
      String id, String title, RoughDate first, RoughDate last, int count, int sent) {}

  /**
   * The words of a communication. At least one of {@code subject} and {@code body} is there.
   *
   * @param first the communication, of a series the first
   * @param occurrences 1 outside a series
   * @param last day of the last one
   */
  public record Draft(
      Row first,
      int occurrences,
      RoughDate last,
      Optional<String> subject,
      Optional<MessageText> body) {}
}
