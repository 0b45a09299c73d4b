package io.rolloutplaybook.document;

/**
 * A small symbol. Its shape carries the meaning where there is no colour.
 *
 * <p>Formats that set text use {@link #character}; PDF draws the shape, because the default fonts
 * lack some of them.
 */
public enum Mark {
  CHECK(Tone.GOOD, "✓"),
  CHECK_LATE(Tone.WATCH, "✓"),
  DISC_GOOD(Tone.GOOD, "●"),
  TRIANGLE(Tone.WATCH, "▲"),
  SQUARE(Tone.BAD, "■"),
  POINTER(Tone.ACCENT, "►"),
  RING(Tone.QUIET, "○"),
  /** A level that is missing. */
  RING_WATCH(Tone.WATCH, "○"),
  /** A two-way communication still to come. */
  DOT(Tone.ACCENT, "●"),
  /** A one-way communication still to come. */
  DOT_OPEN(Tone.ACCENT, "○"),
  /** A communication that was sent. */
  DOT_DONE(Tone.QUIET, "●"),
  /** Reaches this group; softer than {@link #DOT}. */
  DOT_MID(Tone.MID, "●"),
  /** The first message to a group: a disc with a white 1. */
  FIRST(Tone.ACCENT, "①"),
  DIAMOND(Tone.ACCENT, "◆"),
  DIAMOND_OPEN(Tone.QUIET, "◇"),
  ARROW_ONE_WAY(Tone.QUIET, "→"),
  ARROW_TWO_WAY(Tone.QUIET, "↔");

  private final Tone tone;
  private final String character;

  Mark(Tone tone, String character) {
    this.tone = tone;
    this.character = character;
  }

  public Tone tone() {
    return tone;
  }

  /** The Unicode character that comes nearest. */
  public String character() {
    return character;
  }

  /** How templates name it. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What a colour means; the theme says which colour it is. */
  public enum Tone {
    ACCENT,
    MID,
    GOOD,
    WATCH,
    BAD,
    QUIET
  }
}
