package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.render.office.Xml;
import io.rolloutplaybook.theme.Theme;
import java.util.List;
import java.util.Optional;

/**
 * Word's own sections: pages of one size with their header and footer, or a run of columns on them.
 * Such a section ends in the properties of its last paragraph, so it is described when it is known
 * that something else follows.
 */
final class WordSections {
  /** Between columns, in points. */
  static final double COLUMN_GAP = 5 * Length.POINTS_PER_MM;

  private final Flow flow;
  private final Parts parts;
  private final Theme.Page paper;

  private String running = "";
  private boolean runningIsHeading;

  /** The title of the first section on the current pages. */
  private Optional<String> first = Optional.empty();

  /** Whether the current Word section goes on with the page of the one before it. */
  private boolean continuous;

  /** Where header and footer belong, when sections that go on with a page have been written. */
  private int headersAt = -1;

  WordSections(Flow flow, Parts parts, Theme.Page paper) {
    this.flow = flow;
    this.parts = parts;
    this.paper = paper;
  }

  /** Begins a section of the document, on new pages where it wants them. */
  void begin(Section section) {
    boolean landscape = section.orientation() == Orientation.LANDSCAPE;
    if (section.newPage() || landscape != flow.page().landscape()) {
      end(false);
    }
    if (flow.atTop()) {
      flow.resize(PageSize.of(paper, landscape));
    }
    // Where several sections share the pages, only Word knows which one stands on a page.
    runningIsHeading = first.isPresent() || section.running().isEmpty();
    first = first.or(() -> Optional.of(section.title()));
    running = runningIsHeading ? first.get() : section.running().get();
  }

  /** What header and footer say of these pages as long as no section begins on them. */
  void running(String title) {
    running = title;
  }

  /** Ends the Word section, if it holds anything, so that what follows is on a new page. */
  void end(boolean cover) {
    if (flow.atTop()) {
      return;
    }
    if (flow.tableAbove()) {
      flow.separator();
    }
    Xml properties = new Xml();
    properties(properties, cover);
    flow.insert(flow.propertiesEnd(), properties);
    flow.newPage(PageSize.of(paper, false));
    continuous = false;
    running = "";
    runningIsHeading = false;
    first = Optional.empty();
  }

  /** Ends the last Word section, whose properties are the body's. */
  void endLast() {
    if (flow.tableAbove() || flow.atTop()) {
      // Word wants a paragraph after the last table.
      flow.separator();
    }
    properties(flow.xml(), false);
  }

  /**
   * Ends the Word section, so that one of other columns goes on below it or on a new page.
   *
   * @param widths of the columns in the section that ends; none where its text is as wide as the
   *     page's
   */
  void endColumns(List<Double> widths, boolean pageFollows) {
    if (flow.tableAbove()) {
      flow.columnEdge();
    }
    Xml properties = new Xml().start("w:sectPr");
    int opened = properties.position();
    layout(properties, false, widths);
    properties.end();
    if (headersAt < 0) {
      // What the header says is known when the last section on these pages ends.
      headersAt = flow.propertiesEnd() + opened - Xml.DECLARATION.length();
    }
    flow.insert(flow.propertiesEnd(), properties);
    continuous = !pageFollows;
    // A paragraph of its own begins what follows: LibreOffice wants no heading that stays with a
    // table to be a section's first, and the headings of all columns keep the same space.
    flow.columnEdge();
  }

  /** The properties of the last of those sections that share header and footer. */
  private void properties(Xml out, boolean cover) {
    Xml references = new Xml();
    if (!cover) {
      references(references);
    }
    out.start("w:sectPr");
    if (headersAt < 0) {
      out.insert(out.position(), references);
    }
    layout(out, cover, List.of());
    out.end();
    if (headersAt >= 0) {
      flow.insert(headersAt, references);
      headersAt = -1;
    }
  }

  private void references(Xml out) {
    boolean landscape = flow.page().landscape();
    String header = parts.header(landscape, running, runningIsHeading);
    out.empty("w:headerReference", "w:type", "default", "r:id", header);
    String footer = parts.footer(landscape, running, runningIsHeading);
    out.empty("w:footerReference", "w:type", "default", "r:id", footer);
  }

  private void layout(Xml out, boolean cover, List<Double> columns) {
    out.empty("w:type", "w:val", continuous ? "continuous" : "nextPage");
    PageSize page = flow.page();
    String width = Length.twips(page.width());
    String height = Length.twips(page.height());
    if (page.landscape()) {
      out.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
    } else {
      out.empty("w:pgSz", "w:w", width, "w:h", height);
    }
    out.empty(
        "w:pgMar",
        "w:top",
        Length.twips(cover ? PageSize.COVER_TOP : PageSize.TOP),
        "w:right",
        Length.twips(page.side()),
        "w:bottom",
        Length.twips(PageSize.BOTTOM),
        "w:left",
        Length.twips(page.side()),
        "w:header",
        Length.twips(PageSize.HEADER),
        "w:footer",
        Length.twips(PageSize.FOOTER),
        "w:gutter",
        "0");
    if (columns.isEmpty()) {
      return;
    }
    out.start("w:cols", "w:num", Integer.toString(columns.size()), "w:equalWidth", "0");
    for (int i = 0; i < columns.size(); i++) {
      String space = i == columns.size() - 1 ? "0" : Length.twips(COLUMN_GAP);
      out.empty("w:col", "w:w", Length.twips(columns.get(i)), "w:space", space);
    }
    out.end();
  }
}
