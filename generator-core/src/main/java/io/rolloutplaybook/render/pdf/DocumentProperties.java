package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What the file says about itself: title, author, language, dates, and the standards that it
 * follows. Dates are the document's as-of date at midnight UTC, so that the same content gives the
 * same file.
 */
final class DocumentProperties {
  private static final String PRODUCER = "Rollout Playbook";

  private DocumentProperties() {}

  static void write(PdfFile file, Document document) throws IOException {
    String title = document.title() + ": " + document.subject();
    String author = document.author().or(document::organisation).orElse("");
    COSDictionary info = file.document().getDocumentInformation().getCOSObject();
    info.setString(COSName.TITLE, title);
    if (!author.isEmpty()) {
      info.setString(COSName.AUTHOR, author);
    }
    info.setString(COSName.CREATOR, PRODUCER);
    info.setString(COSName.PRODUCER, PRODUCER);
    String date = pdfDate(document.asOf());
    info.setItem(COSName.CREATION_DATE, new COSString(date));
    info.setItem(COSName.MOD_DATE, new COSString(date));

    COSDictionary catalog = file.document().getDocumentCatalog().getCOSObject();
    catalog.setString(COSName.LANG, document.language());
    COSDictionary preferences = new COSDictionary();
    preferences.setBoolean("DisplayDocTitle", true);
    catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);

    // A viewer opens PDF/A read-only, which defeats filling in.
    boolean archive = file.fields().isEmpty();
    COSStream metadata = file.document().getDocument().createCOSStream();
    try (var out = metadata.createRawOutputStream()) {
      out.write(
          xmp(title, author, document.language(), document.asOf(), archive)
              .getBytes(StandardCharsets.UTF_8));
    }
    metadata.setItem(COSName.TYPE, COSName.METADATA);
    metadata.setName(COSName.SUBTYPE, "XML");
    catalog.setItem(COSName.METADATA, metadata);
    if (archive) {
      catalog.setItem(COSName.OUTPUT_INTENTS, outputIntents(file));
    }
  }

  private static COSArray outputIntents(PdfFile file) throws IOException {
    COSStream profile = file.stream(SrgbProfile.bytes());
    profile.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setName(COSName.TYPE, "OutputIntent");
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString("OutputConditionIdentifier", "sRGB IEC61966-2.1");
    intent.setString("Info", "sRGB IEC61966-2.1");
    intent.setItem("DestOutputProfile", profile);
    COSArray intents = new COSArray();
    intents.add(intent);
    return intents;
  }

  private static String pdfDate(LocalDate date) {
    return "D:" + date.toString().replace("-", "") + "000000Z";
  }

  private static String xmp(
      String title, String author, String language, LocalDate asOf, boolean archive) {
    String date = asOf + "T00:00:00Z";
    StringBuilder xml = new StringBuilder();
    xml.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    xml.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    xml.append("<rdf:Description rdf:about=\"\"\n");
    xml.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n");
    xml.append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n");
    xml.append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n");
    xml.append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n");
    xml.append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
    xml.append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    xml.append(escaped(title)).append("</rdf:li></rdf:Alt></dc:title>\n");
    if (!author.isEmpty()) {
      xml.append("<dc:creator><rdf:Seq><rdf:li>").append(escaped(author));
      xml.append("</rdf:li></rdf:Seq></dc:creator>\n");
    }
    xml.append("<dc:language><rdf:Bag><rdf:li>").append(escaped(language));
    xml.append("</rdf:li></rdf:Bag></dc:language>\n");
    xml.append("<xmp:CreatorTool>").append(PRODUCER).append("</xmp:CreatorTool>\n");
    xml.append("<xmp:CreateDate>").append(date).append("</xmp:CreateDate>\n");
    xml.append("<xmp:ModifyDate>").append(date).append("</xmp:ModifyDate>\n");
    xml.append("<pdf:Producer>").append(PRODUCER).append("</pdf:Producer>\n");
    xml.append("<pdfuaid:part>1</pdfuaid:part>\n");
    if (archive) {
      xml.append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n");
    }
    xml.append("</rdf:Description>\n");
    if (archive) {
      xml.append(UA_SCHEMA);
    }
    xml.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return xml.toString();
  }

  /** PDF/A wants every property that it does not know described, also that of PDF/UA. */
  private static final String UA_SCHEMA =
      """
      <rdf:Description rdf:about=""
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                  boolean allowed =
                      c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                          || c == '\n'
                          || c == '\t';
                  out.appendCodePoint(allowed ? c : ' ');
                }
              }
            });
    return out.toString();
  }
}
