package dev.bluestore.table;

import dev.bluestore.endpoint.Endpoint;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The table of a store for callers that do not wait. Its client, and the threads that fetch keys
 * for it, are made when they are first wanted. Thread-safe.
 */
public final class NonBlockingTable implements AutoCloseable {

  /** A fetch waits for the network nearly all of its time. */
  private static final int MOST_FETCHES = 16;

  private final Supplier<DynamoDbAsyncClient> client;
  private final boolean closesClient;
  private final String name;
  private final Endpoint endpoint;
  private @Nullable Opened opened;
  private boolean closed;

  private record Opened(
      DynamoDbAsyncClient client, ThreadPoolExecutor fetching, DynamoTable table) {}

  /**
   * Of a table.
   *
   * @param client makes the client
   * @param closesClient whether the client is closed with this
   * @param endpoint where the client talks to, for messages
   */
  public NonBlockingTable(
      Supplier<DynamoDbAsyncClient> client, boolean closesClient, String name, Endpoint endpoint) {
    this.client = client;
    this.closesClient = closesClient;
    this.name = name;
    this.endpoint = endpoint;
  }

  /**
   * The table.
   *
   * @throws IllegalStateException where it was closed
   */
  public synchronized DynamoTable get() {
    if (closed) {
      throw new IllegalStateException("a store was used after it was closed");
    }
    Opened there = opened;
    if (there == null) {
      DynamoDbAsyncClient made = client.get();
      ThreadPoolExecutor fetching = fetching();
      Transport transport = Transport.nonBlocking(made, fetching);
      there = new Opened(made, fetching, new DynamoTable(transport, name, endpoint));
      opened = there;
    }
    return there.table();
  }

  private static ThreadPoolExecutor fetching() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST_FETCHES,
            MOST_FETCHES,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "bluestore-keys");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  @Override
  public synchronized void close() {
    closed = true;
    Opened there = opened;
    if (there != null) {
      there.fetching().shutdown();
      if (closesClient) {
        there.client().close();
      }
      opened = null;
    }
  }
}
