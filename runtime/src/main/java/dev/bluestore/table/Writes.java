package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Writes of single items. What a lost answer leaves open is told by the nonce of the item that is
 * there, or where that cannot tell, by a transaction of one write with a client token, by which
 * DynamoDB does it once however often it is sent (for ten minutes). Thread-safe.
 *
 * <p>All fail with {@link dev.bluestore.error.OutcomeUnknownException} where it is not known at the
 * end whether they were done. Where a condition does not hold, they give what is there: an item, or
 * no attribute at all; they are empty where they were done.
 */
public final class Writes {

  private static final ReturnValuesOnConditionCheckFailure SHOW =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private final Attempts attempts;
  private final String table;

  Writes(Attempts attempts, String table) {
    this.attempts = attempts;
    this.table = table;
  }

  /** Stores an item over whatever is there; again after a lost answer. */
  public CompletableFuture<Void> put(ItemKey key, Map<String, AttributeValue> item) {
    PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item);
    return attempts
        .send(key, Operation.PUT, limits -> put.overrideConfiguration(limits).build())
        .thenAccept(Attempts.Result::expectDone);
  }

  /**
   * Stores an item where a condition holds that does not hold of the item itself: so another try
   * after a lost answer does no harm, and is told by the nonce.
   */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> putIf(
      ItemKey key, Map<String, AttributeValue> item, Precondition condition) {
    Expression expected = condition.expression();
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(expected.text())
            .expressionAttributeNames(DynamoTable.orNull(expected.names()))
            .expressionAttributeValues(DynamoTable.orNull(expected.values()))
            .returnValuesOnConditionCheckFailure(SHOW);
    return attempts
        .send(key, Operation.PUT, limits -> put.overrideConfiguration(limits).build())
        .thenApply(result -> result.unlessOurs(there -> isSameWrite(there, item)));
  }

  /**
   * Makes of an item that was read what it is to be.
   *
   * @param condition what must hold of it beside
   */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> change(
      ItemKey key, ItemChange change, Optional<Expression> condition) {
    Precondition expected = change.expected(condition);
    if (change.inPlace().isEmpty()) {
      return putIf(key, change.after(), expected);
    }
    Expression made = change.expression();
    UpdateItemRequest.Builder update =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(KeyAttributes.of(key))
            .updateExpression(made.text())
            .conditionExpression(expected.expression().text())
            .expressionAttributeNames(union(made.names(), expected.expression().names()))
            .expressionAttributeValues(union(made.values(), expected.expression().values()))
            .returnValuesOnConditionCheckFailure(SHOW);
    return attempts
        .send(key, Operation.UPDATE, limits -> update.overrideConfiguration(limits).build())
        .thenApply(result -> result.unlessOurs(there -> isSameWrite(there, change.after())));
  }

  /** Stores an item where any condition holds, once. */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> putOnce(
      ItemKey key, Map<String, AttributeValue> item, Precondition condition) {
    Expression expected = condition.expression();
    return once(
        key,
        TransactWriteItem.builder()
            .put(
                Put.builder()
                    .tableName(table)
                    .item(item)
                    .conditionExpression(expected.text())
                    .expressionAttributeNames(DynamoTable.orNull(expected.names()))
                    .expressionAttributeValues(DynamoTable.orNull(expected.values()))
                    .returnValuesOnConditionCheckFailure(SHOW.toString())
                    .build())
            .build());
  }

  /** Removes an item, whether or not there is one; again after a lost answer. */
  public CompletableFuture<Void> delete(ItemKey key) {
    DeleteItemRequest.Builder delete =
        DeleteItemRequest.builder().tableName(table).key(KeyAttributes.of(key));
    return attempts
        .send(key, Operation.DELETE, limits -> delete.overrideConfiguration(limits).build())
        .thenAccept(Attempts.Result::expectDone);
  }

  /** Removes an item where a condition holds, once. */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> deleteIf(
      ItemKey key, Precondition condition) {
    Expression expected = condition.expression();
    return once(
        key,
        TransactWriteItem.builder()
            .delete(
                Delete.builder()
                    .tableName(table)
                    .key(KeyAttributes.of(key))
                    .conditionExpression(expected.text())
                    .expressionAttributeNames(DynamoTable.orNull(expected.names()))
                    .expressionAttributeValues(DynamoTable.orNull(expected.values()))
                    .returnValuesOnConditionCheckFailure(SHOW.toString())
                    .build())
            .build());
  }

  /**
   * Adds to a number attribute of an item that is there, once; an absent attribute counts as 0.
   *
   * @return whether there is an item
   */
  public CompletableFuture<Boolean> add(ItemKey key, String attribute, long by) {
    TransactWriteItem addition =
        TransactWriteItem.builder()
            .update(
                Update.builder()
                    .tableName(table)
                    .key(KeyAttributes.of(key))
                    .updateExpression("ADD #counter :by")
                    .conditionExpression(Precondition.present().expression().text())
                    .expressionAttributeNames(Map.of("#counter", attribute))
                    .expressionAttributeValues(
                        Map.of(":by", AttributeValue.fromN(Long.toString(by))))
                    .build())
            .build();
    return once(key, addition).thenApply(Optional::isEmpty);
  }

  private CompletableFuture<Optional<Map<String, AttributeValue>>> once(
      ItemKey key, TransactWriteItem write) {
    TransactWriteItemsRequest.Builder transaction =
        TransactWriteItemsRequest.builder()
            .transactItems(write)
            .clientRequestToken(UUID.randomUUID().toString());
    Function<AwsRequestOverrideConfiguration, TransactWriteItemsRequest> request =
        limits -> transaction.overrideConfiguration(limits).build();
    return attempts
        .send(key, Operation.TRANSACT_WRITE, request)
        .thenApply(Attempts.Result::ofToken);
  }

  /** Nonces are fresh, so that one is found with its own content alone; key records have none. */
  static boolean isSameWrite(Map<String, AttributeValue> there, Map<String, AttributeValue> item) {
    return item.containsKey(ItemAttributes.NONCE)
        ? Objects.equals(there.get(ItemAttributes.NONCE), item.get(ItemAttributes.NONCE))
            && Objects.equals(there.get(ItemAttributes.CONTENT), item.get(ItemAttributes.CONTENT))
        : there.equals(item);
  }

  private static <V> Map<String, V> union(Map<String, V> some, Map<String, V> others) {
    Map<String, V> all = new HashMap<>(some);
    all.putAll(others);
    return all;
  }
}
