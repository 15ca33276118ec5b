package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ItemKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * One table over one transport: single requests, with errors in the terms of this library.
 * Thread-safe.
 */
public final class DynamoTable {

  private final Transport transport;
  private final String name;
  private final Requests requests;

  /**
   * A table.
   *
   * @param endpoint where the transport leads to, for messages
   */
  public DynamoTable(Transport transport, String name, Endpoint endpoint) {
    this.transport = transport;
    this.name = name;
    this.requests = new Requests(transport, name, endpoint.toString());
  }

  /** How its requests are sent. */
  public Transport transport() {
    return transport;
  }

  /** Reads of many items at once. */
  public BatchReads batchReads() {
    return new BatchReads(transport, requests, name);
  }

  /** Writes of many items at once. */
  public BatchWrites batchWrites() {
    return new BatchWrites(transport, requests, name);
  }

  /** Reads and writes of which all are done, or none. */
  public Transactions transactions() {
    return new Transactions(transport, requests, name);
  }

  /** Stores an item over whatever is there. */
  public CompletableFuture<Void> put(ItemKey key, Map<String, AttributeValue> item) {
    return requests
        .send(key, Operation.PUT, PutItemRequest.builder().tableName(name).item(item).build())
        .thenAccept(stored -> {});
  }

  /**
   * Stores an item where a condition holds.
   *
   * @return what is there, without any attribute where nothing is; empty where the item was stored
   */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> putIf(
      ItemKey key, Map<String, AttributeValue> item, Precondition condition) {
    Expression expected = condition.expression();
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(name)
            .item(item)
            .conditionExpression(expected.text())
            .expressionAttributeNames(orNull(expected.names()))
            .expressionAttributeValues(orNull(expected.values()))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return requests.sendIf(key, Operation.PUT, put, ConditionalCheckFailedException::item);
  }

  /** Reads an item; empty where there is none. */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> get(
      ItemKey key, boolean consistent) {
    return requests
        .send(key, Operation.GET, getting(key, consistent).build())
        .thenApply(found -> found.hasItem() ? Optional.of(found.item()) : Optional.empty());
  }

  /** Tells whether there is an item, and reads nothing else of it. */
  public CompletableFuture<Boolean> contains(ItemKey key, boolean consistent) {
    GetItemRequest get = getting(key, consistent).projectionExpression(RowOptions.KEYS).build();
    return requests.send(key, Operation.GET, get).thenApply(GetItemResponse::hasItem);
  }

  private GetItemRequest.Builder getting(ItemKey key, boolean consistent) {
    return GetItemRequest.builder()
        .tableName(name)
        .key(KeyAttributes.of(key))
        .consistentRead(consistent);
  }

  /** Removes an item, whether or not there is one. */
  public CompletableFuture<Void> delete(ItemKey key) {
    DeleteItemRequest delete =
        DeleteItemRequest.builder().tableName(name).key(KeyAttributes.of(key)).build();
    return requests.send(key, Operation.DELETE, delete).thenAccept(deleted -> {});
  }

  /**
   * Removes an item where a condition holds.
   *
   * @return what is there, without any attribute where nothing is; empty where it was removed
   */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> deleteIf(
      ItemKey key, Precondition condition) {
    Expression expected = condition.expression();
    DeleteItemRequest delete =
        DeleteItemRequest.builder()
            .tableName(name)
            .key(KeyAttributes.of(key))
            .conditionExpression(expected.text())
            .expressionAttributeNames(orNull(expected.names()))
            .expressionAttributeValues(orNull(expected.values()))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return requests.sendIf(key, Operation.DELETE, delete, ConditionalCheckFailedException::item);
  }

  /** The items of a partition. */
  public Pages pages(ItemKey address, SortCondition condition) {
    return (after, before) ->
        send(address, query(address, condition, before), after).thenApply(DynamoTable::page);
  }

  /** The rows of an index. */
  public Pages pages(IndexCondition condition) {
    return (after, before) -> {
      QueryRequest.Builder query = QueryRequest.builder().tableName(name);
      condition.applyTo(query);
      condition.options().applyTo(query, before);
      return send(null, query, after).thenApply(DynamoTable::page);
    };
  }

  /** How many items of a partition there are, which are counted where they are. */
  public CompletableFuture<Long> count(ItemKey address, SortCondition condition) {
    Pages counts =
        (after, before) ->
            send(address, query(address, condition, before).select(Select.COUNT), after)
                .thenApply(DynamoTable::page);
    return counts.count(condition.options().mostRows());
  }

  private QueryRequest.Builder query(ItemKey address, SortCondition condition, long before) {
    QueryRequest.Builder query = QueryRequest.builder().tableName(name);
    condition.applyTo(query, address.partitionKey());
    condition.options().applyTo(query, before);
    return query;
  }

  private CompletableFuture<QueryResponse> send(
      @Nullable ItemKey address,
      QueryRequest.Builder query,
      @Nullable Map<String, AttributeValue> after) {
    return requests.send(address, Operation.QUERY, query.exclusiveStartKey(after).build());
  }

  private static Pages.Page page(QueryResponse answer) {
    return new Pages.Page(
        answer.items(),
        answer.count(),
        answer.hasLastEvaluatedKey() ? Optional.of(answer.lastEvaluatedKey()) : Optional.empty());
  }

  /** DynamoDB refuses a map that is there and has nothing in it. */
  private static <V> @Nullable Map<String, V> orNull(Map<String, V> map) {
    return map.isEmpty() ? null : map;
  }
}
