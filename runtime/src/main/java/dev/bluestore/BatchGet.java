package dev.bluestore;

import dev.bluestore.error.OpenException;
import dev.bluestore.error.RequestFailedException;
import dev.bluestore.table.Async;
import dev.bluestore.table.BatchReads;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.telemetry.StoreOperation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A read of any number of entities by their keys, of any classes, which has not been sent yet:
 * {@code BatchGetItem} in as many requests as it takes, each of up to 100 keys. What DynamoDB
 * leaves over of one, since it throttles or the answer has 16 MB, is asked for again after pauses
 * with full jitter. Immutable and thread-safe.
 */
public final class BatchGet {

  private static final int OPENED_AT_ONCE = 4;

  private final EncryptedStore store;
  private final List<Key<?>> keys;
  private final boolean consistent;
  private final Duration limit;

  BatchGet(EncryptedStore store, List<Key<?>> keys, boolean consistent, Duration limit) {
    this.store = store;
    this.keys = keys;
    this.consistent = consistent;
    this.limit = limit;
  }

  /** The same, read eventually consistently: at half the cost, and possibly a little old. */
  public BatchGet eventuallyConsistent() {
    return new BatchGet(store, keys, false, limit);
  }

  /** The same with another deadline for what one request leaves over; 5 seconds by default. */
  public BatchGet within(Duration other) {
    return new BatchGet(store, keys, consistent, other);
  }

  /**
   * Reads and opens the entities.
   *
   * @return those that there are, in the order of the keys; and the keys that DynamoDB did not come
   *     to before the deadline
   * @throws OpenException where one of them does not open; its address is the exception's
   * @throws RequestFailedException where DynamoDB refuses a request
   */
  public Entities read() {
    return Async.await(read(store.table()));
  }

  /** The same without a thread that waits. */
  public CompletableFuture<Entities> readAsync() {
    return read(store.nonBlockingTable());
  }

  private CompletableFuture<Entities> read(DynamoTable table) {
    return store
        .telemetry()
        .operation(
            StoreOperation.BATCH_GET,
            () ->
                table
                    .batchReads()
                    .get(keys.stream().map(key -> key.address().key()).toList(), consistent, limit)
                    .thenCompose(read -> open(keys, read, table)));
  }

  /** Opens what was read of some keys, each once. */
  static CompletableFuture<Entities> open(
      List<Key<?>> keys, BatchReads.Read read, DynamoTable table) {
    Map<Key<?>, Map<String, AttributeValue>> found = new LinkedHashMap<>();
    Set<Key<?>> left = new LinkedHashSet<>();
    for (Key<?> key : keys) {
      @Nullable Map<String, AttributeValue> item = read.items().get(key.address().key());
      if (item != null) {
        found.putIfAbsent(key, item);
      } else if (read.left().contains(key.address().key())) {
        left.add(key);
      }
    }
    BulkOpenAudit opens = new BulkOpenAudit();
    return Async
        .<Map.Entry<Key<?>, Map<String, AttributeValue>>, Optional<Entities.Entry<?>>>forEach(
            List.copyOf(found.entrySet()),
            OPENED_AT_ONCE,
            each -> open(each.getKey(), each.getValue(), table, opens))
        .whenComplete((entries, failure) -> opens.end())
        .thenApply(
            entries -> new Entities(entries.stream().flatMap(Optional::stream).toList(), left));
  }

  private static <T> CompletableFuture<Optional<Entities.Entry<?>>> open(
      Key<T> key, Map<String, AttributeValue> item, DynamoTable table, OpenAudit audit) {
    return key.sealer()
        .openLatest(key, item, table.transport(), audit)
        .thenApply(found -> found.map(entity -> new Entities.Entry<>(key, entity)));
  }
}
