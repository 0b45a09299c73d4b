package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.problem.Suggestion;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the font families: one of the bundled ones by its name, or the user's own files. */
final class FontReader {
  private static final long MAX_BYTES = 32L * 1024 * 1024;

  /** The first four bytes of a TrueType file. */
  private static final byte[] TRUETYPE = {0, 1, 0, 0};

  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};

  /** The bundled families by the name that every machine has and by their own. */
  private static final Map<String, Theme.FontFamily> BUNDLED =
      new TreeMap<>(
          Map.of(
              "Arial", bundled("Arial", "Sans"),
              "Liberation Sans", bundled("Arial", "Sans"),
              "Times New Roman", bundled("Times New Roman", "Serif"),
              "Liberation Serif", bundled("Times New Roman", "Serif"),
              "Courier New", bundled("Courier New", "Mono"),
              "Liberation Mono", bundled("Courier New", "Mono")));

  private final ThemeSection section;
  private final ThemeFolder folder;

  FontReader(ThemeSection section, ThemeFolder folder) {
    this.section = section;
    this.folder = folder;
  }

  Theme.Fonts read() {
    Theme.Fonts fonts = new Theme.Fonts(family("body"), family("spoken"), family("code"));
    section.done();
    return fonts;
  }

  private Theme.FontFamily family(String key) {
    return section.get(
        fields -> {
          Optional<YamlNode> node = fields.node(key);
          return node.isPresent() && node.get() instanceof YamlMapping
              ? fields.mapping(key, "`" + key + "`").flatMap(this::own)
              : fields.scalar(key).flatMap(this::named);
        });
  }

  private Optional<Theme.FontFamily> named(YamlScalar name) {
    Optional<Theme.FontFamily> family = Optional.ofNullable(BUNDLED.get(name.text()));
    if (family.isEmpty()) {
      section.error(
          "unknown-font",
          name.at(),
          "there is no font `" + name.text() + "` at hand",
          Suggestion.advice(
              name.text(),
              BUNDLED.keySet(),
              "Use Arial, Times New Roman or Courier New, or name your own files:"
                  + " {name: "
                  + name.text()
                  + ", regular: fonts/regular.ttf, bold: fonts/bold.ttf}."));
    }
    return family;
  }

  /** A family of the user's files. The slanted faces may be left out. */
  private Optional<Theme.FontFamily> own(Fields fields) {
    Optional<String> name = fields.require("name", "Inter").text("name");
    Optional<Theme.FontFile> regular =
        file(fields.require("regular", "fonts/regular.ttf"), "regular");
    Optional<Theme.FontFile> bold = file(fields.require("bold", "fonts/bold.ttf"), "bold");
    Optional<Theme.FontFile> italic = file(fields, "italic");
    Optional<Theme.FontFile> boldItalic = file(fields, "bold-italic");
    fields.done();
    if (name.isEmpty() || regular.isEmpty() || bold.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Theme.FontFamily(
            name.get(),
            regular.get(),
            bold.get(),
            italic.orElse(regular.get()),
            boldItalic.orElse(bold.get())));
  }

  private Optional<Theme.FontFile> file(Fields fields, String key) {
    Optional<YamlScalar> name = fields.scalar(key);
    Optional<Path> file = name.flatMap(n -> folder.find(n, MAX_BYTES));
    if (file.isEmpty() || !isTrueType(file.get(), name.get())) {
      return Optional.empty();
    }
    Optional<String> fault = FontFault.of(ThemeFolder.read(file.get()));
    if (fault.isPresent()) {
      section.error(
          "bad-font",
          name.get().at(),
          "`" + name.get().text() + "` " + fault.get(),
          "Take the file from where the font comes from, or use another font.");
      return Optional.empty();
    }
    return Optional.of(new Theme.FontFile(file.get().toString(), false));
  }

  private boolean isTrueType(Path file, YamlScalar name) {
    byte[] start = start(file);
    if (Arrays.equals(start, TRUETYPE) || Arrays.equals(start, TRUE)) {
      return true;
    }
    SourceLocation at = name.at();
    boolean postScript = Arrays.equals(start, new byte[] {'O', 'T', 'T', 'O'});
    section.error(
        "bad-font",
        at,
        "`" + name.text() + "` is not a TrueType font",
        postScript
            ? "It has PostScript outlines (.otf): use the family's .ttf files."
            : "Use the family's .ttf files.");
    return false;
  }

  private static byte[] start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(TRUETYPE.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Theme.FontFamily bundled(String name, String file) {
    String path = "/liberation/Liberation" + file + "-";
    return new Theme.FontFamily(
        name,
        new Theme.FontFile(path + "Regular.ttf", true),
        new Theme.FontFile(path + "Bold.ttf", true),
        new Theme.FontFile(path + "Italic.ttf", true),
        new Theme.FontFile(path + "BoldItalic.ttf", true));
  }
}
