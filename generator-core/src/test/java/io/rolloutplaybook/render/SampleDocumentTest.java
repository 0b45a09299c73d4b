package io.rolloutplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleDocumentTest {
  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void every_format_has_texts_to_find(OutputFormat format) {
    assertThat(DocumentTexts.of(SampleDocument.everything(), format, Themes.standard()))
        .hasSizeGreaterThan(200)
        .contains(
            "Priya Raman", "Mon\u00A028\u00A0Dec\u00A02026", "\u00A312,000,000", "45\u00A0min");
  }

  @Test
  void a_column_for_one_format_is_not_in_the_others() {
    assertThat(DocumentTexts.of(SampleDocument.everything(), OutputFormat.PDF, Themes.standard()))
        .doesNotContain("pilot-code");
    assertThat(DocumentTexts.of(SampleDocument.everything(), OutputFormat.XLSX, Themes.standard()))
        .contains("pilot-code");
  }
}
