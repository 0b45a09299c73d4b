package io.rolloutplaybook.template;

import freemarker.cache.TemplateLoader;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds templates by name, in the user's folder first and among the defaults after it, and keeps
 * the text of each for the problems. Nothing outside of the two places can be named.
 */
final class Overlay implements TemplateLoader {
  private static final String DEFAULTS = "/io/rolloutplaybook/templates/";

  /** No dots but one before the ending, so that no name leads out of the folder. */
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.ftl");

  /** A template is a few kilobytes; a file beyond this is something else. */
  private static final long MAX_BYTES = 4L << 20;

  private final Optional<Path> folder;
  private final String shown;
  private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();
  private volatile boolean own;

  /**
   * @param shown how problems name the folder
   */
  Overlay(Optional<Path> folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /** A template's text; empty when neither the user nor the defaults have it. */
  Optional<TemplateSource> source(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    TemplateSource known = sources.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TemplateSource> found = own(name);
    if (found.isEmpty()) {
      found = standard(name);
    }
    if (found.isPresent()) {
      sources.put(name, found.get());
      own |= found.get().own();
    }
    return found;
  }

  /**
   * Warns of a file in the user's folder that was probably meant to take a template's place, but
   * has a name of its own and was not read.
   *
   * @param document the template that has just run
   */
  void misnamed(String document, Problems problems) throws IOException {
    if (folder.isEmpty() || sources.containsKey(document) && sources.get(document).own()) {
      return;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder.get())) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      boolean near = Suggestion.nearest(name, List.of(document)).isPresent();
      if (near && !sources.containsKey(name)) {
        problems.warning(
            "unused-template",
            SourceLocation.file(shown + "/" + name),
            "this file takes no template's place and is not used",
            "Did you mean `" + document + "`?");
      }
    }
  }

  /** Whether there is such a default and the user has nothing in its place. */
  boolean isDefault(String name) {
    return folder.map(own -> Files.notExists(own.resolve(name))).orElse(true)
        && Overlay.class.getResource(DEFAULTS + name) != null;
  }

  /** A template that was read before. */
  Optional<TemplateSource> read(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** Every template that was read so far, by name. */
  List<TemplateSource> all() {
    return List.copyOf(new TreeMap<>(sources).values());
  }

  /** Whether a file of the user's was read. */
  boolean hasOwn() {
    return own;
  }

  private Optional<TemplateSource> own(String name) throws IOException {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = folder.get().resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String display = shown + "/" + name;
    boolean inside = file.toRealPath().startsWith(folder.get().toRealPath());
    if (!inside || Files.size(file) > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(new TemplateSource(display, true, normal(Files.readString(file))));
    } catch (CharacterCodingException e) {
      throw new NotUtf8Exception(display, e);
    }
  }

  private static Optional<TemplateSource> standard(String name) throws IOException {
    try (InputStream in = Overlay.class.getResourceAsStream(DEFAULTS + name)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new TemplateSource("default template " + name, false, normal(text)));
    }
  }

  /** A file that is not UTF-8. */
  static final class NotUtf8Exception extends IOException {
    private static final long serialVersionUID = 1L;
    private final String display;

    NotUtf8Exception(String display, CharacterCodingException cause) {
      super(display + " is not UTF-8", cause);
      this.display = display;
    }

    String display() {
      return display;
    }
  }

  private static String normal(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  @Override
  public Object findTemplateSource(String name) throws IOException {
    return source(name).orElse(null);
  }

  @Override
  public long getLastModified(Object templateSource) {
    return 0;
  }

  @Override
  public Reader getReader(Object templateSource, String encoding) {
    return new StringReader(((TemplateSource) templateSource).text());
  }

  @Override
  public void closeTemplateSource(Object templateSource) {
    // its text is in memory
  }
}
