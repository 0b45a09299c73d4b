package io.rolloutplaybook;

import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.SourceLocation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The JSON Schema of definitions, for editors, as a file in the user's folder. */
final class SchemaFile {
  static final String NAME = "rollout.schema.json";

  /** What tells a schema that was written here from a file of somebody's own. */
  private static final String MARK = "\"urn:rolloutplaybook:definition:";

  private final Path file;

  SchemaFile(Path file) {
    this.file = file;
  }

  /** Puts it in place in one step; that of another release is replaced. */
  void write() throws IOException {
    if (Files.exists(file) && !isOurs()) {
      throw new PlaybookException(
          Problem.error(
              "foreign-file",
              SourceLocation.file(file.getFileName().toString()),
              "there is something else of this name, which is not overwritten",
              "Move it or rename it, or name another file with -Dplaybook.schema=FILE."));
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path complete = folder.resolve(file.getFileName() + ".playbook-new");
    try {
      Files.write(complete, content());
      Files.move(
          complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(complete);
    }
  }

  private boolean isOurs() throws IOException {
    return Files.isRegularFile(file)
        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
  }

  private static byte[] content() throws IOException {
    try (InputStream in = SchemaFile.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new FileNotFoundException(NAME);
      }
      return in.readAllBytes();
    }
  }
}
