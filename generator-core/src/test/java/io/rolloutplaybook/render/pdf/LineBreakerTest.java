package io.rolloutplaybook.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.figure.Figures;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.theme.Theme;
import io.rolloutplaybook.theme.Themes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In Liberation Sans at 10 points a digit is 5.56 points wide, a space 2.78, a hyphen 3.33. */
class LineBreakerTest {
  private final Theme theme = Themes.standard();
  private TextStyle style;
  private InlineText inline;
  private PdfFonts fonts;

  @BeforeEach
  void fonts() throws IOException {
    FontSet set = new FontSet(theme.fonts());
    fonts = new PdfFonts(set);
    CellText values = new CellText(theme.formats());
    style = TextStyle.of(10, 13, theme.colours().ink());
    inline =
        new InlineText(
            fonts, new Typography(theme.colours()), values, new Figures(theme, values, set::width));
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream()
        .map(
            line -> {
              StringBuilder text = new StringBuilder();
              for (Line.Placed part : line.parts()) {
                if (part.fragment() instanceof Fragment.Glyphs glyphs) {
                  text.append(glyphs.text());
                } else if (part.fragment() instanceof Fragment.Symbol symbol) {
                  text.append('*').append(symbol.character());
                }
              }
              return text.toString();
            })
        .toList();
  }

  private List<String> lines(String text, double width) {
    return texts(LineBreaker.lines(inline.words(text, style), width));
  }

  private List<String> lines(double width, Inline... content) {
    return texts(LineBreaker.lines(inline.words(List.of(content), style), width));
  }

  @Test
  void a_line_takes_as_many_words_as_fit() {
    // Three words of three digits and two spaces: 9 x 5.56 + 2 x 2.78 = 55.6
    assertThat(lines("111 222 333 444", 55.7)).containsExactly("111 222 333", "444");
    assertThat(lines("111 222 333 444", 55.5)).containsExactly("111 222", "333 444");
  }

  @Test
  void a_line_is_as_wide_as_its_words_without_the_space_behind_them() {
    List<Line> lines = LineBreaker.lines(inline.words("111 222", style), 20);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).width()).isCloseTo(3 * 5.56, within(0.01));
  }

  @Test
  void line_breaks_and_runs_of_spaces_are_one_space() {
    assertThat(lines("  one \n\t two  ", 500)).containsExactly("one two");
  }

  @Test
  void a_break_that_is_asked_for_ends_the_line() {
    assertThat(lines(500, new Inline.Text("one"), new Inline.LineBreak(), new Inline.Text("two")))
        .containsExactly("one", "two");
  }

  @Test
  void a_date_is_never_broken() {
    assertThat(
            lines(
                75,
                new Inline.Text("Reviewed on "),
                new Inline.DateText(LocalDate.of(2027, 3, 1), DateStyle.MEDIUM)))
        .containsExactly("Reviewed on", "1\u00A0Mar\u00A02027");
  }

  @Test
  void an_id_is_not_broken_at_its_hyphens_while_it_fits_a_line() {
    assertThat(lines("see rep-what-it-means", 90)).containsExactly("see", "rep-what-it-means");
  }

  @Test
  void a_status_stays_with_its_symbol_and_its_words_together() {
    assertThat(
            lines(
                60,
                new Inline.Text("It is"),
                new Inline.Text(" "),
                new Inline.StatusMark(StatusKind.GOOD, "On track")))
        .containsExactly("It is", "*On\u00A0track");
  }

  @Test
  void a_symbol_stays_with_the_word_that_follows_it() {
    assertThat(
            lines(
                62,
                new Inline.Text("Town hall "),
                new Inline.Symbol(Mark.ARROW_TWO_WAY),
                new Inline.Text(" two-way")))
        .containsExactly("Town hall", "*\u2194two-way");
  }

  @Test
  void text_in_several_styles_is_one_word_without_a_space_between() {
    assertThat(
            lines(
                30,
                new Inline.Text("111 22"),
                new Inline.Strong(List.of(new Inline.Text("33"))),
                new Inline.Text(".")))
        .containsExactly("111", "2233.");
  }

  @Test
  void a_word_longer_than_the_line_is_cut_with_a_hyphen_that_can_be_taken_out_again() {
    List<String> lines = lines("Donaudampfschifffahrtsgesellschaft", 80);
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.get(0)).endsWith("\u00AD");
    assertThat(String.join("", lines).replace("\u00AD", ""))
        .isEqualTo("Donaudampfschifffahrtsgesellschaft");
  }

  @Test
  void an_address_longer_than_the_line_is_cut_at_its_slashes() {
    assertThat(lines("https://example.com/industry-first", 120))
        .containsExactly("https://example.com/", "industry-first");
  }

  @Test
  void no_line_is_wider_than_it_may_be() {
    List<Line> lines =
        LineBreaker.lines(
            inline.words(
                "Rechtsschutzversicherungsgesellschaften und 12345678901234567890 Wert", style),
            60);
    assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(60.02));
  }

  @Test
  void a_soft_hyphen_breaks_where_it_stands_and_shows_only_there() {
    assertThat(lines("111 222\u00AD333", 42)).containsExactly("111 222\u00AD", "333");
    assertThat(LineBreaker.lines(inline.words("222\u00AD333", style), 100).get(0).width())
        .isCloseTo(6 * 5.56, within(0.01));
  }

  @Test
  void a_column_too_narrow_for_a_character_still_ends() {
    assertThat(lines("1234", 1)).containsExactly("1", "2", "3", "4");
  }

  @Test
  void a_character_without_a_glyph_is_written_out_and_noted() {
    assertThat(lines("go \uD83D\uDE80", 500)).containsExactly("go [U+1F680]");
    assertThat(fonts.missing()).containsExactly(0x1F680);
  }

  @Test
  void marks_that_the_font_lacks_are_drawn() {
    assertThat(lines("done \u2713", 500)).containsExactly("done *\u2713");
    assertThat(fonts.missing()).isEmpty();
  }

  @Test
  void balanced_lines_are_about_equally_long() {
    TextBox box = TextBox.balanced(inline.words("11 22 33 44 55", style), style, fonts, 61);
    assertThat(texts(box.lines())).containsExactly("11 22 33", "44 55");
  }
}
