package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.render.RunningLine;
import io.rolloutplaybook.theme.Theme;
import java.util.List;
import java.util.Optional;

/** The header and the footer of a page. */
final class RunningLines {
  private static final double GAP = mm(2.4);

  private final LayoutContext context;
  private final RunningLine headerLeft;
  private final RunningLine headerRight;
  private final RunningLine footerLeft;
  private final RunningLine footerRight;

  RunningLines(LayoutContext context, Document document) {
    this.context = context;
    Theme theme = context.theme();
    headerLeft = RunningLine.of(theme.header().left(), document, context.values());
    headerRight = RunningLine.of(theme.header().right(), document, context.values());
    footerLeft = RunningLine.of(theme.footer().left(), document, context.values());
    footerRight = RunningLine.of(theme.footer().right(), document, context.values());
  }

  /**
   * @param section the running title of the page's section
   * @param pages how many pages there are
   */
  void paint(PageWriter page, String section, int pages) {
    Frame frame = page.frame();
    page.pagination("Header");
    double rule = mm(15.2);
    page.content()
        .line(
            frame.margin(),
            rule,
            frame.width() - frame.margin(),
            rule,
            context.colours().rule2(),
            0.5);
    line(page, headerLeft, headerRight, mm(12.6), section, pages);
    page.pagination("Footer");
    double foot = frame.height() - mm(14.4);
    page.content()
        .line(
            frame.margin(),
            foot,
            frame.width() - frame.margin(),
            foot,
            context.colours().rule(),
            0.5);
    line(page, footerLeft, footerRight, frame.height() - mm(10), section, pages);
  }

  private void line(
      PageWriter page,
      RunningLine left,
      RunningLine right,
      double baseline,
      String section,
      int pages) {
    Frame frame = page.frame();
    List<Fragment> end = fragments(right, page.index() + 1, section, pages);
    double endWidth = width(end);
    List<Fragment> start = fragments(left, page.index() + 1, section, pages);
    // What does not fit beside the right end is cut off: a running line is one line.
    double room = frame.textWidth() - endWidth - mm(6);
    place(page, start, frame.margin(), baseline, room);
    place(page, end, frame.width() - frame.margin() - endWidth, baseline, frame.textWidth());
  }

  private static double width(List<Fragment> fragments) {
    return fragments.stream().mapToDouble(Fragment::width).sum();
  }

  private static void place(
      PageWriter page, List<Fragment> fragments, double x, double baseline, double room) {
    List<Line.Placed> parts = new java.util.ArrayList<>();
    double at = 0;
    for (Fragment fragment : fragments) {
      if (at + fragment.width() > room) {
        if (fragment instanceof Fragment.Glyphs glyphs) {
          Fragment.Glyphs beginning = shortened(glyphs, room - at);
          if (beginning.width() <= room - at) {
            parts.add(new Line.Placed(at, beginning));
          }
        }
        break;
      }
      parts.add(new Line.Placed(at, fragment));
      at += fragment.width();
    }
    page.line(new Line(parts, at), x, baseline, Optional.empty());
  }

  private static Fragment.Glyphs shortened(Fragment.Glyphs glyphs, double room) {
    String text = glyphs.text();
    int end = text.length();
    Fragment.Glyphs result = glyphs;
    while (end > 0 && result.width() > room) {
      end = text.offsetByCodePoints(end, -1);
      result =
          Fragment.Glyphs.of(
              text.substring(0, end).strip() + "\u2026",
              glyphs.style(),
              glyphs.font(),
              Optional.empty());
    }
    return result;
  }

  private List<Fragment> fragments(RunningLine line, int page, String section, int pages) {
    List<Fragment> fragments = new java.util.ArrayList<>();
    for (RunningLine.Part part : line.parts()) {
      if (part.has(RunningLine.Kind.SECTION) && section.isEmpty()) {
        continue;
      }
      if (!fragments.isEmpty()) {
        fragments.add(new Fragment.Gap(GAP));
      }
      for (RunningLine.Piece piece : part.pieces()) {
        TextStyle style =
            piece.kind() == RunningLine.Kind.DOCUMENT
                ? context.type().running().strong().in(context.colours().accent())
                : context.type().running();
        String text =
            switch (piece.kind()) {
              case SECTION -> section;
              case PAGE -> Integer.toString(page);
              case PAGES -> Integer.toString(pages);
              case LITERAL, DOCUMENT, ROLLOUT, ORGANISATION, VERSION, AS_OF -> piece.text();
            };
        for (PdfFonts.Run run : context.fonts().runs(text, style)) {
          fragments.add(Fragment.Glyphs.of(run.text(), style, run.font(), Optional.empty()));
        }
      }
    }
    return fragments;
  }
}
