package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.ToneColours;
import io.rolloutplaybook.theme.Theme;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns lines of the document into texts of cells. */
final class Inlines {
  /** Excel's own limit of a link's address. */
  private static final int LONGEST_LINK = 2_079;

  private final Theme theme;
  private final CellText cellText;

  private final ToneColours tones;

  Inlines(Theme theme, CellText cellText) {
    this.theme = theme;
    tones = new ToneColours(theme.colours());
    this.cellText = cellText;
  }

  RichText rich(List<Inline> content) {
    return rich(content, UnaryOperator.identity());
  }

  private RichText rich(List<Inline> content, UnaryOperator<Style> change) {
    RichText all = RichText.plain("");
    for (Inline inline : content) {
      all = all.then(inline.accept(new Reader(change)));
    }
    return merged(all);
  }

  /** Joins neighbours without a change of style, so that simple texts stay simple. */
  private static RichText merged(RichText text) {
    boolean plain =
        text.runs().stream().allMatch(r -> r.change().equals(UnaryOperator.<Style>identity()));
    return plain ? new RichText(RichText.plain(text.text()).runs(), text.links()) : text;
  }

  ToneColours tones() {
    return tones;
  }

  private final class Reader implements Inline.Visitor<RichText> {
    private final UnaryOperator<Style> change;

    Reader(UnaryOperator<Style> change) {
      this.change = change;
    }

    private RichText run(String text, UnaryOperator<Style> own) {
      return new RichText(List.of(new RichText.Run(text, own)), List.of());
    }

    private UnaryOperator<Style> with(UnaryOperator<Style> more) {
      return style -> more.apply(change.apply(style));
    }

    @Override
    public RichText text(Inline.Text text) {
      return run(cellText.plain(List.of(text)), change);
    }

    @Override
    public RichText strong(Inline.Strong strong) {
      return rich(strong.content(), with(Style::asBold));
    }

    @Override
    public RichText emphasis(Inline.Emphasis emphasis) {
      return rich(emphasis.content(), with(Style::asItalic));
    }

    @Override
    public RichText muted(Inline.Muted muted) {
      return rich(muted.content(), with(s -> s.bold(false).ink(theme.colours().ink3())));
    }

    @Override
    public RichText code(Inline.Code code) {
      return run(code.text(), with(s -> s.font(theme.fonts().code().name())));
    }

    @Override
    public RichText link(Inline.Link link) {
      RichText text =
          rich(link.content(), with(s -> s.asUnderlined().ink(theme.colours().accent())));
      return link.href().length() > LONGEST_LINK
          ? text
          : new RichText(text.runs(), List.of(new RichText.Link(link.href(), text.text())));
    }

    @Override
    public RichText statusMark(Inline.StatusMark mark) {
      return run(
          FormulaCompiler.status(mark.kind(), mark.word()),
          with(s -> s.asBold().ink(tones.symbol(mark.kind().mark().tone()))));
    }

    @Override
    public RichText symbol(Inline.Symbol symbol) {
      return run(symbol.mark().character(), with(s -> s.ink(tones.symbol(symbol.mark().tone()))));
    }

    @Override
    public RichText dateText(Inline.DateText date) {
      return run(cellText.date(date.date(), date.style()), change);
    }

    @Override
    public RichText lineBreak() {
      return run("\n", change);
    }
  }
}
