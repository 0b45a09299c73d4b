package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.figure.Drawing;
import io.rolloutplaybook.render.figure.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns inline content into words that lines are filled with. */
final class InlineText {
  private final PdfFonts fonts;
  private final Typography typography;
  private final CellText values;
  private final Figures figures;

  InlineText(PdfFonts fonts, Typography typography, CellText values, Figures figures) {
    this.fonts = fonts;
    this.typography = typography;
    this.values = values;
    this.figures = figures;
  }

  List<Word> words(List<Inline> content, TextStyle style) {
    Builder builder = new Builder(style, Optional.empty());
    content.forEach(inline -> inline.accept(builder));
    return builder.end();
  }

  List<Word> words(String text, TextStyle style) {
    Builder builder = new Builder(style, Optional.empty());
    builder.append(text);
    return builder.end();
  }

  /** A text that leads to a section. */
  List<Word> link(String text, TextStyle style, LinkTarget target) {
    Builder builder = new Builder(style, Optional.of(target));
    builder.append(text);
    return builder.end();
  }

  /**
   * A symbol beside text.
   *
   * @param size of the text, in points
   * @param spoken whether it is to be read out; not beside the word that it goes with
   */
  Fragment.Symbol symbol(Mark mark, double size, boolean spoken) {
    // Symbols are 2.5 mm beside text of 9 points, and grow with it.
    Drawing drawing = figures.mark(mark, Figures.MARK * Math.min(size, 12) / 9);
    return new Fragment.Symbol(drawing, size, drawing.width(), spoken ? mark.character() : "");
  }

  private final class Builder implements Inline.Visitor<Void> {
    private final List<Word> words = new ArrayList<>();
    private final List<Fragment> current = new ArrayList<>();
    private TextStyle style;
    private Optional<LinkTarget> link;

    Builder(TextStyle style, Optional<LinkTarget> link) {
      this.style = style;
      this.link = link;
    }

    List<Word> end() {
      if (current.size() > 1 && current.get(current.size() - 1) instanceof Fragment.Gap) {
        current.remove(current.size() - 1);
      }
      word(Optional.empty(), false);
      return words;
    }

    private void word(Optional<Fragment.Glyphs> space, boolean endsLine) {
      if (!current.isEmpty() || endsLine) {
        words.add(Word.of(current, space, endsLine));
        current.clear();
      } else if (!words.isEmpty() && space.isPresent()) {
        // A space of its own after a word that ended without one, as after a zero-width space.
        Word last = words.get(words.size() - 1);
        if (last.space().isEmpty() && !last.endsLine()) {
          words.set(words.size() - 1, Word.of(last.fragments(), space, false));
        }
      }
    }

    void append(String text) {
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
          glyphs(text.substring(start, i));
          space();
          start = i + 1;
        } else if (c == '\u200B') {
          glyphs(text.substring(start, i));
          word(Optional.empty(), false);
          start = i + 1;
        } else if (c == '\u2014' && i > start && i + 1 < text.length()) {
          // Lines may break after a dash that stands between words without spaces.
          glyphs(text.substring(start, i + 1));
          word(Optional.empty(), false);
          start = i + 1;
        } else if (drawn(c) != null && !fonts.of(style).face().has(c)) {
          glyphs(text.substring(start, i));
          Mark mark = drawn(c);
          current.add(InlineText.this.symbol(mark, style.size(), true));
          start = i + 1;
        }
      }
      glyphs(text.substring(start));
    }

    /** Ends the word; but a symbol alone stays with the word that follows it. */
    private void space() {
      Fragment.Glyphs space = Fragment.Glyphs.of(" ", style, fonts.of(style), link);
      int last = current.size() - 1;
      if (last == 0 && current.get(0) instanceof Fragment.Symbol) {
        current.add(new Fragment.Gap(space.width()));
      } else if (last != 1 || !(current.get(1) instanceof Fragment.Gap)) {
        word(Optional.of(space), false);
      }
    }

    /** Marks that people type as text and the default fonts lack. */
    private static Mark drawn(char c) {
      return switch (c) {
        case '✓', '✔' -> Mark.CHECK;
        case '◆' -> Mark.DIAMOND;
        case '◇' -> Mark.DIAMOND_OPEN;
        default -> null;
      };
    }

    private void glyphs(String text) {
      if (!text.isEmpty()) {
        for (PdfFonts.Run run : fonts.runs(text, style)) {
          current.add(Fragment.Glyphs.of(run.text(), style, run.font(), link));
        }
      }
    }

    private void nested(List<Inline> content, TextStyle inner) {
      TextStyle outer = style;
      style = inner;
      content.forEach(inline -> inline.accept(this));
      style = outer;
    }

    @Override
    public Void text(Inline.Text text) {
      append(text.text());
      return null;
    }

    @Override
    public Void strong(Inline.Strong strong) {
      nested(strong.content(), style.strong());
      return null;
    }

    @Override
    public Void emphasis(Inline.Emphasis emphasis) {
      nested(emphasis.content(), style.emphasised());
      return null;
    }

    @Override
    public Void muted(Inline.Muted muted) {
      TextStyle quiet =
          new TextStyle(
              style.family(),
              false,
              style.italic(),
              style.size(),
              style.leading(),
              typography.colours().ink3(),
              style.tracking());
      nested(muted.content(), quiet);
      return null;
    }

    @Override
    public Void code(Inline.Code code) {
      TextStyle outer = style;
      style = style.code();
      append(code.text());
      style = outer;
      return null;
    }

    @Override
    public Void link(Inline.Link target) {
      Optional<LinkTarget> outer = link;
      link = Optional.of(LinkTarget.web(target.href(), values.plain(target.content())));
      nested(target.content(), style.in(typography.colours().accent()));
      link = outer;
      return null;
    }

    @Override
    public Void statusMark(Inline.StatusMark status) {
      Mark mark = status.kind().mark();
      current.add(InlineText.this.symbol(mark, style.size(), false));
      current.add(new Fragment.Gap(style.size() * 0.25));
      TextStyle outer = style;
      style = style.strong().in(typography.tones().word(mark.tone()));
      glyphs(status.word().replace(' ', '\u00A0'));
      style = outer;
      return null;
    }

    @Override
    public Void symbol(Inline.Symbol symbol) {
      current.add(InlineText.this.symbol(symbol.mark(), style.size(), true));
      return null;
    }

    @Override
    public Void dateText(Inline.DateText date) {
      append(values.date(date.date(), date.style()));
      return null;
    }

    @Override
    public Void lineBreak() {
      word(Optional.empty(), true);
      return null;
    }
  }
}
