package io.rolloutplaybook.render;

import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.theme.Colour;
import io.rolloutplaybook.theme.Theme;

/** Which of a theme's colours belong to a mark's tone. */
public record ToneColours(Theme.Colours colours) {
  /** The colour of a symbol. */
  public Colour symbol(Mark.Tone tone) {
    return switch (tone) {
      case ACCENT -> colours.accent();
      case MID -> colours.mid();
      case GOOD -> colours.good();
      case WATCH -> colours.watch();
      case BAD -> colours.bad();
      case QUIET -> colours.ink3();
    };
  }

  /** The colour of the word beside a symbol, which must read more easily. */
  public Colour word(Mark.Tone tone) {
    return tone == Mark.Tone.QUIET ? colours.ink2() : symbol(tone);
  }

  /** The pale ground that belongs to a tone. */
  public Colour ground(Mark.Tone tone) {
    return switch (tone) {
      case ACCENT, MID -> colours.tint();
      case GOOD -> colours.goodTint();
      case WATCH -> colours.watchTint();
      case BAD -> colours.badTint();
      case QUIET -> colours.paper();
    };
  }
}
