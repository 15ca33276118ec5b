package dev.bluestore.table;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A client of DynamoDB that sends each request once, beside the one that tries again. Its
 * connections are its own, so it is made when a write first wants it. Thread-safe.
 *
 * @param <C> of requests that are waited for, or the other one
 */
public final class SingleClient<C extends SdkAutoCloseable> implements AutoCloseable {

  private final Supplier<C> open;
  private @Nullable C opened;
  private boolean closed;

  SingleClient(Supplier<C> open) {
    this.open = open;
  }

  /**
   * The client.
   *
   * @throws IllegalStateException where it was closed
   */
  synchronized C get() {
    if (closed) {
      throw new IllegalStateException("a store was used after it was closed");
    }
    C there = opened;
    if (there == null) {
      there = open.get();
      opened = there;
    }
    return there;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
