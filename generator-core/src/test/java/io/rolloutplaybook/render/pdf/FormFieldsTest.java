package io.rolloutplaybook.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.render.SampleDocument;
import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
  private static PdfText render(Field... fields) throws IOException {
    Section section =
        new Section(
            "form",
            "Form",
            Optional.empty(),
            List.of(),
            Orientation.PORTRAIT,
            true,
            List.<Block>of(new Fields(List.of(fields))));
    Document document = SampleDocument.document("form", List.of(section));
    return new PdfText(new PdfRenderer().render(document, Themes.standard()).bytes());
  }

  private static PDAcroForm form(PdfText pdf) {
    return pdf.document().getDocumentCatalog().getAcroForm();
  }

  private static Field field(String id, Field.Kind kind, List<String> choices, String value) {
    return new Field(
        id,
        "Label of " + id,
        Optional.of("hint"),
        kind,
        1,
        choices,
        value.isEmpty() ? Optional.empty() : Optional.of(value),
        1);
  }

  @Test
  void a_text_field_has_its_value_a_tooltip_and_an_appearance() throws IOException {
    try (PdfText pdf = render(field("coach", Field.Kind.TEXT, List.of(), "Ana Duarte"))) {
      PDTextField field = (PDTextField) form(pdf).getField("coach");
      assertThat(field.getValue()).isEqualTo("Ana Duarte");
      assertThat(field.getAlternateFieldName()).isEqualTo("Label of coach, hint");
      assertThat(field.isMultiline()).isFalse();
      assertThat(field.getWidgets().get(0).getNormalAppearanceStream()).isNotNull();
    }
  }

  @Test
  void a_field_of_several_lines_is_multi_line() throws IOException {
    try (PdfText pdf = render(SampleDocument.field("notes", "Notes", "", Field.Kind.TEXT, 4, 1))) {
      assertThat(((PDTextField) form(pdf).getField("notes")).isMultiline()).isTrue();
    }
  }

  @Test
  void a_choice_offers_its_choices() throws IOException {
    try (PdfText pdf =
        render(field("result", Field.Kind.CHOICE, List.of("kept", "partly"), "kept"))) {
      PDComboBox field = (PDComboBox) form(pdf).getField("result");
      assertThat(field.getOptions()).containsExactly("kept", "partly");
      assertThat(field.getValue()).containsExactly("kept");
    }
  }

  @Test
  void a_box_can_be_ticked() throws IOException {
    try (PdfText pdf = render(field("agreed", Field.Kind.CHECK, List.of(), ""))) {
      PDCheckBox field = (PDCheckBox) form(pdf).getField("agreed");
      assertThat(field.isChecked()).isFalse();
      assertThat(field.getOnValue()).isEqualTo("Yes");
    }
  }

  @Test
  void a_rating_is_one_of_five() throws IOException {
    try (PdfText pdf =
        render(field("insight", Field.Kind.RATING, List.of("never", "at times", "always"), "3"))) {
      PDRadioButton field = (PDRadioButton) form(pdf).getField("insight");
      assertThat(field.getOnValues()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
      assertThat(field.getValue()).isEqualTo("3");
      List<PDAnnotationWidget> widgets = field.getWidgets();
      assertThat(widgets).hasSize(5);
      assertThat(widgets.get(2).getAppearanceState().getName()).isEqualTo("3");
      assertThat(widgets.get(0).getAppearanceState().getName()).isEqualTo("Off");
      // Circles of 6.2 mm, 11.2 mm apart
      float pitch =
          widgets.get(1).getRectangle().getLowerLeftX()
              - widgets.get(0).getRectangle().getLowerLeftX();
      assertThat(pitch * 25.4 / 72).isBetween(11.19, 11.21);
      assertThat(widgets.get(0).getRectangle().getWidth() * 25.4 / 72).isBetween(6.19, 6.21);
    }
  }

  @Test
  void every_field_on_a_page_is_part_of_the_structure() throws IOException {
    try (PdfText pdf =
        render(
            field("one", Field.Kind.TEXT, List.of(), ""),
            field("two", Field.Kind.DATE, List.of(), ""))) {
      List<COSDictionary> forms = pdf.elements("Form");
      assertThat(forms).hasSize(2);
      assertThat(forms.get(0).getString(COSName.getPDFName("Alt"))).isEqualTo("Label of one, hint");
      for (PDField field : form(pdf).getFieldTree()) {
        assertThat(field.getWidgets().get(0).getStructParent()).isNotNegative();
      }
    }
  }

  @Test
  void a_document_to_fill_in_does_not_claim_to_be_an_archive() throws IOException {
    try (PdfText pdf = render(field("one", Field.Kind.TEXT, List.of(), ""))) {
      assertThat(metadata(pdf)).contains("<pdfuaid:part>1").doesNotContain("pdfaid:part");
    }
    Document plain = SampleDocument.document("plain", List.of());
    try (PdfText pdf = new PdfText(new PdfRenderer().render(plain, Themes.standard()).bytes())) {
      assertThat(form(pdf)).isNull();
      assertThat(metadata(pdf)).contains("<pdfuaid:part>1").contains("<pdfaid:part>2");
      assertThat(pdf.document().getDocumentCatalog().getOutputIntents()).hasSize(1);
    }
  }

  private static String metadata(PdfText pdf) throws IOException {
    return new String(
        pdf.document().getDocumentCatalog().getMetadata().toByteArray(),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
