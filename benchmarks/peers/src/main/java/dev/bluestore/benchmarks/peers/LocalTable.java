package dev.bluestore.benchmarks.peers;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A table of DynamoDB Local with keys {@code PK} and {@code SK}, and a client of the SDK.
 *
 * @param name of the table
 * @param client without anything added
 */
public record LocalTable(String name, DynamoDbClient client) implements AutoCloseable {

  /** A fresh table at {@code DYNAMODB_ENDPOINT}. */
  public static LocalTable create() {
    return create("benchmark-" + UUID.randomUUID(), endpoint());
  }

  /** A fresh table at an endpoint. */
  public static LocalTable create(String name, URI endpoint) {
    LocalTable table = new LocalTable(name, client(Optional.empty(), endpoint));
    table.client.createTable(
        create ->
            create
                .tableName(table.name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
                .attributeDefinitions(text("PK"), text("SK")));
    return table;
  }

  /** A table that is there. */
  public static LocalTable existing(String name) {
    return new LocalTable(name, client(Optional.empty()));
  }

  /**
   * A client of the server at {@code DYNAMODB_ENDPOINT}, with an interceptor where one is given.
   */
  static DynamoDbClient client(Optional<ExecutionInterceptor> interceptor) {
    return client(interceptor, endpoint());
  }

  private static URI endpoint() {
    return Optional.ofNullable(System.getenv("DYNAMODB_ENDPOINT"))
        .map(URI::create)
        .orElseThrow(() -> new IllegalStateException("expected DYNAMODB_ENDPOINT, found none"));
  }

  private static DynamoDbClient client(Optional<ExecutionInterceptor> interceptor, URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(override -> interceptor.ifPresent(override::addExecutionInterceptor))
        .build();
  }

  /** The items of a partition key, as they are stored. */
  public List<Map<String, AttributeValue>> items(String partitionKey) {
    return client
        .query(
            query ->
                query
                    .tableName(name)
                    .keyConditionExpression("PK = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partitionKey))))
        .items();
  }

  /** All items, where one answer has them. */
  public List<Map<String, AttributeValue>> all() {
    return client.scan(scan -> scan.tableName(name)).items();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  @Override
  public void close() {
    client.deleteTable(delete -> delete.tableName(name));
    client.close();
  }
}
