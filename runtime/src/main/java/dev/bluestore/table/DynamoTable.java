package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.ItemKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** One table of one client: single requests, with errors in the terms of this library. */
public final class DynamoTable {

  private final DynamoDbClient client;
  private final String name;
  private final Requests requests;

  /**
   * A table.
   *
   * @param endpoint where the client talks to, for messages
   */
  public DynamoTable(DynamoDbClient client, String name, Endpoint endpoint) {
    this.client = client;
    this.name = name;
    this.requests = new Requests(name, endpoint.toString());
  }

  /** Stores an item over whatever is there. */
  public void put(ItemKey key, Map<String, AttributeValue> item) {
    requests.call(key, () -> client.putItem(put -> put.tableName(name).item(item)));
  }

  /** Stores an item where there is none; returns the one that is there otherwise. */
  Optional<Map<String, AttributeValue>> putIfAbsent(ItemKey key, Map<String, AttributeValue> item) {
    return putIf(key, item, Precondition.absent());
  }

  /**
   * Stores an item where a condition holds.
   *
   * @return what is there, without any attribute where nothing is; empty where the item was stored
   */
  public Optional<Map<String, AttributeValue>> putIf(
      ItemKey key, Map<String, AttributeValue> item, Precondition condition) {
    Expression expected = condition.expression();
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(name)
            .item(item)
            .conditionExpression(expected.text())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!expected.names().isEmpty()) {
      put.expressionAttributeNames(expected.names());
    }
    if (!expected.values().isEmpty()) {
      put.expressionAttributeValues(expected.values());
    }
    return requests.call(
        key,
        () -> {
          try {
            client.putItem(put.build());
            return Optional.empty();
          } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.item());
          }
        });
  }

  /** Reads an item; empty where there is none. */
  public Optional<Map<String, AttributeValue>> get(ItemKey key, boolean consistent) {
    return requests.call(
        key,
        () -> {
          Map<String, AttributeValue> item =
              client
                  .getItem(
                      get -> get.tableName(name).key(attributes(key)).consistentRead(consistent))
                  .item();
          return item.isEmpty() ? Optional.empty() : Optional.of(item);
        });
  }

  /** Removes an item, whether or not there is one. */
  public void delete(ItemKey key) {
    requests.call(
        key, () -> client.deleteItem(delete -> delete.tableName(name).key(attributes(key))));
  }

  /**
   * Removes an item where a condition holds.
   *
   * @return whether it did
   */
  public boolean deleteIf(ItemKey key, Precondition condition) {
    Expression expected = condition.expression();
    DeleteItemRequest.Builder delete =
        DeleteItemRequest.builder()
            .tableName(name)
            .key(attributes(key))
            .conditionExpression(expected.text());
    if (!expected.names().isEmpty()) {
      delete.expressionAttributeNames(expected.names());
    }
    if (!expected.values().isEmpty()) {
      delete.expressionAttributeValues(expected.values());
    }
    return requests.call(
        key,
        () -> {
          try {
            client.deleteItem(delete.build());
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  /** Tells whether there is an item, and reads nothing else of it. */
  public boolean contains(ItemKey key, boolean consistent) {
    return requests.call(
        key,
        () ->
            client
                .getItem(
                    get ->
                        get.tableName(name)
                            .key(attributes(key))
                            .projectionExpression(RowOptions.KEYS)
                            .consistentRead(consistent))
                .hasItem());
  }

  /** Reads the items of a partition, page by page as they are consumed. */
  public Stream<Map<String, AttributeValue>> rows(ItemKey address, SortCondition condition) {
    return StreamSupport.stream(
        new Rows((after, fetched) -> send(address, query(address, condition, fetched), after)),
        false);
  }

  /** Reads the rows of an index, page by page as they are consumed. */
  public Stream<Map<String, AttributeValue>> rows(IndexCondition condition) {
    return StreamSupport.stream(
        new Rows((after, fetched) -> send(null, query(condition, fetched), after)), false);
  }

  /** Reads the first page of a partition. */
  QueryResponse firstPage(ItemKey address, SortCondition condition) {
    return send(address, query(address, condition, 0), null);
  }

  /** Counts the items of a partition where they are, up to the most that are wanted. */
  public long count(ItemKey address, SortCondition condition) {
    long most = condition.options().mostRows();
    long counted = 0;
    Map<String, AttributeValue> after = null;
    while (counted < most) {
      QueryResponse page =
          send(address, query(address, condition, counted).select(Select.COUNT), after);
      counted += page.count();
      if (!page.hasLastEvaluatedKey()) {
        break;
      }
      after = page.lastEvaluatedKey();
    }
    return Math.min(counted, most);
  }

  private QueryRequest.Builder query(ItemKey address, SortCondition condition, long fetched) {
    QueryRequest.Builder query = QueryRequest.builder().tableName(name);
    condition.applyTo(query, address.partitionKey());
    condition.options().applyTo(query, fetched);
    return query;
  }

  private QueryRequest.Builder query(IndexCondition condition, long fetched) {
    QueryRequest.Builder query = QueryRequest.builder().tableName(name);
    condition.applyTo(query);
    condition.options().applyTo(query, fetched);
    return query;
  }

  private QueryResponse send(
      @Nullable ItemKey address,
      QueryRequest.Builder query,
      @Nullable Map<String, AttributeValue> after) {
    return requests.call(address, () -> client.query(query.exclusiveStartKey(after).build()));
  }

  /**
   * Makes the table where there is none, and waits until it is active. One that is there stays as
   * it is.
   *
   * @return whether it was made
   * @throws ConfigurationException where the one that is there cannot hold the entities
   */
  public boolean create(TableDefinition definition) {
    return requests.call(
        null,
        () -> {
          boolean created = true;
          try {
            client.createTable(definition.request(name));
          } catch (ResourceInUseException e) {
            created = false;
          }
          client.waiter().waitUntilTableExists(table -> table.tableName(name)).matched();
          if (created) {
            definition.timeToLive().ifPresent(this::endItemsBy);
          } else {
            definition.check(client.describeTable(table -> table.tableName(name)).table());
          }
          return created;
        });
  }

  private void endItemsBy(String attribute) {
    client.updateTimeToLive(
        update ->
            update
                .tableName(name)
                .timeToLiveSpecification(
                    timeToLive -> timeToLive.attributeName(attribute).enabled(true)));
  }

  private static Map<String, AttributeValue> attributes(ItemKey key) {
    return Map.of(
        ItemAttributes.PK, AttributeValue.fromS(key.partitionKey()),
        ItemAttributes.SK, AttributeValue.fromS(key.sortKey()));
  }
}
