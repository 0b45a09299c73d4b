package io.rolloutplaybook.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.RendererContract;
import io.rolloutplaybook.render.SampleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.Test;

class PdfRendererTest extends RendererContract {
  @Override
  protected Renderer renderer() {
    return new PdfRenderer();
  }

  @Override
  protected String text(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfText pdf = new PdfText(file)) {
      for (int page = 1; page <= pdf.pages(); page++) {
        text.append(pdf.body(page));
      }
      PDAcroForm form = pdf.document().getDocumentCatalog().getAcroForm();
      if (form != null) {
        for (PDField field : form.getFieldTree()) {
          text.append(field.getValueAsString()).append('\n');
        }
      }
    }
    return text.toString();
  }

  @Override
  protected String title(byte[] file) throws IOException {
    try (PdfText pdf = new PdfText(file)) {
      return pdf.document().getDocumentInformation().getTitle();
    }
  }

  @Override
  protected Optional<String> language(byte[] file) throws IOException {
    try (PdfText pdf = new PdfText(file)) {
      return Optional.of(pdf.document().getDocumentCatalog().getLanguage());
    }
  }

  @Override
  protected List<String> links(byte[] file) throws IOException {
    List<String> links = new ArrayList<>();
    try (PdfText pdf = new PdfText(file)) {
      for (PDPage page : pdf.document().getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI uri) {
            links.add(uri.getURI());
          }
        }
      }
    }
    return links;
  }

  @Override
  protected int tables(byte[] file) throws IOException {
    try (PdfText pdf = new PdfText(file)) {
      return pdf.count("Table");
    }
  }

  @Test
  void the_sample_can_be_looked_at() throws IOException {
    byte[] file = renderer().render(SampleDocument.everything(), theme).bytes();
    Path folder = Files.createDirectories(Path.of("target", "look"));
    Files.write(folder.resolve("sample.pdf"), file);
    try (PdfText pdf = new PdfText(file)) {
      assertThat(pdf.document().getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.document().getDocumentCatalog().getViewerPreferences().displayDocTitle())
          .isTrue();
      assertThat(
              pdf.document().getPage(0).getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
          .isEqualTo("S");
    }
  }
}
