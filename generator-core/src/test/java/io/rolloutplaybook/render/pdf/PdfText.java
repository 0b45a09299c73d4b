package io.rolloutplaybook.render.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Reads a PDF back as a person would see it, and as assistive technology would. */
final class PdfText implements AutoCloseable {
  private final PDDocument document;

  PdfText(byte[] file) throws IOException {
    document = Loader.loadPDF(file);
  }

  PDDocument document() {
    return document;
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /** All text in the order in which it was written, with headers and footers. */
  String all() throws IOException {
    return new PDFTextStripper().getText(document);
  }

  /** A page's text, with its header and footer; the first page is 1. */
  String page(int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  /** A page's text without its header and footer; the first page is 1. */
  String body(int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    float height = page.getMediaBox().getHeight();
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.addRegion(
        "body", new Rectangle2D.Float(0, 45, page.getMediaBox().getWidth(), height - 45 - 42));
    stripper.extractRegions(page);
    return stripper.getTextForRegion("body");
  }

  /** How often a structure type occurs. */
  int count(String type) {
    return elements(type).size();
  }

  /** The structure elements of a type, in reading order. */
  List<COSDictionary> elements(String type) {
    List<COSDictionary> found = new ArrayList<>();
    collect(
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT),
        type,
        found);
    return found;
  }

  private static void collect(COSDictionary element, String type, List<COSDictionary> found) {
    if (type.equals(element.getNameAsString(COSName.S))) {
      found.add(element);
    }
    kids(element).forEach(kid -> collect(kid, type, found));
  }

  /** The elements below an element. */
  static List<COSDictionary> kids(COSDictionary element) {
    List<COSDictionary> kids = new ArrayList<>();
    COSBase k = element.getDictionaryObject(COSName.K);
    if (k instanceof COSDictionary single) {
      kids.add(single);
    } else if (k instanceof COSArray array) {
      for (COSBase item : array) {
        COSBase kid = item instanceof COSObject object ? object.getObject() : item;
        if (kid instanceof COSDictionary dictionary) {
          kids.add(dictionary);
        }
      }
    }
    return kids.stream().filter(d -> d.containsKey(COSName.S)).toList();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
