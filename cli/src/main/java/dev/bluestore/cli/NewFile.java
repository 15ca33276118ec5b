package dev.bluestore.cli;

import dev.bluestore.error.ConfigurationException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new file of lines, of mode 0600, that takes its name when it is whole. Closed before, it leaves
 * nothing behind. Thread-safe.
 */
final class NewFile implements AutoCloseable {

  private final Path path;
  private final Path temporary;
  private final FileChannel channel;
  private final BufferedWriter out;

  private NewFile(Path path, Path temporary, FileChannel channel) {
    this.path = path;
    this.temporary = temporary;
    this.channel = channel;
    this.out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
  }

  /**
   * Begins a file.
   *
   * @throws ConfigurationException where there is one, or none can be made
   */
  static NewFile at(Path path) {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(path, null);
    }
    Path temporary = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
    try {
      return new NewFile(
          path,
          temporary,
          FileChannel.open(
              temporary,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    } catch (IOException e) {
      throw new ConfigurationException(
          "expected to make a file at "
              + path
              + ", found that its folder lets nobody ("
              + e.getClass().getSimpleName()
              + "); name another one",
          e);
    }
  }

  private static ConfigurationException exists(Path path, @Nullable Throwable cause) {
    return new ConfigurationException(
        "expected no file at " + path + ", found one; name a new one, or move it away", cause);
  }

  synchronized void append(String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends the file, and gives it its name.
   *
   * @throws ConfigurationException where somebody has made one of that name in the meantime
   */
  synchronized void keep() {
    try {
      out.flush();
      channel.force(true);
      // Unlike a rename, a second link never takes the place of a file that is there.
      Files.createLink(path, temporary);
    } catch (FileAlreadyExistsException e) {
      throw exists(path, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try (out) {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
