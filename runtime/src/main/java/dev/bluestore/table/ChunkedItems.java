package dev.bluestore.table;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Writes of items some of which have chunks. Chunks come first and their head last, in a
 * transaction, so that an item is always the old one or the new one as a whole; then the chunks of
 * what it replaced are removed. Chunks that a crash leaves behind belong to no item and are never
 * read. Thread-safe.
 */
public final class ChunkedItems {

  private final DynamoTable table;
  private final Requests requests;
  private final HeadCommit commit;

  ChunkedItems(DynamoTable table, Requests requests) {
    this.table = table;
    this.requests = requests;
    this.commit = new HeadCommit(table, requests);
  }

  /** What became of a write: whether it was done, and what was there before it. */
  private record Written(boolean done, Map<String, AttributeValue> before) {}

  /**
   * Stores an item.
   *
   * @param condition one that does not hold of the item itself; without one, it is stored over
   *     whatever is there
   * @return what is there, without any attribute where nothing is; empty where the item was stored
   */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> put(
      ItemKey key, StoredItem item, Optional<Precondition> condition) {
    return item.chunks().isEmpty()
        ? putOne(key, item.head(), condition)
        : putOnce(key, item, condition);
  }

  /** Stores an item where any condition holds, once. */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> putOnce(
      ItemKey key, StoredItem item, Optional<Precondition> condition) {
    return putAll(key, item.chunks())
        .thenCompose(
            chunks ->
                commit.commit(
                    key, condition, expected -> table.writes().putOnce(key, item.head(), expected)))
        .thenCompose(outcome -> cleaned(key, item.head(), outcome));
  }

  private CompletableFuture<Optional<Map<String, AttributeValue>>> putOne(
      ItemKey key, Map<String, AttributeValue> item, Optional<Precondition> condition) {
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(item)
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    condition
        .map(Precondition::expression)
        .ifPresent(
            expected ->
                put.conditionExpression(expected.text())
                    .expressionAttributeNames(DynamoTable.orNull(expected.names()))
                    .expressionAttributeValues(DynamoTable.orNull(expected.values())));
    return requests
        .sendEither(
            key,
            Operation.PUT,
            put.build(),
            done -> new Written(true, done.attributes()),
            ChunkedItems::refused)
        .thenCompose(written -> withoutChunksOf(key, written, item));
  }

  private static Optional<Written> refused(Throwable failure) {
    return failure instanceof ConditionalCheckFailedException there
        ? Optional.of(new Written(false, there.item()))
        : Optional.empty();
  }

  /** A request that was sent twice has met its own item, whose chunks are still wanted. */
  private CompletableFuture<Optional<Map<String, AttributeValue>>> withoutChunksOf(
      ItemKey key, Written written, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> before = written.before();
    if (!written.done()) {
      return CompletableFuture.completedFuture(
          Optional.of(before).filter(there -> !Writes.isSameWrite(there, item)));
    }
    return Objects.equals(before.get(ItemAttributes.NONCE), item.get(ItemAttributes.NONCE))
        ? CompletableFuture.completedFuture(Optional.empty())
        : removeChunks(key, before).thenApply(removed -> Optional.empty());
  }

  private CompletableFuture<?> putAll(ItemKey key, List<Map<String, AttributeValue>> chunks) {
    return Async.repeat(
        0,
        stored -> stored == chunks.size(),
        stored -> table.writes().put(key, chunks.get(stored)).thenApply(done -> stored + 1));
  }

  private CompletableFuture<Optional<Map<String, AttributeValue>>> cleaned(
      ItemKey key, Map<String, AttributeValue> head, HeadCommit.Outcome outcome) {
    return outcome.done()
        ? removeChunks(key, outcome.there()).thenApply(removed -> Optional.empty())
        : removeChunks(key, head).thenApply(removed -> Optional.of(outcome.there()));
  }

  /** Removes an item with its chunks, whether or not there is one. */
  public CompletableFuture<Void> delete(ItemKey key) {
    DeleteItemRequest delete =
        DeleteItemRequest.builder()
            .tableName(table.name())
            .key(KeyAttributes.of(key))
            .returnValues(ReturnValue.ALL_OLD)
            .build();
    return requests
        .send(key, Operation.DELETE, delete)
        .thenCompose(deleted -> removeChunks(key, deleted.attributes()));
  }

  /**
   * Removes an item with its chunks where a condition holds, once.
   *
   * @return what is there, without any attribute where nothing is; empty where it was removed
   */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> deleteIf(
      ItemKey key, Precondition condition) {
    return commit
        .commit(key, Optional.of(condition), expected -> table.writes().deleteIf(key, expected))
        .thenCompose(outcome -> cleaned(key, Map.of(), outcome));
  }

  /**
   * Removes the chunks of what is there no more. What was to be done is done: chunks that cannot be
   * removed now are left as a crash leaves them, rather than have the caller repeat a write that
   * went through.
   *
   * @param head nonce and number of chunks of what was there; no attribute where nothing was
   */
  CompletableFuture<Void> removeChunks(ItemKey key, Map<String, AttributeValue> head) {
    List<String> sortKeys = ChunkKey.of(head).map(ChunkKey::sortKeys).orElseGet(List::of);
    return Async.repeat(
            0,
            removed -> removed == sortKeys.size(),
            removed ->
                table
                    .writes()
                    .delete(new ItemKey(key.partitionKey(), sortKeys.get(removed)))
                    .thenApply(done -> removed + 1))
        .handle(
            (removed, failure) -> {
              if (failure != null && !(Async.cause(failure) instanceof BlueStoreException)) {
                throw new CompletionException(Async.cause(failure));
              }
              return null;
            });
  }
}
