package dev.bluestore.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Requests of a client of the SDK, with items that are made before, or mapped by hand. */
public final class SdkRequests implements Requests {

  private final String name;
  private final DynamoDbClient client;
  private final String table;
  private final Items items;

  /** What is sent, and what is asked for. */
  public interface Items {

    /** The key of an item. */
    Map<String, AttributeValue> key(String partition, int number);

    /** The item of a number in a partition, as the client is given it. */
    Map<String, AttributeValue> item(String partition, int number);

    /** What the application gets of an item. */
    Object entity(Map<String, AttributeValue> item);

    /** What all sort keys begin with. */
    String leading();
  }

  /** Over a client. */
  public SdkRequests(String name, DynamoDbClient client, String table, Items items) {
    this.name = name;
    this.client = client;
    this.table = table;
    this.items = items;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Object put() {
    return client.putItem(put -> put.tableName(table).item(items.item(PARTITION, 0)));
  }

  @Override
  public Object find() {
    Map<String, AttributeValue> key = items.key(PARTITION, 0);
    return items.entity(
        client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
  }

  @Override
  public List<?> query() {
    AttributeValue partition = items.key(PARTITION, 0).get("PK");
    return client
        .query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("PK = :pk AND begins_with(SK, :sk)")
                    .expressionAttributeValues(
                        Map.of(":pk", partition, ":sk", AttributeValue.fromS(items.leading())))
                    .consistentRead(true))
        .items()
        .stream()
        .map(items::entity)
        .toList();
  }

  @Override
  public Object batch() {
    List<WriteRequest> writes =
        IntStream.range(0, BATCH)
            .mapToObj(
                number ->
                    WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(items.item(BATCHED, number)).build())
                        .build())
            .toList();
    return client.batchWriteItem(batch -> batch.requestItems(Map.of(table, writes)));
  }

  /** Stores what is queried. */
  public void fill() {
    for (int number = 0; number < QUERIED; number++) {
      Map<String, AttributeValue> item = items.item(PARTITION, number);
      client.putItem(put -> put.tableName(table).item(item));
    }
  }

  /** Articles that are mapped by hand each time. */
  public static final class Mapped implements Items {

    private final Map<String, List<PlainArticle>> articles =
        Map.of(PARTITION, articles(PARTITION, QUERIED), BATCHED, articles(BATCHED, BATCH));

    private static List<PlainArticle> articles(String partition, int count) {
      return IntStream.range(0, count)
          .mapToObj(number -> PlainArticle.of(partition, number, CONTENT))
          .toList();
    }

    @Override
    public Map<String, AttributeValue> key(String partition, int number) {
      return Map.of(
          "PK", AttributeValue.createS(partition),
          "SK", AttributeValue.createS(PlainArticle.sortKey(number)));
    }

    @Override
    public Map<String, AttributeValue> item(String partition, int number) {
      return articles.get(partition).get(number).toItem();
    }

    @Override
    public Object entity(Map<String, AttributeValue> item) {
      return PlainArticle.of(item);
    }

    @Override
    public String leading() {
      return "0";
    }
  }

  /** Items that are there already, with the same bytes as others store. */
  public record Ready(Map<String, List<Map<String, AttributeValue>>> items, String leading)
      implements Items {

    @Override
    public Map<String, AttributeValue> key(String partition, int number) {
      Map<String, AttributeValue> whole = item(partition, number);
      return Map.of("PK", whole.get("PK"), "SK", whole.get("SK"));
    }

    @Override
    public Map<String, AttributeValue> item(String partition, int number) {
      return items.get(partition).get(number);
    }

    @Override
    public Object entity(Map<String, AttributeValue> item) {
      return item;
    }
  }
}
