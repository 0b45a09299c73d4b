package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Document;
import java.util.ArrayList;
import java.util.List;

/** Divides what is laid out into pages and paints them. */
final class PageFlow {
  private final LayoutContext context;
  private final RunningLines running;
  private final List<Page> pages = new ArrayList<>();
  private String section = "";

  /**
   * A stretch of pages of one kind.
   *
   * @param cover whether it is one page without header and footer, painted from its upper edge
   */
  record Part(Frame frame, List<Piece> pieces, boolean cover) {
    Part {
      pieces = List.copyOf(pieces);
    }
  }

  private record Page(Frame frame, List<Stack.Placed> placed, boolean cover, String section) {}

  PageFlow(LayoutContext context, Document document) {
    this.context = context;
    running = new RunningLines(context, document);
  }

  void paint(List<Part> parts) {
    for (Part part : parts) {
      if (part.cover()) {
        pages.add(
            new Page(part.frame(), List.of(new Stack.Placed(part.pieces().get(0), 0)), true, ""));
      } else {
        divide(part);
      }
    }
    if (pages.isEmpty()) {
      Frame frame =
          Frame.of(context.theme().page(), io.rolloutplaybook.document.Block.Orientation.PORTRAIT);
      pages.add(new Page(frame, List.of(), false, ""));
    }
    pages.forEach(page -> context.file().addPage(page.frame()));
    for (int i = 0; i < pages.size(); i++) {
      paint(pages.get(i), context.file().page(i));
    }
  }

  private void divide(Part part) {
    Stack stack = new Stack(part.pieces());
    while (!stack.isEmpty()) {
      Stack.Filled filled = stack.fill(part.frame().textHeight(), true);
      // The header names the section at the page's top.
      filled.placed().stream()
          .limit(1)
          .flatMap(p -> p.piece().section().stream())
          .forEach(s -> section = s.running());
      String atTop = section;
      for (Stack.Placed placed : filled.placed()) {
        placed
            .piece()
            .section()
            .ifPresent(
                s -> {
                  section = s.running();
                  context
                      .file()
                      .destinations()
                      .put(
                          s.id(),
                          new PdfFile.Destination(
                              s.title(),
                              pages.size(),
                              Math.max(0, part.frame().top() + placed.y() - 6)));
                });
      }
      pages.add(new Page(part.frame(), filled.placed(), false, atTop));
    }
  }

  private void paint(Page page, PageWriter writer) {
    for (Stack.Placed placed : page.placed()) {
      double top = page.cover() ? 0 : page.frame().top() + placed.y();
      placed.piece().painter().paint(writer, page.frame().margin(), top);
    }
    if (!page.cover()) {
      running.paint(writer, page.section(), pages.size());
    }
  }
}
