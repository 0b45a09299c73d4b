package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rollouts for tests, built without a definition file. Dates are written as in a definition. Each
 * item stands on a line of its own, in the order in which it was added.
 */
public final class RolloutFixture {
  private static final Pattern RELATIVE =
      Pattern.compile("([a-z0-9-]+?)(?: ([+-]) (\\d+)(d|wd|w|m))?");

  private final LocalDate launch;
  private int line;
  private String title = "Industry-first selling";
  private Optional<String> version = Optional.empty();
  private Optional<String> why = Optional.empty();
  private Optional<Party> sponsor = Optional.empty();
  private int messagesPerWeek = 3;
  private Set<DayOfWeek> workingDays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private final Set<LocalDate> holidays = new HashSet<>();
  private final List<Blackout> blackouts = new ArrayList<>();
  private final List<Incentive> incentives = new ArrayList<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Audience> audiences = new LinkedHashMap<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<KeyMessage> messages = new ArrayList<>();
  private final List<Communication> communications = new ArrayList<>();
  private final List<Coaching.Session> sessions = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();

  private RolloutFixture(LocalDate launch) {
    this.launch = launch;
  }

  public static RolloutFixture launching(String launch) {
    return new RolloutFixture(LocalDate.parse(launch));
  }

  private SourceLocation at() {
    line++;
    return new SourceLocation("rollout.yaml", line, 0, 0, "");
  }

  /** An ISO date, or {@code anchor}, {@code anchor + 3w}, {@code anchor - 5wd}. */
  public DateSpec date(String text) {
    SourceLocation at = new SourceLocation("rollout.yaml", Math.max(line, 1), 3, 1, "  " + text);
    if (Character.isDigit(text.charAt(0))) {
      return new DateSpec.Fixed(at, LocalDate.parse(text));
    }
    Matcher matcher = RELATIVE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    if (matcher.group(2) == null) {
      return new DateSpec.Relative(at, matcher.group(1), 0, DateUnit.DAYS);
    }
    int amount = Integer.parseInt(matcher.group(2) + matcher.group(3));
    return new DateSpec.Relative(at, matcher.group(1), amount, unit(matcher.group(4)));
  }

  private static DateUnit unit(String symbol) {
    for (DateUnit unit : DateUnit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  public RolloutFixture title(String text) {
    title = text;
    return this;
  }

  public RolloutFixture version(String text) {
    version = Optional.of(text);
    return this;
  }

  public RolloutFixture why(String text) {
    why = Optional.of(text);
    return this;
  }

  public RolloutFixture incentive(Incentive.Kind kind, String text) {
    incentives.add(new Incentive(at(), kind, text));
    return this;
  }

  public RolloutFixture limit(int messages) {
    messagesPerWeek = messages;
    return this;
  }

  public RolloutFixture workingDays(DayOfWeek... days) {
    workingDays = Set.of(days);
    return this;
  }

  public RolloutFixture holidays(String... days) {
    for (String day : days) {
      holidays.add(LocalDate.parse(day));
    }
    return this;
  }

  public RolloutFixture blackout(String from, String to, String reason) {
    blackouts.add(
        new Blackout(at(), LocalDate.parse(from), LocalDate.parse(to), Optional.of(reason)));
    return this;
  }

  public RolloutFixture person(String id, String name, String title) {
    people.put(id, new Person(at(), id, name, List.of(title)));
    return this;
  }

  public RolloutFixture sponsor(String id) {
    sponsor = Optional.of(party(id));
    return this;
  }

  /** An audience of unknown size outside the line of management. */
  public RolloutFixture audience(String id, String name) {
    return audience(id, name, Optional.empty(), Optional.empty());
  }

  public RolloutFixture audience(String id, String name, Tier tier, int size) {
    return audience(id, name, Optional.of(tier), Optional.of(size));
  }

  private RolloutFixture audience(
      String id, String name, Optional<Tier> tier, Optional<Integer> size) {
    audiences.put(id, Audience.plain(at(), id, name, tier, size, Optional.empty()));
    return this;
  }

  public RolloutFixture message(String id, String text, Covers... covers) {
    messages.add(new KeyMessage(at(), id, text, Set.of(covers)));
    return this;
  }

  public RolloutFixture milestone(String id, String date) {
    return milestone(id, date, m -> m);
  }

  public RolloutFixture milestone(String id, String date, UnaryOperator<MilestoneDraft> more) {
    milestones.add(more.apply(new MilestoneDraft(at(), id, date)).build());
    return this;
  }

  /** To one audience on one day. */
  public RolloutFixture communication(String id, String date, String audience) {
    return communication(id, date, audience, c -> c);
  }

  public RolloutFixture communication(
      String id, String date, String audience, UnaryOperator<CommunicationDraft> more) {
    CommunicationDraft draft = new CommunicationDraft(at(), id, audience);
    draft.when = new Recurrence.Once(date(date));
    communications.add(more.apply(draft).build());
    return this;
  }

  public RolloutFixture period(
      String id,
      String from,
      String until,
      String audience,
      UnaryOperator<CommunicationDraft> more) {
    CommunicationDraft draft = new CommunicationDraft(at(), id, audience);
    draft.when = new Recurrence.Period(date(from), date(until));
    communications.add(more.apply(draft).build());
    return this;
  }

  /**
   * @param every such as {@code 2w}
   */
  public RolloutFixture series(
      String id,
      String from,
      String until,
      String every,
      String audience,
      UnaryOperator<CommunicationDraft> more) {
    CommunicationDraft draft = new CommunicationDraft(at(), id, audience);
    draft.when = series(from, until, every);
    communications.add(more.apply(draft).build());
    return this;
  }

  private Recurrence.Series series(String from, String until, String every) {
    int digits = every.replaceAll("[a-z]", "").length();
    return new Recurrence.Series(
        date(from),
        Optional.of(date(until)),
        Integer.parseInt(every.substring(0, digits)),
        unit(every.substring(digits)),
        Recurrence.Changes.NONE);
  }

  public RolloutFixture metric(MetricFixture metric) {
    metrics.add(metric.build());
    return this;
  }

  public RolloutFixture session(String id, String from, String until, String every) {
    sessions.add(
        new Coaching.Session(
            at(),
            id,
            Optional.empty(),
            party("reps"),
            party("reps"),
            series(from, until, every),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of()));
    return this;
  }

  private Party party(String id) {
    return new Party(
        new SourceLocation("rollout.yaml", Math.max(line, 1), 0, 0, ""),
        people.containsKey(id) ? Party.Kind.PERSON : Party.Kind.AUDIENCE,
        id);
  }

  public Rollout build() {
    return new Rollout(
        SourceLocation.file("rollout.yaml"),
        title,
        Optional.of("Northwind Instruments"),
        Optional.empty(),
        version,
        "en",
        Optional.empty(),
        Optional.of(RoughDate.of(launch)),
        Optional.empty(),
        why,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        incentives,
        new WorkCalendar(Optional.empty(), workingDays, BigDecimal.valueOf(8), holidays, blackouts),
        List.copyOf(people.values()),
        List.copyOf(audiences.values()),
        new Leadership(sponsor, List.of(), List.of(), List.of()),
        milestones,
        messages,
        communications,
        new Coaching(Optional.empty(), Optional.empty(), List.of(), sessions, List.of()),
        metrics,
        List.of(),
        List.of(),
        new CheckSettings(messagesPerWeek, 10, List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** A milestone being written. */
  public final class MilestoneDraft {
    private final SourceLocation at;
    private final String id;
    private final DateSpec date;
    private Optional<DateSpec> start = Optional.empty();
    private Optional<DateSpec> forecast = Optional.empty();
    private Optional<RoughDate> done = Optional.empty();
    private Optional<String> dropped = Optional.empty();
    private Optional<Party> owner = Optional.empty();
    private List<Party> responsible = List.of();
    private List<String> dependsOn = List.of();
    private List<String> audiences = List.of();
    private Optional<String> doneWhen = Optional.empty();

    private MilestoneDraft(SourceLocation at, String id, String date) {
      this.at = at;
      this.id = id;
      this.date = date(date);
    }

    public MilestoneDraft start(String text) {
      start = Optional.of(date(text));
      return this;
    }

    public MilestoneDraft forecast(String text) {
      forecast = Optional.of(date(text));
      return this;
    }

    public MilestoneDraft done(String text) {
      done = Optional.of(RoughDate.of(LocalDate.parse(text)));
      return this;
    }

    public MilestoneDraft dropped(String reason) {
      dropped = Optional.of(reason);
      return this;
    }

    public MilestoneDraft owner(String party) {
      owner = Optional.of(party(party));
      return this;
    }

    public MilestoneDraft dependsOn(String... ids) {
      dependsOn = List.of(ids);
      return this;
    }

    public MilestoneDraft responsible(String party) {
      responsible = List.of(party(party));
      return this;
    }

    public MilestoneDraft audiences(String... ids) {
      audiences = List.of(ids);
      return this;
    }

    public MilestoneDraft doneWhen(String criterion) {
      doneWhen = Optional.of(criterion);
      return this;
    }

    private Milestone build() {
      return new Milestone(
          at,
          id,
          "Milestone " + id,
          start,
          date,
          forecast,
          done,
          dropped,
          owner,
          Optional.empty(),
          responsible,
          List.of(),
          List.of(),
          dependsOn,
          audiences,
          doneWhen,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());
    }
  }

  /** A communication being written. */
  public final class CommunicationDraft {
    private final SourceLocation at;
    private final String id;
    private List<String> audiences;
    private Recurrence when;
    private Optional<String> title = Optional.empty();
    private Optional<DateSpec> forecast = Optional.empty();
    private Optional<RoughDate> done = Optional.empty();
    private Optional<String> dropped = Optional.empty();
    private List<String> milestones = List.of();
    private Optional<String> channel = Optional.empty();
    private Optional<Boolean> twoWay = Optional.empty();
    private Optional<Party> sender = Optional.empty();
    private List<String> messages = List.of();
    private Optional<Party> approver = Optional.empty();
    private Optional<DateSpec> approveBy = Optional.empty();
    private Optional<Communication.Approval> approved = Optional.empty();
    private Optional<Party> owner = Optional.empty();
    private Optional<String> subject = Optional.empty();
    private Optional<MessageText> body = Optional.empty();
    private List<String> announces = List.of();

    private CommunicationDraft(SourceLocation at, String id, String audience) {
      this.at = at;
      this.id = id;
      this.audiences = List.of(audience);
    }

    public CommunicationDraft to(String... ids) {
      audiences = List.of(ids);
      return this;
    }

    public CommunicationDraft title(String text) {
      title = Optional.of(text);
      return this;
    }

    public CommunicationDraft forecast(String text) {
      forecast = Optional.of(date(text));
      return this;
    }

    public CommunicationDraft done(String text) {
      done = Optional.of(RoughDate.of(LocalDate.parse(text)));
      return this;
    }

    public CommunicationDraft dropped(String reason) {
      dropped = Optional.of(reason);
      return this;
    }

    public CommunicationDraft milestones(String... ids) {
      milestones = List.of(ids);
      return this;
    }

    public CommunicationDraft channel(String name) {
      channel = Optional.of(name);
      return this;
    }

    public CommunicationDraft twoWay() {
      twoWay = Optional.of(true);
      return this;
    }

    public CommunicationDraft sender(String party) {
      sender = Optional.of(party(party));
      return this;
    }

    public CommunicationDraft owner(String party) {
      owner = Optional.of(party(party));
      return this;
    }

    public CommunicationDraft messages(String... ids) {
      messages = List.of(ids);
      return this;
    }

    public CommunicationDraft announces(String... ids) {
      announces = List.of(ids);
      return this;
    }

    public CommunicationDraft approver(String party, String by) {
      approver = Optional.of(party(party));
      approveBy = Optional.of(date(by));
      return this;
    }

    public CommunicationDraft approved(String day) {
      approved =
          Optional.of(new Communication.Approval(Optional.of(RoughDate.of(LocalDate.parse(day)))));
      return this;
    }

    public CommunicationDraft draft(String words, MessageText text) {
      subject = Optional.of(words);
      body = Optional.of(text);
      return this;
    }

    private Communication build() {
      return new Communication(
          at,
          id,
          title,
          when,
          forecast,
          done,
          dropped,
          milestones,
          audiences,
          channel,
          twoWay,
          sender,
          messages,
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          approver,
          approveBy,
          approved,
          announces,
          Optional.empty(),
          owner,
          subject,
          body,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Map.of());
    }
  }
}
