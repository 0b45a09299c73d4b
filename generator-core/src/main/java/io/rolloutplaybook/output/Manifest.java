package io.rolloutplaybook.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files were written and the SHA-256 of each, in the format that {@code sha256sum --check}
 * reads. A file has two sums while it is being replaced, so that a run that is killed between two
 * moves leaves nothing that looks edited.
 */
final class Manifest {
  static final String NAME = ".playbook-manifest";

  private static final String HEAD =
      "# Files that Rollout Playbook wrote here, with their SHA-256. A file whose sum differs was"
          + " edited since.\n";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64})  (" + OutputFolder.FILE_NAME + ")");

  private final TreeMap<String, TreeSet<String>> sums = new TreeMap<>();

  /** Reads a manifest; lines that are none are ignored, so their files count as somebody's. */
  static Manifest parse(byte[] bytes) {
    Manifest manifest = new Manifest();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> manifest.add(m.group(2), m.group(1)));
    return manifest;
  }

  void add(String name, String sum) {
    sums.computeIfAbsent(name, n -> new TreeSet<>()).add(sum);
  }

  void addAll(Manifest other) {
    other.sums.forEach((name, all) -> all.forEach(sum -> add(name, sum)));
  }

  Set<String> names() {
    return sums.keySet();
  }

  /** The sums under which a file counts as unedited; empty when it is not known. */
  Set<String> sums(String name) {
    return sums.getOrDefault(name, new TreeSet<>());
  }

  byte[] toBytes() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Map.Entry<String, TreeSet<String>> file : sums.entrySet()) {
      for (String sum : file.getValue()) {
        text.append(sum).append("  ").append(file.getKey()).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
