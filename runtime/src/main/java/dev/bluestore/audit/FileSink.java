package dev.bluestore.audit;

import dev.bluestore.error.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events as lines of a file of mode 0600. Processes can share it: each has a lock on a file
 * beside it, {@code audit.jsonl.lock}, for the time of a batch. A file that is full is renamed to
 * its name and the time, {@code audit.jsonl.20261122T103800.123456789Z}, and never removed.
 * Thread-safe.
 */
public final class FileSink implements AuditSink {

  /** The size that a file is full at by default, in bytes. */
  public static final long USUAL_BYTES = 64L << 20;

  private static final FileAttribute<?> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final DateTimeFormatter ROTATED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

  /** A lock of a file is the process's, not the thread's. */
  private static final ConcurrentMap<Path, Object> MONITORS = new ConcurrentHashMap<>();

  private final Path path;
  private final long mostBytes;
  private final FileSync sync;
  private final Object monitor;
  private final FileChannel locked;
  private @Nullable FileChannel channel;
  private @Nullable Object fileKey;

  /**
   * Opens the file, and makes it and its folder where there is none.
   *
   * @param mostBytes the size that it is full at, in bytes
   * @throws ConfigurationException where it cannot be opened
   */
  public FileSink(Path file, long mostBytes, FileSync sync) {
    this.mostBytes = mostBytes;
    this.sync = sync;
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, FOLDER_MODE);
      }
      this.path = folder.toRealPath().resolve(Objects.requireNonNull(file.getFileName()));
      this.monitor = MONITORS.computeIfAbsent(path, each -> new Object());
      synchronized (monitor) {
        this.locked = channel(path.resolveSibling(path.getFileName() + ".lock"));
        open();
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new ConfigurationException(
          "expected a file for the audit log that can be written, found "
              + file
              + "; name another one in BLUE_AUDIT_FILE",
          e);
    }
  }

  /** Where the events are. */
  public Path path() {
    return path;
  }

  @Override
  public void write(List<CryptoAuditEvent> events) throws IOException {
    StringBuilder lines = new StringBuilder(AuditJson.USUAL_LENGTH * events.size());
    for (CryptoAuditEvent event : events) {
      AuditJson.write(event, lines);
      lines.append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.ISO_8859_1); // they are ASCII
    synchronized (monitor) {
      FileLock lock = locked.lock();
      try {
        FileChannel to = current();
        if (to.size() > 0 && to.size() + bytes.length > mostBytes) {
          to = rotate(to);
        }
        append(to, bytes);
      } finally {
        lock.release();
      }
    }
  }

  /** Another process may have renamed the file, or somebody removed it. */
  private FileChannel current() throws IOException {
    FileChannel there = channel;
    return there != null && there.isOpen() && fileKey != null && fileKey.equals(keyOf(path))
        ? there
        : open();
  }

  private static @Nullable Object keyOf(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private FileChannel open() throws IOException {
    closeChannel();
    FileChannel made = channel(path);
    channel = made;
    fileKey = keyOf(path);
    return made;
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        FILE_MODE);
  }

  private FileChannel rotate(FileChannel full) throws IOException {
    full.force(true);
    Path target = rotated();
    while (Files.exists(target)) {
      target = rotated();
    }
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    return open();
  }

  private Path rotated() {
    return path.resolveSibling(path.getFileName() + "." + ROTATED.format(Instant.now()));
  }

  /** Appends all or nothing; a line that a crash has cut off is ended first. */
  private void append(FileChannel to, byte[] bytes) throws IOException {
    long size = to.size();
    boolean done = false;
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      long at = size;
      if (isTorn(to, size)) {
        at += to.write(ByteBuffer.wrap(new byte[] {'\n'}), at);
      }
      while (buffer.hasRemaining()) {
        at += to.write(buffer, at);
      }
      if (sync == FileSync.BATCH) {
        to.force(false);
      }
      done = true;
    } finally {
      if (!done && to.isOpen()) {
        to.truncate(size);
      }
    }
  }

  private static boolean isTorn(FileChannel file, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return size > 0 && file.read(last, size - 1) == 1 && last.get(0) != '\n';
  }

  @Override
  public void close() throws IOException {
    synchronized (monitor) {
      FileChannel open = channel;
      if (open != null && open.isOpen()) {
        open.force(true);
      }
      closeChannel();
      locked.close();
    }
  }

  private void closeChannel() throws IOException {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }
}
