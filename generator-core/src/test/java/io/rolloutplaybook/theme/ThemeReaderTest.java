package io.rolloutplaybook.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.Severity;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeReaderTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void an_empty_theme_is_the_default_one() throws IOException {
    assertThat(read("# nothing yet\n")).isEqualTo(ThemeReader.standard());
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void a_theme_inherits_key_by_key() throws IOException {
    Theme theme = read("page: {margin: 22}\nheader: {right: \"\"}\ncover: {rule: no}\n");

    assertThat(problems.toList()).isEmpty();
    assertThat(theme.page()).isEqualTo(new Theme.Page(210, 297, 22, 18));
    assertThat(theme.header()).isEqualTo(new Theme.RunningText("{document}|{rollout}", ""));
    assertThat(theme.cover()).isEqualTo(new Theme.Cover(true, false));
    assertThat(theme.colours()).isEqualTo(ThemeReader.standard().colours());
  }

  @Test
  void the_page_can_be_letter() throws IOException {
    assertThat(read("page: {size: Letter}\n").page())
        .isEqualTo(new Theme.Page(215.9, 279.4, 20, 18));
  }

  @Test
  void grounds_and_marks_follow_from_the_accent_unless_they_are_given() throws IOException {
    // 255 - (255 - 0x80) x 0.11 = 241.03, x 0.057 = 247.76, x 0.65 = 172.45; 0x00: 226.95, 240.47,
    // 89.25
    Theme.Colours derived = read("colours: {accent: \"#800000\"}\n").colours();

    assertThat(problems.toList()).isEmpty();
    assertThat(derived.accent().hex()).isEqualTo("800000");
    assertThat(derived.tint().hex()).isEqualTo("F1E3E3");
    assertThat(derived.tint2().hex()).isEqualTo("F8F0F0");
    assertThat(derived.mid().hex()).isEqualTo("AC5959");

    Theme.Colours given =
        read("colours: {accent: 800000, second: \"#27A\", tint: FFFFFF}\n").colours();
    assertThat(given.mid().hex()).isEqualTo("2277AA");
    assertThat(given.tint().hex()).isEqualTo("FFFFFF");
  }

  @Test
  void a_colour_that_became_a_comment_is_found() throws IOException {
    Theme theme = read("colours:\n  accent: #800000\n");

    assertThat(theme.colours().accent()).isEqualTo(ThemeReader.standard().colours().accent());
    assertThat(format())
        .isEqualTo(
            """
            theme.yaml:2:3: error: `accent` has no value, because ` #` begins a comment [no-value]
              2 |   accent: #800000
                |   ^^^^^^
              = Put the colour in quotes: `accent: "#0F4C5C"`.""");
  }

  @Test
  void text_that_is_hard_to_read_is_a_warning_with_its_ratio_and_a_better_colour()
      throws IOException {
    read("colours:\n  accent: \"#777777\"\n  tint: \"#FFFFFF\"\n");

    // WCAG: #777777 on white is 4.478 : 1, #757575 4.61 : 1
    assertThat(problems.toList())
        .filteredOn(p -> p.message().contains("the page"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.location().toString()).isEqualTo("theme.yaml:2:11");
              assertThat(p.message())
                  .isEqualTo(
                      "`accent` (#777777) on the page has a contrast of 4.4 : 1, and text needs"
                          + " 4.5 : 1");
              assertThat(p.advice())
                  .isEqualTo("The nearest darker colour that can be read is \"#757575\".");
            });
    assertThat(new Colour(0x777777).contrast(Colour.WHITE)).isCloseTo(4.478, within(0.001));
  }

  @Test
  void text_that_cannot_be_read_is_an_error() throws IOException {
    read("colours: {accent: \"#FFCC00\"}\n");

    assertThat(problems.toList())
        .extracting(Problem::severity, Problem::code)
        .contains(org.assertj.core.groups.Tuple.tuple(Severity.ERROR, "contrast"));
  }

  @Test
  void a_ground_that_was_darkened_is_blamed_and_not_the_text_on_it() throws IOException {
    read("colours: {tint: \"#5F8C97\"}\n");

    assertThat(problems.toList())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.location().column()).isEqualTo(17))
        .anySatisfy(p -> assertThat(p.message()).startsWith("`accent` (#0F4C5C) on `tint`"));
  }

  @Test
  void every_mistake_is_found_in_one_reading() throws IOException {
    read(
        """
        colours:
          acent: "#800000"
          ink: red
        fonts:
          body: Ariel
          code: Inter
        page: {size: a4, margin: 2}
        header: {left: "{documnt}"}
        tables: {stripes: maybe}
        formats:
          locale: english
          long: D of MMM
          full: d MMMM HH:mm
          decimal: ""
        covr: {show: no}
        """);

    assertThat(problems.toList().stream().map(p -> p.location() + " " + p.code()).toList())
        .containsExactly(
            "theme.yaml:2:3 unknown-key",
            "theme.yaml:3:8 bad-colour",
            "theme.yaml:5:9 unknown-font",
            "theme.yaml:6:9 unknown-font",
            "theme.yaml:7:14 unknown-value",
            "theme.yaml:7:26 out-of-range",
            "theme.yaml:8:16 unknown-placeholder",
            "theme.yaml:9:19 wrong-type",
            "theme.yaml:11:11 bad-format",
            "theme.yaml:12:9 bad-format",
            "theme.yaml:13:9 bad-format",
            "theme.yaml:14:12 bad-format",
            "theme.yaml:15:1 unknown-key");
    assertThat(format())
        .contains("Did you mean `accent`?")
        .contains("Did you mean `Arial`?")
        .contains("Did you mean `document`?")
        .contains("Did you mean `cover`?")
        .contains("name your own files");
  }

  @Test
  void german_dates_and_numbers() throws IOException {
    Theme.Formats formats =
        read("formats: {locale: de, long: d. MMMM yyyy, decimal: \",\", grouping: \".\"}\n")
            .formats();

    assertThat(problems.toList()).isEmpty();
    assertThat(formats.locale()).isEqualTo("de");
    assertThat(formats.longDate()).isEqualTo("d. MMMM yyyy");
    assertThat(formats.medium()).isEqualTo("d MMM yyyy");
    assertThat(formats.decimal()).isEqualTo(",");
  }

  @Test
  void the_two_number_signs_cannot_be_the_same() throws IOException {
    read("formats: {decimal: \",\"}\n");

    assertThat(problems.toList()).extracting(Problem::code).containsExactly("bad-format");
  }

  @Test
  void a_logo_is_read_with_its_size_checked() throws IOException {
    Files.createDirectories(folder.resolve("brand"));
    Files.write(folder.resolve("brand/logo.png"), image("png", 300, 100));
    Files.write(folder.resolve("photo.jpg"), image("jpg", 200, 100));

    Theme.Logo png =
        read("logo: {file: brand/logo.png, height: 15, alternative: Alder}\n").logo().orElseThrow();
    assertThat(png.name()).isEqualTo("logo.png");
    assertThat(png.height()).isEqualTo(15);
    assertThat(png.alternative()).isEqualTo("Alder");
    assertThat(read("logo: {file: photo.jpg, alternative: Alder}\n").logo().orElseThrow().height())
        .isEqualTo(13);
    assertThat(problems.toList()).isEmpty();

    // 60 mm high is 180 mm wide; an A4 page has room for 170, at 56.7 mm
    read("logo: {file: brand/logo.png, height: 60, alternative: Alder}\n");
    assertThat(format()).contains("180 mm wide").contains("Lower its height to 56.");
  }

  @Test
  void a_logo_that_is_missing_no_image_or_elsewhere_is_a_located_problem() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("theme"));
    Files.writeString(inside.resolve("logo.svg"), "<svg/>");
    Files.write(folder.resolve("secret.png"), image("png", 10, 10));
    Files.createSymbolicLink(inside.resolve("link.png"), folder.resolve("secret.png"));
    Files.write(inside.resolve("huge.png"), new byte[3_000_000]);

    for (String file : List.of("gone.png", "logo.svg", "../secret.png", "link.png", "huge.png")) {
      Path theme =
          Files.writeString(
              inside.resolve("theme.yaml"), "logo: {file: " + file + ", alternative: Alder}\n");
      assertThat(ThemeReader.read("theme.yaml", theme, problems).logo()).isEmpty();
    }
    Files.writeString(inside.resolve("theme.yaml"), "logo: {height: 12}\n");
    ThemeReader.read("theme.yaml", inside.resolve("theme.yaml"), problems);

    assertThat(problems.toList())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "no-file",
            "bad-image",
            "outside-theme",
            "outside-theme",
            "too-large",
            "missing-key",
            "missing-key");
  }

  @Test
  void fonts_can_be_files_of_the_themes_folder() throws IOException {
    copyFont("Regular");
    copyFont("Bold");

    Theme.FontFamily family =
        read("fonts: {body: {name: Own Sans, regular: Regular.ttf, bold: Bold.ttf}}\n")
            .fonts()
            .body();

    assertThat(problems.toList()).isEmpty();
    assertThat(family.name()).isEqualTo("Own Sans");
    assertThat(family.bold())
        .isEqualTo(new Theme.FontFile(folder.resolve("Bold.ttf").toString(), false));
    assertThat(family.italic()).isEqualTo(family.regular());
    assertThat(family.boldItalic()).isEqualTo(family.bold());
  }

  @Test
  void a_font_that_is_none_is_a_located_problem() throws IOException {
    copyFont("Regular");
    Files.writeString(folder.resolve("Bold.otf"), "OTTO and so on");

    Theme theme = read("fonts: {body: {name: Own, regular: Regular.ttf, bold: Bold.otf}}\n");

    assertThat(theme.fonts()).isEqualTo(ThemeReader.standard().fonts());
    assertThat(format()).contains("[bad-font]").contains("PostScript outlines");
  }

  @Test
  void bundled_fonts_have_two_names() throws IOException {
    assertThat(read("fonts: {body: Liberation Serif}\n").fonts().body().name())
        .isEqualTo("Times New Roman");
  }

  @Test
  void the_branding_guide_lists_every_key() throws IOException {
    String guide = Files.readString(Path.of("../templates/README.md"));
    String section = guide.substring(guide.indexOf("\n## Theme\n"));
    int end = section.indexOf("\n## ", 4);
    List<String> documented =
        Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\|")
            .matcher(end < 0 ? section : section.substring(0, end))
            .results()
            .map(m -> m.group(1))
            .toList();

    List<String> known = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("/io/rolloutplaybook/theme.yaml")) {
      YamlReader.read("theme.yaml", in.readAllBytes(), problems)
          .orElseThrow()
          .entries()
          .forEach(
              e ->
                  ((YamlMapping) e.value())
                      .entries()
                      .forEach(k -> known.add(e.key().text() + "." + k.key().text())));
    }
    known.addAll(List.of("logo.file", "logo.height", "logo.alternative"));

    assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void a_pattern_with_letters_that_mean_something_else_is_refused() throws IOException {
    // D is the day of the year, Y the year of the week: both look right on some days
    read("formats: {long: DD/MM/YYYY, medium: d MMM yyyy G, full: \"d 'of' MMMM\"}\n");

    assertThat(problems.toList())
        .extracting(Problem::message)
        .containsExactly(
            "`DD/MM/YYYY` is no pattern for a date", "`d MMM yyyy G` is no pattern for a date");
  }

  @Test
  void a_brace_that_is_not_closed_is_not_printed() throws IOException {
    read("footer: {right: \"Page {page\"}\n");

    assertThat(format())
        .startsWith("theme.yaml:1:17: error: a brace is not closed, or stands alone");
  }

  @Test
  void an_image_that_breaks_off_is_found_before_it_is_drawn() throws IOException {
    for (String format : List.of("png", "jpeg")) {
      String yaml = "logo: {file: logo." + format + ", alternative: L}\n";
      byte[] image = image(format, 60, 40);
      Files.write(folder.resolve("logo." + format), image);
      assertThat(read(yaml).logo()).as(format).isPresent();
      Files.write(
          folder.resolve("logo." + format), java.util.Arrays.copyOf(image, image.length - 30));
      read(yaml);
    }
    assertThat(problems.toList())
        .extracting(Problem::code)
        .containsExactly("bad-image", "bad-image");
    assertThat(format()).contains("theme.yaml:1:14: error: `logo.png` is damaged");
  }

  @Test
  void a_logo_that_no_height_makes_fit_is_not_to_be_lowered() throws IOException {
    Files.write(folder.resolve("logo.png"), image("png", 1500, 10));
    read("logo: {file: logo.png, alternative: L}\n");

    assertThat(format()).contains("Use a version of it that is less wide for its height.");
  }

  @Test
  void a_font_that_breaks_off_or_must_not_be_embedded_is_found_before_it_is_used()
      throws IOException {
    copyFont("Regular");
    byte[] font = Files.readAllBytes(folder.resolve("Regular.ttf"));
    Files.write(folder.resolve("short.ttf"), java.util.Arrays.copyOf(font, 5_000));
    Files.write(folder.resolve("closed.ttf"), withRights(font, (byte) 2));
    read("fonts: {body: {name: Own, regular: short.ttf, bold: closed.ttf}}\n");

    assertThat(problems.toList())
        .extracting(Problem::message)
        .containsExactly(
            "`short.ttf` is damaged: its part `cmap` is missing or cut off",
            "`closed.ttf` does not allow that documents contain it, so its maker says in the file");
  }

  /** The font with another fsType, the tenth byte of its table OS/2. */
  private static byte[] withRights(byte[] font, byte rights) {
    java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(font.clone());
    for (int at = 12; ; at += 16) {
      if (in.getInt(at) == 0x4F532F32) {
        in.put(in.getInt(at + 8) + 9, rights);
        return in.array();
      }
    }
  }

  private Theme read(String yaml) throws IOException {
    return ThemeReader.read(
        "theme.yaml", Files.writeString(folder.resolve("theme.yaml"), yaml), problems);
  }

  private String format() {
    return String.join("\n", problems.toList().stream().map(Problem::format).toList());
  }

  private void copyFont(String face) throws IOException {
    try (InputStream in =
        getClass().getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf")) {
      Files.copy(in, folder.resolve(face + ".ttf"));
    }
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB),
        format,
        out);
    return out.toByteArray();
  }
}
