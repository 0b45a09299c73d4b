package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.model.RoughDate;
import io.rolloutplaybook.playbook.CoachingAgenda;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.MetricsScorecard;
import io.rolloutplaybook.playbook.MilestoneTimeline;
import io.rolloutplaybook.playbook.RoleAlignment;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.template.Vocabulary.Attribute;
import io.rolloutplaybook.template.Vocabulary.Chapter;
import io.rolloutplaybook.template.Vocabulary.Element;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the branding guide to the code: its reference is made from it, its examples are run. */
class TemplatesReadmeTest {
  private static final Path README = Path.of("../templates/README.md");

  /** What the template of each document gets as {@code doc}. */
  private static final Map<String, Class<?>> DOCUMENTS =
      new TreeMap<>(
          Map.of(
              "communications-plan", CommunicationsPlan.class,
              "coaching-agenda", CoachingAgenda.class,
              "milestone-timeline", MilestoneTimeline.class,
              "metrics-scorecard", MetricsScorecard.class,
              "role-alignment", RoleAlignment.class));

  private static final CommunicationsPlan PLAN =
      CommunicationsPlanTemplateTest.plan(CommunicationsPlanTemplateTest.full(), "2027-02-08");

  @Test
  void the_reference_is_the_vocabulary() throws IOException {
    section("reference", reference());
  }

  @Test
  void the_values_are_those_of_the_documents() throws IOException {
    section("values", values());
  }

  @Test
  void the_examples_run(@TempDir Path folder) throws IOException {
    Matcher blocks =
        Pattern.compile("```ftl ?([a-z.-]*)\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README));
    int seen = 0;
    while (blocks.find()) {
      Path own = Files.createDirectory(folder.resolve("example-" + seen++));
      String name = blocks.group(1).isEmpty() ? "overrides.ftl" : blocks.group(1);
      Files.writeString(own.resolve(name), blocks.group(2));
      Problems problems = new Problems();
      assertThat(new TemplateEngine(Optional.of(own)).render("communications-plan", PLAN, problems))
          .as(blocks.group(2))
          .isPresent();
      assertThat(problems.toList()).extracting(Problem::format).isEmpty();
    }
    assertThat(seen).isEqualTo(4);
  }

  @Test
  void every_code_that_templates_can_report_is_explained() throws IOException {
    Set<String> codes = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(Golden.folder("template"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        Matcher matcher =
            Pattern.compile(": error: .* \\[([a-z-]+)]").matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(20);
    String readme = Files.readString(README);
    assertThat(codes).allSatisfy(code -> assertThat(readme).contains("`" + code + "`"));
  }

  @Test
  void the_error_that_it_shows_is_the_one_that_is_reported() throws IOException {
    String expected =
        Files.readString(
                Golden.folder("template/faults").resolve("in-overriding-macro/expected.txt"))
            .replace("templates/overrides.ftl", "src/playbook/templates/overrides.ftl");
    assertThat(Files.readString(README)).contains(expected);
  }

  private static void section(String name, String content) throws IOException {
    String begin = "<!-- " + name + " begin -->\n";
    String end = "<!-- " + name + " end -->";
    String readme = Files.readString(README);
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end);
    assertThat(from).isGreaterThanOrEqualTo(begin.length());
    Golden.check(README, readme.substring(0, from) + "\n" + content + readme.substring(to));
  }

  private static String reference() {
    StringJoiner out = new StringJoiner("");
    out.add(
        "*Blocks* are "
            + words(Vocabulary.BLOCKS)
            + ". *Text* may hold "
            + words(Vocabulary.INLINE)
            + ".\n\n");
    for (Chapter chapter : Vocabulary.all()) {
      out.add("### " + chapter.title() + "\n\n");
      for (Element element : chapter.elements()) {
        out.add("**`<" + element.name() + ">`** " + element.purpose() + holds(element) + "\n\n");
        if (!element.attributes().isEmpty()) {
          out.add("| attribute | value | when absent | |\n| --- | --- | --- | --- |\n");
          for (Attribute a : element.attributes()) {
            out.add(
                "| `"
                    + a.name()
                    + "` | "
                    + a.type().words().replace("|", "\\|")
                    + " | "
                    + a.fallback().orElse("*required*")
                    + " | "
                    + a.purpose()
                    + " |\n");
          }
          out.add("\n");
        }
      }
    }
    return out.toString();
  }

  private static String holds(Element element) {
    return switch (element.content()) {
      case EMPTY -> "";
      case TEXT -> " *Holds plain text.*";
      case AS_PARENT -> " *Holds whatever may stand in its place.*";
      case ELEMENTS -> " *Holds " + children(element.children()) + ".*";
      case INLINE -> {
        Set<String> more = new LinkedHashSet<>(element.children());
        more.removeAll(Vocabulary.INLINE);
        yield " *Holds text" + (more.isEmpty() ? "" : " and " + children(more)) + ".*";
      }
    };
  }

  private static String children(Set<String> names) {
    Set<String> rest = new LinkedHashSet<>(names);
    if (rest.containsAll(Vocabulary.BLOCKS)) {
      rest.removeAll(Vocabulary.BLOCKS);
      return (rest.isEmpty() ? "" : words(rest) + " and ") + "blocks";
    }
    if (rest.containsAll(Vocabulary.FIGURES)) {
      rest.removeAll(Vocabulary.FIGURES);
      return words(rest) + " and a figure";
    }
    return words(rest);
  }

  private static String words(Set<String> names) {
    return String.join(", ", names.stream().map(n -> "`" + n + "`").toList());
  }

  private static String values() {
    StringBuilder out = new StringBuilder();
    DOCUMENTS.forEach(
        (id, root) -> out.append("### `").append(id).append("`\n\n").append(values(root)));
    return out.toString();
  }

  /** Every record that a document's template can reach, with its components. */
  private static String values(Class<?> root) {
    StringBuilder out =
        new StringBuilder("| of | there are (`?` may be missing) |\n| --- | --- |\n");
    Deque<Class<?>> todo = new ArrayDeque<>(List.of(root));
    Set<Class<?>> seen = new LinkedHashSet<>();
    while (!todo.isEmpty()) {
      Class<?> type = todo.poll();
      if (!seen.add(type)) {
        continue;
      }
      StringJoiner line = new StringJoiner(", ");
      for (RecordComponent c : type.getRecordComponents()) {
        line.add("`" + c.getName() + "` " + words(c.getGenericType(), todo));
      }
      out.append("| ")
          .append(type == root ? "`doc`" : name(type))
          .append(" | ")
          .append(line)
          .append(" |\n");
    }
    return out.append('\n').toString();
  }

  private static String words(Type type, Deque<Class<?>> todo) {
    if (type instanceof ParameterizedType p) {
      if (p.getRawType() == Map.class) {
        return words(p.getActualTypeArguments()[1], todo) + " by key";
      }
      String inner = words(p.getActualTypeArguments()[0], todo);
      return p.getRawType() == Optional.class ? inner + "?" : "list of " + inner;
    }
    Class<?> c = (Class<?>) type;
    if (c == LocalDate.class || c == RoughDate.class) {
      return "date";
    } else if (c.isRecord()) {
      todo.add(c);
      return name(c);
    } else if (c.isEnum()) {
      StringJoiner keys = new StringJoiner(" \\| ", "(", ")");
      for (Object constant : c.getEnumConstants()) {
        keys.add(Vocabulary.key((Enum<?>) constant));
      }
      return keys.toString();
    } else if (c == boolean.class || c == Boolean.class) {
      return "yes/no";
    }
    return c == String.class ? "text" : "number";
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
