package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Field;
import io.rolloutplaybook.render.font.FontFace;
import io.rolloutplaybook.render.font.FontSet.Family;
import io.rolloutplaybook.theme.Colour;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/**
 * The file's interactive fields. Their boxes are painted on the page; a field's own appearance is
 * only what stands in the box, so that printed and filled-in forms look alike.
 */
final class FormFields {
  private static final int MULTILINE = 1 << 12;
  private static final int NO_TOGGLE_TO_OFF = 1 << 14;
  private static final int RADIO = 1 << 15;
  private static final int COMBO = 1 << 17;
  private static final double TEXT_SIZE = 9;

  /** The same in every file; faces live as long as the JVM. */
  private static final Map<FontFace, byte[]> WESTERN = new ConcurrentHashMap<>();

  private final PdfFile file;
  private final COSArray fields = new COSArray();

  /** A place on a page, in points from its top left corner. */
  record Box(double x, double y, double width, double height) {}

  FormFields(PdfFile file) {
    this.file = file;
  }

  boolean isEmpty() {
    return fields.size() == 0;
  }

  private static String tooltip(Field field, String label) {
    return label + field.hint().map(h -> ", " + h).orElse("");
  }

  private COSDictionary widget(
      PageWriter page, Box box, StructureElement parent, String alternative) {
    COSDictionary widget =
        PdfFile.annotation("Widget", page.frame(), box.x(), box.y(), box.width(), box.height());
    page.annotate(widget, parent.add("Form").alternative(alternative));
    return widget;
  }

  private COSDictionary field(COSDictionary dictionary, Field field, String label, String type) {
    dictionary.setName(COSName.FT, type);
    dictionary.setString(COSName.T, field.id());
    dictionary.setString(COSName.TU, tooltip(field, label));
    fields.add(dictionary);
    return dictionary;
  }

  /**
   * Text, a date, a number, or one of several choices.
   *
   * @param label what the field is for, in words
   */
  void text(PageWriter page, Box box, Field field, String label, Colour ink, StructureElement to) {
    COSDictionary widget = widget(page, box, to, tooltip(field, label));
    boolean choice = field.kind() == Field.Kind.CHOICE && !field.choices().isEmpty();
    field(widget, field, label, choice ? "Ch" : "Tx");
    if (choice) {
      widget.setInt(COSName.FF, COMBO);
      COSArray options = new COSArray();
      field.choices().forEach(c -> options.add(new COSString(c)));
      widget.setItem(COSName.OPT, options);
    } else if (field.lines() > 1) {
      widget.setInt(COSName.FF, MULTILINE);
    }
    widget.setString(
        COSName.DA,
        "/Form "
            + (int) TEXT_SIZE
            + " Tf "
            + share(ink.red())
            + share(ink.green())
            + share(ink.blue())
            + "rg");
    field.value().ifPresent(v -> widget.setString(COSName.V, v));
    Content content = new Content(box.height());
    content.raw("/Tx BMC q");
    field.value().ifPresent(v -> value(content, v, box, field.lines() > 1, ink));
    content.raw("Q EMC");
    COSDictionary appearance = new COSDictionary();
    appearance.setItem(COSName.N, form(content, box));
    widget.setItem(COSName.AP, appearance);
  }

  private static String share(int channel) {
    long thousandths = Math.round(channel * 1000 / 255.0);
    String digits = Long.toString(thousandths % 1000);
    return thousandths / 1000 + "." + "0".repeat(3 - digits.length()) + digits + " ";
  }

  private void value(Content content, String value, Box box, boolean multiline, Colour ink) {
    TextStyle style = TextStyle.of(TEXT_SIZE, TEXT_SIZE * 1.2, ink);
    List<Word> words = new ArrayList<>();
    for (String line : value.split("\n")) {
      for (String word : line.split(" ")) {
        List<Fragment> parts = new ArrayList<>();
        for (PdfFonts.Run run : file.fonts().runs(word, style)) {
          parts.add(Fragment.Glyphs.of(run.text(), style, run.font(), Optional.empty()));
        }
        words.add(
            Word.of(
                parts,
                Optional.of(
                    Fragment.Glyphs.of(" ", style, file.fonts().of(style), Optional.empty())),
                false));
      }
    }
    TextBox text = TextBox.of(words, style, file.fonts(), box.width() - 4);
    double y = multiline ? 2 : (box.height() - style.leading()) / 2;
    int last = multiline ? text.lines().size() : Math.min(1, text.lines().size());
    for (int i = 0; i < last; i++) {
      for (Line.Placed part : text.lines().get(i).parts()) {
        if (part.fragment() instanceof Fragment.Glyphs glyphs) {
          content.text(
              glyphs.text(),
              glyphs.font(),
              style.size(),
              0,
              ink,
              2 + part.x(),
              y + text.ascent() + i * style.leading());
        }
      }
    }
  }

  /** A box to tick. */
  void check(PageWriter page, Box box, Field field, String label, Colour ink, StructureElement to) {
    COSDictionary widget = widget(page, box, to, tooltip(field, label));
    field(widget, field, label, "Btn");
    Content tick = new Content(box.height());
    double w = box.width();
    tick.polyline(ink, w * 0.13, false, w * 0.2, w * 0.52, w * 0.42, w * 0.74, w * 0.8, w * 0.26);
    boolean on = field.value().filter(v -> !v.isBlank()).isPresent();
    states(widget, "Yes", form(tick, box), form(new Content(box.height()), box), on);
    widget.setName(COSName.V, on ? "Yes" : "Off");
  }

  /**
   * One of several circles, named 1, 2, 3 and so on.
   *
   * @param boxes one a circle
   */
  void rating(
      PageWriter page,
      List<Box> boxes,
      Field field,
      String label,
      Colour accent,
      StructureElement to) {
    COSDictionary group = field(new COSDictionary(), field, label, "Btn");
    group.setInt(COSName.FF, RADIO | NO_TOGGLE_TO_OFF);
    COSArray kids = new COSArray();
    PdfFont bold = file.fonts().of(Family.BODY, true, false);
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      String number = Integer.toString(i + 1);
      COSDictionary widget = widget(page, box, to, label + ": " + number);
      widget.setItem(COSName.PARENT, group);
      widget.setString(COSName.TU, label + ": " + number);
      Content chosen = new Content(box.height());
      double r = box.width() / 2;
      chosen.disc(r, r, r, accent);
      chosen.text(
          number,
          bold,
          TEXT_SIZE,
          0,
          Colour.WHITE,
          r - bold.width(number, TEXT_SIZE, 0) / 2,
          r + TEXT_SIZE * 0.35);
      boolean on = field.value().filter(number::equals).isPresent();
      states(widget, number, form(chosen, box), form(new Content(box.height()), box), on);
      if (on) {
        group.setName(COSName.V, number);
      }
      kids.add(widget);
    }
    group.setItem(COSName.KIDS, kids);
  }

  private static void states(
      COSDictionary widget, String name, COSStream on, COSStream off, boolean chosen) {
    COSDictionary normal = new COSDictionary();
    normal.setItem(COSName.getPDFName(name), on);
    normal.setItem(COSName.OFF, off);
    COSDictionary appearance = new COSDictionary();
    appearance.setItem(COSName.N, normal);
    widget.setItem(COSName.AP, appearance);
    widget.setName(COSName.AS, chosen ? name : "Off");
  }

  private COSStream form(Content content, Box box) {
    try {
      COSStream form = file.stream(content.toBytes());
      form.setItem(COSName.TYPE, COSName.XOBJECT);
      form.setItem(COSName.SUBTYPE, COSName.FORM);
      form.setItem(COSName.BBOX, PdfFile.rectangle(0, 0, box.width(), box.height()));
      form.setItem(COSName.RESOURCES, file.resources());
      return form;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the form into the catalog, with the font that typed text gets. */
  void complete(COSDictionary catalog) throws IOException {
    if (isEmpty()) {
      return;
    }
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("Form"), typingFont());
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    COSDictionary form = new COSDictionary();
    form.setItem(COSName.FIELDS, fields);
    form.setItem(COSName.DR, resources);
    form.setString(COSName.DA, "/Form " + (int) TEXT_SIZE + " Tf 0 g");
    catalog.setItem(COSName.ACRO_FORM, form);
  }

  /**
   * The body font with the characters of Western European languages: what people will type is not
   * known, so a subset of what is shown will not do, and the whole font is many times larger.
   */
  private COSDictionary typingFont() throws IOException {
    FontFace body = file.fonts().of(Family.BODY, false, false).face();
    byte[] western = WESTERN.get(body);
    if (western == null) {
      western = western(body);
      WESTERN.put(body, western);
    }
    try (InputStream in = new ByteArrayInputStream(western)) {
      return PDTrueTypeFont.load(file.document(), in, WinAnsiEncoding.INSTANCE).getCOSObject();
    }
  }

  private static byte[] western(FontFace face) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(face.trueType());
    for (int code = 32; code < 256; code++) {
      String name = WinAnsiEncoding.INSTANCE.getName(code);
      String text = GlyphList.getAdobeGlyphList().toUnicode(name);
      if (text != null && face.has(text.codePointAt(0))) {
        subsetter.add(text.codePointAt(0));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    subsetter.writeToStream(bytes);
    return bytes.toByteArray();
  }
}
