package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of markup beside the tree or the problems that it gives. */
class MarkupReaderTest {
  private static final Path FOLDER = Golden.folder("template/markup");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".xml"))
              .map(n -> n.substring(0, n.length() - 4))
              .sorted()
              .toList();
      assertThat(names).hasSizeGreaterThan(10);
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void markup_gives_the_tree_or_the_problems_beside_it(String name) throws IOException {
    Golden.check(FOLDER.resolve(name + ".txt"), read(name));
  }

  private static String read(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".xml"));
    Problems problems = new Problems();
    Optional<Document> document =
        MarkupReader.read(Markup.of(new TemplateSource(name + ".xml", true, text)), problems);
    assertThat(document.isPresent()).isNotEqualTo(problems.hasErrors());
    return problems.toList().stream().map(p -> p.format() + "\n").collect(Collectors.joining())
        + document.map(DocumentText::of).orElse("");
  }

  @Test
  void every_word_of_the_vocabulary_is_read_by_a_case_without_problems() throws IOException {
    Set<String> used = new LinkedHashSet<>();
    Pattern tag = Pattern.compile("<([a-z0-9-]+)((?:\\s+[a-z-]+=\"[^\"]*\")*)\\s*/?>");
    Pattern attribute = Pattern.compile("\\s([a-z-]+)=\"");
    for (String name : cases().filter(n -> n.startsWith("good-")).toList()) {
      Matcher tags = tag.matcher(Files.readString(FOLDER.resolve(name + ".xml")));
      while (tags.find()) {
        used.add(tags.group(1));
        Matcher attributes = attribute.matcher(tags.group(2));
        while (attributes.find()) {
          used.add(tags.group(1) + "/" + attributes.group(1));
        }
      }
    }
    Set<String> words = new LinkedHashSet<>();
    for (Vocabulary.Chapter chapter : Vocabulary.all()) {
      for (Vocabulary.Element element : chapter.elements()) {
        words.add(element.name());
        element.attributeNames().forEach(a -> words.add(element.name() + "/" + a));
      }
    }
    words.removeAll(used);
    assertThat(words).as("words that no case writes").isEmpty();
  }

  @Test
  void every_child_that_the_vocabulary_names_is_an_element_of_it() {
    for (Vocabulary.Chapter chapter : Vocabulary.all()) {
      for (Vocabulary.Element element : chapter.elements()) {
        assertThat(Vocabulary.elementNames()).containsAll(element.children());
      }
    }
  }

  @Test
  void a_document_type_is_refused_before_anything_of_it_is_read() {
    Problems problems = new Problems();
    String bomb =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><document>&x;</document>";
    assertThat(MarkupReader.read(Markup.of(new TemplateSource("a", true, bomb)), problems))
        .isEmpty();
    assertThat(problems.toList()).extracting(Problem::code).containsExactly("markup-syntax");
  }
}
