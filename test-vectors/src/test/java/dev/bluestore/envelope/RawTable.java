package dev.bluestore.envelope;

import dev.bluestore.error.ItemKey;
import dev.bluestore.testkit.DynamoDbLocal;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A fresh table of a real server, without a store before it. */
final class RawTable implements AutoCloseable {

  private final DynamoDbClient client;
  private final String name;

  RawTable(DynamoDbLocal server) {
    name = server.freshTableName();
    client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    client.createTable(
        create ->
            create
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    key(ItemAttributes.PK, KeyType.HASH), key(ItemAttributes.SK, KeyType.RANGE))
                .attributeDefinitions(text(ItemAttributes.PK), text(ItemAttributes.SK)));
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

  void put(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(name).item(item));
  }

  Map<String, AttributeValue> get(ItemKey key) {
    return client
        .getItem(
            get ->
                get.tableName(name)
                    .consistentRead(true)
                    .key(
                        Map.of(
                            ItemAttributes.PK, AttributeValue.fromS(key.partitionKey()),
                            ItemAttributes.SK, AttributeValue.fromS(key.sortKey()))))
        .item();
  }

  @Override
  public void close() {
    client.close();
  }
}
