package dev.bluestore.rotation;

import dev.bluestore.EncryptedStore;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * How fast items are sealed anew, beside the bare client that reads the same pages and writes the
 * same three attributes of each item on condition of its nonce. Run by hand: it prints items a
 * second of each, in turns.
 */
public final class ResealSpeed {

  private static final int ITEMS = Integer.getInteger("bluestore.reseal.items", 5_000);
  private static final int TURNS = 3;

  private ResealSpeed() {}

  /** Takes no arguments. */
  public static void main(String... arguments) throws Exception {
    Path keys = Files.createTempDirectory("reseal-speed");
    try (DynamoDbLocal server = DynamoDbLocal.start();
        TestTable table = new TestTable(server, keys)) {
      new Library(table, 1, ITEMS).fill();
      for (int turn = 0; turn < TURNS; turn++) {
        System.out.printf("bare client %.0f items/s%n", rate(() -> bare(table)));
        System.out.printf("reseal      %.0f items/s%n", rate(() -> reseal(table)));
      }
    }
  }

  private static double rate(Runnable work) {
    long since = System.nanoTime();
    work.run();
    return ITEMS / ((System.nanoTime() - since) / 1e9);
  }

  private static void reseal(TestTable table) {
    try (EncryptedStore store = table.another().build()) {
      Rotation.of(store)
          .reseal()
          .partition("notebook", "book0")
          .cachesEndWithin(Duration.ofMillis(1))
          .run(JobOptions.defaults());
    }
  }

  private static void bare(TestTable table) {
    DynamoDbClient client = table.client();
    QueryRequest pages =
        QueryRequest.builder()
            .tableName(table.name())
            .keyConditionExpression("PK = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("notebook#book0")))
            .consistentRead(true)
            .limit(JobOptions.MOST_ROWS)
            .build();
    for (Map<String, AttributeValue> row : client.queryPaginator(pages).items()) {
      if (row.containsKey("content_nonce")) {
        update(client, table.name(), row);
      }
    }
  }

  private static void update(DynamoDbClient client, String table, Map<String, AttributeValue> row) {
    client.updateItem(
        update ->
            update
                .tableName(table)
                .key(Map.of("PK", row.get("PK"), "SK", row.get("SK")))
                .updateExpression(
                    "SET content_encrypted = :content, content_nonce = :nonce, key_id = :key")
                .conditionExpression("content_nonce = :nonce")
                .expressionAttributeValues(
                    Map.of(
                        ":content", row.get("content_encrypted"),
                        ":nonce", row.get("content_nonce"),
                        ":key", row.get("key_id"))));
  }
}
