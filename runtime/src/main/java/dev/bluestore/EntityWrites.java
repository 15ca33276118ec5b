package dev.bluestore;

import dev.bluestore.EntitySealer.Sealed;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.Expression;
import dev.bluestore.error.ItemKey;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.ItemChange;
import dev.bluestore.table.Precondition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes of the items of one class, with their chunks where it may have some. Where a condition
 * does not hold, they give what is there: an item, or no attribute at all; they are empty where
 * they were done. Thread-safe.
 */
final class EntityWrites<T> {

  private final DynamoTable table;
  private final boolean chunked;

  EntityWrites(DynamoTable table, EntitySchema schema) {
    this.table = table;
    this.chunked = schema.isChunked();
  }

  /**
   * Stores an item.
   *
   * @param condition one that does not hold of the item itself; without one, it is stored over
   *     whatever is there
   */
  CompletableFuture<Optional<Map<String, AttributeValue>>> put(
      Sealed<T> made, Optional<Precondition> condition) {
    ItemKey key = made.key().address().key();
    if (chunked) {
      return table.chunked().put(key, made.stored(), condition);
    }
    return condition.isPresent()
        ? table.writes().putIf(key, made.item(), condition.get())
        : table.writes().put(key, made.item()).thenApply(stored -> Optional.empty());
  }

  /** Stores an item where any condition holds, once. */
  CompletableFuture<Optional<Map<String, AttributeValue>>> putOnce(
      Sealed<T> made, Precondition condition) {
    ItemKey key = made.key().address().key();
    return chunked
        ? table.chunked().putOnce(key, made.stored(), Optional.of(condition))
        : table.writes().putOnce(key, made.item(), condition);
  }

  /**
   * Makes of an item that was read what it is to be.
   *
   * @param condition what must hold of it beside
   */
  CompletableFuture<Optional<Map<String, AttributeValue>>> change(
      Sealed<T> made, ItemChange change, Optional<Expression> condition) {
    ItemKey key = made.key().address().key();
    return chunked
        ? table.chunked().putOnce(key, made.stored(), Optional.of(change.expected(condition)))
        : table.writes().change(key, change, condition);
  }

  /** Removes an item, whether or not there is one. */
  CompletableFuture<Void> delete(ItemKey key) {
    return chunked ? table.chunked().delete(key) : table.writes().delete(key);
  }

  /** Removes an item where a condition holds, once. */
  CompletableFuture<Optional<Map<String, AttributeValue>>> deleteIf(
      ItemKey key, Precondition condition) {
    return chunked
        ? table.chunked().deleteIf(key, condition)
        : table.writes().deleteIf(key, condition);
  }
}
