package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Block.Ask;
import io.rolloutplaybook.document.Block.Fields;
import io.rolloutplaybook.document.Block.Form;
import io.rolloutplaybook.document.Block.ParagraphStyle;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.theme.Theme;
import java.util.List;

/** Writes what people fill in outside tables: fields below each other, and rows of questions. */
final class FormWriter {
  private final SheetWriter writer;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final Theme.Colours colours;
  private final Style base;

  FormWriter(SheetWriter writer) {
    this.writer = writer;
    workbook = writer.workbook();
    sheet = writer.sheet();
    colours = workbook.theme().colours();
    base = workbook.base();
  }

  void fields(Fields fields) {
    for (Field field : fields.fields()) {
      RichText label = RichText.plain(field.label());
      if (field.hint().isPresent()) {
        label = label.then(writer.muted(RichText.plain("  " + field.hint().get())));
      }
      writer.label(label, base.asBold());
      int at = writer.nextRow();
      Style style = base.fill(colours.field()).edge(Style.Edge.FIELD).asUnlocked();
      boolean small =
          switch (field.kind()) {
            case DATE, NUMBER, RATING, CHECK -> true;
            case TEXT, CHOICE -> false;
          };
      style = style.align(Style.Align.LEFT).indent(1);
      Style own = small || field.lines() == 1 ? style : style.top();
      if (!small) {
        own = own.asWrapped();
      }
      Style filled = own;
      InputCell.write(workbook, sheet, at, 1, field, filled);
      sheet.width(1, 14);
      sheet.height(at, Math.max(19, field.lines() * 13.5 + 6));
      if (field.kind() == Field.Kind.RATING && !field.choices().isEmpty()) {
        sheet.text(
            at,
            2,
            RichText.plain("1 – 5:  " + String.join("  ·  ", field.choices())),
            base.size(9).ink(colours.ink3()).align(Style.Align.LEFT).indent(1));
      } else if (!small) {
        writer.later(() -> sheet.merge(at, 1, at, Math.max(1, writer.lastColumn()), filled));
      }
    }
  }

  /** Its rows, without its title. */
  void rows(Form form) {
    for (int i = 0; i < form.asks().size(); i++) {
      Ask ask = form.asks().get(i);
      if (i == 0 && form.labels()) {
        labels(ask);
      }
      ask(form, ask, form.ordered() ? i + 1 + "   " : "");
    }
  }

  private void labels(Ask ask) {
    for (int i = 0; i < ask.fields().size(); i++) {
      Field field = ask.fields().get(i);
      List<String> words = field.choices();
      RichText label =
          field.kind() == Field.Kind.RATING && words.size() == 3
              ? RichText.plain("1 " + words.get(0) + ", 3 " + words.get(1) + ", 5 " + words.get(2))
              : RichText.plain(field.label());
      sheet.text(
          writer.row(),
          1 + i,
          label,
          base.size(9).ink(colours.ink3()).asWrapped().align(Style.Align.LEFT).indent(1));
    }
    sheet.height(writer.nextRow(), 28);
  }

  private void ask(Form form, Ask ask, String number) {
    Style style =
        form.style() == ParagraphStyle.QUESTION
            ? base.font(workbook.theme().fonts().spoken().name()).size(11).asItalic()
            : base;
    RichText text = RichText.plain(number).then(writer.inlines().rich(ask.text()));
    writer.label(text, style);
    int at = writer.nextRow();
    int lines = ask.fields().stream().mapToInt(Field::lines).max().orElseThrow();
    double least = Math.max(19, lines * 13.5 + 6);
    sheet.height(at, least);
    writer.later(() -> sheet.height(at, Math.max(least, sheet.height(at))));
    for (int i = 0; i < ask.fields().size(); i++) {
      Field field = ask.fields().get(i);
      int column = 1 + i;
      boolean words = field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.CHOICE;
      Style box =
          base.fill(colours.field())
              .edge(Style.Edge.FIELD)
              .asUnlocked()
              .align(Style.Align.LEFT)
              .indent(1);
      Style filled = words ? box.asWrapped() : box;
      InputCell.write(workbook, sheet, at, column, field, filled);
      sheet.width(column, field.kind() == Field.Kind.RATING ? 35 : 14);
      if (words && i == ask.fields().size() - 1) {
        writer.later(
            () -> sheet.merge(at, column, at, Math.max(column, writer.lastColumn()), filled));
      }
    }
  }
}
