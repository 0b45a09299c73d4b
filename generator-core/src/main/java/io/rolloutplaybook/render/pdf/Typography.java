package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.render.CoverTitle;
import io.rolloutplaybook.render.ToneColours;
import io.rolloutplaybook.theme.Theme;

/** The type scale, in the theme's colours. Sizes and leadings are points. */
final class Typography {
  private final Theme.Colours colours;
  private final ToneColours tones;

  Typography(Theme.Colours colours) {
    this.colours = colours;
    tones = new ToneColours(colours);
  }

  Theme.Colours colours() {
    return colours;
  }

  TextStyle coverTitle() {
    return TextStyle.of(44, 48, colours.ink()).tracked(CoverTitle.TRACKING);
  }

  TextStyle coverKind() {
    return TextStyle.of(15, 18, colours.accent()).strong();
  }

  TextStyle coverSummary() {
    return TextStyle.of(12, 17, colours.ink2());
  }

  TextStyle coverFact() {
    return TextStyle.of(10, 13, colours.ink());
  }

  TextStyle coverOrganisation() {
    return TextStyle.of(12, 15, colours.ink()).strong();
  }

  TextStyle keyFigure() {
    return TextStyle.of(26, 28, colours.accent());
  }

  TextStyle keyFigureUnit() {
    return TextStyle.of(14, 28, colours.accent());
  }

  TextStyle keyFigureLabel() {
    return TextStyle.of(8.5, 11, colours.ink2());
  }

  TextStyle sectionTitle() {
    return TextStyle.of(20, 24, colours.ink()).tracked(-0.01);
  }

  TextStyle deck() {
    return TextStyle.of(9.5, 13.8, colours.ink2());
  }

  TextStyle heading(int level) {
    return level == 2
        ? TextStyle.of(12, 15, colours.accent()).strong()
        : TextStyle.of(10.5, 13, colours.accent()).strong();
  }

  TextStyle body() {
    return TextStyle.of(9.5, 13, colours.ink());
  }

  TextStyle list() {
    return TextStyle.of(9, 12, colours.ink());
  }

  TextStyle note() {
    return TextStyle.of(8, 11, colours.ink3());
  }

  TextStyle question() {
    return TextStyle.of(11, 14, colours.ink()).spoken();
  }

  TextStyle openingQuestion() {
    return TextStyle.of(15, 19, colours.accent()).spoken();
  }

  TextStyle tableCell() {
    return TextStyle.of(8.5, 10.5, colours.ink());
  }

  TextStyle tableSecond() {
    return TextStyle.of(8, 10, colours.ink2());
  }

  TextStyle tableHead() {
    return TextStyle.of(8, 10, colours.ink()).strong();
  }

  TextStyle tableHeadSecond() {
    return TextStyle.of(8, 10, colours.ink2());
  }

  TextStyle groupTitle() {
    return TextStyle.of(8.5, 10.5, colours.accent()).strong();
  }

  TextStyle groupNote() {
    return TextStyle.of(8, 10.5, colours.ink3());
  }

  TextStyle running() {
    return TextStyle.of(8, 10, colours.ink3());
  }

  TextStyle label() {
    return TextStyle.of(7, 9, colours.ink3()).strong().tracked(0.07);
  }

  TextStyle fieldLabel() {
    return TextStyle.of(8, 10, colours.ink()).strong();
  }

  /** The first letter of a label whose initials make a word, and the rest of the label. */
  TextStyle fieldInitial() {
    return TextStyle.of(15, 15, colours.accent()).strong();
  }

  TextStyle fieldAfterInitial() {
    return TextStyle.of(9.5, 15, colours.ink());
  }

  TextStyle fieldHint() {
    return TextStyle.of(8, 10, colours.ink3());
  }

  /** The colours of marks and what belongs to them. */
  ToneColours tones() {
    return tones;
  }
}
