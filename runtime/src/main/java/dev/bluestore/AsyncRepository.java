package dev.bluestore;

import dev.bluestore.EntitySealer.Sealed;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Precondition;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  AsyncRepository(
      EncryptedStore store, DynamoTable table, EntitySealer<T> sealer, boolean consistent) {
    this.store = store;
    this.table = table;
    this.sealer = sealer;
    this.consistent = consistent;
  }

  /** The same as {@link Repository#put}. */
  public CompletableFuture<T> put(T entity) {
    return Async.attempt(
        () -> {
          Optional<Precondition> expected = sealer.expected(entity);
          return seal(entity)
              .thenCompose(
                  made ->
                      expected.isEmpty()
                          ? table
                              .put(made.key().address().key(), made.item())
                              .thenApply(stored -> made.entity())
                          : putIf(made, expected.get()).thenApply(there -> unless(there, made)));
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
    return Async.attempt(
        () ->
            seal(entity)
                .thenCompose(
                    made ->
                        putIf(made, Precondition.absent())
                            .thenCompose(there -> open(made.key(), there))));
  }

  private CompletableFuture<Sealed<T>> seal(T entity) {
    return sealer.seal(sealer.codec().stamped(entity, store.stamp()), table.transport());
  }

  /** What another has stored there; empty where this is stored. */
  private CompletableFuture<Optional<Map<String, AttributeValue>>> putIf(
      Sealed<T> sealed, Precondition expected) {
    return table
        .putIf(sealed.key().address().key(), sealed.item(), expected)
        .thenApply(found -> found.filter(there -> !isSameWrite(there, sealed.item())));
  }

  /**
   * A request that is sent again after its answer was lost meets its own item: nonces are fresh.
   */
  private static boolean isSameWrite(
      Map<String, AttributeValue> there, Map<String, AttributeValue> item) {
    return Objects.equals(there.get(ItemAttributes.NONCE), item.get(ItemAttributes.NONCE))
        && Objects.equals(there.get(ItemAttributes.CONTENT), item.get(ItemAttributes.CONTENT));
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
    return table.get(key.address().key(), consistent).thenCompose(item -> open(key, item));
  }

  private CompletableFuture<Optional<T>> open(
      Key<T> key, Optional<Map<String, AttributeValue>> item) {
    return item.isEmpty()
        ? CompletableFuture.completedFuture(Optional.empty())
        : sealer.open(key, item.get(), table.transport()).thenApply(Optional::of);
  }

  /**
   * The same as {@link Repository#get}; fails with {@link NotFoundException} or {@link
   * OpenException}.
   */
  public CompletableFuture<T> get(Key<T> key) {
    return find(key)
        .thenApply(
            found ->
                found.orElseThrow(
                    () ->
                        new NotFoundException(
                            "expected a "
                                + schema().entityName()
                                + " under the key that was asked for, found none; store it first,"
                                + " or use find where there may be none",
                            key.address().key())));
  }

  /** The same as {@link Repository#exists}. */
  public CompletableFuture<Boolean> exists(Key<T> key) {
    return table.contains(key.address().key(), consistent);
  }

  /** The same as {@link Repository#delete(EntityKey)}. */
  public CompletableFuture<Void> delete(Key<T> key) {
    return table.delete(key.address().key());
  }

  /** The same as {@link Repository#delete(Object)}. */
  public CompletableFuture<Void> delete(T entity) {
    return Async.attempt(
        () -> {
          ItemAddress address = sealer.keyOf(entity).address();
          Optional<Precondition> expected = sealer.expected(entity);
          return expected.isEmpty()
              ? table.delete(address.key())
              : table
                  .deleteIf(address.key(), expected.get())
                  .thenAccept(
                      there -> {
                        if (there.isPresent()) {
                          throw conflict(address);
                        }
                      });
        });
  }

  private EntitySchema schema() {
    return sealer.schema();
  }
}
