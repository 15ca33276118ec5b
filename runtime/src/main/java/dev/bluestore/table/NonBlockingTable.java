package dev.bluestore.table;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.telemetry.Telemetry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table of a store for callers that do not wait. Its client, and the threads that fetch keys
 * for it, are made when they are first wanted. Thread-safe.
 */
public final class NonBlockingTable implements AutoCloseable {

  /** A fetch waits for the network nearly all of its time. */
  private static final int MOST_FETCHES = 16;

  private final Supplier<DynamoDbAsyncClient> client;
  private final Optional<SingleClient<DynamoDbAsyncClient>> single;
  private final boolean closesClient;
  private final String name;
  private final KeyNames keys;
  private final Endpoint endpoint;
  private final Duration deadline;
  private final Telemetry telemetry;
  private @Nullable Opened opened;
  private boolean closed;

  private record Opened(
      DynamoDbAsyncClient client, ThreadPoolExecutor fetching, DynamoTable table) {}

  /**
   * Of a table.
   *
   * @param like the store's other client, where it was passed in
   * @param given the client, where it was passed in; it is not closed
   * @param region overrides the SDK's own resolution
   * @param keys what the table calls its keys
   * @param endpoint where the client talks to
   * @param deadline of a call, all of its tries together
   */
  public static NonBlockingTable of(
      Optional<DynamoDbClient> like,
      Optional<DynamoDbAsyncClient> given,
      Optional<String> region,
      String name,
      KeyNames keys,
      Endpoint endpoint,
      Duration deadline,
      Telemetry telemetry) {
    Supplier<DynamoDbAsyncClient> open =
        () ->
            like.map(Connection::openNonBlocking)
                .orElseGet(() -> Connection.openNonBlocking(endpoint, region, deadline, telemetry));
    boolean own = like.isEmpty() && given.isEmpty();
    return new NonBlockingTable(
        () -> given.orElseGet(open),
        own
            ? Optional.of(Connection.singleNonBlocking(endpoint, region, deadline))
            : Optional.empty(),
        given.isEmpty(),
        name,
        keys,
        endpoint,
        deadline,
        telemetry);
  }

  private NonBlockingTable(
      Supplier<DynamoDbAsyncClient> client,
      Optional<SingleClient<DynamoDbAsyncClient>> single,
      boolean closesClient,
      String name,
      KeyNames keys,
      Endpoint endpoint,
      Duration deadline,
      Telemetry telemetry) {
    this.client = client;
    this.single = single;
    this.closesClient = closesClient;
    this.name = name;
    this.keys = keys;
    this.endpoint = endpoint;
    this.deadline = deadline;
    this.telemetry = telemetry;
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
      Transport transport = Transport.nonBlocking(made, single, fetching).observed(telemetry);
      there =
          new Opened(made, fetching, new DynamoTable(transport, name, keys, endpoint, deadline));
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
      single.ifPresent(SingleClient::close);
      if (closesClient) {
        there.client().close();
      }
      opened = null;
    }
  }
}
