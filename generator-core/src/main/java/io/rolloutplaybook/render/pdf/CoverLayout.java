package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.KeyFigure;
import io.rolloutplaybook.render.CoverTitle;
import io.rolloutplaybook.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first page. Everything has its height on the page; what is longer than usual pushes down what
 * stands below it, and when the page is too short for it, all below the logo moves up as far as it
 * can. What then still finds no room follows on pages of its own.
 */
final class CoverLayout {
  private static final String LOGO = "Logo";
  private final LayoutContext context;
  private final Frame frame;
  private final StructureElement parent;
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(double y, Piece piece) {
    double end() {
      return y + piece.height();
    }
  }

  /**
   * @param page the first page, from its upper edge
   * @param rest what it has no room for
   */
  record Laid(Piece page, List<Piece> rest) {}

  CoverLayout(LayoutContext context, Frame frame, StructureElement parent) {
    this.context = context;
    this.frame = frame;
    this.parent = parent.add("Sect");
  }

  Laid lay(Cover cover) throws IOException {
    double width = frame.textWidth();
    brand(cover);
    int fixed = placed.size();
    if (context.theme().cover().rule()) {
      put(
          mm(74),
          Piece.of(
              mm(1.4),
              (page, x, y) -> {
                page.artifact();
                page.content().rectangle(x, y, mm(56.7), mm(1.4), context.colours().accent());
              }));
    }
    double y =
        put(
            mm(81) - 3,
            TextPieces.whole(
                context.text(cover.kind(), context.type().coverKind(), width), parent.add("P")));
    y = put(Math.max(mm(90) - 3, y), title(cover.title(), width));
    if (!cover.summary().isEmpty()) {
      TextBox summary = context.text(cover.summary(), context.type().coverSummary(), mm(112));
      y = put(Math.max(mm(112), y + mm(3)), TextPieces.of(summary, parent.add("P")));
    }
    y = Math.max(mm(138), y + mm(8));
    for (Piece row :
        new FactPieces(context, width, parent)
            .rows(cover.facts(), context.type().coverFact(), mm(2.1))) {
      y = put(y, row);
    }
    if (cover.figure().isPresent()) {
      y = Math.max(mm(194), y + mm(9));
      for (Piece figure :
          new FigureLayout(context).pieces(cover.figure().get(), width, mm(60), parent)) {
        y = put(y, figure);
      }
    }
    if (!cover.keyFigures().isEmpty()) {
      double own = frame.height() - mm(51);
      put(Math.max(own, y + mm(7)), keyFigures(cover.keyFigures(), width));
    }
    return divide(fixed);
  }

  private double put(double y, Piece piece) {
    placed.add(new Placed(y, piece));
    return y + piece.height();
  }

  private double put(double y, List<Piece> pieces) {
    double next = y;
    for (Piece piece : pieces) {
      next = put(next, piece);
    }
    return next;
  }

  /**
   * @param fixed how many of those placed stay where they are
   */
  private Laid divide(int fixed) {
    double limit = frame.height() - mm(12);
    double brand = placed.stream().limit(fixed).mapToDouble(Placed::end).max().orElse(0);
    double room = Math.max(0, placed.get(fixed).y() - Math.max(mm(20), brand + mm(8)));
    double end = placed.stream().mapToDouble(Placed::end).max().orElse(0);
    double shift = Math.min(room, Math.max(0, end - limit));

    List<Placed> page = new ArrayList<>(placed.subList(0, fixed));
    List<Piece> rest = new ArrayList<>();
    for (int i = fixed; i < placed.size(); i++) {
      Placed next = placed.get(i);
      if (rest.isEmpty() && next.end() - shift <= limit) {
        page.add(new Placed(next.y() - shift, next.piece()));
      } else {
        rest.add(next.piece().after(next.y() - placed.get(i - 1).end()));
      }
    }
    return new Laid(
        Piece.of(
            frame.height(),
            (writer, x, top) -> page.forEach(p -> p.piece().painter().paint(writer, x, p.y()))),
        rest);
  }

  private void brand(Cover cover) throws IOException {
    double height = 0;
    double right = 0;
    if (context.theme().logo().isPresent()) {
      Theme.Logo logo = context.theme().logo().get();
      LogoImage image = LogoImage.of(context.file(), logo.bytes(), logo.name());
      context.file().addImage(LOGO, image.stream());
      double logoHeight = mm(logo.height());
      double logoWidth = logoHeight * image.width() / image.height();
      StructureElement figure = parent.add("Figure").alternative(logo.alternative());
      put(
          mm(20),
          Piece.of(
              logoHeight,
              (page, x, y) -> {
                double bottom = page.frame().height() - y - logoHeight;
                figure.attribute(
                    "Layout",
                    "BBox",
                    PdfFile.rectangle(x, bottom, x + logoWidth, bottom + logoHeight));
                page.tag(figure);
                page.content().image(LOGO, x, y, logoWidth, logoHeight);
              }));
      height = logoHeight;
      right = logoWidth + mm(4);
    }
    // A wide logo is a word mark: it says the name itself.
    boolean wordMark = right > 2 * height + mm(4);
    if (cover.organisation().isPresent() && !wordMark) {
      TextBox name =
          context.text(
              cover.organisation().get(),
              context.type().coverOrganisation(),
              frame.textWidth() - right);
      StructureElement element = parent.add("P");
      double left = right;
      put(
          mm(20) + Math.max(0, (height - name.height()) / 2),
          Piece.of(
              name.height(),
              (page, x, y) ->
                  name.paint(page, x + left, y, TextBox.Align.LEFT, Optional.of(element))));
    }
  }

  /** The title, smaller when it would take more than two lines. */
  private List<Piece> title(String title, double width) {
    StructureElement element = parent.add(context.headingTag(1));
    double size = CoverTitle.size(s -> title(title, width, s).lines().size());
    TextBox box = title(title, width, size);
    // The first letter's own margin is cut, so that it stands exactly above the text below.
    return TextPieces.of(box, element).stream()
        .map(line -> line.inset(-1.5, (page, x, y) -> {}))
        .toList();
  }

  private TextBox title(String title, double width, double size) {
    TextStyle usual = context.type().coverTitle();
    TextStyle style =
        TextStyle.of(size, size * usual.leading() / usual.size(), usual.colour())
            .tracked(usual.tracking());
    return TextBox.balanced(context.inline().words(title, style), style, context.fonts(), width);
  }

  private Piece keyFigures(List<KeyFigure> figures, double width) {
    double pitch = width / Math.max(5, figures.size());
    List<Piece.Painter> painters = new ArrayList<>();
    double tallest = 0;
    for (int i = 0; i < figures.size(); i++) {
      KeyFigure figure = figures.get(i);
      StructureElement value = parent.add("P");
      StructureElement label = parent.add("P");
      Word usual = number(figure, 1);
      Word fitting =
          usual.width() <= pitch - mm(3) ? usual : number(figure, (pitch - mm(3)) / usual.width());
      TextBox number =
          TextBox.of(List.of(fitting), context.type().keyFigure(), context.fonts(), pitch);
      TextBox text =
          TextBox.balanced(
              context.inline().words(figure.label(), context.type().keyFigureLabel()),
              context.type().keyFigureLabel(),
              context.fonts(),
              pitch - mm(4));
      double left = i * pitch;
      painters.add(
          (page, x, y) -> {
            number.paint(page, x + left, y, TextBox.Align.LEFT, Optional.of(value));
            text.paint(
                page,
                x + left,
                y + number.height() + mm(0.6),
                TextBox.Align.LEFT,
                Optional.of(label));
          });
      tallest = Math.max(tallest, number.height() + mm(0.6) + text.height());
    }
    double top = mm(3.4);
    return Piece.of(
        top + tallest,
        (page, x, y) -> {
          page.artifact();
          page.content().line(x, y, x + width, y, context.colours().accent(), 1.2);
          painters.forEach(p -> p.paint(page, x, y + top));
        });
  }

  /** A number and its unit as one word, which does not break. */
  private Word number(KeyFigure figure, double scale) {
    List<Fragment> parts = new ArrayList<>();
    context
        .inline()
        .words(figure.value(), context.type().keyFigure().scaled(scale))
        .forEach(w -> parts.addAll(w.fragments()));
    context
        .inline()
        .words(figure.unit(), context.type().keyFigureUnit().scaled(scale))
        .forEach(w -> parts.addAll(w.fragments()));
    return Word.of(parts, Optional.empty(), false);
  }
}
