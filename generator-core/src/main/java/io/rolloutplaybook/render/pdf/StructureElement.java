package io.rolloutplaybook.render.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** A node of the logical structure: what assistive technology reads, in reading order. */
final class StructureElement {
  private static final COSName PG = COSName.getPDFName("Pg");
  private static final COSName MCID = COSName.getPDFName("MCID");
  private static final COSName MCR = COSName.getPDFName("MCR");
  private static final COSName OBJ = COSName.getPDFName("Obj");
  private static final COSName OBJR = COSName.getPDFName("OBJR");
  private static final COSName ALT = COSName.getPDFName("Alt");

  private final COSDictionary dictionary = new COSDictionary();
  private COSDictionary page;

  StructureElement(String type) {
    dictionary.setItem(COSName.S, COSName.getPDFName(type));
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  /** Adds an element below this one, after what it holds already. */
  StructureElement add(String type) {
    StructureElement child = new StructureElement(type);
    child.dictionary.setItem(COSName.P, dictionary);
    kid(child.dictionary);
    return child;
  }

  /** Marked content of a page. */
  void content(COSDictionary onPage, int mcid) {
    if (page == null) {
      page = onPage;
      dictionary.setItem(PG, onPage);
    }
    if (page == onPage) {
      kid(COSInteger.get(mcid));
    } else {
      COSDictionary reference = new COSDictionary();
      reference.setItem(COSName.TYPE, MCR);
      reference.setItem(PG, onPage);
      reference.setInt(MCID, mcid);
      reference.setDirect(true);
      kid(reference);
    }
  }

  /** An annotation of a page. */
  void annotation(COSDictionary onPage, COSDictionary annotation) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, OBJR);
    reference.setItem(PG, onPage);
    reference.setItem(OBJ, annotation);
    reference.setDirect(true);
    kid(reference);
  }

  private void kid(COSBase kid) {
    COSBase kids = dictionary.getItem(COSName.K);
    if (kids == null) {
      dictionary.setItem(COSName.K, kid);
    } else if (kids instanceof COSArray array) {
      array.add(kid);
    } else {
      COSArray array = new COSArray();
      array.setDirect(true);
      array.add(kids);
      array.add(kid);
      dictionary.setItem(COSName.K, array);
    }
  }

  StructureElement alternative(String text) {
    dictionary.setString(ALT, text);
    return this;
  }

  /** Attributes under their owner, such as {@code Table}; one owner an element. */
  StructureElement attribute(String owner, String name, COSBase value) {
    COSDictionary attributes = (COSDictionary) dictionary.getDictionaryObject(COSName.A);
    if (attributes == null) {
      attributes = new COSDictionary();
      attributes.setItem(COSName.O, COSName.getPDFName(owner));
      attributes.setDirect(true);
      dictionary.setItem(COSName.A, attributes);
    }
    attributes.setItem(COSName.getPDFName(name), value);
    return this;
  }
}
