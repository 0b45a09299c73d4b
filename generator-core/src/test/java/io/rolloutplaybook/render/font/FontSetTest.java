package io.rolloutplaybook.render.font;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FontSetTest {
  @Test
  void a_missing_character_is_measured_as_it_is_shown_and_not_as_nothing() throws IOException {
    FontSet fonts = new FontSet(Themes.standard().fonts());

    assertThat(fonts.width("a\u65E5b", false, 10))
        .isEqualTo(fonts.width("a[U+65E5]b", false, 10))
        .isGreaterThan(fonts.width("ab", false, 10) + 20);
  }
}
