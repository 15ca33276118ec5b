package dev.bluestore.keys;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.KeyFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of local master keys: the current one is {@code umk.key}, a former one {@code
 * umk-<id>.key}, one that was retired {@code umk-<id>.retired}. Keys are written whole under
 * another name and then linked or moved into place, so that no reader sees half a key; a key that
 * was in place keeps a name for ever. Whoever succeeds a key holds a lock, of this process and of
 * the folder.
 */
final class KeyFolder {

  private static final String CURRENT = "umk.key";
  private static final String NEXT = "umk.next";
  private static final String LOCK = "umk.lock";
  private static final Pattern FORMER = Pattern.compile("umk-([A-Za-z0-9_-]{16})\\.key");
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final CryptoProvider crypto;
  private final Runnable beforeEachStep;

  KeyFolder(Path folder, CryptoProvider crypto) {
    this(folder, crypto, () -> {});
  }

  /** The same where something is done before each change of a file, such as to stop there. */
  KeyFolder(Path folder, CryptoProvider crypto, Runnable beforeEachStep) {
    this.folder = folder.toAbsolutePath();
    this.crypto = crypto;
    this.beforeEachStep = beforeEachStep;
  }

  KeyFile current() {
    return new KeyFile(folder.resolve(CURRENT));
  }

  private Path named(String umkId, String ending) {
    return folder.resolve("umk-" + umkId.substring(LocalUmk.PREFIX.length()) + ending);
  }

  /** What shows that keys have come or gone. */
  record State(@Nullable Object file, FileTime modified, FileTime folderModified) {}

  /** Empty where there is no current key to be seen. */
  Optional<State> state() {
    try {
      BasicFileAttributes file = Files.readAttributes(current().path(), BasicFileAttributes.class);
      FileTime folderModified = Files.getLastModifiedTime(folder);
      return Optional.of(new State(file.fileKey(), file.lastModifiedTime(), folderModified));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The current key, which the caller owns. */
  LocalUmk readCurrent() {
    return LocalUmk.of(crypto, current().read());
  }

  /**
   * The former keys, which the caller owns. They are read after the current one, so that a key that
   * is succeeded meanwhile is among them.
   */
  List<LocalUmk> readFormer() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> FORMER.matcher(Objects.requireNonNull(file.getFileName()).toString()))
          .filter(Matcher::matches)
          .map(name -> former(name.group(), LocalUmk.PREFIX + name.group(1)))
          .toList();
    } catch (IOException e) {
      throw new KeyFileException("expected to list the master keys in " + folder, e);
    }
  }

  private LocalUmk former(String name, String umkId) {
    LocalUmk read = LocalUmk.of(crypto, new KeyFile(folder.resolve(name)).read());
    if (!read.id().equals(umkId)) {
      read.close();
      throw new KeyFileException(
          "expected the former master key "
              + umkId
              + " at "
              + folder.resolve(name)
              + ", found another; put the right file back from your copy");
    }
    return read;
  }

  /** Makes a first key; false where there is one already, which is left as it is. */
  boolean create() {
    byte[] key = crypto.randomBytes(LocalUmk.BYTES);
    try {
      Files.createDirectories(folder, FOLDER_MODE);
      Path temporary = Files.createTempFile(folder, "umk-", ".new", FILE_MODE);
      try {
        write(temporary, key);
        return link(current().path(), temporary);
      } finally {
        Files.delete(temporary);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw unwritable(e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Has a new key succeed the current one, which becomes a former one.
   *
   * @return whether it did; false where the current one is not the expected one, but its successor
   */
  boolean rotate(String expected) {
    return locked(
        () -> {
          try (LocalUmk current = readCurrent()) {
            if (!current.id().equals(expected)) {
              return false;
            }
          }
          beforeEachStep.run();
          link(named(expected, ".key"), current().path());
          Path next = folder.resolve(NEXT);
          beforeEachStep.run();
          Files.deleteIfExists(next);
          beforeEachStep.run();
          Files.createFile(next, FILE_MODE);
          byte[] key = crypto.randomBytes(LocalUmk.BYTES);
          try {
            beforeEachStep.run();
            write(next, key);
          } finally {
            Arrays.fill(key, (byte) 0);
          }
          beforeEachStep.run();
          move(next, current().path());
          return true;
        });
  }

  /**
   * Puts a former key aside, where nothing reads it any more.
   *
   * @return whether there was one
   */
  boolean retire(String umkId) {
    return locked(
        () -> {
          KeyFile former = new KeyFile(named(umkId, ".key"));
          if (former.exists()) {
            beforeEachStep.run();
            move(former.path(), named(umkId, ".retired"));
            return true;
          }
          return false;
        });
  }

  private interface Work {
    boolean run() throws IOException;
  }

  /** A lock of a file is one of the whole process, so threads wait for each other first. */
  private boolean locked(Work work) {
    synchronized (KeyFolder.class) {
      try (FileChannel file =
              FileChannel.open(
                  folder.resolve(LOCK),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  FILE_MODE);
          FileLock lock = file.lock()) {
        return lock.isValid() && work.run();
      } catch (IOException | UnsupportedOperationException e) {
        throw unwritable(e);
      }
    }
  }

  private static void write(Path file, byte[] key) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(key);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Gives a file a further name; false where something has it. */
  private boolean link(Path name, Path file) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    syncFolder();
    return true;
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder();
  }

  private void syncFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private KeyFileException unwritable(Exception e) {
    return new KeyFileException(
        "expected a folder with POSIX permissions that can be written for the master key, found "
            + folder
            + "; make it writable for this user, or name another one in BLUE_KEYS_DIR",
        e);
  }
}
