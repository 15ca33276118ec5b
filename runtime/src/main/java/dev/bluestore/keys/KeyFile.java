package dev.bluestore.keys;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.KeyFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * The file of the local master key. It is written whole under another name and then linked into
 * place, which fails where a key is there already: no reader sees half a key, no writer replaces
 * one.
 */
final class KeyFile {

  private static final String NAME = "umk.key";
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path folder;
  private final Path path;

  KeyFile(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.path = this.folder.resolve(NAME);
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The 32 bytes of the key, which the caller owns. */
  byte[] read() {
    requirePrivateFile();
    ByteBuffer key = ByteBuffer.allocate(LocalUmk.BYTES + 1);
    try (FileChannel channel = FileChannel.open(path, READ)) {
      int read;
      do {
        read = channel.read(key);
      } while (read > 0);
      long size = channel.size();
      if (size != LocalUmk.BYTES || key.position() != LocalUmk.BYTES) {
        throw new KeyFileException(
            "expected a master key of 32 raw bytes at "
                + path
                + ", found "
                + size
                + " bytes; put the right file back from your copy");
      }
      return Arrays.copyOf(key.array(), LocalUmk.BYTES);
    } catch (IOException e) {
      throw new KeyFileException("expected to read the master key at " + path, e);
    } finally {
      Arrays.fill(key.array(), (byte) 0);
    }
  }

  /** Makes a key; false where there is one already, which is left as it is. */
  boolean create() {
    byte[] key = CryptoProvider.current().randomBytes(LocalUmk.BYTES);
    try {
      Files.createDirectories(folder, FOLDER_MODE);
      Path temporary = Files.createTempFile(folder, "umk-", ".new", FILE_MODE);
      try {
        write(temporary, key);
        return link(temporary);
      } finally {
        Files.delete(temporary);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new KeyFileException(
          "expected a folder with POSIX permissions that can be written for the master key, found "
              + folder
              + "; make it writable for this user, or name another one in BLUE_KEYS_DIR",
          e);
    } finally {
      Arrays.fill(key, (byte) 0);
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

  private boolean link(Path temporary) throws IOException {
    try {
      Files.createLink(path, temporary);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
    return true;
  }

  private void requirePrivateFile() {
    PosixFileAttributes found = attributes();
    if (found.isSymbolicLink()) {
      throw new KeyFileException(
          "expected the master key itself at "
              + path
              + ", found a symbolic link; point BLUE_KEYS_DIR at the folder it leads to");
    }
    if (!found.isRegularFile()) {
      throw new KeyFileException(
          "expected a regular file at " + path + ", found something else; move it away");
    }
    if (!OWNER_ONLY.containsAll(found.permissions())) {
      throw new KeyFileException(
          "expected a master key that its owner alone can read at "
              + path
              + ", found mode "
              + PosixFilePermissions.toString(found.permissions())
              + "; run chmod 600 on it, and rotate it if others may have read it");
    }
  }

  private PosixFileAttributes attributes() {
    try {
      return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw new KeyFileException(
          "expected a master key at "
              + path
              + ", found none; restore it from your copy, name its folder in BLUE_KEYS_DIR, or"
              + " make a first one with LocalFileKeyProvider.create",
          e);
    } catch (IOException | UnsupportedOperationException e) {
      throw new KeyFileException("expected to read the permissions of " + path, e);
    }
  }
}
