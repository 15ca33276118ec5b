package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.Async;
import dev.bluestore.table.BatchReads;
import dev.bluestore.table.BatchWrites;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Transport;
import dev.bluestore.telemetry.StoreOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Any number of writes of any classes, which need not be done together: {@code BatchWriteItem} in
 * as many requests as it takes, each of up to 25 items and 16 MB. What DynamoDB leaves over of one
 * is sent again, with the same bytes, after pauses with full jitter. Several writes of one item are
 * done in their order. Entities of chunked classes go in requests of their own, however large they
 * are, and leave no chunk of what they replace. Not thread-safe.
 *
 * <pre>{@code
 * BatchResult result =
 *     store.batch().put(perspectives.items(), p).put(claims.items(), c).delete(refs.key(…)).write();
 * }</pre>
 */
public final class Batch {

  private static final int SEALED_AT_ONCE = 4;

  private final EncryptedStore store;
  private final List<Operation> operations;
  private Duration limit = BatchReads.USUAL_LIMIT;

  Batch(EncryptedStore store) {
    this(store, List.of());
  }

  private Batch(EncryptedStore store, List<Operation> operations) {
    this.store = store;
    this.operations = new ArrayList<>(operations);
  }

  private sealed interface Operation {

    /** The same as it is sent. */
    CompletableFuture<Sent> send(EncryptedStore store, Transport transport);
  }

  private record Sent(Optional<Entities.Entry<?>> stored, BatchWrites.Write write) {}

  private record Put<T>(EntitySealer<T> sealer, T entity) implements Operation {

    <R> Optional<R> as(EntitySealer<R> wanted) {
      return sealer.as(wanted, entity);
    }

    @Override
    public CompletableFuture<Sent> send(EncryptedStore store, Transport transport) {
      return sealer
          .sealInChunks(sealer.codec().stamped(entity, store.stamp()), transport)
          .thenApply(
              made ->
                  new Sent(
                      Optional.of(new Entities.Entry<>(made.key(), made.entity())),
                      new BatchWrites.Write(
                          made.key().address().key(),
                          Optional.of(made.stored()),
                          sealer.schema().isChunked())));
    }
  }

  private record Delete(Key<?> key) implements Operation {

    @Override
    public CompletableFuture<Sent> send(EncryptedStore store, Transport transport) {
      return CompletableFuture.completedFuture(
          new Sent(
              Optional.empty(),
              new BatchWrites.Write(
                  key.address().key(), Optional.empty(), key.sealer().schema().isChunked())));
    }
  }

  /**
   * Stores an entity over whatever has its key.
   *
   * @throws InvalidItemException where the entity has a version: a batch has no conditions
   */
  public <T> Batch put(Repository<T> items, T entity) {
    EntitySealer<T> sealer = items.sealer().of(store);
    if (sealer.schema().version().isPresent()) {
      throw new InvalidItemException(
          sealer.schema().entityName()
              + " has a version, which a batch cannot compare: DynamoDB's batches have no"
              + " conditions; put it in a transaction, or by its repository",
          null);
    }
    operations.add(new Put<>(sealer, entity));
    return this;
  }

  /** Stores entities, as {@link #put} does. */
  public <T> Batch putAll(Repository<T> items, Collection<? extends T> entities) {
    entities.forEach(entity -> put(items, entity));
    return this;
  }

  /** Removes the entity of a key, whether or not there is one, and whatever its version. */
  public Batch delete(Key<?> key) {
    key.sealer().of(store);
    operations.add(new Delete(key));
    return this;
  }

  /** How long what one request leaves over is sent again; 5 seconds by default. */
  public Batch within(Duration other) {
    limit = other;
    return this;
  }

  /** How many writes there are. */
  public int size() {
    return operations.size();
  }

  /** The entities of one class that are to be stored, as they were given. */
  public <T> List<T> puts(Repository<T> items) {
    List<T> found = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof Put<?> put) {
        put.as(items.sealer()).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** The keys whose entities are to be removed. */
  public List<Key<?>> deletes() {
    List<Key<?>> keys = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof Delete delete) {
        keys.add(delete.key());
      }
    }
    return List.copyOf(keys);
  }

  /**
   * Seals and sends all of it. It can be called again, and then writes all of it again.
   *
   * @return what was stored and what was left over
   * @throws BlueStoreException where a request is refused, or gets no answer; other requests of the
   *     batch may have been done, and it can be sent again
   */
  public BatchResult write() {
    return Async.await(write(store.table()));
  }

  /** The same without a thread that waits; up to 4 requests are under way at a time. */
  public CompletableFuture<BatchResult> writeAsync() {
    return write(store.nonBlockingTable());
  }

  private CompletableFuture<BatchResult> write(DynamoTable table) {
    List<Operation> now = List.copyOf(operations);
    Duration within = limit;
    return store
        .telemetry()
        .operation(
            StoreOperation.BATCH,
            () ->
                Async.attempt(
                    () ->
                        Async.forEach(
                                now,
                                SEALED_AT_ONCE,
                                operation -> operation.send(store, table.transport()))
                            .thenCompose(sent -> write(table, now, sent, within))));
  }

  private CompletableFuture<BatchResult> write(
      DynamoTable table, List<Operation> now, List<Sent> sent, Duration within) {
    return table
        .batchWrites()
        .write(sent.stream().map(Sent::write).toList(), within)
        .thenApply(
            left -> {
              List<Entities.Entry<?>> stored = new ArrayList<>();
              IntStream.range(0, now.size())
                  .filter(place -> !left.contains(place))
                  .forEach(place -> sent.get(place).stored().ifPresent(stored::add));
              return new BatchResult(
                  new Entities(stored, Set.of()),
                  new Batch(store, left.stream().map(now::get).toList()).within(within));
            });
  }

  /** How many writes, and no more: they are data. */
  @Override
  public String toString() {
    return "a batch of " + operations.size() + " writes";
  }
}
