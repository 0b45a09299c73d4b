package io.rolloutplaybook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the direction in which data flows. There is no list of exceptions. */
class ArchitectureTest {
  private static final String ROOT = "io.rolloutplaybook";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** What each package may import beside {@code problem} and itself. */
  private static final Map<String, List<String>> IMPORTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("problem", List.of()),
              Map.entry("model", List.of()),
              Map.entry("document", List.of()),
              Map.entry("output", List.of()),
              Map.entry("yaml", List.of()),
              Map.entry("definition", List.of("yaml", "model")),
              Map.entry("analysis", List.of("model")),
              Map.entry("check", List.of("model", "analysis")),
              Map.entry("playbook", List.of("model", "analysis")),
              Map.entry("template", List.of("playbook", "model", "document")),
              Map.entry("theme", List.of("yaml")),
              Map.entry("render", List.of("document", "theme"))));

  /**
   * Where each library may be used. The Office formats are written as XML parts, without a library;
   * tests read them back with POI, so POI has no home here.
   */
  private static final Map<String, List<String>> HOMES =
      Map.of(
          "org.yaml.snakeyaml", List.of("yaml"),
          "freemarker", List.of("template"),
          "org.apache.pdfbox", List.of("render.pdf"),
          "org.apache.fontbox", List.of("render.font", "render.pdf"));

  static Stream<Arguments> packages() {
    return IMPORTS.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0} imports only {1}")
  @MethodSource("packages")
  void a_package_imports_only_what_the_design_allows(String name, List<String> allowed) {
    List<String> offences =
        CLASSES.stream()
            .filter(c -> top(c).equals(name))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(
                d -> {
                  String target = top(d.getTargetClass());
                  return !target.equals(name)
                      && !target.equals("problem")
                      && !allowed.contains(target);
                })
            .map(d -> d.getDescription())
            .toList();
    assertThat(offences).isEmpty();
  }

  static Stream<Arguments> libraries() {
    return HOMES.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0} is used only in {1}")
  @MethodSource("libraries")
  void a_library_has_one_home(String library, List<String> homes) {
    DescribedPredicate<JavaClass> inLibrary = resideInAPackage(library + "..");
    List<String> users =
        CLASSES.stream()
            .filter(
                c ->
                    c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> inLibrary.test(d.getTargetClass())))
            .map(JavaClass::getPackageName)
            .distinct()
            .toList();
    assertThat(users).as("%s is used nowhere: take it out of the table", library).isNotEmpty();
    assertThat(users)
        .allSatisfy(
            user ->
                assertThat(homes)
                    .anySatisfy(
                        home -> assertThat(user + ".").startsWith(ROOT + "." + home + ".")));
  }

  @Test
  void no_library_is_used_outside_the_table() {
    List<String> strangers =
        CLASSES.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .map(d -> d.getTargetClass().getPackageName())
            .filter(p -> !p.isEmpty() && !p.startsWith(ROOT) && !p.startsWith("java."))
            .filter(p -> !p.startsWith("javax.xml") && !p.startsWith("org.xml.sax"))
            .filter(p -> HOMES.keySet().stream().noneMatch(h -> (p + ".").startsWith(h + ".")))
            .distinct()
            .sorted()
            .toList();
    assertThat(strangers).isEmpty();
  }

  @Test
  void there_are_no_cycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void every_package_was_seen_and_is_in_the_table() {
    assertThat(CLASSES.size()).isGreaterThan(100);
    List<String> seen =
        CLASSES.stream().map(ArchitectureTest::top).filter(t -> !t.isEmpty()).distinct().toList();
    assertThat(IMPORTS.keySet()).containsAll(seen);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(11);
  }

  /** The first part of the package's name below the root; empty for the root itself. */
  private static String top(JavaClass c) {
    String name = c.getPackageName().substring(ROOT.length());
    if (name.isEmpty()) {
      return "";
    }
    String below = name.substring(1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
