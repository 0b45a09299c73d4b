package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.Mark;
import io.rolloutplaybook.render.CellText;
import io.rolloutplaybook.render.office.Xml;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Writes a paragraph's text as runs of named character styles. Spaces and line breaks of the source
 * collapse into one space, across runs too.
 */
final class Runs implements Inline.Visitor<Void> {
  /** Before what stands beside other text. */
  static final String EM_SPACE = "\u2003";

  private final Xml xml;
  private final StyleSheet styles;
  private final CellText text;
  private final UnaryOperator<String> links;
  private final Consumer<Xml> first;

  private boolean boldParagraph;
  private boolean strong;
  private boolean emphasis;
  private boolean muted;
  private Optional<WordStyle> own = Optional.empty();
  private boolean afterSpace = true;
  private boolean afterMark;

  /**
   * @param links gives an address its relationship id
   * @param first draws {@link Mark#FIRST}
   */
  Runs(
      Xml xml, StyleSheet styles, CellText text, UnaryOperator<String> links, Consumer<Xml> first) {
    this.first = first;
    this.styles = styles;
    this.xml = xml;
    this.text = text;
    this.links = links;
  }

  /**
   * What follows stands in a paragraph of this style. Word takes bold twice, from the paragraph's
   * and the character's style, as not bold, and "not bold" as no word on it: in a bold paragraph
   * runs have to say themselves what they are.
   */
  void in(WordStyle paragraph) {
    boldParagraph = styles.metrics(paragraph).bold();
    afterSpace = true;
    afterMark = false;
  }

  /** The text of a new paragraph. */
  void write(List<Inline> content) {
    write(content, Optional.empty());
  }

  /**
   * @param style for text that has no style of its own
   */
  void write(List<Inline> content, Optional<WordStyle> style) {
    afterSpace = true;
    own = style;
    each(content);
    own = Optional.empty();
  }

  /** More of the same paragraph, in a style. */
  void append(List<Inline> content, WordStyle style) {
    own = Optional.of(style);
    each(content);
    own = Optional.empty();
  }

  /** A run of text as it stands, in a style. */
  void run(String text, WordStyle style) {
    run(text, Optional.of(style));
  }

  /** A run of text as it stands, in the paragraph's style. */
  void run(String text) {
    run(text, Optional.empty());
  }

  /** A run of text as it stands, in a style or in the paragraph's. */
  void run(String text, Optional<WordStyle> style) {
    if (text.isEmpty()) {
      return;
    }
    xml.start("w:r");
    properties(style);
    // Word's own element, because few fonts have the character.
    String[] parts = text.split("\u2011", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        xml.empty("w:noBreakHyphen");
      }
      xml.element("w:t", parts[i], "xml:space", "preserve");
    }
    xml.end();
    afterSpace = text.endsWith(" ");
  }

  private void properties(Optional<WordStyle> style) {
    if (style.isEmpty()) {
      return;
    }
    xml.start("w:rPr").empty("w:rStyle", "w:val", style.get().id());
    Optional<Boolean> bold = boldParagraph ? styles.bold(style.get()) : Optional.empty();
    if (bold.isPresent()) {
      String value = bold.get() ? "1" : "0";
      xml.empty("w:b", "w:val", value).empty("w:bCs", "w:val", value);
    }
    xml.end();
  }

  /** A field that Word works out, with what it last said. */
  void field(String instruction, String cached, Optional<WordStyle> style) {
    character("begin", style);
    xml.start("w:r");
    properties(style);
    xml.element("w:instrText", " " + instruction + " ", "xml:space", "preserve").end();
    character("separate", style);
    run(cached, style);
    character("end", style);
  }

  private void character(String type, Optional<WordStyle> style) {
    xml.start("w:r");
    properties(style);
    xml.empty("w:fldChar", "w:fldCharType", type).end();
  }

  private void each(List<Inline> content) {
    for (Inline inline : content) {
      inline.accept(this);
    }
  }

  private Optional<WordStyle> style() {
    if (muted) {
      return Optional.of(
          strong ? WordStyle.MUTED_STRONG : emphasis ? WordStyle.MUTED_EMPHASIS : WordStyle.MUTED);
    } else if (strong) {
      return Optional.of(emphasis ? WordStyle.STRONG_EMPHASIS : WordStyle.STRONG);
    } else if (emphasis) {
      boolean bold = own.flatMap(styles::bold).orElse(false);
      return Optional.of(bold ? WordStyle.STRONG_EMPHASIS : WordStyle.EMPHASIS);
    }
    return own;
  }

  @Override
  public Void text(Inline.Text part) {
    StringBuilder out = new StringBuilder();
    boolean space = afterSpace;
    // A mark never stands at the end of a line without its word.
    char first = afterMark ? '\u00A0' : ' ';
    afterMark = false;
    for (int i = 0; i < part.text().length(); i++) {
      char c = part.text().charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        if (!space) {
          out.append(out.isEmpty() ? first : ' ');
        }
        space = true;
      } else {
        out.append(c);
        space = false;
      }
    }
    run(out.toString(), style());
    return null;
  }

  @Override
  public Void strong(Inline.Strong part) {
    boolean before = strong;
    strong = true;
    each(part.content());
    strong = before;
    return null;
  }

  @Override
  public Void emphasis(Inline.Emphasis part) {
    boolean before = emphasis;
    emphasis = true;
    each(part.content());
    emphasis = before;
    return null;
  }

  @Override
  public Void muted(Inline.Muted part) {
    boolean before = muted;
    boolean strongBefore = strong;
    muted = true;
    // An aside is quiet, however loud what it stands beside.
    strong = false;
    each(part.content());
    strong = strongBefore;
    muted = before;
    return null;
  }

  @Override
  public Void code(Inline.Code part) {
    run(part.text(), WordStyle.CODE);
    return null;
  }

  @Override
  public Void link(Inline.Link part) {
    xml.start("w:hyperlink", "r:id", links.apply(part.href()), "w:history", "1");
    Optional<WordStyle> before = own;
    own = Optional.of(WordStyle.HYPERLINK);
    each(part.content());
    own = before;
    xml.end();
    return null;
  }

  @Override
  public Void statusMark(Inline.StatusMark part) {
    run(
        part.kind().mark().character() + "\u00A0" + part.word(),
        WordStyle.status(part.kind().mark().tone()));
    return null;
  }

  @Override
  public Void symbol(Inline.Symbol part) {
    if (part.mark() == Mark.FIRST) {
      // No common font has a disc with a white number.
      first.accept(xml);
      afterSpace = false;
      return null;
    }
    run(part.mark().character(), WordStyle.mark(part.mark().tone()));
    afterMark = true;
    return null;
  }

  @Override
  public Void dateText(Inline.DateText part) {
    run(text.date(part.date(), part.style()), style());
    return null;
  }

  @Override
  public Void lineBreak() {
    xml.start("w:r").empty("w:br").end();
    afterSpace = true;
    return null;
  }
}
