package io.rolloutplaybook.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Web addresses as relationships hold them. */
final class Address {
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private Address() {}

  /** The address with everything percent-encoded that a URI may not hold; Word rejects others. */
  static String encode(String href) {
    StringBuilder out = new StringBuilder();
    for (byte b : href.strip().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
