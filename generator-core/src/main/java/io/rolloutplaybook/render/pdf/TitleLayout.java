package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block.Cover;
import java.util.ArrayList;
import java.util.List;

/** What a cover says, at the top of the first page of a document without a cover. */
final class TitleLayout {
  private final LayoutContext context;
  private final double width;

  TitleLayout(LayoutContext context, double width) {
    this.context = context;
    this.width = width;
  }

  List<Piece> pieces(Cover cover) {
    StructureElement parent = context.file().root().add("Sect");
    List<Piece> pieces = new ArrayList<>();
    TextBox kind = context.text(cover.kind(), context.type().coverKind(), width);
    pieces.add(TextPieces.whole(kind, parent.add("P")).keptWithNext());
    TextStyle titleStyle = TextStyle.of(26, 30, context.colours().ink()).tracked(-0.015);
    TextBox title = context.text(cover.title(), titleStyle, width);
    pieces.add(
        TextPieces.whole(title, parent.add(context.headingTag(1))).after(mm(1)).keptWithNext());
    cover
        .organisation()
        .ifPresent(
            name ->
                pieces.add(
                    TextPieces.whole(
                            context.text(name, context.type().deck(), width), parent.add("P"))
                        .keptWithNext()));
    if (!cover.summary().isEmpty()) {
      TextBox summary =
          context.text(cover.summary(), context.type().coverSummary(), Math.min(width, mm(140)));
      pieces.add(TextPieces.whole(summary, parent.add("P")).after(mm(2)).keptWithNext());
    }
    if (!cover.facts().isEmpty()) {
      List<Piece> facts = new FactPieces(context, width, parent).strip(cover.facts(), false);
      pieces.add(facts.get(0).after(mm(4)));
      pieces.addAll(facts.subList(1, facts.size()));
    }
    cover
        .figure()
        .ifPresent(
            figure -> {
              for (Piece piece : new FigureLayout(context).pieces(figure, width, mm(60), parent)) {
                pieces.add(piece.after(mm(5)));
              }
            });
    return pieces;
  }
}
