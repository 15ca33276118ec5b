package dev.bluestore;

import dev.bluestore.EntitySealer.Sealed;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.condition.CounterField;
import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Precondition;
import dev.bluestore.telemetry.StoreOperation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The items of one entity, by untyped keys, without a thread that waits: what the asynchronous form
 * of generated repositories is made of. Thread-safe.
 *
 * <p>Every method sends its requests and returns at once. Its future fails with the {@link
 * BlueStoreException} that the same method of {@link Repository} throws; what depends on it sees
 * that as the cause of a {@link java.util.concurrent.CompletionException}. Items are sealed on the
 * caller's thread, and opened on the one that brings the answer; a key that is not at hand is
 * fetched once, on a thread of the store's own.
 *
 * @param <T> the entity
 */
public final class AsyncRepository<T> {

  private final EncryptedStore store;
  private final DynamoTable table;
  private final EntitySealer<T> sealer;
  private final boolean consistent;
  private final EntityWrites<T> writes;
  private final Updates<T> updates;

  AsyncRepository(
      EncryptedStore store, DynamoTable table, EntitySealer<T> sealer, boolean consistent) {
    this.store = store;
    this.table = table;
    this.sealer = sealer;
    this.consistent = consistent;
    this.writes = new EntityWrites<>(table, sealer.schema());
    this.updates = new Updates<>(store, table, sealer);
  }

  /** The same as {@link Repository#put}. */
  public CompletableFuture<T> put(T entity) {
    return operation(
        StoreOperation.PUT,
        () -> {
          Optional<Precondition> expected = sealer.expected(entity);
          return seal(entity)
              .thenCompose(
                  made -> writes.put(made, expected).thenApply(there -> unless(there, made)));
        });
  }

  private T unless(Optional<Map<String, AttributeValue>> there, Sealed<T> sealed) {
    if (there.isPresent()) {
      throw conflict(sealed.key().address());
    }
    return sealed.entity();
  }

  /** The same as {@link Repository#putIfAbsent}. */
  public CompletableFuture<Optional<T>> putIfAbsent(T entity) {
    return operation(StoreOperation.PUT_IF_ABSENT, () -> tryToPut(entity));
  }

  private CompletableFuture<Optional<T>> tryToPut(T entity) {
    return seal(entity)
        .thenCompose(
            made ->
                writes
                    .put(made, Optional.of(Precondition.absent()))
                    .thenCompose(
                        there ->
                            there.isEmpty()
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : existing(entity, made, there.get())));
  }

  /** What is there already; stored after all, where it is there no more when it is opened. */
  private CompletableFuture<Optional<T>> existing(
      T entity, Sealed<T> made, Map<String, AttributeValue> there) {
    return open(made.key(), Optional.of(there))
        .thenCompose(
            found ->
                found.isPresent() ? CompletableFuture.completedFuture(found) : tryToPut(entity));
  }

  private CompletableFuture<Sealed<T>> seal(T entity) {
    return sealer.sealInChunks(sealer.codec().stamped(entity, store.stamp()), table.transport());
  }

  /** The same as {@link Repository#putIf}. */
  public CompletableFuture<Optional<T>> putIf(T entity, Condition<? super T> condition) {
    return operation(
        StoreOperation.PUT_IF,
        () -> {
          Expression wanted = condition.expression();
          Precondition expected =
              sealer
                  .expected(entity)
                  .map(version -> version.and(wanted))
                  .orElseGet(() -> new Precondition(wanted));
          return seal(entity)
              .thenCompose(
                  made ->
                      writes
                          .putOnce(made, expected)
                          .thenApply(there -> whereMet(entity, there, made)));
        });
  }

  private Optional<T> whereMet(
      T entity, Optional<Map<String, AttributeValue>> there, Sealed<T> made) {
    if (there.isPresent() && !sealer.isExpected(entity, there.get())) {
      throw conflict(made.key().address());
    }
    return there.isPresent() ? Optional.empty() : Optional.of(made.entity());
  }

  /** The same as {@link Repository#update}. */
  public CompletableFuture<T> update(Key<T> key, UnaryOperator<T> change) {
    return operation(StoreOperation.UPDATE, () -> updates.update(key, Optional.empty(), change))
        .thenApply(Optional::orElseThrow);
  }

  /** The same as {@link Repository#updateIf}. */
  public CompletableFuture<Optional<T>> updateIf(
      Key<T> key, Condition<? super T> condition, UnaryOperator<T> change) {
    return operation(
        StoreOperation.UPDATE_IF,
        () -> updates.update(key, Optional.of(condition.expression()), change));
  }

  /** The same as {@link Repository#increment}. */
  public CompletableFuture<Long> increment(
      Key<T> key, CounterField<? super T, ?> counter, long by) {
    return operation(StoreOperation.INCREMENT, () -> updates.increment(key, counter, by));
  }

  private ConflictException conflict(ItemAddress address) {
    return new ConflictException(
        "expected the version of "
            + schema().entityName()
            + " that was read, or none where it is new, found another: someone else has written it"
            + " since; read it again and repeat the change",
        address.key());
  }

  /** The same as {@link Repository#find}. */
  public CompletableFuture<Optional<T>> find(Key<T> key) {
    return operation(StoreOperation.FIND, () -> read(key));
  }

  private CompletableFuture<Optional<T>> read(Key<T> key) {
    return table.get(key.address().key(), consistent).thenCompose(item -> open(key, item));
  }

  private CompletableFuture<Optional<T>> open(
      Key<T> key, Optional<Map<String, AttributeValue>> item) {
    return item.isEmpty()
        ? CompletableFuture.completedFuture(Optional.empty())
        : sealer.openLatest(key, item.get(), table.transport(), OpenAudit.EACH);
  }

  /**
   * The same as {@link Repository#get}; fails with {@link NotFoundException} or {@link
   * OpenException}.
   */
  public CompletableFuture<T> get(Key<T> key) {
    return operation(
        StoreOperation.GET,
        () -> read(key).thenApply(found -> found.orElseThrow(() -> updates.missing(key))));
  }

  /** The same as {@link Repository#exists}. */
  public CompletableFuture<Boolean> exists(Key<T> key) {
    return operation(StoreOperation.EXISTS, () -> table.contains(key.address().key(), consistent));
  }

  /** The same as {@link Repository#delete(EntityKey)}. */
  public CompletableFuture<Void> delete(Key<T> key) {
    return operation(StoreOperation.DELETE, () -> writes.delete(key.address().key()));
  }

  /** The same as {@link Repository#delete(Object)}. */
  public CompletableFuture<Void> delete(T entity) {
    return operation(
        StoreOperation.DELETE,
        () -> {
          ItemAddress address = sealer.keyOf(entity).address();
          Optional<Precondition> expected = sealer.expected(entity);
          return expected.isEmpty()
              ? writes.delete(address.key())
              : writes
                  .deleteIf(address.key(), expected.get())
                  .thenAccept(
                      there -> {
                        if (there.isPresent()) {
                          throw conflict(address);
                        }
                      });
        });
  }

  /** The same as {@link Repository#deleteIf}. */
  public CompletableFuture<Boolean> deleteIf(Key<T> key, Condition<? super T> condition) {
    return operation(
        StoreOperation.DELETE_IF,
        () ->
            writes
                .deleteIf(key.address().key(), Precondition.present(condition.expression()))
                .thenApply(Optional::isEmpty));
  }

  /** The same as {@link Repository#decode(Map)}. */
  public CompletableFuture<Optional<T>> decode(Map<String, AttributeValue> image) {
    return operation(
        StoreOperation.DECODE,
        () -> new ImageDecoder<>(sealer, store.keyNames(), table.transport()).decode(image));
  }

  /** The same as {@link Repository#decode(Record)}. */
  public CompletableFuture<Optional<Change<T>>> decode(Record record) {
    return operation(
        StoreOperation.DECODE,
        () -> new ImageDecoder<>(sealer, store.keyNames(), table.transport()).decode(record));
  }

  private <R> CompletableFuture<R> operation(
      StoreOperation what, Supplier<CompletableFuture<R>> work) {
    return store.telemetry().operation(what, schema().entityName(), () -> Async.attempt(work));
  }

  private EntitySchema schema() {
    return sealer.schema();
  }
}
