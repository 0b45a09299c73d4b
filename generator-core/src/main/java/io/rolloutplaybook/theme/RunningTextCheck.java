package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a header's or footer's text, whose placeholders must be known. */
final class RunningTextCheck {
  static final List<String> PLACEHOLDERS =
      List.of(
          "document", "rollout", "section", "organisation", "version", "as-of", "page", "pages");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]*)\\}");

  private RunningTextCheck() {}

  static String read(ThemeSection section, String key) {
    return section.get(fields -> read(fields, key));
  }

  /** An empty text in quotes means that there is none. */
  private static Optional<String> read(Fields fields, String key) {
    if (fields.node(key).orElse(null) instanceof YamlScalar s && s.text().isBlank() && s.quoted()) {
      return Optional.of("");
    }
    Optional<YamlScalar> written = fields.prose(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Matcher m = PLACEHOLDER.matcher(written.get().text());
    boolean known = true;
    while (m.find()) {
      if (!PLACEHOLDERS.contains(m.group(1))) {
        known = false;
        fields
            .problems()
            .error(
                "unknown-placeholder",
                written.get().at(),
                "`{" + m.group(1) + "}` stands for nothing",
                Suggestion.advice(
                    m.group(1),
                    PLACEHOLDERS,
                    "Known are: {" + String.join("}, {", PLACEHOLDERS) + "}."));
      }
    }
    String rest = PLACEHOLDER.matcher(written.get().text()).replaceAll("");
    if (known && (rest.contains("{") || rest.contains("}"))) {
      known = false;
      fields
          .problems()
          .error(
              "unknown-placeholder",
              written.get().at(),
              "a brace is not closed, or stands alone",
              "Write a placeholder in both braces, and without a `|` between them: {page}.");
    }
    return known ? Optional.of(written.get().text()) : Optional.empty();
  }
}
