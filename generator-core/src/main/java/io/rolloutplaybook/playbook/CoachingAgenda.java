package io.rolloutplaybook.playbook;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.ClashKind;
import io.rolloutplaybook.analysis.CoachingPlan.Unknown;
import io.rolloutplaybook.analysis.CommitmentStatus;
import io.rolloutplaybook.analysis.Move;
import io.rolloutplaybook.analysis.Phase;
import io.rolloutplaybook.analysis.SessionStatus;
import io.rolloutplaybook.analysis.Trend;
import io.rolloutplaybook.model.Interval;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The coaching agenda, worked out: who coaches whom, when, on which behaviours, with which
 * questions and commitments.
 *
 * <p>A session of the definition is a {@link Session}; each of its days is a {@link Meeting}.
 *
 * @param behaviours in the definition's order
 * @param sessions in the definition's order
 * @param meetings all days of all sessions, in order
 * @param toughQuestions what people will ask
 * @param followThrough what should be seen after launch, earliest first
 * @param lead how long before employees hear their managers are coached; absent when managers are
 *     not coached, or employees hear nothing
 * @param dropped sessions that do not take place, by planned day; they are in nothing else
 * @param undated sessions that have no date yet; they are in nothing else
 * @param waves the cascade of each wave with sessions; none in a rollout without waves
 */
public record CoachingAgenda(
    RolloutFacts rollout,
    Figures figures,
    Span span,
    List<Step> cascade,
    Optional<Lead> lead,
    List<Behaviour> behaviours,
    List<Session> sessions,
    List<Meeting> meetings,
    List<ToughQuestion> toughQuestions,
    List<FollowThrough> followThrough,
    Coverage coverage,
    List<Hours> hours,
    List<Dropped> dropped,
    List<ToBeSet> undated,
    List<WaveCascade> waves) {
  public CoachingAgenda {
    cascade = List.copyOf(cascade);
    behaviours = List.copyOf(behaviours);
    sessions = List.copyOf(sessions);
    meetings = List.copyOf(meetings);
    toughQuestions = List.copyOf(toughQuestions);
    followThrough = List.copyOf(followThrough);
    hours = List.copyOf(hours);
    dropped = List.copyOf(dropped);
    undated = List.copyOf(undated);
    waves = List.copyOf(waves);
  }

  /** The agenda; empty when nothing is said about coaching. */
  public static Optional<CoachingAgenda> of(Analysis analysis) {
    return analysis.coaching().isEmpty()
        ? Optional.empty()
        : Optional.of(new CoachingAgendaComposer(analysis).compose());
  }

  /**
   * Key figures.
   *
   * @param meetings days of all sessions
   * @param clashes meetings to come that fall on a bad day
   * @param dueUntil the last day that counts as due
   * @param coachees people who are coached; absent unless the size of each group is known
   */
  public record Figures(
      int sessions,
      int meetings,
      int held,
      int overdue,
      int due,
      int clashes,
      LocalDate dueUntil,
      Optional<Long> coachees,
      Optional<RoughDate> first,
      Optional<RoughDate> last) {}

  /**
   * When a tier is first coached.
   *
   * @param people in the tier's audiences; absent when none of their sizes is known
   * @param first absent when the tier is not coached
   * @param previous the nearest tier before that is coached
   * @param gap working days from the first session of {@code previous}; negative when too early
   */
  public record Step(
      Tier tier,
      Optional<Long> people,
      int sessions,
      Optional<RoughDate> first,
      Optional<RoughDate> last,
      Optional<String> id,
      Optional<String> title,
      Optional<Tier> previous,
      Optional<Integer> gap) {}

  /**
   * When the tiers of a wave are first coached, and how long before its employees hear.
   *
   * @param wave its name
   */
  public record WaveCascade(String wave, List<Step> steps, Optional<Lead> lead) {
    public WaveCascade {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param coaching the managers' first session
   * @param announced the day on which employees first hear
   * @param workingDays from the one to the other; negative when managers are coached later
   * @param sessions of managers before that day
   */
  public record Lead(
      RoughDate coaching,
      RoughDate announced,
      String announcement,
      int workingDays,
      int sessions) {}

  /**
   * Something that people can be seen to do.
   *
   * @param roles names of those who are to show it
   * @param sessions numbers of the sessions that work on it
   * @param ratings average ratings from 1 to 5, oldest first
   * @param trend absent with fewer than two ratings
   */
  public record Behaviour(
      String id,
      String text,
      Optional<String> goodLooksLike,
      List<String> roles,
      List<Integer> sessions,
      List<Rating> ratings,
      Optional<BigDecimal> latest,
      Optional<Trend> trend) {
    public Behaviour {
      roles = List.copyOf(roles);
      sessions = List.copyOf(sessions);
      ratings = List.copyOf(ratings);
    }
  }

  public record Rating(LocalDate date, BigDecimal value) {}

  /**
   * A coaching session, once or in a series, with the form for the one that comes next.
   *
   * @param number from 1, in the definition's order
   * @param tier the coachees'
   * @param coaches how many people coach, and how many are coached; absent where not known
   * @param perCoach coachees for one coach, one decimal
   * @param onePerson whether one person alone is coached
   * @param participants how many or who, in words
   * @param meetings its days, in order
   * @param current the first that was not held, which the form is for; the last one when all were
   * @param next what comes after {@code current} on a day that is no bad one
   * @param skipped those between the two, which fall on bad days
   * @param behaviours that it works on
   * @param commitmentDue by when the commitment of {@code current} will be due
   * @param lastCommitment how the commitment of the last session that was held stands
   * @param lastCommitmentDue by when that one is due
   * @param endless how it goes on, in a series without an end
   * @param workstream name of the workstream that it belongs to
   * @param extra a team's own texts, by key
   */
  public record Session(
      String id,
      int number,
      Optional<String> title,
      Optional<Tier> tier,
      String coach,
      Optional<Integer> coaches,
      String coachee,
      Optional<Integer> coachees,
      Optional<BigDecimal> perCoach,
      boolean onePerson,
      Optional<Long> minutes,
      Optional<String> participants,
      List<Meeting> meetings,
      int held,
      Meeting current,
      Optional<Meeting> next,
      List<Meeting> skipped,
      List<BehaviourName> behaviours,
      Optional<String> openingQuestion,
      List<String> questions,
      Optional<String> commitment,
      Optional<RoughDate> commitmentDue,
      CommitmentStatus lastCommitment,
      Optional<RoughDate> lastCommitmentDue,
      Optional<Interval> endless,
      Optional<String> workstream,
      Map<String, String> extra) {
    public Session {
      meetings = List.copyOf(meetings);
      skipped = List.copyOf(skipped);
      behaviours = List.copyOf(behaviours);
      questions = List.copyOf(questions);
    }
  }

  public record BehaviourName(String id, String text) {}

  /**
   * A session on its day.
   *
   * @param session the session's number, from 1
   * @param title absent when the session has none
   * @param number in its series, from 1
   * @param until last day of a session that goes on over a period
   * @param moved whether it is held on another day than planned
   * @param slip working days from planned to that day; negative when earlier
   * @param time of day, as in {@code 09:30}
   * @param wave name of the wave that it belongs to
   * @param moves from the planned to the effective day, where reasons are known
   */
  public record Meeting(
      int session,
      Optional<String> title,
      String coach,
      String coachee,
      int number,
      int of,
      RoughDate date,
      Optional<RoughDate> until,
      Optional<Integer> daysFromLaunch,
      Optional<Integer> workingDaysFromLaunch,
      Phase phase,
      SessionStatus status,
      List<Clash> clashes,
      RoughDate planned,
      boolean moved,
      int slip,
      Optional<String> time,
      Optional<String> wave,
      List<Move> moves) {
    public Meeting {
      moves = List.copyOf(moves);
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * Why a day is a bad one.
   *
   * @param reason the blackout's; absent for other kinds
   */
  public record Clash(ClashKind kind, Optional<String> reason) {}

  /**
   * A session that does not take place.
   *
   * @param title or the id
   */
  public record Dropped(
      String title, String coach, String coachee, RoughDate planned, String reason) {}

  public record ToughQuestion(String question, Optional<String> answer) {}

  /**
   * @param day calendar days after launch
   * @param passed whether the day is before the as-of date
   * @param wave name of the wave from whose launch it counts
   */
  public record FollowThrough(
      int day,
      LocalDate date,
      String what,
      Optional<String> owner,
      Optional<String> evidence,
      boolean passed,
      List<Clash> clashes,
      Optional<String> wave) {
    public FollowThrough {
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * Who is coached in which phase.
   *
   * @param rows those who are coached, and audiences of managers and employees that nobody coaches
   * @param shares one a phase, in order
   * @param uncoached names of the audiences that nobody coaches
   */
  public record Coverage(List<CoverageRow> rows, List<Share> shares, List<String> uncoached) {
    public Coverage {
      rows = List.copyOf(rows);
      shares = List.copyOf(shares);
      uncoached = List.copyOf(uncoached);
    }
  }

  /**
   * @param before sessions before launch, likewise {@code launch} and {@code after}
   */
  public record CoverageRow(
      String coachee,
      Optional<Tier> tier,
      Optional<Integer> size,
      int before,
      int launch,
      int after,
      int total,
      int held,
      Optional<RoughDate> first) {}

  /**
   * @param groups how many of {@code groupsOf} have a session in the phase
   * @param people likewise; absent unless the size of each group is known
   * @param share of the people, or of the groups, four decimals; absent when there is nobody
   */
  public record Share(
      Phase phase,
      int groups,
      int groupsOf,
      Optional<Long> people,
      Optional<Long> peopleOf,
      Optional<Integer> percent,
      Optional<BigDecimal> share) {}

  /**
   * What coaching asks of those who coach employees.
   *
   * @param perCoach reports for one coach, one decimal
   * @param perReport hours for each of them in a month
   * @param needed hours in a month for one coach, one decimal
   * @param available hours in a month that a coach has
   * @param load {@code needed / available}, four decimals
   * @param within whether the hours needed are at most those available
   * @param unknown what would have to be known
   */
  public record Hours(
      String coach,
      Optional<Integer> coaches,
      List<String> coachees,
      Optional<Long> reports,
      Optional<BigDecimal> perCoach,
      Optional<BigDecimal> perReport,
      Optional<BigDecimal> needed,
      Optional<BigDecimal> available,
      Optional<BigDecimal> load,
      Optional<Boolean> within,
      List<Unknown> unknown) {
    public Hours {
      coachees = List.copyOf(coachees);
      unknown = List.copyOf(unknown);
    }
  }
}
