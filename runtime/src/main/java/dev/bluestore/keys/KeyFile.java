package dev.bluestore.keys;

import dev.bluestore.error.KeyFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** A file with a local master key, which its owner alone may read. */
record KeyFile(Path path) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

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
