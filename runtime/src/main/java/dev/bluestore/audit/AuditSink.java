package dev.bluestore.audit;

import java.io.IOException;
import java.util.List;

/**
 * Where events are kept. It is called by one thread at a time, in the order of a chain.
 *
 * <p>An implementation throws an {@link IOException} or a {@link
 * dev.bluestore.error.BlueStoreException} where it cannot keep events just now: it is then given
 * the same ones again. Whatever else it throws ends the log, and with it the store.
 */
public interface AuditSink extends AutoCloseable {

  /**
   * Keeps events, all of them or none. When it returns they are as safe as the sink makes them.
   * Events may come a second time after a failure; chain and sequence name each.
   *
   * @param events at least one, in order
   */
  void write(List<CryptoAuditEvent> events) throws IOException;

  /** Gives back what it holds. */
  @Override
  void close() throws IOException;
}
