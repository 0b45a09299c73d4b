package io.rolloutplaybook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.PlaybookGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds the README's tables to the plugin's descriptor. */
class ReadmeTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| `([\\w.]+)` \\| (?:`([^`]*)`)? ?\\| (.*) \\|$");

  private record Row(String property, String defaultValue, String means) {}

  @ParameterizedTest
  @ValueSource(strings = {"generate", "schema"})
  void parameters_are_those_of_the_descriptor(String goal) throws Exception {
    Map<String, Row> documented = new TreeMap<>();
    String section = readme().split("\n## Parameters of `playbook:" + goal + "`\n", 2)[1];
    ROW.matcher(section.split("\n## ", 2)[0])
        .results()
        .forEach(
            m ->
                documented.put(
                    m.group(1),
                    new Row(
                        m.group(2),
                        m.group(3) == null ? "" : m.group(3),
                        m.group(4).replace("`", ""))));

    Map<String, Row> described = new TreeMap<>();
    Element mojo = mojo(goal);
    for (Element parameter : children(mojo, "parameter")) {
      if (!text(parameter, "editable").equals("false")) {
        String name = text(parameter, "name");
        Element value = (Element) mojo.getElementsByTagName("configuration").item(0);
        Element configured = (Element) value.getElementsByTagName(name).item(0);
        described.put(
            name,
            new Row(
                configured.getTextContent().replaceAll("^\\$\\{(.*)}$", "$1"),
                configured.getAttribute("default-value"),
                text(parameter, "description").replaceAll("\\s+", " ")));
      }
    }

    assertThat(documented).isEqualTo(described);
  }

  @Test
  void goals_are_those_of_the_descriptor() throws Exception {
    List<String> documented =
        Pattern.compile("(?m)^\\| `playbook:(\\w+)` \\|")
            .matcher(readme())
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();

    assertThat(documented).containsExactly("generate", "schema", "help");
    for (String goal : documented) {
      assertThat(text(mojo(goal), "requiresProject")).isEqualTo("false");
      assertThat(text(mojo(goal), "threadSafe")).isEqualTo("true");
    }
  }

  @Test
  void documents_are_those_that_exist() throws Exception {
    assertThat(readme())
        .contains("\nDocuments: `" + String.join("`, `", PlaybookGenerator.documents()) + "`.\n");
  }

  private static String readme() throws Exception {
    return Files.readString(Path.of("README.md"));
  }

  private static Element mojo(String goal) throws Exception {
    try (var in = ReadmeTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Element plugin =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      return children(plugin, "mojo").stream()
          .filter(mojo -> text(mojo, "goal").equals(goal))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (Element) nodes.item(i))
        .toList();
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent().strip();
  }
}
