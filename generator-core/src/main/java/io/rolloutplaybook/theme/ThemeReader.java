package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.YamlNode.YamlMapping;
import io.rolloutplaybook.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads a theme. The default theme is a file of the same shape; what the user's file does not say
 * is taken from it, key by key.
 */
public final class ThemeReader {
  private static final String DEFAULT = "/io/rolloutplaybook/theme.yaml";

  /** Width and height of a portrait page in millimetres. */
  private static final Map<String, double[]> SIZES =
      Map.of("A4", new double[] {210, 297}, "Letter", new double[] {215.9, 279.4});

  private ThemeReader() {}

  /** The default look. */
  public static Theme standard() {
    Problems problems = new Problems();
    Theme theme =
        new Reading(defaults(), nothing(SourceLocation.file(DEFAULT)), Path.of(""), problems)
            .theme();
    if (!problems.toList().isEmpty()) {
      throw new IllegalStateException("the default theme: " + problems.toList());
    }
    return theme;
  }

  /**
   * The look that a file describes.
   *
   * @param shown how problems name the file
   * @param file its folder holds the logo and the fonts that it names
   * @param problems receives what is wrong; the theme then has the default for it
   * @throws IOException when the file, its logo or one of its fonts exists and cannot be read
   */
  public static Theme read(String shown, Path file, Problems problems) throws IOException {
    YamlMapping mapping =
        YamlReader.read(shown, Files.readAllBytes(file), problems)
            .orElse(nothing(SourceLocation.file(shown)));
    try {
      return new Reading(defaults(), mapping, file.toAbsolutePath().getParent(), problems).theme();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static YamlMapping nothing(SourceLocation at) {
    return new YamlMapping(at, List.of());
  }

  private static YamlMapping defaults() {
    Problems problems = new Problems();
    try (InputStream in = ThemeReader.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("the default templates are not on the class path");
      }
      return YamlReader.read(DEFAULT, in.readAllBytes(), problems)
          .orElseThrow(() -> new IllegalStateException("the default theme: " + problems.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file being read. */
  private record Reading(YamlMapping defaults, YamlMapping own, Path folder, Problems problems) {
    Theme theme() {
      ThemeSection root = ThemeSection.root(own, defaults, problems);
      ThemeFolder files = new ThemeFolder(folder, problems);
      ThemeSection colours = root.section("colours");
      ThemeSection fonts = root.section("fonts");
      Theme.Page page = page(root.section("page"));
      Theme theme =
          new Theme(
              new ColourReader(colours).read(),
              new FontReader(fonts, files).read(),
              new LogoReader(files).read(root.optionalSection("logo"), page),
              page,
              running(root.section("header")),
              running(root.section("footer")),
              cover(root.section("cover")),
              tables(root.section("tables")),
              new FormatReader(root.section("formats")).read());
      root.done();
      return theme;
    }
  }

  private static Theme.Page page(ThemeSection section) {
    double[] size = section.get(f -> f.choice("size", SIZES));
    Theme.Page page =
        new Theme.Page(
            size[0],
            size[1],
            section.number("margin", 10, 60),
            section.number("landscape-margin", 10, 60));
    section.done();
    return page;
  }

  private static Theme.RunningText running(ThemeSection section) {
    Theme.RunningText text =
        new Theme.RunningText(
            RunningTextCheck.read(section, "left"), RunningTextCheck.read(section, "right"));
    section.done();
    return text;
  }

  private static Theme.Cover cover(ThemeSection section) {
    Theme.Cover cover = new Theme.Cover(section.flag("show"), section.flag("rule"));
    section.done();
    return cover;
  }

  private static Theme.Tables tables(ThemeSection section) {
    Theme.Tables tables = new Theme.Tables(section.flag("head-ground"), section.flag("stripes"));
    section.done();
    return tables;
  }
}
