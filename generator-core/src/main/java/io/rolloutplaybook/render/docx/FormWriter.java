package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block.Ask;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.Form;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** Writes what people fill in outside tables: fields beside each other, and rows of questions. */
final class FormWriter {
  /** What a label with a large initial is higher than one without, in points. */
  private static final double INITIAL = 17;

  private final Flow flow;
  private final Xml xml;
  private final Runs runs;
  private final ContentControls controls;
  private final Theme theme;
  private final Parts parts;
  private final StyleSheet styles;

  FormWriter(Flow flow, ContentControls controls, Theme theme, Parts parts, StyleSheet styles) {
    this.flow = flow;
    this.controls = controls;
    this.theme = theme;
    this.parts = parts;
    this.styles = styles;
    xml = flow.xml();
    runs = flow.runs();
  }

  void fields(Fields block) {
    List<Field> fields = block.fields();
    if (fields.isEmpty()) {
      return;
    }
    flow.beforeTable();
    double shares = fields.stream().mapToDouble(Field::share).sum();
    List<Double> widths = fields.stream().map(f -> flow.width() * f.share() / shares).toList();
    flow.table(WordStyle.FORM, new TableLook(true, true, false), widths);
    flow.row();
    for (int i = 0; i < fields.size(); i++) {
      flow.cell(widths.get(i));
      label(fields.get(i), block.initials());
      xml.end();
    }
    xml.end();
    double height = height(fields);
    double labels = labelHeight(fields, widths) + (block.initials() ? INITIAL : 0);
    flow.count(labels + height + 2 * StyleSheet.TABLE_AIR, false);
    flow.row(height);
    for (int i = 0; i < fields.size(); i++) {
      flow.cell(widths.get(i));
      flow.begin(WordStyle.FIELD);
      controls.write(fields.get(i));
      xml.end().end();
    }
    xml.end().end();
    flow.afterTable();
  }

  /**
   * @param initials whether its first character is large
   */
  private void label(Field field, boolean initials) {
    flow.begin(WordStyle.FIELD_LABEL);
    String label = field.label();
    boolean large = initials && !label.isEmpty();
    if (large) {
      int initial = label.offsetByCodePoints(0, 1);
      runs.run(label.substring(0, initial), WordStyle.FIELD_INITIAL);
      runs.run(label.substring(initial), WordStyle.FIELD_AFTER_INITIAL);
    } else {
      runs.run(label);
    }
    if (field.hint().isPresent()) {
      if (large) {
        runs.lineBreak();
      }
      runs.run((large ? "" : Runs.EM_SPACE) + field.hint().get(), WordStyle.FIELD_HINT);
    }
    xml.end();
  }

  /** Its rows, without its title. */
  void rows(Form form) {
    flow.beforeTable();
    Ask first = form.asks().get(0);
    double asked = form.asksInWords() ? form.share() : 0;
    double shares = asked + first.fields().stream().mapToDouble(Field::share).sum();
    List<Double> widths = new ArrayList<>();
    widths.add(flow.width() * asked / shares);
    first.fields().forEach(f -> widths.add(flow.width() * f.share() / shares));
    flow.table(WordStyle.FORM_ROWS, TableLook.PLAIN, widths.stream().filter(w -> w > 0).toList());
    if (form.labels()) {
      labels(first, widths);
    }
    int number = 0;
    for (Ask ask : form.asks()) {
      number++;
      ask(form, ask, form.ordered() ? number + "\u2002" : "", widths);
    }
    xml.end();
    flow.afterTable();
  }

  /** The labels of the fields, and the words of a scale, above the first row. */
  private void labels(Ask first, List<Double> widths) {
    flow.headRow();
    flow.count(labelHeight(first.fields(), widths.subList(1, widths.size())), true);
    if (widths.get(0) > 0) {
      flow.cell(widths.get(0));
      flow.text(WordStyle.FIELD_LABEL, "");
      xml.end();
    }
    for (int i = 0; i < first.fields().size(); i++) {
      Field field = first.fields().get(i);
      flow.cell(widths.get(i + 1));
      if (field.kind() == Field.Kind.RATING && field.choices().size() == 3) {
        List<String> words = field.choices();
        flow.begin(WordStyle.FIELD_LABEL);
        runs.run(
            "1 " + words.get(0) + ", 3 " + words.get(1) + ", 5 " + words.get(2),
            WordStyle.FIELD_HINT);
        xml.end();
      } else {
        label(field, false);
      }
      xml.end();
    }
    xml.end();
  }

  private void ask(Form form, Ask ask, String number, List<Double> widths) {
    WordStyle style =
        form.style() == ParagraphStyle.QUESTION ? WordStyle.FIELD_QUESTION : WordStyle.FIELD;
    double height = height(ask.fields());
    double text =
        flow.height(
            style,
            number + parts.text().plain(ask.text()),
            widths.get(0) - 2 * StyleSheet.TABLE_PADDING);
    flow.count(Math.max(height, text + 2 * StyleSheet.TABLE_AIR), false);
    flow.row(height);
    if (widths.get(0) > 0) {
      flow.cell(widths.get(0));
      flow.begin(style);
      if (!number.isEmpty()) {
        runs.run(number, WordStyle.MUTED);
      }
      runs.write(ask.text());
      xml.end().end();
    }
    for (int i = 0; i < ask.fields().size(); i++) {
      answer(ask.fields().get(i), widths.get(i + 1));
    }
    xml.end();
  }

  private void answer(Field field, double width) {
    boolean box = field.kind() != Field.Kind.RATING && field.kind() != Field.Kind.CHECK;
    xml.start("w:tc").start("w:tcPr");
    xml.empty("w:tcW", "w:w", Length.twips(width), "w:type", "dxa");
    if (box) {
      String ground = theme.colours().field().hex();
      xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", ground);
    }
    xml.empty("w:vAlign", "w:val", "center").end();
    flow.begin(WordStyle.FIELD);
    controls.write(field.unlabelled());
    xml.end().end();
  }

  private double labelHeight(List<Field> fields, List<Double> widths) {
    double height = styles.metrics(WordStyle.FIELD_LABEL).line();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      String label = field.label() + field.hint().map(h -> Runs.EM_SPACE + h).orElse("");
      double width = widths.get(i) - 2 * StyleSheet.TABLE_PADDING;
      height = Math.max(height, flow.height(WordStyle.FIELD_LABEL, label, width));
    }
    return height;
  }

  /** Of the boxes beside each other, each with room for its lines of handwriting, in points. */
  private static double height(List<Field> fields) {
    int lines = fields.stream().mapToInt(Field::lines).max().getAsInt();
    return Length.POINTS_PER_MM
        * switch (lines) {
          case 1 -> 7.6;
          case 2 -> 10.4;
          default -> lines * 5 + 1;
        };
  }
}
