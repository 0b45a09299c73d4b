package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.util.LinkedHashSet;

/** Writes what people fill in as Word's content controls, within a paragraph. */
final class ContentControls {
  /** Word's limit for a control's name and tag. */
  private static final int NAME_LIMIT = 64;

  private static final String UNCHECKED_BOX = "\u2610";
  private static final String CHECKED_BOX = "\u2612";
  private static final String UNCHECKED_DISC = "\u25CB";
  private static final String CHECKED_DISC = "\u25CF";
  private static final int RATINGS = 5;

  private final Xml xml;
  private final Runs runs;
  private final Theme theme;
  private final CellText values;
  private final String language;
  private int ids;

  ContentControls(Xml xml, Runs runs, Theme theme, CellText values, String language) {
    this.xml = xml;
    this.runs = runs;
    this.theme = theme;
    this.values = values;
    this.language = language;
  }

  void write(Field field) {
    switch (field.kind()) {
      case TEXT, NUMBER -> {
        begin(field, field.label(), field.id());
        placeholder(field);
        if (field.lines() > 1) {
          xml.empty("w:text", "w:multiLine", "1");
        } else {
          xml.empty("w:text");
        }
        content(field);
      }
      case DATE -> {
        begin(field, field.label(), field.id());
        placeholder(field);
        xml.start("w:date");
        xml.empty("w:dateFormat", "w:val", theme.formats().medium().replace('E', 'd'));
        xml.empty("w:lid", "w:val", language);
        xml.empty("w:storeMappedDataAs", "w:val", "dateTime");
        xml.empty("w:calendar", "w:val", "gregorian").end();
        content(field);
      }
      case CHOICE -> {
        begin(field, field.label(), field.id());
        placeholder(field);
        xml.start("w:dropDownList");
        for (String choice : new LinkedHashSet<>(field.choices())) {
          if (!choice.isBlank()) {
            xml.empty("w:listItem", "w:displayText", choice, "w:value", choice);
          }
        }
        xml.end();
        content(field);
      }
      case CHECK -> {
        boolean checked = field.value().filter(v -> !v.isBlank()).isPresent();
        checkbox(
            field, field.label(), field.id(), checked, CHECKED_BOX, UNCHECKED_BOX, "MS Gothic");
      }
      case RATING -> rating(field);
    }
  }

  private void rating(Field field) {
    String font = theme.fonts().body().name();
    for (int i = 1; i <= RATINGS; i++) {
      String number = Integer.toString(i);
      boolean checked = field.value().filter(number::equals).isPresent();
      checkbox(
          field,
          field.label() + " " + number,
          field.id() + "-" + number,
          checked,
          CHECKED_DISC,
          UNCHECKED_DISC,
          font);
      runs.run("\u00A0" + number);
      String word = word(field, i);
      if (!word.isEmpty()) {
        runs.run("\u00A0" + word.replace(' ', '\u00A0'), WordStyle.FIELD_HINT);
      }
      if (i < RATINGS) {
        runs.run(Runs.EM_SPACE);
      }
    }
  }

  /** The word for the low end, the middle or the high end of the scale. */
  private static String word(Field field, int rating) {
    int index =
        switch (rating) {
          case 1 -> 0;
          case 3 -> 1;
          case RATINGS -> 2;
          default -> Integer.MAX_VALUE;
        };
    return index < field.choices().size() ? field.choices().get(index) : "";
  }

  private void checkbox(
      Field field,
      String name,
      String tag,
      boolean checked,
      String checkedSymbol,
      String uncheckedSymbol,
      String font) {
    begin(field, name, tag);
    xml.start("w14:checkbox");
    xml.empty("w14:checked", "w14:val", checked ? "1" : "0");
    xml.empty("w14:checkedState", "w14:val", hex(checkedSymbol), "w14:font", font);
    xml.empty("w14:uncheckedState", "w14:val", hex(uncheckedSymbol), "w14:font", font);
    xml.end().end().start("w:sdtContent");
    runs.run(checked ? checkedSymbol : uncheckedSymbol);
    xml.end().end();
  }

  private static String hex(String symbol) {
    return Integer.toHexString(symbol.charAt(0)).toUpperCase(java.util.Locale.ROOT);
  }

  /** Leaves {@code w:sdt} and {@code w:sdtPr} open. */
  private void begin(Field field, String name, String tag) {
    xml.start("w:sdt").start("w:sdtPr");
    xml.empty("w:alias", "w:val", cut(name.isBlank() ? field.id() : name));
    xml.empty("w:tag", "w:val", cut(tag));
    xml.empty("w:id", "w:val", Integer.toString(++ids));
  }

  private static String cut(String name) {
    if (name.length() <= NAME_LIMIT) {
      return name;
    }
    int end =
        Character.isHighSurrogate(name.charAt(NAME_LIMIT - 2)) ? NAME_LIMIT - 2 : NAME_LIMIT - 1;
    return name.substring(0, end) + "\u2026";
  }

  private void placeholder(Field field) {
    if (field.value().isEmpty()) {
      xml.empty("w:showingPlcHdr");
    }
  }

  /** Ends the properties; what is filled in, or blanks to click on, which print as nothing. */
  private void content(Field given) {
    Field field = values.filledIn(given);
    xml.end().start("w:sdtContent");
    if (field.value().isPresent()) {
      runs.run(field.value().get());
    } else {
      runs.run("\u00A0".repeat(6), WordStyle.PLACEHOLDER);
    }
    xml.end().end();
  }
}
