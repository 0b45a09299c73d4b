package io.rolloutplaybook.theme;

import java.util.Optional;

/**
 * How every document looks, whatever its format. Lengths are millimetres unless they say points.
 *
 * @param logo stands on the cover and in nothing else
 */
public record Theme(
    Colours colours,
    Fonts fonts,
    Optional<Logo> logo,
    Page page,
    RunningText header,
    RunningText footer,
    Cover cover,
    Tables tables,
    Formats formats) {

  /**
   * @param ink text; {@code ink2} quieter, {@code ink3} quietest text
   * @param accent headings, launch, the critical path; the brand's colour
   * @param mid dots only
   * @param rule hairlines; {@code rule2} strong rules and grey bars
   * @param paper grounds of bars and bands; {@code paper2} darker
   * @param tint table heads and the launch band; {@code tint2} the band after launch
   * @param field ground of what is to be filled in; {@code fieldEdge} its edge, {@code fieldLine}
   *     its writing lines
   */
  public record Colours(
      Colour ink,
      Colour ink2,
      Colour ink3,
      Colour accent,
      Colour mid,
      Colour rule,
      Colour rule2,
      Colour paper,
      Colour paper2,
      Colour tint,
      Colour tint2,
      Colour good,
      Colour goodTint,
      Colour watch,
      Colour watchTint,
      Colour bad,
      Colour badTint,
      Colour field,
      Colour fieldEdge,
      Colour fieldLine) {}

  /**
   * @param body sans serif text and headings
   * @param spoken what is said aloud
   * @param code code and file names
   */
  public record Fonts(FontFamily body, FontFamily spoken, FontFamily code) {}

  /**
   * A family with its four faces.
   *
   * @param name how Word and Excel name it; for the bundled fonts the metric-compatible name that
   *     every machine has (Arial for Liberation Sans)
   */
  public record FontFamily(
      String name, FontFile regular, FontFile bold, FontFile italic, FontFile boldItalic) {}

  /**
   * A TrueType file: a class path resource of the bundled fonts, or a file of the user's.
   *
   * @param resource whether {@code path} is on the class path
   */
  public record FontFile(String path, boolean resource) {}

  /**
   * @param bytes a PNG or JPEG image
   * @param name the file's name
   * @param height on the cover, in millimetres
   * @param alternative what it shows, in words
   */
  public record Logo(byte[] bytes, String name, double height, String alternative) {}

  /**
   * @param width of a portrait page; A4 is 210 by 297, Letter 215.9 by 279.4
   * @param margin left and right of a portrait page
   * @param landscapeMargin left and right of a landscape page
   */
  public record Page(double width, double height, double margin, double landscapeMargin) {}

  /**
   * Text in the header or footer: {@code {document}}, {@code {rollout}}, {@code {section}}, {@code
   * {organisation}}, {@code {version}}, {@code {as-of}}, {@code {page}} and {@code {pages}} stand
   * for what they name. Parts are separated by {@code |}; a part whose placeholder has no value is
   * left out.
   */
  public record RunningText(String left, String right) {}

  /**
   * @param rule whether an accent rule stands above the document's name
   */
  public record Cover(boolean show, boolean rule) {}

  /**
   * @param headGround whether the header row has the tint as its ground
   * @param stripes whether every other row has a pale ground
   */
  public record Tables(boolean headGround, boolean stripes) {}

  /**
   * Date patterns as in java.time's DateTimeFormatter, month names in {@code locale}.
   *
   * @param locale a BCP 47 tag
   * @param full such as Monday 1 March 2027
   * @param month such as Mar 2027, where no day is known
   * @param quarter such as Q1 2027
   * @param decimal the decimal separator
   * @param grouping between thousands
   */
  public record Formats(
      String locale,
      String full,
      String longDate,
      String weekday,
      String medium,
      String day,
      String shortDate,
      String month,
      String quarter,
      String decimal,
      String grouping) {}
}
