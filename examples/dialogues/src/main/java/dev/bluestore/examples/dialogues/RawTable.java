package dev.bluestore.examples.dialogues;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The table as anyone with access to it sees it: the SDK's client, and no key. Thread-safe. */
final class RawTable implements AutoCloseable {

  private final DynamoDbClient client;
  private final String name;
  private final String endpoint;

  RawTable(DynamoDbClient client, String name, String endpoint) {
    this.client = client;
    this.name = name;
    this.endpoint = endpoint;
  }

  /**
   * The items of a dialogue, the records of its data keys among them, in the order of their keys.
   */
  List<Map<String, AttributeValue>> items(String dialogueId) {
    return call(
        () ->
            client
                .queryPaginator(
                    query ->
                        query
                            .tableName(name)
                            .keyConditionExpression("PK = :pk")
                            .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(partitionKey(dialogueId)))))
                .items()
                .stream()
                .toList());
  }

  /** The items that stand for dialogues as a whole, in no order. */
  List<Map<String, AttributeValue>> dialogues() {
    return call(
        () ->
            client
                .scanPaginator(
                    scan ->
                        scan.tableName(name)
                            .filterExpression("SK = :meta")
                            .expressionAttributeValues(
                                Map.of(":meta", AttributeValue.fromS("meta"))))
                .items()
                .stream()
                .toList());
  }

  /** Flips the lowest bit of the last byte of an item's content, as a disk or an intruder might. */
  void flipBit(String dialogueId, String sortKey) {
    Map<String, AttributeValue> key =
        Map.of(
            "PK", AttributeValue.fromS(partitionKey(dialogueId)),
            "SK", AttributeValue.fromS(sortKey));
    call(
        () -> {
          Map<String, AttributeValue> item =
              client.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item();
          byte[] content =
              Objects.requireNonNull(item.get("content_encrypted"), "content_encrypted")
                  .b()
                  .asByteArray();
          content[content.length - 1] ^= 1;
          return client.updateItem(
              update ->
                  update
                      .tableName(name)
                      .key(key)
                      .updateExpression("SET content_encrypted = :content")
                      .expressionAttributeValues(
                          Map.of(
                              ":content", AttributeValue.fromB(SdkBytes.fromByteArray(content)))));
        });
  }

  /** Removes the table and everything in it. */
  void drop() {
    call(() -> client.deleteTable(table -> table.tableName(name)));
  }

  @Override
  public void close() {
    client.close();
  }

  /** The key of a dialogue's partition: {@code %} and {@code #} are escaped in its id. */
  private static String partitionKey(String dialogueId) {
    return "dialogue#" + dialogueId.replace("%", "%25").replace("#", "%23");
  }

  private <R> R call(Supplier<R> request) {
    try {
      return request.get();
    } catch (ResourceNotFoundException e) {
      throw new DialoguesException(
          "expected the table %s at %s, found none; import a summary, or run init first"
              .formatted(name, endpoint),
          e);
    } catch (AwsServiceException e) {
      throw new DialoguesException(
          "DynamoDB at %s refused the request (status %d)".formatted(endpoint, e.statusCode()), e);
    } catch (SdkException e) {
      throw new DialoguesException(
          "no DynamoDB answers at %s; start one there (docker compose up -d), or name another one in DYNAMODB_ENDPOINT"
              .formatted(endpoint),
          e);
    }
  }
}
