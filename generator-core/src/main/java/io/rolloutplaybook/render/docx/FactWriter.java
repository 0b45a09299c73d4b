package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block.Fact;
import io.rolloutplaybook.document.Block.Facts;
import io.rolloutplaybook.document.Block.FactsLayout;
import io.rolloutplaybook.render.office.Xml;
import java.util.List;

/** Writes facts, as a label beside each value or as a strip of values below their labels. */
final class FactWriter {
  private static final double FACT_LABEL = 38 * Length.POINTS_PER_MM;

  /** Of a narrow column: what the labels of facts take, or more where the values leave it. */
  private static final double LABEL_SHARE = 0.45;

  /** Between a fact's label and its value at least, in points. */
  private static final double LABEL_GAP = 3;

  /** How many facts one strip holds at most. */
  private static final int STRIP = 7;

  /** Between facts of a strip, in points. */
  private static final double STRIP_GAP = 6;

  private final Flow flow;
  private final Xml xml;
  private final Runs runs;
  private final Parts parts;
  private final StyleSheet styles;

  FactWriter(Flow flow, Parts parts, StyleSheet styles) {
    this.flow = flow;
    this.parts = parts;
    this.styles = styles;
    xml = flow.xml();
    runs = flow.runs();
  }

  void write(Facts facts) {
    if (facts.facts().isEmpty()) {
      return;
    }
    if (facts.layout() == FactsLayout.ROWS) {
      rows(
          facts.facts(),
          WordStyle.FACTS,
          FACT_LABEL,
          WordStyle.FACT_LABEL,
          WordStyle.FACT_VALUE,
          StyleSheet.FACT_AIR);
      return;
    }
    int perRow = perRow(facts.facts());
    for (int i = 0; i < facts.facts().size(); i += perRow) {
      strip(facts.facts().subList(i, Math.min(facts.facts().size(), i + perRow)));
    }
  }

  /**
   * @param wanted how wide the labels are where the values leave them so much
   * @param air above and below each fact
   */
  void rows(
      List<Fact> facts,
      WordStyle style,
      double wanted,
      WordStyle label,
      WordStyle value,
      double air) {
    flow.beforeTable();
    double labelWidth = labelWidth(facts, label, value, wanted);
    double rest = flow.width() - labelWidth;
    flow.table(style, TableLook.PLAIN, List.of(labelWidth, rest));
    for (Fact fact : facts) {
      flow.row();
      double labelHeight = flow.height(label, fact.label(), labelWidth);
      flow.count(2 * air + Math.max(valueHeight(fact, value, rest), labelHeight), false);
      flow.cell(labelWidth);
      flow.text(label, fact.label());
      xml.end();
      flow.cell(rest);
      value(fact, value);
      xml.end().end();
    }
    xml.end();
    flow.afterTable();
  }

  private double labelWidth(List<Fact> facts, WordStyle label, WordStyle value, double wanted) {
    double labels = facts.stream().mapToDouble(f -> width(f.label(), label)).max().orElse(0);
    double values =
        facts.stream()
            .mapToDouble(f -> width(parts.text().plain(f.value()), value))
            .max()
            .orElse(0);
    double room = Math.min(labels + LABEL_GAP, flow.width() - values);
    return Math.min(wanted, Math.max(flow.width() * LABEL_SHARE, room));
  }

  private double width(String text, WordStyle style) {
    Metrics m = styles.metrics(style);
    return parts.measure().width(text, m.bold(), m.size());
  }

  /** As many as keep their words whole, spread over rows of about the same length. */
  private int perRow(List<Fact> facts) {
    double longest = 0;
    for (Fact fact : facts) {
      for (String word : parts.text().plain(fact.value()).split("[ \n]")) {
        longest = Math.max(longest, width(word, WordStyle.FACT_VALUE));
      }
    }
    int most = Math.max(1, Math.min(STRIP, facts.size()));
    while (most > 2 && longest + STRIP_GAP > flow.width() / most) {
      most--;
    }
    int rows = Math.max(1, (facts.size() + most - 1) / most);
    return Math.max(1, (facts.size() + rows - 1) / rows);
  }

  /** Labels as a header row, values below them. */
  private void strip(List<Fact> facts) {
    flow.beforeTable();
    double width = flow.width() / facts.size();
    double height =
        facts.stream()
            .mapToDouble(f -> valueHeight(f, WordStyle.FACT_VALUE, width))
            .max()
            .getAsDouble();
    double labels = styles.metrics(WordStyle.FACT_CAPTION).line();
    flow.count(labels + height + 4 * StyleSheet.STRIP_AIR, false);
    List<Double> widths = facts.stream().map(f -> width).toList();
    flow.table(WordStyle.FACTS_STRIP, new TableLook(true, false, false), widths);
    flow.headRow();
    for (Fact fact : facts) {
      flow.cell(width);
      flow.text(WordStyle.FACT_CAPTION, fact.label());
      xml.end();
    }
    xml.end();
    flow.row();
    for (Fact fact : facts) {
      flow.cell(width);
      value(fact, WordStyle.FACT_VALUE);
      xml.end();
    }
    xml.end().end();
    flow.afterTable();
  }

  private double valueHeight(Fact fact, WordStyle style, double width) {
    String text = parts.text().plain(fact.value());
    String note = fact.note().isEmpty() ? "" : "\n" + parts.text().plain(fact.note());
    return flow.height(style, text + note, width);
  }

  /** A fact's value, its note a line below. */
  private void value(Fact fact, WordStyle style) {
    flow.begin(style);
    runs.write(fact.value());
    if (!fact.note().isEmpty()) {
      xml.start("w:r").empty("w:br").end();
      runs.append(fact.note(), WordStyle.MUTED);
    }
    xml.end();
  }
}
