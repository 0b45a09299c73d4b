package io.rolloutplaybook.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The file that is being made: pages, fonts, logical structure, link targets and form fields. */
final class PdfFile {
  private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

  private final PDDocument document = new PDDocument();
  private final PdfFonts fonts;
  private final StructureElement root = new StructureElement("Document");
  private final COSDictionary resources = new COSDictionary();
  private final COSDictionary images = new COSDictionary();
  private final FormFields fields = new FormFields(this);
  private final List<PageWriter> pages = new ArrayList<>();
  private final Map<String, Destination> destinations = new LinkedHashMap<>();
  private final List<StructureElement> owners = new ArrayList<>();
  private final List<COSDictionary> owned = new ArrayList<>();
  private final IdentityHashMap<LinkTarget, StructureElement> links = new IdentityHashMap<>();

  private final CRC32 checksum = new CRC32();

  /**
   * Where a section begins.
   *
   * @param page from 0
   * @param y from the page's top, in points
   */
  record Destination(String title, int page, double y) {}

  PdfFile(PdfFonts fonts) {
    this.fonts = fonts;
  }

  PDDocument document() {
    return document;
  }

  PdfFonts fonts() {
    return fonts;
  }

  /** The structure's top element. */
  StructureElement root() {
    return root;
  }

  /** What content streams of this file refer to by name. */
  COSDictionary resources() {
    return resources;
  }

  FormFields fields() {
    return fields;
  }

  Map<String, Destination> destinations() {
    return destinations;
  }

  /** Adds an empty page. All pages are there before the first is painted, so that links find it. */
  void addPage(Frame frame) {
    PDPage page = new PDPage();
    COSDictionary dictionary = page.getCOSObject();
    dictionary.setItem(COSName.MEDIA_BOX, rectangle(0, 0, frame.width(), frame.height()));
    dictionary.setItem(COSName.RESOURCES, resources);
    dictionary.setInt(STRUCT_PARENTS, pages.size());
    dictionary.setName("Tabs", "S");
    document.addPage(page);
    pages.add(new PageWriter(this, pages.size(), frame, dictionary, links));
  }

  int pageCount() {
    return pages.size();
  }

  PageWriter page(int index) {
    return pages.get(index);
  }

  /** An annotation that leads where a link leads. */
  COSDictionary link(
      LinkTarget target, Frame frame, double x, double y, double width, double height) {
    COSDictionary annotation = annotation("Link", frame, x, y, width, height);
    annotation.setItem("Border", ints(0, 0, 0));
    annotation.setString(COSName.CONTENTS, target.words());
    if (target.isSection()) {
      Destination destination = destinations.get(target.address());
      if (destination != null) {
        annotation.setItem(COSName.DEST, destination(destination));
      }
    } else {
      COSDictionary action = new COSDictionary();
      action.setName(COSName.S, "URI");
      action.setString("URI", target.address());
      annotation.setItem(COSName.A, action);
    }
    return annotation;
  }

  COSArray destination(Destination destination) {
    PageWriter page = pages.get(destination.page());
    COSArray array = new COSArray();
    array.add(page.page());
    array.add(COSName.getPDFName("XYZ"));
    array.add(COSInteger.ZERO);
    array.add(real(page.frame().height() - destination.y()));
    array.add(COSNull.NULL);
    return array;
  }

  static COSDictionary annotation(
      String subtype, Frame frame, double x, double y, double width, double height) {
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setName(COSName.SUBTYPE, subtype);
    annotation.setItem(
        COSName.RECT, rectangle(x, frame.height() - y - height, x + width, frame.height() - y));
    annotation.setInt(COSName.F, 4);
    return annotation;
  }

  static COSArray rectangle(double left, double bottom, double right, double top) {
    COSArray array = new COSArray();
    array.add(real(left));
    array.add(real(bottom));
    array.add(real(right));
    array.add(real(top));
    array.setDirect(true);
    return array;
  }

  static COSArray ints(int... values) {
    COSArray array = new COSArray();
    for (int value : values) {
      array.add(COSInteger.get(value));
    }
    array.setDirect(true);
    return array;
  }

  private static COSFloat real(double value) {
    return new COSFloat((float) (Math.round(value * 100) / 100.0));
  }

  /** Notes which element an annotation belongs to. */
  void belongs(COSDictionary annotation, StructureElement element) {
    owned.add(annotation);
    owners.add(element);
  }

  /** Makes an image known to all pages. */
  void addImage(String name, COSStream image) {
    images.setItem(COSName.getPDFName(name), image);
  }

  /** A stream of this file, compressed. */
  COSStream stream(byte[] bytes) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  /** Puts everything together once all pages are painted. */
  void complete() throws IOException {
    for (PageWriter page : pages) {
      byte[] content = page.finish();
      checksum.update(content);
      page.page().setItem(COSName.CONTENTS, stream(content));
    }
    COSDictionary fontResources = new COSDictionary();
    fonts.embed(document, fontResources);
    resources.setItem(COSName.FONT, fontResources);
    if (images.size() > 0) {
      resources.setItem(COSName.XOBJECT, images);
    }
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    structure(catalog);
    outline(catalog);
    fields.complete(catalog);
  }

  /** A number that differs when the pages do, and never otherwise. */
  long identity() {
    return checksum.getValue();
  }

  private void structure(COSDictionary catalog) {
    COSDictionary tree = new COSDictionary();
    tree.setName(COSName.TYPE, "StructTreeRoot");
    tree.setItem(COSName.K, root.dictionary());
    root.dictionary().setItem(COSName.P, tree);
    COSArray numbers = new COSArray();
    for (PageWriter page : pages) {
      COSArray marked = new COSArray();
      page.marked().forEach(element -> marked.add(element.dictionary()));
      numbers.add(COSInteger.get(page.index()));
      numbers.add(marked);
    }
    int key = pages.size();
    for (int i = 0; i < owned.size(); i++) {
      owned.get(i).setInt(STRUCT_PARENT, key);
      numbers.add(COSInteger.get(key));
      numbers.add(owners.get(i).dictionary());
      key++;
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    tree.setItem("ParentTree", parents);
    tree.setInt("ParentTreeNextKey", key);
    catalog.setItem("StructTreeRoot", tree);
    COSDictionary marked = new COSDictionary();
    marked.setBoolean("Marked", true);
    catalog.setItem("MarkInfo", marked);
  }

  private void outline(COSDictionary catalog) {
    if (destinations.isEmpty()) {
      return;
    }
    COSDictionary outline = new COSDictionary();
    outline.setName(COSName.TYPE, "Outlines");
    COSDictionary previous = null;
    for (Destination destination : destinations.values()) {
      COSDictionary item = new COSDictionary();
      item.setItem(COSName.TITLE, new COSString(destination.title()));
      item.setItem(COSName.PARENT, outline);
      item.setItem(COSName.DEST, destination(destination));
      if (previous == null) {
        outline.setItem(COSName.FIRST, item);
      } else {
        previous.setItem(COSName.NEXT, item);
        item.setItem(COSName.PREV, previous);
      }
      previous = item;
    }
    outline.setItem(COSName.LAST, previous);
    outline.setInt(COSName.COUNT, destinations.size());
    catalog.setItem(COSName.OUTLINES, outline);
    if (destinations.size() > 1 && pages.size() > 3) {
      catalog.setName("PageMode", "UseOutlines");
    }
  }
}
