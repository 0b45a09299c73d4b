package io.rolloutplaybook.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateProcessingTracer.TracedElement;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.template.RecordWrapper.UnknownNameException;
import io.rolloutplaybook.template.Trace.LimitException;
import io.rolloutplaybook.template.Trace.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in plain words what FreeMarker found wrong, at the place in the user's own file where there
 * is one.
 */
final class TemplateFaults {
  private static final Pattern UNKNOWN_DIRECTIVE =
      Pattern.compile("Unknown directive: #?/?#?(\\w+)");
  private static final Pattern UNKNOWN_BUILT_IN = Pattern.compile("Unknown built-in: \"(\\w+)\"");
  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered (\"(?:[^\"\\\\]|\\\\.)*\"|<EOF>)", Pattern.DOTALL);
  private static final Pattern CALL =
      Pattern.compile("(macro|function) \"(\\w+)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern WRONG_KIND =
      Pattern.compile("[Ee]xpected an? .* but this has evaluated to an? ([\\w+]+)", Pattern.DOTALL);
  private static final Map<String, String> KINDS =
      Map.of(
          "sequence", "a list",
          "sequence+collection", "a list",
          "extended_hash", "a group of values",
          "hash", "a group of values",
          "string", "text",
          "number", "a number",
          "boolean", "true or false");
  private static final List<String> DIRECTIVES =
      List.of(
          "assign",
          "attempt",
          "break",
          "case",
          "compress",
          "continue",
          "default",
          "else",
          "elseif",
          "fallback",
          "function",
          "global",
          "if",
          "import",
          "include",
          "items",
          "list",
          "local",
          "lt",
          "macro",
          "nested",
          "noparse",
          "nt",
          "on",
          "outputformat",
          "recover",
          "recurse",
          "return",
          "rt",
          "sep",
          "setting",
          "stop",
          "switch",
          "t",
          "visit");

  private final Overlay overlay;

  TemplateFaults(Overlay overlay) {
    this.overlay = overlay;
  }

  /** A mistake in a template's own syntax. */
  Problem syntax(ParseException e) {
    String message = e.getEditorMessage() == null ? "" : e.getEditorMessage();
    SourceLocation at =
        overlay
            .read(e.getTemplateName())
            .map(
                s ->
                    at(
                        s,
                        e.getLineNumber(),
                        e.getColumnNumber(),
                        e.getEndLineNumber(),
                        e.getEndColumnNumber()))
            .orElseGet(() -> SourceLocation.file(e.getTemplateName()));
    Matcher directive = UNKNOWN_DIRECTIVE.matcher(message);
    if (directive.find()) {
      String name = directive.group(1);
      return Problem.error(
          "template-syntax",
          at,
          "there is no directive <#" + name + ">",
          Suggestion.nearest(name, DIRECTIVES)
              .map(n -> "Did you mean `<#" + n + ">`?")
              .orElse("A macro is called with @, as in <@" + name + "/>."));
    }
    Matcher builtIn = UNKNOWN_BUILT_IN.matcher(message);
    if (builtIn.find()) {
      return Problem.error(
          "template-syntax",
          at,
          "there is no built-in `?" + builtIn.group(1) + "`",
          "FreeMarker's manual lists the built-ins; check the spelling.");
    }
    Matcher encountered = ENCOUNTERED.matcher(message);
    if (encountered.find()) {
      String found = encountered.group(1);
      return Problem.error(
          "template-syntax",
          at,
          found.equals("<EOF>")
              ? "the template ends in the middle of something"
              : found + " is not expected here",
          "Check that every <#...> and ${...} before it is complete and closed.");
    }
    return Problem.error(
        "template-syntax", at, sentence(message), "Correct the template at this place.");
  }

  /** A template in another encoding, be it the document's own or an included one. */
  static Problem notUtf8(Overlay.NotUtf8Exception e) {
    return Problem.error(
        "not-utf-8",
        SourceLocation.file(e.display()),
        "this template is not UTF-8",
        "In your editor choose \"Save with encoding\" and UTF-8.");
  }

  /** A mistake that shows when the template runs. */
  Problem run(TemplateException e, Trace trace, Environment env) {
    Optional<ParseException> parse = cause(e, ParseException.class);
    if (parse.isPresent()) {
      return syntax(parse.get());
    }
    Optional<Overlay.NotUtf8Exception> encoding = cause(e, Overlay.NotUtf8Exception.class);
    if (encoding.isPresent()) {
      return notUtf8(encoding.get());
    }
    List<Place> places = trace.places(e);
    Optional<UnknownNameException> unknown = cause(e, UnknownNameException.class);
    if (unknown.isPresent()) {
      String name = unknown.get().name();
      return Problem.error(
          "unknown-name",
          word(location(e, places), name),
          "there is no `" + name + "` here",
          Suggestion.advice(
              name,
              unknown.get().known(),
              "There are: " + String.join(", ", unknown.get().known()) + "."));
    }
    SourceLocation at = location(e, places);
    if (e instanceof InvalidReferenceException) {
      return missing(e, at, env);
    }
    String message = e.getMessageWithoutStackTop() == null ? "" : e.getMessageWithoutStackTop();
    if (message.contains("not allowed in the template for security reasons")
        || message.contains("Can't use ?api")) {
      return Problem.error(
          "template-forbidden",
          at,
          "templates must not reach outside: ?new and ?api are switched off",
          "Take it out; a template can use its document's values and macros alone.");
    }
    if (message.contains("Template inclusion failed") || message.contains("import failed")) {
      return Problem.error(
          "template-not-found",
          at,
          "the template that is included here is not found",
          "Names are relative to the templates' folder, end in .ftl, hold letters, digits, _ and -"
              + " alone, and cannot lead out of the folder.");
    }
    Optional<Problem> call = badCall(message, at, trace, env);
    if (call.isPresent()) {
      return call.get();
    }
    if (message.contains("doesn't match the expected date")) {
      return Problem.error(
          "template-error",
          at,
          "dates are written with a macro, not with ?date, ?time or ?datetime",
          "Write <@day doc.rollout.launch \"long\"/>: the theme says what long dates look like.");
    }
    Matcher kind = WRONG_KIND.matcher(message);
    if (kind.find()) {
      String found = KINDS.getOrDefault(kind.group(1), "a " + kind.group(1));
      return Problem.error(
          "wrong-kind",
          at,
          "this is " + found + " and cannot be used here",
          found.equals("a list")
              ? "Write <#list ... as item> and use each item."
              : "Use one of its parts, as in doc.rollout.title.");
    }
    return Problem.error(
        "template-error", at, sentence(message), "Correct the template at this place.");
  }

  /** A macro of the user's that a default template calls in another way. */
  private Optional<Problem> badCall(
      String message, SourceLocation at, Trace trace, Environment env) {
    Matcher call = CALL.matcher(message);
    if (!call.find()) {
      return Optional.empty();
    }
    try {
      if (env.getVariable(call.group(2)) instanceof TracedElement macro) {
        Optional<Place> place = trace.place(macro);
        if (place.isPresent() && place.get().source().own()) {
          return Optional.of(
              Problem.error(
                  "macro-parameters",
                  at(place.get()),
                  "this "
                      + call.group(1).toLowerCase(Locale.ROOT)
                      + " is called with other parameters than it has",
                  "It is called at "
                      + at
                      + " as "
                      + at.text().strip()
                      + "; give it the parameters of the default one."));
        }
      }
    } catch (TemplateModelException e) {
      throw new IllegalStateException("a macro's name cannot be looked up", e);
    }
    return Optional.empty();
  }

  private static Problem missing(TemplateException e, SourceLocation at, Environment env) {
    String name = e.getBlamedExpressionString() == null ? "" : e.getBlamedExpressionString();
    if (name.matches("\\w+")) {
      Set<String> known = known(env);
      Optional<String> near = Suggestion.nearest(name, known);
      if (near.isPresent() || !known.contains(name)) {
        return Problem.error(
            "unknown-name",
            at,
            "there is no `" + name + "`, neither a value nor a macro",
            near.map(n -> "Did you mean `" + n + "`?")
                .orElse("The document's values begin with `doc.`, as in ${doc.rollout.title}."));
      }
    }
    String shown = name.isEmpty() ? "this" : "`" + name + "`";
    return Problem.error(
        "missing-value",
        at,
        shown + " has no value here",
        name.isEmpty()
            ? "Put <#if ...??> around it."
            : "Write ${"
                + name
                + "!\"-\"} for another text instead, or put <#if "
                + name
                + "??> and </#if> around it.");
  }

  private static Set<String> known(Environment env) {
    Set<String> known = new TreeSet<>();
    try {
      for (Object variable : env.getKnownVariableNames()) {
        known.add(variable.toString());
      }
    } catch (TemplateModelException e) {
      throw new IllegalStateException("the names of plain values cannot be listed", e);
    }
    return known;
  }

  /** A template that would not end, or not in reasonable time. */
  Problem stopped(LimitException e, Trace trace, Limits limits, SourceLocation otherwise) {
    SourceLocation at = best(trace.places(e)).map(TemplateFaults::at).orElse(otherwise);
    return switch (e.limit()) {
      case CHARACTERS ->
          Problem.error(
              "template-too-long",
              at,
              "the template has written more than " + limits.characters() + " characters",
              "A loop that never ends is the usual reason.");
      case STEPS ->
          Problem.error(
              "template-endless",
              at,
              "the template has run " + limits.steps() + " steps and is still not done",
              "A loop that never ends is the usual reason.");
      case DEPTH ->
          Problem.error(
              "template-too-deep",
              at,
              "macros call each other more than " + limits.depth() + " deep",
              "A macro probably calls itself without an end.");
      case TIME -> slow(limits, at);
    };
  }

  static Problem slow(Limits limits, SourceLocation at) {
    return Problem.error(
        "template-endless",
        at,
        "the template was still not done after " + limits.time().toSeconds() + " seconds",
        "An expression that never ends is the usual reason, such as (1..)?filter(...).");
  }

  static Problem tooLarge(SourceLocation at) {
    return Problem.error(
        "template-too-large",
        at,
        "the template makes a text larger than the memory",
        "A text that doubles in a loop is the usual reason.");
  }

  /** What FreeMarker blames, when it is in the user's file or nothing of the user's is involved. */
  private SourceLocation location(TemplateException e, List<Place> places) {
    Optional<Place> best = best(places);
    String name = e.getTemplateSourceName();
    if (name != null && e.getLineNumber() != null) {
      Optional<TemplateSource> blamed = overlay.read(name);
      boolean ownInvolved = best.map(p -> p.source().own()).orElse(false);
      if (blamed.isPresent() && (blamed.get().own() || !ownInvolved)) {
        int endLine = e.getEndLineNumber() == null ? e.getLineNumber() : e.getEndLineNumber();
        int endColumn =
            e.getEndColumnNumber() == null ? e.getColumnNumber() : e.getEndColumnNumber();
        return at(blamed.get(), e.getLineNumber(), e.getColumnNumber(), endLine, endColumn);
      }
    }
    return best.map(TemplateFaults::at).orElseGet(() -> SourceLocation.file("template"));
  }

  /** The innermost place in the user's files, else the innermost place. */
  private static Optional<Place> best(List<Place> places) {
    return places.stream()
        .filter(p -> p.source().own())
        .findFirst()
        .or(() -> places.stream().findFirst());
  }

  static SourceLocation at(Place place) {
    return place.source().locate(place.begin(), place.end() - place.begin());
  }

  private static SourceLocation at(
      TemplateSource source, int line, int column, int endLine, int endColumn) {
    if (line < 1) {
      return source.whole();
    }
    int begin = source.offset(line, column);
    int end = endLine < 1 ? begin + 1 : source.offset(endLine, endColumn) + 1;
    return source.locate(begin, Math.max(1, end - begin));
  }

  /** Narrows a place to a word in its line, when the word stands there. */
  private static SourceLocation word(SourceLocation at, String word) {
    if (at.line() == 0) {
      return at;
    }
    Matcher matcher = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(at.text());
    int from = at.text().offsetByCodePoints(0, Math.max(0, at.column() - 1));
    if (!matcher.find(from)) {
      return at;
    }
    return new SourceLocation(
        at.file(),
        at.line(),
        at.text().codePointCount(0, matcher.start()) + 1,
        word.codePointCount(0, word.length()),
        at.text());
  }

  /** FreeMarker's first sentence, begun small and without its full stop. */
  private static String sentence(String message) {
    List<String> lines = new ArrayList<>();
    for (String line : message.split("\n")) {
      if (line.isBlank() || line.startsWith("----") || line.startsWith("Tip:")) {
        break;
      }
      lines.add(line.strip());
    }
    String text = String.join(" ", lines).replace("==> ", "").strip();
    int note = text.indexOf("  [in ");
    text = note > 0 ? text.substring(0, note) : text;
    while (text.endsWith(".") || text.endsWith(":")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.isEmpty()) {
      return "the template cannot be run here";
    }
    boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return acronym ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}
