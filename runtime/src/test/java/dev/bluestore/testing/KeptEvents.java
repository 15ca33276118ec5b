package dev.bluestore.testing;

import dev.bluestore.audit.AuditSink;
import dev.bluestore.audit.CryptoAuditEvent;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps events in memory, and refuses them while it is told to. */
public final class KeptEvents implements AuditSink {

  private final Queue<CryptoAuditEvent> events = new ConcurrentLinkedQueue<>();
  private volatile boolean down;
  private volatile boolean closed;

  /** Refuses events from now on, or takes them again. */
  public void down(boolean isDown) {
    down = isDown;
  }

  /** What was written so far. */
  public List<CryptoAuditEvent> events() {
    return List.copyOf(events);
  }

  /** What was written so far of an operation. */
  public List<CryptoAuditEvent> of(String operation) {
    return events.stream().filter(event -> event.operation().equals(operation)).toList();
  }

  /** The lines of what was written so far. */
  public List<String> lines() {
    return events.stream().map(CryptoAuditEvent::toJson).toList();
  }

  @Override
  public void write(List<CryptoAuditEvent> batch) throws IOException {
    if (down) {
      throw new IOException("no space left on device");
    }
    events.addAll(batch);
  }

  /** Whether its log has ended. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
