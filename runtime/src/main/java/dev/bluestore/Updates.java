package dev.bluestore;

import dev.bluestore.EntityOpener.Read;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.CounterField;
import dev.bluestore.condition.Expression;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.ItemChange;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Changes entities that are there. A change is written only over the very item that was read, which
 * its nonce tells: optimistic locking (Kung and Robinson, 1981) without a version. Thread-safe.
 */
final class Updates<T> {

  private final EncryptedStore store;
  private final DynamoTable table;
  private final EntitySealer<T> sealer;
  private final EntityWrites<T> writes;

  Updates(EncryptedStore store, DynamoTable table, EntitySealer<T> sealer) {
    this.store = store;
    this.table = table;
    this.sealer = sealer;
    this.writes = new EntityWrites<>(table, sealer.schema());
  }

  /** The entity as it is stored then; empty where the condition does not hold. */
  CompletableFuture<Optional<T>> update(
      Key<T> key, Optional<Expression> condition, UnaryOperator<T> change) {
    return table.whileContended(
        () ->
            table
                .get(key.address().key(), true)
                .thenCompose(
                    found ->
                        sealer.read(key, found.orElseThrow(() -> missing(key)), table.transport()))
                .thenCompose(
                    read -> write(key, read.orElseThrow(() -> missing(key)), condition, change)));
  }

  private CompletableFuture<Optional<T>> write(
      Key<T> key, Read<T> read, Optional<Expression> condition, UnaryOperator<T> change) {
    // Before the change: an entity may be a class whose fields it sets.
    Map<String, AttributeValue> plain = inPlace(read.entity());
    long version = sealer.codec().version(read.entity());
    T changed = sealer.codec().stamped(checked(key, version, change, read), store.stamp());
    if (!sealer.keyOf(changed).equals(key)) {
      throw new InvalidItemException(
          "expected an update to leave the key of a "
              + schema().entityName()
              + " as it is, found another one; put the changed entity, and delete this one",
          key.address().key());
    }
    return sealer
        .sealInChunks(changed, table.transport())
        .thenCompose(
            made -> {
              ItemChange written =
                  new ItemChange(
                      read.item(),
                      made.item(),
                      schema().unauthenticated(),
                      changed(plain, made.item()),
                      read.absent());
              return writes
                  .change(made, written, condition)
                  .thenApply(there -> result(key, changed, written, condition, there));
            });
  }

  private T checked(Key<T> key, long version, UnaryOperator<T> change, Read<T> read) {
    T changed = change.apply(read.entity());
    if (changed == null || sealer.codec().version(changed) != version) {
      throw new InvalidItemException(
          "expected an update to return a "
              + schema().entityName()
              + " in the version that was read, found "
              + (changed == null ? "null" : "another version")
              + "; leave the version as it is, the write raises it",
          key.address().key());
    }
    return changed;
  }

  /** The attributes that are counted in place, as this entity has them. */
  private Map<String, AttributeValue> inPlace(T entity) {
    Set<String> names = schema().unauthenticated();
    return names.isEmpty()
        ? Map.of()
        : sealer.codec().encode(entity).plain().entrySet().stream()
            .filter(attribute -> names.contains(attribute.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** An item that may have chunks is written whole, with what is counted in place. */
  private Set<String> changed(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return schema().unauthenticated().stream()
        .filter(name -> schema().isChunked() || !Objects.equals(before.get(name), after.get(name)))
        .collect(Collectors.toSet());
  }

  private Optional<T> result(
      Key<T> key,
      T changed,
      ItemChange written,
      Optional<Expression> condition,
      Optional<Map<String, AttributeValue>> there) {
    if (there.isEmpty()) {
      return Optional.of(changed);
    }
    if (condition.isPresent() && written.isOf(there.get())) {
      return Optional.empty();
    }
    throw new ConflictException(
        "expected the "
            + schema().entityName()
            + " that was read to be there until its update was written, found that others were"
            + " faster each time until the deadline; try again later",
        key.address().key());
  }

  /** The value after it. */
  CompletableFuture<Long> increment(Key<T> key, CounterField<? super T, ?> counter, long by) {
    String attribute = counter.field().name();
    return Async.attempt(
        () -> {
          if (!schema().unauthenticated().contains(attribute)) {
            throw new InvalidItemException(
                "expected an @Unauthenticated field of "
                    + schema().entityName()
                    + ", found "
                    + attribute
                    + "; update the entity instead",
                key.address().key());
          }
          return table
              .writes()
              .add(key.address().key(), attribute, by)
              .thenCompose(
                  isThere -> {
                    if (!isThere) {
                      throw missing(key);
                    }
                    return value(key, attribute);
                  });
        });
  }

  private CompletableFuture<Long> value(Key<T> key, String attribute) {
    return table
        .attribute(key.address().key(), attribute)
        .handle(
            (item, failure) -> {
              if (failure != null) {
                throw new OutcomeUnknownException(
                    attribute
                        + " was raised, but what it is now could not be read; read it, and do not"
                        + " raise it again",
                    key.address().key(),
                    failure);
              }
              return number(key, attribute, item.orElseThrow(() -> missing(key)));
            });
  }

  private long number(Key<T> key, String attribute, Map<String, AttributeValue> item) {
    AttributeValue found = Objects.requireNonNull(item.get(attribute), attribute);
    try {
      return new BigDecimal(found.n()).longValueExact();
    } catch (ArithmeticException e) {
      throw new UnreadableEntityException(
          attribute + ": expected a whole number of 64 bits, found a greater one or a fraction",
          key.address().key(),
          e);
    }
  }

  /** What to say where there is nothing under a key. */
  NotFoundException missing(Key<T> key) {
    return new NotFoundException(
        "expected a "
            + schema().entityName()
            + " under the key that was asked for, found none; store it first, or use find where"
            + " there may be none",
        key.address().key());
  }

  private EntitySchema schema() {
    return sealer.schema();
  }
}
