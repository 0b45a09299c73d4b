package io.rolloutplaybook.render.pdf;

import static io.rolloutplaybook.render.pdf.Lengths.mm;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places to fill in: label, hint and box, beside each other or within a table's cell. */
final class FieldLayout {
  private static final double GUTTER = mm(4);
  private static final double ONE_LINE = mm(7.6);
  private static final double TWO_LINES = mm(10.4);
  private static final double LINE = mm(5.75);
  private static final double CIRCLE = mm(6.2);
  private static final double CIRCLE_PITCH = mm(11.2);
  private static final double CHECK_BOX = mm(4.4);
  private static final int RATINGS = 5;

  /** A rating's label stands beside its circles when there is this much room. */
  private static final double RATING_BESIDE = mm(95);

  private final LayoutContext context;
  private final StructureElement parent;

  FieldLayout(LayoutContext context, StructureElement parent) {
    this.context = context;
    this.parent = parent;
  }

  /** A field without its place: how high its label and its box are. */
  private record Measured(
      Field field, double x, double width, double labelHeight, double boxHeight, Drawn drawn) {}

  @FunctionalInterface
  private interface Drawn {
    /** Paints label and box; {@code boxTop} is where all boxes of the line begin. */
    void paint(PageWriter page, double x, double y, double boxTop);
  }

  Piece row(Block.Fields block, double width) {
    List<Field> fields = block.fields();
    double shares = fields.stream().mapToDouble(Field::share).sum();
    double free = width - GUTTER * (fields.size() - 1);
    List<Measured> measured = new ArrayList<>();
    double x = 0;
    double labels = 0;
    for (Field field : fields) {
      double own = free * field.share() / shares;
      Measured m = measure(field, x, own, block.initials());
      measured.add(m);
      labels = Math.max(labels, m.labelHeight());
      x += own + GUTTER;
    }
    double boxTop = labels == 0 ? 0 : labels + mm(0.9);
    double tallest = measured.stream().mapToDouble(Measured::boxHeight).max().orElse(0);
    return Piece.of(
        boxTop + tallest,
        (page, left, top) ->
            measured.forEach(m -> m.drawn().paint(page, left + m.x(), top, top + boxTop)));
  }

  /** Where a field of a form stands in its row. */
  private record Column(double x, double width) {}

  /** What is asked, one below the other, with the fields beside it. */
  List<Piece> form(Block.Form form, double width) {
    List<Piece> pieces = new ArrayList<>();
    boolean spoken = form.style() == Block.ParagraphStyle.QUESTION;
    for (int i = 0; i < form.asks().size(); i++) {
      Block.Ask ask = form.asks().get(i);
      boolean words = form.asksInWords();
      double shares =
          (words ? form.share() : 0) + ask.fields().stream().mapToDouble(Field::share).sum();
      int gutters = ask.fields().size() - (words ? 0 : 1);
      double unit = (width - GUTTER * gutters) / shares;
      double asked = words ? form.share() * unit : 0;
      List<Column> columns = new ArrayList<>();
      double x = words ? asked + GUTTER : 0;
      for (Field field : ask.fields()) {
        columns.add(new Column(x, field.share() * unit));
        x += field.share() * unit + GUTTER;
      }
      if (i == 0) {
        head(form, columns, asked).ifPresent(pieces::add);
      }
      Piece row = ask(form, i, asked, columns);
      boolean rule = !spoken && i > 0;
      double space = pieces.isEmpty() ? 0 : i == 0 ? mm(0.9) : rule ? mm(2.4) : mm(1.5);
      pieces.add(
          row.inset(
                  0,
                  (page, left, top) -> {
                    if (rule) {
                      page.artifact();
                      double y = top - space / 2;
                      page.content().line(left, y, left + width, y, context.colours().rule(), 0.5);
                    }
                  })
              .after(space));
    }
    return pieces;
  }

  /** The heading, the labels of the fields and the words of a scale, above the first row. */
  private Optional<Piece> head(Block.Form form, List<Column> columns, double asked) {
    if (!form.labels() && form.title().isEmpty()) {
      return Optional.empty();
    }
    Block.Ask ask = form.asks().get(0);
    List<Piece.Painter> painters = new ArrayList<>();
    double height = 0;
    if (!form.title().isEmpty()) {
      StructureElement heading = parent.add(context.headingTag(3));
      TextBox title = context.text(form.title(), context.type().heading(3), asked);
      height = title.height();
      painters.add(
          (page, x, y) -> title.paint(page, x, y, TextBox.Align.LEFT, Optional.of(heading)));
    }
    double above = height;
    StructureElement element = parent.add("P");
    for (int i = 0; form.labels() && i < columns.size(); i++) {
      Field field = ask.fields().get(i);
      Column column = columns.get(i);
      if (field.kind() == Field.Kind.RATING && !field.choices().isEmpty()) {
        double scale = scaleWidth(column.width());
        List<TextBox> words =
            field.choices().stream()
                .map(c -> context.text(c, context.type().note(), scale))
                .toList();
        double foot = words.get(0).height();
        height = Math.max(height, foot);
        double down = Math.max(0, above - foot);
        painters.add((page, x, y) -> words(page, words, x + column.x(), y + down, scale, element));
      } else {
        TextBox label =
            TextBox.of(
                label(field, column.width()),
                context.type().fieldLabel(),
                context.fonts(),
                column.width());
        height = Math.max(height, label.height());
        double down = Math.max(0, above - label.height());
        painters.add(
            (page, x, y) ->
                label.paint(
                    page, x + column.x(), y + down, TextBox.Align.LEFT, Optional.of(element)));
      }
    }
    return Optional.of(
        Piece.of(height, (page, x, y) -> painters.forEach(p -> p.paint(page, x, y)))
            .keptWithNext());
  }

  /** How wide the circles of a rating are together. */
  private static double scaleWidth(double width) {
    return Math.min(width, CIRCLE_PITCH * (RATINGS - 1) + CIRCLE);
  }

  private Piece ask(Block.Form form, int index, double asked, List<Column> columns) {
    Block.Ask ask = form.asks().get(index);
    boolean spoken = form.style() == Block.ParagraphStyle.QUESTION;
    TextStyle style = spoken ? context.type().question() : context.type().body();
    double indent = form.ordered() ? mm(form.asks().size() > 9 ? 6.5 : 5) : 0;
    StructureElement element = parent.add("P");
    TextBox number =
        context.text(
            form.ordered() ? Integer.toString(index + 1) : "",
            context.type().body().in(context.colours().ink3()),
            mm(6.5));
    TextBox text = context.text(ask.text(), style, asked - indent);
    String question = context.values().plain(ask.text());
    double boxes = 0;
    for (Field field : ask.fields()) {
      boxes = Math.max(boxes, field.kind() == Field.Kind.RATING ? CIRCLE : height(field));
    }
    double box = boxes;
    double height = Math.max(box, text.height());
    return Piece.of(
        height,
        (page, x, y) -> {
          double top = y + (height - text.height()) / 2;
          number.paint(
              page,
              x,
              top + text.ascent() - number.ascent(),
              TextBox.Align.LEFT,
              Optional.of(element));
          text.paint(page, x + indent, top, TextBox.Align.LEFT, Optional.of(element));
          for (int i = 0; i < columns.size(); i++) {
            answer(page, ask.fields().get(i), question, columns.get(i), x, y, height);
          }
        });
  }

  /** A field beside what is asked, in the middle of its row. */
  private void answer(
      PageWriter page,
      Field field,
      String question,
      Column column,
      double left,
      double top,
      double rowHeight) {
    String label = question.isBlank() ? field.label() : question + " " + field.label();
    double x = left + column.x();
    double middle = top + rowHeight / 2;
    switch (field.kind()) {
      case CHECK -> checkBox(page, x, middle - CHECK_BOX / 2, field);
      case RATING ->
          circles(
              page, x, middle, (scaleWidth(column.width()) - CIRCLE) / (RATINGS - 1), field, label);
      case TEXT, DATE, NUMBER, CHOICE -> {
        double height = height(field);
        FormFields.Box box = new FormFields.Box(x, middle - height / 2, column.width(), height);
        paintBox(page, box, field);
        fill(page, box, field, label);
      }
    }
  }

  private Measured measure(Field field, double x, double width, boolean initial) {
    return switch (field.kind()) {
      case CHECK -> check(field, x, width);
      case RATING -> rating(field, x, width);
      case TEXT, DATE, NUMBER, CHOICE -> box(field, x, width, initial);
    };
  }

  private List<Word> label(Field field, double width) {
    List<Word> words = label(field, false);
    return LineBreaker.naturalWidth(words) > width ? label(field, true) : words;
  }

  private List<Word> label(Field field, boolean hintBelow) {
    List<Word> words =
        new ArrayList<>(context.inline().words(field.label(), context.type().fieldLabel()));
    if (field.hint().isPresent()) {
      if (!words.isEmpty()) {
        // The hint stands a little apart from the label.
        Word last = words.remove(words.size() - 1);
        List<Fragment> parts = new ArrayList<>(last.fragments());
        parts.add(new Fragment.Gap(mm(0.9)));
        words.add(
            Word.of(
                parts,
                Optional.of(
                    Fragment.Glyphs.of(
                        " ",
                        context.type().fieldHint(),
                        context.fonts().of(context.type().fieldHint()),
                        Optional.empty())),
                hintBelow));
      }
      words.addAll(context.inline().words(field.hint().get(), context.type().fieldHint()));
    }
    return words;
  }

  /** A label with a large first letter; its hint stands below it. */
  private TextBox initial(Field field, double width) {
    TextStyle large = context.type().fieldInitial();
    int end = field.label().offsetByCodePoints(0, 1);
    List<Word> words =
        new ArrayList<>(
            context
                .inline()
                .words(field.label().substring(end), context.type().fieldAfterInitial()));
    List<Fragment> first = new ArrayList<>();
    context.inline().words(field.label().substring(0, end), large).stream()
        .flatMap(w -> w.fragments().stream())
        .forEach(first::add);
    Optional<Fragment.Glyphs> space = Optional.empty();
    if (!words.isEmpty()) {
      Word rest = words.remove(0);
      first.addAll(rest.fragments());
      space = rest.space();
    }
    words.add(0, Word.of(first, space, false));
    return TextBox.of(words, large, context.fonts(), width);
  }

  private Measured box(Field field, double x, double width, boolean initial) {
    StructureElement labelElement = parent.add("P");
    boolean large = initial && !field.label().isEmpty();
    TextBox name = large ? initial(field, width) : context.text("", context.type().fieldLabel(), 0);
    TextBox label =
        large
            ? context.text(field.hint().orElse(""), context.type().fieldHint(), width)
            : TextBox.of(label(field, width), context.type().fieldLabel(), context.fonts(), width);
    double height = height(field);
    return new Measured(
        field,
        x,
        width,
        name.height() + label.height(),
        height,
        (page, left, top, boxTop) -> {
          // Labels stand right above their boxes, also when one beside them needs two lines; large
          // initials stand in one line, so that they can be read as a word.
          double above = boxTop - mm(0.9) - label.height();
          name.paint(page, left, top, TextBox.Align.LEFT, Optional.of(labelElement));
          label.paint(
              page,
              left,
              large ? top + name.height() : above,
              TextBox.Align.LEFT,
              Optional.of(labelElement));
          FormFields.Box box = new FormFields.Box(left, boxTop, width, height);
          paintBox(page, box, field);
          fill(page, box, field);
        });
  }

  /** The height of a field's box, in points. */
  private static double height(Field field) {
    return switch (field.lines()) {
      case 1 -> ONE_LINE;
      case 2 -> TWO_LINES;
      default -> field.lines() * LINE;
    };
  }

  private void paintBox(PageWriter page, FormFields.Box box, Field field) {
    Theme.Colours colours = context.colours();
    Content out = page.content();
    page.artifact();
    out.rectangle(box.x(), box.y(), box.width(), box.height(), colours.field());
    double pitch = box.height() / field.lines();
    for (int i = 1; i < field.lines(); i++) {
      double y = box.y() + i * pitch;
      out.line(box.x() + mm(1.6), y, box.x() + box.width() - mm(1.6), y, colours.fieldLine(), 0.5);
    }
    out.frame(box.x(), box.y(), box.width(), box.height(), colours.fieldEdge(), 0.5);
    double foot = box.y() + box.height() - 0.2;
    out.line(box.x(), foot, box.x() + box.width(), foot, colours.ink3(), 0.9);
    if (field.kind() == Field.Kind.CHOICE) {
      arrow(out, box);
    }
  }

  private void arrow(Content out, FormFields.Box box) {
    double cx = box.x() + box.width() - mm(2.6);
    double cy = box.y() + box.height() / 2;
    out.polygon(context.colours().ink3(), cx - 2.4, cy - 1.4, cx + 2.4, cy - 1.4, cx, cy + 1.6);
  }

  private void fill(PageWriter page, FormFields.Box box, Field field) {
    fill(page, box, field, field.label());
  }

  private void fill(PageWriter page, FormFields.Box box, Field field, String label) {
    double end = field.kind() == Field.Kind.CHOICE ? mm(4.6) : mm(0.5);
    FormFields.Box inner =
        new FormFields.Box(
            box.x() + mm(0.7), box.y() + 1, box.width() - mm(0.7) - end, box.height() - 2);
    page.file()
        .fields()
        .text(
            page, inner, context.values().filledIn(field), label, context.colours().ink(), parent);
  }

  private Measured check(Field field, double x, double width) {
    StructureElement labelElement = parent.add("P");
    double left = CHECK_BOX + mm(1.8);
    TextBox label =
        TextBox.of(
            label(field, width - left), context.type().fieldLabel(), context.fonts(), width - left);
    double height = Math.max(ONE_LINE, label.height());
    return new Measured(
        field,
        x,
        width,
        0,
        height,
        (page, at, top, boxTop) -> {
          label.paint(
              page,
              at + left,
              boxTop + (height - label.height()) / 2,
              TextBox.Align.LEFT,
              Optional.of(labelElement));
          checkBox(page, at, boxTop + (height - CHECK_BOX) / 2, field);
        });
  }

  private void checkBox(PageWriter page, double x, double y, Field field) {
    Theme.Colours colours = context.colours();
    page.artifact();
    page.content().rectangle(x, y, CHECK_BOX, CHECK_BOX, colours.field());
    page.content().frame(x, y, CHECK_BOX, CHECK_BOX, colours.ink3(), 0.75);
    page.file()
        .fields()
        .check(
            page,
            new FormFields.Box(x, y, CHECK_BOX, CHECK_BOX),
            field,
            field.label(),
            colours.ink(),
            parent);
  }

  private Measured rating(Field field, double x, double width) {
    StructureElement labelElement = parent.add("P");
    boolean beside = width >= RATING_BESIDE;
    double scale = Math.min(1, (beside ? width : width + CIRCLE) / (CIRCLE_PITCH * RATINGS));
    double pitch = CIRCLE_PITCH * scale;
    double scaleWidth = pitch * (RATINGS - 1) + CIRCLE;
    TextStyle style = beside ? context.type().body() : context.type().fieldLabel();
    TextBox label =
        TextBox.of(
            beside ? context.inline().words(field.label(), style) : label(field, width),
            style,
            context.fonts(),
            beside ? width - scaleWidth - mm(4) : width);
    List<TextBox> words =
        field.choices().stream()
            .map(c -> context.text(c, context.type().note(), scaleWidth))
            .toList();
    double wordsHeight = words.isEmpty() ? 0 : context.type().note().leading() + mm(0.8);
    double labelHeight = beside ? wordsHeight : label.height() + wordsHeight;
    double boxHeight = Math.max(ONE_LINE, beside ? label.height() : CIRCLE);
    return new Measured(
        field,
        x,
        width,
        labelHeight,
        boxHeight,
        (page, left, top, boxTop) -> {
          double circles = beside ? left + width - scaleWidth : left;
          double labelTop =
              beside ? boxTop + (boxHeight - label.height()) / 2 : boxTop - mm(0.9) - labelHeight;
          label.paint(page, left, labelTop, TextBox.Align.LEFT, Optional.of(labelElement));
          words(page, words, circles, boxTop - mm(0.9) - wordsHeight, scaleWidth, labelElement);
          circles(page, circles, boxTop + boxHeight / 2, pitch, field);
        });
  }

  /** The words at the low end, in the middle and at the high end of a scale. */
  private static void words(
      PageWriter page,
      List<TextBox> words,
      double x,
      double y,
      double width,
      StructureElement element) {
    for (int i = 0; i < words.size(); i++) {
      TextBox word = words.get(i);
      TextBox.Align align =
          i == 0
              ? TextBox.Align.LEFT
              : i == words.size() - 1 ? TextBox.Align.RIGHT : TextBox.Align.CENTRE;
      new TextBox(word.lines(), word.ascent(), word.leading(), width)
          .paint(page, x, y, align, Optional.of(element));
    }
  }

  private void circles(PageWriter page, double x, double middle, double pitch, Field field) {
    circles(page, x, middle, pitch, field, field.label());
  }

  private void circles(
      PageWriter page, double x, double middle, double pitch, Field field, String label) {
    Theme.Colours colours = context.colours();
    double diameter = Math.min(CIRCLE, pitch * 0.9);
    double radius = diameter / 2;
    TextStyle style = TextStyle.of(9, 11, colours.ink3());
    PdfFont font = context.fonts().of(style);
    List<FormFields.Box> boxes = new ArrayList<>();
    page.artifact();
    for (int i = 0; i < RATINGS; i++) {
      double cx = x + i * pitch + radius;
      page.content().disc(cx, middle, radius, colours.field());
      page.content().ring(cx, middle, radius, colours.ink3(), 0.75);
      String number = Integer.toString(i + 1);
      page.content()
          .text(
              number,
              font,
              style.size(),
              0,
              colours.ink3(),
              cx - font.width(number, style.size(), 0) / 2,
              middle + style.size() * 0.36);
      boxes.add(new FormFields.Box(cx - radius, middle - radius, diameter, diameter));
    }
    page.file().fields().rating(page, boxes, field, label, colours.accent(), parent);
  }

  /**
   * A field that fills a table's cell.
   *
   * @param leading of the table's text, in points
   */
  CellBox cell(Field field, double leading) {
    double height =
        switch (field.kind()) {
          case RATING -> CIRCLE;
          case CHECK -> Math.max(leading, CHECK_BOX);
          case TEXT, DATE, NUMBER, CHOICE -> field.lines() == 1 ? leading : field.lines() * LINE;
        };
    return CellBox.drawing(
        height,
        (page, x, y, cell) -> {
          switch (field.kind()) {
            case CHECK -> checkBox(page, x, cell.y() + (cell.height() - CHECK_BOX) / 2, field);
            case RATING ->
                circles(
                    page,
                    x,
                    cell.y() + cell.height() / 2,
                    Math.min(CIRCLE_PITCH, (cell.width() - 2 * (x - cell.x())) / RATINGS),
                    field);
            case TEXT, DATE, NUMBER, CHOICE -> {
              paintBox(page, cell, field);
              fill(page, cell, field);
            }
          }
        });
  }
}
