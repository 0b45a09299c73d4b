package io.rolloutplaybook.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.RendererContract;
import io.rolloutplaybook.render.SampleDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.junit.jupiter.api.Test;

class DocxRendererTest extends RendererContract {
  @Override
  protected Renderer renderer() {
    return new DocxRenderer();
  }

  @Override
  protected boolean takesOtherFonts() {
    return true;
  }

  private static XWPFDocument read(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  /** Every text of the body, as Word would show it: XWPF's extractor leaves out nested ones. */
  @Override
  protected String text(byte[] file) throws IOException {
    return WordFile.of(file).text();
  }

  @Override
  protected String title(byte[] file) throws IOException {
    try (XWPFDocument document = read(file)) {
      return document.getProperties().getCoreProperties().getTitle();
    }
  }

  @Override
  protected Optional<String> language(byte[] file) throws IOException {
    return WordFile.of(file)
        .attributes("word/styles.xml", "//w:docDefaults//w:lang/@w:val")
        .stream()
        .findFirst();
  }

  @Override
  protected List<String> links(byte[] file) throws IOException {
    List<String> links = new ArrayList<>();
    try (XWPFDocument document = read(file)) {
      for (PackageRelationship r :
          document.getPackagePart().getRelationshipsByType(XWPFRelation.HYPERLINK.getRelation())) {
        links.add(r.getTargetURI().toString());
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
    return links;
  }

  @Override
  protected int tables(byte[] file) throws IOException {
    try (XWPFDocument document = read(file)) {
      return document.getTables().size();
    }
  }

  /** Leaves the sample where people and validators can look at it. */
  @Test
  void the_sample_is_written_for_inspection() throws IOException {
    byte[] bytes = renderer().render(SampleDocument.everything(), theme).bytes();
    Path folder = Files.createDirectories(Path.of("target", "sample"));
    Files.write(folder.resolve("sample.docx"), bytes);
    assertThat(bytes).isNotEmpty();
  }
}
