package dev.bluestore.table;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

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
    return requests.call(
        key,
        () -> {
          try {
            client.putItem(
                put ->
                    put.tableName(name)
                        .item(item)
                        .conditionExpression("attribute_not_exists(SK)")
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD));
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

  /** Reads the items of a partition, page by page as they are consumed. */
  public Stream<Map<String, AttributeValue>> rows(ItemKey address, SortCondition condition) {
    return StreamSupport.stream(new Pages(after -> page(address, condition, after)), false)
        .flatMap(page -> page.items().stream());
  }

  /** Reads the first page of a partition. */
  QueryResponse firstPage(ItemKey address, SortCondition condition) {
    return page(address, condition, null);
  }

  private QueryResponse page(
      ItemKey address, SortCondition condition, @Nullable Map<String, AttributeValue> after) {
    return requests.call(
        address,
        () -> {
          QueryRequest.Builder query = QueryRequest.builder().tableName(name);
          condition.applyTo(query, address.partitionKey());
          return client.query(query.exclusiveStartKey(after).build());
        });
  }

  /** Makes the table, billed on demand, where there is none, and waits until it is active. */
  public boolean create() {
    return requests.call(
        null,
        () -> {
          boolean created = true;
          try {
            client.createTable(
                table ->
                    table
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(
                            key(ItemAttributes.PK, KeyType.HASH),
                            key(ItemAttributes.SK, KeyType.RANGE))
                        .attributeDefinitions(text(ItemAttributes.PK), text(ItemAttributes.SK)));
          } catch (ResourceInUseException e) {
            created = false;
          }
          client.waiter().waitUntilTableExists(table -> table.tableName(name)).matched();
          return created;
        });
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static AttributeDefinition text(String attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static Map<String, AttributeValue> attributes(ItemKey key) {
    return Map.of(
        ItemAttributes.PK, AttributeValue.fromS(key.partitionKey()),
        ItemAttributes.SK, AttributeValue.fromS(key.sortKey()));
  }
}
