package io.rolloutplaybook.render.docx;

import io.rolloutplaybook.render.office.OfficePackage;

/** The namespaces and relationship types of the parts. */
final class Names {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String R = OfficePackage.RELATIONSHIPS;
  static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  static final String WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
  static final String WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
  static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
  static final String DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative";

  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private Names() {}

  /** The content type of a WordprocessingML part: {@code styles}, {@code header}, ... */
  static String contentType(String part) {
    return TYPES + part + "+xml";
  }
}
