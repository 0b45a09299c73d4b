package io.rolloutplaybook.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks into the documents that the samples' own builds have generated. */
class SamplesTest {
  private static final Path SAMPLES = Path.of(System.getProperty("samples"));

  static Stream<String> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void every_sample_was_seen() throws IOException {
    assertThat(samples())
        .contains(
            "branded",
            "industry-first",
            "minimal",
            "no-metrics",
            "no-roles",
            "phased",
            "registry-freeze",
            "single-audience");
  }

  @ParameterizedTest
  @CsvSource({
    "no-metrics, metrics-scorecard, role-alignment",
    "no-roles, role-alignment, metrics-scorecard",
    "single-audience, role-alignment, metrics-scorecard"
  })
  void what_a_rollout_lacks_is_left_out_and_the_rest_is_there(
      String sample, String missing, String made) throws IOException {
    assertThat(playbook(sample).resolve(".playbook-manifest"))
        .content()
        .contains(made + ".pdf", made + ".docx", made + ".xlsx", "milestone-timeline.pdf")
        .doesNotContain(missing);
    assertThat(Files.readString(SAMPLES.resolve(sample).resolve("build.log")))
        .contains("Left out " + missing);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_has_its_documents_and_each_names_the_rollout(String sample) throws IOException {
    String title = title(sample);

    assertThat(pdfText(sample).replaceAll("\\s+", " ")).contains(title);
    assertThat(officeText(sample, "docx")).contains(title);
    assertThat(officeText(sample, "xlsx")).contains(title);
    assertThat(playbook(sample).resolve(".playbook-manifest"))
        .content()
        .contains(
            "communications-plan.docx", "communications-plan.pdf", "communications-plan.xlsx");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void no_build_log_speaks_of_an_error_or_a_warning(String sample) throws IOException {
    assertThat(Files.readString(SAMPLES.resolve(sample).resolve("build.log")))
        .contains("BUILD SUCCESS")
        .doesNotContain("ERROR")
        .doesNotContain("WARN");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_declares_nothing_but_the_plugin(String sample) throws IOException {
    String pom = Files.readString(SAMPLES.resolve(sample).resolve("pom.xml"));

    assertThat(pom).doesNotContain("<parent>").doesNotContain("<dependenc").doesNotContain("<conf");
    assertThat(pom.split("<plugin>", -1)).hasSize(2);
  }

  @Test
  void the_brand_shows_in_every_format_and_only_in_the_branded_sample() throws IOException {
    for (String format : List.of("docx", "xlsx")) {
      String branded = String.join("", parts("branded", format).values());
      String standard = String.join("", parts("minimal", format).values());
      assertThat(branded).as(format).contains("7A1F3D").doesNotContain("0F4C5C");
      assertThat(standard).as(format).contains("0F4C5C").doesNotContain("7A1F3D");
    }
    // 0x7A, 0x1F and 0x3D of 255, rounded
    assertThat(pdfContent("branded")).contains("0.478 0.122 0.239 rg");
    assertThat(pdfContent("minimal")).doesNotContain("0.478 0.122 0.239");
  }

  @Test
  void the_logo_is_in_every_format_that_has_a_cover() throws IOException {
    byte[] logo = Files.readAllBytes(SAMPLES.resolve("branded/src/playbook/logo.png"));

    assertThat(images("branded", "docx")).containsExactly(logo);
    assertThat(images("minimal", "docx")).isEmpty();
    assertThat(pdfContent("branded")).containsOnlyOnce(" Do");
    assertThat(pdfContent("minimal")).doesNotContain(" Do");
  }

  @Test
  void the_macro_of_ones_own_takes_the_place_of_the_default_one() throws IOException {
    String own = "The pricing desk, extension 4100";
    assertThat(pdfText("branded").replaceAll("\\s+", " ")).contains("Questions to " + own);
    assertThat(officeText("branded", "docx")).contains(own);
    assertThat(officeText("branded", "xlsx")).contains(own);
    assertThat(pdfText("minimal")).doesNotContain("Questions to");
  }

  @Test
  void what_the_brand_does_not_say_follows_the_defaults() throws IOException {
    // the header is the default one, the left footer is the brand's own
    assertThat(pdfText("branded")).contains("In confidence").contains("Page 2 of");
    assertThat(pdfText("minimal")).doesNotContain("In confidence").contains("Page 2 of");
    for (String sample : List.of("branded", "minimal")) {
      assertThat(parts(sample, "docx").get("word/styles.xml")).contains("Arial");
    }
  }

  private static Path playbook(String sample) {
    return SAMPLES.resolve(sample).resolve("target/playbook");
  }

  private static Path document(String sample, String format) {
    return playbook(sample).resolve("communications-plan." + format);
  }

  private static String title(String sample) throws IOException {
    return Files.readAllLines(SAMPLES.resolve(sample).resolve("rollout.yaml")).stream()
        .filter(line -> line.startsWith("  title: "))
        .findFirst()
        .orElseThrow()
        .substring("  title: ".length());
  }

  private static String pdfText(String sample) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document(sample, "pdf").toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String pdfContent(String sample) throws IOException {
    StringBuilder all = new StringBuilder();
    try (PDDocument pdf = Loader.loadPDF(document(sample, "pdf").toFile())) {
      for (var page : pdf.getPages()) {
        try (InputStream in = page.getContents()) {
          all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all.toString();
  }

  /** All text between tags. */
  private static String officeText(String sample, String format) throws IOException {
    return String.join(" ", parts(sample, format).values())
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ");
  }

  /** The package's XML parts by name. */
  private static Map<String, String> parts(String sample, String format) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(document(sample, format).toFile())) {
      for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
        if (entry.getName().endsWith(".xml")) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }

  private static List<byte[]> images(String sample, String format) throws IOException {
    List<byte[]> images = new ArrayList<>();
    try (ZipFile zip = new ZipFile(document(sample, format).toFile())) {
      for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
        if (entry.getName().contains("/media/")) {
          images.add(zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return images;
  }
}
