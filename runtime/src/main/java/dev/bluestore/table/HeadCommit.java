package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.ItemKey;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Replaces or removes what is under a key, and tells what it was, so that its chunks can be
 * removed. The write goes with a client token: one that is sent again after a lost answer could
 * otherwise bring back a head that someone has replaced in between, and whose chunks are gone.
 */
final class HeadCommit {

  private static final String UNSEEN = "attribute_not_exists(" + ItemAttributes.NONCE + ")";
  private static final String SEEN = ItemAttributes.NONCE + " = :seen_nonce";

  /** What a commit must know of the item that it replaces. */
  private static final String REFERENCE =
      String.join(", ", RowOptions.KEYS, ItemAttributes.NONCE, ItemAttributes.CHUNKS);

  private final DynamoTable table;
  private final Requests requests;

  HeadCommit(DynamoTable table, Requests requests) {
    this.table = table;
    this.requests = requests;
  }

  /**
   * How a commit ended.
   *
   * @param there what was replaced, or what refused it; without any attribute where there is none
   */
  record Outcome(boolean done, Map<String, AttributeValue> there) {}

  /**
   * Commits; looks again where another writer was in between, until the deadline.
   *
   * @param condition what the caller expects beside that what was seen is still there
   * @param write gives what is there where its condition does not hold
   */
  CompletableFuture<Outcome> commit(
      ItemKey key,
      Optional<Precondition> condition,
      Function<Precondition, CompletableFuture<Optional<Map<String, AttributeValue>>>> write) {
    return table.whileContended(
        () ->
            look(key)
                .thenCompose(
                    seen ->
                        write
                            .apply(expected(seen, condition))
                            .thenApply(there -> outcome(key, seen, there))));
  }

  /** What a write must know of the item that it is to replace; no attribute where there is none. */
  CompletableFuture<Map<String, AttributeValue>> look(ItemKey key) {
    GetItemRequest look =
        GetItemRequest.builder()
            .tableName(table.name())
            .key(KeyAttributes.of(key))
            .projectionExpression(REFERENCE)
            .consistentRead(true)
            .build();
    return requests.send(key, Operation.GET, look).thenApply(GetItemResponse::item);
  }

  /**
   * That exactly the item that was seen is there still.
   *
   * @param condition what the caller expects beside
   */
  static Precondition expected(Map<String, AttributeValue> head, Optional<Precondition> condition) {
    AttributeValue seen = head.get(ItemAttributes.NONCE);
    Expression unchanged =
        seen == null
            ? new Expression(UNSEEN, Map.of(), Map.of())
            : new Expression(SEEN, Map.of(), Map.of(":seen_nonce", seen));
    return condition
        .map(callers -> callers.and(unchanged))
        .orElseGet(() -> new Precondition(unchanged));
  }

  private static Outcome outcome(
      ItemKey key, Map<String, AttributeValue> seen, Optional<Map<String, AttributeValue>> there) {
    if (there.isEmpty()) {
      return new Outcome(true, seen);
    }
    if (!Objects.equals(there.get().get(ItemAttributes.NONCE), seen.get(ItemAttributes.NONCE))) {
      throw new ConflictException(
          "expected an item that others leave alone for a moment, found it changed at each try"
              + " until the deadline; repeat the write, or have fewer writers",
          key);
    }
    return new Outcome(false, there.get());
  }
}
