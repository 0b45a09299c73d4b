package io.rolloutplaybook.definition;

import io.rolloutplaybook.model.DateSpec;
import io.rolloutplaybook.model.Party;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every id of a definition, and the references to them. One name space for all kinds. */
final class Ids {
  static final String LAUNCH = "launch";
  static final int MAX_LENGTH = 60;
  private static final Pattern NUMBERED = Pattern.compile("(.+)-([1-9][0-9]{0,3})");
  private static final Pattern ZERO = Pattern.compile("(.+)-0+");
  private static final Pattern LAUNCH_OF =
      Pattern.compile("launch-(?:(?:of|in|at|for)-)?(?:(?:the|wave)-)*(.+)|(.+?)s?-launch");
  private static final Pattern INSIDE = Pattern.compile("(.+)-([1-9][0-9]{0,3})-([^0-9].*)");
  private static final List<String> ORDINALS =
      List.of(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              .split(" "));
  private static final Pattern WHICH =
      Pattern.compile(
          "("
              + String.join("|", ORDINALS)
              + "|[1-9][0-9]{0,3}(?:st|nd|rd|th))-(.+)|(.+?)-(?:(?:no|nr|number)-)?([1-9][0-9]{0,3})");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

  /** After so many unknown ids, looking for what was meant costs more than it helps. */
  private static final int MAX_SUGGESTIONS = 100;

  private static final int MAX_LISTED = 12;

  private record Item(ItemKind kind, SourceLocation at) {}

  private final Map<String, Item> items = new LinkedHashMap<>();

  /** For each id that was wanted more than once, the last number that was added to it. */
  private final Map<String, Integer> derived = new HashMap<>();

  private final Set<String> series = new HashSet<>();

  private final Map<String, String> spellings = new HashMap<>();

  /** Ids by the names of their items, in lower case. */
  private final Map<String, String> names = new HashMap<>();

  private final Set<ItemKind> incomplete = EnumSet.noneOf(ItemKind.class);
  private final Problems problems;
  private final Map<List<ItemKind>, List<String>> candidates = new HashMap<>();
  private int unknown;

  Ids(Problems problems) {
    this.problems = problems;
  }

  /** Registers an id, and reports it when it is malformed or taken. */
  void declare(ItemKind kind, YamlScalar id) {
    checkForm(id);
    Item first = items.putIfAbsent(id.text(), new Item(kind, id.at()));
    if (id.text().equals(LAUNCH)) {
      problems.error(
          "reserved-id",
          id.at(),
          "`launch` always means the launch date and cannot be an id",
          "Choose another id, such as `go-live`.");
    } else if (first != null) {
      problems.error(
          "duplicate-id",
          id.at(),
          "`"
              + id.text()
              + "` is already the id of "
              + first.kind().withArticle()
              + where(first, id),
          "Give one of the two another id: ids are unique across the whole definition.");
    }
  }

  private static String where(Item item, YamlScalar second) {
    return item.at().line() == 0 ? "" : " in " + item.at().seenFrom(second.at().file());
  }

  /** Lets a problem tell the id of what is called by its name. */
  void name(String id, String name) {
    names.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
  }

  /** Reports an id that is not made of letters, digits and single hyphens. */
  void checkForm(YamlScalar id) {
    if (!ID.matcher(id.text()).matches()) {
      String slug = slug(id.text());
      problems.error(
          "bad-id",
          id.at(),
          "an id is made of the letters a to z, digits and single hyphens between them",
          slug.isEmpty() ? "Write it like `go-live`." : "Write it like `" + slug + "`.");
    } else if (id.text().length() > MAX_LENGTH) {
      problems.error(
          "bad-id",
          id.at(),
          "an id has at most " + MAX_LENGTH + " characters, and this one " + id.text().length(),
          "Shorten it; what people read is the name or the title.");
    }
  }

  /** Registers an id that nobody wrote: {@code wanted}, or that with a number when it is taken. */
  String derive(ItemKind kind, String wanted, SourceLocation at) {
    String id = wanted;
    while (contains(id) || id.equals(LAUNCH)) {
      id = wanted + "-" + derived.merge(wanted, 2, (last, two) -> last + 1);
    }
    items.put(id, new Item(kind, at));
    return id;
  }

  /** Lets a reference be written in words: {@code Account executives} for its id. */
  void alias(String words, String id) {
    spellings.put(words, id);
  }

  /** Whether this names an item, as an id or in words. */
  boolean contains(String id) {
    return find(id) != null || spellings.containsKey(id);
  }

  /** The anchor that one of a series is, by its number: {@code newsletter-3}. */
  Optional<String> numbered(String anchor) {
    Matcher m = NUMBERED.matcher(anchor);
    return !m.matches() || contains(anchor)
        ? Optional.empty()
        : Optional.ofNullable(find(m.group(1)))
            .filter(
                item -> item.kind() == ItemKind.COMMUNICATION || item.kind() == ItemKind.SESSION)
            .map(item -> DateSpec.numbered(Integer.parseInt(m.group(2)), m.group(1)));
  }

  /** Notes what takes place several times, so that advice may name one of them. */
  void series(String id) {
    series.add(id);
  }

  private boolean isSeries(String id) {
    return series.contains(written(id));
  }

  /**
   * The id that words mean from which a date is to count: that of {@code launch of emea}, of {@code
   * the second newsletter}, or of what has such a name.
   */
  Optional<String> meantAnchor(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    Optional<String> dated = dated(text);
    if (dated.isPresent()) {
      return dated;
    }
    String slug = slug(text);
    Matcher launch = LAUNCH_OF.matcher(slug);
    if (launch.matches()) {
      return dated(launch.group(1) == null ? launch.group(2) : launch.group(1))
          .filter(id -> items.containsKey(id) && items.get(id).kind() == ItemKind.WAVE);
    }
    Matcher inside = INSIDE.matcher(slug);
    Optional<String> turned =
        inside.matches()
            ? dated(inside.group(1) + "-" + inside.group(3) + "-" + inside.group(2))
            : Optional.empty();
    if (turned.isPresent()) {
      return turned; // the number before the wave
    }
    Matcher which = WHICH.matcher(slug);
    if (!which.matches()) {
      return Optional.empty();
    }
    boolean first = which.group(2) != null;
    String number = which.group(first ? 1 : 4).replaceFirst("(?<=[0-9])[a-z]{2}$", "");
    int ordinal = ORDINALS.indexOf(number) + 1;
    return dated(which.group(first ? 2 : 3))
        .filter(this::isSeries)
        .map(id -> id + "-" + (ordinal > 0 ? Integer.toString(ordinal) : number));
  }

  /** The id in words or a name, if its item has a date, or one of a series by its number. */
  private Optional<String> dated(String words) {
    String slug = slug(words);
    Optional<String> id =
        slug.equals(LAUNCH) || find(slug) != null || numbered(slug).isPresent()
            ? Optional.of(slug)
            : Optional.ofNullable(names.get(words.replace('-', ' ')));
    return id.filter(
        i ->
            i.equals(LAUNCH)
                || find(i) != null && ItemKind.DATED.contains(find(i).kind())
                || numbered(i).isPresent() && isSeries(i.substring(0, i.lastIndexOf('-'))));
  }

  /** An id that can stand where one of these kinds is expected, for advice. */
  String example(List<ItemKind> kinds, String otherwise) {
    return candidates(kinds).stream().findFirst().orElse(otherwise);
  }

  /** Ids of all waves, in the definition's order. */
  List<String> waves() {
    return candidates(List.of(ItemKind.WAVE));
  }

  /**
   * The item with this id. What may take place in each wave is found by the ids that it then has as
   * well: {@code go-live-emea}; whether it does is known once the whole rollout is.
   */
  private Item find(String id) {
    return items.get(written(id));
  }

  /** The id under which the item stands in the definition: without that of a wave. */
  String written(String id) {
    for (int hyphen = id.indexOf('-');
        !items.containsKey(id) && hyphen > 0;
        hyphen = id.indexOf('-', hyphen + 1)) {
      Item wave = items.get(id.substring(hyphen + 1));
      Item once = items.get(id.substring(0, hyphen));
      if (wave != null
          && wave.kind() == ItemKind.WAVE
          && once != null
          && ItemKind.UNFOLDED.contains(once.kind())) {
        return id.substring(0, hyphen);
      }
    }
    return id;
  }

  /** Items of this kind could not all be read, so that an id unknown here may well exist. */
  void incomplete(ItemKind kind) {
    incomplete.add(kind);
  }

  /** The id, if it names an item of one of these kinds; reported if not. */
  Optional<String> reference(YamlScalar id, List<ItemKind> kinds) {
    YamlScalar meant = spelt(id);
    return resolve(meant, kinds).map(kind -> meant.text());
  }

  /** Ids of items of this kind, without those that do not exist, each once. */
  List<String> references(List<YamlScalar> ids, ItemKind kind) {
    return references(ids, List.of(kind));
  }

  List<String> references(List<YamlScalar> ids, List<ItemKind> kinds) {
    return ids.stream().flatMap(id -> reference(id, kinds).stream()).distinct().toList();
  }

  /** A person, a role or an audience. */
  Optional<Party> party(YamlScalar id) {
    return party(id, ItemKind.PARTIES);
  }

  /** A person, or an audience that leads together. */
  Optional<Party> leader(YamlScalar id) {
    return party(id, ItemKind.LEADERS);
  }

  private Optional<Party> party(YamlScalar id, List<ItemKind> kinds) {
    YamlScalar meant = spelt(id);
    return resolve(meant, kinds)
        .map(kind -> new Party(id.at(), Party.Kind.valueOf(kind.name()), meant.text()));
  }

  /** Who can be trained. */
  Optional<Party> trainee(YamlScalar id) {
    YamlScalar meant = spelt(id);
    return resolve(meant, ItemKind.TRAINED)
        .map(kind -> new Party(id.at(), Party.Kind.valueOf(kind.name()), meant.text()));
  }

  /** Any item. */
  Optional<String> any(YamlScalar id) {
    return reference(id, List.of(ItemKind.values()));
  }

  private YamlScalar spelt(YamlScalar id) {
    String meant = spellings.getOrDefault(id.text(), id.text());
    return new YamlScalar(id.at(), meant, id.quoted());
  }

  private Optional<ItemKind> resolve(YamlScalar id, List<ItemKind> kinds) {
    Item item = find(id.text());
    if (item != null && kinds.contains(item.kind())) {
      return Optional.of(item.kind());
    }
    if (item != null) {
      problems.error(
          "wrong-kind",
          id.at(),
          "`"
              + id.text()
              + "` is "
              + item.kind().withArticle()
              + ", but "
              + oneOf(kinds)
              + " is expected here",
          listed(kinds));
    } else if (kinds.stream().noneMatch(incomplete::contains)) {
      unknown(id, oneOf(kinds), candidates(kinds), listed(kinds));
    }
    return Optional.empty();
  }

  /** What a date counts from: {@code launch} or a dated item. */
  boolean isAnchor(YamlScalar at, String anchor) {
    Item item = find(anchor);
    if (anchor.equals(LAUNCH) || (item != null && ItemKind.DATED.contains(item.kind()))) {
      return true;
    }
    if (item != null) {
      problems.error(
          "wrong-kind",
          at.at(),
          "`" + anchor + "` is " + item.kind().withArticle() + ", and has no date to count from",
          "Count from `launch`, " + anchors() + ".");
    } else if (ZERO.matcher(anchor).matches() && find(anchor.replaceFirst("-0+$", "")) != null) {
      String id = anchor.replaceFirst("-0+$", "");
      problems.error(
          "no-such-number",
          at.at(),
          "`" + id + "` has no number 0",
          isSeries(id)
              ? "Numbers begin with 1: write `" + at.text().replace(anchor, id + "-1") + "`."
              : "Write `" + at.text().replace(anchor, id) + "`.");
    } else if (ItemKind.DATED.stream().noneMatch(incomplete::contains)
        && meantAnchor(anchor).isPresent()) {
      problems.error(
          "unknown-id",
          at.at(),
          "`" + shortened(anchor) + "` is not the id of " + anchors(),
          "Write `" + at.text().replace(anchor, meantAnchor(anchor).get()) + "`.");
    } else if (ItemKind.DATED.stream().noneMatch(incomplete::contains)) {
      List<String> anchors = new ArrayList<>(List.of(LAUNCH));
      anchors.addAll(unknown > MAX_SUGGESTIONS ? List.of() : candidates(ItemKind.DATED));
      unknown(
          new YamlScalar(at.at(), anchor, false),
          anchors(),
          anchors,
          Wording.length(anchor)
              .map(length -> "Write what it counts from, as in `launch + " + length + "`.")
              .orElse("Count from `launch`, " + anchors() + "."));
    }
    return false;
  }

  /** Waves are named to those only who have some. */
  private String anchors() {
    return oneOf(
        ItemKind.DATED.stream().filter(k -> k != ItemKind.WAVE || !waves().isEmpty()).toList());
  }

  private void unknown(YamlScalar id, String what, List<String> candidates, String otherwise) {
    unknown++;
    problems.error(
        "unknown-id",
        id.at(),
        "`" + shortened(id.text()) + "` is not the id of " + what,
        unknown > MAX_SUGGESTIONS
            ? otherwise
            : meant(id.text(), candidates)
                .orElseGet(() -> Suggestion.advice(id.text(), candidates, otherwise)));
  }

  /** What was meant by a name, by several ids in one text, or by a word for nobody. */
  private Optional<String> meant(String text, List<String> candidates) {
    String id = names.get(text.toLowerCase(Locale.ROOT));
    if (id != null && candidates.contains(id)) {
      return Optional.of("Write the id of what has this name: `" + id + "`.");
    }
    List<String> parts = List.of(text.split("\\s*(?:[,;&+/]|\\band\\b)\\s*"));
    if (parts.size() > 1 && parts.stream().allMatch(candidates::contains)) {
      return Optional.of(
          "These are several: write ["
              + String.join(", ", parts)
              + "], or one where one is asked.");
    }
    return Dates.TO_BE_SET.contains(text.toLowerCase(Locale.ROOT))
        ? Optional.of("Leave the key out, or without a value, until it is known.")
        : Optional.empty();
  }

  /** Asked for references only, when all ids are known. */
  private List<String> candidates(List<ItemKind> kinds) {
    return candidates.computeIfAbsent(
        kinds,
        wanted ->
            items.entrySet().stream()
                .filter(e -> wanted.contains(e.getValue().kind()))
                .map(Map.Entry::getKey)
                .toList());
  }

  /** The ids that could stand there, when they are few. */
  private String listed(List<ItemKind> kinds) {
    if (kinds.size() == ItemKind.values().length) {
      return "Use the id of an item of this definition.";
    }
    String existing =
        kinds.stream()
            .filter(kind -> !candidates(List.of(kind)).isEmpty())
            .map(kind -> kind.plural() + ": " + some(candidates(List.of(kind))) + ".")
            .collect(Collectors.joining(" "));
    return existing.isEmpty()
        ? "There is none yet: add one under `" + kinds.get(0).key() + ":`."
        : existing;
  }

  private static String some(List<String> ids) {
    String first = ids.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    return ids.size() > MAX_LISTED ? first + ", ..." : first;
  }

  private static String oneOf(List<ItemKind> kinds) {
    if (kinds.size() == ItemKind.values().length) {
      return "anything";
    }
    List<String> words = kinds.stream().map(ItemKind::withArticle).toList();
    return words.size() == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " or "
            + words.get(words.size() - 1);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= MAX_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "...";
  }

  /**
   * A text as an id: lower-case ASCII letters and digits, with hyphens between words, cut after a
   * word at 40 characters; empty when nothing is left.
   */
  static String slug(String text) {
    String cut = text.length() > 200 ? text.substring(0, 200) : text;
    String plain =
        Normalizer.normalize(cut, Normalizer.Form.NFD)
            .replace("ß", "ss")
            .replaceAll("\\p{M}|['’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (plain.length() <= 40) {
      return plain;
    }
    int hyphen = plain.lastIndexOf('-', 40);
    return plain.substring(0, hyphen > 0 ? hyphen : 40);
  }

  /** An id as words for people to read: {@code sales-leaders} becomes {@code Sales leaders}. */
  static String words(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
