package dev.bluestore.table;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.ItemKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * One table over one transport: single requests, with errors in the terms of this library.
 * Thread-safe.
 */
public final class DynamoTable {

  private final Transport transport;
  private final String name;
  private final Requests requests;
  private final Writes writes;
  private final Duration deadline;

  /**
   * A table.
   *
   * @param keys what it calls its keys
   * @param endpoint where the transport leads to, for messages
   * @param deadline of a write, all of its tries together
   */
  public DynamoTable(
      Transport transport, String name, KeyNames keys, Endpoint endpoint, Duration deadline) {
    this.transport = transport.renaming(keys);
    this.name = name;
    this.requests = new Requests(this.transport, name, endpoint.toString());
    this.writes = new Writes(new Attempts(this.transport, requests, deadline), name);
    this.deadline = deadline;
  }

  /**
   * Does something again, after growing pauses, as long as someone else is faster.
   *
   * @param work fails with {@link ConflictException} where it is to be done again
   * @return fails with the last such failure at the deadline
   */
  public <R> CompletableFuture<R> whileContended(Supplier<CompletableFuture<R>> work) {
    return Backoff.within(deadline).retry(transport, work, ConflictException.class::isInstance);
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
    return new BatchWrites(transport, requests, name, chunked());
  }

  /** Reads and writes of which all are done, or none. */
  public Transactions transactions() {
    return new Transactions(transport, requests, name);
  }

  /** Writes of which all are done, or none, some of items that may have chunks. */
  public ChunkedTransactions chunkedTransactions() {
    return new ChunkedTransactions(this, requests);
  }

  /** Rows as they are, for tools. */
  public RowWalk rows() {
    return new RowWalk(requests, name);
  }

  /** Writes of single items. */
  public Writes writes() {
    return writes;
  }

  /** Items that may have chunks. */
  public ChunkedItems chunked() {
    return new ChunkedItems(this, requests);
  }

  /** Items that may have chunks, gathered from them. */
  public ChunkedReads chunkedReads() {
    return new ChunkedReads(this);
  }

  String name() {
    return name;
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

  /** Reads one attribute of an item as it is now; empty where there is no item. */
  public CompletableFuture<Optional<Map<String, AttributeValue>>> attribute(
      ItemKey key, String attribute) {
    GetItemRequest get =
        getting(key, true)
            .projectionExpression(RowOptions.KEYS + ", #attribute")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .build();
    return requests
        .send(key, Operation.GET, get)
        .thenApply(found -> found.hasItem() ? Optional.of(found.item()) : Optional.empty());
  }

  private GetItemRequest.Builder getting(ItemKey key, boolean consistent) {
    return GetItemRequest.builder()
        .tableName(name)
        .key(KeyAttributes.of(key))
        .consistentRead(consistent);
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

  /** The rows of a segment of the table. */
  public Pages pages(ScanCondition condition) {
    return (after, before) -> {
      ScanRequest.Builder scan = ScanRequest.builder().tableName(name).exclusiveStartKey(after);
      condition.applyTo(scan);
      return requests
          .send(null, Operation.SCAN, scan.build())
          .thenApply(
              answer ->
                  new Pages.Page(
                      answer.items(),
                      answer.count(),
                      answer.hasLastEvaluatedKey()
                          ? Optional.of(answer.lastEvaluatedKey())
                          : Optional.empty()));
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
  static <V> @Nullable Map<String, V> orNull(Map<String, V> map) {
    return map.isEmpty() ? null : map;
  }
}
