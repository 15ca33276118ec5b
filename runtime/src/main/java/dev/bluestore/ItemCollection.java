package dev.bluestore;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import dev.bluestore.table.PassingKeys;
import dev.bluestore.table.SortCondition;
import dev.bluestore.telemetry.StoreOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything in a partition, whichever entities it is of: what DynamoDB calls an item collection.
 * It has not been read yet. Immutable and thread-safe.
 */
public final class ItemCollection {

  private final EncryptedStore store;
  private final PartitionAddress partition;
  private final boolean consistent;

  ItemCollection(EncryptedStore store, PartitionAddress partition, boolean consistent) {
    this.store = store;
    this.partition = partition;
    this.consistent = consistent;
  }

  /** The same, read eventually consistently: at half the cost, and possibly a little old. */
  public ItemCollection eventuallyConsistent() {
    return new ItemCollection(store, partition, false);
  }

  /**
   * Reads it by one query, a page of 1 MB after another, and keeps all of it in memory. The records
   * of data keys come with it, so that nothing else is read to open what is in it.
   *
   * @throws BlueStoreException where a request fails; items are opened later
   */
  public CollectedItems read() {
    return Async.await(read(store.table()));
  }

  /** The same without a thread that waits. */
  public CompletableFuture<CollectedItems> readAsync() {
    return read(store.nonBlockingTable());
  }

  EncryptedStore store() {
    return store;
  }

  /** For an exception that is about all of it. */
  ItemKey key() {
    return partition.key();
  }

  CompletableFuture<CollectedItems> read(DynamoTable table) {
    return store.telemetry().operation(StoreOperation.COLLECTION, () -> readAll(table));
  }

  private CompletableFuture<CollectedItems> readAll(DynamoTable table) {
    record Read(@Nullable Map<String, AttributeValue> after, boolean ended) {}
    Pages pages = table.pages(partition.key(), SortCondition.everything(consistent));
    List<Map<String, AttributeValue>> rows = Collections.synchronizedList(new ArrayList<>());
    return Async.repeat(
            new Read(null, false),
            Read::ended,
            so ->
                pages
                    .next(so.after(), rows.size())
                    .thenApply(
                        page -> {
                          rows.addAll(page.rows());
                          return new Read(page.last().orElse(null), page.last().isEmpty());
                        }))
        .thenCompose(end -> new PassingKeys(store.keys(), partition, rows).open(table.transport()))
        .thenApply(
            opened ->
                new CollectedItems(
                    store,
                    partition,
                    rows.stream()
                        .filter(row -> !PassingKeys.isRecord(row) && !ChunkKey.isChunk(row))
                        .toList()));
  }
}
