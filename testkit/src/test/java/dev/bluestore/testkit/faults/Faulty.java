package dev.bluestore.testkit.faults;

import dev.bluestore.testkit.DynamoDbLocal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table of the key {@code PK}, a proxy, and clients on either side of it. */
final class Faulty implements AutoCloseable {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private final String table;
  private final FaultProxy proxy;
  private final DynamoDbClient direct;
  private final DynamoDbClient client;

  Faulty(DynamoDbLocal server, FaultPlan plan) {
    proxy = FaultProxy.start(server.endpoint(), plan);
    table = server.freshTableName();
    direct = client(server.endpoint(), AwsRetryStrategy.standardRetryStrategy());
    client = client(proxy.endpoint(), AwsRetryStrategy.doNotRetry());
    direct.createTable(
        create ->
            create
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    KeySchemaElement.builder().attributeName("PK").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("PK")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
    direct.waiter().waitUntilTableExists(request -> request.tableName(table));
  }

  static DynamoDbClient client(URI endpoint, RetryStrategy retries) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .overrideConfiguration(o -> o.retryStrategy(retries))
        .build();
  }

  static DynamoDbAsyncClient asyncClient(URI endpoint, RetryStrategy retries) {
    return DynamoDbAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .overrideConfiguration(o -> o.retryStrategy(retries))
        .build();
  }

  static Map<String, AttributeValue> key(String key) {
    return Map.of("PK", AttributeValue.fromS(key));
  }

  static List<WriteRequest> puts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> PutRequest.builder().item(key("k" + i)).build())
        .map(put -> WriteRequest.builder().putRequest(put).build())
        .toList();
  }

  List<TransactWriteItem> transactPuts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Put.builder().tableName(table).item(key("k" + i)).build())
        .map(put -> TransactWriteItem.builder().put(put).build())
        .toList();
  }

  String table() {
    return table;
  }

  FaultProxy proxy() {
    return proxy;
  }

  /** Through the proxy, without retries. */
  DynamoDbClient client() {
    return client;
  }

  /** Puts an item whose text is {@code v}, through the proxy. */
  void put(String key, String v) {
    client.putItem(put -> put.tableName(table).item(item(key, v)));
  }

  /** Puts an item, past the proxy. */
  void putDirectly(String key, String v) {
    direct.putItem(put -> put.tableName(table).item(item(key, v)));
  }

  private static Map<String, AttributeValue> item(String key, String v) {
    return Map.of("PK", AttributeValue.fromS(key), "v", AttributeValue.fromS(v));
  }

  /** Whether the item is in the table, past the proxy. */
  boolean holds(String key) {
    return direct.getItem(get -> get.tableName(table).key(key(key)).consistentRead(true)).hasItem();
  }

  /** The number of items in the table, past the proxy. */
  int size() {
    return direct.scan(scan -> scan.tableName(table).consistentRead(true)).count();
  }

  /** The only request since the log was emptied. */
  ProxiedRequest onlyRequest() {
    List<ProxiedRequest> requests = proxy.requests();
    if (requests.size() != 1) {
      throw new AssertionError("expected one request, found " + requests);
    }
    return requests.get(0);
  }

  @Override
  public void close() {
    client.close();
    proxy.close();
    direct.close();
  }
}
