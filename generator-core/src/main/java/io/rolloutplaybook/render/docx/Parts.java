package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.RunningLine;
import io.rolloutplaybook.render.RunningLine.Kind;
import io.rolloutplaybook.render.RunningLine.Part;
import io.rolloutplaybook.render.RunningLine.Piece;
import io.rolloutplaybook.render.TableLayout;
import io.rolloutplaybook.render.TextMeasure;
import io.rolloutplaybook.render.figure.Figures;
import io.rolloutplaybook.render.office.OfficePackage;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.ImageFormat;
import io.rolloutplaybook.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the body refers to outside itself: addresses, pictures, headers, footers, numberings. */
final class Parts {
  static final String DOCUMENT = "word/document.xml";

  /** Added to a cell's padding, so that a word that just fits is not broken by rounding. */
  private static final double SPARE = 0.1;

  private final OfficePackage file;
  private final Document document;
  private final Theme theme;
  private final StyleSheet styles;
  private final TextMeasure measure;
  private final String language;
  private final CellText text;
  private final Figures figures;
  private final Numbering numbering = new Numbering();
  private final Map<String, String> running = new LinkedHashMap<>();
  private final Set<Integer> forbidden = new TreeSet<>();

  Parts(
      OfficePackage file,
      Document document,
      Theme theme,
      StyleSheet styles,
      TextMeasure measure,
      String language) {
    this.styles = styles;
    this.file = file;
    this.document = document;
    this.theme = theme;
    this.measure = measure;
    this.language = language;
    text = new CellText(theme.formats());
    figures = new Figures(theme, text, measure);
  }

  CellText text() {
    return text;
  }

  TextMeasure measure() {
    return measure;
  }

  /** The document's language as Word writes it, with a region. */
  String language() {
    return language;
  }

  Numbering numbering() {
    return numbering;
  }

  /** Code points that XML does not allow, met in headers and footers. */
  Set<Integer> forbidden() {
    return forbidden;
  }

  /** The relationship to an address. */
  String link(String href) {
    return file.relateExternally(
        DOCUMENT, OfficePackage.RELATIONSHIPS + "/hyperlink", Address.encode(href));
  }

  /** The logo as a part of the file; the same part however often it is used. */
  DrawingWriter.Picture picture(Theme.Logo logo) {
    ImageFormat image =
        ImageFormat.of(logo.bytes())
            .orElseThrow(
                () ->
                    new UncheckedIOException(
                        new IOException(logo.name() + " is neither a PNG nor a JPEG image")));
    String name = "media/logo." + image.extension();
    if (!file.contains("word/" + name)) {
      file.add("word/" + name, "image/" + image.extension(), logo.bytes());
    }
    String id = file.relate(DOCUMENT, OfficePackage.RELATIONSHIPS + "/image", name);
    double height = logo.height() * Length.POINTS_PER_MM;
    return new DrawingWriter.Picture(
        id, logo.name(), height * image.width() / image.height(), height);
  }

  /** What draws figures and the small drawings in tables. */
  Figures figures() {
    return figures;
  }

  /** Where a table's columns stand in a width. */
  TableLayout layout(Table table, double width) {
    return TableLayout.of(
        table, width, StyleSheet.TABLE_SIZE, StyleSheet.TABLE_PADDING + SPARE, text, measure);
  }

  /**
   * The relationship to the header of a section.
   *
   * @param section the section's running title, empty for none
   * @param heading whether that is what its heading says, so that it can follow the heading
   */
  String header(boolean landscape, String section, boolean heading) {
    return running(
        "header",
        theme.header(),
        landscape ? WordStyle.HEADER_LANDSCAPE : WordStyle.HEADER,
        section,
        heading);
  }

  /** The relationship to the footer of a section. */
  String footer(boolean landscape, String section, boolean heading) {
    return running(
        "footer",
        theme.footer(),
        landscape ? WordStyle.FOOTER_LANDSCAPE : WordStyle.FOOTER,
        section,
        heading);
  }

  private String running(
      String kind, Theme.RunningText pattern, WordStyle style, String section, boolean heading) {
    RunningLine left = RunningLine.of(pattern.left(), document, text);
    RunningLine right = RunningLine.of(pattern.right(), document, text);
    boolean differs =
        left.parts().stream().anyMatch(p -> p.has(Kind.SECTION))
            || right.parts().stream().anyMatch(p -> p.has(Kind.SECTION));
    String key = kind + style + (differs ? heading + section : "");
    return running.computeIfAbsent(
        key,
        k -> {
          long number = running.keySet().stream().filter(n -> n.startsWith(kind)).count() + 1;
          String name = kind + number + ".xml";
          Xml xml = new Xml();
          String element = kind.equals("header") ? "w:hdr" : "w:ftr";
          xml.start(element, "xmlns:w", Names.W);
          xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style.id()).end();
          Runs runs = new Runs(xml, styles, text, href -> "", out -> {});
          side(left, runs, section, heading);
          xml.start("w:r").empty("w:tab").end();
          side(right, runs, section, heading);
          xml.end().end();
          file.add("word/" + name, Names.contentType(kind), xml.bytes());
          forbidden.addAll(xml.forbidden());
          return file.relate(DOCUMENT, OfficePackage.RELATIONSHIPS + "/" + kind, name);
        });
  }

  private void side(RunningLine line, Runs runs, String section, boolean heading) {
    List<Part> parts =
        line.parts().stream().filter(p -> !section.isEmpty() || !p.has(Kind.SECTION)).toList();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        runs.run(Runs.EM_SPACE);
      }
      for (Piece piece : parts.get(i).pieces()) {
        switch (piece.kind()) {
          case DOCUMENT -> runs.run(piece.text(), WordStyle.HEADER_DOCUMENT);
          case LITERAL, ROLLOUT, ORGANISATION, VERSION, AS_OF -> runs.run(piece.text());
          // A number names the built-in heading, whatever language Word speaks.
          case SECTION -> {
            if (heading) {
              runs.field("STYLEREF 1", section, Optional.empty());
            } else {
              runs.run(section);
            }
          }
          case PAGE -> runs.field("PAGE", "1", Optional.empty());
          case PAGES -> runs.field("NUMPAGES", "1", Optional.empty());
        }
      }
    }
  }
}
