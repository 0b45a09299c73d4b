package io.rolloutplaybook.theme;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.yaml.Fields;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the logo and checks that it is an image that every format can show. */
final class LogoReader {
  private static final long MAX_BYTES = 2L * 1024 * 1024;
  private static final int MAX_PIXELS = 4_000;
  private static final int MIN_HEIGHT = 5;
  private static final double DEFAULT_HEIGHT = 13;

  private final ThemeFolder folder;
  private final Problems problems;

  LogoReader(ThemeFolder folder) {
    this.folder = folder;
    this.problems = folder.problems();
  }

  Optional<Theme.Logo> read(Optional<Fields> section, Theme.Page page) {
    return section.flatMap(fields -> read(fields, page));
  }

  private Optional<Theme.Logo> read(Fields fields, Theme.Page page) {
    fields.require("file", "logo.png").require("alternative", "Northwind Instruments");
    Optional<YamlScalar> name = fields.scalar("file");
    double height = ThemeSection.number(fields, "height", MIN_HEIGHT, 60).orElse(DEFAULT_HEIGHT);
    Optional<String> alternative = fields.text("alternative");
    fields.done();
    Optional<Path> file = name.flatMap(n -> folder.find(n, MAX_BYTES));
    if (file.isEmpty() || alternative.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = ThemeFolder.read(file.get());
    Optional<ImageFormat> size = ImageFormat.of(bytes);
    if (size.isEmpty()) {
      problems.error(
          "bad-image",
          name.get().at(),
          "`" + name.get().text() + "` is neither a PNG nor a JPEG image",
          "Export the logo as PNG, four times as high as it stands on the page.");
      return Optional.empty();
    }
    Optional<String> fault = ImageFault.of(bytes);
    if (fault.isPresent()) {
      problems.error(
          "bad-image",
          name.get().at(),
          "`" + name.get().text() + "` " + fault.get(),
          "Export the logo once more, as PNG.");
      return Optional.empty();
    }
    if (size.get().width() > MAX_PIXELS || size.get().height() > MAX_PIXELS) {
      problems.error(
          "too-large",
          name.get().at(),
          "`" + name.get().text() + "` has " + size.get() + " pixels, more than " + MAX_PIXELS,
          "Save it with at most " + MAX_PIXELS + " pixels on a side.");
      return Optional.empty();
    }
    double width = height * size.get().width() / size.get().height();
    double room = page.width() - 2 * page.margin();
    if (width > room) {
      int fitting = (int) Math.floor(height * room / width);
      problems.error(
          "too-wide",
          name.get().at(),
          "at a height of "
              + Math.round(height)
              + " mm the logo is "
              + Math.round(width)
              + " mm wide, and the page has room for "
              + Math.round(room),
          fitting >= MIN_HEIGHT
              ? "Lower its height to " + fitting + "."
              : "Use a version of it that is less wide for its height.");
      return Optional.empty();
    }
    return Optional.of(
        new Theme.Logo(bytes, file.get().getFileName().toString(), height, alternative.get()));
  }
}
