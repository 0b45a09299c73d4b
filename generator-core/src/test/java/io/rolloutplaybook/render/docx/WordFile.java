package io.rolloutplaybook.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word file taken apart, to be asked by XPath. */
record WordFile(Map<String, org.w3c.dom.Document> parts, List<ZipEntry> entries) {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "w", Names.W,
          "r", Names.R,
          "a", Names.A,
          "wp", Names.WP,
          "wps", Names.WPS,
          "w14", Names.W14,
          "rel", "http://schemas.openxmlformats.org/package/2006/relationships");

  static WordFile of(byte[] file) throws IOException {
    Map<String, org.w3c.dom.Document> parts = new LinkedHashMap<>();
    List<ZipEntry> entries = new ArrayList<>();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(entry);
        byte[] bytes = zip.readAllBytes();
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          parts.put(
              entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
    return new WordFile(parts, entries);
  }

  /** All nodes of a part that an expression selects. */
  List<Node> nodes(String part, String expression) {
    return nodes(parts.get(part), expression);
  }

  static List<Node> nodes(Node root, String expression) {
    XPath path = XPathFactory.newInstance().newXPath();
    path.setNamespaceContext(
        new NamespaceContext() {
          @Override
          public String getNamespaceURI(String prefix) {
            return PREFIXES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
          }

          @Override
          public String getPrefix(String uri) {
            throw new UnsupportedOperationException();
          }

          @Override
          public Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException();
          }
        });
    try {
      NodeList list = (NodeList) path.evaluate(expression, root, XPathConstants.NODESET);
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < list.getLength(); i++) {
        nodes.add(list.item(i));
      }
      return nodes;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(expression, e);
    }
  }

  /** The values of what an expression selects. */
  List<String> attributes(String part, String expression) {
    return nodes(part, expression).stream().map(Node::getNodeValue).toList();
  }

  /** The body's text in reading order, each paragraph on its own line, without instructions. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (Node paragraph :
        nodes("word/document.xml", "//w:body//w:p[not(ancestor::w:txbxContent)]")) {
      for (Node text :
          nodes(paragraph, ".//w:t | .//w:tab[parent::w:r] | .//w:br | .//w:noBreakHyphen")) {
        out.append(
            switch (text.getLocalName()) {
              case "t" -> text.getTextContent();
              case "noBreakHyphen" -> "\u2011";
              default -> " ";
            });
      }
      out.append('\n');
    }
    return out.toString();
  }
}
