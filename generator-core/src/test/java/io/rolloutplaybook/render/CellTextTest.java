package io.rolloutplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.DateStyle;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.document.Precision;
import io.rolloutplaybook.document.StatusKind;
import io.rolloutplaybook.document.Table.Column;
import io.rolloutplaybook.document.Table.Type;
import io.rolloutplaybook.theme.Theme;
import io.rolloutplaybook.theme.Themes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
  private static final CellText TEXT = new CellText(Themes.standard().formats());
  private static final LocalDate LAUNCH = LocalDate.of(2027, 3, 1);

  /** With ordinary spaces and hyphens, to be read in a table. */
  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace('\u2212', '-');
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  @ParameterizedTest
  @CsvSource({
    "FULL, Monday 1 March 2027",
    "LONG, 1 March 2027",
    "WEEKDAY, Mon 1 Mar 2027",
    "MEDIUM, 1 Mar 2027",
    "DAY, 1 March",
    "SHORT, 1 Mar"
  })
  void dates_read_in_each_style(DateStyle style, String expected) {
    assertThat(plain(TEXT.date(LAUNCH, style))).isEqualTo(expected);
    assertThat(TEXT.date(LAUNCH, style)).doesNotContain(" ");
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2027-04-30, Apr 2027, [$-809]mmm yyyy",
    "QUARTER, 2027-06-30, Q2 2027, [$-809]\"Q2\" yyyy",
    "QUARTER, 2027-10-01, Q4 2027, [$-809]\"Q4\" yyyy"
  })
  void months_and_quarters_read_alike_in_every_style_and_are_dates_in_excel(
      Precision precision, LocalDate day, String expected, String excel) {
    Cell.Date date = new Cell.Date(day, precision);
    for (DateStyle style : DateStyle.values()) {
      assertThat(plain(TEXT.date(date, style))).isEqualTo(expected);
    }
    Column column = column(Type.DATE, "short");
    assertThat(plain(TEXT.text(column, date))).isEqualTo(expected);
    assertThat(TEXT.excelFormat(column, date)).contains(excel);
  }

  @Test
  void the_machine_s_locale_does_not_name_months() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(plain(new CellText(Themes.standard().formats()).date(LAUNCH, DateStyle.FULL)))
          .isEqualTo("Monday 1 March 2027");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // without a format: the decimals it was written with, at most two
        "12 | | | 12",
        "3.0 | | h | 3.0 h",
        "1234567.891 | | | 1,234,567.89",
        "0.5000 | | | 0.5",
        "-3 | | | -3",
        "56 | | % | 56%",
        "12 | | \u00A3m | \u00A312m",
        "-12 | | \u00A3m | -\u00A312m",
        "12.5 | | CHF\u00A0k | CHF 12.5k",
        "-12 | | CHF\u00A0 | -CHF 12",
        "1234.5 | 0 | | 1235",
        "1234.5 | #,##0 | | 1,235",
        "1.25 | 0.0 | | 1.3",
        "-1.25 | 0.0 | | -1.3",
        "4 | +0 | | +4",
        "0 | +0 | | 0",
        "-4 | +0 | | -4",
        "12000000 | #,##0.0m | | 12.0m",
        "1500 | 0.0k | | 1.5k",
        // what rounds to nothing has no sign
        "-0.04 | 0.0 | | 0.0"
      })
  void numbers_read_by_their_format(String value, String format, String unit, String expected) {
    assertThat(
            plain(
                TEXT.number(number(value), unit == null ? "" : unit, format == null ? "" : format)))
        .isEqualTo(expected);
  }

  @Test
  void percentages_and_amounts_read_as_people_write_them() {
    assertThat(TEXT.percent(number("0.58"), "")).isEqualTo("58%");
    assertThat(TEXT.percent(number("0.585"), "")).isEqualTo("59%");
    assertThat(TEXT.percent(number("0.585"), "0.0")).isEqualTo("58.5%");
    assertThat(plain(TEXT.percent(number("-0.07"), ""))).isEqualTo("-7%");
    assertThat(TEXT.money(number("12000000"), "GBP", "")).isEqualTo("\u00A312,000,000");
    assertThat(TEXT.money(number("12000000"), "GBP", "#,##0.0m")).isEqualTo("\u00A312.0m");
    assertThat(TEXT.money(number("1250.5"), "USD", "")).isEqualTo("$1,250.50");
    assertThat(plain(TEXT.money(number("-300"), "EUR", ""))).isEqualTo("-\u20AC300");
    assertThat(plain(TEXT.money(number("300"), "CHF", ""))).isEqualTo("CHF 300");
  }

  @Test
  void another_language_has_its_own_signs_and_order() {
    Theme.Formats f = Themes.standard().formats();
    CellText german =
        new CellText(
            new Theme.Formats(
                "de",
                "EEEE, d. MMMM yyyy",
                "d. MMMM yyyy",
                "EE d. MMM yyyy",
                "d. MMM yyyy",
                "d. MMMM",
                "d. MMM",
                "MMM yyyy",
                "QQQ yyyy",
                ",",
                "."));
    assertThat(f.decimal()).isEqualTo(".");
    assertThat(plain(german.date(LAUNCH, DateStyle.FULL))).isEqualTo("Montag, 1. M\u00E4rz 2027");
    assertThat(plain(german.money(number("1234.5"), "EUR", ""))).isEqualTo("1.234,50 \u20AC");
    assertThat(plain(german.number(number("-12.5"), "\u20ACm", ""))).isEqualTo("-12,5m \u20AC");
    assertThat(plain(german.number(number("12"), "CHF\u00A0", ""))).isEqualTo("12 CHF");
    assertThat(german.excelUnit("0", "\u20ACm")).isEqualTo("0\"m \u20AC\"");
    Cell.Date march = new Cell.Date(LAUNCH, Precision.MONTH);
    assertThat(plain(german.date(march, DateStyle.LONG))).isEqualTo("M\u00E4rz 2027");
    assertThat(german.excelDate(DateStyle.FULL)).isEqualTo("[$-407]dddd\\, d\\. mmmm yyyy");
  }

  @Test
  void durations_read_in_hours_and_minutes() {
    assertThat(plain(TEXT.duration(Duration.ofMinutes(45)))).isEqualTo("45 min");
    assertThat(plain(TEXT.duration(Duration.ofMinutes(90)))).isEqualTo("1 h 30 min");
    assertThat(plain(TEXT.duration(Duration.ofHours(36)))).isEqualTo("36 h");
    assertThat(plain(TEXT.duration(Duration.ZERO))).isEqualTo("0 min");
  }

  @Test
  void a_format_that_is_none_is_refused() {
    assertThat(CellText.isNumberFormat("0.00")).isTrue();
    assertThat(CellText.isNumberFormat("##")).isFalse();
    assertThatThrownBy(() -> TEXT.number(BigDecimal.ONE, "##"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lines_of_text_lose_their_formatting_and_keep_their_words() {
    assertThat(
            plain(
                TEXT.plain(
                    List.of(
                        new Inline.Text("one\n  two "),
                        new Inline.Strong(List.of(new Inline.Text("three"))),
                        new Inline.LineBreak(),
                        new Inline.StatusMark(StatusKind.BAD, "Late"),
                        new Inline.Text(" "),
                        new Inline.Symbol(Mark.DIAMOND),
                        new Inline.DateText(LAUNCH, DateStyle.SHORT)))))
        .isEqualTo("one two three\n\u25A0 Late \u25C61 Mar");
  }

  private static Column column(Type type, String format) {
    Column c = SampleDocument.column("c", "C", type);
    return new Column(
        c.id(),
        c.title(),
        type,
        format,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        c.total(),
        c.scale(),
        1,
        Optional.empty(),
        Optional.empty(),
        false,
        c.formats());
  }

  /**
   * Excel's text, worked out by POI's formatter, is the printed text. That formatter takes a quoted
   * percent sign for a percentage and does not know scaling commas; both have a test below.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | ",
        "-3 | ",
        "1234567.89 | ",
        "3.0 | ",
        "4 | +0",
        "-4 | +0",
        "0 | +0",
        "1234.5 | #,##0"
      })
  void excel_shows_numbers_as_they_are_printed(String value, String format) {
    Column column = column(Type.NUMBER, format == null ? "" : format);
    for (String unit : List.of("", "d", "\u00A3", "\u20ACm", "CHF\u00A0k")) {
      Cell cell = new Cell.Number(number(value), unit);
      assertThat(shown(number(value).doubleValue(), TEXT.excelFormat(column, cell).orElseThrow()))
          .isEqualTo(plain(TEXT.text(column, cell)));
    }
  }

  @Test
  void excel_shows_dates_percentages_amounts_and_durations_as_they_are_printed() {
    Column date = column(Type.DATE, "weekday");
    Cell launch = new Cell.Date(LAUNCH);
    // day 46447 of Excel's calendar is 1 March 2027
    assertThat(shown(46447, TEXT.excelFormat(date, launch).orElseThrow()))
        .isEqualTo("Mon 1 Mar 2027");
    Column percent = column(Type.PERCENT, "0.0");
    assertThat(
            shown(
                0.214, TEXT.excelFormat(percent, new Cell.Percent(number("0.214"))).orElseThrow()))
        .isEqualTo("21.4%");
    Column money = column(Type.MONEY, "");
    assertThat(
            shown(
                -1250.5,
                TEXT.excelFormat(money, new Cell.Money(number("-1250.5"), "GBP")).orElseThrow()))
        .isEqualTo("-\u00A31,250.50");
    Column time = column(Type.DURATION, "");
    assertThat(TEXT.excelFormat(time, new Cell.Time(Duration.ofMinutes(45))))
        .contains("[m]\" min\"");
    assertThat(TEXT.excelFormat(time, new Cell.Time(Duration.ofMinutes(90))))
        .contains("[h]\" h \"m\" min\"");
    assertThat(TEXT.excelFormat(column(Type.TEXT, ""), SampleDocument.cell("x"))).isEmpty();
  }

  @Test
  void a_number_that_is_about_right_has_a_tilde_before_its_sign() {
    Cell.Number about = new Cell.Number(number("-45"), "", Optional.empty(), true);
    assertThat(TEXT.text(column(Type.NUMBER, "+0"), about)).isEqualTo("~\u221245");
    assertThat(TEXT.excelFormat(column(Type.NUMBER, "+0"), about))
        .contains("\"~\"+0;\"~\u2212\"0;\"~\"0");
    assertThat(TEXT.excelFormat(column(Type.NUMBER, ""), about))
        .contains("\"~\"#,##0;\"~\u2212\"#,##0");
  }

  @Test
  void what_is_scaled_or_counted_in_hundredths_keeps_its_value_in_excel() {
    assertThat(TEXT.excelFormat(column(Type.NUMBER, "#,##0.0m"), new Cell.Number(number("1"), "")))
        .contains("#,##0.0,,\"m\";\"\u2212\"#,##0.0,,\"m\"");
    assertThat(TEXT.excelFormat(column(Type.NUMBER, ""), new Cell.Number(number("56"), "%")))
        .contains("#,##0\"%\";\"\u2212\"#,##0\"%\"");
  }

  private static String shown(double value, String format) {
    return plain(new DataFormatter(Locale.UK).formatRawCellContents(value, 0, format));
  }
}
