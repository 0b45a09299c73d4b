package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.render.office.Xml;
import java.util.List;
import java.util.Locale;

/** Writes the contents list as Word's own field, with the page numbers that are likely. */
final class ContentsWriter {
  private final Flow flow;
  private final Xml xml;

  ContentsWriter(Flow flow) {
    this.flow = flow;
    xml = flow.xml();
  }

  /** Word's own names for what a contents list refers to; far below its limit of 40 characters. */
  static String bookmark(int heading) {
    return String.format(Locale.ROOT, "_Toc%09d", heading);
  }

  void write(String title, List<Section> sections) {
    xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj");
    xml.empty("w:docPartGallery", "w:val", "Table of Contents").empty("w:docPartUnique");
    xml.end().end().start("w:sdtContent");
    flow.paragraph(WordStyle.TOC_HEADING, title);
    for (int i = 0; i < sections.size(); i++) {
      flow.count(WordStyle.TOC_1, sections.get(i).title());
      flow.begin(WordStyle.TOC_1);
      if (i == 0) {
        fieldCharacter("begin");
        instruction("TOC \\o \"1-1\" \\h \\z \\u");
        fieldCharacter("separate");
      }
      xml.start("w:hyperlink", "w:anchor", bookmark(i + 1), "w:history", "1");
      flow.runs().run(sections.get(i).title());
      xml.start("w:r").empty("w:tab").end();
      fieldCharacter("begin");
      instruction("PAGEREF " + bookmark(i + 1) + " \\h");
      fieldCharacter("separate");
      flow.pageNumber();
      fieldCharacter("end");
      xml.end();
      if (i == sections.size() - 1) {
        fieldCharacter("end");
      }
      xml.end();
    }
    xml.end().end();
    // What follows must not be written into the contents' last paragraph.
    flow.afterTable();
  }

  private void fieldCharacter(String type) {
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", type).end();
  }

  private void instruction(String text) {
    xml.start("w:r").element("w:instrText", " " + text + " ", "xml:space", "preserve").end();
  }
}
