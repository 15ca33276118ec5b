package dev.bluestore;

import dev.bluestore.error.OpenException;
import dev.bluestore.error.TransactionRefusedException;
import dev.bluestore.table.Async;
import dev.bluestore.table.BatchReads;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.telemetry.StoreOperation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A read of up to 100 entities of any classes as they are at one moment, which has not been sent
 * yet: {@code TransactGetItems}. It is sent again, after pauses with full jitter, where a write is
 * in its way. Immutable and thread-safe.
 */
public final class TransactionGet {

  private final EncryptedStore store;
  private final List<Key<?>> keys;
  private final Duration limit;

  TransactionGet(EncryptedStore store, List<Key<?>> keys, Duration limit) {
    this.store = store;
    this.keys = keys;
    this.limit = limit;
  }

  /** The same with another deadline; 5 seconds by default. */
  public TransactionGet within(Duration other) {
    return new TransactionGet(store, keys, other);
  }

  /**
   * Reads and opens the entities.
   *
   * @return those that there are, in the order of the keys
   * @throws TransactionRefusedException where writes were in its way until the deadline
   * @throws OpenException where one of them does not open; its address is the exception's
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
            StoreOperation.TRANSACTION_GET,
            () ->
                table
                    .transactions()
                    .get(keys.stream().map(key -> key.address().key()).toList(), limit)
                    .thenCompose(
                        items -> BatchGet.open(keys, new BatchReads.Read(items, Set.of()), table)));
  }
}
