package io.rolloutplaybook.output;

import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The folder that documents are put into, all of a run's or none.
 *
 * <p>Every file is first written and forced to disk under another name beside its target, then all
 * are moved into place, each move atomic. When anything fails, the files that were there before are
 * put back. Runs that write into the same folder at once take turns.
 */
public final class OutputFolder {
  /** Names of files, in up to two folders below this one: nothing that could lead out of it. */
  static final String FILE_NAME = "(?:[A-Za-z0-9-]+/){0,2}[A-Za-z0-9-]+\\.[a-z0-9]+";

  private static final String NEW = ".playbook-new";
  private static final String OLD = ".playbook-old";

  private final Path folder;
  private final String shown;

  /**
   * @param folder created when it does not exist
   * @param shown how messages name it, relative where possible, with forward slashes
   */
  public OutputFolder(Path folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /**
   * Puts the files into the folder and removes what earlier runs wrote and this one does not.
   *
   * @param files by file name: letters, digits and hyphens with one extension, and up to two such
   *     names with a slash each before it where it stands in folders below
   * @throws PlaybookException naming all files in the way, if {@code onEdited} is {@link
   *     OnEdited#FAIL}; nothing was changed
   * @throws IOException when the disk is full or access is denied; the files are as they were
   */
  public Committed commit(Map<String, OutputFile> files, OnEdited onEdited) throws IOException {
    for (String name : files.keySet()) {
      if (!name.matches(FILE_NAME)) {
        throw new IllegalArgumentException("file name " + name);
      }
    }
    try {
      Files.createDirectories(folder);
      FolderLock lock = FolderLock.acquire(folder);
      try (lock) {
        return commitLocked(new TreeMap<>(files), onEdited);
      }
    } catch (IOException e) {
      throw new IOException(
          "cannot write to " + shown + ", which is left as it was: " + reason(e), e);
    }
  }

  private Committed commitLocked(TreeMap<String, OutputFile> files, OnEdited onEdited)
      throws IOException {
    Manifest before = readManifest();
    Problems edited = new Problems();
    List<String> kept = new ArrayList<>();
    Manifest after = new Manifest();
    TreeMap<String, OutputFile> toWrite = new TreeMap<>();
    for (Map.Entry<String, OutputFile> file : files.entrySet()) {
      String name = file.getKey();
      boolean ours = isOurs(name, file.getValue(), before.sums(name));
      if (!ours && onEdited == OnEdited.KEEP) {
        kept.add(name);
        // still known under the sum that was written, so that it stays recognisable as edited
        before.sums(name).forEach(known -> after.add(name, known));
        continue;
      }
      if (!ours && onEdited == OnEdited.FAIL) {
        edited.add(inTheWay(name, !before.sums(name).isEmpty()));
      }
      toWrite.put(name, file.getValue());
      after.add(name, file.getValue().sum());
    }
    edited.throwIfErrors();

    List<String> stale = new ArrayList<>();
    for (String name : before.names()) {
      if (!files.containsKey(name)) {
        Optional<String> current = currentSum(name);
        if (current.isPresent() && before.sums(name).contains(current.get())) {
          stale.add(name);
        } else if (current.isPresent()) {
          kept.add(name);
        }
      }
    }
    replace(toWrite, stale, before, after);
    kept.sort(null);
    return new Committed(List.copyOf(toWrite.keySet()), kept, stale);
  }

  private void replace(
      TreeMap<String, OutputFile> files, List<String> stale, Manifest before, Manifest after)
      throws IOException {
    List<String> touched = new ArrayList<>(files.keySet());
    touched.addAll(stale);
    List<String> moved = new ArrayList<>();
    List<Path> created = createFolders(files.keySet());
    Manifest during = new Manifest();
    during.addAll(before);
    during.addAll(after);
    boolean done = false;
    try {
      for (Map.Entry<String, OutputFile> file : files.entrySet()) {
        write(file.getKey(), file.getValue().bytes());
      }
      for (String name : touched) {
        backUp(name);
      }
      backUp(Manifest.NAME);
      moved.add(Manifest.NAME);
      putManifest(during);
      for (String name : files.keySet()) {
        moved.add(name);
        move(name + NEW, name);
      }
      for (String name : stale) {
        moved.add(name);
        Files.delete(folder.resolve(name));
      }
      putManifest(after);
      for (Path parent : parents(files.keySet())) {
        force(parent);
      }
      force(folder);
      done = true;
    } finally {
      if (!done) {
        restore(moved);
      }
      touched.add(Manifest.NAME);
      for (String name : touched) {
        Files.deleteIfExists(folder.resolve(name + NEW));
        Files.deleteIfExists(folder.resolve(name + OLD));
      }
      for (Path empty : innermostFirst(done ? parents(stale) : created)) {
        deleteIfEmpty(empty);
      }
    }
  }

  /** The folders below this one that files stand in, each after the one that it stands in. */
  private List<Path> parents(Collection<String> names) {
    Set<Path> parents = new LinkedHashSet<>();
    for (String name : names) {
      for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        parents.add(folder.resolve(name.substring(0, slash)));
      }
    }
    return List.copyOf(parents);
  }

  private static List<Path> innermostFirst(List<Path> folders) {
    List<Path> reversed = new ArrayList<>(folders);
    Collections.reverse(reversed);
    return reversed;
  }

  /** Creates the folders below this one that are missing: all of them, or none. */
  private List<Path> createFolders(Collection<String> names) throws IOException {
    List<Path> created = new ArrayList<>();
    try {
      for (Path parent : parents(names)) {
        if (!Files.isDirectory(parent)) {
          Files.createDirectory(parent);
          created.add(parent);
        }
      }
    } catch (IOException e) {
      for (Path empty : innermostFirst(created)) {
        deleteIfEmpty(empty);
      }
      throw e;
    }
    return created;
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // somebody keeps files of their own in it
      return;
    }
  }

  /** Puts back what was there; a file that was not there before is taken away. */
  private void restore(List<String> moved) throws IOException {
    for (String name : moved) {
      if (Files.exists(folder.resolve(name + OLD), LinkOption.NOFOLLOW_LINKS)) {
        move(name + OLD, name);
      } else if (Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(folder.resolve(name));
      }
    }
  }

  private void putManifest(Manifest manifest) throws IOException {
    write(Manifest.NAME, manifest.toBytes());
    move(Manifest.NAME + NEW, Manifest.NAME);
  }

  /**
   * Writes the file beside its target, with the permissions that the target has or would get.
   * Created as any other file is, and not as a temporary file, which only its owner can read.
   */
  private void write(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name + NEW);
    Files.deleteIfExists(path);
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Path target = folder.resolve(name);
    PosixFileAttributeView now = posix(target);
    if (now != null && Files.isRegularFile(target)) {
      posix(path).setPermissions(now.readAttributes().permissions());
    }
  }

  private static PosixFileAttributeView posix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  /**
   * A second name for the file that is about to be replaced: no bytes are copied where possible.
   */
  private void backUp(String name) throws IOException {
    Path target = folder.resolve(name);
    Path backup = folder.resolve(name + OLD);
    Files.deleteIfExists(backup);
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.createLink(backup, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void move(String from, String to) throws IOException {
    Files.move(
        folder.resolve(from),
        folder.resolve(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forces the folder's entries to disk, where the system lets a folder be opened. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not; the files themselves have been forced
      return;
    }
  }

  private Manifest readManifest() throws IOException {
    try {
      return Manifest.parse(Files.readAllBytes(folder.resolve(Manifest.NAME)));
    } catch (NoSuchFileException e) {
      return new Manifest();
    }
  }

  /** Whether nobody would lose anything if the file were replaced. */
  private boolean isOurs(String name, OutputFile file, Set<String> known) throws IOException {
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isRegularFile(path)) {
      return false;
    }
    byte[] current = Files.readAllBytes(path);
    return file.holds(current) || known.contains(Manifest.sum(current));
  }

  /** The sum of what is there now; empty when nothing is. */
  private Optional<String> currentSum(String name) throws IOException {
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.isRegularFile(path) ? Manifest.sum(Files.readAllBytes(path)) : "not a file");
  }

  private Problem inTheWay(String name, boolean known) {
    String advice =
        "Move it or rename it, or add -Dplaybook.onEdited=keep to leave it as it is,"
            + " -Dplaybook.onEdited=overwrite to replace it.";
    return Problem.error(
        known ? "edited-file" : "foreign-file",
        SourceLocation.file(shown + "/" + name),
        known
            ? "this file was edited since it was generated and is not overwritten"
            : "this file was not written by the run before and is not overwritten",
        advice);
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException f) {
      return f.getFile() + ": " + inWords(f);
    }
    return String.valueOf(e.getMessage());
  }

  private static String inWords(FileSystemException e) {
    if (e.getReason() != null) {
      return e.getReason();
    } else if (e instanceof FileAlreadyExistsException) {
      return "a file of this name is in the way";
    } else if (e instanceof AccessDeniedException) {
      return "access is denied";
    } else if (e instanceof NoSuchFileException) {
      return "it cannot be made here";
    }
    return e.getClass().getSimpleName().replace("Exception", "");
  }
}
