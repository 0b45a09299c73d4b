package io.rolloutplaybook.document;

/** The formats that every document exists in. Content can be limited to some of them. */
public enum OutputFormat {
  PDF,
  DOCX,
  XLSX;

  /** The file extension, which is also how templates and parameters name the format. */
  public String extension() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
