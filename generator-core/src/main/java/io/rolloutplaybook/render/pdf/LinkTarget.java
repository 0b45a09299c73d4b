package io.rolloutplaybook.render.pdf;

/**
 * Where a piece of text leads. Two links with the same address are two links: compared by identity.
 */
final class LinkTarget {
  private final boolean section;
  private final String address;
  private final String words;

  private LinkTarget(boolean section, String address, String words) {
    this.section = section;
    this.address = address;
    this.words = words;
  }

  static LinkTarget web(String href, String words) {
    return new LinkTarget(false, href, words);
  }

  static LinkTarget section(String id, String words) {
    return new LinkTarget(true, id, words);
  }

  /** Whether it leads to a section of the document. */
  boolean isSection() {
    return section;
  }

  /** The section's id, or the web or mail address. */
  String address() {
    return address;
  }

  /** What the link says, for people who cannot see it. */
  String words() {
    return words;
  }
}
