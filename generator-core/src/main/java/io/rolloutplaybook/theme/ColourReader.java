package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the colours, derives those that follow from a brand's, and checks that text can be read on
 * the grounds that it is written on.
 */
final class ColourReader {
  /** WCAG 2.1, success criterion 1.4.3 (AA) for text, 1.4.11 for graphics. */
  private static final double TEXT = 4.5;

  private static final double GRAPHIC = 3;

  private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})");

  /** How much of a colour remains in the ground that goes with it. */
  private static final double TINT = 0.11;

  private static final double TINT_2 = 0.057;
  private static final double SECOND = 0.65;

  /** A colour and a ground that it is written or drawn on. */
  private record Pair(String colour, String ground, double ratio) {}

  private static final String PAGE = "the page";
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("ink", PAGE, TEXT),
          new Pair("ink", "tint", TEXT),
          new Pair("ink", "tint-2", TEXT),
          new Pair("ink", "paper", TEXT),
          new Pair("ink", "field", TEXT),
          new Pair("ink-2", PAGE, TEXT),
          new Pair("ink-2", "tint", TEXT),
          new Pair("ink-3", PAGE, TEXT),
          new Pair("ink-3", "tint", TEXT),
          new Pair("ink-3", "field", TEXT),
          new Pair("accent", PAGE, TEXT),
          new Pair("accent", "tint", TEXT),
          new Pair("good", PAGE, TEXT),
          new Pair("good", "good-tint", TEXT),
          new Pair("watch", PAGE, TEXT),
          new Pair("watch", "watch-tint", TEXT),
          new Pair("bad", PAGE, TEXT),
          new Pair("bad", "bad-tint", TEXT),
          new Pair("second", PAGE, GRAPHIC));

  private final ThemeSection section;
  private final Map<String, Colour> colours = new HashMap<>();

  /** Where the user's theme says so; a derived colour stands where its origin does. */
  private final Map<String, SourceLocation> places = new HashMap<>();

  ColourReader(ThemeSection section) {
    this.section = section;
  }

  Theme.Colours read() {
    Theme.Colours all =
        new Theme.Colours(
            colour("ink"),
            colour("ink-2"),
            colour("ink-3"),
            colour("accent"),
            derived("second", "accent", SECOND),
            colour("rule"),
            colour("rule-2"),
            colour("paper"),
            colour("paper-2"),
            derived("tint", "accent", TINT),
            derived("tint-2", "accent", TINT_2),
            colour("good"),
            derived("good-tint", "good", TINT),
            colour("watch"),
            derived("watch-tint", "watch", TINT),
            colour("bad"),
            derived("bad-tint", "bad", TINT),
            colour("field"),
            colour("field-edge"),
            colour("field-line"));
    section.done();
    PAIRS.forEach(this::check);
    return all;
  }

  private Colour colour(String key) {
    section.own().scalar(key).ifPresent(s -> places.put(key, s.at()));
    Colour colour = section.get(fields -> parse(fields, key));
    colours.put(key, colour);
    return colour;
  }

  /** The user's colour; without it, one that follows from the user's {@code origin}, if any. */
  private Colour derived(String key, String origin, double share) {
    Colour colour = colour(key);
    if (!places.containsKey(key) && places.containsKey(origin)) {
      colour = colours.get(origin).tint(share);
      colours.put(key, colour);
    }
    return colour;
  }

  private static Optional<Colour> parse(Fields fields, String key) {
    Optional<SourceLocation> keyAt = fields.keyAt(key);
    Optional<YamlScalar> written = fields.scalar(key);
    if (written.isEmpty()) {
      if (keyAt.isPresent() && !fields.has(key)) {
        fields
            .problems()
            .error(
                "no-value",
                keyAt.get(),
                "`" + key + "` has no value, because ` #` begins a comment",
                "Put the colour in quotes: `" + key + ": \"#0F4C5C\"`.");
      }
      return Optional.empty();
    }
    Matcher hex = HEX.matcher(written.get().text());
    if (!hex.matches()) {
      fields
          .problems()
          .error(
              "bad-colour",
              written.get().at(),
              "`" + written.get().text() + "` is not a colour",
              "Write six hexadecimal digits in quotes: `" + key + ": \"#0F4C5C\"`.");
      return Optional.empty();
    }
    String digits = hex.group(1);
    String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    return Optional.of(new Colour(Integer.parseInt(six, 16)));
  }

  private void check(Pair pair) {
    Optional<SourceLocation> place =
        Optional.ofNullable(places.get(pair.colour()))
            .or(() -> Optional.ofNullable(places.get(pair.ground())));
    if (place.isEmpty()) {
      return;
    }
    Colour colour = colours.get(pair.colour());
    Colour ground = ground(pair);
    double ratio = colour.contrast(ground);
    if (ratio >= pair.ratio()) {
      return;
    }
    String on =
        pair.ground().equals(PAGE) ? PAGE : "`" + pair.ground() + "` (#" + ground.hex() + ")";
    String message =
        String.format(
            java.util.Locale.ROOT,
            "`%s` (#%s) on %s has a contrast of %s : 1, and %s needs %s : 1",
            pair.colour(),
            colour.hex(),
            on,
            rounded(ratio),
            pair.ratio() == TEXT ? "text" : "a mark",
            rounded(pair.ratio()));
    String advice =
        darker(colour, ground, pair.ratio())
            .map(
                better ->
                    "The nearest darker colour that can be read is \"#" + better.hex() + "\".")
            .orElse("Make `" + pair.ground() + "` lighter.");
    Problem problem =
        ratio < GRAPHIC
            ? Problem.error("contrast", place.get(), message, advice)
            : Problem.warning("contrast", place.get(), message, advice);
    section.own().problems().add(problem);
  }

  private Colour ground(Pair pair) {
    return pair.ground().equals(PAGE) ? Colour.WHITE : colours.get(pair.ground());
  }

  /** Rounded down, so that what fails never reads as though it passed. */
  private static String rounded(double ratio) {
    return BigDecimal.valueOf(ratio).setScale(1, RoundingMode.DOWN).toPlainString();
  }

  /** The colour with its channels lowered alike, in steps of a hundredth, until it can be read. */
  private static Optional<Colour> darker(Colour colour, Colour ground, double ratio) {
    for (int percent = 99; percent >= 0; percent--) {
      Colour candidate =
          new Colour(
              colour.red() * percent / 100 << 16
                  | colour.green() * percent / 100 << 8
                  | colour.blue() * percent / 100);
      if (candidate.contrast(ground) >= ratio) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
