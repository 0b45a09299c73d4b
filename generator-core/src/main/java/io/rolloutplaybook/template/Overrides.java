package io.rolloutplaybook.template;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds macros in {@code overrides.ftl} that were meant to replace a default one and do not,
 * because their name is misspelt.
 */
final class Overrides {
  static final String NAME = "overrides.ftl";

  private static final Pattern DEFINITION = Pattern.compile("<#(macro|function)\\s+(\\w+)");

  private Overrides() {}

  /**
   * @param templates those that were read for a document
   */
  static void check(Collection<TemplateSource> templates, Problems problems) {
    Set<String> defaults = new TreeSet<>();
    for (TemplateSource template : templates) {
      Matcher definition = DEFINITION.matcher(template.text());
      while (!template.own() && definition.find()) {
        defaults.add(definition.group(2));
      }
    }
    for (TemplateSource template : templates) {
      if (template.own() && template.display().endsWith(NAME)) {
        check(template, defaults, problems);
      }
    }
  }

  private static void check(TemplateSource own, Set<String> defaults, Problems problems) {
    Matcher definition = DEFINITION.matcher(own.text());
    while (definition.find()) {
      String name = definition.group(2);
      if (defaults.contains(name) || used(own.text(), name)) {
        continue;
      }
      // the overrides of all documents stand in one file: a macro of another document is no slip
      List<String> family = defaults.stream().filter(d -> prefix(d).equals(prefix(name))).toList();
      Optional<String> near = Suggestion.nearest(name, family);
      near.ifPresent(
          other ->
              problems.warning(
                  "unused-macro",
                  own.locate(definition.start(2), name.length()),
                  "this " + definition.group(1) + " replaces nothing and is not used",
                  "Did you mean `" + other + "`?"));
    }
  }

  private static boolean used(String text, String name) {
    Matcher matcher = Pattern.compile("\\b" + name + "\\b").matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count > 1;
  }

  private static String prefix(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }
}
