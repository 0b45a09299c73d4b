package io.rolloutplaybook.definition;

import io.rolloutplaybook.definition.DefinitionFiles.TextFile;
import io.rolloutplaybook.model.Assumption;
import io.rolloutplaybook.model.Audience;
import io.rolloutplaybook.model.Audiences;
import io.rolloutplaybook.model.Blackout;
import io.rolloutplaybook.model.CheckSettings;
import io.rolloutplaybook.model.CheckSettings.Acceptance;
import io.rolloutplaybook.model.Coaching;
import io.rolloutplaybook.model.Communication;
import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Decision;
import io.rolloutplaybook.model.EarlierLaunch;
import io.rolloutplaybook.model.Incentive;
import io.rolloutplaybook.model.KeyMessage;
import io.rolloutplaybook.model.Leadership;
import io.rolloutplaybook.model.Metric;
import io.rolloutplaybook.model.Milestone;
import io.rolloutplaybook.model.Person;
import io.rolloutplaybook.model.Risk;
import io.rolloutplaybook.model.Role;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.model.Rules;
import io.rolloutplaybook.model.Training;
import io.rolloutplaybook.model.Wave;
import io.rolloutplaybook.model.WorkCalendar;
import io.rolloutplaybook.model.Workstream;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.Scalars;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlEntry;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import io.rolloutplaybook.yaml.YamlNode.YamlSequence;
import io.rolloutplaybook.yaml.YamlSource;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads a rollout definition.
 *
 * <p>The vocabulary is described in the module's README, "Definition reference".
 */
public final class DefinitionReader {
  /** The version of the format that this reads. */
  static final String FORMAT = "1";

  private static final int MESSAGES_PER_WEEK = 3;
  private static final int MAX_MESSAGES = 1000;
  private static final int TOLERANCE = 10;
  private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(8);
  private static final BigDecimal MAX_HOURS_PER_DAY = BigDecimal.valueOf(24);
  private static final Map<String, DayOfWeek> DAYS = new LinkedHashMap<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      DAYS.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
    }
  }

  /** What belongs into each block, in case it stands beside it or in another one. */
  static final Map<String, List<String>> BLOCKS = new LinkedHashMap<>();

  static {
    BLOCKS.put(
        "rollout",
        List.of(
            "title",
            "organisation",
            "summary",
            "version",
            "language",
            "start",
            "launch",
            "as-of",
            "why",
            "why-now",
            "risk-of-not-changing",
            "vision",
            "objectives",
            "incentives",
            "earlier"));
    BLOCKS.put(
        "calendar", List.of("time-zone", "working-days", "hours-per-day", "holidays", "blackouts"));
    BLOCKS.put("leadership", List.of("sponsor", "leaders", "concerns", "tough-questions"));
    BLOCKS.put(
        "coaching",
        List.of(
            "hours-per-rep-per-month",
            "manager-hours-per-month",
            "behaviours",
            "sessions",
            "follow-through"));
    BLOCKS.put("checks", List.of("messages-per-week", "tolerance", "accept"));
  }

  private final Problems problems;
  private final YamlSource source;
  private final DefinitionFiles files;
  private final Fields root;
  private final Inventory inventory;
  private final Ids ids;

  private final UnaryOperator<Optional<LocalDate>> asOf;

  private DefinitionReader(
      YamlMapping mapping,
      YamlSource source,
      DefinitionFiles files,
      UnaryOperator<Optional<LocalDate>> asOf,
      Problems problems) {
    this.source = source;
    this.files = files;
    this.asOf = asOf;
    this.problems = problems;
    this.root = new Fields(mapping.at(), mapping, "a definition", problems);
    this.inventory = new Inventory(mapping, problems);
    this.ids = inventory.ids();
  }

  /**
   * Reads a definition with all that it includes.
   *
   * @param files what it may name
   * @param problems receives everything that is wrong
   * @return empty when the definition has errors, all of which are then among the problems
   */
  public static Optional<Rollout> read(
      TextFile definition, DefinitionFiles files, Problems problems) {
    return read(definition, files, written -> written, problems);
  }

  /**
   * As {@link #read(TextFile, DefinitionFiles, Problems)}, as of a day that the caller decides.
   *
   * @param asOf from the definition's own as-of date to the one after which nothing can have
   *     happened yet; the rollout keeps its own
   */
  public static Optional<Rollout> read(
      TextFile definition,
      DefinitionFiles files,
      UnaryOperator<Optional<LocalDate>> asOf,
      Problems problems) {
    Problems found = new Problems();
    Includes includes = new Includes(files, found);
    Optional<Rollout> rollout =
        includes
            .read(definition)
            .flatMap(
                mapping -> read(mapping, new YamlSource(includes.contents()), files, asOf, found));
    problems.addAll(found.toList());
    return found.hasErrors() ? Optional.empty() : rollout;
  }

  private static Optional<Rollout> read(
      YamlMapping written,
      YamlSource source,
      DefinitionFiles files,
      UnaryOperator<Optional<LocalDate>> asOf,
      Problems problems) {
    YamlMapping mapping = Defaults.apply(written, source, problems);
    return new DefinitionReader(mapping, source, files, asOf, problems).checked(mapping);
  }

  /**
   * Reads a definition that stands alone.
   *
   * @param fileName as problems show it
   * @param content UTF-8, with or without a byte order mark
   */
  public static Optional<Rollout> read(String fileName, byte[] content, Problems problems) {
    return read(new TextFile(fileName, content), DefinitionReader::none, problems);
  }

  private static Optional<TextFile> none(YamlScalar path, Problems problems) {
    problems.error(
        "file-missing",
        path.at(),
        "there is no file "
            + Scalars.shown(path.text())
            + ", because this definition has no folder",
        "Read the definition from a folder.");
    return Optional.empty();
  }

  private Optional<Rollout> checked(YamlMapping mapping) {
    if (mapping.entries().isEmpty()) {
      problems.error(
          "empty-file",
          mapping.at(),
          "the definition is empty",
          "Begin with `rollout: {title: Industry-first selling, launch: 2027-03-01}`.");
      return Optional.empty();
    }
    return rollout(mapping);
  }

  private Optional<Rollout> rollout(YamlMapping mapping) {
    boolean misplaced = BLOCKS.get("rollout").stream().anyMatch(root::has);
    if (!misplaced) {
      root.require("rollout", "{title: Industry-first selling, launch: 2027-03-01}");
    }
    format();
    root.rare(Includes.KEY, Defaults.KEY, "playbook");
    root.node(Includes.KEY); // these two have been read
    root.node(Defaults.KEY);
    Optional<Fields> rollout = root.mapping("rollout", "`rollout`");
    Optional<LocalDate> written = rollout.flatMap(fields -> fields.date("as-of"));
    boolean unread =
        written.isEmpty()
            && (root.hasSimilar("as-of") || rollout.filter(f -> f.hasSimilar("as-of")).isPresent());
    // Compared with another day than the one that is meant, much would seem to lie in the future.
    Dates dates = new Dates(ids, unread ? Optional.empty() : asOf.apply(written), problems);
    Scope scope = new Scope(ids, dates, source, problems, files);
    List<Wave> waves = new WaveReader(scope).waves(root);
    PeopleReader people = new PeopleReader(scope);
    PlanReader plan = new PlanReader(scope);

    WorkCalendar calendar = calendar(root.mapping("calendar", "`calendar`"));
    List<Person> persons = scope.items(root, ItemKind.PERSON, people::person);
    List<Audience> audiences = new AudienceReader(scope).audiences(root);
    Leadership leadership = people.leadership(root.mapping("leadership", "`leadership`"));
    List<Milestone> milestones = scope.items(root, ItemKind.MILESTONE, plan::milestone);
    List<KeyMessage> messages = scope.itemsOrTexts(root, ItemKind.MESSAGE, "text", plan::message);
    List<Communication> communications =
        scope.list(root, ItemKind.COMMUNICATION, inventory.communications(), plan::communication);
    Coaching coaching =
        new CoachingReader(scope).coaching(section("coaching", "sessions"), inventory.sessions());
    List<Metric> metrics = scope.items(root, ItemKind.METRIC, new MetricReader(scope)::metric);
    TrainingReader training = new TrainingReader(scope, inventory.trainings());
    List<Role> roles = scope.items(root, ItemKind.ROLE, new RoleReader(scope, training)::role);
    List<Training> trainings = training.all(root, roles, new Audiences(audiences));
    reportingLines(roles);
    List<Workstream> workstreams = scope.items(root, ItemKind.WORKSTREAM, people::workstream);
    RegisterReader register = new RegisterReader(scope);
    List<Risk> risks = scope.itemsOrTexts(root, ItemKind.RISK, "risk", register::risk);
    List<Decision> decisions =
        scope.itemsOrTexts(root, ItemKind.DECISION, "decision", register::decision);
    List<Assumption> assumptions =
        scope.itemsOrTexts(root, ItemKind.ASSUMPTION, "assumption", register::assumption);
    CheckSettings checks = checks(section("checks", "accept"), scope, metrics);
    somethingToTell();
    Map<String, String> elsewhere = new LinkedHashMap<>();
    elsewhere.put("today", "Write it as `as-of`, indented below `rollout:`.");
    BLOCKS.forEach(
        (block, keys) ->
            keys.forEach(
                key ->
                    elsewhere.putIfAbsent(
                        key,
                        root.has(block)
                            ? "Indent it below `" + block + ":`."
                            : "Write `"
                                + block
                                + ":` on a line above it, and indent it below that.")));
    for (YamlEntry entry : mapping.entries()) {
      String key = entry.key().text();
      if (entry.value() instanceof YamlScalar text
          && !text.isNothing()
          && Suggestion.nearest(key, List.of(Includes.KEY, "playbook")).isEmpty()) {
        elsewhere.putIfAbsent(
            key,
            "Indent it as what it belongs to; at the left edge stand blocks such as `milestones:`.");
      }
    }
    root.done(elsewhere);
    return rollout.flatMap(
        fields ->
            rollout(
                fields,
                scope,
                new Parts(
                    written,
                    calendar,
                    persons,
                    audiences.isEmpty() ? inventory.namedAudiences() : audiences,
                    leadership,
                    milestones,
                    messages,
                    communications,
                    coaching,
                    metrics,
                    roles,
                    trainings,
                    checks,
                    workstreams.isEmpty() ? inventory.namedWorkstreams() : workstreams,
                    risks,
                    decisions,
                    assumptions,
                    waves)));
  }

  /**
   * A block of the top level.
   *
   * @param list the key in it under which a list in its place belongs
   */
  private Optional<Fields> section(String block, String list) {
    Optional<YamlNode> node = root.node(block);
    if (node.isEmpty() || !(node.get() instanceof YamlSequence)) {
      return root.mapping(block, "`" + block + "`");
    }
    problems.error(
        "wrong-type",
        node.get().at(),
        "`" + block + "` needs keys and values, but here is a list",
        "Write `" + list + ":` on a line above it, indented below `" + block + ":`.");
    return Optional.empty();
  }

  /** All but what stands under {@code rollout}. */
  private record Parts(
      Optional<LocalDate> asOf,
      WorkCalendar calendar,
      List<Person> people,
      List<Audience> audiences,
      Leadership leadership,
      List<Milestone> milestones,
      List<KeyMessage> messages,
      List<Communication> communications,
      Coaching coaching,
      List<Metric> metrics,
      List<Role> roles,
      List<Training> trainings,
      CheckSettings checks,
      List<Workstream> workstreams,
      List<Risk> risks,
      List<Decision> decisions,
      List<Assumption> assumptions,
      List<Wave> waves) {}

  private Optional<Rollout> rollout(Fields fields, Scope scope, Parts parts) {
    if (!root.has("title")) {
      fields.require("title", "Industry-first selling");
    }
    if (!root.has("launch") && !root.has("waves")) {
      fields.require("launch", "2027-03-01");
    }
    Optional<String> title = fields.text("title");
    Optional<String> organisation = fields.text("organisation");
    Optional<String> summary = fields.text("summary");
    Optional<String> version = fields.text("version");
    Optional<String> language = fields.scalar("language").flatMap(this::language);
    Optional<DateSpec> start = scope.dates().spec(fields, "start");
    Optional<RoughDate> first = parts.waves().stream().findFirst().flatMap(Wave::launch);
    Optional<YamlScalar> when = WaveReader.launch(fields);
    SourceLocation at = when.map(YamlScalar::at).orElse(fields.at());
    Optional<RoughDate> launch = launch(when, scope.dates(), parts.waves());
    if (launch.isPresent() && first.isPresent() && launch.get().day().isAfter(first.get().day())) {
      problems.error(
          "launch-after-wave",
          at,
          "`launch` lies after that of wave `" + parts.waves().get(0).id() + "`, " + first.get(),
          "Leave `launch` out: it is then that of the first wave.");
    }
    launch.ifPresent(date -> scope.dates().warnOfRough(at, "`launch`", date));
    launch = launch.isPresent() || fields.has("launch") ? launch : first;
    List<EarlierLaunch> earlier = WaveReader.earlier(scope, fields, launch);
    Optional<String> why = fields.text("why");
    Optional<String> whyNow = fields.text("why-now");
    Optional<String> risk = fields.text("risk-of-not-changing");
    Optional<String> vision = fields.text("vision");
    List<String> objectives = fields.texts("objectives");
    List<Incentive> incentives =
        fields.mappings("incentives", "an incentive", "{kind: positive, text: %s}").stream()
            .flatMap(incentive -> incentive(incentive).stream())
            .toList();
    scope.extra(Rollout.ITSELF, fields);
    Map<String, String> elsewhere = new LinkedHashMap<>();
    BLOCKS.forEach(
        (block, keys) ->
            keys.forEach(
                key ->
                    elsewhere.put(
                        key, "Move it below `" + block + ":`, which begins at the left edge.")));
    root.asked()
        .forEach(
            key ->
                elsewhere.putIfAbsent(
                    key, "Move `" + key + ":` to the left edge, below all this."));
    fields.done(elsewhere);
    if (start.isPresent() && launch.isPresent() && startsAfter(start.get(), launch.get().day())) {
      problems.error(
          "ends-before-start",
          start.get().at(),
          "`start` is the first day of preparation, and lies after `launch`",
          "Correct one of the two.");
    }
    if (title.isEmpty() || launch.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rollout(
            fields.at(),
            title.get(),
            organisation,
            summary,
            version,
            language.orElse("en"),
            start,
            launch,
            parts.asOf(),
            why,
            whyNow,
            risk,
            vision,
            objectives,
            incentives,
            parts.calendar(),
            parts.people(),
            parts.audiences(),
            parts.leadership(),
            parts.milestones(),
            parts.messages(),
            parts.communications(),
            parts.coaching(),
            parts.metrics(),
            parts.roles(),
            parts.trainings(),
            parts.checks(),
            parts.workstreams(),
            parts.risks(),
            parts.decisions(),
            parts.assumptions(),
            scope.extras(),
            parts.waves(),
            earlier));
  }

  /** The one that is written; there has to be one, here or of a wave. */
  private Optional<RoughDate> launch(Optional<YamlScalar> written, Dates dates, List<Wave> waves) {
    String write =
        "the month or the quarter that you plan with, as in `launch: 2027-09` or `launch: 2027-Q3`;"
            + " correct it when it is decided, and what counts from it follows.";
    if (written.filter(dates::isOpen).isPresent()) {
      problems.error(
          "bad-date",
          written.get().at(),
          "the `launch` of a rollout cannot stay open, because nearly everything counts from it",
          "Write " + write);
      return Optional.empty();
    }
    if (written.isEmpty()
        && !waves.isEmpty()
        && waves.stream().allMatch(wave -> wave.launch().isEmpty())) {
      problems.error(
          "no-launch",
          waves.get(0).at(),
          "the launch of every wave is to be set, so that there is nothing to count from",
          "Write for one of them, or as the `launch` of `rollout`, " + write);
    }
    return written.flatMap(launch -> dates.calendarDate(launch, "launch"));
  }

  /** Whether it is certain from the text alone. */
  private static boolean startsAfter(DateSpec start, LocalDate launch) {
    if (start instanceof DateSpec.Fixed fixed) {
      return fixed.date().isAfter(launch);
    }
    return start instanceof DateSpec.Relative relative
        && relative.anchor().equals(Ids.LAUNCH)
        && relative.amount() > 0;
  }

  private void format() {
    Optional<YamlScalar> version = root.scalar("playbook");
    if (version.isPresent() && !version.get().text().equals(FORMAT)) {
      problems.error(
          "unsupported-version",
          version.get().at(),
          "the definition's format is said to be version `"
              + version.get().text()
              + "`, and this release reads version 1",
          "Write `playbook: 1`, or use a release that knows the other version.");
    }
  }

  private Optional<String> language(YamlScalar scalar) {
    try {
      String tag = new Locale.Builder().setLanguageTag(scalar.text()).build().toLanguageTag();
      if (!tag.equals("und")) {
        return Optional.of(tag);
      }
    } catch (IllformedLocaleException e) {
      // reported below
    }
    problems.error(
        "unknown-value",
        scalar.at(),
        "`language` needs a language tag, but here is " + Scalars.shown(scalar.text()),
        "Write it like `language: en`, `de` or `en-GB`.");
    return Optional.empty();
  }

  private Optional<Incentive> incentive(Fields fields) {
    fields.require("kind", "positive").require("text", "Early adopters choose first");
    Optional<Incentive.Kind> kind = fields.choice("kind", Incentive.Kind.class);
    Optional<String> text = fields.text("text");
    fields.done();
    return kind.isPresent() && text.isPresent()
        ? Optional.of(new Incentive(fields.at(), kind.get(), text.get()))
        : Optional.empty();
  }

  private WorkCalendar calendar(Optional<Fields> section) {
    Set<DayOfWeek> mondayToFriday = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    if (section.isEmpty()) {
      return new WorkCalendar(Optional.empty(), mondayToFriday, HOURS_PER_DAY, Set.of(), List.of());
    }
    Fields fields = section.get();
    Optional<String> zone = fields.scalar("time-zone").flatMap(this::timeZone);
    List<DayOfWeek> days = fields.choices("working-days", DAYS);
    if (fields.has("working-days") && fields.items("working-days").isEmpty()) {
      problems.error(
          "empty-list",
          fields.keyAt("working-days").orElse(fields.at()),
          "no day of the week is a working day",
          "Write them like `working-days: [mon, tue, wed, thu, fri]`.");
    }
    BigDecimal hours = hoursPerDay(fields).orElse(HOURS_PER_DAY);
    Set<LocalDate> holidays = new LinkedHashSet<>();
    for (YamlNode day : fields.items("holidays")) {
      holiday(day).ifPresent(holidays::add);
    }
    List<Blackout> blackouts =
        fields.mappings("blackouts", "a blackout", "{from: %s, to: %s}").stream()
            .flatMap(blackout -> blackout(blackout).stream())
            .toList();
    fields.done();
    Set<DayOfWeek> worked = days.isEmpty() ? mondayToFriday : EnumSet.copyOf(days);
    return new WorkCalendar(zone, worked, hours, holidays, blackouts);
  }

  /** A day alone; one with a name is reported with how to keep the name. */
  private Optional<LocalDate> holiday(YamlNode node) {
    if (!(node instanceof YamlMapping named)) {
      return Scalars.text(node, Scalars.lead(node), problems)
          .flatMap(day -> Scalars.date(day, Scalars.lead(node), problems));
    }
    Optional<String> day =
        named.entries().stream()
            .flatMap(entry -> Stream.of(entry.value(), entry.key()))
            .filter(YamlScalar.class::isInstance)
            .map(scalar -> ((YamlScalar) scalar).text())
            .filter(text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
            .findFirst();
    problems.error(
        "wrong-type",
        node.at(),
        "a holiday is a day alone, but here is a block of keys",
        "Write `- "
            + day.orElse("2027-03-26")
            + "`; its name can stand in a comment behind it: `# Name`.");
    return Optional.empty();
  }

  private Optional<BigDecimal> hoursPerDay(Fields fields) {
    Optional<BigDecimal> hours = fields.amount("hours-per-day");
    if (hours.isPresent()
        && (hours.get().signum() == 0 || hours.get().compareTo(MAX_HOURS_PER_DAY) > 0)) {
      problems.error(
          "out-of-range",
          fields.scalar("hours-per-day").map(YamlScalar::at).orElse(fields.at()),
          "`hours-per-day` must be above 0 and at most 24, but here is " + hours.get(),
          "Write it like `hours-per-day: 7.5`.");
      return Optional.empty();
    }
    return hours;
  }

  private Optional<String> timeZone(YamlScalar scalar) {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    if (zones.contains(scalar.text())) {
      return Optional.of(scalar.text());
    }
    problems.error(
        "unknown-value",
        scalar.at(),
        "`time-zone` needs the name of a time zone, but here is " + Scalars.shown(scalar.text()),
        Suggestion.advice(scalar.text(), zones, "Write it like `time-zone: Europe/London`."));
    return Optional.empty();
  }

  private Optional<Blackout> blackout(Fields fields) {
    fields.require("from", "2027-03-22").require("to", "2027-03-31");
    Optional<LocalDate> from = fields.date("from");
    Optional<LocalDate> to = fields.date("to");
    Optional<String> reason = fields.text("reason");
    fields.done();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      problems.error(
          "ends-before-start",
          fields.scalar("to").map(YamlScalar::at).orElse(fields.at()),
          "`to` lies before `from`",
          "Correct one of the two.");
      return Optional.empty();
    }
    return Optional.of(new Blackout(fields.at(), from.get(), to.get(), reason));
  }

  private CheckSettings checks(Optional<Fields> section, Scope scope, List<Metric> metrics) {
    if (section.isEmpty()) {
      return new CheckSettings(MESSAGES_PER_WEEK, TOLERANCE, List.of());
    }
    Fields fields = section.get();
    Optional<Integer> perWeek = fields.integer("messages-per-week", 1, MAX_MESSAGES);
    Optional<Integer> tolerance = fields.integer("tolerance", 0, 100);
    List<Acceptance> accepted =
        fields
            .mappings("accept", "an accepted finding", "{rule: date-to-be-set, reason: %s}")
            .stream()
            .flatMap(entry -> acceptance(entry, scope, metrics).stream())
            .toList();
    fields.done();
    return new CheckSettings(
        perWeek.orElse(MESSAGES_PER_WEEK), tolerance.orElse(TOLERANCE), accepted);
  }

  private Optional<Acceptance> acceptance(Fields fields, Scope scope, List<Metric> metrics) {
    fields
        .require("rule", "the word in brackets at the end of the finding")
        .require("reason", "Why you accept it");
    Optional<String> rule = fields.scalar("rule").flatMap(this::rule);
    Optional<String> item = fields.scalar("at").flatMap(ids::any);
    Optional<String> reason = fields.reason("reason");
    fields.done();
    if (rule.isEmpty() || reason.isEmpty() || item.isEmpty() && fields.has("at")) {
      return Optional.empty();
    }
    Set<SourceLocation> places = new LinkedHashSet<>();
    item.map(ids::written)
        .ifPresent(
            id -> {
              places.addAll(scope.places(id));
              metrics.stream().filter(m -> m.id().equals(id)).forEach(m -> places.addAll(files(m)));
            });
    return Optional.of(new Acceptance(fields.at(), rule.get(), item, reason.get(), places));
  }

  private Optional<String> rule(YamlScalar code) {
    if (Rules.all().contains(code.text())) {
      return Optional.of(code.text());
    }
    problems.error(
        "unknown-rule",
        code.at(),
        Scalars.shown(code.text()) + " is not the code of a finding",
        Suggestion.advice(
            Ids.slug(code.text()),
            Rules.all(),
            "Write the word that stands in brackets at the end of the warning, such as"
                + " `date-to-be-set`."));
    return Optional.empty();
  }

  /** Where the readings of a metric stand, each file as a whole. */
  private static Set<SourceLocation> files(Metric metric) {
    Set<SourceLocation> files = new LinkedHashSet<>();
    Stream.concat(
            metric.actuals().stream(), metric.series().stream().flatMap(s -> s.actuals().stream()))
        .map(reading -> reading.at().file())
        .filter(file -> !file.equals(metric.at().file()))
        .forEach(file -> files.add(SourceLocation.file(file)));
    return files;
  }

  /** Reports each circle of roles that report to each other, at the first of its roles. */
  private void reportingLines(List<Role> roles) {
    Map<String, Role> byId = new LinkedHashMap<>();
    roles.forEach(role -> byId.put(role.id(), role));
    for (List<String> circle : Circles.of(byId.keySet(), id -> byId.get(id).reportsTo())) {
      problems.error(
          "reporting-circle",
          byId.get(circle.get(0)).at(),
          circle.size() == 1
              ? "this role reports to itself"
              : "these roles report to each other: "
                  + String.join(", ", circle.subList(0, Math.min(circle.size(), 10))),
          "Take `reports-to` out of the one at the top.");
    }
  }

  private void somethingToTell() {
    boolean something =
        List.of("communications", "milestones", "coaching", "metrics", "roles", "trainings")
            .stream()
            .anyMatch(key -> root.keyAt(key).isEmpty() ? root.hasSimilar(key) : root.has(key));
    if (!something) {
      problems.error(
          "nothing-planned",
          root.at(),
          "the definition plans nothing that a document could show",
          "Add one, as in `communications: [{date: launch - 1w, audience: Managers}]`.");
    }
  }
}
