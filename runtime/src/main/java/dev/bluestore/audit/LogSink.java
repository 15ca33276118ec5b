package dev.bluestore.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to the SLF4J logger {@code bluestore.audit}, at the level INFO, a line of JSON each.
 * Where SLF4J has no binding, or the logger is off, a file takes over, as long as that is so. Not
 * thread-safe.
 */
public final class LogSink implements AuditSink {

  /** The logger of events. */
  public static final String LOGGER = "bluestore.audit";

  private static final Logger EVENTS = LoggerFactory.getLogger(LOGGER);
  private static final Logger LOG = LoggerFactory.getLogger(LogSink.class);

  /** Once for a process, however many stores it opens. */
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private final Supplier<FileSink> file;
  private @Nullable FileSink opened;

  /**
   * Over a file, which is opened at once where it is needed from the start.
   *
   * @throws dev.bluestore.error.ConfigurationException where that cannot be
   */
  public LogSink(Supplier<FileSink> file) {
    this.file = file;
    if (!EVENTS.isInfoEnabled()) {
      fallBack();
    }
  }

  private FileSink fallBack() {
    FileSink there = opened;
    if (there == null) {
      there = file.get();
      opened = there;
      if (TOLD.compareAndSet(false, true)) {
        tell(there.path());
      }
    }
    return there;
  }

  /**
   * Where SLF4J says nothing, the JDK's own logging does, on the console unless it is told not to.
   */
  private static void tell(Path path) {
    if (LOG.isWarnEnabled()) {
      LOG.warn("The logger {} is off: the audit log is written to {}", LOGGER, path);
    } else {
      System.getLogger(LogSink.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "The logger {0} is off: the audit log is written to {1}",
              LOGGER,
              path);
    }
  }

  @Override
  public void write(List<CryptoAuditEvent> events) throws IOException {
    if (EVENTS.isInfoEnabled()) {
      events.forEach(event -> EVENTS.info("{}", event.toJson()));
    } else {
      fallBack().write(events);
    }
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }
}
