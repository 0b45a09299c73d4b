package io.rolloutplaybook.render.office;

import io.rolloutplaybook.document.Document;
import java.time.format.DateTimeFormatter;

/** What a file says of itself in its folder: title, subject, author, language and date. */
public final class FileProperties {
  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  private static final String APPLICATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

  private FileProperties() {}

  /**
   * Adds them to a file. Its date is the document's own, so that the clock changes nothing.
   *
   * @param language a BCP 47 tag
   */
  public static void add(OfficePackage file, Document document, String language) {
    file.add(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        core(document, language));
    file.relate("", CORE, "docProps/core.xml");
    file.add(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        application(document));
    file.relate("", OfficePackage.RELATIONSHIPS + "/extended-properties", "docProps/app.xml");
  }

  private static byte[] core(Document document, String language) {
    Xml xml = new Xml();
    xml.start(
        "cp:coreProperties",
        "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    xml.element("dc:title", document.title() + ": " + document.subject());
    xml.element("dc:subject", document.subject());
    document
        .author()
        .or(document::organisation)
        .ifPresent(author -> xml.element("dc:creator", author));
    xml.element("dc:language", language);
    document.version().ifPresent(version -> xml.element("cp:version", version));
    String date = DateTimeFormatter.ISO_LOCAL_DATE.format(document.asOf()) + "T00:00:00Z";
    xml.element("dcterms:created", date, "xsi:type", "dcterms:W3CDTF");
    xml.element("dcterms:modified", date, "xsi:type", "dcterms:W3CDTF");
    return xml.end().bytes();
  }

  private static byte[] application(Document document) {
    Xml xml = new Xml();
    xml.start("Properties", "xmlns", APPLICATION);
    xml.element("Application", "Rollout Playbook");
    document.organisation().ifPresent(company -> xml.element("Company", company));
    return xml.end().bytes();
  }
}
