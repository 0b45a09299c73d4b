package io.rolloutplaybook.render.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rolloutplaybook.theme.Theme.FontFile;
import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFaceTest {
  private static final FontFile SANS = new FontFile("/liberation/LiberationSans-Regular.ttf", true);

  @Test
  void widths_are_those_of_the_font() throws IOException {
    FontFace face = FontFace.of(SANS);
    // Liberation Sans: 2048 units an em; H is 1479 wide, i 455, a space 569
    assertThat(face.unitsPerEm()).isEqualTo(2048);
    assertThat(face.advance(face.glyph('H'))).isEqualTo(1479);
    assertThat(face.width("Hi ", 10)).isCloseTo((1479 + 455 + 569) / 204.8, within(1e-9));
    assertThat(face.ascent()).isEqualTo(1854);
    assertThat(face.descent()).isEqualTo(-434);
    assertThat(face.capHeight()).isEqualTo(1409);
  }

  @Test
  void a_face_is_parsed_once_even_by_many_threads() throws IOException {
    Set<FontFace> faces = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 32)
        .parallel()
        .forEach(
            i -> {
              try {
                faces.add(FontFace.of(new FontFile("/liberation/LiberationSans-Bold.ttf", true)));
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(faces).hasSize(1);
  }

  @Test
  void what_the_face_lacks_is_made_visible_and_reported() throws IOException {
    Set<Integer> missing = new TreeSet<>();
    FontFace face = FontFace.of(SANS);
    assertThat(face.shown("Go \uD83D\uDE80\uFE0F now \u2713", missing))
        .isEqualTo("Go [U+1F680] now [U+2713]");
    assertThat(missing).containsExactly(0x2713, 0x1F680);
    assertThat(face.has('\u2212')).isTrue();
    assertThat(face.has(0x1F680)).isFalse();
  }

  @Test
  void spaces_hyphens_and_joiners_that_it_lacks_are_no_loss() throws IOException {
    Set<Integer> missing = new TreeSet<>();
    assertThat(FontFace.of(SANS).shown("a\u3000b\u2011c\u200Bd\u00ADe", missing))
        .isEqualTo("a b-cde");
    assertThat(missing).isEmpty();
  }

  @Test
  void a_user_s_file_is_read_and_read_again_when_it_changes(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("brand.ttf");
    copy("/liberation/LiberationMono-Regular.ttf", file);
    FontFile font = new FontFile(file.toString(), false);
    FontFace mono = FontFace.of(font);
    assertThat(mono).isSameAs(FontFace.of(font));
    assertThat(mono.width("i", 10)).isEqualTo(mono.width("M", 10));
    copy("/liberation/LiberationSerif-Regular.ttf", file);
    assertThat(FontFace.of(font).width("i", 10)).isLessThan(FontFace.of(font).width("M", 10));
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = FontFaceTest.class.getResourceAsStream(resource)) {
      Files.write(file, in.readAllBytes());
    }
  }

  @Test
  void a_file_that_is_missing_or_no_font_says_so(@TempDir Path folder) throws IOException {
    assertThatThrownBy(
            () -> FontFace.of(new FontFile(folder.resolve("none.ttf").toString(), false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.ttf does not exist");
    Path text = Files.writeString(folder.resolve("text.ttf"), "not a font at all");
    assertThatThrownBy(() -> FontFace.of(new FontFile(text.toString(), false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be read as TrueType");
  }

  @Test
  void a_theme_s_faces_are_found_by_what_text_is() throws IOException {
    FontSet fonts = new FontSet(Themes.standard().fonts());
    assertThat(fonts.face(FontSet.Family.CODE, false, false).width("iM", 10))
        .isCloseTo(2 * 1229 / 204.8, within(1e-9));
    assertThat(fonts.width("H", true, 10)).isEqualTo(fonts.body(true).width("H", 10));
    assertThat(fonts.face(FontSet.Family.BODY, true, false)).isSameAs(fonts.body(true));
  }
}
