package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.render.Contents;
import io.rolloutplaybook.render.Rendered;
import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.render.office.FileProperties;
import io.rolloutplaybook.render.office.OfficePackage;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes documents for Word: WordprocessingML from named styles, so that changing a style in Word
 * changes the document. Characters that a font lacks are left to Word, which takes another font;
 * only those that a file cannot hold are reported as missing.
 */
public final class DocxRenderer implements Renderer {
  /** Where a language is spoken most, or, for English, where the default dates come from. */
  private static final Map<String, String> REGIONS =
      Map.of(
          "en", "GB", "da", "DK", "cs", "CZ", "sv", "SE", "nb", "NO", "nn", "NO", "el", "GR", "uk",
          "UA", "ja", "JP", "ko", "KR");

  /** Word's limit, 22 inches, in millimetres. */
  private static final double LARGEST_PAGE = 558.8;

  @Override
  public OutputFormat format() {
    return OutputFormat.DOCX;
  }

  @Override
  public Rendered render(Document whole, Theme theme) throws IOException {
    Document document = whole.in(OutputFormat.DOCX);
    checkSize(document, theme.page());
    Rendered rendered = Contents.whereWanted(document, theme, content -> draw(content, theme));
    // How many pages it has is for Word to say, with the fonts that it finds.
    return new Rendered(rendered.bytes(), 0, rendered.missing());
  }

  private static Draft draw(Document document, Theme theme) throws IOException {
    String language = language(document.language());
    FontSet fonts = new FontSet(theme.fonts());
    OfficePackage file = new OfficePackage();
    String cover =
        document.blocks().stream()
            .filter(Block.Cover.class::isInstance)
            .map(b -> ((Block.Cover) b).title())
            .findFirst()
            .orElse("");
    StyleSheet styles = new StyleSheet(theme, language, cover, fonts::width);
    Parts parts = new Parts(file, document, theme, styles, fonts::width, language);

    file.relate("", OfficePackage.RELATIONSHIPS + "/officeDocument", Parts.DOCUMENT);
    Body text = new Body(document, theme, parts, styles);
    Xml body;
    try {
      body = text.write();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Draft(document, theme, language, file, styles, parts, body, text.pages());
  }

  /** A written body; the rest of the file is made only for the one that is wanted. */
  private record Draft(
      Document document,
      Theme theme,
      String language,
      OfficePackage file,
      StyleSheet styles,
      Parts parts,
      Xml body,
      int pages)
      implements Contents.Draft {
    @Override
    public Rendered finish() throws IOException {
      Set<Integer> missing = new TreeSet<>(body.forbidden());
      missing.addAll(parts.forbidden());
      file.add(Parts.DOCUMENT, Names.contentType("document.main"), body.bytes());
      part(file, "styles", styles.bytes());
      part(file, "numbering", parts.numbering().write());
      part(file, "settings", Settings.settings(language, theme.formats()));
      part(file, "fontTable", Settings.fonts(theme.fonts()));
      file.add(
          "word/theme/theme1.xml",
          "application/vnd.openxmlformats-officedocument.theme+xml",
          Settings.theme(theme));
      file.relate(Parts.DOCUMENT, OfficePackage.RELATIONSHIPS + "/theme", "theme/theme1.xml");
      FileProperties.add(file, document, language);
      return new Rendered(file.bytes(), pages, missing);
    }
  }

  private static void checkSize(Document document, Theme.Page page) {
    if (Math.max(page.width(), page.height()) > LARGEST_PAGE) {
      throw new PlaybookException(
          Problem.error(
              "word-page-size",
              SourceLocation.file(document.id() + ".docx"),
              "Word allows pages of at most " + LARGEST_PAGE + " mm",
              "Choose a smaller page in the theme, or leave out the format docx."));
    }
  }

  private static void part(OfficePackage file, String name, byte[] bytes) {
    file.add("word/" + name + ".xml", Names.contentType(name), bytes);
    file.relate(Parts.DOCUMENT, OfficePackage.RELATIONSHIPS + "/" + name, name + ".xml");
  }

  /** Word's proofing knows languages by region: {@code en} alone is none. */
  private static String language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (!locale.getCountry().isEmpty()) {
      return locale.getLanguage() + "-" + locale.getCountry();
    }
    String language = locale.getLanguage().isEmpty() ? "en" : locale.getLanguage();
    return language
        + "-"
        + Optional.ofNullable(REGIONS.get(language)).orElse(language.toUpperCase(Locale.ROOT));
  }
}
