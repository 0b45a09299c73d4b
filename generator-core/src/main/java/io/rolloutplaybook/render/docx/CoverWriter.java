package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.FactsLayout;
import io.rolloutplaybook.document.Block.KeyFigure;
import io.rolloutplaybook.render.figure.Drawing;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.util.List;
import java.util.Optional;

/** Writes the cover, a page of its own, or what it says above the text where there is none. */
final class CoverWriter {
  private static final double MM = Length.POINTS_PER_MM;

  /** What is left free below what stands on the cover: fonts may differ. */
  private static final double SPARE = 12;

  private static final double FACT_LABEL = 42.5 * MM;
  private static final double RULE_WIDTH = 56.7 * MM;
  private static final double RULE_HEIGHT = 4;

  private final Flow flow;
  private final Xml xml;
  private final Runs runs;
  private final WordSections sections;
  private final FactWriter facts;
  private final Theme theme;
  private final Parts parts;
  private final StyleSheet styles;

  CoverWriter(
      Flow flow,
      WordSections sections,
      FactWriter facts,
      Theme theme,
      Parts parts,
      StyleSheet styles) {
    this.flow = flow;
    this.sections = sections;
    this.facts = facts;
    this.theme = theme;
    this.parts = parts;
    this.styles = styles;
    xml = flow.xml();
    runs = flow.runs();
  }

  void write(Cover cover) {
    if (theme.cover().show()) {
      page(cover);
    } else {
      title(cover);
    }
  }

  private void page(Cover cover) {
    if (theme.logo().isPresent() || cover.organisation().isPresent()) {
      brand(cover);
    }
    flow.begin(WordStyle.COVER_RULE);
    if (theme.cover().rule()) {
      rule();
    }
    int spacing = flow.propertiesEnd();
    xml.end();
    double below = flow.column(flow.width(), () -> belowRule(cover));
    raise(spacing, cover.organisation().isPresent(), below);
    sections.end(true);
  }

  private void brand(Cover cover) {
    flow.begin(WordStyle.COVER_LOGO);
    theme
        .logo()
        .ifPresent(logo -> flow.drawings().write(xml, parts.picture(logo), logo.alternative()));
    if (theme.logo().isPresent() && cover.organisation().isPresent()) {
      runs.run(Runs.EM_SPACE);
    }
    cover.organisation().ifPresent(o -> runs.run(o, WordStyle.COVER_ORGANISATION));
    xml.end();
  }

  private void rule() {
    Drawing.Rect rule =
        new Drawing.Rect(
            0, 0, RULE_WIDTH, RULE_HEIGHT, Optional.of(theme.colours().accent()), Optional.empty());
    flow.drawings().write(xml, new Drawing(RULE_WIDTH, RULE_HEIGHT, List.of(rule)), "");
  }

  private void belowRule(Cover cover) {
    flow.paragraph(WordStyle.COVER_KIND, cover.kind());
    flow.paragraph(WordStyle.TITLE, cover.title());
    if (!cover.summary().isEmpty()) {
      flow.paragraph(WordStyle.SUBTITLE, cover.summary());
    }
    if (!cover.facts().isEmpty()) {
      facts.rows(
          cover.facts(),
          WordStyle.COVER_FACTS,
          FACT_LABEL,
          WordStyle.COVER_FACT_LABEL,
          WordStyle.COVER_FACT_VALUE,
          StyleSheet.COVER_FACT_AIR);
    }
    if (cover.figure().isPresent()) {
      flow.figure(cover.figure().get(), WordStyle.COVER_FIGURE);
    } else if (flow.tableAbove() && !cover.keyFigures().isEmpty()) {
      // Without a figure too: two tables need a paragraph between them.
      flow.text(WordStyle.COVER_FIGURE, "");
    }
    if (!cover.keyFigures().isEmpty()) {
      keyFigures(cover.keyFigures());
    }
  }

  /** Takes from the air above the cover's rule what the cover is too high for its page. */
  private void raise(int spacing, boolean named, double below) {
    Metrics rule = styles.metrics(WordStyle.COVER_RULE);
    double brand =
        Math.max(
            named ? styles.metrics(WordStyle.COVER_LOGO).line() : 0,
            theme.logo().map(logo -> logo.height() * MM).orElse(0.0));
    double room = flow.page().height() - PageSize.COVER_TOP - PageSize.BOTTOM - SPARE;
    double excess = brand + rule.before() + rule.line() + below - room;
    if (excess > 0) {
      String before = Length.twips(Math.max(8 * MM, rule.before() - excess));
      flow.insert(spacing, new Xml().empty("w:spacing", "w:before", before));
    }
  }

  private void keyFigures(List<KeyFigure> figures) {
    double width = flow.width() / Math.max(5, figures.size());
    flow.table(WordStyle.KEY_FIGURES, TableLook.PLAIN, figures.stream().map(f -> width).toList());
    Metrics value = styles.metrics(WordStyle.KEY_FIGURE);
    double labels =
        figures.stream()
            .map(f -> parts.text().plain(f.label()))
            .mapToDouble(l -> flow.height(WordStyle.KEY_FIGURE_LABEL, l, width - 3 * MM))
            .max()
            .orElse(0);
    flow.count(value.before() + value.line() + value.after() + labels, false);
    flow.row();
    for (KeyFigure figure : figures) {
      flow.cell(width);
      flow.begin(WordStyle.KEY_FIGURE);
      runs.run(figure.value());
      runs.run(figure.unit(), WordStyle.KEY_FIGURE_UNIT);
      xml.end();
      flow.text(WordStyle.KEY_FIGURE_LABEL, figure.label());
      xml.end();
    }
    xml.end().end();
    flow.afterTable();
  }

  /** What the cover says, at the top of the first page of a document without one. */
  private void title(Cover cover) {
    flow.paragraph(WordStyle.COVER_KIND, cover.kind());
    flow.paragraph(WordStyle.TITLE, cover.title());
    cover.organisation().ifPresent(o -> flow.paragraph(WordStyle.DECK, o));
    if (!cover.summary().isEmpty()) {
      flow.paragraph(WordStyle.SUBTITLE, cover.summary());
    }
    facts.write(new Facts(FactsLayout.STRIP, cover.facts()));
    cover.figure().ifPresent(f -> flow.figure(f, WordStyle.FIGURE));
  }
}
