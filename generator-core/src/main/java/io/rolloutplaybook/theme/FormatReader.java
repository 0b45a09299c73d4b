package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the date patterns and number signs, and tries them. */
final class FormatReader {
  private static final LocalDate SAMPLE = LocalDate.of(2027, 3, 1);

  /**
   * What a pattern shows.
   *
   * @param letters those that have a value for every day and mean what people think they mean
   * @param advice what they are
   */
  private record Kind(Pattern letters, String advice, String example) {
    static final Kind DAY =
        of(
            "dMyE",
            "d is the day, M the month (MMM Mar, MMMM March), yyyy the year, EEE or EEEE the"
                + " weekday",
            "d MMM yyyy");

    /** Without a day, because where these stand nobody knows it. */
    static final Kind MONTH =
        of("My", "M is the month (MMM Mar, MMMM March), yyyy the year", "MMM yyyy");

    static final Kind QUARTER = of("Qy", "QQQ is the quarter (Q1), yyyy the year", "QQQ yyyy");

    private static Kind of(String letters, String advice, String example) {
      return new Kind(Pattern.compile("(?:[" + letters + "]|[^A-Za-z]|'[^']*')*"), advice, example);
    }
  }

  private static final List<String> LANGUAGES = Arrays.asList(Locale.getISOLanguages());

  private final ThemeSection section;

  FormatReader(ThemeSection section) {
    this.section = section;
  }

  Theme.Formats read() {
    String locale = section.get(this::locale);
    Theme.Formats formats =
        new Theme.Formats(
            locale,
            pattern("full", Kind.DAY),
            pattern("long", Kind.DAY),
            pattern("weekday", Kind.DAY),
            pattern("medium", Kind.DAY),
            pattern("day", Kind.DAY),
            pattern("short", Kind.DAY),
            pattern("month", Kind.MONTH),
            pattern("quarter", Kind.QUARTER),
            section.get(f -> sign(f, "decimal", false)),
            section.get(f -> sign(f, "grouping", true)));
    section.done();
    if (formats.decimal().equals(formats.grouping())) {
      SourceLocation at =
          section.own().keyAt("decimal").or(() -> section.own().keyAt("grouping")).orElseThrow();
      section.error(
          "bad-format",
          at,
          "`decimal` and `grouping` are both `" + formats.decimal() + "`",
          "Name both, so that 1,000.5 can be told from 1.000,5.");
    }
    return formats;
  }

  private Optional<String> locale(Fields fields) {
    Optional<YamlScalar> written = fields.scalar("locale");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (isLanguage(written.get().text())) {
      return written.map(YamlScalar::text);
    }
    fields
        .problems()
        .error(
            "bad-format",
            written.get().at(),
            "`" + written.get().text() + "` is no language that dates can be written in",
            "Write a language, with a country if it matters: en, en-US, de, fr-CA.");
    return Optional.empty();
  }

  private static boolean isLanguage(String tag) {
    try {
      return LANGUAGES.contains(new Locale.Builder().setLanguageTag(tag).build().getLanguage());
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private String pattern(String key, Kind kind) {
    return section.get(
        fields -> {
          Optional<YamlScalar> written = fields.scalar(key);
          return written.filter(w -> works(fields, key, kind, w)).map(YamlScalar::text);
        });
  }

  private static boolean works(Fields fields, String key, Kind kind, YamlScalar written) {
    if (kind.letters().matcher(written.text()).matches() && canWrite(written.text())) {
      return true;
    }
    fields
        .problems()
        .error(
            "bad-format",
            written.at(),
            "`" + written.text() + "` is no pattern for a date",
            kind.advice()
                + ", in just these capitals: `"
                + key
                + ": "
                + kind.example()
                + "`. Other letters stand in single quotes.");
    return false;
  }

  private static boolean canWrite(String pattern) {
    try {
      DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(SAMPLE);
      return true;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  /** One character; none where {@code empty} allows it. A space is one that does not break. */
  private static Optional<String> sign(Fields fields, String key, boolean empty) {
    if (!(fields.node(key).orElse(null) instanceof YamlScalar written)) {
      return fields.scalar(key).map(YamlScalar::text);
    }
    String text = written.text();
    if (text.codePointCount(0, text.length()) == 1 || text.isEmpty() && empty) {
      return Optional.of(text.equals(" ") ? "\u00A0" : text);
    }
    fields
        .problems()
        .error(
            "bad-format",
            written.at(),
            "`" + key + "` needs one character" + (empty ? " or none" : ""),
            "Write it in quotes: `" + key + ": \",\"`.");
    return Optional.empty();
  }
}
