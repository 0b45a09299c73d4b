package io.rolloutplaybook.render.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Open Packaging Conventions file in the making: parts, their content types and relationships,
 * zipped in the order in which they were added. Nothing in it depends on the clock.
 *
 * <p>Written here and not through POI's OPC package, because that one writes dates of its own, so
 * that its result would have to be unzipped and zipped again, and because loading it takes longer
 * than writing a document.
 */
public final class OfficePackage {
  /** What the types of relationships begin with, and the namespace of references to them. */
  public static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Fixed, in local time as ZIP wants it; before 1 February 1980 the JDK adds a time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String PACKAGE_RELATIONSHIPS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, String> contentTypes = new LinkedHashMap<>();
  private final Map<String, List<Relationship>> relationships = new LinkedHashMap<>();

  private record Relationship(String id, String type, String target, boolean external) {}

  /**
   * @param name without a leading slash: {@code word/document.xml}
   */
  public void add(String name, String contentType, byte[] bytes) {
    if (parts.put(name, bytes) != null) {
      throw new IllegalStateException(name + " was added twice");
    }
    contentTypes.put(name, contentType);
  }

  public boolean contains(String name) {
    return parts.containsKey(name);
  }

  /**
   * A relationship to another part.
   *
   * @param source the part that refers; empty for the package
   * @param target relative to the source's folder
   * @return its id; the same relationship again gives the same id
   */
  public String relate(String source, String type, String target) {
    return relate(source, type, target, false);
  }

  /** A relationship to an address outside the package. */
  public String relateExternally(String source, String type, String address) {
    return relate(source, type, address, true);
  }

  private String relate(String source, String type, String target, boolean external) {
    List<Relationship> list = relationships.computeIfAbsent(source, s -> new ArrayList<>());
    for (Relationship known : list) {
      if (known.type().equals(type)
          && known.target().equals(target)
          && known.external() == external) {
        return known.id();
      }
    }
    String id = "rId" + (list.size() + 1);
    list.add(new Relationship(id, type, target, external));
    return id;
  }

  /** A relationship to another part, with an id that the source already states. */
  public void relateAs(String id, String source, String type, String target) {
    relateAs(source, new Relationship(id, type, target, false));
  }

  /** A relationship to an address outside, with an id that the source already states. */
  public void relateExternallyAs(String id, String source, String type, String address) {
    relateAs(source, new Relationship(id, type, address, true));
  }

  private void relateAs(String source, Relationship relationship) {
    relationships.computeIfAbsent(source, s -> new ArrayList<>()).add(relationship);
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", contentTypes());
      put(zip, relationshipsName(""), relationships(""));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
        if (relationships.containsKey(part.getKey())) {
          put(zip, relationshipsName(part.getKey()), relationships(part.getKey()));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private byte[] contentTypes() {
    Xml xml = new Xml();
    xml.start("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    contentTypes.forEach(
        (name, type) -> xml.empty("Override", "PartName", "/" + name, "ContentType", type));
    return xml.end().bytes();
  }

  private byte[] relationships(String source) {
    Xml xml = new Xml();
    xml.start("Relationships", "xmlns", PACKAGE_RELATIONSHIPS);
    for (Relationship relationship : relationships.getOrDefault(source, List.of())) {
      List<String> attributes =
          new ArrayList<>(
              List.of(
                  "Id",
                  relationship.id(),
                  "Type",
                  relationship.type(),
                  "Target",
                  relationship.target()));
      if (relationship.external()) {
        attributes.addAll(List.of("TargetMode", "External"));
      }
      xml.empty("Relationship", attributes.toArray(String[]::new));
    }
    return xml.end().bytes();
  }

  private static String relationshipsName(String source) {
    int slash = source.lastIndexOf('/');
    return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
  }
}
